"""Instruments at work: each activity keeps to what was published, and is the same every time."""

from dataclasses import replace
from typing import cast, get_args

import numpy as np
import pytest

from marsapp.mission.fieldwork import FINDINGS, Activity, FieldKit, FieldworkWish
from marsapp.mission.fieldwork.laser import LINES_NM, TARGETS, Target, shoot
from marsapp.mission.fieldwork.magnet import walk
from marsapp.mission.fieldwork.radar import (
    COLUMNS,
    ROWS,
    WATER_M,
    RadarTrack,
    depth_m,
    echo_ns,
    speed_m_ns,
)
from marsapp.mission.fieldwork.weather import (
    PRESSURES_PA,
    season_pressure_pa,
    weather,
    wind_turned_deg,
)
from marsapp.mission.mission import Mission

REACH_M = (1.6, 7.0)


@pytest.fixture(scope="module")
def kit(mission: Mission) -> FieldKit:
    found = FieldKit.of(mission)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def track(kit: FieldKit) -> RadarTrack:
    return RadarTrack(kit.known("radar")[0].values)


# --- the kit


def test_the_mission_allows_every_activity_and_the_first_is_in_hand(kit: FieldKit) -> None:
    assert kit.activities == get_args(Activity)
    work = kit.try_out(FieldworkWish())
    assert work.activity == "radar"
    assert kit.try_out(FieldworkWish(activity="nonsense")).activity == "radar"
    assert (work.shot, work.weather, work.walk) == (None, None, None)


@pytest.mark.parametrize("activity", get_args(Activity))
def test_each_activity_leads_to_its_findings(kit: FieldKit, activity: Activity) -> None:
    assert tuple(one.id for one in kit.known(activity)) == FINDINGS[activity]
    assert kit.try_out(FieldworkWish(activity=activity)).activity == activity


def test_a_mission_without_findings_has_no_kit(mission: Mission) -> None:
    class Bare:
        data = mission.data.model_copy(update={"findings": ()})

    assert FieldKit.of(cast("Mission", Bare())) is None


def test_an_activity_whose_numbers_are_missing_is_left_out(mission: Mission) -> None:
    findings = tuple(
        one.model_copy(update={"values": {}}) if one.id == "sci_weak_magnetic_field" else one
        for one in mission.data.findings
    )
    payloads = tuple(one for one in mission.data.payloads if one.id != "inst_marscode")

    class Less:
        data = mission.data.model_copy(update={"findings": findings, "payloads": payloads})

    found = FieldKit.of(cast("Mission", Less()))
    assert found is not None
    assert found.activities == ("radar", "weather", "doubt")


# --- ground radar


def test_a_pulse_runs_at_half_the_speed_of_light(track: RadarTrack) -> None:
    assert speed_m_ns() == pytest.approx(0.15, rel=0.01)
    assert echo_ns(15.0) == pytest.approx(200.0, rel=0.01)  # down and back
    assert depth_m(echo_ns(37.0)) == pytest.approx(37.0)
    assert echo_ns(track.searched_m) < 1100


def test_the_profile_builds_up_along_the_published_track(track: RadarTrack) -> None:
    assert track.track_m == 1171
    half = track.profile(track.track_m / 2)
    assert half.echoes.shape == (ROWS, COLUMNS)
    assert half.seen == COLUMNS // 2
    assert track.profile(-5).seen == 0
    assert track.profile(5000).seen == COLUMNS
    assert track.profile(5000).driven_m == track.track_m


def test_layers_lie_below_less_than_ten_metres_of_soil_and_fade(track: RadarTrack) -> None:
    profile = track.profile(1171)
    strength = profile.echoes.mean(axis=1)
    depths_m = np.linspace(0, profile.searched_m, ROWS)
    assert strength[0] == pytest.approx(1.0, abs=0.02)  # the surface
    soil = strength[(depths_m > 2) & (depths_m < profile.soil_m)]
    assert soil.max() > 2 * soil.min()  # its lower edge shows
    upper = strength[(depths_m > 10) & (depths_m < 40)].mean()
    lower = strength[(depths_m > 40) & (depths_m < 80)].mean()
    assert upper > 1.5 * lower


def test_imagined_water_is_one_bright_echo_with_darkness_below(track: RadarTrack) -> None:
    dry, wet = (track.profile(1171, water=water).echoes.mean(axis=1) for water in (False, True))
    depths_m = np.linspace(0, track.searched_m, ROWS)
    line = abs(depths_m - WATER_M) < 1
    assert wet[line].max() > 3 * dry[line].max()
    below = depths_m > WATER_M + 5
    assert wet[below].mean() < 0.3 * dry[below].mean()


def test_the_same_ground_gives_the_same_echoes(kit: FieldKit, track: RadarTrack) -> None:
    again = RadarTrack(kit.known("radar")[0].values)
    assert np.array_equal(again.profile(300).echoes, track.profile(900).echoes)


# --- laser


@pytest.mark.parametrize(
    ("metres", "focus"), [(1.5, "near"), (1.6, "sharp"), (7.0, "sharp"), (7.1, "far")]
)
def test_the_laser_works_only_between_the_published_distances(
    kit: FieldKit, metres: float, focus: str
) -> None:
    assert kit.reach_m == REACH_M
    shot = shoot("rock", metres, kit.reach_m)
    assert shot.focus == focus
    assert bool(shot.peaks) == (focus == "sharp")
    if focus != "sharp":
        assert shot.brightness.max() < 0.02  # noise


@pytest.mark.parametrize("target", TARGETS)
def test_every_line_stands_where_the_textbook_has_it(target: Target) -> None:
    shot = shoot(target, 2.0, REACH_M)
    assert {peak.nm for peak in shot.peaks} == {nm for lines in LINES_NM.values() for nm in lines}
    for nm in (288.2, 656.3):
        here = np.argmin(abs(shot.nm - nm))
        around = shot.brightness[here - 12 : here + 13]
        assert around.max() == pytest.approx(shot.brightness[here], abs=0.06)


def test_only_the_crust_holds_much_hydrogen() -> None:
    shots = {target: shoot(target, 3.0, REACH_M) for target in TARGETS}
    assert shots["crust"].wet
    assert not shots["rock"].wet
    assert shots["rock"].hydrogen < shots["soil"].hydrogen < shots["crust"].hydrogen
    assert LINES_NM["H"] == (656.3,)  # nm, textbook


def test_a_far_target_glows_more_faintly() -> None:
    near, far = (shoot("rock", metres, REACH_M).brightness.max() for metres in (2.0, 6.0))
    assert far < near


def test_nothing_is_known_before_the_shot(kit: FieldKit) -> None:
    wish = FieldworkWish(activity="laser")
    assert kit.try_out(wish).shot is None
    fired = kit.try_out(replace(wish, fired=True)).shot
    assert fired is not None
    assert fired.target == "rock"


# --- weather


def test_the_air_is_warmest_after_noon_and_coldest_before_dawn() -> None:
    sol = weather(50.0, 12.0)
    assert 12 < sol.hours[sol.temperature_c.argmax()] < 15
    assert 4 < sol.hours[sol.temperature_c.argmin()] < 7
    assert abs(np.diff(sol.temperature_c)).max() < 6  # a quarter of an hour
    assert sol.temperature_c[0] == pytest.approx(sol.temperature_c[-1], abs=0.5)
    assert sol.at(sol.temperature_c) == pytest.approx(float(sol.temperature_c[48]))


def test_winter_is_colder_than_summer() -> None:
    summer, winter = (weather(season, 13.0) for season in (90.0, 270.0))
    assert winter.temperature_c.max() < summer.temperature_c.max()
    assert winter.temperature_c.min() < -100


def test_the_pressure_of_a_year_keeps_to_the_published_span() -> None:
    year = [season_pressure_pa(season) for season in range(0, 360, 5)]
    low, high = PRESSURES_PA
    assert low <= min(year) < low + 40
    assert high - 150 < max(year) <= high
    for season in range(0, 360, 30):
        sol = weather(season, 0.0)
        assert (sol.pressure_pa >= low).all()
        assert (sol.pressure_pa <= high).all()
        assert (sol.wind_m_s > 0).all()


def test_the_wind_turned_by_seventy_degrees_four_hundred_thousand_years_ago(kit: FieldKit) -> None:
    assert wind_turned_deg(0, 70, 400_000) == 0
    assert wind_turned_deg(300_000, 70, 400_000) == 0
    assert wind_turned_deg(400_000, 70, 400_000) == pytest.approx(35)
    assert wind_turned_deg(500_000, 70, 400_000) == 70
    work = kit.try_out(FieldworkWish(activity="weather", years_ago=500_000))
    assert work.wind_turned_deg == 70


# --- magnetometer


def test_sixteen_stations_lie_along_the_published_way(kit: FieldKit) -> None:
    found = walk(kit.known("magnet")[0].values, 16)
    assert (found.stations, found.along_m[0], found.along_m[-1]) == (16, 0.0, 1089.0)
    assert found.done
    assert found.mean_share == pytest.approx(0.1)  # ten times weaker
    assert (found.shares < 0.2).all()


def test_before_the_first_station_there_is_no_mean(kit: FieldKit) -> None:
    values = kit.known("magnet")[0].values
    assert walk(values, 0).mean_share is None
    assert walk(values, -3).measured == 0
    assert walk(values, 99).measured == 16
    part = kit.try_out(FieldworkWish(activity="magnet", measured=5)).walk
    assert part is not None
    assert part.mean_share == pytest.approx(0.1, abs=0.03)
    assert not part.done
