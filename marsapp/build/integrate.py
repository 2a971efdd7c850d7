"""Numerical integration of one leg of a path, with a curve that can be asked anywhere on it."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

Array = NDArray[np.float64]
Acceleration = Callable[[float, Array, Array], Array]
Curve = Callable[[Array], Array]
"""TDB seconds (n,) in, states (n, 6) out: km and km/s."""


def leg(acceleration: Acceleration, start: Array, span: tuple[float, float], rtol: float) -> Curve:
    """Integrate a state over a span, forwards or backwards, by Dormand and Prince's order 8.

    Parameters
    ----------
    acceleration
        Function of TDB seconds, position and velocity.
    start
        State at ``span[0]``, shape (6,).
    span
        TDB seconds of start and end.
    """
    origin = span[0]  # integrate seconds from the start: TDB itself comes in steps of 0.1 µs

    def derivative(seconds: float, state: Array) -> Array:
        return np.concatenate([state[3:], acceleration(origin + seconds, state[:3], state[3:])])

    solution = solve_ivp(
        derivative,
        (0.0, span[1] - origin),
        start,
        method="DOP853",
        rtol=rtol,
        atol=np.repeat([1e-7, 1e-10], 3),
        dense_output=True,
    )
    return lambda tdb_s: np.asarray(solution.sol(np.asarray(tdb_s) - origin)).T


def joined(parts: list[tuple[float, float, Curve]]) -> Curve:
    """Return one curve from curves over neighbouring spans; the later one owns a common end."""
    begins = np.array([begin for begin, _, _ in parts])

    def curve(tdb_s: Array) -> Array:
        times = np.atleast_1d(np.asarray(tdb_s, dtype=float))
        owner = np.clip(np.searchsorted(begins, times, side="right") - 1, 0, len(parts) - 1)
        states = np.empty((len(times), 6))
        for number, (_, _, part) in enumerate(parts):
            mine = owner == number
            if mine.any():
                states[mine] = part(times[mine])
        return states

    return curve
