"""Pages that ask: the prediction, what happened, the questions and the recalled ones."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.content.words import Text
from marsapp.lessons.quiz.base import UnreadableAnswerError
from marsapp.lessons.run import Given
from marsapp.ui.lesson.pages import Page, question_of
from marsapp.ui.lesson.quiz.choice import ChoiceWidget
from marsapp.ui.lesson.quiz.registry import WIDGETS
from marsapp.ui.lesson.stage import box
from marsapp.ui.widgets import announce, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class QuestionPage(Page):
    """A question; every answer gets its own explanation, and may be tried again until right."""

    def build(self) -> None:
        """Fill the page."""
        question = question_of(self.step)
        self.say(question.ask)
        self.quiz = WIDGETS[question.kind](question, self.stage)
        self.column.addWidget(self.quiz)
        self._feedback: QWidget | None = None
        self._check: QWidget | None = None
        if isinstance(self.quiz, ChoiceWidget):
            self.quiz.answered.connect(self._hand_in)
        else:
            words = translate("LessonPanel", "Check")
            self._check = self.act(words, self.commit, "primary")
        self.add_notes(question.notes)
        given = self.stage.lessons.answer
        if given is not None:
            self._show(given)

    def commit(self) -> bool:
        """Hand in what has been typed, sorted or set."""
        if isinstance(self.quiz, ChoiceWidget) or self._is_right():
            return False
        if self.quiz.answer is not None:
            self._hand_in(self.quiz.answer)
        return True

    def take_key(self, number: int) -> bool:
        """Choose by digit."""
        return self.quiz.take_key(number)

    def _is_right(self) -> bool:
        given = self.stage.lessons.answer
        return given is not None and given.verdict is not None and given.verdict.right

    def _hand_in(self, answer: str) -> None:
        try:
            verdict = self.stage.lessons.give(answer)
        except UnreadableAnswerError:
            self._explain(translate("LessonPanel", "Please type a number."), "", "bad")
            return
        if verdict is not None:
            self._show(Given(answer, verdict))
            self.changed.emit()

    def _show(self, given: Given) -> None:
        self.quiz.show_given(given, judged=True)
        if given.verdict is None:
            return
        if self._check is not None:
            self._check.setVisible(not given.verdict.right)
        right = given.verdict.right
        title = translate("LessonPanel", "Right") if right else translate("LessonPanel", "Not so")
        self._explain(title, given.verdict.because, "good" if right else "bad")

    def _explain(self, title: str, because: Text | str, role: str) -> None:
        if self._feedback is not None:
            self._feedback.hide()
            self._feedback.deleteLater()
            self._feedback = None
        lines = [label(title, role)]
        if isinstance(because, Text):
            lines.append(self.stage.text(because))
        if self.stage.lessons.answer is not None and self.stage.lessons.saved:
            lines.append(label(translate("LessonPanel", "Saved"), "small"))
        feedback = self._feedback = box(*lines)
        self.column.insertWidget(self.column.indexOf(self.quiz) + 1, feedback)
        feedback.show()
        spoken = lines[1].accessibleName() if isinstance(because, Text) else ""
        announce(feedback, f"{title}. {spoken}")
        self.appeared.emit(feedback)
        self.update_legend()


class NoticePage(QuestionPage):
    """What happened? With the learner's own prediction beside it."""

    def build(self) -> None:
        """Fill the page."""
        super().build()
        words = self._predicted()
        if words is not None:
            title = label(translate("LessonPanel", "Your prediction was"), "small")
            self.column.insertWidget(2, box(title, self.stage.text(words)))

    def _predicted(self) -> Text | None:
        run = self.stage.lessons.run
        given = run.prediction if run else None
        if run is None or given is None or given.skipped:
            return None
        return next(
            (one.text for one in run.lesson.file.predict.options or () if one.id == given.answer),
            None,
        )

    def _show(self, given: Given) -> None:
        super()._show(given)
        run = self.stage.lessons.run
        prediction = run.prediction if run else None
        if self._feedback is None or prediction is None or prediction.verdict is None:
            return
        layout = self._feedback.layout()
        if layout is not None:
            title = label(translate("LessonPanel", "About your prediction"), "small")
            for line in (title, self.stage.text(prediction.verdict.because)):
                layout.addWidget(line)
                line.show()
        self.update_legend()


class PredictPage(Page):
    """Commit to a prediction, or decline; only then the simulation shows what happens."""

    def build(self) -> None:
        """Fill the page."""
        question = question_of(self.step)
        self.say(question.ask)
        self.quiz = WIDGETS[question.kind](question, self.stage)
        self.column.addWidget(self.quiz)
        words = translate("LessonPanel", "This is my prediction")
        self.commit_button = self.act(words, self.commit, "primary")
        self.commit_button.setEnabled(False)
        self.decline_button = self.act(
            translate("LessonPanel", "I would rather not guess"), self.decline
        )
        self._done = label("", "muted")
        self._done.hide()
        self.column.addWidget(self._done)
        self.quiz.ready_changed.connect(self.commit_button.setEnabled)
        self.add_notes(question.notes)
        given = self.stage.lessons.answer
        if given is not None:
            self._show(given)

    def commit(self) -> bool:
        """Hand in the prediction."""
        answer = self.quiz.answer
        if self.stage.lessons.answer is not None:
            return False
        if answer is None:
            return True
        self.stage.lessons.give(answer)
        self._settle()
        return True

    def decline(self) -> None:
        """Go on without a prediction."""
        self.stage.lessons.decline()
        self._settle()

    def take_key(self, number: int) -> bool:
        """Choose by digit."""
        return self.quiz.take_key(number)

    def _settle(self) -> None:
        given = self.stage.lessons.answer
        if given is not None:
            self._show(given)
            announce(self, self._done.text())
            self.changed.emit()

    def _show(self, given: Given) -> None:
        if not given.skipped:
            self.quiz.show_given(given, judged=False)
        if isinstance(self.quiz, ChoiceWidget):
            self.quiz.lock()
        self.commit_button.hide()
        self.decline_button.hide()
        self._done.setText(
            translate("LessonPanel", "You can go on without a guess.")
            if given.skipped
            else translate("LessonPanel", "Your prediction is noted. Now see what happens.")
        )
        self._done.show()
