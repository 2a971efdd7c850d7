"""The colours of the Mars map: dust, dark sand, relief and the polar caps."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build.harmonics import latitudes, noise
from marsapp.build.mars_albedo import BRIGHT, DARK
from marsapp.build.regions import covered, directions, smooth, unit, warped

Array = NDArray[np.float64]
Floats = NDArray[np.float32]

_PALETTE: Final = (  # albedo and red, green, blue: dark sand, soil, dust
    (0.0, (64, 47, 40)),
    (0.25, (106, 71, 52)),
    (0.5, (164, 102, 63)),
    (0.75, (198, 136, 88)),
    (1.0, (216, 168, 122)),
)
_ICE: Final = (238, 234, 226)
_EXAGGERATION: Final = 6.0  # of the heights in the relief
_RADIUS_M: Final = 3.3895e6
_SOFT_DARK, _SOFT_BRIGHT = 0.1, 0.26  # rad, over which the edge of a region fades
_PLACES_WEIGHT: Final = 0.06
_TONES: Final = {"dark": -1.0, "bright": 1.0}


def colours(
    heights_m: Array, places: Iterable[tuple[float, float, float, str]]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return red, green and blue of two maps, shape (height, width, 3): with relief and without.

    ``places`` are latitude, longitude, diameter (km) and tone of the mission's places.
    """
    rows, columns = heights_m.shape
    size = (columns, rows)
    albedo = _albedo(size, places)
    broad, grain = noise(size, (4, 60), 1.8, 6), noise(size, (30, 280), 1.0, 7)
    albedo += (0.055 * broad + 0.04 * grain).astype(np.float32)
    hollow = _tanh(-_detail(heights_m) / 500)
    albedo -= 0.07 * hollow * np.clip(1.5 - 2 * albedo, 0, 1)  # dark sand lies in the hollows
    steps = [step for step, _ in _PALETTE]
    channels = np.array([tone for _, tone in _PALETTE], float).T
    albedo = np.clip(albedo, 0, 1)
    rgb = np.stack([np.interp(albedo, steps, channel) for channel in channels], axis=-1)
    low = np.clip((-heights_m - 1000) / 6000, -0.5, 1)[..., None]
    rgb *= 1 + low * np.array([-0.05, -0.01, 0.03])  # plains are a little cooler than mountains
    ice = _ice(heights_m)[..., None]
    rgb = rgb * (1 - ice) + np.array(_ICE) * ice
    shade = relief(heights_m)[..., None]
    return _bytes(rgb * (1 + (shade - 1) * (1 - 0.55 * ice))), _bytes(rgb)


def relief(heights_m: Array) -> Array:
    """Return the brightness (about 1) of slopes lit from the upper left."""
    rows = len(heights_m)
    step_m = _RADIUS_M * np.pi / rows
    east = np.roll(heights_m, -1, axis=1) - np.roll(heights_m, 1, axis=1)
    across = np.maximum(np.cos(latitudes(rows)), 0.06)[:, None]
    east = east / (2 * step_m * across) * _EXAGGERATION
    padded = np.pad(heights_m, ((1, 1), (0, 0)), mode="edge")
    north = (padded[:-2] - padded[2:]) / (2 * step_m) * _EXAGGERATION
    lean = (east - north) / np.sqrt(2) / np.sqrt(1 + east**2 + north**2)
    return np.asarray(1 + 0.5 * np.tanh(1.7 * lean))


def _albedo(size: tuple[int, int], places: Iterable[tuple[float, float, float, str]]) -> Floats:
    """Return the brightness of the ground, 0 to 1, without relief."""
    ground = warped(directions(size), size)
    dark = covered(ground, DARK, np.float32(_SOFT_DARK))
    bright = covered(ground, BRIGHT, np.float32(_SOFT_BRIGHT))
    albedo = 0.5 + 0.3 * bright - 0.36 * dark
    for lat, lon, diameter_km, tone in places:
        if tone in _TONES and diameter_km >= 350:
            radius = min(diameter_km / 2 / 3389.5, 0.35)
            albedo += _TONES[tone] * _PLACES_WEIGHT * _bump(ground, lat, lon, radius)
    return np.asarray(albedo, dtype=np.float32)


def _bump(ground: Floats, lat: float, lon: float, radius: float) -> Floats:
    """Return 1 at a place, falling smoothly to 0 at one and a half radii."""
    x, y, z = unit(lat, lon)
    apart = np.sqrt(np.maximum(2 - 2 * (x * ground[0] + y * ground[1] + z * ground[2]), 0))
    return smooth(1.5 - apart / np.float32(radius))


def _ice(heights_m: Array) -> Array:
    """Return how much ice covers the ground, 0 to 1; the caps stand higher than their plains."""
    rows, columns = heights_m.shape
    ragged = noise((columns, rows), (10, 200), 1.5, 42)
    lat = np.degrees(latitudes(rows))[:, None]
    north = (lat - 81.2) / 2.4 + (heights_m + 4000) / 1500 + 0.3 * ragged
    north = smooth(north) * smooth((lat - 77) / 2)
    x, y, z = unit(-87.2, 315)
    ground = directions((columns, rows)).astype(np.float64)
    apart = np.degrees(
        np.sqrt(np.maximum(2 - 2 * (x * ground[0] + y * ground[1] + z * ground[2]), 0))
    )
    south = smooth((4.6 - apart + 0.9 * ragged) / 1.4)
    frost = 0.38 * smooth((10.5 - apart + 2.2 * ragged) / 6)
    return np.asarray(np.maximum(0.96 * north, np.maximum(0.96 * south, frost)))


def _detail(heights_m: Array) -> Array:
    """Return heights less their surroundings, a few hundred kilometres wide."""
    spectrum = np.fft.rfft2(np.concatenate([heights_m, heights_m[::-1]]))
    rows = np.fft.fftfreq(2 * heights_m.shape[0], 1 / 360)[:, None]
    columns = np.fft.rfftfreq(heights_m.shape[1], 1 / 360)[None, :]
    broad = np.fft.irfft2(spectrum * np.exp(-(rows**2 + columns**2) / 45**2), axes=(0, 1))
    return np.asarray(heights_m - broad[: heights_m.shape[0]])


def _bytes(rgb: Array) -> NDArray[np.uint8]:
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def _tanh(value: Array) -> Floats:
    return np.tanh(value).astype(np.float32)
