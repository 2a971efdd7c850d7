"""The open lesson: cues, goals, modes and progress."""

from pathlib import Path

import pytest

from marsapp.mission.mission import Mission
from marsapp.state.lesson_run import LessonSession
from marsapp.state.modes import CLASSROOM, EXPLORE, KIOSK, LESSON, Mode
from marsapp.state.session import Session, View
from marsapp.state.settings import Settings

LESSONS = Path(__file__).parents[2] / "lessons"
L02 = "l02-falling-around-the-sun"
L04 = "l04-first-portrait-of-mars"


@pytest.fixture
def lessons(session: Session) -> LessonSession:
    return LessonSession(session, LESSONS)


def in_mode(mission: Mission, mode: Mode, progress: Path | None = None) -> LessonSession:
    session = Session(mission, Settings(), mode)
    made = LessonSession(session, LESSONS, progress)
    made.setParent(None)
    made.setProperty("session", session)  # the session lives as long as what follows it
    return made


def session_of(lessons: LessonSession) -> Session:
    return lessons._session


def to_step(lessons: LessonSession, step: str) -> None:
    """Go on until a step, without guessing, with the first option and by every short cut."""
    for _ in range(30):
        assert lessons.run is not None
        if lessons.run.step.id == step:
            return
        do_step(lessons)
        lessons.next_step()
    raise AssertionError(step)


def do_step(lessons: LessonSession) -> None:
    run = lessons.run
    assert run is not None
    content = run.step.content
    if run.step.kind == "predict":
        lessons.give("stops" if run.lesson.id == L02 else "star")
    elif run.step.kind == "observe":
        for goal in content.goals:  # type: ignore[union-attr]
            lessons.show_goal(goal.id)
    elif getattr(content, "options", None):
        right = next(one.id for one in content.options if one.right)  # type: ignore[union-attr]
        lessons.give(right)
    elif getattr(content, "number", None):
        lessons.give("10.2")


def test_all_shipped_lessons_can_be_opened(lessons: LessonSession) -> None:
    shipped = sorted(file.parent.name for file in LESSONS.glob("*/lesson.yaml"))
    assert len(shipped) > 1
    assert sorted(lessons.lesson_ids) == shipped
    assert lessons.run is None
    assert lessons.answer is None


def test_opening_a_lesson_tells_and_sets_the_scene(
    lessons: LessonSession, session: Session
) -> None:
    steps: list[int] = []
    views: list[View] = []
    lessons.step_changed.connect(lambda: steps.append(1))
    session.view_asked.connect(views.append)
    lessons.open(L02)
    assert steps == [1]
    assert session.panel == "lesson"
    assert views[0].follow == "sun"
    assert views[0].span_km == pytest.approx(880e6)
    assert session.clock.time_s == pytest.approx(session.mission.event_times_s["ev_tcm4"])


def test_the_clock_does_not_decide_before_the_goal_is_true(
    lessons: LessonSession, session: Session
) -> None:
    reached: list[str] = []
    lessons.goal_reached.connect(reached.append)
    lessons.open(L02)
    to_step(lessons, "coast")
    assert session.clock.time_s == pytest.approx(86_400.0)
    assert session.clock.rate == pytest.approx(2 * 86_400.0)
    session.clock.play()
    for _ in range(590):
        session.clock.advance(0.05)
        if session.snapshot.days_since_launch < 60:
            assert reached == []
    session.clock.seek(60 * 86_400.0)
    assert reached == ["two_months"]
    lessons.show_goal("odometer")
    assert reached == ["two_months", "odometer"]
    lessons.set_scene_again()
    assert session.clock.time_s == pytest.approx(86_400.0)


def test_in_lesson_mode_the_goals_decide_what_comes_next(mission: Mission, qapp: object) -> None:
    lessons = in_mode(mission, LESSON)
    lessons.open(L02)
    to_step(lessons, "coast")
    lessons.next_step()
    assert lessons.run is not None
    assert lessons.run.step.id == "coast"
    do_step(lessons)
    lessons.next_step()
    assert lessons.run.step.kind == "notice"
    lessons.previous_step()
    assert lessons.run.step.id == "coast"
    assert session_of(lessons).clock.time_s > 100 * 86_400.0  # a task that is done keeps the clock


def test_the_clicker_walks_through_a_whole_lesson(mission: Mission, qapp: object) -> None:
    lessons = in_mode(mission, CLASSROOM)
    assert lessons.shows_notes
    lessons.open(L02)
    assert lessons.run is not None
    for _ in range(len(lessons.run.steps) - 1):
        lessons.next_step()
    assert lessons.run.is_last
    assert lessons.run.prediction is not None
    lessons.next_step()
    assert session_of(lessons).lesson == ""
    assert lessons.run is None


def test_after_a_restart_the_lesson_is_at_the_same_step_with_the_same_answers(
    mission: Mission, qapp: object, tmp_path: Path
) -> None:
    path = tmp_path / "progress.sqlite"
    first = in_mode(mission, LESSON, path)
    first.open(L02)
    to_step(first, "what_bends")
    assert first.saved
    given = dict(first.run.given) if first.run else {}
    first.close()
    second = in_mode(mission, LESSON, path)
    second.open(L02)
    assert second.run is not None
    assert second.run.step.id == "what_bends"
    assert dict(second.run.given) == given
    second.start_again()
    assert second.run.step.id == "hook"
    assert second.run.given == {}
    second.close()


def test_a_declined_prediction_survives_a_restart(
    mission: Mission, qapp: object, tmp_path: Path
) -> None:
    first = in_mode(mission, LESSON, tmp_path / "p.sqlite")
    first.open(L02)
    first.next_step()
    first.decline()
    first.decline()
    first.next_step()
    first.close()
    second = in_mode(mission, LESSON, tmp_path / "p.sqlite")
    second.open(L02)
    assert second.run is not None
    assert second.run.step.id == "coast"
    assert second.run.prediction is not None
    assert second.run.prediction.skipped
    second.close()


def test_classroom_keeps_nothing(mission: Mission, qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite"
    lessons = in_mode(mission, CLASSROOM, path)
    lessons.open(L02)
    to_step(lessons, "what_bends")
    assert not lessons.saved
    assert not path.exists()
    assert lessons.store_notice == ""


def test_a_folder_that_cannot_be_written_is_told(
    mission: Mission, qapp: object, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert in_mode(mission, EXPLORE, tmp_path / "file" / "p.sqlite").store_notice == "memory"
    (tmp_path / "bad.sqlite").write_bytes(b"nonsense " * 1000)
    damaged = in_mode(mission, EXPLORE, tmp_path / "bad.sqlite")
    assert damaged.store_notice == "aside"
    damaged.close()


def test_questions_of_a_finished_lesson_come_back_days_later(
    mission: Mission, qapp: object, tmp_path: Path
) -> None:
    import sqlite3

    path = tmp_path / "p.sqlite"
    first = in_mode(mission, LESSON, path)
    first.open(L02)
    to_step(first, "takeaway")
    first.next_step()
    first.close()
    store = sqlite3.connect(path)
    store.execute("UPDATE answers SET utc = '2026-01-01T00:00:00+00:00'")
    store.commit()
    store.close()
    second = in_mode(mission, LESSON, path)
    second.open(L04)
    assert second.run is not None
    assert second.run.recalled[0].question.id == "path_or_distance"
    assert len(second.run.recalled) == 2
    assert second.run.step.kind == "recall"
    second.give("curve")
    assert second.progress.answers(L02)[-1].question == "path_or_distance"
    second.next_step()
    assert second.run.step.kind == "recall"
    second.close()


def test_in_the_museum_the_next_visitor_finds_nothing(mission: Mission, qapp: object) -> None:
    lessons = in_mode(mission, KIOSK)
    lessons.open(L02)
    to_step(lessons, "coast")
    session_of(lessons).reset()
    assert lessons.progress.places() == {}
    assert lessons.progress.answers() == ()
    lessons.open(L02)
    assert lessons.run is not None
    assert lessons.run.step.kind == "hook"


def test_acts_without_a_lesson_do_nothing(lessons: LessonSession) -> None:
    lessons.next_step()
    lessons.previous_step()
    lessons.start_again()
    lessons.decline()
    lessons.show_goal("x")
    lessons.set_scene_again()
    assert lessons.give("a") is None
    assert lessons.run is None


def test_an_unknown_lesson_opens_nothing(lessons: LessonSession, session: Session) -> None:
    session.open_lesson("l99")
    assert lessons.run is None


def test_a_lesson_that_breaks_while_open_is_closed_on_reload(
    session: Session, mission: Mission, tmp_path: Path
) -> None:
    import shutil

    shutil.copytree(LESSONS / L02, tmp_path / L02)
    lessons = LessonSession(session, tmp_path)
    lessons.open(L02)
    (tmp_path / L02 / "lesson.yaml").write_text("title: only\n")
    lessons.reload()
    assert lessons.run is None
    assert lessons.lesson_ids == ()
    assert lessons.entries[0].problems


def test_a_lesson_that_is_open_already_is_taken_up(session: Session) -> None:
    session.open_lesson(L02)
    lessons = LessonSession(session, LESSONS)
    assert lessons.run is not None
    assert lessons.run.lesson.id == L02


def test_without_an_open_lesson_nothing_can_be_answered(
    lessons: LessonSession, session: Session
) -> None:
    time_s = session.clock.time_s
    lessons.decline()
    lessons.show_goal("odometer")
    lessons.set_scene_again()
    assert lessons.give("stops") is None
    assert session.clock.time_s == time_s
