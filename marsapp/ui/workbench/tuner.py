"""A value that is set by dragging, by two big buttons or by keys, with a mark at the real one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from marsapp.ui.theme import Theme
from marsapp.ui.widgets import icon_button, label

translate = QCoreApplication.translate

_MOST_SIDE_PX: Final = 80  # large words need the width more than to stand below the slider


@dataclass(frozen=True, slots=True, kw_only=True)
class Dial:
    """What is set: its name, its range in steps of ``step``, how a value is written.

    ``ends`` are the words under the two ends of the slider; ``real`` is the value that is marked.
    """

    name: str
    low: float
    high: float
    step: float
    write: Callable[[float], str]
    page: float
    ends: tuple[str, str] = ("", "")
    real: float | None = None


class Tuner(QWidget):
    """One line of name and value, and below it minus, slider, plus. ``tuned`` gives the value."""

    tuned = Signal(float)

    def __init__(self, key: str, dial: Dial, theme: Theme) -> None:
        super().__init__()
        self.dial = dial
        self.name = label(dial.name, "muted")
        self.value = label("", "heading")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.slider = MarkedSlider(dial, theme)
        self.slider.setObjectName(key)
        self.slider.valueChanged.connect(self._slide)
        self.less = self._step_button("mdi6.minus", -1, theme)
        self.more = self._step_button("mdi6.plus", 1, theme)
        self.less.setObjectName(f"{key}-less")
        self.more.setObjectName(f"{key}-more")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for part in (self.less, self.slider, self.more):
            row.addWidget(part, 1 if part is self.slider else 0)
        column.addLayout(row)
        if any(dial.ends):
            column.addLayout(self._bottom(theme))
        self.show_value(dial.low)

    def show_value(self, value: float) -> None:
        """Show a value that came from elsewhere."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((value - self.dial.low) / self.dial.step))
        self._write(value)

    def _step_button(self, icon: str, way: int, theme: Theme) -> QPushButton:
        words = (
            translate("Tuner", "{name}: more") if way > 0 else translate("Tuner", "{name}: less")
        )
        made = icon_button(icon, words.format(name=self.dial.name), partial(self._step, way), theme)
        made.setAutoRepeat(True)
        made.setProperty("role", "step")
        return made

    def _step(self, way: int) -> None:
        self.slider.setValue(self.slider.value() + way)

    def _slide(self, step: int) -> None:
        value = self.dial.low + step * self.dial.step
        self._write(value)
        self.tuned.emit(value)

    def _write(self, value: float) -> None:
        said = self.dial.write(value)
        self.value.setText(said)
        words = translate("Tuner", "{name}: {value}")
        self.slider.setAccessibleName(words.format(name=self.dial.name, value=said))
        self.less.setEnabled(self.slider.value() > 0)
        self.more.setEnabled(self.slider.value() < self.slider.maximum())

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.name)
        row.addWidget(self.value, 1)
        return row

    def _bottom(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        side = min(theme.px(50), _MOST_SIDE_PX)
        row.setContentsMargins(side, 0, side, 0)
        for words, side in zip(
            self.dial.ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            end: QLabel = label(words, "small")
            end.setAlignment(side)
            row.addWidget(end, 1)
        return row


class MarkedSlider(QSlider):
    """A slider with a little mark at one value; the wheel turns it only while it has the focus."""

    def __init__(self, dial: Dial, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._real = None if dial.real is None else round((dial.real - dial.low) / dial.step)
        self.setProperty("role", "tune")
        self.setRange(0, round((dial.high - dial.low) / dial.step))
        self.setPageStep(max(round(dial.page / dial.step), 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider, and the mark above its groove."""
        super().paintEvent(event)
        if self._real is None:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        way = self.width() - handle.width()
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._real, way)
        x, half = at + handle.width() / 2, self._theme.px(5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("text"))
            top = self._theme.px(2)
            tip = [
                QPointF(x - half, top),
                QPointF(x + half, top),
                QPointF(x, top + 1.6 * half),
            ]
            painter.drawPolygon(QPolygonF(tip))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the slider has been chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
