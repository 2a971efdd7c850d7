"""The page of the traverse: every published distance, how fast it went, and the way to each."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.drive import Checkpoint
from marsapp.mission.rover.traverse import Traverse
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.traverse import (
    checkpoint_title,
    checkpoint_words,
    fastest_words,
    metres_words,
    pause_words,
    slopes_words,
    stretch_words,
)
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import card, label
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.gauge import Gauge
from marsapp.ui.workbench.traverse_chart import LineChart
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_WEEK: Final = 7.0


class TraversePage(WorkbenchPage):
    """Follows the drive, and leads to every sol of it."""

    scene = "surface"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.rows: dict[str, WideButton] = {}
        self.traverse = Traverse.of(session.mission)
        if self.traverse is None:
            self.column.addWidget(
                label(translate("Surface", "This mission has no drive on the ground on file."))
            )
            return
        self._add_head()
        self._add_sol(self.traverse)
        self._add_charts(self.traverse)
        self._add_checkpoints(self.traverse)
        self._add_notes()
        self.show_snapshot(session.snapshot)

    def begin(self) -> None:
        """Show the route; before the landing, as it was when the rover drove off."""
        super().begin()
        drive = self.session.mission.drive
        if self.traverse is None or drive is None:
            return
        if self.session.snapshot.drive is None:
            self.session.clock.pause()
            self.session.clock.seek(drive.off_s)
        self.session.ask_view(View(camera="map"))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how far the rover has come."""
        traverse, drive, state = self.traverse, self.session.mission.drive, snapshot.drive
        if traverse is None or drive is None:
            return
        sol = traverse.sol_at(snapshot.time_s)
        self._sol_chart.show_present(sol if 1.0 <= sol <= traverse.last_sol + 1 else None)
        self._slope_chart.show_present(None if state is None else state.distance_m)
        self.tuners["sol"].show_value(min(max(float(int(sol)), 1.0), traverse.last_sol))
        if state is None:
            self.driven.show_value(metres_words(0.0, self.formatter), 0.0)
            self.driven.below.setText(translate("Surface", "The rover has not landed yet."))
            return
        mark = MARKS[state.distance_class]
        said = f"{metres_words(state.distance_m, self.formatter)} {mark}"
        self.driven.show_value(said, state.distance_m / drive.end_m)
        below = translate("Surface", "Sol {sol}, {date}").format(
            sol=int(sol), date=self.formatter.date(snapshot.utc)
        )
        self.driven.below.setText(below)

    def go_to_sol(self, sol: float) -> None:
        """Show the afternoon of a sol."""
        if self.traverse is not None:
            whole = min(max(round(sol), 1), self.traverse.last_sol)
            landing_s = self._landing_s
            self.go(max(self.traverse.when(whole), landing_s))

    @property
    def _landing_s(self) -> float:
        mission = self.session.mission
        landing = mission.data.mission.landing_event
        return 0.0 if landing is None else mission.event_times_s[landing]

    def _add_head(self) -> None:
        self.driven = Gauge(translate("Surface", "Driven so far"), self.theme, "mars")
        self.head = card(self.driven)

    def _add_sol(self, traverse: Traverse) -> None:
        dial = Dial(
            name=translate("Surface", "Sol"),
            low=1.0,
            high=float(traverse.last_sol),
            step=1.0,
            page=_WEEK,
            write=self.formatter.number,  # the date stands above, with the distance
        )
        self.add_tuners({"sol": dial}, lambda _key, value: self.go_to_sol(value))

    def _add_charts(self, traverse: Traverse) -> None:
        drive = self.session.mission.drive
        if drive is None:
            return
        metres = translate("Surface", "{number} m")
        dots = [
            (float(one.sol) + 0.6, one.distance_m, one.confidence != "low")
            for one in drive.checkpoints
        ]
        units = (translate("Surface", "sol {number}"), metres)
        self._sol_chart = LineChart(traverse.course, dots, units, self.theme)
        told = [fastest_words(traverse, self.formatter)]
        if traverse.longest_pause is not None:
            told.append(pause_words(traverse.longest_pause, self.session.mission, self.formatter))
        self._sol_chart.dress(
            self.formatter, translate("Surface", "Chart: distance driven, by sol"), " ".join(told)
        )
        self._sol_chart.picked.connect(self.go_to_sol)
        self.column.addWidget(label(translate("Surface", "Distance by sol"), "heading"))
        self.column.addWidget(self._sol_chart)
        for words in told:
            self.column.addWidget(label(words))
        heading = translate("Surface", "Slope along the way {mark}")
        self.column.addWidget(label(heading.format(mark=MARKS["illustrative"]), "heading"))
        self._slope_chart = LineChart(drive.slopes, (), (metres, "{number}°"), self.theme)
        self._slope_chart.dress(
            self.formatter,
            translate("Surface", "Chart: slope of the ground, by distance; illustrative"),
            slopes_words(drive.slopes[:, 1], self.formatter),
        )
        self._slope_chart.picked.connect(lambda distance_m: self.go(drive.when(distance_m)))
        self.column.addWidget(self._slope_chart)

    def _add_checkpoints(self, traverse: Traverse) -> None:
        drive = self.session.mission.drive
        if drive is None:
            return
        self.column.addWidget(label(translate("Surface", "Every published distance"), "heading"))
        ways = {one.end.point.id: one for one in traverse.stretches}
        for one in drive.checkpoints:
            way = ways.get(one.point.id)
            lines = [
                label(checkpoint_title(one, self.formatter)),
                label(checkpoint_words(one, self.formatter), "small"),
            ]
            if way is not None and way.length_m > 0:
                lines.append(label(stretch_words(way, self.formatter), "small"))
            if one.point.note is not None:
                note = one.point.note.text_in(self.formatter.language)
                lines.append(label(note, "small"))
            made = WideButton(self.theme, *lines)
            made.setObjectName(one.point.id)
            go_there = translate("Surface", "Go to {checkpoint}, {about}")
            made.setAccessibleName(
                go_there.format(checkpoint=lines[0].text(), about=lines[1].text())
            )
            made.clicked.connect(partial(self._go_to, one))
            self.rows[one.point.id] = made
            self.column.addWidget(made)

    def _go_to(self, one: Checkpoint) -> None:
        self.go(max(one.time_s, self._landing_s))
        self.session.select(one.point.id)

    def _add_notes(self) -> None:
        drive, language = self.session.mission.drive, self.formatter.language
        if drive is None:
            return
        notes = [
            translate(
                "Surface",
                "An open mark is a distance without a source. The speed between two distances is "
                "their difference over the sols between them.",
            ),
            translate(
                "Surface",
                "The sols were counted by the space agency. Our own clock at the site agrees with "
                "the dates within two sols.",
            ),
            translate(
                "Surface",
                "Parachute, back shell and heat shield lie on the plain too. Their places are not "
                "in our sources, so the map leaves them out.",
            ),
        ]
        if drive.route.note is not None:
            notes.append(drive.route.note.text_in(language))
        codes = [code for one in drive.checkpoints for code in one.point.source]
        self.column.addWidget(label(translate("Surface", "What this rests on"), "heading"))
        for widget in self.basis(notes, ("published", "illustrative"), dict.fromkeys(codes)):
            self.column.addWidget(widget)
