"""Framing: how far away the eye has to be for the craft to fill the free room of the picture.

The size is that of the home view, whatever way the craft is turned: it does not breathe while a
hand turns it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from marsapp.ui.render.mesh.turntable import TurntableView
from marsapp.ui.scenes.spacecraft.rig import Pose

Array = NDArray[np.float64]

_TURNED: Final = 0.94  # of the width that the craft has at most when it is turned
_ROUNDS: Final = 4
_STEP_PX: Final = 16.0  # rooms are told apart in such steps: words that change do not move the eye
_NEAREST: Final = 1.15  # radii of the craft from its middle


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The distance and place in the picture with which something fills the room of a number."""

    target_m: Array
    distance_m: float
    shift: tuple[float, float]
    room: int


def rooms(
    caption: QRectF, corner_px: float, size_px: tuple[int, int], margin_px: float
) -> tuple[QRectF, QRectF]:
    """Return the free room beside the caption, and the one below it and above the corner."""
    width, height = size_px
    right, bottom = _up(caption.right()), _up(caption.bottom())
    low = height - max(_up(corner_px), margin_px)
    beside = QRectF(right, margin_px, width - right - margin_px, height - 2 * margin_px)
    below = QRectF(margin_px, bottom, width - 2 * margin_px, low - bottom)
    return beside, below


def fit(corners_m: Array, spaces: Sequence[QRectF], size_px: tuple[int, int]) -> Fit:
    """Return how points (n, 3) fill the one of the rooms in which they are larger."""
    fits = [_fit(corners_m, room, size_px, number) for number, room in enumerate(spaces)]
    return min(fits, key=lambda one: one.distance_m)


def view_of(pose: Pose, found: Fit) -> TurntableView:
    """Return the view of a pose."""
    x, y = found.shift
    return TurntableView(
        azimuth_rad=pose.turn_rad,
        elevation_rad=pose.tilt_rad,
        distance_m=found.distance_m / pose.zoom,
        target_m=found.target_m,
        shift=(x + pose.aside[0], y + pose.aside[1]),
    )


def _fit(corners_m: Array, room: QRectF, size_px: tuple[int, int], number: int) -> Fit:
    low, high = corners_m.min(axis=0), corners_m.max(axis=0)
    target = (low + high) / 2
    relative = corners_m - target
    radius = max(float(np.linalg.norm(relative, axis=1).max()), 1e-3)
    swept = _TURNED * float(np.hypot(relative[:, 0], relative[:, 1]).max())
    width, height = max(room.width(), 40.0), max(room.height(), 40.0)
    view = view_of(Pose(), Fit(target, 10 * radius, (0.0, 0.0), number))
    for _ in range(_ROUNDS):
        pixels, _far = view.project(corners_m, size_px)
        wide = max(float(np.ptp(pixels[:, 0])), 2 * swept * view.px_per_m(size_px))
        factor = max(wide / width, float(np.ptp(pixels[:, 1])) / height)
        view = replace(view, distance_m=max(view.distance_m * factor, _NEAREST * radius))
    pixels, _far = view.project(corners_m, size_px)
    side = min(size_px)
    right = room.center().x() - size_px[0] / 2
    down = room.center().y() - float(pixels[:, 1].min() + pixels[:, 1].max()) / 2
    return Fit(target, view.distance_m, (right / side, down / side), number)


def _up(length_px: float) -> float:
    return math.ceil(length_px / _STEP_PX) * _STEP_PX
