"""The page of the calls home: is the orbiter up, is Earth, how long it takes, and when next."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from marsapp.mission.passes import Pass, first_known_pass, passes, sky_course, sol_start_s
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS, provenance_of
from marsapp.physics.mars_time import SOL_S
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.relay import (
    earth_words,
    explanation,
    pass_title,
    pass_words,
    rounds_words,
    verdict,
)
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import button, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.sky_chart import SkyChart

translate = QCoreApplication.translate

_SOLS: Final = 2  # of passes that are listed
_LEAD_S: Final = 120.0  # a pass is shown from a little before the orbiter rises
_FAR_S: Final = 3 * SOL_S  # the next pass is looked for so far ahead
_RATE: Final = 60.0  # mission seconds a second while a short pass is played
_LONG_S: Final = 3600.0
_FASTEST: Final = SOL_S / 4  # mission seconds a second: beyond, no pass can be followed
_SPAN_KM: Final = 13_000.0
_BESIDE_DEG, _BELOW_DEG = 40.0, 20.0  # from where the landing place is looked at
_OPEN: Final = ("mdi6.access-point-check", "good")
_CLOSED: Final = ("mdi6.access-point-off", "bad")


class RelayPage(WorkbenchPage):
    """Follows the time: what stands in the sky of the rover, and the passes of these sols."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        self.rows: list[WideButton] = []
        self.passes: tuple[Pass, ...] = ()
        self._time_s = session.snapshot.time_s
        self._start_s, self._sols = float("-inf"), _SOLS
        self.head = self.result = Result(theme, lines=4)
        if session.mission.site is None:
            words = translate("RelayPage", "This mission lands nothing that could call.")
            self.result.show_words("", words)
            return
        self._add_buttons()
        self._add_chart()
        self._add_rows()
        self._add_list()
        self._add_notes()
        self.show_snapshot(session.snapshot)

    def begin(self) -> None:
        """Look at the landing place; before the landing, go to a pass that is well known."""
        super().begin()
        if self.session.snapshot.relay is not None:
            self._look()
        elif (one := first_known_pass(self.session.mission)) is not None:
            self._go((one.rise_s + one.highest_s) / 2)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show who stands in whose sky now."""
        if self.session.mission.site is None:
            return
        clock, relay = self.session.clock, snapshot.relay
        self._time_s = snapshot.time_s
        too_fast = clock.playing and abs(clock.rate) > _FASTEST
        known = relay is not None and not too_fast
        self._below.setVisible(known)
        self.following.setEnabled(relay is None or known)
        if relay is None:
            self.result.show_words(
                translate("RelayPage", "Nobody has landed yet"),
                translate("RelayPage", "The button leads to a sol on which the rover is at work."),
                _CLOSED,
            )
        elif too_fast:
            self.result.show_words(
                translate("RelayPage", "Time runs too fast"),
                translate("RelayPage", "A pass lasts minutes or hours. Slow time down to see it."),
                _CLOSED,
            )
        else:
            self._follow_sol(snapshot)
            self._show_now(snapshot)

    def next_pass(self) -> Pass | None:
        """Return the pass that is under way, or else the next one."""
        return next((one for one in self.passes if one.set_s > self._time_s), None)

    def _show_now(self, snapshot: Snapshot) -> None:
        relay, near = snapshot.relay, snapshot.near
        if relay is None:
            return
        coming = self.next_pass()
        sentence = explanation(snapshot, coming, self.formatter)
        self.result.show_words(verdict(relay), sentence, _OPEN if relay.through else _CLOSED)
        self.chart.show_time(snapshot.time_s)
        mark = MARKS[provenance_of("orbiter_elevation_site", snapshot)]
        cells = {
            "earth": f"{earth_words(relay, self.formatter)} {MARKS['computed']}",
            "delay": f"{self.formatter.duration(snapshot.light_time_s)} {MARKS['computed']}",
        }
        if near is not None and near.elements.period_s is not None:
            rounds = rounds_words(near.elements.period_s, self.formatter)
            cells["rounds"] = f"{rounds} {mark}"
        for name, cell in self.cells.items():
            text = cells.get(name, "–")
            if cell.text() != text:
                cell.setText(text)
        self.assumed.setVisible(snapshot.craft.assumed)

    def _follow_sol(self, snapshot: Snapshot) -> None:
        """Work out chart and passes when another sol has begun."""
        start_s, mission = sol_start_s(snapshot), self.session.mission
        if start_s is None:
            return
        if abs(start_s - self._start_s) > 1.0:
            self._start_s, self._sols = start_s, _SOLS
            self._list_passes()
            hours_s = self.chart.hours(start_s, self.passes)
            self.chart.show_sol(sky_course(mission, hours_s[hours_s <= mission.end_s]), start_s)
            noon = mission.utc(min(start_s + SOL_S / 2, mission.end_s))
            sol = snapshot.surface.sol if snapshot.surface else None
            words = translate("RelayPage", "Sol {sol}: {day}")
            day = self.formatter.date(noon)
            self.sol.setText(words.format(sol=self.formatter.number(sol or 1), day=day))
        elif self._sols == _SOLS and self.next_pass() is None:
            self._sols += 1  # all of these are over
            self._list_passes()

    def _list_passes(self) -> None:
        mission = self.session.mission
        found = passes(mission, self._start_s, self._start_s + self._sols * SOL_S)
        if found == self.passes:
            return
        self.passes = found
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        for row in self.rows:
            self._listing.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(number, one) for number, one in enumerate(found)]
        if focused is not None and self.rows:
            self.rows[min(focused, len(found) - 1)].setFocus()
        words = translate("RelayPage", "Passes on these sols: {count}")
        self.chart.setAccessibleDescription(words.format(count=len(found)))

    def _row(self, number: int, one: Pass) -> WideButton:
        """Return the button that tells of a pass and leads to it; it is in the list already."""
        mark = MARKS["illustrative" if one.assumed else "computed"]
        title = pass_title(self.session.mission, one, self.formatter)
        about = f"{pass_words(one, self.formatter)} {mark}"
        row = WideButton(self.theme, label(title), label(about, "small"))
        row.setObjectName(f"pass-{number}")
        row.setAccessibleName(title)
        row.setAccessibleDescription(about)
        row.clicked.connect(partial(self._go, (one.rise_s + one.highest_s) / 2))
        self._listing.addWidget(row)
        return row

    # --- what can be done

    def _play(self) -> None:
        """Show the next pass from its beginning, quickly if it is long."""
        snapshot, mission = self.session.snapshot, self.session.mission
        if snapshot.relay is None:
            one = first_known_pass(mission)
        else:
            soon = passes(mission, snapshot.time_s, snapshot.time_s + _FAR_S)
            one = next((each for each in soon if each.rise_s - _LEAD_S > snapshot.time_s), None)
        if one is None:
            return
        self._go(one.rise_s - _LEAD_S)
        self.session.clock.set_rate(_RATE if one.duration_s < _LONG_S else 10 * _RATE)
        self.session.clock.play()

    def _go(self, time_s: float) -> None:
        self.go(time_s)
        self._look()

    def _look(self) -> None:
        """Look at the landing place from the side: lines from it lie flat in the picture."""
        site, surface = self.session.mission.site, self.session.snapshot.surface
        if site is None or surface is None:
            return
        west_deg = (12.0 - surface.local_true_solar_time_h) * 15.0
        self.session.ask_view(
            View(
                camera="outside",
                span_km=_SPAN_KM,
                tilt_deg=site.lat_deg - _BELOW_DEG,
                turn_deg=west_deg + _BESIDE_DEG,
            )
        )

    # --- pieces

    def _add_buttons(self) -> None:
        self.following = button(translate("RelayPage", "Play the next pass"), self._play, "primary")
        self.following.setObjectName("following")
        self.column.addWidget(self.following)
        self._below = QWidget()
        self.column.addWidget(self._below)
        self._column = QVBoxLayout(self._below)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.px(8))

    def _add_chart(self) -> None:
        self.sol = label("", "heading")
        self.chart = SkyChart(self.theme, self.formatter)
        self.chart.picked.connect(self.session.clock.seek)
        words = translate(
            "RelayPage",
            "Height over the rover's horizon, by the mean solar time of the landing place. "
            "Touch the chart to go to that hour.",
        )
        for widget in (self.sol, self.chart, label(words, "small")):
            self._column.addWidget(widget)

    def _add_rows(self) -> None:
        grid = self.table()
        grid.setColumnStretch(1, 1)
        names = {
            "earth": translate("RelayPage", "Earth"),
            "delay": translate("RelayPage", "Radio delay"),
            "rounds": translate("RelayPage", "Orbiter"),
        }
        for row, (key, name) in enumerate(names.items()):
            self.cells[key] = label()
            grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.cells[key], row, 1)
        self._column.addLayout(grid)

    def _add_list(self) -> None:
        self._column.addWidget(label(translate("RelayPage", "Passes of two sols"), "heading"))
        self.assumed = label(
            translate(
                "RelayPage",
                "Where on its orbit the orbiter was on this day is not public. The orbit is right, "
                "these hours are examples.",
            )
        )
        self._column.addWidget(self.assumed)
        self._listing = QVBoxLayout()
        self._listing.setSpacing(self.theme.px(6))
        self._column.addLayout(self._listing)

    def _add_notes(self) -> None:
        geometry = translate(
            "RelayPage",
            "This is geometry: over an even horizon, without hills and air. Which passes were "
            "really used was not published.",
        )
        paragraphs = [geometry]
        dish = self.session.mission.find("zhurong_antenna")
        if dish is not None:
            own = translate(
                "RelayPage",
                "The rover also has a dish of its own, with which it can speak to Earth directly.",
            )
            paragraphs.append(f"{own} {MARKS['published']}")
        sources = getattr(dish, "source", ())
        for widget in self.basis(paragraphs, ("computed", "published", "illustrative"), sources):
            self._column.addWidget(widget)
