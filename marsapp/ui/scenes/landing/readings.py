"""Height, speed, Mach number and braking in large figures, the next step, and how it is known."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from marsapp.mission.values import MARKS
from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.scenes.landing.overhead import is_enlarged
from marsapp.ui.topics.descent import gravities, height_words, speed_words

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.scenes.landing.picture import Picture
    from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_LARGE_PX, _MODEST_PX = 30, 21
_TALL_PX: Final = 520.0  # at 100 %: lower pictures have smaller figures and fewer words
_GAP_PX: Final = 30.0
_PAD_PX: Final = 12.0
_MARK: Final = MARKS["illustrative"]
_THIN: Final = 0.05  # Mach: below this there is no air to speak of, or no motion


def values_of(picture: "Picture", descent: "DescentState") -> list[tuple[str, str]]:
    """Return what is shown: name, and value with unit."""
    write = picture.style.formatter
    found = [
        (translate("Landing", "Height"), height_words(descent.height_m, write)),
        (translate("Landing", "Speed"), speed_words(descent.speed_m_s, write)),
    ]
    if descent.mach >= _THIN:
        found.append(
            (translate("Landing", "Times the speed of sound"), write.number(descent.mach, 1))
        )
    if descent.stage not in ("coast", "landed"):
        found.append((translate("Landing", "Braking"), gravities(descent.deceleration_g, write)))
    return found


def notes_of(picture: "Picture", descent: "DescentState") -> list[str]:
    """Return how it is known, and what comes next and when."""
    formatter, course = picture.style.formatter, picture.course
    found = []
    coming = course.coming(picture.time_s)
    if coming is not None:
        left_s = course.at(coming.id) - picture.time_s
        text = translate("Landing", "Next: {step} in {time}")
        found.append(
            text.format(
                step=coming.title.text_in(formatter.language),
                time=formatter.duration(max(left_s, 1.0)),
            )
        )
    if is_enlarged(picture, descent):
        found.append(translate("Landing", "The craft is drawn far too large"))
    if descent.stage == "landed":
        found.append(translate("Landing", "Ground, rocks and dust are drawn freely"))
    elif descent.stage == "coast":
        found.append(translate("Landing", "Path worked out from telemetry of the craft"))
    elif _is_low(picture):
        found.append(translate("Landing", "{mark} teaching model").format(mark=_MARK))
    else:
        text = translate(
            "Landing",
            "{mark} Teaching model: entry and touchdown are known, what lies between is worked out",
        )
        found.append(text.format(mark=_MARK))
    return found


def _is_low(picture: "Picture") -> bool:
    return picture.size[1] < picture.style.px(_TALL_PX)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is written, and how: cells of name and value, notes below them, fonts."""

    cells: list[tuple[str, str]]
    widths: list[float]
    notes: list[str]
    mark: str
    small: QFont
    large: QFont


class Readings:
    """Paints the figures at the lower left."""

    def paint(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", free_px: float
    ) -> QRectF:
        """Paint figures, and what notes fit below ``free_px``; return the space they take."""
        style, theme = picture.style, picture.style.theme
        plan = _plan(picture, descent)
        one, big = QFontMetricsF(plan.small), QFontMetricsF(plan.large)
        gap, pad, margin = style.px(_GAP_PX), style.px(_PAD_PX), style.px(MARGIN_PX)
        line_px = one.height() * 1.15
        lowest = picture.size[1] - margin * 0.7
        rest = one.height() + big.height() + style.px(4) + 1.4 * pad
        while plan.notes and lowest - rest - line_px * len(plan.notes) < free_px:
            plan.notes.pop()
        wide = max(
            sum(plan.widths) + gap * (len(plan.widths) - 1),
            *(one.horizontalAdvance(note) for note in plan.notes),
            0.0,
        )
        high = one.height() + big.height() + line_px * len(plan.notes) + style.px(4) + 1.4 * pad
        bottom = picture.size[1] - margin * 0.7
        plate = QRectF(margin, bottom - high, wide + 2 * pad, high)
        paint_plate(painter, plate, theme)
        x, top = plate.left() + pad, plate.top() + pad * 0.7
        for cell, width in zip(plan.cells, plan.widths, strict=True):
            _paint_cell(painter, (x, top), cell, plan, theme)
            x += width + gap
        painter.setFont(plan.small)
        y = top + one.height() + big.height() + style.px(4)
        for number, note in enumerate(plan.notes):
            first = number == 0 and descent.stage != "landed"
            painter.setPen(theme.colour("accent" if first else "muted"))
            painter.drawText(QPointF(plate.left() + pad, y + one.ascent()), note)
            y += line_px
        return plate


def _plan(picture: "Picture", descent: "DescentState") -> _Plan:
    """Lay out what fits into the width of the picture."""
    style, theme = picture.style, picture.style.theme
    small, large = theme.small, theme.title
    large.setPixelSize(theme.px(_MODEST_PX if _is_low(picture) else _LARGE_PX))
    one, big = QFontMetricsF(small), QFontMetricsF(large)
    mark = "" if descent.stage in ("coast", "landed") else _MARK
    beside = one.horizontalAdvance(mark) + style.px(4) if mark else 0.0
    cells = values_of(picture, descent)
    widths = [
        max(one.horizontalAdvance(name), big.horizontalAdvance(value) + beside)
        for name, value in cells
    ]
    room = picture.size[0] - 2 * style.px(MARGIN_PX) - 2 * style.px(_PAD_PX)
    while len(cells) > 2 and sum(widths) + style.px(_GAP_PX) * (len(cells) - 1) > room:
        cells.pop()
        widths.pop()
    notes = notes_of(picture, descent)
    joined = "   ".join(notes)
    if _is_low(picture) and one.horizontalAdvance(joined) <= room * 0.5:
        notes = [joined]
    lines = [line for note in notes for line in broken_lines(note, small, room)]
    return _Plan(cells, widths, lines, mark, small, large)


def _paint_cell(
    painter: QPainter, at: tuple[float, float], cell: tuple[str, str], plan: _Plan, theme: "Theme"
) -> None:
    """Paint a name over its value and how that is known."""
    one, big = QFontMetricsF(plan.small), QFontMetricsF(plan.large)
    name, value = cell
    x, top = at
    base = top + one.height() + big.ascent()
    painter.setFont(plan.small)
    painter.setPen(theme.colour("muted"))
    painter.drawText(QPointF(x, top + one.ascent()), name)
    painter.drawText(QPointF(x + big.horizontalAdvance(value) + theme.px(4), base), plan.mark)
    painter.setFont(plan.large)
    painter.setPen(theme.colour("text"))
    painter.drawText(QPointF(x, base), value)
