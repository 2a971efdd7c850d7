import math

import numpy as np
import pytest

from marsapp.mission.checks.relief import relief_faults
from marsapp.mission.mission import Mission
from marsapp.mission.relief import SANDY, Relief
from marsapp.mission.relief.relief import NEEDED
from marsapp.mission.relief.shapes import noise


@pytest.fixture(scope="module")
def relief(mission: Mission) -> Relief:
    return Relief.of(mission)


def places(number: int, within_m: float) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(4)
    east, north = random.uniform(-within_m, within_m, (2, number)).astype(np.float32)
    return east, north


def test_the_ground_at_the_lander_is_the_zero_of_all_heights(relief: Relief) -> None:
    assert relief.height_m(0.0, 0.0) == pytest.approx(0.0, abs=1e-6)


def test_the_lander_stands_on_even_ground(relief: Relief) -> None:
    for heading_deg in range(0, 360, 30):
        assert abs(relief.slope_deg(0.0, 0.0, heading_deg)) < 2.0
    assert relief.lie(*places(50, 3.0)).dust.max() == 0.0


def test_the_same_mission_gives_the_same_ground(mission: Mission, relief: Relief) -> None:
    assert Relief.of(mission) is relief
    again = Relief(**{name: getattr(relief, name) for name in Relief.__dataclass_fields__})
    east, north = places(500, 2000.0)
    np.testing.assert_array_equal(again.heights(east, north), relief.heights(east, north))


def test_another_seed_gives_another_ground(relief: Relief) -> None:
    fields = {name: getattr(relief, name) for name in Relief.__dataclass_fields__}
    other = Relief(**{**fields, "seed": relief.seed + 1})
    east, north = places(500, 2000.0)
    assert np.abs(other.heights(east, north) - relief.heights(east, north)).max() > 1.0


def test_a_mission_that_says_nothing_has_an_even_plain(mission: Mission) -> None:
    kept = tuple(each for each in mission.data.constants if each.id != "relief")
    data = mission.data.model_copy(update={"constants": kept})
    bare = Relief.of(Mission(data, mission.trajectory, mission.ephemeris))
    east, north = places(100, 3000.0)
    assert not bare.height_m(east, north).any()
    assert not bare.slope_deg(east, north, 40.0).any()
    assert bare.albedo(east, north) == pytest.approx(1.0)
    assert len(bare.rocks(-50, -50, 50, 50)) == 0
    assert len(bare.craters(-500, -500, 500, 500)) == 0


def test_the_plain_is_nearly_flat_and_falls_to_the_north(relief: Relief) -> None:
    east, north = places(20_000, 2000.0)
    height = relief.height_m(east, north)
    plane = np.stack([east, north, np.ones_like(east)], axis=1).astype(float)
    slope = np.linalg.lstsq(plane, height, rcond=None)[0]
    assert slope[1] == pytest.approx(relief.tilt[1], abs=0.0015)
    assert slope[1] < 0
    assert np.percentile(np.abs(height - plane @ slope), 95) < 6.0


def test_no_ground_is_steeper_than_sand_can_lie(relief: Relief) -> None:
    east, north = places(20_000, 1500.0)
    steep = np.abs(relief.slope_deg(east, north, 205.0))
    assert steep.max() < 34.0
    assert np.percentile(steep, 90) < 6.0


def test_the_rover_meets_no_steep_place_on_its_way(mission: Mission, relief: Relief) -> None:
    assert mission.drive is not None
    _, east, north = np.asarray(mission.drive.route_m).T
    heading = np.degrees(np.arctan2(np.gradient(east), np.gradient(north)))
    steep = np.abs(relief.slope_deg(east, north, heading))
    assert np.percentile(steep, 95) < 3.0
    assert steep.max() < 12.0


def test_the_rises_are_those_of_the_heights(relief: Relief) -> None:
    east, north = places(4000, 1500.0)
    lie, step = relief.lie(east, north), np.float32(0.5)
    along = (relief.heights(east + step, north) - relief.heights(east - step, north)) / (2 * step)
    assert np.percentile(np.abs(along - lie.east), 95) < 0.02
    np.testing.assert_allclose(relief.heights(east, north), lie.height_m, atol=1e-3)


def test_small_things_fade_out_before_they_are_finer_than_a_pixel(relief: Relief) -> None:
    east, north = places(20_000, 1500.0)
    rough = [float(relief.lie(east, north, finest).east.std()) for finest in (0.1, 5.0, 300.0)]
    assert rough[0] > rough[1] > rough[2]
    smooth = relief.lie(east, north, np.full(len(east), 5.0, np.float32))
    np.testing.assert_allclose(smooth.east, relief.lie(east, north, 5.0).east, atol=1e-6)


def test_dunes_are_about_a_metre_high_and_bright(relief: Relief) -> None:
    east, north = places(60_000, 1500.0)
    dune = relief.lie(east, north).dust > 0.9
    assert 0.005 < dune.mean() < 0.2
    assert relief.albedo(east, north)[dune].min() > 1.1


def test_the_slope_turns_its_sign_with_the_heading(relief: Relief) -> None:
    there = relief.slope_deg(100.0, -300.0, 30.0)
    assert relief.slope_deg(100.0, -300.0, 210.0) == pytest.approx(-there, abs=1e-9)


def test_rocks_keep_to_the_box_and_to_bare_ground(relief: Relief) -> None:
    rocks = relief.rocks(20, -60, 70, -20)
    assert len(rocks) > 50
    assert rocks[:, 0].min() >= 20
    assert rocks[:, 0].max() <= 70
    assert rocks[:, 1].min() >= -60
    assert rocks[:, 1].max() <= -20
    assert rocks[:, 2].min() >= 0.03
    assert ((rocks[:, 3] >= 0) & (rocks[:, 3] <= 1)).all()
    east, north = rocks[:, :2].astype(np.float32).T
    assert relief.lie(east, north).dust.max() < SANDY


def test_the_same_rocks_lie_in_two_boxes_that_overlap(relief: Relief) -> None:
    small = relief.rocks(0, 20, 30, 50, 0.05)
    large = relief.rocks(-40, -10, 60, 90, 0.05)
    inside = (large[:, :2] >= (0, 20)).all(axis=1) & (large[:, :2] <= (30, 50)).all(axis=1)
    assert sorted(map(tuple, small)) == sorted(map(tuple, large[inside]))


def test_no_large_rock_lies_under_the_lander(relief: Relief) -> None:
    rocks = relief.rocks(-4, -4, 4, 4)
    near = np.hypot(rocks[:, 0], rocks[:, 1]) < 4
    assert (rocks[near, 2] <= 0.1).all()


def test_no_large_rock_lies_on_the_rovers_way(mission: Mission, relief: Relief) -> None:
    assert mission.drive is not None
    for _, east, north in mission.drive.route_m[::40]:
        rocks = relief.rocks(east - 2, north - 2, east + 2, north + 2, 0.0)
        away = np.hypot(rocks[:, 0] - east, rocks[:, 1] - north)
        assert (rocks[away < 0.8, 2] < 0.04).all()


def test_rocks_cover_about_the_share_that_the_mission_names(mission: Mission) -> None:
    relief = Relief.of(mission)
    rocks = relief.loose_rocks(-400, -400, 400, 400, 0.0)
    share = (math.pi * rocks[:, 2] ** 2).sum() / 800**2
    assert share == pytest.approx(relief.rock_share, rel=0.25)


def test_craters_are_found_in_a_box(relief: Relief) -> None:
    found = relief.craters(-1000, -1000, 1000, 1000)
    assert len(found) > 20
    assert np.abs(found[:, :2]).max() <= 1000
    rim, floor = (
        relief.height_m(found[:, 0] + part * found[:, 2], found[:, 1]) for part in (1.0, 0.0)
    )
    assert (rim > floor).mean() > 0.9  # a dune or a slope may hide one


def test_noise_has_no_seam() -> None:
    field = noise(np.random.default_rng(1), 64, (32, 8), 1.0)
    steps = np.abs(np.diff(field, axis=1))
    assert np.abs(field[:, 0] - field[:, -1]).max() < 1.5 * steps.max()
    assert field.std() == pytest.approx(1.0, abs=1e-5)


def test_a_ground_without_a_needed_value_is_told(mission: Mission) -> None:
    constants = list(mission.data.constants)
    index = next(i for i, each in enumerate(constants) if each.id == "relief")
    values = dict(constants[index].values)
    assert set(NEEDED) <= set(values)
    del values["dune_height"]
    constants[index] = constants[index].model_copy(update={"values": values})
    data = mission.data.model_copy(update={"constants": tuple(constants)})
    (fault,) = relief_faults(data)
    assert "dune_height" in fault.what.text_in("en")
    assert not list(relief_faults(mission.data))
