"""The keys of the journey scene."""

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt

from marsapp.ui.hands import Keys
from marsapp.ui.scenes.journey.orders import Orders

_STEP_PX: Final = 80.0
_ZOOM: Final = 1.6
_TILT: Final = math.radians(10)
_TURN: Final = math.radians(15)


def keys_of(scene: Orders) -> Keys:
    """Return what each key asks of the scene."""
    key = Qt.Key
    return {
        key.Key_Left: lambda: scene.pan(_STEP_PX, 0),
        key.Key_Right: lambda: scene.pan(-_STEP_PX, 0),
        key.Key_Up: lambda: scene.pan(0, _STEP_PX),
        key.Key_Down: lambda: scene.pan(0, -_STEP_PX),
        key.Key_Plus: lambda: scene.zoom(_ZOOM),
        key.Key_Equal: lambda: scene.zoom(_ZOOM),
        key.Key_Minus: lambda: scene.zoom(1 / _ZOOM),
        key.Key_BracketLeft: lambda: scene.turn(0, -_TILT),
        key.Key_BracketRight: lambda: scene.turn(0, _TILT),
        key.Key_Q: lambda: scene.turn(-_TURN, 0),
        key.Key_E: lambda: scene.turn(_TURN, 0),
        key.Key_F: scene.follow_next,
        key.Key_R: scene.go_home,
        key.Key_T: lambda: scene.set_true_scale(scene.pose.true_scale < 0.5),
        key.Key_X: lambda: scene.set_fixed(scene.pose.fixed < 0.5),
        key.Key_D: lambda: scene.set_options(
            replace(scene.options, distances=not scene.options.distances)
        ),
        key.Key_H: lambda: scene.set_options(
            replace(scene.options, heights=not scene.options.heights)
        ),
    }
