"""The director: decides where the camera is, by the story or as a person wishes."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.scenes.mars.camera.aim import Aim
from marsapp.ui.scenes.mars.camera.cameras import aim_of
from marsapp.ui.scenes.mars.camera.rig import FLIGHT_S, Pose, Rig
from marsapp.ui.scenes.mars.camera.story import Shot, Stage, day_pose, next_shot
from marsapp.ui.scenes.mars.camera.views import field_of, frame_middle, held_pose, lens_named
from marsapp.ui.scenes.mars.picture import RADIUS_KM

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

OUTSIDE: Final = ("outside", "pole")
"""Cameras that do not move with the craft."""
_MOST_TURN: Final = 0.006  # rad a pixel
_LEAST_COS: Final = 0.25  # near a pole a step sideways still is not a whole turn


class Director:
    """Holds the rig, and whether the story is told; knows neither widgets nor sessions."""

    def __init__(self) -> None:
        self._rig = Rig(Pose())
        self.tells = True  # the camera tells the story by itself
        self._shot: Shot | None = None
        self._stand_in: Pose | None = None
        self._steps = False  # the flight goes where a key or a button has sent it

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""
        return self._rig.pose

    @property
    def flying(self) -> bool:
        """Whether a camera flight is under way."""
        return self._rig.flying

    def advance(self, real_s: float) -> None:
        """Let real time pass for a flight."""
        self._rig.advance(real_s)

    def jump(self, pose: Pose) -> None:
        """Take a pose at once."""
        self._steps = False
        self._rig.jump(pose)

    def fly(
        self, pose: Pose, stage: Stage, lasts_s: float = FLIGHT_S, *, step: bool = False
    ) -> None:
        """Set out for a pose from where the camera is now."""
        self._steps = step
        self._rig.fly(pose, self.aim(stage), lasts_s)

    def begin_story(self) -> None:
        """Tell the story from now on, as if nothing had been told."""
        self.tells, self._shot = True, None

    def follow_story(self, snapshot: "Snapshot", stage: Stage) -> Pose | None:
        """Keep up with the story; return the pose to fly to when it goes on elsewhere."""
        last, self._shot = self._shot, next_shot(snapshot, stage, self._shot)
        if self._shot.cuts(last):
            return self._shot.pose
        self._rig.keep_up(self._shot.pose)
        return None

    def shown(self, stage: Stage) -> Pose:
        """Return the pose; one from outside where the craft whirls round too fast to fly along."""
        if self.pose.camera in OUTSIDE or stage.whirl < WHIRLS:
            self._stand_in = None
            return self.pose
        self._stand_in = self._stand_in or day_pose(stage.setting, stage.frame)
        return self._stand_in

    def aim(self, stage: Stage) -> Aim:
        """Return where the eye is at this instant."""
        pose, size = self.shown(stage), stage.frame.size
        field_rad = field_of(pose, stage.lenses, size)
        middle = frame_middle(lens_named(stage.lenses, pose.lens), size)
        return self._rig.seen(aim_of(pose, stage.setting, field_rad, middle))

    def zoomed(self, factor: float, stage: Stage, *, step: bool = False) -> Pose:
        """Return the pose nearer by a factor, from where a hand has stopped the camera."""
        self._take_over(stage, step=step)
        pose = self.pose
        if pose.camera == "craft":
            return replace(pose, magnify=pose.magnify * factor)
        if pose.camera == "along":
            return replace(pose, back=pose.back / factor)
        height_km = (pose.distance_km - RADIUS_KM) / factor
        return replace(pose, distance_km=RADIUS_KM + height_km)

    def turned(self, right_rad: float, up_rad: float, stage: Stage, *, step: bool = False) -> Pose:
        """Return the pose farther round the planet, or with the eye turned on board."""
        self._take_over(stage, step=step)
        pose = self.pose
        if pose.camera not in OUTSIDE:
            yaw, pitch = pose.yaw_rad + right_rad, pose.pitch_rad + up_rad
            return replace(pose, yaw_rad=yaw, pitch_rad=pitch)
        lat = pose.lat_rad + up_rad
        lon = pose.lon_rad + right_rad / max(math.cos(pose.lat_rad), _LEAST_COS)
        return replace(pose, camera="outside", lat_rad=lat, lon_rad=lon)

    def dragged(self, right_px: float, down_px: float, stage: Stage) -> Pose:
        """Return the pose after a finger has pulled the planet, or the sky on board."""
        pose = self.pose
        scale = self.aim(stage).eye(stage.frame.size).scale
        near_radii = (pose.distance_km - RADIUS_KM) / RADIUS_KM if pose.camera in OUTSIDE else 1.0
        rate = min(near_radii / scale, _MOST_TURN)
        return self.turned(-right_px * rate, down_px * rate, stage)

    def shifted(self, right_px: float, down_px: float, stage: Stage) -> Pose:
        """Return the pose after the whole picture has been moved."""
        self._take_over(stage)
        (x, y), height = self.pose.middle, stage.frame.height
        return replace(self.pose, middle=(x + right_px / height, y + down_px / height))

    def _take_over(self, stage: Stage, *, step: bool = False) -> None:
        """Stop story and flight where they are: a hand on the picture wins.

        A step after a step goes on from where that one leads: many of them, as of a key that
        is held down, add up.
        """
        self.tells = False
        if self.flying and self.pose.camera in OUTSIDE and not (step and self._steps):
            self._rig.jump(held_pose(self.pose, self.aim(stage)))
