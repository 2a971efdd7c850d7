"""Cutting paths where the planet hides them or where they pass behind the eye."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.eye import Eye
from marsapp.ui.scenes.mars.picture import RADIUS_KM

Array = NDArray[np.float64]

_NEAR_KM: Final = 0.5  # nothing nearer to an eye in perspective is drawn
_HALVINGS: Final = 8  # to a few hundredths of a step, which is less than a pixel


def visible(eye: Eye, points_km: Array) -> NDArray[np.bool_]:
    """Say which points (n, 3) lie ahead of the eye and not behind the planet."""
    seen = ~eye.hidden(points_km, RADIUS_KM)
    if eye.straight:
        return seen
    depth = (eye.place_km - points_km) @ eye.axes[2]
    return np.asarray(seen & (depth > _NEAR_KM))


def cut(
    eye: Eye, points_km: Array, values: NDArray[Any]
) -> tuple[Array, NDArray[Any], NDArray[np.bool_]]:
    """Cut a path (n, 3) exactly at the limb.

    Return the points with the crossings put in, ``values`` (n - 1, …) of the steps between them,
    and which of these steps are visible.
    """
    seen = visible(eye, points_km)
    steps = np.flatnonzero(seen[:-1] != seen[1:])
    if len(steps):
        start, way = points_km[steps], points_km[steps + 1] - points_km[steps]
        low, high = np.zeros(len(steps)), np.ones(len(steps))
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            before = visible(eye, start + middle[:, None] * way) == seen[steps]
            low, high = np.where(before, middle, low), np.where(before, high, middle)
        part = np.where(seen[steps], low, high)  # the crossing itself is always on the seen side
        points_km = np.insert(points_km, steps + 1, start + part[:, None] * way, axis=0)
        values = np.insert(values, steps, values[steps], axis=0)
        seen = np.insert(seen, steps + 1, True)
    return points_km, values, seen[:-1] & seen[1:]
