"""The pages of a lesson, one for each kind of step."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from marsapp.content.words import Text
from marsapp.lessons.model import Card, Hook, Question, Reading, Step
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.lesson.stage import Stage, box
from marsapp.ui.widgets import button, focusable_heading, label

translate = QCoreApplication.translate


class Page(QWidget):
    """One screen of a lesson. ``changed`` says that Back and Next must be looked at again."""

    changed = Signal()
    appeared = Signal(object)  # a widget that should be seen now

    def __init__(self, stage: Stage, step: Step) -> None:
        super().__init__()
        self.stage = stage
        self.step = step
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(stage.theme.px(12))
        kicker, title = kind_name(step.kind), step.title
        if title is not None:
            self.column.addWidget(label(kicker, "small"))
            kicker = stage.words(title).spoken
        self.heading = focusable_heading(kicker)
        self.column.addWidget(self.heading)
        self.legend = label("", "small")
        self.legend.setParent(self)  # else it would be a window
        self.build()
        self.column.addStretch(1)
        self.column.addWidget(self.legend)
        self.update_legend()

    def build(self) -> None:
        """Fill the page."""
        raise NotImplementedError

    def refresh(self, snapshot: Snapshot) -> None:
        """Follow the time."""
        self.stage.refresh(snapshot)

    def commit(self) -> bool:
        """Do what Enter means on this page; False where it means nothing of its own."""
        return False

    def take_key(self, _number: int) -> bool:
        """Use a digit key; say whether it meant something."""
        return False

    def say(self, text: Text, role: str = "body") -> QLabel:
        """Add a text."""
        made = self.stage.text(text, role)
        self.column.addWidget(made)
        return made

    def act(self, words: str, act: Callable[[], object], role: str = "quiet") -> QPushButton:
        """Add a button."""
        made = button(words, act, role)
        self.column.addWidget(made)
        return made

    def add_notes(self, notes: Text | None) -> None:
        """Add the teacher's notes, where they are shown."""
        shown = self.stage.notes(notes)
        if shown is not None:
            self.column.addWidget(shown)

    def update_legend(self) -> None:
        """Say what the marks mean, after more text has appeared."""
        self.legend.setText(self.stage.legend())
        self.legend.setVisible(bool(self.legend.text()))


class HookPage(Page):
    """What somebody said, and why one would want to know."""

    def build(self) -> None:
        """Fill the page."""
        hook = self.step.content
        assert isinstance(hook, Hook)  # noqa: S101 - the step's kind says so
        self.say(hook.text)
        self.add_notes(self.stage.lessons_teacher_note)
        self.add_notes(hook.notes)


class CardPage(Page):
    """A refutation in four parts."""

    def build(self) -> None:
        """Fill the page."""
        content = self.step.content
        assert isinstance(content, Card)  # noqa: S101
        self._part(translate("LessonPanel", "Many people think"), content.claim, "muted")
        self._part(translate("LessonPanel", "That is not so"), content.refutation)
        self._part(translate("LessonPanel", "What happens"), content.mechanism)
        self._part(translate("LessonPanel", "How we know"), content.evidence)
        self.add_notes(content.notes)

    def _part(self, title: str, text: Text, role: str = "body") -> None:
        self.column.addWidget(box(label(title, "heading"), self.stage.text(text, role)))


class TakeawayPage(Page):
    """The one sentence to keep, and more for those who want it."""

    def build(self) -> None:
        """Fill the page."""
        content = self.step.content
        assert isinstance(content, Reading)  # noqa: S101
        self.column.addWidget(box(self.stage.text(content.text, "heading")))
        self._say_score()
        self.add_notes(content.notes)
        run = self.stage.lessons.run
        self._deeper = run.lesson.file.deeper if run else None
        self._more: QPushButton | None = None
        if self._deeper is not None:
            words = translate("LessonPanel", "Go deeper (ages 14 and up)")
            self._more = self.act(words, self.show_more)
        words = translate("LessonPanel", "Begin anew and forget the answers given")
        self.act(words, self.stage.lessons.start_again)

    def show_more(self) -> None:
        """Unfold the deeper text below the button."""
        if self._deeper is None or self._more is None or not self._more.isEnabled():
            return
        self._more.setEnabled(False)
        text = box(self.stage.text(self._deeper.text))
        place = self.column.indexOf(self._more) + 1
        self.column.insertWidget(place, text)
        text.show()
        self.appeared.emit(text)
        notes = self.stage.notes(self._deeper.notes)
        if notes is not None:
            self.column.insertWidget(place + 1, notes)
        self.update_legend()

    def _say_score(self) -> None:
        run = self.stage.lessons.run
        questions = run.lesson.file.questions if run else ()
        given = [run.given.get(question.id) for question in questions] if run else []
        if not any(given):
            return
        right = sum(1 for one in given if one and one.verdict and one.verdict.right)
        words = translate("LessonPanel", "Questions answered rightly: {n} of {count}")
        self.column.addWidget(label(words.format(n=right, count=len(questions)), "muted"))


def kind_name(kind: str) -> str:
    """Say what kind of step this is."""
    return {
        "recall": translate("LessonPanel", "From an earlier lesson"),
        "hook": translate("LessonPanel", "In the news"),
        "predict": translate("LessonPanel", "Your prediction"),
        "observe": translate("LessonPanel", "Try it"),
        "notice": translate("LessonPanel", "What happened?"),
        "explain": translate("LessonPanel", "Explained"),
        "question": translate("LessonPanel", "Question"),
        "takeaway": translate("LessonPanel", "To remember"),
    }[kind]


def question_of(step: Step) -> Question:
    """Return a step's question."""
    assert isinstance(step.content, Question)  # noqa: S101
    return step.content


PLAIN_PAGES: Final[Mapping[str, type[Page]]] = {
    "hook": HookPage,
    "explain": CardPage,
    "takeaway": TakeawayPage,
}
"""Pages for reading only; those that ask something are in question.py and task.py."""
