"""The page of the nine minutes, flown otherwise: five settings, what becomes of it, and why."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from marsapp.mission.descent import DescentFlight
from marsapp.mission.descent.cases import CASES, broken_gates, case_of, sources_of, wish_of
from marsapp.mission.descent.settings import SETTINGS
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import (
    case_words,
    gate_answer,
    gate_question,
    gravities,
    height_words,
    sentence,
    setting_words,
    speed_words,
    verdict,
)
from marsapp.ui.widgets import announce, card, label, line_button
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.tuner import Dial

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame, QLabel

translate = QCoreApplication.translate

_LEAD_S: Final = 20.0
_RATE: Final = 6.0  # mission seconds a second: nine minutes in a minute and a half
_GATES: Final = ("entry", "parachute", "engine_on", "hover", "touchdown")
_NOTHING: Final = "–"
_LOOKS: Final = {
    "landed": ("mdi6.check-circle", "good"),
    "hard": ("mdi6.alert-outline", "burn"),
    "crashed": ("mdi6.alert-octagon", "bad"),
    "torn": ("mdi6.alert-octagon", "bad"),
    "skipped": ("mdi6.arrow-top-right", "bad"),
}
"""Icon and colour of each outcome."""


class DescentPage(WorkbenchPage):
    """Asks the workbench for another landing and shows what becomes of it."""

    scene = "landing"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        self.whys: dict[str, QFrame] = {}
        landing = self.workbench.landing
        self.result = Result(theme, lines=4, role="title")
        self.keep_in_sight(self.result)
        if landing is None:
            words = translate("Landing", "This mission's file does not say how it lands.")
            self.result.show_words("", words)
            return
        self._landing = landing
        self.why = line_button(translate("Landing", "Why that gate?"), self._show_why)
        self.why.setObjectName("why")
        self.column.addWidget(self.why)
        self._add_quick()
        self.add_tuners(self._dials(), self._ask)
        self.column.addWidget(label(translate("Landing", "▼ as flown, by the model"), "small"))
        self._add_buttons()
        self._add_whys()
        self._add_table()
        self._add_notes()
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the entry."""
        super().begin()
        if self.workbench.landing is not None:
            self.go(self._entry_s)

    def show_answer(self) -> None:
        """Show what becomes of the lander."""
        flight = self.workbench.descent.answer
        if flight is None:
            return
        write = self.formatter
        self.result.show_words(
            verdict(flight, write), sentence(flight, write), _LOOKS[flight.outcome]
        )
        for key, tuner in self.tuners.items():
            tuner.show_value(getattr(flight.wish, key))
        self.mark_choice(case_of(flight.wish, self._landing.nominal))
        broken = broken_gates(self._landing, flight)
        for gate, why in self.whys.items():
            why.setVisible(gate in broken)
        self.why.setEnabled(bool(broken))  # it keeps its place: nothing moves under a finger
        for name, text in self._cells_of(flight).items():
            self.cells[name].setText(text)
        self.reset.setEnabled(not self.workbench.descent.is_first)
        self.result.announcing.start()

    @property
    def _entry_s(self) -> float:
        return self._landing.begin_s

    def _ask(self, key: str, value: float) -> None:
        low = SETTINGS[key].low
        real = getattr(self._landing.nominal, key)
        step = SETTINGS[key].step
        if round((value - low) / step) == round((real - low) / step):
            value = real  # the mark on the slider is the flight as it was
        self.workbench.descent.ask(**{key: value})

    def _take(self, case: str) -> None:
        wish = wish_of(case, self._landing.nominal)
        self.workbench.descent.ask(**{key: getattr(wish, key) for key in SETTINGS})

    def _show_why(self) -> None:
        """Bring the answer of the first gate that was missed into sight, and read it out."""
        why = next((one for one in self.whys.values() if not one.isHidden()), None)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if why is None or area is None:
            return
        top = why.mapTo(self, QPoint(0, 0)).y()
        area.verticalScrollBar().setValue(top)
        announce(why, why.accessibleName())

    def _add_whys(self) -> None:
        for gate in _GATES:
            self.whys[gate] = card(label(gate_question(gate), "heading"), label(gate_answer(gate)))
            self.whys[gate].setObjectName(f"why-{gate}")
            self.whys[gate].setAccessibleName(f"{gate_question(gate)} {gate_answer(gate)}")
            self.whys[gate].setSizePolicy(  # as high as its words, however they are broken
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
            )
            self.column.addWidget(self.whys[gate])

    def _add_quick(self) -> None:
        names = {case: case_words(case) for case in CASES}
        self.add_choices(names, self._take, columns=2)

    def _dials(self) -> dict[str, Dial]:
        language = self.formatter.language
        return {
            key: Dial(
                name=setting.name.text_in(language),
                low=setting.low,
                high=setting.high,
                step=setting.step,
                page=setting.page,
                write=partial(self._write, key),
                real=getattr(self._landing.nominal, key),
            )
            for key, setting in SETTINGS.items()
        }

    def _write(self, key: str, value: float) -> str:
        return setting_words(key, value, self.formatter)

    def _add_buttons(self) -> None:
        play = line_button(translate("Landing", "Play the landing"), self._play, "primary")
        play.setObjectName("play")
        self.reset = line_button(
            translate("Landing", "Back to as flown"), self.workbench.descent.reset
        )
        self.reset.setObjectName("reset")
        self.column.addWidget(play)
        self.column.addWidget(self.reset)
        words = translate(
            "Landing", "The curves under the picture show your flight as a dashed line."
        )
        self.column.addWidget(label(words, "small"))

    def _play(self) -> None:
        self.go(self._entry_s - _LEAD_S)
        self.session.clock.set_rate(_RATE)
        self.session.clock.play()

    def _add_table(self) -> None:
        yours = translate("Landing", "Your flight")
        flown = translate("Landing", "As flown")
        grid = self.table(tuple(f"{head} {MARKS['illustrative']}" for head in (yours, flown)))
        grid.setHorizontalSpacing(self.theme.px(6))
        grid.setColumnStretch(0, 1)
        real, gates = self._cells_of(self._landing.real), self._gates()
        said = translate("Landing", "{name}, as flown: {value}")
        for number, (key, name) in enumerate(_row_names().items()):
            self.cells[key] = label()
            beside = label(real[key])
            beside.setAccessibleName(said.format(name=name, value=real[key]))
            for column, widget in enumerate((label(name, "muted"), self.cells[key], beside)):
                grid.addWidget(widget, 2 * number + 1, column, Qt.AlignmentFlag.AlignTop)
            if key in gates:
                grid.addWidget(label(gates[key], "small"), 2 * number + 2, 0, 1, 3)
        self.column.addWidget(label(translate("Landing", "Side by side"), "heading"))
        self.column.addLayout(grid)

    def _cells_of(self, flight: DescentFlight) -> dict[str, str]:
        write = self.formatter
        opened, started = flight.moments.get("parachute"), flight.moments.get("engine_on")
        return {
            "opening_speed": _speed(flight, opened, write),
            "opening_height": _height(flight, opened, write),
            "engine_speed": _speed(flight, started, write),
            "engine_height": _height(flight, started, write),
            "most_g": gravities(flight.peak_g, write),
            "end_speed": speed_words(flight.end_speed_m_s, write),
            "duration": write.duration(round(flight.end_s)),
            "left": write.value(round(flight.propellant_left_kg), "kg"),
        }

    def _gates(self) -> dict[str, str]:
        """Return what is known of each row, with how well."""
        keys = {
            ("parachute", "speed"): "opening_speed",
            ("engine_on", "speed"): "engine_speed",
            ("touchdown", "time"): "duration",
        }
        write = self.formatter
        words = translate(
            "Landing", "known: about {value} {mark}; the model keeps within {tolerance}"
        )
        found = {}
        for gate in self._landing.gates:
            key = keys.get((gate.name, gate.quantity))
            if key is None or not gate.firm:
                continue
            if gate.quantity == "time":
                known = write.value(round(gate.value / 60), "min")
                tolerance = write.value(gate.tolerance, "s")
            else:
                known, tolerance = (
                    speed_words(gate.value, write),
                    speed_words(gate.tolerance, write),
                )
            found[key] = words.format(value=known, mark=MARKS["published"], tolerance=tolerance)
        return found

    def _add_notes(self) -> None:
        paragraphs = (
            translate(
                "Landing",
                "Teaching model: air that thins with height, the drag of the capsule and a little "
                "lift, a parachute, an engine that can be throttled. Its parts are chosen so that "
                "the known values of the landing come out. It is not a record of the flight.",
            ),
            translate(
                "Landing",
                "Known are height and speed at the entry, about 460 m/s at the parachute, about "
                "95 m/s when the engine takes over, the hover at 100 m, and about nine minutes. "
                "Other times and heights were a plan.",
            ),
            translate(
                "Landing",
                "Left out: wind, the heat that the shield can stand, and faults of any part.",
            ),
        )
        sources = sources_of(self._landing)
        for widget in self.basis(paragraphs, ("illustrative", "published"), sources):
            self.column.addWidget(widget)


def _row_names() -> dict[str, str]:
    return {
        "opening_speed": translate("Landing", "Parachute opens"),
        "opening_height": translate("Landing", "at a height of"),
        "engine_speed": translate("Landing", "Engine takes over"),
        "engine_height": translate("Landing", "at a height of"),
        "most_g": translate("Landing", "Strongest braking"),
        "end_speed": translate("Landing", "Speed at the end"),
        "duration": translate("Landing", "Entry to end"),
        "left": translate("Landing", "Propellant left"),
    }


def _speed(flight: DescentFlight, t_plus_s: float | None, write: Formatter) -> str:
    return _NOTHING if t_plus_s is None else speed_words(flight.at(t_plus_s).speed_m_s, write)


def _height(flight: DescentFlight, t_plus_s: float | None, write: Formatter) -> str:
    return _NOTHING if t_plus_s is None else height_words(flight.at(t_plus_s).height_m, write)
