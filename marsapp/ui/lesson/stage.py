"""What every page of a lesson is given: lesson, session, look, and how to say things."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from marsapp.content.templates import placeholders
from marsapp.content.words import Text
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.lesson_run import LessonSession
from marsapp.state.session import Session
from marsapp.ui.fill import Filled, class_name, fill_marked
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import card, label

translate = QCoreApplication.translate

_CLASSES: Final = tuple(MARKS)


class Stage:
    """One screen's surroundings; it knows which texts follow the time, and which classes show."""

    def __init__(
        self, session: Session, lessons: LessonSession, theme: Theme, formatter: Formatter
    ) -> None:
        self.session = session
        self.lessons = lessons
        self.theme = theme
        self.formatter = formatter
        self.snapshot = session.snapshot
        self._live: list[tuple[QLabel, Text]] = []
        self._classes: set[str] = set()

    def words(self, text: Text, *, counts: bool = True) -> Filled:
        """Fill a text from the model at the present moment."""
        filled = fill_marked(text, self.session.mission, self.snapshot, self.formatter)
        if counts:
            self._classes.update(filled.classes)
        return filled

    @property
    def lessons_teacher_note(self) -> Text | None:
        """What a teacher should know before the open lesson."""
        return self.lessons.run.lesson.file.teacher if self.lessons.run else None

    def unmarked(self, text: Text) -> QLabel:
        """Return a label without marks: an option must not give itself away by its class."""
        return label(self.words(text, counts=False).spoken, "body")

    def text(self, text: Text, role: str = "body") -> QLabel:
        """Return a label with a filled text; it follows the time if its values do."""
        made = label("", role)
        self._write(made, text)
        names = placeholders(text.text_in(self.formatter.language))
        if any(name.split(".")[0] not in _FIXED for name in names):
            self._live.append((made, text))
        return made

    def refresh(self, snapshot: Snapshot) -> None:
        """Write the texts that change with time again."""
        self.snapshot = snapshot
        for made, text in self._live:
            self._write(made, text)

    def _write(self, made: QLabel, text: Text) -> None:
        filled = self.words(text)
        if made.text() != filled.seen:
            made.setText(filled.seen)
            made.setAccessibleName(filled.spoken)

    def legend(self) -> str:
        """Say what the marks behind the numbers on this screen mean; '' where there are none."""
        shown = [name for name in _CLASSES if name in self._classes]
        return "   ".join(f"{MARKS[name]} {class_name(name)}" for name in shown)

    def notes(self, notes: Text | None) -> QFrame | None:
        """Return the teacher's notes as a box that looks like nothing else, if they are shown."""
        if notes is None or not self.lessons.shows_notes:
            return None
        title = label(translate("LessonPanel", "For the teacher"), "heading")
        made = box(title, self.text(notes))
        made.setProperty("role", "notes")
        return made


_FIXED: Final = (
    "at", "span", "event", "figure", "burn", "vehicle", "payload", "orbit", "place", "landing",
    "traverse", "constant", "body",
)  # fmt: skip


def box(*children: QWidget) -> QFrame:
    """Return a card that gets all the height that its wrapped words need."""
    made = card(*children)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made
