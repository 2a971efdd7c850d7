"""The one frame timer of the program."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

FRAME_MS: Final = 16
_LONGEST_STEP_S: Final = 0.1  # a laptop that wakes up must not jump a month


class Frames(QObject):
    """Ticks only while somebody wants frames: the playing clock, or a camera on its way.

    `want` and `done` take any hashable owner. ``tick`` carries the real seconds
    since the last frame. With nobody wanting, the timer is stopped: 0 % CPU.
    """

    tick = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owners: set[object] = set()
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def running(self) -> bool:
        """Whether frames are being made."""
        return self._timer.isActive()

    def want(self, owner: object) -> None:
        """Ask for frames until `done` is called with the same owner."""
        self._owners.add(owner)
        if not self._timer.isActive():
            self._elapsed.start()
            self._timer.start()

    def done(self, owner: object) -> None:
        """Need no more frames."""
        self._owners.discard(owner)
        if not self._owners:
            self._timer.stop()

    def _on_timeout(self) -> None:
        real_s = self._elapsed.restart() / 1000.0
        self.tick.emit(min(real_s, _LONGEST_STEP_S))
