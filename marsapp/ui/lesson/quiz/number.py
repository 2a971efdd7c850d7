"""The widget for entering a number."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from marsapp.lessons.model import Question
from marsapp.lessons.run import Given
from marsapp.ui.lesson.quiz.base import QuizWidget
from marsapp.ui.lesson.stage import Stage
from marsapp.ui.widgets import label

translate = QCoreApplication.translate


class NumberWidget(QuizWidget):
    """A line to type a number into, with its unit behind."""

    def __init__(self, question: Question, stage: Stage) -> None:
        super().__init__(question, stage)
        self.line = QLineEdit()
        self.line.setMaxLength(20)
        unit = question.number.unit if question.number else ""
        name = translate("LessonPanel", "Your number, in {unit}").format(unit=unit)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(translate("LessonPanel", "Your number"))
        self.line.textChanged.connect(lambda text: self.ready_changed.emit(bool(text.strip())))
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(label(unit))
        self.column.addLayout(row)

    @property
    def answer(self) -> str | None:
        """What was typed."""
        return self.line.text().strip() or None

    def show_given(self, given: Given, *, judged: bool) -> None:
        """Show the number that was handed in."""
        if self.line.text() != given.answer:
            self.line.setText(given.answer)
        self.line.setReadOnly(judged and given.verdict is not None and given.verdict.right)
