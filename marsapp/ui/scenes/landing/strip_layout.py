"""Where the three strips go: side by side in a low room, one above the other in a high one."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from marsapp.mission.descent import DescentFlight
from marsapp.ui.render.chart import Plot, Scale, round_step
from marsapp.ui.theme import Theme

Array = NDArray[np.float64]
Reading = Literal["height", "speed", "deceleration"]

READINGS: Final[tuple[Reading, ...]] = ("height", "speed", "deceleration")
"""What is drawn, in this order."""
LONGEST_S: Final = 900.0
"""A flight that goes on is drawn so far."""
_LOWEST_M, _SLOWEST_M_S = 1.0, 1.0  # below them a scale of powers of ten ends
_ROOM: Final = 1.2  # over the highest value
_LEAST_G: Final = 10.0
_PAD_PX, _GAP_PX = 8, 10
_TICK_PX: Final = 7.0  # between values and plot: half a mark lies there
_LOW: Final = 6.5  # lines of text: in a lower room the stages have no names
_WIDE: Final = 2.0  # wider than so many heights: side by side


@dataclass(frozen=True, slots=True)
class Cell:
    """The room of one strip: its title, its plot, the column left of it for the values."""

    reading: Reading
    title: QRectF
    beside: QRectF
    plot: Plot


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything's place, counted from the top left corner of the strips.

    ``stages`` are the rows for the names of the stages, ``axes`` those for the minutes, and
    ``foot`` is the line of the legend.
    """

    cells: tuple[Cell, ...]
    stages: tuple[QRectF, ...]
    axes: tuple[QRectF, ...]
    foot: QRectF

    def cell_at(self, at: QPointF) -> Cell | None:
        """Return the strip whose plot is at a point, or just beside it."""
        for cell in self.cells:
            plot = cell.plot.rect
            reach = QRectF(plot.left(), cell.title.top(), plot.width(), 1.0)
            reach.setBottom(plot.bottom() + (plot.top() - cell.title.top()))
            if reach.adjusted(-_PAD_PX, 0, _PAD_PX, 0).contains(at):
                return cell
        return None

    def t_plus_s(self, at: QPointF) -> float | None:
        """Return the seconds after entry of a point, None where no strip is."""
        cell = self.cell_at(at)
        if cell is None:
            return None
        plot = cell.plot
        return plot.across.value((at.x() - plot.rect.left()) / plot.rect.width())


def values_of(flight: DescentFlight, reading: Reading) -> Array:
    """Return the samples (n,) of a reading, SI units, deceleration in g."""
    return {
        "height": flight.height_m,
        "speed": flight.speed_m_s,
        "deceleration": flight.deceleration_g,
    }[reading]


def scales(flights: list[DescentFlight]) -> tuple[Scale, dict[Reading, Scale]]:
    """Return the scale of time and those of the readings, with room for all flights."""
    end_s = min(max(flight.end_s for flight in flights), LONGEST_S)
    most = {name: max(values_of(one, name).max() for one in flights) for name in READINGS}
    top_g = max(float(most["deceleration"]) * _ROOM, _LEAST_G)
    step_g = round_step(top_g, 3)
    return Scale(0.0, end_s), {
        "height": Scale(_LOWEST_M, float(most["height"]) * _ROOM, log=True),
        "speed": Scale(_SLOWEST_M_S, float(most["speed"]) * _ROOM, log=True),
        "deceleration": Scale(0.0, np.ceil(top_g / step_g) * step_g),
    }


def lay_out(
    size: QSizeF, theme: Theme, scaled: tuple[Scale, dict[Reading, Scale]], beside_px: float
) -> Layout:
    """Give every strip its place; ``beside_px`` is how wide the values beside a plot are."""
    px = theme.px
    line = QFontMetricsF(theme.small).height() + px(2)
    pad, gap = px(_PAD_PX), px(_GAP_PX)
    room = QRectF(pad, px(5), size.width() - 2 * pad, size.height() - px(8))
    foot = QRectF(room.left(), room.bottom() - line, room.width(), line)
    body = room.adjusted(0, 0, 0, -line - px(3))
    named = line if body.height() > _LOW * line else px(5.0)
    if size.width() > _WIDE * size.height():
        return _in_a_row(body, foot, scaled, (line, named, gap, beside_px))
    return _in_a_column(body, foot, scaled, (line, named, gap, beside_px))


def _in_a_row(
    body: QRectF,
    foot: QRectF,
    scaled: tuple[Scale, dict[Reading, Scale]],
    lengths: tuple[float, float, float, float],
) -> Layout:
    line, named, gap, beside = lengths
    across, up = scaled
    width = (body.width() - (len(READINGS) - 1) * gap) / len(READINGS)
    cells, stages, axes = [], [], []
    for number, reading in enumerate(READINGS):
        left = body.left() + number * (width + gap)
        title = QRectF(left, body.top(), width, line)
        plot = QRectF(left + beside, title.bottom() + named, width - beside, 0.0)
        plot.setBottom(body.bottom() - line)
        cells.append(_cell(reading, title, (beside, plot), Plot(plot, across, up[reading])))
        if named >= line:
            stages.append(QRectF(plot.left(), title.bottom(), plot.width(), line))
        axes.append(QRectF(plot.left(), plot.bottom(), plot.width(), line))
    return Layout(tuple(cells), tuple(stages), tuple(axes), foot)


def _in_a_column(
    body: QRectF,
    foot: QRectF,
    scaled: tuple[Scale, dict[Reading, Scale]],
    lengths: tuple[float, float, float, float],
) -> Layout:
    line, named, gap, beside = lengths
    across, up = scaled
    stage = QRectF(body.left() + beside, body.top(), body.width() - beside, named)
    axis = QRectF(stage.left(), body.bottom() - line, stage.width(), line)
    height = (axis.top() - stage.bottom() - (len(READINGS) - 1) * gap) / len(READINGS)
    cells = []
    for number, reading in enumerate(READINGS):
        top = stage.bottom() + number * (height + gap)
        title = QRectF(body.left(), top, body.width(), line)
        plot = QRectF(stage.left(), title.bottom() + gap / 2, stage.width(), height - line)
        plot.setHeight(height - line - gap / 2)
        cells.append(_cell(reading, title, (beside, plot), Plot(plot, across, up[reading])))
    return Layout(tuple(cells), (stage,) if named >= line else (), (axis,), foot)


def _cell(reading: Reading, title: QRectF, beside: tuple[float, QRectF], plot: Plot) -> Cell:
    width, rect = beside
    column = QRectF(rect.left() - width, rect.top(), width - _TICK_PX, rect.height())
    return Cell(reading, title, column, plot)
