"""Mouse, fingers and keys on the journey scene."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QPinchGesture

from marsapp.ui.scenes.journey.orders import Orders

if TYPE_CHECKING:
    from collections.abc import Callable

_CLICK_PX: Final = 6.0  # a press that moves less is a tap
_STEP_PX: Final = 80.0
_KEY_ZOOM: Final = 1.6
_WHEEL_ZOOM: Final = 1.18  # per notch of 120
_KEY_TILT: Final = math.radians(10)
_KEY_TURN: Final = math.radians(15)
_DRAG_TURN: Final = 0.006  # rad a pixel


class Hands:
    """Turns what hands do into orders to the scene."""

    def __init__(self, scene: Orders, to_local: "Callable[[QPoint], QPoint]") -> None:
        self._scene = scene
        self._to_local = to_local
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self._pinching = False
        key = Qt.Key
        self._keys: dict[int, Callable[[], None]] = {
            key.Key_Left: lambda: scene.pan(_STEP_PX, 0),
            key.Key_Right: lambda: scene.pan(-_STEP_PX, 0),
            key.Key_Up: lambda: scene.pan(0, _STEP_PX),
            key.Key_Down: lambda: scene.pan(0, -_STEP_PX),
            key.Key_Plus: lambda: scene.zoom(_KEY_ZOOM),
            key.Key_Equal: lambda: scene.zoom(_KEY_ZOOM),
            key.Key_Minus: lambda: scene.zoom(1 / _KEY_ZOOM),
            key.Key_BracketLeft: lambda: scene.turn(0, -_KEY_TILT),
            key.Key_BracketRight: lambda: scene.turn(0, _KEY_TILT),
            key.Key_Q: lambda: scene.turn(-_KEY_TURN, 0),
            key.Key_E: lambda: scene.turn(_KEY_TURN, 0),
            key.Key_F: scene.follow_next,
            key.Key_R: scene.go_home,
            key.Key_T: lambda: scene.set_true_scale(scene.pose.true_scale < 0.5),
            key.Key_X: lambda: scene.set_fixed(scene.pose.fixed < 0.5),
            key.Key_D: lambda: scene.set_options(
                replace(scene.options, distances=not scene.options.distances)
            ),
            key.Key_H: lambda: scene.set_options(
                replace(scene.options, heights=not scene.options.heights)
            ),
        }

    def handles(self, event: QEvent) -> bool:
        """Act on an event; return whether it was one for us."""
        match event.type():
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                self._press(event)
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
            self._scene.turn(math.radians(turned), 0.0, at_once=True)

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
        turning = event.buttons() & Qt.MouseButton.RightButton or (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if turning:
            self._scene.turn(-step.x() * _DRAG_TURN, -step.y() * _DRAG_TURN, at_once=True)
        else:
            self._scene.pan(step.x(), step.y())

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
        self._scene.zoom_at(1 + event.value(), where.x(), where.y())
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
