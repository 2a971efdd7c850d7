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

_BLOCK: Final = 1 << 16  # pixels at a time
_PLACES: Final = np.arange(2 * _BLOCK)
_GRID: Final = 256.0  # corners lie on so many places a pixel: equal points fall on equal places


class Triangles:
    """Triangles on the screen, their corners ``x`` and ``y`` (3, t) in pixels, y down.

    ``area`` (t,) is twice their area, positive where they turn right.
    """

    def __init__(self, x: Array, y: Array) -> None:
        self.x, self.y = x, y
        self.area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])

    def part(self, faces: slice) -> "Triangles":
        """Return some of them."""
        return Triangles(self.x[:, faces], self.y[:, faces])

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

    def part(self, rows: slice, first_face: int) -> "Spans":
        """Return a range of the rows, their triangles numbered anew from the first."""
        return Spans(
            self.face[rows] - first_face, self.row[rows], self.first[rows], self.length[rows]
        )


@dataclass(frozen=True, slots=True)
class Visible:
    """The pixels that show something, triangle by triangle in the order they came.

    ``at`` (p,) is the pixel's number (row × width + column), ``depth`` (p,) its 1/distance,
    ``span`` (p,) the row of pixels that it belongs to and ``along`` (p,) its place in it. A pixel
    where two triangles are equally near comes twice: the later counts.
    """

    at: Ints
    depth: Floats
    span: Ints
    along: Floats
    spans: Spans
    triangles: Triangles

    @property
    def face(self) -> Ints:
        """The triangle that is seen at each pixel."""
        return self.spans.face.take(self.span)

    def part(self, faces: slice) -> slice:
        """Return which of the pixels show triangles of a range."""
        rows = self._rows(faces)
        start, stop = np.searchsorted(self.span, (rows.start, rows.stop))
        return slice(int(start), int(stop))

    def values(self, corners: Array, faces: slice) -> Floats:
        """Return what lies linearly on the screen between values at corners.

        ``corners`` (3, t) are those of a range of triangles, and so are the pixels.
        """
        rows, part = self._rows(faces), self.part(faces)
        cut = self.spans.part(rows, faces.start)
        at_first, step = along(self.triangles.part(faces), corners, cut)
        span = self.span[part] - rows.start
        out: Floats = step.take(span)
        out *= self.along[part]
        out += at_first.take(span)
        return out

    def _rows(self, faces: slice) -> slice:
        start, stop = np.searchsorted(self.spans.face, (faces.start, faces.stop))
        return slice(int(start), int(stop))


def along(triangles: Triangles, corners: Array, cut: Spans) -> tuple[Floats, Floats]:
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


def fragments(cut: Spans, planes: tuple[Floats, Floats], width: int) -> Iterator[Fragments]:
    """Give all pixels of rows, so many at a time as stay in the processor's own memory.

    ``planes`` are the depths at the first pixels of the rows and their growth, as of `along`.
    """
    at_first, step = planes
    past = cut.length.cumsum()
    start = past - cut.length
    total = int(past[-1]) if len(past) else 0
    ends = np.searchsorted(past, np.arange(_BLOCK, total + _BLOCK, _BLOCK)) + 1
    begin = 0
    for end in np.unique(ends.clip(0, len(past))).tolist():
        rows = slice(begin, end)
        length = cut.length[rows]
        before = start[rows] - start[begin]
        count = int(past[end - 1] - start[begin])
        place = _PLACES[:count] if count <= len(_PLACES) else np.arange(count)
        number = np.repeat(cut.row[rows] * width + cut.first[rows] - before, length)
        number += place
        depth = np.repeat(step[rows], length)
        depth *= place.astype(np.float32)
        depth += np.repeat((at_first[rows] - before * step[rows]).astype(np.float32), length)
        yield Fragments(rows, number, depth)
        begin = end


def depths(triangles: Triangles, inverse: Array, width: int, height: int) -> Floats:
    """Return the greatest 1/distance (h × w,) at every pixel, 0 where nothing is."""
    cut = spans(triangles, width, height)
    buffer = np.zeros(width * height, np.float32)
    for some in fragments(cut, along(triangles, inverse, cut), width):
        np.maximum.at(buffer, some.number, some.depth)
    return buffer


def nearest(triangles: Triangles, inverse: Array, width: int, height: int) -> Visible:
    """Return what is seen of triangles at 1/distance ``inverse`` (3, t), which is positive."""
    cut = spans(triangles, width, height)
    planes = along(triangles, inverse, cut)
    buffer = np.zeros(width * height, np.float32)
    for some in fragments(cut, planes, width):
        np.maximum.at(buffer, some.number, some.depth)
    # worked out a second time: that is faster than to keep them all in memory
    seen = [_seen(some, buffer, cut, width) for some in fragments(cut, planes, width)]
    if not seen:
        none = np.zeros(0, np.intp)
        return Visible(none, none.astype(np.float32), none, none.astype(np.float32), cut, triangles)
    at, depth, span, column = (np.concatenate(parts) for parts in zip(*seen, strict=True))
    return Visible(at, depth, span, column, cut, triangles)


def _seen(
    some: Fragments, buffer: Floats, cut: Spans, width: int
) -> tuple[Ints, Floats, Ints, Floats]:
    """Return number, depth, row and place in the row of those pixels that are nearest."""
    won = np.flatnonzero(buffer.take(some.number) == some.depth)
    rows = some.rows
    at = some.number.take(won)
    span = np.repeat(np.arange(rows.start, rows.stop), cut.length[rows]).take(won)
    begin = cut.row[rows] * width + cut.first[rows]
    column = (at - begin.take(span - rows.start)).astype(np.float32)
    return at, some.depth.take(won), span, column
