from datetime import UTC, datetime

import numpy as np
import pytest
from numpy.testing import assert_allclose

from marsapp.mission.mission import Mission
from marsapp.physics import frames
from marsapp.physics.time import tdb_seconds

# One state vector that Tianwen-1 sent on 8 February 2021, 22:14:25.0493 UTC (D. Estévez, CC BY 4.0)
TELEMETRY_TDB_S = 666_094_465.0493 + 69.184
EQUATOR_KM = [-345_203.0840, 103_420.7794, -15_761.4564]
EQUATOR_KM_S = [2.409386272, -0.779419829, 0.121183190]
ICRF_KM = [-300_489.0197, -193_210.3309, 49_855.4651]
ICRF_KM_S = [2.136219078, 1.313069296, -0.373818027]
FIXED_KM = [-310_812.0183, -182_364.7885, -15_761.4564]


def test_ecliptic_of_the_explanatory_supplement() -> None:
    # the ecliptic's pole lies at right ascension 270°, declination 66.5607089° (table 15.5)
    pole = frames.icrf_to_ecliptic()[2]
    assert np.degrees(np.arcsin(pole[2])) == pytest.approx(66.560_708_9, abs=1e-6)
    assert np.degrees(np.arctan2(pole[1], pole[0])) == pytest.approx(-90.0, abs=1e-9)


def test_telemetry_turns_into_the_mars_equator_of_date() -> None:
    turn = frames.icrf_to_mars_equator(TELEMETRY_TDB_S)
    assert_allclose(turn @ ICRF_KM, EQUATOR_KM, atol=2e-4)  # km
    assert_allclose(turn @ ICRF_KM_S, EQUATOR_KM_S, atol=2e-9)  # km/s


def test_telemetry_turns_into_body_fixed_axes() -> None:
    assert_allclose(frames.icrf_to_mars_fixed(TELEMETRY_TDB_S) @ ICRF_KM, FIXED_KM, atol=5e-4)


def test_many_times_at_once_give_the_same_matrices() -> None:
    times = np.array([TELEMETRY_TDB_S, TELEMETRY_TDB_S + 1000.0])
    both = frames.icrf_to_mars_fixed(times)
    assert both.shape == (2, 3, 3)
    assert_allclose(both[1], frames.icrf_to_mars_fixed(times[1]), atol=1e-15)


def test_pole_of_mars_at_the_epoch() -> None:
    # Archinal et al. 2011: right ascension 317.68143°, declination 52.88650°
    x, y, z = frames.icrf_to_mars_equator(0.0)[2]
    assert np.degrees(np.arctan2(y, x)) % 360 == pytest.approx(317.681_43, abs=1e-9)
    assert np.degrees(np.arcsin(z)) == pytest.approx(52.886_50, abs=1e-9)


def test_the_site_of_zhurong_in_body_fixed_axes() -> None:
    # Liu et al. 2022: planetographic 25.066° N, 109.925° E; radius from the areoid 3389.02 km
    # which is 24.8074° N seen from the centre (Snyder 1987, eq. 3-28)
    position = 3389.02 * frames.fixed_direction(24.807_4, 109.925)
    assert_allclose(position, [-1048.369, 2892.145, 1421.928], atol=2e-3)  # km
    assert frames.ellipsoid_altitude(position) == pytest.approx(-3.63, abs=0.01)


def test_entry_point_of_the_landing() -> None:
    # 14 May 2021, 23:08:55.040 UTC: 125.0 km over 37.6388° N, 110.2823° E
    fixed = frames.icrf_to_mars_fixed(674_305_735.040 + 69.184) @ [
        3164.204499,
        -1520.781056,
        145.296160,
    ]
    lat_deg, lon_deg = frames.latitude_longitude(fixed)
    assert lat_deg == pytest.approx(37.6388, abs=1e-3)
    assert lon_deg == pytest.approx(110.2823, abs=1e-3)
    assert frames.ellipsoid_altitude(fixed) == pytest.approx(125.0, abs=0.05)


@pytest.mark.parametrize("height_km", [-8.0, 0.0, 21.9, 400.0, 60_000.0])
@pytest.mark.parametrize("lat_deg", [-90.0, -45.0, 0.0, 12.0, 89.0])
def test_heights_follow_the_normal_of_the_ellipsoid(lat_deg: float, height_km: float) -> None:
    # Snyder 1987, p. 13: radius of curvature and squared eccentricity of an ellipsoid
    a, b = 3396.19, 3376.20
    squared = 1 - (b / a) ** 2
    sin, cos = np.sin(np.radians(lat_deg)), np.cos(np.radians(lat_deg))
    curvature = a / np.sqrt(1 - squared * sin**2)
    position = [(curvature + height_km) * cos, 0.0, (curvature * (1 - squared) + height_km) * sin]
    assert frames.ellipsoid_altitude(position) == pytest.approx(height_km, abs=1e-6)  # 1 mm


def test_latitude_and_longitude_invert_the_direction() -> None:
    lats, lons = np.array([-89.0, 0.0, 45.0]), np.array([0.0, 180.0, 359.5])
    found = frames.latitude_longitude(frames.fixed_direction(lats, lons))
    assert_allclose(found, [lats, lons], atol=1e-12)


def test_sun_over_curiosity_as_the_mars24_formulas_give_it() -> None:
    # worked case of T. Appéré's programs after Mars24: 21 Sep 2012 08:03:55 UTC, Curiosity at
    # 4.59° S, 137.44° E, solar time 12:52:09.53, elevation 75.38° and azimuth 296.74°
    ls = np.radians(175.34)  # the season of that day; the Sun's latitude is Mars24, D-1
    sun_lat_deg = np.degrees(np.arcsin(0.42565 * np.sin(ls))) + 0.25 * np.sin(ls)
    hour_angle_deg = 15 * (52 / 60 + 9.53 / 3600)
    sun = frames.fixed_direction(sun_lat_deg, 137.44 - hour_angle_deg)
    height_deg, azimuth_deg = frames.elevation_azimuth(sun, -4.59, 137.44)
    assert height_deg == pytest.approx(75.38, abs=0.05)
    assert azimuth_deg == pytest.approx(296.74, abs=0.3)


def test_the_sun_stands_in_the_zenith_of_the_point_below_it() -> None:
    sun = frames.fixed_direction(17.6, 100.0)
    height_deg, _ = frames.elevation_azimuth(sun, 17.6, 100.0)
    assert height_deg == pytest.approx(90.0, abs=1e-5)


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "azimuth_deg"),
    [(10.0, 0.0, 0.0), (0.0, 10.0, 90.0), (-10.0, 0.0, 180.0), (0.0, 350.0, 270.0)],
)
def test_azimuth_runs_from_north_through_east(
    lat_deg: float, lon_deg: float, azimuth_deg: float
) -> None:
    # by definition of the horizontal system (Explanatory Supplement, §3.2)
    sun = frames.fixed_direction(lat_deg, lon_deg)
    height_deg, found_deg = frames.elevation_azimuth(sun, 0.0, 0.0)
    assert height_deg == pytest.approx(80.0, abs=1e-9)
    assert found_deg == pytest.approx(azimuth_deg, abs=1e-9)


def test_earth_turns_by_the_angle_of_the_sofa_library() -> None:
    # SOFA's own check of iauEra00 (t_sofa_c.c): UT1 = MJD 54388.0 gives 0.4022837240028158102 rad
    days = 54_388.0 - 51_544.5
    turn = frames.icrf_to_earth_fixed(days * 86_400 + 69.184)
    assert np.arctan2(turn[0, 1], turn[1, 1]) == pytest.approx(0.402_283_724_002_8, abs=1e-6)


def test_earths_pole_stands_where_the_sofa_library_has_it() -> None:
    # SOFA's check of iauXys06a (t_sofa_c.c): MJD 53736.0 gives X = 5.791308482835e-4 and
    # Y = 4.020580099e-5 rad; nutation, which is left out here, reaches 5e-5 rad
    pole = frames.icrf_to_earth_fixed((53_736.0 - 51_544.5) * 86_400.0)[2]
    assert_allclose(pole[:2], [5.791e-4, 4.02e-5], atol=5e-5)
    assert np.linalg.norm(pole) == pytest.approx(1.0, abs=1e-12)


def test_the_sun_stood_over_greenwich_at_noon_of_an_equinox(mission: Mission) -> None:
    # equinox of 20 March 2021, 09:37:27 UTC (USNO): the Sun is in the zenith of the equator at a
    # longitude of (12 h - UTC - equation of time), the latter -7.4 min on that day
    utc = datetime(2021, 3, 20, 9, 37, 27, tzinfo=UTC)
    tdb_s = tdb_seconds(utc)
    earth, _ = mission.ephemeris.state("earth", np.array([tdb_s]))
    fixed = frames.icrf_to_earth_fixed(tdb_s) @ -earth[0]
    lat_deg, lon_deg = frames.latitude_longitude(fixed)
    assert lat_deg == pytest.approx(0.0, abs=0.02)  # light takes 8 min, 0.006°
    assert lon_deg == pytest.approx((12 - 9.624 + 7.4 / 60) * 15, abs=0.1)
