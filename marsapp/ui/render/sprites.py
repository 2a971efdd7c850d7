"""Small pictures made once: glows, and spheres lit by the Sun."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QRadialGradient

from marsapp.ui.theme import Theme

Array = NDArray[np.float64]

_GLOW_PX: Final = 256
_LARGEST_PX: Final = 720  # spheres larger than this are drawn enlarged
_MOST: Final = 160  # pictures kept
_LIGHT_STEP: Final = 0.06  # the Sun's direction is rounded to about 3 degrees


class Sprites:
    """Makes and keeps pictures of one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def glow(
        self, painter: QPainter, centre: tuple[float, float], radius_px: float, token: str
    ) -> None:
        """Draw a round light that fades to nothing at ``radius_px``."""
        key = ("glow", token, self._theme.id)
        if key not in self._kept:
            self._kept[key] = _glow(self._theme.colour(token))
        x, y = centre
        where = QRectF(x - radius_px, y - radius_px, 2 * radius_px, 2 * radius_px)
        painter.drawPixmap(where, self._kept[key], QRectF(0, 0, _GLOW_PX, _GLOW_PX))

    def sphere(
        self,
        painter: QPainter,
        centre: tuple[float, float],
        radius_px: float,
        token: str,
        light: Array,
    ) -> None:
        """Draw a ball with its day side towards ``light`` (right, up, towards the viewer)."""
        size = min(2 ** (math.ceil(4 * math.log2(max(2 * radius_px, 6))) / 4), _LARGEST_PX)
        pixels = round(size)
        rounded = tuple(round(float(part) / _LIGHT_STEP) for part in light)
        key = ("sphere", token, self._theme.id, pixels, rounded)
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            unit = np.array(rounded, float)
            self._kept[key] = _sphere(
                self._theme, token, pixels, unit / max(np.linalg.norm(unit), 1e-9)
            )
        x, y = centre
        painter.drawPixmap(
            QRectF(x - radius_px, y - radius_px, 2 * radius_px, 2 * radius_px),
            self._kept[key],
            QRectF(0, 0, pixels, pixels),
        )

    def restyle(self, theme: Theme) -> None:
        """Use another theme from now on."""
        self._theme = theme
        self._kept.clear()


def bright_disc(
    painter: QPainter, centre: tuple[float, float], radius_px: float, theme: Theme
) -> None:
    """Draw the Sun's disc: white-hot in the middle on dark ground, plain on light ground."""
    x, y = centre
    colour = theme.colour("sun")
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.is_dark:
        fade = QRadialGradient(QPointF(x, y), radius_px)
        fade.setColorAt(0.0, colour.lighter(150))
        fade.setColorAt(0.62, colour.lighter(128))
        fade.setColorAt(1.0, colour)
        painter.setBrush(fade)
    else:
        painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius_px, radius_px)


def diamond(painter: QPainter, centre: tuple[float, float], radius_px: float) -> None:
    """Draw the mark of a burn with the painter's pen and brush."""
    x, y = centre
    painter.drawPolygon(
        [
            QPointF(x, y - radius_px),
            QPointF(x + radius_px, y),
            QPointF(x, y + radius_px),
            QPointF(x - radius_px, y),
        ]
    )


def arrow(painter: QPainter, start: QPointF, tip: QPointF, pen: QPen) -> None:
    """Draw an arrow, unless it is too short to be one."""
    line = QLineF(start, tip)
    if line.length() < 6:
        return
    painter.setPen(pen)
    painter.drawLine(line)
    head = 4.0 * pen.widthF()
    back = line.pointAt(1 - head / line.length())
    side = line.normalVector().unitVector()
    dx, dy = side.dx() * head * 0.45, side.dy() * head * 0.45
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(
        [tip, QPointF(back.x() + dx, back.y() + dy), QPointF(back.x() - dx, back.y() - dy)]
    )


def winged_box(
    painter: QPainter, centre: tuple[float, float], size_px: float, look: tuple[float, Theme]
) -> None:
    """Draw a craft as a box with two solar wings square to the Sun.

    ``look`` is the direction of the Sun on the screen (degrees, clockwise from right) and the
    theme.
    """
    angle_deg, theme = look
    painter.save()
    painter.translate(*centre)
    painter.rotate(angle_deg + 90)
    painter.setPen(QPen(theme.colour("ground"), 1.0))
    painter.setBrush(theme.colour("earth") if theme.is_dark else theme.colour("link"))
    for side in (-1, 1):
        left = side * size_px * 0.42 if side > 0 else -size_px * 1.3
        painter.drawRect(QRectF(left, -size_px * 0.24, size_px * 0.88, size_px * 0.48))
    painter.setBrush(theme.colour("craft"))
    body = QRectF(-size_px * 0.4, -size_px * 0.4, size_px * 0.8, size_px * 0.8)
    painter.drawRoundedRect(body, 1.5, 1.5)
    painter.restore()


def _glow(colour: QColor) -> QPixmap:
    axis = (np.arange(_GLOW_PX) + 0.5) / (_GLOW_PX / 2) - 1
    r = np.hypot(*np.meshgrid(axis, axis))
    edge = np.clip(1 - r, 0, 1)
    alpha = (
        0.62 * np.exp(-((r / 0.16) ** 2)) + 0.28 * np.exp(-((r / 0.36) ** 2)) + 0.1 * edge
    ) * edge**0.7
    noise = np.random.default_rng(1).random(alpha.shape) - 0.5
    level = np.clip(alpha * 255 + noise * (alpha > 0.004), 0, 255)
    rgb = np.array([colour.blue(), colour.green(), colour.red()])
    out = np.zeros((_GLOW_PX, _GLOW_PX, 4))
    out[..., :3] = rgb * (level / 255)[..., None]
    out[..., 3] = level
    return _pixmap(out)


def _sphere(theme: Theme, token: str, size: int, light: Array) -> QPixmap:
    axis = ((np.arange(size) + 0.5) / (size / 2) - 1).astype(np.float32)
    x, y = np.meshgrid(axis, -axis)
    r = np.hypot(x, y)
    z = np.sqrt(np.clip(1 - r * r, 0, 1))
    sun = x * light[0] + y * light[1] + z * light[2]
    day = np.clip((sun + 0.16) / 1.16, 0, 1) ** 0.8
    least = 0.42 * (1 - min(max((size - 24) / 60, 0.0), 1.0))  # a small symbol must keep its colour
    if not theme.is_dark:
        least = max(least, 0.5)  # a black night side would look like a hole on paper
    shade = (least + (1 - least) * day)[..., None]
    colour = theme.colour(token)
    rgb = np.array([colour.blue(), colour.green(), colour.red()], np.float32)
    bright = rgb + (255 - rgb) * 0.12
    dark = rgb * 0.10 + np.array([22, 14, 10], np.float32) * (1.0 if theme.is_dark else 0.0)
    pixels = dark + (bright - dark) * shade * (0.8 + 0.2 * z[..., None])
    rim = (np.clip(1 - z, 0, 1) ** 3 * np.clip(sun + 0.3, 0, 1))[..., None]
    pixels = pixels + (np.float32(255) - pixels) * rim * 0.38
    cover = np.clip((1 - r) * size / 2 + 0.5, 0, 1)
    out = np.empty((size, size, 4), np.float32)
    out[..., :3] = np.clip(pixels, 0, 255) * cover[..., None]
    out[..., 3] = 255 * cover
    return _pixmap(out)


def _pixmap(bgra: NDArray[np.floating]) -> QPixmap:
    """Return a pixmap of premultiplied pixels; colour never exceeds alpha."""
    pixels = np.rint(bgra).astype(np.uint8)
    pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    return QPixmap.fromImage(image)
