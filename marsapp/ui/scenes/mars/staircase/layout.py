"""Where everything in the picture of the orbit staircase stands, and what lies under a pixel."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from marsapp.mission.staircase import READINGS, Reading, StaircaseAnswer, Step
from marsapp.physics.orbit_change import PlaneOrbit, arc
from marsapp.ui.theme import Theme

Array = NDArray[np.float64]

_TURN: Final = 2 * np.pi
_POINTS: Final = 361  # along an orbit
_LEAST_CELL_PX: Final = 130.0  # room for the name of a small orbit
_ROOMY_PX: Final = (400.0, 380.0)  # charts with at least so much room show all readings
_TALLEST: Final = 0.27  # the widest orbit's part of the height
_BEYOND: Final = 1.25  # how much further than the old orbit the new one is shown
_BESIDE_PX: Final = 90.0  # room for words on both sides of the large orbit, where there is some
_NARROW_PX: Final = 380.0
_LOW_PX: Final = 150.0  # lower pictures show the orbit without words round it
_LABEL_PX: Final = 44.0  # height of the two lines under an orbit


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A part of the picture in which orbits are drawn: low points to the left.

    Turned half round, so that motion stays counter-clockwise while the wide end lies right.
    """

    centre: QPointF
    px_per_km: float

    def place(self, km: Array) -> Array:
        """Return pixels (n, 2) of places in the plane."""
        away = np.stack([-km[..., 0], km[..., 1]], axis=-1) * self.px_per_km
        return np.asarray(away + np.array([self.centre.x(), self.centre.y()]))

    def point(self, km: Array) -> QPointF:
        """Return the pixel of one place in the plane."""
        x, y = self.place(km)
        return QPointF(float(x), float(y))

    def px(self, km: float) -> float:
        """Return a length in pixels."""
        return km * self.px_per_km


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One orbit of the row in which all have one scale."""

    step: Step
    rect: QRectF
    field: Field
    label: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The places of everything; made anew when room, look or answer change."""

    heading: QRectF
    cells: tuple[Cell, ...]
    title: QRectF
    flight: QRectF
    field: Field
    charts: dict[Reading, QRectF]

    @property
    def is_low(self) -> bool:
        """Whether the large orbit has no room for words round it."""
        return self.title.height() <= 0

    @property
    def row_scale(self) -> float:
        """Pixels a kilometre in the row of orbits."""
        return self.cells[0].field.px_per_km


def lay_out(area: QRectF, answer: StaircaseAnswer, theme: Theme) -> Layout:
    """Divide the picture: the row of orbits above, one orbit large below, readings beside it."""
    gap = theme.px(14)
    inner = area.adjusted(gap, gap, -gap, -gap)
    heading = QRectF(inner.left(), inner.top(), inner.width(), theme.px(34))
    scale = _row_scale(answer.steps, inner, theme)
    tallest = max(_half_width(step.orbit) for step in answer.steps) * 2 * scale
    row = QRectF(inner.left(), heading.bottom(), inner.width(), tallest + theme.px(_LABEL_PX + 22))
    below = QRectF(
        inner.left(), row.bottom() + gap, inner.width(), inner.bottom() - row.bottom() - gap
    )
    beside = min(max(0.38 * below.width(), theme.px(250)), 0.46 * below.width())
    left = QRectF(below.left(), below.top(), below.width() - beside - gap, below.height())
    charts = QRectF(left.right() + gap, below.top(), beside, below.height())
    # in a low picture the orbit needs the room; the panel says how high and how long it is
    titled = theme.px(46 if below.height() > theme.px(_LOW_PX) else 0)
    title = QRectF(left.left(), left.top(), left.width(), titled)
    flight = left.adjusted(0, titled, 0, 0)
    return Layout(
        heading=heading,
        cells=_cells(answer.steps, row, scale, theme),
        title=title,
        flight=flight,
        field=_flight_field(flight, answer, theme),
        charts=_charts(charts, answer.wish.reading, theme),
    )


def _half_width(orbit: PlaneOrbit) -> float:
    return float(orbit.semi_major_axis_km * np.sqrt(1 - orbit.eccentricity**2))


def _row_scale(steps: tuple[Step, ...], inner: QRectF, theme: Theme) -> float:
    """Return the one scale of all orbits side by side; small ones get room to spare."""
    lengths = [2 * step.orbit.semi_major_axis_km for step in steps]
    least, pad = _cell_room(inner.width(), len(steps), theme)
    free = inner.width()
    scale = 0.0
    for small in range(len(lengths)):  # the narrowest take a least width, the others share the rest
        wide = sorted(lengths, reverse=True)[: len(lengths) - small]
        scale = (free - small * least - len(wide) * pad) / sum(wide)
        if wide[-1] * scale + pad >= least:
            break
    tallest = 2 * max(_half_width(step.orbit) for step in steps)
    return min(scale, _TALLEST * inner.height() / tallest)


def _cell_room(width: float, count: int, theme: Theme) -> tuple[float, float]:
    """Return the least width of a cell and the room beside its orbit; less in a narrow picture."""
    share = max(width, 1.0) / count
    return min(theme.px(_LEAST_CELL_PX), 0.7 * share), min(theme.px(24), 0.15 * share)


def _cells(steps: tuple[Step, ...], row: QRectF, scale: float, theme: Theme) -> tuple[Cell, ...]:
    least, pad = _cell_room(row.width(), len(steps), theme)
    widths = [max(2 * step.orbit.semi_major_axis_km * scale + pad, least) for step in steps]
    spare = max(row.width() - sum(widths), 0.0) / len(widths)
    cells, x = [], row.left()
    for step, width in zip(steps, widths, strict=True):
        rect = QRectF(x, row.top(), width + spare, row.height())
        label = QRectF(
            x, rect.bottom() - theme.px(_LABEL_PX + 4), rect.width(), theme.px(_LABEL_PX)
        )
        middle = (rect.top() + label.top()) / 2
        length = 2 * step.orbit.semi_major_axis_km * scale
        start = rect.center().x() - length / 2 + step.orbit.periapsis_km * scale
        field = Field(centre=QPointF(start, middle), px_per_km=scale)
        cells.append(Cell(step=step, rect=rect, field=field, label=label))
        x += width + spare
    return tuple(cells)


def _charts(rect: QRectF, reading: Reading, theme: Theme) -> dict[Reading, QRectF]:
    """Return the places of the readings: all four where there is room, else the chosen one."""
    gap = theme.px(14)
    if rect.width() < theme.px(_ROOMY_PX[0]) or rect.height() < theme.px(_ROOMY_PX[1]):
        return {reading: rect}
    width, height = (rect.width() - gap) / 2, (rect.height() - gap) / 2
    return {
        one: QRectF(
            rect.left() + (number % 2) * (width + gap),
            rect.top() + (number // 2) * (height + gap),
            width,
            height,
        )
        for number, one in enumerate(READINGS)
    }


def _flight_field(rect: QRectF, answer: StaircaseAnswer, theme: Theme) -> Field:
    """Fit the chosen orbit, and what can be shown of the new one, into a rectangle."""
    beside = theme.px(_BESIDE_PX if rect.width() > theme.px(_NARROW_PX) else 26)
    tall = rect.height() > theme.px(_LOW_PX)
    above, foot = (26, 30) if tall else (10, 12)
    inner = rect.adjusted(beside, theme.px(above), -beside, -theme.px(foot))
    old = arc(answer.chosen.orbit, 0.0, _TURN, _POINTS)
    shown = [old, np.array([[1, 1], [-1, -1]]) * answer.chosen.ground_km]
    if answer.fired.outcome != "none":
        shown.append(_near_part(answer, float(np.hypot(*old.T).max()) * _BEYOND))
    points = np.vstack(shown) * (-1, 1)
    low, high = points.min(axis=0), points.max(axis=0)
    scale = float(min(inner.width() / (high[0] - low[0]), inner.height() / (high[1] - low[1])))
    middle = (low + high) / 2 * scale
    centre = inner.center() - QPointF(float(middle[0]), float(middle[1]))
    return Field(centre=centre, px_per_km=scale)


def _near_part(answer: StaircaseAnswer, reach_km: float) -> Array:
    """Return the part of the new path that is not too far away to be shown."""
    path = new_path(answer, reach_km)
    return np.asarray(path[np.hypot(*path.T) <= reach_km])


def new_path(answer: StaircaseAnswer, reach_km: float) -> Array:
    """Return what is flown after the push, in km: round, down to air or ground, or away."""
    fired = answer.fired
    start = fired.anomaly_rad
    if fired.meets_anomaly_rad is not None:
        end = fired.meets_anomaly_rad
        while fired.orbit.is_bound and end <= start:
            end += _TURN
        return arc(fired.orbit, start, end, _POINTS)
    if fired.orbit.is_bound:
        return arc(fired.orbit, start, start + _TURN, _POINTS)
    here_km = float(fired.orbit.distance_km(start))
    far = fired.orbit.anomaly_at_km(max(2 * reach_km, 1.2 * here_km)) or start
    return arc(fired.orbit, start, far, _POINTS)


def nearest_anomaly_deg(layout: Layout, orbit: PlaneOrbit, x_px: float, y_px: float) -> float:
    """Return the true anomaly, in half degrees, of the point of an orbit nearest to a pixel.

    Close to the low and the high point it is theirs: they are wanted most.
    """
    nu = np.radians(np.arange(0.0, 360.0, 0.5))
    away = np.hypot(*(layout.field.place(orbit.place_km(nu)) - (x_px, y_px)).T)
    best = int(np.argmin(away))
    for end in (0, 360):  # indices of the two ends of the long axis
        if away[end] <= away[best] + 5.0:
            best = end
    return best / 2
