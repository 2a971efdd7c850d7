"""The grip: follows how the workshop holds the craft, in a smooth motion that explains itself."""

import math
from dataclasses import replace
from typing import Final

from marsapp.state.workshop import Handling

_A_SECOND: Final = 1.6  # of the whole way from folded to open, or from whole to taken apart


class Grip:
    """Holds the handling as it is shown at this instant. Knows no time of its own."""

    def __init__(self, handling: Handling) -> None:
        self.shown = handling
        self._wished = handling
        self._rests = 1.0  # how far the craft is unfolded when nobody folds it

    @property
    def moving(self) -> bool:
        """Whether the craft is on its way to how it shall be held."""
        return self.shown != self._wished

    def follow(self, wished: Handling, rests: float, *, at_once: bool) -> None:
        """Hold it otherwise from now on; another craft is taken up at once.

        ``rests`` is how far the craft is unfolded, on average, when nobody folds it.
        """
        other = wished.subject != self.shown.subject
        self._wished, self._rests = wished, rests
        if at_once or other:
            self.shown = wished
            return
        unfolded = self.shown.unfolded
        if unfolded is None and wished.unfolded is not None:
            unfolded = rests
        self.shown = replace(wished, apart=self.shown.apart, unfolded=unfolded)
        if self._arrived(0.0):
            self.shown = wished

    def advance(self, real_s: float) -> None:
        """Let real time pass."""
        most = _A_SECOND * real_s
        if self._arrived(most):
            self.shown = self._wished
            return
        apart = _towards(self.shown.apart, self._wished.apart, most)
        unfolded = self.shown.unfolded
        if unfolded is not None:
            unfolded = _towards(unfolded, self._goal, most)
        self.shown = replace(self._wished, apart=apart, unfolded=unfolded)

    @property
    def _goal(self) -> float:
        return self._rests if self._wished.unfolded is None else self._wished.unfolded

    def _arrived(self, most: float) -> bool:
        unfolded = self._goal if self.shown.unfolded is None else self.shown.unfolded
        ways = (self._wished.apart - self.shown.apart, self._goal - unfolded)
        return all(abs(way) <= most for way in ways)


def _towards(value: float, goal: float, most: float) -> float:
    """Return a value nearer to its goal, by no more than so much."""
    way = goal - value
    return goal if abs(way) <= most else value + math.copysign(most, way)
