"""The group picture of rover and lander: a small camera on the ground, and what it takes in.

Where the camera stood is published roughly; where the rover stood, which way camera and craft
faced and how wide the lens saw is not, and is chosen here for illustration. Metres east and
north of the lander.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.outline import corners_m
from marsapp.mission.passes import sol_start_s
from marsapp.physics.mars_time import SOL_S

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]
Outcome = Literal["ready", "hidden", "cut", "small", "missing"]
Photographer = Literal["astronaut", "drone", "camera"]
LightSide = Literal["behind", "beside", "against", "overhead", "down"]

CAMERA_M: Final = 10.0
"""How far south of the lander the camera was set down, about (trav_sol_018)."""
ASPECT: Final = 3 / 2
"""Width of the picture by its height."""
NEAREST_M: Final = 2.0
FARTHEST_M: Final = 20.0
WIDEST_DEG: Final = 100.0
NARROWEST_DEG: Final = 25.0
HOURS: Final = (7.0, 17.0)
"""True solar time between which the Sun lights the scene well, h."""

_EVENT: Final = "ev_drop_camera"
_ROVER: Final = "zhurong"
_LENS_M: Final = 0.12  # over the ground
_BESIDE_M: Final = 3.8  # between the middles of rover and lander, beside each other
_TILT_DEG: Final = 6.0  # the camera looks up so far
_NEAR_M: Final = 0.2  # what is nearer, or behind the lens, is not seen
_SMALL: Final = 0.12  # of the width of the picture
_HIDDEN: Final = 0.45  # of the lander behind the rover
_HIGH_DEG: Final = 70.0
_BEHIND_DEG, _AGAINST_DEG = 110.0, 70.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWish:
    """What is asked: how far the rover rolls back, where the camera looks, how wide, and when.

    ``turn_deg`` is clockwise from the way to the lander. ``placed`` says that the camera has been
    set down, ``taken`` that the picture was taken; ``guess`` is who is thought to have taken it.
    """

    placed: bool = False
    back_m: float = NEAREST_M
    turn_deg: float = 0.0
    field_deg: float = 60.0
    hour_h: float = 15.5  # the camera is on the ground by then, in every scene
    taken: bool = False
    guess: Photographer | Literal[""] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCamera:
    """The little camera: where its lens is, and what it takes in across the picture."""

    east_m: float
    north_m: float
    up_m: float
    azimuth_deg: float
    pitch_deg: float
    field_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """A craft before the camera.

    ``left`` to ``bottom`` say where it stands in the picture: 0 is the left or upper edge, 1 the
    other; the numbers go beyond where it is cut. ``away_m`` is the distance of its middle.
    """

    id: str
    east_m: float
    north_m: float
    heading_deg: float
    away_m: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """How much of the picture's width it takes up, inside the picture."""
        return max(min(self.right, 1.0) - max(self.left, 0.0), 0.0)

    @property
    def seen(self) -> float:
        """Which share of its width is inside the picture."""
        wide = self.right - self.left
        return self.width / wide if wide > 0 else 0.0

    @property
    def whole(self) -> bool:
        """Whether all of it is inside the picture."""
        return 0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What the camera would take: rover, lander, light, and how good that is.

    ``covered`` is the share of the lander's width that the rover hides. ``sun_off_deg`` is the
    angle on the ground between where the camera looks and where the Sun stands.
    """

    wish: PhotoWish
    camera: PhotoCamera
    rover: Sitter
    lander: Sitter
    covered: float
    time_s: float
    sun_elevation_deg: float
    sun_azimuth_deg: float

    @property
    def sun_off_deg(self) -> float:
        """Angle on the ground between the line of sight and the Sun, 0 to 180."""
        return abs(_turned(self.sun_azimuth_deg - self.camera.azimuth_deg))

    @property
    def light(self) -> LightSide:
        """Where the light comes from, for somebody behind the camera."""
        if self.sun_elevation_deg <= 0:
            return "down"
        if self.sun_elevation_deg > _HIGH_DEG:
            return "overhead"
        if self.sun_off_deg >= _BEHIND_DEG:
            return "behind"
        return "against" if self.sun_off_deg <= _AGAINST_DEG else "beside"

    @property
    def outcome(self) -> Outcome:
        """What comes of it: the first thing that is wrong, or ready."""
        both = (self.rover, self.lander)
        if any(one.width == 0 for one in both):
            return "missing"
        if self.covered > _HIDDEN:
            return "hidden"
        if not all(one.whole for one in both):
            return "cut"
        return "small" if any(one.width < _SMALL for one in both) else "ready"


class GroupPhoto:
    """The place of the group picture of a mission that set down a camera beside its lander."""

    def __init__(self, mission: "Mission", snapshot: "Snapshot", start_s: float) -> None:
        self._mission = mission
        self._start_s = start_s
        self.snapshot: Final = snapshot
        self.lander: Final = str(mission.data.mission.lander)

    @classmethod
    def of(cls, mission: "Mission") -> "GroupPhoto | None":
        """Return the group picture of a mission; None where there was none."""
        vehicles = {vehicle.id for vehicle in mission.data.vehicles}
        time_s = mission.event_times_s.get(_EVENT)
        if time_s is None or not {_ROVER, mission.data.mission.lander} <= vehicles:
            return None
        snapshot = mission.at(time_s)
        start_s = sol_start_s(snapshot)
        return None if start_s is None else cls(mission, snapshot, start_s)

    @cached_property
    def sol(self) -> int:
        """The sol of the picture, the landing sol being 1."""
        surface = self.snapshot.surface
        return 0 if surface is None or surface.sol is None else surface.sol

    def time_s(self, hour_h: float) -> float:
        """Return the mission time at which a sundial at the site shows an hour of that sol."""
        guess_s = self._start_s + hour_h / 24 * SOL_S
        surface = self._mission.at(guess_s).surface
        if surface is None:  # pragma: no cover - there is a site, or there would be no sol
            return guess_s
        late_h = (surface.local_true_solar_time_h - hour_h + 12) % 24 - 12
        return guess_s - late_h / 24 * SOL_S

    def frame(self, wish: PhotoWish) -> Framing:
        """Return what the camera takes in."""
        camera = PhotoCamera(
            east_m=0.0,
            north_m=-CAMERA_M,
            up_m=_LENS_M,
            azimuth_deg=wish.turn_deg % 360,
            pitch_deg=_TILT_DEG,
            field_deg=wish.field_deg,
        )
        rover = self._rover(wish, camera)
        lander = self._sitter(self.lander, (0.0, 0.0, 90.0), camera)
        time_s = self.time_s(wish.hour_h)
        surface = self._mission.at(time_s).surface
        return Framing(
            wish=wish,
            camera=camera,
            rover=rover,
            lander=lander,
            covered=_covered(rover, lander),
            time_s=time_s,
            sun_elevation_deg=0.0 if surface is None else surface.sun_elevation_deg,
            sun_azimuth_deg=0.0 if surface is None else surface.sun_azimuth_deg,
        )

    def _rover(self, wish: PhotoWish, camera: PhotoCamera) -> Sitter:
        """Return the rover, which rolls back on a line that leads past the lander."""
        along = math.atan2(-_BESIDE_M, CAMERA_M)  # towards the place beside the lander
        east_m = camera.east_m + wish.back_m * math.sin(along)
        north_m = camera.north_m + wish.back_m * math.cos(along)
        heading_deg = math.degrees(along) + 180  # it looks at the camera
        return self._sitter(_ROVER, (east_m, north_m, heading_deg), camera)

    def _sitter(self, name: str, stand: tuple[float, float, float], camera: PhotoCamera) -> Sitter:
        east_m, north_m, heading_deg = stand
        seen = _seen(self._points_m[name] @ _heading(heading_deg).T + (east_m, north_m, 0), camera)
        left, top = seen.min(axis=0) if len(seen) else (0.0, 0.0)
        right, bottom = seen.max(axis=0) if len(seen) else (0.0, 0.0)
        return Sitter(
            id=name,
            east_m=east_m,
            north_m=north_m,
            heading_deg=heading_deg % 360,
            away_m=math.hypot(east_m - camera.east_m, north_m - camera.north_m),
            left=float(left),
            right=float(right),
            top=float(top),
            bottom=float(bottom),
        )

    @cached_property
    def _points_m(self) -> dict[str, Array]:
        build = self._mission.build
        return {
            name: corners_m(build.standing(name, self.snapshot).placed)
            for name in (_ROVER, self.lander)
        }


def _heading(heading_deg: float) -> Array:
    """Return the matrix (3, 3) that turns a craft (x ahead, y left) into east, north, up."""
    angle = math.radians(heading_deg)
    ahead = (math.sin(angle), math.cos(angle), 0.0)
    left = (-math.cos(angle), math.sin(angle), 0.0)
    return np.array((ahead, left, (0.0, 0.0, 1.0))).T


def _seen(points_m: Array, camera: PhotoCamera) -> Array:
    """Return where points (n, 3) fall in the picture, (m, 2) from its upper left corner.

    Points behind the lens are left out.
    """
    angle, tilt = math.radians(camera.azimuth_deg), math.radians(camera.pitch_deg)
    level = np.array((math.sin(angle), math.cos(angle), 0.0))
    right = np.array((math.cos(angle), -math.sin(angle), 0.0))
    ahead = level * math.cos(tilt) + np.array((0.0, 0.0, math.sin(tilt)))
    away = points_m - (camera.east_m, camera.north_m, camera.up_m)
    deep = away @ ahead
    away, deep = away[deep > _NEAR_M], deep[deep > _NEAR_M]
    half = math.tan(math.radians(camera.field_deg) / 2)
    across = away @ right / deep / half
    up = away @ np.cross(right, ahead) / deep / half * ASPECT
    return np.stack([(1 + across) / 2, (1 - up) / 2], axis=-1)


def _covered(rover: Sitter, lander: Sitter) -> float:
    """Return which share of the lander's width stands behind the rover."""
    wide = lander.right - lander.left
    if wide <= 0 or rover.away_m > lander.away_m:
        return 0.0
    both = min(rover.right, lander.right) - max(rover.left, lander.left)
    return max(both, 0.0) / wide


def _turned(angle_deg: float) -> float:
    """Return an angle between -180 and 180 degrees."""
    return (angle_deg + 180) % 360 - 180
