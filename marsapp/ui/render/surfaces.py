"""Sketches of Earth and Mars: the main features where they are, drawn freely.

A sketch tells the planets apart and shows their axes. It is no map, and pictures with one say so.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from marsapp.ui.theme import SURFACES

Array = NDArray[np.float64]
Pixels = NDArray[np.float32]

_WIDTH, _HEIGHT = 720, 360

# corners of coasts, degrees east and north, by eye
_LAND: Final = (
    ((-17, 15), (-10, 31), (10, 37), (32, 31), (43, 12), (51, 11), (40, -15), (35, -24), (27, -34),
     (18, -34), (12, -17), (9, 4), (-8, 5)),
    ((-9, 37), (-9, 43), (-2, 48), (8, 54), (10, 64), (25, 71), (60, 69), (105, 77), (140, 73),
     (178, 68), (163, 60), (155, 52), (141, 53), (130, 43), (127, 35), (121, 39), (122, 30),
     (114, 22), (108, 20), (109, 12), (103, 2), (98, 16), (91, 22), (80, 14), (77, 8), (72, 20),
     (58, 25), (55, 16), (44, 12), (35, 30), (36, 37), (27, 37), (22, 39), (14, 45), (16, 39),
     (3, 43)),
    ((-166, 66), (-156, 71), (-125, 70), (-95, 73), (-80, 70), (-78, 62), (-64, 60), (-56, 52),
     (-66, 45), (-75, 38), (-81, 30), (-80, 25), (-84, 30), (-97, 27), (-97, 20), (-90, 21),
     (-84, 11), (-79, 8), (-92, 14), (-105, 20), (-114, 30), (-124, 40), (-125, 49), (-135, 58),
     (-152, 59), (-165, 60)),
    ((-79, 9), (-62, 10), (-50, 1), (-35, -7), (-40, -22), (-48, -27), (-58, -38), (-66, -46),
     (-69, -54), (-74, -50), (-72, -30), (-70, -18), (-81, -5)),
    ((114, -22), (122, -17), (131, -12), (142, -11), (146, -19), (153, -27), (150, -37), (140, -38),
     (131, -32), (115, -34)),
    ((-46, 60), (-22, 70), (-18, 80), (-60, 81), (-68, 77), (-53, 68)),
    ((95, 5), (104, -5), (114, -8), (119, -2), (117, 6), (109, 1), (103, 1)),
    ((131, -1), (141, -3), (150, -9), (140, -8)), ((130, 31), (141, 36), (143, 43), (138, 36)),
    ((44, -16), (50, -15), (47, -25)), ((-5, 50), (1, 52), (-4, 58)),
)  # fmt: skip
_MARS_DARK: Final = (
    (70, 10, 11, 0.8), (62, -2, 9, 0.5), (330, 42, 20, 0.7), (345, 35, 10, 0.4), (0, -4, 9, 0.7),
    (335, -22, 20, 0.7), (310, -28, 15, 0.6), (280, -25, 14, 0.5), (210, -32, 20, 0.7),
    (165, -25, 20, 0.7), (130, -22, 18, 0.7), (100, -15, 14, 0.6), (255, -40, 18, 0.4),
    (20, -28, 16, 0.4), (45, -22, 12, 0.4), (105, 48, 20, 0.35), (230, 55, 24, 0.3),
)  # fmt: skip
"""East longitude, latitude, radius (degrees) and strength of the dark regions of Mars."""
_MARS_BRIGHT: Final = ((70, -42, 13, 0.8), (290, -48, 8, 0.4), (250, 5, 26, 0.4), (30, 18, 20, 0.4))
_CAPS: Final = {"earth": (74.0, -68.0), "mars": (81.0, -84.0)}
"""From which latitudes on there is ice, north and south, degrees."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """Which side of a planet is seen: its name and the rotation from view to planet axes."""

    body: str
    turn: Array

    @property
    def key(self) -> tuple[object, ...]:
        """The same for faces that differ by less than about two degrees."""
        return (self.body, *(round(float(part) / 0.035) for part in self.turn.ravel()))


def has_sketch(body: str) -> bool:
    """Say whether there is a sketch of a body."""
    return body in _CAPS


def colours(face: Face, normal: Pixels) -> Pixels:
    """Return the colours (…, 3) BGR seen where the planet's surface faces ``normal`` (…, 3)."""
    fixed = normal @ face.turn.T.astype(np.float32)
    column = np.arctan2(fixed[..., 1], fixed[..., 0]) * np.float32(_WIDTH / (2 * np.pi))
    row = np.arcsin(np.clip(fixed[..., 2], -1, 1)) * np.float32(-_HEIGHT / np.pi) + _HEIGHT / 2
    x = (column + _WIDTH / 2).astype(np.intp) % _WIDTH
    y = np.clip(row.astype(np.intp), 0, _HEIGHT - 1)
    return np.asarray(_sketch(face.body)[y, x])


@cache
def _sketch(body: str) -> Pixels:
    """Return the whole surface, north up, longitude -180 at the left, BGR."""
    longitude = np.linspace(-180, 180, _WIDTH, endpoint=False, dtype=np.float32)[None, :]
    latitude = np.linspace(90, -90, _HEIGHT, dtype=np.float32)[:, None]
    paint = {name: _bgr(colour) for name, colour in SURFACES[body].items()}
    if body == "earth":
        dry = np.exp(-(((np.abs(latitude) - 24) / 13) ** 2))[..., None]
        land = paint["land"] + (paint["desert"] - paint["land"]) * dry
        ground = paint["ocean"] + (land - paint["ocean"]) * _land()[..., None]
        ground = _over(ground, paint["ice"], np.clip(1.95 * _noise(7) - 0.86, 0, 0.6))
    else:
        dark = _patches(longitude, latitude, _MARS_DARK)
        bright = _patches(longitude, latitude, _MARS_BRIGHT)
        grain = _noise(3)
        ground = np.broadcast_to(paint["dust"], (_HEIGHT, _WIDTH, 3)).astype(np.float32)
        ground = _over(ground, paint["rock"], np.clip(dark * (0.7 + 0.6 * grain), 0, 0.92))
        ground = _over(ground, paint["plain"], bright * 0.6) * (0.9 + 0.2 * grain)[..., None]
    north, south = _CAPS[body]
    edge = 4 * (_noise(11) - 0.5)
    frost = np.maximum(latitude + edge - north, south - latitude + edge)
    ice = np.clip(frost / 2 + 0.5, 0, 1).astype(np.float32)
    return _over(ground, paint["ice"], ice)


def _over(ground: Pixels, colour: Pixels, amount: Pixels) -> Pixels:
    return np.asarray(ground + (colour - ground) * amount[..., None])


def _patches(
    longitude: Pixels, latitude: Pixels, listed: tuple[tuple[float, float, float, float], ...]
) -> Pixels:
    """Return how much of some patches lies everywhere, 0 to 1."""
    free = np.ones((_HEIGHT, _WIDTH), np.float32)
    for one in listed:
        free *= 1 - _blob(longitude, latitude, one)
    return 1 - free


def _blob(longitude: Pixels, latitude: Pixels, one: tuple[float, float, float, float]) -> Pixels:
    """Return a soft patch: its strength in the middle, nothing far away."""
    east, north, radius, strength = one
    lat, lat0 = np.radians(latitude), np.radians(north)
    cos = np.sin(lat) * np.sin(lat0)
    cos = cos + np.cos(lat) * np.cos(lat0) * np.cos(np.radians(longitude - east))
    apart = np.degrees(np.arccos(np.clip(cos, -1, 1)))
    ragged = apart * (0.72 + 0.5 * _noise(5))
    return np.asarray(strength / (1 + np.exp((ragged - radius) / (0.13 * radius))))


@cache
def _noise(seed: int) -> Pixels:
    """Return cloudy noise from 0 to 1 that meets at the date line."""
    dice = np.random.default_rng(seed)
    total = np.zeros((_HEIGHT, _WIDTH), np.float32)
    for level, cells in enumerate((6, 12, 24, 48)):
        grid = dice.random((cells + 1, 2 * cells)).astype(np.float32)
        grid = np.hstack([grid, grid[:, :1]])
        y, x = np.linspace(0, cells, _HEIGHT), np.linspace(0, 2 * cells, _WIDTH)
        rows, columns = (
            np.minimum(y.astype(int), cells - 1),
            np.minimum(x.astype(int), 2 * cells - 1),
        )
        v, u = _smooth(y - rows)[:, None], _smooth(x - columns)[None, :]
        a, b = grid[rows][:, columns], grid[rows][:, columns + 1]
        c, d = grid[rows + 1][:, columns], grid[rows + 1][:, columns + 1]
        total += ((a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v) * 0.5**level
    low, high = total.min(), total.max()
    return np.asarray((total - low) / (high - low), dtype=np.float32)


def _smooth(x: Array) -> Array:
    return np.asarray(x * x * (3 - 2 * x))


@cache
def _land() -> Pixels:
    """Return 1 on land and 0 on the sea."""
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(0)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        for coast in _LAND:
            corners = [QPointF((east + 180) * 2, (90 - north) * 2) for east, north in coast]
            painter.drawPolygon(QPolygonF(corners))
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(_HEIGHT, image.bytesPerLine())
    return np.asarray(rows[:, :_WIDTH] / np.float32(255), dtype=np.float32)


def _bgr(name: str) -> Pixels:
    colour = QColor(name)
    return np.array([colour.blue(), colour.green(), colour.red()], np.float32)
