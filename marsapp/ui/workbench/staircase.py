"""The page of the orbit staircase: choose an orbit, a point of it and a push, read what comes."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from marsapp.mission.staircase import MOST_DV_M_S, READINGS, Reading, StaircaseAnswer
from marsapp.mission.values import MARKS
from marsapp.physics.time import DAY_S
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.staircase import (
    fired_sentence,
    height,
    nothing_to_compare,
    outcome_sentence,
    place_words,
    shape_sentence,
    step_name,
)
from marsapp.ui.widgets import button, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_ROUND_S: Final = 12.0  # real seconds of one round of the chosen orbit while it is played
_TROUBLE: Final = ("ground", "air")


class StaircasePage(WorkbenchPage):
    """Asks the workbench for an orbit and a push and shows what comes of it."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.stairs: list[QPushButton] = []
        self.readings: dict[Reading, QPushButton] = {}
        self.cells: dict[tuple[str, str], QLabel] = {}
        answer = self.workbench.staircase.answer
        if answer is None:
            self.column.addWidget(label(nothing_to_compare()))
            return
        self.head = self.result = Result(theme, lines=2)
        self._add_choices(answer)
        self._add_engine()
        self._add_table()
        self._add_readings()
        self._add_notes(answer)
        session.clock.playing_changed.connect(self._show_playing)
        self._show_playing(session.clock.playing)
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the time of the chosen orbit, at a pace at which it can be watched."""
        answer = self.workbench.staircase.answer
        if answer is None:
            super().begin()
            return
        mission = self.session.mission
        start = mission.orbit(answer.chosen.id).start
        start_s = 0.0 if start is None else mission.seconds(start) + DAY_S
        self.go(min(max(start_s, 0.0), mission.end_s))
        self.session.clock.set_rate(answer.chosen.period_s / _ROUND_S)

    def show_answer(self) -> None:
        """Show what the push does."""
        answer = self.workbench.staircase.answer
        if answer is None:
            return
        write, fired = self.formatter, answer.fired
        for number, choice in enumerate(self.stairs):
            choice.setChecked(answer.steps[number] is answer.chosen)
        for reading, choice in self.readings.items():
            choice.setChecked(reading == answer.wish.reading)
        self.tuners["anomaly_deg"].show_value(answer.wish.anomaly_deg)
        self.tuners["dv_m_s"].show_value(answer.wish.dv_m_s)
        sentence = outcome_sentence(answer, write) or shape_sentence(answer.chosen, write)
        self.result.show_words(fired_sentence(answer, write), sentence)
        self.result.warn(fired.outcome in _TROUBLE)
        for key, text in self._texts(answer).items():
            self.cells[key].setText(text)
        self.reset.setEnabled(answer.wish.dv_m_s != 0)
        self.result.announcing.start()

    def _ask(self, key: str, value: float) -> None:
        self.workbench.staircase.ask(**{key: value})

    def _choose(self, number: int) -> None:
        self.workbench.staircase.ask(step=number)
        answer = self.workbench.staircase.answer
        if answer is not None:
            self.session.clock.set_rate(answer.chosen.period_s / _ROUND_S)
        self.show_answer()  # a second press must not let the button go

    def _add_choices(self, answer: StaircaseAnswer) -> None:
        self.column.addWidget(label(translate("StaircasePage", "Which orbit"), "muted"))
        for number, step in enumerate(answer.steps):
            words = step_name(step, number + 1, self.formatter)
            made = button(words, partial(self._choose, number), "choice")
            made.setAccessibleDescription(shape_sentence(step, self.formatter))
            self.stairs.append(made)
        self._add_choosable({f"step-{n}": made for n, made in enumerate(self.stairs)})

    def _add_choosable(self, made: dict[str, QPushButton]) -> None:
        frame = QWidget()
        grid = self.in_pairs(made)
        grid.setContentsMargins(0, 0, 0, 0)
        for one in made.values():
            one.setCheckable(True)
        frame.setLayout(grid)
        self.column.addWidget(frame)

    def _add_engine(self) -> None:
        self.add_tuners(self._dials(), self._ask)
        self.low = button(
            translate("StaircasePage", "At the low point"), partial(self._ask, "anomaly_deg", 0.0)
        )
        self.high = button(
            translate("StaircasePage", "At the high point"),
            partial(self._ask, "anomaly_deg", 180.0),
        )
        self.reset = button(
            translate("StaircasePage", "Undo the push"), partial(self._ask, "dv_m_s", 0.0)
        )
        self.fly = button("", self._fly, "primary")
        named = {"low": self.low, "high": self.high, "reset": self.reset, "fly": self.fly}
        self.column.addLayout(self.in_pairs(named))

    def _dials(self) -> dict[str, Dial]:
        return {
            "anomaly_deg": Dial(
                name=translate("StaircasePage", "Fire here"),
                low=0.0,
                high=360.0,
                step=0.5,
                page=15.0,
                write=self._where,
                ends=(
                    translate("StaircasePage", "low point"),
                    translate("StaircasePage", "once round"),
                ),
            ),
            "dv_m_s": Dial(
                name=translate("StaircasePage", "Push"),
                low=-MOST_DV_M_S,
                high=MOST_DV_M_S,
                step=1.0,
                page=20.0,
                write=self._push,
                ends=(
                    translate("StaircasePage", "brake"),
                    translate("StaircasePage", "speed up"),
                ),
                real=0.0,
            ),
        }

    def _where(self, _anomaly_deg: float) -> str:
        answer = self.workbench.staircase.answer
        return "" if answer is None else place_words(answer, self.formatter)

    def _push(self, dv_m_s: float) -> str:
        if dv_m_s == 0:
            return translate("StaircasePage", "none")
        number = self.formatter.value(abs(dv_m_s), "m/s")
        back = translate("StaircasePage", "{speed} backwards")
        forward = translate("StaircasePage", "{speed} forwards")
        return (back if dv_m_s < 0 else forward).format(speed=number)

    def _add_table(self) -> None:
        answer = self.workbench.staircase.answer
        measured = MARKS["measured" if answer is None else answer.chosen.provenance]
        old = translate("StaircasePage", "As flown")
        new = translate("StaircasePage", "After your push")
        columns = {"old": f"{old} {measured}", "new": f"{new} {MARKS['illustrative']}"}
        rows = {
            "low": translate("StaircasePage", "Low point"),
            "high": translate("StaircasePage", "High point"),
            "period": translate("StaircasePage", "Once round"),
            "speed": translate("StaircasePage", "Speed here"),
            "energy": translate("StaircasePage", "Energy of 1 kg"),
        }
        grid = self.table(tuple(columns.values()))
        for row, (name, words) in enumerate(rows.items(), 1):
            grid.addWidget(label(words, "muted"), row, 0)
            for column, which in enumerate(columns, 1):
                self.cells[which, name] = label()
                grid.addWidget(self.cells[which, name], row, column)
        self.column.addLayout(grid)

    def _texts(self, answer: StaircaseAnswer) -> dict[tuple[str, str], str]:
        step, fired, write = answer.chosen, answer.fired, self.formatter
        never = translate("StaircasePage", "leaves")
        high_km, period_s = fired.highest_km, fired.period_s
        return {
            ("old", "low"): height(step.lowest_km, write),
            ("old", "high"): height(step.highest_km, write),
            ("old", "period"): write.duration(step.period_s),
            ("old", "speed"): write.speed(fired.speed_before_km_s),
            ("old", "energy"): self._energy(step.orbit.energy_km2_s2),
            ("new", "low"): self._low(fired.lowest_km),
            ("new", "high"): never if high_km is None else height(high_km, write),
            ("new", "period"): never if period_s is None else write.duration(period_s),
            ("new", "speed"): write.speed(abs(fired.speed_after_km_s)),
            ("new", "energy"): self._energy(fired.orbit.energy_km2_s2),
        }

    def _energy(self, mj: float) -> str:
        return translate("StaircasePage", "{number} MJ").format(number=self.formatter.number(mj, 3))

    def _low(self, km: float) -> str:
        if km >= 0:
            return height(km, self.formatter)
        return translate("StaircasePage", "{height} underground").format(
            height=height(-km, self.formatter)
        )

    def _add_readings(self) -> None:
        words = {
            "period": translate("StaircasePage", "Time"),
            "height": translate("StaircasePage", "Height"),
            "energy": translate("StaircasePage", "Energy"),
            "third_law": translate("StaircasePage", "Kepler's third law"),
        }
        self.column.addWidget(label(translate("StaircasePage", "The steps read as"), "muted"))
        for reading in READINGS:
            made = button(words[reading], partial(self._read, reading), "choice")
            self.readings[reading] = made
        self._add_choosable({f"reading-{name}": made for name, made in self.readings.items()})

    def _read(self, reading: Reading) -> None:
        self.workbench.staircase.ask(reading=reading)
        self.show_answer()

    def _fly(self) -> None:
        clock, answer = self.session.clock, self.workbench.staircase.answer
        if clock.playing or answer is None:
            clock.pause()
            return
        clock.set_rate(answer.chosen.period_s / _ROUND_S)
        clock.play()

    def _show_playing(self, playing: bool) -> None:
        self.fly.setText(
            translate("StaircasePage", "Stop")
            if playing
            else translate("StaircasePage", "Let them fly")
        )

    def _add_notes(self, answer: StaircaseAnswer) -> None:
        notes = (
            translate(
                "StaircasePage",
                "What to look for: the line from Mars to the craft sweeps equal areas in equal "
                "times, so the craft races when it is low and dawdles when it is high. A push at "
                "one end of an orbit moves the other end.",
            ),
            translate(
                "StaircasePage",
                "What is left out: Mars pulls like a ball, there is no air above the limit, the "
                "Sun does not pull, and the push is over at once, straight along the way of "
                "flight. All orbits are drawn in one plane, and each craft as if it had passed its "
                "low point at launch.",
            ),
        )
        classes = dict.fromkeys((answer.chosen.provenance, "illustrative"))
        codes = dict.fromkeys(code for step in answer.steps for code in step.source)
        for widget in self.basis(notes, classes, codes):
            self.column.addWidget(widget)
