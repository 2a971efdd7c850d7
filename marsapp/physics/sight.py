"""What can be seen from where: what Mars hides, how large it looks, where the horizon lies."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.frames import EQUATORIAL_RADIUS_KM, POLAR_RADIUS_KM

Array = NDArray[np.float64]

MEAN_RADIUS_KM: Final = 3389.5  # of Mars: Archinal et al. 2018, table 4
_ROUND: Final = np.array([1.0, 1.0, EQUATORIAL_RADIUS_KM / POLAR_RADIUS_KM])
"""Stretches the ellipsoid of Mars to a sphere; straight lines stay straight."""


def hidden_by_mars(from_km: ArrayLike, way_km: ArrayLike) -> NDArray[np.bool_]:
    """Say whether the ellipsoid of Mars stands before something very far away.

    The far thing is a point: where the Sun sets slowly behind Mars, it is gone when its
    centre is. What is refracted by the thin air is neglected.

    Parameters
    ----------
    from_km
        Where one looks from, relative to the centre of Mars, shape (3,) or (n, 3), along axes
        whose z is the pole: body-fixed or equator of date.
    way_km
        Towards the far thing, any length, shape (3,) or (n, 3).

    Notes
    -----
    The nearest approach of a line to a sphere; radii of Archinal et al. 2011, table 4.

    Examples
    --------
    >>> hidden_by_mars([-8000.0, 3000.0, 0.0], [1.0, 0.0, 0.0]).item()
    True
    >>> hidden_by_mars([-8000.0, 3400.0, 0.0], [1.0, 0.0, 0.0]).item()
    False
    """
    place = np.asarray(from_km, dtype=np.float64) * _ROUND
    way = np.asarray(way_km, dtype=np.float64) * _ROUND
    ahead = np.einsum("...i,...i", place, way)
    far2 = np.einsum("...i,...i", place, place)
    nearest2 = far2 - ahead**2 / np.einsum("...i,...i", way, way)
    return np.asarray((ahead < 0) & (nearest2 < EQUATORIAL_RADIUS_KM**2))


def angular_diameter_deg(distance_km: ArrayLike) -> Array:
    """Return how large Mars looks from distances of its centre (any shape), taken as a sphere.

    Notes
    -----
    The tangent cone of a sphere; the mean radius of Archinal et al. 2018, table 4.
    """
    sine = np.minimum(MEAN_RADIUS_KM / np.asarray(distance_km, dtype=np.float64), 1.0)
    return np.asarray(2 * np.degrees(np.arcsin(sine)))


def horizon_km(distance_km: ArrayLike, altitude_km: ArrayLike) -> Array:
    """Return how far the horizon is along the line of sight, km, over even ground.

    Parameters
    ----------
    distance_km, altitude_km
        Of the eye: from the centre of Mars, and above the ellipsoid. Shapes that broadcast.

    Notes
    -----
    The tangent to a sphere with the radius that the ellipsoid has below.
    """
    far = np.asarray(distance_km, dtype=np.float64)
    ground = far - np.asarray(altitude_km, dtype=np.float64)
    return np.asarray(np.sqrt(np.maximum(far**2 - ground**2, 0.0)))
