"""Time while the landing is looked at: the timeline shows its minutes, and it runs no faster.

What was there before comes back as soon as the scene or these minutes are left.
"""

from typing import TYPE_CHECKING, Final

from marsapp.ui.scenes.landing.course import ENTRY, TOUCHDOWN

if TYPE_CHECKING:
    from marsapp.state.session import Session
    from marsapp.ui.scenes.landing.course import Course

_BEFORE_S, _AFTER_S = 40.0, 80.0  # of the entry and the touchdown: these are shown too
_FASTEST: Final = 60.0  # mission seconds a second: faster, the landing only flies past


class Timing:
    """Lends the timeline the minutes of the landing, and the clock its pace."""

    def __init__(self, session: "Session", course: "Course | None") -> None:
        self._session = session
        self._stretch_s = (
            (0.0, 0.0)
            if course is None
            else (course.at(ENTRY) - _BEFORE_S, course.at(TOUCHDOWN) + _AFTER_S)
        )
        self._rate_before: float | None = None

    def follow(self, *, watched: bool) -> None:
        """Lend while somebody watches these minutes, and take back afterwards."""
        session, clock = self._session, self._session.clock
        first_s, last_s = self._stretch_s
        fast = abs(clock.rate) > _FASTEST
        within = watched and first_s <= clock.time_s <= last_s and not (clock.playing and fast)
        entered = within and session.stretch_s is None
        session.lend_stretch(self._stretch_s if within else None)
        if entered and fast:
            self._rate_before = clock.rate
            clock.set_rate(1.0)
        elif not within and not clock.playing and self._rate_before is not None:
            if not fast:  # nobody has chosen another one since
                clock.set_rate(self._rate_before)
            self._rate_before = None
