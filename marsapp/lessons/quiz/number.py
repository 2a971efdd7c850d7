"""Enter a number; what is right is a value of the model, never typed into the lesson."""

import math

from pydantic import Field

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.lessons.quiz.base import UnreadableAnswerError, Verdict


class NumberMistake(Strict):
    """A wrong number that shows a certain way of thinking."""

    value: str = Field(description="the name of a value, as in texts")
    because: Text
    misconception: str | None = None


class NumberEntry(Strict):
    """A number close enough to a named value of the model."""

    value: str = Field(description="the name of a value, as in texts")
    unit: str = Field(description="the unit that the learner is asked for")
    within_percent: float = Field(gt=0, le=50)
    right: Text
    wrong: Text
    mistakes: tuple[NumberMistake, ...] = ()

    def judge(self, answer: str, expected: float, mistaken: tuple[float, ...] = ()) -> Verdict:
        """Judge a number; ``expected`` and ``mistaken`` are the values in `unit`."""
        given = read_number(answer)
        if self._close(given, expected):
            return Verdict(right=True, because=self.right)
        for mistake, value in zip(self.mistakes, mistaken, strict=False):
            if self._close(given, value):
                return Verdict(False, mistake.because, mistake.misconception)
        return Verdict(right=False, because=self.wrong)

    def _close(self, given: float, expected: float) -> bool:
        return abs(given - expected) <= abs(expected) * self.within_percent / 100


def read_number(text: str) -> float:
    """Read what a person typed: decimal point or comma, grouped thousands.

    >>> read_number("1,344"), read_number("10.6"), read_number("10,6")
    (1344.0, 10.6, 10.6)

    Raises
    ------
    UnreadableAnswerError
        If it is no number.
    """
    plain = text.strip().replace(" ", "").replace("\u00a0", "").replace("，", ",")
    head, comma, tail = plain.rpartition(",")
    if comma and "." not in plain and len(tail) != 3:
        plain = f"{head.replace(',', '')}.{tail}"
    try:
        number = float(plain.replace(",", ""))
    except ValueError:
        raise UnreadableAnswerError(text) from None
    if not math.isfinite(number):
        raise UnreadableAnswerError(text)
    return number
