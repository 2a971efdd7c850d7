"""Flat outlines of what the craft is compared with: drawn for illustration, one wide, one high.

The foot is the middle of the lower edge: x from -0.5 to 0.5, y from 0 up to 1.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A figure: its filled body, lines on it, and its usual width in heights."""

    body: QPainterPath
    lines: QPainterPath
    width: float


# half of a person from the neck down, on the right; the other half is its mirror image
_PERSON: Final[Points] = (
    (0.09, 0.83), (0.16, 0.825), (0.32, 0.805), (0.4, 0.77), (0.46, 0.62), (0.5, 0.46),
    (0.47, 0.42), (0.41, 0.44), (0.36, 0.58), (0.29, 0.7), (0.27, 0.52), (0.3, 0.42), (0.28, 0.22),
    (0.25, 0.05), (0.34, 0.015), (0.33, 0.0), (0.11, 0.0), (0.12, 0.06), (0.1, 0.25), (0.02, 0.45),
)  # fmt: skip
_CHILD: Final[Points] = (
    (0.1, 0.775), (0.18, 0.77), (0.34, 0.745), (0.42, 0.71), (0.47, 0.58), (0.5, 0.44),
    (0.46, 0.4), (0.41, 0.42), (0.36, 0.54), (0.31, 0.64), (0.31, 0.48), (0.33, 0.38), (0.31, 0.2),
    (0.28, 0.05), (0.38, 0.015), (0.37, 0.0), (0.12, 0.0), (0.13, 0.06), (0.1, 0.22), (0.02, 0.4),
)  # fmt: skip


@lru_cache(maxsize=8)
def outline_of(name: str) -> Outline:
    """Return the outline of something; a plain box for what has none."""
    if name == "child":
        return _person(_CHILD, 0.36, head=(0.885, 0.115))
    if name == "adult":
        return _person(_PERSON, 0.3, head=(0.925, 0.075))
    if name == "bus":
        return _bus()
    if name == "perseverance":
        return _rover()
    box = QPainterPath()
    box.addRect(QRectF(-0.5, 0, 1, 1))
    return Outline(box, QPainterPath(), 1.0)


def _person(half: Points, width: float, head: tuple[float, float]) -> Outline:
    """Return a person: ``head`` is the height of its middle and its radius, in heights."""
    body = _closed((*half, *((-x, y) for x, y in reversed(half))))
    middle, radius = head
    body.addEllipse(QPointF(0, middle), 0.82 * radius / width, radius)
    body.addRect(QRectF(-0.07, half[0][1] - 0.01, 0.14, middle - radius - half[0][1] + 0.03))
    body.setFillRule(Qt.FillRule.WindingFill)
    return Outline(body.simplified(), QPainterPath(), width)


def _bus() -> Outline:
    """Return a city bus from the side, four times as long as high."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(-0.5, 0.1, 1.0, 0.9), 0.015, 0.09)
    lines = QPainterPath()
    for x in (-0.46, -0.335, -0.1, 0.025, 0.15):
        lines.addRoundedRect(QRectF(x, 0.52, 0.105, 0.34), 0.008, 0.03)
    for x in (-0.215, 0.28):
        lines.addRect(QRectF(x, 0.14, 0.05, 0.74))
        lines.addRect(QRectF(x + 0.05, 0.14, 0.05, 0.74))
    lines.addRoundedRect(QRectF(0.4, 0.45, 0.085, 0.41), 0.008, 0.03)
    for x in (-0.3, 0.22):
        body.addEllipse(QPointF(x, 0.16), 0.04, 0.16)
        lines.addEllipse(QPointF(x, 0.16), 0.02, 0.08)
    body.setFillRule(Qt.FillRule.WindingFill)
    return Outline(body.simplified(), lines, 4.0)


def _rover() -> Outline:
    """Return a six-wheeled rover from the side: mast in front, its power source at the back."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(-0.28, 0.34, 0.55, 0.17), 0.01, 0.015)
    body.addRect(QRectF(-0.27, 0.51, 0.52, 0.02))
    body.addPath(_closed(((-0.28, 0.4), (-0.44, 0.47), (-0.47, 0.62), (-0.38, 0.66), (-0.27, 0.5))))
    body.addPath(_closed(((0.13, 0.52), (0.17, 0.52), (0.165, 0.86), (0.135, 0.86))))
    body.addRoundedRect(QRectF(0.085, 0.86, 0.15, 0.14), 0.015, 0.02)
    body.addPath(_closed(((0.26, 0.42), (0.4, 0.6), (0.42, 0.59), (0.28, 0.38))))
    body.addPath(_closed(((0.4, 0.6), (0.46, 0.42), (0.44, 0.41), (0.385, 0.58))))
    body.addRoundedRect(QRectF(0.41, 0.3, 0.09, 0.13), 0.01, 0.02)
    for points in (
        ((-0.34, 0.12), (-0.22, 0.3), (0.0, 0.42), (0.02, 0.39), (-0.19, 0.27), (-0.31, 0.11)),
        ((-0.02, 0.12), (-0.2, 0.29), (-0.18, 0.31), (0.0, 0.13)),
        ((0.32, 0.12), (0.2, 0.36), (0.0, 0.43), (0.0, 0.39), (0.17, 0.33), (0.29, 0.11)),
    ):
        body.addPath(_closed(points))
    lines = QPainterPath()
    for x in (-0.32, 0.0, 0.3):
        body.addEllipse(QPointF(x, 0.12), 0.088, 0.12)
        lines.addEllipse(QPointF(x, 0.12), 0.035, 0.048)
    lines.addEllipse(QPointF(0.2, 0.945), 0.018, 0.025)
    body.setFillRule(Qt.FillRule.WindingFill)
    return Outline(body.simplified(), lines, 1.36)


def _closed(points: Points | tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path
