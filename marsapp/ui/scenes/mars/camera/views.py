"""Views that are asked for: by a lesson, by a button, or by the choice of a camera."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from marsapp.mission.lenses import Lens
from marsapp.ui.scenes.mars.camera.aim import Aim
from marsapp.ui.scenes.mars.camera.cameras import PLAIN_RAD, angles, distance_km
from marsapp.ui.scenes.mars.camera.rig import Pose
from marsapp.ui.scenes.mars.camera.shots import Frame, framed
from marsapp.ui.scenes.mars.camera.story import day_pose
from marsapp.ui.scenes.mars.picture import CAMERAS
from marsapp.ui.scenes.mars.setting import Setting

if TYPE_CHECKING:
    from marsapp.state.session import View

_FRAMED: Final = 0.84  # of the picture's height or width that the field of a payload takes
_WORDS: Final = 0.42  # of the width, for what is said beside a frame
_EDGE, _ASIDE = 0.05, 0.42  # of the height: beside a frame; how far aside at most
_POLE_RAD: Final = math.radians(89.5)


def lens_named(lenses: Sequence[Lens], name: str) -> Lens | None:
    """Return a lens by its payload, or None for the plain eye."""
    return next((lens for lens in lenses if lens.id == name), None)


def field_of(pose: Pose, lenses: Sequence[Lens], size_px: tuple[int, int]) -> float:
    """Return the angle that the height of the picture from the craft takes in."""
    lens = lens_named(lenses, pose.lens)
    half = math.tan(PLAIN_RAD / 2)
    if lens is not None:
        share = frame_share(lens, size_px)
        half = math.tan(lens.field_rad / 2) * lens.tall / share
    return 2 * math.atan(half / pose.magnify)


def frame_share(lens: Lens, size_px: tuple[int, int]) -> float:
    """Return the part of the picture's height that the frame of a payload's picture takes."""
    width, height = size_px
    across = width / max(height, 1)
    room = (1 - _WORDS) * across - _EDGE
    return min(_FRAMED, _FRAMED * across * lens.tall, max(room, 0.2) * lens.tall)


def frame_middle(lens: Lens | None, size_px: tuple[int, int]) -> tuple[float, float]:
    """Return where the line of sight meets the picture: the frame stands beside the caption."""
    if lens is None:
        return 0.0, 0.0
    width, height = size_px
    half = frame_share(lens, size_px) / lens.tall / 2
    return min(max(width / max(height, 1) / 2 - half - _EDGE, 0.0), _ASIDE), 0.0


def asked_pose(pose: Pose, view: "View", setting: Setting, about: tuple[Frame, str]) -> Pose:
    """Return a pose changed as a lesson or a link asks; ``about``: the picture, and the craft."""
    frame, craft = about
    if view.camera in CAMERAS:
        pose = chosen_pose(pose, view.camera, setting, frame)
    elif view.follow is not None:
        camera = "along" if view.follow == craft else "outside"
        pose = chosen_pose(pose, camera, setting, frame)
    if view.lens is not None:
        pose = replace(pose, lens=view.lens, magnify=1.0)
    if view.tilt_deg is not None:
        pose = replace(pose, lat_rad=math.radians(view.tilt_deg))
    if view.turn_deg is not None:
        _, noon = angles(setting.sun)
        pose = replace(pose, lon_rad=noon - math.radians(view.turn_deg))
    if view.span_km is not None:
        pose = replace(pose, distance_km=distance_km(view.span_km / frame.across))
    return replace(pose, yaw_rad=0.0, pitch_rad=0.0)


def held_pose(pose: Pose, aim: Aim) -> Pose:
    """Return the pose from outside that is nearest to an aim."""
    place_km = aim.axes.T @ aim.beside_km
    lat, lon = angles(place_km)
    far_km = float(np.linalg.norm(place_km))
    return replace(pose, lat_rad=lat, lon_rad=lon, distance_km=far_km, middle=aim.middle)


def chosen_pose(pose: Pose, camera: str, setting: Setting, frame: Frame) -> Pose:
    """Return the pose with which a camera begins when a person chooses it."""
    if camera == "pole":
        _, lon = angles(setting.sun)
        pose = framed(np.zeros((1, 3)), frame, (_POLE_RAD, lon - math.pi / 2))
        return replace(pose, camera="pole")
    if camera == "outside" and pose.camera not in ("outside", "pole"):
        return day_pose(setting, frame)
    return replace(pose, camera=camera, yaw_rad=0.0, pitch_rad=0.0, magnify=1.0)
