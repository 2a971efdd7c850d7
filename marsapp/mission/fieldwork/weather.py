"""The air at the landing place through a sol, for illustration, and a dune that keeps the wind.

Only the span of pressure through a year is published (for the mean level of the ground). How
temperature and wind run through a sol is drawn as they typically do on Mars.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

PRESSURES_PA: Final = (400.0, 870.0)
"""Lowest and highest pressure by season at the mean level of the ground (published)."""
_LOWEST_LS_DEG: Final = 150.0  # carbon dioxide lies frozen in the south
_COLDEST_C: Final = -88.0
_WARMEST_C: Final = -18.0
_SEASON_C: Final = 14.0  # how much winter nights and days are colder, at most
_DAWN_H: Final = 5.5
_NIGHT_H: Final = 9.0
_KEPT: Final = 0.12  # of the day's warmth is left in the ground at dusk
_CALM_M_S: Final = 2.5
_WINDY_M_S: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """One sol in arrays (n,), and the same at one hour of it."""

    hours: Array
    temperature_c: Array
    pressure_pa: Array
    wind_m_s: Array
    hour_h: float

    def at(self, values: Array) -> float:
        """Return one of the arrays at the hour that was asked for."""
        return float(np.interp(self.hour_h, self.hours, values))


def weather(season_deg: float, hour_h: float) -> Weather:
    """Return the weather of a sol; ``season_deg`` is the solar longitude."""
    hours = np.linspace(0.0, 24.0, 97)
    cold = (1 - np.cos(np.radians(season_deg - 90.0))) / 2  # 0 in northern summer, 1 in winter
    since_dawn = np.mod(hours - _DAWN_H, 24.0)
    dusk = 24.0 - _NIGHT_H
    kept = np.where(since_dawn < dusk, since_dawn / dusk, (24.0 - since_dawn) / _NIGHT_H)
    warm = np.clip(np.sin(np.pi * since_dawn / dusk), 0.0, None) ** 1.2
    share = _KEPT * kept + (1 - _KEPT) * warm
    temperature = _COLDEST_C + (_WARMEST_C - _COLDEST_C) * share - _SEASON_C * cold
    daily = 0.012 * np.sin(2 * np.pi * (hours - 1) / 24) + 0.008 * np.sin(4 * np.pi * hours / 24)
    pressure = season_pressure_pa(season_deg) * (1 + daily)
    gusts = 0.5 * np.sin(2 * np.pi * hours / 3.1) + 0.3 * np.sin(2 * np.pi * hours / 1.3)
    wind = _CALM_M_S + (_WINDY_M_S - _CALM_M_S) * share + gusts
    return Weather(
        hours=hours,
        temperature_c=np.asarray(temperature),
        pressure_pa=np.asarray(np.clip(pressure, *PRESSURES_PA)),
        wind_m_s=np.asarray(np.clip(wind, 0.2, None)),
        hour_h=hour_h,
    )


def season_pressure_pa(season_deg: float) -> float:
    """Return the pressure of a season: two rises a year, as the poles freeze and thaw in turn."""
    turn = np.radians(season_deg - _LOWEST_LS_DEG)
    curve = 0.5 - 0.36 * np.cos(turn) - 0.28 * np.cos(2 * turn)
    low, high = PRESSURES_PA
    return float(low + (high - low) * np.clip((curve + 0.14) / 1.25, 0.03, 0.97))


def wind_turned_deg(years_ago: float, turn_deg: float, turned_years_ago: float) -> float:
    """Return how far the wind of a time stood from that of today; it turned within a while."""
    while_years = 0.05 * turned_years_ago
    share = np.clip((years_ago - turned_years_ago) / (2 * while_years) + 0.5, 0.0, 1.0)
    return float(turn_deg * share)
