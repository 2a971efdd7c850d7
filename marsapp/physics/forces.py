"""Accelerations that bend the path of a spacecraft, in km/s².

Positions are vectors of shape (..., 3) in km, relative to the body that the path is drawn
around, along any fixed axes unless a function says otherwise.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.constants import AU_KM, LIGHT_KM_S

Array = NDArray[np.float64]

# Solar constant over the speed of light: Montenbruck & Gill, *Satellite Orbits*, §3.4.
SOLAR_PRESSURE_N_M2: Final = 4.56e-6


def _square(vector: Array) -> Array:
    return np.asarray((vector * vector).sum(axis=-1, keepdims=True))


def point_mass(position_km: ArrayLike, gm_km3_s2: float | Array) -> Array:
    """Return the pull of a body that acts like a point.

    Notes
    -----
    Montenbruck & Gill, *Satellite Orbits*, eq. (3.1).

    Examples
    --------
    >>> float(point_mass([6378.137, 0, 0], 398_600.4418)[0].round(6))  # 9.798 m/s² downwards
    -0.009798
    """
    r = np.asarray(position_km, dtype=float)
    square = _square(r)
    return np.asarray(-gm_km3_s2 * r / (square * np.sqrt(square)))


def third_body(position_km: ArrayLike, body_km: ArrayLike, gm_km3_s2: float | Array) -> Array:
    """Return how another body at ``body_km`` pulls the craft away from the centre.

    The centre itself falls towards that body; what remains is the difference. Several bodies
    at once: positions (n, 3) and gravitational parameters (n, 1) give accelerations (n, 3).

    Notes
    -----
    Montenbruck & Gill, *Satellite Orbits*, eq. (3.37).
    """
    body = np.asarray(body_km, dtype=float)
    return point_mass(np.asarray(position_km, dtype=float) - body, gm_km3_s2) + point_mass(
        body, gm_km3_s2
    )


def oblateness(
    position_km: ArrayLike, gm_km3_s2: float, j2: float, radius_km: float, pole: ArrayLike
) -> Array:
    """Return the pull of the equatorial bulge alone (without the point mass).

    Parameters
    ----------
    j2, radius_km
        Unnormalised zonal coefficient and the radius that belongs to it.
    pole
        Unit vector along the axis of rotation, same axes as the position.

    Notes
    -----
    D. A. Vallado, *Fundamentals of Astrodynamics and Applications*, §8.7.1.
    """
    r = np.asarray(position_km, dtype=float)
    axis = np.asarray(pole, dtype=float)
    square = _square(r)
    height = (r * axis).sum(axis=-1, keepdims=True)
    factor = -1.5 * j2 * gm_km3_s2 * radius_km**2 / (square**2 * np.sqrt(square))
    return np.asarray(factor * ((1 - 5 * height**2 / square) * r + 2 * height * axis))


def normalisation(degree: int, order: int) -> float:
    """Return what a fully normalised coefficient is multiplied by to undo the normalisation.

    Notes
    -----
    Montenbruck & Gill, *Satellite Orbits*, eq. (3.13).

    Examples
    --------
    >>> normalisation(2, 0) == 5**0.5
    True
    """
    ratio = 1.0
    for factor in range(degree - order + 1, degree + order + 1):
        ratio /= factor
    return float(np.sqrt((1 if order == 0 else 2) * (2 * degree + 1) * ratio))


def spherical_harmonics(
    fixed_km: ArrayLike, gm_km3_s2: float, radius_km: float, cosine: Array, sine: Array
) -> Array:
    """Return the pull of a body with mountains and hollows, along axes fixed to the body.

    Parameters
    ----------
    fixed_km
        Position in the rotating frame of the body, shape (..., 3).
    radius_km
        Reference radius of the coefficients.
    cosine, sine
        Unnormalised coefficients C and S, shape (n + 1, n + 1), index degree and order;
        ``cosine[0, 0]`` is 1 for the point mass.

    Notes
    -----
    Cunningham's recursion: Montenbruck & Gill, *Satellite Orbits*, eq. (3.27)-(3.33).
    """
    r = np.asarray(fixed_km, dtype=float)
    x, y, z = r[..., 0], r[..., 1], r[..., 2]
    degree = len(cosine) - 1
    v, w = _harmonic_terms((x, y, z), radius_km, degree + 1)
    ax, ay, az = 0.0 * x, 0.0 * x, 0.0 * x
    for m in range(degree + 1):
        for n in range(m, degree + 1):
            c, s = float(cosine[n, m]), float(sine[n, m])
            if m == 0:
                ax = ax - c * v[n + 1][1]
                ay = ay - c * w[n + 1][1]
            else:
                k = (n - m + 1) * (n - m + 2)
                ax = ax + 0.5 * (
                    -c * v[n + 1][m + 1]
                    - s * w[n + 1][m + 1]
                    + k * (c * v[n + 1][m - 1] + s * w[n + 1][m - 1])
                )
                ay = ay + 0.5 * (
                    -c * w[n + 1][m + 1]
                    + s * v[n + 1][m + 1]
                    + k * (-c * w[n + 1][m - 1] + s * v[n + 1][m - 1])
                )
            az = az - (n - m + 1) * (c * v[n + 1][m] + s * w[n + 1][m])
    return np.asarray(gm_km3_s2 / radius_km**2 * np.stack([ax, ay, az], axis=-1))


def _harmonic_terms(
    xyz: tuple[Array, Array, Array], radius_km: float, degree: int
) -> tuple[list[list[Array]], list[list[Array]]]:
    """Return V and W of Cunningham's recursion up to a degree."""
    x, y, z = xyz
    square = x * x + y * y + z * z
    ratio = radius_km / square
    x, y, z, tail = x * ratio, y * ratio, z * ratio, radius_km * ratio
    zero = 0.0 * x
    v = [[zero] * (degree + 1) for _ in range(degree + 1)]
    w = [[zero] * (degree + 1) for _ in range(degree + 1)]
    v[0][0] = radius_km / np.sqrt(square)
    for m in range(degree + 1):
        if m:
            v[m][m] = (2 * m - 1) * (x * v[m - 1][m - 1] - y * w[m - 1][m - 1])
            w[m][m] = (2 * m - 1) * (x * w[m - 1][m - 1] + y * v[m - 1][m - 1])
        for n in range(m + 1, degree + 1):
            one, two = (2 * n - 1) / (n - m), (n + m - 1) / (n - m)
            v[n][m] = one * z * v[n - 1][m]
            w[n][m] = one * z * w[n - 1][m]
            if n > m + 1:
                v[n][m] = v[n][m] - two * tail * v[n - 2][m]
                w[n][m] = w[n][m] - two * tail * w[n - 2][m]
    return v, w


def solar_pressure(from_sun_km: ArrayLike, area_over_mass_m2_kg: float) -> Array:
    """Return the push of sunlight on a ball: away from the Sun, weaker with the square.

    Parameters
    ----------
    from_sun_km
        Position relative to the Sun.
    area_over_mass_m2_kg
        Cross-section over mass, times the radiation coefficient (1 absorbs, 2 reflects).

    Notes
    -----
    Montenbruck & Gill, *Satellite Orbits*, eq. (3.75).
    """
    r = np.asarray(from_sun_km, dtype=float)
    square = _square(r)
    push_km_s2 = SOLAR_PRESSURE_N_M2 * area_over_mass_m2_kg * 1e-3
    return push_km_s2 * AU_KM**2 * r / (square * np.sqrt(square))


def relativity(position_km: ArrayLike, velocity_km_s: ArrayLike, gm_km3_s2: float) -> Array:
    """Return Einstein's correction to the pull of the body at the centre.

    Notes
    -----
    Schwarzschild term: Montenbruck & Gill, *Satellite Orbits*, eq. (3.146).
    """
    r = np.asarray(position_km, dtype=float)
    v = np.asarray(velocity_km_s, dtype=float)
    square = _square(r)
    distance = np.sqrt(square)
    along = (r * v).sum(axis=-1, keepdims=True)
    factor = gm_km3_s2 / (LIGHT_KM_S**2 * square * distance)
    return np.asarray(factor * ((4 * gm_km3_s2 / distance - _square(v)) * r + 4 * along * v))
