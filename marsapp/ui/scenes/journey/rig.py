"""The camera rig: what the view follows, and eased, interruptible flights from view to view."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.camera import (
    MAX_SPAN_KM,
    MAX_TILT_RAD,
    MIN_SPAN_KM,
    ease,
    pan_and_zoom,
    view_axes,
)

Array = NDArray[np.float64]
Anchor = Callable[[str], Array]
"""Gives the place, in the frame that is shown, of a thing that can be followed."""

_SHORTEST_S: Final = 0.4
_LONGEST_S: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A wish for the camera: follow something, this far beside it, this near, from this side.

    ``fixed`` is 1 in the frame that turns with Earth and Mars, ``true_scale`` 1 when bodies have
    their real size; both pass through all values between during a flight.
    """

    follow: str = "sun"
    offset_km: tuple[float, float, float] = (0.0, 0.0, 0.0)
    span_km: float = 1e9
    azimuth_rad: float = 0.0
    tilt_rad: float = 0.0
    fixed: float = 0.0
    true_scale: float = 0.0

    def within_limits(self) -> "Pose":
        """Return the pose with span and tilt brought into their range."""
        return replace(
            self,
            span_km=min(max(self.span_km, MIN_SPAN_KM), MAX_SPAN_KM),
            tilt_rad=min(max(self.tilt_rad, 0.0), MAX_TILT_RAD),
            azimuth_rad=math.remainder(self.azimuth_rad, 2 * math.pi),
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the camera is at this instant of a flight."""

    centre_km: Array
    span_km: float
    azimuth_rad: float
    tilt_rad: float
    true_scale: float


class Rig:
    """Holds the pose and, during a flight, where it came from. Knows no time of its own."""

    def __init__(self, pose: Pose) -> None:
        self.pose = pose
        self._from = pose
        self._passed_s = 0.0
        self._lasts_s = 0.0

    @property
    def flying(self) -> bool:
        """Whether a flight is under way."""
        return self._passed_s < self._lasts_s

    @property
    def _fraction(self) -> float:
        return ease(self._passed_s / self._lasts_s) if self.flying else 1.0

    @property
    def fixed(self) -> float:
        """How far the frame turns with Earth and Mars, 0 to 1."""
        return self._from.fixed + (self.pose.fixed - self._from.fixed) * self._fraction

    def jump(self, pose: Pose) -> None:
        """Take a pose at once."""
        self.pose = self._from = pose.within_limits()
        self._passed_s = self._lasts_s = 0.0

    def keep_up(self, pose: Pose) -> None:
        """Take a pose that moves with its subject: at once, or as the end of the present flight."""
        if self.flying:
            self.pose = pose.within_limits()
        else:
            self.jump(pose)

    def fly(self, pose: Pose, anchor: Anchor, lasts_s: float | None = None) -> None:
        """Start a flight from wherever the camera is now, also in the middle of another flight."""
        now, fixed = self.seen(anchor), self.fixed
        beside = now.centre_km - anchor(pose.follow)
        self._from = Pose(
            follow=pose.follow,
            offset_km=(float(beside[0]), float(beside[1]), float(beside[2])),
            span_km=now.span_km,
            azimuth_rad=now.azimuth_rad,
            tilt_rad=now.tilt_rad,
            fixed=fixed,
            true_scale=now.true_scale,
        )
        self.pose = pose.within_limits()
        self._passed_s = 0.0
        zoom = abs(math.log10(self.pose.span_km / now.span_km))
        self._lasts_s = lasts_s or min(_SHORTEST_S + 0.15 * zoom, _LONGEST_S)

    def hold(self, anchor: Anchor) -> None:
        """Stop a flight where it is: a hand on the picture wins."""
        if not self.flying:
            return
        now = self.seen(anchor)
        beside = now.centre_km - anchor(self.pose.follow)
        self.jump(
            replace(
                self.pose,
                offset_km=(float(beside[0]), float(beside[1]), float(beside[2])),
                span_km=now.span_km,
                azimuth_rad=now.azimuth_rad,
                tilt_rad=now.tilt_rad,
            )
        )

    def advance(self, real_s: float) -> None:
        """Let real time pass for the flight."""
        self._passed_s += real_s
        if self._passed_s >= self._lasts_s:
            self._from = self.pose

    def seen(self, anchor: Anchor) -> Seen:
        """Return the view of this instant."""
        end = self.pose
        target = anchor(end.follow) + np.array(end.offset_km)
        if not self.flying:
            return Seen(target, end.span_km, end.azimuth_rad, end.tilt_rad, end.true_scale)
        start, fraction = self._from, self._fraction
        origin = anchor(end.follow) + np.array(start.offset_km)
        way = target - origin
        part, span_km = pan_and_zoom(
            float(np.linalg.norm(way)), start.span_km, end.span_km, fraction
        )
        turn = math.remainder(end.azimuth_rad - start.azimuth_rad, 2 * math.pi)
        return Seen(
            origin + part * way,
            span_km,
            start.azimuth_rad + fraction * turn,
            start.tilt_rad + fraction * (end.tilt_rad - start.tilt_rad),
            start.true_scale + fraction * (end.true_scale - start.true_scale),
        )

    def shift(self, right_px: float, up_px: float, px_per_km: float, heights: float) -> None:
        """Move the camera in the plane of the picture."""
        right, up, _ = view_axes(self.pose.azimuth_rad, self.pose.tilt_rad)
        move = (right * right_px + up * up_px) / px_per_km
        x, y, z = self.pose.offset_km
        self.jump(replace(self.pose, offset_km=(x + move[0], y + move[1], z + move[2] / heights)))
