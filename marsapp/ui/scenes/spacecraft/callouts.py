"""Names with leader lines round a craft: on free ground beside it, never on each other.

A name looks for the nearest free ground round its part: not on the craft, not on other words, not
across their leaders. It keeps its place while that is free, so names do not flicker.
"""

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

Array = NDArray[np.float64]
Sides = tuple[float, float, float, float]

CELL_PX: Final = 6
"""Side of the squares in which taken ground is counted."""
_DIRECTIONS: Final = 24
_REACHES: Final = (16.0, 26.0, 38.0, 52.0, 70.0, 92.0, 118.0, 150.0, 190.0, 240.0, 300.0, 380.0)
"""How far a name may stand from its part, px at 100 %."""
_GAP_PX: Final = 4.0
_INWARDS: Final = 0.75  # how much farther away a place towards the middle of the craft counts
_CROSSES_PX: Final = 400.0  # a leader across another one counts as so much farther away
_STEPS: Final = 24  # places on a leader that are looked at
_OVER: Final = 1.7  # how much a leader over the craft counts, beside its length
_FARTHEST_PX: Final = 250.0  # a name that would cost more is left out
_LONGEST_PX: Final = 92.0  # a longer leader looks like a rod of the craft
_MOVES: Final = 0.78  # another place must be so much better before a name goes there


def _places() -> tuple[Array, Array, Array]:
    """Return for every place how far it is across and down (n,), as a way of length 1, and how far.

    The near places come first.
    """
    turn = np.tile(np.arange(_DIRECTIONS) * (2 * math.pi / _DIRECTIONS), len(_REACHES))
    return np.cos(turn), np.sin(turn), np.repeat(np.array(_REACHES), _DIRECTIONS)


_PLACES: Final = _places()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A name wanted for what is seen at a pixel; higher ``rank`` goes first.

    ``must`` names find a place even on the craft, then so far from the pixel that what is named
    stays to be seen.
    """

    id: str
    text: str
    x_px: float
    y_px: float
    rank: float
    strong: bool = False
    must: bool = False
    radius_px: float = 0.0


@dataclass(frozen=True, slots=True)
class PlacedCallout:
    """A name and where it stands; ``on_craft``, for want of free ground."""

    callout: Callout
    rect: QRectF
    on_craft: bool = False

    @property
    def foot(self) -> QPointF:
        """Where the leader begins: on the part."""
        return QPointF(self.callout.x_px, self.callout.y_px)

    @property
    def head(self) -> QPointF:
        """Where the leader meets the name."""
        return QPointF(*_nearest(self.rect, self.callout.x_px, self.callout.y_px))


class Ground:
    """What is taken in the picture, so that free rectangles are found by four look-ups each."""

    def __init__(self, taken: NDArray[np.bool_]) -> None:
        """Take cells (rows, columns) of ``CELL_PX`` in which there is something."""
        sums = np.zeros((taken.shape[0] + 1, taken.shape[1] + 1), np.int64)
        sums[1:, 1:] = taken.cumsum(0).cumsum(1)
        self._sums = sums
        self._taken = taken

    def crossed(self, starts: Array, ends: Array) -> Array:
        """Return how many pixels of the ways (n, 2) to (n, 2) lead over what is taken."""
        share = np.linspace(0.0, 1.0, _STEPS)
        x = starts[:, :1] + share * (ends[:, :1] - starts[:, :1])
        y = starts[:, 1:] + share * (ends[:, 1:] - starts[:, 1:])
        rows, columns = self._taken.shape
        column = np.clip(x / CELL_PX, 0, columns - 1).astype(int)
        row = np.clip(y / CELL_PX, 0, rows - 1).astype(int)
        length = np.hypot(*(ends - starts).T)
        return np.asarray(self._taken[row, column].mean(axis=1) * length)

    def free(self, rects: Array) -> NDArray[np.bool_]:
        """Say which rectangles (n, 4), left, top, right, bottom in px, are on free ground."""
        rows, columns = self._sums.shape
        x0, y0 = (np.floor(rects[:, k] / CELL_PX).astype(int) for k in (0, 1))
        x1, y1 = (np.ceil(rects[:, k] / CELL_PX).astype(int) for k in (2, 3))
        x0, x1 = (np.clip(x, 0, columns - 1) for x in (x0, x1))
        y0, y1 = (np.clip(y, 0, rows - 1) for y in (y0, y1))
        s = self._sums
        return np.asarray(s[y1, x1] - s[y0, x1] - s[y1, x0] + s[y0, x0] == 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where names may stand. ``middle_px`` is the middle of the craft; ``scale`` that of texts."""

    bounds: QRectF
    obstacles: Sequence[QRectF]
    ground: Ground
    middle_px: tuple[float, float]
    scale: float = 1.0


@dataclass
class Callouts:
    """Places names and remembers where each one stood, from its part."""

    _slots: dict[str, int] = field(default_factory=dict)

    def place(
        self, wanted: Sequence[Callout], sizes: Sequence[QSizeF], room: Room
    ) -> list[PlacedCallout]:
        """Return the names that found a place."""
        placed: list[PlacedCallout] = []
        taken = _Taken(room)
        slots: dict[str, int] = {}
        for index in _by_rank(wanted):
            one = wanted[index]
            rects = _candidates(one, sizes[index], room.scale)
            free = room.ground.free(rects)
            fine = np.flatnonzero(_inside(rects, room.bounds) & (free | one.must))
            fine = fine[taken.clear(rects[fine])]
            slot = self._choose(one, rects, fine[free[fine]], taken)
            if slot is None and one.must:
                away = np.hypot(*(_heads(rects[fine], one) - (one.x_px, one.y_px)).T)
                aside = fine[away >= one.radius_px]
                slot = self._choose(one, rects, aside if len(aside) else fine, taken)
            if slot is None and one.strong:  # what a person asks for is named in the least room
                rects = _pushed_in(rects, room.bounds)
                free = room.ground.free(rects)
                fine = np.flatnonzero(taken.clear(rects))
                off = fine[free[fine]]
                slot = self._choose(one, rects, off if len(off) else fine, taken)
            if slot is not None:
                slots[one.id] = slot
                placed.append(PlacedCallout(one, _rect(rects[slot]), not free[slot]))
                taken.add(placed[-1])
        self._slots = slots
        return placed

    def forget(self) -> None:
        """Look for places from the beginning again."""
        self._slots = {}

    def keep(
        self, wanted: Sequence[Callout], sizes: Sequence[QSizeF], room: Room
    ) -> list[PlacedCallout]:
        """Return the names that may go along with their parts: those that have a place there."""
        placed: list[PlacedCallout] = []
        for index in _by_rank(wanted):
            one, slot = wanted[index], self._slots.get(wanted[index].id)
            if slot is None:
                continue
            sides = _candidates(one, sizes[index], room.scale, slot)
            free = bool(room.ground.free(sides)[0])
            if not (one.must or free):
                continue
            rect = _rect(sides[0])
            others = (*room.obstacles, *(other.rect for other in placed))
            if room.bounds.contains(rect) and not any(rect.intersects(other) for other in others):
                placed.append(PlacedCallout(one, rect, not free))
        return placed

    def _choose(
        self, one: Callout, rects: Array, some: NDArray[np.intp], taken: "_Taken"
    ) -> int | None:
        """Return the best of some of the rectangles (n, 4), None where none is good enough."""
        if not len(some):
            return None
        last = self._slots.get(one.id)
        costs = np.full(len(rects), np.inf)
        costs[some] = _costs(one, rects, some, taken)
        best = int(costs.argmin())
        if not math.isfinite(costs[best]):
            return None
        if last is not None and math.isfinite(costs[last]) and costs[best] > _MOVES * costs[last]:
            return last
        return best


class _Taken:
    """What new names keep clear of: obstacles, names that stand already and their leaders."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._rects = [_sides(one) for one in room.obstacles if not one.isEmpty()]
        self._leaders: list[Sides] = []
        self._diagonals: list[Sides] = []

    def add(self, one: PlacedCallout) -> None:
        """Take the place of a name and its leader."""
        left, top, right, bottom = sides = _sides(one.rect)
        self._rects.append(sides)
        self._leaders.append((*one.foot.toTuple(), *one.head.toTuple()))
        self._diagonals += [sides, (left, bottom, right, top)]

    def clear(self, rects: Array) -> NDArray[np.bool_]:
        """Say which rectangles (n, 4) touch nothing."""
        left, top, right, bottom = rects.T[:, :, None]
        hit = np.zeros(len(rects), np.bool_)
        if self._rects:
            gap = _GAP_PX * self.room.scale
            others = np.array(self._rects).T
            near = (right + gap > others[0]) & (left - gap < others[2])
            near &= bottom + gap > others[1]
            near &= top - gap < others[3]
            hit = near.any(axis=1)
        if self._leaders:
            ends = np.array(self._leaders)
            share = np.linspace(0.0, 1.0, _STEPS)
            x = (ends[:, :1] + share * (ends[:, 2:3] - ends[:, :1])).ravel()
            y = (ends[:, 1:2] + share * (ends[:, 3:] - ends[:, 1:2])).ravel()
            near = (x >= left - 2) & (x <= right + 2)
            near &= y >= top - 2
            near &= y <= bottom + 2
            hit |= near.any(axis=1)
        return ~hit

    def crossed(self, start: Array, ends: Array) -> NDArray[np.intp]:
        """Return how many leaders and words each way from a point (2,) to points (n, 2) crosses."""
        if not self._leaders:
            return np.zeros(len(ends), np.intp)
        ax, ay, bx, by = np.array(self._leaders + self._diagonals).T[:, :, None]
        long_x, long_y = bx - ax, by - ay
        way_x, way_y = (ends - start).T
        before = long_x * (start[1] - ay) - long_y * (start[0] - ax)
        after = long_x * (ends[:, 1] - ay) - long_y * (ends[:, 0] - ax)
        left = way_x * (ay - start[1]) - way_y * (ax - start[0])
        right = way_x * (by - start[1]) - way_y * (bx - start[0])
        return np.asarray(((before * after < 0) & (left * right < 0)).sum(axis=0))


def _by_rank(wanted: Sequence[Callout]) -> list[int]:
    return sorted(range(len(wanted)), key=lambda i: (-wanted[i].rank, wanted[i].id))


def _sides(rect: QRectF) -> Sides:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _rect(sides: Array) -> QRectF:
    left, top, right, bottom = (float(side) for side in sides)
    return QRectF(left, top, right - left, bottom - top)


def _candidates(one: Callout, size: QSizeF, scale: float, slot: int | None = None) -> Array:
    """Return rectangles (n, 4) round a part, the near ones first, or the one of a slot."""
    wanted = slice(None) if slot is None else slice(slot, slot + 1)
    across, down, reach = (values[wanted] for values in _PLACES)
    width, height = size.width(), size.height()
    x = one.x_px + scale * across * reach + np.clip(1.6 * across, -1, 1) * width / 2
    y = one.y_px + scale * down * reach + np.clip(1.6 * down, -1, 1) * height / 2
    left, top = np.round(x - width / 2), np.round(y - height / 2)
    return np.stack([left, top, left + width, top + height], axis=1)


def _pushed_in(rects: Array, bounds: QRectF) -> Array:
    """Return rectangles (n, 4) moved inwards as far as they stand over the edge."""
    size = rects[:, 2:] - rects[:, :2]
    low = np.array([bounds.left(), bounds.top()])
    high = np.maximum(np.array([bounds.right(), bounds.bottom()]) - size, low)
    corner = np.clip(rects[:, :2], low, high)
    return np.hstack([corner, corner + size])


def _costs(one: Callout, rects: Array, some: NDArray[np.intp], taken: _Taken) -> Array:
    """Return how bad some of the places are: how far, farther where it points into the craft.

    What is too bad already is not looked at any further: it costs infinitely much.
    """
    room = taken.room
    across, down, reach = (values[some] for values in _PLACES)
    out_x, out_y = one.x_px - room.middle_px[0], one.y_px - room.middle_px[1]
    length = max(math.hypot(out_x, out_y), 1e-6)
    trust = min(length / (40.0 * room.scale), 1.0)  # near the middle no way is outwards
    against = 1.0 - (across * out_x + down * out_y) / length
    costs = room.scale * reach * (1.0 + 0.5 * _INWARDS * trust * against)
    most = sys.float_info.max if one.strong else _FARTHEST_PX * room.scale
    heads, foot = _heads(rects[some], one), np.array((one.x_px, one.y_px))
    if not one.must:
        costs[np.hypot(*(heads - foot).T) > _LONGEST_PX * room.scale] = np.inf
    for worse in (
        lambda ends: _OVER * room.ground.crossed(np.broadcast_to(foot, ends.shape), ends),
        lambda ends: _CROSSES_PX * taken.crossed(foot, ends),
    ):
        near = np.flatnonzero(costs <= most)
        costs[near] += worse(heads[near])
    costs[costs > most] = np.inf
    return np.asarray(costs)


def _heads(rects: Array, one: Callout) -> Array:
    """Return where the leaders to rectangles (n, 4) would end (n, 2)."""
    x = np.clip(one.x_px, rects[:, 0], rects[:, 2])
    y = np.clip(one.y_px, rects[:, 1], rects[:, 3])
    return np.stack([x, y], axis=1)


def _inside(rects: Array, bounds: QRectF) -> NDArray[np.bool_]:
    return np.asarray(
        (rects[:, 0] >= bounds.left())
        & (rects[:, 1] >= bounds.top())
        & (rects[:, 2] <= bounds.right())
        & (rects[:, 3] <= bounds.bottom())
    )


def _nearest(rect: QRectF, x: float, y: float) -> tuple[float, float]:
    return (
        min(max(x, rect.left()), rect.right()),
        min(max(y, rect.top()), rect.bottom()),
    )
