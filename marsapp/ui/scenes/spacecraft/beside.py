"""What is set beside the craft to compare it with: a child, an adult, a bus, another rover.

Flat figures at true scale that stand on the lowest point of the craft and turn to the viewer.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from marsapp.mission.compared import Thing, thing_of
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.scenes.spacecraft.outlines import Outline, outline_of
from marsapp.ui.scenes.spacecraft.rig import HOME_TURN_RAD
from marsapp.ui.topics.craft import beside_word, size_words

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.ui.scenes.spacecraft.picture import Picture

translate = QCoreApplication.translate
Array = NDArray[np.float64]

_GAP: Final = 0.06  # between craft and figure, in sizes of the craft
_LEAST_GAP_M: Final = 0.25
_FILL: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _Spot:
    """Where a figure stands: the middle of its feet (3,), its size in metres."""

    foot_m: Array
    width_m: float
    height_m: float


def beside_corners_m(mission: "Mission", name: str, corners_m: Array) -> Array:
    """Return points (n, 3) that the camera has to keep in view beside the craft.

    ``corners_m`` (m, 3) are the outermost points of the craft, in the frame of what is shown.
    """
    thing = thing_of(mission, name)
    if thing is None:
        return np.zeros((0, 3))
    spot = _spot(thing, corners_m)
    half = spot.width_m / 2
    offsets = [
        (x, y, z) for x in (-half, half) for y in (-half, half) for z in (0.0, spot.height_m)
    ]
    return np.asarray(spot.foot_m + np.array(offsets))


def paint_beside(painter: QPainter, picture: "Picture", *, front: bool) -> list[QRectF]:
    """Paint what stands beside the craft; return where its words stand.

    Asked twice: before the craft is painted and after it. The figure is painted once, by whether
    it stands in ``front`` of the middle of the craft; its words always in front.
    """
    thing = thing_of(picture.mission, picture.handling.beside)
    if thing is None or picture.is_empty:
        return []
    spot = _spot(thing, picture.corners_m)
    middle = (picture.corners_m.min(axis=0) + picture.corners_m.max(axis=0)) / 2
    _, away_m = picture.view.project(np.vstack([spot.foot_m, middle]), picture.size)
    placed = _to_screen(picture, spot)
    if placed is None:
        return []
    if (away_m[0] < away_m[1]) == front:
        _paint_figure(painter, picture, outline_of(thing.id), placed)
    if not front:
        return []
    foot = placed.map(QPointF(0.0, 0.0))
    return [_paint_words(painter, picture, size_words(thing, picture.style.formatter), foot)]


def _paint_figure(
    painter: QPainter, picture: "Picture", outline: Outline, placed: QTransform
) -> None:
    theme = picture.style.theme
    painter.save()
    painter.setPen(QPen(theme.colour("muted"), picture.style.px(1.4)))
    painter.setBrush(theme.colour("muted", _FILL))
    painter.drawPath(placed.map(outline.body))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(placed.map(outline.lines))
    painter.restore()


def beside_name(name: str) -> str:
    """Return the word for what stands beside the craft, for the button."""
    return beside_word(name)


def beside_notes(picture: "Picture") -> list[str]:
    """Return what has to be said about what stands beside, for the corner of the picture."""
    if thing_of(picture.mission, picture.handling.beside) is None:
        return []
    if picture.is_tight:
        return [translate("Craft", "To the same scale")]
    return [translate("Craft", "Things beside the craft: round sizes, to the same scale")]


def beside_sentence(picture: "Picture") -> str:
    """Say what stands beside the craft, for people who cannot see it; '' for nothing."""
    thing = thing_of(picture.mission, picture.handling.beside)
    if thing is None or picture.is_empty:
        return ""
    said = size_words(thing, picture.style.formatter)
    return translate("Craft", "Beside it, to the same scale: {thing}.").format(thing=said)


def _spot(thing: Thing, corners_m: Array) -> _Spot:
    """Return where a thing stands: to the right of the craft as it is looked at first."""
    low, high = corners_m.min(axis=0), corners_m.max(axis=0)
    width_m = thing.height_m * outline_of(thing.id).width
    if thing.length_m is not None:
        width_m = thing.length_m
    gap_m = max(_GAP * float((high - low).max()), _LEAST_GAP_M)
    right = np.array([math.cos(HOME_TURN_RAD), math.sin(HOME_TURN_RAD), 0.0])
    middle = (low + high) / 2
    out_m = float(((corners_m - middle) @ right).max()) + gap_m + width_m / 2
    foot = middle + out_m * right
    foot[2] = low[2]
    return _Spot(foot, width_m, thing.height_m)


def _to_screen(picture: "Picture", spot: _Spot) -> QTransform | None:
    """Return what takes an outline one wide and one high, from its foot, to the screen."""
    right = picture.view.axes[0]
    half = spot.width_m / 2 * right
    top = np.array([0.0, 0.0, spot.height_m])
    foot = spot.foot_m
    corners_m = np.vstack([foot - half, foot + half, foot + half + top, foot - half + top])
    corners = picture.on_screen(corners_m)
    if not np.isfinite(corners).all():
        return None
    flat = QPolygonF([QPointF(x, y) for x, y in ((-0.5, 0), (0.5, 0), (0.5, 1), (-0.5, 1))])
    made = QTransform()
    if not QTransform.quadToQuad(flat, QPolygonF([QPointF(*one) for one in corners]), made):
        return None
    return made


def _paint_words(painter: QPainter, picture: "Picture", words: str, foot: QPointF) -> QRectF:
    """Write what stands there below its feet; return the space of the words."""
    theme = picture.style.theme
    metrics = QFontMetricsF(theme.small)
    pad = picture.style.px(5)
    box = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * pad, metrics.height() + pad)
    box.moveCenter(QPointF(foot.x(), foot.y() + box.height()))
    width, height = picture.size
    box.moveLeft(min(max(box.left(), pad), max(width - box.width() - pad, pad)))
    box.moveTop(min(box.top(), height - box.height() - pad))
    paint_plate(painter, box, theme)
    painter.setFont(theme.small)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return box
