"""The plain as it is seen from some hundred metres up to tens of kilometres: light and shade only.

One square of swells, small craters and dusty patches repeats itself at several sizes laid over each
other, so that from every height there is something that grows while one comes down. It is drawn
freely (illustrative) and lies over the colours of the real map.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from marsapp.ui.render.ground.camera import Sunlight
from marsapp.ui.render.pixels import pixels_of

Floats = NDArray[np.float32]

_SIDE: Final = 512  # dots of the square, either way; a power of two
_LEVELS: Final = 4  # of ever coarser squares; farther off one would see them repeat
_SQUARES: Final = (  # metres across, strength, turned by degrees (so that no rows are seen)
    (210.0, 0.6, 71),
    (1_450.0, 0.7, 17),
    (9_700.0, 0.8, 140),
    (68_000.0, 0.9, 38),
)
_RADIUS_M: Final = 3_389_500.0
_FAR_M: Final = 150_000.0  # over which haze takes the contrast by e
_LEAN: Final = 0.62  # of the length of a dot on the ground against its width: what is averaged
_SHADE, _LIGHT = (52, 24, 12), (255, 220, 178)
_LEAST_SUN: Final = 0.05
_CRATERS: Final = 260


@dataclass(frozen=True, slots=True)
class LevelEye:
    """An eye that looks level, with a lens that is shifted: metres, pixels, radians from north."""

    east_m: float
    north_m: float
    up_m: float
    azimuth_rad: float
    focal_px: float
    middle_px: float
    level_px: float


def beheld(eye: LevelEye, size_px: tuple[int, int], sun: Sunlight, rough: int) -> QImage | None:
    """Return light and shade of the plain, to be laid over its colours from ``level_px`` down.

    The picture is ``rough`` times as small, either way. None where no ground is in view.
    """
    width, height = size_px
    columns = (np.arange(0, width, rough, dtype=np.float32) + rough / 2 - eye.middle_px) / (
        eye.focal_px
    )
    rows = np.arange(max(eye.level_px, 0.0), height, rough, dtype=np.float32) + rough / 2
    down = ((rows - eye.level_px) / eye.focal_px).astype(np.float32)
    if not len(down):
        return None
    ahead = _ahead_m(eye.up_m, columns.astype(np.float32), down)
    sin, cos = math.sin(eye.azimuth_rad), math.cos(eye.azimuth_rad)
    east = eye.east_m + ahead * (sin + columns * cos).astype(np.float32)
    north = eye.north_m + ahead * (cos - columns * sin).astype(np.float32)
    middle = ahead[:, ahead.shape[1] // 2]
    dot_m = middle * rough / eye.focal_px * np.maximum(middle / eye.up_m, 1.0) ** _LEAN
    shade = _shade(east, north, dot_m, sun)
    shade *= np.exp(-np.nan_to_num(ahead, nan=np.inf) / _FAR_M)
    return _image(shade)


def below(
    middle_m: tuple[float, float],
    m_per_px: float,
    size_px: tuple[int, int],
    sun: Sunlight,
    rough: int = 1,
) -> QImage:
    """Return light and shade of the plain from straight above, north up.

    The place (metres east and north) lies in the middle. The picture is ``rough`` times as small,
    either way.
    """
    wide, high = (-(-side // rough) for side in size_px)
    dot_m = rough * m_per_px
    east = middle_m[0] + (np.arange(wide) + 0.5) * dot_m - size_px[0] / 2 * m_per_px
    north = middle_m[1] - (np.arange(high) + 0.5) * dot_m + size_px[1] / 2 * m_per_px
    over_east, over_north = np.meshgrid(east.astype(np.float32), north.astype(np.float32))
    return _image(_shade(over_east, over_north, np.full(high, dot_m), sun))


def _ahead_m(up_m: float, columns: Floats, down: Floats) -> Floats:
    """Return how far ahead (rows, columns) the curved ground is; nan where the sky is."""
    wide = 1 + columns[None, :] ** 2
    steep = down[:, None] ** 2 - np.float32(2 * up_m / _RADIUS_M) * wide
    with np.errstate(invalid="ignore"):
        return np.asarray(np.float32(2 * up_m) / (down[:, None] + np.sqrt(steep)))


def _shade(east: Floats, north: Floats, dot_m: Floats, sun: Sunlight) -> Floats:
    """Return how much brighter or darker than even ground it is, (rows, columns)."""
    shade = np.zeros(east.shape, np.float32)
    hidden = ~np.isfinite(east)
    east, north = np.where(hidden, 0, east), np.where(hidden, 0, north)
    dot_m = np.nan_to_num(dot_m, nan=1e9)
    for across_m, strength, turn_deg in _SQUARES:
        level = np.log2(np.maximum(dot_m * _SIDE / across_m, 1e-3))
        # too near its dots would be seen, too far that it repeats
        shown = strength * np.clip(np.minimum(2 + level, _LEVELS - 1 - level), 0, 1)
        coarse = np.clip(np.ceil(level), 0, _LEVELS - 1).astype(int)
        lit = _lit(_nearest(sun.elevation_deg), (_nearest(sun.azimuth_deg) + turn_deg) % 360)
        sin, cos = math.sin(math.radians(turn_deg)), math.cos(math.radians(turn_deg))
        for one in np.unique(coarse[shown > 0]):
            band = (coarse == one) & (shown > 0)
            side = len(lit[one])
            per_m = side / across_m
            x, y = east[band], north[band]
            u = (x * np.float32(cos * per_m) + y * np.float32(sin * per_m)).astype(np.int32)
            v = (y * np.float32(cos * per_m) - x * np.float32(sin * per_m)).astype(np.int32)
            place = (v & (side - 1)) * side + (u & (side - 1))
            shade[band] += lit[one].ravel().take(place) * shown[band, None].astype(np.float32)
    shade[hidden] = 0
    return shade


def _image(shade: Floats) -> QImage:
    """Return shade as a dark and light as a pale veil, premultiplied."""
    high, wide = shade.shape
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    opaque = np.clip(np.abs(shade), 0, 0.75)
    dark = shade < 0
    out = pixels_of(image).view(np.uint8).reshape(high, wide, 4)
    for channel in range(3):
        tone = np.where(dark, np.float32(_SHADE[channel]), np.float32(_LIGHT[channel]))
        out[..., 2 - channel] = tone * opaque
    out[..., 3] = opaque * 255
    return image


def _nearest(angle_deg: float) -> int:
    return round(angle_deg / 5) * 5


@lru_cache(maxsize=len(_SQUARES))
def _lit(elevation_deg: int, azimuth_deg: int) -> tuple[Floats, ...]:
    """Return the square as the Sun lights it, from fine to coarse; north is along rows."""
    heights, dust = _square()
    towards = math.radians(azimuth_deg)
    rise_east = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) / 2
    rise_north = (np.roll(heights, -1, 0) - np.roll(heights, 1, 0)) / 2
    facing = -(rise_east * math.sin(towards) + rise_north * math.cos(towards))
    low = max(math.sin(math.radians(elevation_deg)), _LEAST_SUN)
    lit = facing * (0.30 + 0.16 / math.sqrt(low)) + 0.075 * dust
    found = [np.asarray(lit - lit.mean(), dtype=np.float32)]
    for _ in range(_LEVELS - 1):
        fine = found[-1]
        side = len(fine) // 2
        found.append(1.15 * fine.reshape(side, 2, side, 2).mean(axis=(1, 3), dtype=np.float32))
    return tuple(found)


@lru_cache(maxsize=1)
def _square() -> tuple[Floats, Floats]:
    """Return heights (in dots) and bright dust (about -1 to 1) of the square that repeats."""
    source = np.random.default_rng(2021)
    heights = 5.0 * _swell(source, 2.5) + _craters(source)
    return heights.astype(np.float32), _swell(source, 1.75).astype(np.float32)


def _swell(source: np.random.Generator, fall: float) -> Floats:
    """Return even random ground whose waves grow with their length, repeating at its edges."""
    waves = np.fft.fft2(source.normal(size=(_SIDE, _SIDE)))
    along = np.fft.fftfreq(_SIDE) * _SIDE
    often = np.hypot(along[:, None], along[None, :])
    often[0, 0] = np.inf
    # nothing longer than a fifth of the square: that would be seen to repeat
    strength = often**-fall * np.clip(often / 5, 0, 1) ** 2
    found = np.fft.ifft2(waves * strength).real
    return np.asarray(found / found.std(), dtype=np.float32)


def _craters(source: np.random.Generator) -> Floats:
    """Return bowls with rims; many small ones and few large ones."""
    found = np.zeros((_SIDE, _SIDE), np.float32)
    for _ in range(_CRATERS):
        radius = min(1.5 * (1 - source.random()) ** -0.6, 20.0)
        east, north = source.integers(0, _SIDE, 2)
        fresh = source.uniform(0.35, 1.0)
        half = int(2.2 * radius) + 1
        reach = np.arange(-half, half + 1)
        away = np.hypot(reach[:, None], reach[None, :]) / radius
        bowl = np.where(away < 1, 0.34 * (away**2 - 1), 0.0)
        rim = 0.16 * np.exp(-(((away - 1.05) / 0.28) ** 2))
        rows, columns = (north + reach) % _SIDE, (east + reach) % _SIDE
        found[np.ix_(rows, columns)] += (fresh * radius * (bowl + rim)).astype(np.float32)
    return found
