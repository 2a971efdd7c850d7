"""The landing twice: when it happens at Mars, and when the news of it reaches Earth."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from marsapp.mission.moments import moments_of
from marsapp.physics.light import light_time_s

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

_ENTRY: Final = "edl_entry"
_ROUNDS: Final = 3  # each gains a factor of ten thousand: the home planet's speed over light's


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """Mission times, seconds since launch. ``heard`` is when light that left then arrives home.

    ``announced_s`` is when success was announced, None where the file knows of no such event.
    """

    entry_s: float
    touchdown_s: float
    entry_heard_s: float
    touchdown_heard_s: float
    announced_s: float | None
    announced_event: str | None

    @classmethod
    def of(cls, mission: "Mission") -> "Delay | None":
        """Return the two strands of a mission's landing, None where the file names no entry."""
        landing = mission.data.mission.landing_event
        moments = moments_of(mission.data, mission.event_times_s)
        if landing is None or _ENTRY not in moments or landing not in moments:
            return None
        entry_s, touchdown_s = moments[_ENTRY].time_s, moments[landing].time_s
        heard = [arrival_s(mission, sent_s) for sent_s in (entry_s, touchdown_s)]
        news = _first_news(mission, heard[1])
        return cls(
            entry_s=entry_s,
            touchdown_s=touchdown_s,
            entry_heard_s=heard[0],
            touchdown_heard_s=heard[1],
            announced_s=None if news is None else mission.event_times_s[news],
            announced_event=news,
        )

    @property
    def waiting_s(self) -> float:
        """How long the lander has stood when the signal of its entry arrives."""
        return self.entry_heard_s - self.touchdown_s


def arrival_s(mission: "Mission", sent_s: float) -> float:
    """Return when a signal that the craft sends at a time reaches home, seconds since launch."""
    sender_km = mission.at(sent_s).craft.position_km
    home = mission.data.mission.home
    arrives_s = sent_s
    for _ in range(_ROUNDS):
        place_km = mission.at(min(arrives_s, mission.end_s)).bodies[home].position_km
        arrives_s = sent_s + light_time_s(float(np.linalg.norm(sender_km - place_km)))
    return arrives_s


def _first_news(mission: "Mission", after_s: float) -> str | None:
    """Return the first event on the ground after a time, on the same day."""
    times_s = mission.event_times_s
    news = [
        event.id
        for event in mission.data.events
        if event.kind == "ground" and 0.0 <= times_s[event.id] - after_s <= 86_400.0
    ]
    return min(news, key=lambda name: times_s[name]) if news else None
