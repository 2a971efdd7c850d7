"""Burns that take time: the engine pushes, the craft gets lighter, the planet pulls meanwhile."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.physics.propagation import Path, propagate

Array = NDArray[np.float64]

STANDARD_GRAVITY_M_S2: Final = 9.80665
"""Exact, by the third CGPM (1901); turns a specific impulse into an exhaust speed."""
_TOLERANCE: Final = 1e-9  # of one step; below 0.01 km after a burn of half an hour


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A rocket engine of constant thrust.

    Examples
    --------
    >>> engine = Engine(thrust_n=3000.0, specific_impulse_s=321.6)
    >>> round(engine.exhaust_speed_km_s, 3)
    3.154
    """

    thrust_n: float
    specific_impulse_s: float

    @property
    def exhaust_speed_km_s(self) -> float:
        """How fast the gas leaves, km/s."""
        return self.specific_impulse_s * STANDARD_GRAVITY_M_S2 / 1000

    @property
    def flow_kg_s(self) -> float:
        """How much propellant is burnt each second."""
        return self.thrust_n / (self.exhaust_speed_km_s * 1000)

    def mass_after_kg(self, mass_kg: float, delta_v_km_s: float) -> float:
        """Return what is left of a mass after a change of speed.

        The rocket equation.

        Examples
        --------
        >>> engine = Engine(thrust_n=3000.0, specific_impulse_s=321.6)
        >>> round(engine.mass_after_kg(1000.0, engine.exhaust_speed_km_s), 1)  # one e-th
        367.9
        """
        return mass_kg * math.exp(-delta_v_km_s / self.exhaust_speed_km_s)

    def delta_v_km_s(self, mass_kg: float, duration_s: float) -> float:
        """Return the change of speed, km/s, of a burn far from any planet.

        The rocket equation.

        Raises
        ------
        ValueError
            If the burn takes more than the craft weighs.
        """
        left_kg = mass_kg - self.flow_kg_s * duration_s
        if left_kg <= 0:
            raise ValueError("the burn takes more than the craft weighs")
        return self.exhaust_speed_km_s * math.log(mass_kg / left_kg)


def braking_direction(position_km: Array, velocity_km_s: Array, turn_rad: float) -> Array:
    """Return the unit vector of a push in the plane of the orbit.

    Parameters
    ----------
    position_km, velocity_km_s
        From the centre of the planet, shape (3,), along any fixed axes.
    turn_rad
        0 pushes straight against the motion, a quarter turn straight across it away from the
        centre, minus a quarter turn across it towards the centre.
    """
    speed2 = velocity_km_s @ velocity_km_s
    back = -velocity_km_s / math.sqrt(speed2)
    # v x (r x v) lies in the plane, at right angles to the motion, on the side of the position
    across = position_km * speed2 - velocity_km_s * (position_km @ velocity_km_s)
    outward = across / math.sqrt(across @ across)
    return np.asarray(math.cos(turn_rad) * back + math.sin(turn_rad) * outward)


def follow_burn(
    state: tuple[ArrayLike, ArrayLike],
    mass_kg: float,
    engine: Engine,
    span_s: tuple[float, float],
    turn_rad: float,
    gm_km3_s2: float,
) -> Path:
    """Follow a craft through a burn near a planet that pulls like a point.

    The engine is held at the same angle to the motion all the time, see `braking_direction`.

    Parameters
    ----------
    state
        Position (km) and velocity (km/s) relative to the centre when the engine starts, (3,) each.
    mass_kg
        Of the craft when the engine starts.
    span_s
        Start and end of the burn, on any count of seconds; the path is given on the same.

    Raises
    ------
    ValueError
        If the burn takes more than the craft weighs.
    """
    start_s, end_s = span_s
    engine.delta_v_km_s(mass_kg, end_s - start_s)
    force, flow = engine.thrust_n / 1000, engine.flow_kg_s

    def acceleration(time_s: float, position: Array, velocity: Array) -> Array:
        distance2 = position @ position
        push = force / (mass_kg - flow * (time_s - start_s))
        pull = position * (-gm_km3_s2 / (distance2 * math.sqrt(distance2)))
        return np.asarray(pull + push * braking_direction(position, velocity, turn_rad))

    return propagate(acceleration, *state, span_s, _TOLERANCE)
