"""A picture for screen readers: a list with one item for each thing that is in it."""

# ruff: noqa: ARG002 - Qt names these methods, gives their meaning and their arguments

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

_kept: Final[dict[int, "_Canvas"]] = {}  # Qt does not own what Python made
_classes: Final[list[str]] = []


def install(class_name: str) -> None:
    """Tell Qt how to describe the widgets of a class that have ``things`` to pick; once."""
    if not _classes:
        QAccessible.installFactory(_factory)
    if class_name not in _classes:
        _classes.append(class_name)


def tell_focus(scene: QWidget) -> None:
    """Tell screen readers that the focus moved inside the picture."""
    if QAccessible.isActive():
        event = QAccessibleEvent(scene, QAccessible.Event.Focus)
        canvas = _kept.get(id(scene))
        if canvas is not None:
            event.setChild(canvas.focused_index())
        QAccessible.updateAccessibility(event)


def tell_selection(scene: QWidget, name: str) -> None:
    """Tell screen readers by name what has been selected in the picture; '' tells nothing."""
    if name and QAccessible.isActive():
        said = translate("Scene", "{thing} selected").format(thing=name)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(scene, said))


def _factory(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if class_name not in _classes or not isinstance(thing, QWidget):
        return None
    canvas = _Canvas(thing)
    key = id(thing)
    _kept[key] = canvas
    thing.destroyed.connect(lambda: _kept.pop(key, None))
    return canvas


class _Canvas(QAccessibleObject):
    """The whole picture: name, description, place on the screen, and its things as children."""

    def __init__(self, scene: QWidget) -> None:
        super().__init__(scene)
        self.scene: Any = scene
        self._children: dict[str, _Item] = {}

    def ids(self) -> list[str]:
        """Return the ids of the things in the picture."""
        return [thing.id for thing in self.scene.things]

    def focused_index(self) -> int:
        """Return the index of the focused thing, or -1."""
        ids = self.ids()
        return ids.index(self.scene.focused_thing) if self.scene.focused_thing in ids else -1

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self.scene.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        ids = self.ids()
        if not 0 <= index < len(ids):
            return None
        if ids[index] not in self._children:
            item = _Item(self, ids[index])
            QAccessible.registerAccessibleInterface(item)
            self._children[ids[index]] = item
        return self._children[ids[index]]

    def childCount(self) -> int:
        return len(self.ids())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = self.ids()
        return ids.index(child.thing) if isinstance(child, _Item) and child.thing in ids else -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return str(self.scene.title)
        if kind in (QAccessible.Text.Description, QAccessible.Text.Value):
            return str(self.scene.describe())
        return ""

    def rect(self) -> QRect:
        return QRect(self.scene.mapToGlobal(QPoint(0, 0)), self.scene.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.scene.hasFocus()
        return state

    def window(self) -> QWindow:
        window: QWindow = self.scene.window().windowHandle()
        return window


class _Item(QAccessibleInterface):
    """One thing in the picture."""

    def __init__(self, canvas: _Canvas, thing: str) -> None:
        super().__init__()
        self._canvas = canvas
        self.thing = thing

    def _found(self) -> Any:
        return next((one for one in self._canvas.scene.things if one.id == self.thing), None)

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        found = self._found()
        return found.name if found is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Things keep their names."""

    def rect(self) -> QRect:
        found = self._found()
        if found is None:
            return QRect()
        radius = max(found.radius_px, 22.0)
        corner = QPoint(round(found.x_px - radius), round(found.y_px - radius))
        side = round(2 * radius)
        return QRect(self._canvas.scene.mapToGlobal(corner), QRect(0, 0, side, side).size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        scene = self._canvas.scene
        state.focusable = state.selectable = True
        state.focused = scene.hasFocus() and scene.focused_thing == self.thing
        state.selected = scene.session.selection == self.thing
        state.invisible = self._found() is None
        return state

    def window(self) -> QWindow:
        return self._canvas.window()
