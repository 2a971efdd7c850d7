"""Earth and Mars as globes, where they are large enough: how they stand, how they are lit."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from marsapp.physics.frames import icrf_to_earth_fixed, icrf_to_mars_fixed
from marsapp.ui.render.globes import Globes
from marsapp.ui.render.pace import flickers
from marsapp.ui.scenes.journey.picture import Picture
from marsapp.ui.scenes.journey.stage import TO_ECLIPTIC

Array = NDArray[np.float64]

_FROM_PX: Final = 12.0  # radius from which on a map can be made out
_LARGE_PX: Final = 42.0  # radius from which on the night may be black
_NIGHT: Final = {"dark": 0.03, "contrast": 0.2, "light": 0.45}
"""How bright the night is by theme: black would be a hole in paper and nothing on black."""
_NIGHT_SMALL: Final = 0.42  # a small symbol must keep its colour


def paint_globe(painter: QPainter, picture: Picture, body: str) -> bool:
    """Paint a planet with its map; say no if it has none or is too small for one."""
    radius = picture.radius_px(body)
    if radius < _FROM_PX or not Globes.knows(body):
        return False
    small = 1 - min(max((radius - _FROM_PX) / (_LARGE_PX - _FROM_PX), 0.0), 1.0)
    night = max(_NIGHT[picture.style.theme.id], _NIGHT_SMALL * small)
    x, y = picture.on_screen(picture.bodies[body])
    turned = (body_to_view(picture, body), picture.sun_light(body))
    picture.style.globes.paint(painter, (x, y, radius), body, turned, night)
    return True


def stands_still(picture: Picture, body: str) -> bool:
    """Say whether time runs so fast that a turning planet would only flicker."""
    return flickers(body, picture.rate)


def body_to_view(picture: Picture, body: str) -> Array:
    """Return the matrix from axes fixed in Earth or Mars to right, up and towards the viewer.

    When time runs too fast to watch it turn, Earth stands as at launch and Mars as at arrival.
    """
    mission, snapshot = picture.mission, picture.snapshot
    tdb_s = snapshot.tdb_s
    if stands_still(picture, body):
        tdb_s = mission.tdb(0.0 if body == "earth" else picture.courses.arrival_s)
    to_fixed = icrf_to_earth_fixed if body == "earth" else icrf_to_mars_fixed
    stage = picture.stage
    to_stage = stage.direction(np.eye(3), stage.angle_rad).T
    return np.asarray(picture.camera.axes @ to_stage @ TO_ECLIPTIC @ to_fixed(tdb_s).T)
