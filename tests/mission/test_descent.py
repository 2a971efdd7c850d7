"""The landing by the model, against what is known of it."""

from dataclasses import replace

import numpy as np
import pytest

from marsapp.mission.descent import Descent, DescentFlight, Gate
from marsapp.mission.descent.craft import VALUES
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.moments import moments_of
from marsapp.mission.quantities import as_json
from marsapp.mission.values import resolve

EARTH_G = 9.80665
ENTRY_S = 25_554_460.0  # 23:08:55 UTC on 14 May 2021, since launch


@pytest.fixture(scope="module")
def descent(mission: Mission) -> Descent:
    assert mission.descent is not None
    return mission.descent


@pytest.fixture(scope="module")
def real(descent: Descent) -> DescentFlight:
    return descent.real


def gate(descent: Descent, step: str, quantity: str, *, firm: bool = True) -> Gate:
    return next(
        one for one in descent.gates if (one.step, one.quantity, one.firm) == (step, quantity, firm)
    )


def test_it_lands_gently_at_the_site_at_its_time(real: DescentFlight) -> None:
    assert (real.outcome, real.reason) == ("landed", "gentle")
    assert real.end_s == pytest.approx(545.0, abs=0.01)  # s after entry: 23:18:00 UTC
    assert real.off_m < 1.0
    assert real.end_speed_m_s < 2.0


def test_it_begins_at_the_computed_state_of_entry(descent: Descent, real: DescentFlight) -> None:
    first = real.at(0.0)
    assert first.speed_m_s == pytest.approx(4_800, abs=5)
    assert descent.nominal.entry_angle_deg == pytest.approx(-11.6, abs=0.05)
    assert first.to_go_m == pytest.approx(759e3, abs=1e3)
    assert first.height_m == pytest.approx(125e3, abs=500)
    assert first.mass_kg == 1285


def test_every_firm_gate_is_met_within_its_tolerance(descent: Descent, real: DescentFlight) -> None:
    firm = [one for one in descent.gates if one.firm]
    met = {
        (one.step, one.quantity): abs(
            {
                "time": real.steps[one.step],
                "height": real.at(real.steps[one.step]).height_m,
                "speed": real.at(real.steps[one.step]).speed_m_s,
            }[one.quantity]
            - one.value
        )
        <= one.tolerance
        for one in firm
    }
    assert all(met.values()), met
    assert {
        ("edl_entry", "height"),
        ("edl_entry", "speed"),
        ("edl_parachute", "speed"),
        ("edl_engine_on", "speed"),
        ("edl_hover", "height"),
        ("edl_hover", "speed"),
        ("edl_touchdown", "time"),
    } <= set(met)


def test_the_engine_begins_to_push_at_about_95_metres_a_second(real: DescentFlight) -> None:
    pushing = np.flatnonzero(real.thrust_n > 0.0)[0]
    assert real.speed_m_s[pushing] == pytest.approx(95.0, abs=2.0)


def test_gates_say_which_are_a_plan(descent: Descent) -> None:
    assert gate(descent, "edl_parachute", "speed").value == 460
    assert gate(descent, "edl_touchdown", "time").tolerance == 30
    assert gate(descent, "edl_parachute", "time", firm=False).value == 284
    assert gate(descent, "edl_parachute", "height", firm=False).value == 10_000
    assert gate(descent, "edl_engine_on", "time", firm=False).value == 370
    assert gate(descent, "edl_heat_shield_off", "speed", firm=False).value == 250
    assert all(one.tolerance == 0.0 for one in descent.gates if not one.firm)


def test_the_landing_steps_of_the_file_have_the_times_of_the_model(
    mission: Mission, real: DescentFlight
) -> None:
    written = {step.id: step.t_plus_s for step in mission.data.landing}
    for step, time_s in real.steps.items():
        assert written[step] == pytest.approx(time_s, abs=0.5), step
    assert len(real.steps) == 8


def test_what_only_the_model_knows_is_called_so(mission: Mission) -> None:
    moments = moments_of(mission.data, mission.event_times_s)
    assert {one.id for one in moments.values() if one.modelled} == {
        "edl_peak_heating",
        "edl_trim_wing",
        "edl_parachute",
        "edl_heat_shield_off",
        "edl_engine_on",
        "edl_hover",
    }
    assert not [one.id for one in moments.values() if one.planned or one.placed]


def test_the_energy_closes(real: DescentFlight) -> None:
    assert sum(share.share for share in real.energy) == pytest.approx(1.0, abs=1e-4)
    assert sum(share.energy_j for share in real.energy) == pytest.approx(real.energy_j, rel=1e-4)
    motion_j = 0.5 * 1285 * 4800**2
    height_j = 1285 * 3.6 * 124_730
    assert real.energy_j == pytest.approx(motion_j + height_j, rel=0.01)
    assert {share.stage for share in real.energy} == {
        "heat_shield", "parachute", "engine", "legs", "dropped",
    }  # fmt: skip
    assert min(share.share for share in real.energy) > -1e-5


def test_the_heat_shield_takes_more_than_99_percent_of_the_motion(real: DescentFlight) -> None:
    opening = real.at(real.moments["parachute"])
    assert 1 - (opening.speed_m_s / real.at(0.0).speed_m_s) ** 2 > 0.99


def test_braking_and_heating_peak_before_the_parachute(real: DescentFlight) -> None:
    before = real.t_plus_s < real.moments["parachute"]
    assert 4.0 < real.peak_g < 12.0
    assert real.deceleration_g[before].max() == real.peak_g
    assert 20e4 < real.peak_heat_w_m2 < 60e4  # W/m²
    assert real.moments["peak_heating"] < real.t_plus_s[np.argmax(real.deceleration_g)]


def test_braking_is_what_slows_it(real: DescentFlight) -> None:
    row = int(np.argmax(real.deceleration_g))
    change = real.velocity_m_s[row + 1] - real.velocity_m_s[row - 1]
    slowed = change / (real.t_plus_s[row + 1] - real.t_plus_s[row - 1])
    gravity = 3.71
    felt = real.deceleration_g[row] * EARTH_G
    assert np.linalg.norm(slowed) == pytest.approx(felt, abs=gravity + 1.0)


def test_the_wing_opens_before_the_parachute_and_takes_the_angle_away(
    real: DescentFlight,
) -> None:
    wing, chute = real.moments["trim_wing"], real.moments["parachute"]
    assert real.at(wing).mach == pytest.approx(2.8, abs=0.02)
    assert real.at(wing - 1).attack_deg == pytest.approx(10.0)
    assert real.at(chute).attack_deg == 0.0
    assert wing < chute


def test_the_parachute_fills_and_goes(real: DescentFlight) -> None:
    chute = real.moments["parachute"]
    assert real.at(chute).parachute == 0.0
    assert 0.0 < real.at(chute + 0.5).parachute < 1.0
    assert real.at(chute + 2.0).parachute == 1.0
    assert real.at(real.moments["engine_on"] + 1.0).parachute == 0.0
    assert real.opening_n == pytest.approx(38_000, rel=0.1)


def test_the_engine_keeps_within_its_limits_and_its_tanks(real: DescentFlight) -> None:
    pushing = real.thrust_n[real.thrust_n > 0]
    assert pushing.min() >= 1499.9
    assert pushing.max() <= 7500.1
    assert 10 < real.propellant_left_kg < 60
    assert (np.diff(real.mass_kg) <= 1e-9).all()


def test_it_hovers_and_steps_aside(real: DescentFlight) -> None:
    begin, end = real.moments["hover"], real.moments["lowering"]
    inside = (real.t_plus_s >= begin) & (real.t_plus_s <= end)
    assert np.abs(real.height_m[inside] - 100.0).max() < 2.0
    moved = real.position_m[inside][-1] - real.position_m[inside][0]
    assert np.linalg.norm(moved) == pytest.approx(30.0, abs=1.5)
    assert real.at(end).speed_m_s < 0.05
    assert 20 < end - begin < 90


def test_asked_twice_it_gives_the_same_answer(descent: Descent, real: DescentFlight) -> None:
    again = descent.fly(descent.nominal)
    np.testing.assert_array_equal(again.position_m, real.position_m)
    assert descent.real is real


def test_between_the_steps_it_runs_smoothly(real: DescentFlight) -> None:
    times = np.linspace(0.0, real.end_s, 3_001)
    heights = np.array([real.at(time).height_m for time in times])
    speeds = np.array([real.at(time).descent_m_s for time in times])
    slopes = -np.gradient(heights, times)
    assert np.abs(slopes - speeds)[5:-5].max() < 4.0  # m/s; the parachute jerks


def test_dropped_parts_fall_below_and_come_to_the_ground(real: DescentFlight) -> None:
    shield = next(one for one in real.debris if one.id == "heat_shield")
    later = real.at(real.moments["heat_shield_off"] + 20.0)
    below, _ = later.fallen_m["heat_shield"]
    assert 200 < below < 4_000
    assert shield.end_s < real.end_s
    assert np.linalg.norm(shield.position_m) == pytest.approx(real.ground_m, abs=1.0)
    shell = next(one for one in real.debris if one.id == "back_shell")
    above, _ = real.at(real.moments["engine_on"] + 10.0).fallen_m["back_shell"]
    assert above < 0.0  # light under its parachute, it stays behind
    assert shell.end_s > shell.begin_s + 20.0
    assert not real.at(real.end_s).fallen_m


def test_the_snapshot_shows_this_flight(mission: Mission, real: DescentFlight) -> None:
    for t_plus_s in (0.0, 107.0, 277.5, 350.0, 440.0, 544.0):
        snapshot = mission.at(ENTRY_S + t_plus_s)
        assert snapshot.descent == real.at(t_plus_s)
        lander = snapshot.vehicles["lander"]
        radius_m = 1e3 * float(np.linalg.norm(lander.relative_position_km))
        assert radius_m - real.ground_m == pytest.approx(real.at(t_plus_s).height_m, abs=6.0)


def test_before_entry_it_coasts_and_afterwards_it_stands(mission: Mission) -> None:
    assert mission.at(25_544_000.0).descent is None  # still on the orbiter
    coast = mission.at(25_550_000.0).descent
    assert coast is not None
    assert (coast.stage, coast.t_plus_s) == ("coast", -4_460.0)
    assert coast.height_m == pytest.approx(9_419e3, rel=1e-3)
    near = mission.at(ENTRY_S - 0.5).descent
    begun = mission.at(ENTRY_S).descent
    assert near is not None
    assert begun is not None
    assert near.height_m - begun.height_m == pytest.approx(0.5 * begun.descent_m_s, rel=0.01)
    stands = mission.at(ENTRY_S + 600.0).descent
    assert stands is not None
    assert (stands.stage, stands.height_m, stands.speed_m_s) == ("landed", 0.0, 0.0)


def test_the_path_of_the_table_is_this_flight(mission: Mission, real: DescentFlight) -> None:
    site = mission.site
    assert site is not None
    assert (site.lat_deg, site.lon_deg) == pytest.approx((24.8074, 109.925), abs=1e-5)
    end = mission.at(ENTRY_S + real.end_s - 0.5).vehicles["lander"]
    start = mission.at(ENTRY_S + real.end_s + 0.5).vehicles["lander"]
    moved_km = np.linalg.norm(end.relative_position_km - start.relative_position_km)
    assert moved_km < 0.25  # the planet turns by 0.2 km in a second


def test_a_mission_without_a_landing_has_no_descent(data_folder_mission: Mission) -> None:
    assert data_folder_mission.descent is None
    assert data_folder_mission.at(10.0).descent is None


@pytest.fixture(scope="module")
def data_folder_mission() -> Mission:
    from tests.conftest import DATA, EPHEMERIS

    return load_mission(DATA / "missions" / "tiny", EPHEMERIS)


def test_denser_air_stops_it_sooner(descent: Descent) -> None:
    thin = descent.fly(replace(descent.nominal, density=0.9))
    thick = descent.fly(replace(descent.nominal, density=1.1))
    assert (
        thick.at(thick.moments["parachute"]).height_m > thin.at(thin.moments["parachute"]).height_m
    )
    assert (
        thick.at(thick.moments["engine_on"]).speed_m_s
        < thin.at(thin.moments["engine_on"]).speed_m_s
    )


def test_lift_carries_it_farther(descent: Descent) -> None:
    more = descent.fly(replace(descent.nominal, lift=1.2))
    less = descent.fly(replace(descent.nominal, lift=0.8))
    assert more.end_s > 545.0 > less.end_s
    assert more.off_m > 1_000.0
    assert less.off_m > 1_000.0


def test_every_number_of_the_file_is_used(descent: Descent) -> None:
    plain = [name for name in descent.plan.values if "_tolerance_" not in name]
    assert set(plain) == set(VALUES)


def test_the_landing_has_named_numbers_from_entry_until_it_stands(mission: Mission) -> None:
    falling = mission.at(ENTRY_S + 100.0)
    mach = resolve(mission, falling, "landing_mach")
    assert mach.value == pytest.approx(21, abs=2)
    assert mach.provenance == "illustrative"
    braking = resolve(mission, falling, "landing_deceleration")
    assert braking.unit == "m/s2"
    assert falling.descent is not None
    assert braking.value == pytest.approx(falling.descent.deceleration_g * EARTH_G)
    coasting = mission.at(ENTRY_S - 600.0)
    assert resolve(mission, coasting, "landing_mach").value is None
    assert resolve(mission, coasting, "landing_height").value == pytest.approx(9e5, rel=0.3)
    standing = mission.at(ENTRY_S + 1_000.0)
    assert resolve(mission, standing, "landing_speed").value is None
    told = as_json(mission, falling)
    assert told["landing_stage"] == "entry"
    assert told["landing_class"] == "illustrative"
    assert told["landing_height_m"] == falling.descent.height_m
    assert as_json(mission, coasting)["landing_class"] == "computed"
    assert "landing_stage" not in as_json(mission, standing)


def test_the_parachute_comes_down_well_beside_the_lander(real: DescentFlight) -> None:
    shell = next(one for one in real.debris if one.id == "back_shell")
    for time_s in np.arange(shell.begin_s + 10.0, shell.end_s, 1.0):
        row = int(np.searchsorted(real.t_plus_s, time_s))
        below_m, _ = real.at(time_s).fallen_m["back_shell"]
        if abs(below_m) < 60.0:
            beside_m = np.linalg.norm(shell.place_m(time_s) - real.position_m[row])
            assert beside_m > 80.0  # more than the parachute and its lines are long


def test_a_landing_that_begins_off_the_landers_own_path_cannot_be_flown(mission: Mission) -> None:
    plan = mission.data.descents[0].model_copy(update={"entry": "ev_launch"})
    data = mission.data.model_copy(update={"descents": (plan,)})
    assert Mission(data, mission.trajectory, mission.ephemeris).descent is None


def test_the_back_shell_keeps_well_away_from_the_hovering_lander(mission: Mission) -> None:
    assert mission.descent is not None
    flight = mission.descent.real
    passing = [flight.at(time_s).fallen_m for time_s in np.arange(430.0, 451.0)]
    shells = [fallen["back_shell"] for fallen in passing if "back_shell" in fallen]
    assert min(below for below, _ in shells) < 0 < max(below for below, _ in shells), "it passes by"
    assert all(behind > 100 for _, behind in shells), "metres, over the ground"
