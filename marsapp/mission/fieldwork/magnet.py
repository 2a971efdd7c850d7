"""A walk with a magnetometer: station after station, against what had been inferred from orbit.

Published are how many stations there were, over which length, and how many times weaker the field
is. The spread from station to station is made up.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping

    from marsapp.mission.sourced import Value

Array = NDArray[np.float64]

NEEDED: Final = ("stations", "track_length", "times_weaker")
_SPREAD: Final = 0.35
_SEED: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class MagnetWalk:
    """What has been measured: ``shares`` (n,) of the field inferred from orbit, at ``along_m``."""

    along_m: Array
    shares: Array
    measured: int
    stations: int
    track_m: float
    times_weaker: float

    @property
    def mean_share(self) -> float | None:
        """The mean of what has been measured; None before the first station."""
        return float(self.shares[: self.measured].mean()) if self.measured else None

    @property
    def done(self) -> bool:
        """Whether all stations have been visited."""
        return self.measured == self.stations


def walk(values: "Mapping[str, Value]", measured: int) -> MagnetWalk:
    """Return the walk after so many stations."""
    stations, track_m, times = (float(values[name].value) for name in NEEDED)
    count = int(stations)
    shares = 1 + _SPREAD * np.random.default_rng(_SEED).uniform(-1, 1, count)
    return MagnetWalk(
        along_m=np.linspace(0.0, track_m, count),
        shares=shares / shares.mean() / times,
        measured=min(max(measured, 0), count),
        stations=count,
        track_m=track_m,
        times_weaker=times,
    )
