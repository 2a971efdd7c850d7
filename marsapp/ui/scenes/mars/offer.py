"""When the craft is far from Mars: a button that leads to the nearest moment near it."""

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from marsapp.ui.scenes.mars.camera.story import REACH_KM
from marsapp.ui.theme import TARGET_PX, Theme

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.model import Event
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_ASIDE_PX: Final = 12
_BOTTOM_PX: Final = 60


class Offer(QPushButton):
    """Says how far the craft is from Mars, and goes to the nearest event at which it is near."""

    def __init__(
        self, scene: QWidget, session: "Session", theme: Theme, formatter: "Formatter"
    ) -> None:
        super().__init__(scene)
        self._scene = scene
        self._session = session
        self._near = events_near_mars(session.mission)
        self._event: Event | None = None
        self._formatter = formatter
        self.setProperty("role", "primary")
        self.hide()
        self.clicked.connect(self._go)
        self.restyle(theme, formatter)

    def show_snapshot(self, snapshot: "Snapshot") -> None:
        """Offer the nearest event, or nothing where the craft is near Mars."""
        times = self._session.mission.event_times_s
        covered = self._session.workbench.topic == "staircase"
        far = snapshot.distance_mars_km > REACH_KM and not covered
        event = None
        if far and self._near:
            event = min(self._near, key=lambda one: abs(times[one.id] - snapshot.time_s))
        if event is not self._event:
            self._event = event
            self._say()
        self.setVisible(event is not None)

    def restyle(self, theme: Theme, formatter: "Formatter") -> None:
        """Say the words again, in the present language and size."""
        self._formatter = formatter
        self.setMinimumHeight(theme.px(TARGET_PX))
        self._say()

    def place(self) -> None:
        """Stand in the middle, near the bottom of the scene."""
        scene = self._scene
        if self._event is not None:
            self.setText(self._text(self._event, whole=True))
            if self.sizeHint().width() > scene.width() - 2 * _ASIDE_PX:
                self.setText(self._text(self._event, whole=False))
        self.adjustSize()
        x = (scene.width() - self.width()) // 2
        self.move(max(x, 0), max(scene.height() - self.height() - _BOTTOM_PX, 0))

    def _say(self) -> None:
        if self._event is not None:
            self.setAccessibleName(self._text(self._event, whole=True))
            self.place()

    def _text(self, event: "Event", *, whole: bool) -> str:
        """Return the words, all of them or what fits into a narrow scene."""
        title = event.title.text_in(self._formatter.language)
        date = self._formatter.date(event.utc)
        if not whole:
            return translate("Mars", "To Mars: {date}").format(date=date)
        text = translate("Mars", "To the craft's arrival: {event}, {date}")
        return text.format(event=title, date=date)

    def _go(self) -> None:
        if self._event is not None:
            self._session.go_to_event(self._event.id)


def events_near_mars(mission: "Mission") -> tuple["Event", ...]:
    """Return the events at which the craft is near Mars, in order of time."""
    times = mission.event_times_s
    inside = sorted(
        (one for one in mission.data.events if 0 <= times[one.id] <= mission.end_s),
        key=lambda one: times[one.id],
    )
    if not inside:
        return ()
    far_km = mission.sample(np.array([times[one.id] for one in inside])).distance_mars_km
    return tuple(one for one, km in zip(inside, far_km, strict=True) if km < REACH_KM)
