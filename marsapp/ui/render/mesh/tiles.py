"""Patterns on surfaces: crinkles of foil, the grid of solar cells, seams of cloth.

A tile is square and repeats. Each of its dots has a tint (0 the dark, 1 the light colour of its
material) and a tilt: how far the surface leans there, as two sines of an angle on the screen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material

Array = NDArray[np.float64]

TILE_PX: Final = 128
CELL_M: Final = (0.16, 0.08)
"""A solar cell, across and along."""
TILE_M: Final[Mapping[Material, float]] = MappingProxyType(
    {
        "foil": 0.8,
        "cells": 0.32,
        "white": 1.0,
        "black": 1.0,
        "metal": 1.0,
        "dark_metal": 1.0,
        "cloth": 1.2,
        "ablator": 0.8,
        "rubber": 0.2,
        "glass": 1.0,
        "red": 1.0,
        "yellow": 1.0,
    }
)
"""How wide a tile is on the surface; illustrative, chosen for the eye."""
MOST_TILT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Tile:
    """A pattern: ``tint`` and ``tilt_x``, ``tilt_y``, all (s, s)."""

    tint: Array
    tilt_x: Array
    tilt_y: Array

    def halved(self) -> "Tile":
        """Return the pattern as it looks from twice as far."""
        return Tile(*(_halved(part) for part in (self.tint, self.tilt_x, self.tilt_y)))


@lru_cache(maxsize=64)
def tile(material: Material, level: int = 0) -> Tile | None:
    """Return the pattern of a material, halved so many times; None where a surface is plain."""
    if level == 0:
        return _finest(material)
    finer = tile(material, level - 1)
    return finer.halved() if finer is not None else None


@lru_cache(maxsize=16)
def _finest(material: Material) -> Tile | None:
    maker = _MAKERS.get(material)
    return None if maker is None else maker()


def _halved(part: Array) -> Array:
    size = part.shape[0] // 2
    return np.asarray(part.reshape(size, 2, size, 2).mean(axis=(1, 3)))


def _noise(seed: int, waves: tuple[int, ...]) -> Array:
    """Return soft noise that repeats, 0 to 1, of so many waves across, each finer one weaker."""
    rng = np.random.default_rng(seed)
    total = np.zeros((TILE_PX, TILE_PX))
    for octave, count in enumerate(waves):
        grid = np.pad(rng.random((count, count)), (0, 1), mode="wrap")
        where = np.arange(TILE_PX) * count / TILE_PX
        first = where.astype(int)
        share = where - first
        share = share * share * (3 - 2 * share)
        rows = grid[first] * (1 - share)[:, None] + grid[first + 1] * share[:, None]
        total += (rows[:, first] * (1 - share) + rows[:, first + 1] * share) * 0.6**octave
    return np.asarray((total - total.min()) / np.ptp(total))


def _foil() -> Tile:
    """Return crinkles: facets of two sizes, each bent its own way, creased and finely wrinkled."""
    tilts, tint = np.zeros((2, TILE_PX, TILE_PX)), np.full((TILE_PX, TILE_PX), 0.62)
    rng = np.random.default_rng(7)
    for count, lean, bend in ((40, 0.09, 0.20), (230, 0.08, 0.14)):
        ways, crease = _facets(rng.random((count, 2)) * TILE_PX)
        number = ways[2].astype(int)
        flat, bent = rng.normal(0, lean, (2, count)), rng.normal(0, bend, (2, 2, count))
        for i in (0, 1):
            tilts[i] += (
                flat[i][number] + bent[i, 0][number] * ways[0] + bent[i, 1][number] * ways[1]
            )
        tint -= 0.14 * crease
    fine = np.gradient(_noise(3, (8, 16, 32, 64)))
    tilts += 0.9 * np.stack([fine[1], fine[0]])
    tint += 0.3 * (_noise(5, (4, 8, 16)) - 0.5)
    tilts = np.clip(tilts, -MOST_TILT, MOST_TILT)
    return Tile(np.clip(tint, 0, 1), tilts[0], tilts[1])


def _facets(seeds: Array) -> tuple[Array, Array]:
    """Return how far each dot lies across and along its facet, and which, (3, s, s); the creases.

    Facets are what is nearest to a seed (n, 2), on a tile that repeats.
    """
    rows, columns = np.mgrid[:TILE_PX, :TILE_PX] + 0.5
    warp = [(_noise(seed, (4, 8, 16)) - 0.5) * 14 for seed in (1, 2)]
    x, y = columns + warp[0], rows + warp[1]
    nearest = np.zeros((TILE_PX, TILE_PX), np.intp)
    best, second = np.full((2, TILE_PX, TILE_PX), np.inf)
    for number, seed in enumerate(seeds):  # one after another: all at once takes ten times as long
        away = np.hypot(_wrapped(x - seed[0]), _wrapped(y - seed[1]))
        closer = away < best
        nearest[closer] = number
        second = np.minimum(second, np.where(closer, best, away))
        best = np.minimum(best, away)
    wide = TILE_PX / len(seeds) ** 0.5
    inside = [_wrapped(x - seeds[nearest, 0]), _wrapped(y - seeds[nearest, 1])]
    across, along = (np.clip(part / wide, -1, 1) for part in inside)
    crease = np.clip(1 - (second - best) / 1.6, 0, 1)
    return np.stack([across, along, nearest]), crease


def _wrapped(apart: Array) -> Array:
    """Return the shortest of all distances between two dots of a tile that repeats."""
    return np.asarray(apart - TILE_PX * np.rint(apart / TILE_PX))


def _cells() -> Tile:
    """Return two cells across and four along, with gaps, thin fingers and cut corners."""
    rows, columns = np.mgrid[:TILE_PX, :TILE_PX]
    across, along = columns % 64, rows % 32
    gap = (across < 3) | (along < 2)
    corner = (np.minimum(across - 3, 63 - across) + np.minimum(along - 2, 31 - along)) < 4
    bus = np.abs(along - 16) < 1
    tint = 0.10 + 0.05 * ((columns // 64 + rows // 32) % 2) + 0.03 * (_noise(6, (8, 16)) - 0.5)
    tint = np.where(bus, 0.34, tint)
    tint = np.where(corner, 0.62, tint)
    tint = np.where(gap, 0.86, tint)
    rng = np.random.default_rng(8)  # no two cells are glued on quite alike
    tilts = [np.kron(rng.normal(0, 0.022, (4, 2)), np.ones((32, 64))) for _ in range(2)]
    return Tile(tint, np.asarray(tilts[0], float), np.asarray(tilts[1], float))


def _cloth() -> Tile:
    """Return cloth with a seam every half tile and a soft fall between them."""
    columns = np.mgrid[:TILE_PX, :TILE_PX][1]
    wave = 2 * np.pi * columns / 64
    seam = (columns % 64) < 3
    tint = np.where(seam, 0.25, 0.75 + 0.3 * (_noise(9, (8, 16, 32)) - 0.5))
    return Tile(tint, 0.22 * np.sin(wave), 0.10 * (_noise(10, (4, 8)) - 0.5))


def _ablator() -> Tile:
    """Return a cast, slightly blotched surface."""
    grain = _noise(11, (4, 8, 16, 32, 64))
    return Tile(np.clip(0.15 + 0.7 * grain, 0, 1), 0.12 * (grain - 0.5), 0.12 * (grain.T - 0.5))


def _rubber() -> Tile:
    """Return cleats."""
    columns = np.mgrid[:TILE_PX, :TILE_PX][1]
    rise = ((columns % 32) < 10).astype(float)
    return Tile(0.2 + 0.6 * rise, 0.25 * (np.roll(rise, 2, 1) - np.roll(rise, -2, 1)), 0 * rise)


_MAKERS: Final[Mapping[Material, Callable[[], Tile]]] = MappingProxyType(
    {"foil": _foil, "cells": _cells, "cloth": _cloth, "ablator": _ablator, "rubber": _rubber}
)
