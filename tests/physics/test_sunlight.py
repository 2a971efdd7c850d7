import numpy as np
import pytest

from marsapp.physics.constants import AU_KM
from marsapp.physics.sunlight import (
    air_mass,
    daylight,
    declination_deg,
    flux_w_m2,
    on_panel_w_m2,
    sun_direction,
)

SITE_LAT_DEG = 25.066


def test_the_sunlight_at_the_mean_distance_of_mars_is_that_of_the_fact_sheet() -> None:
    assert float(flux_w_m2(227_956_000.0)) == pytest.approx(586.2, abs=0.6)  # W/m², NSSDC


def test_at_its_nearest_mars_gets_45_percent_more_sunlight_than_at_its_farthest() -> None:
    near, far = 1.5237 * (1 - 0.0935), 1.5237 * (1 + 0.0935)  # au, eccentricity of the fact sheet
    ratio = float(flux_w_m2(near * AU_KM) / flux_w_m2(far * AU_KM))
    assert ratio == pytest.approx(1.456, abs=0.002)


@pytest.mark.parametrize(("season_deg", "latitude_deg"), [(0, 0), (90, 25.19), (270, -25.19)])
def test_the_sun_stands_over_the_tropics_at_the_solstices(
    season_deg: float, latitude_deg: float
) -> None:
    assert float(declination_deg(season_deg)) == pytest.approx(latitude_deg, abs=1e-9)


def test_the_sun_rises_in_the_east_and_stands_in_the_south_at_noon() -> None:
    east, north, up = sun_direction(SITE_LAT_DEG, 0.0, np.array([6.0, 12.0, 18.0])).T
    assert up == pytest.approx([0.0, np.cos(np.radians(SITE_LAT_DEG)), 0.0], abs=1e-12)
    assert east == pytest.approx([1.0, 0.0, -1.0], abs=1e-12)
    assert north[1] < 0


def test_directions_to_the_sun_have_length_one() -> None:
    ways = sun_direction(SITE_LAT_DEG, -18.7, np.linspace(0, 24, 49))
    assert np.linalg.norm(ways, axis=1) == pytest.approx(1.0, abs=1e-12)


def test_air_mass_is_one_overhead_two_at_thirty_degrees_and_finite_at_the_horizon() -> None:
    assert float(air_mass(1.0)) == pytest.approx(1.0, abs=0.001)
    assert float(air_mass(0.5)) == pytest.approx(2.0, abs=0.02)
    # √(2 R / H + 1) for an even shell of 11.1 km round a ball of 3389.5 km
    assert float(air_mass(0.0)) == pytest.approx(24.73, abs=0.02)


def test_without_dust_nothing_is_lost() -> None:
    light = daylight(500.0, np.array([1.0, 0.5, 0.1]), 0.0, 0.22)
    assert light.level == pytest.approx(light.above, rel=1e-9)
    assert light.above == pytest.approx([500.0, 250.0, 50.0])


@pytest.mark.parametrize(
    ("depth", "share"),
    # net flux functions of Appelbaum & Flood 1990, Solar Energy 45, 353, Sun overhead, read off
    # with what is reflected added back: about 0.9, 0.8, 0.6, 0.4
    [(0.5, 0.91), (1.0, 0.82), (2.0, 0.65), (3.0, 0.50)],
)
def test_dust_takes_much_less_than_it_scatters(depth: float, share: float) -> None:
    light = daylight(1.0, 1.0, depth, 0.1)
    assert float(light.level) == pytest.approx(share, abs=0.03)
    assert float(light.beam) < share


def test_the_more_dust_the_less_light_and_the_more_of_it_from_the_sky() -> None:
    depths = np.linspace(0.05, 8.0, 60)
    light = daylight(500.0, 0.8, depths, 0.22)
    assert (np.diff(light.level) < 0).all()
    assert (np.diff(light.sky / light.level) > 0).all()


def test_light_never_jumps_where_the_formula_is_nought_by_nought() -> None:
    heights = np.linspace(0.02, 1.0, 40_000)
    level = daylight(1.0, heights, 1.0, 0.22).level
    assert (np.diff(level) > 0).all()
    assert np.diff(level).max() < 1e-4


def test_below_the_horizon_there_is_no_light() -> None:
    light = daylight(500.0, np.array([-0.5, 0.0]), 0.4, 0.22)
    assert light.level.tolist() == [0.0, 0.0]


def test_a_level_panel_gets_what_falls_on_level_ground() -> None:
    sun = sun_direction(SITE_LAT_DEG, -18.7, np.array([9.0, 12.0, 15.0]))
    light = daylight(700.0, sun[:, 2], 1.0, 0.22)
    assert on_panel_w_m2(light, sun, 0.0, 0.22) == pytest.approx(light.level, rel=1e-12)


def test_a_panel_that_leans_to_a_low_sun_gets_more_and_one_that_leans_away_less() -> None:
    sun = sun_direction(SITE_LAT_DEG, -25.0, np.array([12.0]))  # 40° high in the south
    light = daylight(700.0, sun[:, 2], 0.5, 0.22)
    level, south, north = (on_panel_w_m2(light, sun, lean, 0.22)[0] for lean in (0.0, -30.0, 30.0))
    assert south > 1.2 * level
    assert north < 0.8 * level
