"""What the air does to a blunt capsule and to a parachute: drag by Mach number, heating."""

from bisect import bisect_right
from dataclasses import dataclass
from math import sqrt
from typing import Final


@dataclass(frozen=True, slots=True)
class Curve:
    """A row of straight lines through points; level before the first and after the last."""

    x: tuple[float, ...]
    y: tuple[float, ...]

    def at(self, x: float) -> float:
        """Return the height of the lines."""
        if x <= self.x[0]:
            return self.y[0]
        if x >= self.x[-1]:
            return self.y[-1]
        i = bisect_right(self.x, x)
        share = (x - self.x[i - 1]) / (self.x[i] - self.x[i - 1])
        return self.y[i - 1] + share * (self.y[i] - self.y[i - 1])


CAPSULE_DRAG: Final = Curve(
    (0.4, 0.8, 1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 5.0, 10.0, 24.0),
    (1.01, 1.10, 1.22, 1.32, 1.44, 1.50, 1.53, 1.55, 1.60, 1.66, 1.69),
)
"""Drag coefficient of a 70 degree blunt cone by Mach number, rounded.

The fast end after R. D. Braun & R. M. Manning 2007, J. Spacecraft Rockets 44, 310; towards slow
speeds it falls as it does for blunt cones in general.
"""

PARACHUTE_DRAG: Final = Curve(
    (0.2, 0.6, 0.9, 1.1, 1.4, 1.8, 2.2, 2.7),
    (1.00, 1.00, 1.08, 1.20, 1.17, 1.06, 0.92, 0.78),
)
"""Drag of a disk-gap-band parachute behind a capsule by Mach number, in parts of the slow one.

After J. R. Cruz & J. S. Lingard 2006, AIAA 2006-6792, rounded.
"""

_SUTTON_GRAVES: Final = 1.9027e-4
"""kg^0.5/m, in the air of Mars: K. Sutton & R. A. Graves 1971, NASA TR R-376."""


def heat_rate_w_m2(density: float, speed_m_s: float, nose_m: float) -> float:
    """Return the heat that the air brings to the foremost point of a blunt nose, W/m².

    Parameters
    ----------
    density
        Of the air, kg/m³.
    nose_m
        Radius of the nose, m.

    Notes
    -----
    Sutton & Graves 1971: root of density over radius, times speed cubed. Radiation is left out.
    """
    return _SUTTON_GRAVES * sqrt(density / nose_m) * speed_m_s**3
