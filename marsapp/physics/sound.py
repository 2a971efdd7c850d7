"""Sound in a gas: how fast it is, how loud the same source is, and what the way swallows.

A gas whose molecules vibrate slowly carries deep and high tones at two speeds. When the
pressure changes slowly, the vibration of the molecules takes part in the warming; when it changes
fast, it cannot follow, the gas is stiffer and sound is faster. Between the two, round the
relaxation frequency, the delayed heat swallows sound. In the thin carbon dioxide of Mars that
happens near 240 Hz, amid the tones that we hear (S. Maurice et al. 2022, Nature 605, 653).

Everything follows from one complex wavenumber (L. D. Landau and E. M. Lifshitz, Fluid Mechanics,
§79 and §81; H. E. Bass and J. P. Chambers 2001, JASA 109, 3069 for Mars). Air on Earth follows
ISO 9613-1:1993.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.gas import AIR, GAS_CONSTANT_J_MOL_K, Gas

Array = NDArray[np.float64]
Waves = NDArray[np.complex128]

ATMOSPHERE_PA: Final = 101_325.0
"""Standard pressure, which ISO 9613-1 refers to as well."""
DB_PER_NEPER: Final = 20 / np.log(10)
NEAR_M: Final = 1.0
"""Where a source is taken to be heard first; beyond, its waves spread like spheres."""

_HUMIDITY_PERCENT: Final = 50.0
_ROOM_K: Final = 293.15
_SPIN: Final = 3.0  # collisions until the spin of a CO₂ molecule has followed
_PADDING: Final = 2  # the wrapped end of the transform must not reach the sound


RELAXATION_HZ: Final = 240.0
RELAXATION_PA: Final = 636.0
"""CO₂ takes part up to about 240 Hz at the pressure of Mars (Maurice et al. 2022); more often the
denser it is, because only collisions set molecules vibrating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """A gas at a pressure and a temperature."""

    pressure_pa: float
    temperature_k: float
    gas: Gas

    @property
    def density_kg_m3(self) -> float:
        """Density, of an ideal gas."""
        molar_j = GAS_CONSTANT_J_MOL_K * self.temperature_k
        return self.pressure_pa * self.gas.molar_mass_kg_mol / molar_j

    @property
    def slow_m_s(self) -> float:
        """Speed of the deepest tones.

        Examples
        --------
        >>> from marsapp.physics.gas import MARS_AIR
        >>> mars = Air(pressure_pa=636, temperature_k=235, gas=MARS_AIR)
        >>> round(mars.slow_m_s), round(mars.fast_m_s)
        (244, 251)
        """
        return self._speed_m_s(self.gas.stiff_heat + self.gas.vibrating_heat(self.temperature_k))

    @property
    def fast_m_s(self) -> float:
        """Speed of the highest tones."""
        return self._speed_m_s(self.gas.stiff_heat)

    @property
    def impedance_pa_s_m(self) -> float:
        """Pressure that goes with a movement of 1 m/s: density times speed."""
        return self.density_kg_m3 * self.fast_m_s

    def _speed_m_s(self, heat: float) -> float:
        gamma = 1 + 1 / heat
        molar_j = GAS_CONSTANT_J_MOL_K * self.temperature_k
        return float(np.sqrt(gamma * molar_j / self.gas.molar_mass_kg_mol))


REFERENCE: Final = Air(pressure_pa=ATMOSPHERE_PA, temperature_k=_ROOM_K, gas=AIR)
"""A mild day on Earth, which loudness is compared with."""


def wavenumber(frequency_hz: ArrayLike, air: Air) -> Waves:
    """Return the complex wavenumber of tones.

    Parameters
    ----------
    frequency_hz
        Tones, shape (n,); 0 and above.
    air
        What they run through.

    Returns
    -------
    Waves
        Shape (n,), in rad/m and Np/m: the real part makes the speed, the negative imaginary part
        is the absorption.
    """
    tones_hz = np.asarray(frequency_hz, dtype=float)
    return _RULES[air.gas.name](tones_hz, air)


def relaxation_hz(pressure_pa: float) -> float:
    """Return the tone below which the vibrations of carbon dioxide take part."""
    return RELAXATION_HZ * pressure_pa / RELAXATION_PA


def speed_m_s(frequency_hz: ArrayLike, air: Air) -> Array:
    """Return the speed of tones above 0 Hz; shape (n,)."""
    tones_hz = np.asarray(frequency_hz, dtype=float)
    return np.asarray(2 * np.pi * tones_hz / wavenumber(tones_hz, air).real)


def absorption_db_m(frequency_hz: ArrayLike, air: Air) -> Array:
    """Return how many decibels of tones the gas swallows on each metre; shape (n,)."""
    return np.asarray(-DB_PER_NEPER * wavenumber(frequency_hz, air).imag)


def loudness_db(air: Air) -> float:
    """Return how much louder than on Earth a source of the same power is, close to it.

    Notes
    -----
    Power is p²/(ρc) times an area; so the pressure p of the same power goes with √(ρc).
    """
    return float(10 * np.log10(air.impedance_pa_s_m / REFERENCE.impedance_pa_s_m))


def level_db(frequency_hz: ArrayLike, air: Air, distance_m: float) -> Array:
    """Return the level of tones against the same source at `NEAR_M` on Earth; shape (n,)."""
    lost_db = absorption_db_m(frequency_hz, air) * max(distance_m - NEAR_M, 0.0)
    spread_db = 20 * np.log10(max(distance_m, NEAR_M) / NEAR_M)
    return np.asarray(loudness_db(air) - spread_db - lost_db)


def reach_m(frequency_hz: float, air: Air, margin_db: float) -> float:
    """Return how far a tone is heard that is so much above the threshold at `NEAR_M` on Earth.

    Up to 10 km; 0 where it is not heard even close by.
    """
    low_m, high_m = NEAR_M, 10_000.0
    if level_db(frequency_hz, air, low_m) + margin_db < 0:
        return 0.0
    for _ in range(40):
        middle_m = np.sqrt(low_m * high_m)
        heard = level_db(frequency_hz, air, middle_m) + margin_db >= 0
        low_m, high_m = (middle_m, high_m) if heard else (low_m, middle_m)
    return float(low_m)


def through_air(signal: ArrayLike, rate_hz: float, air: Air, distance_m: float) -> Array:
    """Return what is heard of a sound after its way through the air.

    Parameters
    ----------
    signal
        The sound at `NEAR_M` from its source on Earth, shape (n,).
    rate_hz
        Samples a second.
    air
        What it runs through.
    distance_m
        From the source; not less than `NEAR_M`.

    Returns
    -------
    Array
        Shape (m,) with m > n: it begins when the sound leaves the source, so it is late, and as
        loud as the source is in this air at this distance.
    """
    sound = np.asarray(signal, dtype=float)
    away_m = max(distance_m, NEAR_M)
    late = int(np.ceil(rate_hz * away_m / air.slow_m_s))
    size = 1 << int(np.ceil(np.log2(_PADDING * (len(sound) + late))))
    tones_hz = np.fft.rfftfreq(size, 1 / rate_hz)
    number = wavenumber(tones_hz, air)
    phase = np.exp(-1j * number.real * away_m + number.imag * (away_m - NEAR_M))
    loudness = 10 ** (loudness_db(air) / 20) * NEAR_M / away_m
    heard = np.fft.irfft(np.fft.rfft(sound, size) * phase * loudness, size)
    return np.asarray(heard[: len(sound) + late])


def _in_carbon_dioxide(tones_hz: Array, air: Air) -> Waves:
    """Return the wavenumber in a gas that relaxes: its heat lags behind the sound."""
    gas, temperature_k = air.gas, air.temperature_k
    turns = 2 * np.pi * tones_hz
    stiff = gas.stiff_heat
    soft = stiff + gas.vibrating_heat(temperature_k)
    # the loss of a wavelength is greatest at the relaxation frequency
    lag = np.sqrt(soft * (soft + 1) / (stiff * (stiff + 1)))
    lag_s = lag / (2 * np.pi * relaxation_hz(air.pressure_pa))
    late = 1j * turns * lag_s
    of_volume, of_pressure = soft + late * stiff, (soft + 1) + late * (stiff + 1)
    molar_j = GAS_CONSTANT_J_MOL_K * temperature_k
    relaxing = turns * np.sqrt(gas.molar_mass_kg_mol / molar_j * of_volume / of_pressure)
    return np.asarray(relaxing - 1j * _rubbing_np_m(turns, air))


def _rubbing_np_m(turns: Array, air: Air) -> Array:
    """Return what friction, conduction and the spin of the molecules swallow; shape (n,).

    Notes
    -----
    Stokes and Kirchhoff; viscosity and conductivity of CO₂: F. M. White, Viscous Fluid Flow, 3rd
    ed., tables 1-2 and 1-3. The spin needs some collisions to follow, which acts like more
    viscosity: J. D. Lambert, Vibrational and Rotational Relaxation in Gases, 1977.
    """
    temperature_k = air.temperature_k
    viscosity = _sutherland(1.370e-5, 222.0, temperature_k)
    conductivity = _sutherland(0.0146, 1_800.0, temperature_k)
    stiff = air.gas.stiff_heat
    heat_j_kg_k = (stiff + 1) * GAS_CONSTANT_J_MOL_K / air.gas.molar_mass_kg_mol
    spin = _SPIN * np.pi / 4 / stiff**2 * viscosity
    rub = 4 / 3 * viscosity + spin + conductivity / heat_j_kg_k / stiff
    return np.asarray(turns**2 * rub / (2 * air.density_kg_m3 * air.fast_m_s**3))


def _sutherland(at_273_k: float, constant_k: float, temperature_k: float) -> float:
    ratio = temperature_k / 273.0
    return float(at_273_k * ratio**1.5 * (273.0 + constant_k) / (temperature_k + constant_k))


def _in_air(tones_hz: Array, air: Air) -> Waves:
    """Return the wavenumber in the air of Earth, half full of moisture: ISO 9613-1, eqs. 3 to 5."""
    pressure = air.pressure_pa / ATMOSPHERE_PA
    warm = air.temperature_k / _ROOM_K
    moist = 10 ** (4.6151 - 6.8346 * (273.16 / air.temperature_k) ** 1.261)
    water = _HUMIDITY_PERCENT * moist / pressure
    oxygen_hz = pressure * (24 + 4.04e4 * water * (0.02 + water) / (0.391 + water))
    nitrogen_hz = (
        pressure / np.sqrt(warm) * (9 + 280 * water * np.exp(-4.170 * (warm ** (-1 / 3) - 1)))
    )
    squared = tones_hz**2
    rub = 1.84e-11 / pressure * np.sqrt(warm)
    oxygen = 0.01275 * np.exp(-2239.1 / air.temperature_k) * oxygen_hz / (oxygen_hz**2 + squared)
    nitrogen = (
        0.1068 * np.exp(-3352.0 / air.temperature_k) * nitrogen_hz / (nitrogen_hz**2 + squared)
    )
    absorbed_np_m = squared * (rub + warm**-2.5 * (oxygen + nitrogen))
    return np.asarray(2 * np.pi * tones_hz / air.fast_m_s - 1j * absorbed_np_m)


_RULES: Final[dict[str, Callable[[Array, Air], Waves]]] = {
    "air": _in_air,
    "carbon dioxide": _in_carbon_dioxide,
}
