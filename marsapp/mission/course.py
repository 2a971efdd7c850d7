"""The line of a route over the ground: where the rover is, and which way it looks, by distance."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.waypoints import Waypoint

Array = NDArray[np.float64]

_STEPS: Final = 12  # of the curve between two waypoints
_TURNING_M: Final = 1.5  # a turn is spread over so much way on either side
_SPACING_M: Final = 2.0  # of the line that is drawn


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Points of the line by distance (m) from the foot of the ramp, negative on the ramp.

    All arrays have the shape (n,); headings run on beyond 360 degrees without a jump.
    """

    distance_m: Array
    east_m: Array
    north_m: Array
    turn_m: Array
    heading_deg: Array

    @property
    def ramp_m(self) -> float:
        """How long the way down is, m."""
        return -float(self.distance_m[0])

    @property
    def length_m(self) -> float:
        """How long the way over the ground is, m."""
        return float(self.distance_m[-1])

    def at(self, distance_m: float) -> tuple[float, float, float]:
        """Return east and north, m, and the heading, degrees clockwise from north, 0 to 360."""
        east_m, north_m, heading_deg = self.along(np.array(distance_m))
        return float(east_m), float(north_m), float(heading_deg) % 360.0

    def along(self, distance_m: Array) -> tuple[Array, Array, Array]:
        """Return the same for many distances (n,); headings run on beyond 360 degrees."""
        return (
            np.interp(distance_m, self.distance_m, self.east_m),
            np.interp(distance_m, self.distance_m, self.north_m),
            np.interp(distance_m, self.turn_m, self.heading_deg),
        )

    def driven(self, end_m: float) -> Array:
        """Return distance, east and north of the way up to a distance, m, shape (n, 3)."""
        even = np.linspace(0.0, end_m, int(end_m / _SPACING_M) + 2)
        corners = self.distance_m[(self.distance_m > 0) & (self.distance_m < end_m)]
        along_m = np.union1d(even, corners)
        east_m = np.interp(along_m, self.distance_m, self.east_m)
        north_m = np.interp(along_m, self.distance_m, self.north_m)
        return np.stack([along_m, east_m, north_m], axis=1)


def course_of(waypoints: tuple[Waypoint, ...]) -> Course:
    """Return the line through the waypoints of a route, smooth wherever it runs on forwards."""
    points, backwards = _curve(waypoints)
    steps = np.diff(points, axis=0)
    lengths_m = np.hypot(steps[:, 0], steps[:, 1])
    ramp_m = float(np.hypot(*(points[_STEPS] - points[0])))
    distance_m = np.concatenate([[0.0], np.cumsum(lengths_m)]) - ramp_m
    facing = np.arctan2(steps[:, 0], steps[:, 1]) + np.pi * backwards
    heading_deg = np.degrees(np.unwrap(facing))
    # the heading of a piece holds but for a little way at both ends of it, where it turns
    inset_m = np.minimum(_TURNING_M, lengths_m / 2)
    turns = np.stack([distance_m[:-1] + inset_m, distance_m[1:] - inset_m], axis=1)
    return Course(
        distance_m=distance_m,
        east_m=points[:, 0],
        north_m=points[:, 1],
        turn_m=turns.ravel(),
        heading_deg=np.repeat(heading_deg, 2),
    )


def _curve(waypoints: tuple[Waypoint, ...]) -> tuple[Array, NDArray[np.bool_]]:
    """Return the points of the line (n, 2), and for each piece whether it is driven backwards."""
    corners = np.array([(point.east_m, point.north_m) for point in waypoints])
    ways = [point.backwards for point in waypoints]
    share = np.linspace(0.0, 1.0, _STEPS + 1)[1:, None]
    pieces = [corners[:1]]
    for number, (start, end) in enumerate(pairwise(corners)):
        # straight on at a corner where it changes between forwards and backwards, and on the ramp
        runs_in = number > 1 and ways[number] == ways[number + 1]
        runs_out = 0 < number < len(corners) - 2 and ways[number + 1] == ways[number + 2]
        begin = (end - corners[number - 1]) / 2 if runs_in else end - start
        leave = (corners[number + 2] - start) / 2 if runs_out else end - start
        square, cube = share**2, share**3
        pieces.append(
            (2 * cube - 3 * square + 1) * start
            + (cube - 2 * square + share) * begin
            + (3 * square - 2 * cube) * end
            + (cube - square) * leave
        )
    return np.concatenate(pieces), np.repeat(ways[1:], _STEPS)
