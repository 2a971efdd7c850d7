"""The lower left corner of the picture: scale bar and what is drawn freely."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.words import notes_of

_LOW_PX: Final = 150  # in lower pictures the corner would run into the caption
_SHARE: Final = 0.5  # of the width, at most
_WIDEST_PX: Final = 420.0
_BAR_PX: Final = 180.0  # the longest scale bar
_M_PER_KM: Final = 1000.0


class Corner:
    """Paints the corner; keeps the lines of its texts."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], list[str]] = ((), [])

    def rect(self, picture: Picture) -> QRectF:
        """Return the space that the corner takes."""
        theme = picture.style.theme
        if picture.size[1] <= theme.px(_LOW_PX):
            return QRectF()
        margin, metrics = float(theme.px(MARGIN_PX)), QFontMetricsF(theme.small)
        line_px = metrics.height() * 1.15
        lines = self._lines(picture)
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
        height = line_px * len(lines)
        if _has_bar(picture):
            widest = max(widest, theme.px(_BAR_PX))
            height += line_px + theme.px(14)
        bottom = picture.size[1] - margin
        return QRectF(margin - 8, bottom - height, widest + 16, height + margin)

    def paint(self, painter: QPainter, picture: Picture) -> QRectF:
        """Paint the corner and return its space."""
        theme = picture.style.theme
        left, bottom = float(theme.px(MARGIN_PX)), float(picture.size[1] - theme.px(MARGIN_PX))
        if picture.size[1] <= theme.px(_LOW_PX):
            return QRectF()
        lines = self._lines(picture)
        metrics = QFontMetricsF(theme.small)
        line_px = metrics.height() * 1.15
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
        top = bottom - line_px * len(lines)
        if lines:
            plate = QRectF(left - theme.px(8), top - theme.px(3), widest + theme.px(16), 0)
            plate.setBottom(bottom + theme.px(5))
            paint_plate(painter, plate, theme)
        painter.setFont(theme.small)
        painter.setPen(theme.colour("muted"))
        for row, line in enumerate(lines):
            painter.drawText(QPointF(left, top + row * line_px + metrics.ascent()), line)
        if _has_bar(picture):
            write = picture.style.formatter.value
            paint_scale_bar(
                painter,
                QPointF(left, top - theme.px(8)),
                picture.px_per_m() * _M_PER_KM,
                theme,
                lambda km: write(km * _M_PER_KM, "m"),
            )
        return self.rect(picture)

    def _lines(self, picture: Picture) -> list[str]:
        """Return the lines of all notes, as wide as there is room."""
        theme = picture.style.theme
        room = min(_SHARE * picture.size[0], theme.px(_WIDEST_PX))
        notes = notes_of(picture)
        key = (tuple(notes), room, theme)
        if key != self._kept[0]:
            lines = [line for note in notes for line in broken_lines(note, theme.small, room)]
            self._kept = key, lines
        return self._kept[1]


def _has_bar(picture: Picture) -> bool:
    return picture.options.scale and not picture.is_empty and not picture.is_tight
