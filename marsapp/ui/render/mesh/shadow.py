"""Shadows that parts of a craft throw on each other, and seams between them.

The craft is drawn once more as the key light sees it; what lies farther from the light than what
is nearest to it there is in shadow. Only sides that face away from the light are drawn for that:
so a lit side cannot throw a shadow on itself.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.mesh.materials import Light
from marsapp.ui.render.mesh.posed import Posed
from marsapp.ui.render.mesh.raster import Floats, Triangles, Visible, depths, on_grid
from marsapp.ui.render.mesh.turntable import FOCAL, Array, TurntableView

_MOST_PX: Final = 1024
_LEAST_PX: Final = 32
_FINER: Final = (0.7, 1.25)  # dots of the light's picture for a pixel: in passing, at rest
_SEAM: Final = 0.30  # of the light is lost in a seam
_SLOPE: Final = 5.0  # what goes away faster than so many metres a metre is an edge
_CRUMB_PX2: Final = 0.4  # twice the area of the smallest piece that throws a shadow
_GAP_PX: Final = 2.0  # nothing throws a shadow on what is nearer than so many dots behind it


@dataclass(frozen=True, slots=True)
class Relief:
    """How far away a piece of a picture is, at every so many of its pixels.

    ``corner`` is the left and top of the piece, ``far`` (h, w) metres, infinite where nothing is,
    ``share`` (h, w) how much of its light a place loses in shadow.
    """

    corner: tuple[int, int]
    step: int
    far: Floats
    share: Floats

    @classmethod
    def blank(cls, corner: tuple[int, int], size: tuple[int, int], step: int) -> "Relief":
        """Return the relief of a piece, width and height in pixels, before anything is there."""
        shape = size[1] // step, size[0] // step
        return cls(corner, step, np.full(shape, np.inf, np.float32), np.zeros(shape, np.float32))

    def note(self, seen: Visible, share: Array, width: int, top: int) -> None:
        """Note what is seen in a band of the piece that begins so many rows down.

        ``share`` (t,) is of every triangle.
        """
        chosen = _every(seen, self.step)
        row, column = np.divmod(seen.at.take(chosen), width)
        row += top
        row //= self.step
        column //= self.step
        self.far[row, column] = 1 / seen.depth.take(chosen)
        self.share[row, column] = share.take(seen.face.take(chosen))


def darkness(
    posed: Posed, view: TurntableView, size_px: tuple[int, int], light: Light, relief: Relief
) -> Floats:
    """Return how much shadows and seams darken a relief, (h, w), 0 to 1."""
    step, far = relief.step, relief.far
    row, column = np.nonzero(np.isfinite(far))
    away = far[row, column]
    side = min(size_px)
    per_px = away / np.float32(FOCAL * side)
    left, top = relief.corner
    right = (column * step).astype(np.float32)
    right += np.float32(left + 0.5 - size_px[0] / 2 - view.shift[0] * side)
    right *= per_px
    up = (row * step).astype(np.float32)
    up += np.float32(top + 0.5 - size_px[1] / 2 - view.shift[1] * side)
    up *= -per_px
    axes = _light_axes(light)
    spot = _along(axes, (right, up, (view.distance_m - away).astype(np.float32)))
    dots_per_m = view.px_per_m(size_px) / step * _FINER[step > 1]
    hidden = _hidden(spot, posed, _points(posed, view, axes), dots_per_m)
    dark = np.zeros(far.shape, np.float32)
    dark[row, column] = hidden
    dark *= relief.share
    return _soft(np.maximum(dark, _beside(far, step / (FOCAL * side), step)), 2 * step)


def _beside(far: Floats, per_px: float, wide_px: int) -> Floats:
    """Return how much places (h, w) so many metres away are darkened beside what is before them.

    Little light falls into a corner, and a seam of it tells parts of one colour from each other. A
    pixel is ``per_px`` metres wide a metre away; what only slopes away makes no seam.
    """
    front = far.copy()
    for way in (wide_px, -wide_px):
        for axis in (0, 1):
            there = [slice(None), slice(None)]
            here = [slice(None), slice(None)]
            there[axis] = slice(way, None) if way > 0 else slice(None, way)
            here[axis] = slice(None, -way) if way > 0 else slice(-way, None)
            np.minimum(front[*here], far[*there], out=front[*here])
    behind = np.isfinite(far)
    far = np.where(behind, far, np.float32(1))
    deep = (far - np.where(behind, front, far)) / (far * np.float32(per_px * wide_px))
    return np.asarray(_SEAM * ((deep - _SLOPE) / _SLOPE).clip(0, 1), np.float32)


def _every(seen: Visible, step: int) -> NDArray[np.intp]:
    """Return which of the visible pixels lie in every so many-th row and column.

    The step is 1, 2 or 4, and a row of the piece is a whole number of steps long.
    """
    if step == 1:
        return np.arange(len(seen.at))
    rows = (seen.spans.row % step == 0).take(seen.span)
    rows &= seen.at & (step - 1) == 0
    return np.flatnonzero(rows)


def _light_axes(light: Light) -> Array:
    """Return unit vectors across and along the light's picture and towards the light, as rows."""
    toward = np.array(light) / np.linalg.norm(light)
    across = np.cross((0.0, 1.0, 0.0), toward)
    across /= max(float(np.linalg.norm(across)), 1e-9)
    return np.stack([across, np.cross(toward, across), toward])


def _along(axes: Array, parts: tuple[Floats, Floats, Floats]) -> tuple[Floats, Floats, Floats]:
    """Return coordinates right, up, towards the viewer as such of the light's picture."""
    x, y, z = parts
    out = [np.float32(a) * x + np.float32(b) * y + np.float32(c) * z for a, b, c in axes]
    return out[0], out[1], out[2]


def _points(posed: Posed, view: TurntableView, axes: Array) -> tuple[Array, Array, Array]:
    """Return the craft's points (n,) across, along and towards the light."""
    eye = view.eye(posed.points)
    right, up, toward = eye[:, 0], eye[:, 1], view.distance_m - eye[:, 2]
    x, y, z = (a * right + b * up + c * toward for a, b, c in axes)
    return x, y, z


def _hidden(
    spot: tuple[Floats, Floats, Floats],
    posed: Posed,
    points: tuple[Array, Array, Array],
    dots_per_m: float,
) -> Floats:
    """Return 1 where something stands between a spot and the light, 0 elsewhere."""
    if not len(spot[0]):
        return np.zeros(0, np.float32)
    low = float(spot[0].min()), float(spot[1].min())
    wide = max(float(np.ptp(spot[0])), float(np.ptp(spot[1])), 1e-3)
    scale = min(max(dots_per_m, _LEAST_PX / wide), _MOST_PX / wide)
    size = int(wide * scale) + 2
    base = float(points[2].min()) - 1.0
    casters, height = _casters(posed, points, low, scale, size)
    buffer = depths(casters, height - base, size, size)
    column = ((spot[0] - np.float32(low[0])) * np.float32(scale) + 0.5).astype(np.intp)
    row = ((spot[1] - np.float32(low[1])) * np.float32(scale) + 0.5).astype(np.intp)
    row *= size
    row += column
    nearest = buffer.take(row, mode="clip")
    gap = np.float32(_GAP_PX / scale - base)
    return (nearest > spot[2] + gap).astype(np.float32)


def _casters(
    posed: Posed,
    points: tuple[Array, Array, Array],
    low: tuple[float, float],
    scale: float,
    size: int,
) -> tuple[Triangles, Array]:
    """Return what faces away from the light and is more than a crumb, and its heights (3, t)."""
    faces = posed.faces.T
    x, y = (
        on_grid((part - base) * scale + 0.5) for part, base in zip(points[:2], low, strict=True)
    )
    every = Triangles(x.take(faces), y.take(faces))
    kept = np.flatnonzero(every.area > _CRUMB_PX2)
    inside = np.ones(len(kept), np.bool_)
    for part in (every.x.take(kept, axis=1), every.y.take(kept, axis=1)):
        inside &= part.max(axis=0) > 0
        inside &= part.min(axis=0) < size
    chosen = faces.take(kept[inside], axis=1)
    return Triangles(x.take(chosen), y.take(chosen)), points[2].take(chosen)


def _soft(dark: Floats, times: int) -> Floats:
    """Return a picture (h, w) smoothed along and across so many times in all: an even number."""
    for _ in range(times):
        out = dark * np.float32(0.5)
        out[1:] += dark[:-1] * np.float32(0.25)
        out[:-1] += dark[1:] * np.float32(0.25)
        dark = np.ascontiguousarray(out.T)
    return dark
