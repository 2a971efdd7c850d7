"""What the timeline of one mission shows, worked out once: bands, marks and stretches of path."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsapp.mission.stretch import Segment
from marsapp.ui.timeline.bands import Band, flatten
from marsapp.ui.timeline.marks import Mark, marks_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The phases, events and path stretches of a mission, in order of time."""

    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    stretches: tuple[Segment, ...]
    end_s: float
    opening_s: tuple[float, float]  # the stretch to show first

    @classmethod
    def of(cls, mission: "Mission") -> "Content":
        """Collect what the timeline of a mission shows."""
        data = mission.data
        craft = data.mission.craft

        keys = (data.mission.landing_event, data.mission.arrival_event)
        named = [name for name in keys if name is not None]

        def colour_at(time_s: float) -> str:
            segment = mission.trajectory.segment(craft, time_s)
            return mission.body(segment.centre).colour if segment else "moon"

        return cls(
            bands=tuple(flatten(data.phases, mission.seconds, colour_at)),
            marks=tuple(
                marks_of(data.events, data.landing, mission.event_times_s, mission.end_s, named)
            ),
            stretches=tuple(s for s in mission.trajectory.segments if s.branch == craft),
            end_s=mission.end_s,
            opening_s=(0.0, _main_part_end_s(mission)),
        )


def _main_part_end_s(mission: "Mission") -> float:
    """Return when the story that one opens the program for is told: landing, else arrival."""
    header = mission.data.mission
    for event in (header.landing_event, header.arrival_event):
        if event is not None:
            return min(mission.event_times_s[event], mission.end_s)
    return mission.end_s
