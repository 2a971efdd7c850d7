"""Nobody there? The kiosk's watch over the visitor: attract, visit, warn, reset."""

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal


class Stage(StrEnum):
    """Where a visit stands."""

    ATTRACT = "attract"
    VISIT = "visit"
    WARNING = "warning"


class IdleWatch(QObject):
    """Counts the seconds since the last touch and says when to warn and when to reset.

    `touch` is called for every input. ``tick_s`` (one second) drives the count;
    tests call `pass_seconds` instead of waiting.
    """

    stage_changed = Signal(str)
    seconds_left_changed = Signal(int)

    def __init__(self, idle_s: float, warning_s: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle_s = idle_s
        self._warning_s = warning_s
        self._quiet_s = 0.0
        self._stage = Stage.ATTRACT
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(lambda: self.pass_seconds(1.0))

    @property
    def stage(self) -> Stage:
        """The present stage."""
        return self._stage

    def touch(self) -> bool:
        """Somebody is there. Return True if this touch only woke the exhibit up."""
        self._quiet_s = 0.0
        woke = self._stage is Stage.ATTRACT
        self._enter(Stage.VISIT)
        return woke

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass without a touch."""
        if self._stage is Stage.ATTRACT:
            return
        self._quiet_s += seconds
        left_s = self._idle_s + self._warning_s - self._quiet_s
        if left_s <= 0:
            self._enter(Stage.ATTRACT)
        elif self._quiet_s >= self._idle_s:
            self._enter(Stage.WARNING)
            self.seconds_left_changed.emit(round(left_s))

    def attract(self) -> None:
        """Begin the attract loop now."""
        self._enter(Stage.ATTRACT)

    def _enter(self, stage: Stage) -> None:
        if stage is Stage.ATTRACT:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if stage is not self._stage:
            self._stage = stage
            self.stage_changed.emit(stage)
