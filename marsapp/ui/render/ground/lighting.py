"""What the Sun's height does to ground and sky at the landing place: brightness and colours.

Tones are fitted by eye to what landers have photographed; no radiation is computed. They are
colours of nature and stay the same in every theme.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.ground.camera import Sunlight

Floats = NDArray[np.float32]

SCALE_M: Final = 11_000.0
"""Height over which the air, and the dust in it, thins to 1/e (J. Murphy et al. 1990: dust is
mixed evenly)."""
GROUND: Final = (1.0, 0.715, 0.505)
SAND: Final = (1.0, 0.775, 0.59)
ROCK: Final = (0.80, 0.615, 0.475)
_SUN_AT: Final = (-18.0, -9.0, -4.0, 0.0, 4.0, 10.0, 25.0, 50.0, 90.0)
_GROUND: Final = (0.16, 0.17, 0.22, 0.32, 0.42, 0.50, 0.61, 0.68, 0.70)
_AMBIENT: Final = (1.0, 1.0, 1.0, 0.94, 0.60, 0.42, 0.33, 0.29, 0.28)
_SKY: Final = (0.0, 0.10, 0.34, 0.55, 0.69, 0.82, 0.93, 1.0, 1.0)
_WARM: Final = (0.0, 0.1, 0.35, 0.55, 0.72, 0.88, 1.0, 1.0, 1.0)
_LOW: Final = (0.0, 0.25, 0.8, 1.0, 1.0, 0.62, 0.14, 0.0, 0.0)
_NIGHT: Final = (9.0, 12.0, 20.0)
_ZENITH, _LEVEL = (152.0, 118.0, 86.0), (222.0, 184.0, 140.0)
_DIM_ZENITH, _DIM_LEVEL = (92.0, 80.0, 74.0), (150.0, 120.0, 98.0)


@dataclass(frozen=True)
class Lighting:
    """The light of one Sun, as brightness (0 to 1) and colours (0 to 255)."""

    sun: Sunlight

    def _by_sun(self, values: tuple[float, ...]) -> float:
        return float(np.interp(self.sun.elevation_deg, _SUN_AT, values))

    @cached_property
    def towards(self) -> NDArray[np.float64]:
        """Where the Sun is: a unit vector (east, north, up)."""
        e, a = math.radians(self.sun.elevation_deg), math.radians(self.sun.azimuth_deg)
        return np.array([math.cos(e) * math.sin(a), math.cos(e) * math.cos(a), math.sin(e)])

    @cached_property
    def level(self) -> float:
        """How bright level ground is."""
        return self._by_sun(_GROUND)

    @cached_property
    def ambient(self) -> float:
        """The share of that which comes from the sky; more of it through more dust."""
        share = self._by_sun(_AMBIENT)
        return share + (1 - share) * (1 - math.exp(-0.35 * max(self.sun.dust - 0.5, 0)))

    @cached_property
    def steep(self) -> float:
        """How much brighter ground gets for each unit it rises away from the Sun."""
        height = max(math.sin(math.radians(self.sun.elevation_deg)), 0.10)
        return (1 - self.ambient) * math.cos(math.radians(self.sun.elevation_deg)) / height

    @cached_property
    def tint(self) -> tuple[float, float, float]:
        """What the light does to red, green and blue: bluish by night and dusk, else none."""
        warm = self._by_sun(_WARM)
        return (0.80 + 0.20 * warm, 0.92 + 0.08 * warm, 1.22 - 0.22 * warm)

    @cached_property
    def stars(self) -> float:
        """How much of the stars is seen, 0 to 1."""
        return float(np.clip((-7 - self.sun.elevation_deg) / 7, 0, 1))

    def slant(self, towards_sun: Floats) -> Floats:
        """Return the brightness of ground that rises so fast towards the Sun (negative: faces it).

        1 is level ground. It never gets black: the sky lights it too.
        """
        direct = np.float32(1 - self.ambient) - np.float32(self.steep) * towards_sun
        ceiling = np.float32(2.4 * (1 - self.ambient) + 1e-3)
        np.clip(direct, 0, None, out=direct)
        direct /= 1 + (direct / ceiling) ** 2 * np.float32(0.35)
        return np.asarray(direct + np.float32(self.ambient))

    def sky(self, up: Floats, cos_sun: Floats, thin: Floats | float = 1.0) -> Floats:
        """Return the colour of the sky, 0 to 255, shape (..., 3).

        ``up`` is the sine of the height over the horizon, ``cos_sun`` the cosine of the angle to
        the Sun. ``thin`` is how dense the air is where the line of sight comes lowest, 1 at the
        ground: where there is none, space is black.
        """
        above = np.clip(up, 0, 1)[..., None]
        low, glow = self._by_sun(_LOW), self._by_sun(_SKY)
        mix = np.float32(low)
        level = _rgb(_LEVEL) * (1 - mix) + _rgb(_DIM_LEVEL) * mix
        zenith = _rgb(_ZENITH) * (1 - mix) + _rgb(_DIM_ZENITH) * mix
        depth = (1 - above) ** np.float32(3.2)
        colour = (zenith + (level - zenith) * depth) * np.float32(glow)
        colour += _rgb(_NIGHT) * np.float32(1 - glow * 0.9)
        share, tone = self._aureole(np.asarray(cos_sun)[..., None], low, glow)
        # dust sends red light aside, and what is left round a low Sun is blue
        colour *= 1 - np.minimum(share, 1) * np.float32(0.6 * low)
        colour += share * tone
        # the air that a line of sight crosses, against that from the ground
        slant = 1 / np.maximum(above, np.float32(0.06))
        depth = np.float32(2.2 * (0.4 + self.sun.dust)) * slant
        density = np.asarray(thin, dtype=np.float32)
        if density.ndim:
            colour *= (1 - np.exp(-depth * density[..., None])) / (1 - np.exp(-depth))
        return np.asarray(np.clip(colour, 0, 255), dtype=np.float32)

    def _aureole(self, cos_sun: Floats, low: float, glow: float) -> tuple[Floats, Floats]:
        """Return the light round the Sun, bluish while it is low: how much, and its colour."""
        angle = np.degrees(np.arccos(np.clip(cos_sun, -1, 1))).astype(np.float32)
        day, dusk = np.array([255, 240, 214]), np.array([158, 192, 238])
        tone = (day * (1 - low) + dusk * low).astype(np.float32)
        wide = np.exp(-angle / np.float32(24 - 4 * low)) * np.float32(0.30 + 0.16 * low)
        wide *= np.float32(1 + np.clip(-self.sun.elevation_deg / 4, 0, 1))
        near = np.exp(-angle / np.float32(6.5)) * np.float32(0.42 + 0.12 * low)
        disc = np.clip((np.float32(0.205) - angle) * 25, 0, 1) * np.float32(1.2)
        set_off = float(np.clip((self.sun.elevation_deg + 11) / 11, 0, 1)) * max(glow, 0.05) ** 0.6
        share = (wide + near) * np.float32(set_off)
        if self.sun.elevation_deg > -0.4:
            share += disc
        return np.asarray(share), tone * np.float32(0.62)


def _rgb(colour: tuple[float, float, float]) -> Floats:
    return np.array(colour, np.float32)
