"""Whole paths, against the step-by-step solution in universal variables."""

import numpy as np
import pytest

from marsapp.physics.conic import Conic
from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.two_body import propagate

GM = GM_KM3_S2["mars"]
PLACE = np.array([3900.0, 500.0, -700.0])
MOTIONS = {
    "ellipse": np.array([-0.5, 3.9, 0.8]),
    "long ellipse": np.array([0.4, 4.5, 0.3]),
    "hyperbola": np.array([-1.0, 5.2, 0.4]),
}


@pytest.mark.parametrize("motion", MOTIONS.values(), ids=MOTIONS)
def test_places_are_reached_when_they_should_be(motion: np.ndarray) -> None:
    conic = Conic.through(PLACE, motion, GM)
    anomalies = conic.anomaly + np.linspace(-1.0, 1.5, 7)
    there, _ = propagate(PLACE, motion, conic.seconds_to(anomalies), GM)
    assert conic.places(anomalies) == pytest.approx(there, abs=1e-3)  # km


@pytest.mark.parametrize("motion", MOTIONS.values(), ids=MOTIONS)
def test_the_path_starts_where_the_craft_is_and_turns_round_the_closest_point(
    motion: np.ndarray,
) -> None:
    conic = Conic.through(PLACE, motion, GM)
    assert conic.places(conic.anomaly) == pytest.approx(PLACE, abs=1e-6)
    assert np.linalg.norm(conic.places(0.0)) == pytest.approx(conic.periapsis_km)
    way = np.linalg.norm(conic.places(conic.anomaly_at(9000.0)))
    assert way == pytest.approx(9000.0)


def test_the_capture_orbit_of_tianwen_1_takes_as_long_as_its_telemetry_says() -> None:
    # 356 km by 181,758 km above the ground, once round in 244.8 hours
    low, high = 3396.19 + 356.0, 3396.19 + 181_758.0
    speed = np.sqrt(GM * (2 / low - 2 / (low + high)))
    conic = Conic.through(np.array([low, 0.0, 0.0]), np.array([0.0, 0.0, speed]), GM)
    assert conic.period_s / 3600 == pytest.approx(244.8, abs=0.2)
    assert conic.apoapsis_km == pytest.approx(high)
    assert conic.eccentricity == pytest.approx(0.9603, abs=1e-4)
    assert conic.closed
    assert conic.leaving_km_s == 0


def test_an_open_path_has_no_period_and_keeps_some_speed() -> None:
    conic = Conic.through(PLACE, MOTIONS["hyperbola"], GM)
    assert not conic.closed
    assert conic.period_s == conic.apoapsis_km == np.inf
    far_km_s = np.linalg.norm(propagate(PLACE, MOTIONS["hyperbola"], 1e7, GM)[1])
    assert conic.leaving_km_s == pytest.approx(far_km_s, abs=1e-3)
