"""Passes over the landing place, against Snapshots taken one by one."""

from datetime import UTC, datetime

import numpy as np
import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.passes import (
    first_known_pass,
    next_pass,
    passes,
    sky_course,
    sol_start_s,
)
from marsapp.physics.mars_time import SOL_S

LANDING = datetime(2021, 5, 14, 23, 18, tzinfo=UTC)
RELAY = datetime(2021, 6, 2, tzinfo=UTC)  # the path is known here
UNKNOWN = datetime(2021, 7, 1, tzinfo=UTC)
MAPPING = datetime(2021, 11, 12, tzinfo=UTC)


def _height_deg(mission: Mission, time_s: float) -> float:
    relay = mission.at(time_s).relay
    assert relay is not None
    assert relay.orbiter_elevation_deg is not None
    return relay.orbiter_elevation_deg


@pytest.mark.parametrize("day", [RELAY, MAPPING])
def test_the_craft_is_up_within_passes_and_down_between_them(
    mission: Mission, day: datetime
) -> None:
    start_s = mission.seconds(day)
    found = passes(mission, start_s, start_s + 2 * SOL_S)
    for time_s in np.arange(start_s, start_s + 2 * SOL_S, 300.0):
        up = any(one.rise_s < time_s < one.set_s for one in found)
        assert up is (_height_deg(mission, float(time_s)) > 0)


@pytest.mark.parametrize("day", [RELAY, MAPPING])
def test_a_pass_begins_and_ends_on_the_horizon_and_is_highest_between(
    mission: Mission, day: datetime
) -> None:
    start_s = mission.seconds(day)
    found = passes(mission, start_s, start_s + 2 * SOL_S)
    assert len(found) >= 2
    for one in found:
        for edge_s in (one.rise_s, one.set_s):
            assert _height_deg(mission, edge_s) == pytest.approx(0.0, abs=0.001)
        times_s = np.linspace(one.rise_s, one.set_s, 60)
        snapshots = [mission.at(float(time_s)) for time_s in times_s]
        heights = [now.relay.orbiter_elevation_deg or 0.0 for now in snapshots if now.relay]
        assert max(heights) <= one.highest_deg + 0.01
        assert _height_deg(mission, one.highest_s) == pytest.approx(one.highest_deg, abs=0.001)
        ranges = [now.relay.orbiter_range_km or 0.0 for now in snapshots if now.relay]
        assert one.nearest_km <= min(ranges) + 0.1
        assert one.nearest_km == pytest.approx(min(ranges), rel=0.15)
        highest = mission.at(one.highest_s)
        assert highest.surface is not None
        assert highest.near is not None
        assert one.lit is (highest.surface.sun_elevation_deg > 0)
        assert one.through is highest.near.earth_visible
        assert one.duration_s == one.set_s - one.rise_s
        assert not one.assumed


def test_the_relay_orbit_brings_one_close_daylight_pass_a_sol(mission: Mission) -> None:
    """8.2 h three times is a sol: the craft passes overhead at the same hour every sol."""
    start_s = mission.seconds(RELAY)
    found = passes(mission, start_s, start_s + 4 * SOL_S)
    close = [one for one in found if one.nearest_km < 500]
    assert len(close) == 4
    assert all(one.lit and one.highest_deg > 60 for one in close)
    steps_s = np.diff([one.highest_s for one in close])
    assert steps_s == pytest.approx(SOL_S, rel=0.005)
    # 300 km high the horizon is 1,460 km away: at 4 km/s a pass cannot last much over 12 minutes,
    # and the ellipse carries it up while it goes
    assert all(8 * 60 < one.duration_s < 20 * 60 for one in close)


def test_there_are_no_passes_before_the_landing(mission: Mission) -> None:
    landing_s = mission.seconds(LANDING)
    assert passes(mission, landing_s - 5 * SOL_S, landing_s - 2 * SOL_S) == ()
    assert next_pass(mission, landing_s - 10 * SOL_S) is None
    first = passes(mission, landing_s - SOL_S, landing_s + SOL_S)[0]
    assert first.rise_s >= landing_s


def test_a_pass_that_is_under_way_counts_with_its_whole_length(mission: Mission) -> None:
    start_s = mission.seconds(RELAY)
    one = passes(mission, start_s, start_s + SOL_S)[1]
    middle_s = (one.rise_s + one.set_s) / 2
    (again,) = passes(mission, middle_s, middle_s)
    assert again.rise_s == pytest.approx(one.rise_s, abs=0.01)
    assert again.set_s == pytest.approx(one.set_s, abs=0.01)
    under_way = next_pass(mission, middle_s)
    assert under_way is not None
    assert under_way.rise_s == pytest.approx(one.rise_s, abs=0.01)


def test_the_next_pass_is_the_first_that_is_not_over(mission: Mission) -> None:
    start_s = mission.seconds(RELAY)
    first, second = passes(mission, start_s, start_s + SOL_S)[:2]
    following = next_pass(mission, first.set_s + 1)
    assert following is not None
    assert following.rise_s == pytest.approx(second.rise_s, abs=0.01)
    assert next_pass(mission, first.set_s + 1, within_s=60.0) is None


def test_where_the_place_along_the_orbit_is_not_public_passes_say_so(mission: Mission) -> None:
    start_s = mission.seconds(UNKNOWN)
    assert all(one.assumed for one in passes(mission, start_s, start_s + SOL_S))


def test_the_last_pass_ends_with_the_mission(mission: Mission) -> None:
    for one in passes(mission, mission.end_s - SOL_S, mission.end_s):
        assert one.set_s <= mission.end_s
    assert passes(mission, mission.end_s + 2 * SOL_S, mission.end_s + 3 * SOL_S) == ()
    assert passes(mission, 1000.0, 0.0) == ()


def test_a_mission_without_a_landing_place_has_no_passes(
    mission: Mission, tiny_folder: object, ephemeris_file: object
) -> None:
    tiny = load_mission(tiny_folder, ephemeris_file)  # type: ignore[arg-type]
    assert passes(tiny, 0.0, tiny.end_s) == ()
    assert sky_course(tiny, np.array([0.0])) is None
    assert next_pass(tiny, 0.0) is None
    assert first_known_pass(tiny) is None
    assert sol_start_s(tiny.at(0.0)) is None


def test_a_sol_begins_at_midnight_of_the_landing_place(mission: Mission) -> None:
    start_s = sol_start_s(mission.at(RELAY))
    assert start_s is not None
    for after_s, hour in ((1.0, 0.0), (SOL_S / 2, 12.0), (SOL_S - 1.0, 24.0)):
        surface = mission.at(start_s + after_s).surface
        assert surface is not None
        assert surface.local_mean_solar_time_h == pytest.approx(hour, abs=0.001)
    assert sol_start_s(mission.at(0.0)) is None


def test_the_first_pass_worth_showing_is_close_and_its_time_is_no_guess(mission: Mission) -> None:
    one = first_known_pass(mission)
    assert one is not None
    assert one.rise_s > mission.seconds(LANDING)
    assert one.nearest_km < 500
    assert not one.assumed


def test_the_course_of_the_sky_is_the_snapshots_one_by_one(mission: Mission) -> None:
    times_s = mission.seconds(RELAY) + np.arange(0.0, SOL_S, 5000.0)
    course = sky_course(mission, times_s)
    assert course is not None
    for number, time_s in enumerate(times_s):
        now = mission.at(float(time_s))
        assert now.relay is not None
        assert now.surface is not None
        assert course.craft_deg[number] == pytest.approx(now.relay.orbiter_elevation_deg, abs=1e-6)
        assert course.craft_km[number] == pytest.approx(now.relay.orbiter_range_km, abs=1e-3)
        assert course.earth_deg[number] == pytest.approx(now.relay.earth_elevation_deg, abs=1e-6)
        assert course.sun_deg[number] == pytest.approx(now.surface.sun_elevation_deg, abs=1e-3)


def test_nothing_stands_in_the_sky_while_the_craft_is_on_its_way(mission: Mission) -> None:
    course = sky_course(mission, np.array([100 * 86_400.0]))
    assert course is not None
    assert course.craft_deg.tolist() == [-90.0]
    assert np.isnan(course.craft_km).all()
