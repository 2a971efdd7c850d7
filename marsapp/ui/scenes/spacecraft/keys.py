"""The keys of the spacecraft scene."""

import math
from typing import Final

from PySide6.QtCore import Qt

from marsapp.ui.hands import Keys
from marsapp.ui.scenes.spacecraft.orders import Orders

_ZOOM: Final = 1.3
_TURN: Final = math.radians(15)


def keys_of(scene: Orders) -> Keys:
    """Return what each key asks of the scene."""
    key = Qt.Key

    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        key.Key_Left: lambda: scene.turn(-_TURN, 0),
        key.Key_Right: lambda: scene.turn(_TURN, 0),
        key.Key_Up: lambda: scene.turn(0, _TURN),
        key.Key_Down: lambda: scene.turn(0, -_TURN),
        key.Key_Q: lambda: scene.turn(-_TURN, 0),
        key.Key_E: lambda: scene.turn(_TURN, 0),
        key.Key_Plus: lambda: scene.zoom(_ZOOM),
        key.Key_Equal: lambda: scene.zoom(_ZOOM),
        key.Key_Minus: lambda: scene.zoom(1 / _ZOOM),
        key.Key_V: scene.next_subject,
        key.Key_A: lambda: scene.take_apart(0.0 if scene.handling.apart > 0.5 else 1.0),
        key.Key_F: scene.next_fold,
        key.Key_C: scene.next_beside,
        key.Key_R: scene.go_home,
        key.Key_T: lambda: switch("names"),
        key.Key_X: lambda: switch("scale"),
    }
