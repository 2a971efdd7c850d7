"""What the bulge of a planet does to an orbit within one turn.

The bulge turns an ellipse slowly, and on top of that makes it breathe: by the closest point,
where it is felt most, the ellipse that touches the path differs from the mean one by tens of
kilometres. The slow part is left to the mean elements; this is the breathing, to first order.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.kepler import solve_kepler

Array = NDArray[np.float64]
_ROUNDS: Final = 10  # each one comes a thousand times nearer
_NEWTON: Final = 3  # from 0.01 rad to below the last digit


@dataclass(frozen=True, slots=True)
class Bulge:
    """Unnormalised second zonal coefficient of a planet and the radius that belongs to it."""

    j2: float
    radius_km: float


def touching_elements(mean: Array, bulge: Bulge) -> tuple[Array, Array]:
    """Return the elements that touch the path, and the eccentric anomaly on that ellipse.

    Parameters
    ----------
    mean
        Rows of semi-major axis (km), eccentricity, inclination, node, argument of periapsis
        and mean anomaly (radians, -pi to pi) against the equator, shape (6, n). Neither
        circles nor orbits in the equator: there node and periapsis lose their meaning.
    """
    anomaly = solve_kepler(mean[5], mean[1])
    touching = mean + _displacement(mean, anomaly, bulge)
    # the new anomaly lies so near the old one that Kepler's equation needs no new start
    e, target = touching[1], touching[5]
    for _ in range(_NEWTON):
        miss = anomaly - e * np.sin(anomaly) - target
        anomaly = anomaly - miss / (1 - e * np.cos(anomaly))
    return touching, anomaly


def mean_elements(touching: Array, bulge: Bulge) -> Array:
    """Return the mean elements of those that touch the path, both as in `touching_elements`."""
    mean = touching
    for _ in range(_ROUNDS):
        mean = touching - _displacement(mean, solve_kepler(mean[5], mean[1]), bulge)
    return mean


def _displacement(mean: Array, anomaly: Array, bulge: Bulge) -> Array:
    """Return what to add to mean elements to get those that touch the path.

    Notes
    -----
    Y. Kozai 1959, *The motion of a close earth satellite*, AJ 64, 367, §III, without the
    constants that keep the mean over a turn at zero: they belong to the mean elements here.
    """
    a, e, inclination, _, periapsis, _ = mean
    sin_i, cos_i = np.sin(inclination), np.cos(inclination)
    s2, e2 = sin_i * sin_i, e * e
    root = np.sqrt(1 - e2)
    cos_e, sin_e = np.cos(anomaly), np.sin(anomaly)
    nearness = 1 / (1 - e * cos_e)
    turn = (cos_e - e + 1j * (root * sin_e)) * nearness  # exp(if), f the true anomaly
    turn2 = turn * turn
    turn3 = turn2 * turn
    f1, f2, f3 = turn.imag, turn2.imag, turn3.imag  # sines of f, 2f, 3f
    double = np.exp(2j * periapsis)
    w1, w2, w3 = double * turn, double * turn2, double * turn3  # exp(i(kf + 2ω))
    w4, w5, back = w2 * turn2, w2 * turn3, double * turn.conj()
    # true less mean anomaly, plus e sin f
    ahead = 2 * np.arctan2(e * sin_e, 1 + root - e * cos_e) + e * (sin_e + f1)
    ratio = bulge.radius_km / a
    size = 1.5 * bulge.j2 * (ratio / (1 - e2)) ** 2
    level = 1 - 1.5 * s2
    swing = w2 + e * w1 + (e / 3) * w3  # the wave of the angular momentum
    cube = nearness**3
    axis = bulge.j2 * ratio**2 * (level * (cube - root**-3) + 1.5 * s2 * cube * w2.real)
    out = np.zeros_like(mean)
    out[0] = a * axis
    out[1] = (1 - e2) / e * (axis - size * s2 * swing.real) / 2
    out[2] = size / 2 * sin_i * cos_i * swing.real
    out[3] = -size * cos_i * (ahead - swing.imag / 2)
    out[4] = size * (
        (2 - 2.5 * s2) * ahead
        + level * ((1 / e - e / 4) * f1 + f2 / 2 + e / 12 * f3)
        - (s2 / (4 * e) + e * (1 / 2 - 15 / 16 * s2)) * w1.imag
        - (1 / 2 - 5 / 4 * s2) * w2.imag
        + (7 / 12 * s2 / e - e * (1 / 6 - 19 / 48 * s2)) * w3.imag
        + s2 * (3 / 8 * w4.imag + e / 16 * (w5.imag - back.imag))
    )
    out[5] = (size * root) * (
        -level * ((1 / e - e / 4) * f1 + f2 / 2 + e / 12 * f3)
        + s2
        * (
            (1 / (4 * e) + 5 / 16 * e) * w1.imag
            - (7 / 12 / e - e / 48) * w3.imag
            - 3 / 8 * w4.imag
            - e / 16 * (w5.imag - back.imag)
        )
    )
    return out
