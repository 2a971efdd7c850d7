"""The frame of the view from the craft: which camera, its field, how large Mars is in it."""

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from marsapp.mission.lenses import Lens, lenses
from marsapp.ui.format import Formatter
from marsapp.ui.scenes.mars.camera.views import frame_share, lens_named
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture

translate = QCoreApplication.translate

_CORNER_PX: Final = 26.0
_DIM: Final = 0.6


def frame_rect(picture: Picture, lens: Lens) -> QRectF:
    """Return what the payload's picture takes in, enlarged or not."""
    height = picture.size[1]
    half = math.tan(lens.field_rad / 2) * picture.eye.scale
    tall = min(half * lens.tall, frame_share(lens, picture.size) * height / 2)
    wide = min(half, tall / lens.tall)
    x, y = picture.eye.middle_px
    return QRectF(x - wide, y - tall, 2 * wide, 2 * tall)


def paint_viewfinder(painter: QPainter, picture: Picture) -> None:
    """Paint the frame of a payload's picture; nothing unless the craft looks through one."""
    if not picture.from_craft:
        return
    theme = picture.style.theme
    lens = lens_named(lenses(picture.mission.data), picture.lens)
    if lens is None:
        return
    width, height = picture.size
    frame = frame_rect(picture, lens)
    outside = QPainterPath()
    outside.addRect(QRectF(0, 0, width, height))
    outside.addRect(frame)  # odd-even: the frame is cut out
    painter.fillPath(outside, theme.colour("ground", _DIM))
    _paint_corners(painter, picture, frame)


def _paint_corners(painter: QPainter, picture: Picture, frame: QRectF) -> None:
    painter.setPen(QPen(picture.style.theme.colour("text", 0.9), picture.style.px(1.6)))
    side = min(picture.style.px(_CORNER_PX), frame.width() / 3)
    for corner, right, down in (
        (frame.topLeft(), 1, 1),
        (frame.topRight(), -1, 1),
        (frame.bottomLeft(), 1, -1),
        (frame.bottomRight(), -1, -1),
    ):
        painter.drawLine(QLineF(corner, corner + QPointF(right * side, 0)))
        painter.drawLine(QLineF(corner, corner + QPointF(0, down * side)))


def framed_space(picture: Picture) -> QRectF:
    """Return where the frame of a payload's picture is; empty while there is none."""
    if not picture.from_craft:
        return QRectF()
    lens = lens_named(lenses(picture.mission.data), picture.lens)
    return QRectF() if lens is None else frame_rect(picture, lens)


def viewfinder_words(picture: Picture, *, brief: bool = False) -> list[str]:
    """Return which camera it is, how much it takes in, and how large Mars looks from the craft."""
    if not picture.from_craft:
        return []
    lens = lens_named(lenses(picture.mission.data), picture.lens)
    formatter = picture.style.formatter
    language = formatter.language
    height_rad = 2 * math.atan(picture.size[1] / 2 / picture.eye.scale)
    if lens is None:
        name = translate("Mars", "Plain eye on board, field {angle} from top to bottom")
        lines = [name.format(angle=written_angle(formatter, height_rad))]
    else:
        field = written_angle(formatter, lens.field_rad)
        name = translate("Mars", "{camera}: field {angle} across, from the published strip width")
        payload = lens.payload
        camera = payload.short if brief else payload.name.text_in(language)
        lines = [name.format(camera=camera, angle=field)]
        shown = frame_rect(picture, lens).width() / 2 / picture.eye.scale
        times = math.tan(lens.field_rad / 2) / shown
        if times > 1.05:
            text = translate("Mars", "the middle of its picture, enlarged {factor} times")
            lines.append(text.format(factor=formatter.figures(times, 2)))
    far_km = float(np.linalg.norm(picture.craft_km))
    wide = written_angle(formatter, 2 * math.asin(min(RADIUS_KM / far_km, 1.0)))
    lines.append(translate("Mars", "Mars looks {angle} wide").format(angle=wide))
    return lines


def written_angle(formatter: Formatter, angle_rad: float) -> str:
    """Write an angle in degrees, or in arcminutes where it is small."""
    degrees = math.degrees(angle_rad)
    if degrees >= 1:
        return formatter.angle(degrees, 0 if degrees >= 10 else 1)
    return formatter.value(degrees * 60, "arcmin")
