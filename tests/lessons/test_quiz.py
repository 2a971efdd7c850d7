"""Questions of every kind, and their verdicts."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from marsapp.lessons.judge import QUIZZES, clock_moment, judge
from marsapp.lessons.model import QUIZ_FIELDS, Question
from marsapp.lessons.quiz.base import UnreadableAnswerError
from marsapp.lessons.quiz.number import read_number
from marsapp.mission.mission import Mission

OPTIONS = [
    {"id": "a", "text": "stops", "because": "no friction", "misconception": "M04"},
    {"id": "b", "text": "curves", "because": "gravity", "right": True},
]
NUMBER = {
    "value": "at.ev_tcm4.light_time",
    "unit": "min",
    "within_percent": 4,
    "right": "yes",
    "wrong": "no",
    "mistakes": [
        {"value": "at.ev_touchdown.light_time", "because": "later", "misconception": "M29"}
    ],
}
ORDER = {
    "items": [{"id": x, "text": x} for x in ("one", "two", "three")],
    "right": "yes",
    "wrong": "no",
    "misconception": "M09",
}
CLOCK = {
    "event": "ev_touchdown",
    "given": "utc",
    "asked": "beijing",
    "right": "yes",
    "wrong": "no",
    "mistakes": [{"hours": -8, "because": "unchanged", "misconception": "M27"}],
}


def question(**kind: Any) -> Question:
    return Question.model_validate({"id": "q", "ask": "What?", **kind})


def verdict(mission: Mission, asked: Question, answer: str) -> tuple[bool, str | None]:
    found = judge(asked, answer, mission, mission.at(0.0))
    return found.right, found.misconception


def test_there_is_a_judge_for_each_kind() -> None:
    assert tuple(QUIZZES) == QUIZ_FIELDS


def test_each_option_has_its_own_explanation(mission: Mission) -> None:
    asked = question(options=OPTIONS)
    assert verdict(mission, asked, "a") == (False, "M04")
    assert verdict(mission, asked, "b") == (True, None)
    assert judge(asked, "a", mission, mission.at(0.0)).because.text_in("en") == "no friction"
    with pytest.raises(UnreadableAnswerError):
        judge(asked, "z", mission, mission.at(0.0))


@pytest.mark.parametrize("rights", [0, 2])
def test_exactly_one_option_is_right(rights: int) -> None:
    options = [{"id": f"o{n}", "text": "t", "because": "b", "right": n < rights} for n in range(3)]
    with pytest.raises(ValidationError, match=f"{rights} options are marked as right"):
        question(options=options)


def test_a_question_is_of_one_kind() -> None:
    with pytest.raises(ValidationError, match="of one kind"):
        question()
    with pytest.raises(ValidationError, match="of one kind"):
        question(options=OPTIONS, order=ORDER)


def test_a_number_is_judged_against_the_model(mission: Mission) -> None:
    # light over 183.94 million km at 299,792 km/s needs 10.2 minutes
    asked = question(number=NUMBER)
    assert asked.kind == "number"
    assert verdict(mission, asked, "10.2") == (True, None)
    assert verdict(mission, asked, "17.7") == (False, "M29")
    assert verdict(mission, asked, "613") == (False, None)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,344", 1344.0), ("10.6", 10.6), (" 10,6 ", 10.6), ("1,234.5", 1234.5), ("１０", 10.0)],
)
def test_numbers_are_read_as_people_type_them(text: str, number: float) -> None:
    assert read_number(text) == pytest.approx(number)


@pytest.mark.parametrize("text", ["", "ten", "nan", "inf", "1.2.3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(UnreadableAnswerError):
        read_number(text)


def test_an_order_is_right_only_as_a_whole(mission: Mission) -> None:
    asked = question(order=ORDER)
    assert verdict(mission, asked, "one,two,three") == (True, None)
    assert verdict(mission, asked, "two,one,three") == (False, "M09")
    with pytest.raises(UnreadableAnswerError):
        judge(asked, "one,two", mission, mission.at(0.0))


def test_items_come_mixed_and_the_same_way_again() -> None:
    order = question(order=ORDER).order
    assert order is not None
    for seed in ("a", "b", "c", "d", "e"):
        mixed = order.mixed(seed)
        assert mixed != order.items
        assert sorted(item.id for item in mixed) == ["one", "three", "two"]
        assert mixed == order.mixed(seed)


def test_a_clock_set_to_beijing_is_eight_hours_ahead(mission: Mission) -> None:
    asked = question(clock=CLOCK)
    assert clock_moment(asked, mission, mission.at(0.0), "utc") == datetime(
        2021, 5, 14, 23, 18, tzinfo=UTC
    )
    assert verdict(mission, asked, "2021-05-15T07:18") == (True, None)
    assert verdict(mission, asked, "2021-05-14T23:18") == (False, "M27")
    assert verdict(mission, asked, "2021-05-14T12:00") == (False, None)
    with pytest.raises(UnreadableAnswerError):
        judge(asked, "half past seven", mission, mission.at(0.0))


def test_what_is_no_number_or_has_no_time_cannot_be_asked_for(mission: Mission) -> None:
    words = question(number=NUMBER | {"value": "event.ev_tcm1.title"})
    with pytest.raises(TypeError, match="is no number"):
        judge(words, "1", mission, mission.at(0.0))
