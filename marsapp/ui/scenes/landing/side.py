"""The view from beside: how wide it is, where the craft and the level line lie, where the Sun is.

The camera flies along level with the craft, so that the flight goes to the right in the picture.
Its lens is shifted instead of tilted: what is upright stays upright. Places are metres east, north
and up of the landing place.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.camera import ramp
from marsapp.ui.scenes.landing.course import ENGINE_ON, PARACHUTE, TOUCHDOWN

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.render.mesh.materials import Light
    from marsapp.ui.scenes.landing.picture import Picture, Shot

Array = NDArray[np.float64]

FOCAL: Final = 0.5 / math.tan(math.radians(20.0))  # of the height of the picture
_CAPSULE_M, _PARACHUTE_M, _LANDER_M = 9.5, 54.0, 9.0  # the height of the picture shows so much
_LEVELS: Final = np.array(
    # metres of height, and where the level line then lies, in shares of the picture's height
    (
        (1e1, 0.60),
        (1e2, 0.55),
        (1e3, 0.47),
        (1e4, 0.36),
        (5e4, 0.27),
        (1.25e5, 0.21),
    )
)
_ARRIVING_M: Final = (13.0, 42.0)  # over the ground: the camera waits there for the lander
_FEET: Final = 0.82  # of the height of the picture: there it will stand
_HIGHEST: Final = 0.34  # and no higher than here do its feet hang: all of it stays in view
_ROOM: Final = 0.62  # of the height between the feet and the ground
_TALL_M: Final = 4.6
_PARTING: Final = 0.55  # so much wider, as a logarithm, while they part
_EYE_M: Final = 1.9  # no lower than the eyes of somebody who stands on the ground
_TRAILING: Final = 0.14  # of the width
_SWAY: Final = ((0.055, 7.3), (0.03, 4.1))  # radians and periods (s) of the swing under a parachute


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """The view at a moment.

    ``level_px`` is the row in which everything as high as the eye lies, ``craft_px`` the pixel of
    the lander's feet, ``roll_rad`` how far the craft is turned clockwise from upright. ``eye_m``
    and ``craft_m`` (3,) are places, ``azimuth_rad`` is where the camera looks from north
    eastwards. ``light`` is where the Sun stands: right, up, towards the viewer.
    """

    size: tuple[int, int]
    focal_px: float
    level_px: float
    craft_px: tuple[float, float]
    px_per_m: float
    roll_rad: float
    eye_m: Array
    craft_m: Array
    azimuth_rad: float
    light: "Light"

    @property
    def middle_px(self) -> float:
        """The column straight ahead."""
        return self.size[0] / 2

    @property
    def elevation_rad(self) -> float:
        """How far from above the craft is seen."""
        return math.atan((self.craft_px[1] - self.level_px) / self.focal_px)

    @property
    def axes(self) -> Array:
        """Right, up and ahead as rows (3, 3) along east, north and up."""
        sin, cos = math.sin(self.azimuth_rad), math.cos(self.azimuth_rad)
        return np.array([[cos, -sin, 0.0], [0.0, 0.0, 1.0], [sin, cos, 0.0]])

    @property
    def nose(self) -> tuple[float, float]:
        """The direction of the craft's blunt end in the picture: right and down."""
        return -math.sin(self.roll_rad), math.cos(self.roll_rad)

    def project(self, points_m: Array) -> Array:
        """Return columns, rows and metres ahead (n, 3) of places (n, 3)."""
        right, up, ahead = ((np.atleast_2d(points_m) - self.eye_m) @ self.axes.T).T
        scale = self.focal_px / np.where(ahead > 0.1, ahead, np.nan)
        return np.stack([self.middle_px + right * scale, self.level_px - up * scale, ahead], axis=1)

    def along(self, below_m: float, behind_m: float) -> tuple[float, float]:
        """Return the pixel of what is so far below and behind the craft."""
        x, y = self.craft_px
        return x - behind_m * self.px_per_m, y + below_m * self.px_per_m


def side_of(picture: "Picture", descent: "DescentState", shot: "Shot") -> Side:
    """Return the view of a moment with the camera held as in a shot."""
    width, height = picture.size
    focal = FOCAL * height
    span = _span_m(picture) / shot.zoom * max(1.0, 0.95 * height / width)
    px_per_m = height / span
    away = focal / px_per_m
    level = (
        float(
            np.interp(
                math.log10(max(descent.height_m, 1.0)), np.log10(_LEVELS[:, 0]), _LEVELS[:, 1]
            )
        )
        * height
    )
    column, row = _place(picture)
    stands = max(_FEET - descent.height_m / span, _HIGHEST)  # then the ground below is in view
    row += _arriving(descent) * (stands - row)
    wished = descent.height_m + (row * height - level) * away / focal
    lowest = _EYE_M * max(span / _LANDER_M, 0.5)
    eye_up = (wished + lowest + math.sqrt((wished - lowest) ** 2 + 4.0)) / 2
    course_rad = heading_rad(picture)
    azimuth = course_rad - math.pi / 2 + shot.turn_rad
    craft = ground_place(descent, course_rad, picture.course.flight.off_m)
    ahead = np.array([math.sin(azimuth), math.cos(azimuth), 0.0])
    right = np.array([math.cos(azimuth), -math.sin(azimuth), 0.0])
    x = column * width
    aside = (x - width / 2) * away / focal
    eye = craft - away * ahead - aside * right
    eye[2] = eye_up
    row_px = level + (eye_up - descent.height_m) * focal / away
    return Side(
        size=picture.size,
        focal_px=focal,
        level_px=level,
        craft_px=(x, row_px),
        px_per_m=px_per_m,
        roll_rad=_roll_rad(picture, descent) * math.cos(shot.turn_rad),
        eye_m=eye,
        craft_m=craft,
        azimuth_rad=azimuth,
        light=_light(picture, azimuth),
    )


def heading_rad(picture: "Picture") -> float:
    """Return where the flight goes over the ground, from north eastwards."""
    return picture.course.heading_rad


def ground_place(descent: "DescentState", heading: float, off_m: float) -> Array:
    """Return where the lander is (3,): metres east, north and up of where it will stand."""
    back = off_m - descent.to_go_m
    return np.array([back * math.sin(heading), back * math.cos(heading), descent.height_m])


def _eased(value: float, start: float, end: float) -> float:
    return float(ramp(value, start, end))


def _span_m(picture: "Picture") -> float:
    """Return how much the height of the picture shows: what must be in view."""
    course, now_s = picture.course, picture.time_s
    out = _eased(course.since(PARACHUTE, now_s), -2.5, 1.5)
    since_s = course.since(ENGINE_ON, now_s)
    alone = _eased(since_s, 2.5, 9.0)
    span = math.log(_CAPSULE_M) + out * math.log(_PARACHUTE_M / _CAPSULE_M)
    span += _PARTING * _eased(since_s, 0.0, 1.5)  # back shell and parachute are seen to go
    span += alone * (math.log(_LANDER_M) - span)
    if picture.descent is not None and alone > 0:
        both = max(_LANDER_M, picture.descent.height_m / _ROOM + _TALL_M)
        span += _arriving(picture.descent) * (math.log(both) - span)
    return math.exp(span)


def _arriving(descent: "DescentState") -> float:
    """Return how far lander and ground are both to be in view, 0 to 1."""
    return 1.0 - _eased(descent.height_m, *_ARRIVING_M)


def _place(picture: "Picture") -> tuple[float, float]:
    """Return where the craft is to be, in shares of the width and the height."""
    course, now_s = picture.course, picture.time_s
    out = _eased(course.since(PARACHUTE, now_s), -2.5, 1.5)
    alone = _eased(course.since(ENGINE_ON, now_s), 2.5, 9.0)
    x, y = 0.58 + 0.06 * out, 0.46 + 0.36 * out
    if picture.descent is not None:  # the parachute trails behind: it keeps clear of the words
        speed_m_s = max(picture.descent.speed_m_s, 1.0)
        x += _TRAILING * out * min(max(picture.descent.across_m_s / speed_m_s, 0.0), 1.0)
    return x + alone * (0.56 - x), y + alone * (0.5 - y)


def _roll_rad(picture: "Picture", descent: "DescentState") -> float:
    """Return the turn from upright: nose first, swinging under the parachute, then upright."""
    course, now_s = picture.course, picture.time_s
    if course.since(TOUCHDOWN, now_s) >= 0:
        return 0.0
    flight = math.atan2(descent.descent_m_s, max(descent.across_m_s, 0.0)) - math.pi / 2
    flight += math.radians(descent.attack_deg)
    alone = _eased(course.since(ENGINE_ON, now_s), 0.0, 4.0)
    hung = _eased(course.since(PARACHUTE, now_s), 1.0, 6.0)
    sway = sum(size * math.sin(2 * math.pi * now_s / period) for size, period in _SWAY)
    return (flight + hung * sway) * (1 - alone) + 0.25 * flight * alone * _eased(
        descent.height_m, 60.0, 400.0
    )


def _light(picture: "Picture", azimuth: float) -> "Light":
    """Return where the real Sun stands: right, up, towards the viewer."""
    up, round_rad = sun_of(picture)
    away = round_rad - azimuth
    level = math.cos(up)
    return level * math.sin(away), math.sin(up), -level * math.cos(away)


def sun_of(picture: "Picture") -> tuple[float, float]:
    """Return height and azimuth of the Sun at the landing place, radians."""
    surface = picture.snapshot.surface
    if surface is None:
        return math.radians(45.0), math.radians(230.0)
    return math.radians(surface.sun_elevation_deg), math.radians(surface.sun_azimuth_deg)
