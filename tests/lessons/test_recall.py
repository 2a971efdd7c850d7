"""When questions come back."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marsapp.lessons.recall import GAPS_DAYS, Answered, due, next_time

START = datetime(2026, 1, 1, tzinfo=UTC)


def answered(day: float, *, right: bool = True, question: str = "q") -> Answered:
    return Answered("lesson", question, right, START + timedelta(days=day))


def test_questions_come_back_after_1_3_7_and_21_days() -> None:
    history, day = [answered(0)], 0.0
    for gap in GAPS_DAYS:
        assert next_time(history) == START + timedelta(days=day + gap)
        day += gap
        history.append(answered(day))
    assert next_time(history) is None


def test_a_wrong_answer_starts_over() -> None:
    history = [answered(0), answered(1), answered(4, right=False)]
    assert next_time(history) == START + timedelta(days=5)


def test_after_a_wrong_answer_the_right_one_counts_at_once() -> None:
    history = [answered(0, right=False), answered(0.01)]
    assert next_time(history) == START + timedelta(days=1.01)
    assert next_time([*history, answered(1.5)]) == START + timedelta(days=4.5)


def test_answering_again_on_the_same_day_changes_nothing() -> None:
    assert next_time([answered(0), answered(0.1), answered(0.2)]) == START + timedelta(days=1)


def test_the_longest_waiting_question_comes_first() -> None:
    history = [
        answered(1, question="late"),
        answered(0, question="early"),
        answered(5, question="no"),
    ]
    now = START + timedelta(days=5.5)
    assert due(history, now) == (("lesson", "early"), ("lesson", "late"))


def test_nothing_is_due_without_answers() -> None:
    assert next_time([]) is None
    assert due([], START) == ()


@given(st.lists(st.tuples(st.floats(0, 100), st.booleans()), min_size=1, max_size=12))
def test_the_next_time_lies_one_gap_after_some_answer(past: list[tuple[float, bool]]) -> None:
    history = [answered(day, right=right) for day, right in past]
    when = next_time(history)
    if when is not None:
        gaps = {when - one.when for one in history}
        assert gaps & {timedelta(days=gap) for gap in GAPS_DAYS}


def test_what_has_been_recalled_often_enough_stays_so_until_it_is_wrong() -> None:
    days = [0.0]
    for gap in GAPS_DAYS:
        days.append(days[-1] + gap)
    history = [answered(day) for day in (*days, days[-1] + 50)]
    assert next_time(history) is None
    assert next_time([*history, answered(days[-1] + 60, right=False)]) == START + timedelta(
        days=days[-1] + 61
    )
