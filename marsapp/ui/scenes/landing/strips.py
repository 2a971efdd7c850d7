"""The strips: height, speed and deceleration from entry to touchdown, with the present moment.

What does not move is painted once and kept; a frame adds the play head and the present values.
"""

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from marsapp.mission.descent import DescentFlight
from marsapp.state.workbench import Workbench
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import RIGHT
from marsapp.ui.scenes.landing.strip_layout import (
    Cell,
    Layout,
    lay_out,
    scales,
    values_of,
)
from marsapp.ui.scenes.landing.strip_marks import bands_of, gate_marks
from marsapp.ui.scenes.landing.strip_painting import (
    TRIED,
    Plan,
    beside_px,
    bold,
    paint_plan,
)
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import reading_now, value_words

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

translate = QCoreApplication.translate

TOPIC: Final = "descent"
LEAST_PX: Final = 150
"""Least height of the strips at 100 %."""
_HEAD_PX: Final = 6.0
_EARTH: Final = "earth"
_Look = tuple[QSizeF, float, Theme, Formatter]


class Looks(Protocol):
    """What the strips need of a scene's style."""

    @property
    def theme(self) -> Theme:
        """Colours and sizes."""

    @property
    def formatter(self) -> Formatter:
        """How numbers are written."""


class _Still(NamedTuple):
    """The kept picture, and what it was painted for."""

    look: _Look
    real: DescentFlight
    tried: DescentFlight | None
    pixmap: QPixmap
    layout: Layout


class Strips:
    """Paints the strips and answers which moment lies under a finger."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._kept: _Still | None = None
        self._rect = QRectF()

    @property
    def tried(self) -> DescentFlight | None:
        """The flight that is tried, None while another topic is open or nothing is changed."""
        tryout = self._workbench.descent
        if self._workbench.topic != TOPIC or tryout.is_first:
            return None
        return tryout.answer

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        snapshot: "Snapshot",
        flight: DescentFlight,
        style: Looks,
    ) -> None:
        """Paint the strips of a flight into a rectangle of the picture."""
        self._rect = QRectF(rect.toRect())
        tried = self.tried
        pixmap, layout = self._still(painter, flight, tried, style)
        painter.drawPixmap(self._rect.topLeft(), pixmap)
        painter.save()
        painter.translate(self._rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_now(painter, layout, snapshot, style)
        if tried is not None and snapshot.descent is not None:
            _paint_tried_now(painter, layout, snapshot.descent.t_plus_s, (tried, style.theme))
        painter.restore()

    def t_plus_s(self, x_px: float, y_px: float) -> float | None:
        """Return the seconds after entry under a pixel of the picture, None beside the strips."""
        if self._kept is None:
            return None
        return self._kept.layout.t_plus_s(QPointF(x_px, y_px) - self._rect.topLeft())

    def x_px(self, t_plus_s: float) -> tuple[float, ...]:
        """Return where a moment lies in each strip, pixels of the picture."""
        if self._kept is None:
            return ()
        return tuple(self._rect.left() + cell.plot.x(t_plus_s) for cell in self._kept.layout.cells)

    def plots(self) -> tuple[QRectF, ...]:
        """Return the fields of the curves, pixels of the picture."""
        if self._kept is None:
            return ()
        left_top = self._rect.topLeft()
        return tuple(cell.plot.rect.translated(left_top) for cell in self._kept.layout.cells)

    def forget(self) -> None:
        """Let the kept picture go."""
        self._kept = None

    def _still(
        self, painter: QPainter, flight: DescentFlight, tried: DescentFlight | None, style: Looks
    ) -> tuple[QPixmap, Layout]:
        """Return the picture of all that does not move, and its layout."""
        ratio = painter.device().devicePixelRatio()
        size = QSizeF(self._rect.width(), self._rect.height())
        look = (size, ratio, style.theme, style.formatter)
        kept = self._kept
        if kept is None or kept.look != look or kept.real is not flight or kept.tried is not tried:
            kept = self._kept = self._draw(look, flight, tried)
        return kept.pixmap, kept.layout

    def _draw(self, look: _Look, flight: DescentFlight, tried: DescentFlight | None) -> "_Still":
        size, ratio, theme, write = look
        flights = [flight] if tried is None else [flight, tried]
        layout = lay_out(size, theme, scales(flights), beside_px(theme, write))
        plan = Plan(
            layout=layout,
            real=flight,
            tried=tried,
            bands=bands_of(flight),
            gates=gate_marks(self._workbench.landing, flight),
            theme=theme,
            formatter=write,
        )
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.colour("surface"))
        with QPainter(pixmap) as painter:
            paint_plan(painter, plan)
        return _Still(look, flight, tried, pixmap, layout)

    def _paint_now(
        self, painter: QPainter, layout: Layout, snapshot: "Snapshot", style: Looks
    ) -> None:
        """Paint the present values, and where the present is here and for Earth."""
        state, theme = snapshot.descent, style.theme
        if state is None:
            return
        late_s = snapshot.time_s - snapshot.known.time_s
        heads = (
            (state.t_plus_s, "accent", translate("Landing", "at Mars")),
            (state.t_plus_s - late_s, "earth", translate("Landing", "heard on Earth")),
        )
        for t_plus_s, token, word in heads:
            if 0.0 <= t_plus_s <= layout.cells[0].plot.across.high:
                for cell in layout.cells:
                    _paint_head(painter, cell, t_plus_s, (token, theme))
                if token == _EARTH or layout.stages:  # a low strip would lie under the words
                    _paint_tag(painter, layout.cells[0], t_plus_s, (word, token, theme))
        painter.setFont(bold(theme.small))
        for cell in layout.cells:
            painter.setPen(theme.colour("text"))
            now = reading_now(cell.reading, state)
            painter.drawText(cell.title, RIGHT, value_words(cell.reading, now, style.formatter))
            if 0.0 <= state.t_plus_s <= cell.plot.across.high:
                _paint_dot(painter, cell.plot.point(state.t_plus_s, now), theme, "accent")


def _paint_head(painter: QPainter, cell: Cell, t_plus_s: float, looks: tuple[str, Theme]) -> None:
    """Paint the line of a present moment; Earth's is dashed and its tip is open."""
    token, theme = looks
    rect, x = cell.plot.rect, cell.plot.x(t_plus_s)
    pen = QPen(theme.colour(token), theme.px(1.6))
    tip = theme.px(_HEAD_PX)
    corners = [(-tip * 0.8, 0.0), (tip * 0.8, 0.0), (0.0, tip * 1.4)]
    triangle = QPolygonF([QPointF(x + dx, rect.top() + dy) for dx, dy in corners])
    painter.setPen(pen)
    painter.setBrush(theme.colour("surface" if token == _EARTH else token))
    painter.drawPolygon(triangle)
    if token == _EARTH:
        pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def _paint_tag(
    painter: QPainter, cell: Cell, t_plus_s: float, looks: tuple[str, str, Theme]
) -> None:
    """Write beside a play head whose present it is, where the curve is not."""
    word, token, theme = looks
    rect, x = cell.plot.rect, cell.plot.x(t_plus_s)
    metrics = QFontMetricsF(theme.small)
    width, height = metrics.horizontalAdvance(word) + theme.px(8), metrics.height()
    top = rect.bottom() - height - 1
    left = x + theme.px(6) if x < rect.center().x() else x - theme.px(6) - width
    box = QRectF(left, top, width, height)
    painter.fillRect(box, theme.colour("surface", 0.85))
    painter.setFont(theme.small)
    painter.setPen(theme.colour(token))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def _paint_dot(painter: QPainter, at: QPointF, theme: Theme, token: str) -> None:
    painter.setPen(QPen(theme.colour("surface"), 1.0))
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(at, theme.px(4), theme.px(4))


def _paint_tried_now(
    painter: QPainter, layout: Layout, t_plus_s: float, what: tuple[DescentFlight, Theme]
) -> None:
    """Mark where the tried flight would be now."""
    tried, theme = what
    if not 0.0 <= t_plus_s <= tried.end_s:
        return
    for cell in layout.cells:
        value = float(np.interp(t_plus_s, tried.t_plus_s, values_of(tried, cell.reading)))
        painter.setPen(QPen(theme.colour(TRIED), theme.px(2)))
        painter.setBrush(theme.colour("ground"))
        painter.drawEllipse(cell.plot.point(t_plus_s, value), theme.px(4), theme.px(4))
