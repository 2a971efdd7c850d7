"""When a question comes back: 1, 3, 7 and 21 days after it was last answered.

Fixed gaps do as well as clever ones (Latimier and others 2021).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

GAPS_DAYS: Final = (1, 3, 7, 21)
ASKED_AT_ONCE: Final = 2


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of the past, for the schedule."""

    lesson: str
    question: str
    right: bool
    when: datetime


def next_time(history: Iterable[Answered]) -> datetime | None:
    """Return when a question is due again; None when it has been recalled often enough.

    Each right answer on a later day takes the next gap; a wrong one starts over.
    """
    stage, last = 0, None
    for answer in sorted(history, key=lambda one: one.when):
        if not answer.right:
            stage = 0
        elif stage > len(GAPS_DAYS):
            continue  # recalled often enough
        elif last is None or not stage or answer.when - last >= _gap(stage):
            stage += 1
        else:
            continue  # again on the same day: no new memory to test
        last = answer.when
    if last is None or stage > len(GAPS_DAYS):
        return None
    return last + _gap(max(stage, 1))


def _gap(stage: int) -> timedelta:
    return timedelta(days=GAPS_DAYS[stage - 1])


def due(history: Iterable[Answered], now: datetime) -> tuple[tuple[str, str], ...]:
    """Return the questions (lesson, question) that are due, the longest waiting first."""
    questions: dict[tuple[str, str], list[Answered]] = {}
    for answer in history:
        questions.setdefault((answer.lesson, answer.question), []).append(answer)
    times = {key: next_time(answers) for key, answers in questions.items()}
    waiting = [(when, key) for key, when in times.items() if when is not None and when <= now]
    return tuple(key for _, key in sorted(waiting))
