"""The page of the two clocks: the landing at Mars, and the same landing as Earth hears it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from marsapp.mission.delay import Delay
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.delay import explanation, now_there, verdict
from marsapp.ui.widgets import label, line_button
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result
from marsapp.ui.workbench.strands import Strands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

translate = QCoreApplication.translate

_RATE: Final = 20.0  # mission seconds a second while both strands are played
_LEAD_S: Final = 60.0
_NEAR_S: Final = 0.5
_FALLING: Final = ("mdi6.parachute-outline", "burn")
_STANDING: Final = ("mdi6.check-circle", "good")


class DelayPage(WorkbenchPage):
    """Follows the time: what happens at Mars at this second, and what Earth hears of it."""

    scene = "landing"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.cells: dict[str, QLabel] = {}
        self.delay = Delay.of(session.mission)
        self.result = Result(theme, lines=4)
        self.keep_in_sight(self.result)
        if self.delay is None:
            self.result.show_words("", translate("Landing", "This mission lands nothing."))
            return
        self.strands = Strands(self.delay, theme, formatter)
        self.strands.picked.connect(session.clock.seek)
        self.column.addWidget(self.strands)
        about = translate(
            "Landing", "Minutes after the entry at Mars. Touch the picture to go to that moment."
        )
        self.column.addWidget(label(about, "small"))
        self._add_rows()
        self._add_buttons(self.delay)
        self._add_notes(self.delay)
        self.show_snapshot(session.snapshot)

    def begin(self) -> None:
        """Go to the moment when the first signal arrives and the lander has long stood."""
        super().begin()
        if self.delay is not None:
            self.go(self.delay.entry_heard_s)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show where both clocks stand."""
        delay, time_s = self.delay, snapshot.time_s
        if delay is None:
            return
        standing = time_s >= delay.touchdown_s
        self.result.show_words(
            verdict(delay, time_s),
            explanation(delay, time_s, self.formatter),
            _STANDING if standing else _FALLING,
        )
        there, heard = now_there(delay, snapshot, self.formatter)
        light = self.formatter.duration(snapshot.light_time_s)
        for key, text in (("mars", there), ("earth", heard), ("light", light)):
            if self.cells[key].text() != text:
                self.cells[key].setText(text)
        self.strands.show_time(time_s)
        near = (key for key, at_s in self._moments_s.items() if abs(at_s - time_s) < _NEAR_S)
        self.mark_choice(next(near, ""))
        said = translate("Landing", "At Mars: {there}. On Earth: {heard}.")
        self.strands.setAccessibleDescription(said.format(there=there, heard=heard))

    def _add_rows(self) -> None:
        grid = self.table()
        grid.setColumnStretch(1, 1)
        names = {
            "mars": translate("Landing", "At Mars now"),
            "earth": translate("Landing", "Earth hears now"),
            "light": translate("Landing", "Light takes"),
        }
        for row, (key, name) in enumerate(names.items()):
            self.cells[key] = label()
            grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.cells[key], row, 1)
        self.column.addLayout(grid)

    def _add_buttons(self, delay: Delay) -> None:
        play = line_button(translate("Landing", "Play both"), partial(self._play, delay), "primary")
        play.setObjectName("play")
        self.column.addWidget(play)
        moments = {
            "entry": (translate("Landing", "Entry"), delay.entry_s),
            "touchdown": (translate("Landing", "Touchdown"), delay.touchdown_s),
            "entry-heard": (translate("Landing", "Entry is heard"), delay.entry_heard_s),
            "touchdown-heard": (
                translate("Landing", "Touchdown is heard"),
                delay.touchdown_heard_s,
            ),
        }
        if delay.announced_s is not None:
            moments["announced"] = (translate("Landing", "Announced"), delay.announced_s)
        self._moments_s = {key: time_s for key, (_, time_s) in moments.items()}
        names = {key: words for key, (words, _) in moments.items()}
        self.column.addWidget(label(translate("Landing", "Go to"), "heading"))
        self.add_choices(names, lambda key: self.go(self._moments_s[key]), columns=2)

    def _play(self, delay: Delay) -> None:
        self.go(delay.entry_s - _LEAD_S)
        self.session.clock.set_rate(_RATE)
        self.session.clock.play()

    def _add_notes(self, delay: Delay) -> None:
        write = self.formatter.duration
        paragraphs = [
            translate(
                "Landing",
                "Light needs {light} from Mars to Earth on this day. The fall takes about "
                "{minutes} minutes. So the lander has stood for about {waiting} when the first "
                "signal of its entry arrives. {mark}",
            ).format(
                light=write(delay.entry_heard_s - delay.entry_s),
                minutes=self.formatter.number((delay.touchdown_s - delay.entry_s) / 60),
                waiting=write(60 * round(delay.waiting_s / 60)),
                mark=MARKS["computed"],
            ),
            translate(
                "Landing",
                "The entry is known to about half a minute, the touchdown to the minute. Which "
                "signals were really received during the fall was not published; the strand of "
                "Earth shows when light that left then arrives.",
            ),
        ]
        event = self.session.mission.find(delay.announced_event or "")
        sources = getattr(event, "source", ())
        for widget in self.basis(paragraphs, ("computed", "published"), sources):
            self.column.addWidget(widget)
