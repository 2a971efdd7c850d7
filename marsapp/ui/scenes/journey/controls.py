"""The strip of buttons under the journey scene: follow, zoom, tilt, frame, scale, distances."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from marsapp.ui.scenes.journey.orders import Orders
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import icon_button, theme_icon

_ZOOM: Final = 2.0
_EDGE_PX, _GAP_PX = 8, 2
_LAST_OF_GROUP: Final = ("craft", "right", "heights")
_ICONS: Final = {
    "sun": "mdi6.white-balance-sunny",
    "earth": "mdi6.earth",
    "mars": "mdi6.alpha-m-circle-outline",
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
}


class JourneyControls(QWidget):
    """Buttons in a row, or in more rows where it is narrow; each has a key too, in its tool tip."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._scene = scene
        self._buttons: dict[str, QPushButton] = {}
        self._groups: list[list[QWidget]] = [[]]
        for name, act in self._acts().items():
            button = icon_button(_ICONS[name], "", act, theme)
            button.setParent(self)
            button.setCheckable(name in self._states())
            self._buttons[name] = button
            self._groups[-1].append(button)
            if name == "in":
                self._tilt = self._make_tilt()
                self._groups[-1].append(self._tilt)
            if name in _LAST_OF_GROUP:
                self._groups.append([])
        self.restyle(theme)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The buttons by name."""
        return self._buttons

    @property
    def tilt(self) -> QSlider:
        """The slider that tilts the view, in degrees."""
        return self._tilt

    def restyle(self, theme: Theme) -> None:
        """Say names and tool tips again, in the present language, look and size."""
        side = theme.px(TARGET_PX)
        for name, button in self._buttons.items():
            words, key = self._words()[name]
            button.setAccessibleName(words)
            button.setToolTip(self.tr("{action} (key {key})").format(action=words, key=key))
            button.setIcon(theme_icon(_ICONS[name], theme))
            button.setFixedSize(side, side)
        self._tilt.setAccessibleName(self.tr("Tilt out of the ecliptic, degrees"))
        self._tilt.setToolTip(self.tr("Tilt out of the ecliptic (keys [ and ])"))
        self._tilt.setFixedSize(theme.px(110), side)
        self._arrange()
        self.show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row of buttons where it does not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the groups side by side, and the next row below when one is full."""
        left, top, row_px = _EDGE_PX, _EDGE_PX // 2, self._buttons["sun"].height()
        room = max(self.width() - _EDGE_PX, row_px)
        x, y = left, top
        for group in self._groups:
            width = sum(one.width() + _GAP_PX for one in group)
            if x > left and x + width > room:
                x, y = left, y + row_px + _GAP_PX
            for one in group:
                if x > left and x + one.width() > room:
                    x, y = left, y + row_px + _GAP_PX
                one.move(x, y)
                x += one.width() + _GAP_PX
            x += _EDGE_PX
        self.setFixedHeight(y + row_px + top)

    def _acts(self) -> dict[str, Callable[[], object]]:
        scene = self._scene
        return {
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
        }

    def _states(self) -> dict[str, bool]:
        scene = self._scene
        follow = "craft" if scene.pose.follow == scene.craft_id else scene.pose.follow
        return {
            **{name: follow == name for name in ("sun", "earth", "mars", "craft")},
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
