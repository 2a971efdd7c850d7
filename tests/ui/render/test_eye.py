"""The eye: projections checked by hand, and what a planet hides."""

import numpy as np
import pytest

from marsapp.ui.render.eye import Eye, look_along

FROM_X = look_along(np.array([-1.0, 0.0, 0.0]), np.array([0.0, 0.0, 1.0]))


def eye(*, straight: bool = False, scale: float = 1000.0) -> Eye:
    return Eye(
        place_km=np.array([10_000.0, 0.0, 0.0]),
        axes=FROM_X,
        scale=scale,
        size_px=(800, 600),
        middle_px=(400.0, 300.0),
        straight=straight,
    )


def test_axes_are_right_up_and_back_and_at_right_angles() -> None:
    axes = look_along(np.array([-1.0, 0.0, 0.0]), np.array([0.0, 0.0, 1.0]))
    assert axes == pytest.approx(np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]), abs=1e-15)
    sideways = look_along(np.array([0.0, 0.0, 2.0]), np.array([0.0, 0.0, 5.0]))
    assert sideways @ sideways.T == pytest.approx(np.eye(3), abs=1e-15)
    assert np.linalg.det(sideways) == pytest.approx(1.0)


def test_perspective_follows_the_rule_of_three() -> None:
    x, y, depth = eye().project(np.array([0.0, 1000.0, 2000.0]))
    assert (x, y, depth) == pytest.approx((400 + 100, 300 - 200, 10_000))
    assert eye().px_per_km(np.zeros(3)) == pytest.approx(0.1)


def test_straight_on_distance_does_not_matter() -> None:
    near, far = eye(straight=True, scale=0.05).project(
        np.array([[5000.0, 1000.0, 2000.0], [-5000.0, 1000.0, 2000.0]])
    )
    assert near[:2] == pytest.approx([450, 200])
    assert far[:2] == pytest.approx([450, 200])


@pytest.mark.parametrize("straight", [False, True])
def test_only_what_is_behind_the_planet_is_hidden(straight: bool) -> None:
    points = np.array(
        [
            [-5000.0, 0.0, 0.0],  # straight behind
            [5000.0, 0.0, 0.0],  # in front
            [-5000.0, 6000.0, 0.0],  # beside
            [20_000.0, 0.0, 0.0],  # behind the eye, or before a plane of view without a place
        ]
    )
    hidden = eye(straight=straight).hidden(points, 3400.0)
    assert hidden.tolist() == [True, False, False, False]


def test_nothing_hides_what_is_at_the_eye() -> None:
    own = eye()
    assert not own.hidden(own.place_km[None], 3400.0).any()


def test_behind_the_eye_has_negative_depth() -> None:
    assert eye().project(np.array([11_000.0, 0.0, 0.0]))[2] == pytest.approx(-1000)
    assert eye().px_per_km(np.array([11_000.0, 0.0, 0.0])) == 0.0
    assert eye().distance_km == pytest.approx(10_000)
