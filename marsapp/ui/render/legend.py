"""The legend of lines at the bottom right of a scene."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from marsapp.ui.render.paths import DASHES, WIDTHS, Stroke
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

MARGIN_PX: Final = 22


def path_rows(
    classes: Iterable[str], trail_px: float, theme: Theme, *, to_come: bool
) -> list[tuple[str, QPen]]:
    """Return the rows that say how well paths are known, each once; and that thin is to come."""
    names = {
        "measured": translate("Legend", "path, measured"),
        "computed": translate("Legend", "path, computed"),
        "published": translate("Legend", "path, as published"),
        "illustrative": translate("Legend", "path, assumed"),
    }
    rows = []
    for name in dict.fromkeys(classes):
        width_px = trail_px * WIDTHS[name]
        stroke = Stroke(colour=theme.colour("craft"), width_px=width_px, dashes=DASHES[name])
        rows.append((names[name], stroke.pen()))
    if rows and to_come:
        rows.append((translate("Legend", "still to fly"), QPen(theme.colour("craft", 0.5), 1.0)))
    return rows


def paint_rows(
    painter: QPainter,
    rows: Sequence[tuple[str, QPen]],
    theme: Theme,
    size_px: tuple[int, int],
    avoid: Sequence[QRectF] = (),
    disc: QRectF | None = None,
) -> QRectF:
    """Paint texts, each behind a sample of its line; return the space taken.

    They stand at the bottom right, or where something to ``avoid`` is below at the top right or
    just above it; not there over the ``disc`` of a planet.
    """
    if not rows:
        return QRectF()
    metrics = QFontMetricsF(theme.small)
    painter.setFont(theme.small)
    sample, gap = theme.px(34), theme.px(8)
    widest = max((metrics.horizontalAdvance(text) for text, _ in rows), default=0.0)
    right = size_px[0] - theme.px(MARGIN_PX)
    bottom = float(size_px[1] - theme.px(MARGIN_PX))
    left = right - widest - sample - gap
    step = metrics.height() * 1.15
    space = QRectF(left, bottom - len(rows) * step, right - left, len(rows) * step)
    hit = [other for other in avoid if space.intersects(other)]
    if hit:
        top_px = theme.px(MARGIN_PX)
        raised_px = min(other.top() for other in hit) - theme.px(8) - space.height()
        others = [space.translated(0, y - space.top()) for y in (top_px, raised_px)]
        taken = [*avoid, *([] if disc is None else [disc])]
        space = next((other for other in others if not _hits(other, taken)), space)
    bottom = space.bottom()
    plate = space.adjusted(-theme.px(8), -theme.px(2), theme.px(8), theme.px(7))
    paint_plate(painter, plate, theme)  # paths and the planet may run below it
    for index, (text, pen) in enumerate(reversed(rows)):
        y = bottom - index * step
        painter.setPen(pen)
        middle = y - metrics.ascent() * 0.35
        painter.drawLine(QLineF(left, middle, left + sample, middle))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(left + sample + gap, y), text)
    return plate


def _hits(space: QRectF, others: Sequence[QRectF]) -> bool:
    return any(space.intersects(other) for other in others)
