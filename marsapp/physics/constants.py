"""Gravitational parameters and lengths, one consistent set."""

from typing import Final

GM_KM3_S2: Final = {
    "sun": 132_712_440_041.279_419,
    "mercury": 22_031.868_551,
    "venus": 324_858.592,
    "earth": 398_600.435_507,
    "moon": 4_902.800_118,
    "mars": 42_828.375_816,  # Mars with its moons; used for orbits round Mars too
    "jupiter": 126_712_764.1,
    "saturn": 37_940_584.8418,
}
"""km³/s²: R. S. Park et al. 2021, AJ 161, 105 (DE440), table 2."""

AU_KM: Final = 149_597_870.7
"""IAU 2012 Resolution B2."""

LIGHT_KM_S: Final = 299_792.458
"""Exact, by the definition of the metre."""

ROTATION_S: Final = {"earth": 86_164.1, "mars": 88_642.66}
"""One turn among the stars: Archinal et al. 2018, Celest. Mech. Dyn. Astr. 130, tables 1 and 2."""

RADIUS_KM: Final = {
    "sun": 695_700.0,
    "mercury": 2_440.53,
    "venus": 6_051.8,
    "earth": 6_378.1366,
    "moon": 1_737.4,
    "mars": 3_396.19,
    "jupiter": 71_492.0,
    "saturn": 60_268.0,
}
"""Equatorial radii, km: Archinal et al. 2018, Celest. Mech. Dyn. Astr. 130; Sun: IAU 2015 B3."""
