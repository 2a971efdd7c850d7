"""The strip of buttons under the landing: cameras, how fast it runs, names, strips, zoom."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.ui.scenes.landing.orders import Orders
from marsapp.ui.scenes.landing.picture import CAMERAS
from marsapp.ui.strip import MORE, Said, Strip, StripPlan
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_ZOOM: Final = 1.4
_SWITCHES: Final = ("names", "strips")
_PLAN: Final = StripPlan(
    groups=(CAMERAS, ("entry", "real", "short"), ("out", "in", "home"), _SWITCHES),
    wordless=("out", "in"),
    kept_words=(
        (*CAMERAS, "entry", "real", "short", "strips"),
        (*CAMERAS, "entry", "real", "short"),
        ("story", "side", "above", "down", "real", "short"),
        ("story", "real", "short"),
        ("story",),
    ),
    first_to_go=(
        *("home", "in", "out", "names", "strips", "above", "down", "side"),
        *("entry", "short", "real"),
    ),
    icons={
        "story": "mdi6.movie-open-outline",
        "side": "mdi6.camera-outline",
        "above": "mdi6.map-marker-path",
        "down": "mdi6.arrow-collapse-down",
        "entry": "mdi6.skip-backward-outline",
        "real": "mdi6.clock-outline",
        "short": "mdi6.fast-forward-outline",
        "out": "mdi6.magnify-minus-outline",
        "in": "mdi6.magnify-plus-outline",
        "home": "mdi6.fit-to-screen-outline",
        "names": "mdi6.label-multiple-outline",
        "strips": "mdi6.chart-line",
    },
)


class LandingControls(Strip):
    """The buttons of the landing scene."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        self._scene = scene
        super().__init__(_PLAN, _acts(scene), theme)

    def said(self) -> dict[str, Said]:
        """Return what each button is called."""
        return {**_cameras_said(), **_others_said()}

    def states(self) -> dict[str, bool]:
        """Return what is chosen and switched on."""
        scene = self._scene
        return {
            **{name: scene.camera == name for name in CAMERAS},
            **{name: scene.pace == name for name in ("real", "short")},
            **{name: getattr(scene.options, name) for name in _SWITCHES},
        }


def _cameras_said() -> dict[str, Said]:
    return {
        "story": Said(
            translate("Landing", "Let the camera tell the story"),
            "F",
            translate("Landing", "Story"),
        ),
        "side": Said(
            translate("Landing", "Fly along beside the craft"), "F", translate("Landing", "Beside")
        ),
        "above": Said(
            translate("Landing", "Look down on the way to the landing place"),
            "F",
            translate("Landing", "Above"),
        ),
        "down": Said(
            translate("Landing", "Look down from the lander"),
            "F",
            translate("Landing", "Looking down"),
        ),
    }


def _others_said() -> dict[str, Said]:
    return {
        "entry": Said(
            translate("Landing", "Go to the entry"), "A", translate("Landing", "To the entry")
        ),
        "real": Said(
            translate("Landing", "Play the landing in real time: nine minutes"),
            "O",
            translate("Landing", "9 minutes"),
        ),
        "short": Said(
            translate("Landing", "Play the landing in 90 seconds"),
            "J",
            translate("Landing", "90 seconds"),
        ),
        "out": Said(translate("Landing", "Zoom out"), "−"),
        "in": Said(translate("Landing", "Zoom in"), "+"),
        "home": Said(
            translate("Landing", "Look as at first"), "R", translate("Landing", "Reset view")
        ),
        "names": Said(translate("Landing", "Names"), "T", translate("Landing", "Names")),
        "strips": Said(
            translate("Landing", "Curves of height, speed and braking"),
            "G",
            translate("Landing", "Curves"),
        ),
        MORE: Said(translate("Landing", "More about the view")),
    }


def _acts(scene: Orders) -> dict[str, Callable[[], object]]:
    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        **{name: partial(scene.choose_camera, name) for name in CAMERAS},
        **{name: partial(switch, name) for name in _SWITCHES},
        **{name: partial(scene.run, name) for name in ("real", "short")},
        "entry": scene.go_to_entry,
        "out": lambda: scene.zoom(1 / _ZOOM),
        "in": lambda: scene.zoom(_ZOOM),
        "home": scene.go_home,
    }
