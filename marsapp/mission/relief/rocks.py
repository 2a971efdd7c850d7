"""The rocks on a plain: a few squares full of them, strewn like tiles with a different choice."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.relief.shapes import CELLS, noise

Array = NDArray[np.float64]

_SQUARE_M: Final = 16.0
_KINDS: Final = 24
_SMALLEST_M, _LARGEST_M = 0.016, 0.26  # radius
_STEEP: Final = 2.5  # the number of rocks larger than r falls with this power of r
_WAY_M: Final = 0.9  # half its width
_ON_THE_WAY_M: Final = 0.035  # radius of the largest rocks on it
_CLEAR_M, _CLEARED_M = 4.5, 0.10  # so near to the lander there is none larger than that


def beside(east_m: Array, north_m: Array) -> NDArray[np.int64]:
    """Return the numbers of the squares, 1 m wide, on and next to a line of places (n,), sorted."""
    sides = np.stack(np.meshgrid(*[(-_WAY_M, 0.0, _WAY_M)] * 2), axis=-1).reshape(-1, 2)
    return np.unique(_squares(east_m[:, None] + sides[:, 0], north_m[:, None] + sides[:, 1]))


def _squares(east_m: Array, north_m: Array) -> NDArray[np.int64]:
    return np.floor(east_m).astype(np.int64) * 1_000_000 + np.floor(north_m).astype(np.int64)


@dataclass(frozen=True, eq=False)
class Rocks:
    """``squares`` (kinds, most, 4): place in the square (m), radius, shade; the largest first.

    ``chosen`` says which of the squares lies where, ``dense`` which share of it is there. On the
    ``way``, squares as of `beside`, lie small ones only: a rover goes round the others.
    """

    squares: Array
    chosen: NDArray[np.int16]
    dense: Array
    way: NDArray[np.int64]

    @classmethod
    def strew(cls, random: np.random.Generator, share: float, way: NDArray[np.int64]) -> "Rocks":
        """Strew rocks that cover a share of the ground on the whole."""
        # the area covered by rocks between two sizes, integrated over the power law
        low, high, p = _SMALLEST_M, _LARGEST_M, _STEEP
        per_rock = math.pi * p / (2 - p) * (high ** (2 - p) - low ** (2 - p)) * low**p
        most = int(1.6 * share * _SQUARE_M**2 / per_rock)
        squares = random.random((_KINDS, most, 4))
        squares[..., :2] *= _SQUARE_M
        radius = low * squares[..., 2] ** (-1 / p)
        squares[..., 2] = np.sort(np.minimum(radius, high), axis=1)[:, ::-1]
        chosen = random.integers(0, _KINDS, (CELLS, CELLS)).astype(np.int16)
        dense = np.clip(0.62 + 0.3 * noise(random, CELLS, (24, 2.5), 0.9), 0.12, 1.0)
        return cls(squares, chosen, dense.astype(np.float64), way)

    def within(
        self, low_m: tuple[float, float], high_m: tuple[float, float], least_m: float
    ) -> Array:
        """Return the rocks in a box: east, north, radius, shade, shape (n, 4)."""
        if not self.squares.shape[1]:
            return np.empty((0, 4))
        columns = np.arange(math.floor(low_m[0] / _SQUARE_M), math.ceil(high_m[0] / _SQUARE_M))
        rows = np.arange(math.floor(low_m[1] / _SQUARE_M), math.ceil(high_m[1] / _SQUARE_M))
        i, j = (side.ravel() for side in np.meshgrid(columns, rows))
        kind = self.chosen[j % CELLS, i % CELLS]
        large = (self.squares[..., 2] >= least_m).sum(axis=1)[kind]
        # a thinner square lacks some of all sizes, not the small ones only
        number = np.repeat(np.arange(len(i)), large)
        place = np.arange(len(number)) - np.repeat(large.cumsum() - large, large)
        rocks = self.squares[kind[number], place]
        there = (rocks[:, 3] * 7919 % 1) < self.dense[j % CELLS, i % CELLS][number]
        rocks[:, 0] += i[number] * _SQUARE_M  # a copy: it was picked by numbers
        rocks[:, 1] += j[number] * _SQUARE_M
        inside = (rocks[:, :2] >= low_m).all(axis=1) & (rocks[:, :2] <= high_m).all(axis=1)
        clear = (np.hypot(rocks[:, 0], rocks[:, 1]) < _CLEAR_M) & (rocks[:, 2] > _CLEARED_M)
        found = rocks[there & inside & ~clear]
        if not len(self.way):
            return np.asarray(found)
        large = np.flatnonzero(found[:, 2] > _ON_THE_WAY_M)
        own = _squares(found[large, 0], found[large, 1])
        nearest = np.minimum(np.searchsorted(self.way, own), len(self.way) - 1)
        return np.delete(found, large[self.way[nearest] == own], axis=0)
