"""Colours of what the depth buffer shows: facing and pattern of every pixel, looked up."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.corners import Corners
from marsapp.ui.render.mesh.materials import (
    PLAIN_SIDE,
    Light,
    Pattern,
    Swatch,
    plain_table,
    swatch,
    tiled_table,
)
from marsapp.ui.render.mesh.raster import Ints, Scan, Visible
from marsapp.ui.render.mesh.tiles import TILE_M, TILE_PX

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Group = tuple[Material, int, int]


class Shader:
    """Colours the pixels of triangles.

    ``groups`` are materials with the first and past the last of their triangles in ``corners``;
    patterns are as coarse as ``px_per_m`` asks for.
    """

    def __init__(
        self, scan: Scan, corners: Corners, groups: Sequence[Group], px_per_m: float, light: Light
    ) -> None:
        self._looks = [swatch(name, _level(name, px_per_m)) for name, _, _ in groups]
        self._facing = [scan.plane(side) for side in _facing(corners, groups, self._looks)]
        self._tables = [
            tiled_table(name, light) if look.pattern is not None else None
            for (name, _, _), look in zip(groups, self._looks, strict=True)
        ]
        counts = [past - first for _, first, past in groups]
        # what is looked up for every pixel is worked out for the rows of pixels first
        face = scan.spans.face
        numbers = [
            0 if look.pattern is None else place for place, look in enumerate(self._looks, 1)
        ]
        self._number = np.repeat(np.array(numbers, np.uint8), counts).take(face)
        self._plain, begins = plain_table(light)
        starts = np.array([begins.get(name, 0) for name, _, _ in groups], np.intp)
        self._starts = np.repeat(starts, counts).take(face)
        scale = np.repeat([TILE_PX / TILE_M[name] for name, _, _ in groups], counts)
        scale = scale * corners.inverse
        self._dots = [scan.plane(side * scale) for side in (corners.u, corners.v)]

    def colours(self, seen: Visible) -> NDArray[np.uint32]:
        """Return the packed colours (p,) of pixels."""
        right, up = (seen.values(plane) for plane in self._facing)
        number = self._number.take(seen.span)
        out = np.empty(len(seen.span), np.uint32)
        some = np.flatnonzero(number == 0)
        index = _place(right.take(some), up.take(some), PLAIN_SIDE)
        index += self._starts.take(seen.span.take(some))
        out[some] = self._plain.take(index, mode="clip")
        for place, (look, table) in enumerate(zip(self._looks, self._tables, strict=True), 1):
            if look.pattern is None or table is None:
                continue
            some = np.flatnonzero(number == place)
            if len(some):
                dot = self._numbers(seen, some, look.pattern)
                across, above = right.take(some), up.take(some)
                across += look.pattern.tilt_x.take(dot)
                above += look.pattern.tilt_y.take(dot)
                index = _place(across, above, look.side)
                index += look.pattern.offset.take(dot)
                out[some] = table.take(index, mode="clip")
        return out

    def _numbers(self, seen: Visible, some: Ints, pattern: Pattern) -> Ints:
        """Return the numbers of a pattern's dots at some of the pixels."""
        shrink = np.float32(pattern.size / TILE_PX) / seen.depth.take(some)
        column, dot = (
            np.floor(seen.values(plane, some) * shrink).astype(np.intp) for plane in self._dots
        )
        dot &= pattern.size - 1
        dot *= pattern.size
        column &= pattern.size - 1
        dot += column
        return dot


def _facing(
    corners: Corners, groups: Sequence[Group], swatches: Sequence[Swatch]
) -> tuple[Array, Array]:
    """Return how far corners (3, t) face right and up, in steps of their materials' tables."""
    counts = [past - first for _, first, past in groups]
    sheen, steps, middle = (
        np.repeat([getattr(look, name) for look in swatches], counts)
        for name in ("sheen", "steps", "middle")
    )
    right, up = corners.right - sheen * corners.aside, corners.up - sheen * corners.above
    long = np.maximum(np.sqrt(right * right + up * up), 1.0) / steps
    return right / long + middle, up / long + middle


def _level(material: Material, px_per_m: float) -> int:
    """Return how often a pattern is to be halved to be no finer than the pixels."""
    dots_per_px = TILE_PX / TILE_M[material] / max(px_per_m, 1e-6)
    return max(round(math.log2(dots_per_px)), 0)


def _place(right: Floats, up: Floats, side: int) -> Ints:
    index: Ints = up.astype(np.intp)
    index *= side
    index += right.astype(np.intp)
    return index
