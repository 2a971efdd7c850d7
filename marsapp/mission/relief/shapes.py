"""What lies about on a plain: dunes, craters, mounds, each drawn once and strewn over a grid.

A kind of thing is strewn over a grid of square cells that is turned against north. A cell holds
one of a few drawn shapes, or none; which one is looked up in a table that repeats after so many
cells that nobody sees it. So a plain without end needs little memory, and any place of it is
reached at once.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

CELLS: Final = 128
"""Cells, either way, after which the table of what lies where begins again."""
HEIGHT, EAST, NORTH, DUST = range(4)
"""The layers of a shape: metres high, rise to the east and north, how much bright sand it is."""


class Grid(NamedTuple):
    """A turned grid: the size of its cells in metres, its turn in radians, its origin in cells."""

    cell_m: float
    turn_rad: float
    origin: tuple[float, float]

    def cells(self, east_m: Floats, north_m: Floats) -> tuple[Floats, Floats]:
        """Return places in cells along the axes of the grid."""
        cos, sin = math.cos(self.turn_rad) / self.cell_m, math.sin(self.turn_rad) / self.cell_m
        u = east_m * np.float32(cos) + north_m * np.float32(sin) + np.float32(self.origin[0])
        v = north_m * np.float32(cos) - east_m * np.float32(sin) + np.float32(self.origin[1])
        return u, v

    def place_m(self, u: NDArray[np.floating], v: NDArray[np.floating]) -> tuple[Floats, Floats]:
        """Return east and north of places in cells: what `cells` undoes."""
        x, y = (u - self.origin[0]) * self.cell_m, (v - self.origin[1]) * self.cell_m
        cos, sin = math.cos(self.turn_rad), math.sin(self.turn_rad)
        return np.asarray(x * cos - y * sin), np.asarray(x * sin + y * cos)


@dataclass(frozen=True, eq=False)
class Strewn:
    """One kind of thing strewn over the plain.

    ``shapes`` holds the drawn shapes, (number, side, side, 4): height, rise east, rise north,
    dust, all of them nothing at the edges of the cell. ``middles`` (number, 3) says where in the
    cell each is, metres along the axes of the grid, and its radius. ``chosen`` (cells, cells) is
    the number of the shape in a cell, negative where there is none, ``strength`` how high it is
    against the drawn one, ``finest_m`` how small its details are.
    """

    grid: Grid
    shapes: Floats
    middles: NDArray[np.float64]
    chosen: NDArray[np.int16]
    strength: Floats
    finest_m: float

    def find(self, east_m: Floats, north_m: Floats) -> "Found | None":
        """Find the things at places, shape (n,); None if there are none."""
        u, v = self.grid.cells(east_m, north_m)
        column, row = np.floor(u), np.floor(v)
        cell = (row.astype(np.int32) & CELLS - 1) * CELLS + (column.astype(np.int32) & CELLS - 1)
        number = self.chosen.ravel().take(cell)
        at = np.flatnonzero(number >= 0)
        if not at.size:
            return None
        side = self.shapes.shape[1]
        x = (u[at] - column[at]) * np.float32(side - 1)
        y = (v[at] - row[at]) * np.float32(side - 1)
        left = np.minimum(x.astype(np.int32), side - 2)
        top = np.minimum(y.astype(np.int32), side - 2)
        first = number[at].astype(np.int32) * (side * side) + top * side + left
        return Found(at, first.astype(np.intp), x - left, y - top, self.strength.ravel()[cell[at]])

    def read(self, found: "Found") -> Floats:
        """Return all layers at what was found, blended evenly and as high as it is, (m, 4)."""
        flat, side = self.shapes.reshape(-1, 4), self.shapes.shape[1]
        x, y, one = found.x[:, None], found.y[:, None], np.float32(1)
        out = flat.take(found.first, 0) * ((one - x) * (one - y))
        out += flat.take(found.first + 1, 0) * (x * (one - y))
        out += flat.take(found.first + side, 0) * ((one - x) * y)
        out += flat.take(found.first + side + 1, 0) * (x * y)
        out[:, :DUST] *= found.strength[:, None]
        return np.asarray(out)

    def heights(self, found: "Found") -> Floats:
        """Return only how high the things are at what was found, (m,)."""
        flat, row = self.shapes.reshape(-1), 4 * self.shapes.shape[1]
        first = found.first * 4 + HEIGHT
        low = flat.take(first)
        low += (flat.take(first + 4) - low) * found.x
        high = flat.take(first + row)
        high += (flat.take(first + row + 4) - high) * found.x
        low += (high - low) * found.y
        low *= found.strength
        return np.asarray(low)


class Found(NamedTuple):
    """Which of the asked places have something, where that is in the shapes, and its strength."""

    at: NDArray[np.intp]
    first: NDArray[np.intp]
    x: Floats
    y: Floats
    strength: Floats


Drawn = tuple[Floats, Floats, tuple[float, float, float]]
Drawing = Callable[[np.random.Generator, Floats, Floats], Drawn]
"""Draws one shape: metres from the middle of the cell along its axes → metres high, dust, and
where its middle is and how large its radius (of several: the last)."""


def strew(
    random: np.random.Generator,
    grid: Grid,
    drawing: Drawing,
    *,
    shapes: tuple[int, int],
    share: Floats,
) -> Strewn:
    """Draw ``shapes`` (number, side); ``share`` (cells, cells) of the cells hold one."""
    number, side = shapes
    axis = (np.linspace(-0.5, 0.5, side) * grid.cell_m).astype(np.float32)
    x, y = np.meshgrid(axis, axis)
    step = grid.cell_m / (side - 1)
    cos, sin = math.cos(grid.turn_rad), math.sin(grid.turn_rad)
    out = np.empty((number, side, side, 4), np.float32)
    middles = np.empty((number, 3))
    for shape, middle in zip(out, middles, strict=True):
        height, dust, middle[:] = drawing(random, x, y)
        along_y, along_x = np.gradient(height, step)
        shape[..., HEIGHT] = height
        shape[..., EAST] = along_x * cos - along_y * sin
        shape[..., NORTH] = along_x * sin + along_y * cos
        shape[..., DUST] = dust
    there = random.random((CELLS, CELLS)) < share
    chosen = np.where(there, random.integers(0, number, (CELLS, CELLS)), -1)
    strength = random.uniform(0.55, 1.15, (CELLS, CELLS))
    return Strewn(grid, out, middles, chosen.astype(np.int16), strength.astype(np.float32), step)


def _edge(x: Floats, y: Floats, half_m: float) -> Floats:
    """Return 1 inside a cell and, near its edge, less, down to 0."""
    inside = 1 - np.maximum(np.abs(x), np.abs(y)) / np.float32(half_m)
    return np.asarray(np.clip(inside * 8, 0, 1))


def dune(height_m: float, wind_rad: float, length_m: tuple[float, float]) -> Drawing:
    """Draw a ridge of sand across the wind, its horns bent along with it, steeper in its lee."""

    def draw(random: np.random.Generator, x: Floats, y: Floats) -> Drawn:
        total = np.zeros_like(x)
        half_cell = float(x.max())
        for _ in range(int(random.integers(1, 3))):
            turn = wind_rad + random.normal(0, 0.16)
            half = random.uniform(*length_m) / 2
            reach = max(half_cell * 0.92 - half, 0)
            cx, cy = random.uniform(-reach, reach, 2)
            along = (x - cx) * np.float32(math.cos(turn)) + (y - cy) * np.float32(math.sin(turn))
            across = (y - cy) * np.float32(math.cos(turn)) - (x - cx) * np.float32(math.sin(turn))
            q = across / np.float32(half)
            bend = half * random.uniform(0.12, 0.55)
            wave = 0.06 * half * np.sin(across * np.float32(5 / half) + random.uniform(0, 6))
            behind = along - np.float32(bend) * q * q - wave
            high = height_m * random.uniform(0.6, 1.1)
            taper = np.clip(1 - q * q, 0, 1) ** 0.8
            windward, lee = high * random.uniform(7, 10), high * random.uniform(2.6, 3.6)
            profile = np.where(behind < 0, 1 + behind / windward, 1 - behind / lee)
            profile = np.clip(profile, 0, 1) * taper
            ridge = high * (profile * profile * (3 - 2 * profile) * 0.35 + profile * 0.65)
            total = np.maximum(total, ridge * _edge(x, y, half_cell))
        return total, np.clip(total / (0.5 * height_m), 0, 1), (cx, cy, half)

    return draw


def crater(radius_m: tuple[float, float], depth: float) -> Drawing:
    """Draw a worn bowl with a low rim; ``depth`` is that of a large one against its width."""

    def draw(random: np.random.Generator, x: Floats, y: Floats) -> Drawn:
        half_cell = float(x.max())
        small, large = radius_m
        radius = small * (large / small) ** (random.random() ** 1.7)
        reach = max(half_cell * 0.95 - 1.9 * radius, 0)
        cx, cy = random.uniform(-reach, reach, 2)
        dx, dy = x - np.float32(cx), y - np.float32(cy)
        angle = np.arctan2(dy, dx)
        uneven = sum(
            random.normal(0, 0.02) * np.cos(n * angle + random.uniform(0, 6)) for n in (2, 3, 5)
        )
        r = np.hypot(dx, dy) / np.float32(radius) * (1 + uneven)
        worn = random.uniform(0.35, 1.0)
        deep = 2 * radius * depth * worn
        bowl = -np.clip(1 - r**2.2, 0, 1) * 1.15
        rim = 0.2 * np.exp(-(((r - 1.05) / 0.26) ** 2))
        height = deep * (bowl + rim) * _edge(x, y, half_cell)
        floor = np.clip(1 - (r / 0.55) ** 2, 0, 1)  # where dust gathers
        return height.astype(np.float32), (0.55 * floor).astype(np.float32), (cx, cy, radius)

    return draw


def mound(height_m: tuple[float, float]) -> Drawing:
    """Draw a low, broad hill."""

    def draw(random: np.random.Generator, x: Floats, y: Floats) -> Drawn:
        half_cell = float(x.max())
        wide, slim = half_cell * random.uniform(0.28, 0.45), half_cell * random.uniform(0.16, 0.3)
        turn = random.uniform(0, math.pi)
        along = x * np.float32(math.cos(turn)) + y * np.float32(math.sin(turn))
        across = y * np.float32(math.cos(turn)) - x * np.float32(math.sin(turn))
        r2 = (along / np.float32(wide)) ** 2 + (across / np.float32(slim)) ** 2
        height = random.uniform(*height_m) / (1 + r2**1.5) * _edge(x, y, half_cell)
        return height.astype(np.float32), np.zeros_like(x), (0.0, 0.0, wide)

    return draw


def noise(
    random: np.random.Generator, side: int, waves: tuple[float, float], fall: float
) -> Floats:
    """Return a square of noise without edges, standard deviation 1.

    ``waves`` are the longest and shortest in cells, ``fall`` how fast the amplitude falls with
    the frequency (as its power).
    """
    across = np.fft.rfftfreq(side)[None, :]
    length = np.hypot(np.fft.fftfreq(side)[:, None], across)
    length[0, 0] = 1
    keep = (length >= 1 / waves[0]) & (length <= 1 / waves[1])
    spectrum = np.fft.rfft2(random.standard_normal((side, side))) * keep * length ** (-fall)
    field = np.fft.irfft2(spectrum, (side, side))
    return np.asarray((field / field.std()).astype(np.float32))
