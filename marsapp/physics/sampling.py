"""At which moments a path is worth looking up, so that few points show how it bends."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def denser_where_it_bends(times_s: Array, points_km: Array, count: int) -> Array:
    """Return times that spread the points by angle and by length of path, half and half.

    Parameters
    ----------
    times_s, points_km
        Moments (n,) and the places (n, 3) of the path then, from the body it leads round.
    count
        How many moments to return, over the same span.
    """
    step = np.linalg.norm(np.diff(points_km, axis=0), axis=1)
    radius = np.linalg.norm(points_km, axis=1)
    middle = np.minimum(radius[:-1], radius[1:])
    turn = step / np.maximum(middle, 1.0)
    weight = turn / turn.sum() + 0.6 * step / step.sum() + 0.2 / len(step)
    passed = np.concatenate(([0.0], np.cumsum(weight)))
    return np.interp(np.linspace(0.0, passed[-1], count), passed, times_s)
