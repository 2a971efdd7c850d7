"""A bar of the mass at launch, cut into what it is made of; what has gone is hatched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.ui.theme import Theme

_HEIGHT_PX: Final = 34
_GONE: Final = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of the bar: its share of the whole, the token of its colour, whether it left."""

    key: str
    share: float
    token: str
    gone: bool


class MassBar(QWidget):
    """Paints pieces from left to right; the words beside it tell the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pieces: tuple[Piece, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other pieces."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits a panel."""
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the pieces: full where they are aboard, hatched where they have gone."""
        theme = self._theme
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            left = whole.left()
            for piece in self._pieces:
                box = QRectF(left, whole.top(), whole.width() * piece.share, whole.height())
                left = box.right()
                if piece.gone:
                    hatch = QBrush(theme.colour(piece.token, _GONE), Qt.BrushStyle.BDiagPattern)
                    painter.fillRect(box, theme.colour("raised"))
                    painter.fillRect(box, hatch)
                else:
                    painter.fillRect(box, theme.colour(piece.token))
                if box.width() > theme.px(3):
                    painter.setPen(QPen(theme.colour("ground"), theme.px(2)))
                    painter.drawLine(box.topRight(), box.bottomRight())
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole)
