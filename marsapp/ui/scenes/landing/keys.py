"""The keys of the landing scene."""

import math
from typing import Final

from PySide6.QtCore import Qt

from marsapp.ui.hands import Keys
from marsapp.ui.scenes.landing.orders import Orders

_ZOOM: Final = 1.3
_TURN: Final = math.radians(15)


def keys_of(scene: Orders) -> Keys:
    """Return what each key asks of the scene."""
    key = Qt.Key

    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        key.Key_Left: lambda: scene.turn(-_TURN),
        key.Key_Right: lambda: scene.turn(_TURN),
        key.Key_Up: lambda: scene.zoom(_ZOOM),
        key.Key_Down: lambda: scene.zoom(1 / _ZOOM),
        key.Key_Plus: lambda: scene.zoom(_ZOOM),
        key.Key_Equal: lambda: scene.zoom(_ZOOM),
        key.Key_Minus: lambda: scene.zoom(1 / _ZOOM),
        key.Key_Q: lambda: scene.turn(-_TURN),
        key.Key_E: lambda: scene.turn(_TURN),
        key.Key_F: scene.next_camera,
        key.Key_O: lambda: scene.run("real"),
        key.Key_J: lambda: scene.run("short"),
        key.Key_A: scene.go_to_entry,
        key.Key_R: scene.go_home,
        key.Key_T: lambda: switch("names"),
        key.Key_G: lambda: switch("strips"),
    }
