"""The fifteen checks MC01-MC15 of the news reports, and epochs of an independent integration."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from scipy.optimize import brentq

from marsapp.mission.mission import Mission
from marsapp.mission.quantities import QUANTITIES
from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.frames import icrf_to_ecliptic
from marsapp.physics.kepler import elements_from_state
from marsapp.physics.mars_time import SOL_S

FIFTH_OF_FEBRUARY = datetime(2021, 2, 5, 12, tzinfo=UTC)
ARRIVAL = datetime(2021, 2, 10, 11, 52, tzinfo=UTC)
LANDING = datetime(2021, 5, 14, 23, 18, tzinfo=UTC)


def _first_image_s(mission: Mission) -> float:
    """When Mars was 2.2 million km away."""

    def excess_km(time_s: float) -> float:
        return mission.at(time_s).distance_mars_km - 2.2e6

    early, late = (mission.seconds(datetime(2021, 1, day, tzinfo=UTC)) for day in (25, 31))
    return float(brentq(excess_km, early, late + 2 * 86_400))


def test_mc01_to_mc03_on_the_fifth_of_february(mission: Mission) -> None:
    snapshot = mission.at(FIFTH_OF_FEBRUARY)
    assert snapshot.distance_earth_km == pytest.approx(183.94e6, rel=1e-3)
    assert snapshot.distance_mars_km == pytest.approx(1.105e6, rel=5e-3)
    assert snapshot.path_flown_km == pytest.approx(465.3e6, rel=1e-3)


def test_mc04_calendar_days_since_launch(mission: Mission) -> None:
    assert int(mission.at(FIFTH_OF_FEBRUARY).days_since_launch) == 197


def test_mc05_the_moment_2_2_million_km_from_mars(mission: Mission) -> None:
    found = mission.utc(_first_image_s(mission))
    assert abs(found - datetime(2021, 1, 31, 10, 10, tzinfo=UTC)) < timedelta(minutes=15)


def test_mc06_mars_then_looked_10_6_arcminutes_wide(mission: Mission) -> None:
    width = QUANTITIES["mars_angular_diameter"].get(mission.at(_first_image_s(mission)))
    assert width == pytest.approx(10.6, abs=0.1)


def test_mc07_mean_speed_along_the_path(mission: Mission) -> None:
    snapshot = mission.at(FIFTH_OF_FEBRUARY)
    assert snapshot.path_flown_km / snapshot.time_s == pytest.approx(27.3, abs=0.1)


def test_mc08_without_braking_closest_at_noon_390_km_up(mission: Mission) -> None:
    # Two-body motion from the last hour before ignition
    snapshot = mission.at(ARRIVAL - timedelta(hours=1))
    assert snapshot.near is not None
    elements = snapshot.near.elements
    assert elements.eccentricity > 1
    assert elements.apoapsis_km is None
    assert elements.period_s is None
    motion = np.sqrt(GM_KM3_S2["mars"] / abs(elements.semi_major_axis_km) ** 3)
    closest = snapshot.utc - timedelta(seconds=np.radians(elements.mean_anomaly_deg) / motion)
    assert abs(closest - datetime(2021, 2, 10, 12, 0, tzinfo=UTC)) < timedelta(minutes=5)
    assert elements.periapsis_altitude_km == pytest.approx(390, abs=10)
    speed = np.sqrt(
        GM_KM3_S2["mars"] * (2 / elements.periapsis_km - 1 / elements.semi_major_axis_km)
    )
    assert speed == pytest.approx(5.37, abs=0.02)


def test_mc09_light_time_at_arrival(mission: Mission) -> None:
    assert mission.at(ARRIVAL).light_time_s / 60 == pytest.approx(10.69, abs=0.05)


def test_mc10_half_the_distance_of_the_first_image(mission: Mission) -> None:
    assert mission.at(FIFTH_OF_FEBRUARY).distance_mars_km / 2.2e6 == pytest.approx(0.502, abs=0.01)


# MC11 and MC12 (periods of announced orbits) are in tests/physics/test_kepler.py


def test_mc13_1344_orbits_until_the_end_of_june_2022(mission: Mission) -> None:
    near = mission.at(datetime(2022, 6, 29, 4, tzinfo=UTC)).near
    assert near is not None
    assert near.orbit_number == pytest.approx(1344, abs=13)  # 1 %


def test_mc14_light_time_at_landing(mission: Mission) -> None:
    assert mission.at(LANDING).light_time_s / 60 == pytest.approx(17.72, abs=0.05)


def test_mc15_sols_since_touchdown(mission: Mission) -> None:
    moment = datetime(2021, 6, 27, tzinfo=UTC)
    assert (moment - LANDING).total_seconds() / SOL_S == pytest.approx(41.9, abs=1.0)
    surface = mission.at(moment).surface
    assert surface is not None
    assert surface.sol == pytest.approx(42, abs=1)


@pytest.mark.parametrize(
    ("utc", "earth", "mars", "sun", "flown"),
    [  # million km, from the integration that the table is compared with
        ("2020-07-27T00:00:00", 1.2352, 98.8501, 152.2500, 10.831),
        ("2020-08-01T23:00:00", 3.0405, 92.3358, 152.8906, 27.635),
        ("2020-08-19T15:20:00", 8.2405, 74.2250, 156.6297, 76.927),
        ("2020-09-20T15:00:00", 19.1685, 47.5760, 168.9124, 162.504),
        ("2020-09-30T16:00:00", 24.0931, 41.0220, 173.7110, 188.133),
        ("2020-10-09T15:00:00", 29.4436, 35.8802, 178.1954, 210.453),
        ("2020-11-16T16:00:00", 63.8082, 20.1678, 198.0190, 300.117),
        ("2020-12-14T13:00:00", 100.0244, 12.7214, 211.6831, 360.451),
        ("2021-01-02T22:00:00", 129.2249, 8.3503, 220.1237, 400.114),
        ("2021-01-31T10:12:00", 175.5252, 2.1995, 230.5025, 455.704),
        ("2021-02-05T12:00:00", 183.9356, 1.1048, 232.0700, 465.308),
        ("2021-02-10T11:52:00", 192.2388, 0.0043, 233.5412, 474.669),
    ],
)
def test_epochs_of_an_independent_integration(
    mission: Mission, utc: str, earth: float, mars: float, sun: float, flown: float
) -> None:
    snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
    assert snapshot.distance_earth_km / 1e6 == pytest.approx(earth, abs=1e-4)
    assert snapshot.distance_mars_km / 1e6 == pytest.approx(mars, abs=1e-4)
    assert snapshot.distance_sun_km / 1e6 == pytest.approx(sun, abs=1e-4)
    assert snapshot.path_flown_km / 1e6 == pytest.approx(flown, abs=2e-3)


@pytest.mark.parametrize(
    ("utc", "low_km", "high_km", "tilt_deg", "period_h"),
    [  # elements of telemetry vectors (D. Estévez)
        ("2021-02-14T23:45:31.7", 356, 181_758, 10.97, 244.8),
        ("2021-02-15T10:24:29.2", 280, 181_534, 87.31, 244.2),
        ("2021-02-21T22:32:58.2", 280, 84_592, 87.70, 82.75),
        ("2021-05-14T15:52:57.8", 279, 57_763, 88.69, 49.22),
        ("2021-05-14T18:05:05.3", -36, 57_042, 89.21, 48.05),
        ("2021-05-14T21:36:34.7", 433, 57_593, 89.19, 49.21),
        ("2021-06-03T09:41:25", 251, 12_595, 88.94, 8.206),
        ("2021-11-09T10:42:09", 265, 10_737, 86.33, 7.078),
        ("2025-01-08T17:22:26", 274, 11_949, 86.41, 7.818),
    ],
)
def test_orbits_of_the_telemetry(
    mission: Mission, utc: str, low_km: float, high_km: float, tilt_deg: float, period_h: float
) -> None:
    near = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC)).near
    assert near is not None
    elements = near.elements
    assert elements.periapsis_altitude_km == pytest.approx(low_km, abs=12)
    assert elements.apoapsis_altitude_km == pytest.approx(high_km, rel=2e-3)
    assert elements.inclination_deg == pytest.approx(tilt_deg, abs=0.5)
    assert elements.period_s is not None
    assert elements.period_s / 3600 == pytest.approx(period_h, rel=2e-3)


def test_the_transfer_orbit_after_the_deep_space_manoeuvre(mission: Mission) -> None:
    # computed elements of the facts: 1.3288 au, 0.2293, 1.33°, node 323.7°, argument 335.3°
    craft, ecliptic = mission.at(datetime(2020, 12, 1, tzinfo=UTC)).craft, icrf_to_ecliptic()
    orbit = elements_from_state(
        ecliptic @ craft.position_km, ecliptic @ craft.velocity_km_s, GM_KM3_S2["sun"]
    )
    assert float(orbit.semi_major_axis_km) / 149_597_870.7 == pytest.approx(1.3288, abs=2e-3)
    assert float(orbit.eccentricity) == pytest.approx(0.2293, abs=2e-3)
    assert np.degrees(orbit.inclination) == pytest.approx(1.33, abs=0.02)
    assert np.degrees(orbit.node) == pytest.approx(323.7, abs=1)
    assert np.degrees(orbit.argument_of_periapsis) == pytest.approx(335.3, abs=1)


def test_samples_and_elements_tell_the_same_story(mission: Mission) -> None:
    # energy round Mars from the vectors, against the announced period of the parking orbit, 2 sols
    snapshot = mission.at(datetime(2021, 3, 10, tzinfo=UTC))
    orbit = elements_from_state(
        snapshot.craft.relative_position_km,
        snapshot.craft.relative_velocity_km_s,
        GM_KM3_S2["mars"],
    )
    assert float(orbit.period_s(GM_KM3_S2["mars"])) == pytest.approx(2 * SOL_S, rel=5e-3)
