"""The list of lessons: title, time, ages, how far one has come; broken ones with their faults."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marsapp.lessons.loader import Entry
from marsapp.lessons.model import Lesson
from marsapp.lessons.progress import SavedPlace
from marsapp.ui.lesson.stage import Stage, box
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import button, focusable_heading, label

translate = QCoreApplication.translate


class LessonList(QWidget):
    """Every lesson as a large button."""

    def __init__(self, stage: Stage, open_lesson: Callable[[str], object]) -> None:
        super().__init__()
        self.stage = stage
        self._open = open_lesson
        self.buttons: dict[str, WideButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.theme.px(12))
        self.heading = focusable_heading(translate("LessonPanel", "Lessons"))
        column.addWidget(self.heading)
        notice = self._notice()
        if notice:
            column.addWidget(box(label(notice)))
        places = stage.lessons.progress.places()
        shows_faults = stage.session.mode.may_change_settings
        for entry in stage.lessons.entries:
            if entry.lesson is not None:
                column.addWidget(self._row(entry.lesson, places.get(entry.id)))
            elif shows_faults:
                column.addWidget(self._broken(entry))
        if not stage.lessons.entries:
            column.addWidget(label(translate("LessonPanel", "There are no lessons here yet.")))
        if shows_faults and any(entry.problems for entry in stage.lessons.entries):
            words = translate("LessonPanel", "Read the lessons again")
            column.addWidget(button(words, stage.lessons.reload))
        column.addStretch(1)

    def _row(self, lesson: Lesson, place: SavedPlace | None) -> WideButton:
        stage, file = self.stage, lesson.file
        facts = translate("LessonPanel", "{minutes} minutes · ages {youngest} to {oldest}").format(
            minutes=stage.formatter.number(self._minutes(lesson)),
            youngest=file.ages[0],
            oldest=file.ages[1],
        )
        state = self._state(lesson, place)
        title, summary = stage.text(lesson.title, "heading"), stage.text(file.summary)
        made = WideButton(stage.theme, title, summary, label(facts, "small"), label(state, "small"))
        made.setAccessibleName(stage.words(lesson.title).spoken)
        said = translate("LessonPanel", "{summary} {facts}. {state}.")
        made.setAccessibleDescription(
            said.format(summary=stage.words(file.summary).spoken, facts=facts, state=state)
        )
        made.clicked.connect(partial(self._clicked, lesson.id))
        self.buttons[lesson.id] = made
        return made

    def _clicked(self, lesson_id: str, _checked: bool = False) -> None:
        self._open(lesson_id)

    def _minutes(self, lesson: Lesson) -> float:
        minutes = lesson.file.minutes
        return minutes.classroom if self.stage.lessons.shows_notes else minutes.self_paced

    def _state(self, lesson: Lesson, place: SavedPlace | None) -> str:
        if place is None:
            return translate("LessonPanel", "Not begun")
        if place.finished:
            return translate("LessonPanel", "Finished")
        index = lesson.step_index(place.step) or 0
        words = translate("LessonPanel", "Begun: step {n} of {count}")
        return words.format(n=index + 1, count=len(lesson.steps))

    def _broken(self, entry: Entry) -> QFrame:
        language = self.stage.formatter.language
        title = translate("LessonPanel", "{lesson} cannot be opened").format(lesson=entry.id)
        faults = [label(problem.text_in(language), "small") for problem in entry.problems[:5]]
        rest = len(entry.problems) - len(faults)
        if rest > 0:
            more = translate("LessonPanel", "and {n} more").format(n=rest)
            faults.append(label(more, "small"))
        return box(label(title, "muted"), *faults)

    def _notice(self) -> str:
        notice = self.stage.lessons.store_notice
        if notice == "aside":
            kept = self.stage.lessons.progress.set_aside
            words = translate(
                "LessonPanel",
                "Earlier answers could not be read. Their file was put aside as {file}.",
            )
            return words.format(file=kept.name if kept else "")
        if notice == "memory":
            return translate(
                "LessonPanel",
                "Answers cannot be saved on this computer. They last until the program is closed.",
            )
        return ""
