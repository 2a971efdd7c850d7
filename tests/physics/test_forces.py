"""Forces against outside values."""

import numpy as np
import pytest

from marsapp.physics import forces
from marsapp.physics.constants import AU_KM
from marsapp.physics.kepler import elements_from_state
from marsapp.physics.propagation import propagate

GM_EARTH, J2_EARTH, R_EARTH_KM = 398_600.4418, 1.082_63e-3, 6378.137
EARTH_TURN_RAD_S = 7.292_115e-5
GM_SUN = 132_712_440_041.279
NORTH = np.array([0.0, 0.0, 1.0])


def earth_pull(position_km: np.ndarray) -> np.ndarray:
    pull = forces.point_mass(position_km, GM_EARTH)
    return pull + forces.oblateness(position_km, GM_EARTH, J2_EARTH, R_EARTH_KM, NORTH)


def test_weight_at_equator_and_pole_is_that_of_the_geodetic_system() -> None:
    # Moritz 1980, Geodetic Reference System 1980: 9.780 327 and 9.832 186 m/s²
    equator = earth_pull(np.array([R_EARTH_KM, 0, 0]))[0] + EARTH_TURN_RAD_S**2 * R_EARTH_KM
    pole = earth_pull(np.array([0, 0, 6356.752]))[2]
    assert equator * 1000 == pytest.approx(-9.780_327, abs=0.000_2)  # m/s²; J4 is left out
    assert pole * 1000 == pytest.approx(-9.832_186, abs=0.000_2)


def test_the_orbit_of_a_shuttle_turns_as_in_the_textbook() -> None:
    # Curtis, Orbital Mechanics for Engineering Students (3rd ed.), example 4.7:
    # 280 by 400 km, inclination 51.43 deg: node -5.181 deg a day
    perigee_km, apogee_km = 6378 + 280, 6378 + 400
    speed = np.sqrt(GM_EARTH * (2 / perigee_km - 2 / (perigee_km + apogee_km)))
    tilt = np.radians(51.43)
    path = propagate(
        lambda _t, r, _v: earth_pull(r),
        [perigee_km, 0, 0],
        [0, speed * np.cos(tilt), speed * np.sin(tilt)],
        (0, 86_400),
    )
    start = elements_from_state(path.states[0, :3], path.states[0, 3:], GM_EARTH)
    end = elements_from_state(path.states[-1, :3], path.states[-1, 3:], GM_EARTH)
    turned = np.degrees(np.remainder(float(end.node - start.node) + np.pi, 2 * np.pi) - np.pi)
    assert turned == pytest.approx(-5.181, abs=0.05)  # degrees


def test_einstein_turns_the_orbit_of_mercury() -> None:
    # 42.98 arcsec a century: Will 2014, Living Reviews in Relativity 17, 4, table 5 (42.98)
    a_km, e = 57_909_050.0, 0.205_63
    closest_km = a_km * (1 - e)
    speed = np.sqrt(GM_SUN * (2 / closest_km - 1 / a_km))
    period_s = 2 * np.pi * np.sqrt(a_km**3 / GM_SUN)

    def pull(_t: float, r: np.ndarray, v: np.ndarray) -> np.ndarray:
        return forces.point_mass(r, GM_SUN) + forces.relativity(r, v, GM_SUN)

    def periapsis_angle(state: np.ndarray) -> float:
        r, v = state[:3], state[3:]
        towards = np.cross(v, np.cross(r, v)) / GM_SUN - r / np.linalg.norm(r)
        return float(np.arctan2(towards[1], towards[0]))

    # the osculating ellipse swings within a turn; one turn further it is back but for the advance
    path = propagate(pull, [closest_km, 0, 0], [0, speed, 0], (0, period_s), tolerance=1e-13)
    turned = periapsis_angle(path.states[-1]) - periapsis_angle(path.states[0])
    turns_a_century = 36_525 * 86_400 / period_s
    assert np.degrees(turned) * 3600 * turns_a_century == pytest.approx(42.98, abs=0.1)  # arcsec


def test_the_moon_lifts_the_sea_by_the_known_acceleration() -> None:
    # 2 G M r / d³ = 1.10e-6 m/s²: Murray & Dermott, Solar System Dynamics, §4.2
    moon = np.array([384_400.0, 0, 0])
    near = forces.third_body([6371.0, 0, 0], moon, 4902.8)
    far = forces.third_body([-6371.0, 0, 0], moon, 4902.8)
    assert (near[0] - far[0]) / 2 * 1000 == pytest.approx(1.10e-6, rel=0.01)


def test_several_bodies_at_once_pull_like_one_after_another() -> None:
    where = np.array([[1e8, 2e7, 0], [-3e7, 1e8, 5e6]])
    weight = np.array([[3e5], [4e4]])
    at = np.array([1e5, -2e5, 3e4])
    together = forces.third_body(at, where, weight)
    for row, body, gm in zip(together, where, weight, strict=True):
        assert row == pytest.approx(forces.third_body(at, body, float(gm[0])), rel=1e-12)


def test_sunlight_pushes_away_and_four_times_less_at_twice_the_distance() -> None:
    near = forces.solar_pressure([AU_KM, 0, 0], 1.0)
    far = forces.solar_pressure([0, 2 * AU_KM, 0], 1.0)
    # 1361 W/m² over the speed of light (Kopp & Lean 2011) = 4.54e-6 N/m²
    assert near[0] * 1000 == pytest.approx(1361 / 299_792_458, rel=0.01)
    assert near[0] / far[1] == pytest.approx(4)


def test_the_bulge_alone_pulls_like_the_harmonic_of_degree_two() -> None:
    cosine, sine = np.zeros((3, 3)), np.zeros((3, 3))
    cosine[0, 0], cosine[2, 0] = 1.0, -J2_EARTH
    at = np.array([[5000.0, -4000.0, 3000.0], [100.0, 200.0, 8000.0]])
    whole = forces.spherical_harmonics(at, GM_EARTH, R_EARTH_KM, cosine, sine)
    assert whole == pytest.approx(earth_pull(at), rel=1e-12)


def test_harmonics_are_the_slope_of_the_potential() -> None:
    rng = np.random.default_rng(2)
    cosine, sine = rng.normal(0, 1e-3, (5, 5)), rng.normal(0, 1e-3, (5, 5))
    cosine[0, 0] = 1.0
    at, step = np.array([3500.0, 1200.0, -900.0]), 0.01

    def potential(r: np.ndarray) -> float:
        """Heiskanen & Moritz, Physical Geodesy, eq. (2-39), with Legendre functions in full."""
        size = np.linalg.norm(r)
        t, u = r[2] / size, np.hypot(r[0], r[1]) / size
        lon = np.arctan2(r[1], r[0])
        legendre = {
            (0, 0): 1.0, (1, 0): t, (1, 1): u,
            (2, 0): (3 * t**2 - 1) / 2, (2, 1): 3 * u * t, (2, 2): 3 * u**2,
            (3, 0): t * (5 * t**2 - 3) / 2, (3, 1): 1.5 * u * (5 * t**2 - 1),
            (3, 2): 15 * u**2 * t, (3, 3): 15 * u**3,
            (4, 0): (35 * t**4 - 30 * t**2 + 3) / 8, (4, 1): 2.5 * u * t * (7 * t**2 - 3),
            (4, 2): 7.5 * u**2 * (7 * t**2 - 1), (4, 3): 105 * u**3 * t, (4, 4): 105 * u**4,
        }  # fmt: skip
        terms = [
            (3397 / size) ** n * p * (cosine[n, m] * np.cos(m * lon) + sine[n, m] * np.sin(m * lon))
            for (n, m), p in legendre.items()
        ]
        return float(42_828.37 / size * sum(terms))

    pull = forces.spherical_harmonics(at, 42_828.37, 3397.0, cosine, sine)
    slope = [
        (potential(at + step * axis) - potential(at - step * axis)) / (2 * step)
        for axis in np.eye(3)
    ]
    assert pull == pytest.approx(slope, rel=1e-6)
