"""A small chart of one sol's sky: how high orbiter, Earth and Sun stand over the landing place."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.passes import Pass, SkyCourse
from marsapp.physics.mars_time import SOL_S
from marsapp.ui.format import Formatter
from marsapp.ui.render.paths import polygon
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_HEIGHT_PX: Final = 190
_HOURS: Final = (0, 6, 12, 18, 24)
_HEIGHTS_DEG: Final = (0, 30, 60, 90)
_STEPS: Final = 241
_EDGE_PX: Final = 8


class SkyChart(QWidget):
    """Draws heights over the horizon by the hour of the sol; a touch asks for that moment."""

    picked = Signal(float)  # mission time, s

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self._theme = theme
        self._formatter = formatter
        self._course: SkyCourse | None = None
        self._start_s = 0.0
        self._now_s = 0.0
        self._metrics = QFontMetricsF(theme.small)
        self._lines: list[tuple[str, list[QPolygonF]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("SkyChart", "The sky over the rover, by the hour"))

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the words."""
        return QSize(self._theme.px(300), self._theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT_PX))

    @staticmethod
    def hours(start_s: float, found: Sequence[Pass]) -> np.ndarray:
        """Return the times at which the chart wants to know the sky of a sol, closer in passes."""
        times = [start_s + np.linspace(0.0, SOL_S, _STEPS)]
        for one in found:
            times += [np.linspace(one.rise_s, one.set_s, _STEPS // 4), np.array([one.highest_s])]
        every = np.unique(np.concatenate(times))
        return every[(every >= start_s) & (every <= start_s + SOL_S)]

    def show_sol(self, course: SkyCourse | None, start_s: float) -> None:
        """Show the sky of a sol; None where it is not known what stands there."""
        self._course, self._start_s = course, start_s
        self._measure()
        self.update()

    def show_time(self, time_s: float) -> None:
        """Move the line of the present."""
        before_px, self._now_s = round(self._x(self._now_s)), time_s
        if round(self._x(time_s)) != before_px:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the curves anew."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the moment under the finger."""
        frame = self._frame
        part = (event.position().x() - frame.left()) / frame.width()
        if self._course is not None and -0.02 <= part <= 1.02:
            self.picked.emit(self._start_s + min(max(part, 0.0), 1.0) * SOL_S)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint day and night, the curves, the hours and the line of the present."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.small)
            self._paint_ground(painter)
            for token, pieces in self._lines:
                self._paint_curve(painter, token, pieces)
            self._paint_words(painter)
            frame = self._frame
            x = self._x(self._now_s)
            if self._course is not None and frame.left() <= x <= frame.right():
                painter.setPen(QPen(self._theme.colour("accent"), self._theme.px(2)))
                painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    @property
    def _frame(self) -> QRectF:
        left = self._metrics.horizontalAdvance("90°") + self._theme.px(6)
        below = self._metrics.height() + self._theme.px(4)
        above = self._metrics.height() + self._theme.px(6)
        edge = self._theme.px(_EDGE_PX)
        return QRectF(self.rect()).adjusted(left, above, -edge, -below)

    def _x(self, time_s: float) -> float:
        frame = self._frame
        return frame.left() + (time_s - self._start_s) / SOL_S * frame.width()

    def _measure(self) -> None:
        """Cut the curves where things rise and set, and turn them into pixels."""
        self._lines = []
        course = self._course
        if course is None:
            return
        for token, heights in (
            ("sun", course.sun_deg),
            ("earth", course.earth_deg),
            ("link", course.craft_deg),
        ):
            self._lines.append((token, self._pieces(course.times_s, heights)))

    def _pieces(self, times_s: np.ndarray, heights: np.ndarray) -> list[QPolygonF]:
        """Return each stretch over the horizon, beginning and ending on it."""
        cross = np.flatnonzero((heights[1:] > 0) != (heights[:-1] > 0))
        part = heights[cross] / (heights[cross] - heights[cross + 1])
        edges_s = times_s[cross] + part * (times_s[cross + 1] - times_s[cross])
        times_s = np.insert(times_s, cross + 1, edges_s)
        heights = np.insert(heights, cross + 1, 0.0)
        frame = self._frame
        xs = frame.left() + (times_s - self._start_s) / SOL_S * frame.width()
        ys = frame.bottom() - np.maximum(heights, 0.0) / 90 * frame.height()
        up = np.flatnonzero((heights >= 0) & (heights < 90.1))
        runs = np.split(up, np.flatnonzero(np.diff(up) > 1) + 1)
        return [polygon(np.stack([xs[run], ys[run]], axis=1)) for run in runs if len(run) > 1]

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint night, day where the Sun is up, and the lines of the heights."""
        theme, frame = self._theme, self._frame
        painter.fillRect(frame, theme.colour("ground"))
        for token, pieces in self._lines:
            if token == "sun":  # noqa: S105 - a colour of the theme
                for piece in pieces:
                    box = piece.boundingRect()
                    day = QRectF(box.left(), frame.top(), box.width(), frame.height())
                    painter.fillRect(day, theme.colour("sun", 0.16))
        for height in _HEIGHTS_DEG:
            y = frame.bottom() - height / 90 * frame.height()
            painter.setPen(QPen(theme.colour("line", 1.0 if height == 0 else 0.6), 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        for hour in _HOURS:
            x = frame.left() + hour / 24 * frame.width()
            painter.setPen(QPen(theme.colour("line", 0.6), 1.0))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    def _paint_curve(self, painter: QPainter, token: str, pieces: list[QPolygonF]) -> None:
        theme, frame = self._theme, self._frame
        bold = token == "link"  # noqa: S105 - a colour of the theme
        pen = QPen(theme.colour(token), theme.px(3 if bold else 2))
        if token == "sun":  # noqa: S105
            pen.setStyle(Qt.PenStyle.DashLine)
        for piece in pieces:
            if bold:
                area = QPolygonF(piece)
                area.append(QPointF(piece.last().x(), frame.bottom()))
                area.append(QPointF(piece.first().x(), frame.bottom()))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(token, 0.35))
                painter.drawPolygon(area)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(piece)

    def _paint_words(self, painter: QPainter) -> None:
        """Write hours, heights, and the names of the curves above them."""
        theme, frame, metrics = self._theme, self._frame, self._metrics
        painter.setPen(theme.colour("muted"))
        for height in _HEIGHTS_DEG[1:]:
            y = frame.bottom() - height / 90 * frame.height() + metrics.ascent() / 2 - 1
            said = self._formatter.angle(height, 0)
            painter.drawText(
                QPointF(frame.left() - metrics.horizontalAdvance(said) - theme.px(4), y), said
            )
        for hour in _HOURS:
            said = f"{hour:02d}:00"
            wide = metrics.horizontalAdvance(said)
            x = frame.left() + hour / 24 * frame.width() - wide / 2
            x = min(max(x, 0.0), self.width() - wide)
            painter.drawText(QPointF(x, self.height() - metrics.descent() - 1), said)
        x = frame.left()
        for token, name in (
            ("link", translate("SkyChart", "Orbiter")),
            ("earth", translate("SkyChart", "Earth")),
            ("sun", translate("SkyChart", "Sun")),
        ):
            x = self._paint_key(painter, theme.colour(token), name, x)

    def _paint_key(self, painter: QPainter, colour: QColor, name: str, x: float) -> float:
        """Write the name of a curve behind a stroke of it; return where the next one begins."""
        theme, metrics = self._theme, self._metrics
        y = metrics.ascent()
        pen = QPen(colour, theme.px(3))
        painter.setPen(pen)
        middle = y - metrics.xHeight() / 2
        painter.drawLine(QPointF(x, middle), QPointF(x + theme.px(16), middle))
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(x + theme.px(20), y), name)
        return x + theme.px(20) + metrics.horizontalAdvance(name) + theme.px(14)
