"""The stops of the guided tour: read, checked, and none for other missions."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from marsapp import paths
from marsapp.lessons.goals import cue_time_s
from marsapp.lessons.tour import FILE, read_tour

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


def test_every_shipped_stop_has_its_moment(mission: "Mission") -> None:
    stops, problems = read_tour(paths.shipped("lessons"), mission)
    assert not problems
    times_s = [cue_time_s(stop.cue, mission) for stop in stops]
    assert all(time_s is not None and 0 <= time_s <= mission.end_s for time_s in times_s)
    assert len(stops) >= 6


def test_without_a_file_there_are_no_stops(tmp_path: Path, mission: "Mission") -> None:
    assert read_tour(tmp_path, mission) == ((), ())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("mission: tianwen-1\nstops: [{id: a, cue: {at: ev_moi_strat}}]", "no event"),
        ("mission: tianwen-1\nstops: [{id: a, cue: {scene: mars}}]", "needs a moment"),
        (
            "mission: tianwen-1\nstops: [{id: a, cue: {at: ev_tcm1}}, {id: a, cue: {at: ev_tcm2}}]",
            "comes twice",
        ),
        ("mission: tianwen-1\nstops: [{id: a, cue: {at: ev_tcm1, topic: tea}}]", "tea"),
        (
            "mission: tianwen-1\nstops: [{id: a, cue: {at: ev_tcm1, hold: {subject: zhurnog}}}]",
            "no vehicle 'zhurnog'",
        ),
        (
            "mission: tianwen-1\nstops: [{id: a, cue: {at: ev_tcm1, hold: {senses: inst_nose}}}]",
            "no payload 'inst_nose'",
        ),
        ("mission: [", ""),
        ("mission: tianwen-1", "stops"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, mission: "Mission", text: str, what: str
) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    stops, problems = read_tour(tmp_path, mission)
    assert stops == ()
    assert any(what in problem.text_in("en") for problem in problems)
    assert all(f"{FILE}:" in problem.text_in("en") for problem in problems)


def test_stops_of_another_mission_are_left_out(tmp_path: Path, mission: "Mission") -> None:
    (tmp_path / FILE).write_text("mission: other\nstops: [{id: a, cue: {at: x}}]", "utf-8")
    assert read_tour(tmp_path, mission) == ((), ())


def test_the_tour_shows_every_vehicle_whole_and_taken_apart(mission: "Mission") -> None:
    stops, _ = read_tour(paths.shipped("lessons"), mission)
    held = [stop.cue.hold for stop in stops if stop.cue.hold is not None]
    whole = {hold.subject for hold in held if hold.apart == 0}
    apart = {hold.subject for hold in held if hold.apart == 1}
    assert whole == apart == {"", *(vehicle.id for vehicle in mission.data.vehicles)}
