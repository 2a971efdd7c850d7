"""Painting what stays the same about the strips: stages, axes, curves, gates and the legend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from marsapp.mission.descent import DescentFlight
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import LEFT, Plot, paint_grid, round_step
from marsapp.ui.render.paths import polygon, thin
from marsapp.ui.scenes.landing.strip_labels import densely, place_words
from marsapp.ui.scenes.landing.strip_layout import Cell, Layout, Reading, values_of
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import (
    grid_words,
    legend_words,
    reading_words,
    scale_words,
    stage_words,
    value_words,
)

Array = NDArray[np.float64]

REAL, TRIED = "text", "burn"
"""Colours of the flight that was flown and of the one that is tried."""
GATE_PX: Final = 5.0
_MINUTE_S: Final = 60.0
_MINUTE_PX: Final = 34.0  # closer together, minutes are left out
_SHADE: Final = 0.16
_GRIDS: Final[Mapping[Reading, tuple[float, ...]]] = {
    "height": (1e1, 1e2, 1e3, 1e4, 1e5),
    "speed": (1e1, 1e2, 1e3),
    "deceleration": (),  # even steps
}


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a flight that one thing slows: from, to (seconds after entry), and what."""

    start_s: float
    end_s: float
    stage: str


@dataclass(frozen=True, slots=True)
class GateMark:
    """A gate on a strip: when, at what value, and how far from it is still good."""

    reading: Reading
    t_plus_s: float
    value: float
    tolerance: float
    tolerance_s: float
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is drawn once and kept."""

    layout: Layout
    real: DescentFlight
    tried: DescentFlight | None
    bands: tuple[Band, ...]
    gates: tuple[GateMark, ...]
    theme: Theme
    formatter: Formatter


def bold(font: QFont) -> QFont:
    """Return a font, bolder."""
    font.setBold(True)
    return font


def beside_px(theme: Theme, formatter: Formatter) -> float:
    """Return how wide the widest value beside a plot is."""
    metrics = QFontMetricsF(theme.small)
    words = [grid_words(name, v, formatter) for name, grid in _GRIDS.items() for v in grid]
    return max(metrics.horizontalAdvance(word) for word in words) + theme.px(9)


def paint_plan(painter: QPainter, plan: Plan) -> None:
    """Paint everything that does not move."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for cell in plan.layout.cells:
        _paint_cell(painter, plan, cell)
    for rect in plan.layout.stages:
        _paint_stages(painter, plan, rect)
    for rect in plan.layout.axes:
        _paint_minutes(painter, plan, rect)
    _paint_foot(painter, plan)


def _paint_cell(painter: QPainter, plan: Plan, cell: Cell) -> None:
    theme, plot = plan.theme, cell.plot
    painter.fillRect(plot.rect, theme.colour("ground"))
    for number, band in enumerate(plan.bands):
        left, right = plot.x(band.start_s), plot.x(band.end_s)
        if number % 2:
            rect = QRectF(left, plot.rect.top(), right - left, plot.rect.height())
            painter.fillRect(rect, theme.colour("line", _SHADE * 1.6))
    painter.setFont(bold(theme.small))
    painter.setPen(theme.colour("text"))
    painter.drawText(cell.title, LEFT, reading_words(cell.reading))
    _paint_scale(painter, theme, cell)
    grid = [(v, grid_words(cell.reading, v, plan.formatter)) for v in _grid(cell, theme)]
    paint_grid(painter, theme, plot, grid, cell.beside)
    painter.setPen(QPen(theme.colour("line"), 1.0))
    painter.drawLine(plot.rect.bottomLeft(), plot.rect.bottomRight())
    _paint_curve(painter, plan, cell, plan.real)
    if plan.tried is not None:
        _paint_curve(painter, plan, cell, plan.tried)
    gates = [gate for gate in plan.gates if gate.reading == cell.reading]
    for gate in gates:
        _paint_gate(painter, theme, plot, gate)
    _paint_values(painter, plan, cell, gates)


def _paint_scale(painter: QPainter, theme: Theme, cell: Cell) -> None:
    """Say behind the title how the strip is drawn, where there is room before the value."""
    left = painter.fontMetrics().horizontalAdvance(reading_words(cell.reading)) + theme.px(8)
    words = scale_words(cell.reading)
    painter.setFont(theme.small)
    if left + painter.fontMetrics().horizontalAdvance(words) < cell.title.width() - theme.px(90):
        painter.setPen(theme.colour("muted"))
        painter.drawText(cell.title.adjusted(left, 0, 0, 0), LEFT, words)


def _grid(cell: Cell, theme: Theme) -> Sequence[float]:
    """Return the values that get a line: only as many as there is height to read them."""
    plot = cell.plot
    most = max(int(plot.rect.height() / (QFontMetricsF(theme.small).height() * 1.15)), 1)
    grid = _GRIDS[cell.reading]
    if not grid:
        step = round_step(plot.up.high, min(most, 4))
        return [float(v) for v in np.arange(0.0, plot.up.high + step / 2, step)]
    apart = -(-len(grid) // most)
    return grid[::-1][::apart]


def _paint_curve(painter: QPainter, plan: Plan, cell: Cell, flight: DescentFlight) -> None:
    theme = plan.theme
    xy = thin(_curve(cell, flight))
    is_real = flight is plan.real
    pen = QPen(theme.colour(REAL if is_real else TRIED), theme.px(2))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not is_real:
        pen.setDashPattern([4.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(polygon(xy))
    if not is_real:
        _paint_end(painter, theme, QPointF(*xy[-1]), flight)


def _paint_end(painter: QPainter, theme: Theme, at: QPointF, flight: DescentFlight) -> None:
    """Mark how a tried flight ends: a cross where it breaks, a dot where it stands."""
    reach = theme.px(4)
    if flight.outcome == "landed":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(TRIED))
        painter.drawEllipse(at, reach, reach)
        return
    painter.setPen(QPen(theme.colour("bad"), theme.px(2.4)))
    painter.drawLine(QLineF(at - QPointF(reach, reach), at + QPointF(reach, reach)))
    painter.drawLine(QLineF(at - QPointF(reach, -reach), at + QPointF(reach, -reach)))


def _curve(cell: Cell, flight: DescentFlight) -> Array:
    """Return the pixels (n, 2) of a curve, as far as its time is drawn."""
    drawn = flight.t_plus_s <= cell.plot.across.high
    return cell.plot.line(flight.t_plus_s[drawn], values_of(flight, cell.reading)[drawn])


def _paint_values(painter: QPainter, plan: Plan, cell: Cell, gates: Sequence[GateMark]) -> None:
    """Write what the gates ask for, the known ones first, as far as there is room."""
    theme, plot = plan.theme, cell.plot
    told = sorted(
        (one for one in gates if one.value > 1 and not one.tolerance_s),
        key=lambda one: not one.firm,
    )
    if not plan.layout.stages or not told:
        return  # a low strip has no room for words
    metrics = QFontMetricsF(theme.small)
    words = [value_words(gate.reading, gate.value, plan.formatter) for gate in told]
    sizes = [QSizeF(metrics.horizontalAdvance(word), metrics.height() * 0.8) for word in words]
    marks = [plot.point(gate.t_plus_s, gate.value) for gate in told]
    flights = [plan.real] if plan.tried is None else [plan.real, plan.tried]
    curves = [densely(_curve(cell, flight)) for flight in flights]
    painter.setFont(theme.small)
    for word, gate, box in zip(
        words, told, place_words(marks, sizes, plot.rect, curves), strict=True
    ):
        if box is not None:
            painter.setPen(theme.colour("text" if gate.firm else "muted"))
            painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, word)


def _paint_gate(painter: QPainter, theme: Theme, plot: Plot, gate: GateMark) -> None:
    """Paint a gate: a full diamond where it is firm, an empty ring where it was a plan."""
    at = plot.point(gate.t_plus_s, gate.value)
    pen = QPen(theme.colour("text"), theme.px(1.4))
    if not gate.firm:
        pen.setDashPattern([1.0, 2.0])
    painter.setPen(pen)
    if gate.tolerance:
        low, high = plot.y(gate.value - gate.tolerance), plot.y(gate.value + gate.tolerance)
        painter.drawLine(QPointF(at.x(), low), QPointF(at.x(), high))
    if gate.tolerance_s:
        start = plot.x(gate.t_plus_s - gate.tolerance_s)
        end = plot.x(gate.t_plus_s + gate.tolerance_s)
        painter.drawLine(QPointF(start, at.y()), QPointF(end, at.y()))
    paint_gate_mark(painter, theme, at, firm=gate.firm)


def paint_gate_mark(painter: QPainter, theme: Theme, at: QPointF, *, firm: bool) -> None:
    """Paint the mark of a gate by itself."""
    reach = theme.scale * GATE_PX
    painter.setPen(QPen(theme.colour("ground"), theme.px(1)))
    if firm:
        painter.setBrush(theme.colour("text"))
        corners = [(0, -reach), (reach, 0), (0, reach), (-reach, 0)]
        painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
        return
    painter.setPen(QPen(theme.colour("text"), max(theme.px(1.6), 1)))
    painter.setBrush(theme.colour("ground"))
    painter.drawEllipse(at, reach * 0.8, reach * 0.8)


def _paint_stages(painter: QPainter, plan: Plan, rect: QRectF) -> None:
    """Write the names of the stages over their bands, moved apart where they would touch."""
    theme = plan.theme
    painter.setFont(theme.small)
    metrics = QFontMetricsF(theme.small)
    across = plan.layout.cells[0].plot.across
    placed = []
    for band in plan.bands:
        word = stage_words(band.stage)
        left = rect.left() + rect.width() * across.part(band.start_s)
        right = rect.left() + rect.width() * across.part(band.end_s)
        placed.append((word, metrics.horizontalAdvance(word), left, right))
    painter.setPen(theme.colour("muted"))
    for word, x in spread(placed, (rect.left(), rect.right()), theme.px(6)):
        painter.drawText(QPointF(x, rect.bottom() - metrics.descent() - 1), word)


def spread(
    wanted: Sequence[tuple[str, float, float, float]], room: tuple[float, float], gap: float
) -> list[tuple[str, float]]:
    """Place words in a row, each as near to the middle of its band as its neighbours allow.

    Parameters
    ----------
    wanted
        Word, its width, and left and right edge of its band, from left to right.
    room
        Left and right edge of the row. What does not fit goes, the shortest bands first.
    gap
        Least distance of two words.

    Returns
    -------
    words and the left edge of each
    """
    left, right = room
    words = list(wanted)
    while words and sum(w[1] + gap for w in words) - gap > right - left:
        words.remove(min(words, key=lambda w: w[3] - w[2]))
    starts = [(w[2] + w[3] - w[1]) / 2 for w in words]
    edge = left
    for n, word in enumerate(words):
        starts[n] = max(starts[n], edge)
        edge = starts[n] + word[1] + gap
    edge = right
    for n in range(len(words) - 1, -1, -1):
        starts[n] = min(starts[n], edge - words[n][1])
        edge = starts[n] - gap
    return [(word[0], start) for word, start in zip(words, starts, strict=True)]


def _paint_minutes(painter: QPainter, plan: Plan, rect: QRectF) -> None:
    theme, write = plan.theme, plan.formatter
    across = plan.layout.cells[0].plot.across
    painter.setFont(theme.small)
    metrics = QFontMetricsF(theme.small)
    minutes = across.high / _MINUTE_S
    step = max(round_step(minutes, max(int(rect.width() / theme.px(_MINUTE_PX)), 2)), 1.0)
    base = rect.top() + metrics.ascent() + 3
    edge = rect.left() - theme.px(30)
    for minute in np.arange(0.0, minutes + 1e-6, step):
        x = rect.left() + rect.width() * minute / minutes
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.top() + theme.px(3)))
        last = minute + step > minutes
        word = write.value(minute, "min") if last else write.number(minute)
        left = x - metrics.horizontalAdvance(word) / 2
        if last:
            left = min(left, rect.right() - metrics.horizontalAdvance(word))
        if left < edge + theme.px(4) and minute:
            continue
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(left, base), word)
        edge = left + metrics.horizontalAdvance(word)


def _paint_foot(painter: QPainter, plan: Plan) -> None:
    """Paint the legend; what finds no room any more is left out, the least important first."""
    theme, foot = plan.theme, plan.layout.foot
    metrics = QFontMetricsF(theme.small)
    painter.setFont(theme.small)
    base = foot.bottom() - metrics.descent()
    middle = base - metrics.xHeight() / 2
    x, sample = foot.left(), theme.px(18)
    for key, word in legend_words().items():
        if key == "tried" and plan.tried is None:
            continue
        wide = metrics.horizontalAdvance(word) + (sample + theme.px(5) if key != "model" else 0)
        if x + wide > foot.right():
            continue
        if key != "model":
            _paint_sample(painter, theme, QPointF(x + sample / 2, middle), key)
            x += sample + theme.px(5)
            wide -= sample + theme.px(5)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(x, base), word)
        x += wide + theme.px(16)


def _paint_sample(painter: QPainter, theme: Theme, at: QPointF, key: str) -> None:
    if key in ("firm", "plan"):
        paint_gate_mark(painter, theme, at, firm=key == "firm")
        return
    half = QPointF(theme.px(9), 0)
    pen = QPen(theme.colour(TRIED if key == "tried" else REAL), theme.px(2))
    if key == "tried":
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawLine(at - half, at + half)
