"""Units that values may have, and which kind of quantity the name of a value means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from marsapp.physics.constants import AU_KM
from marsapp.physics.mars_time import SOL_S


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and its size in the first unit listed for that dimension."""

    symbol: str
    dimension: str
    size: float


_TABLE: Final[Mapping[str, Mapping[str, float]]] = {
    "length": {"km": 1.0, "m": 1e-3, "cm": 1e-5, "mm": 1e-6, "million km": 1e6, "au": AU_KM},
    "time": {
        "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86_400.0, "sol": SOL_S, "month": 30 * 86_400.0,
        "a": 365.25 * 86_400.0,
    },
    "speed": {"km/s": 1.0, "m/s": 1e-3, "km/h": 1 / 3600, "m/h": 1e-3 / 3600},
    "acceleration": {"km/s2": 1.0, "m/s2": 1e-3},
    "specific energy": {"km2/s2": 1.0},
    "gravitational parameter": {"km3/s2": 1.0},
    "angle": {"deg": 1.0, "arcmin": 1 / 60, "arcsec": 1 / 3600, "rad": 57.29577951308232},
    "angular speed": {"deg/d": 1.0, "deg/s": 86_400.0},
    "area": {"m2": 1.0, "km2": 1e6},
    "mass": {"kg": 1.0, "g": 1e-3, "t": 1e3},
    "force": {"N": 1.0, "kN": 1e3},
    "power": {"W": 1.0, "kW": 1e3},
    "irradiance": {"W/m2": 1.0},
    "work": {"Wh": 1.0, "kWh": 1e3, "kJ": 1 / 3.6},
    "loss of heat": {"W/K": 1.0},
    "capacity for heat": {"kJ/K": 1.0},
    "pressure": {"Pa": 1.0, "hPa": 100.0},
    "temperature": {"K": 1.0, "degC": 1.0},
    "data": {"GB": 1.0, "MB": 1e-3},
    "data rate": {"kbit/s": 1.0, "bit/s": 1e-3, "Mbit/s": 1e3},
    "frequency": {"MHz": 1.0, "Hz": 1e-6, "kHz": 1e-3, "GHz": 1e3},
    "energy": {"keV": 1.0, "MeV": 1e3, "GeV": 1e6},
    "magnetic field": {"nT": 1.0},
    "number": {"1": 1.0, "count": 1.0, "%": 0.01},
    "text": {"text": 1.0},
}  # fmt: skip

UNITS: Final[Mapping[str, Unit]] = {
    symbol: Unit(symbol, dimension, size)
    for dimension, sizes in _TABLE.items()
    for symbol, size in sizes.items()
}
"""All units, by the symbol that files use."""

_NAMES: Final[Mapping[str, str]] = {
    "length": (
        "distance altitude height length width diameter radius depth range path_flown resolution "
        "semi_major_axis distance_earth distance_mars distance_sun distance_earth_mars "
        "distance_comet"
    ),
    "time": "duration period light_time lifetime days_since_launch",
    "speed": "delta_v speed velocity",
    "angle": (
        "flight_path_angle inclination node argument_of_periapsis true_anomaly mean_anomaly "
        "latitude longitude angle field_of_view slope"
    ),
    "number": "eccentricity ratio share count number mach factor",
    "mass": "mass",
    "force": "thrust",
    "power": "power",
    "pressure": "pressure",
    "temperature": "temperature",
    "gravitational parameter": "gm",
    "area": "area",
    "specific energy": "c3",
}
_MEANING: Final = {name: kind for kind, names in _NAMES.items() for name in names.split()}


def dimension_of(name: str) -> str | None:
    """Return what a value's name says it measures, or None where it says nothing.

    The end of a name counts before its beginning.

    >>> dimension_of("launch_mass"), dimension_of("mass_dry"), dimension_of("mass_ratio")
    ('mass', 'mass', 'number')
    """
    parts = name.split("_")
    ends = ["_".join(parts[start:]) for start in range(len(parts))]
    starts = ["_".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]
    return next((_MEANING[known] for known in ends + starts if known in _MEANING), None)


def symbols_of(dimension: str) -> tuple[str, ...]:
    """Return the units of a dimension, the usual one first."""
    return tuple(_TABLE[dimension])


def convert(value: float, unit: str, to: str) -> float:
    """Convert a number between units of one dimension.

    >>> convert(183.94, "million km", "km")
    183940000.0

    Raises
    ------
    ValueError
        If the units measure different things.
    """
    old, new = UNITS[unit], UNITS[to]
    if old.dimension != new.dimension:
        raise ValueError(f"{unit} measures {old.dimension}, {to} measures {new.dimension}")
    if "degC" in (unit, to) and unit != to:
        return value + (273.15 if unit == "degC" else -273.15)
    return value * old.size / new.size
