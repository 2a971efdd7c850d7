"""What every question widget is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marsapp.lessons.model import Question
from marsapp.lessons.run import Given
from marsapp.ui.lesson.stage import Stage


class QuizWidget(QWidget):
    """Takes an answer; ``answered`` carries it in the form that the judge reads.

    ``ready_changed`` tells whether there is something to hand in.
    """

    answered = Signal(str)
    ready_changed = Signal(bool)

    def __init__(self, question: Question, stage: Stage) -> None:
        super().__init__()
        self.question = question
        self.stage = stage
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(stage.theme.px(8))

    @property
    def answer(self) -> str | None:
        """The answer as it stands, None where there is none yet."""
        raise NotImplementedError

    def show_given(self, given: Given, *, judged: bool) -> None:
        """Show an answer that has been handed in, with its verdict unless that is still hidden."""
        raise NotImplementedError

    def take_key(self, _number: int) -> bool:
        """Use a digit key; say whether it meant something."""
        return False
