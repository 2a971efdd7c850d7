"""One line at the top of the window that a person reads and closes."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from marsapp.ui.widgets import button, label

translate = QCoreApplication.translate


class Notice(QFrame):
    """A closable message; several messages stand below each other."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "card")
        self._lines: list[str] = []
        self._words = label("", "body")
        self._close = button("", self.dismiss, "primary")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, '' while nothing is to be told."""
        return "\n".join(self._lines)

    def tell(self, words: str) -> None:
        """Add a message, once."""
        if words not in self._lines:
            self._lines.append(words)
        self._words.setText(self.text)
        self._close.setText(translate("Notice", "Close"))
        self.show()
        self._place()
        self.raise_()

    def dismiss(self) -> None:
        """Forget all messages."""
        self._lines.clear()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the top when the window changes size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(int(self._window.width() * 0.8), 900)
        self.setGeometry(
            (self._window.width() - width) // 2, 12, width, self._row.heightForWidth(width)
        )
