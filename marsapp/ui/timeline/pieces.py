"""Small things that the parts of the timeline share: square buttons, texts that do not flicker."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import theme_icon

_LARGEST_BUTTON_PX: Final = 56  # at 200 % a button is already bigger than any finger


def set_text(target: QLabel | QPushButton, text: str) -> None:
    """Change a text only if it is another one: no layout, no repaint otherwise."""
    if target.text() != text:
        target.setText(text)


def button_px(theme: Theme) -> int:
    """Return the side of a square button: grows with the text, but not for ever."""
    return min(theme.px(TARGET_PX), _LARGEST_BUTTON_PX)


def dress(made: QPushButton, icon: str, name: str, theme: Theme) -> None:
    """Give a square button its icon, size and name."""
    side = button_px(theme)
    made.setIcon(theme_icon(icon, theme))
    icon_px = round(side * 0.6)
    made.setIconSize(QSize(icon_px, icon_px))
    made.setFixedSize(side, side)
    made.setAccessibleName(name)
    made.setToolTip(name)


def remeasure(made: QWidget) -> None:
    """Make the sizes of a widget's contents count at once, not after the next round of events."""
    layout = made.layout()
    if layout is not None:
        layout.invalidate()
    made.updateGeometry()
