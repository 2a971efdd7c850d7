"""The strip of buttons under the journey scene: follow, zoom, tilt, frame, scale, distances.

It is always one row: words go first where it is narrow, then the buttons needed least move into a
menu.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from marsapp.ui.scenes.journey.orders import Orders
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import icon_button, theme_icon

_ZOOM: Final = 2.0
_FLAT_RAD: Final = math.radians(5)  # hardly tilted
_TILTED_RAD: Final = math.radians(35)
_EDGE_PX, _GAP_PX, _GROUP_PX = 8, 2, 14
_FOLLOW: Final[tuple[str, ...]] = ("story", "sun", "earth", "mars", "craft")
_GROUPS: Final[tuple[tuple[str, ...], ...]] = (
    _FOLLOW,
    ("out", "in", "home"),
    ("tilt", "left", "right"),
    ("distances", "heights", "true", "fixed"),
)
_ALWAYS_ICONS: Final = ("out", "in", "left", "right")
_FIRST_TO_GO: Final = (
    *("left", "right", "fixed", "heights", "true", "distances", "tilt"),
    *("home", "in", "out", "craft", "mars", "earth", "sun"),
)
_ICONS: Final = {
    "story": "mdi6.movie-open-outline",
    "sun": "mdi6.white-balance-sunny",
    "earth": "mdi6.earth",
    "mars": "mdi6.circle-slice-8",
    "craft": "mdi6.satellite-variant",
    "out": "mdi6.magnify-minus-outline",
    "in": "mdi6.magnify-plus-outline",
    "left": "mdi6.rotate-left",
    "right": "mdi6.rotate-right",
    "fixed": "mdi6.axis-z-rotate-clockwise",
    "true": "mdi6.relative-scale",
    "distances": "mdi6.map-marker-distance",
    "heights": "mdi6.arrow-expand-vertical",
    "home": "mdi6.fit-to-screen-outline",
    "more": "mdi6.dots-horizontal",
}


class JourneyControls(QWidget):
    """Buttons in a row; each has a key too, in its tool tip."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._scene = scene
        self._buttons: dict[str, QPushButton] = {}
        self._tilt = self._make_tilt()
        acts = self._acts()
        for name in [one for group in _GROUPS for one in group if one != "tilt"]:
            self._buttons[name] = self._make_button(name, acts[name], theme)
        self._more = self._make_button("more", self._open_menu, theme)
        self._menu = QMenu(self)
        self._hidden: tuple[str, ...] = ()
        self.restyle(theme)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The buttons by name."""
        return self._buttons

    @property
    def tilt(self) -> QSlider:
        """The slider that tilts the view, in degrees."""
        return self._tilt

    @property
    def in_menu(self) -> tuple[str, ...]:
        """What has no room in the row and stands in the menu."""
        return self._hidden

    def restyle(self, theme: Theme) -> None:
        """Say names and tool tips again, in the present language, look and size."""
        self._theme = theme
        side, icon = theme.px(TARGET_PX), theme.px(20)
        for name, button in (*self._buttons.items(), ("more", self._more)):
            words, key = self._words()[name]
            button.setAccessibleName(words)
            tip = self.tr("{action} (key {key})").format(action=words, key=key)
            button.setToolTip(tip if key else words)
            button.setIcon(theme_icon(_ICONS[name], theme))
            button.setIconSize(QSize(icon, icon))
            button.setFont(theme.small)
        self._tilt.setAccessibleName(self.tr("Tilt out of the ecliptic, degrees"))
        self._tilt.setToolTip(self.tr("Tilt out of the ecliptic (keys [ and ])"))
        self._tilt.setFixedSize(theme.px(96), side)
        self._arrange()
        self.show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the words, the icons or the menu as the room allows."""
        super().resizeEvent(event)
        self._arrange()

    def _make_button(self, name: str, act: Callable[[], object], theme: Theme) -> QPushButton:
        button = icon_button(_ICONS[name], "", act, theme)
        button.setParent(self)
        button.setProperty("role", "choice")
        button.setCheckable(name in self._states())
        return button

    def _arrange(self) -> None:
        """Find the form with most words that fits, then put everything in its place."""
        room = self.width() - 2 * _EDGE_PX
        named = [one for one in self._buttons if one not in _ALWAYS_ICONS]
        forms: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
            (tuple(named), ()),
            ((*_FOLLOW, "distances", "true"), ()),
            (_FOLLOW, ()),
            ((), ()),
        ]
        forms += [((), _FIRST_TO_GO[:count]) for count in range(2, len(_FIRST_TO_GO) + 1)]
        for worded, hidden in forms:
            widths = self._widths(worded)
            if self._length(widths, hidden) <= room:
                break
        self._hidden = hidden
        self._place(widths, worded, hidden)

    def _widths(self, worded: tuple[str, ...]) -> dict[str, int]:
        """Return how wide everything is if some of the buttons show their word."""
        theme = self._theme
        side, metrics = theme.px(TARGET_PX), QFontMetrics(theme.small)
        found = {"tilt": self._tilt.width(), "more": side}
        for name in self._buttons:
            word = metrics.horizontalAdvance(self._short()[name]) if name in worded else 0
            found[name] = max(side, word + theme.px(20 + 24) if word else 0)
        return found

    @staticmethod
    def _length(widths: dict[str, int], hidden: tuple[str, ...]) -> int:
        length = widths["more"] if hidden else 0
        for group in _GROUPS:
            shown = [widths[name] + _GAP_PX for name in group if name not in hidden]
            length += sum(shown) + (_GROUP_PX if shown else 0)
        return length

    def _place(
        self, widths: dict[str, int], worded: tuple[str, ...], hidden: tuple[str, ...]
    ) -> None:
        side = self._theme.px(TARGET_PX)
        x, top = _EDGE_PX, _EDGE_PX // 2
        for group in _GROUPS:
            for name in group:
                widget = self._tilt if name == "tilt" else self._buttons[name]
                widget.setVisible(name not in hidden)
                if isinstance(widget, QPushButton):
                    widget.setText(self._short()[name] if name in worded else "")
                widget.setFixedSize(widths[name], side)
                if name not in hidden:
                    widget.move(x, top)
                    x += widths[name] + _GAP_PX
            x += _GROUP_PX if any(name not in hidden for name in group) else 0
        self._more.setVisible(bool(hidden))
        self._more.setFixedSize(side, side)
        self._more.move(x, top)
        self.setFixedHeight(side + 2 * top)

    def _open_menu(self) -> None:
        """Open the menu of what has no room in the row, with words."""
        self._menu.clear()
        for name in [one for group in _GROUPS for one in group if one in self._hidden]:
            if name == "tilt":
                flat = self._scene.pose.tilt_rad < _FLAT_RAD
                words = self.tr("Tilt the view") if flat else self.tr("Look from above")
                tilt = partial(self._scene.set_tilt, _TILTED_RAD if flat else 0.0)
                self._menu.addAction(words, tilt)
                continue
            button = self._buttons[name]
            action = self._menu.addAction(button.icon(), self._words()[name][0], button.click)
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
        self._menu.popup(self._more.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))

    def _acts(self) -> dict[str, Callable[[], object]]:
        scene = self._scene
        return {
            "story": lambda: scene.follow("story"),
            "sun": lambda: scene.follow("sun"),
            "earth": lambda: scene.follow("earth"),
            "mars": lambda: scene.follow("mars"),
            "craft": lambda: scene.follow("craft"),
            "out": lambda: scene.zoom(1 / _ZOOM),
            "in": lambda: scene.zoom(_ZOOM),
            "left": lambda: scene.turn(-math.radians(30), 0.0),
            "right": lambda: scene.turn(math.radians(30), 0.0),
            "fixed": lambda: scene.set_fixed(scene.pose.fixed < 0.5),
            "true": lambda: scene.set_true_scale(scene.pose.true_scale < 0.5),
            "distances": lambda: scene.set_options(
                replace(scene.options, distances=not scene.options.distances)
            ),
            "heights": lambda: scene.set_options(
                replace(scene.options, heights=not scene.options.heights)
            ),
            "home": scene.go_home,
        }

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "story": (self.tr("Let the camera tell the story"), "F"),
            "sun": (self.tr("Follow the Sun"), "F"),
            "earth": (self.tr("Follow Earth"), "F"),
            "mars": (self.tr("Follow Mars"), "F"),
            "craft": (self.tr("Follow the craft"), "F"),
            "out": (self.tr("Zoom out"), "−"),
            "in": (self.tr("Zoom in"), "+"),
            "left": (self.tr("Turn left"), "Q"),
            "right": (self.tr("Turn right"), "E"),
            "fixed": (self.tr("Hold Earth and Mars still"), "X"),
            "true": (self.tr("True scale"), "T"),
            "distances": (self.tr("Distances and light"), "D"),
            "heights": (self.tr("Exaggerate heights above the ecliptic"), "H"),
            "home": (self.tr("Show the whole journey"), "R"),
            "more": (self.tr("More about the view"), ""),
        }

    def _short(self) -> dict[str, str]:
        """Return the words on the buttons."""
        return {
            "story": self.tr("Story"),
            "sun": self.tr("Sun"),
            "earth": self.tr("Earth"),
            "mars": self.tr("Mars"),
            "craft": self.tr("Craft"),
            "home": self.tr("All"),
            "distances": self.tr("Distances"),
            "heights": self.tr("Heights"),
            "true": self.tr("True scale"),
            "fixed": self.tr("Hold planets"),
            **dict.fromkeys(_ALWAYS_ICONS, ""),
        }

    def _states(self) -> dict[str, bool]:
        scene = self._scene
        return {
            **{name: scene.followed == name for name in _FOLLOW},
            "fixed": scene.pose.fixed > 0.5,
            "true": scene.pose.true_scale > 0.5,
            "distances": scene.options.distances,
            "heights": scene.options.heights,
        }

    def _make_tilt(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, 89)
        slider.setPageStep(15)
        slider.valueChanged.connect(lambda degrees: self._scene.set_tilt(math.radians(degrees)))
        return slider

    def show_state(self) -> None:
        """Show what is followed and switched on."""
        for name, on in self._states().items():
            button: QAbstractButton = self._buttons[name]
            button.setChecked(on)
        with QSignalBlocker(self._tilt):
            self._tilt.setValue(round(math.degrees(self._scene.pose.tilt_rad)))
