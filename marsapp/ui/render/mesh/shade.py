"""Colours of what the depth buffer shows: facing and pattern of every pixel, looked up."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.corners import Corners
from marsapp.ui.render.mesh.materials import Light, Pattern, Swatch, swatch
from marsapp.ui.render.mesh.raster import Visible
from marsapp.ui.render.mesh.tiles import TILE_M, TILE_PX

Array = NDArray[np.float64]
Group = tuple[Material, int, int]


def colours(
    seen: Visible, corners: Corners, groups: Sequence[Group], px_per_m: float, light: Light
) -> NDArray[np.uint32]:
    """Return the packed colour (p,) of every visible pixel.

    ``groups`` are materials with the first and past the last of their triangles in ``corners``;
    patterns are as coarse as ``px_per_m`` asks for.
    """
    swatches = [swatch(name, _level(name, px_per_m), light) for name, _, _ in groups]
    every = slice(0, len(corners.face))
    right, up = (seen.values(side, every) for side in _facing(corners, groups, swatches))
    out = np.empty(len(seen.span), np.uint32)
    for (name, first, past), look in zip(groups, swatches, strict=True):
        faces = slice(first, past)
        part = seen.part(faces)
        if look.pattern is None:
            index = _place(right[part], up[part], look)
        else:
            dot = _numbers(_dots(seen, corners, name, faces), look.pattern)
            across = right[part] + look.pattern.tilt_x.take(dot)
            index = _place(across, up[part] + look.pattern.tilt_y.take(dot), look)
            index += look.pattern.offset.take(dot)
        look.table.take(index, out=out[part], mode="clip")
    return out


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


def _place(right: NDArray[np.float32], up: NDArray[np.float32], look: Swatch) -> NDArray[np.intp]:
    index = up.astype(np.intp)
    index *= look.side
    index += right.astype(np.intp)
    return index


def _numbers(
    dots: tuple[NDArray[np.float32], NDArray[np.float32]], pattern: Pattern
) -> NDArray[np.intp]:
    """Return the numbers of a pattern's dots at places on its finest tile, across and along."""
    across, along = dots
    shrink = np.float32(pattern.size / TILE_PX)
    dot: NDArray[np.intp] = np.floor(along * shrink).astype(np.intp)
    dot &= pattern.size - 1
    dot *= pattern.size
    column = np.floor(across * shrink).astype(np.intp)
    column &= pattern.size - 1
    dot += column
    return dot


def _dots(
    seen: Visible, corners: Corners, material: Material, faces: slice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the places on a tile's finest pattern, across and along, of some triangles' pixels."""
    scale = corners.inverse[:, faces] * (TILE_PX / TILE_M[material])
    away = 1 / seen.depth[seen.part(faces)]
    across, along = (seen.values(side[:, faces] * scale, faces) for side in (corners.u, corners.v))
    across *= away
    along *= away
    return across, along
