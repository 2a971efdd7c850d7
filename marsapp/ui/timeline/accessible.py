"""The axis for screen readers: a slider of time, with the events in sight as its children."""

from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from marsapp.ui.timeline.marks import Mark
from marsapp.ui.timeline.shapes import kind_word

_TARGET_PX: Final = 44
_kept: Final[dict[int, "_Slider"]] = {}  # Qt does not own what Python made
_installed: Final[list[bool]] = []


def install() -> None:
    """Tell Qt how to describe timelines; once."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)


def tell_value(view: QWidget, value: str) -> None:
    """Tell screen readers that the play head was moved by a person."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(view, value))


def _factory(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if class_name != "TimelineView" or not isinstance(thing, QWidget):
        return None
    slider, key = _Slider(thing), id(thing)
    _kept[key] = slider
    thing.destroyed.connect(lambda: _kept.pop(key, None))
    return slider


class _Time(QAccessibleValueInterface):
    """Seconds since launch as the value of a slider."""

    def __init__(self, view: Any) -> None:
        super().__init__()
        self._view = view

    def currentValue(self) -> float:
        return float(self._view.clock.time_s)

    def setCurrentValue(self, value: float) -> None:
        self._view.clock.seek(float(value))

    def maximumValue(self) -> float:
        return float(self._view.clock.end_s)

    def minimumValue(self) -> float:
        return 0.0

    def minimumStepSize(self) -> float:
        return float(self._view.picture.step.about_s)


class _Slider(QAccessibleWidget):
    """The axis: its value is the date and the phase; its children are the events in sight."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, QAccessible.Role.Slider)
        self.view: Any = view
        self._time = _Time(view)
        self._items: dict[str, _Item] = {}

    def marks(self) -> list[Mark]:
        """Return the events in sight."""
        axis = self.view.axis
        return [mark for mark in self.view.content.marks if axis.shows(mark.time_s)]

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return str(self.view.accessibleName())
        if kind in (QAccessible.Text.Value, QAccessible.Text.Description):
            return str(self.view.describe())
        return ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._time
        return super().interface_cast(kind)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        marks = self.marks()
        if not 0 <= index < len(marks):
            return None
        mark = marks[index]
        if mark.id not in self._items:
            item = _Item(self, mark)
            QAccessible.registerAccessibleInterface(item)
            self._items[mark.id] = item
        return self._items[mark.id]

    def childCount(self) -> int:
        return len(self.marks())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = [mark.id for mark in self.marks()]
        return ids.index(child.mark.id) if isinstance(child, _Item) and child.mark.id in ids else -1


class _Item(QAccessibleInterface):
    """One event: its name, what kind it is, and where its mark stands."""

    def __init__(self, slider: _Slider, mark: Mark) -> None:
        super().__init__()
        self._slider = slider
        self.mark = mark

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self._slider

    def child(self, _index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.mark.title.text_in(self._slider.view.formatter.language)
        if kind == QAccessible.Text.Description:
            return kind_word(self.mark.kind)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Events keep their names."""

    def rect(self) -> QRect:
        view = self._slider.view
        middle = QPoint(
            round(view.axis.x(self.mark.time_s)), round(view.picture.look.zones.marks_y)
        )
        corner = view.mapToGlobal(middle - QPoint(_TARGET_PX // 2, _TARGET_PX // 2))
        return QRect(corner, QSize(_TARGET_PX, _TARGET_PX))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.selected = self._slider.view.session.selection == self.mark.id
        state.invisible = not self._slider.view.axis.shows(self.mark.time_s)
        return state

    def window(self) -> QWindow:
        return self._slider.window()
