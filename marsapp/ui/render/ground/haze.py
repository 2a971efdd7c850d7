"""The dusty air between the eye and the ground."""

import math

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.lighting import SCALE_M, Lighting

Floats = NDArray[np.float32]


class Haze:
    """What the air takes from the light of the ground, and gives of its own."""

    def __init__(self, light: Lighting, up_m: float) -> None:
        self._light = light
        height = max(up_m, 1.0)
        # dust along a line of sight that comes down from there, against that near the ground
        mean = SCALE_M / height * (1 - math.exp(-height / SCALE_M))
        self._per_m = light.sun.dust / SCALE_M * mean
        self._up_m = up_m

    def clear(self, ahead_m: Floats) -> Floats:
        """Return the share of light that comes through from so far."""
        return np.asarray(np.exp(-ahead_m * np.float32(self._per_m)))

    def colours(self, camera: GroundCamera, x: Floats) -> Floats:
        """Return what far ground fades into along the columns of a picture, (3, columns)."""
        azimuth = np.radians(camera.azimuth_deg) + np.arctan(x)
        sun = self._light.towards
        cos_sun = np.sin(azimuth) * sun[0] + np.cos(azimuth) * sun[1]
        up = np.full(x.shape, 0.012, np.float32)
        # the air near the ground is as bright from above as from within
        return np.ascontiguousarray(self._light.sky(up, cos_sun.astype(np.float32)).T * 0.97)
