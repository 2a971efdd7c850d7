"""The page of the instruments at work: choose one, use it, and see what was found out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marsapp.mission.fieldwork import INSTRUMENTS, Activity, Fieldwork
from marsapp.mission.passes import sol_start_s
from marsapp.mission.snapshot import Snapshot
from marsapp.physics.mars_time import SOL_S
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.instruments import activity_word, explanation, verdict
from marsapp.ui.widgets import label
from marsapp.ui.workbench.activities.base import ActivityView
from marsapp.ui.workbench.activities.doubt import DoubtActivity
from marsapp.ui.workbench.activities.laser import LaserActivity
from marsapp.ui.workbench.activities.magnet import MagnetActivity
from marsapp.ui.workbench.activities.radar import RadarActivity
from marsapp.ui.workbench.activities.weather import WeatherActivity
from marsapp.ui.workbench.base import WorkbenchPage
from marsapp.ui.workbench.result import Result

if TYPE_CHECKING:
    from marsapp.mission.terms import Provenance

translate = QCoreApplication.translate

_VIEWS: Final[Mapping[Activity, type[ActivityView]]] = {
    "radar": RadarActivity,
    "laser": LaserActivity,
    "weather": WeatherActivity,
    "magnet": MagnetActivity,
    "doubt": DoubtActivity,
}
_ICONS: Final[Mapping[Activity, str]] = {
    "radar": "mdi6.radar",
    "laser": "mdi6.laser-pointer",
    "weather": "mdi6.weather-windy",
    "magnet": "mdi6.magnet",
    "doubt": "mdi6.help-circle-outline",
}
_RESTS_ON: Final[Mapping[Activity, tuple[str, ...]]] = {
    "radar": ("TEXTBOOK",),
    "laser": ("TEXTBOOK",),
    "weather": ("TUFTS",),
    "magnet": (),
    "doubt": (),
}
"""Sources of what an activity uses beside its finding."""
_COLUMNS: Final = 3
_LARGE: Final = 1.4  # text scale from which on a row has one button less
_HOUR: Final = 14.0  # by mean solar time, in good light
_BEGINS: Final = "trav_sol_042"  # a sol on which the rover is at work


class InstrumentsPage(WorkbenchPage):
    """Shows one activity at a time; its settings live in the workbench."""

    scene = "surface"

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self.activity: ActivityView | None = None
        self._shown: Activity | None = None
        if self.workbench.field_kit is None:
            words = translate("Surface", "This mission tells nothing of what it found out.")
            self.column.addWidget(label(words))
            return
        self.kit = self.workbench.field_kit
        self.result = Result(theme, lines=2)
        self.keep_in_sight(self.result)
        self._add_choices()
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.px(10))
        self.column.addLayout(self._place)
        self.show_answer()
        self.result.announcing.stop()

    def begin(self) -> None:
        """Go to the ground, to a sol on which the rover is at work unless it stands there."""
        super().begin()
        record = self.session.mission.find(_BEGINS)
        utc = getattr(record, "utc", None)
        if self.session.snapshot.drive is None and utc is not None:
            mission = self.session.mission
            start_s = sol_start_s(mission.at(utc))
            self.go(mission.seconds(utc) if start_s is None else start_s + _HOUR * SOL_S / 24)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Let the activity follow the time."""
        if self.activity is not None:
            self.activity.show_snapshot(snapshot)

    def show_answer(self) -> None:
        """Show what comes of the settings."""
        work = self.workbench.fieldwork.answer
        if work is None:
            return
        wish = self.workbench.fieldwork.wish
        if work.activity != self._shown:
            self._take_up(work)
        looks = (_ICONS[work.activity], "link")
        self.result.show_words(verdict(work, wish), explanation(work, wish, self.formatter), looks)
        self.mark_choice(work.activity)
        if self.activity is not None:
            self.activity.show_work(work)
        if not self.session.clock.playing:
            self.result.announcing.start()

    def _take_up(self, work: Fieldwork) -> None:
        """Put the widgets of another activity into the page."""
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._shown = work.activity
        self.activity = _VIEWS[work.activity](self.session, self.kit, self.theme, self.formatter)
        self._place.addWidget(self.activity)
        for widget in self._told(self.activity, work.activity):
            self._place.addWidget(widget)

    def _told(self, view: ActivityView, activity: Activity) -> list[QWidget]:
        """Return what was really found out, and what that rests on."""
        found = self.kit.known(activity)
        widgets: list[QWidget] = []
        if activity != "doubt":  # there the findings stand in the activity itself
            widgets.append(label(translate("Surface", "What was really found out"), "heading"))
            widgets += [view.finding_card(one) for one in found]
        widgets.append(label(translate("Surface", "What this rests on"), "heading"))
        works = translate(
            "Surface",
            "The activity shows how the instrument works. Its curves are made up; only the "
            "numbers of the finding are published.",
        )
        drawn = activity != "doubt"
        codes = dict.fromkeys(code for one in found for code in one.source)
        instrument = self.session.mission.find(INSTRUMENTS[activity])
        codes.update(dict.fromkeys((*getattr(instrument, "source", ()), *_RESTS_ON[activity])))
        classes: tuple[Provenance, ...] = ("published", "illustrative") if drawn else ("published",)
        widgets += self.basis([works] if drawn else [], classes, codes)
        return widgets

    def _add_choices(self) -> None:
        names: dict[str, str] = {name: activity_word(name) for name in self.kit.activities}
        columns = _COLUMNS - (self.theme.scale >= _LARGE)
        self.add_choices(names, self._choose, columns)

    def _choose(self, name: str) -> None:
        self.workbench.fieldwork.ask(activity=name, follow=False)
        self.mark_choice(name)  # pressed again, it stays on
        instrument = next((own for key, own in INSTRUMENTS.items() if key == name), "")
        if self.session.mission.find(instrument) is not None:
            self.session.select(instrument)
