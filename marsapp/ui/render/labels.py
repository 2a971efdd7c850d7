"""Labels that never collide and never jitter: a small placer with priorities and a memory."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from marsapp.ui.theme import Theme

_REACHES_PX: Final = (
    7.0,
    26.0,
    52.0,
)  # how far a label may stand from its thing; the far ones get a leader
_SIDES: Final = ((1, 0), (1, -1), (1, 1), (-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1))
_ON: Final = -1  # the slot of a centred label
_GAP_PX: Final = 3.0  # least distance of two labels
_RETURN_PX: Final = 14.0  # a better place must be this free before a label goes back to it
_LEADER_FROM_PX: Final = 20.0
_HALO: Final = ((-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5), (-1, -1), (1, -1), (-1, 1), (1, 1))
_MOST: Final = 240  # pictures of texts kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A label wanted beside a thing of ``radius_px``; higher ``rank`` goes first."""

    id: str
    text: str
    x_px: float
    y_px: float
    rank: float
    radius_px: float = 4.0
    token: str = "text"  # noqa: S105 - a colour of the theme
    strong: bool = False
    slots: tuple[int, ...] = tuple(range(len(_REACHES_PX) * len(_SIDES)))  # places, the best first
    centred: bool = False  # the label stands on its thing, the name of a region
    wide: bool = False  # its letters stand apart, as names of regions do on maps
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A label and where it stands; ``slot`` numbers the place round the thing."""

    request: Request
    rect: QRectF
    slot: int

    @property
    def leader(self) -> QLineF | None:
        """The line from the thing to a label that had to move away, or None."""
        if self.slot == _ON or _REACHES_PX[self.slot // len(_SIDES)] < _LEADER_FROM_PX:
            return None
        anchor = QPointF(self.request.x_px, self.request.y_px)
        x = min(max(anchor.x(), self.rect.left()), self.rect.right())
        y = min(max(anchor.y(), self.rect.top()), self.rect.bottom())
        line = QLineF(anchor, QPointF(x, y))
        if line.length() <= self.request.radius_px + 4:
            return None
        start = line.pointAt((self.request.radius_px + 2) / line.length())
        return QLineF(start, line.p2())


@dataclass
class Placer:
    """Places labels one after the other by rank and remembers where each one stood.

    A label keeps its place while that is free, and goes back to a better one only when that has
    become free by a margin; so labels do not flicker between places as things move.
    """

    _slots: dict[str, int] = field(default_factory=dict)

    def place(
        self,
        requests: Sequence[Request],
        sizes: Sequence[QSizeF],
        bounds: QRectF,
        obstacles: Sequence[QRectF],
    ) -> list[Placed]:
        """Return the labels that found a free place inside ``bounds``."""
        taken = list(obstacles)
        order = sorted(range(len(requests)), key=lambda i: (-requests[i].rank, requests[i].id))
        placed: list[Placed] = []
        slots: dict[str, int] = {}
        for index in order:
            found = self._find(requests[index], sizes[index], bounds, taken)
            if found is not None:
                placed.append(found)
                slots[found.request.id] = found.slot
                taken.append(found.rect)
        self._slots = slots
        return placed

    def _find(
        self, request: Request, size: QSizeF, bounds: QRectF, taken: list[QRectF]
    ) -> Placed | None:
        if request.centred:
            rect = slot_rect(request, size, _ON)
            is_free = self._is_free(rect, bounds, taken, _GAP_PX)
            return Placed(request, rect, _ON) if is_free else None
        last = self._slots.get(request.id)
        if (
            last in request.slots
            and last is not None
            and self._is_free(slot_rect(request, size, last), bounds, taken, _GAP_PX)
        ):
            for slot in request.slots[: request.slots.index(last)]:
                if self._is_free(slot_rect(request, size, slot), bounds, taken, _RETURN_PX):
                    return Placed(request, slot_rect(request, size, slot), slot)
            return Placed(request, slot_rect(request, size, last), last)
        for slot in request.slots:
            rect = slot_rect(request, size, slot)
            if self._is_free(rect, bounds, taken, _GAP_PX):
                return Placed(request, rect, slot)
        return None

    @staticmethod
    def _is_free(rect: QRectF, bounds: QRectF, taken: list[QRectF], gap_px: float) -> bool:
        if not bounds.contains(rect):
            return False
        wide = rect.adjusted(-gap_px, -gap_px, gap_px, gap_px)
        return not any(wide.intersects(other) for other in taken)


def slots_beside(dx: float, dy: float) -> tuple[int, ...]:
    """Return all places, those first that stand off a line running along (dx, dy)."""
    length = max(math.hypot(dx, dy), 1e-9)

    def crossing(side: int) -> float:
        x, y = _SIDES[side]
        return -round(abs(x * dy - y * dx) / length / math.hypot(x, y), 1)

    order = sorted(range(len(_SIDES)), key=lambda side: (crossing(side), side))
    return tuple(ring * len(_SIDES) + side for ring in range(len(_REACHES_PX)) for side in order)


def slots_towards(dx: float, dy: float) -> tuple[int, ...]:
    """Return all places, those first that lie in the direction (dx, dy) on the screen."""

    def against(side: int) -> float:
        x, y = _SIDES[side]
        return -(x * dx + y * dy) / math.hypot(x, y)

    order = sorted(range(len(_SIDES)), key=against)
    return tuple(ring * len(_SIDES) + side for ring in range(len(_REACHES_PX)) for side in order)


def slots_away(rays: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Return all places, those first that are far from lines leaving the thing along ``rays``."""

    def nearest(side: int) -> float:
        x, y = _SIDES[side]
        turns = [math.atan2(abs(x * dy - y * dx), x * dx + y * dy) for dx, dy in rays]
        return -min(round(min(turns, default=math.pi), 1), 0.8)  # far enough is far enough

    order = sorted(range(len(_SIDES)), key=lambda side: (nearest(side), side))
    return tuple(ring * len(_SIDES) + side for ring in range(len(_REACHES_PX)) for side in order)


def slot_rect(request: Request, size: QSizeF, slot: int) -> QRectF:
    """Return the rectangle of a label at one of the places round its thing, on whole pixels."""
    if slot == _ON:
        x, y = request.x_px - size.width() / 2, request.y_px - size.height() / 2
        return QRectF(round(x), round(y), size.width(), size.height())
    reach = _REACHES_PX[slot // len(_SIDES)] + request.radius_px
    side_x, side_y = _SIDES[slot % len(_SIDES)]
    away = reach * (0.75 if side_x and side_y else 1.0)
    x = request.x_px + side_x * away - (0.5 - 0.5 * side_x) * size.width()
    y = request.y_px + side_y * away - (0.5 - 0.5 * side_y) * size.height()
    return QRectF(round(x), round(y), size.width(), size.height())


class TextPictures:
    """Pictures of short texts with a halo in the colour of the ground, kept for the next frame."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def size(self, text: str, font: QFont) -> QSizeF:
        """Return the space a text of one or more lines takes, in whole pixels."""
        metrics = QFontMetricsF(font)
        lines = text.split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines)
        return QSizeF(float(int(width) + 5), float(int(metrics.height() * len(lines)) + 3))

    def picture(
        self, text: str, font: QFont, colours: tuple[QColor, QColor], ratio: float
    ) -> QPixmap:
        """Return the text in ``colours`` (ink, halo), for a device pixel ratio."""
        key = (text, font.key(), font.letterSpacing(), colours[0].rgba(), colours[1].rgba(), ratio)
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = self._paint(text, font, colours, ratio)
        return self._kept[key]

    def _paint(
        self, text: str, font: QFont, colours: tuple[QColor, QColor], ratio: float
    ) -> QPixmap:
        size = self.size(text, font)
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        metrics = QFontMetricsF(font)
        with QPainter(pixmap) as painter:
            painter.setFont(font)
            for row, line in enumerate(text.split("\n")):
                start = QPointF(2.0, 1.0 + metrics.ascent() + row * metrics.height())
                painter.setPen(colours[1])
                for dx, dy in _HALO:  # 20 times faster than stroking the outlines
                    painter.drawText(start + QPointF(dx, dy), line)
                painter.setPen(colours[0])
                painter.drawText(start, line)
        return pixmap


def font_of(theme: Theme, request: Request) -> QFont:
    """Return the font in which a label is written."""
    font = theme.body if request.strong else theme.small
    if request.wide:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(2))
    return font


def paint_label(painter: QPainter, one: Placed, pictures: TextPictures, theme: Theme) -> None:
    """Paint a label that was placed, and its leader."""
    leader, request = one.leader, one.request
    if leader is not None:
        painter.setPen(QPen(theme.colour(request.token, 0.6 * request.alpha), 1.0))
        painter.drawLine(leader)
    halo = theme.colour("ground", 0.6 if theme.is_dark else 0.85)
    colours = (theme.colour(request.token), halo)
    ratio = painter.device().devicePixelRatio()
    written = pictures.picture(request.text, font_of(theme, request), colours, ratio)
    painter.setOpacity(request.alpha)
    painter.drawPixmap(one.rect.topLeft(), written)
    painter.setOpacity(1.0)
