"""Light on a planet: what is laid over its map, by the height of the Sun, slopes and the air."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from marsapp.ui.render.globe import Air

if TYPE_CHECKING:
    from marsapp.ui.render.sphere import Floats, Sphere

Array = NDArray[np.float64]
Pixels = NDArray[np.uint32]
Shorts = NDArray[np.int16]

UNIT: Final = 8000
"""The light of a Sun overhead, in the whole numbers of the tables."""
_LEAN: Final = 127  # of a unit vector, against the bytes of a slope
_SHIFT: Final = 5  # from those numbers to the steps of the table of shades
_LOWEST: Final = 8192  # is added so that an index is never negative
STEPS: Final = 1024
VEILS: Final = 16
_LIGHTS, _SLOPES = 512, 256  # steps of the table of the air
_AIR_TOP: Final = 5.0  # depths of the air that are painted


class Light:
    """How the Sun lights each sample of a sphere, before the slopes of the ground come in."""

    def __init__(self, sphere: "Sphere", sun: Array) -> None:
        x, y, z = sphere.normal
        level = sphere.along(sun)
        self.level = level
        across = np.sqrt(np.maximum(x * x + y * y, np.float32(1e-6)))
        near = np.clip((level + np.float32(0.16)) * np.float32(5), 0, 1)  # no hill reaches farther
        near *= np.float32(-_LEAN)
        near /= across
        east = x * np.float32(sun[1])
        east -= y * np.float32(sun[0])
        east *= near
        north = np.float32(sun[2]) - z * level
        north *= near
        self.east: Shorts = east.astype(np.int16)
        self.north: Shorts = north.astype(np.int16)
        flat = level * np.float32(UNIT)
        flat += _grain(level.shape) * np.float32(UNIT / 255)
        flat += np.float32(_LOWEST)
        self.flat: Shorts = flat.astype(np.int16)

    def shade(self, slopes: NDArray[np.uint16]) -> Shorts:
        """Return, for the slopes under each sample, where they stand in the table of shades."""
        leans = slopes.view(np.int8).reshape(*slopes.shape, 2)
        out = np.multiply(leans[..., 0], self.east, dtype=np.int16)
        out += np.multiply(leans[..., 1], self.north, dtype=np.int16)
        out >>= 1
        out += self.flat
        out >>= _SHIFT
        return np.asarray(np.clip(out, 0, STEPS - 1, out=out))


@lru_cache(maxsize=8)
def shade_table(air: Air, night: float, veiled: bool) -> Pixels:
    """Return what is laid over the ground, by step of light; with a veil, for each of its steps.

    Under a veil the ground is dim and grey; the last of its steps is no veil.
    """
    light = ((np.arange(STEPS) + 0.5) * 2.0**_SHIFT - _LOWEST) / UNIT
    day = np.clip((light + 0.03) / 1.03, 0, 1.15) ** 0.8 * 0.96
    bright = np.minimum(night + (1 - night) * day, 1.0)
    dusk = 0.06 * air.strength * np.exp(-(((light - 0.01) / 0.07) ** 2))
    thick = np.linspace(1, 0, VEILS) if veiled else np.zeros(1)
    kept = np.outer(1 - 0.82 * thick, bright)
    grey = np.outer(0.30 * thick, bright)
    rgb = np.multiply.outer(grey, (112, 116, 128)) + np.multiply.outer(
        np.ones_like(thick), np.multiply.outer(dusk, air.dusk)
    )
    return packed(rgb, 1 - kept * (1 - dusk)).ravel()


class Haze:
    """The air before the ground and round the edge; it does not turn with the planet."""

    def __init__(self, sphere: "Sphere", light: Light, air: Air, sun: Array) -> None:
        table = _air_table(air)
        level = light.level + 1
        level *= np.float32((_LIGHTS - 1) / 2)
        slope = sphere.slope * np.float32(_SLOPES - 1)
        slope += _grain(slope.shape)
        index = np.clip(level, 0, _LIGHTS - 1).astype(np.intp)
        index *= _SLOPES
        index += np.clip(slope, 0, _SLOPES - 1).astype(np.intp)
        self.over = table.take(index, mode="clip")
        self.mask = np.rint(sphere.cover() * 255).astype(np.uint8)
        self.glow = _glow(sphere, light.level, air)
        del sun


def _glow(sphere: "Sphere", level: "Floats", air: Air) -> QImage | None:
    """Return the air beside the planet, on the day side."""
    rows, columns = sphere.shape
    reach = np.float32(1 + air.depth * _AIR_TOP)
    where = np.flatnonzero((sphere.apart > 0.97) & (sphere.apart < reach))
    if not where.size:
        return None
    up = (sphere.apart.ravel()[where] - 1) / np.float32(air.depth)
    lit = level.ravel()[where]
    thick = np.exp(-np.maximum(up, 0)) * np.clip((np.float32(_AIR_TOP) - up) / 2, 0, 1)
    day = np.clip((lit + 0.20) / 0.45, 0, 1) ** 1.5
    glow = np.float32(air.strength) * thick * day
    high = np.clip(up / 3, 0, 1)[:, None]
    tint = (1 - high) * np.array(air.day, np.float32) + high * np.array(air.dusk, np.float32)
    rgb = glow[:, None] * tint + _grain((where.size,))[:, None]
    image = QImage(columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    pixels_of(image).ravel()[where] = packed(np.maximum(rgb, 0), glow)
    return image


@lru_cache(maxsize=4)
def _air_table(air: Air) -> Pixels:
    """Return what the air lays over the ground, by height of the Sun and slope of the sight."""
    light = np.linspace(-1, 1, _LIGHTS)[:, None]
    slope = (np.linspace(0, 1, _SLOPES) + 0.5 / _SLOPES)[None, :]
    way = 1 - np.exp(-0.055 / np.maximum(slope, 0.03))  # the more air, the flatter the sight
    lit = np.clip((light + 0.12) / 0.5, 0, 1) ** 1.2
    haze = np.clip(1.6 * air.strength * way * lit, 0, 1)
    dark = 0.20 * (1 - slope) ** 2 * np.ones_like(light)
    rgb = np.multiply.outer(haze, air.day)
    return packed(rgb, 1 - (1 - haze) * (1 - dark)).ravel()


@lru_cache(maxsize=4)
def _grain(shape: tuple[int, ...]) -> "Floats":
    """Return noise of half a step either way, against bands; always the same."""
    return np.random.default_rng(1).random(shape, np.float32) - np.float32(0.5)


def packed(rgb: NDArray[np.floating], cover: NDArray[np.floating]) -> Pixels:
    """Return premultiplied pixels of colours (0 to 255, already times cover) and cover."""
    alpha = np.rint(np.clip(cover, 0, 1) * 255).astype(np.uint32)
    red, green, blue = (np.minimum(np.rint(rgb[..., i]).astype(np.uint32), alpha) for i in range(3))
    return np.asarray(alpha << 24 | red << 16 | green << 8 | blue, dtype=np.uint32)


def pixels_of(image: QImage) -> Pixels:
    """Return the pixels of a 32-bit picture, which must stay alive; the first call may copy it."""
    return np.frombuffer(image.bits(), np.uint32).reshape(image.height(), image.width())
