"""Mission time: the only clock of the program."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from marsapp.physics.time import DAY_S

RATES: Final = (
    1.0,
    10.0,
    60.0,
    600.0,
    3600.0,
    6 * 3600.0,
    DAY_S,
    2 * DAY_S,
    5 * DAY_S,
    10 * DAY_S,
    30 * DAY_S,
)
"""Rates to choose from: mission seconds per real second, from real time to 30 days a second."""
_START_RATE: Final = 2 * DAY_S


class MissionClock(QObject):
    """Mission elapsed time, in seconds since launch, from 0 to ``end_s``.

    The clock has no timer of its own. The one frame timer calls `advance` with
    the real seconds that have passed; tests call it too. A negative rate runs
    backwards. ``time_changed`` carries every change; ``seeked`` only jumps.
    """

    time_changed = Signal(float)
    playing_changed = Signal(bool)
    rate_changed = Signal(float)
    seeked = Signal(float)

    def __init__(self, end_s: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end_s = end_s
        self._time_s = 0.0
        self._rate = _START_RATE
        self._playing = False
        self._stops: tuple[float, ...] = ()

    @property
    def time_s(self) -> float:
        """Seconds since launch."""
        return self._time_s

    @property
    def end_s(self) -> float:
        """The last moment of the mission, seconds since launch."""
        return self._end_s

    @property
    def rate(self) -> float:
        """Mission seconds per real second; negative backwards."""
        return self._rate

    @property
    def playing(self) -> bool:
        """Whether time runs when `advance` is called."""
        return self._playing

    def set_stops(self, times_s: tuple[float, ...]) -> None:
        """Name the times near which play slows down; empty for never."""
        self._stops = tuple(sorted(times_s))

    def seek(self, time_s: float) -> None:
        """Go to ``time_s``, or to the nearest end of the mission."""
        if self._move(time_s):
            self.seeked.emit(self._time_s)

    def play(self) -> None:
        """Let time run; at the end that lies ahead, start again from the other one."""
        if self._playing:
            return
        if self._rate > 0 and self._time_s >= self._end_s:
            self.seek(0.0)
        elif self._rate < 0 and self._time_s <= 0.0:
            self.seek(self._end_s)
        self._playing = True
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop time."""
        if self._playing:
            self._playing = False
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play if paused, pause if playing."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def set_rate(self, rate: float) -> None:
        """Choose mission seconds per real second; any number but 0, negative runs backwards."""
        if rate not in (0.0, self._rate):
            self._rate = rate
            self.rate_changed.emit(rate)

    def faster(self) -> None:
        """Take the next higher of `RATES` in the present direction."""
        self._step_rate(1)

    def slower(self) -> None:
        """Take the next lower of `RATES` in the present direction."""
        self._step_rate(-1)

    def reverse(self) -> None:
        """Turn the direction of time round."""
        self.set_rate(-self._rate)

    def advance(self, real_s: float) -> None:
        """Let ``real_s`` seconds of real time pass; stop at the end of the mission."""
        if not self._playing:
            return
        self._move(self._time_s + self._eased_step(real_s * self._rate))
        if self._time_s in (0.0, self._end_s):
            self.pause()

    def _step_rate(self, steps: int) -> None:
        nearest = min(range(len(RATES)), key=lambda i: abs(RATES[i] - abs(self._rate)))
        index = min(max(nearest + steps, 0), len(RATES) - 1)
        self.set_rate(RATES[index] if self._rate > 0 else -RATES[index])

    def _eased_step(self, step_s: float) -> float:
        """Shorten a step close to a stop, so that no event is flown past unseen.

        Within one real second's worth of a stop the speed falls to a tenth.
        """
        if not self._stops:
            return step_s
        reach_s = abs(self._rate)
        distance_s = min(abs(stop - self._time_s) for stop in self._stops)
        return step_s * min(max(distance_s / reach_s, 0.1), 1.0)

    def _move(self, time_s: float) -> bool:
        time_s = min(max(time_s, 0.0), self._end_s)
        if time_s == self._time_s:
            return False
        self._time_s = time_s
        self.time_changed.emit(time_s)
        return True
