"""The maps of a planet as texels: colour and slope of the ground, as fine as a picture needs."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render import tiles
from marsapp.ui.render.grain import Grain, grain
from marsapp.ui.render.pixels import Pixels
from marsapp.ui.render.tiles import Bytes, Floats, Need

WIDEST: Final = 2048
"""Texels round the equator of the finest map that is kept whole."""
FINEST: Final = 65_536
"""Texels round the equator where the ground fills the screen; between the maps' own it blends."""
RELIEF: Final = 5.0
"""How many times steeper than it is the ground is lit. Slopes of whole degrees are rare on Mars."""
_RADIUS_M: Final = 3_389_500.0
_GREY: Final = 176  # of the bare relief
_BRIGHTER: Final = (1.42, 1.20, 1.10)  # the ground in full sunlight against the map
_MARGIN: Final = 0.2  # of its size that a window is larger on each side than was asked for
_BAND: Final = 400_000  # texels
_TURN: Final = 5  # part of a turn for which a window all round serves
_ROUGH, _ROUGHER = 0.0065, 0.22  # slope of the grain on flat ground, and more with the slope
_SPECKLE: Final = np.float32(0.022)  # of the colour

HEIGHT_TINTS: Final[tuple[tuple[float, tuple[int, int, int]], ...]] = (
    (-8.0, (46, 42, 104)),
    (-6.0, (48, 78, 150)),
    (-4.5, (52, 118, 168)),
    (-3.0, (84, 162, 172)),
    (-1.5, (156, 202, 172)),
    (0.0, (238, 230, 186)),
    (1.5, (234, 190, 126)),
    (3.0, (212, 142, 86)),
    (5.0, (172, 98, 68)),
    (8.0, (128, 72, 68)),
    (12.0, (164, 142, 150)),
    (21.0, (252, 250, 250)),
)
"""Height above the zero level in km, and the colour that stands for it; between them it blends."""


@dataclass(frozen=True, slots=True, eq=False)
class Texels:
    """A part of the map, flat, ``width`` texels in a row.

    ``colour`` is 0xffRRGGBB. ``slope`` holds two signed bytes, how much the ground leans to the
    east and to the north, 127 for a lean of one in one. What reaches round the planet is begun
    again beside itself, so that turning is only a shift.
    """

    mode: str
    part: Need
    width: int
    colour: Pixels
    slope: NDArray[np.uint16]

    def holds(self, need: Need) -> bool:
        """Say whether this is as fine as that and has all of it."""
        part = self.part
        return (
            (part.across, part.down) == (need.across, need.down)
            and part.top <= need.top
            and part.bottom >= need.bottom
            and self.shift(need) + need.right - need.left <= self.width
        )

    def shift(self, need: Need) -> int:
        """Return in which column of this the need begins."""
        return (need.left - self.part.left) % self.part.across


class Terrain:
    """Reads the maps of a folder when they are first needed and keeps them.

    A thread may ask ahead of a picture; who comes while it works, waits for what it makes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._whole: dict[int, Texels] = {}
        self._window: Texels | None = None
        self._heights: Floats | None = None
        self._ground: Bytes | None = None

    def texels(self, mode: str, need: Need) -> Texels:
        """Return a map painted as ``day``, ``height`` or ``relief`` that holds what is needed."""
        with self._lock:
            return self._texels(mode, need)

    def read(self) -> None:
        """Read the files, which takes longer than making any part of a map from them."""
        with self._lock:
            self._knots()
            self._tones()

    def let_go(self) -> None:
        """Forget the maps that were made; the files that were read are kept."""
        with self._lock:
            self._whole.clear()
            self._window = None

    def _texels(self, mode: str, need: Need) -> Texels:
        if need.across <= WIDEST and need.down == need.across // 2:
            return self._all(mode, need.across)
        window = self._window
        if window is None or window.mode != mode or not window.holds(need):
            self._window = None  # its memory is free for the next
            window = self._window = self._made(mode, _wider(need))
        return window

    def _knots(self) -> Floats:
        if self._heights is None:
            self._heights = tiles.knotted(tiles.read_heights(self._folder / "height.png"))
        return self._heights

    def _tones(self) -> Bytes:
        if self._ground is None:
            self._ground = tiles.read_colours(self._folder / "ground.jpg", _BRIGHTER)
        return self._ground

    def _all(self, mode: str, across: int) -> Texels:
        if any(kept.mode != mode for kept in self._whole.values()):
            self._whole.clear()
        found = self._whole.get(across)
        if found is None:
            down = across // 2
            found = self._whole[across] = self._made(mode, Need(across, down, 0, down, 0, across))
        return found

    def _made(self, mode: str, part: Need) -> Texels:
        width = more = part.right - part.left
        if not part.round:
            more = 0
        elif part.across > WIDEST:  # room to turn: any way for a whole map, else some way
            more //= _TURN
        rows = part.bottom - part.top
        colour = np.empty((rows, width + more), np.uint32)
        slope = np.empty((rows, width + more), np.uint16)
        height = max(_BAND // width, 1)
        for first in range(0, rows, height):  # band by band, to need less memory
            top, bottom = part.top + first, min(part.top + first + height, part.bottom)
            band = slice(first, bottom - part.top)
            self._fill(mode, replace(part, top=top, bottom=bottom), colour[band], slope[band])
        colour[:, width:], slope[:, width:] = colour[:, :more], slope[:, :more]
        return Texels(mode, part, width + more, colour.ravel(), slope.ravel())

    def _fill(self, mode: str, part: Need, colour: Pixels, slope: NDArray[np.uint16]) -> None:
        """Paint some rows of a map; slopes need a row more on either side."""
        width = part.right - part.left
        framed = replace(part, top=max(part.top - 1, 0), bottom=min(part.bottom + 1, part.down))
        own = slice(part.top - framed.top, part.bottom - framed.top)
        heights = tiles.spread(self._knots(), framed, smooth=True)
        speckle = grain(framed.down, *framed.places())
        slope[:, :width] = _leans(heights, framed, speckle)[own]
        tone = None if speckle is None else speckle.tone[own]
        colour[:, :width] = self._colour(mode, part, heights[own], tone)

    def _colour(self, mode: str, part: Need, heights_m: Floats, tone: Floats | None) -> Pixels:
        if mode == "height":
            step = (heights_m - np.float32(HEIGHT_TINTS[0][0] * 1000)) * np.float32(0.1)
            return _tints().take(step.astype(np.intp), mode="clip")
        if mode == "relief":
            return np.full(heights_m.shape, 0xFF000000 | _GREY * 0x010101, np.uint32)
        uneven = None if tone is None else 1 + _SPECKLE * tone
        return tiles.packed_colours(self._tones(), part, uneven)


@lru_cache(maxsize=1)
def terrain_of(folder: Path) -> Terrain:
    """Return the terrain of a folder, the same for all who ask."""
    return Terrain(folder)


def _wider(need: Need) -> Need:
    """Return a part with room to move; where it nearly reaches round, all round."""
    rows = int((need.bottom - need.top) * _MARGIN) + 1
    columns = int((need.right - need.left) * _MARGIN) + 1
    left, right = need.left - columns, need.right + columns
    if right - left >= 0.7 * need.across:
        left = need.left - need.across // _TURN // 2
        right = left + need.across
    return Need(
        across=need.across,
        down=need.down,
        top=max(need.top - rows, 0),
        bottom=min(need.bottom + rows, need.down),
        left=left,
        right=right,
    )


def _leans(heights_m: Floats, part: Need, speckle: Grain | None) -> NDArray[np.uint16]:
    """Return how the ground leans, as two bytes in one number."""
    east, north = slopes_of(heights_m, part)
    if speckle is not None:  # more of it where the ground is rough anyway, none at the poles
        rough = np.hypot(east, north)
        rough *= np.float32(_ROUGHER)
        rough += np.float32(_ROUGH)
        squeezed = part.circles() * np.float32(2 * part.down / part.across)
        rough *= np.minimum(3 * squeezed, 1)[:, None]
        east += speckle.east * rough
        north += speckle.north * rough
    out = np.empty((*heights_m.shape, 2), np.int8)
    for i, slope in enumerate((east, north)):
        lean = np.multiply(slope, np.float32(RELIEF), out=slope)
        np.tanh(lean, out=lean)
        out[..., i] = np.multiply(lean, np.float32(127), out=lean)
    return out.view(np.uint16)[..., 0]


def slopes_of(heights_m: Floats, part: Need) -> tuple[Floats, Floats]:
    """Return how fast the ground rises to the east and to the north, as fractions."""
    down_m, across_m = _RADIUS_M * np.pi / part.down, _RADIUS_M * 2 * np.pi / part.across
    cos = part.circles()
    east = np.empty_like(heights_m)
    np.subtract(heights_m[:, 2:], heights_m[:, :-2], out=east[:, 1:-1])
    if part.round:
        east[:, 0] = heights_m[:, 1] - heights_m[:, -1]
        east[:, -1] = heights_m[:, 0] - heights_m[:, -2]
    else:
        east[:, 0], east[:, -1] = east[:, 1], east[:, -2]
    east *= (1 / (2 * across_m * cos))[:, None].astype(np.float32)
    north = np.empty_like(heights_m)
    np.subtract(heights_m[:-2], heights_m[2:], out=north[1:-1])
    north[0], north[-1] = north[1], north[-2]
    north *= np.float32(1 / (2 * down_m))
    return east, north


@lru_cache(maxsize=1)
def _tints() -> Pixels:
    """Return the colours of heights, one for every 10 m from the lowest."""
    stops_m = [km * 1000 for km, _ in HEIGHT_TINTS]
    heights = np.arange(stops_m[0], stops_m[-1] + 1, 10)
    pixels = np.full(heights.shape, 0xFF, np.uint32)
    for channel in range(3):
        tone = np.interp(heights, stops_m, [rgb[channel] for _, rgb in HEIGHT_TINTS])
        pixels = pixels << np.uint32(8) | np.rint(tone).astype(np.uint32)
    return pixels
