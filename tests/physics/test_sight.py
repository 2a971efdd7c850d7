import numpy as np
import pytest

from marsapp.physics.frames import EQUATORIAL_RADIUS_KM, POLAR_RADIUS_KM
from marsapp.physics.sight import angular_diameter_deg, hidden_by_mars, horizon_km

SUNWARDS = [1.5e8, 0.0, 0.0]


@pytest.mark.parametrize(
    ("place", "hidden"),
    [
        ([-8000.0, 3396.0, 0.0], True),  # just inside the edge at the equator
        ([-8000.0, 3397.0, 0.0], False),
        ([-8000.0, 0.0, 3376.0], True),  # the poles are 20 km lower
        ([-8000.0, 0.0, -3377.0], False),
        ([8000.0, 0.0, 0.0], False),  # in front of the day side
        ([EQUATORIAL_RADIUS_KM, 0.0, 0.0], False),  # standing at noon
        ([-EQUATORIAL_RADIUS_KM, 0.0, 0.0], True),  # standing at midnight
        ([EQUATORIAL_RADIUS_KM - 4.0, 0.0, 0.0], False),  # on low ground, looking up
    ],
)
def test_the_ellipsoid_hides_what_lies_behind_it(place: list[float], hidden: bool) -> None:
    assert bool(hidden_by_mars(place, SUNWARDS)) is hidden


def test_many_places_at_once_are_the_single_ones() -> None:
    places = np.random.default_rng(3).normal(size=(200, 3)) * 6000.0
    together = hidden_by_mars(places, SUNWARDS)
    assert together.tolist() == [bool(hidden_by_mars(place, SUNWARDS)) for place in places]
    assert 0 < together.sum() < 200


def test_mars_was_10_6_arcminutes_wide_in_the_first_portrait() -> None:
    # announced: 2.2 million km; 2 · 3389.5 / 2.2e6 rad
    assert angular_diameter_deg(2.2e6) * 60 == pytest.approx(10.59, rel=0.002)


def test_from_the_ground_mars_fills_half_the_sky() -> None:
    assert angular_diameter_deg(3000.0) == pytest.approx(180.0)


def test_the_horizon_by_the_rule_of_pythagoras() -> None:
    ground_km, high_km = 3396.0, 400.0
    exact_km = np.sqrt(2 * ground_km * high_km + high_km**2)  # 1,696 km
    assert horizon_km(ground_km + high_km, high_km) == pytest.approx(exact_km, abs=1e-6)
    assert horizon_km(POLAR_RADIUS_KM, 0.0) == 0.0
    assert horizon_km(POLAR_RADIUS_KM, -4.0) == 0.0  # from a basin there is none to speak of
