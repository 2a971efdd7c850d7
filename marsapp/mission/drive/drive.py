"""Where the rover is, sol by sol: the published distances, laid along an illustrative line.

The mission file says how far the rover had driven by the end of some sols. Between two of them it
drives in the light, warm hours only, on as few sols as the way asks for, and never while it rests
or sleeps. On which of the sols, at which hour and along which line is assumed.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.course import Course, course_of
from marsapp.mission.drive.plan import Leg, Plan, planned
from marsapp.mission.drive.ramp import Ramp
from marsapp.mission.model import Route, TraversePoint
from marsapp.mission.relief import Relief
from marsapp.mission.snapshot import DriveState
from marsapp.mission.terms import Confidence

if TYPE_CHECKING:
    from marsapp.mission.basis import Basis

Array = NDArray[np.float64]

RAMP_S: Final = 360.0
"""The rover rolls down its ramp for so long, round the announced minute; assumed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A distance that was published, and where and when the rover has driven it here."""

    point: TraversePoint
    sol: int
    time_s: float
    distance_m: float
    confidence: Confidence
    east_m: float
    north_m: float


class Drive:
    """The way of a rover over the ground from landing to sleep.

    ``legs`` are the single drives; ``checkpoints`` the published distances in order.
    """

    def __init__(self, mission: "Basis", route: Route, plan: Plan) -> None:
        self.route: Final = route
        self.legs: Final[tuple[Leg, ...]] = plan.legs
        self.off_s: Final = mission.event_times_s[route.off]
        self.sleep_s: Final = (
            float("inf") if route.sleep is None else mission.event_times_s[route.sleep]
        )
        self._slide: Final = Ramp.of(route)
        self._course: Final[Course] = course_of(route.waypoints)
        self._mission = mission
        self.checkpoints: Final = tuple(
            self._checkpoint(point, time_s, distance_m) for point, time_s, distance_m in plan.points
        )
        self._starts_s = [leg.start_s for leg in self.legs]
        self._stated_s = [checkpoint.time_s for checkpoint in self.checkpoints]

    @classmethod
    def of(cls, mission: "Basis") -> "Drive | None":
        """Return the drive of a mission, or None where nothing lands or no way is given."""
        site, route = mission.site, next(iter(mission.data.routes), None)
        if site is None or site.landing_tdb_s is None or route is None:
            return None
        return cls(mission, route, planned(mission, route, site))

    @cached_property
    def route_m(self) -> Array:
        """Distance, east and north every few metres of what was driven, m, shape (n, 3)."""
        return self._course.driven(self.end_m)

    @property
    def end_m(self) -> float:
        """How far the rover drives in all, m."""
        return self.legs[-1].end_m if self.legs else 0.0

    def place(self, distance_m: float) -> tuple[float, float, float]:
        """Return east and north (m) and heading (deg) where so many metres have been driven."""
        return self._course.at(distance_m)

    def when(self, distance_m: float) -> float:
        """Return when so many metres have been driven, s since launch; the first moment."""
        ends_m = [leg.end_m for leg in self.legs]
        number = int(np.searchsorted(ends_m, min(distance_m, self.end_m), side="left"))
        if not self.legs or distance_m <= 0.0:
            return self.off_s
        leg = self.legs[number]
        return leg.start_s + (min(distance_m, leg.end_m) - leg.start_m) / leg.length_m * leg.lasts_s

    def at(self, time_s: float) -> DriveState:
        """Return where the rover is and what it does, at a time from touchdown on."""
        ramp, ramp_m_h = self._ramp(time_s)
        distance_m, speed_m_h = self._driven(time_s)
        # before the foot of the ramp the way is counted backwards from it
        along_m = distance_m if ramp == 1.0 else (ramp - 1.0) * self._course.ramp_m
        east_m, north_m, heading_deg = self._course.at(along_m)
        raised_m, lean_deg = (
            (0.0, 0.0) if ramp == 1.0 else self._slide.stand(ramp * self._course.ramp_m)
        )
        passed = bisect_right(self._stated_s, time_s)
        points = self.checkpoints
        return DriveState(
            aboard=time_s < self.off_s,
            ramp=ramp,
            raised_m=raised_m,
            lean_deg=lean_deg,
            distance_m=distance_m,
            east_m=east_m,
            north_m=north_m,
            heading_deg=heading_deg,
            speed_m_h=speed_m_h or ramp_m_h,
            asleep=time_s >= self.sleep_s,
            stated=points[passed - 1].point if passed else None,
            coming=points[passed].point if passed < len(points) else None,
            slope_at=self._slope_deg,
        )

    @property
    def slopes(self) -> Array:
        """Distance (m), metre by metre, and slope of the ground ahead (deg), shape (n, 2)."""
        return np.stack(self._slopes, axis=1)

    def _slope_deg(self, distance_m: float) -> float:
        along_m, slopes_deg = self._slopes
        return float(np.interp(distance_m, along_m, slopes_deg))

    @cached_property
    def _slopes(self) -> tuple[Array, Array]:
        """Distances (m), metre by metre, and the slope of the ground ahead there (deg)."""
        along_m = np.linspace(0.0, max(self.end_m, 1.0), int(self.end_m) + 2)
        east_m, north_m, heading_deg = self._course.along(along_m)
        ground = Relief.of(self._mission)
        return along_m, ground.slope_deg(east_m, north_m, heading_deg)

    def _ramp(self, time_s: float) -> tuple[float, float]:
        """Return how far down the ramp the rover is, 0 to 1, and how fast it rolls, m/h."""
        share = (time_s - self.off_s) / RAMP_S + 0.5
        if not 0.0 < share < 1.0:
            return float(share >= 1.0), 0.0
        return share, self._course.ramp_m / (RAMP_S / 3600)

    def _driven(self, time_s: float) -> tuple[float, float]:
        """Return the distance driven, m, and the speed, m/h."""
        number = bisect_right(self._starts_s, time_s) - 1
        if number < 0:
            return 0.0, 0.0
        leg = self.legs[number]
        if time_s >= leg.end_s:
            return leg.end_m, 0.0
        return leg.start_m + leg.length_m * (time_s - leg.start_s) / leg.lasts_s, leg.speed_m_h

    def _checkpoint(self, point: TraversePoint, time_s: float, distance_m: float) -> Checkpoint:
        east_m, north_m, _ = self._course.at(distance_m)
        return Checkpoint(
            point=point,
            sol=point.sol,
            time_s=time_s,
            distance_m=distance_m,
            confidence=point.values["distance"].confidence,
            east_m=east_m,
            north_m=north_m,
        )
