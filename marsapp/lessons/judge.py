"""The registry of question kinds, and the one function that judges an answer."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from marsapp.lessons.model import Question
from marsapp.lessons.quiz.base import Verdict
from marsapp.lessons.quiz.choice import Choice
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.units import convert
from marsapp.mission.values import resolve

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Judge = Callable[[Question, str, "Mission", Snapshot], Verdict]


def judge(question: Question, answer: str, mission: "Mission", snapshot: Snapshot) -> Verdict:
    """Judge an answer.

    Raises
    ------
    UnreadableAnswerError
        If the answer is not of the form that the question takes.
    """
    return QUIZZES[question.kind](question, answer, mission, snapshot)


def _choice(question: Question, answer: str, _mission: "Mission", _now: Snapshot) -> Verdict:
    return Choice(options=question.options or ()).judge(answer)


def _number(question: Question, answer: str, mission: "Mission", now: Snapshot) -> Verdict:
    entry = question.number
    assert entry is not None  # noqa: S101 - the registry's key says so

    def in_unit(name: str) -> float:
        found = resolve(mission, now, name)
        if not isinstance(found.value, int | float):
            raise TypeError(f"'{name}' is no number")
        same = found.unit == entry.unit
        return float(found.value) if same else convert(found.value, found.unit, entry.unit)

    mistaken = tuple(in_unit(mistake.value) for mistake in entry.mistakes)
    return entry.judge(answer, in_unit(entry.value), mistaken)


def _order(question: Question, answer: str, _mission: "Mission", _now: Snapshot) -> Verdict:
    assert question.order is not None  # noqa: S101
    return question.order.judge(answer)


def _clock(question: Question, answer: str, mission: "Mission", now: Snapshot) -> Verdict:
    assert question.clock is not None  # noqa: S101
    return question.clock.judge(answer, clock_moment(question, mission, now, question.clock.asked))


def clock_moment(question: Question, mission: "Mission", now: Snapshot, zone: str) -> datetime:
    """Return what one of the clocks of a clock question shows at its event."""
    assert question.clock is not None  # noqa: S101
    found = resolve(mission, now, f"event.{question.clock.event}.{zone}").value
    if not isinstance(found, datetime):
        raise TypeError(f"{question.clock.event} has no time")
    return found


QUIZZES: Final[Mapping[str, Judge]] = {
    "options": _choice,
    "number": _number,
    "order": _order,
    "clock": _clock,
}
"""Every kind of question, by the field that holds it. The panel has a widget for each."""
