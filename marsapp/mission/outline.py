"""How much room a craft takes: corners around each of its solids, without drawing it."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.posture import Placed, axis_matrix, turn_matrix
from marsapp.mission.shapes import Solid

Array = NDArray[np.float64]

_SIGNS: Final = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
_UP: Final = (0.0, 0.0, 1.0)


def corners_m(placed: Iterable[Placed]) -> Array:
    """Return points (n, 3), metres in the craft's frame, whose hull holds all its solids.

    They are the corners of a box round each solid, so a turned cylinder gets a little too much.
    """
    found = [np.empty((0, 3))]
    for one in placed:
        for solid in one.shape.solids:
            points = _corners_m(solid)
            found.append(points @ one.matrix[:3, :3].T + one.matrix[:3, 3])
    return np.concatenate(found)


def _corners_m(solid: Solid) -> Array:
    """Return the corners of a solid, and of those it is repeated by, in the frame of its shape."""
    low, high = _box_m(solid)
    box = (low + high) / 2 + _SIGNS * (high - low) / 2
    box = box @ turn_matrix(solid.turn_deg).T + np.asarray(solid.at_m)
    around = [box @ axis_matrix(_UP, 360 * i / solid.ring).T for i in range(solid.ring)]
    points = np.concatenate(around)
    if solid.mirror is not None:
        other = points.copy()
        other[:, "xy".index(solid.mirror)] *= -1
        points = np.concatenate([points, other])
    return points


def _box_m(solid: Solid) -> tuple[Array, Array]:
    """Return the lowest and highest coordinates (3,) of a solid before it is turned."""
    if solid.profile_m:
        profile = np.asarray(solid.profile_m)
        wide, heights = profile[:, 0].max(), profile[:, 1]
        return np.array((-wide, -wide, heights.min())), np.array((wide, wide, heights.max()))
    if solid.points_m:
        points, half = np.asarray(solid.points_m), (solid.thick_m or 0.0) / 2
        return points.min(axis=0) - half, points.max(axis=0) + half
    size = solid.size_m
    if len(size) == 1:  # a sphere
        wide = (size[0],) * 3
    elif len(size) == 2:  # a prism: its widest end
        wide = (size[0] * max(solid.top, 1.0),) * 2 + (size[1],)
    else:
        wide = (size[0], size[0], size[1]) if solid.kind == "dish" else size
    half_m = np.asarray(wide) / 2
    return -half_m, half_m
