"""One run through a lesson, as a value."""

from pathlib import Path

import pytest

from marsapp.content.words import words
from marsapp.lessons.loader import read_lesson
from marsapp.lessons.model import Lesson
from marsapp.lessons.quiz.base import Verdict
from marsapp.lessons.run import Recalled, Run, answer_id, goal_id
from marsapp.mission.mission import Mission

RIGHT = Verdict(right=True, because=words("yes", "对"))
WRONG = Verdict(right=False, because=words("no", "错"))


@pytest.fixture
def lesson(mission: Mission, lesson_folder: Path) -> Lesson:
    found, _ = read_lesson(lesson_folder, mission)
    assert found is not None
    return found


def through(run: Run, *kinds: str) -> Run:
    """Do what each screen asks for, and go on, until the screen is of a kind."""
    while run.step.kind not in kinds:
        if run.step.kind == "observe":
            run = run.reach("watch.week")
        elif run.step.kind in ("predict", "notice", "question", "recall"):
            run = run.answer("x", RIGHT)
        before, run = run, run.on()
        assert run is not before
    return run


@pytest.mark.parametrize("free", [True, False])
def test_nothing_is_shown_before_the_prediction_is_made_or_declined(
    lesson: Lesson, free: bool
) -> None:
    run = through(Run(lesson=lesson, free=free), "predict")
    assert not run.may_go_on
    assert run.on() is run
    assert run.answer("goes", RIGHT).may_go_on
    declined = run.skip()
    assert declined.may_go_on
    assert declined.prediction is not None
    assert declined.prediction.skipped


def test_a_prediction_cannot_be_changed(lesson: Lesson) -> None:
    run = through(Run(lesson=lesson), "predict").answer("stops", WRONG)
    assert run.answer("goes", RIGHT) is run
    assert run.skip() is run


def test_goals_and_answers_are_needed_unless_steps_are_free(lesson: Lesson) -> None:
    for kind in ("observe", "notice", "question"):
        strict = through(Run(lesson=lesson, free=False), kind)
        assert not strict.may_go_on
        free = through(Run(lesson=lesson, free=True), kind)
        assert free.may_go_on


def test_goals_stay_reached(lesson: Lesson) -> None:
    run = through(Run(lesson=lesson, free=False), "observe")
    task = lesson.file.observe[0]
    run = run.reach(goal_id(task, "week"))
    assert run.is_done
    assert run.reach("watch.week") is run
    assert run.on().back().is_done


def test_a_wrong_answer_may_be_tried_again_a_right_one_stays(lesson: Lesson) -> None:
    run = through(Run(lesson=lesson), "question").answer("engine", WRONG)
    run = run.answer("free", RIGHT)
    assert run.given["why"].answer == "free"
    assert run.answer("engine", WRONG) is run


def test_screens_that_ask_nothing_take_no_answer(lesson: Lesson) -> None:
    run = Run(lesson=lesson)
    assert run.answer("a", RIGHT) is run
    assert run.skip() is run
    assert run.back() is run


def test_the_last_screen_is_the_take_away(lesson: Lesson) -> None:
    run = through(Run(lesson=lesson, free=False), "takeaway")
    assert run.is_last
    assert run.is_done
    assert run.on() is run


def test_a_resumed_run_goes_only_as_far_as_it_has_earned(lesson: Lesson) -> None:
    done = through(Run(lesson=lesson, free=False), "question")
    fresh = Run(lesson=lesson, free=False)
    assert fresh.at_step("why").step.kind == "predict"
    assert done.at_step("hook").step.kind == "hook"
    assert done.at_step("why").step.id == "why"
    assert done.at_step("nowhere") is done


def test_recalled_questions_come_first_and_keep_their_own_answers(lesson: Lesson) -> None:
    question = lesson.file.questions[0]
    run = Run(lesson=lesson, recalled=(Recalled("other", question),), free=False)
    assert run.step.kind == "recall"
    assert answer_id(run.step) == "other/why"
    run = run.answer("free", RIGHT)
    assert run.may_go_on
    assert "why" not in run.given
