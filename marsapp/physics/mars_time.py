"""Clocks and seasons of Mars: sols, local solar time, solar longitude."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.time import DAY_S

Array = NDArray[np.float64]

SOL_S: Final = 88_775.244
"""One mean solar day of Mars, s (Allison & McEwen 2000)."""

# Allison & McEwen 2000 with the corrected constants of Mars24 Algorithm and Worked Examples
# (NASA GISS, 2015): rows of amplitude (deg), period (Julian years) and phase (deg).
_PERTURBATIONS: Final = (
    (0.0071, 2.2353, 49.409),
    (0.0057, 2.7543, 168.173),
    (0.0039, 1.1177, 191.837),
    (0.0037, 15.7866, 21.736),
    (0.0021, 2.1354, 15.704),
    (0.0020, 2.4694, 95.528),
    (0.0018, 32.8493, 49.095),
)
_DAYS_PER_SOL: Final = 1.027_491_251_7
_SOLS_AT_2000_JAN_6: Final = 44_796.0 - 0.000_962_6


def mars_sol_date(tdb_s: ArrayLike) -> Array:
    """Return the sols since the noon of 29 December 1873 on the prime meridian of Mars.

    Its fraction is Mars Coordinated Time (MTC), the mean solar time at longitude 0.

    Parameters
    ----------
    tdb_s
        TDB seconds past J2000, one number or any shape (TT would do as well).

    Notes
    -----
    Allison & McEwen 2000, Planet. Space Sci. 48, 215, eq. 22 and 32; *Mars24 Algorithm*, C-2.
    """
    days = np.asarray(tdb_s, dtype=np.float64) / DAY_S
    return np.asarray((days - 4.5) / _DAYS_PER_SOL + _SOLS_AT_2000_JAN_6)


def solar_longitude_deg(tdb_s: ArrayLike) -> Array:
    """Return Ls, the season of Mars: 0 at the northern spring equinox, degrees 0-360.

    Notes
    -----
    Allison & McEwen 2000, eq. 19; *Mars24 Algorithm*, B-1 to B-5. Good to 0.01 deg.
    """
    fictitious_sun, centre = _fictitious_sun_and_centre_deg(tdb_s)
    return np.mod(fictitious_sun + centre, 360)


def equation_of_time_h(tdb_s: ArrayLike) -> Array:
    """Return true minus mean solar time on Mars, in Mars hours.

    Notes
    -----
    Allison & McEwen 2000, eq. 20; *Mars24 Algorithm*, C-1.
    """
    fictitious_sun, centre = _fictitious_sun_and_centre_deg(tdb_s)
    ls = np.radians(fictitious_sun + centre)
    excess_deg = 2.861 * np.sin(2 * ls) - 0.071 * np.sin(4 * ls) + 0.002 * np.sin(6 * ls) - centre
    return np.asarray(excess_deg / 15)


def local_mean_solar_time_h(tdb_s: ArrayLike, lon_deg: ArrayLike) -> Array:
    """Return the mean solar time at an east longitude (degrees), Mars hours 0-24.

    Notes
    -----
    Allison & McEwen 2000, eq. 23; *Mars24 Algorithm*, C-3.
    """
    return np.mod(24 * mars_sol_date(tdb_s) + np.asarray(lon_deg) / 15, 24)


def local_true_solar_time_h(tdb_s: ArrayLike, lon_deg: ArrayLike) -> Array:
    """Return the solar time that a sundial shows at an east longitude (degrees), Mars hours 0-24.

    Notes
    -----
    Allison & McEwen 2000, eq. 24; *Mars24 Algorithm*, C-4.
    """
    return np.mod(local_mean_solar_time_h(tdb_s, lon_deg) + equation_of_time_h(tdb_s), 24)


def sol_number(tdb_s: ArrayLike, landing_tdb_s: float, lon_deg: float) -> NDArray[np.int64]:
    """Return the sol at a site: 1 on the sol of the landing, counted from local mean midnight.

    Notes
    -----
    The rule of Allison & McEwen 2000 for mean sols; China's space agency calls the landing day 1.
    """
    shift = lon_deg / 360
    landing = np.floor(mars_sol_date(landing_tdb_s) + shift)
    return (np.floor(mars_sol_date(tdb_s) + shift) - landing + 1).astype(np.int64)


def sol_start_tdb_s(sol: ArrayLike, landing_tdb_s: float, lon_deg: float) -> Array:
    """Return when sols of a site begin, at local mean midnight: the inverse of `sol_number`.

    Parameters
    ----------
    sol
        Numbers of sols, 1 on the landing sol; a part of a sol counts from its midnight.
    """
    shift = lon_deg / 360
    landing = np.floor(mars_sol_date(landing_tdb_s) + shift)
    sol_date = landing + np.asarray(sol, dtype=np.float64) - 1 - shift
    return np.asarray(((sol_date - _SOLS_AT_2000_JAN_6) * _DAYS_PER_SOL + 4.5) * DAY_S)


def hours_text(hours: float) -> str:
    """Write hours of a clock as HH:MM:SS, cut off as clocks do.

    Examples
    --------
    >>> hours_text(13.8375)
    '13:50:15'
    """
    seconds = int(round(hours * 3600, 6)) % 86_400
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _fictitious_sun_and_centre_deg(tdb_s: ArrayLike) -> tuple[Array, Array]:
    """Angle of the fictitious mean Sun, and the equation of the centre, degrees."""
    days = np.asarray(tdb_s, dtype=np.float64) / DAY_S
    m = np.radians(19.3871 + 0.524_020_73 * days)
    centre = (10.691 + 3.0e-7 * days) * np.sin(m)
    for multiple, size in ((2, 0.623), (3, 0.050), (4, 0.005), (5, 0.0005)):
        centre = centre + size * np.sin(multiple * m)
    for size, years, phase in _PERTURBATIONS:
        centre = centre + size * np.cos(np.radians(0.985_626 * days / years + phase))
    return np.asarray(270.3871 + 0.524_038_496 * days), np.asarray(centre)
