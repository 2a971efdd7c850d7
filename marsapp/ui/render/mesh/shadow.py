"""Shadows that parts of a craft throw on each other, and seams between them.

The craft is drawn once more as the key light sees it; what lies farther from the light than what
is nearest to it there is in shadow. Only sides that face away from the light are drawn for that:
so a lit side cannot throw a shadow on itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.mesh.materials import Light
from marsapp.ui.render.mesh.posed import Posed
from marsapp.ui.render.mesh.raster import Floats, Triangles, Visible, depths, on_grid, parted
from marsapp.ui.render.mesh.turntable import Array, TurntableView

_MOST_PX: Final = 800
_LEAST_PX: Final = 32
_FINER: Final = (0.7, 1.0)  # dots of the light's picture for a pixel: in passing, at rest
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

    def note(self, seen: Visible, share: Floats, width: int) -> None:
        """Note what is seen in a band of the piece; ``share`` (s,) is of every row of pixels."""
        step = self.step
        depth, span = parted(seen.keys.reshape(-1, width)[::step, ::step])
        rows = slice(seen.top // step, seen.top // step + len(depth))
        shown = depth > 0
        np.divide(1, depth, out=self.far[rows], where=shown)
        if len(share):
            np.copyto(self.share[rows], share.take(span), where=shown)


def darkness(
    posed: Posed, view: TurntableView, size_px: tuple[float, float], light: Light, relief: Relief
) -> Floats:
    """Return how much shadows and seams darken a relief, (h, w), 0 to 1."""
    step, far = relief.step, relief.far
    shown = np.isfinite(far)
    side = min(size_px)
    lens = view.focal * side
    right, down = (
        (corner + 0.5 - whole / 2 - moved * side + step * np.arange(count, dtype=np.float64)) / lens
        for corner, whole, moved, count in zip(
            relief.corner, size_px, view.shift, far.shape[::-1], strict=True
        )
    )
    away = np.where(shown, far, np.float32(1))
    axes = _light_axes(light)
    spot = [_along_light(axis, away, (right, -down), view.distance_m) for axis in axes]
    dots_per_m = view.px_per_m(size_px) / step * _FINER[step > 1]
    dark = _hidden(spot, shown, posed, _points(posed, view, axes), dots_per_m)
    dark *= relief.share
    np.maximum(dark, _beside(far, step / lens), out=dark)
    return _soft(dark)


def _along_light(axis: Array, away: Floats, ways: tuple[Array, Array], distance_m: float) -> Floats:
    """Return a coordinate (h, w) of the light's picture of places so many metres away.

    ``ways`` are how far right (w,) and up (h,) the lines of sight lead with every metre.
    """
    across, along, toward = axis
    right, up = ways
    spot: Floats = (along * up - toward).astype(np.float32)[:, None] + (across * right).astype(
        np.float32
    )
    spot *= away
    spot += np.float32(toward * distance_m)
    return spot


def _beside(far: Floats, per_px: float) -> Floats:
    """Return how much places (h, w) so many metres away are darkened beside what is before them.

    Little light falls into a corner, and a seam of it tells parts of one colour from each other. A
    place is ``per_px`` metres wide a metre away; what only slopes away makes no seam.
    """
    front = far.copy()
    for way in (1, -1):
        for axis in (0, 1):
            there = [slice(None), slice(None)]
            here = [slice(None), slice(None)]
            there[axis] = slice(way, None) if way > 0 else slice(None, way)
            here[axis] = slice(None, -way) if way > 0 else slice(-way, None)
            np.minimum(front[*here], far[*there], out=front[*here])
    behind = np.isfinite(far)
    far = np.where(behind, far, np.float32(1))
    deep = (far - np.where(behind, front, far)) / (far * np.float32(per_px))
    return np.asarray(_SEAM * ((deep - _SLOPE) / _SLOPE).clip(0, 1), np.float32)


def _light_axes(light: Light) -> Array:
    """Return unit vectors across and along the light's picture and towards the light, as rows."""
    toward = np.array(light) / np.linalg.norm(light)
    across = np.cross((0.0, 1.0, 0.0), toward)
    across /= max(float(np.linalg.norm(across)), 1e-9)
    return np.stack([across, np.cross(toward, across), toward])


def _points(posed: Posed, view: TurntableView, axes: Array) -> tuple[Array, Array, Array]:
    """Return the craft's points (n,) across, along and towards the light."""
    eye = view.eye(posed.points)
    right, up, toward = eye[:, 0], eye[:, 1], view.distance_m - eye[:, 2]
    x, y, z = (a * right + b * up + c * toward for a, b, c in axes)
    return x, y, z


def _hidden(
    spot: Sequence[Floats],
    shown: NDArray[np.bool_],
    posed: Posed,
    points: tuple[Array, Array, Array],
    dots_per_m: float,
) -> Floats:
    """Return 1 where something stands between a spot (h, w) and the light, 0 elsewhere.

    Only spots that are ``shown`` count.
    """
    if not shown.any():
        return np.zeros(shown.shape, np.float32)
    low = [float(part.min(where=shown, initial=np.inf)) for part in spot[:2]]
    high = [float(part.max(where=shown, initial=-np.inf)) for part in spot[:2]]
    wide = max(high[0] - low[0], high[1] - low[1], 1e-3)
    scale = min(max(dots_per_m, _LEAST_PX / wide), _MOST_PX / wide)
    size = int(wide * scale) + 2
    base = float(points[2].min()) - 1.0
    casters, height = _casters(posed, points, (low[0], low[1]), scale, size)
    buffer = depths(casters, height - base, size, size)
    place, row = (
        ((part - np.float32(least)) * np.float32(scale) + np.float32(0.5)).astype(np.int32)
        for part, least in zip(spot[:2], low, strict=True)
    )
    row *= size
    place += row
    nearest = buffer.take(place, mode="clip")
    nearest -= np.float32(_GAP_PX / scale - base)
    return (nearest > spot[2]).astype(np.float32)


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


def _soft(dark: Floats) -> Floats:
    """Return a picture (h, w) smoothed along and across."""
    for _ in range(2):
        out = dark * np.float32(0.5)
        out[1:] += dark[:-1] * np.float32(0.25)
        out[:-1] += dark[1:] * np.float32(0.25)
        dark = np.ascontiguousarray(out.T)
    return dark
