"""The strip of buttons under the journey scene: follow, zoom, tilt, frame, scale, distances."""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QMenu, QSlider

from marsapp.ui.scenes.journey.orders import Orders
from marsapp.ui.strip import MORE, Said, Strip, StripPlan
from marsapp.ui.theme import TARGET_PX, Theme

_ZOOM: Final = 2.0
_FLAT_RAD: Final = math.radians(5)  # hardly tilted
_TILTED_RAD: Final = math.radians(35)
_TURN_RAD: Final = math.radians(30)
_FOLLOW: Final[tuple[str, ...]] = ("story", "sun", "earth", "mars", "craft")
_PLAN: Final = StripPlan(
    groups=(
        _FOLLOW,
        ("out", "in", "home"),
        ("tilt", "left", "right"),
        ("distances", "heights", "true", "fixed"),
    ),
    wordless=("out", "in", "left", "right"),
    kept_words=((*_FOLLOW, "distances", "true"), _FOLLOW),
    first_to_go=(
        *("left", "right", "fixed", "heights", "true", "distances", "tilt"),
        *("home", "in", "out", "craft", "mars", "earth", "sun"),
    ),
    icons={
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
    },
)


class JourneyControls(Strip):
    """The journey's buttons, and the slider that tilts the view."""

    def __init__(self, scene: Orders, theme: Theme) -> None:
        self._scene = scene
        self._tilt = QSlider(Qt.Orientation.Horizontal)
        self._tilt.setRange(0, 89)
        self._tilt.setPageStep(15)
        self._tilt.valueChanged.connect(lambda degrees: scene.set_tilt(math.radians(degrees)))
        super().__init__(_PLAN, _acts(scene), theme, {"tilt": self._tilt})

    @property
    def tilt(self) -> QSlider:
        """The slider that tilts the view, in degrees."""
        return self._tilt

    def size_others(self, theme: Theme) -> None:
        """Give the slider its words and size."""
        self._tilt.setAccessibleName(self.tr("Tilt out of the ecliptic, degrees"))
        self._tilt.setToolTip(self.tr("Tilt out of the ecliptic (keys [ and ])"))
        self._tilt.setFixedSize(theme.px(96), theme.px(TARGET_PX))

    def show_others(self) -> None:
        """Show the tilt."""
        with QSignalBlocker(self._tilt):
            self._tilt.setValue(round(math.degrees(self._scene.pose.tilt_rad)))

    def add_other(self, menu: QMenu, name: str) -> None:  # noqa: ARG002 - there is one
        """Offer to tilt the view, or to look from above again."""
        flat = self._scene.pose.tilt_rad < _FLAT_RAD
        words = self.tr("Tilt the view") if flat else self.tr("Look from above")
        menu.addAction(words, partial(self._scene.set_tilt, _TILTED_RAD if flat else 0.0))

    def said(self) -> dict[str, Said]:
        """Return what each button is called."""
        return {
            "story": Said(self.tr("Let the camera tell the story"), "F", self.tr("Story")),
            "sun": Said(self.tr("Follow the Sun"), "F", self.tr("Sun")),
            "earth": Said(self.tr("Follow Earth"), "F", self.tr("Earth")),
            "mars": Said(self.tr("Follow Mars"), "F", self.tr("Mars")),
            "craft": Said(self.tr("Follow the craft"), "F", self.tr("Craft")),
            "out": Said(self.tr("Zoom out"), "−"),
            "in": Said(self.tr("Zoom in"), "+"),
            "left": Said(self.tr("Turn left"), "Q"),
            "right": Said(self.tr("Turn right"), "E"),
            "fixed": Said(self.tr("Hold Earth and Mars still"), "X", self.tr("Hold planets")),
            "true": Said(self.tr("True scale"), "T", self.tr("True scale")),
            "distances": Said(self.tr("Distances and light"), "D", self.tr("Distances")),
            "heights": Said(
                self.tr("Exaggerate heights above the ecliptic"), "H", self.tr("Heights")
            ),
            "home": Said(self.tr("Show the whole journey"), "R", self.tr("All")),
            MORE: Said(self.tr("More about the view")),
        }

    def states(self) -> dict[str, bool]:
        """Return what is followed and switched on."""
        scene = self._scene
        return {
            **{name: scene.followed == name for name in _FOLLOW},
            "fixed": scene.pose.fixed > 0.5,
            "true": scene.pose.true_scale > 0.5,
            "distances": scene.options.distances,
            "heights": scene.options.heights,
        }


def _acts(scene: Orders) -> dict[str, Callable[[], object]]:
    def switch(name: str) -> None:
        scene.set_options(replace(scene.options, **{name: not getattr(scene.options, name)}))

    return {
        **{name: partial(scene.follow, name) for name in _FOLLOW},
        "out": lambda: scene.zoom(1 / _ZOOM),
        "in": lambda: scene.zoom(_ZOOM),
        "left": lambda: scene.turn(-_TURN_RAD, 0.0),
        "right": lambda: scene.turn(_TURN_RAD, 0.0),
        "fixed": lambda: scene.set_fixed(scene.pose.fixed < 0.5),
        "true": lambda: scene.set_true_scale(scene.pose.true_scale < 0.5),
        "distances": lambda: switch("distances"),
        "heights": lambda: switch("heights"),
        "home": scene.go_home,
    }
