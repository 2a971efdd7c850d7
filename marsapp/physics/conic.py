"""The shape of an undisturbed path as a whole: its points, and when they are reached."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.kepler import elements_from_state

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Conic:
    """An ellipse or hyperbola round a centre, with the anomaly where a craft is on it.

    The anomaly meant here is the eccentric one of the ellipse or the hyperbolic one; steps of it
    are small where the path bends. ``towards`` and ``ahead`` are unit vectors to the closest point
    and along the motion there.
    """

    semi_major_axis_km: float  # negative for a hyperbola
    eccentricity: float
    towards: Array
    ahead: Array
    anomaly: float
    gm_km3_s2: float

    @classmethod
    def through(cls, position_km: Array, velocity_km_s: Array, gm_km3_s2: float) -> "Conic":
        """Return the path of a craft with this position and velocity.

        Raises
        ------
        KeplerError
            For a straight fall or a parabola.

        Examples
        --------
        >>> conic = Conic.through(np.array([7000.0, 0, 0]), np.array([0, 8.0, 0]), 398_600.4)
        >>> bool(np.allclose(conic.places(conic.anomaly), [7000, 0, 0]))
        True
        """
        elements = elements_from_state(position_km, velocity_km_s, gm_km3_s2)
        e, nu = float(elements.eccentricity), float(elements.true_anomaly)
        distance = math.sqrt(position_km @ position_km)
        out = position_km / distance
        side = velocity_km_s - (velocity_km_s @ out) * out
        side = side / math.sqrt(side @ side)
        return cls(
            float(elements.semi_major_axis_km),
            e,
            math.cos(nu) * out - math.sin(nu) * side,
            math.sin(nu) * out + math.cos(nu) * side,
            _anomaly(nu, e),
            gm_km3_s2,
        )

    @property
    def closed(self) -> bool:
        """Whether it is an ellipse."""
        return self.eccentricity < 1

    @property
    def periapsis_km(self) -> float:
        """Smallest distance from the centre."""
        return self.semi_major_axis_km * (1 - self.eccentricity)

    @property
    def apoapsis_km(self) -> float:
        """Largest distance from the centre; infinite for a hyperbola."""
        return self.semi_major_axis_km * (1 + self.eccentricity) if self.closed else math.inf

    @property
    def period_s(self) -> float:
        """Time of one revolution; infinite for a hyperbola."""
        return 2 * math.pi / self._mean_motion if self.closed else math.inf

    @property
    def leaving_km_s(self) -> float:
        """Speed far away; 0 for an ellipse."""
        return 0.0 if self.closed else math.sqrt(-self.gm_km3_s2 / self.semi_major_axis_km)

    def anomaly_at(self, distance_km: float) -> float:
        """Return the positive anomaly, on the way out, at a distance that the path reaches."""
        ratio = (1 - distance_km / self.semi_major_axis_km) / self.eccentricity
        if self.closed:
            return math.acos(min(max(ratio, -1.0), 1.0))
        return math.acosh(max(ratio, 1.0))

    def places(self, anomalies: ArrayLike) -> Array:
        """Return places (…, 3), km from the centre."""
        anomaly, e = np.asarray(anomalies, dtype=float)[..., None], self.eccentricity
        axis = abs(self.semi_major_axis_km)
        if self.closed:
            x, y = np.cos(anomaly) - e, math.sqrt(1 - e * e) * np.sin(anomaly)
        else:
            x, y = e - np.cosh(anomaly), math.sqrt(e * e - 1) * np.sinh(anomaly)
        return np.asarray(axis * (x * self.towards + y * self.ahead))

    def seconds_to(self, anomalies: ArrayLike) -> Array:
        """Return how many seconds it takes from where the craft is to anomalies of any shape."""
        return np.asarray((self._mean(anomalies) - self._mean(self.anomaly)) / self._mean_motion)

    @property
    def _mean_motion(self) -> float:
        return math.sqrt(self.gm_km3_s2 / abs(self.semi_major_axis_km) ** 3)

    def _mean(self, anomalies: ArrayLike) -> Array:
        anomaly, e = np.asarray(anomalies, dtype=float), self.eccentricity
        if self.closed:
            return np.asarray(anomaly - e * np.sin(anomaly))
        return np.asarray(e * np.sinh(anomaly) - anomaly)


def _anomaly(nu: float, e: float) -> float:
    """Return the eccentric anomaly, from -pi to pi, or the hyperbolic one, of a true anomaly."""
    if e < 1:
        return math.atan2(math.sqrt(1 - e * e) * math.sin(nu), e + math.cos(nu))
    return math.asinh(math.sqrt(e * e - 1) * math.sin(nu) / (1 + e * math.cos(nu)))
