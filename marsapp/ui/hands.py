"""Mouse, fingers and keys on a picture."""

import math
from collections.abc import Callable, Mapping
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QPinchGesture

Keys = Mapping[int, Callable[[], object]]
"""What each key does, by Qt's number of the key."""

_CLICK_PX: Final = 6.0  # a press that moves less is a tap
_WHEEL_ZOOM: Final = 1.18  # per notch of 120
_LEAST_ZOOM: Final = 0.1  # of one event: no scale may become zero or less


class Handled(Protocol):
    """What hands ask of a scene."""

    focused_thing: str

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Move with a finger or a mouse; ``aside``: with the other button, or with Shift."""

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:
        """Come nearer or go back about a pixel."""

    def twist(self, angle_rad: float) -> None:
        """Turn with two fingers."""

    def pick(self, x_px: float, y_px: float) -> str:
        """Return what is at a pixel."""

    def select(self, thing: str) -> None:
        """Select a thing."""

    def focus_thing(self, thing: str) -> None:
        """Put the keyboard's ring round a thing."""


class Hands:
    """Turns what hands do into orders to the scene."""

    def __init__(self, scene: Handled, to_local: Callable[[QPoint], QPoint], keys: Keys) -> None:
        self._scene = scene
        self._to_local = to_local
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self._pinching = False
        self._keys = keys

    def handles(self, event: QEvent) -> bool:
        """Act on an event; return whether it was one for us."""
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if isinstance(
                event, QMouseEvent
            ):
                self._press(event)  # two quick taps of a finger, however far apart, are one too
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                self._move(event)
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                self._release(event)
            case QEvent.Type.Wheel if isinstance(event, QWheelEvent):
                self._wheel(event)
            case QEvent.Type.NativeGesture if isinstance(event, QNativeGestureEvent):
                return self._native(event)
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._key(event)
            case _:
                return False
        event.accept()
        return True

    def pinch(self, pinch: QPinchGesture) -> None:
        """Zoom about the middle of two fingers and turn with them."""
        centre = self._to_local(pinch.centerPoint().toPoint())
        self._pinching = pinch.state() not in (
            Qt.GestureState.GestureFinished,
            Qt.GestureState.GestureCanceled,
        )
        self._pressed = None
        factor = pinch.scaleFactor()
        if factor > 0 and factor != 1.0:
            self._scene.zoom_at(factor, centre.x(), centre.y())
        turned = pinch.rotationAngle() - pinch.lastRotationAngle()
        if abs(turned) > 0.2:
            self._scene.twist(math.radians(turned))

    def _press(self, event: QMouseEvent) -> None:
        self._pressed = self._last = event.position()
        self._dragging = False

    def _move(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._pinching:
            return
        way = event.position() - self._pressed
        if not self._dragging and math.hypot(way.x(), way.y()) < _CLICK_PX:
            return
        self._dragging = True
        step, self._last = event.position() - self._last, event.position()
        aside = event.buttons() & Qt.MouseButton.RightButton or (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        self._scene.drag(step.x(), step.y(), aside=bool(aside))

    def _release(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragging:
            where = event.position()
            self._scene.focus_thing("")
            self._scene.select(self._scene.pick(where.x(), where.y()))
        self._pressed = None
        self._dragging = False

    def _wheel(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            where = event.position()
            self._scene.zoom_at(_WHEEL_ZOOM**notches, where.x(), where.y())

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        where = event.position()
        self._scene.zoom_at(pad_zoom(event), where.x(), where.y())
        return True

    def _key(self, event: QKeyEvent) -> bool:
        allowed = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~allowed:
            return False
        scene = self._scene
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and scene.focused_thing:
            scene.select(scene.focused_thing)
            return True
        act = self._keys.get(event.key())
        if act is None:
            return False
        act()
        return True


def pad_zoom(event: QNativeGestureEvent) -> float:
    """Return the factor by which two fingers on a touch pad want things larger."""
    return max(1 + event.value(), _LEAST_ZOOM)
