"""Framing: the view from which a planet and a path round it are large, open and in daylight."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.conic import Conic
from marsapp.physics.constants import GM_KM3_S2
from marsapp.ui.render.eye import look_along
from marsapp.ui.scenes.mars.camera.cameras import direction, distance_km, field_rad, span_km
from marsapp.ui.scenes.mars.camera.rig import FARTHEST_KM, Pose
from marsapp.ui.scenes.mars.picture import RADIUS_KM
from marsapp.ui.scenes.mars.setting import Setting

Array = NDArray[np.float64]

_LONS: Final = tuple(math.radians(lon) for lon in range(0, 360, 15))
_LATS: Final = tuple(math.radians(lat) for lat in (-40.0, -15.0, 12.0, 35.0, 60.0))
_CONIC_POINTS: Final = 120
_ROUNDS: Final = 7  # the distance is mended so often
_OPEN: Final = 0.55  # an orbit is seen well from the side and from above at once
_LOW: Final = 0.45  # of the height: where a caption takes more, nothing fits below it
_NEAREST: Final = 2.6  # radii of the planet from its centre
_BALL: Final = 1.12  # room round the planet, in its radii
_NORTH: Final = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The picture's size and the scale of its words, which leave only a part of it free."""

    width: int
    height: int
    scale: float

    @property
    def across(self) -> float:
        """How much wider than high the picture is."""
        return self.width / max(self.height, 1)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.width, self.height

    @property
    def regions(self) -> tuple[tuple[float, float, float, float], ...]:
        """Free parts beside the caption and below it, in heights from the middle of the picture.

        Left, top, right, bottom; right and down are positive.
        """
        height = max(self.height, 1)
        caption = column_px(self.width, self.scale)
        pad, words = 22 * self.scale, 170 * self.scale
        half, right = self.width / 2 / height, (self.width / 2 - 1.6 * pad) / height
        bottom = 0.5 - 2.2 * pad / height
        beside = (min(caption / height - half, right - 0.2), pad / height - 0.5, right, bottom)
        below = (pad / height - half, min(words / height, 0.5) - 0.5, right, bottom)
        return (beside, below) if words < _LOW * height else (beside,)


def column_px(width_px: float, scale: float) -> float:
    """Return how wide the caption at the left may be."""
    return min(max(0.45 * width_px, 220 * scale), 470 * scale)


def conic(setting: Setting, reach_km: float) -> Array:
    """Return points (n, 3) of the path that the craft would follow now, out to a distance."""
    path = Conic.through(setting.craft_km, setting.craft_km_s, GM_KM3_S2["mars"])
    most = math.pi
    if path.apoapsis_km > reach_km:
        most = path.anomaly_at(max(reach_km, 1.0001 * path.periapsis_km))
    return path.places(np.linspace(-most, most, _CONIC_POINTS))


def best_view(setting: Setting, path_km: Array, frame: Frame) -> Pose:
    """Return the pose from which planet and path are seen best."""
    normal = np.cross(path_km[:-1], path_km[1:]).sum(axis=0)
    normals = np.array(setting.planes or [normal / max(float(np.linalg.norm(normal)), 1e-9)])
    if setting.planes:
        path_km = np.vstack([path_km, _tilted(path_km, setting.planes)])
    found = [(_merit(setting, normals, lat, lon), lat, lon) for lat in _LATS for lon in _LONS]
    best, best_score = Pose(), -math.inf
    for merit, lat, lon in sorted(found, reverse=True):
        if merit - _smallness(_NEAREST * RADIUS_KM) < best_score:
            break  # even from as near as can be it is no better, and so are those that follow
        pose = framed(path_km, frame, (lat, lon))
        score = merit - _smallness(pose.distance_km)
        if score > best_score:
            best, best_score = pose, score
    return best


def _merit(setting: Setting, normals: Array, lat: float, lon: float) -> float:
    """Return how good a direction is to look from, however far away."""
    out = direction(lat, lon)
    merit = -2.4 * float(np.max(np.abs(np.abs(normals @ out) - _OPEN)))
    merit -= 1.5 * _covers(out, setting.craft_km)
    merit += 1.6 * min(float(setting.sun @ out), 0.5)
    return merit - 0.25 * abs(math.sin(lat))


def _smallness(distance_from_km: float) -> float:
    """Return what it costs that things look small from far away."""
    return 0.55 * math.log(span_km(distance_from_km) / RADIUS_KM)


def _tilted(path_km: Array, planes: tuple[Array, ...]) -> Array:
    """Return a path in one plane turned into the other, about the line that both share."""
    first, second = planes
    shared = np.cross(first, second)
    shared /= np.linalg.norm(shared)
    one, two = np.cross(first, shared), np.cross(second, shared)
    if abs(float(np.abs(path_km @ first).max())) > abs(float(np.abs(path_km @ second).max())):
        one, two = two, one
    return np.asarray((path_km @ shared)[:, None] * shared + (path_km @ one)[:, None] * two)


def _covers(out: Array, craft_km: Array) -> bool:
    """Say whether the planet is in front of the craft, seen from a direction."""
    ahead_km = float(craft_km @ out)
    return ahead_km < 0 and float(np.linalg.norm(craft_km - ahead_km * out)) < 1.1 * RADIUS_KM


def framed(path_km: Array, frame: Frame, view: tuple[float, float]) -> Pose:
    """Return the pose from a latitude and longitude that shows planet and path, large."""
    lat, lon = view
    out = direction(lat, lon)
    axes = look_along(-out, _NORTH)
    seen = path_km @ axes.T
    choices = [_fit(seen, region) for region in frame.regions]
    distance_km, middle = min(choices, key=lambda choice: choice[0])
    return Pose(lat_rad=lat, lon_rad=lon, distance_km=distance_km, middle=middle)


def _fit(
    seen: Array, region: tuple[float, float, float, float]
) -> tuple[float, tuple[float, float]]:
    """Return how far the eye must go back for points (right, up, back) to fit, and the middle."""
    left, top, right, bottom = region
    nearest = max(float(seen[:, 2].max(initial=0.0)) * 1.25, _NEAREST * RADIUS_KM)
    distance = nearest
    low = high = np.zeros(2)
    for _ in range(_ROUNDS):
        focal = 0.5 / math.tan(field_rad(distance) / 2)
        scale = focal / (distance - seen[:, 2])
        x, y = seen[:, 0] * scale, -seen[:, 1] * scale
        ball = _BALL * focal * RADIUS_KM / math.sqrt(distance**2 - RADIUS_KM**2)
        low = np.array([min(float(x.min()), -ball), min(float(y.min()), -ball)])
        high = np.array([max(float(x.max()), ball), max(float(y.max()), ball)])
        over = max((high - low) / (right - left, bottom - top))
        if 0.985 < over <= 1.0:
            break
        distance = min(max(distance_km(span_km(distance) * over), nearest), FARTHEST_KM)
    centre = (low + high) / 2
    return distance, ((left + right) / 2 - float(centre[0]), (top + bottom) / 2 - float(centre[1]))
