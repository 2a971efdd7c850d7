"""The camera that tells the story: from the first portrait to the orbit that maps the planet.

A *shot* is a pose with a reason. Which shot it is follows from the snapshot alone, with a little
memory so that the camera does not go to and fro.
"""

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.scenes.mars.camera.cameras import angles, direction
from marsapp.ui.scenes.mars.camera.rig import Pose
from marsapp.ui.scenes.mars.camera.shots import Frame, best_view, conic, framed
from marsapp.ui.scenes.mars.picture import RADIUS_KM
from marsapp.ui.scenes.mars.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsapp.mission.lenses import Lens
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

FLIGHT_S: Final = 1.6  # from one shot to the next; slower than a person's own flights
REACH_KM: Final = 3.0e6  # farther out Mars is only a dot
_PORTRAIT: Final = 0.5  # of the picture's height that a portrait fills
_CLOSE_KM: Final = 1.5e4  # nearer than this an arrival is shown close to the planet
_CHANGED: Final = 1.25  # an orbit so much larger or smaller is another shot
_DESCENT_KM: Final = 3000.0  # a capsule lower than this is landing
_GLOBE_TOPIC: Final = "survey"  # while it is tried the globe itself is the subject
_TRIED_KM: Final = 2.2e5  # of a path that leaves only so much is framed
_BEND_KM: Final = 4e4  # within this the planet bends a path most
_TRIED_CHANGED: Final = 1.7
_NIGHT: Final = -0.1  # a planet seen so far from behind is seen from elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A pose, what it shows, and how far that reaches."""

    kind: str
    pose: Pose
    reach_km: float = 0.0
    frame: Frame | None = None

    def cuts(self, last: "Shot | None") -> bool:
        """Say whether the camera has to fly here from the shot before, not just keep up."""
        if last is None or self.kind != last.kind:
            return True
        before, now = last.pose, self.pose
        turned = (before.lat_rad, before.lon_rad) != (now.lat_rad, now.lon_rad)
        return turned or (self.kind == "tried" and before != now)


def day_pose(setting: Setting, frame: Frame) -> Pose:
    """Return a view of the whole planet, mostly in daylight."""
    lat, lon = angles(setting.sun)
    view = (0.5 * lat + math.radians(8), lon + math.radians(38))
    return framed(np.zeros((1, 3)), frame, view)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a shot has to work with: places, room, the craft's cameras, and what is tried."""

    setting: Setting
    frame: Frame
    lenses: "Sequence[Lens]"
    topic: str = ""
    whirl: float = 0.0  # as in `Picture`
    tried_km: Array | None = None  # the path of a burn that is tried


def next_shot(snapshot: "Snapshot", stage: Stage, last: Shot | None) -> Shot:
    """Return the shot of a moment, given the one before."""
    setting, frame = stage.setting, stage.frame
    if stage.tried_km is not None:
        return _tried_shot(stage, stage.tried_km, last)
    kind = "globe" if stage.topic == _GLOBE_TOPIC else _kind(snapshot, setting)
    kept = last if last is not None and (last.kind, last.frame) == (kind, frame) else None
    if kept is not None and not _lit(setting, kept.pose):
        kept = None
    if kind == "orbit" and setting.planes:
        kind = "tilt"
        kept = last if last is not None and (last.kind, last.frame) == (kind, frame) else None
    if kind in ("far", "globe"):
        return kept or Shot(kind=kind, pose=day_pose(setting, frame), frame=frame)
    if kind == "portrait":
        return Shot(kind=kind, pose=_portrait(setting, stage.lenses), frame=frame)
    if kind == "landing" and setting.lander_km is not None:
        pose = kept.pose if kept is not None else _landing_pose(setting, frame)
        return Shot(kind=kind, pose=pose, frame=frame)
    return _path_shot(snapshot, stage, kind, kept)


def _path_shot(snapshot: "Snapshot", stage: Stage, kind: str, kept: Shot | None) -> Shot:
    """Return the shot of the path that the craft is on."""
    setting, frame = stage.setting, stage.frame
    reach_km = _reach(snapshot, setting, kind)
    path = conic(setting, reach_km)
    if kept is not None:
        if _alike(reach_km, kept.reach_km, _CHANGED):
            return kept
        if kind == "arrival":
            view = (kept.pose.lat_rad, kept.pose.lon_rad)
            return Shot(kind=kind, pose=framed(path, frame, view), reach_km=reach_km, frame=frame)
    return Shot(kind=kind, pose=best_view(setting, path, frame), reach_km=reach_km, frame=frame)


def _tried_shot(stage: Stage, tried_km: Array, last: Shot | None) -> Shot:
    """Return the shot of a burn that is tried: its whole orbit, or as far as it is of interest."""
    far_km = np.linalg.norm(tried_km, axis=1)
    path = tried_km[far_km < _TRIED_KM]
    reach_km = max(float(np.linalg.norm(path, axis=1).max(initial=0.0)), _CLOSE_KM)
    same = last is not None and (last.kind, last.frame) == ("tried", stage.frame)
    if last is not None and same and _alike(reach_km, last.reach_km, _TRIED_CHANGED):
        return last
    # from where the near part opens: a long path would be small unless seen along its length
    near = path[np.linalg.norm(path, axis=1) < _BEND_KM]
    view = best_view(replace(stage.setting, planes=()), near, stage.frame)
    pose = framed(path, stage.frame, (view.lat_rad, view.lon_rad))
    return Shot(kind="tried", pose=pose, reach_km=reach_km, frame=stage.frame)


def _alike(one_km: float, other_km: float, factor: float) -> bool:
    return 1 / factor < one_km / other_km < factor


def _kind(snapshot: "Snapshot", setting: Setting) -> str:
    far_km = float(np.linalg.norm(setting.craft_km))
    if far_km > REACH_KM:
        return "far"
    if snapshot.near is None:
        return "portrait"
    lander_km = setting.lander_km
    if lander_km is not None and float(np.linalg.norm(lander_km)) < RADIUS_KM + _DESCENT_KM:
        return "landing"
    return "arrival" if snapshot.near.elements.apoapsis_km is None else "orbit"


def _reach(snapshot: "Snapshot", setting: Setting, kind: str) -> float:
    """Return how far from the centre of Mars the path has to be shown."""
    far_km = float(np.linalg.norm(setting.craft_km))
    if kind == "arrival":
        return max(1.08 * far_km, _CLOSE_KM)
    apoapsis_km = snapshot.near.elements.apoapsis_km if snapshot.near is not None else None
    if apoapsis_km is None or apoapsis_km > 1e6:  # just captured: the near part of a huge orbit
        return max(1.08 * far_km, _CLOSE_KM)
    return apoapsis_km


def _landing_pose(setting: Setting, frame: Frame) -> Pose:
    """Return a view from between the capsule, the craft and the day."""
    ways = [way for way in (setting.lander_km, setting.craft_km) if way is not None]
    out = sum((way / np.linalg.norm(way) for way in ways), 0.5 * setting.sun)
    lat, lon = angles(np.asarray(out))
    return framed(np.array(ways), frame, (lat, lon))


def _portrait(setting: Setting, lenses: "Sequence[Lens]") -> Pose:
    """Return the view from the craft through its longest lens, enlarged to a portrait."""
    wide_rad = 2 * math.asin(RADIUS_KM / float(np.linalg.norm(setting.craft_km)))
    if not lenses:
        return Pose(camera="craft")
    lens = min(lenses, key=lambda one: one.field_rad)
    magnified = _PORTRAIT * lens.field_rad / wide_rad
    return Pose(camera="craft", lens=lens.id, magnify=max(magnified, 1.0))


def _lit(setting: Setting, pose: Pose) -> bool:
    return float(setting.sun @ direction(pose.lat_rad, pose.lon_rad)) > _NIGHT
