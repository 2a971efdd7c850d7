"""A button whose words wrap: one option of a question, or one lesson of the list."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from marsapp.ui.lesson.stage import set_state
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import label, theme_icon


class WideButton(QPushButton):
    """A push button with labels inside, as high as its words need."""

    def __init__(self, theme: Theme, *lines: QLabel, lead: QLabel | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("role", "option")
        self.lines = lines
        self.lead = lead
        row = QHBoxLayout(self)
        margin = theme.px(12)
        row.setContentsMargins(margin, theme.px(10), margin, theme.px(10))
        row.setSpacing(theme.px(10))
        if lead is not None:
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        for line in lines:
            column.addWidget(line)
        row.addLayout(column, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(TARGET_PX))

    def sizeHint(self) -> QSize:
        """Return what the words inside need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the words inside need."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


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
