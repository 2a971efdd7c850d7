import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from marsapp.physics.kepler import (
    KeplerError,
    OrbitalElements,
    elements_from_state,
    mean_anomaly,
    solve_kepler,
    state_from_elements,
    true_anomaly,
)

GM_EARTH = 398_600.0  # as in Curtis
GM_MARS = 42_828.375_816

closed = st.floats(0.0, 0.99)
opened = st.floats(1.01, 10.0)
turn = st.floats(-10.0, 10.0)


def _orbit(a_km: float, e: float, *angles_deg: float) -> OrbitalElements:
    tilt, node, periapsis, nu = (np.asarray(np.radians(angle)) for angle in angles_deg)
    return OrbitalElements(
        semi_major_axis_km=np.asarray(a_km),
        eccentricity=np.asarray(e),
        inclination=tilt,
        node=node,
        argument_of_periapsis=periapsis,
        true_anomaly=nu,
        mean_anomaly=mean_anomaly(nu, e),
    )


def test_vallado_example_2_1() -> None:
    # M = 235.4°, e = 0.4: E = 220.512074°
    anomaly = solve_kepler(np.radians(235.4), 0.4)
    assert np.degrees(anomaly) == pytest.approx(220.512_074, abs=1e-5)


def test_vallado_example_2_3_hyperbola() -> None:
    # M = 235.4°, e = 2.4: H = 1.601 376 1 rad
    assert solve_kepler(np.radians(235.4), 2.4) == pytest.approx(1.601_376_144_9, abs=1e-9)


def test_curtis_example_3_1() -> None:
    # e = 0.37255, M = 3.6029 rad: E = 3.4794 rad, true anomaly 193.2°
    assert solve_kepler(3.6029, 0.37255) == pytest.approx(3.4794, abs=5e-5)
    assert np.degrees(true_anomaly(3.6029, 0.37255)) % 360 == pytest.approx(193.2, abs=0.05)


def test_curtis_example_3_5_hyperbola() -> None:
    # e = 2.7696, true anomaly 100°: M = 11.279 rad, F = 2.2927 rad
    mean = mean_anomaly(np.radians(100.0), 2.7696)
    assert mean == pytest.approx(11.279, abs=2e-3)
    assert solve_kepler(mean, 2.7696) == pytest.approx(2.2927, abs=1e-4)
    assert np.degrees(true_anomaly(mean, 2.7696)) == pytest.approx(100.0, abs=1e-9)


def test_curtis_example_4_3() -> None:
    found = elements_from_state([-6045, -3490, 2500], [-3.457, 6.618, 2.533], GM_EARTH)
    assert found.semi_major_axis_km == pytest.approx(8788, abs=1)
    assert found.eccentricity == pytest.approx(0.1712, abs=5e-5)
    angles = [found.inclination, found.node, found.argument_of_periapsis, found.true_anomaly]
    assert_allclose(np.degrees(angles), [153.2, 255.3, 20.07, 28.45], atol=0.05)
    assert found.period_s(GM_EARTH) / 3600 == pytest.approx(2.278, abs=1e-3)


def test_vallado_example_2_5() -> None:
    found = elements_from_state(
        [6524.834, 6862.875, 6448.296], [4.901327, 5.533756, -1.976341], 398_600.4418
    )
    assert found.semi_major_axis_km == pytest.approx(36_127.343, abs=0.02)
    assert found.eccentricity == pytest.approx(0.832853, abs=1e-6)
    angles = [found.inclination, found.node, found.argument_of_periapsis, found.true_anomaly]
    assert_allclose(np.degrees(angles), [87.870, 227.898, 53.38, 92.335], atol=6e-3)


def test_curtis_example_4_7() -> None:
    # h = 80,000 km²/s, e = 1.4, i 30°, node 40°, argument 60°, true anomaly 30°
    a_km = 80_000**2 / GM_EARTH / (1 - 1.4**2)
    position, velocity = state_from_elements(_orbit(a_km, 1.4, 30, 40, 60, 30), GM_EARTH)
    assert_allclose(position, [-4040, 4815, 3629], atol=1)  # km
    assert_allclose(velocity, [-10.39, -4.772, 1.744], atol=5e-3)  # km/s


@pytest.mark.parametrize(
    ("low_km", "high_km", "hours", "tolerance_h"),
    [(280, 59_000, 50.6, 0.2), (265, 10_700, 7.06, 0.04)],  # periods of the news reports' orbits
)
def test_periods_of_announced_orbits(
    low_km: float, high_km: float, hours: float, tolerance_h: float
) -> None:
    low, high = 3396.19 + low_km, 3396.19 + high_km
    orbit = _orbit((low + high) / 2, (high - low) / (high + low), 87, 0, 0, 0)
    assert orbit.period_s(GM_MARS) / 3600 == pytest.approx(hours, abs=tolerance_h)
    assert orbit.periapsis_km == pytest.approx(low)
    assert orbit.apoapsis_km == pytest.approx(high)


def test_a_hyperbola_has_neither_period_nor_highest_point() -> None:
    orbit = _orbit(-6900, 1.55, 11, 0, 0, 0)
    assert np.isinf(orbit.period_s(GM_MARS))
    assert np.isinf(orbit.apoapsis_km)
    assert orbit.periapsis_km == pytest.approx(3795)


@given(turn, closed)
def test_the_elliptic_anomaly_solves_keplers_equation(mean: float, e: float) -> None:
    anomaly = float(solve_kepler(mean, e))
    assert anomaly - e * np.sin(anomaly) == pytest.approx(mean, abs=1e-11)


@given(st.floats(-1e4, 1e4), opened)
def test_the_hyperbolic_anomaly_solves_keplers_equation(mean: float, e: float) -> None:
    anomaly = float(solve_kepler(mean, e))
    assert e * np.sinh(anomaly) - anomaly == pytest.approx(mean, rel=1e-11, abs=1e-11)


def test_ellipses_and_hyperbolas_may_be_mixed() -> None:
    both = solve_kepler(np.radians(235.4), np.array([0.4, 2.4]))
    assert_allclose(both, [np.radians(220.512_074), 1.601_376_145], atol=1e-7)
    angles = true_anomaly(np.array([1.0, 1.0]), np.array([0.4, 2.4]))
    assert_allclose(mean_anomaly(angles, np.array([0.4, 2.4])), [1.0, 1.0], atol=1e-12)


@given(
    st.floats(0.001, 0.98) | st.floats(1.02, 5.0),
    st.floats(0.5, 179.5),
    st.floats(0.0, 359.0),
    st.floats(0.0, 359.0),
    st.floats(-80.0, 80.0),
)
def test_elements_and_state_are_inverse(
    e: float, tilt: float, node: float, periapsis: float, nu: float
) -> None:
    orbit = _orbit(3800 / (1 - e), e, tilt, node, periapsis, nu)
    back = elements_from_state(*state_from_elements(orbit, GM_MARS), GM_MARS)
    assert back.periapsis_km == pytest.approx(3800, rel=1e-9)
    assert back.eccentricity == pytest.approx(e, abs=1e-10)
    assert np.degrees(back.inclination) == pytest.approx(tilt, abs=1e-8)
    for found, put in ((back.node, node), (back.argument_of_periapsis, periapsis)):
        assert np.cos(found - np.radians(put)) == pytest.approx(1.0, abs=1e-12)
    assert np.cos(back.true_anomaly - np.radians(nu)) == pytest.approx(1.0, abs=1e-12)
    expected = mean_anomaly(np.radians(nu), e)
    assert np.cos(back.mean_anomaly - expected) == pytest.approx(1.0, abs=1e-12)


def test_orbits_in_the_plane_and_circles_have_usable_angles() -> None:
    flat = elements_from_state([4000.0, 0, 0], [0, 4.0, 0], GM_MARS)
    assert flat.node == 0.0
    circle = elements_from_state([0, 4000.0, 0], [-np.sqrt(GM_MARS / 4000), 0, 0], GM_MARS)
    assert circle.eccentricity == pytest.approx(0.0, abs=1e-12)
    assert np.degrees(circle.true_anomaly + circle.argument_of_periapsis) % 360 == pytest.approx(90)


@pytest.mark.parametrize(("mean", "e"), [(1.0, 1.0), (1.0, -0.1), (np.nan, 0.1), (1.0, np.inf)])
def test_impossible_orbits_are_refused(mean: float, e: float) -> None:
    with pytest.raises(KeplerError):
        solve_kepler(mean, e)


def test_a_straight_fall_has_no_elements() -> None:
    with pytest.raises(KeplerError, match="straight fall"):
        elements_from_state([4000.0, 0, 0], [1.0, 0, 0], GM_MARS)


def test_a_parabola_has_no_elements() -> None:
    with pytest.raises(KeplerError, match="parabola"):
        elements_from_state([2.0, 0, 0], [0, 1.0, 0], 1.0)
