"""The planet under a landing craft: height, speed and energy over the landing place."""

from dataclasses import dataclass
from math import sqrt

from marsapp.physics.entry import State, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The planet, and how far the ground of the landing place is from its centre, m."""

    world: World
    radius_m: float
    site_j_kg: float
    """The potential of the landing place."""

    def height_m(self, state: State) -> float:
        """Return the height over the ground of the landing place."""
        return sqrt(state[0] ** 2 + state[1] ** 2 + state[2] ** 2) - self.radius_m

    def energy_j_kg(self, state: State) -> float:
        """Return kinetic and potential energy of a kilogram, against rest at the landing place."""
        vx, vy, vz = state[3:6]
        return 0.5 * (vx * vx + vy * vy + vz * vz) + self.at_rest_j_kg(state)

    def at_rest_j_kg(self, state: State) -> float:
        """Return the potential energy of a kilogram alone."""
        return self.world.potential(*state[:3]) - self.site_j_kg


def speed_m_s(state: State) -> float:
    """Return the speed over the turning ground."""
    return sqrt(state[3] ** 2 + state[4] ** 2 + state[5] ** 2)


def climb_m_s(state: State) -> float:
    """Return how fast the height grows."""
    x, y, z, vx, vy, vz = state[:6]
    return (x * vx + y * vy + z * vz) / sqrt(x * x + y * y + z * z)
