"""The ground from straight above, at any scale from centimetres to tens of metres a pixel."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.mission.relief import Relief
from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.ground.boulders import Scene, paint_rocks
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.grit import SIDE, dither, grit_for, ripples
from marsapp.ui.render.ground.lighting import GROUND, SAND, Lighting

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_FINE, _QUICK = 3, 5  # pixels between the places where the lie of the ground is worked out
_EYE_M: Final = 900.0  # so high rocks are seen as from straight above
_ROCKS_TO: Final = 0.28  # metres a pixel


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the ground seen from above, north up: its middle (east, north) and its scale."""

    centre_m: tuple[float, float]
    m_per_px: float
    size_px: tuple[int, int]

    def east_m(self, columns: ArrayLike) -> Floats:
        """Return how far east columns of pixels are."""
        middle = self.size_px[0] / 2
        return np.asarray(
            self.centre_m[0] + (np.asarray(columns) - middle) * self.m_per_px, np.float32
        )

    def north_m(self, rows: ArrayLike) -> Floats:
        """Return how far north rows of pixels are."""
        middle = self.size_px[1] / 2
        return np.asarray(
            self.centre_m[1] + (middle - np.asarray(rows)) * self.m_per_px, np.float32
        )


def paint_plan(relief: Relief, sheet: Sheet, pixels: Bytes, light: Lighting, *, fine: bool) -> None:
    """Paint pixels (rows, columns, 4) as blue, green, red and 255."""
    grit = grit_for(light)
    width, height = sheet.size_px
    step = _FINE if fine else _QUICK
    columns, rows = np.arange(0, width + step, step), np.arange(0, height + step, step)
    fields = _fields(relief, sheet, light, columns, rows)
    pixels[..., 3] = 255
    left = np.arange(width) // step
    share = ((np.arange(width) % step + 0.5) / step).astype(np.float32)
    east = sheet.east_m(np.arange(width) + 0.5)
    finest = np.full((1, 1), sheet.m_per_px, np.float32)

    def work(band: slice) -> None:
        row = np.arange(band.start, min(band.stop, height))
        above, t = row // step, ((row % step + 0.5) / step).astype(np.float32)[None, :, None]
        down = fields[:, above] * (1 - t) + fields[:, above + 1] * t
        bright, dust = down.take(left, axis=2)
        more, sand = down.take(left + 1, axis=2)
        bright += (more - bright) * share
        dust += (sand - dust) * share
        noise = dither()[np.ix_(row % SIDE, np.arange(width) % SIDE)]
        north = sheet.north_m(row + 0.5)[:, None]
        shade = grit.brightness(east[None, :], north, finest, noise)
        shade *= 1 - np.float32(0.62) * dust
        shade += ripples(light, east[None, :], north, finest, dust)
        shade += 1
        bright *= np.clip(shade, np.float32(0.3), np.float32(1.8))
        bright *= 1 + np.float32(0.10) * dust
        for channel in range(3):
            tint = light.tint[channel]
            base, sandy = np.float32(GROUND[channel] * tint), np.float32(SAND[channel] * tint)
            tone = bright * (base + (sandy - base) * dust)
            tone += noise + np.float32(0.5)
            pixels[row[0] : row[-1] + 1, :, 2 - channel] = np.clip(tone, 0, 255, out=tone)

    in_bands((height, width), work)
    if fine and sheet.m_per_px <= _ROCKS_TO:
        _paint_rocks(pixels, relief, sheet, light)


def _fields(
    relief: Relief,
    sheet: Sheet,
    light: Lighting,
    columns: NDArray[np.intp],
    rows: NDArray[np.intp],
) -> Floats:
    """Return brightness and bright sand at the nodes, (2, rows, columns)."""
    shape = (len(rows), len(columns))
    east = np.broadcast_to(sheet.east_m(columns), shape).ravel()
    north = np.broadcast_to(sheet.north_m(rows)[:, None], shape).ravel()
    lie = relief.lie(east, north, sheet.m_per_px)
    sun = light.towards
    level = float(np.hypot(sun[0], sun[1])) or 1.0
    rise = lie.east * np.float32(sun[0] / level) + lie.north * np.float32(sun[1] / level)
    # broad slopes are gentle ones: from high up they would not be seen
    rise *= np.float32(np.clip(1 + 0.9 * np.log10(max(sheet.m_per_px, 0.4) / 0.4), 1, 2.6))
    bright = light.slant(rise) * np.float32(light.level * 255)
    return np.stack([bright.reshape(shape), np.clip(lie.dust, 0, 1).reshape(shape)])


def _paint_rocks(pixels: Bytes, relief: Relief, sheet: Sheet, light: Lighting) -> None:
    """Paint the rocks as an eye far above the middle sees them."""
    width = sheet.size_px[0]
    ground = float(relief.height_m(*sheet.centre_m))
    field = 2 * np.degrees(np.arctan(width * sheet.m_per_px / 2 / _EYE_M))
    camera = GroundCamera(*sheet.centre_m, ground + _EYE_M, 0.0, -90.0, float(field))

    def ahead(rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Floats:
        # heights change little over so small a part; the rocks' own are taken from the same
        east, north = sheet.east_m(columns + 0.5), sheet.north_m(rows + 0.5)
        return np.asarray(np.float32(ground + _EYE_M) - relief.heights(east, north))

    paint_rocks(pixels, Scene(relief, camera, sheet.size_px, light, ahead), None)
