"""The corners of the picture: scale bar and notes on the left, the legend of lines on the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from marsapp.ui.render.legend import MARGIN_PX, paint_rows, path_rows
from marsapp.ui.render.scalebar import paint_scale_bar
from marsapp.ui.scenes.journey.globes import stands_still
from marsapp.ui.scenes.journey.lines import TRAIL_PX, kinds_shown
from marsapp.ui.scenes.journey.picture import Picture

translate = QCoreApplication.translate

_NARROW_PX: Final = 380
_LARGE_PX: Final = 30  # a planet so large shows what is on it


def _is_inside(picture: Picture, body: str, width: int, height: int) -> bool:
    x, y = picture.on_screen(picture.bodies[body])
    return 0 <= x <= width and 0 <= y <= height


def scale_notes(picture: Picture) -> list[str]:
    """Return what the picture does not show to scale, in words."""
    notes = []
    width, height = picture.size
    seen = [body for body in ("earth", "mars", "sun") if _is_inside(picture, body, width, height)]
    body = seen[0] if seen else (picture.local or "earth")
    times = picture.enlargement(body)
    if times > 1.5 and picture.true_scale > 0.5:
        notes.append(translate("Journey", "True scale: bodies too small to see are dots"))
    elif times > 1.5:
        size = picture.style.formatter.number(float(f"{times:.1g}"))
        name = picture.mission.body(body).name.text_in(picture.style.formatter.language)
        notes.append(
            translate("Journey", "Not to scale: {planet} drawn ×{factor}").format(
                planet=name, factor=size
            )
        )
    large = [one for one in seen if picture.radius_px(one) > picture.style.px(_LARGE_PX)]
    notes += [surface_note(picture, one) for one in large if one != "sun"]
    if picture.camera.heights > 1.05:
        size = picture.style.formatter.number(round(picture.camera.heights))
        notes.append(
            translate("Journey", "Heights above the ecliptic ×{factor}").format(factor=size)
        )
    if picture.stage.weight > 0.5:
        notes.append(translate("Journey", "Turning frame: Earth and Mars keep their directions"))
    return notes


def surface_note(picture: Picture, body: str) -> str:
    """Say what of the face of a planet is drawn freely, or that it ought to be turning."""
    if stands_still(picture, body):
        name = picture.mission.body(body).name.text_in(picture.style.formatter.language)
        return translate("Journey", "Too fast to show {planet} turning").format(planet=name)
    if body == "mars":
        return translate("Journey", "Mars: relief from measurements, colours drawn freely")
    return translate("Journey", "Earth: colours and clouds drawn freely")


def paint_scale(painter: QPainter, picture: Picture) -> list[QRectF]:
    """Paint scale bar and notes at the bottom left; return the space of each."""
    theme = picture.style.theme
    left, bottom = theme.px(MARGIN_PX), picture.size[1] - theme.px(MARGIN_PX)
    metrics = QFontMetricsF(theme.small)
    notes = scale_notes(picture)
    painter.setFont(theme.small)
    painter.setPen(theme.colour("muted"))
    widest = 0.0
    for row, note in enumerate(reversed(notes)):
        painter.drawText(QPointF(left, bottom - row * metrics.height() * 1.15), note)
        widest = max(widest, metrics.horizontalAdvance(note))
    lines_top = bottom - len(notes) * metrics.height() * 1.15
    base = lines_top - (theme.px(8) if notes else 0)
    width = paint_scale_bar(
        painter,
        QPointF(left, base),
        picture.camera.px_per_km,
        theme,
        lambda km: picture.style.formatter.distance(km, 1),
    )
    top = base - metrics.height() - theme.px(10)
    return [
        QRectF(left - 4, top, width + 8, picture.size[1] - top),
        QRectF(left - 4, lines_top, widest + 8, picture.size[1] - lines_top),
    ]


def paint_legend(painter: QPainter, picture: Picture, avoid: Sequence[QRectF]) -> QRectF:
    """Paint how the lines say what is known, on the right; return the space taken."""
    theme = picture.style.theme
    if picture.size[0] < theme.px(_NARROW_PX):
        return QRectF()  # it would hide more than it tells
    return paint_rows(painter, _legend_rows(picture), theme, picture.size, avoid)


def _legend_rows(picture: Picture) -> list[tuple[str, QPen]]:
    kinds = kinds_shown(picture)
    classes = ["illustrative" if kind.assumed else kind.provenance for kind in kinds]
    arrived = picture.snapshot.time_s >= picture.courses.arrival_s
    to_come = not (arrived and picture.local_weight < 0.5)
    trail_px = picture.style.px(TRAIL_PX)
    return path_rows(classes, trail_px, picture.style.theme, to_come=to_come)
