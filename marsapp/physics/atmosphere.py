"""The air of Mars by height: temperature, pressure, density, speed of sound.

A column of one gas at rest: temperatures of a reference profile, pressure by the weight of the
air above. Heights are metres above the level of the mean radius, negative below it.
"""

from bisect import bisect_right
from dataclasses import dataclass
from math import exp
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.gas import GAS_CONSTANT_J_MOL_K, MARS_AIR

Array = NDArray[np.float64]

PRESSURE_PA: Final = 636.0
"""At the mean radius, over the year: fact sheet of Mars (source TUFTS of the mission file)."""
GAS_J_KG_K: Final = GAS_CONSTANT_J_MOL_K / MARS_AIR.molar_mass_kg_mol
"""Gas constant of a kilogram of the air of Mars."""
HEAT_RATIO: Final = 1.33
"""Ratio of the specific heats of CO2 at about 200 K."""
GRAVITY_M_S2: Final = 3.73
RADIUS_M: Final = 3_389_500.0

# rounded after A. Seiff 1982, Adv. Space Res. 2, 3 (the reference made after the Viking landings);
# below 0 a warm afternoon is assumed
PROFILE: Final = (
    (-8_000.0, 246.0),
    (-4_000.0, 234.0),
    (0.0, 214.0),
    (6_000.0, 212.4),
    (10_000.0, 205.0),
    (20_000.0, 188.2),
    (30_000.0, 175.0),
    (40_000.0, 162.4),
    (50_000.0, 152.2),
    (60_000.0, 144.2),
    (70_000.0, 139.5),
    (80_000.0, 139.0),
    (200_000.0, 139.0),
)
"""Height (m) and temperature (K); straight lines between."""

_STEP_M: Final = 250.0


@dataclass(frozen=True, slots=True, eq=False)
class Air:
    """A column of air, looked up between rows that are 250 m apart.

    Between the rows the logarithm of the density and the speed of sound run straight.
    """

    bottom_m: float
    log_density: tuple[float, ...]
    sound_m_s: tuple[float, ...]

    @classmethod
    def of(
        cls,
        pressure_pa: float = PRESSURE_PA,
        profile: tuple[tuple[float, float], ...] = PROFILE,
        factor: float = 1.0,
    ) -> "Air":
        """Return the column over a pressure at height 0; ``factor`` multiplies the density."""
        heights = np.arange(profile[0][0], profile[-1][0] + 1.0, _STEP_M)
        temperature = temperature_k(heights, profile)
        pressure = _pressure(heights, temperature, pressure_pa)
        density = factor * pressure / (GAS_J_KG_K * temperature)
        return cls(
            bottom_m=float(heights[0]),
            log_density=tuple(np.log(density).tolist()),
            sound_m_s=tuple(sound_m_s(temperature).tolist()),
        )

    def at(self, height_m: float) -> tuple[float, float]:
        """Return density (kg/m³) and speed of sound (m/s) at a height."""
        place = (height_m - self.bottom_m) / _STEP_M
        row = min(max(int(place), 0), len(self.sound_m_s) - 2)
        share = place - row
        logs, sounds = self.log_density, self.sound_m_s
        log = logs[row] + share * (logs[row + 1] - logs[row])
        return exp(log), sounds[row] + min(share, 1.0) * (sounds[row + 1] - sounds[row])


def temperature_k(height_m: ArrayLike, profile: tuple[tuple[float, float], ...] = PROFILE) -> Array:
    """Return the temperature of a profile at heights of any shape, K."""
    rows = np.array(profile)
    return np.asarray(np.interp(np.asarray(height_m, dtype=float), rows[:, 0], rows[:, 1]))


def sound_m_s(temperature: ArrayLike) -> Array:
    """Return the speed of sound at temperatures (K) of any shape.

    Notes
    -----
    Ideal gas: the root of ratio of heats times gas constant times temperature.
    """
    return np.sqrt(HEAT_RATIO * GAS_J_KG_K * np.asarray(temperature, dtype=float))


def _pressure(heights: Array, temperature: Array, pressure_pa: float) -> Array:
    """Return pressures (Pa) in balance with weight: d ln p / dh = -g / (R T)."""
    gravity = GRAVITY_M_S2 * (RADIUS_M / (RADIUS_M + heights)) ** 2
    slope = gravity / (GAS_J_KG_K * temperature)
    fall = np.concatenate([[0.0], np.cumsum((slope[1:] + slope[:-1]) / 2 * np.diff(heights))])
    ground = bisect_right(heights.tolist(), 0.0) - 1
    return np.asarray(pressure_pa * np.exp(fall[ground] - fall))
