"""The plain result at the head of a page: a verdict, a sentence, and a voice for both."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from marsapp.ui.theme import Theme
from marsapp.ui.widgets import announce, label, theme_icon

_SAID_MS: Final = 700  # a screen reader hears the result once the hand rests
_ICON_PX: Final = 32


class Result(QFrame):
    """Says what has come of something; ``lines`` of the sentence find room without a jump."""

    def __init__(self, theme: Theme, lines: int, role: str = "heading") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._theme = theme
        self._looks: tuple[str, str] | None = None
        self._icon = label()
        self._icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._icon.hide()
        self.verdict, self.sentence = label("", role), label()
        self.sentence.setMinimumHeight(lines * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.addWidget(self._icon)
        row.addWidget(self.verdict, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.sentence)
        self.announcing = QTimer(self)
        self.announcing.setSingleShot(True)
        self.announcing.setInterval(_SAID_MS)
        self.announcing.timeout.connect(self._say)

    def show_words(self, verdict: str, sentence: str, looks: tuple[str, str] | None = None) -> None:
        """Show the words, and an icon in a colour; touch nothing that stays the same."""
        if self.verdict.text() != verdict:
            self.verdict.setText(verdict)
        if self.sentence.text() != sentence:
            self.sentence.setText(sentence)
        if looks is not None and looks != self._looks:
            self._looks = looks
            size = self._theme.px(_ICON_PX)
            self._icon.setPixmap(theme_icon(looks[0], self._theme, looks[1]).pixmap(size, size))
            self._icon.show()

    def warn(self, trouble: bool) -> None:
        """Colour the sentence where there is trouble."""
        role = "bad" if trouble else "body"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)

    def _say(self) -> None:
        announce(self, f"{self.verdict.text().rstrip('.')}. {self.sentence.text()}")
