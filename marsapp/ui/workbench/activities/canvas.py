"""A painted piece of an activity: a fixed height, the theme's letters, room for an axis."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.ui.render.chart import Plot
from marsapp.ui.theme import Theme

_WIDTH_PX, _LEAST_PX = 280, 160
_GAP_PX: Final = 6


class Canvas(QWidget):
    """Paints on its own ground; a subclass paints what it shows in ``paint``."""

    def __init__(self, theme: Theme, height_px: int, name: str) -> None:
        super().__init__()
        self.theme = theme
        self._height_px = height_px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(height_px))
        self.setAccessibleName(name)

    def say(self, words: str) -> None:
        """Describe what is shown, for who cannot see it."""
        if self.accessibleDescription() != words:
            self.setAccessibleDescription(words)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what is shown into a rectangle."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return the size that suits a panel."""
        return QSize(self.theme.px(_WIDTH_PX), self.theme.px(self._height_px))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(_LEAST_PX, self.theme.px(self._height_px))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the ground and what stands on it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.theme.small)
            self.paint(painter, QRectF(self.rect()))

    # --- pieces

    @property
    def metrics(self) -> QFontMetricsF:
        """How large the small letters are."""
        return QFontMetricsF(self.theme.small)

    def field(self, rect: QRectF, widest: str, *, below: bool = True) -> QRectF:
        """Return the field of a chart, with room for numbers as wide as ``widest`` beside it."""
        high = self.metrics.height()
        left = self.metrics.horizontalAdvance(widest) + _GAP_PX
        right = self.metrics.horizontalAdvance("00") / 2 + 2
        return rect.adjusted(left, high / 2, -right, -high - _GAP_PX if below else -high / 2)

    def beside(self, field: QRectF) -> QRectF:
        """Return the column of the numbers left of a field."""
        return QRectF(0, field.top(), field.left() - _GAP_PX, field.height())

    def paint_field(self, painter: QPainter, field: QRectF) -> None:
        """Paint the ground of a chart."""
        painter.setPen(QPen(self.theme.colour("line"), 1.0))
        painter.setBrush(self.theme.colour("raised"))
        painter.drawRect(field)

    def paint_across(self, painter: QPainter, plot: Plot, marks: dict[float, str]) -> None:
        """Write numbers under a chart, with a little line for each."""
        high = self.metrics.height()
        field = plot.rect
        for value, text in marks.items():
            x = plot.x(value)
            painter.setPen(QPen(self.theme.colour("line"), 1.0))
            painter.drawLine(QPointF(x, field.bottom()), QPointF(x, field.bottom() + 3))
            wide = self.metrics.horizontalAdvance(text)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.setPen(self.theme.colour("muted"))
            box = QRectF(left, field.bottom() + _GAP_PX / 2, wide + 1, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, text)

    def paint_cursor(self, painter: QPainter, plot: Plot, value: float) -> None:
        """Paint an upright line at a value."""
        painter.setPen(QPen(self.theme.colour("accent"), 2.0))
        x = plot.x(value)
        painter.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom()))
