"""The orbit staircase as the scene's picture: hands and keys on it, while it is the topic."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from marsapp.mission.staircase import MOST_DV_M_S, READINGS
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars.picture import Style
from marsapp.ui.scenes.mars.staircase.picture import Staircase

if TYPE_CHECKING:
    from pathlib import Path

    from marsapp.state.session import Session

TOPIC: Final = "staircase"
_STEP_DEG: Final = 5.0
_PUSH_M_S: Final = 5.0
_ARROWS: Final[dict[int, float]] = {Qt.Key.Key_Left: -_STEP_DEG, Qt.Key.Key_Right: _STEP_DEG}
_PUSHES: Final[dict[int, float]] = {
    Qt.Key.Key_Up: _PUSH_M_S,
    Qt.Key.Key_Plus: _PUSH_M_S,
    Qt.Key.Key_Equal: _PUSH_M_S,
    Qt.Key.Key_Down: -_PUSH_M_S,
    Qt.Key.Key_Minus: -_PUSH_M_S,
}
_STAIRS: Final[dict[int, int]] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_IDLE: Final = (QEvent.Type.Wheel, QEvent.Type.NativeGesture, QEvent.Type.Gesture)
"""What means nothing here, and must not move the globe that is not shown."""


class InteractiveStaircase:
    """Stands in for the globe while the staircase is tried."""

    def __init__(self, session: "Session", assets: "Path") -> None:
        self._session = session
        self._staircase = Staircase(assets)
        self._grasped = False
        self._clicker = session.mode.clicker_steps_lesson  # its two keys go through a lesson

    @property
    def shown(self) -> bool:
        """Whether the staircase is the topic."""
        return self._session.workbench.topic == TOPIC

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._staircase.restyle()

    def paint(
        self, painter: QPainter, style: Style, size_px: tuple[int, int], focused: str
    ) -> None:
        """Paint the staircase at the present moment."""
        clock = self._session.clock
        now = (clock.time_s, clock.rate if clock.playing else 0.0)
        answer = self._session.workbench.staircase.answer
        self._staircase.paint(painter, style, size_px, answer, now)
        if focused:
            self._staircase.paint_focus(painter, style, focused)

    def things(self, style: Style) -> Sequence[Thing]:
        """Return the orbits and the engine."""
        return self._staircase.things(style)

    def describe(self, style: Style) -> str:
        """Say the picture in words."""
        return self._staircase.describe(style, self._session.workbench.staircase.answer)

    def choose(self, thing: str) -> None:
        """Take a thing for the one that is tried."""
        self._ask(self._staircase.act(thing))

    def handles(self, event: QEvent, focused: str) -> bool:
        """Act on a press, a drag or a key; return whether it was one for the staircase."""
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event, focused)
        if not isinstance(event, QMouseEvent):
            return event.type() in _IDLE
        x, y = event.position().x(), event.position().y()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._grasped = self._staircase.grasps(x, y)
            self._ask(self._staircase.press(x, y))
        elif event.type() == QEvent.Type.MouseMove and self._grasped:
            self._ask(self._staircase.drag(x, y))
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._grasped = False
        event.accept()
        return True

    def _key(self, event: QKeyEvent, focused: str) -> bool:
        """Move the engine, push, go up or down the stairs, read them otherwise, begin anew."""
        if event.modifiers() & ~_MODIFIERS:
            return False
        tryout = self._session.workbench.staircase
        wish, answer, key = tryout.wish, tryout.answer, event.key()
        if key in _ENTER and focused:
            self.choose(focused)
        elif key in _ARROWS:
            self._ask({"anomaly_deg": (wish.anomaly_deg + _ARROWS[key]) % 360.0})
        elif key in _PUSHES:
            dv_m_s = wish.dv_m_s + _PUSHES[key]
            self._ask({"dv_m_s": min(max(dv_m_s, -MOST_DV_M_S), MOST_DV_M_S)})
        elif key in _STAIRS and answer is not None and not self._clicker:
            step = answer.steps.index(answer.chosen) + _STAIRS[key]
            self._ask({"step": min(max(step, 0), len(answer.steps) - 1)})
        elif key == Qt.Key.Key_V:
            at = READINGS.index(wish.reading) + 1
            self._ask({"reading": READINGS[at % len(READINGS)]})
        elif key == Qt.Key.Key_R:
            tryout.reset()
        else:
            return False
        return True

    def _ask(self, changes: dict[str, object]) -> None:
        if changes:
            self._session.workbench.staircase.ask(**changes)
