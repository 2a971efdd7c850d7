"""The shape of the ground round the landing place, in metres east and north of the lander."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Relief:
    """The ground: a plain as our map has it, and dunes, craters and rocks that are made up.

    Heights are metres over the ground at the lander.
    """

    @classmethod
    def of(cls, mission: "Mission") -> "Relief":
        """Return the ground of a mission; an even plain where it says nothing about it."""
        return cls()

    def height_m(self, east_m: ArrayLike, north_m: ArrayLike) -> Array:
        """Return the height of the ground at places; any shapes that broadcast together."""
        east, north = np.broadcast_arrays(east_m, north_m)
        return np.zeros(east.shape)

    def slope_deg(self, east_m: ArrayLike, north_m: ArrayLike, heading_deg: ArrayLike) -> Array:
        """Return how steep the ground is along a heading (clockwise from north), up positive."""
        east, north, heading = np.broadcast_arrays(east_m, north_m, heading_deg)
        turn = np.radians(heading)
        de, dn = np.sin(turn) / 2, np.cos(turn) / 2  # over a metre, about a rover's wheelbase
        rise = self.height_m(east + de, north + dn) - self.height_m(east - de, north - dn)
        return np.degrees(np.arctan(rise))

    def rocks(
        self, east_min_m: float, north_min_m: float, east_max_m: float, north_max_m: float
    ) -> Array:
        """Return the rocks in a box: east, north, radius (m), shade (0 to 1), shape (n, 4)."""
        return np.empty((0, 4))

    def craters(
        self, east_min_m: float, north_min_m: float, east_max_m: float, north_max_m: float
    ) -> Array:
        """Return the craters in a box: east, north, radius, depth, metres, shape (n, 4)."""
        return np.empty((0, 4))

    def albedo(self, east_m: ArrayLike, north_m: ArrayLike) -> Array:
        """Return how bright the ground is against its mean, about 0.8 to 1.2."""
        east, north = np.broadcast_arrays(east_m, north_m)
        return np.ones(east.shape)
