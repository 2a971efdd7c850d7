"""The view of a thing on a turntable: a long lens that stands anywhere around it."""

import math
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.camera import view_axes

Array = NDArray[np.float64]

FIELD_RAD: Final = math.radians(20.0)
"""How much the shorter side of the picture shows."""
FOCAL: Final = 0.5 / math.tan(FIELD_RAD / 2)


def _origin() -> Array:
    return np.zeros(3)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TurntableView:
    """From where a craft is seen: x is right, y back and z up in its frame.

    Azimuth 0 looks from the front (from -y), a quarter turn more from the right (from +x).
    Elevation is up from the horizon. ``target_m`` (3,) is what the lens points at; it appears in
    the middle of the picture, moved by ``shift`` (right, down) in shares of the shorter side.
    ``focal`` is the length of the lens in shorter sides.
    """

    azimuth_rad: float = 0.6
    elevation_rad: float = 0.4
    distance_m: float = 30.0
    target_m: Array = field(default_factory=_origin)
    shift: tuple[float, float] = (0.0, 0.0)
    focal: float = FOCAL

    @property
    def axes(self) -> Array:
        """Unit vectors right, up and towards the viewer, as rows of a (3, 3) array."""
        return view_axes(self.azimuth_rad, math.pi / 2 - self.elevation_rad)

    def eye(self, points_m: Array) -> Array:
        """Return points (n, 3) as metres right, up, and away from the lens."""
        moved = np.asarray(points_m, float) - self.target_m
        x, y, z = moved.T
        # written out, because equal points must give equal results wherever they stand in a list
        seen = [x * row[0] + y * row[1] + z * row[2] for row in self.axes]
        return np.stack([seen[0], seen[1], self.distance_m - seen[2]]).T

    def on_screen(self, eye: Array, size_px: tuple[float, float]) -> Array:
        """Return the pixels (n, 2) of points in front of the lens, as `eye` gives them."""
        width, height = size_px
        side = min(width, height)
        scale = self.focal * side / eye[..., 2]
        return np.stack(
            [
                width / 2 + self.shift[0] * side + eye[..., 0] * scale,
                height / 2 + self.shift[1] * side - eye[..., 1] * scale,
            ]
        ).T

    def project(self, points_m: Array, size_px: tuple[float, float]) -> tuple[Array, Array]:
        """Return pixels (n, 2) of points (n, 3) and how far away (n,) they are, metres.

        What is not in front of the lens (distance 0 or less) has no pixel: not a number.
        """
        eye = self.eye(np.atleast_2d(points_m))
        behind = eye[:, 2] <= 0
        eye[behind] = np.nan
        return self.on_screen(eye, size_px), eye[:, 2]

    def px_per_m(self, size_px: tuple[float, float]) -> float:
        """Return how many pixels a metre takes at the target."""
        return self.focal * min(size_px) / self.distance_m


def distance_for(reach_m: float, fill: float = 0.9) -> float:
    """Return from how far a ball of this radius fills such a share of the shorter side."""
    return reach_m / math.sin(math.atan(fill * math.tan(FIELD_RAD / 2)))
