"""The group picture, drawn: ground and sky, rover and lander before the lens of the little camera.

It is a recreation in the shapes of this program, and every finished picture says so on itself.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from marsapp.mission.group_photo import Framing, PhotoCamera, Sitter
from marsapp.mission.posture import Placed
from marsapp.mission.relief import Relief
from marsapp.mission.shapes import Shape
from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.painter import GroundPainter
from marsapp.ui.render.mesh.craft import CraftPainter, Posed, TurntableView, draw_layer
from marsapp.ui.render.mesh.materials import Light
from marsapp.ui.render.mesh.picture import Layer, halved, image_of
from marsapp.ui.render.pixels import pixels_of

Array = NDArray[np.float64]
Size = tuple[int, int]
Cast = Mapping[str, Sequence[Placed]]

DUST: Final = 0.5
"""How dusty the air is taken to be: a clear day (illustrative)."""
_AHEAD_M: Final = 10.0  # the point on the line of sight that the lens is described by
_LIGHT_STEP_RAD: Final = math.radians(30.0)  # every light needs tables of its own
_FRONTAL: Final = 0.3  # the bright sky also lights what has the Sun behind it
_LOWEST_SUN: Final = 0.1  # a lower Sun would throw a shadow without end
_SHADOW: Final = 0.62
_SHADOW_DOTS: Final = 2  # a shadow is worked out from so many pixels each way together
_WORDS_PX: Final = 0.032  # of the picture's width
_LINE: Final = 2.1  # heights of the words


class Portraits:
    """Takes pictures of rover and lander; keeps what it needs for the next one."""

    def __init__(self, shapes: Sequence[Shape], relief: Relief) -> None:
        self._relief = relief
        self._ground = GroundPainter(relief)
        self._craft = CraftPainter(shapes)

    def take(self, framing: Framing, cast: Cast, size_px: Size, *, fine: bool = True) -> QImage:
        """Return what the camera sees; ``fine=False`` is quick, for the viewfinder."""
        camera = self._camera(framing.camera)
        sun = Sunlight(
            elevation_deg=framing.sun_elevation_deg,
            azimuth_deg=framing.sun_azimuth_deg,
            dust=DUST,
        )
        picture = self._ground.picture(camera, size_px, sun, fine=fine)
        image = picture.image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        both = [
            replace(one, matrix=self._stand(sitter) @ one.matrix)
            for sitter in (framing.lander, framing.rover)
            for one in cast[sitter.id]
        ]
        posed = self._craft.pose(both)
        view = _view(camera, size_px)
        light, way = _light(view, framing)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if framing.sun_elevation_deg > 0:
                self._paint_shadow(painter, self._flat(posed, framing, way), view, size_px)
            _paint_craft(painter, posed, view, size_px, light, fine=fine)
        return image

    def forget(self) -> None:
        """Let go of what is kept: nobody looks."""
        self._ground.forget()

    def _camera(self, camera: PhotoCamera) -> GroundCamera:
        ground_m = float(self._relief.height_m(camera.east_m, camera.north_m))
        return GroundCamera(
            east_m=camera.east_m,
            north_m=camera.north_m,
            up_m=ground_m + camera.up_m,
            azimuth_deg=camera.azimuth_deg,
            pitch_deg=camera.pitch_deg,
            field_deg=camera.field_deg,
        )

    def _stand(self, sitter: Sitter) -> Array:
        """Return the matrix (4, 4) from a craft's frame into east, north, up."""
        turn = math.radians(90.0 - sitter.heading_deg)
        matrix = np.eye(4)
        matrix[:2, :2] = ((math.cos(turn), -math.sin(turn)), (math.sin(turn), math.cos(turn)))
        up_m = float(self._relief.height_m(sitter.east_m, sitter.north_m))
        matrix[:3, 3] = sitter.east_m, sitter.north_m, up_m
        return matrix

    def _flat(self, posed: Posed, framing: Framing, way: Array) -> Posed:
        """Return the craft with every point moved along the sunlight onto the ground."""
        points = np.array(posed.points)
        rover = framing.rover
        ground_m = float(self._relief.height_m(rover.east_m, rover.north_m))
        high_m = np.clip(points[:, 2] - ground_m, 0.0, None)
        points -= high_m[:, None] * way / max(float(way[2]), _LOWEST_SUN)
        points[:, 2] = self._relief.height_m(points[:, 0], points[:, 1])
        return replace(posed, points=np.asfortranarray(points))

    def _paint_shadow(
        self, painter: QPainter, flat: Posed, view: TurntableView, size_px: Size
    ) -> None:
        small = (size_px[0] / _SHADOW_DOTS, size_px[1] / _SHADOW_DOTS)
        ahead = view.eye(flat.points)[:, 2]
        if ahead.min() < 0.3:  # it would fall over the lens
            return
        layer = draw_layer(flat, view, small, (0.0, 0.0, 1.0))
        rows, columns = layer.owner.shape
        if not rows or not columns:
            return
        image = QImage(columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
        dark = np.where(layer.owner >= 0, 255 * _SHADOW, 0).astype(np.uint32)
        pixels_of(image)[...] = dark << np.uint32(24)
        left, top = layer.corner
        corner = QPointF(left * _SHADOW_DOTS, top * _SHADOW_DOTS)
        width, height = columns * _SHADOW_DOTS, rows * _SHADOW_DOTS
        painter.drawImage(QRectF(corner.x(), corner.y(), width, height), image)


def stamp(image: QImage, words: str, font: QFont) -> QImage:
    """Return a picture with words written into its lower edge, on a dark band."""
    done = image.copy()
    font = QFont(font)
    font.setPixelSize(max(round(image.width() * _WORDS_PX), 9))
    metrics = QFontMetricsF(font)
    while metrics.horizontalAdvance(words) > 0.94 * image.width() and font.pixelSize() > 7:
        font.setPixelSize(font.pixelSize() - 1)
        metrics = QFontMetricsF(font)
    high = metrics.height() * _LINE / 1.4
    band = QRectF(0, image.height() - high, image.width(), high)
    with QPainter(done) as painter:
        painter.fillRect(band, QColor(0, 0, 0, 190))
        painter.setFont(font)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, words)
    return done


def _view(camera: GroundCamera, size_px: Size) -> TurntableView:
    """Return the same lens for the craft; it stands anywhere and looks along the same line."""
    forward = camera.axes[2]
    return TurntableView(
        azimuth_rad=-math.radians(camera.azimuth_deg),
        elevation_rad=-math.radians(camera.pitch_deg),
        distance_m=_AHEAD_M,
        target_m=camera.place_m + _AHEAD_M * forward,
        focal=camera.focal_px(size_px[0]) / min(size_px),
    )


def _light(view: TurntableView, framing: Framing) -> tuple[Light, Array]:
    """Return where the Sun stands for the viewer, and the way (3,) to it: east, north, up."""
    up, turn = (math.radians(a) for a in (framing.sun_elevation_deg, framing.sun_azimuth_deg))
    way = np.array((math.cos(up) * math.sin(turn), math.cos(up) * math.cos(turn), math.sin(up)))
    right, high, toward = (float(value) for value in view.axes @ way)
    flat = math.hypot(right, high)
    angle = round(math.atan2(high, right) / _LIGHT_STEP_RAD) * _LIGHT_STEP_RAD
    height = max(math.atan2(toward, flat), math.asin(_FRONTAL))
    height = round(height / _LIGHT_STEP_RAD) * _LIGHT_STEP_RAD
    return (
        (
            round(math.cos(height) * math.cos(angle), 6),
            round(math.cos(height) * math.sin(angle), 6),
            round(math.sin(height), 6),
        ),
        way,
    )


def _paint_craft(
    painter: QPainter,
    posed: Posed,
    view: TurntableView,
    size_px: Size,
    light: Light,
    *,
    fine: bool,
) -> None:
    dots = 2 if fine else 1
    layer = draw_layer(
        posed, view, (size_px[0] * dots, size_px[1] * dots), light, step=2 if fine else 0
    )
    left, top = layer.corner
    rows, columns = layer.colour.shape
    if not rows or not columns:
        return
    piece = Layer((0, 0), layer.colour, layer.owner, layer.drawn, layer.dark)
    if fine:
        piece = halved(piece)
        rows, columns = piece.colour.shape
    image = image_of(piece, (max(columns, 1), max(rows, 1)))
    painter.drawImage(QPointF(left / dots, top / dots), image)
