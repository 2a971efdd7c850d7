"""The reach of a payload in space: where it begins, which way it goes, how far and how wide."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.lenses import field_of
from marsapp.mission.model import Payload
from marsapp.mission.reach import Reach
from marsapp.ui.scenes.spacecraft.rig import HOME_TURN_RAD

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot
    from marsapp.state.workshop import Handling
    from marsapp.ui.scenes.spacecraft.picture import Picture

Array = NDArray[np.float64]

RAIN: Final = 0.8
"""How much of the reach is drawn of a field from which particles come."""
_REACH: Final = 0.7  # how far the drawing goes, in half sizes of the craft
_SIDE_RAD: Final = math.radians(-54.0)  # from where a reach is looked at, round from its end
_BOOM_M: Final = 1.0
_SIDE_TILT_RAD: Final = math.radians(16.0)


@dataclass(frozen=True, slots=True, eq=False)
class Beam:
    """A reach in the frame of the picture, metres: where it begins, its axes, how far it goes.

    ``ahead``, ``side`` and ``up`` (3,) are unit vectors; ``spread`` is the tangent of half the
    angle across.
    """

    apex_m: Array
    ahead: Array
    side: Array
    up: Array
    length_m: float
    spread: float

    def at(self, away: float, side: Array | float = 0.0, up: Array | float = 0.0) -> Array:
        """Return points (n, 3): ``away`` in lengths, aside in half widths of the field there."""
        out = self.length_m * away
        across = np.multiply.outer(np.asarray(side, float), self.side)
        along = np.multiply.outer(np.asarray(up, float), self.up)
        return np.asarray(self.apex_m + out * (self.ahead + self.spread * (across + along)))


def reach_of(picture: "Picture") -> tuple[Payload, Reach] | None:
    """Return the payload that senses in the picture, with its reach."""
    payloads = picture.mission.data.payloads
    found = next((one for one in payloads if one.id == picture.handling.senses), None)
    if found is None or found.reach is None:
        return None
    return found, found.reach


def _field_rad(payload: Payload, reach: Reach) -> float:
    if reach.field_deg is not None:
        return math.radians(reach.field_deg)
    return field_of(payload) or 0.0


def half_size_m(picture: "Picture") -> float:
    """Return half of the longest side of the craft."""
    return float(np.ptp(picture.corners_m, axis=0).max()) / 2


def beam_of(picture: "Picture", payload: Payload, reach: Reach) -> Beam | None:
    """Return the reach of a payload that stands in the picture, None for any other."""
    matrix = picture.matrix_of(payload.id)
    if matrix is None:
        return None
    apex = (matrix @ (*reach.from_m, 1.0))[:3]
    ahead = unit(matrix[:3, :3] @ np.asarray(reach.towards))
    side = unit(np.cross(ahead, _least_along(ahead)))
    half_m = half_size_m(picture)
    return Beam(
        apex_m=apex,
        ahead=ahead,
        side=side,
        up=np.cross(side, ahead),
        length_m=reach.length_m or _REACH * half_m,
        spread=math.tan(_field_rad(payload, reach) / 2),
    )


def senses_corners_m(picture: "Picture") -> Array:
    """Return points (n, 3) of the reach that the camera has to keep in view."""
    found = reach_of(picture)
    beam = None if found is None else beam_of(picture, *found)
    if found is None or beam is None or found[1].form == "around":
        return np.zeros((0, 3))
    if found[1].form == "pulse":
        return beam.at(1.0)[None]
    share = RAIN if found[1].incoming else 1.0
    return beam.at(share, np.array([-1.0, 1, 1, -1]), np.array([-1.0, -1, 1, 1]))


def senses_turn(
    mission: "Mission", snapshot: "Snapshot", handling: "Handling"
) -> tuple[float, float] | None:
    """Return the turn and tilt, radians, from which a reach is seen from the side."""
    payloads = mission.data.payloads
    reach = next((one.reach for one in payloads if one.id == handling.senses), None)
    if reach is None:
        return None
    standing = mission.build.standing(
        handling.subject, snapshot, apart=handling.apart, unfolded=handling.unfolded
    )
    matrix = next((one.matrix for one in standing.placed if one.part == handling.senses), None)
    if matrix is None:
        return None
    out = np.asarray(reach.towards)
    if reach.form == "around":  # at the end of a boom it is seen beside the craft
        out = np.asarray(reach.from_m) if math.hypot(*reach.from_m) > _BOOM_M else np.zeros(3)
    x, y, z = matrix[:3, :3] @ out
    if math.hypot(x, y) <= abs(z):
        return HOME_TURN_RAD, _SIDE_TILT_RAD
    return math.atan2(x, -y) + _SIDE_RAD, _SIDE_TILT_RAD


def unit(vector: Array) -> Array:
    """Return a vector of length 1 the same way."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12))


def _least_along(vector: Array) -> Array:
    """Return the axis (3,) that a vector lies least along."""
    return np.asarray(np.eye(3)[np.argmin(np.abs(vector))])
