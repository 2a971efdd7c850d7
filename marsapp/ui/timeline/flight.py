"""The eased way of the axis from one view to another."""

from dataclasses import dataclass
from typing import Final

from marsapp.ui.timeline.axis import Axis

DURATION_S: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A change of view on its way; ``passed_s`` of `DURATION_S` have gone by."""

    origin: Axis
    goal: Axis
    passed_s: float = 0.0

    def after(self, real_s: float) -> "Flight":
        """Return the flight some real time later."""
        return Flight(origin=self.origin, goal=self.goal, passed_s=self.passed_s + real_s)

    @property
    def arrived(self) -> bool:
        """Whether the goal is reached."""
        return self.passed_s >= DURATION_S

    @property
    def axis(self) -> Axis:
        """Where the view is now: fast at first, gently to rest."""
        left = 1.0 - min(self.passed_s / DURATION_S, 1.0)
        return self.origin.towards(self.goal, 1.0 - left**3)
