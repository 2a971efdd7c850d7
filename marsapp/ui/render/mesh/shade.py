"""Colours of what the depth buffer shows: facing and pattern of every pixel, looked up."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.corners import EYE, FACING, UV, Corners
from marsapp.ui.render.mesh.materials import Light, Pattern, Swatch, swatch
from marsapp.ui.render.mesh.raster import Visible
from marsapp.ui.render.mesh.tiles import TILE_M, TILE_PX

Group = tuple[Material, int, int]


def colours(
    seen: Visible, corners: Corners, groups: Sequence[Group], px_per_m: float, light: Light
) -> NDArray[np.uint32]:
    """Return the packed colour (p,) of every visible pixel.

    ``groups`` are materials with the first and past the last of their triangles in ``corners``;
    patterns are as coarse as ``px_per_m`` asks for.
    """
    swatches = [swatch(name, _level(name, px_per_m), light) for name, _, _ in groups]
    facing = corners.carried[..., FACING].copy()
    for (_, first, past), look in zip(groups, swatches, strict=True):
        facing[first:past] *= look.steps
        facing[first:past] += look.middle
    every = slice(0, len(seen.span))
    right, up = (seen.values(facing[..., i], every) for i in (0, 1))
    out = np.empty(len(seen.span), np.uint32)
    for (name, first, past), look in zip(groups, swatches, strict=True):
        part = seen.part(first, past)
        if look.pattern is None:
            index = _place(right[part], up[part], look)
        else:
            dot = _numbers(_dots(seen, corners, name, part), look.pattern)
            across = right[part] + look.pattern.tilt_x.take(dot)
            index = _place(across, up[part] + look.pattern.tilt_y.take(dot), look)
            index += look.pattern.offset.take(dot)
        look.table.take(index, out=out[part], mode="clip")
    return out


def _level(material: Material, px_per_m: float) -> int:
    """Return how often a pattern is to be halved to be no finer than the pixels."""
    dots_per_px = TILE_PX / TILE_M[material] / max(px_per_m, 1e-6)
    return max(round(math.log2(dots_per_px)), 0)


def _place(right: NDArray[np.float32], up: NDArray[np.float32], look: Swatch) -> NDArray[np.int32]:
    index = up.astype(np.int32)
    index *= look.side
    index += right.astype(np.int32)
    return index


def _numbers(
    dots: tuple[NDArray[np.float32], NDArray[np.float32]], pattern: Pattern
) -> NDArray[np.int32]:
    """Return the numbers of a pattern's dots at places on its finest tile, across and along."""
    across, along = dots
    shrink = np.float32(pattern.size / TILE_PX)
    dot: NDArray[np.int32] = np.floor(along * shrink).astype(np.int32)
    dot &= pattern.size - 1
    dot *= pattern.size
    column = np.floor(across * shrink).astype(np.int32)
    column &= pattern.size - 1
    dot += column
    return dot


def _dots(
    seen: Visible, corners: Corners, material: Material, part: slice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the places on a tile's finest pattern, across and along, of a part of the pixels."""
    inverse = 1 / corners.carried[..., EYE.stop - 1]
    scaled = corners.carried[..., UV] * (inverse * (TILE_PX / TILE_M[material]))[..., None]
    away = 1 / seen.depth[part]
    across, along = (seen.values(scaled[..., i], part) for i in (0, 1))
    across *= away
    along *= away
    return across, along
