"""The strip of buttons under the journey scene: follow, zoom, tilt, frame, scale, distances."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from marsapp.ui.scenes.journey.orders import Orders
from marsapp.ui.theme import TARGET_PX, Theme
from marsapp.ui.widgets import icon_button, theme_icon

_ZOOM: Final = 2.0
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
    """One row of buttons; each has a key too, named in its tool tip."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._scene = scene
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for name, act in self._acts().items():
            button = icon_button(_ICONS[name], "", act, theme)
            button.setCheckable(name in self._states())
            self._buttons[name] = button
            row.addWidget(button)
            if name == "in":
                self._tilt = self._make_tilt()
                row.addWidget(self._tilt)
            if name in ("craft", "right", "heights"):
                row.addSpacing(10)
        row.addStretch(1)
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
        self.show_state()

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
        slider = QSlider(Qt.Orientation.Horizontal)
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
