"""The ground behind the craft: quiet, a little lighter in the middle, kept for the next frame."""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient

from marsapp.ui.theme import Theme

_GLOW: Final = {"dark": 0.75, "light": 0.9, "contrast": 0.0}
"""How strong the middle is by theme; black stays black where contrast counts."""


class Backdrop:
    """Paints the ground of the scene."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._kept = QPixmap()

    def paint(self, painter: QPainter, theme: Theme, size_px: tuple[int, int]) -> None:
        """Paint the whole picture's ground."""
        ratio = painter.device().devicePixelRatio()
        key = (theme, size_px, ratio)
        if key != self._key:
            self._key, self._kept = key, _ground(theme, size_px, ratio)
        painter.drawPixmap(0, 0, self._kept)


def _ground(theme: Theme, size_px: tuple[int, int], ratio: float) -> QPixmap:
    width, height = size_px
    made = QPixmap(max(round(width * ratio), 1), max(round(height * ratio), 1))
    made.setDevicePixelRatio(ratio)
    made.fill(theme.colour("ground"))
    glow = QRadialGradient(QPointF(0.56 * width, 0.5 * height), 0.62 * max(width, height))
    glow.setColorAt(0.0, theme.colour("surface", _GLOW[theme.id]))
    glow.setColorAt(1.0, theme.colour("surface", 0.0))
    with QPainter(made) as painter:
        painter.fillRect(0, 0, width, height, glow)
    return made
