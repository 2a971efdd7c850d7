from itertools import pairwise

import numpy as np
import pytest

from marsapp.physics.atmosphere import GAS_J_KG_K, PROFILE, Air, sound_m_s, temperature_k


@pytest.fixture(scope="module")
def air() -> Air:
    return Air.of()


def pressure_pa(air: Air, height_m: float) -> float:
    density, _ = air.at(height_m)
    return density * GAS_J_KG_K * float(temperature_k(height_m))


def test_the_pressure_at_the_mean_radius_is_the_published_one(air: Air) -> None:
    assert pressure_pa(air, 0.0) == pytest.approx(636.0, rel=1e-6)  # Pa


def test_the_air_near_the_ground_is_an_ideal_gas(air: Air) -> None:
    assert air.at(0.0)[0] == pytest.approx(636.0 * 0.04351 / (8.3145 * 214.0), rel=1e-3)  # kg/m³


@pytest.mark.parametrize(("low", "high"), list(pairwise(PROFILE[:-2])))
def test_each_layer_is_in_balance_with_its_weight(
    air: Air, low: tuple[float, float], high: tuple[float, float]
) -> None:
    # a layer whose temperature runs straight has a pressure that can be written down
    (below_m, warm_k), (above_m, cold_k) = low, high
    middle_m = (below_m + above_m) / 2
    gravity = 42_828.375e9 / (3_389_500.0 + middle_m) ** 2  # m/s²
    per_k = (above_m - below_m) / (warm_k - cold_k)
    thinner = (cold_k / warm_k) ** (gravity * per_k / GAS_J_KG_K)
    share = pressure_pa(air, above_m) / pressure_pa(air, below_m)
    assert share == pytest.approx(thinner, rel=2e-3)


def test_it_thins_out_by_the_published_scale_height(air: Air) -> None:
    fall = np.log(pressure_pa(air, 0.0) / pressure_pa(air, 8_000.0))
    assert 8_000.0 / fall == pytest.approx(11_100.0, rel=0.03)  # m; fact sheet of Mars


def test_pressure_carries_the_air_above(air: Air) -> None:
    heights = np.arange(0.0, 60_000.0, 50.0)
    densities = np.array([air.at(height)[0] for height in heights])
    weight = np.trapezoid(densities * 3.73 * (3389.5e3 / (3389.5e3 + heights)) ** 2, heights)
    carried = pressure_pa(air, 0.0) - pressure_pa(air, heights[-1])
    assert weight == pytest.approx(carried, rel=2e-3)


def test_sound_is_as_fast_as_in_cold_carbon_dioxide() -> None:
    assert float(sound_m_s(210.0)) == pytest.approx(231.0, abs=1.0)  # m/s
    assert float(sound_m_s(840.0) / sound_m_s(210.0)) == pytest.approx(2.0)


def test_a_denser_column_is_denser_everywhere(air: Air) -> None:
    thick = Air.of(factor=1.3)
    for height_m in (-3_000.0, 12_345.0, 90_000.0):
        assert thick.at(height_m)[0] == pytest.approx(1.3 * air.at(height_m)[0])
        assert thick.at(height_m)[1] == air.at(height_m)[1]


def test_far_out_and_deep_down_it_goes_on(air: Air) -> None:
    assert 0.0 < air.at(400_000.0)[0] < 1e-12
    assert air.at(400_000.0)[1] == pytest.approx(float(sound_m_s(139.0)))
    assert air.at(-9_000.0)[0] > air.at(-8_000.0)[0]


def test_the_profile_rises_and_keeps_above_zero() -> None:
    heights, temperatures = zip(*PROFILE, strict=True)
    assert list(heights) == sorted(heights)
    assert min(temperatures) > 100.0  # K
