from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.rover.day import RoverDay
from marsapp.mission.rover.power import Box
from marsapp.mission.rover.sol import STEPS, SolDay, SolWish, energy_wh
from marsapp.physics.mars_time import SOL_S

SLEEP_SOL, LAST_DRIVE_SOL = 358, 342  # May 2022


@pytest.fixture(scope="module")
def model(mission: Mission) -> RoverDay:
    found = RoverDay.of(mission)
    assert found is not None
    return found


def working(day: SolDay) -> float:
    """Return what driving, pictures and radar take, Wh."""
    return day.spent_wh["drive"] + day.spent_wh["photos"] + day.spent_wh["radar"]


@pytest.mark.parametrize("sol", [2, 60, 225, 358])
def test_sun_and_season_are_those_of_the_snapshot(
    mission: Mission, model: RoverDay, sol: int
) -> None:
    noon_s = model.noon_s(sol)
    surface = mission.at(noon_s).surface
    assert surface is not None
    assert surface.sol == sol
    assert surface.local_true_solar_time_h == pytest.approx(12.0, abs=1e-3)
    day = model.day(SolWish(sol=sol))
    assert day.light.solar_longitude_deg == pytest.approx(surface.solar_longitude_deg, abs=0.01)
    for hour in (8.0, 12.0, 16.5):
        then = mission.at(noon_s + (hour - 12) / 24 * SOL_S).surface
        assert then is not None
        height = day.at(day.sun_height_deg, hour)
        assert height == pytest.approx(then.sun_elevation_deg, abs=0.5)  # deg


def test_in_may_2022_the_sun_is_lower_and_the_day_shorter_although_mars_is_nearer(
    model: RoverDay,
) -> None:
    landing, sleep = (model.day(SolWish(sol=sol)).light for sol in (1, SLEEP_SOL))
    assert sleep.straight > 1.3 * landing.straight
    assert sleep.noon_height_deg < landing.noon_height_deg - 30
    assert sleep.day_h < landing.day_h - 2
    assert sleep.ground < 0.8 * landing.ground
    assert sleep.left < 0.4 * landing.left


def test_the_power_lasts_as_long_as_the_rover_drove_and_no_longer(model: RoverDay) -> None:
    for sol in (18, 90, 174, 255, 306, 325):
        assert model.day(SolWish(sol=sol)).verdict == "enough"
    assert model.day(SolWish(sol=LAST_DRIVE_SOL)).verdict == "just"
    sleep = model.day(SolWish(sol=SLEEP_SOL))
    assert (sleep.verdict, sleep.reason) == ("too_little", "panels")
    assert sleep.in_wh < sleep.out_wh


def test_it_does_not_wake_in_december_2022_for_the_dust_on_its_panels(
    mission: Mission, model: RoverDay
) -> None:
    sol = model.sol_of_season(0.0, SLEEP_SOL)
    assert mission.utc(model.noon_s(sol)).date() == datetime(2022, 12, 26, tzinfo=UTC).date()
    day = model.day(SolWish(sol=sol))
    assert day.asleep
    assert (day.wake_w, day.wake_c) == (140.0, -15.0)  # published
    assert day.noon_w < 140.0
    assert (day.verdict, day.reason, day.wake_h) == ("sleeps_on", "panels", None)
    clean = model.day(SolWish(sol=sol, dust_panels=0.3))
    assert clean.verdict == "wakes"
    assert clean.wake_h is not None
    assert clean.at(clean.panel_w, clean.wake_h) >= 140.0
    assert clean.at(clean.inside_c, clean.wake_h) >= -15.0


def test_waking_needs_warmth_as_well_as_power(model: RoverDay) -> None:
    cold = next(
        day
        for dust in np.arange(0.0, 0.6, 0.02)
        if (day := model.day(SolWish(sol=430, dust_panels=float(dust)))).verdict == "sleeps_on"
        and day.noon_w >= 140.0
    )
    assert cold.reason == "cold"
    assert cold.inside_c[cold.panel_w >= 140.0].max() < -15.0


def test_a_storm_leaves_too_little(model: RoverDay) -> None:
    day = model.day(SolWish(sol=60, dust_air=5.0))
    assert (day.verdict, day.reason) == ("too_little", "air")
    assert day.noon_w < 0.4 * model.day(SolWish(sol=60)).noon_w


def test_too_much_work_is_named_as_such(model: RoverDay) -> None:
    busy = SolWish(sol=250, dust_panels=0.72, dust_air=0.3, drive_h=5.0, photos=100, radar_h=5.0)
    day = model.day(busy)
    assert day.verdict == "too_little"
    at_rest = model.day(replace(busy, drive_h=0.0, photos=0, radar_h=0.0))
    assert at_rest.verdict in ("enough", "just")


def test_only_both_kinds_of_dust_together_explain_the_worst(model: RoverDay) -> None:
    day = model.day(SolWish(sol=440, sleep_h=14.0, dust_air=6.0, dust_panels=0.93))
    assert (day.verdict, day.reason) == ("too_little", "dust")
    night = model.day(SolWish(sol=440, sleep_h=8.0, dust_air=0.3, dust_panels=0.0, tilt_deg=0.0))
    assert night.verdict == "enough"


def test_energy_is_kept(model: RoverDay) -> None:
    day = model.day(SolWish(sol=SLEEP_SOL, sleep_h=18.0))
    assert day.in_wh == pytest.approx(energy_wh(day.panel_w))
    assert day.out_wh == pytest.approx(energy_wh(day.load_w), rel=1e-9)
    free = (day.battery_wh > 1.0) & (day.battery_wh < day.battery_most_wh - 1.0)
    step_h = SOL_S / 3600 / (STEPS - 1)
    gained = np.diff(day.battery_wh)
    given = ((day.panel_w - day.load_w) * step_h)[1:]
    both = free[1:] & free[:-1]
    assert both.sum() > 10
    assert gained[both] == pytest.approx(given[both], abs=1e-6)


def test_all_work_costs_what_it_says(model: RoverDay) -> None:
    rest = model.day(SolWish(sol=60, drive_h=0, photos=0, radar_h=0))
    busy = model.day(SolWish(sol=60, drive_h=2, photos=50, radar_h=3))
    assert working(rest) == 0.0
    assert busy.spent_wh["drive"] == pytest.approx(2 * 90 * SOL_S / 86_400, rel=0.05)
    assert busy.spent_wh["photos"] == pytest.approx(100.0, rel=0.05)
    assert busy.spent_wh["radar"] == pytest.approx(3 * 25 * SOL_S / 86_400, rel=0.05)


def test_panels_that_lean_to_the_sun_help_in_winter(model: RoverDay) -> None:
    level, leaning = (model.day(SolWish(sol=400, tilt_deg=tilt)).noon_w for tilt in (0.0, 30.0))
    assert leaning > 1.1 * level


def test_the_heaters_keep_it_warm_and_cost_energy(model: RoverDay) -> None:
    wish = SolWish(sol=SLEEP_SOL, sleep_h=20.0, drive_h=0, photos=0, radar_h=0)
    cold, warm = (model.day(replace(wish, keep_c=keep)) for keep in (-40.0, -15.0))
    assert cold.spent_wh["heater"] < warm.spent_wh["heater"]
    assert warm.inside_c.min() > cold.inside_c.min() + 3
    assert warm.inside_c.min() == pytest.approx(-15.0, abs=1.5)  # °C


def test_nights_in_winter_are_colder_than_minus_hundred(model: RoverDay) -> None:
    summer, winter = (model.day(SolWish(sol=sol)).outside_c for sol in (90, 430))
    assert winter.min() < -100.0
    assert summer.min() > -90.0
    hours = model.hours
    assert hours[np.argmin(winter)] == pytest.approx(5.5, abs=0.2)
    assert hours[np.argmax(winter)] == pytest.approx(13.5, abs=0.2)


def test_the_heat_store_holds_its_melting_point_while_it_freezes(model: RoverDay) -> None:
    rover = model.rover
    box = Box(rover, 0.0, 1.0, 0.0)
    warmth = []
    for _ in range(2000):
        box.warm(0.0, -100.0, 0.02)
        warmth.append(box.inside_c)
    held = np.isclose(warmth, rover["melting"], atol=1e-6)
    # what it gives off over what leaks out, W/K times the difference
    expected_h = rover["heat_store"] / (rover["heat_loss"] * (rover["melting"] + 100))
    assert held.sum() * 0.02 == pytest.approx(expected_h, rel=0.02)
    assert box.melted == pytest.approx(0.0, abs=1e-9)
    assert warmth[-1] < rover["melting"] - 10


def test_dust_settles_sol_by_sol_and_the_air_is_dustiest_in_autumn(model: RoverDay) -> None:
    dust = [model.rover.settled_dust(sol) for sol in (1, 90, 358, 576)]
    assert dust[0] == 0.0
    assert dust == sorted(dust)
    assert dust[-1] < 0.8
    seasons = np.arange(0.0, 360.0, 5.0)
    assert 200 <= seasons[np.argmax([model.rover.usual_dust(each) for each in seasons])] <= 250
    assert model.rover.usual_dust(0.0) == pytest.approx(model.rover.usual_dust(359.99), abs=1e-3)


def test_missions_that_say_too_little_have_no_sol(
    mission: Mission, tiny_folder: Path, ephemeris_file: Path
) -> None:
    assert RoverDay.of(load_mission(tiny_folder, ephemeris_file)) is None
    others = tuple(each for each in mission.data.constants if each.id != "rover_day")
    data = mission.data.model_copy(update={"constants": others})
    assert RoverDay.of(Mission(data, mission.trajectory, mission.ephemeris)) is None
