"""The globes of Earth and Mars: painted in full when still, more roughly while the view moves."""

import math
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from marsapp.ui.render.globe import EARTH_AIR, MARS_AIR, Air, Globe, side_of

Array = NDArray[np.float64]

_MAPS: Final[dict[str, tuple[str, Air]]] = {
    "earth": ("earth/colour.jpg", EARTH_AIR),
    "mars": ("mars/colour.jpg", MARS_AIR),
}
_ROUGH_PX: Final = 400  # globes up to this are always painted in full
_LARGEST_PX: Final = 1000  # larger ones are painted enlarged
_REST_MS: Final = 150  # after the last movement the full picture follows
_SAME: Final = 1e-3  # of the pole's direction and, in pixels, of the size


class Globes(QObject):
    """Paints planets that have a map; reads each map when it is first needed.

    ``rested`` asks for one more painting: the view moved, was painted roughly, and now rests.
    """

    rested = Signal()

    def __init__(self, assets: Path) -> None:
        super().__init__()
        self._assets = assets
        self._globes: dict[str, Globe] = {}
        self._last: dict[str, Array] = {}
        self._since_move = QElapsedTimer()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.rested)

    @staticmethod
    def knows(body: str) -> bool:
        """Say whether there is a map of a body."""
        return body in _MAPS

    @property
    def waiting(self) -> bool:
        """Whether the last painting was a rough one and a better one will be asked for."""
        return self._rest.isActive()

    def paint(
        self,
        painter: QPainter,
        circle: tuple[float, float, float],
        body: str,
        turned: tuple[Array, Array],
        night: float,
    ) -> None:
        """Paint a planet.

        Parameters
        ----------
        painter
            Its units may be larger than a pixel of the device.
        circle
            Middle and radius.
        body
            Of those that are known.
        turned
            Matrix from axes fixed in the planet to right, up and towards the viewer; unit vector to
            the Sun along the latter.
        night
            How bright the night side is, 0 to 1 of the day side.
        """
        x, y, radius = circle
        body_to_view, light = turned
        exact = 2 * radius * painter.device().devicePixelRatio()
        diameter = min(math.ceil(exact), _LARGEST_PX)
        if self._moves(body, np.array([*body_to_view[:, 2], diameter])) and diameter > _ROUGH_PX:
            diameter = max(math.ceil(diameter / 2), _ROUGH_PX)
            self._rest.start()
        image = self._globe(body).picture(diameter, body_to_view, light, night=night)
        side = 2 * radius * side_of(diameter) / diameter
        painter.drawImage(QRectF(x - side / 2, y - side / 2, side, side), image)

    def _moves(self, body: str, now: Array) -> bool:
        """Say whether the view changes from one painting to the next, twice in a row at least."""
        last = self._last.get(body)
        self._last[body] = now
        if last is None or float(np.abs(now - last).max()) < _SAME:
            return False
        again = self._since_move.isValid() and self._since_move.elapsed() < _REST_MS
        self._since_move.start()
        return again

    def _globe(self, body: str) -> Globe:
        if body not in self._globes:
            name, air = _MAPS[body]
            self._globes[body] = Globe(self._assets / name, air)
        return self._globes[body]
