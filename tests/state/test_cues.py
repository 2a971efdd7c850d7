"""Cues: what a lesson or the tour asks for is what the session does."""

from typing import TYPE_CHECKING

import pytest

from marsapp.lessons.asked import WISHES
from marsapp.lessons.goals import Cue
from marsapp.state.cues import follow_cue, open_best_scene
from marsapp.state.workshop import Handling

if TYPE_CHECKING:
    from marsapp.state.session import Session, View


def test_a_cue_can_change_scene_and_start_time_running(session: "Session") -> None:
    follow_cue(session, Cue.model_validate({"scene": "mars", "play": True}))
    assert session.scene == "mars"
    assert session.clock.playing
    follow_cue(session, Cue.model_validate({"play": False}))
    assert not session.clock.playing


def test_the_view_is_asked_for_when_the_clock_stands_right(session: "Session") -> None:
    asked: list[tuple[View, float]] = []
    session.view_asked.connect(lambda view: asked.append((view, session.clock.time_s)))
    view = {
        "camera": "craft",
        "lens": "inst_moric",
        "span": {"value": 1, "unit": "million km"},
        "turn_deg": 30,
    }
    cue = {"at": "ev_moi_start", "plus": {"value": 2, "unit": "min"}, "view": view}
    follow_cue(session, Cue.model_validate(cue))
    [(seen, time_s)] = asked
    assert (seen.camera, seen.lens, seen.turn_deg) == ("craft", "inst_moric", 30)
    assert seen.span_km == pytest.approx(1e6)
    assert time_s == pytest.approx(session.mission.event_times_s["ev_moi_start"] + 120, abs=1e-6)


def test_a_cue_can_ask_the_topic_for_settings(session: "Session") -> None:
    bench = session.workbench
    bench.photo.ask(field_deg=30.0)
    follow_cue(session, Cue.model_validate({"topic": "photo", "ask": {"back_m": 6, "taken": True}}))
    assert (bench.photo.wish.back_m, bench.photo.wish.taken) == (6, True)
    assert bench.photo.wish.field_deg == 60.0, "what is not asked for is as at first"


def test_every_topic_with_settings_can_be_asked(session: "Session") -> None:
    bench = session.workbench
    assert set(bench.tryouts) == set(WISHES)
    for topic, tryout in bench.tryouts.items():
        assert isinstance(tryout.wish, WISHES[topic])


def test_a_cue_can_lay_something_out_to_try(session: "Session") -> None:
    follow_cue(session, Cue.model_validate({"topic": "insertion"}))
    assert session.workbench.topic == "insertion"
    session.reset()
    assert session.workbench.topic == ""


def test_a_cue_says_how_the_craft_is_held_and_leaves_the_rest_as_at_first(
    session: "Session",
) -> None:
    session.workshop.take(subject="lander", beside="bus")
    hold = {"subject": "zhurong", "apart": 0.5, "senses": "inst_mcs"}
    follow_cue(session, Cue.model_validate({"scene": "spacecraft", "hold": hold}))
    assert session.workshop.handling == Handling(subject="zhurong", apart=0.5, senses="inst_mcs")


def test_a_cue_without_a_hold_leaves_the_craft_in_the_hand(session: "Session") -> None:
    session.workshop.take(subject="lander")
    follow_cue(session, Cue.model_validate({"at": "ev_tcm1"}))
    assert session.workshop.handling.subject == "lander"


@pytest.mark.parametrize(
    ("moment", "subject"),
    [("ev_launch", ""), ("ev_selfie1", "")],
)
def test_an_event_may_be_shown_best_by_the_craft_in_the_hand(
    session: "Session", moment: str, subject: str
) -> None:
    session.workshop.take(subject="zhurong")
    session.clock.seek(session.mission.event_times_s[moment])
    assert open_best_scene(session, {"journey", "mars", "spacecraft"})
    assert (session.scene, session.workshop.handling.subject) == ("spacecraft", subject)
    assert not open_best_scene(session, {"journey", "mars", "spacecraft"})


def test_the_landing_and_the_drive_have_scenes_of_their_own(session: "Session") -> None:
    every = {"journey", "mars", "spacecraft", "landing", "surface"}
    seen = []
    for moment in ("ev_edl_entry", "ev_touchdown", "ev_relay_orbit", "ev_driveoff", "ev_dormancy"):
        session.clock.seek(session.mission.event_times_s[moment] + 60.0)
        open_best_scene(session, every)
        seen.append(session.scene)
    assert seen == ["landing", "surface", "mars", "surface", "surface"]


def test_a_scene_that_is_not_there_is_not_opened(session: "Session") -> None:
    session.workshop.take(subject="zhurong")
    assert not open_best_scene(session, {"journey", "mars"})
    assert (session.scene, session.workshop.handling.subject) == ("journey", "zhurong")
