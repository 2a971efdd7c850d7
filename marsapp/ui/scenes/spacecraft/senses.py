"""What a payload senses, drawn as its reach: a cone, a strip, a pulse, a beam, or all around."""

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from marsapp.mission.model import Payload
from marsapp.mission.reach import Reach
from marsapp.mission.values import MARKS
from marsapp.ui.render.paths import polygon
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.scenes.spacecraft.beam import RAIN, Beam, beam_of, half_size_m, reach_of, unit
from marsapp.ui.value_words import value_name, written

if TYPE_CHECKING:
    from marsapp.ui.scenes.spacecraft.picture import Picture

translate = QCoreApplication.translate
Array = NDArray[np.float64]

_RINGS: Final = 6
_AROUND: Final = (0.08, 0.16, 0.26, 0.38)  # half sizes of the craft
_ROUND: Final = 48
_TRAIL: Final = 0.45  # how much of the scanned strip is drawn, in lengths of the reach
_TALL: Final = 0.75
_TINT: Final = 0.16
_ARROWS: Final = ((0.0, 0.0), (0.6, 0.0), (-0.6, 0.0), (0.0, 0.6), (0.0, -0.6))


def paint_senses(painter: QPainter, picture: "Picture") -> list[QRectF]:
    """Paint the reach of what senses, over the craft; return where its words stand."""
    found = reach_of(picture)
    if found is None:
        return []
    payload, reach = found
    beam = beam_of(picture, payload, reach)
    if beam is None:
        return []
    painter.save()
    colour = picture.style.theme.colour("link")
    if reach.form == "around":
        _paint_around(painter, picture, beam, colour)
    elif reach.form == "beam":
        _paint_ray(painter, picture, beam, colour)
    elif reach.form == "pulse":
        _paint_pulse(painter, picture, beam, colour)
    elif reach.form == "strip":
        _paint_strip(painter, picture, beam, colour)
    elif reach.incoming:
        _paint_rain(painter, picture, beam, colour)
    else:
        _paint_cone(painter, picture, beam, colour)
    painter.restore()
    return _paint_words(painter, picture, payload, beam)


def senses_notes(picture: "Picture") -> list[str]:
    """Return what has to be said about the reach that is drawn, for the corner of the picture."""
    found = reach_of(picture)
    if found is None:
        return []
    _, reach = found
    if picture.is_tight:  # that all is drawn for illustration is said in any case
        if reach.basis == "illustrative" or reach.length_m is not None:
            return []
        return [translate("Craft", "Ground drawn far too near")]
    if reach.basis == "illustrative":
        return [translate("Craft", "Reach drawn for illustration")]
    if reach.length_m is not None:
        return [translate("Craft", "The reach has its true length")]
    return [translate("Craft", "The angle is true; the ground is drawn far too near")]


def senses_sentence(picture: "Picture") -> str:
    """Say which reach is drawn, for people who cannot see it; '' for none."""
    found = reach_of(picture)
    if found is None or picture.matrix_of(found[0].id) is None:
        return ""
    name = found[0].name.text_in(picture.style.formatter.language)
    return translate("Craft", "The reach of an instrument is drawn: {name}.").format(name=name)


def _paint_cone(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint what a camera takes in: four edges and the picture at their ends."""
    corners = beam.at(1.0, np.array([-1.0, 1, 1, -1]), _TALL * np.array([-1.0, -1, 1, 1]))
    apex = picture.on_screen(beam.apex_m)
    ends = picture.on_screen(corners)
    _fill(painter, np.vstack([apex, ends]), colour, _TINT, hull=True)
    _line(painter, np.vstack([ends, ends[:1]]), colour, picture.style.px(1.6))
    for end in ends:
        _line(painter, np.vstack([apex, end[None]]), colour, picture.style.px(1.1))


def _paint_strip(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint the line of ground that is seen at once, and the strip that was scanned before."""
    apex = picture.on_screen(beam.apex_m)
    line_m = beam.at(1.0, np.array([-1.0, 1.0]))
    line = picture.on_screen(line_m)
    _fill(painter, np.vstack([apex, line]), colour, 2 * _TINT)
    bands = 6
    for number in range(bands):
        near, far = (share * _TRAIL * beam.length_m / bands for share in (number, number + 1))
        band_m = np.vstack([line_m - near * beam.up, (line_m - far * beam.up)[::-1]])
        _fill(painter, picture.on_screen(band_m), colour, 2 * _TINT * (1 - number / bands))
    _line(painter, line, colour, picture.style.px(2.4))
    for end in line:
        _line(painter, np.vstack([apex, end[None]]), colour, picture.style.px(1.1))


def _paint_pulse(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint waves that go out, fainter the farther they are."""
    half_rad = math.atan(beam.spread)
    aside = unit(np.cross(beam.ahead, picture.view.axes[2]))
    angles = np.linspace(-half_rad, half_rad, _ROUND)
    ways = np.outer(np.cos(angles), beam.ahead) + np.outer(np.sin(angles), aside)
    for number in range(1, _RINGS + 1):
        share = number / _RINGS
        arc_m = beam.apex_m + share * beam.length_m * ways
        faint = QColor(colour)
        faint.setAlphaF(1.0 - 0.75 * share)
        _line(painter, picture.on_screen(arc_m), faint, picture.style.px(2.4))


def _paint_ray(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint a thin beam with a spark at its end."""
    ends = picture.on_screen(np.vstack([beam.apex_m, beam.at(1.0)]))
    glow = QColor(colour)
    glow.setAlphaF(0.3)
    _line(painter, ends, glow, picture.style.px(6))
    _line(painter, ends, colour, picture.style.px(2))
    if not np.isfinite(ends[1]).all():
        return
    for angle in np.arange(8) * math.pi / 4:
        way = picture.style.px(9) * np.array([math.cos(angle), math.sin(angle)])
        _line(painter, np.vstack([ends[1] + 0.3 * way, ends[1] + way]), colour, picture.style.px(2))


def _paint_around(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint rings round the place where something is felt."""
    middle = picture.on_screen(beam.apex_m)[0]
    if not np.isfinite(middle).all():
        return
    px_per_m = picture.px_per_m(beam.apex_m)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, share in enumerate(_AROUND):
        radius = max(share * half_size_m(picture) * px_per_m, picture.style.px(5))
        faint = QColor(colour)
        faint.setAlphaF(0.95 - 0.22 * number)
        painter.setPen(QPen(faint, picture.style.px(2.2)))
        painter.drawEllipse(QPointF(*middle), radius, radius)


def _paint_rain(painter: QPainter, picture: "Picture", beam: Beam, colour: QColor) -> None:
    """Paint the field from which particles come, with arrows that fly in."""
    turn = np.linspace(0, 2 * math.pi, _ROUND, endpoint=False)
    rim = picture.on_screen(beam.at(RAIN, np.cos(turn), np.sin(turn)))
    apex = picture.on_screen(beam.apex_m)
    _fill(painter, np.vstack([apex, rim]), colour, _TINT, hull=True)
    _line(painter, np.vstack([rim, rim[:1]]), colour, picture.style.px(1.2))
    for side, up in _ARROWS:
        tail, tip = (picture.on_screen(beam.at(RAIN * s, side, up))[0] for s in (0.95, 0.4))
        _arrow(painter, tail, tip, colour, picture.style.px(1.8))


def _paint_words(
    painter: QPainter, picture: "Picture", payload: Payload, beam: Beam
) -> list[QRectF]:
    """Write the number that a child can compare below the end of the reach; return its space."""
    reach = payload.reach
    if reach is None:
        return []
    under = _under(picture, beam, reach)
    if under is None:
        return []
    theme, value = picture.style.theme, payload.values[reach.number]
    said = f"{written(reach.number, value, picture.style.formatter)} {MARKS[value.provenance]}"
    if not picture.is_tight:  # a number alone would be taken for the width of what is drawn
        heading = translate("Craft", "{name}: {number}")
        said = heading.format(name=value_name(reach.number), number=said)
    metrics = QFontMetricsF(theme.body)
    pad, margin = picture.style.px(6), picture.style.px(10)
    box = QRectF(0, 0, metrics.horizontalAdvance(said) + 2 * pad, metrics.height() + pad)
    box.moveCenter(QPointF(*under))
    box.moveTop(under[1] + pad)
    width, height = picture.size
    box.moveLeft(min(max(box.left(), margin), max(width - box.width() - margin, margin)))
    box.moveTop(min(max(box.top(), margin), max(height - box.height() - margin, margin)))
    paint_plate(painter, box, theme)
    painter.setFont(theme.body)
    painter.setPen(theme.colour("link"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
    return [box]


def _under(picture: "Picture", beam: Beam, reach: Reach) -> Array | None:
    """Return the pixel (2,) below the end of what is drawn, None where it is not in sight."""
    if reach.form == "around":
        middle = picture.on_screen(beam.apex_m)[0]
        radius_m = _AROUND[-1] * half_size_m(picture)
        end = middle + np.array([0.0, radius_m * picture.px_per_m(beam.apex_m)])
    elif reach.form == "strip":
        end = picture.on_screen(beam.at(1.0) - _TRAIL * beam.length_m * beam.up)[0]
    else:
        share = RAIN if reach.incoming else 1.0
        up = 0.0 if reach.form == "beam" else _TALL
        side = np.array([0.0, -1.0, 1, 1, -1])
        ends = picture.on_screen(beam.at(share, side, up * np.array([0.0, -1, -1, 1, 1])))
        end = np.array([ends[0, 0], ends[:, 1].max()])
    return end if np.isfinite(end).all() else None


def _fill(
    painter: QPainter, points: Array, colour: QColor, strength: float, *, hull: bool = False
) -> None:
    if not np.isfinite(points).all():
        return
    tint = QColor(colour)
    tint.setAlphaF(min(strength, 1.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawPolygon(polygon(_hull(points) if hull else points))


def _line(painter: QPainter, points: Array, colour: QColor, width_px: float) -> None:
    if not np.isfinite(points).all():
        return
    pen = QPen(colour, width_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(polygon(points))


def _arrow(painter: QPainter, tail: Array, tip: Array, colour: QColor, width_px: float) -> None:
    way = tip - tail
    long_px = float(np.hypot(*way))
    if not np.isfinite(way).all() or long_px < 4 * width_px:
        return
    _line(painter, np.vstack([tail, tip]), colour, width_px)
    ahead = way / long_px * 4 * width_px
    aside = np.array([-ahead[1], ahead[0]]) / 2
    head = np.vstack([tip + 0.5 * ahead, tip - ahead + aside, tip - ahead - aside])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in head]))


def _hull(points: Array) -> Array:
    """Return the corners of the smallest convex polygon round points (n, 2), in order."""
    order = points[np.lexsort((points[:, 1], points[:, 0]))]
    halves = []
    for line in (order, order[::-1]):
        kept: list[Array] = []
        for point in line:
            while len(kept) > 1 and _turns_right(kept[-2], kept[-1], point):
                kept.pop()
            kept.append(point)
        halves.extend(kept[:-1])
    return np.array(halves)


def _turns_right(one: Array, two: Array, three: Array) -> bool:
    first, second = two - one, three - two
    return bool(first[0] * second[1] - first[1] * second[0] <= 0)
