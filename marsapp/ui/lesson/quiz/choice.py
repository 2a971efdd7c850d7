"""The widget for choosing one of a few options."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from marsapp.lessons.model import Question
from marsapp.lessons.run import Given
from marsapp.ui.lesson.option import OptionButton
from marsapp.ui.lesson.quiz.base import QuizWidget
from marsapp.ui.lesson.stage import Stage

translate = QCoreApplication.translate


class ChoiceWidget(QuizWidget):
    """Options one below the other; a click or a digit chooses."""

    def __init__(self, question: Question, stage: Stage) -> None:
        super().__init__(question, stage)
        self._chosen: str | None = None
        self.buttons: dict[str, OptionButton] = {}
        for number, option in enumerate(question.options or (), 1):
            button = OptionButton(stage.theme, number, stage.unmarked(option.text))
            button.clicked.connect(partial(self.choose, option.id))
            self.buttons[option.id] = button
            self.column.addWidget(button)

    @property
    def answer(self) -> str | None:
        """The chosen option's id."""
        return self._chosen

    def choose(self, option_id: str, _checked: bool = False) -> None:
        """Choose an option; it can be changed until it is handed in."""
        self._chosen = option_id
        for name, button in self.buttons.items():
            if button.isEnabled() and button.state in ("", "chosen"):
                chosen = name == option_id
                said = translate("LessonPanel", "chosen") if chosen else ""
                button.show_state("chosen" if chosen else "", said)
        self.ready_changed.emit(True)
        self.answered.emit(option_id)

    def show_given(self, given: Given, *, judged: bool) -> None:
        """Show the option that was chosen, and whether it is right."""
        self._chosen = given.answer or None
        for name, button in self.buttons.items():
            if name != given.answer:
                continue
            if not judged or given.verdict is None:
                button.show_state("chosen", translate("LessonPanel", "chosen"))
            elif given.verdict.right:
                button.show_state("right", translate("LessonPanel", "right"))
            else:
                button.show_state("wrong", translate("LessonPanel", "not so"))

    def lock(self) -> None:
        """Take no further answer."""
        for button in self.buttons.values():
            button.setEnabled(False)

    def take_key(self, number: int) -> bool:
        """Choose by digit."""
        options = self.question.options or ()
        if not 1 <= number <= len(options):
            return False
        button = self.buttons[options[number - 1].id]
        if button.isEnabled():
            button.setFocus()
            button.click()
        return True
