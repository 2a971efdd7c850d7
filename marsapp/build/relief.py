"""How the plain round a landing place rises, from our own heights of Mars."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.frames import EQUATORIAL_RADIUS_KM

WITHIN_KM: Final = 20.0
"""Heights so far off count 0.6. They hold no waves under 15 km, so a smaller piece says no more."""


def rise_deg(
    heights_m: NDArray[np.floating], lat_deg: float, lon_deg: float, within_km: float = WITHIN_KM
) -> tuple[float, float]:
    """Return how a plane through the heights round a place rises to the east and to the north.

    ``heights_m`` (rows, columns) cover the planet in plain degrees, left edge at longitude 0,
    north up.
    """
    rows, columns = heights_m.shape
    lat = 90 - (np.arange(rows) + 0.5) * 180 / rows
    lon = (np.arange(columns) + 0.5) * 360 / columns
    km = math.radians(1) * EQUATORIAL_RADIUS_KM
    north = (lat - lat_deg)[:, None] * km
    east = ((lon - lon_deg + 180) % 360 - 180)[None, :] * km * math.cos(math.radians(lat_deg))
    away = np.hypot(east, north) / within_km
    near = away < 3
    weight = np.exp(-(away[near] ** 2) / 2)
    across, up = np.broadcast_to(east, near.shape)[near], np.broadcast_to(north, near.shape)[near]
    plane = np.stack([across, up, np.ones_like(up)], axis=1) * weight[:, None]
    slope = np.linalg.lstsq(plane, heights_m[near] * weight, rcond=None)[0]
    return math.degrees(math.atan(slope[0] / 1000)), math.degrees(math.atan(slope[1] / 1000))
