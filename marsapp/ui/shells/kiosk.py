"""The exhibit: an attract loop that flies the mission, a watch for idle visitors, a staff door."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from marsapp.state.clock import DAY_S
from marsapp.state.idle import IdleWatch, Stage
from marsapp.state.session import Session, View
from marsapp.state.settings import Choices
from marsapp.state.staff_pin import StaffPin
from marsapp.ui.shells.banner import Banner
from marsapp.ui.shells.pin_pad import PinPad

_ATTRACT_RATE: Final = 2 * DAY_S
_CORNER_PX: Final = 80
_HOLD_MS: Final = 5000
_AGAIN_MS: Final = 5000
_INPUT: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
)
_FORBIDDEN: Final = (QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.ToolTip)


class Kiosk(QObject):
    """Watches all input of the window: wakes, warns, resets, and opens the staff door.

    ``choices`` are the settings every visitor starts with.
    """

    def __init__(self, window: QWidget, session: Session, pin: StaffPin, choices: Choices) -> None:
        super().__init__(window)
        mode = session.mode
        if mode.attracts_after_s is None:
            raise ValueError(f"the mode {mode.id!r} has no idle time, so it is no kiosk")
        self._window = window
        self._session = session
        self._choices = choices
        self.watch = IdleWatch(mode.attracts_after_s, mode.warning_s, self)
        self.banner = Banner(window)
        self.pad = PinPad(window, pin)
        self.pad.accepted.connect(self._release)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HOLD_MS)
        self._hold.timeout.connect(self.pad.open)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._start_again)
        self.watch.stage_changed.connect(self._enter)
        self.watch.seconds_left_changed.connect(self.banner.count_down)
        session.clock.playing_changed.connect(self._fly_again)
        session.settings.changed.connect(lambda _name: self._say())
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._enter(Stage.ATTRACT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every input first: note it, and swallow what a visitor may not do."""
        if event.type() in _FORBIDDEN:
            return True
        if event.type() not in _INPUT or not self._is_ours(watched):
            return False
        self._watch_staff(event)
        woke = self.watch.touch()
        return woke or (isinstance(event, QKeyEvent) and _leaves(event))

    def start_again_soon(self) -> None:
        """Forget the visitor and begin anew in a while, once, after a mistake of ours."""
        if not self._again.isActive():
            self._again.start()

    def _start_again(self) -> None:
        if self.watch.stage is Stage.ATTRACT:
            self._enter(Stage.ATTRACT)
        else:
            self.watch.attract()

    def _is_ours(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._window

    def _watch_staff(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent):
            wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            wanted |= Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_S and event.modifiers() == wanted:
                self.pad.open()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._hold.stop()
        elif isinstance(event, QMouseEvent) and self._in_corner(event.globalPosition().toPoint()):
            self._hold.start()

    def _in_corner(self, point: QPoint) -> bool:
        at = self._window.mapFromGlobal(point)
        return at.x() > self._window.width() - _CORNER_PX and at.y() < _CORNER_PX

    def _enter(self, stage: str) -> None:
        if stage == Stage.ATTRACT:
            self._forget_visitor()
            self._fly()
        elif stage == Stage.VISIT:
            self._session.clock.pause()
        self._say()

    def _say(self) -> None:
        self.banner.show_stage(self.watch.stage)

    def _forget_visitor(self) -> None:
        self.pad.hide()
        QApplication.clipboard().clear()
        self._session.reset()
        self._session.settings.choose(save=False, **_as_dict(self._choices))

    def _fly(self) -> None:
        self._session.open_panel("")
        self._session.ask_view(View(follow="story"))
        self._session.clock.set_rate(_ATTRACT_RATE)
        self._session.clock.seek(0.0)
        self._session.clock.play()

    def _fly_again(self, playing: bool) -> None:
        at_end = self._session.clock.time_s >= self._session.clock.end_s
        if not playing and at_end and self.watch.stage is Stage.ATTRACT:
            QTimer.singleShot(0, self._fly)

    def _release(self) -> None:
        self._window.setProperty("released", True)
        self._window.close()


def _as_dict(choices: Choices) -> dict[str, object]:
    return {name: getattr(choices, name) for name in choices.__slots__}


def _leaves(event: QKeyEvent) -> bool:
    """Whether a key could lead out of the exhibit or bring something of the desktop up."""
    if event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_Print, Qt.Key.Key_Menu):
        return True
    chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & (chords | Qt.KeyboardModifier.MetaModifier))
