"""Axes to measure in: ICRF, ecliptic of J2000, Mars equator of date, fixed in Mars or Earth.

Each function returns matrices that turn a column vector from one set of axes
into the other: ``matrix @ vector``. Their transposes turn it back.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.constants import RADIUS_KM
from marsapp.physics.time import DAY_S, TDB_MINUS_UTC_S

Array = NDArray[np.float64]

OBLIQUITY_DEG: Final = 23.439_291_1  # of J2000; IAU 1976, as in JPL's tables of elements
# IAU Working Group on Cartographic Coordinates and Rotational Elements, report 2009
# (Archinal et al. 2011, Celest. Mech. Dyn. Astr. 109, 101), table 1. The report of 2015 adds
# terms far below a pixel of a map.
POLE_RA_DEG: Final = (317.681_43, -0.1061)  # at J2000, per Julian century
POLE_DEC_DEG: Final = (52.886_50, -0.0609)
PRIME_MERIDIAN_DEG: Final = (176.630, 350.891_982_26)  # at J2000, per day
EQUATORIAL_RADIUS_KM: Final = RADIUS_KM["mars"]
POLAR_RADIUS_KM: Final = 3376.20


def icrf_to_ecliptic() -> Array:
    """Return the matrix from ICRF axes to ecliptic and equinox of J2000, (3, 3).

    Notes
    -----
    P. K. Seidelmann (ed.), *Explanatory Supplement to the Astronomical Almanac* (1992), table 15.5.
    The 0.02 arcsec between ICRF and the dynamical equator of J2000 are dropped.

    Examples
    --------
    >>> pole_of_ecliptic = icrf_to_ecliptic()[2]
    >>> np.round(np.degrees(np.arcsin(pole_of_ecliptic[2])), 3).item()
    66.561
    """
    return _turn_x(np.radians(OBLIQUITY_DEG))


def icrf_to_mars_equator(tdb_s: ArrayLike) -> Array:
    """Return the matrix from ICRF axes to the Mars equator of date.

    The x axis points to the ascending node of the Mars equator on the ICRF
    equator, z to the north pole of Mars.

    Parameters
    ----------
    tdb_s
        TDB seconds past J2000, one number or shape (n,).

    Returns
    -------
    Array
        Shape (3, 3) or (n, 3, 3).

    Notes
    -----
    Archinal et al. 2011, Celest. Mech. Dyn. Astr. 109, 101: §2 and table 1.
    """
    centuries = np.asarray(tdb_s, dtype=np.float64) / (DAY_S * 36_525)
    ra = np.radians(POLE_RA_DEG[0] + POLE_RA_DEG[1] * centuries)
    dec = np.radians(POLE_DEC_DEG[0] + POLE_DEC_DEG[1] * centuries)
    return _turn_x(np.pi / 2 - dec) @ _turn_z(np.pi / 2 + ra)


def icrf_to_mars_fixed(tdb_s: ArrayLike) -> Array:
    """Return the matrix from ICRF axes to axes that turn with Mars.

    The x axis points to latitude 0, longitude 0; y to longitude 90 deg east.
    Parameters, result and source are those of `icrf_to_mars_equator`.
    """
    return mars_equator_to_fixed(tdb_s) @ icrf_to_mars_equator(tdb_s)


def mars_equator_to_fixed(tdb_s: ArrayLike) -> Array:
    """Return the matrix from the Mars equator of date to axes that turn with Mars.

    Parameters, result and source are those of `icrf_to_mars_equator`.
    """
    days = np.asarray(tdb_s, dtype=np.float64) / DAY_S
    meridian_deg = np.mod(PRIME_MERIDIAN_DEG[0] + PRIME_MERIDIAN_DEG[1] * days, 360)
    return _turn_z(np.radians(meridian_deg))


def icrf_to_earth_fixed(tdb_s: ArrayLike) -> Array:
    """Return the matrix from ICRF axes to axes that turn with Earth.

    The x axis points to latitude 0, longitude 0; y to longitude 90 deg east. Good to 0.01 deg in
    2017-2028: of the motion of the pole only the steady part of precession is kept, and UT1 is
    taken to be UTC (they differ by less than 0.9 s, which is 0.004 deg).

    Parameters
    ----------
    tdb_s
        TDB seconds past J2000, one number or shape (n,).

    Returns
    -------
    Array
        Shape (3, 3) or (n, 3, 3).

    Notes
    -----
    G. Petit and B. Luzum (eds.), IERS Conventions (2010), IERS Technical Note 36: Earth rotation
    angle, eq. 5.15; position of the pole, eq. 5.16, leading term.
    """
    days = (np.asarray(tdb_s, dtype=np.float64) - TDB_MINUS_UTC_S) / DAY_S
    # whole turns are dropped before they cost digits
    turns = 0.779_057_273_264 + np.mod(days, 1.0) + 0.002_737_811_911_354_48 * days
    pole_rad = np.radians(2004.191_898 / 3600) * days / 36_525
    return _turn_z(2 * np.pi * np.mod(turns, 1.0)) @ _turn(pole_rad, 2, 0)


def latitude_longitude(fixed_km: ArrayLike) -> tuple[Array, Array]:
    """Return planetocentric latitude and east longitude (0-360), degrees.

    Parameters
    ----------
    fixed_km
        Position along body-fixed axes, shape (3,) or (n, 3).

    Notes
    -----
    Archinal et al. 2011, §2.
    """
    x, y, z = np.moveaxis(np.asarray(fixed_km, dtype=np.float64), -1, 0)
    return np.degrees(np.arctan2(z, np.hypot(x, y))), np.mod(np.degrees(np.arctan2(y, x)), 360)


def fixed_direction(lat_deg: ArrayLike, lon_deg: ArrayLike) -> Array:
    """Return the body-fixed unit vector of a planetocentric latitude and east longitude.

    The inverse of `latitude_longitude`; the same source.
    """
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    across = np.cos(lat)
    return np.stack(
        [across * np.cos(lon), across * np.sin(lon), np.sin(lat) * np.ones_like(lon)], axis=-1
    )


def ellipsoid_altitude(fixed_km: ArrayLike) -> Array:
    """Return the height above the ellipsoid of Mars, along its normal, km.

    Bowring's closed form; from the ground out to the moons it is off by less than 1 mm.

    Parameters
    ----------
    fixed_km
        Position along body-fixed (or equator of date) axes, shape (3,) or (n, 3).

    Notes
    -----
    B. R. Bowring, Survey Review 28, 202 (1985); radii of Archinal et al. 2011, table 4.
    """
    position = np.asarray(fixed_km, dtype=np.float64)
    a, b = EQUATORIAL_RADIUS_KM, POLAR_RADIUS_KM
    across, z = np.hypot(position[..., 0], position[..., 1]), position[..., 2]
    r = np.hypot(across, z)
    squared = 1 - (b / a) ** 2
    reduced = np.arctan2(b * z * (1 + squared / (1 - squared) * b / r), a * across)
    lat = np.arctan2(
        z + squared / (1 - squared) * b * np.sin(reduced) ** 3,
        across - squared * a * np.cos(reduced) ** 3,
    )
    sin, cos = np.sin(lat), np.cos(lat)
    return np.asarray(across * cos + z * sin - a * np.sqrt(1 - squared * sin**2))


def elevation_azimuth(
    way_fixed: ArrayLike, lat_deg: ArrayLike, lon_deg: ArrayLike
) -> tuple[Array, Array]:
    """Return the height of something over the horizon and its azimuth (from north, eastwards).

    The horizon is perpendicular to the direction from the centre of Mars (for the
    site of Zhurong 0.26 deg off the plumb line). The thin air is neglected.

    Parameters
    ----------
    way_fixed
        Direction or vector towards it along body-fixed axes, (3,) or (n, 3): from the place,
        or from the centre of Mars where it is as far away as the Sun.
    lat_deg, lon_deg
        Planetocentric latitude and east longitude of the place.

    Notes
    -----
    Allison & McEwen 2000, Planet. Space Sci. 48, 215, as in *Mars24 Algorithm*, D-5 and D-6.
    """
    way = np.asarray(way_fixed, dtype=np.float64)
    x, y, z = way[..., 0], way[..., 1], way[..., 2]
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    sin_lat, cos_lat, sin_lon, cos_lon = np.sin(lat), np.cos(lat), np.sin(lon), np.cos(lon)
    outward, east = cos_lon * x + sin_lon * y, cos_lon * y - sin_lon * x
    up, north = cos_lat * outward + sin_lat * z, cos_lat * z - sin_lat * outward
    height = np.arctan2(up, np.hypot(north, east))
    return np.degrees(height), np.mod(np.degrees(np.arctan2(east, north)), 360)


def _turn_x(angle: ArrayLike) -> Array:
    """Turn of the axes about x: R1 of the literature."""
    return _turn(angle, 1, 2)


def _turn_z(angle: ArrayLike) -> Array:
    """Turn of the axes about z: R3 of the literature."""
    return _turn(angle, 0, 1)


def _turn(angle: ArrayLike, first: int, second: int) -> Array:
    """Turn the first axis towards the second."""
    angles = np.asarray(angle, dtype=np.float64)
    matrix = np.zeros((*angles.shape, 3, 3))
    matrix[..., (0, 1, 2), (0, 1, 2)] = 1.0
    matrix[..., first, first] = matrix[..., second, second] = np.cos(angles)
    matrix[..., first, second] = sin = np.sin(angles)
    matrix[..., second, first] = -sin
    return matrix
