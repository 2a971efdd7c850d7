"""Two strands of time: the landing as it happens at Mars, and as its signals reach Earth."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.delay import Delay
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import LEFT, RIGHT, Scale, round_step
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_BAR_PX, _BETWEEN_PX = 16, 74
_BEFORE_S, _AFTER_S = 120.0, 180.0  # of the first and the last moment that is drawn
_MINUTE_S: Final = 60.0
_MINUTE_PX: Final = 44
_EDGE_PX: Final = 6
_CORNER: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Strands(QWidget):
    """Draws the two strands with the rays of light between them; a touch asks for a moment."""

    picked = Signal(float)  # mission time, s

    def __init__(self, delay: Delay, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self._delay = delay
        self._theme = theme
        self._formatter = formatter
        self._now_s = delay.entry_s
        self._scale = Scale(delay.entry_s - _BEFORE_S, delay.touchdown_heard_s + _AFTER_S)
        self._line = QFontMetricsF(theme.small).height()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            translate("Landing", "The landing at Mars and as it is heard on Earth")
        )

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the words."""
        px = self._theme.px
        high = 3 * self._line + 2 * px(_BAR_PX) + px(_BETWEEN_PX) + px(8)
        return QSize(px(300), round(high))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def show_time(self, time_s: float) -> None:
        """Move the line of the present."""
        before_px, self._now_s = round(self._x(self._now_s)), time_s
        if round(self._x(time_s)) != before_px:
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the moment that was touched."""
        self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger."""
        self._pick(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint both strands, the light between them, and now."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.small)
            mars, earth = self._rows()
            self._paint_light(painter, mars, earth)
            self._paint_strand(painter, mars, "mars", translate("Landing", "At Mars"))
            self._paint_strand(painter, earth, "earth", translate("Landing", "Heard on Earth"))
            self._paint_minutes(painter, earth)
            self._paint_now(painter, mars, earth)

    def _pick(self, event: QMouseEvent) -> None:
        room = self._room()
        self.picked.emit(self._scale.value((event.position().x() - room[0]) / (room[1] - room[0])))

    def _room(self) -> tuple[float, float]:
        edge = self._theme.px(_EDGE_PX)
        return float(edge), float(self.width() - edge)

    def _x(self, time_s: float) -> float:
        left, right = self._room()
        return left + (right - left) * self._scale.part(time_s)

    def _rows(self) -> tuple[QRectF, QRectF]:
        """Return the bars of the fall: at Mars, and as Earth hears it."""
        px, delay = self._theme.px, self._delay
        top = self._line + px(3)
        bars = []
        for start_s, end_s in (
            (delay.entry_s, delay.touchdown_s),
            (delay.entry_heard_s, delay.touchdown_heard_s),
        ):
            left = self._x(start_s)
            bars.append(QRectF(left, top, self._x(end_s) - left, px(_BAR_PX)))
            top += px(_BAR_PX) + px(_BETWEEN_PX)
        return bars[0], bars[1]

    def _paint_light(self, painter: QPainter, mars: QRectF, earth: QRectF) -> None:
        """Paint the light on its way, with how long it takes."""
        theme = self._theme
        corners = (mars.bottomLeft(), mars.bottomRight(), earth.topRight(), earth.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("link", 0.22))
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QPen(theme.colour("link"), theme.px(1.6)))
        painter.drawLine(mars.bottomLeft(), earth.topLeft())
        painter.drawLine(mars.bottomRight(), earth.topRight())
        span = self._formatter.duration(self._delay.entry_heard_s - self._delay.entry_s)
        words = translate("Landing", "light on its way: {span}").format(span=span)
        left, right = mars.right() + theme.px(40), self._room()[1]  # the light lies left of it
        painter.setPen(theme.colour("text"))
        top = mars.bottom() + theme.px(4)
        room = QRectF(left, top, right - left, 3 * self._line)
        painter.drawText(room, _CORNER, words)

    def _paint_strand(self, painter: QPainter, bar: QRectF, token: str, name: str) -> None:
        """Paint the way of a strand: thin before the entry, a bar, a firm line on the ground."""
        theme = self._theme
        left, right = self._room()
        y = bar.center().y()
        pen = QPen(theme.colour(token), theme.px(1.6))
        pen.setDashPattern([2.0, 2.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(bar.left(), y))
        painter.setPen(QPen(theme.colour(token), theme.px(3)))
        painter.drawLine(QPointF(bar.right(), y), QPointF(right, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(token))
        painter.drawRoundedRect(bar, theme.px(3), theme.px(3))
        painter.setPen(theme.colour("text"))
        above = QRectF(left, bar.top() - self._line - 1, right - left, self._line)
        below = QRectF(left, bar.bottom() + 1, right - left, self._line)
        is_mars = token == "mars"  # noqa: S105 - a colour of the theme
        painter.drawText(above if is_mars else below, LEFT if is_mars else RIGHT, name)

    def _paint_minutes(self, painter: QPainter, earth: QRectF) -> None:
        """Write the minutes after the entry at Mars along the foot."""
        theme, write = self._theme, self._formatter
        left, right = self._room()
        delay = self._delay
        end = (delay.touchdown_heard_s - delay.entry_s) / _MINUTE_S
        step = max(round_step(end, int((right - left) / theme.px(_MINUTE_PX))), 1.0)
        top = earth.bottom() + self._line + theme.px(3)
        painter.setPen(theme.colour("muted"))
        minute = 0.0
        while minute <= end:
            x = self._x(delay.entry_s + minute * _MINUTE_S)
            word = write.number(minute) if minute + step <= end else write.value(minute, "min")
            painter.drawLine(QPointF(x, top), QPointF(x, top + theme.px(3)))
            width = theme.px(80)
            box = QRectF(x - width / 2, top + theme.px(2), width, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            minute += step

    def _paint_now(self, painter: QPainter, mars: QRectF, earth: QRectF) -> None:
        """Paint the present as one line, with the signals that are on their way."""
        theme, delay, now_s = self._theme, self._delay, self._now_s
        if not self._scale.low <= now_s <= self._scale.high:
            return
        x = self._x(now_s)
        painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
        painter.drawLine(QPointF(x, mars.top() - 3), QPointF(x, earth.bottom() + 3))
        for sent_s, heard_s in (
            (delay.entry_s, delay.entry_heard_s),
            (delay.touchdown_s, delay.touchdown_heard_s),
        ):
            part = (now_s - sent_s) / (heard_s - sent_s)
            if 0.0 <= part <= 1.0:
                y = mars.bottom() + part * (earth.top() - mars.bottom())
                painter.setPen(QPen(theme.colour("ground"), 1.0))
                painter.setBrush(theme.colour("link"))
                painter.drawEllipse(QPointF(x, y), theme.px(5), theme.px(5))
