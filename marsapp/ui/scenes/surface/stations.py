"""Where the camera is set down on the ground: places that hold while the rover drives through.

All of it follows from where the rover is, never from what was shown before, so that the same moment
gives the same picture. Metres east, north and up of the lander.
"""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.scenes.surface.light import FLICKERS
from marsapp.ui.scenes.surface.picture import Shot

if TYPE_CHECKING:
    from marsapp.mission.drive import Drive
    from marsapp.mission.snapshot import DriveState
    from marsapp.ui.scenes.surface.footing import Footing

_LEG_M: Final = 7.0  # of the way, seen from one place by somebody who watches at leisure
_FAST_S: Final = 2.5  # the rover shall take so long through the picture, real seconds
_MOST_DOUBLED: Final = 3  # legs are at most 2**3 times as long
_LEAD: Final = 0.14  # the tripod looks so much of a leg beyond its middle
_EYE_M: Final = 1.5
_RISE: Final = 0.09  # metres higher a metre farther away
_LOOK_M: Final = 1.2  # above the ground, where the tripod looks
_FIELD_DEG: Final = 56.0
_NEAR_LANDER_M: Final = 15.0  # of the way, all of it seen from one place
_MAST_M: Final = 1.75
_MAST_STEP_M: Final = 5.0
_MAST_FIELD_DEG: Final = 70.0
_BACK_M: Final = 7.5  # behind the rover, looking back at the lander
_LEAST_M, _MOST_M = 3.0, 160.0
TILTS: Final = (-8.0, 60.0)
"""How far a hand may tilt the view."""
ZOOMS: Final = (0.25, 4.0)
"""How far a hand may go back and come near, from the ground."""


class _SetUp(NamedTuple):
    """How the tripod is set up for a leg of the way.

    ``aside_deg`` is where it stands seen from the rover, from ahead round to its right; ``away`` is
    in lengths of a leg, from its middle.
    """

    aside_deg: float
    away: float
    field_deg: float
    eye_m: float = _EYE_M
    look_m: float = _LOOK_M


_USUAL: Final = _SetUp(42.0, 1.5, 47.0)
_TOLD: Final = (
    _USUAL,
    _SetUp(152.0, 1.7, 50.0, eye_m=1.9),  # its tracks lead to it, and on goes the plain
    _SetUp(-24.0, 1.15, 50.0, eye_m=-0.15, look_m=1.3),  # low: it comes up against the sky
    _SetUp(74.0, 5.4, 14.5, eye_m=-1.7, look_m=1.1),  # a long lens draws up what is far behind it
    _SetUp(-38.0, 1.6, 47.0),
)
_ASLEEP: Final = _SetUp(-118.0, 2.6, 44.0, eye_m=0.3, look_m=2.2)  # alone in the wide plain


def camera_of(
    shot: Shot, state: "DriveState", drive: "Drive | None", footing: "Footing", rate: float
) -> GroundCamera:
    """Return where the camera stands for a moment."""
    if shot.camera == "rover":
        return _from_mast(shot, state, drive, footing)
    if state.distance_m < _NEAR_LANDER_M or drive is None:
        return _by_lander(shot, state, footing)
    if shot.camera == "lander":
        return _looking_back(shot, state, drive, footing)
    return _beside(shot, state, drive, footing, rate)


def leg_m(state: "DriveState", rate: float) -> float:
    """Return how long a way is seen from one place: longer where time runs fast."""
    way_m = state.speed_m_h / 3600.0 * abs(rate) * _FAST_S
    doubled = math.ceil(math.log2(max(way_m / _LEG_M, 1.0)))
    if abs(rate) > FLICKERS:  # the rover jumps from one rest to the next
        doubled = 2
    return float(_LEG_M * 2 ** min(doubled, _MOST_DOUBLED))


def _beside(
    shot: Shot, state: "DriveState", drive: "Drive", footing: "Footing", rate: float
) -> GroundCamera:
    length_m = leg_m(state, rate)
    number = math.floor(state.distance_m / length_m)
    middle_m = (number + 0.5) * length_m
    middle_m = min(middle_m, drive.end_m)
    east, north, _ = drive.place(min(middle_m + _LEAD * length_m, drive.end_m))
    ends = [drive.place(middle_m + part * length_m) for part in (-0.5, 0.5)]
    way_deg = _bearing(ends[0][:2], ends[1][:2])
    set_up = _set_up(state, number) if shot.tells else _USUAL
    where = (way_deg + set_up.aside_deg, set_up.away * length_m)
    camera = _tripod(shot, (east, north), where, footing, (set_up.look_m, set_up.eye_m))
    return replace(camera, field_deg=set_up.field_deg)


def _set_up(state: "DriveState", number: int) -> _SetUp:
    """Return how the story sets up the tripod for a leg: now so, now otherwise."""
    return _ASLEEP if state.asleep else _TOLD[number % len(_TOLD)]


def _by_lander(shot: Shot, state: "DriveState", footing: "Footing") -> GroundCamera:
    if shot.camera == "lander":
        near = state.ramp <= 0.0  # else the rover stands before it
        aim, away_m = ((0.0, -0.4), 6.8) if near else ((-0.6, -2.2), 10.5)
        return _tripod(shot, aim, (148.0, away_m), footing, heights_m=(1.4, _EYE_M))
    if 0.0 < state.ramp < 1.0:
        return _tripod(shot, (-0.2, -2.6), (240.0, 8.4), footing, heights_m=(1.3, _EYE_M))
    if state.ramp <= 0.0:
        return _tripod(shot, (0.0, -1.2), (222.0, 8.2), footing, heights_m=(1.5, _EYE_M))
    return _tripod(shot, (-0.6, -6.0), (238.0, 12.0), footing, heights_m=(1.3, _EYE_M))


def _looking_back(
    shot: Shot, state: "DriveState", drive: "Drive", footing: "Footing"
) -> GroundCamera:
    at_m = _stepped(state.distance_m, _MAST_STEP_M) if state.moving else state.distance_m
    east, north, _ = drive.place(at_m)
    out_deg = _bearing((0.0, 0.0), (east, north))
    return _tripod(shot, (east, north), (out_deg + 18.0, _BACK_M), footing, heights_m=(1.6, _EYE_M))


def _from_mast(
    shot: Shot, state: "DriveState", drive: "Drive | None", footing: "Footing"
) -> GroundCamera:
    east, north, heading = state.east_m, state.north_m, state.heading_deg
    up_m = _MAST_M + state.raised_m
    if drive is not None and state.ramp >= 1.0 and state.distance_m > 0.0:
        stepped = _stepped(state.distance_m, _MAST_STEP_M) if state.moving else state.distance_m
        east, north, heading = drive.place(stepped)
    return GroundCamera(
        east_m=round(east, 2),
        north_m=round(north, 2),
        up_m=round(footing.height_m(east, north) + up_m, 2),
        azimuth_deg=(heading + shot.turn_deg) % 360.0,
        pitch_deg=min(max(-9.0 + shot.tilt_deg, -60.0), 40.0),
        field_deg=min(max(_MAST_FIELD_DEG / shot.zoom, 12.0), 100.0),
    )


def _tripod(
    shot: Shot,
    target: tuple[float, float],
    from_there: tuple[float, float],
    footing: "Footing",
    heights_m: tuple[float, float] = (_LOOK_M, _EYE_M),
) -> GroundCamera:
    """Return a camera that looks at a target from a bearing (deg) and a way off (m).

    ``heights_m`` over the ground are where it looks, and its own close by.
    """
    look_m, eye_m = heights_m
    bearing_deg, away_m = from_there
    away_m = min(max(away_m / shot.zoom, _LEAST_M), _MOST_M)
    bearing = math.radians(bearing_deg + shot.turn_deg)
    east = target[0] + away_m * math.sin(bearing)
    north = target[1] + away_m * math.cos(bearing)
    target_up = footing.height_m(*target) + look_m
    rise_m = eye_m + _RISE * away_m + away_m * math.sin(math.radians(shot.tilt_deg))
    up = footing.height_m(east, north) + max(rise_m, 0.5)
    return GroundCamera(
        east_m=east,
        north_m=north,
        up_m=up,
        azimuth_deg=(bearing_deg + shot.turn_deg + 180.0) % 360.0,
        pitch_deg=math.degrees(math.atan2(target_up - up, away_m)),
        field_deg=_FIELD_DEG,
    )


def _stepped(distance_m: float, step_m: float) -> float:
    return math.floor(distance_m / step_m) * step_m


def _bearing(start: tuple[float, ...], end: tuple[float, ...]) -> float:
    """Return the direction from one place to another, degrees clockwise from north."""
    return math.degrees(math.atan2(end[0] - start[0], end[1] - start[1]))
