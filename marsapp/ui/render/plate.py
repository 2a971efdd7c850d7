"""A quiet plate of the ground behind words, so that a bright planet may lie below them."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from marsapp.ui.theme import Theme

STRENGTH: Final = 0.85
"""Quiet words keep a contrast of 4.5 on it, be it over the night side, the day side or the ice."""


def paint_plate(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint a plate with round corners, on whole pixels."""
    size = rect.toAlignedRect()
    ratio = painter.device().devicePixelRatio()
    painter.drawImage(size.topLeft(), _plate((size.width(), size.height()), theme, ratio))


@lru_cache(maxsize=16)
def _plate(size: tuple[int, int], theme: Theme, ratio: float) -> QImage:
    """Return the picture of a plate: kept, because round corners are slow to draw."""
    width, height = size
    image = QImage(
        max(round(width * ratio), 1),
        max(round(height * ratio), 1),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ground", STRENGTH))
        radius = theme.px(6)
        painter.drawRoundedRect(QRectF(0, 0, width, height), radius, radius)
    return image
