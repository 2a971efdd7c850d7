"""Orbits with slowly changing elements."""

import numpy as np
import pytest

from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.physics.kepler import elements_from_state
from marsapp.physics.short_period import Bulge
from marsapp.physics.slow_orbit import SlowOrbit

GM_MARS = 42_828.375816
BALL, MARS = Bulge(0.0, 3397.0), Bulge(0.00195545, 3397.0)
START_TDB_S, YEAR_S = 6.8e8, 3.156e7
ELEMENTS = np.array([9822.0, 0.6279, 88.945, 111.366, 167.996, 306.860])
RATES = np.array([0.0, 1e-10, -3e-7, -2e-7, -5e-6, 0.0122])


@pytest.fixture
def orbit() -> SlowOrbit:
    times = START_TDB_S + np.array([0.0, 3 * YEAR_S])
    ends = ELEMENTS + RATES * np.array([[0.0], [3 * YEAR_S]])
    return SlowOrbit.through((times, ends, [RATES, RATES]), GM_MARS, BALL)


def test_the_measured_orbit_of_3_june_2021_comes_out_of_its_elements() -> None:
    # state decoded from telemetry, elements computed from it elsewhere (trajectory figures)
    tdb_s = 676_042_954.601
    elements = np.array([[9819.3372, 0.6285206, 88.93880, 111.37142, 168.07091, 306.83138]] * 2)
    orbit = SlowOrbit.through(([tdb_s, tdb_s + 1], elements, np.zeros((2, 6))), GM_MARS, BALL)
    position, velocity = orbit.state(np.array([tdb_s]))
    assert position[0] == pytest.approx([-3210.7989, -906.5975, 9140.7922], abs=0.05)  # km
    assert velocity[0] == pytest.approx([1.822280, -0.651287, -0.834431], abs=2e-5)  # km/s


def test_elements_of_the_state_are_the_elements_of_the_orbit(orbit: SlowOrbit) -> None:
    moment = np.array([START_TDB_S + 1.3 * YEAR_S])
    position, velocity = orbit.state(moment)
    to_equator = icrf_to_mars_equator(moment)[0]
    found = elements_from_state(to_equator @ position[0], to_equator @ velocity[0], GM_MARS)
    wanted = ELEMENTS + RATES * 1.3 * YEAR_S
    assert float(found.semi_major_axis_km) == pytest.approx(wanted[0], abs=1e-4)  # km
    assert float(found.eccentricity) == pytest.approx(wanted[1], abs=1e-9)
    assert np.degrees(float(found.inclination)) == pytest.approx(wanted[2], abs=1e-7)
    assert np.degrees(float(found.node)) == pytest.approx(wanted[3], abs=1e-7)


def test_the_mean_anomaly_counts_on_through_the_turns(orbit: SlowOrbit) -> None:
    mean = orbit.mean_anomaly_deg([START_TDB_S, START_TDB_S + YEAR_S])
    assert mean[1] - mean[0] == pytest.approx(0.0122 * YEAR_S)


def test_a_breathing_orbit_moves_as_fast_as_it_says() -> None:
    a, e = ELEMENTS[:2]
    cos_i = np.cos(np.radians(ELEMENTS[2]))
    # mean rates by the bulge: Vallado, Fundamentals of Astrodynamics and Applications, §9.6
    motion = np.degrees(np.sqrt(GM_MARS / a**3))
    size = 1.5 * MARS.j2 * (MARS.radius_km / (a * (1 - e * e))) ** 2 * motion
    level = (3 * cos_i**2 - 1) / 2
    rates = np.array(
        [
            0,
            0,
            0,
            -size * cos_i,
            size * (2.5 * cos_i**2 - 0.5),
            motion + size * np.sqrt(1 - e * e) * level,
        ]
    )
    times = START_TDB_S + np.array([0.0, YEAR_S])
    ends = ELEMENTS + rates * np.array([[0.0], [YEAR_S]])
    orbit = SlowOrbit.through((times, ends, [rates, rates]), GM_MARS, MARS)
    moments = START_TDB_S + np.linspace(0.0, 60_000.0, 301)  # two turns
    (before, _), (_, velocity), (after, _) = (orbit.state(moments + d) for d in (-1.0, 0.0, 1.0))
    assert (after - before) / 2 == pytest.approx(velocity, abs=5e-4)  # km/s
