"""What the published distances of a rover tell together: stretches, the fastest, the pauses."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.drive import Checkpoint, Drive
from marsapp.physics.mars_time import SOL_S, sol_start_tdb_s

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]

AFTERNOON_H: Final = 15.0
"""Local mean solar time at which a sol is shown: its drive is over, the light is warm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What was driven from one published distance to the next."""

    start: Checkpoint
    end: Checkpoint

    @property
    def length_m(self) -> float:
        """The way driven, m."""
        return self.end.distance_m - self.start.distance_m

    @property
    def sols(self) -> int:
        """How many sols it took."""
        return self.end.sol - self.start.sol

    @property
    def metres_a_sol(self) -> float:
        """How far the rover came on a sol, on average."""
        return self.length_m / self.sols if self.sols else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A time without driving: the events that begin and end it, and how many sols it lasts."""

    since: str
    until: str
    sols: float


class Traverse:
    """The drive of a mission as its checkpoints tell it.

    ``stretches`` lie between neighbouring checkpoints that have a source, from the drive-off on.
    """

    def __init__(self, mission: "Mission", drive: Drive, first_sol_s: float) -> None:
        self._drive = drive
        self._first_sol_s = first_sol_s
        sure = [one for one in drive.checkpoints if one.confidence != "low"]
        begun = [one for one in sure if one.time_s >= drive.off_s or one.distance_m > 0.0]
        self.stretches: Final = tuple(
            Stretch(start=start, end=end) for start, end in pairwise(begun)
        )
        times_s = mission.event_times_s
        self.pauses: Final = tuple(
            Pause(
                since=rest.since,
                until=rest.until,
                sols=(times_s[rest.until] - times_s[rest.since]) / SOL_S,
            )
            for rest in drive.route.rests
        )

    @classmethod
    def of(cls, mission: "Mission") -> "Traverse | None":
        """Return what can be told of the drive of a mission; None where nothing drives."""
        drive, site = mission.drive, mission.site
        if drive is None or site is None or site.landing_tdb_s is None or not drive.checkpoints:
            return None
        start_tdb_s = float(sol_start_tdb_s(1, site.landing_tdb_s, site.lon_deg))
        return cls(mission, drive, start_tdb_s - mission.tdb(0.0))

    @property
    def last_sol(self) -> int:
        """The sol of the last checkpoint."""
        return self._drive.checkpoints[-1].sol

    @property
    def average_m(self) -> float:
        """How far the rover came on a sol on average, from its drive-off on, m."""
        driven = Stretch(start=self.stretches[0].start, end=self.stretches[-1].end)
        return driven.metres_a_sol

    @property
    def fastest(self) -> Stretch:
        """The stretch on which the rover came farthest a sol."""
        return max(self.stretches, key=lambda one: one.metres_a_sol)

    @property
    def longest_pause(self) -> Pause | None:
        """The longest time without driving before the sleep."""
        return max(self.pauses, key=lambda one: one.sols, default=None)

    def when(self, sol: float, hour: float = AFTERNOON_H) -> float:
        """Return the mission time (s) of an hour of a sol, local mean solar time."""
        return self._first_sol_s + (sol - 1.0 + hour / 24.0) * SOL_S

    def sol_at(self, time_s: float) -> float:
        """Return the sol at a mission time, with its part that has passed; 1 is the first one."""
        return (time_s - self._first_sol_s) / SOL_S + 1.0

    @cached_property
    def course(self) -> Array:
        """Sol and distance driven (m) where a drive begins or ends, shape (n, 2)."""
        drive = self._drive
        rows = [(self.sol_at(drive.off_s), 0.0)]
        for leg in drive.legs:
            rows.append((self.sol_at(leg.start_s), leg.start_m))
            rows.append((self.sol_at(leg.end_s), leg.end_m))
        rows.append((float(self.last_sol + 1), drive.end_m))
        return np.array(rows)
