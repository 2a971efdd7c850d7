"""The frame that is shown: still among the stars, or turning with Earth and Mars."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.snapshot import Snapshot
from marsapp.physics.frames import icrf_to_ecliptic

Array = NDArray[np.float64]
TO_ECLIPTIC = np.asarray(icrf_to_ecliptic(), dtype=np.float64)


def ecliptic(vectors: Array) -> Array:
    """Turn vectors (…, 3) from ICRF to ecliptic axes."""
    return vectors @ TO_ECLIPTIC.T


def earth_to_mars_angle(earth_km: Array, mars_km: Array) -> Array:
    """Return the ecliptic longitude (rad) of Mars as seen from Earth."""
    way = mars_km - earth_km
    return np.arctan2(way[..., 1], way[..., 0])


@dataclass(frozen=True, slots=True)
class Stage:
    """Places heliocentric ecliptic points of known times into the shown frame.

    With ``weight`` 0 the Sun is at the origin and the axes are those of the ecliptic. With 1 Earth
    is at the origin and Mars always to the right; lengths stay true. Between, a mixture that turns
    one picture into the other.
    """

    weight: float
    earth_km: Array
    angle_rad: float

    @classmethod
    def of(cls, snapshot: Snapshot, weight: float, near_angle_rad: float | None = None) -> "Stage":
        """Return the stage of a moment; the angle is unwrapped to be near ``near_angle_rad``."""
        earth = ecliptic(snapshot.bodies["earth"].position_km)
        mars = ecliptic(snapshot.bodies["mars"].position_km)
        angle = float(earth_to_mars_angle(earth, mars))
        if near_angle_rad is not None:
            angle = near_angle_rad + math.remainder(angle - near_angle_rad, 2 * math.pi)
        return cls(weight, earth, angle)

    def now(self, points_km: Array) -> Array:
        """Place points (…, 3) of this moment."""
        if self.weight == 0.0:
            return points_km
        return _turned(points_km - self.weight * self.earth_km, -self.weight * self.angle_rad)

    def along(self, points_km: Array, earth_km: Array, angle_rad: Array) -> Array:
        """Place points (n, 3) of n moments, given Earth (n, 3) and the angle to Mars (n,) then."""
        if self.weight == 0.0:
            return points_km
        return _turned(points_km - self.weight * earth_km, -self.weight * angle_rad)

    def direction(self, vector: Array, angle_rad: float) -> Array:
        """Turn a direction of the moment when Mars stood at ``angle_rad``."""
        return _turned(vector, -self.weight * angle_rad)


def _turned(points: Array, angle_rad: Array | float) -> Array:
    cos, sin = np.cos(angle_rad), np.sin(angle_rad)
    out = np.empty_like(points)
    out[..., 0] = points[..., 0] * cos - points[..., 1] * sin
    out[..., 1] = points[..., 0] * sin + points[..., 1] * cos
    out[..., 2] = points[..., 2]
    return out
