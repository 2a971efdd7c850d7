"""The tracks of the wheels on the ground, pressed into the picture once, ridge by ridge."""

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.ui.render.ground.painter import GroundPicture
from marsapp.ui.scenes.surface.footing import Footing

if TYPE_CHECKING:
    from marsapp.mission.drive import Drive

Array = NDArray[np.float64]

_TRACK_M: Final = 0.52  # from the middle of the rover to its wheels
_WHEEL_M: Final = 0.2
_EDGES: Final = tuple(
    (side, half) for side in (-1.0, 1.0) for half in (-_WHEEL_M / 2, _WHEEL_M / 2)
)
_STEP_M: Final = 0.5
_LONG_M: Final = 80.0  # so much of the way behind the rover is shown
_TRACK: Final = QColor(40, 22, 12)
_NEAR_M: Final = 0.6
_LIT: Final = ((-8.0, 12.0), (0.12, 0.36))  # how dark tracks are, by the Sun's height


class Tracks:
    """Keeps a picture of the ground with the tracks that are in it so far."""

    def __init__(self, footing: Footing) -> None:
        self._footing = footing
        self._ground: GroundPicture | None = None
        self._image = QImage()
        self._from_m = self._to_m = 0.0

    def forget(self) -> None:
        """Free the picture."""
        self._ground, self._image = None, QImage()

    def image(
        self, ground: GroundPicture, drive: "Drive", distance_m: float, sun_deg: float
    ) -> QImage:
        """Return the ground with the tracks up to a distance driven."""
        to_m = float(np.floor(distance_m / _STEP_M) * _STEP_M)
        begun = ground is self._ground and self._to_m <= to_m <= self._from_m + 2 * _LONG_M
        if not begun:
            self._ground, self._image = ground, ground.image.copy()
            self._from_m = self._to_m = max(to_m - _LONG_M, 0.0)
        if to_m > self._to_m:
            strength = float(np.interp(sun_deg, *_LIT))
            with QPainter(self._image) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._press(painter, ground, drive, (to_m, strength))
            self._to_m = to_m
        return self._image

    def _press(
        self, painter: QPainter, ground: GroundPicture, drive: "Drive", on: tuple[float, float]
    ) -> None:
        to_m, strength = on
        along = np.arange(self._to_m, to_m + _STEP_M / 2, _STEP_M)
        places = np.array([drive.place(float(at_m)) for at_m in along])
        turn = np.radians(places[:, 2])
        colour = QColor(_TRACK)
        colour.setAlphaF(strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        aside = np.array([[side * (_TRACK_M + half)] for side, half in _EDGES])
        east = places[:, 0] + aside * np.cos(turn)
        north = places[:, 1] - aside * np.sin(turn)
        edges = self._footing.on_ground(east.ravel(), north.ravel())
        _paint_ridges(painter, ground, edges, len(along))


def _paint_ridges(painter: QPainter, ground: GroundPicture, edges: Array, many: int) -> None:
    """Paint what is seen between the inner and the outer edge of each wheel, (4 * many, 3)."""
    px, ahead = ground.project(edges)
    seen = (ahead > _NEAR_M) & ~ground.hidden(edges)
    sides = zip(px.reshape(2, 2, many, 2), seen.reshape(2, 2, many), strict=True)
    for (inner, outer), clear in sides:
        corners = np.stack([inner[:-1], inner[1:], outer[1:], outer[:-1]], axis=1)
        shown = (clear[:, :-1] & clear[:, 1:]).all(axis=0)
        for axis, side_px in enumerate(ground.size_px):
            along = corners[..., axis]
            shown &= (along > 0).any(axis=1) & (along < side_px).any(axis=1)
        for ridge in corners[shown].tolist():
            painter.drawPolygon([QPointF(x, y) for x, y in ridge])
