"""Paints the ground round the landing place and the sky over it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from marsapp.mission.relief import Relief
from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.heaven import paint_sky
from marsapp.ui.render.ground.lighting import Lighting
from marsapp.ui.render.ground.oblique import paint
from marsapp.ui.render.ground.plain import below
from marsapp.ui.render.ground.plan import Sheet, paint_plan
from marsapp.ui.render.ground.view import LevelView
from marsapp.ui.render.pixels import pixels_of

Array = NDArray[np.float64]
Size = tuple[int, int]

_SMALL: Final = (32, 18)


@dataclass(frozen=True, slots=True, eq=False)
class GroundPicture:
    """A picture of the ground, and where things stand in it. Sizes are device pixels."""

    image: QImage
    camera: GroundCamera
    size_px: Size
    view: LevelView | None

    def project(self, points_m: ArrayLike) -> tuple[Array, Array]:
        """Return pixels (n, 2) and metres ahead (n,) of places (n, 3): east, north, up."""
        return self.camera.project(points_m, self.size_px)

    def hidden(self, points_m: ArrayLike) -> NDArray[np.bool_]:
        """Say of each place (n, 3) whether the ground stands before it, shape (n,)."""
        points = np.atleast_2d(np.asarray(points_m, dtype=np.float64))
        if self.view is None:  # looking steeply down, nothing hides anything
            return np.zeros(len(points), dtype=np.bool_)
        return self.view.hidden(points)

    @property
    def horizon_px(self) -> float:
        """Row of the level line in the middle of the picture, from above."""
        far = self.camera.place_m + 1e6 * np.array([*self.camera.axes[2, :2], 0.0])
        return float(self.project(far)[0][0, 1])


class GroundPainter:
    """Paints pictures of one relief, and keeps the last of them.

    ``breathe`` is called now and then amid the work on a picture.
    """

    def __init__(self, relief: Relief, breathe: Callable[[], object] = int) -> None:
        self._relief = relief
        self._breathe = breathe
        self._picture: tuple[object, GroundPicture] | None = None
        self._plan: tuple[object, QImage] | None = None

    def picture(
        self, camera: GroundCamera, size_px: Size, sun: Sunlight, *, fine: bool = True
    ) -> GroundPicture:
        """Return the ground as a camera sees it; ``fine=False`` is quick, for while it moves."""
        key = (camera, size_px, sun, fine)
        if self._picture is not None and self._picture[0] == key:
            return self._picture[1]
        self._picture = None  # its memory is free for the next
        light = Lighting(sun)
        image, pixels = _blank(size_px if fine else _half(size_px))
        view = paint(self._relief, camera, pixels, light, fine=fine, breathe=self._breathe)
        if not fine:
            image = image.scaled(*size_px, mode=Qt.TransformationMode.SmoothTransformation)
        self._picture = key, GroundPicture(image, camera, size_px, view)
        return self._picture[1]

    def plan(
        self,
        centre_m: tuple[float, float],
        m_per_px: float,
        size_px: Size,
        sun: Sunlight,
        *,
        fine: bool = True,
    ) -> QImage:
        """Return the ground from straight above, north up; the centre is east, north."""
        key = (centre_m, m_per_px, size_px, sun, fine)
        if self._plan is not None and self._plan[0] == key:
            return self._plan[1]
        self._plan = None
        image, pixels = _blank(size_px if fine else _half(size_px))
        sheet = Sheet(centre_m, m_per_px if fine else 2 * m_per_px, (image.width(), image.height()))
        paint_plan(self._relief, sheet, pixels, Lighting(sun), fine=fine)
        if not fine:
            image = image.scaled(*size_px, mode=Qt.TransformationMode.SmoothTransformation)
        self._plan = key, image
        return image

    def forget(self) -> None:
        """Free the pictures that were kept."""
        self._picture = self._plan = None


def sky(camera: GroundCamera, size_px: Size, sun: Sunlight) -> QImage:
    """Return only the sky as a camera sees it, from black in space to the dusty air below."""
    image, pixels = _blank(size_px)
    pixels[..., 3] = 255
    paint_sky(pixels, camera, size_px, Lighting(sun))
    return image


def prepare(relief: Relief) -> None:
    """Work out what all pictures of the ground need, before the first; a thread may do this."""
    sun = Sunlight(30.0, 240.0)
    GroundPainter(relief).picture(GroundCamera(0.0, 0.0, 2.0, 0.0, -5.0), _SMALL, sun)
    below((0.0, 0.0), 100.0, _SMALL, sun)


def _half(size_px: Size) -> Size:
    return max((size_px[0] + 1) // 2, 1), max((size_px[1] + 1) // 2, 1)


def _blank(size_px: Size) -> tuple[QImage, NDArray[np.uint8]]:
    """Return a picture and its pixels (rows, columns, 4), which are good while it lives."""
    image = QImage(*size_px, QImage.Format.Format_RGB32)
    return image, pixels_of(image).view(np.uint8).reshape(size_px[1], size_px[0], 4)
