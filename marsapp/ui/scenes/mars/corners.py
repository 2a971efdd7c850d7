"""The lower left corner of the picture: scale bar, colours of heights, notes."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter

from marsapp.ui.render.caption import MARGIN_PX
from marsapp.ui.render.labels import TextPictures
from marsapp.ui.render.planet import height_legend
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture
from marsapp.ui.scenes.mars.viewfinder import viewfinder_words

translate = QCoreApplication.translate

_LOW_PX: Final = 230  # in lower pictures the corner would run into the caption
_BAR_PX: Final = (190.0, 9.0)
_NEAR_PX: Final = 26.0  # smaller discs show nothing that needs a note
_WHIRLS: Final = 0.5
_FLAT_KM: Final = 3000.0  # nearer to the ground no one scale is right


def notes_of(picture: Picture) -> list[str]:
    """Return what is drawn freely or not shown, in words."""
    notes = []
    if picture.radius_px > picture.style.px(_NEAR_PX):
        if picture.stands:
            notes.append(translate("Mars", "Too fast to show Mars turning"))
        notes.append(
            {
                "day": translate(
                    "Mars", "Relief from measurements, shadows deepened; colours drawn freely"
                ),
                "height": translate("Mars", "Colours show height above the areoid"),
                "relief": translate("Mars", "Relief from measurements, shadows deepened"),
            }[picture.options.mode]
        )
    if picture.whirl > _WHIRLS:
        notes.append(translate("Mars", "Too fast to follow the craft: its orbit is shown"))
    elif not picture.from_craft and picture.options.orbits:
        notes.append(translate("Mars", "The craft is drawn far too large"))
    return notes


class Corner:
    """Paints the corner; keeps the pictures of its texts, which have a halo."""

    def __init__(self) -> None:
        self._texts = TextPictures()

    def restyle(self) -> None:
        """Forget the pictures of texts in the old look."""
        self._texts = TextPictures()

    def paint(self, painter: QPainter, picture: Picture) -> QRectF:
        """Paint the corner and return its space."""
        theme = picture.style.theme
        left, top = (float(picture.style.px(MARGIN_PX)), float(picture.size[1]))
        top -= theme.px(MARGIN_PX)
        if picture.size[1] <= theme.px(_LOW_PX):
            return QRectF(left, top, 0, 0)
        line_px = QFontMetricsF(theme.small).height() * 1.15
        widest = 0.0
        notes = [(line, "text") for line in viewfinder_words(picture)]
        notes += [(note, "muted") for note in notes_of(picture)]
        for note, token in reversed(notes):
            widest = max(widest, self._write(painter, picture, (note, token), (left, top)))
            top -= line_px
        if picture.options.mode == "height":
            widest = max(widest, _paint_heights(painter, picture, left, top - theme.px(4)))
            top -= line_px + theme.px(24)
        if picture.options.scale and _has_scale(picture):
            px_per_km = picture.eye.px_per_km(np.zeros(3))
            write = picture.style.formatter.distance
            base = QPointF(left, top - theme.px(4))
            wide = paint_scale_bar(painter, base, px_per_km, theme, lambda km: write(km, 1))
            widest = max(widest, wide)
            top -= line_px + theme.px(14)
        return QRectF(left - 4, top, widest + 8, picture.size[1] - top)

    def _write(
        self,
        painter: QPainter,
        picture: Picture,
        note: tuple[str, str],
        at: tuple[float, float],
    ) -> float:
        """Write a line that ends at the bottom there; return its width."""
        theme, (text, token) = picture.style.theme, note
        size = self._texts.size(text, theme.small)
        colours = (theme.colour(token), theme.colour("ground", 0.6))
        ratio = painter.device().devicePixelRatio()
        pixmap = self._texts.picture(text, theme.small, colours, ratio)
        painter.drawPixmap(QPointF(round(at[0]), round(at[1] - size.height() + 4)), pixmap)
        return size.width()


def _has_scale(picture: Picture) -> bool:
    far_enough = picture.eye.distance_km - RADIUS_KM > _FLAT_KM
    return not picture.from_craft and picture.camera != "along" and far_enough


def _paint_heights(painter: QPainter, picture: Picture, left: float, bottom: float) -> float:
    """Paint the bar of colours with heights in km under it; return its width."""
    theme = picture.style.theme
    stops = height_legend()
    low, high = stops[0].km, stops[-1].km
    width, height = (picture.style.px(side) for side in _BAR_PX)
    metrics = QFontMetricsF(theme.small)
    top = bottom - metrics.height() - height
    fade = QLinearGradient(left, 0, left + width, 0)
    for stop in stops:
        fade.setColorAt((stop.km - low) / (high - low), QColor(*stop.rgb))
    painter.fillRect(QRectF(left, top, width, height), fade)
    painter.setPen(theme.colour("text"))
    formatter = picture.style.formatter
    top_text = formatter.distance(high, 2)
    for km, text in ((low, formatter.number(low)), (0.0, formatter.number(0)), (high, top_text)):
        wide = metrics.horizontalAdvance(text)
        x = left + (km - low) / (high - low) * width - wide / 2
        x = min(max(x, left), left + width - wide / 3)
        painter.drawText(QPointF(x, bottom), text)
    return width + metrics.horizontalAdvance(top_text)
