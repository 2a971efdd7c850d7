"""The row: all orbits side by side at one scale, each with its number, name and period."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from marsapp.mission.staircase import StaircaseAnswer
from marsapp.physics.orbit_change import PlaneOrbit, arc
from marsapp.ui.render.globe import Globe, side_of
from marsapp.ui.render.paths import polygon
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.mars.picture import Array, Style
from marsapp.ui.scenes.mars.staircase.layout import Cell, Field, Layout
from marsapp.ui.topics.staircase import heading

translate = QCoreApplication.translate

_NORTH_UP: Final = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
_LIGHT: Final = np.array([-0.5, 0.35, 0.79])  # from nowhere in particular
_LEAST_GLOBE_PX: Final = 6


def paint_row(
    painter: QPainter, style: Style, layout: Layout, answer: StaircaseAnswer, globe: Globe
) -> None:
    """Paint everything about the row that stands still."""
    _paint_heading(painter, style, layout, len(answer.steps))
    for number, cell in enumerate(layout.cells, start=1):
        chosen = cell.step is answer.chosen
        if chosen:
            _paint_choice(painter, style, cell)
        paint_outline(painter, style, cell.field, cell.step.orbit, chosen=chosen)
        paint_planet(painter, style, cell.field, globe, cell.step.ground_km)
        _paint_label(painter, style, cell, number, chosen=chosen)


def paint_outline(
    painter: QPainter, style: Style, field: Field, orbit: PlaneOrbit, *, chosen: bool
) -> None:
    """Paint the line of a closed orbit."""
    colour = style.theme.colour("craft", 1.0 if chosen else 0.75)
    painter.setPen(QPen(colour, style.px(2.2 if chosen else 1.4)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(outline(field, orbit))


def outline(field: Field, orbit: PlaneOrbit) -> QPolygonF:
    """Return a closed orbit in pixels."""
    return polygon(field.place(arc(orbit, 0.0, 2 * np.pi, 241)))


def paint_planet(
    painter: QPainter, style: Style, field: Field, globe: Globe, radius_km: float
) -> None:
    """Paint the planet at the scale of the orbits: they lead over its poles, so north is up."""
    diameter = max(2 * round(field.px(radius_km)), _LEAST_GLOBE_PX)
    night = 0.16 if style.theme.is_dark else 0.5  # a black half would be a hole on paper
    image = globe.picture(diameter, _NORTH_UP, _LIGHT, night=night)
    half = side_of(diameter) / 2
    painter.drawImage(field.centre - QPointF(half, half), image)


def paint_craft(painter: QPainter, style: Style, at: QPointF, token: str = "craft") -> None:  # noqa: S107 - a colour
    """Paint the craft as a dot with a light round it."""
    if style.theme.is_dark:
        style.sprites.glow(painter, (at.x(), at.y()), style.px(13), token)
    painter.setPen(QPen(style.theme.colour("ground"), style.px(1.2)))
    painter.setBrush(style.theme.colour(token))
    painter.drawEllipse(at, style.px(4.6), style.px(4.6))


def badge(painter: QPainter, style: Style, centre: QPointF, number: int, *, chosen: bool) -> None:
    """Paint the number of a step in a circle, filled where it is the chosen one."""
    theme = style.theme
    radius = theme.px(9)
    painter.setPen(QPen(theme.colour("accent" if chosen else "muted"), 1.4))
    painter.setBrush(theme.colour("accent") if chosen else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    painter.setFont(bold(theme.small) if chosen else theme.small)
    painter.setPen(theme.colour("on_accent" if chosen else "text"))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def bold(font: QFont) -> QFont:
    """Return a font in bold."""
    font = QFont(font)
    font.setBold(True)
    return font


def _paint_heading(painter: QPainter, style: Style, layout: Layout, count: int) -> None:
    theme = style.theme
    painter.setFont(bold(theme.body))
    painter.setPen(theme.colour("text"))
    text = heading()
    painter.drawText(layout.heading, _LEFT, text)
    left = layout.heading.left() + painter.fontMetrics().horizontalAdvance(text) + theme.px(14)
    painter.setFont(theme.small)
    painter.setPen(theme.colour("muted"))
    note = translate("Staircase", "{count} orbits round Mars, all to one scale").format(count=count)
    room = QRectF(layout.heading)
    room.setLeft(left)
    room.setRight(layout.heading.right() - theme.px(190))
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(note, _ELIDE, int(room.width())))
    right_bottom = QPointF(
        layout.heading.right() - theme.px(176), layout.heading.bottom() - theme.px(10)
    )
    paint_scale_bar(
        painter,
        right_bottom,
        layout.row_scale,
        theme,
        lambda km: style.formatter.distance(km, 1),
    )


def _paint_choice(painter: QPainter, style: Style, cell: Cell) -> None:
    theme = style.theme
    painter.setPen(QPen(theme.colour("accent"), style.px(1.5)))
    painter.setBrush(theme.colour("chosen", 0.45))
    painter.drawRoundedRect(cell.rect.adjusted(2, 2, -2, -2), theme.px(8), theme.px(8))


def _paint_label(painter: QPainter, style: Style, cell: Cell, number: int, *, chosen: bool) -> None:
    theme, formatter = style.theme, style.formatter
    name_font = bold(theme.small) if chosen else theme.small
    painter.setFont(name_font)
    room = cell.label.width() - theme.px(30)
    name = painter.fontMetrics().elidedText(
        cell.step.name.text_in(formatter.language), _ELIDE, int(room)
    )
    width = painter.fontMetrics().horizontalAdvance(name)
    top = QRectF(cell.label)
    top.setHeight(cell.label.height() / 2)
    start = cell.label.center().x() - (width + theme.px(24)) / 2
    badge(painter, style, QPointF(start + theme.px(9), top.center().y()), number, chosen=chosen)
    top.setLeft(start + theme.px(24))
    painter.setFont(name_font)
    painter.setPen(theme.colour("text"))
    painter.drawText(top, _LEFT, name)
    painter.setFont(theme.small)
    painter.setPen(theme.colour("text" if chosen else "muted"))
    bottom = QRectF(cell.label)
    bottom.setTop(cell.label.center().y())
    painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, formatter.duration(cell.step.period_s))


def anomaly_now(orbit: PlaneOrbit, time_s: float) -> float:
    """Return where a craft is that passed the low point at launch, as a true anomaly."""
    return float(orbit.anomaly_after(0.0, np.array(time_s)))


def place_now(field: Field, orbit: PlaneOrbit, time_s: float) -> QPointF:
    """Return the pixel where that craft is."""
    km: Array = orbit.place_km(anomaly_now(orbit, time_s))
    return field.point(km)


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE: Final = Qt.TextElideMode.ElideRight
