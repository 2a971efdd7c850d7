"""The page of the burn that made an orbit: three sliders, and what becomes of the craft."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.insertion import EARLIEST_S, LATEST_S, LONGEST_S, OrbitNumbers, Trial
from marsapp.mission.values import MARKS
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.insertion import altitude, explanation, turn, verdict
from marsapp.ui.widgets import button, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.tuner import Dial

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QPushButton

translate = QCoreApplication.translate

_STEP_S: Final = 10.0
_LEAD_S: Final = 300.0  # the picture begins so long before the engine starts
_RATE: Final = 60.0  # mission seconds a second while the burn is played
_NEAR_KM, _WHOLE_KM = 60_000.0, 480_000.0
_QUICK_S: Final = (0.0, 840.0, 900.0, 1500.0)
_LOOKS: Final = {
    "flyby": ("mdi6.arrow-top-right", "bad"),
    "loose": ("mdi6.alert-outline", "burn"),
    "orbit": ("mdi6.check-circle", "good"),
    "air": ("mdi6.arrow-down-bold-outline", "burn"),
    "impact": ("mdi6.alert-octagon", "bad"),
}
"""Icon and colour of each outcome."""


class InsertionPage(WorkbenchPage):
    """Asks the workbench for another burn and shows the answer beside what was flown."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.quick: dict[float, QPushButton] = {}
        self.cells: dict[str, QLabel] = {}
        if self.workbench.braking is None:
            self.column.addWidget(
                label(translate("InsertionPage", "This mission has no such burn on file."))
            )
            return
        self._insertion = self.workbench.braking
        self.head = self.result = Result(theme, lines=3, role="title")
        self._add_quick()
        self.add_tuners(self._dials(), self._ask)
        self.column.addWidget(label(translate("InsertionPage", "▼ as announced"), "small"))
        self._add_buttons()
        self._add_table()
        self._add_notes()
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the moment before the burn, and look at the path of the burn that is tried."""
        if self.workbench.braking is not None:
            start_s = self.workbench.braking.start_s
            self.go(start_s - _LEAD_S, View(camera="story"))

    def show_answer(self) -> None:
        """Show what becomes of the craft."""
        trial = self.workbench.insertion.answer
        if trial is None:
            return
        sentence = explanation(trial, self._insertion, self.formatter)
        self.result.show_words(verdict(trial), sentence, _LOOKS[trial.outcome])
        wish = trial.wish
        for key, value in (
            ("duration_s", wish.duration_s),
            ("start_s", wish.start_s),
            ("direction_deg", wish.direction_deg),
        ):
            self.tuners[key].show_value(value)
        for name, text in self._trial_cells(trial).items():
            self.cells[name].setText(text)
        for duration_s, choice in self.quick.items():
            choice.setChecked(duration_s == wish.duration_s)
        self.reset.setEnabled(not self.workbench.insertion.is_first)
        self.result.announcing.start()

    def _ask(self, key: str, value: float) -> None:
        self.workbench.insertion.ask(**{key: value})

    def _add_quick(self) -> None:
        for duration_s in _QUICK_S:
            words = (
                self.formatter.duration(duration_s)
                if duration_s
                else translate("InsertionPage", "No burn")
            )
            made = button(words, partial(self._ask, "duration_s", duration_s), "choice")
            made.setCheckable(True)
            made.setObjectName(f"quick-{duration_s:.0f}")
            self.quick[duration_s] = made
        self.column.addLayout(self.in_rows(self.quick.values(), len(_QUICK_S)))

    def _dials(self) -> dict[str, Dial]:
        announced = self._insertion.announced
        return {
            "duration_s": Dial(
                name=translate("InsertionPage", "Length of the burn"),
                low=0.0,
                high=LONGEST_S,
                step=_STEP_S,
                page=60.0,
                write=self.formatter.duration,
                real=announced.duration_s,
            ),
            "start_s": Dial(
                name=translate("InsertionPage", "Ignition"),
                low=EARLIEST_S,
                high=LATEST_S,
                step=_STEP_S,
                page=60.0,
                write=self._ignition,
                real=announced.start_s,
            ),
            "direction_deg": Dial(
                name=translate("InsertionPage", "Push"),
                low=-90.0,
                high=90.0,
                step=1.0,
                page=10.0,
                write=self._direction,
                ends=(
                    translate("InsertionPage", "towards Mars"),
                    translate("InsertionPage", "away from Mars"),
                ),
                real=announced.direction_deg,
            ),
        }

    def _ignition(self, start_s: float) -> str:
        if start_s == 0:
            return translate("InsertionPage", "on time")
        span = self.formatter.duration(abs(start_s))
        early = translate("InsertionPage", "{span} early")
        late = translate("InsertionPage", "{span} late")
        return (early if start_s < 0 else late).format(span=span)

    def _direction(self, degrees: float) -> str:
        if degrees == 0:
            return translate("InsertionPage", "straight backwards")
        angle = self.formatter.angle(abs(degrees), 0)
        inward = translate("InsertionPage", "{angle} towards Mars")
        outward = translate("InsertionPage", "{angle} away from Mars")
        return (inward if degrees < 0 else outward).format(angle=angle)

    def _add_buttons(self) -> None:
        play = button(translate("InsertionPage", "Play the burn"), self._play, "primary")
        self.reset = button(
            translate("InsertionPage", "Start again"), self.workbench.insertion.reset
        )
        near = button(translate("InsertionPage", "Near Mars"), partial(self._look, _NEAR_KM))
        whole = button(translate("InsertionPage", "Whole path"), partial(self._look, _WHOLE_KM))
        named = {"play": play, "reset": self.reset, "near": near, "whole": whole}
        self.column.addLayout(self.in_pairs(named))

    def _play(self) -> None:
        trial = self.workbench.insertion.answer
        clock = self.session.clock
        first_s = min(trial.start_s if trial else self._insertion.start_s, self._insertion.start_s)
        self.go(first_s - _LEAD_S)
        clock.set_rate(_RATE)
        clock.play()

    def _look(self, span_km: float) -> None:
        self.session.ask_view(View(camera="pole", span_km=span_km))

    def _add_table(self) -> None:
        yours = translate("InsertionPage", "Your burn")
        flown = translate("InsertionPage", "As flown")
        grid = self.table((f"{yours} {MARKS['illustrative']}", f"{flown} {MARKS['computed']}"))
        cells = self._flown_cells()
        for row, (name, words) in enumerate(self._row_names().items(), 1):
            self.cells[name] = label("", self.cell_role())
            real = label(cells[name], self.cell_role())
            grid.addWidget(label(words, self.cell_role("muted")), row, 0)
            grid.addWidget(self.cells[name], row, 1)
            grid.addWidget(real, row, 2)
            real.setAccessibleName(
                translate("InsertionPage", "{name}, as flown: {value}").format(
                    name=words, value=cells[name]
                )
            )
        self.column.addWidget(label(translate("InsertionPage", "Side by side"), "heading"))
        self.column.addLayout(grid)

    def _row_names(self) -> dict[str, str]:
        return {
            "length": translate("InsertionPage", "Burn"),
            "delta_v": translate("InsertionPage", "Braked by"),
            "fuel": translate("InsertionPage", "Fuel burnt"),
            "low": translate("InsertionPage", "Lowest"),
            "high": translate("InsertionPage", "Highest"),
            "period": translate("InsertionPage", "Once round"),
        }

    def _trial_cells(self, trial: Trial) -> dict[str, str]:
        write = self.formatter
        passed = {"low": altitude(trial.closest_altitude_km, write)}
        return {
            "length": write.duration(trial.wish.duration_s),
            "delta_v": write.value(round(trial.delta_v_km_s * 1000), "m/s"),
            "fuel": write.value(round(trial.propellant_kg), "kg"),
            **self._orbit_cells(trial.orbit),
            **(passed if trial.farthest_km is None else {}),
        }

    def _flown_cells(self) -> dict[str, str]:
        insertion, write = self._insertion, self.formatter
        speed = insertion.burn.values.get("delta_v")
        return {
            "length": write.duration(insertion.burn.duration_s),
            "delta_v": "–" if speed is None else write.value(float(speed.value), speed.unit),
            "fuel": translate("InsertionPage", "not announced"),
            **dict.fromkeys(("low", "high", "period"), "–"),
            **({} if insertion.flown is None else self._orbit_cells(insertion.flown)),
        }

    def _orbit_cells(self, orbit: OrbitNumbers) -> dict[str, str]:
        low = altitude(orbit.periapsis_altitude_km, self.formatter)
        if orbit.apoapsis_altitude_km is None or orbit.period_s is None:
            never = translate("InsertionPage", "leaves")
            return {"low": low, "high": never, "period": never}
        return {
            "low": low,
            "high": self.formatter.distance(orbit.apoapsis_altitude_km, 3),
            "period": turn(orbit.period_s, self.formatter),
        }

    def _add_notes(self) -> None:
        insertion, write = self._insertion, self.formatter
        words = (
            translate(
                "InsertionPage",
                "How it is worked out: the craft comes in on its real path. Its main engine pushes "
                "with {thrust}; the gas leaves at {exhaust}. At ignition the craft weighs {mass}, "
                "which is its launch mass less the fuel of the earlier burns.",
            ).format(
                thrust=write.value(insertion.engine.thrust_n, "N"),
                exhaust=write.speed(insertion.engine.exhaust_speed_km_s),
                mass=write.value(round(insertion.mass_kg, -1), "kg"),
            ),
            translate(
                "InsertionPage",
                "What is left out: Mars pulls like a ball, there is no air, and the Sun does not "
                "pull. The engine always points straight against the motion, turned by your "
                "angle; in the real burn it kept nearly the same direction in space.",
            ),
            translate(
                "InsertionPage",
                "About {announced} were announced. The path of this program fits the signals of "
                "the craft with {computed}. So compare what happens, not the seconds.",
            ).format(
                announced=write.duration(insertion.announced.duration_s),
                computed=write.duration(insertion.burn.duration_s),
            ),
        )
        for widget in self.basis(words, ("illustrative", "computed"), insertion.sources):
            self.column.addWidget(widget)
