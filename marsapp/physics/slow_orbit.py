"""Orbits round Mars whose elements change slowly: Kepler's ellipse with moving elements."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.physics.hermite import HermiteCurve
from marsapp.physics.kepler import solve_kepler

Array = NDArray[np.float64]
_DEG = np.pi / 180


@dataclass(frozen=True, slots=True, eq=False)
class SlowOrbit:
    """Elements through knots: a, e, i, node, argument of periapsis, mean anomaly.

    The mean anomaly is counted on through the revolutions (never wrapped at 360°),
    so that dividing it by 360 counts them. Plane of reference: the Mars equator and
    node of date (Archinal et al. 2011, IAU report 2009).
    """

    elements: HermiteCurve
    gm_km3_s2: float

    @classmethod
    def through(
        cls, tdb_s: ArrayLike, elements: ArrayLike, rates_per_s: ArrayLike, gm_km3_s2: float
    ) -> "SlowOrbit":
        """Return the orbit through knots; km and degrees, rates in km/s and degrees/s."""
        return cls(HermiteCurve.through(tdb_s, elements, rates_per_s), gm_km3_s2)

    def mean_anomaly_deg(self, tdb_s: ArrayLike) -> Array:
        """Return the unwrapped mean anomaly, shape (n,)."""
        return self.elements.at(tdb_s)[0][:, 5]

    def state(self, tdb_s: Array) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s), ICRF axes, shape (n, 3), relative to Mars.

        The velocity is that of the Kepler ellipse of the moment, so that elements computed
        from the state are the elements given. Goldstein et al., *Classical Mechanics*, §3.7.
        """
        values = self.elements.at(tdb_s)[0]
        a, e = values[:, 0], values[:, 1]
        inclination, node, argument, mean = (values[:, k] * _DEG for k in range(2, 6))
        anomaly = solve_kepler(np.remainder(mean, 2 * np.pi), e)
        cos_e, sin_e = np.cos(anomaly), np.sin(anomaly)
        root = np.sqrt(1 - e * e)
        rate = np.sqrt(self.gm_km3_s2 / a) / (1 - e * cos_e)
        towards, across = _plane(inclination, node, argument)
        position = (a * (cos_e - e))[:, None] * towards + (a * root * sin_e)[:, None] * across
        velocity = (rate * root * cos_e)[:, None] * across - (rate * sin_e)[:, None] * towards
        to_icrf = np.swapaxes(icrf_to_mars_equator(tdb_s), -1, -2)
        return (
            np.matmul(to_icrf, position[:, :, None])[:, :, 0],
            np.matmul(to_icrf, velocity[:, :, None])[:, :, 0],
        )


def _plane(inclination: Array, node: Array, argument: Array) -> tuple[Array, Array]:
    """Return unit vectors (n, 3) towards periapsis and 90° ahead of it, in the reference frame."""
    ci, si = np.cos(inclination), np.sin(inclination)
    cn, sn = np.cos(node), np.sin(node)
    cw, sw = np.cos(argument), np.sin(argument)
    towards = np.stack([cn * cw - sn * sw * ci, sn * cw + cn * sw * ci, sw * si], axis=-1)
    across = np.stack([-cn * sw - sn * cw * ci, -sn * sw + cn * cw * ci, cw * si], axis=-1)
    return towards, across
