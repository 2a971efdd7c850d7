from pathlib import Path

import numpy as np
import pytest
from jplephem.spk import SPK
from numpy.testing import assert_allclose

from marsapp.physics.constants import LIGHT_KM_S
from marsapp.physics.ephemeris import Ephemeris, EphemerisError
from marsapp.physics.time import DAY_S, J2000_JD

NOON_5_FEBRUARY_2021_S = 665_798_469.184


@pytest.fixture(scope="module")
def ephemeris(ephemeris_file: Path) -> Ephemeris:
    return Ephemeris.load(ephemeris_file)


def test_earth_and_mars_of_the_full_de440(ephemeris: Ephemeris) -> None:
    # values of the full kernel (anchors of the trajectory, `ephemeris.check_*`)
    earth, _ = ephemeris.state("earth", NOON_5_FEBRUARY_2021_S)
    mars, _ = ephemeris.state("mars", NOON_5_FEBRUARY_2021_S)
    assert_allclose(earth, [-107_202_610.342, 92_956_229.766, 40_296_441.711], atol=0.01)  # km
    assert_allclose(mars, [24_228_380.594, 210_538_777.663, 95_915_418.721], atol=0.01)


@pytest.mark.parametrize(
    ("body", "pairs"),
    [
        ("mercury", [(0, 1)]),
        ("venus", [(0, 2)]),
        ("earth", [(0, 3), (3, 399)]),
        ("moon", [(0, 3), (3, 301)]),
        ("mars", [(0, 4)]),
        ("jupiter", [(0, 5)]),
        ("saturn", [(0, 6)]),
    ],
)
def test_every_body_stays_within_a_metre_of_the_kernel(
    ephemeris: Ephemeris, ephemeris_file: Path, body: str, pairs: list[tuple[int, int]]
) -> None:
    times = np.random.default_rng(7).uniform(ephemeris.start_s, ephemeris.end_s, 2000)
    with SPK.open(str(ephemeris_file)) as kernel:

        def read(pair: tuple[int, int]) -> np.ndarray:
            return np.array(kernel[pair].compute_and_differentiate(J2000_JD, times / DAY_S))

        reference = sum(read(pair) for pair in pairs) - read((0, 10))
    position, velocity = ephemeris.state(body, times)
    assert_allclose(position, reference[0].T, atol=1e-3, rtol=0)  # km
    assert_allclose(velocity, reference[1].T / DAY_S, atol=1e-6, rtol=0)  # km/s


def test_light_from_the_landing_took_17_72_minutes(ephemeris: Ephemeris) -> None:
    # 14 May 2021, 23:18 UTC; China's space agency: 17 min 42 s, the ephemeris 17.72 min
    landing_s = 674_306_280.0 + 69.184
    earth, mars = (ephemeris.state(body, landing_s)[0] for body in ("earth", "mars"))
    assert np.linalg.norm(earth - mars) == pytest.approx(318.7e6, abs=0.05e6)
    assert np.linalg.norm(earth - mars) / LIGHT_KM_S / 60 == pytest.approx(17.72, abs=0.005)


def test_mean_distance_of_the_moon(ephemeris: Ephemeris) -> None:
    times = np.linspace(ephemeris.start_s, ephemeris.end_s, 20_000)
    distance = np.linalg.norm(
        ephemeris.state("moon", times)[0] - ephemeris.state("earth", times)[0], axis=1
    )
    assert distance.min() == pytest.approx(356_500, abs=500)  # perigees of the almanac, km
    assert distance.max() == pytest.approx(406_700, abs=500)


def test_all_bodies_at_once_are_the_bodies_one_by_one(ephemeris: Ephemeris) -> None:
    times = ephemeris.start_s + np.array([0.0, 1e6, 2e8])
    together, speeds = ephemeris.states(times)
    for row, body in enumerate(ephemeris.bodies):
        alone, speed = ephemeris.state(body, times)
        assert_allclose(together[:, row], alone, rtol=1e-14)
        assert_allclose(speeds[:, row], speed, rtol=1e-14)


def test_the_sun_stands_still(ephemeris: Ephemeris) -> None:
    position, velocity = ephemeris.state("sun", ephemeris.end_s)
    assert not position.any()
    assert not velocity.any()


def test_no_times_give_no_states(ephemeris: Ephemeris) -> None:
    assert ephemeris.states(np.empty(0))[0].shape == (0, len(ephemeris.bodies), 3)


@pytest.mark.parametrize("days", [-1.0, 1.0, np.nan])
def test_times_outside_are_refused(ephemeris: Ephemeris, days: float) -> None:
    edge = ephemeris.start_s if days < 0 else ephemeris.end_s
    with pytest.raises(EphemerisError, match="outside"):
        ephemeris.state("mars", edge + days * DAY_S)


def test_an_unknown_body_is_refused_with_the_known_ones(ephemeris: Ephemeris) -> None:
    with pytest.raises(EphemerisError, match=r"pluto.*saturn"):
        ephemeris.state("pluto", ephemeris.start_s)


def test_a_file_that_is_no_kernel_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "not_a_kernel.bsp"
    path.write_bytes(b"far too short")
    with pytest.raises(ValueError, match="DAF"):
        Ephemeris.load(path)
