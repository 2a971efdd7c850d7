"""The rig: the wish for a view of the craft, and eased flights that a hand may interrupt."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from marsapp.ui.render.camera import ease
from marsapp.ui.render.mesh.turntable import TurntableView

HOME_TURN_RAD: Final = math.radians(-32.0)
HOME_TILT_RAD: Final = math.radians(20.0)
FLIGHT_S: Final = 0.7
_MOST_TILT_RAD: Final = math.radians(88.0)
_LEAST_ZOOM, _MOST_ZOOM = 0.1, 24.0
_MOST_ASIDE: Final = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A wish for the camera.

    ``turn_rad`` 0 looks at the front (from -y), a quarter turn from the right (+x); ``tilt_rad``
    is how far from above. ``zoom`` 1 fills the free room. ``aside`` is how far the craft has been
    moved right and down, in shares of the shorter side of the picture.
    """

    turn_rad: float = HOME_TURN_RAD
    tilt_rad: float = HOME_TILT_RAD
    zoom: float = 1.0
    aside: tuple[float, float] = (0.0, 0.0)

    def within_limits(self) -> "Pose":
        """Return the pose with everything brought into its range."""
        x, y = (min(max(value, -_MOST_ASIDE), _MOST_ASIDE) for value in self.aside)
        return Pose(
            turn_rad=math.remainder(self.turn_rad, 2 * math.pi),
            tilt_rad=min(max(self.tilt_rad, -_MOST_TILT_RAD), _MOST_TILT_RAD),
            zoom=min(max(self.zoom, _LEAST_ZOOM), _MOST_ZOOM),
            aside=(x, y),
        )


def same(one: TurntableView, other: TurntableView | None) -> bool:
    """Say whether two views show the same picture."""
    return (
        other is not None
        and one.shift == other.shift
        and (one.azimuth_rad, one.elevation_rad) == (other.azimuth_rad, other.elevation_rad)
        and one.distance_m == other.distance_m
        and bool(np.array_equal(one.target_m, other.target_m))
    )


def blend(one: TurntableView, other: TurntableView, fraction: float) -> TurntableView:
    """Return a view on the way from one to another, the shorter way round."""
    round_rad = math.remainder(other.azimuth_rad - one.azimuth_rad, 2 * math.pi)
    ratio = other.distance_m / one.distance_m
    x, y = (a + fraction * (b - a) for a, b in zip(one.shift, other.shift, strict=True))
    return TurntableView(
        azimuth_rad=one.azimuth_rad + fraction * round_rad,
        elevation_rad=one.elevation_rad + fraction * (other.elevation_rad - one.elevation_rad),
        distance_m=one.distance_m * ratio**fraction,
        target_m=one.target_m + fraction * (other.target_m - one.target_m),
        shift=(x, y),
    )


class Rig:
    """Holds the pose and, during a flight, the view it set out from. Knows no time of its own."""

    def __init__(self) -> None:
        self.pose = Pose()
        self._from: TurntableView | None = None
        self._passed_s = 0.0
        self.seen_last: TurntableView | None = None

    @property
    def flying(self) -> bool:
        """Whether a flight is under way."""
        return self._from is not None

    def jump(self, pose: Pose) -> None:
        """Take a pose at once."""
        self.pose, self._from = pose.within_limits(), None

    def fly(self, pose: Pose) -> None:
        """Set out for a pose from what was seen last, also in the middle of another flight."""
        self.pose = pose.within_limits()
        self._from, self._passed_s = self.seen_last, 0.0

    def advance(self, real_s: float) -> None:
        """Let real time pass for the flight."""
        self._passed_s += real_s
        if self._passed_s >= FLIGHT_S:
            self._from = None

    def seen(self, wished: TurntableView) -> TurntableView:
        """Return the view of this instant on the way to the wished one, and remember it."""
        view = wished
        if self._from is not None:
            view = blend(self._from, wished, ease(self._passed_s / FLIGHT_S))
        self.seen_last = view
        return view

    def turned(self, right_rad: float, up_rad: float) -> Pose:
        """Return the pose farther round the craft."""
        return replace(
            self.pose, turn_rad=self.pose.turn_rad + right_rad, tilt_rad=self.pose.tilt_rad + up_rad
        )

    def zoomed(self, factor: float) -> Pose:
        """Return the pose nearer by a factor; what was moved aside keeps its place."""
        wanted = replace(self.pose, zoom=self.pose.zoom * factor).within_limits()
        real = wanted.zoom / self.pose.zoom
        x, y = self.pose.aside
        return replace(wanted, aside=(x * real, y * real))

    def shifted(self, right: float, down: float) -> Pose:
        """Return the pose moved in the picture, in shares of its shorter side."""
        x, y = self.pose.aside
        return replace(self.pose, aside=(x + right, y + down))
