"""The breathing of an orbit round a planet with a bulge, against the path followed step by step."""

import numpy as np
import pytest
from numpy.typing import NDArray

from marsapp.physics.forces import oblateness, point_mass
from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.physics.kepler import elements_from_state
from marsapp.physics.propagation import propagate
from marsapp.physics.short_period import Bulge, mean_elements, touching_elements
from marsapp.physics.slow_orbit import SlowOrbit

GM_MARS = 42_828.375816
MARS = Bulge(0.00195545, 3397.0)  # GMM-2B: Lemoine et al. 2001, JGR 106, 23359
START_TDB_S = 689_726_598.0
# the measured vector of 9 November 2021 (trajectory figures), by its high point
POSITION_KM, VELOCITY_KM_S = (
    [-2469.36, 4667.0882, -12398.3906],
    [-1.04680055, 0.668441616, 0.010559949],
)
TURN_S = 25_500.0
Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def turn() -> tuple[Array, Array, Array]:
    """Times, positions and velocities over one turn, ICRF axes, bulge and nothing else."""
    pole = icrf_to_mars_equator(START_TDB_S)[2]

    def pull(_: float, r: Array, __: Array) -> Array:
        return point_mass(r, GM_MARS) + oblateness(r, GM_MARS, MARS.j2, MARS.radius_km, pole)

    path = propagate(pull, POSITION_KM, VELOCITY_KM_S, (0.0, TURN_S))
    times_s = np.linspace(0.0, TURN_S, 501)
    return times_s, *path.at(times_s)


def elements(position: Array, velocity: Array) -> Array:
    """Return rows a, e, i, node, argument of periapsis and mean anomaly from -pi to pi."""
    to_equator = icrf_to_mars_equator(START_TDB_S)
    found = elements_from_state(position @ to_equator.T, velocity @ to_equator.T, GM_MARS)
    return np.array(
        [
            found.semi_major_axis_km,
            found.eccentricity,
            found.inclination,
            found.node,
            found.argument_of_periapsis,
            np.remainder(found.mean_anomaly + np.pi, 2 * np.pi) - np.pi,
        ]
    )


def test_mean_elements_stand_still_while_the_touching_ones_swing(
    turn: tuple[Array, Array, Array],
) -> None:
    touching = elements(*turn[1:])
    mean = mean_elements(touching, MARS)
    assert np.ptp(touching[0]) > 80  # km
    assert np.ptp(mean[0]) < 1
    assert np.ptp(touching[0] * (1 - touching[1])) > 4.5  # distance of the low point, km
    assert np.ptp(mean[0] * (1 - mean[1])) < 0.3
    assert np.ptp(np.degrees(touching[2])) > 0.004
    assert np.ptp(np.degrees(mean[2])) < 1e-4


def test_node_and_periapsis_of_the_mean_ellipse_turn_evenly_at_the_rates_of_the_textbook(
    turn: tuple[Array, Array, Array],
) -> None:
    """Vallado, *Fundamentals of Astrodynamics and Applications*, §9.6: rates by J2."""
    mean = mean_elements(elements(*turn[1:]), MARS)
    a, e, inclination = mean[:3, 0]
    motion = np.sqrt(GM_MARS / a**3)
    size = 1.5 * MARS.j2 * (MARS.radius_km / (a * (1 - e * e))) ** 2 * motion
    for row, rate in (
        (3, -size * np.cos(inclination)),
        (4, size * (2 - 2.5 * np.sin(inclination) ** 2)),
    ):
        away = mean[row] - mean[row, 0] - rate * turn[0]
        assert np.degrees(np.abs(away)).max() < 0.001


def test_one_turn_is_followed_within_300_metres_where_the_ellipse_is_14_km_off(
    turn: tuple[Array, Array, Array],
) -> None:
    times_s, position, velocity = turn
    touching = elements(position, velocity)
    misses = []
    for ends, bulge in (
        (mean_elements(touching[:, [0, -1]], MARS), MARS),
        (touching[:, [0, -1]], Bulge(0.0, 3397.0)),
    ):
        ends[5, 1] += 2 * np.pi * np.round((ends[5, 0] + TURN_S / 4060 - ends[5, 1]) / 2 / np.pi)
        rows = np.vstack([ends[:2], np.degrees(ends[2:])]).T
        rates = np.tile((rows[1] - rows[0]) / TURN_S, (2, 1))
        orbit = SlowOrbit.through((START_TDB_S + times_s[[0, -1]], rows, rates), GM_MARS, bulge)
        found, speed = orbit.state(START_TDB_S + times_s)
        misses.append(np.linalg.norm(found - position, axis=1).max())
        if bulge is MARS:
            assert np.linalg.norm(speed - velocity, axis=1).max() < 2e-4  # km/s
    assert misses[0] < 0.3  # km
    assert misses[1] > 14


def test_touching_and_mean_elements_are_each_other_s_inverse() -> None:
    random = np.random.default_rng(7)
    low = np.array([8000.0, 0.05, 0.2, 0.0, 0.0, -np.pi])
    high = np.array([20_000.0, 0.55, 2.9, 6.28, 6.28, np.pi])
    mean = random.uniform(low, high, (500, 6)).T
    touching, anomaly = touching_elements(mean, MARS)
    assert mean_elements(touching, MARS) == pytest.approx(mean, rel=1e-11, abs=1e-11)
    kepler = anomaly - touching[1] * np.sin(anomaly)
    assert kepler == pytest.approx(touching[5], abs=1e-12)


def test_nothing_breathes_round_a_ball() -> None:
    mean = np.array([[9000.0], [0.6], [1.5], [2.0], [3.0], [0.1]])
    assert (touching_elements(mean, Bulge(0.0, 3397.0))[0] == mean).all()
