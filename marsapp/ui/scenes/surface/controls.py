"""The strip of buttons under the surface: which camera, zoom, turning, names, scale."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.ui.scenes.surface.orders import Orders
from marsapp.ui.scenes.surface.picture import CAMERAS
from marsapp.ui.strip import MORE, Said, Strip, StripPlan
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_ZOOM: Final = 1.4
_SWITCHES: Final = ("names", "scale")
_PLAN: Final = StripPlan(
    groups=(CAMERAS, ("out", "in", "left", "right", "home"), _SWITCHES),
    wordless=("out", "in", "left", "right"),
    kept_words=((*CAMERAS, "names"), CAMERAS, ("story", "beside", "map"), ("story",)),
    first_to_go=(
        *("left", "right", "scale", "home", "in", "out", "names"),
        *("lander", "rover", "beside", "map"),
    ),
    icons={
        "story": "mdi6.movie-open-outline",
        "beside": "mdi6.camera-outline",
        "rover": "mdi6.eye-outline",
        "map": "mdi6.map-outline",
        "lander": "mdi6.arrow-u-left-top",
        "out": "mdi6.magnify-minus-outline",
        "in": "mdi6.magnify-plus-outline",
        "left": "mdi6.rotate-left",
        "right": "mdi6.rotate-right",
        "home": "mdi6.fit-to-screen-outline",
        "names": "mdi6.label-multiple-outline",
        "scale": "mdi6.ruler",
    },
)


class SurfaceControls(Strip):
    """The buttons of the surface scene."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        self._scene = scene
        super().__init__(_PLAN, _acts(scene), theme)

    def said(self) -> dict[str, Said]:
        """Return what each button is called."""
        return {
            "story": Said(
                translate("Surface", "The story chooses the camera"),
                "F",
                translate("Surface", "Story"),
            ),
            "beside": Said(
                translate("Surface", "From a tripod beside the rover"),
                "F",
                translate("Surface", "Beside"),
            ),
            "rover": Said(
                translate("Surface", "From the mast of the rover"),
                "F",
                translate("Surface", "From the rover"),
            ),
            "map": Said(
                translate("Surface", "The route from above"), "M", translate("Surface", "Map")
            ),
            "lander": Said(
                translate("Surface", "Looking back at the lander"),
                "F",
                translate("Surface", "Lander"),
            ),
            "out": Said(translate("Surface", "Zoom out"), "−"),
            "in": Said(translate("Surface", "Zoom in"), "+"),
            "left": Said(translate("Surface", "Turn left"), "Q"),
            "right": Said(translate("Surface", "Turn right"), "E"),
            "home": Said(
                translate("Surface", "Look as at first"), "R", translate("Surface", "Reset view")
            ),
            "names": Said(translate("Surface", "Names"), "T", translate("Surface", "Names")),
            "scale": Said(
                translate("Surface", "Scale bar and north arrow"),
                "X",
                translate("Surface", "Scale"),
            ),
            MORE: Said(translate("Surface", "More about the view")),
        }

    def states(self) -> dict[str, bool]:
        """Return what is chosen and switched on."""
        scene = self._scene
        return {
            **{name: scene.camera == name for name in CAMERAS},
            **{name: getattr(scene.options, name) for name in _SWITCHES},
        }


def _acts(scene: Orders) -> dict[str, Callable[[], object]]:
    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        **{name: partial(scene.choose_camera, name) for name in CAMERAS},
        **{name: partial(switch, name) for name in _SWITCHES},
        "out": lambda: scene.zoom(1 / _ZOOM),
        "in": lambda: scene.zoom(_ZOOM),
        "left": lambda: scene.turn(-2, 0),
        "right": lambda: scene.turn(2, 0),
        "home": scene.go_home,
    }
