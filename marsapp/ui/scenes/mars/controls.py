"""The strip of buttons under the Mars scene: cameras, lens, zoom, face of the planet, marks."""

import math
from collections.abc import Callable
from functools import partial
from typing import Final

from marsapp.ui.scenes.mars.orders import Orders
from marsapp.ui.scenes.mars.picture import CAMERAS
from marsapp.ui.strip import MORE, Said, Strip, StripPlan
from marsapp.ui.theme import Theme

_ZOOM: Final = 2.0
_TURN_RAD: Final = math.radians(30)
_SWITCHES: Final = ("names", "orbits", "grid", "scale")
_PLAN: Final = StripPlan(
    groups=(CAMERAS, ("lens",), ("out", "in", "left", "right", "home"), ("mode", *_SWITCHES)),
    wordless=("out", "in", "left", "right"),
    kept_words=(
        (*CAMERAS, "lens", "mode", "names", "orbits", "grid"),
        (*CAMERAS, "lens", "mode"),
        (*CAMERAS, "mode"),
        CAMERAS,
    ),
    first_to_go=(
        *("left", "right", "scale", "grid", "orbits", "home", "names", "lens"),
        *("in", "out", "mode", "along", "pole", "outside"),
    ),
    icons={
        "story": "mdi6.movie-open-outline",
        "outside": "mdi6.circle-slice-6",
        "pole": "mdi6.axis-z-arrow",
        "along": "mdi6.airplane-takeoff",
        "craft": "mdi6.satellite-variant",
        "lens": "mdi6.camera-iris",
        "out": "mdi6.magnify-minus-outline",
        "in": "mdi6.magnify-plus-outline",
        "left": "mdi6.rotate-left",
        "right": "mdi6.rotate-right",
        "home": "mdi6.fit-to-screen-outline",
        "mode": "mdi6.layers-outline",
        "names": "mdi6.map-marker-outline",
        "orbits": "mdi6.orbit",
        "grid": "mdi6.grid",
        "scale": "mdi6.ruler",
    },
)


class MarsControls(Strip):
    """The buttons of the Mars scene."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        self._scene = scene
        super().__init__(_PLAN, _acts(scene), theme)

    def show_state(self) -> None:
        """Show what is chosen; the lens and the face of the planet stand on their buttons."""
        super().show_state()
        self.setEnabled(not self._scene.has_diagram)
        said = self.said()
        for name in ("lens", "mode"):
            button = self.buttons[name]
            button.setAccessibleName(said[name].sentence)
            if button.text() and button.text() != said[name].word:
                self._arrange()

    def said(self) -> dict[str, Said]:
        """Return what each button is called."""
        lens = self._lens_word()
        through = self.tr("Look from the craft through the next camera; now: {camera}")
        mode = self._mode_word()
        painted = self.tr("Paint the planet in the next way; now: {way}")
        return {
            "story": Said(self.tr("Let the camera tell the story"), "F", self.tr("Story")),
            "outside": Said(self.tr("Look from outside"), "F", self.tr("Outside")),
            "pole": Said(self.tr("Look from above the north pole"), "F", self.tr("Pole")),
            "along": Said(self.tr("Fly along with the craft"), "F", self.tr("Along")),
            "craft": Said(self.tr("Look from the craft"), "F", self.tr("On board")),
            "lens": Said(
                through.format(camera=lens),
                "V",
                lens,
                self.tr("Look from the craft through the next camera"),
            ),
            "out": Said(self.tr("Zoom out"), "−"),
            "in": Said(self.tr("Zoom in"), "+"),
            "left": Said(self.tr("Turn left"), "Q"),
            "right": Said(self.tr("Turn right"), "E"),
            "home": Said(self.tr("Show the whole planet in daylight"), "R", self.tr("All")),
            "mode": Said(
                painted.format(way=mode), "M", mode, self.tr("Paint the planet in the next way")
            ),
            "names": Said(self.tr("Names of places"), "T", self.tr("Names")),
            "orbits": Said(self.tr("Orbits and tracks"), "O", self.tr("Orbits")),
            "grid": Said(self.tr("Latitudes and longitudes"), "G", self.tr("Grid")),
            "scale": Said(self.tr("Scale bar"), "X", self.tr("Scale")),
            MORE: Said(self.tr("More about the view")),
        }

    def states(self) -> dict[str, bool]:
        """Return what is chosen and switched on."""
        scene = self._scene
        return {
            **{name: scene.camera == name for name in CAMERAS},
            **{name: getattr(scene.options, name) for name in _SWITCHES},
        }

    def _lens_word(self) -> str:
        pose = self._scene.pose
        short = {lens.id: lens.payload.short for lens in self._scene.lenses}
        return short.get(pose.lens, self.tr("Plain eye"))

    def _mode_word(self) -> str:
        return {
            "day": self.tr("Colours"),
            "height": self.tr("Heights"),
            "relief": self.tr("Relief"),
        }[self._scene.options.mode]


def _acts(scene: Orders) -> dict[str, Callable[[], object]]:
    def switch(name: str) -> None:
        scene.set_options(scene.options.switched(name))

    return {
        **{name: partial(scene.choose_camera, name) for name in CAMERAS},
        **{name: partial(switch, name) for name in _SWITCHES},
        "lens": scene.next_lens,
        "out": lambda: scene.zoom(1 / _ZOOM),
        "in": lambda: scene.zoom(_ZOOM),
        "left": lambda: scene.turn(-_TURN_RAD, 0.0),
        "right": lambda: scene.turn(_TURN_RAD, 0.0),
        "home": scene.go_home,
        "mode": scene.next_mode,
    }
