"""The session: what is open, what is selected, and what it tells."""

import pytest

from marsapp.state.session import Session


def test_a_change_is_told_once(session: Session) -> None:
    told: list[str] = []
    session.scene_changed.connect(told.append)
    session.selection_changed.connect(told.append)
    session.panel_changed.connect(told.append)
    session.lesson_changed.connect(told.append)
    for _ in range(2):
        session.open_scene("landing")
        session.select("mars")
        session.open_lesson("l02")
    assert told == ["landing", "mars", "l02", "lesson"]


def test_going_to_an_event_selects_it(session: Session) -> None:
    session.go_to_event("ev_dsm")
    assert session.selection == "ev_dsm"
    assert session.clock.time_s == pytest.approx(session.mission.event_times_s["ev_dsm"])


def test_an_event_that_does_not_exist_is_a_mistake(session: Session) -> None:
    with pytest.raises(KeyError):
        session.go_to_event("ev_nothing")


def test_the_next_visitor_finds_everything_as_at_the_start(session: Session) -> None:
    start = (session.scene, session.panel, session.lesson, session.selection)
    session.go_to_event("ev_dsm")
    session.open_scene("landing")
    session.open_lesson("l02")
    session.clock.play()
    session.reset()
    assert (session.scene, session.panel, session.lesson, session.selection) == start
    assert session.clock.time_s == 0.0
    assert not session.clock.playing
