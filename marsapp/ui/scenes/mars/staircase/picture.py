"""The orbit staircase: four orbits to one scale, one of them large, and an engine to fire."""

import math
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from marsapp.mission.staircase import READINGS, StaircaseAnswer
from marsapp.ui.render.globe import MARS_AIR, Globe
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars.picture import Style
from marsapp.ui.scenes.mars.staircase.charts import paint_charts
from marsapp.ui.scenes.mars.staircase.flight import Flight, engine_place, paint_motion
from marsapp.ui.scenes.mars.staircase.layout import Layout, lay_out, nearest_anomaly_deg
from marsapp.ui.scenes.mars.staircase.row import paint_craft, paint_row, place_now
from marsapp.ui.topics.staircase import describe, nothing_to_compare, place_words, step_name

ENGINE: Final = "engine"
"""Id of the handle that says where the engine fires; every other thing is an orbit."""
_FASTEST_ROUND_S: Final = 0.6  # real seconds: a craft that is round sooner is not drawn
_GRASP_PX: Final = 30.0
_NEAR_PX: Final = 26.0  # a press so near the large orbit takes hold of it


class Staircase:
    """Paints the staircase and says what a press or drag in it asks of the workbench.

    What stands still is painted once into a pixmap, until answer, room or look change.
    """

    def __init__(self, assets: Path) -> None:
        self._flight = Flight(Globe(assets / "mars" / "colour.jpg", MARS_AIR))
        self._small_globe = Globe(assets / "mars" / "colour.jpg", MARS_AIR)
        self._key: tuple[object, ...] = ()
        self._layout: Layout | None = None
        self._answer: StaircaseAnswer | None = None
        self._still = QPixmap()
        self._row_key: tuple[object, ...] = ()
        self._row = QPixmap()

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._key = self._row_key = ()
        self._flight = Flight(self._flight.globe)

    def paint(
        self,
        painter: QPainter,
        style: Style,
        size_px: tuple[int, int],
        answer: StaircaseAnswer | None,
        now: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Paint the whole picture; ``now`` is mission time, and its seconds in a real one."""
        if answer is None:
            painter.fillRect(0, 0, *size_px, style.theme.colour("ground"))
            painter.setFont(style.theme.body)
            painter.setPen(style.theme.colour("text"))
            box = QRectF(0, 0, *size_px)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, nothing_to_compare())
            return
        ratio = painter.device().devicePixelRatio()
        layout = self._keep(style, size_px, answer, ratio)
        painter.drawPixmap(QPointF(0, 0), self._still)
        _smooth(painter)
        time_s, rate = now
        for cell in layout.cells:
            if cell.step.period_s > abs(rate) * _FASTEST_ROUND_S:
                paint_craft(painter, style, place_now(cell.field, cell.step.orbit, time_s))
        if answer.chosen.period_s > abs(rate) * _FASTEST_ROUND_S:
            paint_motion(painter, style, layout, answer, time_s)

    def _keep(
        self, style: Style, size_px: tuple[int, int], answer: StaircaseAnswer, ratio: float
    ) -> Layout:
        key = (size_px, answer.wish, style.theme, style.formatter, ratio)
        if self._layout is not None and key == self._key:
            return self._layout
        layout = lay_out(QRectF(0, 0, *size_px), answer, style.theme)
        still = self._with_row(style, size_px, layout, (answer, ratio)).copy()
        with QPainter(still) as painter:
            _smooth(painter)
            paint_charts(painter, style, layout, answer)
            self._flight.paint(painter, style, layout, answer)
        self._key, self._layout, self._answer, self._still = key, layout, answer, still
        return layout

    def _with_row(
        self,
        style: Style,
        size_px: tuple[int, int],
        layout: Layout,
        what: tuple[StaircaseAnswer, float],
    ) -> QPixmap:
        """Return the ground with the row of orbits, which no push changes."""
        answer, ratio = what
        key = (size_px, answer.chosen, style.theme, style.formatter, ratio)
        if key != self._row_key:
            row = QPixmap(round(size_px[0] * ratio), round(size_px[1] * ratio))
            row.setDevicePixelRatio(ratio)
            row.fill(style.theme.colour("ground"))
            with QPainter(row) as painter:
                _smooth(painter)
                paint_row(painter, style, layout, answer, self._small_globe)
            self._row_key, self._row = key, row
        return self._row

    def paint_focus(self, painter: QPainter, style: Style, thing: str) -> None:
        """Paint the ring of the keyboard's focus round a thing."""
        if self._layout is None or self._answer is None:
            return
        painter.setPen(QPen(style.theme.colour("accent"), 3.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if thing == ENGINE:
            painter.drawEllipse(engine_place(self._layout.field, self._answer), 19.0, 19.0)
        for cell in self._layout.cells:
            if cell.step.id == thing:
                painter.drawRoundedRect(cell.rect.adjusted(1, 1, -1, -1), 8.0, 8.0)

    def press(self, x_px: float, y_px: float) -> dict[str, Any]:
        """Return the settings that a press asks for; nothing where it meets nothing."""
        layout, answer = self._layout, self._answer
        if layout is None or answer is None:
            return {}
        at = QPointF(x_px, y_px)
        for number, cell in enumerate(layout.cells):
            if cell.rect.contains(at):
                return {"step": number}
        if len(layout.charts) == 1:
            shown, rect = next(iter(layout.charts.items()))
            if rect.contains(at):
                return {"reading": READINGS[(READINGS.index(shown) + 1) % len(READINGS)]}
        return self.drag(x_px, y_px) if self.grasps(x_px, y_px) else {}

    def grasps(self, x_px: float, y_px: float) -> bool:
        """Say whether a press there takes hold of the engine, so that a drag moves it."""
        layout, answer = self._layout, self._answer
        if layout is None or answer is None or not layout.flight.contains(x_px, y_px):
            return False
        engine = engine_place(layout.field, answer) - QPointF(x_px, y_px)
        if engine.manhattanLength() < _GRASP_PX:
            return True
        orbit = answer.chosen.orbit
        anomaly = nearest_anomaly_deg(layout, orbit, x_px, y_px)
        place = layout.field.point(orbit.place_km(math.radians(anomaly)))
        return (place - QPointF(x_px, y_px)).manhattanLength() < _NEAR_PX

    def drag(self, x_px: float, y_px: float) -> dict[str, Any]:
        """Return the settings that a drag of the engine asks for."""
        if self._layout is None or self._answer is None:
            return {}
        orbit = self._answer.chosen.orbit
        return {"anomaly_deg": nearest_anomaly_deg(self._layout, orbit, x_px, y_px)}

    def act(self, thing: str) -> dict[str, Any]:
        """Return what choosing a thing by its id asks for."""
        steps = self._answer.steps if self._answer else ()
        return next(({"step": i} for i, step in enumerate(steps) if step.id == thing), {})

    def things(self, style: Style) -> list[Thing]:
        """Return the orbits and the engine, for keyboard and screen reader."""
        layout, answer = self._layout, self._answer
        if layout is None or answer is None:
            return []
        found = [
            Thing(
                id=cell.step.id,
                name=step_name(cell.step, number, style.formatter),
                x_px=cell.rect.center().x(),
                y_px=cell.rect.center().y(),
                radius_px=min(cell.rect.width(), cell.rect.height()) / 2,
            )
            for number, cell in enumerate(layout.cells, start=1)
        ]
        at = engine_place(layout.field, answer)
        name = place_words(answer, style.formatter)
        return [*found, Thing(id=ENGINE, name=name, x_px=at.x(), y_px=at.y(), radius_px=22.0)]

    def describe(self, style: Style, answer: StaircaseAnswer | None) -> str:
        """Say the picture in words."""
        return nothing_to_compare() if answer is None else describe(answer, style.formatter)


def _smooth(painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
