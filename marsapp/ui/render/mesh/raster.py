"""Which triangle is nearest at every pixel, and what is where on it: numpy, no loops over pixels.

All triangles are cut into rows of pixels at once (`spans`); the nearest wins by a depth buffer of
1/distance, which is linear on the screen. A pixel belongs to a triangle when its middle lies
inside; two triangles that share an edge compute the very same cut of it, so that no pixel between
them is left out or drawn twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.intp]  # what numpy looks things up by: narrower numbers are slower
Floats = NDArray[np.float32]
Keys = NDArray[np.uint64]
Plane = tuple[Floats, Floats]  # values at the first pixels of rows and their growth, (s,) both

_BLOCK: Final = 1 << 16  # pixels at a time
_PLACES: Final = np.arange(2 * _BLOCK)
_SPAN_BITS: Final = np.uint64(32)
_SPAN_MASK: Final = np.uint64(0xFFFFFFFF)
_GRID: Final = 256.0  # corners lie on so many places a pixel: equal points fall on equal places


class Triangles:
    """Triangles on the screen, their corners ``x`` and ``y`` (3, t) in pixels, y down.

    ``area`` (t,) is twice their area, positive where they turn right.
    """

    def __init__(self, x: Array, y: Array) -> None:
        self.x, self.y = x, y
        self.area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])

    def moved(self, right: float, down: float) -> "Triangles":
        """Return them moved on the screen."""
        return Triangles(self.x + right, self.y + down)


@dataclass(frozen=True, slots=True)
class Spans:
    """Rows of pixels: of which triangle, in which row, from which column, how many; all (s,)."""

    face: Ints
    row: Ints
    first: Ints
    length: Ints

    def taken(self, which: Ints) -> "Spans":
        """Return some of the rows, or all of them in another order."""
        parts = (self.face, self.row, self.first, self.length)
        return Spans(*(part.take(which) for part in parts))


@dataclass(frozen=True, slots=True)
class Visible:
    """The pixels of a band that show something, row by row.

    The band begins ``top`` rows down. ``at`` (p,) is the pixel's number in it (row × width +
    column), ``depth`` (p,) its 1/distance, ``span`` (p,) the row of a triangle's pixels that it
    belongs to and ``along`` (p,) its place in it. ``keys`` (h × w,) are depths and spans of all
    pixels of the band as one number each, 0 for nothing.
    """

    top: int
    at: Ints
    depth: Floats
    span: Ints
    along: Floats
    keys: Keys

    def values(self, plane: Plane, some: Ints | None = None) -> Floats:
        """Return what lies linearly on the screen between values at corners, a `Scan.plane`.

        ``some`` are the places of some of the pixels in the list, all by default.
        """
        at_first, step = plane
        span, places = self.span, self.along
        if some is not None:
            span, places = span.take(some), places.take(some)
        out: Floats = step.take(span)
        out *= places
        out += at_first.take(span)
        return out


class Scan:
    """Triangles at 1/distance ``inverse`` (3, t), above 0, cut into rows of pixels.

    They are drawn in bands of so many ``rows``: what is looked at again and again then stays in
    the processor's own memory.
    """

    def __init__(
        self, triangles: Triangles, inverse: Array, size: tuple[int, int], rows: int
    ) -> None:
        self._width, self._height = size
        self._rows = rows
        self._triangles = triangles
        cut = spans(triangles, *size)
        band = (cut.row // rows).astype(np.uint16)
        self.spans = cut.taken(band.argsort(kind="stable"))
        self._ends = np.bincount(band, minlength=-(-self._height // rows)).cumsum().tolist()
        self._depth = self.plane(inverse)

    def plane(self, corners: Array) -> Plane:
        """Return the plane over the screen through values at the corners (3, t)."""
        return along(self._triangles, corners, self.spans)

    def bands(self) -> Iterator[Visible]:
        """Give what is seen, from the top down; where two are equally near it is the later."""
        begin = 0
        for number, end in enumerate(self._ends):
            yield self._nearest(number * self._rows, slice(begin, end))
            begin = end

    def _nearest(self, top: int, rows: slice) -> Visible:
        at_first, step = (part[rows] for part in self._depth)
        cut, width = self.spans, self._width
        first = (cut.row[rows] - top) * width + cut.first[rows]
        length = cut.length[rows]
        keys = np.zeros(min(self._rows, self._height - top) * width, np.uint64)
        for some in fragments(first, length, (at_first, step)):
            # bits of numbers above 0 grow as the numbers do: the nearest span has the highest key
            key = some.depth.view(np.uint32).astype(np.uint64)
            key <<= _SPAN_BITS
            named = np.arange(rows.start + some.rows.start, rows.start + some.rows.stop)
            key |= np.repeat(named.astype(np.uint64), length[some.rows])
            np.maximum.at(keys, some.number, key)
        at = np.flatnonzero(keys != 0)
        depth, span = parted(keys.take(at))
        column = at - first.take(span - rows.start)
        return Visible(top, at, depth, span, column.astype(np.float32), keys)


def along(triangles: Triangles, corners: Array, cut: Spans) -> Plane:
    """Return values at the first pixels of rows and how they grow from pixel to pixel, (s,) both.

    The values at the corners (3, t) of the triangles span planes over the screen.
    """
    x, y, (a, b, c) = triangles.x, triangles.y, corners
    with np.errstate(divide="ignore", invalid="ignore"):
        area = triangles.area
        right = ((b - a) * (y[2] - y[0]) - (c - a) * (y[1] - y[0])) / area
        down = ((c - a) * (x[1] - x[0]) - (b - a) * (x[2] - x[0])) / area
        origin = a - right * (x[0] - 0.5) - down * (y[0] - 0.5)  # at the middle of pixel 0
    step = right.take(cut.face)
    at_first = down.take(cut.face)
    at_first *= cut.row
    at_first += origin.take(cut.face)
    at_first += step * cut.first
    return at_first.astype(np.float32), step.astype(np.float32)


def on_grid(xy: Array) -> Array:
    """Return points on the screen moved to the places where corners may lie."""
    return np.asarray(np.rint(xy * _GRID) / _GRID)


def spans(triangles: Triangles, width: int, height: int) -> Spans:
    """Return the rows of pixels that triangles cover; those that turn left are left out.

    Pixels count from the top left corner of the picture, y down.
    """
    x, y = triangles.x, triangles.y
    top = np.ceil(y.min(axis=0) - 0.5).clip(0, height).astype(np.intp)
    bottom = np.ceil(y.max(axis=0) - 0.5).clip(0, height).astype(np.intp)
    kept = np.flatnonzero((triangles.area > 0) & (bottom > top))
    rows = (bottom - top)[kept]
    face = np.repeat(kept, rows)
    row = np.arange(len(face)) - np.repeat(rows.cumsum() - rows - top[kept], rows)
    left, right = np.zeros(len(face)), np.full(len(face), float(width))
    for one, two in ((0, 1), (1, 2), (2, 0)):
        cut, rise = _cuts(x[[one, two]], y[[one, two]], face, row + 0.5)
        np.maximum(left, cut, out=left, where=rise < 0)
        np.minimum(right, cut, out=right, where=rise > 0)
    first = np.ceil(left - 0.5).astype(np.intp)
    past = np.ceil(right - 0.5).astype(np.intp)
    some = np.flatnonzero(past > first)
    first = first.take(some)
    return Spans(face.take(some), row.take(some), first, past.take(some) - first)


def _cuts(x: Array, y: Array, face: Ints, middle: Array) -> tuple[Array, Array]:
    """Return where the rows' middles cut an edge, (2, t) ends, and how it goes down, (s,) both.

    The cut is worked out from the edge's upper end on, whichever triangle asks.
    """
    swap = y[0] > y[1]
    x_top, x_end = np.where(swap, x[::-1], x)
    y_top, y_end = np.where(swap, y[::-1], y)
    rise = y_end - y_top
    slope = (x_end - x_top) / np.where(rise > 0, rise, 1.0)
    cut = middle - y_top.take(face)
    cut *= slope.take(face)
    cut += x_top.take(face)
    return cut, (y[1] - y[0]).take(face)


@dataclass(frozen=True, slots=True)
class Fragments:
    """The pixels of some rows, those that are hidden too, row after row.

    ``rows`` tells which, ``number`` (n,) is the pixel's, ``depth`` (n,) its 1/distance.
    """

    rows: slice
    number: Ints
    depth: Floats


def fragments(first: Ints, length: Ints, plane: Plane) -> Iterator[Fragments]:
    """Give all pixels of rows, so many at a time as stay in the processor's own memory.

    ``first`` (s,) and ``length`` (s,) are the numbers of the first pixels and how many there are.
    """
    at_first, step = plane
    past = length.cumsum()
    start = past - length
    total = int(past[-1]) if len(past) else 0
    ends = np.searchsorted(past, np.arange(_BLOCK, total + _BLOCK, _BLOCK)) + 1
    begin = 0
    for end in np.unique(ends.clip(0, len(past))).tolist():
        rows = slice(begin, end)
        each = length[rows]
        before = start[rows] - start[begin]
        count = int(past[end - 1] - start[begin])
        place = _PLACES[:count] if count <= len(_PLACES) else np.arange(count)
        number = np.repeat(first[rows] - before, each)
        number += place
        depth = np.repeat(step[rows], each)
        depth *= place.astype(np.float32)
        depth += np.repeat((at_first[rows] - before * step[rows]).astype(np.float32), each)
        yield Fragments(rows, number, depth)
        begin = end


def depths(triangles: Triangles, inverse: Array, width: int, height: int) -> Floats:
    """Return the greatest 1/distance (h × w,) at every pixel, 0 where nothing is."""
    cut = spans(triangles, width, height)
    buffer = np.zeros(width * height, np.float32)
    plane = along(triangles, inverse, cut)
    for some in fragments(cut.row * width + cut.first, cut.length, plane):
        np.maximum.at(buffer, some.number, some.depth)
    return buffer


def parted(keys: Keys) -> tuple[Floats, Ints]:
    """Return the depths and the spans that keys consist of."""
    depth = (keys >> _SPAN_BITS).astype(np.uint32).view(np.float32)
    return depth, (keys & _SPAN_MASK).astype(np.intp)
