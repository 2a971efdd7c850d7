"""Points of a path stand close together where it bends."""

import numpy as np
import pytest

from marsapp.physics.kepler import solve_kepler
from marsapp.physics.sampling import denser_where_it_bends

E = 0.9


def _ellipse(times: np.ndarray) -> np.ndarray:
    """Return places on an ellipse of period 1 and semi-major axis 1 about its focus."""
    anomaly = solve_kepler(2 * np.pi * times, E)
    return np.stack([np.cos(anomaly) - E, np.sqrt(1 - E**2) * np.sin(anomaly), 0 * anomaly], axis=1)


def test_a_long_ellipse_is_dense_where_it_is_low() -> None:
    even = np.linspace(0.0, 1.0, 2001)
    times = denser_where_it_bends(even, _ellipse(even), 200)
    assert len(times) == 200
    assert (times[0], times[-1]) == pytest.approx((0.0, 1.0), abs=1e-12)
    assert (np.diff(times) > 0).all()
    shares = [(np.linalg.norm(_ellipse(some), axis=1) < 1.0).mean() for some in (even, times)]
    assert shares[1] > 2 * shares[0]


def test_few_points_follow_the_whole_path_closely() -> None:
    even = np.linspace(0.0, 1.0, 2001)
    lengths = [
        np.linalg.norm(np.diff(_ellipse(times), axis=0), axis=1).sum()
        for times in (np.linspace(0.0, 1.0, 4001), denser_where_it_bends(even, _ellipse(even), 60))
    ]
    assert lengths[1] == pytest.approx(lengths[0], rel=0.005)
