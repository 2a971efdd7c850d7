"""How high the ground is where something stands: asked again and again, so it is remembered."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from marsapp.mission.drive import Drive
    from marsapp.mission.relief import Relief

Array = NDArray[np.float64]


class Footing:
    """Heights of the ground at single places, metres over that at the lander."""

    def __init__(self, relief: "Relief") -> None:
        self.relief = relief
        self._known = lru_cache(maxsize=256)(self._height_m)
        self._marks: tuple[Drive, Array] | None = None

    def height_m(self, east_m: float, north_m: float) -> float:
        """Return the height at a place."""
        return self._known(round(east_m, 3), round(north_m, 3))

    def at(self, east_m: float, north_m: float) -> Array:
        """Return a place on the ground: east, north, up (3,)."""
        return np.array([east_m, north_m, self.height_m(east_m, north_m)])

    def on_ground(self, east_m: Array, north_m: Array) -> Array:
        """Return places on the ground (n, 3)."""
        return np.stack([east_m, north_m, self.relief.height_m(east_m, north_m)], axis=1)

    def checkpoints(self, drive: "Drive") -> Array:
        """Return where the checkpoints of a drive are on the ground (n, 3)."""
        if self._marks is None or self._marks[0] is not drive:
            places = np.array([(one.east_m, one.north_m) for one in drive.checkpoints])
            places = places.reshape(-1, 2)
            self._marks = drive, self.on_ground(places[:, 0], places[:, 1])
        return self._marks[1]

    def _height_m(self, east_m: float, north_m: float) -> float:
        return float(self.relief.height_m(east_m, north_m))
