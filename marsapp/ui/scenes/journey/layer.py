"""The still lines: painted once while the camera rests, then only lengthened as time passes."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QPixmap

from marsapp.ui.scenes.journey import lines
from marsapp.ui.scenes.journey.marks import Marks, paint_burns
from marsapp.ui.scenes.journey.picture import Picture

Array = NDArray[np.float64]

_LASTS_S: Final = 3 * 86_400.0  # mission time after which fading lines are painted anew


class StillLines:
    """Sky, grid, orbits, the path round the Sun and the burns on it, as one pixmap.

    While the camera rests, a frame copies the pixmap and adds the short pieces that the planets and
    the craft have moved since. While the camera moves, everything is painted straight away.
    """

    def __init__(self) -> None:
        self._seen: tuple[object, ...] = ()
        self._key: tuple[object, ...] = ()
        self._picture: Picture | None = None
        self._pixmap = QPixmap()

    def paint(self, painter: QPainter, picture: Picture, marks: Marks, sky: QImage) -> None:
        """Paint the still lines of a picture over its sky."""
        key = self._key_of(picture, marks, sky)
        old = self._picture
        if (
            old is not None
            and key == self._key
            and 0 <= picture.snapshot.time_s - old.snapshot.time_s < _LASTS_S
        ):
            painter.drawPixmap(QPointF(0, 0), self._pixmap)
            lines.paint_progress(painter, picture, old.snapshot)
        elif key == self._seen:
            self._pixmap = QPixmap.fromImage(sky)
            with QPainter(self._pixmap) as layer:
                hint_smooth(layer)
                _paint_lines(layer, picture, marks)
            self._key, self._picture = key, picture
            painter.drawPixmap(QPointF(0, 0), self._pixmap)
        else:
            painter.drawImage(QPointF(0, 0), sky)
            _paint_lines(painter, picture, marks)
        self._seen = key

    @staticmethod
    def _key_of(picture: Picture, marks: Marks, sky: QImage) -> tuple[object, ...]:
        camera, style = picture.camera, picture.style
        return (
            sky.cacheKey(),
            camera.centre_km.tobytes(),
            camera.span_km,
            camera.azimuth_rad,
            camera.tilt_rad,
            camera.heights,
            picture.stage.weight and picture.snapshot.time_s,  # the turning frame never rests
            picture.local_weight,
            style.theme,
            sum(mark.time_s <= picture.snapshot.time_s for mark in marks.burns),
            picture.options,
        )


def hint_smooth(painter: QPainter) -> None:
    """Ask for smooth edges and pictures."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)


def _paint_lines(painter: QPainter, picture: Picture, marks: Marks) -> None:
    lines.paint_grid(painter, picture)
    lines.paint_orbits(painter, picture)
    lines.paint_stems(painter, picture)
    lines.paint_transfer(painter, picture)
    paint_burns(painter, picture, [one for one in marks.burns if one.burn.centre == "sun"])
