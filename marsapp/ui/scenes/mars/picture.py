"""One picture of the Mars scene, worked out before anything is drawn: what every painter gets.

The frame of the picture has its origin in the centre of Mars and its axes along the equator and
the pole of date, not turning: z is the north pole, and the planet only spins about it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.frames import EQUATORIAL_RADIUS_KM, fixed_direction
from marsapp.state.workbench import Workbench
from marsapp.ui.render.eye import Eye
from marsapp.ui.render.figurines import Figurines
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.style import Style as PlainStyle
from marsapp.ui.render.style import Switches

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

RADIUS_KM: Final = EQUATORIAL_RADIUS_KM
"""Of the sphere that hides what is behind it."""
MODES: Final = ("day", "height", "relief")
"""How the face of the planet is painted: in its colours, tinted by height, as bare relief."""
CAMERAS: Final = ("story", "outside", "pole", "along", "craft")
"""Where the picture is taken from, in the order in which it is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Switches):
    """What the person has switched on."""

    mode: str = "day"
    names: bool = True
    grid: bool = False
    orbits: bool = True
    scale: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Style(PlainStyle):
    """How everything is drawn and written."""

    sprites: Sprites
    figurines: Figurines | None = None  # without them craft are plain marks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """Everything a painter needs about one frame. Places are km in the frame of the picture.

    ``to_frame`` (3, 3) turns vectors along ICRF axes into the frame. ``turn_rad`` is how far the
    planet's prime meridian has turned from x. ``sun`` is the unit vector to the Sun. ``craft_km``
    may be millions of km long while the craft is on its way.
    """

    mission: "Mission"
    snapshot: "Snapshot"
    eye: Eye
    style: Style
    options: Options
    workbench: Workbench
    to_frame: Array
    turn_rad: float
    sun: Array
    craft_km: Array
    camera: str = "outside"  # of CAMERAS, the story's being resolved
    lens: str = ""  # payload whose field of view is shown; '' for the plain eye
    selected: str = ""  # id of the selected thing
    focused: str = ""  # id of the thing with the keyboard's focus
    rate: float = 0.0  # mission seconds in a real second while time runs, else 0
    moving: bool = False  # the camera is moving: paint lightly, more follows when it rests
    stands: bool = False  # time runs too fast for the planet to be shown turning
    whirl: float = 0.0  # 0: the craft can be watched; 1: it flies round faster than eyes can follow

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.eye.size_px

    @property
    def from_craft(self) -> bool:
        """Whether the picture is what the craft sees."""
        return self.camera == "craft"

    def on_screen(self, place_km: Array) -> tuple[float, float]:
        """Return the pixel of a place in the frame that lies ahead of the eye."""
        x, y, _ = self.eye.project(place_km)
        return float(x), float(y)

    def on_planet(self, lat_deg: float, lon_deg: float) -> Array:
        """Return the place (3,) of planetocentric coordinates, on the sphere."""
        return self.turned(fixed_direction(lat_deg, lon_deg)) * RADIUS_KM

    def on_disc(self, x_px: float, y_px: float) -> bool:
        """Say whether a pixel shows the planet."""
        eye = self.eye
        right, up = x_px - eye.middle_px[0], eye.middle_px[1] - y_px
        if eye.straight:
            start = eye.place_km + (right * eye.axes[0] + up * eye.axes[1]) / eye.scale
            way = -eye.axes[2]
        else:
            start = eye.place_km
            way = right * eye.axes[0] + up * eye.axes[1] - eye.scale * eye.axes[2]
            way = way / np.linalg.norm(way)
        ahead_km = -float(start @ way)
        return ahead_km > 0 and float(start @ start) - ahead_km**2 < RADIUS_KM**2

    def turned(self, fixed: Array) -> Array:
        """Turn vectors (…, 3) along axes fixed in the planet into the frame."""
        return np.asarray(fixed @ turn_about_pole(self.turn_rad).T)

    def hidden(self, places_km: Array) -> NDArray[np.bool_]:
        """Say which places (n, 3) the planet hides."""
        return self.eye.hidden(places_km, RADIUS_KM * 0.9985)  # places on the ground stay visible

    @property
    def radius_px(self) -> float:
        """Radius of the planet's disc in pixels; infinite when the eye is at the ground."""
        eye = self.eye
        if eye.straight:
            return RADIUS_KM * eye.scale
        far2 = eye.distance_km**2 - RADIUS_KM**2
        return eye.scale * RADIUS_KM / far2**0.5 if far2 > 0 else float("inf")


def turn_about_pole(turn_rad: float) -> Array:
    """Return the matrix from axes fixed in the planet to the frame."""
    cos, sin = np.cos(turn_rad), np.sin(turn_rad)
    return np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
