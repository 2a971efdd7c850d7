"""One option of a question: its number, its words, its state."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from marsapp.ui.theme import Theme
from marsapp.ui.wide_button import WideButton
from marsapp.ui.widgets import label, set_state, theme_icon


class OptionButton(WideButton):
    """An option with its number and its state: plain, chosen, right or wrong."""

    def __init__(self, theme: Theme, number: int, words: QLabel) -> None:
        self._lead = label(str(number), "muted")
        self._lead.setWordWrap(False)
        self._lead.setMinimumWidth(theme.px(22))
        super().__init__(theme, words, lead=self._lead)
        self._number = number
        self._words = words.accessibleName() or words.text()
        self.state = ""
        self.setAccessibleName(f"{number}. {self._words}")

    def show_state(self, state: str, said: str = "") -> None:
        """Look chosen, right or wrong, and say so to a screen reader."""
        self.state = state
        set_state(self, state)
        self.setAccessibleName(f"{self._number}. {self._words}")
        self.setAccessibleDescription(said)
        icon, token = _ICONS.get(state, ("", ""))
        if icon:
            size = self.theme.px(22)
            self._lead.setPixmap(theme_icon(icon, self.theme, token).pixmap(QSize(size, size)))
        else:
            self._lead.setText(str(self._number))


_ICONS = {
    "chosen": ("mdi6.radiobox-marked", "accent"),
    "right": ("mdi6.check-circle", "good"),
    "wrong": ("mdi6.close-circle-outline", "bad"),
}
