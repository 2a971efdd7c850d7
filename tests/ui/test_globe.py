"""The globes: places where they belong, light from the Sun, and work only when it is needed."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.physics.frames import fixed_direction
from marsapp.ui.render.globe import EARTH_AIR, MARS_AIR, Globe, side_of
from marsapp.ui.render.globes import Globes

FROM_VIEWER = np.array([0.0, 0.0, 1.0])


def seen_from(lat_deg: float, lon_deg: float) -> NDArray[np.float64]:
    """Body axes to right, up, towards a viewer over a place, north up."""
    towards = fixed_direction(lat_deg, lon_deg)
    right = np.cross([0, 0, 1], towards)
    right /= np.linalg.norm(right)
    return np.array([right, np.cross(towards, right), towards])


def globe(body: str) -> Globe:
    air = EARTH_AIR if body == "earth" else MARS_AIR
    return Globe(paths.shipped("assets") / body / "colour.jpg", air)


def pixel_of(
    picture: QImage, diameter_px: int, body_to_view: NDArray[np.float64], lat: float, lon: float
) -> tuple[int, int, int]:
    x, y, z = body_to_view @ fixed_direction(lat, lon)
    assert z > 0
    middle = side_of(diameter_px) / 2
    colour = picture.pixelColor(
        int(middle + x * diameter_px / 2), int(middle - y * diameter_px / 2)
    )
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("view", [(0.0, 60.0), (-20.0, 90.0), (35.0, 40.0), (10.0, 100.0)])
def test_dark_syrtis_and_bright_arabia_stand_where_they_are(view: tuple[float, float]) -> None:
    turned = seen_from(*view)
    picture = globe("mars").picture(500, turned, FROM_VIEWER)
    syrtis = pixel_of(picture, 500, turned, 9.2, 67.1)  # gazetteer: Syrtis Major Planum
    arabia = pixel_of(picture, 500, turned, 21.25, 35.0)  # the east of Arabia Terra
    assert sum(syrtis) < 0.6 * sum(arabia)


def test_land_and_sea_of_earth_stand_where_they_are() -> None:
    turned = seen_from(10.0, 80.0)
    picture = globe("earth").picture(400, turned, FROM_VIEWER)
    red, green, blue = pixel_of(picture, 400, turned, 22.0, 79.0)  # India
    assert green > blue
    red, green, blue = pixel_of(picture, 400, turned, 13.0, 88.0)  # the Bay of Bengal
    assert blue > 1.5 * red


@pytest.mark.parametrize("pole", [1.0, -1.0])
def test_looking_down_on_a_pole_shows_its_ice(pole: float) -> None:
    turned = np.array([[1.0, 0, 0], [0, pole, 0], [0, 0, pole]])
    picture = globe("mars").picture(300, turned, FROM_VIEWER)
    place = (88.0, 20.0) if pole > 0 else (-87.2, 315.0)
    red, _, blue = pixel_of(picture, 300, turned, *place)
    assert blue > 0.85 * red  # ice is white, dust is not


def test_a_turn_about_the_pole_moves_places_without_a_new_table() -> None:
    mars = globe("mars")
    first, second = seen_from(0.0, 60.0), seen_from(0.0, 80.0)
    mars.picture(300, first, FROM_VIEWER)
    table = mars._view
    moved = mars.picture(300, second, FROM_VIEWER)
    assert mars._view is table
    fresh = globe("mars").picture(300, second, FROM_VIEWER)
    assert moved == fresh


def test_the_night_is_dark_and_lies_away_from_the_sun() -> None:
    turned = seen_from(0.0, 20.0)
    picture = globe("mars").picture(200, turned, np.array([1.0, 0.0, 0.0]))
    middle = side_of(200) // 2
    day, night = picture.pixelColor(middle + 60, middle), picture.pixelColor(middle - 60, middle)
    assert day.lightness() > 60
    assert night.lightness() < 5
    assert night.alpha() == 255
    paper = globe("mars").picture(200, turned, np.array([1.0, 0.0, 0.0]), night=0.45)
    assert paper.pixelColor(middle - 60, middle).lightness() > 25


def test_the_disc_is_round_and_nothing_lies_beyond_the_air() -> None:
    picture = globe("mars").picture(200, np.eye(3), FROM_VIEWER)
    side = side_of(200)
    assert picture.size() == QSize(side, side)
    alpha = np.array([[picture.pixelColor(x, side // 2).alpha() for x in range(side)]])
    assert int((alpha == 255).sum()) == pytest.approx(200, abs=2)
    assert picture.pixelColor(0, 0).alpha() == 0
    assert 0 < picture.pixelColor((side - 206) // 2, side // 2).alpha() < 120  # the air


def test_a_small_globe_reads_a_small_map() -> None:
    mars = globe("mars")
    mars.picture(30, np.eye(3), FROM_VIEWER)
    assert mars._map.width() <= 128
    mars.picture(900, np.eye(3), FROM_VIEWER)
    assert mars._map.width() == 2048


def test_a_missing_map_is_reported_by_name(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"colour\.jpg"):
        Globe(tmp_path / "colour.jpg", MARS_AIR).picture(30, np.eye(3), FROM_VIEWER)


def test_a_moving_globe_is_painted_roughly_and_then_once_more(qtbot: QtBot) -> None:
    globes = Globes(paths.shipped("assets"))
    canvas = QImage(900, 900, QImage.Format.Format_ARGB32_Premultiplied)

    def paint(lat_deg: float) -> None:
        with QPainter(canvas) as painter:
            turned = (seen_from(lat_deg, 0.0), FROM_VIEWER)
            globes.paint(painter, (450.0, 450.0, 400.0), "mars", turned, 0.0)

    paint(0.0)
    paint(0.0)
    assert not globes.waiting
    with qtbot.waitSignal(globes.rested, timeout=2000):
        for lat_deg in (1.0, 2.0, 3.0):
            paint(lat_deg)
        assert globes.waiting
        rough = canvas.copy()
    paint(3.0)
    assert not globes.waiting
    assert canvas != rough


def test_a_globe_of_moderate_size_is_never_rough() -> None:
    globes = Globes(paths.shipped("assets"))
    canvas = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    for lat_deg in (0.0, 1.0, 2.0, 3.0):
        with QPainter(canvas) as painter:
            turned = (seen_from(lat_deg, 0.0), FROM_VIEWER)
            globes.paint(painter, (150.0, 150.0, 100.0), "earth", turned, 0.0)
    assert not globes.waiting
    assert canvas.pixelColor(150, 150).alpha() == 255
    assert globes.knows("mars")
    assert not globes.knows("venus")
