"""What is behind Mars: stars, the Sun and the Earth, in their true directions."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from marsapp.physics.frames import icrf_to_ecliptic
from marsapp.ui.render.sky import Gaze, Sky, Stars
from marsapp.ui.render.sprites import bright_disc
from marsapp.ui.scenes.mars.picture import Picture

Array = NDArray[np.float64]

_TO_ECLIPTIC: Final = icrf_to_ecliptic()
_SUN_KM: Final = 695_700.0  # IAU 2015 Resolution B3
_FAR_KM: Final = 1e7  # beyond anything that Mars could fail to hide
_SUN_GLOW_PX: Final = 150.0
_EARTH_PX: Final = 2.6
_EARTH_GLOW_PX: Final = 11.0


class Heavens:
    """Paints the sky of a picture; keeps the stars of the last gaze."""

    def __init__(self, stars: Stars) -> None:
        self._stars = stars
        self._sky = Sky(stars)

    def let_go(self) -> None:
        """Forget the last sky."""
        self._sky = Sky(self._stars)

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint the ground of the picture, the stars, the Sun and the Earth."""
        eye, theme = picture.eye, picture.style.theme
        gaze = Gaze(eye.axes @ picture.to_frame @ _TO_ECLIPTIC.T, eye.scale, eye.middle_px)
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(QPointF(0, 0), self._sky.image(theme, picture.size, gaze, ratio))
        sun_km = float(np.linalg.norm(picture.snapshot.bodies["mars"].position_km))
        spot = spot_of(picture, picture.sun)
        if spot is not None:
            radius = max(eye.scale * _SUN_KM / sun_km, picture.style.px(3.0))
            if theme.is_dark:
                glow = picture.style.px(_SUN_GLOW_PX) + 4 * radius
                picture.style.sprites.glow(painter, spot, glow, "sun")
            bright_disc(painter, spot, radius, theme)
        spot = spot_of(picture, earth_way(picture))
        if spot is not None:
            if theme.is_dark:
                picture.style.sprites.glow(painter, spot, picture.style.px(_EARTH_GLOW_PX), "earth")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("earth"))
            size = picture.style.px(_EARTH_PX)
            painter.drawEllipse(QPointF(*spot), size, size)


def earth_way(picture: Picture) -> Array:
    """Return the unit vector to the Earth in the frame."""
    bodies = picture.snapshot.bodies
    way = picture.to_frame @ (bodies["earth"].position_km - bodies["mars"].position_km)
    return np.asarray(way / np.linalg.norm(way))


def spot_of(picture: Picture, way: Array) -> tuple[float, float] | None:
    """Return the pixel of something far away in a direction, or None: out of view, or hidden."""
    eye = picture.eye
    seen = eye.axes @ way
    if seen[2] > -1e-3:
        return None
    x = eye.middle_px[0] - seen[0] / seen[2] * eye.scale
    y = eye.middle_px[1] + seen[1] / seen[2] * eye.scale
    margin = picture.style.px(_SUN_GLOW_PX)
    inside = -margin < x < picture.size[0] + margin and -margin < y < picture.size[1] + margin
    hidden = bool(picture.hidden((eye.place_km + way * _FAR_KM)[None, :])[0])
    if not inside or hidden:
        return None
    return float(x), float(y)
