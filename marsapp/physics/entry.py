"""Motion close to a turning planet, in axes that turn with it; plain numbers, made to be quick.

Metres and seconds. A state is eight numbers: position, velocity, mass, and the work that other
forces than gravity have done so far (J, negative while they brake).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

State = tuple[float, float, float, float, float, float, float, float]
Force = Callable[[float, State], tuple[float, float, float, float]]
"""Time and state in, force along the three axes (N) and rate of the mass (kg/s) out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A flattened planet: gravity with its largest bulge term, turn, and shape."""

    gm: float  # m³/s²
    j2: float
    equator_m: float
    pole_m: float
    spin: float  # rad/s

    def pull(
        self, x: float, y: float, z: float, vx: float, vy: float
    ) -> tuple[float, float, float]:
        """Return gravity and what the turning axes add, m/s².

        Notes
        -----
        Vallado 2013, *Fundamentals of Astrodynamics and Applications*, eq. 8-30 (J2); the
        Coriolis and centrifugal terms of turning axes.
        """
        r2 = x * x + y * y + z * z
        g = -self.gm / (r2 * sqrt(r2))
        bulge = 1.5 * self.j2 * self.equator_m * self.equator_m / r2
        high = 5.0 * z * z / r2
        level = g * (1.0 + bulge * (1.0 - high))
        spin = self.spin
        return (
            level * x + spin * (spin * x + 2.0 * vy),
            level * y + spin * (spin * y - 2.0 * vx),
            g * (1.0 + bulge * (3.0 - high)) * z,
        )

    def potential(self, x: float, y: float, z: float) -> float:
        """Return the potential whose slope `pull` is for a body at rest, J/kg."""
        r2 = x * x + y * y + z * z
        bulge = 0.5 * self.j2 * self.equator_m * self.equator_m / r2
        turning = 0.5 * self.spin * self.spin * (x * x + y * y)
        return -self.gm / sqrt(r2) * (1.0 - bulge * (3.0 * z * z / r2 - 1.0)) - turning

    def level(self, x: float, y: float, z: float) -> float:
        """Return the height above the ellipsoid, towards the centre, m."""
        across, along = (x * x + y * y) / self.equator_m**2, z * z / self.pole_m**2
        return sqrt(x * x + y * y + z * z) * (1.0 - 1.0 / sqrt(across + along))


def rate(world: World, force: Force, time_s: float, state: State) -> State:
    """Return how a state changes under gravity and a force."""
    x, y, z, vx, vy, vz, mass, _ = state
    fx, fy, fz, burnt = force(time_s, state)
    ax, ay, az = world.pull(x, y, z, vx, vy)
    work = fx * vx + fy * vy + fz * vz
    return (vx, vy, vz, ax + fx / mass, ay + fy / mass, az + fz / mass, burnt, work)


def step(world: World, force: Force, time_s: float, state: State, length_s: float) -> State:
    """Return the state a step later, by the classical Runge-Kutta method of order four."""
    half = length_s / 2
    first = rate(world, force, time_s, state)
    second = rate(world, force, time_s + half, _along(state, first, half))
    third = rate(world, force, time_s + half, _along(state, second, half))
    last = rate(world, force, time_s + length_s, _along(state, third, length_s))
    a0, a1, a2, a3, a4, a5, a6, a7 = first
    b0, b1, b2, b3, b4, b5, b6, b7 = second
    c0, c1, c2, c3, c4, c5, c6, c7 = third
    d0, d1, d2, d3, d4, d5, d6, d7 = last
    s0, s1, s2, s3, s4, s5, s6, s7 = state
    sixth = length_s / 6
    return (  # written out: a loop would take as long as the rest
        s0 + sixth * (a0 + 2.0 * (b0 + c0) + d0),
        s1 + sixth * (a1 + 2.0 * (b1 + c1) + d1),
        s2 + sixth * (a2 + 2.0 * (b2 + c2) + d2),
        s3 + sixth * (a3 + 2.0 * (b3 + c3) + d3),
        s4 + sixth * (a4 + 2.0 * (b4 + c4) + d4),
        s5 + sixth * (a5 + 2.0 * (b5 + c5) + d5),
        s6 + sixth * (a6 + 2.0 * (b6 + c6) + d6),
        s7 + sixth * (a7 + 2.0 * (b7 + c7) + d7),
    )


def _along(state: State, slope: State, length_s: float) -> State:
    a, b, c, d, e, f, m, w = state
    p, q, r, s, t, u, n, v = slope
    h = length_s
    return (
        a + h * p, b + h * q, c + h * r, d + h * s, e + h * t, f + h * u, m + h * n, w + h * v,
    )  # fmt: skip
