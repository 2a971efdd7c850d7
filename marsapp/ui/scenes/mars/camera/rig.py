"""The camera rig: the wish for a view, and eased flights to it that a hand may interrupt."""

import math
from dataclasses import dataclass, replace
from typing import Final

from marsapp.ui.render.camera import ease
from marsapp.ui.scenes.mars.camera.aim import Aim, blend
from marsapp.ui.scenes.mars.picture import RADIUS_KM

NEAREST_KM: Final = RADIUS_KM + 200.0
FARTHEST_KM: Final = 3.0e6
MOST_LAT_RAD: Final = math.radians(89.9)
FLIGHT_S: Final = 0.8
MOST_ENLARGED: Final = 64.0
_MOST_SHIFT: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A wish for the camera.

    From outside: the latitude and the longitude (in the frame, from x) it looks from, how far from
    the centre of Mars, and where the line of sight meets the picture (see `Aim`). ``lens`` is the
    payload whose field of view the craft's view has. ``back`` is how far behind the craft the eye
    goes along with it, in heights above the ground; ``magnify`` how much larger than with that lens
    things are shown from the craft; ``yaw_rad`` and ``pitch_rad`` how far the eye has been turned
    aside there, rightwards and upwards.
    """

    camera: str = "outside"
    lens: str = ""
    lat_rad: float = math.radians(12.0)
    lon_rad: float = 0.0
    distance_km: float = 16_000.0
    middle: tuple[float, float] = (0.0, 0.0)
    back: float = 0.35
    magnify: float = 1.0
    yaw_rad: float = 0.0
    pitch_rad: float = 0.0

    def within_limits(self) -> "Pose":
        """Return the pose with everything brought into its range."""
        x, y = (min(max(value, -_MOST_SHIFT), _MOST_SHIFT) for value in self.middle)
        return replace(
            self,
            lat_rad=min(max(self.lat_rad, -MOST_LAT_RAD), MOST_LAT_RAD),
            lon_rad=math.remainder(self.lon_rad, 2 * math.pi),
            distance_km=min(max(self.distance_km, NEAREST_KM), FARTHEST_KM),
            middle=(x, y),
            back=min(max(self.back, 0.02), 3.0),
            yaw_rad=math.remainder(self.yaw_rad, 2 * math.pi),
            pitch_rad=min(max(self.pitch_rad, -MOST_LAT_RAD), MOST_LAT_RAD),
            magnify=min(max(self.magnify, 0.5), MOST_ENLARGED),
        )


class Rig:
    """Holds the pose and, during a flight, the aim it set out from. Knows no time of its own."""

    def __init__(self, pose: Pose) -> None:
        self.pose = pose.within_limits()
        self._from: Aim | None = None
        self._passed_s = 0.0
        self._lasts_s = FLIGHT_S

    @property
    def flying(self) -> bool:
        """Whether a flight is under way."""
        return self._from is not None

    def jump(self, pose: Pose) -> None:
        """Take a pose at once."""
        self.pose, self._from = pose.within_limits(), None

    def keep_up(self, pose: Pose) -> None:
        """Take a pose that moves with its subject: at once, or as the end of the present flight."""
        self.pose = pose.within_limits()

    def fly(self, pose: Pose, now: Aim, lasts_s: float = FLIGHT_S) -> None:
        """Set out from the present aim, also in the middle of another flight."""
        self.pose, self._from = pose.within_limits(), now
        self._passed_s, self._lasts_s = 0.0, lasts_s

    def advance(self, real_s: float) -> None:
        """Let real time pass for the flight."""
        self._passed_s += real_s
        if self._passed_s >= self._lasts_s:
            self._from = None

    def seen(self, wished: Aim) -> Aim:
        """Return the aim of this instant on the way to the wished one."""
        if self._from is None:
            return wished
        return blend(self._from, wished, ease(self._passed_s / self._lasts_s))
