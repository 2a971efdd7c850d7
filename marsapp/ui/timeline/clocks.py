"""The two clocks: the time at the craft, and what Earth can know by now."""

import math
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from marsapp.mission.snapshot import BEIJING, Snapshot
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.pieces import button_px, remeasure, set_text
from marsapp.ui.widgets import button, label

_WIDEST: Final = tuple(datetime(2020, month, 28, 20, 58, 58, tzinfo=UTC) for month in range(1, 13))


class Form(Enum):
    """How much room the clocks have."""

    ROOMY = auto()  # dates written out
    COMPACT = auto()  # short dates
    TIGHT = auto()  # one clock above the other, nothing else
    BRIEF = auto()  # the same, with a word each, without year and seconds: the axis tells the year

    @property
    def stacked(self) -> bool:
        """Whether one clock stands above the other."""
        return self in (Form.TIGHT, Form.BRIEF)


class Readout(QWidget):
    """A small caption with a value below or beside it, on single lines."""

    def __init__(self) -> None:
        super().__init__()
        self.caption, self.value = label(role="small"), label()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.caption, self.value):
            part.setWordWrap(False)
            self._layout.addWidget(part)

    def restyle(self, theme: Theme, *, beside: bool) -> None:
        """Use other sizes; the value stands beside the caption or below it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if beside else down)
        self._layout.setSpacing(theme.px(6) if beside else 0)
        self.value.setProperty("role", "small_number" if beside else "number")
        for part, role in ((self.caption, theme.small), (self.value, _value_font(theme, beside))):
            part.setFont(role)
            part.setStyleSheet(
                f"font-size: {role.pixelSize()}px; font-weight: {role.weight().value};"
            )
            part.ensurePolished()
            part.setFixedHeight(math.ceil(role.pixelSize() * 1.3))

    def reserve(self, caption: str, value: str) -> None:
        """Keep room for the widest texts, so that running numbers move nothing."""
        for part, text in ((self.caption, caption), (self.value, value)):
            part.setMinimumWidth(part.fontMetrics().horizontalAdvance(text) + 2)
        remeasure(self)

    def show_text(self, caption: str, value: str) -> None:
        """Show both lines."""
        set_text(self.caption, caption)
        set_text(self.value, value)
        self.value.setAccessibleName(self._spoken(caption, value))

    def _spoken(self, caption: str, value: str) -> str:
        return self.tr("{caption}: {value}").format(caption=caption, value=value)


def _value_font(theme: Theme, small: bool) -> QFont:
    font = theme.small if small else theme.body
    font.setBold(True)
    return font


class Clocks(QWidget):
    """At the craft, known on Earth, light time and the day. ``zone_chosen`` says: Beijing."""

    zone_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.at_craft, self.known, self.light, self.day = (Readout() for _ in range(4))
        self.zone_button = button("", lambda: self.zone_chosen.emit(self.zone is UTC))
        self.zone: tzinfo = UTC
        self._form = Form.ROOMY
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(0)

    def restyle(self, theme: Theme, formatter: Formatter, form: Form) -> None:
        """Use other colours, sizes or words, and the form that the room allows."""
        self._formatter, self._form = formatter, form
        tight = form.stacked
        self._place(tight=tight)
        self._layout.setHorizontalSpacing(
            theme.px(4 if tight else {Form.ROOMY: 14, Form.COMPACT: 9}[form])
        )
        for part in (self.at_craft, self.known, self.light, self.day):
            part.restyle(theme, beside=tight)
        font = theme.small if tight else theme.body
        self.zone_button.setStyleSheet(
            f"font-size: {font.pixelSize()}px; padding: 0 {theme.px(8)}px; min-height: 0;"
        )
        self.zone_button.setFixedHeight(button_px(theme))
        words = self._captions()
        caption = max(words, key=self.at_craft.caption.fontMetrics().horizontalAdvance)
        width = self.at_craft.value.fontMetrics().horizontalAdvance
        widest = max((self._written(moment) for moment in _WIDEST), key=width)
        self.at_craft.reserve(caption if tight else words[0], widest)
        self.known.reserve(caption if tight else words[1], widest)
        self.light.reserve(self.tr("Light takes"), formatter.duration(21 * 60 + 58))
        self.day.reserve(
            self.tr("Sol {sol} on Mars").format(sol=formatter.number(2000)),
            self.tr("Day {day}").format(day=formatter.number(2000)),
        )
        remeasure(self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment on both clocks."""
        behind_s = snapshot.time_s - snapshot.known.time_s
        self._show_zone_button()
        at_craft, on_earth = self._captions()
        self.at_craft.show_text(at_craft, self._written(snapshot.utc))
        known = snapshot.utc - timedelta(seconds=behind_s)
        self.known.show_text(on_earth, self._written(known))
        delay = self._formatter.duration(snapshot.light_time_s)
        self.light.show_text(self.tr("Light takes"), delay)
        self._tell_last_news(snapshot, delay)
        self._show_day(snapshot)

    def _place(self, *, tight: bool) -> None:
        for part in (self.light, self.day):
            part.setVisible(not tight)
        places: tuple[tuple[QWidget, int, int, int], ...] = (
            ((self.at_craft, 0, 0, 1), (self.known, 1, 0, 1), (self.zone_button, 0, 1, 2))
            if tight
            else (
                (self.at_craft, 0, 0, 1),
                (self.zone_button, 0, 1, 1),
                (self.known, 0, 2, 1),
                (self.light, 0, 3, 1),
                (self.day, 0, 4, 1),
            )
        )
        for widget, row, column, rows in places:
            self._layout.addWidget(widget, row, column, rows, 1, Qt.AlignmentFlag.AlignVCenter)

    def _captions(self) -> tuple[str, str]:
        if self._form is Form.BRIEF:
            return self.tr("Craft"), self.tr("Earth")
        return self.tr("At the craft"), self.tr("Known on Earth")

    def _written(self, moment: datetime) -> str:
        local, formatter = moment.astimezone(self.zone), self._formatter
        if self._form is Form.ROOMY:
            return formatter.moment(local, seconds=True)
        if self._form is Form.BRIEF:
            day = formatter.locale.toString(QDate(local.year, local.month, local.day), "d MMM")
            day = local.strftime("%m-%d") if formatter.language == "zh" else day
            return f"{day} {formatter.time(local)}"
        if formatter.language == "zh":
            return local.strftime("%Y-%m-%d %H:%M:%S")
        date = formatter.locale.toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
        return f"{date} {formatter.time(local, seconds=True)}"

    def _show_zone_button(self) -> None:
        beijing = self.zone is BEIJING
        set_text(self.zone_button, self.tr("Beijing") if beijing else self.tr("UTC"))
        name = self.tr("Show Universal Time") if beijing else self.tr("Show Beijing time")
        if self.zone_button.toolTip() != name:
            self.zone_button.setToolTip(name)
            self.zone_button.setAccessibleName(name)

    def _tell_last_news(self, snapshot: Snapshot, delay: str) -> None:
        event = snapshot.known.last_event
        title = event.title.text_in(self._formatter.language) if event else self.tr("nothing yet")
        news = self.tr("Light takes {delay}. Last news: {event}").format(delay=delay, event=title)
        if self.known.toolTip() != news:
            self.known.setToolTip(news)

    def _show_day(self, snapshot: Snapshot) -> None:
        sol = snapshot.surface.sol if snapshot.surface else None
        day = self._formatter.number(int(snapshot.days_since_launch))
        self.day.show_text(
            self.tr("since launch")
            if sol is None
            else self.tr("Sol {sol} on Mars").format(sol=self._formatter.number(sol)),
            self.tr("Day {day}").format(day=day),
        )
