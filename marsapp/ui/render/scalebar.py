"""The scale bar: a round length in the corner of the picture."""

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from marsapp.ui.theme import Theme

_LONGEST_PX: Final = 170.0
_STEPS: Final = (5.0, 2.0, 1.0)


def round_length_km(px_per_km: float, longest_px: float = _LONGEST_PX) -> float:
    """Return the largest length of 1, 2 or 5 times a power of ten km that fits."""
    most = longest_px / px_per_km
    size = 10.0 ** math.floor(math.log10(most))
    return next(step * size for step in _STEPS if step * size <= most * (1 + 1e-12))


def paint_scale_bar(
    painter: QPainter,
    left_bottom: QPointF,
    px_per_km: float,
    theme: Theme,
    write: Callable[[float], str],
) -> float:
    """Paint the bar with its length above it, and return its width in pixels."""
    length_km = round_length_km(px_per_km, theme.px(_LONGEST_PX))
    width = length_km * px_per_km
    x, y = left_bottom.x(), left_bottom.y()
    tick = theme.px(5)
    painter.setPen(QPen(theme.colour("text", 0.9), 1.5))
    painter.drawPolyline(
        [QPointF(x, y - tick), QPointF(x, y), QPointF(x + width, y), QPointF(x + width, y - tick)]
    )
    painter.setFont(theme.small)
    painter.setPen(theme.colour("text"))
    painter.drawText(QPointF(x + theme.px(6), y - theme.px(6)), write(length_km))
    return width
