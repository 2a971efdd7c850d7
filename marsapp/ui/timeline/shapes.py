"""The shape of each kind of event: told apart without colour."""

import math
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from marsapp.mission.model import EventKind

translate = QCoreApplication.translate

TOKENS: Final[Mapping[EventKind, str]] = {
    "launch": "craft",
    "burn": "burn",
    "separation": "text",
    "landing": "mars",
    "observation": "earth",
    "drive": "mars",
    "ground": "link",
    "milestone": "text",
}
"""The colour of each kind, as a token of the theme."""


def kind_word(kind: EventKind) -> str:
    """Return the word for a kind of event."""
    return {
        "launch": translate("EventKind", "Launch"),
        "burn": translate("EventKind", "Engine burn"),
        "separation": translate("EventKind", "Separation"),
        "landing": translate("EventKind", "Landing"),
        "observation": translate("EventKind", "Observation"),
        "drive": translate("EventKind", "Drive"),
        "ground": translate("EventKind", "On the ground"),
        "milestone": translate("EventKind", "Milestone"),
    }[kind]


def shape(kind: EventKind) -> QPainterPath:
    """Return the outline of a kind within -1 to 1: triangle, flame, ring and so on."""
    return _SHAPES[kind]


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _flame() -> QPainterPath:
    path = QPainterPath(QPointF(0, -1))
    path.cubicTo(QPointF(0.3, -0.4), QPointF(0.85, -0.1), QPointF(0.7, 0.45))
    path.cubicTo(QPointF(0.6, 0.9), QPointF(0.3, 1), QPointF(0, 1))
    path.cubicTo(QPointF(-0.3, 1), QPointF(-0.6, 0.9), QPointF(-0.7, 0.45))
    path.cubicTo(QPointF(-0.85, -0.1), QPointF(-0.3, -0.4), QPointF(0, -1))
    return path


def _ring() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.95, -0.95, 1.9, 1.9))
    path.addEllipse(QRectF(-0.42, -0.42, 0.84, 0.84))
    return path


def _halves() -> QPainterPath:
    path = _polygon((-0.9, -0.85), (-0.2, -0.85), (-0.2, 0.85), (-0.9, 0.85))
    path.addPath(_polygon((0.2, -0.85), (0.9, -0.85), (0.9, 0.85), (0.2, 0.85)))
    return path


def _dish() -> QPainterPath:
    path = QPainterPath(QPointF(-0.95, -0.7))
    path.quadTo(QPointF(0, 1.1), QPointF(0.95, -0.7))
    path.closeSubpath()
    path.addPath(_polygon((-0.45, 0.95), (0, 0.1), (0.45, 0.95)))
    return path


def _star() -> QPainterPath:
    points = []
    for corner in range(10):
        radius = 1.0 if corner % 2 == 0 else 0.45
        angle = math.pi * corner / 5
        points.append((radius * math.sin(angle), -radius * math.cos(angle)))
    return _polygon(*points)


_SHAPES: Final[Mapping[EventKind, QPainterPath]] = {
    "launch": _polygon((0, -0.95), (0.9, 0.8), (-0.9, 0.8)),
    "burn": _flame(),
    "separation": _halves(),
    "landing": _polygon((-0.9, -0.8), (0.9, -0.8), (0, 0.95)),
    "observation": _ring(),
    "drive": _polygon((-0.95, -0.5), (0.95, -0.5), (0.95, 0.5), (-0.95, 0.5)),
    "ground": _dish(),
    "milestone": _star(),
}
