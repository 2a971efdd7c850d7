"""Lines on the screen: clipped in numpy, thinned, and drawn in few strokes."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from shiboken6 import VoidPtr

Array = NDArray[np.float64]

_BOW_PX: Final = 0.08  # a line is drawn at most so far beside its way
_LONGEST_PX: Final = 120.0  # of a straight piece
_FEW: Final = 12  # shorter lines are drawn as they are
_CORNER_RAD: Final = 0.2  # sharper turns always stay
_MARGIN_PX: Final = 60.0  # lines may run this far out of the picture
DASHES: Final = {
    "measured": (),
    "computed": (),
    "published": (7.0, 5.0),
    "illustrative": (0.1, 3.2),
}
"""How each class of knowledge is dashed, in pen widths: whole, whole, dashes, round dots."""
WIDTHS: Final = {"measured": 1.0, "computed": 0.68, "published": 0.8, "illustrative": 0.8}
"""Pen widths of each class, relative to the line's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """How a line is drawn."""

    colour: QColor
    width_px: float = 1.0
    dashes: tuple[float, ...] = ()
    ground: QColor | None = None  # a solid line is mixed with it: Qt draws opaque lines much faster
    soft: bool = False  # a faint band without smooth edges, which nobody could see

    @property
    def is_dotted(self) -> bool:
        """Whether the line is a row of round dots."""
        return bool(self.dashes) and self.dashes[0] < 1

    def pen(self) -> QPen:
        """Return the pen."""
        mixes = self.ground is not None and not self.dashes
        pen = QPen(_mixed(self.colour, self.ground) if mixes else self.colour, self.width_px)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # round ends of two shades would add up to a dot
        if self.dashes:
            pen.setDashPattern(list(self.dashes))
        if self.is_dotted:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen


def _mixed(colour: QColor, ground: QColor | None) -> QColor:
    """Return what a translucent colour looks like on a ground."""
    if ground is None:
        return colour
    part = colour.alphaF()
    levels = zip(_rgb(colour), _rgb(ground), strict=True)
    return QColor(*(round(below + (above - below) * part) for above, below in levels))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def class_dashes(provenance: str, *, assumed: bool = False) -> tuple[float, ...]:
    """Return the dash pattern for a class of knowledge; stand-ins are dotted."""
    return DASHES["illustrative" if assumed else provenance]


def clip_runs(
    xy: Array, width_px: float, height_px: float, margin_px: float = _MARGIN_PX
) -> list[Array]:
    """Cut a polyline (n, 2) to the picture: the pieces inside, each (m, 2) with clean ends.

    Qt's rasteriser slows down on far points, and a dashed line a million pixels long stops the
    program; so every segment is cut by the method of Liang and Barsky, all at once.
    """
    if len(xy) < 2:
        return []
    low, high_px = -margin_px, (width_px + margin_px, height_px + margin_px)
    (left, top), (right, bottom) = xy.min(axis=0), xy.max(axis=0)
    if left >= low and top >= low and right <= high_px[0] and bottom <= high_px[1]:
        return [xy]
    if right < low or bottom < low or left > high_px[0] or top > high_px[1]:
        return []
    start, step = xy[:-1], np.diff(xy, axis=0)
    enter, leave = np.zeros(len(step)), np.ones(len(step))
    with np.errstate(divide="ignore", invalid="ignore"):
        for axis, high in enumerate(high_px):
            first = (low - start[:, axis]) / step[:, axis]
            second = (high - start[:, axis]) / step[:, axis]
            inside = (start[:, axis] >= low) & (start[:, axis] <= high)
            flat = step[:, axis] == 0
            near = np.where(flat, np.where(inside, -np.inf, np.inf), np.minimum(first, second))
            far = np.where(flat, np.where(inside, np.inf, -np.inf), np.maximum(first, second))
            enter, leave = np.maximum(enter, near), np.minimum(leave, far)
    seen = np.flatnonzero(enter < leave)
    if not len(seen):
        return []
    breaks = (
        np.flatnonzero((np.diff(seen) > 1) | (leave[seen[:-1]] < 1) | (enter[seen[1:]] > 0)) + 1
    )
    runs = []
    for piece in np.split(seen, breaks):
        a, b = piece[0], piece[-1]
        head = start[a] + enter[a] * step[a]
        tail = start[b] + leave[b] * step[b]
        runs.append(np.vstack([head, xy[a + 1 : b + 1], tail]))
    return runs


def thin(xy: Array) -> Array:
    """Leave out the points that nobody would miss; both ends stay.

    A stroke costs by its points. Between two that stay, the line bows out by about `_BOW_PX`: a
    chord of length c that turns by t leaves its arc by c t / 8.
    """
    if len(xy) < _FEW:
        return xy
    step = np.diff(xy, axis=0)
    length = np.hypot(step[:, 0], step[:, 1])
    turned = np.zeros(len(xy))
    cross = step[:-1, 0] * step[1:, 1] - step[:-1, 1] * step[1:, 0]
    turned[1:-1] = np.abs(np.arctan2(cross, np.sum(step[:-1] * step[1:], axis=1)))
    bend = np.maximum(turned[:-1], turned[1:])
    passed = np.cumsum(np.sqrt(length * bend / (8 * _BOW_PX)) + length / _LONGEST_PX)
    kept = np.zeros(len(xy), bool)
    kept[0] = kept[-1] = True
    kept[1:-1] = np.floor(passed[1:]) > np.floor(passed[:-1])
    kept[1:-1] |= turned[1:-1] > _CORNER_RAD
    return xy[kept]


def polygon(xy: Array) -> QPolygonF:
    """Return points (n, 2) as Qt wants them, copied at once instead of one by one."""
    made = QPolygonF()
    made.resize(len(xy))
    if len(xy):
        memory: Any = VoidPtr(made.data(), 16 * len(xy), True)  # type: ignore[call-arg, arg-type] # the stub knows less
        np.frombuffer(memory, np.float64).reshape(-1, 2)[:] = xy
    return made


def draw_line(painter: QPainter, xy: Array, stroke: Stroke, size_px: tuple[int, int]) -> None:
    """Draw a polyline in screen pixels."""
    runs = clip_runs(xy, *size_px)
    if not runs:
        return
    pen = stroke.pen()
    if stroke.is_dotted:
        pen.setStyle(Qt.PenStyle.SolidLine)  # each dot is a point of its own: much faster
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stroke.soft:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for run in runs:
        kept = thin(run)
        if stroke.is_dotted:
            painter.drawPoints(polygon(dots(kept, sum(stroke.dashes) * stroke.width_px)))
        else:
            painter.drawPolyline(polygon(kept))
    if stroke.soft:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def dots(xy: Array, apart_px: float) -> Array:
    """Return points along a polyline at even distances, from its start."""
    step = np.diff(xy, axis=0)
    passed = np.concatenate(([0.0], np.cumsum(np.hypot(step[:, 0], step[:, 1]))))
    where = np.arange(0.0, passed[-1] + 1e-9, apart_px)
    return np.stack([np.interp(where, passed, xy[:, axis]) for axis in (0, 1)], axis=1)


def pieces_between(values: NDArray[np.intp]) -> list[tuple[int, int, int]]:
    """Return (first point, last point, value) of each stretch of segments with one value.

    ``values`` has one entry a segment, that is one fewer than points.
    """
    if not len(values):
        return []
    edges = np.concatenate(([0], np.flatnonzero(np.diff(values)) + 1, [len(values)]))
    return [(int(a), int(b), int(values[a])) for a, b in pairwise(edges)]
