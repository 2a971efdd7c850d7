"""The chosen orbit, large: equal areas in equal times, where the engine fires, what comes of it."""

from dataclasses import dataclass, replace
from dataclasses import field as kept
from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.staircase import TICKS, Fired, StaircaseAnswer, Step
from marsapp.physics.orbit_change import PlaneOrbit, arc, equal_times
from marsapp.ui.render.globe import Globe
from marsapp.ui.render.labels import Placed, Placer, Request, TextPictures, slots_towards
from marsapp.ui.render.paths import Stroke, class_dashes, draw_line, polygon
from marsapp.ui.render.sprites import diamond
from marsapp.ui.scenes.mars.picture import Array, Style
from marsapp.ui.scenes.mars.staircase.layout import Field, Layout, new_path
from marsapp.ui.scenes.mars.staircase.row import (
    bold,
    outline,
    paint_craft,
    paint_outline,
    paint_planet,
)
from marsapp.ui.topics.staircase import (
    fired_sentence,
    height,
    outcome_sentence,
    shape_sentence,
    wedge_sentence,
)

translate = QCoreApplication.translate

_WEDGES: Final = (0.13, 0.27)  # a light ground, and what every other one adds to it
_LIT: Final = 0.55  # of the one the craft is in
_ARROW_PX: Final = (22.0, 62.0)  # of the weakest and the strongest push
_REACH: Final = 8.0  # how far beyond the old orbit the new one is drawn at all
_TROUBLE: Final = ("ground", "air")
_SAME_PX: Final = 3.0  # ends so near are one
_HANDLE_PX: Final = 13.0


@dataclass
class Flight:
    """Paints the large orbit; keeps its labels steady."""

    globe: Globe
    placer: Placer = kept(default_factory=Placer)
    texts: TextPictures = kept(default_factory=TextPictures)

    def paint(
        self, painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer
    ) -> None:
        """Paint everything that stands still."""
        chosen, fired, field = answer.chosen, answer.fired, layout.field
        painter.save()
        painter.setClipRect(layout.flight)
        paint_wedges(painter, style, field, chosen.orbit)
        paint_outline(painter, style, field, chosen.orbit, chosen=True)
        paint_planet(painter, style, field, self.globe, chosen.ground_km)
        _paint_ticks(painter, style, field, chosen.orbit)
        if fired.outcome != "none":
            _paint_new(painter, style, layout, answer)
        tip = _paint_engine(painter, style, field, answer)
        self._paint_labels(painter, style, layout, answer, tip)
        painter.restore()
        if not layout.is_low:
            _paint_title(painter, style, layout, answer)

    def _paint_labels(
        self,
        painter: QPainter,
        style: Style,
        layout: Layout,
        answer: StaircaseAnswer,
        tip: QPointF,
    ) -> None:
        field, chosen = layout.field, answer.chosen
        room = layout.flight
        requests = [
            one for one in _requests(style, field, answer) if room.contains(one.x_px, one.y_px)
        ]
        theme = style.theme
        sizes = [self.texts.size(one.text, theme.small) for one in requests]
        radius = max(field.px(chosen.ground_km) * 0.8, 4.0)
        centre = field.centre
        mars = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        said = "" if layout.is_low else wedge_sentence(chosen, style.formatter)
        note = QSizeF(self.texts.size(said, theme.small))
        corner = QRectF(
            layout.flight.left(),
            layout.flight.bottom() - note.height(),
            note.width(),
            note.height(),
        )
        side = theme.px(8)
        arrow = QRectF(tip.x() - side, tip.y() - side, 2 * side, 2 * side)
        bounds = layout.flight.adjusted(2, 2, -2, -2)
        placed = self.placer.place(requests, sizes, bounds, [mars, corner, arrow])
        for one in placed:
            self._write(painter, style, one)
        painter.setFont(theme.small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(corner, _LEFT, said)
        if answer.fired.outcome != "none":
            painter.setPen(theme.colour("burn"))
            other = QRectF(
                corner.right(),
                corner.top(),
                layout.flight.right() - corner.right(),
                corner.height(),
            )
            painter.drawText(other, _RIGHT, translate("Staircase", "dotted: never flown"))

    def _write(self, painter: QPainter, style: Style, one: Placed) -> None:
        theme, token = style.theme, one.request.token
        if one.leader is not None:
            painter.setPen(QPen(theme.colour(token, 0.6), 1.0))
            painter.drawLine(one.leader)
        ratio = painter.device().devicePixelRatio()
        colours = (theme.colour(token), theme.colour("ground", 0.75))
        picture = self.texts.picture(one.request.text, theme.small, colours, ratio)
        painter.drawPixmap(one.rect.topLeft(), picture)


def _requests(style: Style, field: Field, answer: StaircaseAnswer) -> list[Request]:
    """Return the labels: both ends of the old orbit, both of the new, and the engine."""
    chosen, fired = answer.chosen, answer.fired
    engine = engine_place(field, answer)
    ends = [
        _end(style, field, chosen.orbit, (0.0, chosen), "craft"),
        _end(style, field, chosen.orbit, (np.pi, chosen), "craft"),
    ]
    if fired.outcome == "none":
        return [*(_beside(one, engine) for one in ends), _engine_label(field, answer)]
    new = [_end(style, field, fired.orbit, (np.pi, chosen), "burn")] if fired.orbit.is_bound else []
    if fired.outcome not in _TROUBLE:
        new.append(_end(style, field, fired.orbit, (0.0, chosen), "burn"))
    return [_beside(one, engine) for one in _merged(ends, new)]


def _merged(old: list[Request], new: list[Request]) -> list[Request]:
    """Tell both speeds in one label where an end of the new orbit is an end of the old one."""
    free = list(new)
    kept = []
    for one in old:
        same = next((other for other in free if _apart_px(one, other) < _SAME_PX), None)
        if same is not None:
            free.remove(same)
            km, speed = one.text.split("\n")
            after = same.text.split("\n")[1]
            changed = f"{km}\n{speed}\n→ {after}"
            kept.append(one if after == speed else replace(one, text=changed))
        else:
            kept.append(one)
    return [*kept, *free]


def _apart_px(one: Request, other: Request) -> float:
    return float(np.hypot(one.x_px - other.x_px, one.y_px - other.y_px))


def _beside(one: Request, engine: QPointF) -> Request:
    """Let a label leave room for the engine's handle where both are at one place."""
    near = np.hypot(one.x_px - engine.x(), one.y_px - engine.y()) < _HANDLE_PX
    return replace(one, radius_px=_HANDLE_PX) if near else one


def _engine_label(field: Field, answer: StaircaseAnswer) -> Request:
    at = engine_place(field, answer)
    inwards = field.centre - at
    return Request(
        id="engine",
        text=translate("Staircase", "Fire here"),
        x_px=at.x(),
        y_px=at.y(),
        rank=4.0,
        radius_px=_HANDLE_PX,
        token="burn",  # noqa: S106 - a colour
        strong=True,
        slots=slots_towards(inwards.x(), inwards.y()),
    )


def _end(
    style: Style, field: Field, orbit: PlaneOrbit, end: tuple[float, Step], token: str
) -> Request:
    """Return the label of the low or the high point."""
    anomaly, step = end
    at = field.point(orbit.place_km(anomaly))
    km = float(orbit.distance_km(anomaly)) - step.ground_km
    speed = style.formatter.speed(float(orbit.speed_km_s(anomaly)))
    text = "\n".join((height(km, style.formatter), speed))
    away = orbit.place_km(anomaly) - (orbit.place_km(0.0) + orbit.place_km(np.pi)) / 2
    return Request(
        id=f"{token}:{anomaly:.1f}",
        text=text,
        x_px=at.x(),
        y_px=at.y(),
        rank=2.0 if token == "craft" else 3.0,  # noqa: S105 - a colour
        radius_px=5.0,
        token=token,
        slots=slots_towards(-float(away[0]), float(away[1])),
    )


def paint_wedges(painter: QPainter, style: Style, field: Field, orbit: PlaneOrbit) -> None:
    """Paint the areas that are swept in equal times, strong and weak by turns."""
    weak, strong = _WEDGES
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.colour("earth", weak))
    painter.drawPolygon(outline(field, orbit))
    painter.setBrush(style.theme.colour("earth", strong))
    for number in range(0, TICKS, 2):
        painter.drawPolygon(polygon(_wedge(field, orbit, number)))


def paint_lit_wedge(painter: QPainter, style: Style, field: Field, step: Step, number: int) -> None:
    """Paint the area that is being swept just now brighter: it moves on with an even beat."""
    orbit, ground_km = step.orbit, step.ground_km
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.colour("craft", _LIT))
    middle = np.array([field.centre.x(), field.centre.y()])
    edge = _wedge(field, orbit, number)[1:] - middle
    reach = np.hypot(*edge.T)[:, None]
    ground = edge / reach * np.minimum(field.px(ground_km), reach)  # the planet stays in front
    painter.drawPolygon(polygon(np.vstack([edge, ground[::-1]]) + middle))


def _wedge(field: Field, orbit: PlaneOrbit, number: int) -> Array:
    cuts = _cuts(orbit)
    edge = field.place(arc(orbit, cuts[number], cuts[number + 1], 60))
    centre = np.array([[field.centre.x(), field.centre.y()]])
    return np.vstack([centre, edge])


@lru_cache(maxsize=16)
def _cuts(orbit: PlaneOrbit) -> tuple[float, ...]:
    return tuple(float(cut) for cut in equal_times(orbit, TICKS))


def _paint_ticks(painter: QPainter, style: Style, field: Field, orbit: PlaneOrbit) -> None:
    """Paint a dot where each equal time ends: far apart where the craft is fast."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.colour("craft"))
    for x, y in field.place(orbit.place_km(np.array(_cuts(orbit)[:-1]))):
        painter.drawEllipse(QPointF(x, y), style.px(2.4), style.px(2.4))


def _paint_new(painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer) -> None:
    """Paint the path after the push, dotted because nobody flew it, and how it ends."""
    chosen, fired = answer.chosen, answer.fired
    field, theme = layout.field, style.theme
    reach_km = (chosen.orbit.apoapsis_km or 0.0) * _REACH
    path = field.place(new_path(answer, reach_km))
    room = layout.flight
    shifted = path - (room.left(), room.top())
    painter.save()
    painter.translate(room.topLeft())
    stroke = Stroke(
        colour=theme.colour("burn"), width_px=style.px(2.4), dashes=class_dashes("illustrative")
    )
    draw_line(painter, shifted, stroke, (int(room.width()), int(room.height())))
    painter.restore()
    if fired.outcome in _TROUBLE:
        _paint_cross(painter, style, QPointF(*path[-1]))
    else:
        _paint_new_ends(painter, style, field, fired)


def _paint_new_ends(painter: QPainter, style: Style, field: Field, fired: Fired) -> None:
    painter.setPen(QPen(style.theme.colour("ground"), 1.0))
    painter.setBrush(style.theme.colour("burn"))
    for anomaly in (0.0, np.pi) if fired.orbit.is_bound else (0.0,):
        at = field.point(fired.orbit.place_km(anomaly))
        painter.drawEllipse(at, style.px(3.6), style.px(3.6))


def _paint_cross(painter: QPainter, style: Style, at: QPointF) -> None:
    arm = style.px(8)
    for width, token in ((5.0, "ground"), (2.6, "bad")):
        painter.setPen(QPen(style.theme.colour(token), style.px(width)))
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))


def engine_place(field: Field, answer: StaircaseAnswer) -> QPointF:
    """Return the pixel where the engine fires."""
    anomaly = np.radians(answer.wish.anomaly_deg)
    return field.point(answer.chosen.orbit.place_km(anomaly))


def _paint_engine(
    painter: QPainter, style: Style, field: Field, answer: StaircaseAnswer
) -> QPointF:
    """Paint the handle that chooses the place, and an arrow of the push; return its tip."""
    theme, at = style.theme, engine_place(field, answer)
    tip = _paint_arrow(painter, style, field, answer) if answer.wish.dv_m_s else at
    painter.setPen(QPen(theme.colour("burn"), style.px(2.0)))
    painter.setBrush(theme.colour("ground", 0.55))
    painter.drawEllipse(at, style.px(_HANDLE_PX), style.px(_HANDLE_PX))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("burn"))
    diamond(painter, (at.x(), at.y()), style.px(6.5))
    return tip


def _paint_arrow(painter: QPainter, style: Style, field: Field, answer: StaircaseAnswer) -> QPointF:
    chosen = answer.chosen
    at = engine_place(field, answer)
    flow = chosen.orbit.velocity_km_s(np.radians(answer.wish.anomaly_deg)) * (-1, 1)
    way = flow / np.hypot(*flow) * np.sign(answer.wish.dv_m_s)
    least, most = _ARROW_PX
    length = style.px(least + (most - least) * min(abs(answer.wish.dv_m_s) / 300, 1.0))
    start = at + QPointF(*way) * style.px(_HANDLE_PX)
    tip = start + QPointF(*way) * length
    across = QPointF(-way[1], way[0]) * style.px(6)
    neck = tip - QPointF(*way) * style.px(11)
    painter.setPen(QPen(style.theme.colour("burn"), style.px(3.4)))
    painter.drawLine(start, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.colour("burn"))
    painter.drawPolygon([tip, neck + across, neck - across])
    return tip


def _paint_title(painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer) -> None:
    """Write what is shown, and what comes of the push."""
    chosen, fired = answer.chosen, answer.fired
    theme, formatter = style.theme, style.formatter
    first, second = chosen.name.text_in(formatter.language), shape_sentence(chosen, formatter)
    if fired.outcome != "none":
        first, second = fired_sentence(answer, formatter), outcome_sentence(answer, formatter)
    top, bottom = QRectF(layout.title), QRectF(layout.title)
    top.setHeight(layout.title.height() / 2)
    bottom.setTop(top.bottom())
    painter.setFont(bold(theme.body))
    painter.setPen(theme.colour("text"))
    painter.drawText(top, _LEFT, painter.fontMetrics().elidedText(first, _ELIDE, int(top.width())))
    painter.setFont(theme.small)
    painter.setPen(theme.colour("bad" if fired.outcome in _TROUBLE else "text"))
    painter.drawText(bottom.adjusted(0, 0, 0, theme.px(18)), _WRAP, second)


def paint_motion(
    painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer, time_s: float
) -> None:
    """Paint what moves: the area being swept, the craft, and one that took the push."""
    chosen, fired = answer.chosen, answer.fired
    field = layout.field
    phase = time_s / chosen.period_s % 1.0
    painter.save()
    painter.setClipRect(layout.flight)
    paint_lit_wedge(painter, style, field, chosen, min(int(phase * TICKS), TICKS - 1))
    trial = _trial_place(field, answer, phase * chosen.period_s)
    if fired.outcome != "none" and trial is not None:
        paint_craft(painter, style, trial, "burn")
    anomaly = float(chosen.orbit.anomaly_after(0.0, np.array(phase * chosen.period_s)))
    paint_craft(painter, style, field.point(chosen.orbit.place_km(anomaly)))
    painter.restore()


def _trial_place(field: Field, answer: StaircaseAnswer, since_low_s: float) -> QPointF | None:
    """Return where a craft is that fired when the other one last passed; None once it is lost."""
    chosen, fired = answer.chosen, answer.fired
    burn_s = chosen.orbit.time_between_s(0.0, float(np.radians(answer.wish.anomaly_deg)))
    since_s = (since_low_s - burn_s) % chosen.period_s
    if fired.meets_s is not None and since_s > fired.meets_s:
        return None
    anomaly = float(fired.orbit.anomaly_after(fired.anomaly_rad, np.array(since_s)))
    return field.point(fired.orbit.place_km(anomaly))


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAP: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ELIDE: Final = Qt.TextElideMode.ElideRight
