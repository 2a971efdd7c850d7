"""Irregular regions on a globe: bands of circles with soft, ragged edges."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build.harmonics import latitudes, longitudes, noise

Floats = NDArray[np.float32]
Circle = tuple[float, float, float]
"""Latitude, longitude east and radius, degrees."""
Stroke = tuple[float, tuple[Circle, ...]]
"""Strength from 0 to 1, and circles that are joined to a band."""

_WARPS: Final = (((4, 40), 2.0, 0.04), ((30, 120), 1.6, 0.016), ((90, 300), 1.0, 0.008))
"""Lowest and highest degree, slope and angle (rad) of the noise that moves outlines about."""


def directions(size: tuple[int, int]) -> Floats:
    """Return the unit vectors of the pixels of a map, shape (3, height, width)."""
    lat, lon = latitudes(size[1])[:, None], longitudes(size[0])[None, :]
    across = np.cos(lat)
    parts = (across * np.cos(lon), across * np.sin(lon), np.sin(lat) + 0 * lon)
    return np.stack(parts).astype(np.float32)


def warped(ground: Floats, size: tuple[int, int]) -> Floats:
    """Return directions moved about at random, so that no outline stays a circle."""
    for seed, (band, slope, angle) in enumerate(_WARPS):
        shift = np.stack([noise(size, band, slope, 100 + 3 * seed + axis) for axis in range(3)])
        ground = ground + (angle * shift).astype(np.float32)
    return np.asarray(ground / np.linalg.norm(ground, axis=0), dtype=np.float32)


def covered(ground: Floats, strokes: Sequence[Stroke], soft: np.float32) -> Floats:
    """Return how strongly strokes cover each point, 0 to 1; ``soft`` (rad) is their edge."""
    free = np.ones(ground.shape[1:], dtype=np.float32)
    for strength, circles in strokes:
        cover = np.zeros_like(free)
        for lat, lon, radius in _joined(circles):
            x, y, z = unit(lat, lon)
            dot = x * ground[0] + y * ground[1] + z * ground[2]
            apart = np.sqrt(np.maximum(2 - 2 * dot, 0))
            edge = (np.float32(np.radians(radius)) + soft / 2 - apart) / soft
            np.maximum(cover, edge, out=cover)
        free *= 1 - strength * smooth(cover)
    return np.asarray(1 - free)


def _joined(circles: Sequence[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Return so many circles between the given ones that they make a band."""
    out = [circles[0]]
    for start, end in pairwise(circles):
        turn = (end[1] - start[1] + 180) % 360 - 180
        length = np.hypot(end[0] - start[0], turn * np.cos(np.radians(start[0])))
        count = max(int(length / (0.5 * min(start[2], end[2]))), 1)
        for part in np.arange(1, count + 1) / count:
            lat, radius = (start[i] + part * (end[i] - start[i]) for i in (0, 2))
            out.append((float(lat), float(start[1] + part * turn), float(radius)))
    return out


def unit(lat_deg: float, lon_deg: float) -> tuple[np.float32, np.float32, np.float32]:
    """Return the unit vector of a place."""
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    across = np.cos(lat)
    return (
        np.float32(across * np.cos(lon)),
        np.float32(across * np.sin(lon)),
        np.float32(np.sin(lat)),
    )


def smooth(value: NDArray[Any]) -> NDArray[Any]:
    """Return 0 below 0, 1 above 1 and a smooth way between."""
    x = np.clip(value, 0, 1)
    return np.asarray(x * x * (3 - 2 * x))
