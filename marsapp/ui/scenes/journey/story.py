"""The camera that tells the story: off from Earth, round the Sun, in to Mars, round Mars.

A *shot* is a pose with a reason. Within a shot the camera only keeps its subject in the free part
of the picture; between two shots the scene flies. Which shot it is follows from the snapshot alone,
with a little memory so that the camera does not go to and fro.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.snapshot import Snapshot
from marsapp.ui.render.camera import MIN_SPAN_KM, view_axes
from marsapp.ui.scenes.journey.courses import Courses
from marsapp.ui.scenes.journey.rig import Pose
from marsapp.ui.scenes.journey.stage import ecliptic
from marsapp.ui.scenes.journey.views import home_pose

Array = NDArray[np.float64]

FLIGHT_S: Final = 1.6  # from one shot to the next; slower than a person's own flights
_NEAR_KM: Final = 3.0e6  # nearer to a planet than this the shot is round that planet
_BOUND_KM: Final = 4.0e5  # an orbit reaching less far is shown whole
_BURNING_S: Final = 1200.0  # after arrival the planet stays large this long
_HIDDEN_RAD: Final = math.radians(6.0)  # Mars this near to the Sun in Earth's sky: a view of all
_CRUISE_TILT_RAD: Final = math.radians(35)
_AZIMUTHS: Final = np.radians(np.arange(0, 360, 15))
_TILTS: Final = np.radians((15.0, 35.0, 55.0))
_OPEN: Final = 0.6  # an orbit is seen well from the side and from above at once
_BALL: Final = 1.25  # room round a planet, in its radii
_CHANGED: Final = 1.25  # an orbit or a free space so much larger or smaller is another shot
_LEAP: Final = 0.3  # a view so much larger or smaller (a natural logarithm) is flown to
_NIGHT: Final = -0.35  # a planet seen so far from behind is seen from elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The picture's size and the scale of its words, which leave only a part of it free."""

    width: int
    height: int
    scale: float

    @property
    def regions(self) -> tuple[tuple[float, float, float, float], ...]:
        """Free parts of the picture: beside the caption and below it; left, top, right, bottom."""
        caption = min(max(0.45 * self.width, 220 * self.scale), 520 * self.scale)
        pad, words = 34 * self.scale, 190 * self.scale
        right, bottom = self.width - 2.4 * pad, self.height - 2 * pad
        beside = (caption + pad, pad, right, bottom)
        below = (pad, min(words, 0.55 * self.height), right, bottom)
        return beside, below


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A pose, what it shows, how far that reaches, and which free part it uses."""

    kind: str
    pose: Pose
    reach_km: float = 0.0
    region: int = 0

    def cuts(self, last: "Shot | None") -> bool:
        """Say whether the camera has to fly here from the shot before, not just keep up."""
        if last is None or (self.kind, self.region) != (last.kind, last.region):
            return True
        turned = self.pose.azimuth_rad != last.pose.azimuth_rad
        return turned or abs(math.log(self.pose.span_km / last.pose.span_km)) > _LEAP


def next_shot(snapshot: Snapshot, courses: Courses, frame: Frame, last: Shot | None) -> Shot:
    """Return the shot of a moment, given the one before."""
    kind, body = _kind(snapshot, courses)
    if kind == "cruise":
        pose = replace(home_pose(frame.width, frame.height), tilt_rad=_CRUISE_TILT_RAD)
        return Shot(kind=kind, pose=replace(pose, span_km=0.88 * pose.span_km))
    points = _points(snapshot, courses, kind, body)
    reach_km = float(np.linalg.norm(points, axis=1).max())
    same = last is not None and last.kind == kind
    if last is not None and same and not _is_dark(snapshot, body, last.pose):
        if kind == "orbit" and 1 / _CHANGED < reach_km / last.reach_km < _CHANGED:
            return last
        if kind != "orbit":
            view = (last.pose.azimuth_rad, last.pose.tilt_rad)
            return _framed((kind, body), points, frame, view, last.region)
    view = _best_view(snapshot, points, body, frame)
    return _framed((kind, body), points, frame, view, None)


def _kind(snapshot: Snapshot, courses: Courses) -> tuple[str, str]:
    if snapshot.distance_earth_km < _NEAR_KM:
        return "departure", "earth"
    if snapshot.distance_mars_km > _NEAR_KM or _behind_sun(snapshot):
        return "cruise", "sun"
    near = snapshot.near
    apoapsis_km = near.elements.apoapsis_km if near is not None else None
    arrived = snapshot.time_s > courses.arrival_s + _BURNING_S
    if arrived and apoapsis_km is not None and apoapsis_km < _BOUND_KM:
        return "orbit", "mars"
    return "arrival", "mars"


def _behind_sun(snapshot: Snapshot) -> bool:
    earth, mars = (np.asarray(snapshot.bodies[b].position_km) for b in ("earth", "mars"))
    to_mars, to_sun = mars - earth, -earth
    far, sun_km = float(np.linalg.norm(to_mars)), float(np.linalg.norm(to_sun))
    cos = float(to_mars @ to_sun) / (far * sun_km)
    return far > sun_km and cos > math.cos(_HIDDEN_RAD)


def _points(snapshot: Snapshot, courses: Courses, kind: str, body: str) -> Array:
    """Return what must be seen, km from the planet: the craft, the planet, and a whole orbit."""
    beside = _craft_from(snapshot, body)
    radius_km = courses.radius_km(body) * _BALL
    ball = radius_km * np.vstack([np.eye(3), -np.eye(3)])
    rows = [ball, beside[None, :]]
    course = courses.local(body, snapshot)
    if kind == "orbit" and course is not None:
        apart = np.linalg.norm(course.points_km, axis=1)
        reach_km = max(float(apart[course.times_s > snapshot.time_s].max(initial=0.0)), radius_km)
        bound = (course.times_s > courses.arrival_s) & (apart < 1.1 * reach_km)
        rows.append(course.points_km[bound])
    elif course is not None:
        apart = np.linalg.norm(course.points_km, axis=1)
        near = apart < max(float(np.linalg.norm(beside)), 2.5 * radius_km)
        rows.append(course.points_km[near])
    return np.vstack(rows)


def _craft_from(snapshot: Snapshot, body: str) -> Array:
    way = np.asarray(snapshot.craft.position_km) - np.asarray(snapshot.bodies[body].position_km)
    return np.asarray(ecliptic(way))


def _sun_from(snapshot: Snapshot, body: str) -> Array:
    way = -np.asarray(ecliptic(np.asarray(snapshot.bodies[body].position_km)))
    return way / np.linalg.norm(way)


def _is_dark(snapshot: Snapshot, body: str, pose: Pose) -> bool:
    towards = view_axes(pose.azimuth_rad, pose.tilt_rad)[2]
    return float(_sun_from(snapshot, body) @ towards) < _NIGHT


def _best_view(snapshot: Snapshot, points: Array, body: str, frame: Frame) -> tuple[float, float]:
    """Return azimuth and tilt from where the path lies open, in sunlight, and large."""
    path = points[7:]
    sun = _sun_from(snapshot, body)
    normal = np.cross(path[: len(path) // 2], path[len(path) // 2 : 2 * (len(path) // 2)]).sum(0)
    normal = normal / max(float(np.linalg.norm(normal)), 1e-9)
    best, best_score = (0.0, float(_TILTS[1])), -math.inf
    for tilt in _TILTS:
        for azimuth in _AZIMUTHS:
            axes = view_axes(float(azimuth), float(tilt))
            extent = np.ptp(points @ axes[:2].T, axis=0)
            size = min(_km_per_px(extent, region) for region in frame.regions)
            score = -abs(abs(float(normal @ axes[2])) - _OPEN)
            score += 0.9 * min(float(sun @ axes[2]), 0.45)
            score -= 0.5 * math.log(size)
            if score > best_score:
                best, best_score = (float(azimuth), float(tilt)), score
    return best


def _km_per_px(extent: Array, region: tuple[float, float, float, float]) -> float:
    left, top, right, bottom = region
    return float(max(extent[0] / max(right - left, 40), extent[1] / max(bottom - top, 40)))


def _framed(
    what: tuple[str, str],
    points: Array,
    frame: Frame,
    view: tuple[float, float],
    region: int | None,
) -> Shot:
    """Return the shot that shows all points in a free part of the picture."""
    azimuth, tilt = view
    axes = view_axes(azimuth, tilt)
    seen = points @ axes.T
    low, high = seen[:, :2].min(axis=0), seen[:, :2].max(axis=0)
    sizes = [_km_per_px(high - low, one) for one in frame.regions]
    best = int(np.argmin(sizes))
    used = best if region is None or sizes[region] > _CHANGED * sizes[best] else region
    left, top, right, bottom = frame.regions[used]
    scale = max(sizes[used], MIN_SPAN_KM / frame.width)
    middle = (low + high) / 2
    beside = middle[0] - ((left + right) / 2 - frame.width / 2) * scale
    above = middle[1] - (frame.height / 2 - (top + bottom) / 2) * scale
    offset = axes[0] * beside + axes[1] * above
    pose = Pose(
        follow=what[1],
        offset_km=(float(offset[0]), float(offset[1]), float(offset[2])),
        span_km=scale * frame.width,
        azimuth_rad=azimuth,
        tilt_rad=tilt,
    )
    reach_km = float(np.linalg.norm(points, axis=1).max())
    return Shot(kind=what[0], pose=pose, reach_km=reach_km, region=used)
