"""The gases that are breathed in and flown through: what they are made of."""

from dataclasses import dataclass
from typing import Final

import numpy as np

GAS_CONSTANT_J_MOL_K: Final = 8.314_462_618
"""Exact since 2019 by the definition of the kelvin and the mole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gas:
    """What a gas is made of, as far as weight and sound ask.

    Attributes
    ----------
    name
        Which rules hold: ``air`` or ``carbon dioxide``.
    molar_mass_kg_mol
        Mean of the mixture.
    stiff_heat
        Molar heat capacity at constant volume without vibration, in gas constants.
    vibrations
        Each vibration's temperature in K, and how many of it there are in a molecule of the
        mixture.
    """

    name: str
    molar_mass_kg_mol: float
    stiff_heat: float
    vibrations: tuple[tuple[float, float], ...] = ()

    def vibrating_heat(self, temperature_k: float) -> float:
        """Return the heat capacity of the vibrations, in gas constants (Planck and Einstein)."""
        heat = 0.0
        for vibration_k, number in self.vibrations:
            ratio = vibration_k / temperature_k
            heat += number * (ratio / (2 * np.sinh(ratio / 2))) ** 2
        return float(heat)


_CO2, _N2, _AR = 0.953, 0.027, 0.016  # source TUFTS: shares of the air of Mars; 0.4 % are others
_KNOWN: Final = _CO2 + _N2 + _AR

AIR: Final = Gas(name="air", molar_mass_kg_mol=0.028_964_4, stiff_heat=2.5)
"""The US Standard Atmosphere 1976; its few vibrations do not matter for the speed."""
MARS_AIR: Final = Gas(
    name="carbon dioxide",
    molar_mass_kg_mol=(_CO2 * 0.044_010 + _N2 * 0.028_014 + _AR * 0.039_948) / _KNOWN,
    stiff_heat=(2.5 * (_CO2 + _N2) + 1.5 * _AR) / _KNOWN,
    vibrations=((959.7, 2 * _CO2 / _KNOWN), (1_997.0, _CO2 / _KNOWN), (3_380.0, _CO2 / _KNOWN)),
)
"""CO₂ bends (667 cm⁻¹, twice) and stretches (1,388 and 2,349 cm⁻¹): G. Herzberg, Molecular
Spectra and Molecular Structure II, 1945; a wavenumber of 1 cm⁻¹ is a temperature of 1.4388 K."""
