"""Time while the landing is looked at: the timeline shows its minutes, and it runs no faster.

What was there before comes back as soon as the scene or these minutes are left.
"""

from typing import TYPE_CHECKING, Final

from marsapp.ui.scenes.landing.course import ENTRY, TOUCHDOWN

if TYPE_CHECKING:
    from marsapp.state.session import Session
    from marsapp.ui.scenes.landing.course import Course

_BEFORE_S, _AFTER_S = 40.0, 80.0  # of the entry and the touchdown: these are shown too
_HEARD_S: Final = 2_100.0  # after the entry all of it has been heard on Earth
_FASTEST: Final = 60.0  # mission seconds a second: faster, the landing only flies past


class Timing:
    """Lends the timeline the minutes of the landing, and the clock its pace."""

    def __init__(self, session: "Session", course: "Course | None") -> None:
        self._session = session
        self._stretches_s: tuple[tuple[float, float], ...] = ()
        if course is not None:
            first_s, last_s = course.at(ENTRY) - _BEFORE_S, course.at(TOUCHDOWN) + _AFTER_S
            self._stretches_s = (first_s, last_s), (first_s, first_s + _HEARD_S)
        self._rate_before: float | None = None

    def follow(self, *, watched: bool) -> None:
        """Lend while somebody watches these minutes, and take back afterwards."""
        session, clock = self._session, self._session.clock
        fast = abs(clock.rate) > _FASTEST
        stretch_s = self._stretch_s if watched and not (clock.playing and fast) else None
        entered = stretch_s is not None and session.stretch_s is None
        session.lend_stretch(stretch_s)
        if entered and fast:
            self._rate_before = clock.rate
            clock.set_rate(1.0)
        elif stretch_s is None and not clock.playing and self._rate_before is not None:
            if not fast:  # nobody has chosen another one since
                clock.set_rate(self._rate_before)
            self._rate_before = None

    @property
    def _stretch_s(self) -> tuple[float, float] | None:
        """The minutes around the present: those of the landing, or until it is heard of."""
        now_s = self._session.clock.time_s
        return next((one for one in self._stretches_s if one[0] <= now_s <= one[1]), None)
