"""The capturing burn with other settings, against what was flown and published."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from marsapp.mission.insertion import Insertion, InsertionWish, Trial
from marsapp.mission.loader import load_mission

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

DAY_S = 86_400.0


@pytest.fixture(scope="module")
def insertion(mission: "Mission") -> Insertion:
    """The insertion of Tianwen-1."""
    found = Insertion.of(mission)
    assert found is not None
    return found


def _minutes(
    insertion: Insertion, length: float, start: float = 0.0, degrees: float = 0.0
) -> Trial:
    wish = InsertionWish(duration_s=60 * length, start_s=60 * start, direction_deg=degrees)
    return insertion.try_out(wish)


def test_engine_and_mass_come_from_the_mission_file(insertion: Insertion) -> None:
    assert insertion.engine.thrust_n == 3000.0
    assert insertion.engine.specific_impulse_s == 321.6
    # 5,000 kg at launch less 334 m/s of burns; the fit of the flown path says 4,701 kg
    assert insertion.mass_kg == pytest.approx(4701, rel=0.05)
    assert insertion.announced.duration_s == 900.0
    assert insertion.air_km == 125.0
    assert insertion.reach_km == pytest.approx(577_000, rel=0.05)  # at the mean distance
    assert "XH_MOI" in insertion.sources


def test_without_a_burn_it_flies_past_as_was_worked_out(insertion: Insertion) -> None:
    trial = _minutes(insertion, 0)
    assert trial.outcome == "flyby"
    assert trial.orbit.periapsis_altitude_km == pytest.approx(390, abs=3)
    assert trial.orbit.leaving_km_s == pytest.approx(2.49, abs=0.005)
    assert trial.propellant_kg == trial.delta_v_km_s == 0


def test_fourteen_minutes_are_just_too_short(insertion: Insertion) -> None:
    trial = _minutes(insertion, 14)
    assert trial.outcome == "flyby"
    assert trial.orbit.leaving_km_s is not None
    assert trial.orbit.leaving_km_s < 0.3
    assert trial.orbit.period_s is None
    assert trial.farthest_km is None


def test_fifteen_minutes_make_an_orbit_of_about_ten_days(insertion: Insertion) -> None:
    trial = _minutes(insertion, 15)
    assert trial.outcome == "orbit"
    assert trial.orbit.period_s is not None
    assert trial.orbit.period_s / DAY_S == pytest.approx(10, abs=1.5)  # announced: about 10 days
    assert trial.orbit.apoapsis_altitude_km == pytest.approx(181_758, rel=0.1)  # telemetry
    assert trial.orbit.periapsis_altitude_km == pytest.approx(356, abs=30)
    assert trial.delta_v_km_s * 1000 == pytest.approx(670, abs=12)  # 660 to 682 m/s fit


def test_what_was_flown_is_the_orbit_of_the_computed_path(
    insertion: Insertion, mission: "Mission"
) -> None:
    near = mission.at(insertion.start_s + insertion.burn.duration_s + 1.0).near
    assert near is not None
    assert insertion.flown is not None
    assert insertion.flown.periapsis_altitude_km == pytest.approx(
        near.elements.periapsis_altitude_km, abs=0.1
    )
    assert insertion.flown.period_s == pytest.approx(near.elements.period_s, rel=1e-3)
    assert insertion.flown.apoapsis_altitude_km == pytest.approx(181_758, rel=0.03)  # telemetry


def test_twenty_five_minutes_bring_it_down_to_the_edge_of_the_air(insertion: Insertion) -> None:
    trial = _minutes(insertion, 25)
    assert 100 < trial.orbit.periapsis_altitude_km < 150


@pytest.mark.parametrize(
    ("length", "start", "degrees", "outcome"),
    [
        (14.25, 0, 0, "loose"),
        (25, 3, 0, "air"),
        (25, 8, 0, "impact"),
        (25, -10, -60, "impact"),  # with the engine still firing
        (15, 0, 90, "flyby"),
        (15, 0, -45, "flyby"),
        (10, -10, -60, "air"),  # on an open path, 3 km above the ground
    ],
)
def test_every_outcome_can_be_reached(
    insertion: Insertion, length: float, start: float, degrees: float, outcome: str
) -> None:
    assert _minutes(insertion, length, start, degrees).outcome == outcome


@pytest.mark.parametrize(
    ("length", "start", "degrees"),
    [(0, 0, 0), (14, 0, 0), (15, 0, 45), (25, 10, 60), (25, 10, -90)],
)
def test_the_closest_point_of_a_flyby_is_where_the_craft_really_passes(
    insertion: Insertion, length: float, start: float, degrees: float
) -> None:
    trial = _minutes(insertion, length, start, degrees)
    assert trial.outcome == "flyby"
    parts = (trial.before, trial.burn, trial.after)
    flown_km = np.linalg.norm(np.vstack([one.position_km for one in parts]), axis=1)
    passed_km = flown_km.min() - insertion.radius_km
    assert trial.closest_altitude_km == pytest.approx(passed_km, abs=1)


def test_an_impact_ends_on_the_ground(insertion: Insertion) -> None:
    trial = _minutes(insertion, 25, 8)
    assert trial.hit_s is not None
    assert trial.hit_s > trial.end_s
    assert np.linalg.norm(trial.after.position_km[-1]) == pytest.approx(insertion.radius_km)
    place = trial.place_km(trial.hit_s)
    assert place is not None
    assert place == pytest.approx(trial.after.position_km[-1], abs=0.1)
    assert trial.place_km(trial.hit_s + 1) is None


def test_an_impact_during_the_burn_has_no_path_after_it(insertion: Insertion) -> None:
    trial = _minutes(insertion, 25, -10, -60)
    assert trial.hit_s is not None
    assert trial.hit_s < trial.end_s
    assert len(trial.after.times_s) == 0
    assert np.linalg.norm(trial.burn.position_km[-1]) < insertion.radius_km


def test_one_path_leads_through_coast_burn_and_orbit(insertion: Insertion) -> None:
    trial = _minutes(insertion, 15, -5, 10)
    for when in (trial.start_s, trial.end_s):
        before, after = trial.place_km(when - 1e-4), trial.place_km(when + 1e-4)
        assert before is not None
        assert after is not None
        assert before == pytest.approx(after, abs=0.01)
    for track in (trial.before, trial.burn, trial.after):
        place = trial.place_km(float(track.times_s[5]))
        assert place == pytest.approx(track.position_km[5], abs=0.01)
    assert trial.after.position_km[-1] == pytest.approx(trial.after.position_km[0], abs=1.0)


def test_the_way_in_is_the_real_one(mission: "Mission", insertion: Insertion) -> None:
    trial = _minutes(insertion, 15)
    course = mission.trajectory.evaluate("orbiter", trial.before.times_s)
    gap_km = np.linalg.norm(trial.before.position_km - course.position_km, axis=1)
    assert gap_km[trial.before.times_s > trial.start_s - 600].max() < 1.0
    assert gap_km.max() < 40.0  # three hours back, without the Sun and the bulge of Mars


def test_a_trial_takes_a_tenth_of_a_second_at_most(insertion: Insertion) -> None:
    taken = []
    for length in (5, 15, 25):
        begin = time.perf_counter()
        _minutes(insertion, length, -10, 30)
        taken.append(time.perf_counter() - begin)
    assert min(taken) < 0.1


def test_a_mission_that_says_too_little_has_none(tiny_folder: Path, ephemeris_file: Path) -> None:
    assert Insertion.of(load_mission(tiny_folder, ephemeris_file)) is None
