import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from scipy.integrate import solve_ivp

from marsapp.physics.kepler import KeplerError
from marsapp.physics.two_body import propagate, stumpff

GM_EARTH = 398_600.0  # as in Curtis
GM_MARS = 42_828.375_816


def _at_periapsis(distance_km: float, e: float) -> tuple[np.ndarray, np.ndarray]:
    """Start an orbit that is tilted against all axes."""
    outward, ahead = np.array([2.0, 1.0, 2.0]) / 3, np.array([-2.0, 2.0, 1.0]) / 3
    return distance_km * outward, np.sqrt(GM_MARS * (1 + e) / distance_km) * ahead


def test_curtis_example_3_7() -> None:
    position, velocity = propagate([7000, -12_124, 0], [2.6679, 4.6210, 0], 3600.0, GM_EARTH)
    assert_allclose(position, [-3297.8, 7413.4, 0], atol=0.1)  # km
    assert_allclose(velocity, [-8.2977, -0.96309, 0], atol=2e-3)  # km/s


def test_vallado_example_2_4() -> None:
    position, velocity = propagate(
        [1131.340, -2282.343, 6672.423], [-5.64305, 4.30333, 2.42879], 40 * 60.0, 398_600.4415
    )
    assert_allclose(position, [-4219.7527, 4363.0292, -3958.7666], atol=1e-3)  # km
    assert_allclose(velocity, [3.689866, -1.916735, -6.112511], atol=1e-6)  # km/s


def test_a_hyperbola_agrees_with_numerical_integration() -> None:
    # the approach to Mars of 9 February 2021, 14:00 UTC, followed for 20 hours
    r = np.array([-178_677.191451, -118_322.011642, 28_542.962446])
    v = np.array([2.162172422, 1.329787577, -0.378152102])

    def pull(_: float, state: np.ndarray) -> np.ndarray:
        return np.concatenate([state[3:], -GM_MARS * state[:3] / np.linalg.norm(state[:3]) ** 3])

    reference = solve_ivp(
        pull, (0, 72_000), np.concatenate([r, v]), method="DOP853", rtol=1e-12, atol=1e-9
    ).y[:, -1]
    position, velocity = propagate(r, v, 72_000.0, GM_MARS)
    assert_allclose(position, reference[:3], atol=1e-3)  # km
    assert_allclose(velocity, reference[3:], atol=1e-7)  # km/s


def test_stumpff_functions_at_known_points() -> None:
    # closed forms of Curtis, eq. 3.52 and 3.53
    c, s = stumpff([np.pi**2, -1.0, 0.0])
    assert_allclose(c, [2 / np.pi**2, np.cosh(1.0) - 1, 0.5], rtol=1e-14)
    assert_allclose(s, [1 / np.pi**2, np.sinh(1.0) - 1, 1 / 6], rtol=1e-13)


@given(st.floats(0.0, 0.9) | st.floats(1.1, 4.0), st.floats(-3.0, 3.0))
def test_propagation_keeps_energy_and_swept_area_and_can_be_undone(e: float, days: float) -> None:
    r, v = _at_periapsis(3800.0, e)
    later_r, later_v = propagate(r, v, days * 86_400, GM_MARS)
    energy = [v @ v / 2 - GM_MARS / np.linalg.norm(r)]
    energy.append(later_v @ later_v / 2 - GM_MARS / np.linalg.norm(later_r))
    assert energy[1] == pytest.approx(energy[0], abs=1e-8)  # km²/s²
    assert_allclose(np.cross(later_r, later_v), np.cross(r, v), rtol=1e-9, atol=1e-5)
    back, _ = propagate(later_r, later_v, -days * 86_400, GM_MARS)
    assert_allclose(back, r, atol=1e-3)  # km


def test_one_revolution_later_the_craft_is_where_it_was() -> None:
    a_km, e = 8904.0, 0.5873
    r, v = _at_periapsis(a_km * (1 - e), e)
    times = np.array([0.0, 1.0, 50.0]) * 2 * np.pi * np.sqrt(a_km**3 / GM_MARS)
    position, _ = propagate(r, v, times, GM_MARS)
    assert_allclose(position, np.tile(r, (3, 1)), atol=1e-5)  # km


@pytest.mark.parametrize(
    ("x_km", "dt_s", "says"),
    [(np.inf, 60.0, "finite"), (1.0, np.nan, "finite"), (0, 60.0, "centre")],
)
def test_motion_from_nowhere_is_refused(x_km: float, dt_s: float, says: str) -> None:
    with pytest.raises(KeplerError, match=says):
        propagate([x_km, 0, 0], [0.0, 1.0, 0], dt_s, GM_MARS)
