"""The cameras: from outside, over the pole, along with the craft, and from the craft."""

import math
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.camera import ramp
from marsapp.ui.scenes.mars.camera.aim import Aim
from marsapp.ui.scenes.mars.camera.rig import NEAREST_KM, Pose
from marsapp.ui.scenes.mars.picture import RADIUS_KM
from marsapp.ui.scenes.mars.setting import Setting

Array = NDArray[np.float64]

_NEAR_TAN: Final = 0.30  # of half the field from outside, from as near as it gets
_FAR_TAN: Final = 0.07  # from far: orbits keep their shape, as through a long lens
_NARROWS: Final = 0.4  # the field narrows with this power of the distance
PLAIN_RAD: Final = math.radians(50.0)
"""What the height of the picture takes in for the plain eye."""
_LOW_KM, _HIGH_KM = 300.0, 6000.0  # between these heights the eye lifts towards the horizon
_LIFT_RAD: Final = math.radians(58.0)  # at the lowest
_ABOVE_LIMB: Final = 0.08  # of the field: so far below the middle the limb stands
_SUNWARDS: Final = 0.7  # the view from the craft turns aside so much towards the day
_FILLS: Final = 0.75  # of the field: a planet as large as this is looked past, not at
_ALONG_RAD: Final = math.radians(6.0)  # so far below the middle the craft flies ahead


def direction(lat_rad: float, lon_rad: float) -> Array:
    """Return the unit vector of a latitude and longitude in the frame."""
    across = math.cos(lat_rad)
    return np.array([across * math.cos(lon_rad), across * math.sin(lon_rad), math.sin(lat_rad)])


def angles(vector: Array) -> tuple[float, float]:
    """Return latitude and longitude of a vector in the frame, rad."""
    x, y, z = (float(part) for part in vector)
    return math.atan2(z, math.hypot(x, y)), math.atan2(y, x)


def field_rad(distance_km: float) -> float:
    """Return what the height of the picture takes in from outside, from a distance."""
    narrowed = _NEAR_TAN * (distance_km / NEAREST_KM) ** -_NARROWS
    return 2 * math.atan(max(narrowed, _FAR_TAN))


def span_km(distance_km: float) -> float:
    """Return how much the picture is high, in the plane of the middle of Mars."""
    return 2 * distance_km * math.tan(field_rad(distance_km) / 2)


def distance_km(span_km: float) -> float:
    """Return the distance from which the picture is so high."""
    share = span_km / (2 * _NEAR_TAN * NEAREST_KM)
    near_km = NEAREST_KM * math.pow(share, 1 / (1 - _NARROWS))
    return min(near_km, span_km / (2 * _FAR_TAN))


def aim_of(
    pose: Pose, setting: Setting, board_rad: float, middle: tuple[float, float] = (0.0, 0.0)
) -> Aim:
    """Return what a pose means at a moment.

    ``board_rad`` and ``middle`` are field and middle of the view from the craft.
    """
    if pose.camera == "craft":
        aim = replace(from_craft(setting, board_rad), middle=middle)
        return aim.turned(pose.yaw_rad, pose.pitch_rad)
    if pose.camera == "along":
        return _along(pose, setting).turned(pose.yaw_rad, pose.pitch_rad)
    return _outside(pose)


def _outside(pose: Pose) -> Aim:
    out = direction(pose.lat_rad, pose.lon_rad)
    north = direction(pose.lat_rad + math.pi / 2, pose.lon_rad)
    height_km = pose.distance_km - RADIUS_KM
    lift = _LIFT_RAD * (1 - ramp(math.log(height_km), math.log(_LOW_KM), math.log(_HIGH_KM)))
    forward = north * math.sin(lift) - out * math.cos(lift)
    up = north * math.cos(lift) + out * math.sin(lift)
    return Aim.at(out * pose.distance_km, forward, up, field_rad(pose.distance_km), pose.middle)


def from_craft(setting: Setting, board_rad: float) -> Aim:
    """Return the view from the craft: at Mars while it is small, else past its limb."""
    out = _unit(setting.craft_km)
    limb_rad = math.asin(min(RADIUS_KM / float(np.linalg.norm(setting.craft_km)), 1.0))
    ahead = _ahead(setting, out)
    past = ramp(2 * limb_rad / board_rad, 0.6 * _FILLS, 1.6 * _FILLS)
    angle = past * max(limb_rad + _ABOVE_LIMB * board_rad, 0.0)
    forward = ahead * math.sin(angle) - out * math.cos(angle)
    up = ahead * math.cos(angle) + out * math.sin(angle)
    if past < 1e-6:
        up = np.array([0.0, 0.0, 1.0])
    return Aim.at(setting.craft_km, forward, up, board_rad)


def _ahead(setting: Setting, out: Array) -> Array:
    """Return the way of flight along the ground, turned a little towards the day."""
    flat = [vector - out * float(out @ vector) for vector in (setting.craft_km_s, setting.sun)]
    way = _unit(flat[0]) + _SUNWARDS * flat[1]
    if float(np.linalg.norm(way)) < 1e-3:
        way = np.cross(out, np.eye(3)[int(np.argmin(np.abs(out)))])
    return _unit(way)


def _along(pose: Pose, setting: Setting) -> Aim:
    """Return the view from behind and above the craft."""
    out = _unit(setting.craft_km)
    far_km = float(np.linalg.norm(setting.craft_km))
    limb_rad = math.asin(min(RADIUS_KM / far_km, 1.0))
    ahead = _ahead(setting, out)
    angle = max(limb_rad - 0.18 * PLAIN_RAD, 0.0)
    forward = ahead * math.sin(angle) - out * math.cos(angle)
    up = ahead * math.cos(angle) + out * math.sin(angle)
    behind = pose.back * (far_km - RADIUS_KM)
    place = setting.craft_km - behind * (forward * math.cos(_ALONG_RAD) - up * math.sin(_ALONG_RAD))
    return Aim.at(place, forward, up, PLAIN_RAD)


def _unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12))
