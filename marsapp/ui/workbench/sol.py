"""The page of a sol in the life of the rover: what is planned, against the power there is."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt

from marsapp.mission.rover.power import RECORD, panel_area
from marsapp.mission.rover.sol import WHOLE_SOL_H, SolDay, SolWish
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.physics.mars_time import SOL_S
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sol import (
    dust_words,
    energy,
    explanation,
    load_names,
    now_words,
    share,
    sun_words,
    verdict,
)
from marsapp.ui.widgets import label, line_button
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.gauge import Gauge
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.sol_chart import SolChart
from marsapp.ui.workbench.tuner import Dial

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from marsapp.mission.rover.day import RoverDay

translate = QCoreApplication.translate

_MARS_SPRING_DEG: Final = 0.0  # the rover was to wake as the northern spring began
_STORM: Final = 5.0
_MOST_DUST: Final = 6.0
_LOOKS: Final = {
    "enough": ("mdi6.battery-charging-high", "good"),
    "just": ("mdi6.battery-medium", "burn"),
    "too_little": ("mdi6.battery-alert-variant-outline", "bad"),
    "wakes": ("mdi6.alarm", "good"),
    "sleeps_on": ("mdi6.sleep", "bad"),
}
"""Icon and colour of each verdict."""


class SolPage(WorkbenchPage):
    """Follows the clock from sol to sol; what is planned is kept from one to the next."""

    scene = "surface"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        self.gauges: dict[str, Gauge] = {}
        model = self.workbench.energy
        if model is None:
            self.column.addWidget(
                label(translate("Surface", "This mission has no rover whose sol could be planned."))
            )
            return
        self._model: RoverDay = model
        self.result = Result(theme, lines=4)
        self.keep_in_sight(self.result)
        self.sol, self.sun = label("", "heading"), label("", "small")
        self.chart = SolChart(theme, formatter)
        self.chart.picked.connect(self._pick)
        self.now = label("", "small")
        self._add_quick()
        for widget in (self.sol, self.sun, self.chart, self.now):
            self.column.addWidget(widget)
        self.add_tuners(self._dials(), self._ask)
        self._add_buttons()
        self._add_light()
        self._add_budget()
        self._add_notes()
        self._follow(session.snapshot)
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the noon of a sol; before the landing to that of the first drives."""
        super().begin()
        if self.workbench.energy is not None and self.session.snapshot.drive is None:
            self._go_to(self._first_sol())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the clock to another sol, and along the chart."""
        if self.workbench.energy is not None:
            self._follow(snapshot)

    def show_answer(self) -> None:
        """Show how the sol goes that is planned."""
        day = self.workbench.sol.answer
        if day is None:
            return
        self.result.show_words(verdict(day), explanation(day, self.formatter), _LOOKS[day.verdict])
        self.chart.show_day(day)
        surface = self.session.snapshot.surface
        if surface is not None and surface.sol is not None:
            self._show_now(surface.local_true_solar_time_h)
        self._show_sol(day)
        self._show_tuners(day)
        self._show_light(day)
        self._show_budget(day)
        self.mark_choice(self._chosen(day.wish))
        self.reset.setEnabled(self._plan(day.wish) != self._plan(SolWish()))
        self.result.announcing.start()

    # --- what can be done

    def _ask(self, key: str, value: float) -> None:
        self.workbench.sol.ask(**{key: round(value) if key == "photos" else value})

    def _usual(self, **changes: Any) -> None:
        """Take back what was planned, and plan something else instead."""
        first = replace(SolWish(), sol=self.workbench.sol.wish.sol)
        usual = {each.name: getattr(first, each.name) for each in fields(first)}
        self.workbench.sol.ask(**{**usual, **changes})

    def _go_to(self, sol: int, **changes: Any) -> None:
        self.go(self._model.noon_s(sol))
        self._usual(sol=sol, **changes)

    def _pick(self, hour: float) -> None:
        """Go to an hour of the sol that is shown."""
        noon_s = self._model.noon_s(self.workbench.sol.wish.sol)
        self.session.clock.seek(noon_s + (hour - WHOLE_SOL_H / 2) / WHOLE_SOL_H * SOL_S)

    def _show_calls(self) -> None:
        self.session.open_scene("mars")
        self.workbench.open("relay")

    def _first_sol(self) -> int:
        drive = self.session.mission.drive
        return drive.legs[0].sol if drive is not None and drive.legs else 1

    def _sleep_sol(self) -> int:
        """Return the sol on which the rover was put to sleep: the last one with a distance."""
        drive = self.session.mission.drive
        return drive.checkpoints[-1].sol if drive is not None and drive.checkpoints else 1

    def _add_quick(self) -> None:
        sleep = self._sleep_sol()
        self._sols = {
            "first": self._first_sol(),
            "winter": sleep,
            "wake": self._model.sol_of_season(_MARS_SPRING_DEG, sleep),
        }
        names = {
            "first": translate("Surface", "The first drives"),
            "storm": translate("Surface", "A dust storm"),
            "winter": translate("Surface", "May 2022: why it slept"),
            "wake": translate("Surface", "December 2022: will it wake?"),
        }
        self.add_choices(names, self._choose, columns=2)

    def _choose(self, key: str) -> None:
        if key == "storm":
            self._usual(dust_air=_STORM)
        else:
            self._go_to(self._sols[key])
        # where nothing has changed nobody else marks what was pressed
        self.mark_choice(self._chosen(self.workbench.sol.wish))

    def _chosen(self, wish: SolWish) -> str:
        """Return which of the quick choices is shown, if one is."""
        if self._plan(wish) == SolWish(dust_air=_STORM):
            return "storm"
        if self._plan(wish) != SolWish():
            return ""
        return next((key for key, sol in self._sols.items() if sol == wish.sol), "")

    def _add_buttons(self) -> None:
        self.reset = line_button(translate("Surface", "As it was"), self._usual)
        relay = line_button(translate("Surface", "Calls home"), self._show_calls)
        self.column.addLayout(self.in_pairs({"reset": self.reset, "relay": relay}))
        words = translate(
            "Surface",
            "Pictures and readings wait in the rover until the orbiter passes over it and takes "
            "them home.",
        )
        self.column.addWidget(label(words, "small"))

    # --- what is shown

    def _follow(self, snapshot: Snapshot) -> None:
        surface = snapshot.surface
        if surface is None or surface.sol is None:
            self.chart.show_hour(None)
            return
        self.workbench.sol.ask(sol=surface.sol)
        self.chart.show_hour(surface.local_true_solar_time_h)
        self._show_now(surface.local_true_solar_time_h)

    def _show_now(self, hour: float) -> None:
        day = self.workbench.sol.answer
        if day is not None:
            said = f"{now_words(day, hour, self.formatter)} {MARKS['illustrative']}"
            if said != self.now.text():
                self.now.setText(said)

    def _show_sol(self, day: SolDay) -> None:
        mission = self.session.mission
        noon = mission.utc(self._model.noon_s(day.wish.sol))
        words = translate("Surface", "Sol {sol}: {day}")
        sol = self.formatter.number(day.wish.sol)
        self.sol.setText(words.format(sol=sol, day=self.formatter.date(noon)))
        self.sun.setText(f"{sun_words(day, self.formatter)} {MARKS['computed']}")

    def _show_tuners(self, day: SolDay) -> None:
        wish = day.wish
        for key, value in {
            "dust_air": day.dust_air,
            "dust_panels": day.dust_panels,
            "tilt_deg": wish.tilt_deg,
            "drive_h": wish.drive_h,
            "photos": float(wish.photos),
            "radar_h": wish.radar_h,
            "sleep_h": day.sleep_h,
            "keep_c": wish.keep_c,
        }.items():
            self.tuners[key].show_value(value)
        for key in ("drive_h", "photos", "radar_h", "keep_c"):
            self.tuners[key].setEnabled(not day.asleep)

    def _plan(self, wish: SolWish) -> SolWish:
        return replace(wish, sol=1)

    def _dials(self) -> dict[str, Dial]:
        write = self.formatter

        def hours(value: float) -> str:
            return write.value(round(value, 2), "h")

        def dial(name: str, reach: tuple[float, float, float], page: float, said: Any) -> Dial:
            low, high, step = reach
            return Dial(name=name, low=low, high=high, step=step, page=page, write=said)

        return {
            "dust_air": dial(
                translate("Surface", "Dust in the air"),
                (0.1, _MOST_DUST, 0.1),
                0.5,
                lambda value: dust_words(value, write),
            ),
            "dust_panels": dial(
                translate("Surface", "Light lost to dust on the panels"),
                (0.0, 0.95, 0.01),
                0.1,
                lambda value: share(value, write),
            ),
            "tilt_deg": dial(
                translate("Surface", "Panels lean to the Sun"),
                (0.0, 45.0, 5.0),
                15.0,
                lambda value: write.angle(value, 0),
            ),
            "drive_h": dial(translate("Surface", "Driving"), (0.0, 5.0, 0.25), 1.0, hours),
            "photos": dial(
                translate("Surface", "Pictures"),
                (0.0, 100.0, 5.0),
                20.0,
                lambda value: write.number(round(value)),
            ),
            "radar_h": dial(translate("Surface", "Radar"), (0.0, 5.0, 0.25), 1.0, hours),
            "sleep_h": dial(translate("Surface", "Sleep"), (8.0, 24.0, 1.0), 2.0, self._sleep),
            "keep_c": dial(
                translate("Surface", "Heaters keep it above"),
                (-40.0, 0.0, 5.0),
                10.0,
                lambda value: write.value(value, "degC"),
            ),
        }

    def _sleep(self, hours: float) -> str:
        if hours >= WHOLE_SOL_H:
            return translate("Surface", "winter sleep")
        return self.formatter.value(hours, "h")

    def _add_light(self) -> None:
        words = translate("Surface", "Where the sunlight of noon goes")
        self.column.addWidget(label(words, "heading"))
        for key, name in {
            "straight": translate("Surface", "Arrives at Mars"),
            "level": translate("Surface", "On level ground, without air"),
            "ground": translate("Surface", "Below the dusty air"),
            "left": translate("Surface", "Through the dust on the panels"),
        }.items():
            self.gauges[key] = Gauge(name, self.theme, "sun")
            self.gauges[key].below.hide()
            self.column.addWidget(self.gauges[key])

    def _show_light(self, day: SolDay) -> None:
        light, write = day.light, self.formatter
        for key, power in {
            "straight": light.straight,
            "level": light.level,
            "ground": light.ground,
            "left": light.left,
        }.items():
            mark = MARKS["computed" if key in ("straight", "level") else "illustrative"]
            said = f"{write.value(round(power), 'W/m2')} {mark}"
            self.gauges[key].show_value(said, power / 750.0)

    def _add_budget(self) -> None:
        self.column.addWidget(label(translate("Surface", "Energy of the sol"), "heading"))
        grid = self.table()
        grid.setColumnStretch(1, 1)
        names = [("in", translate("Surface", "From the panels")), *load_names().items()]
        for row, (key, name) in enumerate(names):
            self.cells[key] = label()
            self.cells[key].setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(self.cells[key], row, 1)
        self.column.addLayout(grid)

    def _show_budget(self, day: SolDay) -> None:
        write, mark = self.formatter, MARKS["illustrative"]
        self.cells["in"].setText(f"+{energy(day.in_wh, write)} {mark}")
        for key in load_names():
            spent = day.spent_wh.get(key, 0.0)
            self.cells[key].setText(f"−{energy(spent, write)} {mark}" if spent >= 5.0 else "–")

    def _add_notes(self) -> None:
        write = self.formatter
        area = panel_area(self.session.mission, self._model.route)
        rover = self._model.rover
        words = (
            translate(
                "Surface",
                "Season, distance and path of the Sun are computed for the real sol. What the "
                "rover takes and how warm it is are typical values, chosen so that the sleep of "
                "May 2022 follows by itself: they are not known.",
            ),
            translate(
                "Surface",
                "The panels are taken to be {area} large; only one blog says so. New dust takes "
                "{rate} of the light each sol.",
            ).format(
                area=write.value(rover.area_m2, "m2"), rate=share(rover["dust_rate"], write, 2)
            ),
            translate(
                "Surface",
                "Published: to start again the rover needs {power} and a battery warmer than "
                "{warmth}; ten containers of a wax-like liquid melt by day and give their heat "
                "back by night; dust is the likely reason why it has not woken.",
            ).format(
                power=write.value(rover.wake_w, "W"),
                warmth=write.value(rover["wake_temperature"], "degC"),
            ),
        )
        codes = dict.fromkeys(self._codes(area))
        for widget in self.basis(words, ("illustrative", "computed", "published"), codes):
            self.column.addWidget(widget)

    def _codes(self, area: Any) -> list[str]:
        mission = self.session.mission
        wake = mission.vehicle(self._model.route.vehicle).values["wake_power"]
        record = mission.find(RECORD)
        return [*wake.source, *getattr(area, "source", ()), *getattr(record, "source", ())]
