"""The shape of the ground round the landing place, in metres east and north of the lander."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.mission.course import course_of
from marsapp.mission.model import MissionData, Route
from marsapp.mission.relief.rocks import Rocks, beside
from marsapp.mission.relief.shapes import (
    CELLS,
    EAST,
    HEIGHT,
    NORTH,
    Floats,
    Grid,
    Strewn,
    crater,
    dune,
    mound,
    noise,
    strew,
)  # fmt: skip
from marsapp.mission.sourced import Record
from marsapp.mission.units import convert

Array = NDArray[np.float64]

RECORD: Final = "relief"
"""Id of the constant whose values the ground is made from."""
NEEDED: Final[Mapping[str, str]] = {
    "rise_east": "angle",
    "rise_north": "angle",
    "seed": "number",
    "dune_height": "length",
    "dune_spacing": "length",
    "crater_share": "share",
    "rock_share": "share",
    "swell": "length",
    "wind": "angle",
}
"""The values of that constant, and what each of them measures."""
SANDY: Final = 0.3
"""Where there is more bright sand than this, it has covered all rocks."""
_SWELL: Final = (128, 46.0)  # cells of the broad waves, and metres to a cell
_AT_ONCE: Final = 24_000  # places
_SWELL_TURN: Final = 0.35
_DUNES: Final = ((1.0, 0.46, 1.0, 144), (0.36, 0.30, 0.42, 80))
"""Cell against the spacing, share of the cells, height against the full one, texels."""
_CRATERS: Final = (
    (74.0, (1.8, 14.0), 0.10, 1.0, 80),
    (340.0, (12.0, 74.0), 0.085, 1.5, 96),
    (1600.0, (70.0, 330.0), 0.075, 1.5, 112),
    (7400.0, (300.0, 1500.0), 0.055, 1.9, 112),
)
"""Cell (m), least and largest radius (m), depth against the width, share of the cells, texels."""
_LEVEL_FROM_M: Final = 8_000.0


class Told(Protocol):
    """What has the records of a mission: a mission."""

    @property
    def data(self) -> MissionData:
        """The records."""


class Lie(NamedTuple):
    """How the ground lies at places: metres high, its rise to the east and north, bright sand."""

    height_m: Floats
    east: Floats
    north: Floats
    dust: Floats


@dataclass(frozen=True)
class Relief:
    """The ground: a plain as our map has it, and dunes, craters and rocks that are made up.

    Heights are metres over the ground at the lander. ``tilt`` is the rise of the plain to the
    east and to the north. The same seed gives the same ground. ``way_m`` is where a rover drives,
    east and north, step by step: no large rocks lie there.
    """

    seed: int = 0
    tilt: tuple[float, float] = (0.0, 0.0)
    dune_height_m: float = 0.0
    dune_spacing_m: float = 100.0
    crater_share: float = 0.0
    rock_share: float = 0.0
    swell_m: float = 0.0
    wind_deg: float = 45.0
    way_m: tuple[tuple[float, float], ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, mission: "Told") -> "Relief":
        """Return the ground of a mission; an even plain where it says nothing about it."""
        records = (each for each in mission.data.constants if each.id == RECORD)
        record = next(records, None)
        if record is None:
            return _EVEN
        lines = tuple(_line(route) for route in mission.data.routes)
        return _made(_numbers(record), tuple(place for line in lines for place in line))

    @property
    def even(self) -> bool:
        """Whether there is nothing but the plain."""
        return not (self.dune_height_m or self.crater_share or self.rock_share or self.swell_m)

    def height_m(self, east_m: ArrayLike, north_m: ArrayLike) -> Array:
        """Return the height of the ground at places; any shapes that broadcast together."""
        east, north = np.broadcast_arrays(
            np.asarray(east_m, dtype=np.float32), np.asarray(north_m, dtype=np.float32)
        )
        flat = self.heights(east.ravel(), north.ravel())
        return flat.reshape(east.shape).astype(np.float64)

    def slope_deg(self, east_m: ArrayLike, north_m: ArrayLike, heading_deg: ArrayLike) -> Array:
        """Return how steep the ground is along a heading (clockwise from north), up positive."""
        east, north, heading = np.broadcast_arrays(east_m, north_m, heading_deg)
        turn = np.radians(heading)
        de, dn = np.sin(turn), np.cos(turn)  # over two metres, about the length of a rover
        rise = self.height_m(east + de, north + dn) - self.height_m(east - de, north - dn)
        return np.asarray(np.degrees(np.arctan(rise / 2)))

    def rocks(
        self,
        east_min_m: float,
        north_min_m: float,
        east_max_m: float,
        north_max_m: float,
        least_m: float = 0.03,
    ) -> Array:
        """Return the rocks in a box.

        Returns
        -------
        Array
            East, north, radius (m), shade (0 to 1), shape (n, 4); none smaller than ``least_m``.
        """
        found = self.loose_rocks(east_min_m, north_min_m, east_max_m, north_max_m, least_m)
        east, north = found[:, :2].astype(np.float32).T
        return np.asarray(found[self.lie(east, north).dust < SANDY])

    def loose_rocks(
        self,
        east_min_m: float,
        north_min_m: float,
        east_max_m: float,
        north_max_m: float,
        least_m: float,
    ) -> Array:
        """Return the rocks in a box before sand has covered any: see `rocks`."""
        low_m, high_m = (east_min_m, north_min_m), (east_max_m, north_max_m)
        return self._rocks.within(low_m, high_m, least_m)

    def craters(
        self, east_min_m: float, north_min_m: float, east_max_m: float, north_max_m: float
    ) -> Array:
        """Return the craters in a box: east, north, radius, metres, shape (n, 3)."""
        low_m, high_m = (east_min_m, north_min_m), (east_max_m, north_max_m)
        found = [_in_box(kind, low_m, high_m) for kind in self.craters_strewn]
        return np.concatenate(found) if found else np.empty((0, 3))

    def albedo(self, east_m: ArrayLike, north_m: ArrayLike) -> Array:
        """Return how bright the ground is against its mean, about 0.8 to 1.2."""
        east, north = np.broadcast_arrays(
            np.asarray(east_m, dtype=np.float32), np.asarray(north_m, dtype=np.float32)
        )
        dust = self.lie(east.ravel(), north.ravel()).dust
        return np.asarray(1 + 0.2 * dust.reshape(east.shape), dtype=np.float64)

    def heights(self, east_m: Floats, north_m: Floats) -> Floats:
        """Return only the heights at places, shape (n,), single precision."""
        out = np.empty(len(east_m), np.float32)
        for part in _parts(len(east_m)):
            self._put_heights(east_m[part], north_m[part], out[part])
        return out

    def lie(self, east_m: Floats, north_m: Floats, finest_m: Floats | float = 0.0) -> Lie:
        """Return how the ground lies at places, shape (n,).

        What is smaller than ``finest_m`` is left out, and fades in as that gets finer.
        """
        out = np.zeros((4, len(east_m)), np.float32)
        finest = np.asarray(finest_m, dtype=np.float32)
        for part in _parts(len(east_m)):
            seen = finest if finest.ndim == 0 else finest[part]
            out[:, part] = self._lie(east_m[part], north_m[part], seen).T
        return Lie(*out)

    def _put_heights(self, east_m: Floats, north_m: Floats, out: Floats) -> None:
        out[:] = self._plain(east_m, north_m)
        if self.even:
            return
        out -= self._origin_m
        out += self._swelled(east_m, north_m, self._swell_height)
        for kind in self.strewn:
            found = kind.find(east_m, north_m)
            if found is not None:
                out[found.at] += kind.heights(found)

    def _lie(self, east_m: Floats, north_m: Floats, finest_m: Floats) -> Floats:
        """Return the layers at places, shape (n, 4)."""
        lie = np.zeros((len(east_m), 4), np.float32)
        lie[:, HEIGHT] = self._plain(east_m, north_m)
        lie[:, EAST], lie[:, NORTH] = self.tilt
        if self.even:
            return lie
        lie[:, HEIGHT] -= self._origin_m
        lie[:, :3] += self._swelled(east_m, north_m, self._swell)
        least = float(finest_m.min())
        for kind in self.strewn:
            unseen_m = 12 * kind.finest_m
            found = None if least > unseen_m else kind.find(east_m, north_m)
            if found is None:
                continue
            values = kind.read(found)
            seen = finest_m if finest_m.ndim == 0 else finest_m[found.at, None]
            values[:, 1:] *= np.clip(2 - seen * np.float32(2 / unseen_m), 0, 1)
            lie[found.at] += values
        return lie

    def _plain(self, east_m: Floats, north_m: Floats) -> Floats:
        """Return the height of the tilted plain; far off it levels out, as the map says too."""
        rise = east_m * np.float32(self.tilt[0]) + north_m * np.float32(self.tilt[1])
        away2 = (east_m * east_m + north_m * north_m) * np.float32(1 / _LEVEL_FROM_M**2)
        return np.asarray(rise / np.sqrt(1 + away2), dtype=np.float32)

    def _swelled(self, east_m: Floats, north_m: Floats, layers: Floats) -> Floats:
        """Return layers (cells, 4 corners[, c]) of the broad waves at places, (n[, c])."""
        side, cell_m = _SWELL
        u, v = Grid(cell_m, _SWELL_TURN, (17.0, 31.0)).cells(east_m, north_m)
        left, low = np.floor(u), np.floor(v)
        x, y = u - left, v - low
        cell = (low.astype(np.int32) & side - 1) * side + (left.astype(np.int32) & side - 1)
        one = np.float32(1)
        weights = np.stack([(one - x) * (one - y), x * (one - y), (one - x) * y, x * y], axis=1)
        corners = layers.take(cell, 0)
        return np.asarray(np.einsum("nk,nk...->n...", weights, corners), dtype=np.float32)

    @cached_property
    def _swell(self) -> Floats:
        """Broad waves: height, rise east, rise north at four corners, shape (cells, 4, 3)."""
        side, cell_m = _SWELL
        height = noise(np.random.default_rng(self.seed), side, (64, 7), 2.0)
        height = (height * self.swell_m).astype(np.float32)
        x = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / (2 * cell_m)
        y = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) / (2 * cell_m)
        cos, sin = math.cos(_SWELL_TURN), math.sin(_SWELL_TURN)
        one = np.stack([height, x * cos - y * sin, x * sin + y * cos], axis=-1)
        right, above = np.roll(one, -1, 1), np.roll(one, -1, 0)
        corners = np.stack([one, right, above, np.roll(right, -1, 0)], axis=2)
        return np.ascontiguousarray(corners.reshape(-1, 4, 3), dtype=np.float32)

    @cached_property
    def _swell_height(self) -> Floats:
        """Only the heights of the broad waves, shape (cells, 4)."""
        return np.ascontiguousarray(self._swell[..., 0])

    @cached_property
    def _origin_m(self) -> np.float32:
        """What the waves come to at the lander, where the ground is the zero of all heights."""
        zero = np.zeros(1, np.float32)
        return np.float32(self._swelled(zero, zero, self._swell_height)[0])

    @cached_property
    def strewn(self) -> tuple[Strewn, ...]:
        """Everything that is strewn over the plain."""
        return (*self._dunes, *self.craters_strewn, *self._mounds)

    @cached_property
    def _dunes(self) -> tuple[Strewn, ...]:
        random = np.random.default_rng(self.seed + 1)
        patches = noise(random, CELLS, (40, 5), 1.0)
        wind = math.pi / 2 - math.radians(self.wind_deg)
        found = []
        for size, share, high, side in _DUNES if self.dune_height_m else ():
            cell_m = size * self.dune_spacing_m
            grid = _grid(random, cell_m)
            drawing = dune(
                high * self.dune_height_m, wind - grid.turn_rad, (0.32 * cell_m, 0.78 * cell_m)
            )
            wanted = share + 0.2 * patches
            found.append(strew(random, grid, drawing, shapes=(10, side), share=wanted))
        return _cleared(found)

    @cached_property
    def craters_strewn(self) -> tuple[Strewn, ...]:
        """The craters, by their sizes."""
        random = np.random.default_rng(self.seed + 3)
        found = []
        for cell_m, radii_m, depth, share, side in _CRATERS if self.crater_share else ():
            wanted = np.full((CELLS, CELLS), share * self.crater_share, np.float32)
            drawing = crater(radii_m, depth)
            grid = _grid(random, cell_m)
            found.append(strew(random, grid, drawing, shapes=(10, side), share=wanted))
        return _cleared(found)

    @cached_property
    def _mounds(self) -> tuple[Strewn, ...]:
        if not self.swell_m:
            return ()
        random = np.random.default_rng(self.seed + 4)
        wanted = np.full((CELLS, CELLS), 0.3, np.float32)
        grid = Grid(1900.0, 0.7, (0.45, 0.55))
        return _cleared([strew(random, grid, mound((9, 34)), shapes=(8, 64), share=wanted)])

    @cached_property
    def _rocks(self) -> Rocks:
        way = beside(*np.array(self.way_m, dtype=np.float64).reshape(-1, 2).T)
        return Rocks.strew(np.random.default_rng(self.seed + 2), self.rock_share, way)


def _parts(number: int) -> list[slice]:
    """Return slices of many places, each small enough for the processor's own memory."""
    return [slice(first, first + _AT_ONCE) for first in range(0, number, _AT_ONCE)]


_EVEN: Final = Relief()
_UNITS: Final = {"angle": "deg", "length": "m", "number": "1", "share": "1"}


def _numbers(record: Record) -> tuple[tuple[str, float], ...]:
    """Return the values that the ground is made from, in degrees, metres and shares."""
    values = ((name, record.values[name], _UNITS[kind]) for name, kind in NEEDED.items())
    return tuple((name, convert(float(one.value), one.unit, unit)) for name, one, unit in values)


def _line(route: Route) -> tuple[tuple[float, float], ...]:
    """Return a route every half metre, east and north."""
    course = course_of(route.waypoints)
    east, north, _ = course.along(np.arange(-course.ramp_m, course.length_m, 0.5))
    return tuple(zip(east.round(2).tolist(), north.round(2).tolist(), strict=True))


@lru_cache(maxsize=2)
def _made(numbers: tuple[tuple[str, float], ...], way_m: tuple[tuple[float, float], ...]) -> Relief:
    """Return a ground, the same one for all who ask: it is several megabytes once it is used."""
    of = dict(numbers)
    return Relief(
        seed=int(of["seed"]),
        tilt=(math.tan(math.radians(of["rise_east"])), math.tan(math.radians(of["rise_north"]))),
        dune_height_m=of["dune_height"],
        dune_spacing_m=of["dune_spacing"],
        crater_share=of["crater_share"],
        rock_share=of["rock_share"],
        swell_m=of["swell"],
        wind_deg=of["wind"],
        way_m=way_m,
    )


def _grid(random: np.random.Generator, cell_m: float) -> Grid:
    u, v = random.random(2)
    return Grid(cell_m, float(random.uniform(0.2, 1.3)), (float(u), float(v)))


def _cleared(kinds: list[Strewn]) -> tuple[Strewn, ...]:
    """Leave the cell with the lander empty, and a neighbour where its edge is close."""
    for kind in kinds:
        u, v = kind.grid.origin
        for i in {math.floor(u - 0.2), math.floor(u + 0.2)}:
            for j in {math.floor(v - 0.2), math.floor(v + 0.2)}:
                kind.chosen[j % CELLS, i % CELLS] = -1
    return tuple(kinds)


def _in_box(kind: Strewn, low_m: tuple[float, float], high_m: tuple[float, float]) -> Array:
    """Return what is in a box: east, north of its middle, radius, metres, shape (n, 3)."""
    corners = [(low_m[0], low_m[1]), (low_m[0], high_m[1]), (high_m[0], low_m[1]), high_m]
    east, north = (np.array(side, np.float32) for side in zip(*corners, strict=True))
    u, v = kind.grid.cells(east, north)
    columns = np.arange(math.floor(u.min()), math.ceil(u.max()))
    rows = np.arange(math.floor(v.min()), math.ceil(v.max()))
    i, j = (side.ravel() for side in np.meshgrid(columns, rows))
    number = kind.chosen[j % CELLS, i % CELLS]
    some = number >= 0
    middle = kind.middles[number[some]]
    cell_m = kind.grid.cell_m
    place = i[some] + 0.5 + middle[:, 0] / cell_m, j[some] + 0.5 + middle[:, 1] / cell_m
    e, n = kind.grid.place_m(*place)
    inside = (e >= low_m[0]) & (e <= high_m[0]) & (n >= low_m[1]) & (n <= high_m[1])
    return np.stack([e[inside], n[inside], middle[inside, 2]], axis=1)
