from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from marsapp.mission.drive import RAMP_S, Drive
from marsapp.mission.drive.plan import Leg
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.outline import corners_m
from marsapp.mission.quantities import as_json
from marsapp.mission.values import resolve

# sol, metres: everything that has been published or quoted (sols 75 and 106 without a source)
PUBLISHED = [
    (1, 0), (8, 0), (18, 10), (42, 236), (57, 410.025), (60, 450), (63, 510), (68, 585), (75, 708),
    (82, 808), (90, 889), (99, 1000), (106, 1064), (113, 1171), (174, 1253), (225, 1400),
    (255, 1524), (306, 1784), (325, 1840), (342, 1921), (358, 1921),
]  # fmt: skip
DAY_S = 86_400.0


def seconds(mission: Mission, *moment: int) -> float:
    return mission.seconds(datetime(*moment, tzinfo=UTC))


@pytest.fixture(scope="module")
def drive(mission: Mission) -> Drive:
    assert mission.drive is not None
    return mission.drive


def test_every_published_distance_is_a_checkpoint(drive: Drive) -> None:
    assert [(point.sol, point.distance_m) for point in drive.checkpoints] == PUBLISHED


@pytest.mark.parametrize(("sol", "metres"), PUBLISHED)
def test_the_distance_is_reached_by_the_end_of_driving_on_its_sol(
    mission: Mission, drive: Drive, sol: int, metres: float
) -> None:
    point = next(each for each in drive.checkpoints if each.sol == sol)
    then = mission.at(point.time_s)
    assert then.surface is not None
    assert then.drive is not None
    assert then.surface.sol == sol
    assert then.drive.distance_m == metres
    assert then.drive.stated == point.point
    assert then.surface.local_mean_solar_time_h <= 15.001
    # and it stays so until the next sol's drive
    later = mission.at(point.time_s + 12 * 3600)
    assert later.drive is not None
    assert later.drive.distance_m == metres


def test_distances_without_a_source_are_passed_through_and_marked(drive: Drive) -> None:
    low = [point.sol for point in drive.checkpoints if point.confidence == "low"]
    assert low == [75, 106]


def test_points_without_a_distance_are_no_checkpoints(mission: Mission, drive: Drive) -> None:
    assert "trav_sol_011" in {point.id for point in mission.data.traverse}
    assert "trav_sol_011" not in {point.point.id for point in drive.checkpoints}


def test_the_rover_drives_forwards_one_leg_after_the_other(drive: Drive) -> None:
    for before, after in zip(drive.legs, drive.legs[1:], strict=False):
        assert before.end_s < after.start_s
        assert before.end_m == after.start_m
        assert before.start_m < before.end_m
    assert drive.end_m == 1921.0


def test_it_never_drives_faster_than_it_can(mission: Mission, drive: Drive) -> None:
    fastest = mission.vehicle("zhurong").values["max_speed"]
    assert (fastest.value, fastest.unit) == (200, "m/h")
    assert max(leg.speed_m_h for leg in drive.legs) <= 200


def test_it_drives_between_ten_and_fifteen_and_not_on_every_sol(
    mission: Mission, drive: Drive
) -> None:
    for leg in drive.legs[::7]:
        for time_s in (leg.start_s + 1, leg.end_s - 1):
            surface = mission.at(time_s).surface
            assert surface is not None
            assert surface.sol == leg.sol
            assert 10.0 <= surface.local_mean_solar_time_h <= 15.0
            assert surface.sun_elevation_deg > 20.0
    assert len({leg.sol for leg in drive.legs}) == len(drive.legs) < 342 / 2


def test_while_mars_is_behind_the_sun_and_in_winter_it_stands(
    mission: Mission, drive: Drive
) -> None:
    def driven(start: tuple[int, ...], end: tuple[int, ...]) -> list[Leg]:
        start_s, end_s = seconds(mission, *start), seconds(mission, *end)
        return [leg for leg in drive.legs if leg.end_s > start_s and leg.start_s < end_s]

    assert driven((2021, 9, 15, 12), (2021, 10, 21)) == []
    assert driven((2022, 5, 1), (2025, 1, 1)) == []
    assert len(driven((2021, 10, 22), (2021, 11, 9))) > 1


def test_before_the_landing_there_is_no_drive_and_after_it_the_rover_is_aboard(
    mission: Mission,
) -> None:
    assert mission.at(seconds(mission, 2021, 5, 14, 23, 0)).drive is None
    aboard = mission.at(seconds(mission, 2021, 5, 16)).drive
    assert aboard is not None
    assert (aboard.aboard, aboard.ramp, aboard.distance_m) == (True, 0.0, 0.0)
    assert (aboard.east_m, aboard.north_m) == (0.0, 0.0)
    assert not aboard.moving


def test_it_rolls_down_the_ramp_in_the_announced_minute(mission: Mission, drive: Drive) -> None:
    assert drive.off_s == seconds(mission, 2021, 5, 22, 2, 40)
    before, on, after = (drive.at(drive.off_s + late * RAMP_S) for late in (-0.51, 0.0, 0.51))
    assert (before.ramp, on.ramp, after.ramp) == (0.0, 0.5, 1.0)
    assert (before.aboard, on.aboard, after.aboard) == (True, False, False)
    assert (before.moving, on.moving, after.moving) == (False, True, False)
    assert 0 > on.north_m > after.north_m
    assert on.distance_m == after.distance_m == 0.0
    assert on.heading_deg == pytest.approx(180.0)


def test_the_camera_is_set_down_ten_metres_south_and_the_rover_rolls_back(drive: Drive) -> None:
    leg = drive.legs[0]
    times_s = np.linspace(leg.start_s, leg.end_s, 200)
    states = [drive.at(float(time_s)) for time_s in times_s]
    south = min(states, key=lambda state: state.north_m)
    assert (south.east_m, south.north_m) == pytest.approx((0.0, -10.0), abs=0.3)  # about 10 m
    last = states[-1]
    assert last.north_m > south.north_m + 3
    turned = abs((last.heading_deg - south.heading_deg + 180) % 360 - 180)
    assert turned < 60  # backwards: it does not turn round


def test_the_line_runs_through_the_places_of_the_rover_and_never_jumps(drive: Drive) -> None:
    line_m = drive.route_m
    assert line_m[0].tolist() == pytest.approx([0.0, 0.0, -4.8])
    assert line_m[-1, 0] == 1921.0
    steps_m = np.diff(line_m, axis=0)
    assert (steps_m[:, 0] > 0).all()
    assert np.hypot(steps_m[:, 1], steps_m[:, 2]) == pytest.approx(steps_m[:, 0], rel=0.02)
    for checkpoint in drive.checkpoints[::4]:
        east_m, north_m, _ = drive.place(checkpoint.distance_m)
        assert (checkpoint.east_m, checkpoint.north_m) == (east_m, north_m)


def test_it_heads_south_and_ends_more_than_a_kilometre_away(drive: Drive) -> None:
    end = drive.at(drive.sleep_s)
    assert end.north_m < -1200
    assert abs(end.east_m) < 600
    assert end.asleep


def test_headings_turn_little_by_little(drive: Drive) -> None:
    along_m = np.arange(15.0, 1921.0, 0.5)
    headings = np.unwrap(np.radians([drive.place(float(metres))[2] for metres in along_m]))
    assert np.degrees(np.abs(np.diff(headings))).max() < 8  # degrees in half a metre


def test_when_a_distance_was_reached(drive: Drive) -> None:
    assert drive.when(0.0) == drive.off_s
    for metres in (5.0, 236.0, 1000.0, 1920.9):
        assert drive.at(drive.when(metres)).distance_m == pytest.approx(metres, abs=1e-6)
    assert drive.when(5000.0) == drive.when(1921.0)


def test_the_slope_is_that_of_the_ground_and_no_cliff(drive: Drive) -> None:
    slopes = [drive.at(drive.when(metres)).slope_deg for metres in range(10, 1920, 10)]
    assert max(slopes) - min(slopes) > 1.0
    assert max(abs(slope) for slope in slopes) < 12.0  # a rover goes round what is steeper


def test_quantities_of_the_drive_have_names_units_and_classes(mission: Mission) -> None:
    then = mission.at(datetime(2021, 12, 31, 12, tzinfo=UTC))
    found = {name: resolve(mission, then, name) for name in ("distance_driven", "rover_speed")}
    assert (found["distance_driven"].value, found["distance_driven"].unit) == (1400.0, "m")
    assert found["distance_driven"].provenance == "published"
    between = mission.at(datetime(2021, 8, 23, 12, tzinfo=UTC))
    assert resolve(mission, between, "distance_driven").provenance == "illustrative"
    assert found["rover_speed"].provenance == "illustrative"
    written = as_json(mission, then)
    assert written["distance_driven_m"] == 1400.0
    assert written["rover_speed_m_h"] == 0.0
    assert not written["rover_asleep"]
    launch = mission.at(0.0)
    assert resolve(mission, launch, "rover_slope").value is None
    assert "distance_driven_m" not in as_json(mission, launch)


def test_a_mission_without_a_route_has_no_drive(tiny_folder: Path, ephemeris_file: Path) -> None:
    tiny = load_mission(tiny_folder, ephemeris_file)
    assert tiny.drive is None
    assert tiny.at(tiny.end_s).drive is None


def test_the_rover_stands_level_on_deck_leans_on_the_ramp_and_comes_down(drive: Drive) -> None:
    deck = drive.at(drive.off_s - RAMP_S)
    assert (deck.raised_m, deck.lean_deg) == (1.05, 0.0), "metres, as the lander is drawn"
    rolling = [drive.at(drive.off_s + RAMP_S * share) for share in np.linspace(-0.5, 0.5, 61)]
    heights = [state.raised_m for state in rolling]
    assert heights == sorted(heights, reverse=True)
    steepest = max(state.lean_deg for state in rolling)
    assert 25.0 < steepest < 34.0, "degrees"
    assert min(state.slope_deg for state in rolling) == pytest.approx(-steepest, abs=0.5)
    assert (rolling[-1].raised_m, rolling[-1].lean_deg) == (0.0, 0.0)


def test_where_the_ramp_ends_is_where_it_is_drawn(mission: Mission) -> None:
    route = mission.data.routes[0]
    snapshot = mission.at(datetime(2021, 5, 22, 2, 40, tzinfo=UTC))
    ramps = [
        one
        for one in mission.build.standing("lander", snapshot).placed
        if one.part == "lander_ramp"
    ]
    corners = np.vstack([corners_m((one,)) for one in ramps])
    away_m = np.abs(corners[:, 1])
    stated = {name: float(value.value) for name, value in route.values.items()}
    assert away_m.max() == pytest.approx(stated["ramp_foot_distance"], abs=0.1), "metres"
    assert away_m.min() == pytest.approx(stated["ramp_head_distance"], abs=0.1), "metres"
