"""The few widgets that panels are made of, all safe for foreign text and big enough for a finger.

Labels are plain text, always: text of content files never becomes HTML. The look
comes from one style sheet (`marsapp.ui.style`), which knows the ``role`` property.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from marsapp.ui.icons import icon as draw_icon
from marsapp.ui.theme import TARGET_PX, Theme


def label(text: str = "", role: str = "body") -> QLabel:
    """Return a wrapping label of plain text; ``role`` says how it looks."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made


def button(text: str, act: Callable[[], object], role: str = "quiet") -> QPushButton:
    """Return a push button with a word on it."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.clicked.connect(lambda: act())
    return made


def line_button(text: str, act: Callable[[], object], role: str = "quiet") -> QPushButton:
    """Return a push button that is as wide as its column.

    Large words take the room of its own margins before a narrow panel has to scroll sideways.
    """
    made = button(text, act, role)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return made


def icon_button(icon: str, name: str, act: Callable[[], object], theme: Theme) -> QPushButton:
    """Return a square button with an icon; ``name`` is said by screen readers and the tool tip."""
    made = QPushButton()
    made.setProperty("role", "icon")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setIcon(theme_icon(icon, theme))
    made.setIconSize(QSize(theme.px(22), theme.px(22)))
    made.setFixedSize(theme.px(TARGET_PX), theme.px(TARGET_PX))
    made.clicked.connect(lambda: act())
    return made


def theme_icon(icon: str, theme: Theme, colour: str = "text") -> QIcon:
    """Return an icon of the Material Design set (``mdi6.play``) in a theme colour."""
    return draw_icon(icon, theme.colour(colour).name(), theme.colour("line").name())


def card(*children: QWidget) -> QFrame:
    """Return a raised box with widgets one below the other."""
    made = QFrame()
    made.setProperty("role", "card")
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    layout = QVBoxLayout(made)
    for child in children:
        layout.addWidget(child)
    return made


def focusable_heading(text: str) -> QLabel:
    """Return a page's heading; the focus goes there when the page opens, so that it is read out."""
    made = label(text, "title")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(text)
    return made


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever scrolls round a widget until it can be seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def set_state(widget: QWidget, state: str) -> None:
    """Give a widget another look of its role."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
