"""What lies over a craft: dust that gathers in a year, and the dark of evening and night."""

from collections.abc import Callable, Hashable
from typing import Final

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.ui.scenes.surface.picture import Picture

_DUST: Final = QColor(150, 98, 62)
_NIGHT: Final = QColor(10, 9, 14)
_DUSK: Final = QColor(52, 34, 26)
_SOLS: Final = (10.0, 358.0, 700.0)
_DUSTY: Final = (0.0, 0.34, 0.55)  # how much of the rover's colour dust takes by then
_SUN_DEG: Final = (-12.0, -4.0, 3.0, 14.0)
_DARK: Final = (0.64, 0.46, 0.22, 0.0)
_LEAST: Final = 0.02


def veil_of(picture: Picture, thing: str) -> QColor:
    """Return the colour that lies over a craft, as opaque as it is; illustrative."""
    drive, surface = picture.mission.drive, picture.snapshot.surface
    sol = float(surface.sol or 0) if surface is not None else 0.0
    dust = float(np.interp(sol, _SOLS, _DUSTY))
    if drive is not None and thing != drive.route.vehicle:
        dust *= 0.6
    height = picture.light.elevation_deg
    dark = float(np.interp(height, _SUN_DEG, _DARK))
    shade = _mixed(_DUSK, _NIGHT, float(np.interp(height, (-10.0, 2.0), (1.0, 0.0))))
    whole = 1.0 - (1.0 - dust) * (1.0 - dark)
    colour = _mixed(_DUST, shade, dark / whole if whole > _LEAST else 0.0)
    colour.setAlphaF(whole)
    return colour


class Veiled:
    """Paints craft with their veils, and keeps each picture while it stays the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Hashable, QRect, QImage]] = {}

    def forget(self) -> None:
        """Free the pictures."""
        self._kept.clear()

    def paint(
        self,
        painter: QPainter,
        who: tuple[str, Hashable],
        where: QRectF,
        veil: QColor,
        draw: Callable[[QPainter], object],
    ) -> None:
        """Paint what ``draw`` draws within a rectangle; ``who`` is its name and how it looks."""
        name, looks = who
        seen = where.toAlignedRect().intersected(painter.viewport())
        if seen.isEmpty():
            return
        key = (looks, seen.getRect(), veil.rgba())
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            kept = self._kept[name] = (key, seen, _layer(seen, veil, draw))
        painter.drawImage(kept[1].topLeft(), kept[2])


def _layer(seen: QRect, veil: QColor, draw: Callable[[QPainter], object]) -> QImage:
    layer = QImage(seen.size(), QImage.Format.Format_ARGB32_Premultiplied)
    layer.fill(Qt.GlobalColor.transparent)
    with QPainter(layer) as on:
        on.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        on.translate(-seen.x(), -seen.y())
        draw(on)
        if veil.alphaF() >= _LEAST:
            on.resetTransform()
            on.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
            on.fillRect(layer.rect(), veil)
    return layer


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + share * (b - a)) for a, b in parts))
