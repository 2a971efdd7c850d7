"""Landings that go otherwise: they end as physics says, and the reason is named."""

from dataclasses import replace
from typing import Any

import pytest

from marsapp.mission.descent import Descent, DescentFlight
from marsapp.mission.mission import Mission


@pytest.fixture(scope="module")
def descent(mission: Mission) -> Descent:
    assert mission.descent is not None
    return mission.descent


def fly(descent: Descent, **changes: Any) -> DescentFlight:
    return descent.fly(replace(descent.nominal, **changes))


CASES = {
    "far too steep": ({"entry_angle_deg": -22.0}, "crashed", "too_steep"),
    "too shallow": ({"entry_angle_deg": -5.0}, "skipped", "too_shallow"),
    "no parachute": ({"parachute_m_s": 0.0}, "crashed", "no_parachute"),
    "parachute far too early": ({"parachute_m_s": 900.0}, "torn", "parachute_early"),
    "parachute too late": ({"parachute_m_s": 240.0}, "crashed", "parachute_late"),
    "engine too low": ({"engine_height_m": 800.0}, "crashed", "engine_low"),
    "engine never": ({"engine_height_m": 0.0}, "crashed", "engine_low"),
    "engine too high": ({"engine_height_m": 5_000.0}, "crashed", "engine_high"),
    "hover too long": ({"hover_s": 180.0}, "crashed", "hover_long"),
    "too little propellant": ({"propellant_kg": 120.0}, "crashed", "propellant_low"),
    "a little steeper": ({"entry_angle_deg": -12.5}, "landed", "gentle"),
    "a little shallower": ({"entry_angle_deg": -11.0}, "landed", "gentle"),
    "parachute a little early": ({"parachute_m_s": 520.0}, "landed", "gentle"),
    "a shorter hover": ({"hover_s": 30.0}, "landed", "gentle"),
    "more propellant": ({"propellant_kg": 300.0}, "landed", "gentle"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_landing_ends_as_physics_says(descent: Descent, case: str) -> None:
    changes, outcome, reason = CASES[case]
    flight = fly(descent, **changes)
    assert (flight.outcome, flight.reason) == (outcome, reason)


@pytest.mark.parametrize("case", CASES)
def test_the_energy_closes_however_it_ends(descent: Descent, case: str) -> None:
    flight = fly(descent, **CASES[case][0])
    assert sum(share.share for share in flight.energy) == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("case", CASES)
def test_no_stage_gives_energy_back(descent: Descent, case: str) -> None:
    flight = fly(descent, **CASES[case][0])
    assert min(share.energy_j for share in flight.energy) >= 0.0


@pytest.mark.parametrize(
    ("parachute_m_s", "engine_height_m", "angle_deg", "lift"),
    [
        (1035.050953116565, 4968.800383711688, -11.581874068570027, 0.22774153975231926),
        (1152.040178133627, 3691.153882014525, -16.551493752160347, 1.0),
    ],
)
def test_under_a_torn_parachute_it_falls_past_the_height_of_the_engine(
    descent: Descent, parachute_m_s: float, engine_height_m: float, angle_deg: float, lift: float
) -> None:
    flight = fly(
        descent,
        parachute_m_s=parachute_m_s,
        engine_height_m=engine_height_m,
        entry_angle_deg=angle_deg,
        lift=lift,
    )
    assert (flight.outcome, flight.reason) == ("torn", "parachute_early")
    assert "engine_on" not in flight.moments
    assert flight.height_m[-1] == pytest.approx(0.0, abs=1e-3)  # m


def test_a_steep_capsule_breaks_under_its_braking(descent: Descent) -> None:
    flight = fly(descent, entry_angle_deg=-22.0)
    assert flight.peak_g > 12.0
    assert "parachute" not in flight.moments
    assert 200 < flight.end_speed_m_s < 400  # m/s: what the air allows near the ground


def test_a_shallow_capsule_leaves_almost_as_fast_as_it_came(descent: Descent) -> None:
    flight = fly(descent, entry_angle_deg=-5.0)
    assert flight.end_speed_m_s == pytest.approx(4_795, abs=20)
    assert "touchdown" not in flight.steps
    assert {share.stage for share in flight.energy} == {"heat_shield", "dropped", "kept"}
    assert flight.at(flight.end_s).stage == "entry"


def test_without_a_parachute_it_strikes_at_its_final_speed(descent: Descent) -> None:
    flight = fly(descent, parachute_m_s=0.0)
    row = -1
    drag_n = flight.deceleration_g[row] * 9.80665 * flight.mass_kg[row]
    weight_n = 3.71 * flight.mass_kg[row]
    assert 1.0 < drag_n / weight_n < 2.0  # still slowing down a little
    assert flight.end_speed_m_s == pytest.approx(250, abs=30)


def test_a_parachute_that_opens_too_fast_tears(descent: Descent) -> None:
    flight = fly(descent, parachute_m_s=900.0)
    assert flight.parachute.max() < 0.8
    assert flight.parachute[-1] == pytest.approx(0.04)
    assert "engine_on" not in flight.moments


def test_from_the_planned_kilometre_this_engine_cannot_stop(descent: Descent) -> None:
    """Free of the plan: v² / 2d of what is left of its greatest push over the weight."""
    craft = descent.craft
    mass_kg = craft.mass - craft.shield_mass - craft.shell_mass
    spare = craft.thrust / mass_kg - 3.71
    needed_m = 95.0**2 / (2 * spare)
    assert needed_m > 900.0
    assert fly(descent, engine_height_m=1_000.0).outcome == "crashed"
    assert fly(descent, engine_height_m=needed_m + 400.0).outcome == "landed"


def test_an_empty_tank_lets_it_fall(descent: Descent) -> None:
    flight = fly(descent, propellant_kg=0.0)
    assert flight.thrust_n.max() == 0.0
    assert flight.end_speed_m_s == pytest.approx((95.0**2 + 2 * 3.71 * 1_800) ** 0.5, rel=0.15)


def test_longer_hovering_takes_more(descent: Descent) -> None:
    burnt = [230 - fly(descent, hover_s=hover_s).propellant_left_kg for hover_s in (20, 40, 60)]
    first, second = burnt[1] - burnt[0], burnt[2] - burnt[1]
    flow = 3.71 * 900 / (300 * 9.80665)  # kg/s that hold about 900 kg
    assert first == pytest.approx(20 * flow, rel=0.1)
    assert second == pytest.approx(20 * flow, rel=0.1)


def test_it_lands_where_it_lands(descent: Descent) -> None:
    assert fly(descent, entry_angle_deg=-12.5).off_m > 50e3
    assert fly(descent, hover_s=30.0).off_m < 5.0


def test_a_landing_in_between_is_hard(descent: Descent) -> None:
    outcomes = {fly(descent, propellant_kg=kg).outcome for kg in range(190, 212, 2)}
    assert outcomes >= {"hard", "landed"}


def test_where_several_are_to_blame_the_largest_change_is_named(descent: Descent) -> None:
    both = fly(descent, propellant_kg=100.0, hover_s=80.0)
    assert both.reason == "propellant_low"
    high = fly(descent, engine_height_m=5_000.0, hover_s=80.0)
    assert high.reason == "engine_high"


def test_too_late_a_parachute_has_no_time_to_work(descent: Descent) -> None:
    flight = fly(descent, parachute_m_s=262.0)
    assert "parachute" in flight.moments
    assert (flight.outcome, flight.reason) == ("crashed", "parachute_late")


def test_thin_air_leaves_the_engine_no_room(descent: Descent) -> None:
    flight = fly(descent, density=0.5)
    assert (flight.outcome, flight.reason) == ("crashed", "engine_low")
    steep = fly(descent, density=0.5, entry_angle_deg=-13.0)
    assert (steep.outcome, steep.reason) == ("crashed", "too_steep")
    # what has come down did not graze the air only
    shallow = fly(descent, density=0.5, entry_angle_deg=-11.0)
    assert (shallow.outcome, shallow.reason) == ("crashed", "engine_low")


def test_legs_that_stand_nothing_are_to_blame_themselves(descent: Descent) -> None:
    flight = descent.altered(soft_speed=1.0).real
    assert (flight.outcome, flight.reason) == ("hard", "legs")
    assert flight.peak_heat_w_m2 == pytest.approx(descent.real.peak_heat_w_m2)
