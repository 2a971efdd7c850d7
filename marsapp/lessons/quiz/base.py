"""What every kind of question gives back: a verdict with an explanation."""

from dataclasses import dataclass

from marsapp.content.words import Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, why, and which misconception it shows."""

    right: bool
    because: Text
    misconception: str | None = None


class UnreadableAnswerError(ValueError):
    """The answer is not of the form that this kind of question takes."""
