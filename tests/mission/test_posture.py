"""The tiny craft of the tests, and the shipped one, stand as they should at every time."""

from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.posture import Standing, axis_matrix, turn_matrix
from marsapp.mission.snapshot import Snapshot

LAUNCH_S = 0.0
FLYING_S = 86_400.0


@pytest.fixture(scope="module")
def crane(tiny_folder: Path, ephemeris_file: Path) -> Mission:
    return load_mission(tiny_folder, ephemeris_file)


def ids(standing: Standing) -> list[str]:
    return [placed.shape.id for placed in standing.placed]


def where(standing: Standing, shape: str, point: tuple[float, float, float]) -> list[float]:
    """Return where a point of a shape is in the frame of what is shown, m."""
    matrix = next(placed.matrix for placed in standing.placed if placed.shape.id == shape)
    return [float(value) for value in (matrix @ (*point, 1.0))[:3].round(9)]


def after_arrival(crane: Mission, seconds: float) -> Snapshot:
    return crane.at(crane.event_times_s["ev_arrival"] + seconds)


def test_together_everything_that_flies_together_is_shown_in_the_frame_of_the_craft(
    crane: Mission,
) -> None:
    standing = crane.build.standing("", crane.at(FLYING_S))
    assert ids(standing) == [
        "crane_body", "crane_wing", "crane_neck", "rider_shell", "rider_plume", "passenger_body",
    ]  # fmt: skip
    assert (standing.since_gone, standing.at) == (False, FLYING_S)
    vehicles = {placed.shape.id: placed.vehicle for placed in standing.placed}
    assert vehicles["crane_wing"] == "crane"
    assert vehicles["rider_plume"] == "rider"
    assert {placed.part for placed in standing.placed} == {
        "crane", "wing", "shell", "plume", "passenger",
    }  # fmt: skip


def test_a_frame_stands_on_the_frame_below_it(crane: Mission) -> None:
    standing = crane.build.standing("", crane.at(FLYING_S))
    # the neck is turned by 90 degrees about z and stands 1 m to the front
    assert where(standing, "crane_neck", (1, 0, 0)) == [0, 0, 0]
    # what hangs on the shell is turned with it by 180 degrees
    assert where(standing, "rider_shell", (1, 0, 0)) == [-1, 0, 1]
    assert where(standing, "passenger_body", (1, 0, 0)) == [-1, 0, 0.8]


def test_a_vehicle_alone_is_shown_in_its_own_frame_with_what_hangs_on_it(crane: Mission) -> None:
    standing = crane.build.standing("rider", crane.at(FLYING_S))
    assert ids(standing) == ["rider_shell", "rider_plume", "passenger_body"]
    assert where(standing, "rider_shell", (1, 0, 0)) == [1, 0, 0]
    assert ids(crane.build.standing("passenger", crane.at(FLYING_S))) == ["passenger_body"]


def test_what_has_left_is_no_longer_there(crane: Mission) -> None:
    assert "crane_wing" not in ids(crane.build.standing("", after_arrival(crane, 0)))
    assert "rider_shell" in ids(crane.build.standing("", after_arrival(crane, 99)))
    assert ids(crane.build.standing("", after_arrival(crane, 100))) == ["crane_body", "crane_neck"]
    alone = crane.build.standing("rider", after_arrival(crane, 100))
    assert ids(alone) == ["rider_shell", "rider_plume", "passenger_body"]


def test_a_vehicle_in_pieces_is_shown_as_it_was_last_whole_and_says_so(crane: Mission) -> None:
    later = after_arrival(crane, 5000)
    standing = crane.build.standing("rider", later)
    assert standing.since_gone
    assert standing.at == crane.event_times_s["ev_arrival"] + 299  # a second before it came apart
    assert ids(standing) == ["rider_shell", "rider_plume", "passenger_body"]
    plume = standing.placed[1]
    assert plume.opened == 1.0
    assert not crane.build.standing("passenger", later).since_gone


def test_taken_apart_each_moves_in_the_frame_of_what_it_stands_on_and_children_follow(
    crane: Mission,
) -> None:
    half = crane.build.standing("", crane.at(FLYING_S), apart=0.5)
    assert where(half, "crane_wing", (0, 0, 0)) == [2, 0, 0]
    assert where(half, "rider_shell", (0, 0, 0)) == [0, 0, 2.5]
    assert where(half, "passenger_body", (0, 0, 0)) == [0, 0, 2.3]
    assert where(half, "crane_body", (0, 0, 0)) == [0, 0, 0]


def test_what_is_inside_is_shown_only_when_taken_apart(crane: Mission) -> None:
    assert "crane_heart" not in ids(crane.build.standing("", crane.at(0.0)))
    assert "crane_heart" in ids(crane.build.standing("", crane.at(0.0), apart=0.1))


def test_a_joint_opens_evenly_after_its_event(crane: Mission) -> None:
    opened = [crane.at(time_s).openness["crane_wing"] for time_s in (0, 900, 3600, 7200)]
    assert opened == [0, 0.25, 1, 1]
    assert crane.build.openness(-1.0)["crane_wing"] == 0
    # with nothing that opens it, it is open in the flight
    assert crane.at(0.0).openness["crane_neck"] == 1


def test_a_step_without_a_time_opens_between_its_neighbours(crane: Mission) -> None:
    # between the steps at 100 s and at 300 s
    before, after = (after_arrival(crane, t).openness["rider_plume"] for t in (200, 230))
    assert before == 0.0
    assert after == pytest.approx(0.5)


def test_folded_and_open_differ_by_turning_moving_and_growing(crane: Mission) -> None:
    folded = crane.build.standing("", crane.at(0.0))
    # by the right-hand rule a quarter turn about y takes x to -z
    assert where(folded, "crane_wing", (1, 0, 0)) == [1, 0, -1]
    opened = crane.build.standing("", crane.at(0.0), unfolded=1.0)
    assert where(opened, "crane_wing", (1, 0, 0)) == [2, 0, 0]
    by_hand = crane.build.standing("", crane.at(FLYING_S), unfolded=0.0)
    # half its size, a metre lower, and still turned
    assert where(by_hand, "crane_neck", (1, 0, 0)) == [0, -0.5, -1]
    assert by_hand.placed[1].opened == 0.0


def test_turns_follow_each_other_about_fixed_axes() -> None:
    # about x, y goes to z; about z, that stays
    assert np.allclose(turn_matrix((90, 0, 90)) @ (0, 1, 0), (0, 0, 1))
    assert np.allclose(turn_matrix((0, 90, 0)) @ (1, 0, 0), (0, 0, -1))
    assert np.allclose(axis_matrix((0, 0, 5), 90) @ (1, 0, 0), (0, 1, 0))
    matrix = turn_matrix((10, 20, 30))
    assert np.allclose(matrix @ matrix.T, np.eye(3))


def test_an_unknown_vehicle_is_refused(crane: Mission) -> None:
    with pytest.raises(KeyError):
        crane.build.standing("nobody", crane.at(0.0))


@pytest.mark.parametrize(
    ("utc", "vehicles"),
    [
        ("2020-07-23T05:00", {"launch_vehicle", "orbiter", "entry_capsule", "lander", "zhurong"}),
        ("2021-02-10T12:00", {"orbiter", "entry_capsule", "lander", "zhurong"}),
        ("2021-05-14T22:00", {"orbiter"}),
    ],
)
def test_the_shipped_craft_flies_together_with_what_it_carries(
    mission: Mission, utc: str, vehicles: set[str]
) -> None:
    snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
    standing = mission.build.standing("", snapshot, apart=0.2)  # and what is inside
    cameras = {"tdc1", "tdc2", "drop_camera"}
    assert {placed.vehicle for placed in standing.placed} - cameras == vehicles


def test_every_vehicle_has_a_form_at_every_time(mission: Mission) -> None:
    for vehicle in mission.data.vehicles:
        for time_s in (0.0, *mission.stop_times_s, mission.end_s):
            standing = mission.build.standing(vehicle.id, mission.at(time_s))
            assert standing.placed, (vehicle.id, mission.utc(time_s))
            for placed in standing.placed:
                assert np.isfinite(placed.matrix).all()
                assert 0.0 <= placed.opened <= 1.0


def test_the_orbiter_alone_does_not_bring_its_rocket(mission: Mission) -> None:
    standing = mission.build.standing("orbiter", mission.at(0.0))
    vehicles = {placed.vehicle for placed in standing.placed}
    assert "launch_vehicle" not in vehicles
    assert "entry_capsule" in vehicles


def test_the_capsule_is_in_pieces_once_the_landing_engine_takes_over(mission: Mission) -> None:
    landed = mission.at(datetime(2021, 6, 1, tzinfo=UTC))
    standing = mission.build.standing("entry_capsule", landed, apart=0.2)
    assert standing.since_gone
    assert {"heat_shield", "backshell", "parachute", "lander_legs"} <= {
        placed.part for placed in standing.placed
    }
    assert not mission.build.standing("lander", landed).since_gone


def test_asking_again_while_nothing_changes_costs_nothing(mission: Mission) -> None:
    snapshot = mission.at(FLYING_S)
    first = mission.build.standing("orbiter", snapshot, apart=0.3)
    later = mission.build.standing("orbiter", mission.at(FLYING_S + 60), apart=0.3)
    assert later.placed is first.placed
    began = perf_counter()
    for step in range(20):
        mission.build.standing("", snapshot, apart=step / 20)
    assert (perf_counter() - began) / 20 < 0.03  # s, a frame's share while the slider moves


def test_the_closed_capsule_hides_the_lander_until_the_heat_shield_has_left(
    mission: Mission,
) -> None:
    def seen(time_s: float, apart: float = 0.0) -> bool:
        return "lan_frame" in ids(
            mission.build.standing("entry_capsule", mission.at(time_s), apart=apart)
        )

    shield_off_s = mission.build.assembly.whole_until("entry_capsule")
    assert not seen(0.0)
    assert seen(0.0, apart=0.1)
    assert not seen(shield_off_s - 1.0)
    assert seen(shield_off_s + 1.0)
