"""Where every pixel of a picture meets a sphere round the origin, and how it passes by outside."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.eye import Eye

Array = NDArray[np.float64]
Doubles = NDArray[np.floating]
Floats = NDArray[np.float32]

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
        Pixels of the screen from one sample to the next, at least.
    most
        About how many samples there may be; the step is larger where there would be more.
    """

    def __init__(
        self, eye: Eye, radius_km: float, top: float, step: float, most: float = math.inf
    ) -> None:
        self.place = (eye.axes @ eye.place_km) / radius_km  # right, up, back
        self.focal = math.inf if eye.straight else eye.scale
        self._px_per_radius = eye.scale * radius_km if eye.straight else 0.0
        left, upper, right, lower = self._bounds(eye, top)
        self.left, self.top = left, upper
        self.step = step = max(step, math.sqrt((right - left) * (lower - upper) / most))
        self.shape = (
            max(math.ceil((lower - upper) / step), 0),
            max(math.ceil((right - left) / step), 0),
        )
        if self.empty:
            return
        rows, columns = self.shape
        x = left + (np.arange(columns) + 0.5) * step - eye.middle_px[0]
        y = eye.middle_px[1] - upper - (np.arange(rows) + 0.5) * step
        self.normal: tuple[Floats, Floats, Floats] = (self._new(), self._new(), self._new())
        self.apart, self.slope = self._new(), self._new()
        self._nearest = min(
            in_bands(self.shape, lambda rows: self._meet(x, y[rows], rows, eye.axes))
        )

    def _new(self) -> Floats:
        return np.empty(self.shape, np.float32)

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
            if x0 >= x1 or y0 >= y1:
                return 0, 0, 0, 0
        return (
            math.floor(min(max(mx + x0 - _EDGE_PX, 0), width)),
            math.floor(min(max(my - y1 - _EDGE_PX, 0), height)),
            math.ceil(min(max(mx + x1 + _EDGE_PX, 0), width)),
            math.ceil(min(max(my - y0 + _EDGE_PX, 0), height)),
        )

    def _meet(self, x: Doubles, y: Doubles, rows: slice, axes: Array) -> float:
        """Follow the line of sight of every sample of some rows; return how long the least is.

        A point of a line is ``w + s d``: ``w`` lies in the plane through the centre that faces the
        eye, if that is ahead. So all numbers stay near 1 and single precision is enough from any
        distance.
        """
        right, up, back = (float(value) for value in self.place)
        if math.isinf(self.focal):
            ahead, wz = math.inf, 0.0
            u, v = np.zeros_like(x), np.zeros_like(y)
            wx, wy = x / self._px_per_radius + right, y / self._px_per_radius + up
        else:
            ahead = max(back, 0.0)
            u, v = x / self.focal, y / self.focal
            wx, wy, wz = right + ahead * u, up + ahead * v, back - ahead
        q = _sum(u * u + 1, v * v)
        wd = _sum(wx * u - wz, wy * v)
        depth = wd * wd
        depth -= q * _sum(wx * wx + (wz * wz - 1), wy * wy)
        depth /= q  # square of half the way through the sphere
        half = np.sqrt(np.maximum(depth, 0))
        apart = np.sqrt(np.maximum(1 - depth, 0))
        wd /= q
        if not math.isinf(ahead):
            behind = wd >= np.float32(ahead)
            apart[behind], half[behind] = np.inf, 0
        s = -wd
        s -= half / np.sqrt(q)
        nearest = ahead + float(np.min(s, where=apart < 1, initial=np.inf))
        self.slope[rows], self.apart[rows] = half, apart
        inward = 1 / np.maximum(apart, 1)
        inward[np.isinf(apart)] = 1
        points = (
            s * u.astype(np.float32) + wx.astype(np.float32),
            s * v.astype(np.float32)[:, None] + wy.astype(np.float32)[:, None],
            np.float32(wz) - s,
        )
        turned = axes.astype(np.float32)
        for i, normal in enumerate(self.normal):
            part = points[0] * turned[0, i]
            part += points[1] * turned[1, i]
            part += points[2] * turned[2, i]
            np.multiply(part, inward, out=normal[rows])
        return nearest

    def px_per_radius(self) -> float:
        """Return how many pixels a radius is long at the edge of the disc, across the line."""
        if math.isinf(self.focal):
            return self._px_per_radius
        return self.focal / math.sqrt(max(float(self.place @ self.place) - 1, 1e-6))

    def px_per_rad(self) -> float:
        """Return how many pixels a radian of the ground is long where it is seen from nearest."""
        if math.isinf(self.focal):
            return self._px_per_radius
        return self.focal / max(self._nearest, 1e-6)


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


def _sum(of_column: Doubles, of_row: Doubles) -> Floats:
    return np.asarray(np.add.outer(of_row.astype(np.float32), of_column.astype(np.float32)))
