"""The exhibit: an attract loop that flies the mission, a watch for idle visitors, a staff door."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtWidgets import QApplication, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.physics.time import DAY_S
from marsapp.state.clock import RATES
from marsapp.state.cues import open_best_scene
from marsapp.state.idle import IdleWatch, Stage
from marsapp.state.session import Session, View
from marsapp.state.settings import Choices
from marsapp.state.staff_pin import StaffPin
from marsapp.ui.shells.banner import Banner
from marsapp.ui.shells.pin_pad import PinPad

_ATTRACT_RATES: Final = tuple(rate for rate in RATES if 6 * 3600.0 <= rate <= 10 * DAY_S)
_GAP_S: Final = 5.0  # real seconds from one event to the next, where the rates allow it
_CLOSE_RATES: Final = tuple(rate for rate in RATES if rate >= 60.0)
_CLOSE_GAP_S: Final = 3.0  # the same where a scene shows just this event: minutes, not days
_CORNER_PX: Final = 80
_HOLD_MS: Final = 5000
_AGAIN_MS: Final = 5000
_PRESSES: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
)
_RELEASES: Final = frozenset(
    {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
)
_MOVES: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})
_INPUT: Final = _PRESSES | _RELEASES | _MOVES | {QEvent.Type.KeyPress, QEvent.Type.Wheel}
_FORBIDDEN: Final = frozenset(
    {QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.ToolTip, QEvent.Type.WhatsThis}
)


class Kiosk(QObject):
    """Watches all input of the window: wakes, warns, resets, and opens the staff door.

    ``choices`` are the settings every visitor starts with, ``scenes`` those that the attract
    loop may show.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        pin: StaffPin,
        choices: Choices,
        scenes: Collection[str],
    ) -> None:
        super().__init__(window)
        mode = session.mode
        if mode.attracts_after_s is None:
            raise ValueError(f"the mode {mode.id!r} has no idle time, so it is no kiosk")
        self._window = window
        self._session = session
        self._choices = choices
        self._scenes = scenes
        self._was_attracting = True
        self.watch = IdleWatch(mode.attracts_after_s, mode.warning_s, self)
        self.banner = Banner(window)
        self.pad = PinPad(window, pin)
        self.pad.accepted.connect(self._release)
        self.hold = QTimer(self)
        self.hold.setSingleShot(True)
        self.hold.setInterval(_HOLD_MS)
        self.hold.timeout.connect(self.pad.open)
        self.again = QTimer(self)
        self.again.setSingleShot(True)
        self.again.setInterval(_AGAIN_MS)
        self.again.timeout.connect(self._start_again)
        self.watch.stage_changed.connect(self._enter)
        self.watch.seconds_left_changed.connect(self.banner.count_down)
        session.clock.playing_changed.connect(self._fly_again)
        session.snapshot_changed.connect(self._pace)
        session.settings.changed.connect(lambda _name: self._say())
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._enter(Stage.ATTRACT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every input first: note it, and swallow what a visitor may not do."""
        if event.type() in _FORBIDDEN:
            return True
        if event.type() not in _INPUT or not isinstance(watched, QWidget):
            return False
        self._watch_staff(event)
        if event.type() in _MOVES and self.watch.stage is Stage.ATTRACT:
            return False  # a mouse that trembles is not a visitor
        woke = self.watch.touch()
        return woke or (isinstance(event, QKeyEvent) and _leaves(event))

    def start_again_soon(self) -> None:
        """Forget the visitor and begin anew in a while, once, after a mistake of ours."""
        if not self.again.isActive():
            self.again.start()

    def _start_again(self) -> None:
        if self.watch.stage is Stage.ATTRACT:
            self._enter(Stage.ATTRACT)
        else:
            self.watch.attract()

    def _watch_staff(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent):
            wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            wanted |= Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_S and event.modifiers() == wanted:
                self.pad.open()
        elif isinstance(event, QPointerEvent) and event.points():
            stays = self._in_corner(event.points()[0].globalPosition().toPoint())
            if event.type() in _RELEASES or not stays:
                self.hold.stop()
            elif event.type() in _PRESSES:
                self.hold.start()

    def _in_corner(self, point: QPoint) -> bool:
        at = self._window.mapFromGlobal(point)
        return at.x() > self._window.width() - _CORNER_PX and at.y() < _CORNER_PX

    def _enter(self, stage: str) -> None:
        if stage == Stage.ATTRACT:
            self._forget_visitor()
            self._fly()
        elif stage == Stage.VISIT and self._was_attracting:
            self._session.clock.pause()
            self._session.open_panel("lesson")  # something to do, in plain sight
        self._was_attracting = stage == Stage.ATTRACT
        self._say()

    def _say(self) -> None:
        self.banner.show_stage(self.watch.stage)

    def _forget_visitor(self) -> None:
        self.pad.hide()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QApplication.clipboard().clear()
        self._session.reset()
        self._session.settings.choose(save=False, **_as_dict(self._choices))

    def _fly(self) -> None:
        self._session.open_panel("")
        self._session.ask_view(View(follow="story"))
        self._session.clock.seek(0.0)
        self._pace(self._session.snapshot)
        self._session.clock.play()

    def _pace(self, snapshot: Snapshot) -> None:
        """Fly at a speed that suits the moment: years without an event pass quickly."""
        if self.watch.stage is not Stage.ATTRACT:
            return
        if open_best_scene(self._session, self._scenes):
            self._session.ask_view(View(follow="story"))
        times = self._session.mission.event_times_s
        before, after = snapshot.last_event, snapshot.next_event
        start_s = times[before.id] if before else 0.0
        end_s = times[after.id] if after else self._session.clock.end_s
        close = before is not None and before.scene is not None
        rates, gap_s = (_CLOSE_RATES, _CLOSE_GAP_S) if close else (_ATTRACT_RATES, _GAP_S)
        fitting = [rate for rate in rates if (end_s - start_s) / rate >= gap_s]
        self._session.clock.set_rate(max(fitting, default=rates[0]))

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
