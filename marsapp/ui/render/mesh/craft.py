"""The painter of spacecraft: shapes placed in space become a picture that knows its parts."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Shape
from marsapp.ui.render.mesh.corners import corners_of
from marsapp.ui.render.mesh.materials import KEY, Light, lit_share
from marsapp.ui.render.mesh.mesh import Mesh, joined
from marsapp.ui.render.mesh.picture import (
    CraftPicture,
    Layer,
    halved,
    image_of,
    outlined,
    unshaded,
)
from marsapp.ui.render.mesh.posed import Posed, pose, reach_m
from marsapp.ui.render.mesh.raster import Scan, Triangles
from marsapp.ui.render.mesh.shade import Group, Shader
from marsapp.ui.render.mesh.shadow import Relief, darkness
from marsapp.ui.render.mesh.solids import mesh_of
from marsapp.ui.render.mesh.turntable import TurntableView, distance_for

__all__ = [
    "CraftPainter",
    "CraftPicture",
    "Posed",
    "TurntableView",
    "distance_for",
    "reach_m",
]

_OUTLINE_PX: Final = 2.5
_WHOLE: Final = 12
_MOST_WORK: Final = 2.5e6  # dots to be worked out for one picture at rest
_EMPTY: Final = 0.6  # of a dot's work is a dot of the box round the craft that shows nothing
_STEP: Final = 3  # dots a place where shadows are worked out in a picture at rest
_BAND_PX: Final = 1 << 17  # pixels drawn at a time


class CraftPainter:
    """Draws craft made of the shapes of a mission; keeps their meshes.

    ``accent`` is the colour of the outline of lit parts.
    """

    def __init__(self, shapes: Iterable[Shape], accent: QColor | None = None) -> None:
        self._meshes: dict[str, tuple[Mesh, ...]] = {}
        self._shapes = tuple(shapes)
        self.accent = accent if accent is not None else QColor("#F0E442")

    def pose(self, placed: Sequence[Placed]) -> Posed:
        """Return a craft of shapes where they are placed, to be looked at from anywhere."""
        return pose(placed, self._of)

    def prepare(self, shapes: Iterable[Shape] | None = None) -> None:
        """Work out the meshes of shapes before they are asked for; of all by default."""
        for shape in self._shapes if shapes is None else shapes:
            if shape.id not in self._meshes:
                self._meshes[shape.id] = meshes_of(shape)

    def _of(self, placed: Placed) -> tuple[Mesh, ...]:
        self.prepare((placed.shape,))
        return self._meshes[placed.shape.id]

    def picture(
        self,
        posed: Posed,
        view: TurntableView,
        size_px: tuple[int, int],
        *,
        scale: float = 1.0,
        lit: frozenset[str] = frozenset(),
        shadows: bool = True,
    ) -> CraftPicture:
        """Return a craft as it is seen.

        ``scale`` is how fine it is worked out: 0.5 for half as many pixels while it turns (the
        picture is then half as wide and to be drawn twice as large), 1, or 2 for soft edges (the
        picture has the size of the screen). Where so much is seen from so near that this would
        take too long, it is worked out less finely than asked for. Shapes in ``lit`` are brighter,
        with an outline. Parts throw ``shadows`` on each other.
        """
        soft = scale >= 2
        width, height = (max(round(side * scale / (2 if soft else 1)), 1) for side in size_px)
        fine = _fineness(posed, view, (width, height)) if soft else 1.0
        step = (_STEP if soft else 2) if shadows else 0
        layer = draw_layer(posed, view, (width * fine, height * fine), KEY, step=step)
        chosen = [i for i, name in enumerate(posed.ids) if name in lit]
        if chosen:
            unshaded(layer, chosen)
        if chosen:
            wide = _OUTLINE_PX * fine * width / size_px[0]
            outlined(layer, chosen, max(round(wide), 1), self.accent)
        return CraftPicture(layer, (width, height), size_px, posed.ids, fine)

    def sprite(
        self, posed: Posed, view: TurntableView, size_px: int, *, light: Light = KEY
    ) -> QImage:
        """Return a small square picture with soft edges, from 16 pixels on.

        ``light`` is where the Sun stands: right, up, towards the viewer.
        """
        fine = 4 if size_px <= 96 else 2
        layer = draw_layer(posed, view, (size_px * fine, size_px * fine), light)
        for _ in range(fine.bit_length() - 1):
            layer = halved(layer)
        return image_of(layer, (size_px, size_px))


@lru_cache(maxsize=512)
def meshes_of(shape: Shape) -> tuple[Mesh, ...]:
    """Return the meshes of a shape, one of each material; kept, because scenes share them."""
    meshes = [mesh_of(solid) for solid in shape.solids]
    materials = sorted({mesh.material for mesh in meshes})
    return tuple(joined([m for m in meshes if m.material == name]) for name in materials)


def draw_layer(
    posed: Posed,
    view: TurntableView,
    size_px: tuple[float, float],
    light: Light,
    *,
    step: int = 0,
) -> Layer:
    """Return the pixels of a craft, no larger than the craft is on the screen.

    With a ``step`` its parts throw shadows on each other, worked out every so many pixels.
    """
    corners = corners_of(posed, view, size_px)
    owner = posed.owner.take(corners.face)
    at = corners.triangles
    drawn = np.bincount(owner, at.area / 2, len(posed.ids)).astype(np.float64)
    box = _box(at, size_px)
    if box.isEmpty():
        return Layer.blank((0, 0), (0, 0), drawn)
    corner, (width, height) = (box.x(), box.y()), (box.width(), box.height())
    layer = Layer.blank(corner, (width, height), drawn)
    relief = Relief.blank(corner, (width, height), step) if step else None
    band = max(_BAND_PX // width // _WHOLE, 1) * _WHOLE
    scan = Scan(at.moved(-box.x(), -box.y()), corners.inverse, (width, height), band)
    shader = Shader(scan, corners, _groups(posed, corners.face), view.px_per_m(size_px), light)
    face = scan.spans.face
    owner = owner.take(face)
    share = lit_share(corners.right.mean(axis=0), corners.up.mean(axis=0), light)
    lost = share.astype(np.float32).take(face)
    for seen in scan.bands():
        rows = slice(seen.top, seen.top + band)
        layer.colour[rows].reshape(-1)[seen.at] = shader.colours(seen)
        layer.owner[rows].reshape(-1)[seen.at] = owner.take(seen.span)
        if relief is not None:
            relief.note(seen, lost, width)
    if relief is None:
        return layer
    return replace(layer, dark=darkness(posed, view, size_px, light, relief))


def _fineness(posed: Posed, view: TurntableView, size_px: tuple[int, int]) -> float:
    """Return how many dots a pixel may have each way: 2, or fewer where they would be too many."""
    at = corners_of(posed, view, size_px).triangles
    wide, high = (
        values.max(axis=0).clip(0, side) - values.min(axis=0).clip(0, side)
        for values, side in zip((at.x, at.y), size_px, strict=True)
    )
    work = float(np.minimum(at.area / 2, wide * high).sum())
    box = _box(at, size_px)
    work += _EMPTY * box.width() * box.height()
    return min(max(math.sqrt(_MOST_WORK / max(work, 1.0)), 1.0), 2.0)


def _box(triangles: Triangles, size_px: tuple[float, float]) -> QRect:
    """Return the part of a picture that triangles touch, in twelves: it is halved up to twice."""
    if not triangles.x.size:
        return QRect()
    sides = []
    for values, side in zip((triangles.x, triangles.y), size_px, strict=True):
        low = max(math.floor(values.min()), 0) // _WHOLE * _WHOLE
        high = min(math.ceil(values.max()), math.ceil(side))
        sides.append((low, -(-(high - low) // _WHOLE) * _WHOLE))
    return QRect(sides[0][0], sides[1][0], sides[0][1], sides[1][1])


def _groups(posed: Posed, face: "np.ndarray[tuple[int], np.dtype[np.intp]]") -> list[Group]:
    """Return the materials of the triangles that are left, with their first and past the last."""
    groups: list[Group] = []
    for name, first, past in posed.groups:
        start, stop = np.searchsorted(face, (first, past))
        if stop > start:
            groups.append((name, int(start), int(stop)))
    return groups


def framed(
    posed: Posed, azimuth_rad: float, elevation_rad: float, fill: float = 0.9
) -> TurntableView:
    """Return a view from a direction in which the whole craft fills the shorter side."""
    reach = max(reach_m(posed), 1e-3)
    if not math.isfinite(reach):
        raise ValueError("a craft has no end")
    return TurntableView(
        azimuth_rad=azimuth_rad,
        elevation_rad=elevation_rad,
        distance_m=distance_for(reach, fill),
        target_m=posed.centre_m,
    )
