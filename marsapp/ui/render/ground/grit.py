"""The look of the ground from near: sand, gravel and ripples, as brightness for one Sun.

A square of bumps repeats; it is laid over the ground three times, each time larger and turned
another way, so that nothing repeats to the eye. A copy fades in where it is coarse enough to be
seen. With the Sun's direction a bump is only a brightness, so each copy is one look-up.
"""

import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.relief.shapes import noise
from marsapp.ui.render.ground.camera import Sunlight
from marsapp.ui.render.ground.lighting import Lighting

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

SIDE: Final = 512
_STEPS: Final = 8192  # of brightness, in a small number
_COPIES: Final = (  # metres to a texel, turn, strength of bumps, of tones
    (0.0045, 0.4, 0.085, 0.035),
    (0.041, 1.9, 0.045, 0.040),
    (0.47, 3.3, 0.024, 0.045),
    (6.1, 4.6, 0.008, 0.030),
    (95.0, 5.4, 0.004, 0.032),
    (1400.0, 0.9, 0.003, 0.034),
)


_RIPPLE_M: Final = 0.23
_RIPPLE_TURN: Final = 4.0


@lru_cache(maxsize=1)
def _bumps() -> tuple[Halves, Halves, Halves]:
    """Return rises along x and y, and the tone, each about 1 either way, (side, side)."""
    random = np.random.default_rng(5)
    height = noise(random, SIDE, (110, 4.5), 1.75)
    stones = noise(random, SIDE, (18, 5), 0.3)
    height = height + 0.55 * np.clip(stones - 1.25, 0, None) ** 0.7
    x = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / 2
    y = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) / 2
    tone = noise(random, SIDE, (200, 5), 0.9)
    size = float(np.hypot(x, y).std())
    return (x / size).astype(np.float16), (y / size).astype(np.float16), tone.astype(np.float16)


class Grit:
    """The brightness of fine ground under one light: 1 on the whole, less in the shade of bumps."""

    def __init__(self, light: Lighting) -> None:
        x, y, tone = (layer.astype(np.float32) for layer in _bumps())
        azimuth = math.radians(light.sun.azimuth_deg)
        self._copies = []
        for texel_m, turn, bump, shade in _COPIES:
            # rise towards the Sun along the axes of the turned copy
            east, north = math.sin(azimuth), math.cos(azimuth)
            along = east * math.cos(turn) + north * math.sin(turn)
            up = north * math.cos(turn) - east * math.sin(turn)
            steep = min(light.steep, 1.25) * bump
            field = np.tanh(-(x * np.float32(along) + y * np.float32(up)) * np.float32(steep))
            field += tone * np.float32(shade)
            field *= _STEPS
            self._copies.append((texel_m, turn, field.astype(np.int16).ravel()))

    def brightness(
        self, east_m: Floats, north_m: Floats, finest_m: Floats, shift: Floats
    ) -> Floats:
        """Return how bright the ground is at places, as a change against 1.

        ``finest_m`` is how large a pixel is on the ground; ``shift`` (0 to 1) moves each place
        within a texel, which hides their edges.
        """
        out = np.zeros(np.broadcast_shapes(east_m.shape, north_m.shape), np.float32)
        least, most = float(finest_m.min()), float(finest_m.max())
        for texel_m, turn, field in self._copies:
            if least > 7 * texel_m or most < texel_m / 160:
                continue
            cos, sin = math.cos(turn) / texel_m, math.sin(turn) / texel_m
            u = east_m * np.float32(cos) + north_m * np.float32(sin)
            v = north_m * np.float32(cos) - east_m * np.float32(sin)
            u += shift
            v += shift
            cell = np.floor(v).astype(np.int32) & SIDE - 1
            cell *= SIDE
            cell += np.floor(u).astype(np.int32) & SIDE - 1
            fade = np.clip(np.float32(1.75) - finest_m * np.float32(0.25 / texel_m), 0, 1)
            found = field.take(cell) * (fade * np.float32(1 / _STEPS))
            if texel_m > 0.1 and least < texel_m / 40:  # too broad to be seen from so near
                found *= np.clip(finest_m * np.float32(90 / texel_m), np.float32(0.25), 1)
            out += found
        return out


def ripples(
    light: Lighting, east_m: Floats, north_m: Floats, finest_m: Floats, dust: Floats
) -> Floats | np.float32:
    """Return the brightness of small waves on sand, as a change; only where they can be seen."""
    if float(finest_m.min()) > _RIPPLE_M / 2.2 or float(dust.max()) < 0.05:
        return np.float32(0)
    cos, sin = np.float32(math.cos(_RIPPLE_TURN)), np.float32(math.sin(_RIPPLE_TURN))
    along, across = east_m * cos + north_m * sin, north_m * cos - east_m * sin
    phase = along * np.float32(2 * math.pi / _RIPPLE_M)
    phase += np.float32(1.5) * np.sin(across * np.float32(1.7) + along * np.float32(0.6))
    phase += np.float32(2.1) * np.sin(across * np.float32(0.61) - along * np.float32(0.23))
    azimuth = math.radians(light.sun.azimuth_deg)
    faces = math.sin(azimuth) * math.cos(_RIPPLE_TURN) + math.cos(azimuth) * math.sin(_RIPPLE_TURN)
    strength = min(light.steep, 1.4) * (0.04 + 0.065 * abs(faces))
    wave = np.sin(phase)
    wave *= np.float32(strength) * np.clip(dust * np.float32(1.6) - np.float32(0.15), 0, 1)
    wave *= np.clip(np.float32(2.2) - finest_m * np.float32(4.4 / _RIPPLE_M), 0, 1)
    return np.asarray(wave)


@lru_cache(maxsize=1)
def dither() -> Floats:
    """Return uneven numbers, -0.5 to 0.5, (side, side): what hides the steps of 8-bit colours."""
    return np.random.default_rng(9).random((SIDE, SIDE), np.float32) - np.float32(0.5)


def grit_for(light: Lighting) -> Grit:
    """Return the grit under a light; a Sun that has hardly moved needs no other."""
    sun = light.sun
    return _grit(round(sun.elevation_deg * 2), round(sun.azimuth_deg / 2), round(sun.dust * 10))


@lru_cache(maxsize=1)
def _grit(half_degrees: int, two_degrees: int, tenths: int) -> Grit:
    return Grit(Lighting(Sunlight(half_degrees / 2, two_degrees * 2.0, tenths / 10)))
