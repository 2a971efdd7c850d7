"""A picture of ground and sky for one camera and one Sun, as pixels."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.relief import Relief
from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.ground.boulders import Scene, paint_rocks
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.grit import SIDE, Grit, dither, grit_for, ripples
from marsapp.ui.render.ground.haze import Haze
from marsapp.ui.render.ground.heaven import paint_sky
from marsapp.ui.render.ground.lighting import GROUND, SAND, Lighting
from marsapp.ui.render.ground.view import LevelView, Nodes, nodes

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_FINE, _QUICK = (8, 2), (10, 3)  # pixels between nodes, across and down
_LEAST_PX, _LEAST_QUICK_PX = 1.0, 3.2  # radius of the smallest rocks
_AT_ONCE: Final = 90  # rows of nodes between two breaths
_FAR_M: Final = np.float32(4e5)


def paint(
    relief: Relief,
    camera: GroundCamera,
    pixels: Bytes,
    light: Lighting,
    *,
    fine: bool,
    breathe: Callable[[], object],
) -> LevelView | None:
    """Paint pixels (rows, columns, 4) as blue, green, red and 255; return the view they are of.

    ``breathe`` is called again and again, for a thread to leave others the time that they need.
    """
    height, width = pixels.shape[:2]
    size_px = width, height
    found, view = nodes(relief, camera, size_px, _FINE if fine else _QUICK)
    pixels[..., 3] = 255
    grit = grit_for(light)
    cover = None if view is None else _Cover(camera, size_px, view)
    first, last = (0, 0) if cover is None else cover.span(height)
    breathe()
    if last > 0:
        paint_sky(pixels[:last], camera, size_px, light)
    if first >= height:
        return view
    ground = _Ground(relief, camera, size_px, light, found, breathe)

    def work(band: slice) -> None:
        rows = np.arange(first + band.start, min(first + band.stop, height))
        ground.paint(pixels, rows, grit, cover)
        breathe()

    breathe()
    in_bands((height - first, width), work)
    least_px = _LEAST_PX if fine else _LEAST_QUICK_PX
    scene = Scene(relief, camera, size_px, light, ground.ahead, least_px)
    paint_rocks(pixels, scene, view, breathe)
    breathe()
    return view


class _Cover:
    """How much of each pixel is ground and not sky, where they meet."""

    def __init__(self, camera: GroundCamera, size_px: tuple[int, int], view: LevelView) -> None:
        self._focal = camera.focal_px(size_px[0])
        self._size_px = size_px
        x = ((np.arange(size_px[0]) + 0.5 - size_px[0] / 2) / self._focal).astype(np.float32)
        pitch = np.radians(camera.pitch_deg)
        # the skyline nearly crosses the picture where its middle does
        cos, sin = np.cos(pitch), np.sin(pitch)
        top = np.interp(x, view.x, view.top)
        for _ in range(2):
            y = (top * cos - sin) / (cos + top * sin)
            top = np.interp(x / (cos - y * sin), view.x, view.top)
        y = (top * cos - sin) / (cos + top * sin)
        self.row = (size_px[1] / 2 - y * self._focal).astype(np.float32)

    def span(self, height: int) -> tuple[int, int]:
        """Return the first row with ground, and the first without sky."""
        first, last = (int(v) for v in np.clip((self.row.min() - 2, self.row.max() + 3), 0, height))
        return first, last

    def of(self, rows: NDArray[np.intp]) -> Floats | None:
        """Return the share of ground, (rows, columns); None where it is all."""
        if rows[0] > self.row.max() + 1:
            return None
        return np.asarray(np.clip(rows[:, None] + 1 - self.row, 0, 1), dtype=np.float32)


class _Ground:
    """The ground between the nodes of a picture: its light there, and what blends between."""

    def __init__(
        self,
        relief: Relief,
        camera: GroundCamera,
        size_px: tuple[int, int],
        light: Lighting,
        found: Nodes,
        breathe: Callable[[], object],
    ) -> None:
        width, height = size_px
        focal = camera.focal_px(width)
        self._light = light
        self._step = (int(found.columns[1]), int(found.rows[1]))
        right, upward, forward = camera.axes.astype(np.float32)
        x = (np.arange(width, dtype=np.float32) + np.float32(0.5 - width / 2)) / np.float32(focal)
        self._x, self._focal, self._height = x, focal, height
        self._axes = (right, upward, forward)
        self._eye = (camera.east_m, camera.north_m, camera.up_m)
        self._share = (np.arange(width) % self._step[0] + 0.5).astype(np.float32) / self._step[0]
        self._left = np.arange(width) // self._step[0]
        ahead = self._last_ground(found.ahead_m)
        nx = (found.columns - np.float32(width / 2)) / np.float32(focal)
        ny = (np.float32(height / 2) - found.rows) / np.float32(focal)
        east = self._along(0, nx, ny, ahead)
        north = self._along(1, nx, ny, ahead)
        depth = np.abs(np.diff(ahead, axis=0))
        gap = np.minimum(np.vstack([depth, depth[-1:]]), np.vstack([depth[:1], depth]))
        across = ahead / np.float32(focal)
        pixel = np.sqrt(across * np.maximum(gap / self._step[1], across))
        sun = light.towards
        level = np.hypot(sun[0], sun[1]) or 1.0
        bright, dust = np.empty_like(ahead), np.empty_like(ahead)
        for first in range(0, len(ahead), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            shape = ahead[some].shape
            lie = relief.lie(east[some].ravel(), north[some].ravel(), pixel[some].ravel())
            rise = lie.east * np.float32(sun[0] / level) + lie.north * np.float32(sun[1] / level)
            bright[some] = light.slant(rise).reshape(shape)
            dust[some] = lie.dust.reshape(shape)
            breathe()
        clear = Haze(light, camera.up_m).clear(ahead)
        self._fields = np.stack(
            [ahead, pixel, bright * clear * np.float32(light.level * 255), dust, 1 - clear]
        )
        self._haze = Haze(light, camera.up_m).colours(camera, x)

    def ahead(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Floats:
        """Return how far ahead the ground is at pixels, shape (n,)."""
        field = self._fields[0]
        wide = field.shape[1]
        x = (columns + 0.5) / self._step[0]
        y = (rows + 0.5) / self._step[1]
        left, above = x.astype(np.intp), np.minimum(y.astype(np.intp), len(field) - 2)
        s, t = (x - left).astype(np.float32), (y - above).astype(np.float32)
        first = above * wide + left
        flat = field.ravel()
        upper = flat.take(first) * (1 - s) + flat.take(first + 1) * s
        lower = flat.take(first + wide) * (1 - s) + flat.take(first + wide + 1) * s
        return np.asarray(upper + (lower - upper) * t)

    def _along(self, axis: int, x: Floats, y: Floats, ahead: Floats) -> Floats:
        right, upward, forward = (side[axis] for side in self._axes)
        ray = right * x[None, :] + (upward * y + forward)[:, None]
        return np.asarray(np.float32(self._eye[axis]) + ahead * ray, dtype=np.float32)

    def _last_ground(self, ahead: Floats) -> Floats:
        """Return the distances with that of the skyline in place of the sky's."""
        out = np.minimum(ahead, _FAR_M)
        sky = ~np.isfinite(ahead)
        if sky.any():
            edge = np.argmax(~sky, axis=0)
            far = np.where(sky.all(axis=0), _FAR_M, out[edge, np.arange(out.shape[1])])
            out = np.where(sky, far, out)
        return np.asarray(out, dtype=np.float32)

    def _spread(self, fields: Floats, rows: NDArray[np.intp]) -> Floats:
        """Blend fields of the nodes to whole rows of pixels."""
        place = (rows + np.float32(0.5)) / np.float32(self._step[1])
        above = np.minimum(place.astype(np.intp), fields.shape[1] - 2)
        t = (place - above).astype(np.float32)[None, :, None]
        down = fields[:, above] * (1 - t) + fields[:, above + 1] * t
        left = down.take(self._left, axis=2)
        left += (down.take(self._left + 1, axis=2) - left) * self._share
        return np.asarray(left)

    def paint(
        self, pixels: Bytes, rows: NDArray[np.intp], grit: Grit, cover: "_Cover | None"
    ) -> None:
        """Paint whole rows of the ground."""
        ahead, pixel, bright, dust, haze = self._spread(self._fields, rows)
        y = ((self._height / 2 - 0.5 - rows) / self._focal).astype(np.float32)
        east = self._along(0, self._x, y, ahead)
        north = self._along(1, self._x, y, ahead)
        noise = dither()[np.ix_(rows % SIDE, np.arange(len(self._x)) % SIDE)]
        shade = grit.brightness(east, north, pixel, noise)
        shade *= 1 - np.float32(0.62) * np.clip(dust, 0, 1)
        shade += ripples(self._light, east, north, pixel, dust)
        shade += 1
        bright *= np.clip(shade, np.float32(0.25), np.float32(1.9))
        bright *= 1 + np.float32(0.10) * dust
        share = None if cover is None else cover.of(rows)
        out = pixels[rows[0] : rows[-1] + 1]
        for channel in range(3):
            tint = self._light.tint[channel]
            base, sand = GROUND[channel] * tint, SAND[channel] * tint
            tone = bright * (np.float32(base) + np.float32(sand - base) * dust)
            tone += haze * self._haze[channel]
            tone += noise
            tone += np.float32(0.5)
            np.clip(tone, 0, 255, out=tone)
            if share is not None:
                behind = out[..., 2 - channel]
                tone = behind + (tone - behind) * share
            out[..., 2 - channel] = tone
