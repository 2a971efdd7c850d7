"""A gauge: a name, a number, a bar that fills, and a mark at what was announced."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from marsapp.ui.theme import Theme
from marsapp.ui.widgets import label


class Gauge(QWidget):
    """One line of name and value, the bar, and a small line below; read out as one thing."""

    def __init__(self, name: str, theme: Theme, token: str = "link") -> None:  # noqa: S107
        super().__init__()
        self.name = label(name, "muted")
        self.value = label("", "heading")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = Bar(theme, token)
        self.below = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        row = QHBoxLayout()
        row.addWidget(self.name)
        row.addWidget(self.value, 1)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.below)

    def show_value(self, text: str, share: float, mark: float | None = None) -> None:
        """Show a value and how full the bar is, with a mark at another place of it (0 to 1)."""
        self.value.setText(text)
        self.bar.fill(share, mark)
        self.setAccessibleName(f"{self.name.text()}: {text}")


class Bar(QWidget):
    """A bar that is filled from the left."""

    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._share = 0.0
        self._mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """How full it is, 0 to 1."""
        return self._share

    def fill(self, share: float, mark: float | None) -> None:
        """Fill the bar up to a share of its length."""
        share = min(max(share, 0.0), 1.0)
        if (share, mark) != (self._share, self._mark):
            self._share, self._mark = share, mark
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits the text beside it."""
        return QSize(self._theme.px(120), self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self._theme.px(40), self._theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the groove, what fills it, and the mark."""
        theme = self._theme
        inset = theme.px(2)
        groove = QRectF(self.rect()).adjusted(0.5, inset, -0.5, -inset)
        round_px = groove.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("line"), 1.0))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(groove, round_px, round_px)
            if self._share > 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(self._token))
                full = QRectF(groove)
                full.setWidth(max(groove.width() * self._share, groove.height()))
                painter.drawRoundedRect(full, round_px, round_px)
            if self._mark is not None:
                x = groove.left() + groove.width() * min(max(self._mark, 0.0), 1.0)
                x = min(max(x, groove.left() + 1), groove.right() - 1)
                painter.setPen(QPen(theme.colour("text"), theme.px(2)))
                painter.drawLine(round(x), 0, round(x), self.height())
