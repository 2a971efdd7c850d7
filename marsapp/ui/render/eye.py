"""The eye: where a picture of one body is seen from, in perspective or straight on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Eye:
    """A camera near one body, whose centre is the origin.

    ``place_km`` (3,) and the rows of ``axes`` (3, 3) are along the axes of the picture's frame: for
    Mars its equator and pole of date, not turning. The rows point right, up, and back towards the
    viewer. In perspective ``scale`` is the focal length in pixels, straight on (orthographic) it is
    pixels a kilometre. ``middle_px`` is where the line of sight meets the screen.
    """

    place_km: Array
    axes: Array
    scale: float
    size_px: tuple[int, int]
    middle_px: tuple[float, float]
    straight: bool = False

    def seen(self, points_km: Array) -> Array:
        """Return points (…, 3) as right, up and depth in km; depth is positive ahead of the eye."""
        along = (points_km - self.place_km) @ self.axes.T
        along[..., 2] *= -1.0
        return along

    def project(self, points_km: Array) -> Array:
        """Return points (…, 3) as x and y in pixels and depth in km.

        What lies behind an eye in perspective has a depth below zero and no meaningful place.
        """
        out = self.seen(points_km)
        factor = self.scale if self.straight else self.scale / np.maximum(out[..., 2], 1e-9)
        out[..., 0] = self.middle_px[0] + out[..., 0] * factor
        out[..., 1] = self.middle_px[1] - out[..., 1] * factor
        return out

    def px_per_km(self, point_km: Array) -> float:
        """Return how large a kilometre at right angles to the line of sight is drawn there."""
        if self.straight:
            return self.scale
        depth = float(self.axes[2] @ (self.place_km - point_km))
        return self.scale / depth if depth > 0 else 0.0

    def hidden(self, points_km: Array, radius_km: float) -> NDArray[np.bool_]:
        """Say which points (n, 3) a sphere of this radius round the origin hides."""
        way = self.axes[2] if self.straight else self.place_km - points_km
        # from each point towards the eye: nearest approach to the centre must be ahead and inside
        length2 = np.maximum(np.sum(way * way, axis=-1), 1e-12)  # a point may be at the eye
        ahead = -np.sum(points_km * way, axis=-1) / length2
        last = np.inf if self.straight else 1.0
        nearest = points_km + np.clip(ahead, 0.0, last)[..., None] * way
        inside = np.sum(nearest * nearest, axis=-1) < radius_km**2
        return np.asarray(inside & (ahead > 0))

    @property
    def distance_km(self) -> float:
        """Distance of the eye from the centre of the body."""
        return float(np.linalg.norm(self.place_km))


def look_along(forward: Array, up: Array) -> Array:
    """Return axes (right, up, back) of an eye that looks along ``forward``, with ``up`` upwards.

    Where both are parallel, some direction is upwards.
    """
    back = -forward / np.linalg.norm(forward)
    right = np.cross(up, back)
    if np.linalg.norm(right) < 1e-9 * np.linalg.norm(up):
        right = np.cross(np.eye(3)[np.argmin(np.abs(back))], back)
    right = right / np.linalg.norm(right)
    return np.stack([right, np.cross(back, right), back])
