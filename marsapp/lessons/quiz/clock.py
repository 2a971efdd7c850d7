"""Set a clock: one moment, told by another clock."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.lessons.quiz.base import UnreadableAnswerError, Verdict

Zone = Literal["utc", "beijing"]


class ClockMistake(Strict):
    """A wrong reading, so many hours from the right one, and what leads to it."""

    hours: float
    because: Text
    misconception: str | None = None


class ClockReading(Strict):
    """Given an event on one clock, set another clock to the same moment."""

    event: str
    given: Zone
    asked: Zone
    within_min: float = Field(default=5.0, gt=0)
    right: Text
    wrong: Text
    mistakes: tuple[ClockMistake, ...] = ()

    def judge(self, answer: str, expected: datetime) -> Verdict:
        """Judge a reading like ``2021-05-15T07:18``; ``expected`` is the asked clock's."""
        try:
            given = datetime.fromisoformat(answer).replace(tzinfo=expected.tzinfo)
        except ValueError:
            raise UnreadableAnswerError(answer) from None
        room = timedelta(minutes=self.within_min)
        off = given - expected
        if abs(off) <= room:
            return Verdict(right=True, because=self.right)
        for mistake in self.mistakes:
            if abs(off - timedelta(hours=mistake.hours)) <= room:
                return Verdict(False, mistake.because, mistake.misconception)
        return Verdict(right=False, because=self.wrong)
