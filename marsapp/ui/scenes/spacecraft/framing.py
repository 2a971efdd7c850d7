"""Framing: how far away the eye has to be for the craft to fill the free room of the picture.

The size is that of the home view, whatever way the craft is turned: it does not breathe while a
hand turns it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from marsapp.ui.render.mesh.turntable import TurntableView
from marsapp.ui.scenes.spacecraft.rig import Pose

Array = NDArray[np.float64]

_TURNED: Final = 0.94  # of the width that the craft has at most when it is turned
_ROUNDS: Final = 3
_STEP_PX: Final = 16.0  # obstacles grow in such steps: words that change do not move the eye
_NEAREST: Final = 1.15  # radii of the craft from its middle
_GRID: Final = (13, 11)  # places for the middle of the craft that are tried

_SHARP: Final = 30.0  # how much the better places count more


@dataclass(frozen=True, slots=True)
class Space:
    """The picture's ``bounds`` for the craft, and the words in it that it keeps clear of."""

    bounds: QRectF
    words: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The distance and place in the picture with which something fills the free room."""

    target_m: Array
    distance_m: float
    shift: tuple[float, float]


def space_of(
    words: Sequence[QRectF],
    buttons: Sequence[QRectF],
    size_px: tuple[int, int],
    margin_px: float,
) -> Space:
    """Return the free space of a picture with words at its left side and buttons on it.

    It is rounded, so that it seldom changes.
    """
    width, height = size_px
    bounds = QRectF(0, 0, width, height).adjusted(margin_px, margin_px, -margin_px, -margin_px)
    grown = []
    for rect in words:
        if not rect.isEmpty():
            right, top = _up(rect.right()), height - _up(height - rect.top())
            bottom = _up(rect.bottom())
            grown.append(QRectF(0, top, right, bottom - top))
    return Space(bounds, (*grown, *buttons))


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


def fit(points_m: Array, space: Space, size_px: tuple[int, int], seen: Pose | None = None) -> Fit:
    """Return how points (n, 3) become as large as the space allows, ``seen`` as at home or so."""
    pose = Pose() if seen is None else Pose(turn_rad=seen.turn_rad, tilt_rad=seen.tilt_rad)
    low, high = points_m.min(axis=0), points_m.max(axis=0)
    target = (low + high) / 2
    relative = points_m - target
    radius = max(float(np.linalg.norm(relative, axis=1).max()), 1e-3)
    swept_m = _TURNED * float(np.hypot(relative[:, 0], relative[:, 1]).max())
    middle = np.array([size_px[0] / 2, size_px[1] / 2])
    at, distance = middle, 8 * radius
    for _ in range(_ROUNDS):
        view = view_of(pose, Fit(target, distance, (0.0, 0.0)))
        away = view.project(points_m, size_px)[0] - middle
        turned = swept_m * view.px_per_m(size_px)
        at, larger = _best(away, turned, space)
        distance = max(distance / larger, _NEAREST * radius)
    shift = (at - middle) / min(size_px)
    return Fit(target, distance, (float(shift[0]), float(shift[1])))


def _best(away: Array, turned: float, space: Space) -> tuple[Array, float]:
    """Return where points (n, 2) round a middle may grow most, and by how much.

    All places of a grid are weighed, the better ones far more: so the place moves smoothly
    while the craft changes.
    """
    bounds = space.bounds
    x = bounds.left() + bounds.width() * (np.arange(_GRID[0]) + 0.5) / _GRID[0]
    y = bounds.top() + bounds.height() * (np.arange(_GRID[1]) + 0.5) / _GRID[1]
    places = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    most = _most(places, away, turned, space)
    weights = (most / max(float(most.max()), 1e-9)) ** _SHARP
    at = (places * weights[:, None]).sum(axis=0) / max(float(weights.sum()), 1e-9)
    growth = float(_most(at[None], away, turned, space)[0])
    return at, max(growth, 0.05)


def _most(places: Array, away: Array, turned: float, space: Space) -> Array:
    """Return how much points (n, 2) round each place (m, 2) may grow before they touch anything."""
    edges = space.bounds
    sides = np.vstack([away, [[turned, 0.0], [-turned, 0.0]]])
    least = np.full(len(places), np.inf)
    for axis, low, high in ((0, edges.left(), edges.right()), (1, edges.top(), edges.bottom())):
        up, down = float(sides[:, axis].max()), float(-sides[:, axis].min())
        least = np.minimum(least, (high - places[:, axis]) / max(up, 1e-9))
        least = np.minimum(least, (places[:, axis] - low) / max(down, 1e-9))
    for rect in space.words:
        least = np.minimum(least, _until(places, away, rect))
    return np.asarray(np.maximum(least, 0.0))


def _until(places: Array, away: Array, rect: QRectF) -> Array:
    """Return how much points round places may grow until the first of them is in a rectangle."""
    enters = np.zeros((len(places), len(away)))
    leaves = np.full((len(places), len(away)), np.inf)
    step = np.where(np.abs(away) < 1e-9, 1e-9, away)
    for axis, low, high in ((0, rect.left(), rect.right()), (1, rect.top(), rect.bottom())):
        one = (low - places[:, axis, None]) / step[None, :, axis]
        two = (high - places[:, axis, None]) / step[None, :, axis]
        enters = np.maximum(enters, np.minimum(one, two))
        leaves = np.minimum(leaves, np.maximum(one, two))
    return np.asarray(np.where(enters < leaves, enters, np.inf).min(axis=1))


def _up(length_px: float) -> float:
    return math.ceil(length_px / _STEP_PX) * _STEP_PX
