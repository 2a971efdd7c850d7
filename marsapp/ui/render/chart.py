"""What charts are drawn with: scales, a field of pixels, round steps and the lines of an axis."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.ui.theme import Theme

Array = NDArray[np.float64]

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEAST: Final = 1e-9  # below it nothing has a logarithm worth drawing


@dataclass(frozen=True, slots=True)
class Scale:
    """How values become lengths: evenly, or evenly in powers of ten."""

    low: float
    high: float
    log: bool = False

    def part(self, value: float) -> float:
        """Return 0 at the low end and 1 at the high one; beyond them the nearer end."""
        low, high = self.low, self.high
        if self.log:
            value, low, high = math.log10(max(value, _LEAST)), math.log10(low), math.log10(high)
        return min(max((value - low) / (high - low), 0.0), 1.0)

    def parts(self, values: Array) -> Array:
        """Return `part` of many values (n,)."""
        low, high = self.low, self.high
        if self.log:
            values = np.log10(np.maximum(values, _LEAST))
            low, high = math.log10(low), math.log10(high)
        return np.asarray(np.clip((values - low) / (high - low), 0.0, 1.0))

    def value(self, part: float) -> float:
        """Return the value at a share of the length."""
        part = min(max(part, 0.0), 1.0)
        if self.log:
            return float(self.low * (self.high / self.low) ** part)
        return self.low + (self.high - self.low) * part


@dataclass(frozen=True, slots=True)
class Plot:
    """The field of a chart in pixels: one scale across, one upwards."""

    rect: QRectF
    across: Scale
    up: Scale

    def x(self, value: float) -> float:
        """Return the pixel of a value across."""
        return self.rect.left() + self.rect.width() * self.across.part(value)

    def y(self, value: float) -> float:
        """Return the pixel of a value upwards."""
        return self.rect.bottom() - self.rect.height() * self.up.part(value)

    def point(self, across: float, up: float) -> QPointF:
        """Return the pixel of a pair of values."""
        return QPointF(self.x(across), self.y(up))

    def line(self, across: Array, up: Array) -> Array:
        """Return the pixels (n, 2) of pairs of values (n,)."""
        x = self.rect.left() + self.rect.width() * self.across.parts(across)
        y = self.rect.bottom() - self.rect.height() * self.up.parts(up)
        return np.stack([x, y], axis=1)


def round_step(span: float, most: int) -> float:
    """Return the least step of 1, 2 or 5 times a power of ten that divides a span in so few."""
    least = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(least))
    return next((n * power for n in (1.0, 2.0, 5.0) if n * power >= least * 0.999), 10 * power)


def paint_grid(
    painter: QPainter, theme: Theme, plot: Plot, lines: Iterable[tuple[float, str]], beside: QRectF
) -> None:
    """Paint level lines and write their values into a column beside the plot.

    ``beside`` gives the column's left and right edge; the words stand at its nearer side.
    """
    painter.setFont(theme.small)
    half = painter.fontMetrics().height() / 2
    align = RIGHT if beside.left() < plot.rect.left() else LEFT
    for value, text in lines:
        y = plot.y(value)
        painter.setPen(QPen(theme.colour("line", 0.55), 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.rect.left(), y), QPointF(plot.rect.right(), y))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(beside.left(), y - half, beside.width(), 2 * half), align, text)
