"""Two small charts of the drive: distance by sol, and the slope of the ground along the way."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale, paint_grid, round_step
from marsapp.ui.render.paths import polygon
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate
Array = NDArray[np.float64]
Dot = tuple[float, float, bool]  # across, up, whether it is filled

_HEIGHT_PX: Final = 190
_LOW_PX: Final = 130


class LineChart(QWidget):
    """A line, dots on it, and a mark at the present; a touch asks for a place on the axis."""

    picked = Signal(float)

    def __init__(
        self, line: Array, dots: Sequence[Dot], units: tuple[str, str], theme: Theme
    ) -> None:
        """Take the points of the line (n, 2), the dots, and the units across and up."""
        super().__init__()
        self._line, self._dots, self._units = line, dots, units
        self._theme = theme
        self._formatter = Formatter()
        self._now: float | None = None
        low, high = float(line[:, 1].min()), float(line[:, 1].max())
        self._level = low < 0.0
        self._up = Scale(min(low, 0.0), max(high, 1.0))
        self._across = Scale(float(line[0, 0]), max(float(line[-1, 0]), float(line[0, 0]) + 1.0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, formatter: Formatter, name: str, told: str) -> None:
        """Take the language of the numbers, the name that is read out, and what the line tells."""
        self._formatter = formatter
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the words."""
        return QSize(self._theme.px(300), self._theme.px(_LOW_PX if self._level else _HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def show_present(self, across: float | None) -> None:
        """Move the mark of the present; None where there is none."""
        if across != self._now:
            self._now = across
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place under the finger."""
        rect = self._plot.rect
        part = (event.position().x() - rect.left()) / max(rect.width(), 1.0)
        if -0.04 <= part <= 1.04:
            self.picked.emit(self._across.value(part))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint grid, line, dots and the mark of the present."""
        theme, plot = self._theme, self._plot
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axes(painter, plot)
            painter.setPen(QPen(theme.colour("mars"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(polygon(plot.line(self._line[:, 0], self._line[:, 1])))
            for across, up, filled in self._dots:
                painter.setPen(QPen(theme.colour("mars"), theme.px(2)))
                painter.setBrush(theme.colour("mars") if filled else theme.colour("surface"))
                painter.drawEllipse(plot.point(across, up), theme.px(4), theme.px(4))
            if self._now is not None:
                x = plot.x(self._now)
                painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
                painter.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom()))

    @property
    def _plot(self) -> Plot:
        metrics = QFontMetricsF(self._theme.small)
        left = metrics.horizontalAdvance("2,000 m") + self._theme.px(6)
        rect = QRectF(self.rect()).adjusted(
            left, metrics.height(), -self._theme.px(12), -metrics.height() - self._theme.px(6)
        )
        return Plot(rect, self._across, self._up)

    def _paint_axes(self, painter: QPainter, plot: Plot) -> None:
        theme, rect = self._theme, plot.rect
        step = round_step(self._up.high - self._up.low, 4)
        first = np.ceil(self._up.low / step) * step
        heights = np.arange(first, self._up.high + step / 1e3, step)
        lines = [(float(one), self._written(float(one), self._units[1])) for one in heights]
        beside = QRectF(0.0, rect.top(), rect.left() - theme.px(5), rect.height())
        paint_grid(painter, theme, plot, lines, beside)
        metrics = QFontMetricsF(theme.small)
        step = round_step(self._across.high - self._across.low, 5)
        first = np.ceil(self._across.low / step) * step
        painter.setPen(theme.colour("muted"))
        for one in np.arange(first, self._across.high + step / 1e3, step).tolist():
            said = self._written(one, self._units[0])
            wide = metrics.horizontalAdvance(said)
            x = min(max(plot.x(one) - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QPointF(x, self.height() - metrics.descent() - 1), said)

    def _written(self, value: float, unit: str) -> str:
        number = self._formatter.number(value)
        return unit.format(number=number)
