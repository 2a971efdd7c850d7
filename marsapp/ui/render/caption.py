"""The caption at the top left of every scene: what is happening, when, in one plain sentence."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from marsapp.ui.theme import Theme

MARGIN_PX: Final = 22
_MOST_HEIGHT: Final = 0.62  # of the picture, if any form is that low
_FORMS: Final[tuple[tuple[float, bool, bool], ...]] = (
    (0.45, False, True),
    (0.9, False, True),
    (0.9, True, True),
    (0.9, True, False),
)
"""Which share of the width, whether in small letters, whether with the sentence; the best first."""
_COLUMN_FORMS: Final = ((False, True), (True, True), (False, False), (True, False))
"""Whether in small letters, whether with the sentence, where a column is kept free; best first."""
_WIDEST_PX: Final = 520  # at 100 %: longer lines are hard to read
_SHORT_LINE: Final = 0.35  # of the room: a last line shorter than this is mended
_NARROWER: Final = (0.72, 0.8, 0.88)
_NARROWEST_PX: Final = 220


@dataclass(frozen=True, slots=True)
class Words:
    """The three texts of a caption."""

    title: str
    moment: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Column:
    """The space kept free for a caption, in pixels: how wide it may be and where it has to end."""

    width_px: float
    bottom_px: float


class Caption:
    """Lays the words out once and paints them until they, the width or the look change."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._lines: list[tuple[QTextLayout, str, float]] = []
        self._rect = QRectF()
        self._shade_key: tuple[object, ...] = ()
        self._shade = QPixmap()

    def rect(
        self,
        words: Words,
        theme: Theme,
        size_px: tuple[int, int],
        column: Column | None = None,
    ) -> QRectF:
        """Return the space the caption takes, for labels to avoid."""
        self._lay_out(words, theme, size_px, column)
        return self._rect

    def paint(
        self,
        painter: QPainter,
        words: Words,
        theme: Theme,
        size_px: tuple[int, int],
        column: Column | None = None,
    ) -> None:
        """Paint the caption on a quiet fade of the ground, so that any sky may lie behind it."""
        self._lay_out(words, theme, size_px, column)
        self._paint_shade(painter, theme)
        for layout, token, top in self._lines:
            painter.setPen(theme.colour(token))
            layout.draw(painter, QPointF(self._rect.left() + theme.px(10), top))

    def _paint_shade(self, painter: QPainter, theme: Theme) -> None:
        where = self._rect.adjusted(0, 0, theme.px(40), 0)
        key = (where.size().toSize(), theme)
        if key != self._shade_key:
            self._shade_key, self._shade = key, _shade(where, theme)
        painter.drawPixmap(where.topLeft(), self._shade)
        bar = QRectF(self._rect.left(), self._rect.top(), theme.px(3), self._rect.height())
        painter.fillRect(bar, QColor(theme.colour("accent")))

    def _lay_out(
        self, words: Words, theme: Theme, size_px: tuple[int, int], column: Column | None
    ) -> None:
        """Use the first form that leaves most of the picture's height free, or the column."""
        key = (words, theme, size_px, column)
        if key == self._key:
            return
        self._key = key
        lowest, forms = _MOST_HEIGHT * size_px[1], _FORMS
        if column is not None:
            lowest = column.bottom_px
            share = column.width_px / max(size_px[0], 1)
            forms = tuple((share, modest, whole) for modest, whole in _COLUMN_FORMS)
        for share, modest, whole in forms:
            self._lay_out_in(words, theme, size_px, (share, modest, whole), free=column is None)
            if self._rect.bottom() <= lowest:
                return

    def _lay_out_in(
        self,
        words: Words,
        theme: Theme,
        size_px: tuple[int, int],
        form: tuple[float, bool, bool],
        *,
        free: bool,
    ) -> None:
        share, modest, whole = form
        margin, pad, width_px = theme.px(MARGIN_PX), theme.px(10), size_px[0]
        room = min(
            max(width_px * share, theme.px(_NARROWEST_PX)) if free else width_px * share,
            theme.px(_WIDEST_PX),
            width_px - 2 * margin - pad,
        )
        top = float(margin + theme.px(6))
        widest = 0.0
        self._lines = []
        running = theme.small if modest else theme.body
        heading = theme.body if modest else theme.title
        heading.setBold(True)
        for text, font, token in (
            (words.title, heading, "text"),
            (words.moment, running, "accent"),
            (words.sentence if whole else "", running, "text"),
        ):
            if not text:
                continue
            layout, height, width = _wrapped(text, font, room)
            self._lines.append((layout, token, top))
            top += height + theme.px(5)
            widest = max(widest, width)
        self._rect = QRectF(margin, margin, widest + 2 * pad, top - margin + theme.px(3))


def _shade(where: QRectF, theme: Theme) -> QPixmap:
    """Return the fade of the ground behind the words, made once a size: gradients are slow."""
    pixmap = QPixmap(where.size().toSize())
    pixmap.fill(Qt.GlobalColor.transparent)
    fade = QLinearGradient(0, 0, where.width(), 0)
    for stop, strength in ((0.0, 0.78), (0.7, 0.62), (1.0, 0.0)):
        fade.setColorAt(stop, theme.colour("ground", strength))
    with QPainter(pixmap) as painter:
        painter.fillRect(pixmap.rect(), fade)
    return pixmap


_NUMBER_AND_UNIT: Final = re.compile(r"(?<=\d) (?=[^\d\W])|(?<=million) (?=km)")

_CHINESE_UNIT: Final = re.compile(r"(?<=\d)(?:[万亿]?公里(?:/秒)?|米/秒|小时|分钟|个火星日)")


def keep_together(text: str) -> str:
    """Join numbers with the word after them, so that no line ends between number and unit."""
    joined = _CHINESE_UNIT.sub(lambda found: "\u2060" + "\u2060".join(found[0]), text)
    return _NUMBER_AND_UNIT.sub("\u00a0", joined)


def _wrapped(text: str, font: QFont, room_px: float) -> tuple[QTextLayout, float, float]:
    """Return a text broken into lines of like length, its height and its widest line."""
    made = _broken(text, font, room_px)
    lines = made[0].lineCount()
    if lines > 1 and made[0].lineAt(lines - 1).naturalTextWidth() < _SHORT_LINE * room_px:
        for share in _NARROWER:  # the last word shall not stand alone
            tried = _broken(text, font, share * room_px)
            if tried[0].lineCount() == lines:
                return tried
    return made


def _broken(text: str, font: QFont, room_px: float) -> tuple[QTextLayout, float, float]:
    """Return a text broken into lines at a width."""
    layout = QTextLayout(keep_together(text), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = widest = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room_px)
        line.setPosition(QPointF(0, height))
        height += max(line.height(), 1.42 * font.pixelSize())
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return layout, height, widest


def broken_lines(text: str, font: QFont, room_px: float) -> list[str]:
    """Return the lines of a text at a width."""
    whole = keep_together(text)
    layout = _broken(text, font, room_px)[0]
    lines = [layout.lineAt(row) for row in range(layout.lineCount())]
    return [whole[one.textStart() : one.textStart() + one.textLength()].strip() for one in lines]
