"""The numbers of the drive in the picture, each with the mark that says how it is known."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from marsapp.mission.terms import Provenance
from marsapp.mission.values import MARKS
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.scenes.surface.picture import Picture

translate = QCoreApplication.translate

Row = tuple[str, str, Provenance]


def figures_of(picture: Picture) -> list[Row]:
    """Return name, number and how it is known of everything that is measured of a drive."""
    drive, formatter = picture.drive, picture.style.formatter
    if drive is None:
        return []
    surface = picture.snapshot.surface
    rows: list[Row] = [
        (
            translate("Surface", "Driven"),
            formatter.value(float(round(drive.distance_m)), "m"),
            drive.distance_class,
        ),
        (
            translate("Surface", "Speed"),
            formatter.value(float(round(drive.speed_m_h)), "m/h"),
            "illustrative",
        ),
        (translate("Surface", "Slope"), formatter.angle(drive.slope_deg, 1), "illustrative"),
    ]
    if surface is not None:
        rows.append(
            (
                translate("Surface", "Sun's height"),
                formatter.angle(surface.sun_elevation_deg, 0),
                "computed",
            )
        )
    return rows


def figures_size(picture: Picture) -> tuple[float, float]:
    """Return how wide and high the plate of figures is."""
    rows = figures_of(picture)
    style, metrics = picture.style, QFontMetricsF(picture.style.theme.small)
    if not rows or picture.is_tight:
        return 0.0, 0.0
    widest = max(metrics.horizontalAdvance(f"{name}  {text} {MARKS[c]}") for name, text, c in rows)
    return widest + style.px(30), len(rows) * metrics.height() * 1.25 + style.px(10)


def paint_figures(painter: QPainter, picture: Picture) -> QRectF:
    """Paint the figures in the lower right corner; return their space."""
    width, height = figures_size(picture)
    if not width:
        return QRectF()
    style, theme = picture.style, picture.style.theme
    margin = style.px(16)
    box = QRectF(picture.size[0] - width - margin, picture.size[1] - height - margin, width, height)
    paint_plate(painter, box, theme)
    painter.setFont(theme.small)
    metrics = QFontMetricsF(theme.small)
    step, pad = metrics.height() * 1.25, style.px(10)
    for row, (name, text, provenance) in enumerate(figures_of(picture)):
        base = box.top() + style.px(5) + (row + 0.8) * step
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(box.left() + pad, base), name)
        painter.setPen(theme.colour("text"))
        said = f"{text} {MARKS[provenance]}"
        painter.drawText(QPointF(box.right() - pad - metrics.horizontalAdvance(said), base), said)
    return box
