"""The camera: an orthographic look from 2e9 km down to 2e4 km, without jitter."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MIN_SPAN_KM: Final = 2e4
MAX_SPAN_KM: Final = 2.4e9
MAX_TILT_RAD: Final = math.radians(89)
_ZOOM_BEND: Final = 1.42  # rho of van Wijk and Nuij: how far a flight zooms out on its way


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Maps points (km, ecliptic axes) to pixels and back.

    ``span_km`` is the width of the picture. ``tilt_rad`` 0 looks down onto the ecliptic from the
    north; ``azimuth_rad`` turns the picture. Heights above the ecliptic are drawn ``heights`` times
    too tall. The centre is subtracted in 64-bit floats before anything else happens.
    """

    centre_km: Array
    span_km: float
    width_px: int
    height_px: int
    azimuth_rad: float = 0.0
    tilt_rad: float = 0.0
    heights: float = 1.0

    @property
    def px_per_km(self) -> float:
        """Pixels a kilometre takes on the screen."""
        return self.width_px / self.span_km

    @property
    def axes(self) -> Array:
        """Unit vectors right, up and towards the viewer, as rows of a (3, 3) array."""
        return view_axes(self.azimuth_rad, self.tilt_rad)

    def project(self, points_km: Array) -> Array:
        """Return the pixels (n, 2) of points (n, 3) or the pixel (2,) of one point."""
        return np.asarray(self.project_depth(points_km)[..., :2])

    def project_depth(self, points_km: Array) -> Array:
        """Return pixels and, as a third column, km towards the viewer from the centre."""
        relative = np.asarray(points_km, dtype=np.float64) - self.centre_km
        if self.heights != 1.0:
            relative = relative * (1.0, 1.0, self.heights)
        seen = relative @ self.axes.T
        scale = self.px_per_km
        seen[..., 0] = self.width_px / 2 + seen[..., 0] * scale
        seen[..., 1] = self.height_px / 2 - seen[..., 1] * scale
        return np.asarray(seen)

    def unproject(self, x_px: float, y_px: float) -> Array:
        """Return the point under a pixel on the plane through the centre, along the ecliptic."""
        right = (x_px - self.width_px / 2) / self.px_per_km
        up = (self.height_px / 2 - y_px) / self.px_per_km / max(math.cos(self.tilt_rad), 0.02)
        cos, sin = math.cos(self.azimuth_rad), math.sin(self.azimuth_rad)
        beside = np.array([right * cos - up * sin, right * sin + up * cos, 0.0])
        return np.asarray(self.centre_km + beside)

    def direction_px(self, vector: Array) -> Array:
        """Return the screen direction (2,) of a vector, not scaled: 1 unit long stays 1 or less."""
        seen = self.axes @ (np.asarray(vector) * (1.0, 1.0, self.heights))
        return np.array([seen[0], -seen[1]])


@lru_cache(maxsize=128)
def view_axes(azimuth_rad: float, tilt_rad: float) -> Array:
    """Return the unit vectors right, up and towards the viewer of a view, as rows; read only."""
    ca, sa = math.cos(azimuth_rad), math.sin(azimuth_rad)
    ct, st = math.cos(tilt_rad), math.sin(tilt_rad)
    axes = np.array([[ca, sa, 0.0], [-sa * ct, ca * ct, st], [sa * st, -ca * st, ct]])
    axes.flags.writeable = False  # everybody gets the same one
    return axes


def ease(fraction: float) -> float:
    """Return a smooth start and stop: 0 to 1 with no speed at either end."""
    x = min(max(fraction, 0.0), 1.0)
    return x * x * x * (x * (6 * x - 15) + 10)


def ramp(value: float, low: float, high: float) -> float:
    """Return 0 below ``low``, 1 above ``high`` and a smooth way between."""
    x = min(max((value - low) / (high - low), 0.0), 1.0)
    return x * x * (3 - 2 * x)


def pan_and_zoom(
    distance_km: float, from_km: float, to_km: float, fraction: float
) -> tuple[float, float]:
    """Return the part of the way (0 to 1) and the span of a smooth flight between two views.

    The path of least apparent motion: it zooms out to see both ends when they are far apart.

    Notes
    -----
    J. van Wijk and W. Nuij, *Smooth and efficient zooming and panning*, InfoVis 2003.
    """
    if distance_km < 1e-3 * min(from_km, to_km):
        return fraction, from_km * (to_km / from_km) ** fraction
    if fraction <= 0.0 or fraction >= 1.0:
        return (0.0, from_km) if fraction <= 0.0 else (1.0, to_km)
    bend2, bend4 = _ZOOM_BEND**2, _ZOOM_BEND**4
    gap = to_km**2 - from_km**2
    start = (gap + bend4 * distance_km**2) / (2 * from_km * bend2 * distance_km)
    end = (gap - bend4 * distance_km**2) / (2 * to_km * bend2 * distance_km)
    r0, r1 = -math.asinh(start), -math.asinh(end)
    along = r0 + fraction * (r1 - r0)
    way_km = from_km / bend2 * (math.cosh(r0) * math.tanh(along) - math.sinh(r0))
    # two large terms nearly cancel where the way is short and the spans are far apart
    part = min(max(way_km / distance_km, 0.0), 1.0)
    return part, from_km * math.cosh(r0) / math.cosh(along)
