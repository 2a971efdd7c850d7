"""Cutting paths where the planet hides them or where they pass behind the eye."""

import math
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.eye import Eye
from marsapp.ui.scenes.mars.picture import RADIUS_KM

Array = NDArray[np.float64]

_NEAR_KM: Final = 0.5  # nothing nearer to an eye in perspective is drawn
_FAR_KM: Final = 1e9  # an eye without perspective is as good as here
_ARC_POINTS: Final = 73
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


def covered(eye: Eye, normal: Array) -> Array:
    """Return the outline (n, 3) of that part of the planet's disc which hides a plane.

    The plane goes through the planet's centre, at right angles to the unit vector ``normal``. It
    comes out of the planet along a great circle; the outline follows it and goes on along the limb.
    """
    place = eye.axes[2] * _FAR_KM if eye.straight else eye.place_km
    far_km = float(np.linalg.norm(place))
    towards = place / far_km
    above = normal if float(normal @ towards) >= 0 else -normal  # the side the eye is on
    steep = float(above @ towards)
    side = np.cross(towards, above) if steep < 1 - 1e-12 else np.cross(towards, np.roll(towards, 1))
    side /= np.linalg.norm(side)
    up = np.cross(side, towards)
    sine = min(RADIUS_KM / far_km, 1.0)
    cosine, level = math.sqrt(1 - sine**2), math.sqrt(max(1 - steep**2, 1e-12))
    last = math.acos(min(max(-sine * steep / (cosine * level), -1.0), 1.0))
    limb = _arc(cosine * up, cosine * side, last) + sine * towards
    if last > math.pi - 1e-9:
        return np.asarray(limb * RADIUS_KM)
    near = np.cross(above, side)  # in the plane, as far towards the eye as can be
    circle = _arc(near, side, math.acos(min(sine / level, 1.0)))[::-1]
    return np.asarray(np.vstack([limb, circle]) * RADIUS_KM)


def _arc(first: Array, second: Array, reach_rad: float) -> Array:
    angles = np.linspace(-reach_rad, reach_rad, _ARC_POINTS)[:, None]
    return np.asarray(np.cos(angles) * first + np.sin(angles) * second)
