"""The rail at the left: scenes, panels and settings, each as icon and word."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QToolButton, QWidget

from marsapp.state.session import Session
from marsapp.state.settings import LANGUAGE_NAMES, LANGUAGES
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import theme_icon

translate = QCoreApplication.translate

_APART_PX: Final = 12  # panels stand apart from scenes
_BORDERS_PX: Final = 4  # of a button, above and below
_GAP_PX, _MARGIN_PX = 2, 8
_ICONS: Final = {
    "journey": "mdi6.orbit-variant",
    "mars": "mdi6.circle-slice-6",
    "spacecraft": "mdi6.satellite-variant",
    "landing": "mdi6.parachute-outline",
    "surface": "mdi6.tire",
    "lesson": "mdi6.school-outline",
    "facts": "mdi6.information-outline",
    "workbench": "mdi6.flask-outline",
    "settings": "mdi6.tune-variant",
}


def title(name: str) -> str:
    """Return the word for a scene or panel in the present language."""
    return {
        "journey": translate("Rail", "Journey"),
        "mars": translate("Rail", "Mars"),
        "spacecraft": translate("Rail", "Spacecraft"),
        "landing": translate("Rail", "Landing"),
        "surface": translate("Rail", "Surface"),
        "lesson": translate("Rail", "Lessons"),
        "facts": translate("Rail", "Facts"),
        "workbench": translate("Rail", "Try it"),
        "settings": translate("Rail", "Settings"),
    }[name]


class Rail(QWidget):
    """Buttons that open scenes and panels; the open panel's button folds it away.

    Where there is no height for words under icons, as with large text on a small screen, the words
    stand alone: who needs large text must not have to know the icons. Where even these do not fit
    below each other, panels stand beside the scenes. ``widened`` says that its width changed.
    """

    widened = Signal()

    def __init__(self, session: Session, scenes: tuple[str, ...], panels: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._scenes = scenes
        self._panels = panels
        self._word_px, self._least_px = TARGET_PX // 3, TARGET_PX
        self._buttons = {name: QToolButton() for name in (*scenes, *panels)}
        layout = self._grid = QGridLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint
        layout.setContentsMargins(_GAP_PX, _MARGIN_PX, _GAP_PX, _MARGIN_PX)
        layout.setSpacing(_GAP_PX)
        for name, button in self._buttons.items():
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("role", "icon")
            button.clicked.connect(lambda _checked=False, name=name: self._press(name))
        self._language = QToolButton()
        self._language.setProperty("role", "icon")
        self._language.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._language.clicked.connect(self._next_language)
        self._column_px, self._columns = TARGET_PX, 0
        self._lay_out(1)
        session.scene_changed.connect(self._show_state)
        session.panel_changed.connect(self._show_state)
        self._show_state()

    def restyle(self, theme: Theme) -> None:
        """Say the words again, in the present language and size."""
        small = theme.small
        for name, button in self._buttons.items():
            button.setText(title(name))
            button.setAccessibleName(title(name))
            button.setIcon(theme_icon(_ICONS[name], theme))
            button.setIconSize(QSize(theme.px(26), theme.px(26)))
            button.setFont(small)
        self._language.setText(LANGUAGE_NAMES[self._other_language()])
        self._language.setAccessibleName(LANGUAGE_NAMES[self._other_language()])
        metrics = QFontMetrics(small)  # the buttons' own are still those of the size before
        widest = max(metrics.horizontalAdvance(one.text()) for one in self._buttons.values())
        self._column_px = max(theme.px(72), widest + theme.px(20))
        self._columns = 0  # the width is another one
        self._word_px, self._least_px = small.pixelSize(), theme.px(TARGET_PX)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Leave the window free to be as low as words without icons can be."""
        return QSize(self._column_px, self._height_px(TARGET_PX, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the icons where both do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_icons = self._height_px(self._least_px) <= self.height()
        self._lay_out(1 if self._height_px(TARGET_PX) <= self.height() else 2)
        manner = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(
                manner.ToolButtonTextUnderIcon if has_icons else manner.ToolButtonTextOnly
            )
            button.setStyleSheet(self._style(self._least_px if has_icons else TARGET_PX))
        self._language.setStyleSheet(self._style(TARGET_PX))

    def _style(self, least_px: int) -> str:
        return f"font-size: {self._word_px}px; min-height: {least_px}px;"

    def _height_px(self, button_px: int, columns: int = 1) -> int:
        """Return the height that is needed if no button with an icon is lower than this."""
        count = len(self._buttons) if columns == 1 else max(len(self._scenes), len(self._panels))
        buttons = count * (button_px + _BORDERS_PX) + TARGET_PX + _BORDERS_PX
        return buttons + count * _GAP_PX + _APART_PX + 2 * _MARGIN_PX

    def _lay_out(self, columns: int) -> None:
        """Put scenes and panels below each other, or beside each other in two columns."""
        if columns == self._columns:
            return
        self._columns = columns
        grid = self._grid
        for row in range(grid.rowCount()):
            grid.setRowMinimumHeight(row, 0)
            grid.setRowStretch(row, 0)
        for row, name in enumerate(self._scenes):
            grid.addWidget(self._buttons[name], row, 0)
        below = len(self._scenes) if columns == 1 else -1
        for row, name in enumerate(self._panels, below + 1):
            grid.addWidget(self._buttons[name], row, columns - 1)
        if columns == 1:
            grid.setRowMinimumHeight(below, _APART_PX - _GAP_PX)
        last = len(self._buttons) + 2
        grid.setRowStretch(last - 1, 1)
        grid.addWidget(self._language, last, 0, 1, columns)
        self.setFixedWidth(columns * self._column_px)
        self.widened.emit()

    def _other_language(self) -> str:
        present = LANGUAGES.index(self._session.settings.language)
        return LANGUAGES[(present + 1) % len(LANGUAGES)]

    def _next_language(self) -> None:
        self._session.settings.choose(language=self._other_language())

    def _press(self, name: str) -> None:
        if name in self._scenes:
            self._session.open_scene(name)
        else:
            self._session.open_panel("" if self._session.panel == name else name)
        self._show_state()

    def _show_state(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name in (self._session.scene, self._session.panel))
