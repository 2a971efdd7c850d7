"""Orbits round Mars whose mean elements change slowly, and that breathe at every turn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.physics.hermite import HermiteCurve
from marsapp.physics.short_period import Bulge, touching_elements

Array = NDArray[np.float64]
_DEG = np.pi / 180


@dataclass(frozen=True, slots=True, eq=False)
class SlowOrbit:
    """Mean elements through knots: a, e, i, node, argument of periapsis, mean anomaly.

    The mean anomaly is counted on through the revolutions (never wrapped at 360°),
    so that dividing it by 360 counts them. Plane of reference: the Mars equator and
    node of date (Archinal et al. 2011, IAU report 2009).
    """

    elements: HermiteCurve
    gm_km3_s2: float
    bulge: Bulge
    epoch_tdb_s: float
    to_icrf: Array
    """The matrix (3, 3) from the Mars equator of date to ICRF axes at the epoch."""
    drift: Array
    """Its rate a second."""

    @classmethod
    def through(
        cls,
        knots: tuple[ArrayLike, ArrayLike, ArrayLike],
        gm_km3_s2: float,
        bulge: Bulge,
    ) -> "SlowOrbit":
        """Return the orbit through knots.

        Parameters
        ----------
        knots
            TDB seconds (k,), elements (k, 6) in km and degrees, and their rates a second.
        bulge
            What makes the orbit breathe. With a ``j2`` of 0 the elements are those that
            touch the path.
        """
        tdb_s, elements, rates_per_s = knots
        times = np.asarray(tdb_s, dtype=float)
        # The pole moves 0.1 degrees a century: over some years a straight line between the
        # matrices at both ends is good to 0.1 mm, and much faster than the matrix of each time.
        ends = times[[0, -1]]
        first, last = np.swapaxes(icrf_to_mars_equator(ends), -1, -2)
        drift = (last - first) / (ends[1] - ends[0])
        curve = HermiteCurve.through(times, elements, rates_per_s)
        return cls(curve, gm_km3_s2, bulge, float(ends[0]), first, drift)

    def mean_anomaly_deg(self, tdb_s: ArrayLike) -> Array:
        """Return the unwrapped mean anomaly, shape (n,)."""
        return self.elements.at(tdb_s)[0][:, 5]

    def state(self, tdb_s: Array) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s), ICRF axes, shape (n, 3), relative to Mars.

        The velocity is that on the ellipse that touches the path, so that elements computed
        from the state are the elements of the moment. Goldstein et al., *Classical Mechanics*,
        §3.7.
        """
        mean = self.elements.at(tdb_s)[0].T
        mean[5] -= 360.0 * np.round(mean[5] / 360.0)
        mean[2:] *= _DEG
        (a, e, *angles, _), anomaly = touching_elements(mean, self.bulge)
        cos_e, sin_e = np.cos(anomaly), np.sin(anomaly)
        root = np.sqrt(1 - e * e)
        rate = np.sqrt(self.gm_km3_s2 / a) / (1 - e * cos_e)
        in_plane = np.empty((len(a), 2, 2))  # rows: along periapsis, across; columns: r, v
        in_plane[:, 0, 0] = a * (cos_e - e)
        in_plane[:, 1, 0] = a * root * sin_e
        in_plane[:, 0, 1] = -rate * sin_e
        in_plane[:, 1, 1] = rate * root * cos_e
        since_s = np.asarray(tdb_s, dtype=float) - self.epoch_tdb_s
        to_icrf = self.to_icrf + since_s[:, None, None] * self.drift
        both = to_icrf @ (_plane(np.array(angles)) @ in_plane)
        return both[:, :, 0], both[:, :, 1]


def _plane(angles: Array) -> Array:
    """Return unit vectors towards periapsis and 90° ahead of it as columns, (n, 3, 2).

    ``angles`` (3, n) are inclination, node and argument of periapsis.
    """
    (ci, cn, cw), (si, sn, sw) = np.cos(angles), np.sin(angles)
    plane = np.empty((angles.shape[1], 3, 2))
    plane[:, 0, 0] = cn * cw - sn * sw * ci
    plane[:, 1, 0] = sn * cw + cn * sw * ci
    plane[:, 2, 0] = sw * si
    plane[:, 0, 1] = -cn * sw - sn * cw * ci
    plane[:, 1, 1] = -sn * sw + cn * cw * ci
    plane[:, 2, 1] = cw * si
    return plane
