"""What stands round the map and under the picture: names, scale bar, north arrow, notes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.labels import (
    Placed,
    Placer,
    Request,
    TextPictures,
    font_of,
    paint_label,
)
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.scalebar import paint_scale_bar, round_length_km
from marsapp.ui.scenes.surface.map_view import MapFrame
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.scenes.surface.spots import Spot
from marsapp.ui.scenes.surface.words import metres, notes_of, spot_label

translate = QCoreApplication.translate

_LOW_PX: Final = 230  # in lower pictures the corner would run into the caption


class Signs:
    """Paints names where there is room, and the lower left corner."""

    def __init__(self) -> None:
        self._placer = Placer()
        self._pictures = TextPictures()
        self.placed: list[Placed] = []

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._placer, self._pictures = Placer(), TextPictures()

    def settle(self) -> None:
        """Forget where names stood: each takes its best place again."""
        self._placer = Placer()

    def paint_names(
        self,
        painter: QPainter,
        picture: Picture,
        spots: Sequence[Spot],
        obstacles: Sequence[QRectF],
    ) -> None:
        """Paint the names of what stands in the picture."""
        self.placed = []
        if not picture.options.names:
            return
        theme, bounds = picture.style.theme, QRectF(0, 0, *picture.size).adjusted(6, 6, -6, -6)
        requests = []
        for spot in spots:
            text, rank = spot_label(picture, spot.id)
            chosen = spot.id in (picture.selected, picture.focused)
            if text:
                requests.append(
                    Request(
                        id=spot.id,
                        text=text,
                        x_px=spot.x_px,
                        y_px=spot.y_px,
                        rank=rank + 10.0 * chosen,
                        radius_px=spot.radius_px,
                        token="accent" if chosen else "text",
                    )
                )
        sizes = [self._pictures.size(one.text, font_of(theme, one)) for one in requests]
        self.placed = self._placer.place(requests, sizes, bounds, obstacles)
        for one in self.placed:
            paint_plate(painter, one.rect.adjusted(-3, -1, 3, 1), theme)
            paint_label(painter, one, self._pictures, theme)

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing whose name is under a pixel, or ''."""
        at = QPointF(x_px, y_px)
        return next((one.request.id for one in self.placed if one.rect.contains(at)), "")


def paint_corner(painter: QPainter, picture: Picture, frame: MapFrame | None) -> QRectF:
    """Paint scale bar and notes in the lower left corner; return their space."""
    style, theme = picture.style, picture.style.theme
    left, bottom = style.px(MARGIN_PX), picture.size[1] - style.px(MARGIN_PX)
    if picture.size[1] <= style.px(_LOW_PX):
        return QRectF(left, bottom, 0, 0)
    metrics = QFontMetricsF(theme.small)
    step, room = metrics.height() * 1.15, max(picture.size[0] - 2 * left, 120)
    notes = notes_of(picture)[:2] if picture.is_tight else notes_of(picture)
    lines = [line for note in notes for line in broken_lines(note, theme.small, room)]
    widest = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    top = bottom - step * len(lines)
    pad = style.px(6)
    if not lines:
        return QRectF(left, bottom, 0, 0)
    paint_plate(painter, QRectF(left - pad, top, widest + 2 * pad, bottom - top + pad), theme)
    painter.setFont(theme.small)
    painter.setPen(theme.colour("muted"))
    for row, line in enumerate(lines):
        painter.drawText(QPointF(left, top + (row + 0.85) * step), line)
    if frame is not None and picture.options.scale:
        base = QPointF(left, top - style.px(12))
        wide = 1000.0 * frame.px_per_m * round_length_km(1000.0 * frame.px_per_m, theme.px(170))
        bar = QRectF(left - pad, base.y() - step - pad, wide + 2 * pad, step + 2 * pad)
        paint_plate(painter, bar, theme)
        paint_scale_bar(
            painter, base, 1000.0 * frame.px_per_m, theme, lambda km: metres(picture, 1000.0 * km)
        )
        top = bar.top()
    return QRectF(left - pad, top, max(widest, style.px(180)) + 2 * pad, picture.size[1] - top)


def paint_north(painter: QPainter, picture: Picture) -> QRectF:
    """Paint the arrow to the north in the upper right corner; return its space."""
    style, theme = picture.style, picture.style.theme
    side = style.px(44)
    box = QRectF(picture.size[0] - side - style.px(14), style.px(14), side, side * 1.3)
    paint_plate(painter, box, theme)
    middle, top = box.center().x(), box.top() + style.px(7)
    high = side * 0.62
    painter.setPen(QPen(theme.colour("text"), 1.2))
    painter.setBrush(theme.colour("text"))
    half = side * 0.2
    painter.drawPolygon(
        QPolygonF(
            [QPointF(middle, top), QPointF(middle, top + high), QPointF(middle - half, top + high)]
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(
        QPolygonF(
            [QPointF(middle, top), QPointF(middle, top + high), QPointF(middle + half, top + high)]
        )
    )
    painter.setFont(theme.small)
    word = QRectF(box.left(), top + high, box.width(), box.bottom() - top - high)
    painter.drawText(word, Qt.AlignmentFlag.AlignCenter, translate("Surface", "N"))
    return box
