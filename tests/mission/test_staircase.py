"""The orbit staircase: the mission's own orbits, and pushes with well-known ends."""

from pathlib import Path

import numpy as np
import pytest

from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.staircase import StaircaseAnswer, StaircaseWish, air_height_km, climb, steps_of


def tried(mission: Mission, step: int, anomaly_deg: float, dv_m_s: float) -> StaircaseAnswer:
    answer = climb(mission, StaircaseWish(step=step, anomaly_deg=anomaly_deg, dv_m_s=dv_m_s))
    assert answer is not None
    return answer


def test_the_steps_go_down_from_capture_to_mapping(mission: Mission) -> None:
    steps = steps_of(mission)
    assert [step.id for step in steps] == [
        "orb_capture", "orb_parking", "orb_relay", "orb_remote_sensing"
    ]  # fmt: skip
    energies = [step.orbit.energy_km2_s2 for step in steps]
    assert energies == sorted(energies, reverse=True)
    assert all(step.provenance == "measured" for step in steps)


@pytest.mark.parametrize(
    ("step", "published_h"),
    # CNS_MOI ten days (rounded: 2 %), CCTV_24FEB two sols, CNSA_17MAY 8.2 h, CNS_8NOV 7.08 h
    [(0, 240.0), (1, 2 * 24.6598), (2, 8.2), (3, 7.08)],
)
def test_periods_are_those_that_were_announced(
    mission: Mission, step: int, published_h: float
) -> None:
    period_h = steps_of(mission)[step].period_s / 3600
    assert period_h == pytest.approx(published_h, rel=0.021 if step == 0 else 0.003)


def test_the_square_of_the_period_follows_the_cube_of_the_size(mission: Mission) -> None:
    ratios = [s.period_s**2 / s.orbit.semi_major_axis_km**3 for s in steps_of(mission)]
    assert ratios == pytest.approx([ratios[0]] * 4, rel=1e-12)


def test_nothing_fired_leaves_the_orbit_alone(mission: Mission) -> None:
    answer = tried(mission, 1, 180, 0)
    assert answer.fired.outcome == "none"
    assert answer.fired.period_s == pytest.approx(answer.chosen.period_s)
    assert answer.place_height_km == pytest.approx(57_763)


def test_a_short_push_back_at_the_high_point_brings_the_craft_down(mission: Mission) -> None:
    # the lander was set free by 10 to 20 m/s on 14 May 2021: orb_entry_telemetry, low point -36 km
    fired = tried(mission, 1, 180, -20).fired
    assert fired.outcome == "ground"
    assert fired.lowest_km < 0
    assert fired.period_s is not None
    assert fired.meets_s == pytest.approx(fired.period_s / 2, rel=0.02)
    assert fired.meets_anomaly_rad is not None
    away = float(fired.orbit.distance_km(fired.meets_anomaly_rad))
    assert away == pytest.approx(3_396.19)


def test_between_air_and_ground_the_craft_dips_into_the_air(mission: Mission) -> None:
    assert air_height_km(mission) == pytest.approx(125.0)  # XH_LAND
    fired = tried(mission, 2, 90, -100).fired
    assert fired.outcome == "air"
    assert 0 < fired.lowest_km < 125


def test_the_same_push_at_the_low_point_is_harmless(mission: Mission) -> None:
    fired = tried(mission, 1, 0, -20).fired
    assert fired.outcome == "orbit"
    assert fired.lowest_km == pytest.approx(279)
    assert fired.highest_km is not None
    assert fired.highest_km < 57_763
    assert fired.meets_s is None


def test_braking_at_the_low_point_leads_from_one_step_down_to_the_next(mission: Mission) -> None:
    _, parking, relay, _ = steps_of(mission)
    low_km = parking.orbit.periapsis_km
    wanted = np.sqrt(parking.orbit.gm_km3_s2 * (2 / low_km - 1 / relay.orbit.semi_major_axis_km))
    dv_m_s = 1000 * (wanted - float(parking.orbit.speed_km_s(0.0)))
    fired = tried(mission, 1, 0, dv_m_s).fired
    assert fired.period_s == pytest.approx(relay.period_s, rel=1e-9)


@pytest.mark.parametrize(("dv_m_s", "outcome"), [(40, "far"), (250, "leaves")])
def test_a_strong_push_forwards_at_the_low_point_goes_very_far(
    mission: Mission, dv_m_s: float, outcome: str
) -> None:
    fired = tried(mission, 0, 0, dv_m_s).fired
    assert fired.outcome == outcome
    assert (fired.period_s is None) == (outcome == "leaves")


def test_leaving_by_way_of_the_ground_is_no_escape(mission: Mission) -> None:
    steps = steps_of(mission)
    speed_m_s = 1000 * float(steps[0].orbit.speed_km_s(np.radians(250)))
    fired = tried(mission, 0, 250, -2 * speed_m_s - 1_500).fired
    assert fired.speed_after_km_s < 0
    assert fired.outcome == "leaves"  # turned round, the low point lies behind


def test_a_push_to_exactly_no_speed_falls_straight_down(mission: Mission) -> None:
    steps = steps_of(mission)
    speed_m_s = 1000 * float(np.hypot(*steps[1].orbit.velocity_km_s(np.pi)))
    fired = tried(mission, 1, 180, -speed_m_s).fired
    assert fired.outcome == "ground"
    assert fired.orbit.eccentricity == pytest.approx(1, abs=1e-6)


def test_a_mission_without_steps_has_nothing_to_fire(
    tiny_folder: Path, ephemeris_file: Path
) -> None:
    assert climb(load_mission(tiny_folder, ephemeris_file), StaircaseWish()) is None


def test_heights_of_the_steps_are_those_of_the_telemetry(mission: Mission) -> None:
    # TM: orb_capture_telemetry, orb_parking_telemetry, …
    heights = [(round(step.lowest_km), round(step.highest_km)) for step in steps_of(mission)]
    assert heights == [(356, 181_758), (279, 57_763), (251, 12_595), (265, 10_737)]


def test_without_a_landing_or_a_known_target_less_can_be_said(
    mission: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = mission.data
    monkeypatch.setattr(mission, "data", data.model_copy(update={"landing": ()}))
    assert air_height_km(mission) is None
    assert tried(mission, 2, 90, -100).fired.outcome == "orbit"  # nobody says where the air begins
    header = data.mission.model_copy(update={"target": "ceres"})
    monkeypatch.setattr(mission, "data", data.model_copy(update={"mission": header}))
    assert steps_of(mission) == ()
