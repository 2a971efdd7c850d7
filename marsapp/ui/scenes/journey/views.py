"""Views worth having: the whole journey, the turning frame, and how close to come to each thing."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import View
from marsapp.ui.scenes.journey.courses import Courses
from marsapp.ui.scenes.journey.picture import places, stage_of
from marsapp.ui.scenes.journey.rig import Pose

_HOME_HEIGHT_KM: Final = 5.5e8  # from top to bottom of the home view: the orbit of Mars with room
_CLOSE_KM: Final = {"sun": 3.2e8, "earth": 1.6e6, "mars": 1.2e5, "moon": 2e5}
_AWAY_KM: Final = 6e7  # the craft between the planets, and anything else
_ASIDE: Final = 0.09  # of a wide picture: the Sun stands right of the middle, beside the caption
_WIDE: Final = 1.5
_ROOM: Final = 1.35  # how much wider than the way itself the turning view is


def home_pose(width: int, height: int) -> Pose:
    """Return the view of the whole inner solar system from above."""
    across = width / max(height, 1)
    span_km = _HOME_HEIGHT_KM * max(across, 1.0)
    aside = _ASIDE * span_km if across > _WIDE else 0.0
    return Pose(span_km=span_km, offset_km=(-aside, 0.0, 0.0))


def asked_pose(pose: Pose, view: View, follow: str | None) -> Pose:
    """Return a pose changed as a lesson or a link asks; ``follow`` is what it may follow."""
    if follow is not None:
        pose = replace(pose, follow=follow, offset_km=(0.0, 0.0, 0.0))
    if view.span_km is not None:
        pose = replace(pose, span_km=view.span_km)
    if view.tilt_deg is not None:
        pose = replace(pose, tilt_rad=math.radians(view.tilt_deg))
    if view.fixed_frame is not None:
        pose = replace(pose, fixed=float(view.fixed_frame))
    return pose


def fixed_pose(snapshot: Snapshot, courses: Courses, size: tuple[int, int], true: float) -> Pose:
    """Return the view that fits the whole way from Earth to Mars in the turning frame."""
    course = courses.transfer
    stage = stage_of(snapshot, courses, 1.0)
    way = stage.along(course.points_km, course.earth_km, course.angle_rad)
    ends = places(snapshot, stage)
    points = np.vstack([way, ends["earth"], ends["mars"]])
    low, high = points.min(axis=0), points.max(axis=0)
    middle, extent = (low + high) / 2, high - low
    across = max(float(extent[0]), float(extent[1]) * size[0] / max(size[1], 1))
    offset = (float(middle[0]), float(middle[1]), 0.0)
    return Pose(
        follow="earth", offset_km=offset, span_km=_ROOM * across, fixed=1.0, true_scale=true
    )


def fitting_span_km(snapshot: Snapshot, thing: str, size: tuple[int, int]) -> float:
    """Return how much to show round a thing; round Mars with the craft, the whole orbit."""
    at = snapshot.craft.centre if thing == "craft" else thing
    if thing == "craft" and at == "sun":
        return _AWAY_KM
    near = snapshot.near
    if near is None or near.body != at or near.elements.apoapsis_km is None:
        return _CLOSE_KM.get(at, _AWAY_KM)
    return 2.3 * near.elements.apoapsis_km * max(size[0] / max(size[1], 1), 1.0)
