"""Ground finer than any map we have: drawn grain without features, so that near views are crisp.

Not a measurement. It keeps to its place on the planet and shows at the same size from everywhere.
"""

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Tile = NDArray[np.int8]
Floats = NDArray[np.float32]

COARSEST: Final = 8192
"""Texels round the planet of the coarsest waves; what is broader is in the maps."""
_SIDE: Final = 256  # cells after which the grain repeats
_PATCHES: Final = np.float32(0.9)  # how much finer grain depends on the broader
_UNIT: Final = 32  # of the bytes in a tile: one standard deviation
_WAVES: Final = (0.10, 0.28)  # cycles a cell: about an octave and a half
_BROADEST: Final = 4  # texels to a cell


class Tiles(NamedTuple):
    """Repeating squares of grain: its tone, and its lean to the east and to the north."""

    tone: Tile
    east: Tile
    north: Tile


class Grain(NamedTuple):
    """Grain over some rows and columns, each value about 1 either way."""

    tone: Floats
    east: Floats
    north: Floats


def has_grain(down: int) -> bool:
    """Say whether a map with so many texels from pole to pole is given grain."""
    return 2 * down >= COARSEST


def grain(down: int, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Grain | None:
    """Return the grain of a map so many texels from pole to pole, or None if it is to have none."""
    if not has_grain(down):
        return None
    sizes = [size for size in (1, 2, _BROADEST) if has_grain(down // size)]
    shape = (len(rows), len(columns))
    tone, east, north = (np.zeros(shape, np.float32) for _ in Tiles._fields)
    weight = np.float32(1 / (_UNIT * len(sizes) ** 0.5))
    for size in reversed(sizes):
        side = _SIDE * size
        place = np.ix_((rows + 37 * size) % side, (columns + 101 * size) % side)
        strength = np.clip(weight * (1 + _PATCHES * tone), 0, 2 * weight)  # not everywhere alike
        tiles = _tiles(size)
        tone += strength * tiles.tone[place]
        east += strength * tiles.east[place]
        north += strength * tiles.north[place]
    return Grain(tone, east, north)


@lru_cache(maxsize=4)
def _tiles(size: int) -> Tiles:
    """Return tiles in which a cell is ``size`` texels wide."""
    random = np.random.default_rng(11)
    side = _SIDE * size
    full = np.zeros((side, side // 2 + 1), np.complex64)
    waves = np.fft.rfft2(random.standard_normal((_SIDE, _SIDE), np.float32))
    half = _SIDE // 2
    full[:half, : half + 1], full[-half:, : half + 1] = waves[:half], waves[half:]
    down = np.fft.fftfreq(side, 1 / side)[:, None].astype(np.float32) / _SIDE
    across = np.fft.rfftfreq(side, 1 / side)[None, :].astype(np.float32) / _SIDE
    length = np.hypot(down, across)
    full[(length < _WAVES[0]) | (length > _WAVES[1])] = 0
    return Tiles(*(_bytes(full * factor) for factor in (1, 1j * across, -1j * down)))


def _bytes(waves: NDArray[np.complexfloating]) -> Tile:
    field = np.fft.irfft2(waves)
    return np.asarray(np.clip(np.rint(field / field.std() * _UNIT), -127, 127).astype(np.int8))
