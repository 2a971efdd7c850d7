"""The rail at the left: scenes, panels and settings, each as icon and word."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from marsapp.state.session import Session
from marsapp.state.settings import LANGUAGE_NAMES, LANGUAGES
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import theme_icon

translate = QCoreApplication.translate

_EDGES_PX, _GROUP_PX, _GAP_PX = 12, 8, 2
_WORDED_PX: Final = (49, TARGET_PX + 12)  # least and best height of a button with its word

_ICONS: Final = {
    "journey": "mdi6.orbit-variant",
    "mars": "mdi6.circle-slice-6",
    "spacecraft": "mdi6.satellite-variant",
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
        "lesson": translate("Rail", "Lessons"),
        "facts": translate("Rail", "Facts"),
        "workbench": translate("Rail", "Try it"),
        "settings": translate("Rail", "Settings"),
    }[name]


class Rail(QWidget):
    """Buttons that open scenes and panels; the open panel's button folds it away."""

    def __init__(self, session: Session, scenes: tuple[str, ...], panels: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._scenes = scenes
        self._panels = panels
        self._buttons = {name: QToolButton() for name in (*scenes, *panels)}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as low as it is
        layout.setContentsMargins(4, _EDGES_PX // 2, 4, _EDGES_PX // 2)
        layout.setSpacing(_GAP_PX)
        for name, button in self._buttons.items():
            if name == panels[0]:
                layout.addSpacing(_GROUP_PX)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("role", "icon")
            button.clicked.connect(lambda _checked=False, name=name: self._press(name))
            layout.addWidget(button)
        layout.addStretch(1)
        self._language = QToolButton()
        self._language.setProperty("role", "icon")
        self._language.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._language.clicked.connect(self._next_language)
        layout.addWidget(self._language)
        self._theme: Theme | None = None
        session.scene_changed.connect(self._show_state)
        session.panel_changed.connect(self._show_state)
        self._show_state()

    def restyle(self, theme: Theme) -> None:
        """Say the words again, in the present language and size."""
        self._theme = theme
        small = theme.small
        for name, button in self._buttons.items():
            button.setText(title(name))
            button.setAccessibleName(title(name))
            button.setToolTip(title(name))
            button.setIcon(theme_icon(_ICONS[name], theme))
            button.setIconSize(QSize(theme.px(26), theme.px(26)))
            button.setFont(small)
            button.setStyleSheet(f"font-size: {small.pixelSize()}px;")
        self._language.setText(LANGUAGE_NAMES[self._other_language()])
        self._language.setAccessibleName(LANGUAGE_NAMES[self._other_language()])
        self._language.setStyleSheet(f"font-size: {small.pixelSize()}px;")
        widest = max(
            button.fontMetrics().horizontalAdvance(button.text())
            for button in self._buttons.values()
        )
        self.setFixedWidth(max(theme.px(72), widest + theme.px(26)))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words below the icons where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give every button its height: where the rail is low, icons do without their words."""
        if self._theme is None:
            return
        least, best = (self._theme.px(height) for height in _WORDED_PX)
        count, side = len(self._buttons), self._theme.px(TARGET_PX)
        room = self.height() - _EDGES_PX - _GROUP_PX - (count + 2) * _GAP_PX
        worded = min((room - side) // count, best)
        has_words = worded >= least
        icon_side = max(min(side, room // (count + 1)), TARGET_PX)
        form = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(
                form.ToolButtonTextUnderIcon if has_words else form.ToolButtonIconOnly
            )
            button.setFixedHeight(worded if has_words else icon_side)
        self._language.setFixedHeight(side if has_words else icon_side)

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
