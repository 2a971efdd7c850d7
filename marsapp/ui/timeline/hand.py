"""Mouse, touch, wheel and keys on the axis: seek, scrub, pan and zoom."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)

from marsapp.mission.model import Phase
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import pad_zoom
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.axis import Axis
from marsapp.ui.timeline.marks import Mark, nearest
from marsapp.ui.timeline.view import ZOOM_STEP, AxisView

_GRAB_PX: Final = 14.0  # to either side of the play head, at 100 %
_SNAP_PX: Final = 6.0
_SLOP_PX: Final = 5.0  # a press that moves less is a click
_FINE: Final = 0.1
_WHEEL_NOTCH: Final = 120.0
_Key = Qt.Key
_Shift = Qt.KeyboardModifier.ShiftModifier
_Control = Qt.KeyboardModifier.ControlModifier


class _Drag(Enum):
    NOTHING = auto()
    PRESSED = auto()  # not yet told from a click
    SCRUB = auto()
    PAN = auto()
    OVERVIEW = auto()


class TimelineView(AxisView):
    """The axis with a hand on it. One finger does everything; nothing needs hovering."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._drag = _Drag.NOTHING
        self._pressed = QPointF()
        self._last = QPointF()
        self._scrub_x = 0.0
        self._plays_on = False
        self._pinch_px = 0.0
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    # --- one pointer: mouse or finger -------------------------------------------

    def press(self, at: QPointF) -> None:
        """Begin a click or a drag."""
        self._pressed = self._last = at
        self._drag = _Drag.PRESSED
        zones = self.picture.look.zones
        if zones.is_overview(at.y()):
            self._drag = _Drag.OVERVIEW
            self._show_from_overview(at.x())
        elif self._on_head(at):
            self._begin_scrub(self.axis.x(self.clock.time_s))
        elif zones.is_ruler(at.y()):
            self._begin_scrub(at.x())
            self._scrub_to(at.x(), fine=False)

    def drag(self, at: QPointF, *, fine: bool = False) -> None:
        """Go on with a drag; ``fine`` moves the play head by a tenth and catches no events."""
        dx = at.x() - self._last.x()
        if self._drag is _Drag.PRESSED and abs(at.x() - self._pressed.x()) > _SLOP_PX:
            self._drag = _Drag.PAN
            dx = at.x() - self._pressed.x()
        if self._drag is _Drag.PAN:
            self.pan(dx)
        elif self._drag is _Drag.SCRUB:
            self._scrub_x += dx * (_FINE if fine else 1.0)
            self._scrub_to(self._scrub_x, fine=fine)
        elif self._drag is _Drag.OVERVIEW:
            self._show_from_overview(at.x())
        self._last = at

    def release(self, at: QPointF) -> None:
        """End a click or a drag."""
        if self._drag is _Drag.PRESSED:
            self._click(at)
        elif self._drag is _Drag.SCRUB:
            self.point_at(None)
            if self._plays_on:
                self.clock.play()
        self._drag = _Drag.NOTHING

    def point_at(self, mark: Mark | None) -> None:
        """Show the name of an event, or of none."""
        if mark is not self.pointed:
            self.pointed = mark
            self.update()

    def mark_at(self, at: QPointF) -> Mark | None:
        """Return the event whose mark or name is at a point."""
        if not self.picture.look.zones.is_events(at.y()):
            return None
        for flag in self.picture.flags:
            top = self.picture.look.zones.flag_y(flag.row)
            over = flag.left - 4 <= at.x() <= flag.left + flag.width + 4
            if over and top <= at.y() < top + self.picture.look.zones.text_px:
                return flag.mark
        return nearest(self.content.marks, self.axis, at.x(), self.theme.px(_GRAB_PX))

    def phase_under(self, at: QPointF) -> Phase | None:
        """Return the phase whose band is at a point."""
        zones = self.picture.look.zones
        for placed in self.picture.bands:
            top = zones.bands_top + placed.row * zones.band_px
            inside = placed.left <= at.x() < placed.right
            if inside and top <= at.y() < top + placed.rows * zones.band_px:
                return placed.band.phase
        return None

    def _click(self, at: QPointF) -> None:
        mark = self.mark_at(at)
        if mark is not None:
            self.go_to(mark)
        else:
            self.clock.seek(self.axis.time(at.x()))

    def _on_head(self, at: QPointF) -> bool:
        distance_px = abs(self.axis.x(self.clock.time_s) - at.x())
        on_line = not self.picture.look.zones.is_events(at.y())
        return on_line and distance_px <= self.theme.px(_GRAB_PX)

    def _begin_scrub(self, x: float) -> None:
        self._drag = _Drag.SCRUB
        self._scrub_x = x
        self._plays_on = self.clock.playing
        self.clock.pause()

    def _scrub_to(self, x: float, *, fine: bool) -> None:
        x = min(max(x, 0.0), self.axis.width_px)
        caught = (
            None if fine else nearest(self.content.marks, self.axis, x, self.theme.px(_SNAP_PX))
        )
        self.clock.seek(caught.time_s if caught else self.axis.time(x))
        self.point_at(caught)

    def _show_from_overview(self, x: float) -> None:
        whole = Axis.whole(self.content.end_s, self.axis.width_px)
        self.show_axis(self.axis.centred(whole.time(x)))

    # --- Qt's events --------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag with the left button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or name what is under the pointer."""
        if self._drag is _Drag.NOTHING:
            self.point_at(self.mark_at(event.position()))
            self._show_cursor(event.position())
        else:
            self.drag(event.position(), fine=bool(event.modifiers() & _Shift))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.release(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to the phase under the pointer (a button and a key do the same)."""
        phase = self.phase_under(event.position())
        if phase is not None:
            self.show_phase(phase)

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing any more."""
        super().leaveEvent(event)
        self.point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; sideways, or with Shift, pan."""
        turn = event.angleDelta()
        if abs(turn.x()) > abs(turn.y()) or event.modifiers() & _Shift:
            self.pan((turn.x() or turn.y()) / _WHEEL_NOTCH * self.theme.px(80))
        else:
            factor = 1.5 ** (turn.y() / _WHEEL_NOTCH)
            self.zoom(factor, self.axis.time(event.position().x()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take touches and touch-pad pinches too."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                anchor_s = self.axis.time(event.position().x())
                self.show_axis(self.axis.zoomed(pad_zoom(event), anchor_s))
                return True
        elif isinstance(event, QTouchEvent):
            self.touch([point.position() for point in event.points()], event.type())
            return True
        return super().event(event)

    def touch(self, points: list[QPointF], kind: QEvent.Type) -> None:
        """Follow one finger as a pointer and two as a pinch."""
        if len(points) >= 2:
            self._pinch(points[0], points[1])
            self._drag = _Drag.NOTHING
        elif kind == QEvent.Type.TouchBegin:
            self.press(points[0])
        elif kind == QEvent.Type.TouchUpdate:
            self.drag(points[0])
        elif points and self._drag is not _Drag.NOTHING:
            self.release(points[0])
        if kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._pinch_px = 0.0
            self._drag = _Drag.NOTHING

    def _pinch(self, first: QPointF, second: QPointF) -> None:
        distance_px = max(abs(first.x() - second.x()), 20.0)
        middle = (first.x() + second.x()) / 2
        if self._pinch_px:
            axis = self.axis.panned(middle - self._last.x())
            self.show_axis(axis.zoomed(distance_px / self._pinch_px, axis.time(middle)))
        self._pinch_px = distance_px
        self._last = QPointF(middle, first.y())

    def _show_cursor(self, at: QPointF) -> None:
        on_head = self._on_head(at) or self.picture.look.zones.is_ruler(at.y())
        shape = Qt.CursorShape.SizeHorCursor if on_head else Qt.CursorShape.ArrowCursor
        if self.pointed is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, zoom and play by keys; all others belong to the window."""
        key, modifiers = event.key(), event.modifiers()
        if key in (_Key.Key_Left, _Key.Key_Right):
            self._step(1 if key == _Key.Key_Right else -1, modifiers)
        elif key == _Key.Key_Z:
            self.zoom(1 / ZOOM_STEP if modifiers & _Shift else ZOOM_STEP)
        elif (act := self._acts().get(key)) is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _acts(self) -> dict[int, Callable[[], object]]:
        return {
            _Key.Key_Space: self.clock.toggle,
            _Key.Key_Home: lambda: self.clock.seek(0.0),
            _Key.Key_End: lambda: self.clock.seek(self.clock.end_s),
            _Key.Key_Up: self.clock.faster,
            _Key.Key_Down: self.clock.slower,
            _Key.Key_Plus: lambda: self.zoom(ZOOM_STEP),
            _Key.Key_Equal: lambda: self.zoom(ZOOM_STEP),
            _Key.Key_Minus: lambda: self.zoom(1 / ZOOM_STEP),
            _Key.Key_Return: self.fit_phase,
            _Key.Key_Enter: self.fit_phase,
        }

    def _step(self, sign: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & _Control:
            self.go_to(self.next_mark() if sign > 0 else self.previous_mark())
            return
        step_s = self.picture.step.about_s * (_FINE if modifiers & _Shift else 1.0)
        self.clock.seek(self.clock.time_s + sign * step_s)
