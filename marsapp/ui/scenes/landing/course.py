"""The steps of the landing in mission time, and which of them is under way."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.frames import fixed_direction

if TYPE_CHECKING:
    from marsapp.mission.descent import DescentFlight
    from marsapp.mission.mission import Mission
    from marsapp.mission.model import LandingStep

Array = NDArray[np.float64]

PARTING: Final = "edl_separation"
ENTRY: Final = "edl_entry"
WING: Final = "edl_trim_wing"
PARACHUTE: Final = "edl_parachute"
SHIELD_OFF: Final = "edl_heat_shield_off"
ENGINE_ON: Final = "edl_engine_on"
HOVER: Final = "edl_hover"
TOUCHDOWN: Final = "edl_touchdown"
_AFTER_S: Final = 3_600.0  # so long after touchdown the landing is still what the scene is about


_RADIUS_M: Final = 3_389_500.0  # mean radius of Mars: ways over the ground are drawn with it


def axes_at(up: Array) -> tuple[Array, Array, Array]:
    """Return east, north and up (3,) each of a place given by its direction."""
    east = np.cross((0.0, 0.0, 1.0), up)
    east /= np.linalg.norm(east)
    return east, np.cross(up, east), up


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """When each step of a mission's landing begins, seconds since launch, in order.

    ``site`` (3,) is the direction of the landing place from the centre of Mars, along axes that
    turn with it, and ``back`` (3,) the level direction from there to where the craft comes from.
    """

    steps: tuple["LandingStep", ...]
    times_s: Mapping[str, float]
    site: Array
    back: Array
    flight: "DescentFlight"

    @classmethod
    def of(cls, mission: "Mission") -> "Course | None":
        """Return the course of a mission's landing, None where it has none."""
        descent, site = mission.descent, mission.site
        if descent is None or site is None:
            return None
        entry_s, flown = descent.begin_s, descent.real.steps
        times: dict[str, float] = {}
        for step in mission.data.landing:
            if step.id in flown:
                times[step.id] = entry_s + flown[step.id]
            elif step.event is not None:
                times[step.id] = mission.event_times_s[step.event]
            elif step.t_plus_s is not None:
                times[step.id] = entry_s + step.t_plus_s
        steps = sorted(
            (one for one in mission.data.landing if one.id in times), key=lambda one: times[one.id]
        )
        up = fixed_direction(site.lat_deg, site.lon_deg)
        way = descent.entry.position_m - (descent.entry.position_m @ up) * up
        return cls(tuple(steps), times, up, way / np.linalg.norm(way), descent.real)

    @property
    def heading_rad(self) -> float:
        """Where the flight goes over the landing place, from north eastwards."""
        east, north, _ = axes_at(self.site)
        return atan2(-float(self.back @ east), -float(self.back @ north))

    def over(self, to_go_m: float) -> Array:
        """Return the direction (3,) of the ground under the craft, so far before the landing."""
        angle = to_go_m / _RADIUS_M
        return np.asarray(np.cos(angle) * self.site + np.sin(angle) * self.back)

    def at(self, step: str) -> float:
        """Return when a step begins; minus infinity where the mission has no such step."""
        return self.times_s.get(step, float("-inf"))

    def since(self, step: str, time_s: float) -> float:
        """Return how many seconds ago a step began, negative before it."""
        return time_s - self.at(step)

    def step(self, time_s: float) -> "LandingStep | None":
        """Return the step that is under way."""
        number = bisect_right([self.times_s[one.id] for one in self.steps], time_s)
        return self.steps[number - 1] if number else None

    def coming(self, time_s: float) -> "LandingStep | None":
        """Return the next step."""
        number = bisect_right([self.times_s[one.id] for one in self.steps], time_s)
        return self.steps[number] if number < len(self.steps) else None

    def is_on(self, time_s: float) -> bool:
        """Say whether the landing is under way, or has just ended."""
        return self.at(PARTING) <= time_s <= self.at(TOUCHDOWN) + _AFTER_S
