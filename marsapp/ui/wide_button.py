"""A button whose words wrap: an option of a question, a lesson or topic of a list."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from marsapp.ui.theme import TARGET_PX, Theme


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
