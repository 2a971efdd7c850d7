"""Where the ground is looked at from, by what light, and how that maps places to the picture."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class GroundCamera:
    """A level camera: metres from the lander, ``up_m`` over the ground at the lander.

    ``azimuth_deg`` is where it looks, clockwise from north; ``pitch_deg`` how far above the
    horizon (negative: down); ``field_deg`` how much the width of the picture shows.
    """

    east_m: float
    north_m: float
    up_m: float
    azimuth_deg: float
    pitch_deg: float = 0.0
    field_deg: float = 60.0

    @cached_property
    def place_m(self) -> Array:
        """East, north, up of the eye, metres, shape (3,)."""
        return np.array([self.east_m, self.north_m, self.up_m])

    @cached_property
    def axes(self) -> Array:
        """Right, up and forward as rows of unit vectors (east, north, up), shape (3, 3)."""
        a, p = math.radians(self.azimuth_deg), math.radians(self.pitch_deg)
        level = np.array([math.sin(a), math.cos(a), 0.0])
        right = np.array([math.cos(a), -math.sin(a), 0.0])
        zenith = np.array([0.0, 0.0, 1.0])
        forward = math.cos(p) * level + math.sin(p) * zenith
        return np.stack([right, math.cos(p) * zenith - math.sin(p) * level, forward])

    def focal_px(self, width_px: float) -> float:
        """Return the focal length in pixels of a picture so wide."""
        return float(width_px / 2 / math.tan(math.radians(self.field_deg) / 2))

    def project(self, points_m: ArrayLike, size_px: tuple[int, int]) -> tuple[Array, Array]:
        """Return where places are in a picture.

        Parameters
        ----------
        points_m
            East, north, up, metres, shape (n, 3); up is over the ground at the lander.
        size_px
            Width and height of the picture.

        Returns
        -------
        tuple
            Pixels from the upper left corner, shape (n, 2), nan for what is behind the eye; and
            how far ahead each place is, metres, shape (n,).
        """
        points = np.atleast_2d(np.asarray(points_m, dtype=np.float64))
        right, up, ahead = ((points - self.place_m) @ self.axes.T).T
        focal = self.focal_px(size_px[0])
        depth = np.where(ahead > 1e-3, ahead, np.nan)
        px = np.stack([right / depth, -up / depth], axis=1) * focal
        return px + np.array(size_px) / 2, np.asarray(ahead)


@dataclass(frozen=True, slots=True)
class Sunlight:
    """Where the Sun stands, and how much dust is in the air.

    ``azimuth_deg`` is clockwise from north. ``dust`` is the optical depth of the whole air
    straight up: 0.4 is a clear day on Mars, 1 a dusty one, 4 a storm.
    """

    elevation_deg: float
    azimuth_deg: float
    dust: float = 0.5
