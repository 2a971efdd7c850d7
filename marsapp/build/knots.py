"""Choosing the knots of a table: halve every interval until the curve through its ends is good."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build.integrate import Curve
from marsapp.physics import hermite

Array = NDArray[np.float64]
_INNER: Final = np.arange(1, 6) / 6
_STEP_S: Final = 0.5  # for the acceleration, from the velocities around a knot


def choose(curve: Curve, span: tuple[float, float], tolerance_km: float) -> tuple[Array, Array]:
    """Return knot times (k,) and knots (k, 9) of a curve over a span.

    A knot is position, velocity and acceleration. Between the knots the polynomial of
    degree five through both ends stays within the tolerance at five inner points of each
    interval. Times inside are whole milliseconds.
    """
    times = [*_inside(curve, span[0], span[1], tolerance_km), span[1]]
    knots = np.array(times)
    return knots, with_acceleration(curve, knots)


def with_acceleration(curve: Curve, times: Array) -> Array:
    """Return position, velocity and acceleration of a curve, shape (n, 9)."""
    change = curve(times + _STEP_S)[:, 3:] - curve(times - _STEP_S)[:, 3:]
    return np.hstack([curve(times), change / (2 * _STEP_S)])


def without_acceleration(states: Array) -> Array:
    """Return states (n, 6) as knots between which a cubic is drawn."""
    return np.hstack([states, np.full((len(states), 3), np.nan)])


def _inside(curve: Curve, begin: float, end: float, tolerance_km: float) -> list[float]:
    """Return the knots of [begin, end)."""
    if end - begin > 1.0:
        ends = np.array([begin, end])
        knots = with_acceleration(curve, ends)
        inner = begin + _INNER * (end - begin)
        pieces = hermite.coefficients(ends, knots[:, :3], knots[:, 3:6], knots[:, 6:])
        drawn, _ = hermite.evaluate(np.repeat(pieces, len(inner), axis=0), inner - begin)
        if np.linalg.norm(drawn - curve(inner)[:, :3], axis=1).max() > tolerance_km:
            middle = round((begin + end) / 2, 3)
            return [
                *_inside(curve, begin, middle, tolerance_km),
                *_inside(curve, middle, end, tolerance_km),
            ]
    return [begin]
