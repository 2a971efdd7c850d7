"""Where the eye is and how it looks, at one instant: what flights of the camera blend."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.eye import Eye, look_along

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aim:
    """An eye for a picture of any size.

    ``axes`` are those of an `Eye`. ``beside_km`` (3,) is the eye's place along its own axes, so
    that a planet in the middle of the picture stays there while the eye flies round it.
    ``field_rad`` is the angle the picture's height takes in. ``middle`` is where the line of sight
    meets the picture, in its heights from its centre, rightwards and downwards.
    """

    axes: Array
    beside_km: Array
    field_rad: float
    middle: tuple[float, float] = (0.0, 0.0)

    @classmethod
    def at(
        cls,
        place_km: Array,
        forward: Array,
        up: Array,
        field_rad: float,
        middle: tuple[float, float] = (0.0, 0.0),
    ) -> "Aim":
        """Return an aim from a place along a direction, with another one upwards."""
        axes = look_along(forward, up)
        return cls(axes=axes, beside_km=axes @ place_km, field_rad=field_rad, middle=middle)

    def turned(self, yaw_rad: float, pitch_rad: float) -> "Aim":
        """Return the aim after the eye has turned on its place, rightwards and upwards."""
        if yaw_rad == 0 and pitch_rad == 0:
            return self
        right, up, back = self.axes
        forward = -back * math.cos(yaw_rad) + right * math.sin(yaw_rad)
        lifted = forward * math.cos(pitch_rad) + up * math.sin(pitch_rad)
        above = up * math.cos(pitch_rad) - forward * math.sin(pitch_rad)
        place_km = self.axes.T @ self.beside_km
        return Aim.at(place_km, lifted, above, self.field_rad, self.middle)

    def eye(self, size_px: tuple[int, int]) -> Eye:
        """Return the eye for a picture of a size."""
        width, height = size_px
        return Eye(
            place_km=self.axes.T @ self.beside_km,
            axes=self.axes,
            scale=height / 2 / math.tan(self.field_rad / 2),
            size_px=size_px,
            middle_px=(width / 2 + self.middle[0] * height, height / 2 + self.middle[1] * height),
        )


def blend(start: Aim, end: Aim, part: float) -> Aim:
    """Return an aim between two: the eye turns about one axis and nears in even proportion."""
    axes = _part_of_turn(end.axes @ start.axes.T, part) @ start.axes
    far = _between(
        float(np.linalg.norm(start.beside_km)), float(np.linalg.norm(end.beside_km)), part
    )
    way = (1 - part) * _unit(start.beside_km) + part * _unit(end.beside_km)
    return Aim(
        axes=axes,
        beside_km=_unit(way) * far,
        field_rad=_between(start.field_rad, end.field_rad, part),
        middle=(
            start.middle[0] + part * (end.middle[0] - start.middle[0]),
            start.middle[1] + part * (end.middle[1] - start.middle[1]),
        ),
    )


def _between(start: float, end: float, part: float) -> float:
    return float(start * (end / start) ** part)


def _unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12))


def _part_of_turn(turn: Array, part: float) -> Array:
    """Return the rotation by a part of the angle of another one, about the same axis.

    Notes
    -----
    Rodrigues' formula; a half turn, whose axis has two signs, goes either way.
    """
    angle = math.acos(min(max((float(np.trace(turn)) - 1) / 2, -1.0), 1.0))
    if angle < 1e-9:
        return np.eye(3)
    if angle > math.pi - 1e-6:
        _, vectors = np.linalg.eigh((turn + turn.T) / 2)
        axis = vectors[:, -1]
    else:
        axis = np.array(
            [turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]]
        ) / (2 * math.sin(angle))
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle *= part
    turned = np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * (cross @ cross)
    return np.asarray(turned)
