"""The widget for setting a clock to the moment that another clock shows."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from marsapp.lessons.judge import clock_moment
from marsapp.lessons.model import Question
from marsapp.lessons.run import Given
from marsapp.ui.lesson.quiz.base import QuizWidget
from marsapp.ui.lesson.stage import Stage, box
from marsapp.ui.widgets import announce, button, label

translate = QCoreApplication.translate

_STEPS_MIN: Final = (-60, 60, -1, 1)


class ClockWidget(QuizWidget):
    """The given clock above, the clock to set below with buttons for hours and minutes.

    The clock to set starts with the given reading, so that crossing midnight happens
    before the learner's eyes.
    """

    def __init__(self, question: Question, stage: Stage) -> None:
        super().__init__(question, stage)
        mission, now = stage.session.mission, stage.session.snapshot
        clock = question.clock
        given = clock_moment(question, mission, now, clock.given if clock else "utc")
        self._reading = given.replace(tzinfo=None)
        self._settled = False
        title = label(zone_name(clock.given if clock else "utc"), "small")
        shown = label(stage.formatter.moment(given), "heading")
        shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(box(title, shown))
        self._name = zone_name(clock.asked if clock else "beijing")
        asked = label(self._name, "small")
        asked.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.shown = label("", "heading")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(box(asked, self.shown))
        grid = QGridLayout()
        self.buttons = {step: button("", partial(self.turn, step)) for step in _STEPS_MIN}
        for index, (step, made) in enumerate(self.buttons.items()):
            made.setText(_step_name(step))
            grid.addWidget(made, index // 2, index % 2)
        self.column.addLayout(grid)
        self._write()

    @property
    def answer(self) -> str | None:
        """The reading, as the judge reads it."""
        return self._reading.isoformat(timespec="minutes")

    def turn(self, minutes: int) -> None:
        """Turn the clock by so many minutes."""
        if not self._settled:
            self._reading += timedelta(minutes=minutes)
            self._write()
            announce(self, self.shown.text())
            self.ready_changed.emit(True)

    def show_given(self, given: Given, *, judged: bool) -> None:
        """Show the reading that was handed in."""
        if given.answer:
            self._reading = datetime.fromisoformat(given.answer)
        self._settled = judged and given.verdict is not None and given.verdict.right
        for made in self.buttons.values():
            made.setEnabled(not self._settled)
        self._write()

    def _write(self) -> None:
        written = self.stage.formatter.moment(self._reading)
        self.shown.setText(written)
        self.shown.setAccessibleName(
            translate("LessonPanel", "{clock}: {moment}").format(clock=self._name, moment=written)
        )


def zone_name(zone: str) -> str:
    """Say whose clock it is."""
    if zone == "beijing":
        return translate("LessonPanel", "Clock in Beijing")
    return translate("LessonPanel", "Universal time (UTC)")


def _step_name(minutes: int) -> str:
    return {
        -60: translate("LessonPanel", "− 1 hour"),
        60: translate("LessonPanel", "+ 1 hour"),
        -1: translate("LessonPanel", "− 1 minute"),
        1: translate("LessonPanel", "+ 1 minute"),
    }[minutes]
