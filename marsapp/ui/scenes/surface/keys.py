"""The keys of the surface scene."""

from typing import Final

from PySide6.QtCore import Qt

from marsapp.ui.hands import Keys
from marsapp.ui.scenes.surface.orders import Orders

_ZOOM: Final = 1.4


def keys_of(scene: Orders) -> Keys:
    """Return what each key asks of the scene."""
    key = Qt.Key

    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        key.Key_Left: lambda: scene.turn(-1, 0),
        key.Key_Right: lambda: scene.turn(1, 0),
        key.Key_Up: lambda: scene.turn(0, 1),
        key.Key_Down: lambda: scene.turn(0, -1),
        key.Key_Q: lambda: scene.turn(-1, 0),
        key.Key_E: lambda: scene.turn(1, 0),
        key.Key_Plus: lambda: scene.zoom(_ZOOM),
        key.Key_Equal: lambda: scene.zoom(_ZOOM),
        key.Key_Minus: lambda: scene.zoom(1 / _ZOOM),
        key.Key_F: scene.next_camera,
        key.Key_M: lambda: scene.choose_camera("map"),
        key.Key_R: scene.go_home,
        key.Key_T: lambda: switch("names"),
        key.Key_X: lambda: switch("scale"),
    }
