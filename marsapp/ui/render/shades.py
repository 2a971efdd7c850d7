"""Light on a planet: what is laid over its map, by the height of the Sun, slopes and the air."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.globe import Air
from marsapp.ui.render.pixels import Pixels, packed
from marsapp.ui.render.sphere import Floats, Sphere

Array = NDArray[np.float64]
Shorts = NDArray[np.int16]
Tone = tuple[int, int, int]

AIR_TOP: Final = 6.0
"""Up to how many of its depths air is painted."""
VEILS: Final = 16
"""Steps between what is veiled wholly and what is not."""
_UNIT: Final = 8000  # the light of a Sun overhead, in the whole numbers of the tables
_LOWEST: Final = 8192  # is added so that an index is never negative
_SHIFT: Final = 6  # from those numbers to the steps of the table of shades
_LEAN: Final = 127  # of a unit vector, against the bytes of a slope
_LIGHTS, _SLOPES = 512, 64  # steps of the table of shades: of light, and of the sight's slope
_VEILED: Final = (92, 98, 112)
_VEIL_COVERS: Final = 0.80


class Slant:
    """What light needs to know of a sphere and the Sun does not change."""

    def __init__(self, sphere: Sphere) -> None:
        self.calm = np.empty(sphere.shape, np.float32)  # how much the slopes of the ground count
        self.air = np.empty(sphere.shape, np.int16)  # steps of the slope of the sight
        in_bands(sphere.shape, lambda rows: self._fill(sphere, rows))

    def _fill(self, sphere: Sphere, rows: slice) -> None:
        x, y, _ = (part[rows] for part in sphere.normal)
        calm = np.minimum(sphere.slope[rows] * np.float32(5) + np.float32(0.25), 1)  # at the edge
        calm *= np.float32(-_LEAN)
        calm /= np.sqrt(np.maximum(x * x + y * y, np.float32(1e-6)))
        self.calm[rows] = calm
        slope = sphere.slope[rows] * np.float32(_SLOPES)
        slope -= _grain(x.shape)[::-1, ::-1]
        self.air[rows] = np.clip(slope, 0, _SLOPES - 1)


class Light:
    """How the Sun lights each sample of a sphere, before the slopes of the ground come in."""

    def __init__(self, sphere: Sphere, slant: Slant, sun: Array) -> None:
        self.level = np.empty(sphere.shape, np.float32)
        self._flat = np.empty(sphere.shape, np.int16)
        self._east, self._north = np.empty_like(self._flat), np.empty_like(self._flat)
        self._air = slant.air
        self._index = np.empty_like(self._flat)
        in_bands(sphere.shape, lambda rows: self._light(sphere, slant.calm, sun, rows))

    def _light(self, sphere: Sphere, calm: Floats, sun: Array, rows: slice) -> None:
        x, y, z = (part[rows] for part in sphere.normal)
        to_x, to_y, to_z = (np.float32(value) for value in sun)
        level = x * to_x
        level += y * to_y
        level += z * to_z
        self.level[rows] = level
        near = level + np.float32(0.16)
        near *= np.float32(5)
        np.clip(near, 0, 1, out=near)  # no hill reaches farther into the night
        near *= calm[rows]
        east = x * to_y
        east -= y * to_x
        self._east[rows] = np.multiply(east, near, out=east)
        north = np.multiply(z, -level, out=east)
        north += to_z
        self._north[rows] = np.multiply(north, near, out=north)
        level *= np.float32(_UNIT)
        level += _grain(x.shape) * np.float32(1.4 * 2**_SHIFT)
        level += np.float32(_LOWEST)
        self._flat[rows] = level

    def shade(self, slopes: NDArray[np.uint16]) -> Shorts:
        """Return, for the slopes under each sample, where they stand in the table of shades.

        What is returned is overwritten by the next call.
        """
        leans = slopes.view(np.int8).reshape(*slopes.shape, 2)
        in_bands(slopes.shape, lambda rows: self._shade(leans[rows], rows))
        return self._index

    def _shade(self, leans: NDArray[np.int8], rows: slice) -> None:
        out = self._index[rows]
        np.multiply(leans[..., 0], self._east[rows], out=out, dtype=np.int16)
        out += np.multiply(leans[..., 1], self._north[rows], dtype=np.int16)
        out >>= 1
        out += self._flat[rows]
        out >>= _SHIFT
        np.clip(out, 0, _LIGHTS - 1, out=out)
        out *= _SLOPES
        out += self._air[rows]


@lru_cache(maxsize=8)
def shade_table(air: Air, night: float, dark: Tone) -> Pixels:
    """Return what is laid over the ground, by steps of light and of the slope of the sight.

    The air before the ground is thicker the flatter the sight. The night tends to ``dark``.
    """
    light = (((np.arange(_LIGHTS) + 0.5) * 2.0**_SHIFT - _LOWEST) / _UNIT)[:, None]
    slope = ((np.arange(_SLOPES) + 0.5) / _SLOPES)[None, :]
    day = np.clip((light + 0.025) / 1.025, 0, 1.2) ** 0.62 * 0.98
    day = day * (1 - 0.16 * (1 - slope) ** 2)
    ground = np.minimum(night + (1 - night) * day, 1.0)
    way = 1 - np.exp(-0.07 / np.maximum(slope, 0.02))
    haze = np.clip(1.5 * air.strength * way * np.clip((light + 0.10) / 0.6, 0, 1), 0, 1)
    dusk = 0.20 * air.strength * np.exp(-(((light + 0.02) / 0.07) ** 2)) * (0.25 + 0.75 * way)
    clear = (1 - haze) * (1 - dusk)
    rgb = np.multiply.outer(haze, air.day) + np.multiply.outer((1 - haze) * dusk, air.dusk)
    rgb += np.multiply.outer(clear * (1 - day.clip(0, 1)) ** 2, dark)
    return packed(rgb, np.clip(1 - clear * ground, 0, 1)).ravel()


@lru_cache(maxsize=1)
def veil_table() -> Pixels:
    """Return what is laid over the ground by steps of cover, from wholly veiled to not at all."""
    thick = _VEIL_COVERS * np.linspace(1, 0, VEILS)
    return packed(np.multiply.outer(thick, _VEILED), thick)


class Outline:
    """Which samples lie outside the planet, which in its air, and which on its edge."""

    def __init__(self, sphere: Sphere, air: Air) -> None:
        apart = sphere.apart.ravel()
        grain = np.float32(sphere.px_per_radius() / sphere.step)
        half = np.float32(0.5) / grain
        beyond = np.flatnonzero(apart > 1 - half)
        apart = apart[beyond]
        on_rim = apart < 1 + half
        in_air = ~on_rim & (apart < 1 + AIR_TOP * air.depth)
        self.outside = beyond[~on_rim]
        self.rim, self.air = beyond[on_rim], beyond[in_air]
        self.cover = ((1 - apart[on_rim]) * grain + np.float32(0.5))[:, None]
        self.apart = np.concatenate([np.ones(self.rim.size, np.float32), apart[in_air]])


class Edge:
    """The smooth edge of the planet and the lit air beside it; they do not turn with it."""

    def __init__(self, outline: Outline, light: Light, air: Air) -> None:
        self._outline = outline
        level = light.level.ravel()[np.concatenate([outline.rim, outline.air])]
        glow = _glow(outline.apart, level, air)
        self._air = glow[outline.rim.size :]
        behind = glow[: outline.rim.size].view(np.uint8).reshape(-1, 4)
        self._behind = behind * (1 - outline.cover) + np.float32(0.5)

    def cut(self, pixels: Pixels) -> None:
        """Cut the planet out of a picture that is all ground, and lay the air beside it."""
        flat, outline = pixels.ravel(), self._outline
        flat[outline.outside] = 0
        flat[outline.air] = self._air
        rim = flat[outline.rim].view(np.uint8).reshape(-1, 4) * outline.cover + self._behind
        flat[outline.rim] = rim.astype(np.uint8).view(np.uint32)[:, 0]


def _glow(apart: Floats, level: Floats, air: Air) -> Pixels:
    """Return the air beside the planet: dusty below, thin and bluish above, and a veil over it."""
    up = (apart - 1) / np.float32(air.depth)
    thick = np.exp(-up) + 0.10 * np.exp(-(((up - 3.3) / 0.45) ** 2))
    thick *= np.clip((np.float32(AIR_TOP) - up) / 2, 0, 1)
    day = np.clip((level + 0.20) / 0.45, 0, 1) ** 1.5
    glow = np.minimum(np.float32(1.5 * air.strength) * thick * day, 1)
    high = np.clip(np.maximum(up / 3, 1 - (level + 0.1) / 0.25), 0, 1)[:, None]
    tint = (1 - high) * np.array(air.day, np.float32) + high * np.array(air.dusk, np.float32)
    rgb = glow[:, None] * tint + _grain((apart.size, 1))
    return packed(np.maximum(rgb, 0), glow)


@lru_cache(maxsize=16)
def _grain(shape: tuple[int, ...]) -> Floats:
    """Return noise of half a step either way, against bands; always the same."""
    return np.random.default_rng(1).random(shape, np.float32) - np.float32(0.5)
