"""The sky as a camera sees it."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.grit import SIDE, dither
from marsapp.ui.render.ground.lighting import SCALE_M, Lighting
from marsapp.ui.render.ground.view import RADIUS_M

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_STEP: Final = 8  # pixels between the places where the colour is worked out; between it blends
_HIGH_M: Final = 50.0  # from here on up there is less air to see
_STARS: Final = 4200
_SUN_PX: Final = 96  # round the Sun it is worked out for each pixel


def paint_sky(
    pixels: Bytes, camera: GroundCamera, size_px: tuple[int, int], light: Lighting
) -> None:
    """Paint the first rows of a picture, all that ``pixels`` has, as sky."""
    rows, width = pixels.shape[:2]
    at_rows = np.arange(0, rows + _STEP, _STEP, dtype=np.float32)
    at_columns = np.arange(0, width + _STEP, _STEP, dtype=np.float32)
    coarse = _colours(camera, size_px, light, at_columns, at_rows)
    left = np.arange(width) // _STEP
    share = ((np.arange(width) % _STEP + 0.5) / _STEP).astype(np.float32)

    def work(band: slice) -> None:
        row = np.arange(band.start, min(band.stop, rows))
        above, t = row // _STEP, ((row % _STEP + 0.5) / _STEP).astype(np.float32)
        noise = dither()[np.ix_(row % SIDE, np.arange(width) % SIDE)]
        for channel in range(3):
            plane = coarse[..., channel]
            down = plane[above] * (1 - t[:, None]) + plane[above + 1] * t[:, None]
            tone = down.take(left, axis=1)
            tone += (down.take(left + 1, axis=1) - tone) * share
            tone += noise
            tone += np.float32(0.5)
            pixels[row[0] : row[-1] + 1, :, 2 - channel] = np.clip(tone, 0, 255, out=tone)

    in_bands((rows, width), work)
    _paint_sun(pixels, camera, size_px, light)
    if light.stars > 0:
        _paint_stars(pixels, camera, size_px, light)


def _colours(
    camera: GroundCamera,
    size_px: tuple[int, int],
    light: Lighting,
    columns: Floats,
    rows: Floats,
) -> Floats:
    """Return the colours of the sky at some pixels, (rows, columns, 3)."""
    focal = camera.focal_px(size_px[0])
    x = (columns - np.float32(size_px[0] / 2)) / np.float32(focal)
    y = (np.float32(size_px[1] / 2) - rows) / np.float32(focal)
    right, upward, forward = camera.axes.astype(np.float32)
    length = np.sqrt(1 + x[None, :] ** 2 + y[:, None] ** 2)
    sun = light.towards.astype(np.float32)
    up = (upward[2] * y + forward[2])[:, None] / length
    towards = ((sun @ right) * x[None, :] + ((sun @ upward) * y + sun @ forward)[:, None]) / length
    # from high up the edge of the planet lies below the level
    height = max(camera.up_m, 0.0)
    if height < _HIGH_M:
        return light.sky(up, towards)
    dip = np.float32(np.sqrt(2 * height / RADIUS_M))
    lowest = height - np.minimum(up, 0) ** 2 * np.float32(RADIUS_M / 2)
    thin = np.exp(np.maximum(lowest, 0) * np.float32(-1 / SCALE_M))
    return light.sky(up + dip, towards, thin)


def _paint_sun(
    pixels: Bytes, camera: GroundCamera, size_px: tuple[int, int], light: Lighting
) -> None:
    """Paint the Sun and what is close to it once more, pixel by pixel."""
    if light.sun.elevation_deg < -6:
        return
    px, ahead = camera.project(camera.place_m + light.towards * 1e7, size_px)
    if ahead[0] <= 0:
        return
    rows, width = pixels.shape[:2]
    column, row = (int(v) for v in np.clip(px[0], -1e6, 1e6))
    left, right = max(column - _SUN_PX, 0), min(column + _SUN_PX, width)
    top, bottom = max(row - _SUN_PX, 0), min(row + _SUN_PX, rows)
    if left >= right or top >= bottom:
        return
    y, x = np.arange(top, bottom), np.arange(left, right)
    half = np.float32(0.5)
    colours = _colours(
        camera, size_px, light, x.astype(np.float32) + half, y.astype(np.float32) + half
    )
    colours += dither()[np.ix_(y % SIDE, x % SIDE)][..., None] + half
    pixels[top:bottom, left:right, :3] = np.clip(colours, 0, 255)[..., ::-1]


@lru_cache(maxsize=1)
def _stars() -> tuple[Floats, Floats]:
    """Return directions (n, 3) and brightness (n,) of a made-up sky."""
    random = np.random.default_rng(77)
    directions = random.standard_normal((_STARS, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    bright = 130 * random.random(_STARS) ** -0.6
    return directions.astype(np.float32), np.minimum(bright, 1100).astype(np.float32)


def _paint_stars(
    pixels: Bytes, camera: GroundCamera, size_px: tuple[int, int], light: Lighting
) -> None:
    directions, bright = _stars()
    px, ahead = camera.project(camera.place_m + directions.astype(np.float64) * 1e7, size_px)
    rows, width = pixels.shape[:2]
    with np.errstate(invalid="ignore"):
        inside = (ahead > 0) & (directions[:, 2] > 0.01) & (px > 1).all(axis=1)
        inside &= (px[:, 0] < width - 2) & (px[:, 1] < rows - 2)
    place = px[inside]
    # dust dims what stands low
    seen = (
        bright[inside]
        * light.stars
        * np.exp(-light.sun.dust * 0.35 / np.maximum(directions[inside, 2], 0.05))
    )
    column, row = np.floor(place - 0.5).astype(np.intp).T
    u, v = (place - 0.5 - np.floor(place - 0.5)).T
    for dx, dy, weight in (
        (0, 0, (1 - u) * (1 - v)),
        (1, 0, u * (1 - v)),
        (0, 1, (1 - u) * v),
        (1, 1, u * v),
    ):
        for channel, tint in enumerate((1.0, 0.96, 0.92)):
            old = pixels[row + dy, column + dx, channel].astype(np.float32)
            pixels[row + dy, column + dx, channel] = np.minimum(old + seen * weight * tint, 255)
