"""Maps blended to any number of texels, and the grain that is drawn below them."""

import math

import numpy as np
import pytest

from marsapp.ui.render import tiles
from marsapp.ui.render.grain import COARSEST, grain
from marsapp.ui.render.tiles import Need


def wave(rows: int, columns: int, down: int, across: int) -> np.ndarray:
    """A smooth field over a sphere, with so many waves down a meridian and round a circle."""
    lat = np.pi / 2 - (np.arange(rows) + 0.5) * np.pi / rows
    lon = (np.arange(columns) + 0.5) * 2 * np.pi / columns
    return (np.cos(down * lat) ** 2)[:, None] * np.cos(lat)[:, None] * np.cos(across * lon)


def test_a_spline_goes_through_the_heights_and_between_them() -> None:
    coarse, fine = wave(90, 180, 2, 3), wave(360, 720, 2, 3)
    knots = tiles.knotted((1000 * coarse).astype(np.float32))
    part = Need(across=720, down=360, top=40, bottom=320, left=600, right=900)  # over the edge
    found = tiles.spread(knots, part, smooth=True)
    wanted = 1000 * np.take(fine[40:320], np.arange(600, 900) % 720, axis=1)
    assert found == pytest.approx(wanted, abs=3.0)


def test_rows_near_the_poles_keep_no_finer_waves_than_others() -> None:
    rng = np.random.default_rng(3)
    rough = rng.normal(0, 100, (90, 180)).astype(np.float32)
    knots = tiles.knotted(rough)
    spread = np.abs(np.diff(knots, axis=1)).mean(axis=1)
    assert spread[0] < 0.1 * spread[45]


def test_coarser_maps_are_means() -> None:
    values = (100 + 50 * wave(64, 128, 2, 1)).astype(np.float32)
    part = Need(across=32, down=16, top=0, bottom=16, left=0, right=32)
    found = tiles.spread(values, part, smooth=False)
    assert found == pytest.approx(values.reshape(16, 4, 32, 4).mean(axis=(1, 3)), abs=0.01)


def test_bright_tones_gain_less_than_dark_ones() -> None:
    from marsapp import paths

    file = paths.shipped("assets") / "mars" / "ground.jpg"
    plain, bright = (tiles.read_colours(file, (gain, 1.0, 1.0)) for gain in (1.0, 1.5))
    assert np.array_equal(plain[0], bright[0])  # blue
    red, brighter = plain[2].astype(int), bright[2].astype(int)
    assert (brighter >= red).all()
    middle, light = np.abs(red - 128) < 5, red > 240
    assert (brighter - red)[middle].mean() > 3 * (brighter - red)[light].mean() > 0


def test_maps_as_fine_as_the_ground_have_no_grain() -> None:
    assert grain(COARSEST // 4, np.arange(4), np.arange(4)) is None


@pytest.mark.parametrize("down", [COARSEST // 2, 2 * COARSEST])
def test_grain_is_even_and_keeps_its_place(down: int) -> None:
    found = grain(down, np.arange(512), np.arange(512))
    assert found is not None
    for field in found:
        assert abs(field.mean()) < 0.2
        assert field.std() == pytest.approx(1.0, abs=0.3)
    part = grain(down, np.arange(100, 140), np.arange(60, 90))
    assert part is not None
    assert np.array_equal(part.east, found.east[100:140, 60:90])
    round_about = grain(down, np.arange(3), np.arange(2 * down, 2 * down + 3))
    assert round_about is not None
    assert np.array_equal(round_about.tone, found.tone[:3, :3])


def test_grain_leans_as_its_tone_rises() -> None:
    found = grain(COARSEST // 2, np.arange(256), np.arange(256))
    assert found is not None
    rise = found.tone[:, 2:] - found.tone[:, :-2]
    assert np.corrcoef(rise.ravel(), found.east[:, 1:-1].ravel())[0, 1] > 0.9
    fall = found.tone[:-2] - found.tone[2:]
    assert np.corrcoef(fall.ravel(), found.north[1:-1].ravel())[0, 1] > 0.9


def test_circles_shrink_towards_the_poles() -> None:
    circles = Need(across=64, down=32, top=0, bottom=32, left=0, right=64).circles()
    assert circles[16] == pytest.approx(math.cos(math.radians(180 / 64)), abs=1e-6)
    assert circles[0] == pytest.approx(math.sin(math.radians(180 / 64)), abs=1e-6)
