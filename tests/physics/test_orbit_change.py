"""Orbits in a plane and short pushes, against worked examples of textbooks and known orbits."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.kepler import KeplerError
from marsapp.physics.orbit_change import PlaneOrbit, arc, equal_times, push_along

EARTH = 398_600.0  # Curtis's rounded value, km³/s²
MARS = GM_KM3_S2["mars"]
PARKING = PlaneOrbit.between(3_675.19, 61_159.19, MARS)

shapes = st.tuples(st.floats(3_500, 20_000), st.floats(1.0, 40.0)).map(
    lambda pair: PlaneOrbit.between(pair[0], pair[0] * pair[1], MARS)
)
anomalies = st.floats(0.0, 6.28)


def test_curtis_example_2_7_an_orbit_of_400_by_4000_km() -> None:
    # Curtis, 3rd ed., example 2.7: perigee 400 km, apogee 4,000 km above 6,378 km
    orbit = PlaneOrbit.between(6_778.0, 10_378.0, EARTH)
    assert orbit.eccentricity == pytest.approx(0.2098, abs=5e-5)
    assert orbit.period_s == pytest.approx(7_907, abs=2)  # 2.196 h
    assert float(orbit.speed_km_s(0.0)) == pytest.approx(8.435, abs=5e-4)
    assert float(orbit.speed_km_s(np.pi)) == pytest.approx(5.509, abs=5e-4)
    assert orbit.energy_km2_s2 == pytest.approx(-23.235, abs=2e-3)


def test_curtis_example_6_1_the_first_burn_of_a_hohmann_transfer() -> None:
    # Curtis, example 6.1: from 480 x 800 km to 480 x 16,000 km, a burn of 1.7225 km/s
    first = PlaneOrbit.between(6_858.0, 7_178.0, EARTH)
    pushed = push_along(first, 0.0, 1.7225)
    assert pushed.orbit.apoapsis_km == pytest.approx(22_378, rel=1e-3)
    assert pushed.speed_after_km_s == pytest.approx(9.4327, abs=5e-4)


def test_moons_of_mars_obey_the_third_law() -> None:
    # mean distances and periods: R. A. Jacobson, AJ 139 (2010), 668
    for a_km, period_d in ((9_375.0, 0.318_910), (23_457.0, 1.262_441)):
        orbit = PlaneOrbit.between(a_km, a_km, MARS)
        assert orbit.period_s == pytest.approx(period_d * 86_400, rel=5e-4)


@given(shapes, anomalies)
def test_a_push_of_nothing_changes_nothing(orbit: PlaneOrbit, anomaly: float) -> None:
    same = push_along(orbit, anomaly, 0.0)
    assert same.orbit.periapsis_km == pytest.approx(orbit.periapsis_km, rel=1e-9)
    assert same.orbit.semi_major_axis_km == pytest.approx(orbit.semi_major_axis_km, rel=1e-9)


@given(shapes, anomalies, st.floats(-0.3, 0.3))
def test_the_new_orbit_passes_through_the_place_of_the_push(
    orbit: PlaneOrbit, anomaly: float, dv_km_s: float
) -> None:
    pushed = push_along(orbit, anomaly, dv_km_s)
    place = orbit.place_km(anomaly)
    assert pushed.orbit.place_km(pushed.anomaly_rad) == pytest.approx(
        place, abs=1e-5 * float(np.hypot(*place))
    )
    speed = float(pushed.orbit.speed_km_s(pushed.anomaly_rad))
    assert speed == pytest.approx(abs(pushed.speed_after_km_s), abs=1e-6)


@pytest.mark.parametrize("anomaly", [0.0, np.pi])
@pytest.mark.parametrize("dv_km_s", [-0.1, 0.05])
def test_a_push_at_one_end_moves_only_the_other_end(anomaly: float, dv_km_s: float) -> None:
    new = push_along(PARKING, anomaly, dv_km_s).orbit
    ends = sorted((PARKING.periapsis_km, PARKING.apoapsis_km or 0.0))
    fresh = sorted((new.periapsis_km, new.apoapsis_km or 0.0))
    here = float(PARKING.distance_km(anomaly))
    assert min(abs(end - here) for end in fresh) < 1e-6 * here
    other = ends[0] if anomaly else ends[1]
    assert (max if not anomaly else min)(fresh) != pytest.approx(other, rel=1e-3)


@given(shapes)
def test_equal_times_sweep_equal_areas(orbit: PlaneOrbit) -> None:
    cuts = equal_times(orbit, 12)
    areas = []
    for start, end in pairwise(cuts):
        nu = np.linspace(start, end, 4_001)
        r2 = orbit.distance_km(nu) ** 2
        areas.append(float(np.sum((r2[:-1] + r2[1:]) / 4 * np.diff(nu))))
    a, e = orbit.semi_major_axis_km, orbit.eccentricity
    assert areas == pytest.approx([np.pi * a * a * np.sqrt(1 - e * e) / 12] * 12, rel=1e-4)


def test_more_than_the_speed_of_escape_leaves() -> None:
    away = push_along(PARKING, 0.0, 0.2)
    assert not away.orbit.is_bound
    assert away.orbit.apoapsis_km is None
    assert away.orbit.period_s is None
    assert away.orbit.energy_km2_s2 > 0
    far = away.orbit.anomaly_at_km(50_000.0)
    assert far is not None
    line = arc(away.orbit, -far, far, 401)
    assert np.hypot(*line.T).min() == pytest.approx(PARKING.periapsis_km, rel=1e-3)
    assert np.hypot(*line[0]) == pytest.approx(50_000.0, rel=1e-6)
    with pytest.raises(KeplerError):
        equal_times(away.orbit, 12)


def test_a_push_back_by_more_than_the_speed_turns_the_craft_round() -> None:
    turned = push_along(PARKING, np.pi, -0.4)
    assert turned.orbit.sense == -1
    assert turned.orbit.place_km(turned.anomaly_rad) == pytest.approx([-61_159.19, 0.0], abs=1e-3)
    ahead = turned.orbit.velocity_km_s(turned.anomaly_rad)
    assert ahead[1] * PARKING.velocity_km_s(np.pi)[1] < 0


def test_times_and_places_agree() -> None:
    assert PARKING.period_s is not None
    assert PARKING.time_between_s(0.0, np.pi) == pytest.approx(PARKING.period_s / 2)
    assert PARKING.time_between_s(0.1, 0.0) == pytest.approx(
        PARKING.period_s - PARKING.time_between_s(0.0, 0.1)
    )
    after = PARKING.anomaly_after(0.0, PARKING.time_between_s(0.0, 2.0))
    assert float(after) == pytest.approx(2.0)
    leaving = push_along(PARKING, 0.0, 0.2).orbit
    assert leaving.time_between_s(0.5, 0.0) < 0
    nu = PARKING.anomaly_at_km(10_000.0)
    assert nu is not None
    assert float(PARKING.distance_km(nu)) == pytest.approx(10_000.0)
    assert PARKING.anomaly_at_km(1_000.0) is None
    assert PlaneOrbit.between(5_000, 5_000, MARS).anomaly_at_km(5_000.0) is None


def test_a_closed_outline_closes_and_touches_both_ends() -> None:
    line = arc(PARKING, 0.0, 2 * np.pi, 401)
    assert line[0] == pytest.approx(line[-1], abs=1e-6)
    away = np.hypot(*line.T)
    assert (away.min(), away.max()) == pytest.approx((3_675.19, 61_159.19))
    half = arc(PARKING, np.pi / 2, 5.0, 50)
    assert half[0] == pytest.approx(PARKING.place_km(np.pi / 2), abs=1e-6)
    assert half[-1] == pytest.approx(PARKING.place_km(5.0))


@pytest.mark.parametrize("ends", [(0.0, 5.0), (9.0, 5.0), (1.0, np.inf)])
def test_impossible_ends_are_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(KeplerError):
        PlaneOrbit.between(*ends, MARS)


def test_stopping_dead_is_refused() -> None:
    speed = float(np.hypot(*PARKING.velocity_km_s(0.0)))
    with pytest.raises(KeplerError):
        push_along(PARKING, 0.0, -speed)
