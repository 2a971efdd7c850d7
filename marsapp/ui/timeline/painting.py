"""The still picture of the axis: bands, marks, names, path line, ticks. Drawn once per view."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap

from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.axis import Axis
from marsapp.ui.timeline.bands import PlacedBand, place
from marsapp.ui.timeline.content import Content
from marsapp.ui.timeline.marks import Flag, Mark, flags
from marsapp.ui.timeline.shapes import TOKENS, shape
from marsapp.ui.timeline.ticks import (
    STEPS,
    Step,
    Tick,
    choose_step,
    context,
    moments,
    ticks,
    widest_text_px,
)
from marsapp.ui.timeline.zones import Zones

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

_MINOR_PX: Final = 7.0
_Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the axis is drawn: everything but the axis itself that its picture depends on."""

    theme: Theme
    formatter: Formatter
    zone: tzinfo
    zones: Zones
    pixel_ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date under its tick; ``strong`` where a year or a day begins."""

    rect: QRectF
    text: str
    strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The drawn axis, and what was placed where, for hit tests and the moving parts."""

    axis: Axis
    look: Look
    pixmap: QPixmap
    bands: tuple[PlacedBand, ...]
    marks: tuple[Mark, ...]
    flags: tuple[Flag, ...]
    dates: tuple[Date, ...]
    step: Step


def draw(mission: "Mission", content: Content, axis: Axis, look: Look) -> Picture:
    """Draw everything that does not move with the play head."""
    zones, theme = look.zones, look.theme
    metrics = QFontMetricsF(theme.small)
    step = _labelled_step(axis, look)
    first, last = (
        mission.utc(min(max(time_s, 0.0), content.end_s)) for time_s in (axis.start_s, axis.stop_s)
    )
    language = look.formatter.language
    bands = place(content.bands, axis, zones.band_rows)
    named = flags(
        content.marks,
        axis,
        zones.flag_rows,
        lambda mark: metrics.horizontalAdvance(mark.title.text_in(language)),
    )
    height = zones.overview.bottom() + 1
    pixmap = QPixmap((QSizeF(zones.width, height) * look.pixel_ratio).toSize())
    pixmap.setDevicePixelRatio(look.pixel_ratio)
    pixmap.fill(theme.colour("surface"))
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.small)
        fine = choose_step(axis.seconds_per_px, _MINOR_PX)
        fine_xs = [axis.x(mission.seconds(at)) for at in moments(fine, first, last, look.zone)]
        coarse_xs = [axis.x(mission.seconds(at)) for at in moments(step, first, last, look.zone)]
        _draw_ticks(painter, look, fine_xs, coarse_xs)
        _draw_bands(painter, look, bands, metrics)
        _draw_path_line(painter, look, axis, content)
        _draw_flags(painter, look, named)
        _draw_marks(painter, look, axis, content.marks)
        _draw_overview(painter, look, content)
    return Picture(
        axis=axis,
        look=look,
        pixmap=pixmap,
        bands=tuple(bands),
        marks=content.marks,
        flags=tuple(named),
        dates=tuple(
            _place_dates(
                ticks(step, first, last, look.zone, look.formatter),
                context(step, first.astimezone(look.zone), look.formatter),
                lambda tick: axis.x(mission.seconds(tick.moment)),
                look,
            )
        ),
        step=step,
    )


def _labelled_step(axis: Axis, look: Look) -> Step:
    """Return the finest step whose dates do not touch."""
    gap_px = look.theme.px(14)
    for step in STEPS:
        if (
            step.about_s / axis.seconds_per_px
            >= _date_px(step, look.formatter, look.theme) + gap_px
        ):
            return step
    return STEPS[-1]


@lru_cache(maxsize=256)
def _date_px(step: Step, formatter: Formatter, theme: Theme) -> float:
    return widest_text_px(step, formatter, QFontMetricsF(theme.small).horizontalAdvance)


def _place_dates(
    found: Sequence[Tick], left_out: str, x_of: Callable[[Tick], float], look: Look
) -> Iterator[Date]:
    """Yield the dates that do not touch; the first stands at the edge and says year or day."""
    metrics = QFontMetricsF(look.theme.small)
    top, height, free_from = look.zones.ticks_top + 3, look.zones.text_px, 0.0
    if left_out and not (found and found[0].major and x_of(found[0]) < look.theme.px(90)):
        rect = QRectF(2, top, metrics.horizontalAdvance(left_out) + 1, height)
        free_from = rect.right() + look.theme.px(10)
        yield Date(rect=rect, text=left_out, strong=True)
    for tick in found:
        width = metrics.horizontalAdvance(tick.text) + 1
        rect = QRectF(x_of(tick) - width / 2, top, width, height)
        if rect.left() >= free_from and rect.right() <= look.zones.width:
            free_from = rect.right() + look.theme.px(6)
            yield Date(rect=rect, text=tick.text, strong=tick.major)


def _draw_ticks(
    painter: QPainter, look: Look, fine_xs: Sequence[float], coarse_xs: Sequence[float]
) -> None:
    zones = look.zones
    painter.setPen(QPen(look.theme.colour("line"), 1))
    painter.drawLines([QLineF(x, zones.ticks_top, x, zones.ticks_top + 3) for x in fine_xs])
    painter.setPen(QPen(look.theme.colour("muted"), 1))
    painter.drawLines([QLineF(x, zones.line_y, x, zones.ticks_top + 5) for x in coarse_xs])


def _draw_bands(
    painter: QPainter, look: Look, bands: Sequence[PlacedBand], metrics: QFontMetricsF
) -> None:
    zones, language = look.zones, look.formatter.language
    for placed in bands:
        rect = QRectF(
            placed.left,
            zones.bands_top + placed.row * zones.band_px,
            placed.right - placed.left,
            placed.rows * zones.band_px - 1,
        ).adjusted(0.5, 0.5, -0.5, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_band_colour(look.theme, placed))
        painter.drawRoundedRect(rect, 3, 3)
        if look.theme.id == "contrast":
            painter.setPen(QPen(look.theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 3, 3)
        text = fitting_text(placed.band.phase.title.text_in(language), rect.width() - 10, metrics)
        if text:
            painter.setPen(look.theme.colour("text"))
            painter.drawText(
                rect.adjusted(5, 0, -5, 0), _Align.AlignVCenter | _Align.AlignLeft, text
            )


def fitting_text(text: str, width_px: float, metrics: QFontMetricsF) -> str:
    """Return a name, shortened to whole letters and an ellipsis, or nothing at all."""
    if metrics.horizontalAdvance(text) <= width_px:
        return text
    if width_px < metrics.averageCharWidth() * 6:
        return ""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)


def _band_colour(theme: Theme, placed: PlacedBand) -> QColor:
    tint = 0.30 if placed.band.odd else 0.20
    if theme.id == "contrast":
        tint = 0.0
    return blend(theme.colour("raised"), theme.colour(placed.band.colour), tint)


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * rest + second.redF() * share,
        first.greenF() * rest + second.greenF() * share,
        first.blueF() * rest + second.blueF() * share,
    )


def _draw_path_line(painter: QPainter, look: Look, axis: Axis, content: Content) -> None:
    """Say by the style of a line how the path is known; hatched where it is assumed."""
    y, theme = look.zones.line_y, look.theme
    for stretch in content.stretches:
        left = max(axis.x(stretch.start_s), 0.0)
        right = min(axis.x(min(stretch.end_s, content.end_s)), axis.width_px)
        if right <= left:
            continue
        if stretch.assumed:
            painter.fillRect(
                QRectF(left, y - 2.5, right - left, 5),
                QBrush(theme.colour("muted"), Qt.BrushStyle.BDiagPattern),
            )
            continue
        style, width = _LINES[stretch.provenance]
        pen = QPen(theme.colour("muted"), width, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(left, y, right, y))


_LINES: Final[Mapping[str, tuple[Qt.PenStyle, float]]] = {
    "measured": (Qt.PenStyle.SolidLine, 3.0),
    "computed": (Qt.PenStyle.SolidLine, 1.2),
    "published": (Qt.PenStyle.DashLine, 1.5),
    "illustrative": (Qt.PenStyle.DotLine, 2.0),
}


def _draw_flags(painter: QPainter, look: Look, named: Sequence[Flag]) -> None:
    zones, theme, language = look.zones, look.theme, look.formatter.language
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLines(
        [QLineF(flag.x, zones.flag_y(flag.row) + 3, flag.x, zones.marks_y) for flag in named]
    )
    for flag in named:
        strong = flag.mark.weight == 1
        painter.setPen(theme.colour("text" if strong else "muted"))
        rect = QRectF(flag.left, zones.flag_y(flag.row), flag.width + 2, zones.text_px)
        painter.drawText(
            rect, _Align.AlignLeft | _Align.AlignVCenter, flag.mark.title.text_in(language)
        )


def _draw_marks(painter: QPainter, look: Look, axis: Axis, marks: Sequence[Mark]) -> None:
    zones = look.zones
    for mark in sorted(marks, key=_painting_order):
        x = axis.x(mark.time_s)
        if -20 < x < axis.width_px + 20:
            size = zones.mark_px / 2 * (0.95, 0.8, 0.6)[mark.weight - 1]
            draw_mark(painter, look.theme, mark, QPointF(x, zones.marks_y), size)


def _painting_order(mark: Mark) -> tuple[int, bool, float]:
    """Put the weighty ones on top, and launch and landing above all."""
    return -mark.weight, mark.kind in ("launch", "landing"), -mark.time_s


def draw_mark(painter: QPainter, theme: Theme, mark: Mark, at: QPointF, size: float) -> None:
    """Draw the shape of an event, as an outline where it is hollow."""
    colour = theme.colour(TOKENS[mark.kind])
    painter.save()
    painter.translate(at)
    painter.scale(size, size)
    ground = theme.colour("surface")
    pen = QPen(colour if mark.hollow else ground, 1.2)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(ground if mark.hollow else colour)
    painter.drawPath(shape(mark.kind))
    painter.restore()


def _draw_overview(painter: QPainter, look: Look, content: Content) -> None:
    """Draw the whole mission, very small: the outer phases only."""
    whole = Axis.whole(content.end_s, look.zones.width)
    rect = look.zones.overview
    painter.setPen(Qt.PenStyle.NoPen)
    for band in content.bands:
        if band.level == 0:
            left, right = whole.x(band.start_s), whole.x(band.end_s)
            colour = blend(look.theme.colour("raised"), look.theme.colour(band.colour), 0.35)
            painter.setBrush(colour)
            painter.drawRect(
                QRectF(left, rect.top() + 1, max(right - left - 0.5, 0.5), rect.height() - 2)
            )
