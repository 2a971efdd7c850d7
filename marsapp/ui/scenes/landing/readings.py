"""Height, speed, Mach number and braking in large figures, the next step, and how it is known."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from marsapp.mission.values import MARKS
from marsapp.ui.render.caption import broken_lines
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
_GAP_PX: Final = 24.0
_PAD_PX: Final = 12.0
_MARK: Final = MARKS["illustrative"]
_WIDE_M_S: Final = 4_880.0  # hardly any value takes more room than this one
_FREELY_M: Final = 60_000.0  # lower, the ground shows more than the map has
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
    if descent.stage != "landed" and descent.height_m < _FREELY_M:
        found.append(translate("Landing", "Ground and dust are drawn freely"))
    return found


def _is_low(picture: "Picture") -> bool:
    return picture.size[1] < picture.style.px(_TALL_PX)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is written, and how: names and values in columns, notes below them, fonts."""

    cells: list[tuple[str, str]]
    widths: list[float]  # of the columns
    notes: list[tuple[str, str]]  # colour and text
    mark: str
    small: QFont
    large: QFont
    gap_px: float

    @property
    def rows(self) -> int:
        """How many lines of cells there are."""
        return -(-len(self.cells) // len(self.widths))

    @property
    def width_px(self) -> float:
        """How wide the columns are together."""
        return sum(self.widths) + self.gap_px * (len(self.widths) - 1)

    @property
    def row_px(self) -> float:
        """How high a line of cells is."""
        return QFontMetricsF(self.small).height() + QFontMetricsF(self.large).height()

    @property
    def line_px(self) -> float:
        """How high a line of the notes is."""
        return QFontMetricsF(self.small).height() * 1.15


class Readings:
    """Paints the figures at the lower left: no wider than the words above, the craft stays free."""

    def paint(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", space: QRectF
    ) -> QRectF:
        """Paint figures at the bottom of a space, and what notes fit; return what they take."""
        style, theme = picture.style, picture.style.theme
        pad = style.px(_PAD_PX)
        plan = _plan(picture, descent, space)
        base = plan.row_px * plan.rows + 1.4 * pad + style.px(4)
        lines: list[tuple[str, str]] = []
        for colour, note in plan.notes:  # whole ones, while there is room
            more = broken_lines(note, plan.small, plan.width_px)
            if base + plan.line_px * (len(lines) + len(more)) > space.height():
                break
            lines += [(colour, line) for line in more]
        if not plan.cells and not lines:
            return QRectF()
        high = base + plan.line_px * len(lines)
        plate = QRectF(space.left(), space.bottom() - high, plan.width_px + 2 * pad, high)
        paint_plate(painter, plate, theme)
        left, y = plate.left() + pad, plate.top() + pad * 0.7
        for first in range(0, len(plan.cells), len(plan.widths)):
            x = left
            for cell, width in zip(plan.cells[first:], plan.widths, strict=False):
                _paint_cell(painter, (x, y), cell, plan, theme)
                x += width + plan.gap_px
            y += plan.row_px
        painter.setFont(plan.small)
        y += style.px(4) + QFontMetricsF(plan.small).ascent()
        for colour, line in lines:
            painter.setPen(theme.colour(colour))
            painter.drawText(QPointF(left, y), line)
            y += plan.line_px
        return plate


def _plan(picture: "Picture", descent: "DescentState", space: QRectF) -> _Plan:
    """Lay out what fits into a space: all in one row, else in two, else the first two values.

    Where large figures find no room, height and speed are written small.
    """
    style, theme = picture.style, picture.style.theme
    small, large = theme.small, theme.title
    large.setPixelSize(theme.px(_MODEST_PX if _is_low(picture) else _LARGE_PX))
    one, big = QFontMetricsF(small), QFontMetricsF(large)
    mark = "" if descent.stage in ("coast", "landed") else _MARK
    beside = one.horizontalAdvance(mark) + style.px(4) if mark else 0.0
    cells, gap = values_of(picture, descent), style.px(_GAP_PX)
    landed = descent.stage == "landed"
    told = notes_of(picture, descent)
    notes = [("muted" if n or landed else "accent", note) for n, note in enumerate(told)]
    usual = big.horizontalAdvance(speed_words(_WIDE_M_S, picture.style.formatter))
    widths = [  # the plate keeps its width while figures run
        max(one.horizontalAdvance(name), max(big.horizontalAdvance(value), usual) + beside)
        for name, value in cells
    ]
    room = QSizeF(space.width() - 2 * style.px(_PAD_PX), space.height() - 2 * style.px(_PAD_PX))
    for count, columns in ((len(cells), len(cells)), (len(cells), 2), (2, 2), (2, 1)):
        wide = [max(widths[n:count:columns]) for n in range(min(columns, count))]
        plan = _Plan(cells[:count], wide, notes, mark, small, large, gap)
        high = plan.row_px * plan.rows + plan.line_px
        if plan.width_px <= room.width() and high <= room.height():
            return plan
    short = [("text", f"{name} {value} {mark}".rstrip()) for name, value in cells[:2]]
    wide = [max(one.horizontalAdvance(text) for _, text in short) + 1.0]
    return _Plan([], wide, short + notes, mark, small, large, gap)


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
