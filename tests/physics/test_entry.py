"""Motion near a planet that turns, against closed forms."""

from math import exp, pi, sin, sqrt

import numpy as np
import pytest

from marsapp.physics.entry import State, World, step
from marsapp.physics.entry_shapes import CAPSULE_DRAG, PARACHUTE_DRAG, Curve, heat_rate_w_m2

GM = 4.2828375816e13  # m³/s²
RADIUS_M = 3_396_190.0
SPIN = 7.0882e-5  # rad/s
BALL = World(gm=GM, j2=0.0, equator_m=RADIUS_M, pole_m=RADIUS_M, spin=0.0)
MARS = World(gm=GM, j2=0.00196045, equator_m=RADIUS_M, pole_m=3_376_200.0, spin=SPIN)


def nothing(time_s: float, state: State) -> tuple[float, float, float, float]:
    del time_s, state
    return 0.0, 0.0, 0.0, 0.0


def follow(world: World, state: State, until_s: float, length_s: float) -> State:
    steps = round(until_s / length_s)
    for index in range(steps):
        state = step(world, nothing, index * length_s, state, length_s)
    return state


def test_free_fall_is_as_fast_as_the_height_allows() -> None:
    height_m, start = 1_000.0, RADIUS_M + 1_000.0
    seconds = 23.0
    end = follow(BALL, (start, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0), seconds, 0.5)
    fallen_m = start - end[0]
    assert fallen_m == pytest.approx(0.5 * GM / (RADIUS_M + 500) ** 2 * seconds**2, rel=1e-3)
    assert fallen_m < height_m
    assert end[3] ** 2 / 2 == pytest.approx(GM / end[0] - GM / start, rel=1e-9)


def test_a_circle_closes_after_its_period() -> None:
    radius = RADIUS_M + 300_000.0
    state = (radius, 0.0, 0.0, 0.0, sqrt(GM / radius), 0.0, 1.0, 0.0)
    period_s = 2 * pi * sqrt(radius**3 / GM)
    end = follow(BALL, state, period_s, period_s / 2_000)
    assert end[:3] == pytest.approx((radius, 0.0, 0.0), abs=1.0)  # m


def test_energy_and_potential_belong_together() -> None:
    state = (2.6e6, -2.0e6, 1.4e6, 900.0, 2_000.0, -2_200.0, 1.0, 0.0)

    def energy(one: State) -> float:
        return 0.5 * (one[3] ** 2 + one[4] ** 2 + one[5] ** 2) + MARS.potential(*one[:3])

    end = follow(MARS, state, 200.0, 1.0)
    assert energy(end) == pytest.approx(energy(state), abs=1e-3)  # J/kg of some 10 million


def test_the_pull_is_the_slope_of_the_potential() -> None:
    place = np.array([2.6e6, -2.0e6, 1.4e6])
    steps = 10.0 * np.eye(3)
    slope = [(MARS.potential(*(place + d)) - MARS.potential(*(place - d))) / 20.0 for d in steps]
    x, y, z = place.tolist()
    assert MARS.pull(x, y, z, 0.0, 0.0) == pytest.approx([-one for one in slope], rel=1e-5)


def test_a_craft_at_rest_in_space_seems_to_run_westwards() -> None:
    x = 2.0e7
    free = World(gm=1e-9, j2=0.0, equator_m=1.0, pole_m=1.0, spin=SPIN)
    end = follow(free, (x, 0.0, 0.0, 0.0, -SPIN * x, 0.0, 1.0, 0.0), 600.0, 1.0)
    assert np.hypot(end[0], end[1]) == pytest.approx(x, rel=1e-9)
    assert np.arctan2(end[1], end[0]) == pytest.approx(-600.0 * SPIN, rel=1e-9)


def test_the_level_is_zero_on_the_ellipsoid() -> None:
    assert MARS.level(RADIUS_M, 0.0, 0.0) == pytest.approx(0.0, abs=1e-6)
    assert MARS.level(0.0, 0.0, 3_376_200.0) == pytest.approx(0.0, abs=1e-6)
    assert MARS.level(0.0, 0.0, 3_386_200.0) == pytest.approx(10_000.0, abs=1e-6)


def test_braking_in_thin_air_follows_allen_and_eggers() -> None:
    """H. J. Allen and A. J. Eggers 1958, NACA report 1381: no gravity, straight, exponential."""
    angle, speed, ballistic = 0.6, 5_000.0, 80.0  # rad, m/s, kg/m²
    scale_m, ground = 10_000.0, 0.02
    world = World(gm=1e-9, j2=0.0, equator_m=1e9, pole_m=1e9, spin=0.0)

    def drag(time_s: float, state: State) -> tuple[float, float, float, float]:
        del time_s
        density = ground * exp(-state[2] / scale_m)
        v = sqrt(state[3] ** 2 + state[5] ** 2)
        pull = -0.5 * density * v / ballistic
        return pull * state[3], 0.0, pull * state[5], 0.0

    state: State = (0.0, 1.0, 1.2e5, speed * np.cos(angle), 0.0, -speed * sin(angle), 1.0, 0.0)
    most, at_m = 0.0, 0.0
    time_s = 0.0
    while state[2] > 8_000.0:
        new = step(world, drag, time_s, state, 0.05)
        slowed = (np.hypot(state[3], state[5]) - np.hypot(new[3], new[5])) / 0.05
        if slowed > most:
            most, at_m = slowed, state[2]
        state, time_s = new, time_s + 0.05
        density = ground * exp(-state[2] / scale_m)
        expected = speed * exp(-density * scale_m / (2 * ballistic * sin(angle)))
        assert np.hypot(state[3], state[5]) == pytest.approx(expected, rel=1e-4)
    assert most == pytest.approx(speed**2 * sin(angle) / (2 * np.e * scale_m), rel=2e-3)
    turn_m = scale_m * np.log(scale_m * ground / (ballistic * sin(angle)))
    assert at_m == pytest.approx(turn_m, abs=200.0)


def test_in_even_air_a_parachute_comes_to_its_final_speed() -> None:
    """Falling from rest: v = final · tanh(g t / final)."""
    density, area_m2, mass_kg = 0.0164, 80.0, 1_000.0
    gravity = GM / RADIUS_M**2

    def drag(time_s: float, state: State) -> tuple[float, float, float, float]:
        del time_s
        return -0.5 * density * abs(state[3]) * state[3] * area_m2, 0.0, 0.0, 0.0

    final = sqrt(2 * mass_kg * gravity / (density * area_m2))
    state: State = (RADIUS_M, 0.0, 0.0, 0.0, 0.0, 0.0, mass_kg, 0.0)
    for index in range(1, 161):
        state = step(BALL, drag, 0.0, state, 0.5)
        assert -state[3] == pytest.approx(final * np.tanh(gravity * 0.5 * index / final), rel=3e-3)
    assert -state[3] == pytest.approx(final, rel=3e-3)


def test_work_is_what_the_energy_changes_by() -> None:
    def brake(time_s: float, state: State) -> tuple[float, float, float, float]:
        del time_s
        return -2.0 * state[3], -2.0 * state[4], -2.0 * state[5], 0.0

    state: State = (0.0, RADIUS_M, 0.0, 300.0, -40.0, 0.0, 50.0, 0.0)

    def energy(one: State) -> float:
        motion = 0.5 * (one[3] ** 2 + one[4] ** 2 + one[5] ** 2)
        return one[6] * (motion + BALL.potential(*one[:3]))

    before = energy(state)
    for _ in range(60):
        state = step(BALL, brake, 0.0, state, 0.5)
    assert state[7] == pytest.approx(energy(state) - before, rel=1e-6)
    assert state[7] < 0.0


def test_curves_run_straight_between_points_and_level_beyond() -> None:
    curve = Curve((1.0, 2.0, 4.0), (10.0, 20.0, 0.0))
    assert [curve.at(x) for x in (0.0, 1.0, 1.5, 2.0, 3.0, 4.0, 9.0)] == [
        10.0, 10.0, 15.0, 20.0, 10.0, 0.0, 0.0,
    ]  # fmt: skip


def test_a_blunt_cone_and_a_parachute_brake_as_much_as_is_usual() -> None:
    assert CAPSULE_DRAG.at(20.0) == pytest.approx(1.68, abs=0.03)  # Braun & Manning 2007
    assert CAPSULE_DRAG.at(0.3) < CAPSULE_DRAG.at(2.0) < CAPSULE_DRAG.at(20.0)
    assert PARACHUTE_DRAG.at(0.2) == 1.0
    assert PARACHUTE_DRAG.at(2.5) < 1.0 < PARACHUTE_DRAG.at(1.2)


def test_heating_is_as_strong_as_sutton_and_graves_say() -> None:
    once = heat_rate_w_m2(3e-4, 4_000.0, 0.85)
    assert once == pytest.approx(1.9027e-4 * sqrt(3e-4 / 0.85) * 6.4e10)  # 23 W/cm²
    assert heat_rate_w_m2(3e-4, 8_000.0, 0.85) == pytest.approx(8 * once)
    assert heat_rate_w_m2(12e-4, 4_000.0, 0.85) == pytest.approx(2 * once)
    assert heat_rate_w_m2(3e-4, 4_000.0, 3.4) == pytest.approx(once / 2)
