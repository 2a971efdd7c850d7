"""Where every pixel of a picture meets a sphere round the origin, and how it passes by outside."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.eye import Eye

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

_EDGE_PX: Final = 1.0  # kept free round the planet and its air


class Sphere:
    """What an eye sees of a unit sphere: ``Sphere(eye, radius_km, …)`` measures in radii.

    All arrays have one value for each sample, rows by columns. ``normal`` is the direction from the
    centre to the point that is seen, or to the nearest point of the line of sight where that passes
    by. ``apart`` is the least distance of the line from the centre (1 at the edge); where the line
    leads away from the planet it is infinite. ``slope`` is the cosine of the angle at which the
    line meets the ground, 0 outside.

    Parameters
    ----------
    eye
        Its place and scale are in kilometres.
    radius_km
        Of the sphere.
    top
        How far out anything of the planet reaches, in radii.
    step
        Pixels of the screen from one sample to the next.
    """

    def __init__(self, eye: Eye, radius_km: float, top: float, step: float) -> None:
        self.step = step
        self.place = (eye.axes @ eye.place_km) / radius_km  # right, up, back
        self.focal = math.inf if eye.straight else eye.scale
        self._px_per_radius = eye.scale * radius_km if eye.straight else 0.0
        left, upper, right, lower = self._bounds(eye, top)
        self.left, self.top = left, upper
        self.shape = (
            max(math.ceil((lower - upper) / step), 0),
            max(math.ceil((right - left) / step), 0),
        )
        if self.empty:
            return
        rows, columns = self.shape
        x = left + (np.arange(columns) + 0.5) * step - eye.middle_px[0]
        y = eye.middle_px[1] - upper - (np.arange(rows) + 0.5) * step
        self._meet(x, y, eye.axes)

    @property
    def empty(self) -> bool:
        """Whether nothing of the planet is in the picture."""
        return 0 in self.shape

    def _bounds(self, eye: Eye, top: float) -> tuple[int, int, int, int]:
        """Return the rectangle of whole pixels that holds the planet and its air."""
        right, up, back = (float(value) for value in self.place)
        width, height = eye.size_px
        mx, my = eye.middle_px
        if eye.straight:
            reach = top * self._px_per_radius
            x0, x1 = -right * self._px_per_radius - reach, -right * self._px_per_radius + reach
            y0, y1 = -up * self._px_per_radius - reach, -up * self._px_per_radius + reach
        else:
            x0, x1 = (edge * eye.scale for edge in _tangents(-right, back, top))
            y0, y1 = (edge * eye.scale for edge in _tangents(-up, back, top))
        return (
            math.floor(min(max(mx + x0 - _EDGE_PX, 0), width)),
            math.floor(min(max(my - y1 - _EDGE_PX, 0), height)),
            math.ceil(min(max(mx + x1 + _EDGE_PX, 0), width)),
            math.ceil(min(max(my - y0 + _EDGE_PX, 0), height)),
        )

    def _meet(self, x: Array, y: Array, axes: Array) -> None:
        """Follow the line of sight of every sample.

        A point of a line is ``w + s d``: ``w`` lies in the plane through the centre that faces the
        eye, if that is ahead. So all numbers stay near 1 and single precision is enough from any
        distance.
        """
        right, up, back = self.place
        if math.isinf(self.focal):
            ahead = math.inf
            u, v = np.zeros_like(x), np.zeros_like(y)
            wx, wy, wz = x / self._px_per_radius + right, y / self._px_per_radius + up, 0.0
        else:
            ahead = max(float(back), 0.0)
            u, v = x / self.focal, y / self.focal
            wx, wy, wz = right + ahead * u, up + ahead * v, float(back) - ahead
        q = _sum(u * u + 1, v * v)
        wd = _sum(wx * u - wz, wy * v)
        w2 = _sum(wx * wx + (wz * wz - 1), wy * wy)  # less 1
        depth = wd * wd
        depth -= q * w2
        nearest = wd / q
        nearest *= np.float32(-1)
        inside = np.sqrt(np.maximum(depth, 0))
        inside /= q
        self.slope: Floats = inside * np.sqrt(q)  # the normal against a line of unit length
        self.apart: Floats = np.sqrt(np.maximum(1 - depth / q, 0))
        if not math.isinf(ahead):
            behind = nearest + np.float32(ahead) <= 0
            self.apart[behind] = np.inf
            self.slope[behind] = 0
        s = nearest - inside
        self._point(s, (u, v, wx, wy, wz), axes)

    def _point(
        self, s: Floats, line: tuple[Array, Array, Array, Array, float], axes: Array
    ) -> None:
        """Work out the direction of the points at ``s``, along the axes of the frame."""
        u, v, wx, wy, wz = line
        sx = s * u.astype(np.float32) + wx.astype(np.float32)
        sy = s * v.astype(np.float32)[:, None] + wy.astype(np.float32)[:, None]
        sz = np.float32(wz) - s
        outside = self.apart > 1
        scale = np.where(outside & np.isfinite(self.apart), 1 / np.maximum(self.apart, 1), 1)
        turned = axes.astype(np.float32)
        parts = []
        for i in range(3):
            part = sx * turned[0, i]
            part += sy * turned[1, i]
            part += sz * turned[2, i]
            part *= scale
            parts.append(part)
        self.normal: tuple[Floats, Floats, Floats] = (parts[0], parts[1], parts[2])

    def px_per_radius(self) -> float:
        """Return how many pixels a radius is long at the edge of the disc, across the line."""
        if math.isinf(self.focal):
            return self._px_per_radius
        return self.focal / math.sqrt(max(float(self.place @ self.place) - 1, 1e-6))

    def px_per_rad(self) -> float:
        """Return how many pixels a radian of the ground is long where the eye is nearest."""
        if math.isinf(self.focal):
            return self._px_per_radius
        return self.focal / max(float(np.linalg.norm(self.place)) - 1, 1e-6)

    def cover(self) -> Floats:
        """Return how much of each sample the planet fills, 0 to 1."""
        grain = np.float32(self.px_per_radius() / self.step)
        return np.asarray(np.clip((1 - self.apart) * grain + np.float32(0.5), 0, 1))

    def along(self, vector: Array) -> Floats:
        """Return how far the normal lies along a vector of the frame."""
        x, y, z = (np.float32(value) for value in vector)
        out = self.normal[0] * x
        out += self.normal[1] * y
        out += self.normal[2] * z
        return np.asarray(out)


def _tangents(across: float, back: float, radius: float) -> tuple[float, float]:
    """Return the tangents of the angles between which a circle is seen, from beside its centre."""
    far = math.hypot(across, back)
    if far <= radius:
        return -math.inf, math.inf
    middle, half = math.atan2(across, back), math.asin(radius / far)
    low, high = middle - half, middle + half
    if low >= math.pi / 2 or high <= -math.pi / 2:  # wholly behind the eye
        return 0.0, 0.0
    return (
        -math.inf if low <= -math.pi / 2 else math.tan(low),
        math.inf if high >= math.pi / 2 else math.tan(high),
    )


def _sum(of_column: Array, of_row: Array) -> Floats:
    return np.asarray(np.add.outer(of_row.astype(np.float32), of_column.astype(np.float32)))
