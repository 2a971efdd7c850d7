"""What a laser spectrometer reads from the flash on a rock: lines at the colours of elements.

Where the lines stand is textbook physics, how high they are is made up for each target. The
distances between which the instrument works are published.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Target = Literal["rock", "crust", "soil"]
Element = Literal["H", "O", "Na", "Mg", "Al", "Si", "S", "K", "Ca", "Fe"]
Focus = Literal["near", "sharp", "far"]

TARGETS: Final[tuple[Target, ...]] = ("rock", "crust", "soil")
LINES_NM: Final[Mapping[Element, tuple[float, ...]]] = MappingProxyType(
    {
        "H": (656.3,),
        "O": (777.4,),
        "Na": (589.0, 589.6),
        "Mg": (279.6, 285.2, 518.4),
        "Al": (394.4, 396.2),
        "Si": (288.2,),
        "S": (545.4, 564.0),
        "K": (766.5, 769.9),
        "Ca": (393.4, 396.8, 422.7),
        "Fe": (259.9, 274.9, 438.4),
    }
)
"""Well-known emission lines, nm in air (textbook)."""

_AMOUNTS: Final[Mapping[Target, Mapping[Element, float]]] = {
    "rock": {"Si": 0.9, "Mg": 0.7, "Fe": 0.75, "Ca": 0.6, "Al": 0.6, "Na": 0.45, "K": 0.2,
             "O": 0.5, "H": 0.05, "S": 0.03},
    "crust": {"Si": 0.75, "Mg": 0.55, "Fe": 0.4, "Ca": 0.85, "Al": 0.3, "Na": 0.35, "K": 0.12,
              "O": 0.6, "H": 0.7, "S": 0.5},
    "soil": {"Si": 0.8, "Mg": 0.75, "Fe": 0.7, "Ca": 0.5, "Al": 0.45, "Na": 0.4, "K": 0.18,
             "O": 0.5, "H": 0.18, "S": 0.2},
}  # fmt: skip
_SHOWN_NM: Final = (240.0, 850.0)  # where elements glow; beyond, minerals are told by sunlight
_POINTS: Final = 1221
_WIDE_NM: Final = 1.5
_GLOW: Final = 0.06
_TALLEST: Final = 0.3  # a line of this height, or more, stands out
_SEED: Final = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """A line that stands out of a spectrum, with its height (1 is the highest possible)."""

    nm: float
    element: Element
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LaserShot:
    """What one shot shows: wavelengths and brightness (n,); nothing where it is out of focus."""

    target: Target
    distance_m: float
    focus: Focus
    nm: Array
    brightness: Array
    peaks: tuple[Peak, ...]

    @property
    def hydrogen(self) -> float:
        """How high the line of hydrogen stands."""
        return next((peak.height for peak in self.peaks if peak.element == "H"), 0.0)

    @property
    def wet(self) -> bool:
        """Whether the line of hydrogen stands out so far that water is bound in the target."""
        return self.hydrogen >= _TALLEST


def shoot(target: Target, distance_m: float, reach_m: tuple[float, float]) -> LaserShot:
    """Return what a shot shows; ``reach_m`` is between which distances the instrument works."""
    near_m, far_m = reach_m
    focus: Focus = "near" if distance_m < near_m else "far" if distance_m > far_m else "sharp"
    noise = np.random.default_rng(_SEED + TARGETS.index(target))
    nm = np.linspace(*_SHOWN_NM, _POINTS)
    glow = np.zeros(_POINTS)
    peaks: list[Peak] = []
    if focus == "sharp":
        weaker = (near_m / distance_m) ** 0.5
        glow += _GLOW * np.exp(-(((nm - 430) / 220) ** 2))
        for element, lines in LINES_NM.items():
            for rank, line in enumerate(lines):
                height = _AMOUNTS[target][element] * 0.85**rank
                glow += height * np.exp(-(((nm - line) / _WIDE_NM) ** 2))
                peaks.append(Peak(nm=line, element=element, height=height))
        glow = weaker * glow
    glow += 0.012 * noise.random(_POINTS)
    peaks.sort(key=lambda peak: peak.nm)
    return LaserShot(
        target=target,
        distance_m=distance_m,
        focus=focus,
        nm=nm,
        brightness=np.asarray(np.clip(glow, 0.0, 1.0)),
        peaks=tuple(peaks),
    )
