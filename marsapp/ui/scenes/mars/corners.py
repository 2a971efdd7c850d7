"""The lower left corner of the picture: scale bar, colours of heights, notes."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter

from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.planet import height_legend
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.mars.marks import craft_spot
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture
from marsapp.ui.scenes.mars.viewfinder import framed_space, viewfinder_words
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_LOW_PX: Final = 230  # in lower pictures the corner would run into the caption
_BAR_PX: Final = (190.0, 9.0)
_NEAR_PX: Final = 26.0  # smaller discs show nothing that needs a note
_LEGEND_PX: Final = 215.0  # for the legend on the other side
_FLAT_KM: Final = 3000.0  # nearer to the ground no one scale is right


def is_tight(picture: Picture) -> bool:
    """Say whether there is room for few words only."""
    return picture.style.is_tight(picture.size)


def notes_of(picture: Picture, *, grained: bool = False) -> list[str]:
    """Return what is drawn freely or not shown, in words; ``grained``: finer than our maps."""
    notes = []
    if picture.radius_px > picture.style.px(_NEAR_PX):
        if picture.stands:
            notes.append(translate("Mars", "Too fast to show Mars turning"))
        notes.append(
            {
                "day": translate("Mars", "Colours drawn freely")
                if is_tight(picture)
                else translate(
                    "Mars", "Relief from measurements, shadows deepened; colours drawn freely"
                ),
                "height": translate("Mars", "Colours show height above the areoid"),
                "relief": translate("Mars", "Relief from measurements, shadows deepened"),
            }[picture.options.mode]
        )
        if grained:
            notes.append(translate("Mars", "Finer than our maps: the smallest grain is invented"))
    if picture.whirl > WHIRLS:
        notes.append(translate("Mars", "Too fast to follow the craft: its orbit is shown"))
    elif craft_spot(picture) is not None:
        notes.append(translate("Mars", "The craft is drawn far too large"))
    return notes


class Corner:
    """Paints the corner; keeps the lines of its texts."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, int], list[str]] = {}

    def restyle(self) -> None:
        """Forget how texts were broken in the old look."""
        self._lines = {}

    def paint(self, painter: QPainter, picture: Picture, *, grained: bool = False) -> QRectF:
        """Paint the corner and return its space."""
        theme = picture.style.theme
        left, top = (float(picture.style.px(MARGIN_PX)), float(picture.size[1]))
        top -= theme.px(MARGIN_PX)
        if picture.size[1] <= theme.px(_LOW_PX):
            return QRectF(left, top, 0, 0)
        line_px = QFontMetricsF(theme.small).height() * 1.15
        lines = self._broken(picture, grained)
        has_heights = picture.options.mode == "height"
        widest = max(_width(theme, lines), _heights_width(picture) if has_heights else 0.0)
        legend_px = line_px + theme.px(24) if has_heights else 0.0
        high = line_px * len(lines) + legend_px
        if high:  # the planet may lie below it
            pad = theme.px(6)
            plate = QRectF(left, top - high + 4, widest, high)
            paint_plate(painter, plate.adjusted(-pad, -pad / 2, pad, pad / 2), theme)
        _write(painter, picture, lines, (left, top))
        if has_heights:
            _paint_heights(painter, picture, left, top - line_px * len(lines) - theme.px(4))
        top -= high
        px_per_km = picture.eye.px_per_km(np.zeros(3))
        if picture.options.scale and px_per_km > 0 and _has_scale(picture):
            write = picture.style.formatter.distance
            base = QPointF(left, top - theme.px(4))
            wide = paint_scale_bar(painter, base, px_per_km, theme, lambda km: write(km, 1))
            widest = max(widest, wide)
            top -= line_px + theme.px(14)
        return QRectF(left - 4, top, widest + 8, picture.size[1] - top)

    def _broken(self, picture: Picture, grained: bool) -> list[tuple[str, str]]:
        """Return the lines of all texts, each with its colour, as wide as there is room."""
        frame, margin = framed_space(picture), picture.style.px(MARGIN_PX)
        beside = 0.0 if picture.from_craft else picture.style.px(_LEGEND_PX)
        room = max(int(picture.size[0] - 2 * margin - beside), 120)
        if not frame.isNull():
            room = max(int(frame.left() - 1.8 * margin), 120)
        texts = [(text, "text") for text in viewfinder_words(picture, brief=is_tight(picture))]
        quiet = "text" if picture.from_craft else "muted"
        texts += [(note, quiet) for note in notes_of(picture, grained=grained)]
        found = []
        for text, token in texts:
            if (text, room) not in self._lines:
                self._lines[text, room] = broken_lines(text, picture.style.theme.small, room)
            found += [(line, token) for line in self._lines[text, room]]
        return found


def _write(
    painter: QPainter, picture: Picture, lines: list[tuple[str, str]], at: tuple[float, float]
) -> None:
    """Write lines, the last one at the bottom there."""
    theme, (left, bottom) = picture.style.theme, at
    step = QFontMetricsF(theme.small).height() * 1.15
    painter.setFont(theme.small)
    for row, (text, token) in enumerate(reversed(lines)):
        painter.setPen(theme.colour(token))
        painter.drawText(QPointF(left, bottom - row * step), text)


def _width(theme: Theme, lines: list[tuple[str, str]]) -> float:
    metrics = QFontMetricsF(theme.small)
    return max((metrics.horizontalAdvance(text) for text, _ in lines), default=0.0)


def _has_scale(picture: Picture) -> bool:
    far_enough = picture.eye.distance_km - RADIUS_KM > _FLAT_KM
    return not picture.from_craft and picture.camera != "along" and far_enough


def _heights_width(picture: Picture) -> float:
    """Return how wide the bar of colours is with its words."""
    style = picture.style
    highest = style.formatter.distance(height_legend()[-1].km, 2)
    half = QFontMetricsF(style.theme.small).horizontalAdvance(highest) * 2 / 3
    return style.px(_BAR_PX[0]) + half


def _paint_heights(painter: QPainter, picture: Picture, left: float, bottom: float) -> None:
    """Paint the bar of colours with heights in km under it."""
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
    painter.setFont(theme.small)
    painter.setPen(theme.colour("text"))
    formatter = picture.style.formatter
    top_text = formatter.distance(high, 2)
    for km, text in ((low, formatter.number(low)), (0.0, formatter.number(0)), (high, top_text)):
        wide = metrics.horizontalAdvance(text)
        x = left + (km - low) / (high - low) * width - wide / 2
        x = min(max(x, left), left + width - wide / 3)
        painter.drawText(QPointF(x, bottom), text)
