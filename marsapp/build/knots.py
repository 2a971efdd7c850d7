"""Choosing the knots of a table: halve every interval until the cubic through its ends is good."""

import numpy as np
from numpy.typing import NDArray

from marsapp.build.integrate import Curve
from marsapp.physics import hermite

Array = NDArray[np.float64]
_INNER = np.arange(1, 6) / 6


def choose(curve: Curve, span: tuple[float, float], tolerance_km: float) -> tuple[Array, Array]:
    """Return knot times (k,) and states (k, 6) of a curve over a span.

    Between the knots the cubic through positions and velocities stays within the tolerance
    at five inner points of each interval. Times inside are whole milliseconds.
    """
    times = [*_inside(curve, span[0], span[1], tolerance_km), span[1]]
    knots = np.array(times)
    return knots, curve(knots)


def _inside(curve: Curve, begin: float, end: float, tolerance_km: float) -> list[float]:
    """Return the knots of [begin, end)."""
    if end - begin > 1.0:
        ends = np.array([begin, end])
        states = curve(ends)
        inner = begin + _INNER * (end - begin)
        pieces = hermite.coefficients(ends, states[:, :3], states[:, 3:])
        drawn, _ = hermite.evaluate(np.repeat(pieces, len(inner), axis=0), inner - begin)
        if np.linalg.norm(drawn - curve(inner)[:, :3], axis=1).max() > tolerance_km:
            middle = round((begin + end) / 2, 3)
            return [
                *_inside(curve, begin, middle, tolerance_km),
                *_inside(curve, middle, end, tolerance_km),
            ]
    return [begin]
