"""A bar of all the energy of a landing, and its last piece once more, enlarged."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.descent.energy import Taken
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import share_words

translate = QCoreApplication.translate

TOKENS: Final = {
    "heat_shield": "burn",
    "parachute": "earth",
    "engine": "sun",
    "dropped": "moon",
    "legs": "link",
}
"""Colour of each stage, here and beside its row."""
_BAR_PX, _BETWEEN_PX = 30, 26
_LEAST: Final = 1e-9


class EnergyBar(QWidget):
    """Paints what was taken so far full, and what is still to come hatched."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self._theme = theme
        self._formatter = formatter
        self._taken: tuple[Taken, ...] = ()
        self._line = QFontMetricsF(theme.small).height()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Landing", "Energy taken away, by stage"))

    def show_taken(self, taken: Sequence[Taken]) -> None:
        """Show how far every stage has come."""
        if tuple(taken) != self._taken:
            self._taken = tuple(taken)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits a panel."""
        px = self._theme.px
        return QSize(px(240), round(2 * px(_BAR_PX) + px(_BETWEEN_PX) + self._line + px(4)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the whole bar, and below it its end with a lens."""
        if not self._taken:
            return
        theme = self._theme
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        whole = QRectF(room.left(), room.top(), room.width(), theme.px(_BAR_PX))
        lens = whole.translated(0, theme.px(_BAR_PX) + theme.px(_BETWEEN_PX))
        first, rest = self._taken[0], self._taken[1:]
        part = max(1.0 - first.share, _LEAST)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_pieces(painter, whole, self._taken, 1.0)
            self._paint_pieces(painter, lens, rest, part)
            left = whole.right() - whole.width() * part
            pen = QPen(theme.colour("muted"), 1.0, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QLineF(QPointF(left, whole.bottom()), lens.topLeft()))
            painter.drawLine(QLineF(whole.bottomRight(), lens.topRight()))
            painter.setFont(theme.small)
            painter.setPen(theme.colour("muted"))
            words = translate("Landing", "the last {share}, enlarged").format(
                share=share_words(part, self._formatter)
            )
            below = QRectF(room.left(), lens.bottom() + 2, room.width(), self._line)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)

    def _paint_pieces(
        self, painter: QPainter, bar: QRectF, pieces: Sequence[Taken], whole: float
    ) -> None:
        theme = self._theme
        painter.fillRect(bar, theme.colour("raised"))
        left = bar.left()
        for piece in pieces:
            width = bar.width() * max(piece.share, 0.0) / whole
            box = QRectF(left, bar.top(), width, bar.height()).intersected(bar)
            done = QRectF(box)
            done.setWidth(bar.width() * max(piece.so_far, 0.0) / whole)
            left += width
            colour = theme.colour(TOKENS[piece.stage])
            faint = theme.colour(TOKENS[piece.stage], 0.5)
            painter.fillRect(box, QBrush(faint, Qt.BrushStyle.BDiagPattern))
            painter.fillRect(done.intersected(bar), colour)
            if box.width() > theme.px(3):
                painter.setPen(QPen(theme.colour("ground"), theme.px(1.5)))
                painter.drawLine(box.topRight(), box.bottomRight())
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
