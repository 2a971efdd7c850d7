"""The lander's own camera: what covers it at first, and the marks of its lens."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

if TYPE_CHECKING:
    from marsapp.ui.scenes.landing.picture import Picture

translate = QCoreApplication.translate

MIDDLE: Final = 0.6
"""Of the width: there the view straight down has its middle, words stand on the left."""


def paint_cover(painter: QPainter, picture: "Picture") -> None:
    """Say that the camera cannot see anything yet."""
    width, height = picture.size
    glow = QRadialGradient(QPointF(width / 2, height / 2), 0.6 * max(width, height))
    glow.setColorAt(0.0, QColor(34, 28, 26))
    glow.setColorAt(1.0, QColor(10, 9, 10))
    painter.fillRect(0, 0, width, height, glow)
    theme = picture.style.theme
    painter.setPen(QColor(214, 200, 186))
    painter.setFont(theme.body)
    text = translate("Landing", "The heat shield still covers the camera below the lander.")
    room = QRectF(0.28 * width, 0.3 * height, 0.6 * width, 0.3 * height)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(flags), text)


def paint_finder(painter: QPainter, picture: "Picture") -> None:
    """Paint the dark edge of a lens and marks in its corners."""
    width, height = picture.size
    dark = QRadialGradient(QPointF(width / 2, height / 2), 0.62 * math.hypot(width, height))
    dark.setColorAt(0.0, QColor(0, 0, 0, 0))
    dark.setColorAt(0.62, QColor(0, 0, 0, 0))
    dark.setColorAt(1.0, QColor(0, 0, 0, 170))
    painter.fillRect(0, 0, width, height, dark)
    painter.setPen(QPen(QColor(255, 255, 255, 190), picture.style.px(1.6)))
    middle, arm = QPointF(MIDDLE * width, height / 2), picture.style.px(14)
    path = QPainterPath()
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        path.moveTo(middle + QPointF(dx * arm * 0.4, dy * arm * 0.4))
        path.lineTo(middle + QPointF(dx * arm, dy * arm))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
