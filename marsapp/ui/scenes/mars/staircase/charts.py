"""The readings: period, height and energy as steps, and the third law in one straight line."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.staircase import Fired, Reading, StaircaseAnswer, Step
from marsapp.ui.render.chart import LEFT, RIGHT, Plot, Scale, paint_grid
from marsapp.ui.scenes.mars.picture import Style
from marsapp.ui.scenes.mars.staircase.layout import Layout
from marsapp.ui.scenes.mars.staircase.row import badge, bold

translate = QCoreApplication.translate

_HOUR_S: Final = 3600.0
_LOW_PX: Final = 150.0
_ROOM: Final = 0.16  # of the height, above the highest step for its number


@dataclass(frozen=True, slots=True)
class _Steps:
    """One reading: the lines of each step, their words, and where the new orbit lies."""

    title: tuple[str, str]
    scale: Scale
    values: tuple[tuple[float, ...], ...]  # a step: one value, or the high and the low one
    new: tuple[float, ...]
    write: Callable[[float], str]
    grid: tuple[tuple[float, str], ...]
    above: str = ""  # what lies above zero


def paint_charts(painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer) -> None:
    """Paint the readings that have a place."""
    for reading, rect in layout.charts.items():
        if reading == "third_law":
            _paint_law(painter, style, rect, answer)
        else:
            _paint_steps(painter, style, rect, (_steps(reading, style, answer), answer))


def title_of(reading: Reading) -> tuple[str, str]:
    """Name a reading with its unit, and say how it is drawn."""
    powers = translate("Staircase", "drawn in powers of ten")
    return {
        "period": (translate("Staircase", "Hours for one round"), powers),
        "height": (translate("Staircase", "High and low point, km"), powers),
        "energy": (
            translate("Staircase", "Energy of one kilogram, MJ"),
            translate("Staircase", "drawn evenly"),
        ),
        "third_law": (
            translate("Staircase", "Kepler's third law"),
            translate("Staircase", "T² : a³ is the same for all"),
        ),
    }[reading]


def _steps(reading: Reading, style: Style, answer: StaircaseAnswer) -> _Steps:
    number = style.formatter.number
    fired = answer.fired if answer.fired.outcome != "none" else None
    if reading == "period":
        return _Steps(
            title_of(reading),
            Scale(3.0, 500.0, log=True),
            tuple((step.period_s / _HOUR_S,) for step in answer.steps),
            () if fired is None or fired.period_s is None else (fired.period_s / _HOUR_S,),
            lambda value: number(value, 1),
            tuple((value, number(value)) for value in (10.0, 100.0)),
        )
    if reading == "height":
        return _Steps(
            title_of(reading),
            Scale(100.0, 500_000.0, log=True),
            tuple((step.highest_km, step.lowest_km) for step in answer.steps),
            _heights(fired),
            number,
            tuple((value, number(value)) for value in (1e3, 1e4, 1e5)),
        )
    return _Steps(
        title_of(reading),
        Scale(-2.8, 0.35, log=False),
        tuple((step.orbit.energy_km2_s2,) for step in answer.steps),
        () if fired is None else (fired.orbit.energy_km2_s2,),
        lambda value: number(value, 2),
        tuple((value, number(value)) for value in (0.0, -1.0, -2.0)),
        translate("Staircase", "free of Mars"),
    )


def _heights(fired: Fired | None) -> tuple[float, ...]:
    if fired is None:
        return ()
    return tuple(km for km in (fired.highest_km, fired.lowest_km) if km is not None)


def _frame(painter: QPainter, style: Style, rect: QRectF, title: tuple[str, str]) -> QRectF:
    """Paint the card of a chart with its title, and return the room inside."""
    theme = style.theme
    painter.setPen(QPen(theme.colour("line", 0.6), 1.0))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(rect, theme.px(8), theme.px(8))
    inner = rect.adjusted(theme.px(10), theme.px(6), -theme.px(10), -theme.px(8))
    top = QRectF(inner.left(), inner.top(), inner.width(), theme.px(19))
    lines = [(title[0], bold(theme.small), "text"), (title[1], theme.small, "muted")]
    if rect.height() < theme.px(_LOW_PX):
        lines = lines[:1]  # the numbers need the room; powers of ten stand at the lines
    for text, font, token in lines:
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        painter.drawText(top, LEFT, text)
        top.translate(0, theme.px(18))
    return inner.adjusted(0, theme.px(40), 0, 0)


def _paint_steps(
    painter: QPainter, style: Style, rect: QRectF, what: tuple[_Steps, StaircaseAnswer]
) -> None:
    steps, answer = what
    theme = style.theme
    room = _frame(painter, style, rect, steps.title)
    painter.setFont(theme.small)
    beside = max(painter.fontMetrics().horizontalAdvance(text) for _, text in steps.grid)
    plot = room.adjusted(0, 0, -beside - theme.px(4), -theme.px(24))
    _paint_grid(painter, style, plot, steps)
    width = plot.width() / len(steps.values)
    before = None
    for index, values in enumerate(steps.values):
        chosen = answer.steps[index] is answer.chosen
        left = plot.left() + index * width
        heights = [plot.bottom() - plot.height() * steps.scale.part(value) for value in values]
        column = QRectF(left, heights[0], width, (heights[1:] or [plot.bottom()])[0] - heights[0])
        painter.fillRect(column, theme.colour("accent" if chosen else "craft", 0.16))
        new = _new_heights(plot, steps) if chosen else []
        painter.setPen(QPen(theme.colour("craft", 0.5), 1.0))
        if before is not None:
            painter.drawLine(QPointF(left, before), QPointF(left, heights[0]))
        for value, y in zip(values, heights, strict=True):
            painter.setPen(QPen(theme.colour("accent" if chosen else "craft"), style.px(2.6)))
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))
            above = not any(0 < y - other < theme.px(24) for other in new)
            top = y - theme.px(20) if above else y + theme.px(2)
            _write(
                painter,
                style,
                QRectF(left, top, width, theme.px(18)),
                steps.write(value),
            )
        before = heights[0]
        middle = QPointF(left + width / 2, room.bottom() - theme.px(9))
        badge(painter, style, middle, index + 1, chosen=chosen)
        if chosen:
            _paint_new(painter, style, new, (left, width))


def _paint_grid(painter: QPainter, style: Style, plot: QRectF, steps: _Steps) -> None:
    theme = style.theme
    across = Scale(0.0, 1.0)
    beside = QRectF(plot.right() + theme.px(4), plot.top(), plot.width(), plot.height())
    paint_grid(painter, theme, Plot(plot, across, steps.scale), steps.grid, beside)
    if steps.above:
        y = plot.bottom() - plot.height() * steps.scale.part(0.0)
        box = QRectF(plot.left(), y - theme.px(19), plot.width(), theme.px(18))
        painter.drawText(box, RIGHT, steps.above)


def _new_heights(plot: QRectF, steps: _Steps) -> list[float]:
    return [plot.bottom() - plot.height() * steps.scale.part(value) for value in steps.new]


def _paint_new(
    painter: QPainter, style: Style, heights: Sequence[float], where: tuple[float, float]
) -> None:
    """Paint where the push leads, beside the step it began on."""
    left, width = where
    pen = QPen(style.theme.colour("burn"), style.px(2.6), Qt.PenStyle.DotLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for y in heights:
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))


def _write(painter: QPainter, style: Style, box: QRectF, text: str) -> None:
    painter.setFont(style.theme.small)
    painter.setPen(style.theme.colour("text"))
    painter.drawText(box.adjusted(-20, 0, 20, 0), Qt.AlignmentFlag.AlignCenter, text)


def _paint_law(painter: QPainter, style: Style, rect: QRectF, answer: StaircaseAnswer) -> None:
    """Paint the square of the period over the cube of the size, both in powers of ten."""
    theme = style.theme
    room = _frame(painter, style, rect, title_of("third_law"))
    plot = room.adjusted(theme.px(4), 0, -theme.px(4), -theme.px(22))
    gm = answer.chosen.orbit.gm_km3_s2
    across, up = _law_scales(answer.steps)

    def at(a_km: float) -> QPointF:
        square = 4 * math.pi**2 * a_km**3 / gm / _HOUR_S**2
        return QPointF(
            plot.left() + plot.width() * across.part(a_km**3),
            plot.bottom() - plot.height() * up.part(square),
        )

    painter.setPen(QPen(theme.colour("line"), 1.2))
    painter.drawPolyline([plot.topLeft(), plot.bottomLeft(), plot.bottomRight()])
    ends = [across.low ** (1 / 3), across.high ** (1 / 3)]
    painter.setPen(QPen(theme.colour("craft", 0.7), style.px(1.4)))
    painter.drawLine(at(ends[0]), at(ends[1]))
    new = answer.fired.orbit.semi_major_axis_km
    if answer.fired.outcome != "none" and new > 0:
        painter.setPen(QPen(theme.colour("burn"), style.px(2)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(at(new), style.px(6), style.px(6))
    for index, step in enumerate(answer.steps):
        point = at(step.orbit.semi_major_axis_km)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = step is answer.chosen
        painter.setBrush(theme.colour("accent" if chosen else "craft"))
        painter.drawEllipse(point, style.px(4), style.px(4))
        side = -1 if index % 2 else 1  # neighbours would cover each other
        offset = QPointF(theme.px(15) * side, theme.px(9) * side)
        badge(painter, style, point + offset, index + 1, chosen=chosen)
    _paint_law_words(painter, style, (room, plot), answer)


def _law_scales(steps: Sequence[Step]) -> tuple[Scale, Scale]:
    """Return the scales of a³ (km³) and T² (h²): with room on both sides, and of equal slope."""
    gm = steps[0].orbit.gm_km3_s2
    ends = [step.orbit.semi_major_axis_km**3 for step in steps]
    low, high = min(ends) / 6, max(ends) * 6
    factor = 4 * np.pi**2 / gm / _HOUR_S**2
    return Scale(low, high, log=True), Scale(low * factor, high * factor, log=True)


def _paint_law_words(
    painter: QPainter, style: Style, rooms: tuple[QRectF, QRectF], answer: StaircaseAnswer
) -> None:
    room, plot = rooms
    theme, step = style.theme, answer.chosen
    painter.setFont(theme.small)
    painter.setPen(theme.colour("muted"))
    painter.drawText(plot.adjusted(theme.px(6), 0, 0, 0), _WRAP, "T²")
    bottom = QRectF(room.left(), plot.bottom(), room.width(), room.bottom() - plot.bottom())
    painter.drawText(bottom, RIGHT, "a³")
    hours2 = (step.period_s / _HOUR_S) ** 2
    ratio = hours2 / (step.orbit.semi_major_axis_km / 1e4) ** 3
    text = translate("Staircase", "{ratio} h² for (10,000 km)³").format(
        ratio=style.formatter.number(ratio, 1)
    )
    painter.drawText(bottom, LEFT, text)


_WRAP: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
