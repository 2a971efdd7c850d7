import gc
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission, OutsideMission
from marsapp.physics import frames
from marsapp.physics.ephemeris import Ephemeris

LAUNCH = datetime(2020, 7, 23, 4, 41, 15, tzinfo=UTC)
CRUISE = datetime(2020, 12, 1, tzinfo=UTC)
AT_MARS = datetime(2021, 3, 20, 6, tzinfo=UTC)
LANDING = datetime(2021, 5, 14, 23, 18, tzinfo=UTC)
SURVEY = datetime(2022, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def tiny(tiny_folder: Path, ephemeris_file: Path) -> Mission:
    return load_mission(tiny_folder, ephemeris_file)


# --- time and phases


def test_clocks_of_a_snapshot_agree(mission: Mission) -> None:
    snapshot = mission.at(CRUISE)
    assert snapshot.utc == CRUISE
    assert snapshot.beijing.isoformat() == "2020-12-01T08:00:00+08:00"
    assert snapshot.time_s == mission.seconds(CRUISE) == (CRUISE - LAUNCH).total_seconds()
    assert mission.utc(snapshot.time_s) == CRUISE
    assert snapshot.tdb_s == pytest.approx(660_052_800 + 69.184)  # 7639.5 days after J2000
    assert snapshot.days_since_launch == pytest.approx(130.80469, abs=1e-5)


def test_the_same_moment_by_seconds_and_by_date(mission: Mission) -> None:
    by_date, by_seconds = mission.at(CRUISE), mission.at(mission.seconds(CRUISE))
    assert by_date.distance_mars_km == by_seconds.distance_mars_km


@pytest.mark.parametrize(("time_s", "at_end"), [(-1.0, False), (1e10, True), (float("nan"), False)])
def test_times_outside_the_mission_are_refused_with_the_nearest_end(
    mission: Mission, time_s: float, at_end: bool
) -> None:
    with pytest.raises(OutsideMission, match="2020-07-23T04:41:15Z to 2026") as caught:
        mission.at(time_s)
    assert caught.value.nearest_s == (mission.end_s if at_end else 0.0)
    with pytest.raises(OutsideMission):
        mission.sample([0.0, time_s])


def test_phases_are_nested_and_half_open(mission: Mission) -> None:
    burn_start = datetime(2020, 10, 9, 15, tzinfo=UTC)
    before, after = mission.at(burn_start - timedelta(seconds=1)), mission.at(burn_start)
    assert [phase.id for phase in before.phases] == ["phase_cruise", "phase_leg_3"]
    assert [phase.id for phase in after.phases] == ["phase_cruise", "phase_dsm_burn"]
    assert after.phase.id == "phase_dsm_burn"


def test_launch_and_end_belong_to_the_mission(mission: Mission) -> None:
    assert mission.at(0.0).phase.id == "phase_launch"
    assert mission.at(mission.end_s).phases[0].id == "phase_extended"


def test_events_before_and_after(mission: Mission) -> None:
    snapshot = mission.at(datetime(2021, 2, 10, 11, 51, 59, tzinfo=UTC))
    assert snapshot.next_event is not None
    assert snapshot.next_event.id == "ev_moi_start"
    assert snapshot.last_event is not None
    assert snapshot.last_event.utc < snapshot.utc
    last = mission.at(mission.end_s)
    assert last.next_event is None or last.next_event.utc > last.utc


def test_stops_are_the_weighty_well_dated_events_after_launch(mission: Mission) -> None:
    stops = mission.stop_times_s
    assert list(stops) == sorted(set(stops))
    assert mission.event_times_s["ev_touchdown"] in stops
    assert mission.event_times_s["ev_launch"] not in stops
    assert all(0 < stop <= mission.end_s for stop in stops)
    vague = next(event for event in mission.data.events if event.precision == "day")
    assert mission.event_times_s[vague.id] not in stops


# --- where everything is


def test_vectors_distances_and_speeds_fit_together(mission: Mission) -> None:
    for moment in (CRUISE, AT_MARS, SURVEY):
        snapshot = mission.at(moment)
        craft, earth, mars = snapshot.craft, snapshot.bodies["earth"], snapshot.bodies["mars"]
        assert snapshot.distance_earth_km == pytest.approx(
            np.linalg.norm(craft.position_km - earth.position_km)
        )
        assert snapshot.speed_mars_km_s == pytest.approx(
            np.linalg.norm(craft.velocity_km_s - mars.velocity_km_s)
        )
        centre = snapshot.bodies[craft.centre]
        assert_allclose(centre.position_km + craft.relative_position_km, craft.position_km)
        assert snapshot.distance_sun_km == pytest.approx(np.linalg.norm(craft.position_km))


@pytest.mark.parametrize("moment", [CRUISE, AT_MARS, SURVEY])
def test_velocity_is_the_change_of_position(mission: Mission, moment: datetime) -> None:
    before, after = (mission.at(moment + timedelta(seconds=step)) for step in (-5, 5))
    slope = (after.craft.position_km - before.craft.position_km) / 10
    assert_allclose(slope, mission.at(moment).craft.velocity_km_s, atol=2e-3)  # km/s


def test_path_flown_grows_by_the_speed_round_the_sun(mission: Mission) -> None:
    one, other = mission.at(CRUISE), mission.at(CRUISE + timedelta(hours=1))
    grown = other.path_flown_km - one.path_flown_km
    assert grown == pytest.approx(3600 * one.speed_sun_km_s, rel=1e-3)
    assert mission.at(0.0).path_flown_km == 0.0


def test_many_times_at_once_are_the_snapshots_one_by_one(mission: Mission) -> None:
    moments = [LAUNCH, CRUISE, AT_MARS, LANDING, SURVEY, mission.utc(mission.end_s)]
    times = [mission.seconds(moment) for moment in moments]
    samples = mission.sample(times)
    for row, time_s in enumerate(times):
        snapshot = mission.at(time_s)
        assert_allclose(samples.craft_km[row], snapshot.craft.position_km, rtol=1e-12)
        assert_allclose(samples.craft_km_s[row], snapshot.craft.velocity_km_s, rtol=1e-9)
        for body, state in snapshot.bodies.items():
            assert_allclose(samples.bodies_km[body][row], state.position_km, rtol=1e-12)
        for name in (
            "distance_earth_km", "distance_mars_km", "distance_sun_km", "distance_earth_mars_km",
            "path_flown_km", "speed_sun_km_s", "speed_earth_km_s", "speed_mars_km_s",
            "light_time_s",
        ):  # fmt: skip
            assert getattr(samples, name)[row] == pytest.approx(getattr(snapshot, name), rel=1e-9)


def test_no_times_give_no_samples(mission: Mission) -> None:
    assert mission.sample([]).craft_km.shape == (0, 3)


def test_what_travels_together_is_in_one_place(mission: Mission) -> None:
    vehicles = mission.at(CRUISE).vehicles
    for rider in ("entry_capsule", "lander", "zhurong", "drop_camera", "tdc2"):
        assert_allclose(vehicles[rider].position_km, vehicles["orbiter"].position_km)
    assert "launch_vehicle" not in vehicles  # where it went is not known
    assert "tdc1" not in vehicles


def test_the_capsule_leaves_the_orbiter_and_carries_the_lander(mission: Mission) -> None:
    vehicles = mission.at(datetime(2021, 5, 14, 23, 0, tzinfo=UTC)).vehicles
    apart_km = vehicles["entry_capsule"].position_km - vehicles["orbiter"].position_km
    assert np.linalg.norm(apart_km) > 100
    assert_allclose(vehicles["zhurong"].position_km, vehicles["entry_capsule"].position_km)
    assert not vehicles["lander"].landed


def test_the_landed_turn_with_mars_at_the_published_site(mission: Mission) -> None:
    for moment in (LANDING, LANDING + timedelta(days=100)):
        snapshot = mission.at(moment)
        lander = snapshot.vehicles["lander"]
        assert lander.landed
        assert lander.centre == "mars"
        fixed = frames.icrf_to_mars_fixed(snapshot.tdb_s) @ lander.relative_position_km
        lat_deg, lon_deg = frames.latitude_longitude(fixed)
        assert lat_deg == pytest.approx(24.8074, abs=1e-3)  # Liu et al. 2022, planetocentric
        assert lon_deg == pytest.approx(109.925, abs=1e-3)
        assert np.linalg.norm(fixed) == pytest.approx(3389.02, abs=0.05)
        # 241 m/s at the equator of Mars (one turn in 24.6230 h), times the cosine of the latitude
        speed = np.linalg.norm(lander.relative_velocity_km_s)
        assert speed == pytest.approx(0.2407 * 3389.02 / 3396.19 * np.cos(np.radians(24.8)), 1e-3)


def test_the_touchdown_is_no_jump(mission: Mission) -> None:
    before = mission.at(LANDING - timedelta(seconds=0.01)).vehicles["lander"]
    after = mission.at(LANDING).vehicles["lander"]
    gap_km = after.relative_position_km - before.relative_position_km
    assert np.linalg.norm(gap_km) < 0.05


def test_the_rover_and_its_camera_stay_on_the_ground_after_leaving(mission: Mission) -> None:
    vehicles = mission.at(SURVEY).vehicles
    for rider in ("zhurong", "drop_camera"):
        assert vehicles[rider].landed
        assert vehicles[rider].sigma_km == pytest.approx(1.921)  # it may be as far as it drove
    assert vehicles["lander"].sigma_km == 0.0
    assert "entry_capsule" not in vehicles
    assert "tdc2" not in vehicles  # left in orbit, not on the ground


def test_quality_of_the_path_is_told(mission: Mission) -> None:
    assert mission.at(CRUISE).craft.provenance == "computed"
    assert mission.at(CRUISE).craft.sigma_km < 50
    assert not mission.at(CRUISE).craft.assumed
    assert mission.at(datetime(2021, 4, 15, tzinfo=UTC)).craft.assumed
    assert mission.at(60.0).craft.provenance == "illustrative"


# --- from Mars, from the ground, from Earth


def test_the_view_from_mars_exists_only_there(mission: Mission) -> None:
    assert mission.at(CRUISE).near is None
    near = mission.at(AT_MARS).near
    assert near is not None
    assert near.body == "mars"


def test_height_lies_between_lowest_and_highest_point(mission: Mission) -> None:
    for hour in range(0, 49, 3):
        near = mission.at(AT_MARS + timedelta(hours=hour)).near
        assert near is not None
        low, high = near.elements.periapsis_altitude_km, near.elements.apoapsis_altitude_km
        assert high is not None
        assert low is not None
        # heights of orbits count from the equator's radius; the poles are 20 km lower
        assert low - 1 <= near.altitude_km <= high + 21


def test_orbits_count_from_the_insertion(mission: Mission) -> None:
    def number(*day: int) -> int | None:
        near = mission.at(datetime(*day, tzinfo=UTC)).near  # type: ignore[arg-type, misc]
        return None if near is None else near.orbit_number

    assert number(2021, 2, 10, 6) is None
    assert number(2021, 2, 12) == 1
    assert number(2021, 3, 1) is not None


def test_the_sun_at_the_landing(mission: Mission) -> None:
    surface = mission.at(LANDING).surface
    assert surface is not None
    assert surface.sol == 1
    assert surface.local_true_solar_time_h == pytest.approx(13 + 50 / 60, abs=1 / 60)
    assert surface.local_mean_solar_time_h == pytest.approx(13 + 58 / 60, abs=1 / 60)
    assert surface.solar_longitude_deg == pytest.approx(45.2, abs=0.05)
    # sun over 17.6° N; by the hour angle of 13:50 (27.5°) it stood 63.4° high, in the west
    assert surface.sun_elevation_deg == pytest.approx(63.4, abs=0.5)
    assert 180 < surface.sun_azimuth_deg < 270


def test_there_are_no_sols_before_the_landing(mission: Mission) -> None:
    surface = mission.at(LANDING - timedelta(seconds=1)).surface
    assert surface is not None
    assert surface.sol is None


def test_every_date_of_the_rovers_drive_lies_within_two_sols(mission: Mission) -> None:
    dated = [point for point in mission.data.traverse if point.utc is not None]
    assert len(dated) >= 20
    for point in dated:
        assert point.utc is not None
        surface = mission.at(max(point.utc, LANDING)).surface
        assert surface is not None
        assert surface.sol is not None
        assert abs(surface.sol - point.sol) <= 2


def test_earth_hears_of_the_arrival_eleven_minutes_later(mission: Mission) -> None:
    arrival = datetime(2021, 2, 10, 11, 52, tzinfo=UTC)
    at_arrival = mission.at(arrival).known
    assert at_arrival.time_s == pytest.approx(mission.seconds(arrival) - 10.69 * 60, abs=3)
    assert at_arrival.last_event is not None
    assert at_arrival.last_event.id != "ev_moi_start"
    heard = mission.at(arrival + timedelta(minutes=10.75)).known
    assert heard.last_event is not None
    assert heard.last_event.id == "ev_moi_start"


@pytest.mark.parametrize("moment", [CRUISE, AT_MARS, SURVEY])
def test_light_sent_at_the_known_time_arrives_now(mission: Mission, moment: datetime) -> None:
    now = mission.at(moment)
    then = mission.at(now.known.time_s)
    way_km = np.linalg.norm(then.craft.position_km - now.bodies["earth"].position_km)
    assert now.time_s - now.known.time_s == pytest.approx(way_km / 299_792.458, abs=2e-5)  # s


def test_at_launch_earth_knows_the_launch(mission: Mission) -> None:
    known = mission.at(0.0).known
    assert known.time_s == 0.0
    assert known.last_event is not None
    assert known.last_event.id == "ev_launch"


# --- records


def test_records_are_found_by_their_ids(mission: Mission) -> None:
    assert mission.event("ev_tcm1").id == "ev_tcm1"
    assert mission.vehicle("zhurong").id == "zhurong"
    assert mission.part("heat_shield").id == "heat_shield"
    assert mission.body("mars").radius.unit == "km"
    assert mission.place(str(mission.data.mission.landing_place)).body == "mars"
    assert mission.figure("fig_moi").label
    assert mission.orbit("orb_parking").centre == "mars"
    assert mission.source(mission.data.sources[0].id) is mission.data.sources[0]
    assert mission.find("phase_leg_3") is not None
    assert mission.find("C01") is not None
    assert mission.find("no_such_thing") is None
    with pytest.raises(KeyError, match="ev_nothing"):
        mission.event("ev_nothing")
    with pytest.raises(KeyError, match="zhurong"):
        mission.event("zhurong")


def test_burns_are_found_by_their_ids(mission: Mission) -> None:
    for burn in mission.data.burns:
        assert mission.burn(burn.id) is burn


# --- other missions


def test_a_mission_that_does_not_land(tiny: Mission) -> None:
    snapshot = tiny.at(0.0)
    assert snapshot.surface is None
    assert tiny.site is None
    assert set(snapshot.bodies) == {"sun", "earth", "mars"}
    assert snapshot.near is None
    near = tiny.at(tiny.end_s).near
    assert near is not None
    assert near.altitude_km > 0


def test_a_place_without_a_landing_has_time_but_no_sols(
    mission: Mission, ephemeris_file: Path
) -> None:
    header = mission.data.mission.model_copy(update={"landing_event": None, "lander": None})
    data = mission.data.model_copy(update={"mission": header})
    waiting = Mission(data, mission.trajectory, Ephemeris.load(ephemeris_file))
    surface = waiting.at(SURVEY).surface
    assert surface is not None
    assert surface.sol is None
    assert waiting.site is not None
    # the ellipsoid at 24.81° N is 3.5 km below the equator's radius
    assert waiting.site.radius_km == pytest.approx(3392.6, abs=0.5)
    assert "zhurong" not in waiting.at(SURVEY).vehicles


def test_a_place_on_another_body_has_no_martian_clock(mission: Mission) -> None:
    place = mission.place(str(mission.data.mission.landing_place))
    elsewhere = place.model_copy(update={"body": "moon"})
    data = mission.data.model_copy(update={"places": (elsewhere,)})
    other = Mission(data, mission.trajectory, mission.ephemeris)
    snapshot = other.at(SURVEY)
    assert snapshot.surface is None
    assert "lander" not in snapshot.vehicles


def test_asking_twice_gives_the_same_answer(mission: Mission) -> None:
    one, two = mission.at(AT_MARS), mission.at(AT_MARS)
    assert one.craft.position_km.tolist() == two.craft.position_km.tolist()
    assert one.near == two.near


def test_a_snapshot_costs_less_than_a_millisecond_and_a_sample_two_microseconds(
    mission: Mission,
) -> None:
    start_s, times = mission.seconds(SURVEY), np.linspace(0.0, mission.end_s, 5000)
    mission.at(start_s)
    mission.sample(times)
    gc.disable()  # other tests' litter is not part of the cost
    try:
        single = min(_cpu_s(lambda: mission.at(start_s + 10)) for _ in range(60))
        many = min(_cpu_s(lambda: mission.sample(times)) for _ in range(8))
    finally:
        gc.enable()
    slow = 3 if sys.gettrace() else 1  # measuring coverage costs time itself
    assert single <= slow * 1e-3
    assert many / len(times) <= slow * 2e-6


def _cpu_s(work: object) -> float:
    assert callable(work)
    start = time.process_time()
    work()
    return time.process_time() - start
