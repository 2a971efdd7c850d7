"""The planet close up: places where they belong, light on slopes, air, and no needless work."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp import paths
from marsapp.physics.frames import fixed_direction
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.planet import RADIUS_KM, Look, Planet, Veil, height_legend
from marsapp.ui.render.sphere import Sphere
from marsapp.ui.render.terrain import Terrain, slopes_of
from marsapp.ui.render.tiles import Need

Array = NDArray[np.float64]
SIZE = (500, 400)
POLE = np.array([0.0, 0.0, 1.0])


@pytest.fixture(scope="module")
def planet() -> Planet:
    return Planet(paths.shipped("assets") / "mars")


def over(lat: float, lon: float, far_km: float = 40_000.0, *, straight: bool = False) -> Eye:
    """An eye above a place that looks straight down, with a disc of 360 pixels."""
    place = fixed_direction(lat, lon) * far_km
    edge = math.sqrt(far_km**2 - RADIUS_KM**2)
    return Eye(
        place_km=place,
        axes=look_along(-place, POLE if abs(lat) < 89 else np.array([1.0, 0.0, 0.0])),
        scale=180 / RADIUS_KM * (1.0 if straight else edge),
        size_px=SIZE,
        middle_px=(SIZE[0] / 2, SIZE[1] / 2),
        straight=straight,
    )


def near(lat: float, lon: float, altitude_km: float, *, tilt_deg: float = 0.0) -> Eye:
    """An eye low over a place that looks down, or so far towards the north, 50 deg high."""
    place = fixed_direction(lat, lon)
    north = POLE - POLE @ place * place
    tilt = math.radians(tilt_deg)
    forward = -place * math.cos(tilt) + north / np.linalg.norm(north) * math.sin(tilt)
    return Eye(
        place_km=place * (RADIUS_KM + altitude_km),
        axes=look_along(forward, place if tilt_deg else POLE),
        scale=SIZE[1] / 2 / math.tan(math.radians(25)),
        size_px=SIZE,
        middle_px=(SIZE[0] / 2, SIZE[1] / 2),
    )


def colour_at(picture: QImage, eye: Eye, lat: float, lon: float, turn: float = 0.0) -> QColor:
    x, y, _ = eye.project(fixed_direction(lat, lon + math.degrees(turn)) * RADIUS_KM)
    offset = picture.offset()
    return picture.pixelColor(int(x) - offset.x(), int(y) - offset.y())


def brightness(colour: QColor) -> int:
    return colour.red() + colour.green() + colour.blue()


def values_of(picture: QImage) -> NDArray[np.uint8]:
    shape = (picture.height(), picture.width(), 4)
    return np.frombuffer(picture.constBits(), np.uint8).reshape(shape).copy()


@pytest.mark.parametrize("straight", [False, True])
@pytest.mark.parametrize(("lat", "lon"), [(0.0, 60.0), (-10.0, 75.0), (40.0, 40.0)])
@pytest.mark.parametrize("turn", [0.0, 2.0])
def test_dark_syrtis_and_bright_arabia_stand_where_they_are(
    planet: Planet, lat: float, lon: float, turn: float, straight: bool
) -> None:
    eye = over(lat, lon + math.degrees(turn), straight=straight)
    picture = planet.picture(eye, turn, eye.axes[2], Look())
    syrtis = colour_at(picture, eye, 9.2, 67.1, turn)  # gazetteer: Syrtis Major Planum
    arabia = colour_at(picture, eye, 21.25, 35.0, turn)  # the east of Arabia Terra
    assert brightness(syrtis) < 0.65 * brightness(arabia)


@pytest.mark.parametrize(
    ("lat", "lon", "km"),
    [(18.65, 226.2, 21.0), (-42.4, 70.5, -7.0), (25.066, 109.925, -4.1), (46.7, 117.5, -4.5)],
    ids=["Olympus Mons", "Hellas", "landing site", "Utopia"],
)
def test_heights_have_the_colours_of_the_legend(
    planet: Planet, lat: float, lon: float, km: float
) -> None:
    eye = over(lat, lon, straight=True)
    picture = planet.picture(eye, 0.0, eye.axes[2], Look("height"))
    colour = colour_at(picture, eye, lat, lon)
    stops = height_legend()
    expected = [
        np.interp(km, [stop.km for stop in stops], [stop.rgb[i] for stop in stops])
        for i in range(3)
    ]
    assert [colour.red(), colour.green(), colour.blue()] == pytest.approx(expected, abs=40)


def test_the_legend_rises() -> None:
    heights = [stop.km for stop in height_legend()]
    assert heights == sorted(heights)
    assert heights[0] <= -8
    assert heights[-1] >= 21


@pytest.mark.parametrize("straight", [False, True])
def test_the_disc_has_its_size_and_nothing_is_beyond_the_air(
    planet: Planet, straight: bool
) -> None:
    eye = over(10.0, 0.0, straight=straight)
    picture = planet.picture(eye, 0.0, -eye.axes[2], Look())  # the Sun behind: no air shows
    alpha = values_of(picture)[..., 3].astype(float) / 255
    assert alpha.sum() == pytest.approx(math.pi * 180**2, rel=2e-3)
    assert alpha[alpha.shape[0] // 2].sum() == pytest.approx(360, abs=1)


def test_the_far_disc_is_smooth_and_as_large_as_it_is(planet: Planet) -> None:
    eye = replace(over(20.0, 70.0, 1.5e6), scale=1.5e6 * 6.3 / RADIUS_KM)
    picture = planet.picture(eye, 0.0, -eye.axes[2], Look())
    alpha = values_of(picture)[..., 3].astype(float) / 255
    assert alpha.sum() == pytest.approx(math.pi * 6.3**2, rel=0.04)
    assert len(np.unique(alpha)) > 5


def test_a_planet_behind_the_eye_is_not_in_the_picture(planet: Planet) -> None:
    away = replace(over(0.0, 0.0), axes=look_along(np.array([1.0, 0.0, 0.0]), POLE))
    assert planet.picture(away, 0.0, POLE, Look()).isNull()
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        planet.paint(painter, away, (0.0, POLE), Look())
    assert not values_of(image)[..., :3].any()


def test_the_horizon_stands_where_geometry_puts_it(planet: Planet) -> None:
    # from 300 km the horizon lies acos(R / (R + h)) below the level
    eye = near(20.0, 100.0, 300.0, tilt_deg=70.0)
    picture = planet.picture(eye, 0.0, -fixed_direction(20.0, 100.0), Look())
    dip = math.acos(RADIUS_KM / (RADIUS_KM + 300.0)) - math.radians(20.0)
    expected = SIZE[1] / 2 + eye.scale * math.tan(dip)
    alpha = values_of(picture)[:, SIZE[0] // 2 - picture.offset().x(), 3]
    assert picture.offset().y() + np.argmax(alpha > 128) == pytest.approx(expected, abs=1.5)
    assert (alpha[-20:] == 255).all()


def test_air_glows_beside_the_day_and_not_beside_the_night(planet: Planet) -> None:
    eye = over(0.0, 0.0, 12_000.0)
    sun = np.array([0.0, -1.0, 0.0])  # from the left
    picture = planet.picture(eye, 0.0, sun, Look())
    row = values_of(picture)[picture.height() // 2].astype(int)
    left, right = 250 - 182 - picture.offset().x(), 250 + 181 - picture.offset().x()
    assert row[left, 3] > 20
    assert row[right, 3] == 0


def test_slopes_towards_the_sun_are_bright(planet: Planet) -> None:
    eye = over(18.65, 226.2, straight=True)  # Olympus Mons, flanks some 4 deg from its middle
    values = {}
    for name, sun_lon in (("from the west", 156.0), ("from the east", 296.0)):
        picture = planet.picture(eye, 0.0, fixed_direction(10.0, sun_lon), Look("relief"))
        west, east = (colour_at(picture, eye, 18.65, 226.2 + lon) for lon in (-4.6, 4.6))
        values[name] = brightness(west) - brightness(east)
    assert values["from the west"] > 60
    assert values["from the east"] < -60


def test_the_night_is_dark_but_no_hole(planet: Planet) -> None:
    eye = over(0.0, 0.0)
    sun = np.array([0.0, 1.0, 0.0])
    day, night = (
        brightness(colour_at(planet.picture(eye, 0.0, sun, Look(night=0.06)), eye, 0, lon))
        for lon in (50.0, -50.0)
    )
    assert 10 < night < 0.25 * day
    brighter = planet.picture(eye, 0.0, sun, Look(night=0.2))
    assert brightness(colour_at(brighter, eye, 0, -50)) > night + 20


def test_what_is_veiled_is_grey_and_what_is_imaged_is_not(planet: Planet) -> None:
    cover = np.zeros((90, 180), np.uint8)
    cover[:, 30:60] = 255  # 60 to 120 deg east
    for turn in (0.0, 1.0):
        eye = over(0.0, 60.0 + math.degrees(turn))
        bare = planet.picture(eye, turn, eye.axes[2], Look()).copy()
        half = planet.picture(eye, turn, eye.axes[2], Look(veil=Veil(cover)))
        seen, unseen = (colour_at(half, eye, 20.0, lon, turn) for lon in (80.0, 40.0))
        assert seen == colour_at(bare, eye, 20.0, 80.0, turn)
        assert unseen.hsvSaturation() < 0.4 * colour_at(bare, eye, 20.0, 40.0, turn).hsvSaturation()


def test_the_veil_turns_with_the_ground(planet: Planet) -> None:
    cover = np.zeros((90, 180), np.uint8)
    cover[:, 30:60] = 255  # 60 to 120 deg east
    eye, veil = over(0.0, 90.0), Veil(cover)
    for turn in (0.0, 0.5):
        picture = planet.picture(eye, turn, eye.axes[2], Look("relief", veil=veil))
        seen, unseen = (colour_at(picture, eye, 10.0, lon, turn) for lon in (65.0, 55.0))
        assert seen.hsvSaturation() != unseen.hsvSaturation()
        assert brightness(seen) > brightness(unseen) + 60


def test_the_same_picture_comes_again_until_something_changes(planet: Planet) -> None:
    eye, sun = over(10.0, 20.0), fixed_direction(0.0, 40.0)
    first = planet.picture(eye, 0.3, sun, Look())
    assert planet.picture(replace(eye), 0.3, sun, Look()) is first
    assert planet.picture(eye, 0.32, sun, Look()) is not first
    assert planet.picture(eye, 0.3, fixed_direction(0.0, 41.0), Look()) != first
    assert planet.picture(eye, 0.3, sun, Look("relief")) != first


@pytest.mark.parametrize("rough", [2, 3])
def test_rough_pictures_show_the_same(planet: Planet, rough: int) -> None:
    eye, sun = over(10.0, 290.0), fixed_direction(0.0, 250.0)
    images = []
    for step in (1, rough):
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        image.fill(0)
        with QPainter(image) as painter:
            planet.paint(painter, eye, (0.0, sun), Look(), rough=step)
        images.append(values_of(image)[..., :3].astype(int))
    assert np.abs(images[0] - images[1]).mean() < 4
    whole = planet.picture(eye, 0.0, sun, Look(), rough=rough)
    assert abs(whole.width() - 362) <= 12


def test_rough_pictures_of_a_large_screen_have_no_more_samples_than_quick_ones_may() -> None:
    eye = replace(near(0.0, 0.0, 1000.0), size_px=(3840, 2160), middle_px=(1920.0, 1080.0))
    eye = replace(eye, scale=5 * eye.scale)
    rows, columns = Sphere(eye, RADIUS_KM, 1.02, 2.0, 260_000).shape
    assert rows * columns == pytest.approx(260_000, rel=0.01)
    assert columns / rows == pytest.approx(3840 / 2160, rel=0.01)


def test_turning_the_planet_or_going_round_it_is_the_same(planet: Planet) -> None:
    turn = 2 * math.pi * 300 / 2048  # whole texels
    eye = over(15.0, 100.0)
    fixed = values_of(planet.picture(eye, 0.0, fixed_direction(0, 60), Look()))
    round_eye = over(15.0, 100.0 + math.degrees(turn))
    sun = fixed_direction(0, 60 + math.degrees(turn))
    turned = values_of(planet.picture(round_eye, turn, sun, Look()))
    assert np.abs(fixed.astype(int) - turned.astype(int)).mean() < 1.5


@pytest.mark.parametrize(
    ("lat", "altitude_km"), [(-12.0, 200.0), (25.0, 1500.0), (88.0, 300.0), (-86.0, 900.0)]
)
@pytest.mark.parametrize("mode", ["day", "height", "relief"])
def test_near_views_are_finer_but_have_the_colours_of_far_ones(
    planet: Planet, lat: float, altitude_km: float, mode: str
) -> None:
    close, far = near(lat, 50.0, altitude_km), over(lat, 50.0, straight=True)
    sun = fixed_direction(lat, 50.0)
    for turn in (0.0, 0.004, 0.5):
        ground = values_of(planet.picture(close, turn, sun, Look(mode)))[150:250, 200:300, :3]
        wide = planet.picture(far, turn, sun, Look(mode))
        x, y = 250 - wide.offset().x(), 200 - wide.offset().y()
        reach = max(round(180 * altitude_km / RADIUS_KM * math.tan(math.radians(6.5))), 2)
        patch = values_of(wide)[y - reach : y + reach, x - reach : x + reach, :3]
        assert ground.mean(axis=(0, 1)) == pytest.approx(patch.mean(axis=(0, 1)), abs=16)


def test_wide_views_to_the_horizon_take_a_coarser_map_than_they_could_show(planet: Planet) -> None:
    eye = near(-20.0, 300.0, 300.0, tilt_deg=64.0)
    large = replace(eye, size_px=(1500, 1200), middle_px=(750.0, 600.0), scale=3 * eye.scale)
    sun = fixed_direction(0.0, 300.0)
    few, many = planet.picture(eye, 0.0, sun, Look()), planet.picture(large, 0.0, sun, Look())
    many = many.scaled(few.size())
    difference = values_of(few)[10:, :, :3].astype(int) - values_of(many)[10:, :, :3]
    assert np.abs(difference).mean() < 8


def test_it_is_said_when_grain_is_drawn(planet: Planet) -> None:
    for eye, grained in ((near(0.0, 0.0, 300.0), True), (over(0.0, 0.0), False)):
        planet.picture(eye, 0.0, eye.axes[2], Look())
        assert planet.grained is grained


def test_where_only_air_is_seen_only_air_is_painted(planet: Planet) -> None:
    eye = near(10.0, 40.0, 250.0, tilt_deg=99.0)
    below = math.acos(RADIUS_KM / (RADIUS_KM + 250.0)) + math.radians(9.0)
    down = SIZE[1] + 4 - eye.scale * math.tan(below)  # the horizon is just below the picture
    eye = replace(eye, middle_px=(250.0, down))
    picture = planet.picture(eye, 0.0, fixed_direction(20.0, 40.0), Look())
    alpha = values_of(picture)[..., 3]
    assert 0 < alpha.max() < 255


def test_maps_that_are_missing_are_named(tmp_path: Path) -> None:
    eye = over(0.0, 0.0)
    with pytest.raises(OSError, match=r"height\.png"):
        Planet(tmp_path).picture(eye, 0.0, POLE, Look())


def test_maps_can_be_read_ahead() -> None:
    planet = Planet(paths.shipped("assets") / "mars")
    planet.prepare()
    eye = over(0.0, 0.0)
    assert not planet.picture(eye, 0.0, eye.axes[2], Look()).isNull()


def test_slopes_are_those_of_a_known_hill() -> None:
    part = Need(across=720, down=360, top=0, bottom=360, left=0, right=720)
    lon = (np.arange(720) + 0.5) * np.pi / 360
    lat = np.pi / 2 - (np.arange(360) + 0.5) * np.pi / 360
    heights = 5000 * np.cos(lat)[:, None] * np.sin(lon) + 3000 * np.sin(lat)[:, None]
    east, north = slopes_of(heights.astype(np.float32), part)
    assert east == pytest.approx(5000 * np.cos(lon)[None, :] / 3_389_500 + 0 * east, abs=2e-5)
    rise = -5000 * np.sin(lat)[:, None] * np.sin(lon) + 3000 * np.cos(lat)[:, None]
    assert north[1:-1] == pytest.approx(rise[1:-1] / 3_389_500, abs=2e-5)


def test_a_window_is_kept_while_it_holds_what_is_seen() -> None:
    terrain = Terrain(paths.shipped("assets") / "mars")
    need = Need(across=16_384, down=8192, top=4000, bottom=4200, left=16_300, right=16_500)
    first = terrain.texels("day", need)
    moved = replace(need, left=need.left + 20, right=need.right + 20)
    assert terrain.texels("day", moved) is first
    wrapped = replace(moved, left=moved.left - 16_384, right=moved.right - 16_384)
    assert first.shift(wrapped) == first.shift(moved)
    assert terrain.texels("day", replace(need, left=0, right=200)) is not first
