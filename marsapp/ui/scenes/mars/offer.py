"""When the craft is far from Mars: the way to the nearest event near it."""

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from marsapp.ui.offer import Proposal
from marsapp.ui.scenes.mars.camera.story import REACH_KM

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.model import Event
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


class WayToMars:
    """Knows the events of a mission that are near Mars."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._near = events_near_mars(session.mission)

    def proposal(self, snapshot: "Snapshot", formatter: "Formatter") -> Proposal | None:
        """Propose the nearest event, or nothing where the craft is near Mars."""
        times = self._session.mission.event_times_s
        covered = self._session.workbench.topic == "staircase"
        if snapshot.distance_mars_km <= REACH_KM or covered or not self._near:
            return None
        event = min(self._near, key=lambda one: abs(times[one.id] - snapshot.time_s))
        date = formatter.date(event.utc)
        text = translate("Mars", "To the craft's arrival: {event}, {date}")
        return Proposal(
            text.format(event=event.title.text_in(formatter.language), date=date),
            partial(self._session.go_to_event, event.id),
            translate("Mars", "To Mars: {date}").format(date=date),
        )


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
