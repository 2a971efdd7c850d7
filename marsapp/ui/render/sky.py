"""The sky behind everything: a dithered gradient and the real bright stars, made once per view."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from marsapp.physics.frames import icrf_to_ecliptic
from marsapp.ui.render.camera import view_axes
from marsapp.ui.theme import Theme

Array = NDArray[np.float64]

FIELD_RAD: Final = math.radians(84)  # how much sky the width of the picture shows
_FAINTEST: Final = 6.2  # magnitude of the faintest star drawn
_FAINTEST_ON_PAPER: Final = 3.4  # fainter ones look like dust
_NEBULA: Final = 0.36  # strength of the lift of the ground towards the raised colour
_BAND: Final = 64  # rows of the ground made at once
_SPLAT: Final = tuple((dx, dy) for dy in (-2, -1, 0, 1, 2) for dx in (-2, -1, 0, 1, 2))


@dataclass(frozen=True, slots=True)
class Stars:
    """Bright stars: directions (n, 3) along ecliptic axes, magnitudes and colours B-V (n,)."""

    direction: Array
    magnitude: Array
    bv: Array

    @classmethod
    def none(cls) -> "Stars":
        """Return an empty sky."""
        return cls(np.empty((0, 3)), np.empty(0), np.empty(0))

    @classmethod
    def load(cls, file: Path) -> "Stars":
        """Read ``stars.npz``; a missing file is an empty sky."""
        if not file.is_file():
            return cls.none()
        with np.load(file) as table:
            keep = table["magnitude"] <= _FAINTEST
            ra, dec = table["ra_rad"][keep].astype(float), table["dec_rad"][keep].astype(float)
            magnitude, bv = table["magnitude"][keep].astype(float), table["bv"][keep].astype(float)
        icrf = np.stack([np.cos(dec) * np.cos(ra), np.cos(dec) * np.sin(ra), np.sin(dec)], axis=1)
        return cls(icrf @ icrf_to_ecliptic().T, magnitude, np.nan_to_num(bv, nan=0.6))


@dataclass(frozen=True, slots=True, eq=False)
class Gaze:
    """Where the sky is looked at: right, up and back along ecliptic axes (rows), and how.

    ``focal_px`` is the focal length, ``middle_px`` where the line of sight meets the picture.
    """

    axes: Array
    focal_px: float
    middle_px: tuple[float, float]

    @classmethod
    def turned(cls, turn: tuple[float, float], size_px: tuple[int, int]) -> "Gaze":
        """Return the gaze of a view turned by azimuth and tilt, of a fixed field."""
        width, height = size_px
        focal = width / 2 / math.tan(FIELD_RAD / 2)
        return cls(view_axes(*turn), focal, (width / 2, height / 2))


class Sky:
    """Keeps the background of one size, theme and direction of view as a picture."""

    def __init__(self, stars: Stars) -> None:
        self._stars = stars
        self._ground_key: tuple[object, ...] = ()
        self._ground: NDArray[np.uint8] = np.zeros((1, 1, 4), np.uint8)
        self._key: tuple[object, ...] = ()
        self._pixels = np.empty((0, 0, 4), np.uint8)
        self._image = QImage()

    def image(self, theme: Theme, size_px: tuple[int, int], gaze: Gaze, ratio: float) -> QImage:
        """Return the background for a gaze, in pixels at 100 %, and a pixel ratio."""
        width, height = max(round(size_px[0] * ratio), 1), max(round(size_px[1] * ratio), 1)
        step = 2 / gaze.focal_px / ratio  # two pixels; finer turns would not show
        seen = np.rint(gaze.axes / step).tobytes() if len(self._stars.magnitude) else b""
        key = (theme.id, width, height, ratio, seen, round(gaze.focal_px), gaze.middle_px)
        if key != self._key:
            self._key = key
            self._make(theme, (width, height), gaze, ratio)
        return self._image

    def _make(self, theme: Theme, size: tuple[int, int], gaze: Gaze, ratio: float) -> None:
        width, height = size
        if self._ground_key != (theme.id, width, height):
            self._ground_key = (theme.id, width, height)
            self._ground = ground(theme, width, height)
            self._pixels = np.empty_like(self._ground)
        np.copyto(self._pixels, self._ground)
        if theme.id != "light" or len(self._stars.magnitude):
            self._splat(self._pixels, theme, gaze, ratio)
        # of the same memory (new pages would be slow), but with a key of its own
        self._image = QImage(
            self._pixels.data, width, height, width * 4, QImage.Format.Format_RGB32
        )
        self._image.setDevicePixelRatio(ratio)

    def _splat(self, pixels: NDArray[np.uint8], theme: Theme, gaze: Gaze, ratio: float) -> None:
        """Add (on light ground: take away) a small soft dot for each star in view."""
        height, width = pixels.shape[:2]
        stars = self._stars
        right, up, towards = gaze.axes
        forward = stars.direction @ -towards
        focal, middle = gaze.focal_px * ratio, gaze.middle_px
        with np.errstate(divide="ignore", invalid="ignore"):
            x = middle[0] * ratio + focal * (stars.direction @ right) / forward
            y = middle[1] * ratio - focal * (stars.direction @ up) / forward
        bright = stars.magnitude < (_FAINTEST if theme.is_dark else _FAINTEST_ON_PAPER)
        seen = bright & (forward > 0.1) & (x > 2) & (x < width - 3) & (y > 2) & (y < height - 3)
        x, y, magnitude = x[seen], y[seen], stars.magnitude[seen]
        light = np.clip(1.15 * 10 ** (-0.15 * (magnitude - 1.0)), 0.16, 1.6)
        radius = (0.62 + 0.75 * np.clip((4.0 - magnitude) / 4.5, 0, 1)) * max(width / 1500, 1.0)
        tint = _tints(stars.bv[seen], theme)
        cx, cy = np.floor(x).astype(np.intp), np.floor(y).astype(np.intp)
        strength = 0.95 if theme.is_dark else 0.55
        flat = pixels.reshape(-1, 4)
        for dx, dy in _SPLAT:
            r2 = (cx + dx + 0.5 - x) ** 2 + (cy + dy + 0.5 - y) ** 2
            amount = np.clip(light * np.exp(-r2 / (2 * radius**2)) * strength, 0, 1)
            index = (cy + dy) * width + cx + dx
            below = flat[index, :3].astype(np.float32)
            flat[index, :3] = (below + (tint - below) * amount[:, None]).astype(np.uint8)


def ground(theme: Theme, width: int, height: int) -> NDArray[np.uint8]:
    """Return the empty background as BGRA pixels: a soft gradient, dithered against bands."""
    low, high = _bgr(theme, "ground"), _bgr(theme, "raised")
    pixels = np.full((height, width, 4), 255, np.uint8)
    if theme.id != "dark":
        pixels[..., :3] = low
        return pixels
    x = np.arange(width, dtype=np.float32) / width - 0.5
    y = (np.arange(height, dtype=np.float32) / height - 0.5)[:, None]
    across, down = np.exp(-(((x - 0.02) / 0.42) ** 2)), np.exp(-((y / 0.5) ** 2)) * _NEBULA
    noise = np.random.default_rng(20200723)
    for top in range(0, height, _BAND):  # in bands: a whole picture of floats takes 100 MB
        rows = slice(top, min(top + _BAND, height))
        edge = np.clip(1.12 - 0.9 * (x * x + y[rows] * y[rows]), 0.6, 1.0)
        colour = (low + (high - low) * (across * down[rows])[..., None]) * edge[..., None]
        colour += noise.random((*edge.shape, 1), dtype=np.float32) - 0.5
        pixels[rows, :, :3] = np.clip(np.rint(colour), 0, 255)
    return pixels


def _bgr(theme: Theme, token: str) -> NDArray[np.float32]:
    colour = theme.colour(token)
    return np.array([colour.blue(), colour.green(), colour.red()], np.float32)


def _tints(bv: Array, theme: Theme) -> NDArray[np.float32]:
    """Return star colours (n, 3) BGR: the star token, a little bluer or redder by B-V."""
    base = _bgr(theme, "star")
    warm = np.clip((bv - 0.3) / 1.4, -0.4, 1.0).astype(np.float32)
    cool, hot = np.clip(-warm, 0, 1), np.clip(warm, 0, 1)
    factor = np.stack([1 - 0.42 * hot, 1 - 0.2 * hot - 0.08 * cool, 1 - 0.35 * cool], axis=1)
    return np.asarray(base * factor, dtype=np.float32)
