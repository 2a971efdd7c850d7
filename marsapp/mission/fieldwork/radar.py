"""What a ground radar draws while it drives: echoes by depth along a track, for illustration.

Published are the length of the track, how thick loose soil and layers are, how deep was searched
and that no liquid water showed. Where single echoes lie is made up, always in the same way.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping

    from marsapp.mission.sourced import Value

Array = NDArray[np.float64]

PERMITTIVITY: Final = 4.0
"""Of dry, loose rock, relative to a vacuum: a textbook value between 3 and 5; illustrative."""
_LIGHT_M_NS: Final = 0.299_792_458
COLUMNS: Final = 240
ROWS: Final = 120
WATER_M: Final = 42.0
"""How deep the liquid water lies that is imagined for comparison."""

_SEED: Final = 14_52021
_LAYERS: Final = 11
_FADE_M: Final = 42.0  # an echo from so much deeper is weaker by a factor e
_SHARP_M: Final = 0.9  # half the thickness of an echo
_SHADOW: Final = 0.06  # of the waves gets through water
_SPECKLE: Final = 0.09


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarProfile:
    """Echoes under a track.

    ``echoes`` (rows, columns) are 0 to 1, the first row the surface, the first column the start.
    ``seen`` is how many columns have been driven over. Lengths are metres.
    """

    echoes: Array
    seen: int
    driven_m: float
    track_m: float
    searched_m: float
    soil_m: float
    layers_m: float
    water: bool


def speed_m_ns() -> float:
    """Return how fast radio waves run in the ground, metres a nanosecond."""
    return _LIGHT_M_NS / math.sqrt(PERMITTIVITY)


def echo_ns(depth_m: float) -> float:
    """Return how long a pulse takes down to a depth and back, nanoseconds."""
    return 2 * depth_m / speed_m_ns()


def depth_m(delay_ns: float) -> float:
    """Return how deep lies what sends back an echo so late."""
    return delay_ns * speed_m_ns() / 2


class RadarTrack:
    """The ground below a track."""

    def __init__(self, values: "Mapping[str, Value]") -> None:
        self.track_m, self.soil_m, self.layers_m, self.searched_m = (
            float(values[name].value) for name in NEEDED
        )
        self._dry, self._wet = self._echoes(water=False), self._echoes(water=True)

    def profile(self, driven_m: float, *, water: bool = False) -> RadarProfile:
        """Return what has been recorded after so many metres; ``water`` imagines some."""
        driven_m = min(max(driven_m, 0.0), self.track_m)
        return RadarProfile(
            echoes=self._wet if water else self._dry,
            seen=round(driven_m / self.track_m * COLUMNS),
            driven_m=driven_m,
            track_m=self.track_m,
            searched_m=self.searched_m,
            soil_m=self.soil_m,
            layers_m=self.layers_m,
            water=water,
        )

    def _echoes(self, *, water: bool) -> Array:
        """Return the strength of echoes (rows, columns), the same every time."""
        noise = np.random.default_rng(_SEED)
        down_m = np.linspace(0.0, self.searched_m, ROWS)[:, None]
        along = np.linspace(0.0, 1.0, COLUMNS)[None, :]
        found = np.exp(-((down_m / (0.8 * _SHARP_M)) ** 2)) * np.ones_like(along)
        bottom_m = self.soil_m + self.layers_m
        even_m = np.linspace(1.5 * self.soil_m, bottom_m, _LAYERS)
        edges_m = np.concatenate([[0.7 * self.soil_m], even_m + noise.uniform(-2, 2, _LAYERS)])
        for edge_m in edges_m:
            wave_m = _wave(noise, along, 0.2 * self.soil_m)
            broken = np.clip(0.65 + _wave(noise, along, 0.6), 0.1, 1.0)  # not seen everywhere
            strength = noise.uniform(0.55, 1.0) * math.exp(-edge_m / _FADE_M)
            found += strength * broken * np.exp(-(((down_m - edge_m - wave_m) / _SHARP_M) ** 2))
        fade = np.exp(-down_m / _FADE_M)
        found += _SPECKLE * fade * noise.random(found.shape)
        if water:
            line_m = WATER_M + _wave(noise, along, 0.6)
            below = 1 / (1 + np.exp((line_m - down_m) / 0.3))
            found *= 1 - (1 - _SHADOW) * below
            found += 0.95 * np.exp(-(((down_m - line_m) / (1.4 * _SHARP_M)) ** 2))
        return np.asarray(np.clip(found, 0.0, 1.0))


NEEDED: Final = ("track_length", "soil_depth", "layers_thickness", "searched_depth")
"""The values of a finding from which a profile is drawn."""


def _wave(noise: np.random.Generator, along: Array, height: float) -> Array:
    """Return a gentle line of hills and hollows (1, n)."""
    total = np.zeros_like(along)
    for waves in (1.3, 3.1, 7.3):
        total += np.sin(2 * np.pi * (waves * along + noise.random())) / waves**0.5
    return np.asarray(height * total / 1.8)
