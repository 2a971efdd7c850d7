"""How the landing engine is told to push: brake, stand in the air, step aside, go down."""

from math import cos, sin, sqrt
from typing import TYPE_CHECKING, Final

from marsapp.mission.descent.craft import Craft
from marsapp.mission.descent.wish import DescentWish
from marsapp.physics.entry import State

if TYPE_CHECKING:
    from marsapp.mission.descent.ground import Ground
    from marsapp.mission.snapshot import DescentStage

Push = tuple[float, float, float]
_STEP_S: Final = 0.5
_SETTLE_S: Final = 2.0
"""Before and after the step aside."""
_DIVERT_M_S2: Final = 0.12
_SLOW_M_S: Final = 3.0
_SHORTEST_STEP_S: Final = 6.0


class Guidance:
    """Orders for the engine, two a second.

    Braking aims at rest in the height of the hover: how hard follows from how far and how fast
    (A. R. Klumpp 1974, *Apollo lunar descent guidance*, Automatica 10, 133, with the end at rest).
    The other orders hold a height, a place or a speed.
    """

    def __init__(self, ground: "Ground", craft: Craft, wish: DescentWish, state: State) -> None:
        self.stage: DescentStage = "powered"
        self.length_s = _STEP_S  # how long the last order holds
        self._ground = ground
        self._craft = craft
        self._wish = wish
        self._hover_m = craft.hover_altitude
        self._since_s = 0.0
        self._left_s: float | None = None
        self._home = Axes.at(state)
        down = -Axes.at(state).climb(state)
        way = max(ground.height_m(state) - self._hover_m, 1.0)
        self._brake_s = 2.0 * way / max(down, 1.0)
        # out of the way of the back shell, as far as there is time for
        aside = min(craft.divert_distance, _DIVERT_M_S2 * self._brake_s**2)
        azimuth = craft.divert_azimuth_angle
        self._aside = (aside * sin(azimuth), aside * cos(azimuth))

    def order(self, time_s: float, state: State) -> Push:
        """Return the push along the axes, N."""
        axes = Axes.at(state)
        self.length_s = _STEP_S
        if self._left_s is None:
            self._left_s = time_s + self._brake_s
        if self.stage == "powered":
            wanted = self._brake(time_s, state, axes)
        if self.stage == "hover":
            wanted = self._hover(time_s, state, axes)
        if self.stage == "lowering":
            wanted = self._lower(state, axes)
        return self._limited(wanted, state, axes)

    def _brake(self, time_s: float, state: State, axes: "Axes") -> Push:
        """Come to rest in the height of the hover."""
        left = (self._left_s or time_s) - time_s
        east, north, up = axes.level(state)
        below = self._ground.height_m(state) - self._hover_m
        if (left <= 1e-9 and up >= -_SLOW_M_S) or (up >= -0.3 and below < 30.0):
            self.stage, self._since_s, self._home = "hover", time_s, axes
            self._hover_m = max(min(self._hover_m, self._ground.height_m(state)), 5.0)
            return 0.0, 0.0, 0.0
        self.length_s = min(_STEP_S, left) if left > 1e-9 else _STEP_S
        left = max(left, 2 * _STEP_S)
        x, y = self._home.offset(state)
        to_x, to_y = self._aside
        square = left * left
        return (
            6.0 * (to_x - x) / square - 4.0 * east / left,
            6.0 * (to_y - y) / square - 4.0 * north / left,
            -6.0 * below / square - 4.0 * up / left,
        )

    def _hover(self, time_s: float, state: State, axes: "Axes") -> Push:
        """Stand in the air, and step aside to an even place."""
        gone = time_s - self._since_s
        if gone >= self._wish.hover_s - 1e-9:
            self.stage = "lowering"
            return 0.0, 0.0, 0.0
        self.length_s = min(_STEP_S, self._wish.hover_s - gone)
        span = self._wish.hover_s - 2 * _SETTLE_S
        share = min(max(span / _SHORTEST_STEP_S, 0.0), 1.0)
        east, north, up = axes.level(state)
        x, y = self._home.offset(state)
        s, s1, s2 = _ease((gone - _SETTLE_S) / span, span) if span > 0.0 else (0.0, 0.0, 0.0)
        craft = self._craft
        aside, azimuth = share * craft.step_distance, craft.step_azimuth_angle
        to_x, to_y = aside * sin(azimuth), aside * cos(azimuth)
        high = self._hover_m - self._ground.height_m(state)
        return (
            to_x * s2 + 1.4 * (to_x * s1 - east) + 0.5 * (to_x * s - x),
            to_y * s2 + 1.4 * (to_y * s1 - north) + 0.5 * (to_y * s - y),
            0.3 * high - 1.0 * up,
        )

    def _lower(self, state: State, axes: "Axes") -> Push:
        """Go down, slower and slower, and straight."""
        craft = self._craft
        east, north, up = axes.level(state)
        height = self._ground.height_m(state)
        slope = 0.2
        slow = craft.touchdown_speed + slope * max(height - 2.0, 0.0)
        down = min(craft.lowering_speed, slow)
        feed = slope * down if down == slow and height > 2.0 else 0.0
        return -1.4 * east, -1.4 * north, feed - 1.2 * (up + down)

    def _limited(self, wanted: Push, state: State, axes: "Axes") -> Push:
        """Return the push that gives an acceleration, as far as the engine can."""
        x, y, z, vx, vy, _, mass, _ = state
        pull = axes.along(self._ground.world.pull(x, y, z, vx, vy))
        east, north, up = (mass * (a - g) for a, g in zip(wanted, pull, strict=True))
        most = self._craft.thrust
        up = min(up, most)  # first of all not to fall, then to go sideways
        level = sqrt(east * east + north * north)
        spare = sqrt(most * most - up * up)
        if level > spare:
            east, north = east * spare / level, north * spare / level
        size = sqrt(east * east + north * north + up * up) or 1e-9
        share = max(self._craft.thrust_min / size, 1.0)
        return axes.out((east * share, north * share, up * share))


class Axes:
    """East, north and up at a place near the planet."""

    __slots__ = ("_east", "_north", "_r", "_up", "_x", "_y", "_z")

    def __init__(self, x: float, y: float, z: float) -> None:
        r, across = sqrt(x * x + y * y + z * z), sqrt(x * x + y * y)
        self._x, self._y, self._z, self._r = x, y, z, r
        self._up = (x / r, y / r, z / r)
        self._east = (-y / across, x / across, 0.0)
        self._north = (-z * x / (r * across), -z * y / (r * across), across / r)

    @classmethod
    def at(cls, state: State) -> "Axes":
        """Return the axes where a state is."""
        return cls(*state[:3])

    def level(self, state: State) -> Push:
        """Return the speeds east, north and up."""
        return self.along(state[3:6])

    def along(self, vector: tuple[float, float, float]) -> Push:
        """Return the parts of a vector east, north and up."""
        v = vector
        return _dot(self._east, v), _dot(self._north, v), _dot(self._up, v)

    def climb(self, state: State) -> float:
        """Return the speed up."""
        return _dot(self._up, state[3:6])

    def offset(self, state: State) -> tuple[float, float]:
        """Return how far east and north a state is."""
        way = (state[0] - self._x, state[1] - self._y, state[2] - self._z)
        return _dot(self._east, way), _dot(self._north, way)

    def out(self, level: Push) -> Push:
        """Return a vector given as east, north and up along the axes of the planet."""
        east, north, up = level
        e, n, u = self._east, self._north, self._up
        return (
            east * e[0] + north * n[0] + up * u[0],
            east * e[1] + north * n[1] + up * u[1],
            east * e[2] + north * n[2] + up * u[2],
        )


def _dot(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _ease(share: float, span_s: float) -> tuple[float, float, float]:
    """Return place, speed and acceleration of a smooth way from 0 to 1 in a time."""
    s = min(max(share, 0.0), 1.0)
    return (
        s**3 * (10.0 - 15.0 * s + 6.0 * s * s),
        30.0 * s * s * (1.0 - s) ** 2 / span_s,
        60.0 * s * (1.0 - s) * (1.0 - 2.0 * s) / span_s**2,
    )
