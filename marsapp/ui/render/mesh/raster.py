"""Which triangle is nearest at every pixel, and what is where on it: numpy, no loops over pixels.

All triangles are cut into rows of pixels at once (`spans`); the nearest wins by a depth buffer of
1/distance, which is linear on the screen. A pixel belongs to a triangle when its middle lies
inside; two triangles that share an edge compute the very same cut of it, so that no pixel between
them is left out or drawn twice.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int32]
Floats = NDArray[np.float32]

_GRID: Final = 256.0  # corners lie on so many places a pixel: equal points fall on equal places


@dataclass(frozen=True, slots=True)
class Spans:
    """Rows of pixels: of which triangle, in which row, from which column, how many; all (s,)."""

    face: Ints
    row: Ints
    first: Ints
    length: Ints


@dataclass(frozen=True, slots=True)
class Visible:
    """The pixels that show something, triangle by triangle in the order they came.

    ``at`` (p,) is the pixel's number (row × width + column), ``face`` (p,) the triangle seen there,
    ``depth`` (p,) its 1/distance. A pixel where two are equally near comes twice: the later counts.
    """

    at: Ints
    depth: Floats
    span: Ints
    along: Floats
    spans: Spans
    planes: "Planes"

    @property
    def face(self) -> Ints:
        """The triangle that is seen at each pixel."""
        return self.spans.face.take(self.span)

    def part(self, first_face: int, past_face: int) -> slice:
        """Return which of the pixels show triangles of a range."""
        spans = np.searchsorted(self.spans.face, (first_face, past_face))
        start, stop = np.searchsorted(self.span, spans)
        return slice(int(start), int(stop))

    def values(self, corners: Array, part: slice) -> Floats:
        """Return what lies linearly on the screen between values at corners (t, 3), for a part."""
        at_first, step = self.planes.along(corners, self.spans)
        span = self.span[part]
        out = step.take(span)
        out *= self.along[part]
        out += at_first.take(span)
        return out


class Planes:
    """Values at three corners as planes over the screen, for every triangle."""

    def __init__(self, xy: Array) -> None:
        self._x, self._y = xy[..., 0].T, xy[..., 1].T  # (3, t) each
        self.area = areas(xy)

    def along(self, corners: Array, spans: Spans) -> tuple[Floats, Floats]:
        """Return a value at each span's first pixel and how it grows from pixel to pixel."""
        x, y, (a, b, c) = self._x, self._y, corners.T
        with np.errstate(divide="ignore", invalid="ignore"):
            right = ((b - a) * (y[2] - y[0]) - (c - a) * (y[1] - y[0])) / self.area
            down = ((c - a) * (x[1] - x[0]) - (b - a) * (x[2] - x[0])) / self.area
            origin = a - right * x[0] - down * y[0]
        step = right.take(spans.face)
        at_first = origin.take(spans.face) + down.take(spans.face) * (spans.row + 0.5)
        at_first += step * (spans.first + 0.5)
        return at_first.astype(np.float32), step.astype(np.float32)


def areas(xy: Array) -> Array:
    """Return twice the area (t,) of triangles (t, 3, 2), positive where they turn right."""
    one, two = xy[:, 1] - xy[:, 0], xy[:, 2] - xy[:, 0]
    return np.asarray(one[:, 0] * two[:, 1] - two[:, 0] * one[:, 1])


def on_grid(xy: Array) -> Array:
    """Return points on the screen moved to the places where corners may lie."""
    return np.asarray(np.rint(xy * _GRID) / _GRID)


def spans(xy: Array, width: int, height: int) -> Spans:
    """Return the rows of pixels that triangles (t, 3, 2) cover; those that turn left are left out.

    Pixels count from the top left corner of the picture, y down.
    """
    x, y = xy[..., 0].T, xy[..., 1].T
    top = np.ceil(y.min(axis=0) - 0.5).clip(0, height).astype(np.int32)
    bottom = np.ceil(y.max(axis=0) - 0.5).clip(0, height).astype(np.int32)
    seen = (areas(xy) > 0) & (bottom > top) & (x.max(axis=0) > 0) & (x.min(axis=0) < width)
    kept = np.flatnonzero(seen)
    rows = (bottom - top)[kept]
    face = np.repeat(kept, rows)
    row = np.arange(len(face)) - np.repeat(rows.cumsum() - rows - top[kept], rows)
    left, right = np.full(len(face), -np.inf), np.full(len(face), np.inf)
    for one, two in ((0, 1), (1, 2), (2, 0)):
        rise = (y[two] - y[one])[face]
        cut = _cuts(x[[one, two]], y[[one, two]], face, row + 0.5)
        left = np.where(rise < 0, np.maximum(left, cut), left)
        right = np.where(rise > 0, np.minimum(right, cut), right)
    first = np.ceil(left - 0.5).clip(0, width).astype(np.int32)
    past = np.ceil(right - 0.5).clip(0, width).astype(np.int32)
    some = past > first
    return Spans(
        face[some].astype(np.int32),
        row[some].astype(np.int32),
        first[some],
        (past - first)[some],
    )


def _cuts(x: Array, y: Array, face: NDArray[np.intp], middle: Array) -> Array:
    """Return where the rows' middles cut an edge: from its upper end on, whoever asks."""
    swap = y[0] > y[1]
    x_top, x_end = np.where(swap, x[::-1], x)
    y_top, y_end = np.where(swap, y[::-1], y)
    rise = y_end - y_top
    slope = (x_end - x_top) / np.where(rise > 0, rise, 1.0)
    return np.asarray(x_top[face] + slope[face] * (middle - y_top[face]))


def nearest(xy: Array, inverse: Array, width: int, height: int) -> Visible:
    """Return what is seen of triangles (t, 3, 2) at 1/distance ``inverse`` (t, 3)."""
    cut = spans(xy, width, height)
    planes = Planes(xy)
    start = cut.length.cumsum(dtype=np.int32) - cut.length
    total = int(cut.length.sum())
    pixel = np.arange(total, dtype=np.int32)
    pixel += np.repeat(cut.row * np.int32(width) + cut.first - start, cut.length)
    along = np.arange(total, dtype=np.int32)
    along -= np.repeat(start, cut.length)
    along_px = along.astype(np.float32)
    at_first, step = planes.along(inverse, cut)
    depth = np.repeat(step, cut.length)
    depth *= along_px
    depth += np.repeat(at_first, cut.length)
    buffer = np.zeros(width * height, np.float32)
    np.maximum.at(buffer, pixel, depth)
    won = np.flatnonzero(buffer.take(pixel) == depth)
    span = np.repeat(np.arange(len(cut.face), dtype=np.int32), cut.length)
    return Visible(
        pixel.take(won), depth.take(won), span.take(won), along_px.take(won), cut, planes
    )
