"""Things in a picture that can be picked, focused and read out."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.ui.theme import Theme

_LARGE_PX: Final = 24.0
_ARC_DEG: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something in the picture that can be picked, focused and read out."""

    id: str
    name: str
    x_px: float
    y_px: float
    radius_px: float


def thing_at(things: Iterable[Thing], x_px: float, y_px: float, reach_px: float) -> str:
    """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
    best, best_distance = "", math.inf
    for thing in things:
        distance = math.hypot(thing.x_px - x_px, thing.y_px - y_px)
        beside = max(distance - thing.radius_px, 0.0) + 0.05 * distance
        if distance <= max(reach_px, thing.radius_px) and beside < best_distance:
            best, best_distance = thing.id, beside
    return best


def paint_attention(
    painter: QPainter, things: Iterable[Thing], theme: Theme, attention: tuple[str, str]
) -> None:
    """Paint a thin ring round what is selected and a strong one round the keyboard's focus.

    What is large has four short arcs round it instead: it is to be seen, not its ring.
    """
    selected, focused = attention
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for thing in things:
        centre, radius = QPointF(thing.x_px, thing.y_px), thing.radius_px + theme.px(7)
        if thing.id == selected:
            painter.setPen(QPen(theme.colour("accent", 0.9), 1.5))
            if thing.radius_px > theme.px(_LARGE_PX):
                _paint_corners(painter, centre, radius)
            else:
                painter.drawEllipse(centre, radius, radius)
        if thing.id == focused:
            painter.setPen(QPen(theme.colour("accent"), 3.0))
            painter.drawEllipse(centre, radius + 3, radius + 3)


def _paint_corners(painter: QPainter, centre: QPointF, radius_px: float) -> None:
    space = QRectF(-radius_px, -radius_px, 2 * radius_px, 2 * radius_px).translated(centre)
    for middle_deg in (45, 135, 225, 315):
        painter.drawArc(space, round(16 * (middle_deg - _ARC_DEG / 2)), 16 * _ARC_DEG)
