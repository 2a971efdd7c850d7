"""The chart of a sol: power that comes in and goes out, the battery, and how warm it is."""

from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.rover.sol import WHOLE_SOL_H, Array, SolDay
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale, paint_grid, round_step
from marsapp.ui.render.paths import polygon
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sol import chart_words

translate = QCoreApplication.translate

_PLOTS_PX: Final = (120, 56, 84)
_HOURS: Final = (0, 6, 12, 18, 24)
_EDGE_PX: Final = 10
_LEAST_W: Final = 200.0
_COLD_C, _WARM_C = -120.0, 40.0
_SLACK: Final = 0.02  # of the width, where a finger still means the end of the sol


class Line(NamedTuple):
    """One curve: its name, colour, pen width, dashes and values."""

    name: str
    token: str
    wide: float
    style: Qt.PenStyle
    values: Array


class SolChart(QWidget):
    """Draws a sol from midnight to midnight; a touch asks for that hour."""

    picked = Signal(float)  # hour of the true Sun

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self._theme = theme
        self._formatter = formatter
        self._metrics = QFontMetricsF(theme.small)
        self._day: SolDay | None = None
        self._hour: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Surface", "A sol of the rover, hour by hour"))

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the words."""
        return QSize(self._theme.px(300), self._tall_px())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(120), self._tall_px())

    def show_day(self, day: SolDay) -> None:
        """Show a sol."""
        self._day = day
        self.setAccessibleDescription(chart_words(day, self._formatter))
        self.update()

    def show_hour(self, hour: float | None) -> None:
        """Move the line of the present; None where the present is on another sol."""
        before, self._hour = self._hour, hour
        if (before is None) != (hour is None) or (
            hour is not None and before is not None and self._x(hour) != self._x(before)
        ):
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the hour under the finger."""
        left, right = self._sides()
        part = (event.position().x() - left) / (right - left)
        if self._day is not None and -_SLACK <= part <= 1 + _SLACK:
            self.picked.emit(min(max(part, 0.0), 1.0) * WHOLE_SOL_H)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the three fields, their curves, the hours and the line of the present."""
        day = self._day
        if day is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.small)
            plots = self._plots(day)
            for plot in plots:
                self._paint_ground(painter, plot, day)
            power, battery, warmth = plots
            self._paint_lines(painter, power, self._power(day))
            self._paint_lines(painter, battery, self._battery(day))
            self._paint_lines(painter, warmth, self._warmth(day))
            if day.asleep:
                self._paint_limit(painter, power, day.wake_w)
                self._paint_limit(painter, warmth, day.wake_c)
            self._paint_hours(painter, plots)

    # --- what is drawn

    def _power(self, day: SolDay) -> list[Line]:
        given = translate("Surface", "from the panels")
        taken = translate("Surface", "needed")
        return [
            Line(given, "sun", 2.5, Qt.PenStyle.SolidLine, day.panel_w),
            Line(taken, "burn", 2.0, Qt.PenStyle.DashLine, day.load_w),
        ]

    def _battery(self, day: SolDay) -> list[Line]:
        name = translate("Surface", "in the battery")
        return [Line(name, "link", 2.5, Qt.PenStyle.SolidLine, day.battery_wh)]

    def _warmth(self, day: SolDay) -> list[Line]:
        inside, outside = translate("Surface", "inside"), translate("Surface", "outside")
        return [
            Line(inside, "mars", 2.5, Qt.PenStyle.SolidLine, day.inside_c),
            Line(outside, "earth", 2.0, Qt.PenStyle.DashLine, day.outside_c),
        ]

    def _plots(self, day: SolDay) -> tuple[Plot, Plot, Plot]:
        most_w = max(_LEAST_W, float(day.panel_w.max()), float(day.load_w.max())) * 1.08
        ups = (
            Scale(0.0, most_w),
            Scale(0.0, day.battery_most_wh),
            Scale(_COLD_C, _WARM_C),
        )
        left, right = self._sides()
        across = Scale(0.0, WHOLE_SOL_H)
        found, y = [], 0.0
        for up, tall in zip(ups, _PLOTS_PX, strict=True):
            y += self._metrics.height() + self._theme.px(5)
            rect = QRectF(left, y, right - left, self._theme.px(tall))
            found.append(Plot(rect, across, up))
            y = rect.bottom() + self._theme.px(6)
        return found[0], found[1], found[2]

    def _tall_px(self) -> int:
        row = self._metrics.height() + self._theme.px(5)
        plots = sum(self._theme.px(tall) for tall in _PLOTS_PX)
        return round(4 * row + plots + 2 * self._theme.px(6))

    def _sides(self) -> tuple[float, float]:
        write, widest = self._formatter, self._metrics.horizontalAdvance
        most_wh = self._day.battery_most_wh if self._day else 0.0
        ends = (write.value(_COLD_C, "degC"), write.value(most_wh, "Wh"))
        left = max(widest(words) for words in ends) + self._theme.px(6)
        return left, self.width() - self._theme.px(_EDGE_PX)

    def _x(self, hour: float) -> int:
        left, right = self._sides()
        return round(left + hour / WHOLE_SOL_H * (right - left))

    # --- painting

    def _paint_ground(self, painter: QPainter, plot: Plot, day: SolDay) -> None:
        """Paint night and day, and the lines of the values with their numbers."""
        theme, rect = self._theme, plot.rect
        painter.fillRect(rect, theme.colour("ground"))
        up = np.flatnonzero(day.sun_height_deg > 0)
        if len(up):
            left, right = plot.x(float(day.hours[up[0]])), plot.x(float(day.hours[up[-1]]))
            light = QRectF(left, rect.top(), right - left, rect.height())
            painter.fillRect(light, theme.colour("sun", 0.14))
        beside = QRectF(0.0, 0.0, rect.left() - theme.px(5), 0.0)
        paint_grid(painter, theme, plot, self._lines_of(plot), beside)
        painter.setPen(QPen(theme.colour("line", 0.6), 1.0))
        for hour in _HOURS:
            painter.drawLine(
                QPointF(plot.x(hour), rect.top()), QPointF(plot.x(hour), rect.bottom())
            )

    def _lines_of(self, plot: Plot) -> list[tuple[float, str]]:
        """Return the values that have a line, with their numbers and unit."""
        up = plot.up
        room = max(int(plot.rect.height() / (1.7 * self._metrics.height())), 1)
        step = round_step(up.high - up.low, room)
        first = np.ceil(up.low / step) * step
        values = [float(value) for value in np.arange(first, up.high + step / 100, step)]
        unit = "degC" if up.low < 0 else "W"
        if up.high == (self._day.battery_most_wh if self._day else 0.0):
            unit = "Wh"
        write = self._formatter
        return [(value, write.value(value, unit)) for value in values]

    def _paint_lines(self, painter: QPainter, plot: Plot, lines: list[Line]) -> None:
        """Paint the curves, the first one filled, and their names above the field."""
        theme = self._theme
        wide = sum(self._key_px(line.name) for line in lines)
        x = min(plot.rect.left(), max(self.width() - wide, 0.0))
        day = self._day
        for number, line in enumerate(lines):
            shape = polygon(plot.line(day.hours if day else line.values, line.values))
            if number == 0 and plot.up.low == 0.0:
                area = QPolygonF(shape)
                area.append(plot.rect.bottomRight())
                area.append(plot.rect.bottomLeft())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(line.token, 0.25))
                painter.drawPolygon(area)
            pen = QPen(theme.colour(line.token), theme.px(2) * line.wide / 2.0)
            pen.setStyle(line.style)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(shape)
            x = self._paint_key(painter, line.name, QPointF(x, plot.rect.top()))

    def _paint_key(self, painter: QPainter, name: str, corner: QPointF) -> float:
        """Write the name of a curve behind a stroke of it; return where the next one begins."""
        theme, metrics = self._theme, self._metrics
        base = corner.y() - theme.px(4)
        middle = base - metrics.xHeight() / 2
        painter.drawLine(QPointF(corner.x(), middle), QPointF(corner.x() + theme.px(20), middle))
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(corner.x() + theme.px(25), base), name)
        return corner.x() + self._key_px(name)

    def _key_px(self, name: str) -> float:
        return self._theme.px(25) + self._metrics.horizontalAdvance(name) + self._theme.px(16)

    def _paint_limit(self, painter: QPainter, plot: Plot, value: float) -> None:
        """Paint what must be reached for the rover to wake."""
        theme = self._theme
        y = plot.y(value)
        painter.setPen(QPen(theme.colour("text"), theme.px(2), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.rect.left(), y), QPointF(plot.rect.right(), y))
        words = translate("Surface", "needed to wake")
        wide = self._metrics.horizontalAdvance(words)
        painter.drawText(QPointF(plot.rect.right() - wide - theme.px(4), y - theme.px(4)), words)

    def _paint_hours(self, painter: QPainter, plots: tuple[Plot, Plot, Plot]) -> None:
        theme, metrics = self._theme, self._metrics
        painter.setPen(theme.colour("muted"))
        wide = metrics.horizontalAdvance("00:00")
        room = plots[0].rect.width() / (len(_HOURS) - 1)
        for hour in _HOURS if room > 1.2 * wide else _HOURS[::2]:
            said = f"{hour:02d}:00"
            x = min(max(plots[0].x(hour) - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QPointF(x, self.height() - metrics.descent() - 1), said)
        if self._hour is not None:
            pen = QPen(theme.colour("accent"), theme.px(2))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            x = self._x(self._hour)
            painter.drawLine(QPointF(x, plots[0].rect.top()), QPointF(x, plots[-1].rect.bottom()))
