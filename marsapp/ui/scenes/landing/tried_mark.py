"""The mark of the landing that the person tries, and what becomes of it, in the picture."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.sprites import arrow
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.landing.tried import Tried
from marsapp.ui.topics.descent import height_words

if TYPE_CHECKING:
    from marsapp.ui.scenes.landing.picture import Picture

translate = QCoreApplication.translate

TRIED: Final = "tried"
_EDGE_PX: Final = 74.0
_LEFT: Final = 0.46  # of the width: words stand left of it
_WIDE: Final = 0.30  # of the picture: the words of the outcome
_NEAR_M: Final = 1.0


def tried_words(picture: "Picture", tried: Tried) -> str:
    """Say where the tried lander is: how much higher or lower, or how it has ended."""
    now = picture.descent
    if tried.ended:
        return translate("Landing", "Your flight: {outcome}").format(outcome=tried.verdict)
    if now is None or abs(tried.state.height_m - now.height_m) < _NEAR_M:
        return translate("Landing", "Your flight")
    apart = tried.state.height_m - now.height_m
    far = height_words(abs(apart), picture.style.formatter)
    if apart > 0:
        return translate("Landing", "Your flight: {distance} higher").format(distance=far)
    return translate("Landing", "Your flight: {distance} lower").format(distance=far)


def tried_mark(picture: "Picture", tried: Tried, at: tuple[float, float]) -> Thing:
    """Return the mark of the tried lander: where it is, or at the edge on the way there."""
    edge = picture.style.px(_EDGE_PX)
    width, height = picture.size
    return Thing(
        id=TRIED,
        name=tried_words(picture, tried),
        x_px=min(max(at[0], _LEFT * width, edge), width - edge),
        y_px=min(max(at[1], edge), height - edge),
        radius_px=picture.style.px(13),
    )


def paint_tried_mark(
    painter: QPainter, picture: "Picture", tried: Tried, at: tuple[float, float]
) -> None:
    """Paint where the tried lander is, or at the edge which way it lies."""
    style, theme = picture.style, picture.style.theme
    mark = tried_mark(picture, tried, at)
    x, y, radius = mark.x_px, mark.y_px, mark.radius_px
    token = "good" if tried.safe else "bad"
    outside = math.hypot(at[0] - x, at[1] - y)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("ground", 0.55))
    painter.setPen(QPen(theme.colour(token), style.px(2.4), Qt.PenStyle.DashLine))
    painter.drawEllipse(QPointF(x, y), radius, radius)
    if tried.ended and not tried.safe:
        arm = radius * 0.5
        painter.setPen(QPen(theme.colour(token), style.px(3.0)))
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
    if outside > 1.0:
        way = QPointF((at[0] - x) / outside, (at[1] - y) / outside)
        start = QPointF(x, y) + way * radius
        arrow(painter, start, start + way * style.px(30), QPen(theme.colour(token), style.px(2.6)))
    painter.restore()


def paint_outcome(painter: QPainter, picture: "Picture", tried: Tried) -> QRectF:
    """Say at the upper right what becomes of the tried flight; return the space taken."""
    style, theme = picture.style, picture.style.theme
    small, body = theme.small, theme.body
    body.setBold(True)
    width = picture.size[0]
    room = max(_WIDE * width, style.px(180))
    lines = broken_lines(tried.sentence, small, room)
    title = translate("Landing", "Your flight: {outcome}").format(outcome=tried.verdict)
    one, big = QFontMetricsF(small), QFontMetricsF(body)
    wide = max(big.horizontalAdvance(title), *(one.horizontalAdvance(line) for line in lines))
    line_px, pad, margin = one.height() * 1.15, style.px(10), style.px(MARGIN_PX)
    high = big.height() + line_px * len(lines)
    plate = QRectF(width - margin - wide - 2 * pad, margin, wide + 2 * pad, high + 1.6 * pad)
    paint_plate(painter, plate, theme)
    painter.setFont(body)
    painter.setPen(theme.colour("good" if tried.safe else "bad"))
    x, y = plate.left() + pad, plate.top() + 0.8 * pad
    painter.drawText(QPointF(x, y + big.ascent()), title)
    painter.setFont(small)
    painter.setPen(theme.colour("text"))
    for row, line in enumerate(lines):
        painter.drawText(QPointF(x, y + big.height() + row * line_px + one.ascent()), line)
    return plate
