"""Following a path, against orbits known from the literature."""

import numpy as np
import pytest

from marsapp.physics.forces import point_mass
from marsapp.physics.propagation import PropagationError, propagate
from marsapp.physics.two_body import propagate as two_body

GM_SUN = 132_712_440_041.279


def arenstorf(_t: float, r: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Motion past Earth and Moon in turning axes: Hairer, Nørsett & Wanner I, eq. (II.0.1)."""
    moon = 0.012277471
    earth = 1 - moon
    to_earth = ((r[0] + moon) ** 2 + r[1] ** 2) ** 1.5
    to_moon = ((r[0] - earth) ** 2 + r[1] ** 2) ** 1.5
    x = r[0] + 2 * v[1] - earth * (r[0] + moon) / to_earth - moon * (r[0] - earth) / to_moon
    y = r[1] - 2 * v[0] - earth * r[1] / to_earth - moon * r[1] / to_moon
    return np.array([x, y, 0.0])


def test_the_arenstorf_orbit_closes_after_its_published_period() -> None:
    start, speed = [0.994, 0, 0], [0, -2.00158510637908252240537862224, 0]
    period = 17.0652165601579625588917206249
    path = propagate(arenstorf, start, speed, (0, period), tolerance=1e-13)
    assert path.states[-1, :3] == pytest.approx(start, abs=1e-5)


def test_a_far_ellipse_is_followed_like_the_closed_form() -> None:
    start, speed = np.array([1.5e8, 0, 0]), np.array([0, 31.0, 3.0])
    path = propagate(lambda _t, r, _v: point_mass(r, GM_SUN), start, speed, (0, 2e7))
    times = np.linspace(0, 2e7, 23)
    position, velocity = path.at(times)
    for moment, r, v in zip(times, position, velocity, strict=True):
        true_r, true_v = two_body(start, speed, moment, GM_SUN)
        assert np.linalg.norm(r - true_r) < 1.0  # km
        assert np.linalg.norm(v - true_v) < 1e-5  # km/s


def test_a_path_leads_back_to_where_it_began() -> None:
    def pull(_t: float, r: np.ndarray, _v: np.ndarray) -> np.ndarray:
        return point_mass(r, 42_828.375816)

    there = propagate(pull, [9000, 0, 0], [0, 2.5, 0.5], (100, 50_000))
    back = propagate(pull, there.states[-1, :3], there.states[-1, 3:], (50_000, 100))
    assert back.states[-1, :3] == pytest.approx([9000, 0, 0], abs=0.01)  # km
    assert back.at([100.0])[0][0] == pytest.approx([9000, 0, 0], abs=0.01)
    assert back.times_s[-1] == 100


def test_falling_into_the_centre_is_reported() -> None:
    with pytest.raises(PropagationError, match="could not be followed"):
        propagate(lambda _t, r, _v: point_mass(r, 4e5), [7000, 0, 0], [0, 0, 0], (0, 5000))


def test_a_span_without_length_stays_where_it_is() -> None:
    path = propagate(lambda _t, r, _v: point_mass(r, 4e5), [7000, 0, 0], [0, 7, 0], (5, 5))
    assert path.states.shape == (1, 6)
