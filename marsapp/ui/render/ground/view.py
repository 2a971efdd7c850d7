"""Where each line of sight meets the ground: the relief as a camera sees it.

A level camera at the same place looks along upright planes, one for each column of its picture.
In each plane the ground is sampled outwards in growing steps; what stands higher in the picture
than everything nearer is seen. A tilted camera looks up its lines of sight in that picture.
Looking steeply down nothing hides anything, and each line of sight is followed by itself.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.mission.relief import Relief
from marsapp.ui.render.ground.camera import GroundCamera

Array = NDArray[np.float64]
Floats = NDArray[np.float32]

RADIUS_M: Final = 3_389_500.0
_STEEPEST: Final = 5.0  # down for one ahead: steeper lines of sight are followed by themselves
_GROWTH: Final = 0.028
_LOWEST_M: Final = 0.25  # no eye is nearer to the ground


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """The lines of sight through some pixels of a picture.

    ``rows`` and ``columns`` are pixels; ``ahead_m`` (rows, columns) how far ahead each meets the
    ground, metres along the line of sight of the camera, inf where it meets the sky.
    """

    rows: Floats
    columns: Floats
    ahead_m: Floats


class LevelView:
    """The ground in the upright planes before a camera.

    ``x`` (columns,) says which planes: metres to the right for a metre ahead. ``ahead_m`` (n,)
    are the samples, ``rise`` (n, columns) the highest so far: metres up for a metre ahead.
    """

    def __init__(self, relief: Relief, eye_m: Array, level: Array, x: Floats, low: float) -> None:
        self.x = x
        self._eye_m, self._level = eye_m, level
        right = np.array([level[1], -level[0]])
        height = float(relief.height_m(eye_m[0], eye_m[1]))
        clear = max(eye_m[2] - height, _LOWEST_M)
        self.ahead_m = _steps(clear, low, float(eye_m[2]), len(x))
        d = self.ahead_m[:, None]
        east = np.float32(eye_m[0]) + d * (np.float32(level[0]) + np.float32(right[0]) * x)
        north = np.float32(eye_m[1]) + d * (np.float32(level[1]) + np.float32(right[1]) * x)
        up = relief.heights(east.ravel(), north.ravel()).reshape(east.shape)
        up -= np.float32(eye_m[2])
        up -= d * d * (1 + x * x) * np.float32(1 / (2 * RADIUS_M))
        up /= d
        self.rise: Floats = np.maximum.accumulate(up, axis=0)

    @property
    def top(self) -> Floats:
        """How high the ground stands in each plane, shape (columns,)."""
        return np.array(self.rise[-1])

    def table(self, low: float, step: float, rows: int) -> Floats:
        """Return how far ahead lines of sight meet the ground, shape (rows, columns).

        Row i looks ``low + i * step`` up for a metre ahead; inf where it meets the sky.
        """
        columns = len(self.x)
        row = np.clip(np.floor((self.rise - low) / step) + 1, 0, rows).astype(np.int32)
        row *= columns
        row += np.arange(columns, dtype=np.int32)
        count = np.bincount(row.ravel(), minlength=(rows + 1) * columns)
        nearer = count[: rows * columns].reshape(rows, columns).cumsum(axis=0)
        last = len(self.ahead_m) - 1
        sky = nearer > last
        k = np.clip(nearer, 1, last)
        place = k * columns + np.arange(columns)
        after, before = self.rise.ravel().take(place), self.rise.ravel().take(place - columns)
        wanted = np.float32(low) + np.float32(step) * np.arange(rows, dtype=np.float32)[:, None]
        share = np.clip((wanted - before) / np.maximum(after - before, 1e-9), 0, 1)
        out = self.ahead_m.take(k - 1)
        out += (self.ahead_m.take(k) - out) * share
        out[sky] = np.inf
        return np.asarray(out, dtype=np.float32)

    def hidden(self, points_m: ArrayLike) -> NDArray[np.bool_]:
        """Say of places (n, 3) before the camera whether the ground stands before them."""
        points = np.atleast_2d(np.asarray(points_m, dtype=np.float64)) - self._eye_m
        right = np.array([self._level[1], -self._level[0]])
        ahead = points[:, :2] @ self._level
        safe = np.maximum(ahead, 1e-6)
        across = (points[:, :2] @ right) / safe
        drop = (points[:, :2] ** 2).sum(axis=1) / (2 * RADIUS_M)
        rise = (points[:, 2] - drop) / safe
        column = np.clip(np.interp(across, self.x, np.arange(len(self.x))), 0, len(self.x) - 1)
        # what is just before a thing is the ground that it stands on
        k = np.searchsorted(self.ahead_m, 0.985 * ahead - 0.1) - 1
        tops = self.rise[np.maximum(k, 0), np.rint(column).astype(np.intp)]
        return np.asarray((ahead > 0) & (k > 0) & (tops > rise + 1e-4))


def _steps(clear_m: float, low: float, up_m: float, columns: int) -> Floats:
    """Return the distances at which the ground is sampled, as fine as it is seen."""
    fine = 1.3 / max(columns, 60) / 4
    start = max(0.5 * clear_m / max(-low, 0.02), 0.05)
    horizon = math.sqrt(2 * RADIUS_M * max(up_m, 1.0)) + 9_000.0
    found = [start]
    while found[-1] < horizon:
        d = found[-1]
        found.append(d + min(max(d * d * fine / clear_m, 0.003 * d), _GROWTH * d))
    return np.array(found, np.float32)


def nodes(
    relief: Relief, camera: GroundCamera, size_px: tuple[int, int], step: tuple[int, int]
) -> tuple[Nodes, LevelView | None]:
    """Return where the lines of sight through every so many pixels meet the ground."""
    width, height = size_px
    focal = camera.focal_px(width)
    columns = (np.arange(0, width + step[0], step[0]) + 0.0).astype(np.float32)
    rows = (np.arange(0, height + step[1], step[1]) + 0.0).astype(np.float32)
    x = (columns - np.float32(width / 2)) / np.float32(focal)
    y = (np.float32(height / 2) - rows) / np.float32(focal)
    pitch = math.radians(camera.pitch_deg)
    cos, sin = math.cos(pitch), math.sin(pitch)
    ahead = cos - y * sin  # of each line of sight, along the level direction
    up = sin + y * cos
    if float(ahead.min()) < 0.05 or float((up / ahead).min()) < -_STEEPEST:
        return Nodes(rows, columns, _followed(relief, camera, x, y)), None
    azimuth = math.radians(camera.azimuth_deg)
    level = np.array([math.sin(azimuth), math.cos(azimuth)])
    t = up / ahead
    low, high = float(t.min()), min(float(t.max()), 0.6)
    planes = x if camera.pitch_deg == 0 else _fan(x, float(ahead.min()))
    view = LevelView(relief, _eye(relief, camera), level, planes, low)
    spacing = step[1] / focal
    if camera.pitch_deg == 0:
        table = view.table(float(t[-1]), spacing, len(rows))[::-1]
        return Nodes(rows, columns, np.ascontiguousarray(table)), view
    many = max(int((high - low) / spacing) + 2, 2)
    table = view.table(low, spacing, many)
    found = _looked_up(table, ((t - low) / spacing).astype(np.float32), x, ahead, planes)
    return Nodes(rows, columns, found / ahead[:, None]), view


def _fan(x: Floats, least_ahead: float) -> Floats:
    widest = float(np.abs(x).max()) / min(least_ahead, 1.0)
    return np.linspace(-widest, widest, len(x), dtype=np.float32)


def _looked_up(table: Floats, row: Floats, x: Floats, ahead: Floats, planes: Floats) -> Floats:
    """Return the distances of a tilted camera's lines of sight, from a level one's."""
    many, columns = table.shape
    across = x / ahead[:, None]
    place = (across - planes[0]) * np.float32((columns - 1) / (planes[-1] - planes[0]))
    column = np.clip(np.rint(place).astype(np.intp), 0, columns - 1)
    below = np.clip(np.floor(row), 0, many - 2).astype(np.intp)[:, None]
    share = np.clip(row - below[:, 0], 0, 1)[:, None].astype(np.float32)
    flat = table.ravel()
    first = flat.take(below * columns + column)
    second = flat.take((below + 1) * columns + column)
    with np.errstate(invalid="ignore", divide="ignore"):
        # distances grow as their inverse shrinks evenly over the picture
        out = 1 / ((1 - share) / first + share / second)
    out[(row >= many - 1)] = np.inf
    return np.asarray(out, dtype=np.float32)


def _eye(relief: Relief, camera: GroundCamera) -> Array:
    """Return the place of the eye, never in the ground."""
    ground = float(relief.height_m(camera.east_m, camera.north_m))
    return np.array([camera.east_m, camera.north_m, max(camera.up_m, ground + _LOWEST_M)])


def _followed(relief: Relief, camera: GroundCamera, x: Floats, y: Floats) -> Floats:
    """Return how far ahead lines of sight meet the ground where nothing can hide it."""
    right, upward, forward = camera.axes.astype(np.float32)
    across, along = x[None, :], y[:, None]
    ray_e = right[0] * across + upward[0] * along + forward[0]
    ray_n = right[1] * across + upward[1] * along + forward[1]
    ray_u = right[2] * across + upward[2] * along + forward[2]
    eye = _eye(relief, camera).astype(np.float32)
    down = np.minimum(ray_u, np.float32(-1e-3))
    found = -eye[2] / down
    for _ in range(3):
        e, n = eye[0] + found * ray_e, eye[1] + found * ray_n
        ground = relief.heights(e.ravel(), n.ravel()).reshape(e.shape)
        far = np.hypot(e - eye[0], n - eye[1])
        ground -= far * far * np.float32(1 / (2 * RADIUS_M))
        found = (ground - eye[2]) / down
    found[ray_u > -2e-3] = np.inf
    return np.asarray(found)
