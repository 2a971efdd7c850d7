"""The lower left corner of the picture: scale bar and what is drawn freely."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.words import notes_of

_LOW_PX: Final = 260  # in lower pictures the corner would run into the caption
_SHARE: Final = 0.42  # of the width, at most
_WIDEST_PX: Final = 420.0
_PLATE: Final = 0.66
_M_PER_KM: Final = 1000.0


class Corner:
    """Paints the corner; keeps the lines of its texts."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], list[str]] = ((), [])

    def height_px(self, picture: Picture) -> float:
        """Return how high the corner is, above the lower edge of the picture."""
        theme = picture.style.theme
        if picture.size[1] <= theme.px(_LOW_PX):
            return 0.0
        line = QFontMetricsF(theme.small).height() * 1.15
        bar = line + theme.px(14) if _has_bar(picture) else 0.0
        return float(theme.px(MARGIN_PX) + line * len(self._lines(picture)) + bar)

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
            paint_plate(painter, plate, theme, _PLATE)
        painter.setFont(theme.small)
        painter.setPen(theme.colour("muted"))
        for row, line in enumerate(lines):
            painter.drawText(QPointF(left, top + row * line_px + metrics.ascent()), line)
        if _has_bar(picture):
            write = picture.style.formatter.value
            base = QPointF(left, top - theme.px(8))
            wide = paint_scale_bar(
                painter,
                base,
                picture.px_per_m() * _M_PER_KM,
                theme,
                lambda km: write(km * _M_PER_KM, "m"),
            )
            widest = max(widest, wide)
            top -= line_px + theme.px(14)
        return QRectF(left - 8, top, widest + 16, picture.size[1] - top)

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
    return picture.options.scale and not picture.is_empty
