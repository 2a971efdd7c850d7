"""Height, speed, Mach number and braking in large figures, the next step, and how it is known."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from marsapp.mission.values import MARKS
from marsapp.ui.render.caption import MARGIN_PX, broken_lines
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.topics.descent import gravities, height_words, speed_words

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.scenes.landing.picture import Picture

translate = QCoreApplication.translate

_LARGE_PX: Final = 30
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
    if descent.stage == "landed":
        found.append(translate("Landing", "Ground, rocks and dust are drawn freely"))
    elif descent.stage == "coast":
        found.append(translate("Landing", "Path worked out from telemetry of the craft"))
    elif picture.is_tight:
        found.append(translate("Landing", "{mark} teaching model").format(mark=_MARK))
    else:
        text = translate(
            "Landing",
            "{mark} Teaching model: entry and touchdown are known, what lies between is worked out",
        )
        found.append(text.format(mark=_MARK))
    return found


class Readings:
    """Paints the figures at the lower left."""

    def paint(self, painter: QPainter, picture: "Picture", descent: "DescentState") -> QRectF:
        """Paint figures and notes; return the space they take."""
        style, theme = picture.style, picture.style.theme
        small = theme.small
        large = QFont(theme.title)
        large.setPixelSize(theme.px(22 if picture.is_tight else _LARGE_PX))
        one, big = QFontMetricsF(small), QFontMetricsF(large)
        mark = "" if descent.stage in ("coast", "landed") else _MARK
        cells = values_of(picture, descent)
        gap, pad, margin = style.px(_GAP_PX), style.px(_PAD_PX), style.px(MARGIN_PX)
        beside = one.horizontalAdvance(mark) + style.px(4) if mark else 0.0
        widths = [
            max(one.horizontalAdvance(n), big.horizontalAdvance(v) + beside) for n, v in cells
        ]
        room = picture.size[0] - 2 * margin - 2 * pad
        while len(cells) > 2 and sum(widths) + gap * (len(cells) - 1) > room:
            cells.pop()
            widths.pop()
        notes = [
            line for note in notes_of(picture, descent) for line in broken_lines(note, small, room)
        ]
        line_px = one.height() * 1.15
        wide = max(
            sum(widths) + gap * (len(widths) - 1), *(one.horizontalAdvance(note) for note in notes)
        )
        high = one.height() + big.height() + line_px * len(notes) + style.px(4)
        bottom = picture.size[1] - margin * 0.7
        plate = QRectF(margin, bottom - high - 2 * pad * 0.7, wide + 2 * pad, high + 2 * pad * 0.7)
        paint_plate(painter, plate, theme)
        x, top = plate.left() + pad, plate.top() + pad * 0.7
        for (name, value), width in zip(cells, widths, strict=True):
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(x, top + one.ascent()), name)
            painter.setFont(large)
            painter.setPen(theme.colour("text"))
            painter.drawText(QPointF(x, top + one.height() + big.ascent()), value)
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            end = x + big.horizontalAdvance(value) + style.px(4)
            painter.drawText(QPointF(end, top + one.height() + big.ascent()), mark)
            x += width + gap
        painter.setFont(small)
        y = top + one.height() + big.height() + style.px(4)
        for number, note in enumerate(notes):
            first = number == 0 and len(notes) > 1
            painter.setPen(theme.colour("accent" if first else "muted"))
            painter.drawText(QPointF(plate.left() + pad, y + one.ascent()), note)
            y += line_px
        return plate
