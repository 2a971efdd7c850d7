"""What moves over the still picture of the axis: play head, news from Mars, calendar, overview."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from marsapp.ui.timeline.axis import Axis
from marsapp.ui.timeline.marks import Mark
from marsapp.ui.timeline.painting import Picture, draw_mark

translate = QCoreApplication.translate
_Align = Qt.AlignmentFlag
_LEAST_DELAY_PX: Final = 4.0  # closer together, the two clocks are one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """The state of the moving parts: times in seconds since launch."""

    time_s: float
    known_s: float
    moment: datetime
    pointed: Mark | None = None  # under the pointer, or caught by the play head
    selected: str = ""


def draw_overlay(painter: QPainter, picture: Picture, moving: Moving) -> None:
    """Draw the moving parts over the picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(picture.look.theme.small)
    metrics = QFontMetricsF(painter.font())
    text = _chip_text(picture, moving)
    chip = _chip_rect(picture, moving, metrics.horizontalAdvance(text) + 12)
    _draw_dates(painter, picture, chip)
    _draw_news(painter, picture, moving)
    _draw_chosen(painter, picture, moving)
    if chip is not None:
        _draw_head(painter, picture, moving, chip, text)
    _draw_window(painter, picture, moving)
    if moving.pointed is not None:
        _draw_bubble(painter, picture, moving.pointed, metrics)


def _chip_text(picture: Picture, moving: Moving) -> str:
    formatter, seconds_per_px = picture.look.formatter, picture.axis.seconds_per_px
    if seconds_per_px > 20_000:
        return formatter.date(moving.moment)
    if seconds_per_px > 20:
        return formatter.moment(moving.moment)
    return formatter.time(moving.moment, seconds=True)


def _chip_rect(picture: Picture, moving: Moving, width: float) -> QRectF | None:
    """Return where the time of the play head stands, inside the axis; None out of sight."""
    if not picture.axis.shows(moving.time_s):
        return None
    zones = picture.look.zones
    left = picture.axis.x(moving.time_s) - width / 2
    left = min(max(left, 0.0), zones.width - width)
    return QRectF(left, zones.ticks_top + 1, width, zones.text_px + 1)


def _draw_dates(painter: QPainter, picture: Picture, chip: QRectF | None) -> None:
    """Write the dates under the ticks, but none that the play head's own time would cut."""
    theme = picture.look.theme
    for date in picture.dates:
        if chip is None or not date.rect.adjusted(-4, 0, 4, 0).intersects(chip):
            painter.setPen(theme.colour("text" if date.strong else "muted"))
            painter.drawText(date.rect, _Align.AlignCenter, date.text)


def _draw_news(painter: QPainter, picture: Picture, moving: Moving) -> None:
    """Mark the stretch that has happened but that nobody on Earth can know of yet."""
    axis, zones, theme = picture.axis, picture.look.zones, picture.look.theme
    known_x, now_x = axis.x(moving.known_s), axis.x(moving.time_s)
    if now_x - known_x < _LEAST_DELAY_PX or now_x < 0 or known_x > axis.width_px:
        return
    height = zones.band_px * zones.band_rows
    rect = QRectF(known_x, zones.bands_top, now_x - known_x, height)
    painter.fillRect(rect, QBrush(theme.colour("link", 0.35), Qt.BrushStyle.FDiagPattern))
    painter.setPen(QPen(theme.colour("link"), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(known_x, zones.marks_y, known_x, zones.ticks_top))
    words = translate("Timeline", "not yet known on Earth")
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 12
    right = min(now_x, axis.width_px) - 6
    if right - max(known_x, 0.0) > 2 * width:
        chip = QRectF(right - width, rect.bottom() - zones.band_px + 1, width, zones.band_px - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface", 0.85))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(theme.colour("link"))
        painter.drawText(chip, _Align.AlignCenter, words)


def _draw_chosen(painter: QPainter, picture: Picture, moving: Moving) -> None:
    """Ring the selected event."""
    axis, zones, theme = picture.axis, picture.look.zones, picture.look.theme
    for mark in (m for m in picture.marks if m.id == moving.selected):
        at = QPointF(axis.x(mark.time_s), zones.marks_y)
        draw_mark(painter, theme, mark, at, zones.mark_px / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawEllipse(at, zones.mark_px * 0.62, zones.mark_px * 0.62)


def _draw_head(
    painter: QPainter, picture: Picture, moving: Moving, chip: QRectF, text: str
) -> None:
    zones, theme = picture.look.zones, picture.look.theme
    x, accent = picture.axis.x(moving.time_s), theme.colour("accent")
    painter.setPen(QPen(theme.colour("accent", 0.5), 1))
    painter.drawLine(QLineF(x, zones.flags_top, x, zones.bands_top))
    painter.setPen(QPen(accent, 2))
    painter.drawLine(QLineF(x, zones.bands_top - 3, x, chip.top()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(chip, _Align.AlignCenter, text)


def _draw_window(painter: QPainter, picture: Picture, moving: Moving) -> None:
    """Frame the part of the mission that the axis shows, and mark the present in the whole."""
    axis, rect, theme = picture.axis, picture.look.zones.overview, picture.look.theme
    whole = Axis.whole(axis.end_s, axis.width_px)
    if not axis.is_whole:
        left, right = whole.x(axis.start_s), whole.x(axis.stop_s)
        grown = max(6.0 - (right - left), 0.0) / 2
        frame = QRectF(left - grown, rect.top(), right - left + 2 * grown, rect.height())
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.setBrush(theme.colour("text", 0.18))
        painter.drawRoundedRect(frame.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)
    x = whole.x(moving.time_s)
    painter.fillRect(QRectF(x - 1, rect.top(), 2, rect.height()), theme.colour("accent"))


def _draw_bubble(painter: QPainter, picture: Picture, mark: Mark, metrics: QFontMetricsF) -> None:
    """Say the name of the event under the pointer, over everything else."""
    axis, zones, look = picture.axis, picture.look.zones, picture.look
    theme = look.theme
    text = mark.title.text_in(look.formatter.language)
    width = min(metrics.horizontalAdvance(text) + 34, zones.width)
    x = axis.x(mark.time_s)
    left = min(max(x - width / 2, 0.0), zones.width - width)
    rect = QRectF(left, zones.bands_top - 1, width, zones.text_px + 8)
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    draw_mark(painter, theme, mark, QPointF(rect.left() + 14, rect.center().y()), 6)
    painter.setPen(theme.colour("text"))
    inner = rect.adjusted(26, 0, -6, 0)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, _Align.AlignVCenter | _Align.AlignLeft, text)
