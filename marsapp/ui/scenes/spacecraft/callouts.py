"""Names with leader lines round a craft: on free ground beside it, never on each other.

A name looks for the nearest free ground round its part: not on the craft, not on other words, not
across their leaders. It keeps its place while that is free, so names do not flicker.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

Array = NDArray[np.float64]

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

    ``must`` names find a place even on the craft.
    """

    id: str
    text: str
    x_px: float
    y_px: float
    rank: float
    strong: bool = False
    must: bool = False


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
        slots: dict[str, int] = {}
        for index in _by_rank(wanted):
            one = wanted[index]
            rects = _candidates(one, sizes[index], room.scale)
            fine = _inside(rects, room.bounds) & _clear(rects, room.obstacles, placed, room.scale)
            fine &= ~_on_leaders(rects, placed)
            free = room.ground.free(rects)
            slot = self._choose(one, rects, fine & free, placed, room)
            if slot is None and one.must:
                slot = self._choose(one, rects, fine, placed, room)
            if slot is not None:
                slots[one.id] = slot
                placed.append(PlacedCallout(one, _rect(rects[slot]), not free[slot]))
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
        self,
        one: Callout,
        rects: Array,
        fine: NDArray[np.bool_],
        placed: Sequence[PlacedCallout],
        room: Room,
    ) -> int | None:
        if not fine.any():
            return None
        last = self._slots.get(one.id)
        costs = np.where(fine, _costs(one, rects, placed, room), np.inf)
        best = int(costs.argmin())
        if costs[best] > _FARTHEST_PX * room.scale:
            return None
        if last is not None and fine[last] and costs[best] > _MOVES * costs[last]:
            return last
        return best


def _by_rank(wanted: Sequence[Callout]) -> list[int]:
    return sorted(range(len(wanted)), key=lambda i: (-wanted[i].rank, wanted[i].id))


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


def _costs(one: Callout, rects: Array, placed: Sequence[PlacedCallout], room: Room) -> Array:
    """Return how bad each place is: how far away, farther where it points into the craft."""
    across, down, reach = _PLACES
    out_x, out_y = one.x_px - room.middle_px[0], one.y_px - room.middle_px[1]
    length = max(math.hypot(out_x, out_y), 1e-6)
    trust = min(length / (40.0 * room.scale), 1.0)  # near the middle no way is outwards
    against = 1.0 - (across * out_x + down * out_y) / length
    costs = room.scale * reach * (1.0 + 0.5 * _INWARDS * trust * against)
    heads = _heads(rects, one)
    feet = np.broadcast_to([one.x_px, one.y_px], heads.shape)
    costs = costs + _OVER * room.ground.crossed(feet, heads)
    if not one.must:
        costs[np.hypot(*(heads - feet).T) > _LONGEST_PX * room.scale] = np.inf
    for other in placed:
        foot, head = other.foot, other.head
        line = (foot.x(), foot.y(), head.x(), head.y())
        costs = costs + _CROSSES_PX * _cross(feet, heads, line)
        rect = other.rect
        sides = (rect.left(), rect.top(), rect.right(), rect.bottom())
        for diagonal in (sides, (sides[0], sides[3], sides[2], sides[1])):
            costs = costs + _CROSSES_PX * _cross(feet, heads, diagonal)
    return costs


def _heads(rects: Array, one: Callout) -> Array:
    """Return where the leaders to rectangles (n, 4) would end (n, 2)."""
    x = np.clip(one.x_px, rects[:, 0], rects[:, 2])
    y = np.clip(one.y_px, rects[:, 1], rects[:, 3])
    return np.stack([x, y], axis=1)


def _cross(
    starts: Array, ends: Array, line: tuple[float, float, float, float]
) -> NDArray[np.bool_]:
    """Say which segments (n, 2) to (n, 2) cross a line."""
    ax, ay, bx, by = line

    def side(points: Array) -> Array:
        return (bx - ax) * (points[:, 1] - ay) - (by - ay) * (points[:, 0] - ax)

    way = ends - starts

    def other_side(x: float, y: float) -> Array:
        return way[:, 0] * (y - starts[:, 1]) - way[:, 1] * (x - starts[:, 0])

    apart = side(starts) * side(ends) < 0
    return np.asarray(apart & (other_side(ax, ay) * other_side(bx, by) < 0))


def _inside(rects: Array, bounds: QRectF) -> NDArray[np.bool_]:
    return np.asarray(
        (rects[:, 0] >= bounds.left())
        & (rects[:, 1] >= bounds.top())
        & (rects[:, 2] <= bounds.right())
        & (rects[:, 3] <= bounds.bottom())
    )


def _clear(
    rects: Array, obstacles: Sequence[QRectF], placed: Sequence[PlacedCallout], scale: float
) -> NDArray[np.bool_]:
    """Say which rectangles touch neither obstacles nor names that stand already."""
    fine = np.ones(len(rects), np.bool_)
    gap = _GAP_PX * scale
    for other in (*obstacles, *(one.rect for one in placed)):
        if other.isEmpty():
            continue
        fine &= (
            (rects[:, 2] + gap <= other.left())
            | (rects[:, 0] - gap >= other.right())
            | (rects[:, 3] + gap <= other.top())
            | (rects[:, 1] - gap >= other.bottom())
        )
    return fine


def _on_leaders(rects: Array, placed: Sequence[PlacedCallout]) -> NDArray[np.bool_]:
    """Say which rectangles the leader of a name that stands already runs through."""
    hit = np.zeros(len(rects), np.bool_)
    share = np.linspace(0.0, 1.0, _STEPS)
    for one in placed:
        foot, head = one.foot, one.head
        x = foot.x() + share * (head.x() - foot.x())
        y = foot.y() + share * (head.y() - foot.y())
        within_x = (x >= rects[:, :1] - 2) & (x <= rects[:, 2:3] + 2)
        within_y = (y >= rects[:, 1:2] - 2) & (y <= rects[:, 3:] + 2)
        hit |= (within_x & within_y).any(axis=1)
    return hit


def _nearest(rect: QRectF, x: float, y: float) -> tuple[float, float]:
    return (
        min(max(x, rect.left()), rect.right()),
        min(max(y, rect.top()), rect.bottom()),
    )
