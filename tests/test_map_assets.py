"""The shipped maps of Mars and Earth: heights and places as published, and their credits."""

from pathlib import Path

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QImageReader

from marsapp import paths
from marsapp.mission.mission import Mission

ASSETS = paths.shipped("assets")
Heights = NDArray[np.float64]


@pytest.fixture(scope="module")
def heights_m() -> Heights:
    image = QImage(str(ASSETS / "mars" / "height.png"))
    assert image.format() == QImage.Format.Format_Grayscale16
    numbers = np.frombuffer(image.constBits(), np.uint16)
    return numbers.reshape(image.height(), image.width()).astype(float) - 10_000


def around(values: Heights, lat_deg: float, lon_deg: float, reach_deg: float = 0.0) -> Heights:
    """Return the values of the pixels around a place."""
    rows, columns = values.shape
    row, column = int((90 - lat_deg) / 180 * rows), int(lon_deg % 360 / 360 * columns)
    reach = round(reach_deg / 180 * rows)
    return values[
        max(row - reach, 0) : row + reach + 1,
        np.arange(column - reach, column + reach + 1) % columns,
    ]


def test_the_maps_are_of_the_size_that_is_agreed() -> None:
    for name, width, most_bytes in (
        ("mars/colour.jpg", 2048, 700_000),
        ("mars/height.png", 1440, 1_500_000),
        ("earth/colour.jpg", 1024, 60_000),
    ):
        size = QImageReader(str(ASSETS / name)).size()
        assert (size.width(), size.height()) == (width, width // 2)
        assert (ASSETS / name).stat().st_size <= most_bytes


# published: MOLA, D. Smith et al. 2001 (J. Geophys. Res. 106, 23689) and the mission's places;
# the harmonics end at waves of 15 km, which rounds peaks off
@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "reach_deg", "height_m", "off_m"),
    [
        (18.65, 226.2, 1.0, 21_200, 900),  # Olympus Mons, its highest point
        (11.92, 255.92, 1.0, 18_200, 900),  # Ascraeus Mons
        (25.02, 147.21, 1.0, 14_100, 1_500),  # Elysium Mons
    ],
)
def test_volcanoes_are_as_high_as_published(
    heights_m: Heights,
    lat_deg: float,
    lon_deg: float,
    reach_deg: float,
    height_m: float,
    off_m: float,
) -> None:
    assert around(heights_m, lat_deg, lon_deg, reach_deg).max() == pytest.approx(
        height_m, abs=off_m
    )


def test_the_highest_point_of_mars_is_on_olympus_mons(heights_m: Heights) -> None:
    row, column = np.unravel_index(heights_m.argmax(), heights_m.shape)
    assert 90 - (row + 0.5) / 4 == pytest.approx(18.65, abs=1.5)
    assert (column + 0.5) / 4 == pytest.approx(226.2, abs=1.5)


def test_the_lowest_point_of_mars_is_in_hellas(heights_m: Heights) -> None:
    row, column = np.unravel_index(heights_m.argmin(), heights_m.shape)
    assert heights_m.min() == pytest.approx(-8_200, abs=250)  # -8,200 m, D. Smith et al. 1999
    assert 90 - (row + 0.5) / 4 == pytest.approx(-42.4, abs=11)
    assert (column + 0.5) / 4 == pytest.approx(70.5, abs=16)


def test_zhurong_landed_4100_metres_below_zero(mission: Mission, heights_m: Heights) -> None:
    # -4,099.4 m, Liu J. et al. 2022
    site = mission.place("place_zhurong_landing_site")
    found = around(heights_m, site.lat_deg, site.lon_deg)
    assert float(found[0, 0]) == pytest.approx(-4_099, abs=80)


def test_valles_marineris_is_kilometres_deep(heights_m: Heights) -> None:
    floor = around(heights_m, -10.52, 287.46, 0.5).mean()  # Melas Chasma
    rim = around(heights_m, -16.5, 287.5, 0.5).mean()
    assert rim - floor > 5_000


def test_utopia_is_a_plain_below_zero(heights_m: Heights) -> None:
    plain = around(heights_m, 46.74, 117.52, 4.0)
    assert plain.mean() == pytest.approx(-4_700, abs=500)
    assert plain.std() < 400


def test_north_is_low_and_south_is_high(heights_m: Heights) -> None:
    # the dichotomy: about 5 km between the two halves (D. Smith et al. 1999, Science 284, 1495)
    rows = np.cos(np.radians(90 - (np.arange(720) + 0.5) / 4))
    mean_m = heights_m.mean(axis=1)
    north = np.average(mean_m[:240], weights=rows[:240])
    south = np.average(mean_m[480:], weights=rows[480:])
    assert south - north == pytest.approx(5_000, abs=1_000)


def test_the_colours_know_dark_bright_and_ice() -> None:
    image = QImage(str(ASSETS / "mars" / "colour.jpg")).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(1024, 2048, 4).astype(float)
    light, white = pixels[..., :3].mean(axis=2), pixels[..., 0] / pixels[..., 2]
    dark = [(9.2, 67.1), (44.66, 330.0), (-20.0, 140.0), (-4.94, 0.0)]  # as the gazetteer has them
    bright = [(-42.43, 70.5), (21.25, 20.0), (5.0, 250.0), (-49.84, 316.69)]
    darkest = max(around(light, *place, 1.5).mean() for place in dark)
    assert darkest < 0.75 * min(around(light, *place, 1.5).mean() for place in bright)
    assert around(white, 88.0, 0.0, 0.5).mean() > 0.85
    assert around(white, -87.2, 315.0, 0.5).mean() > 0.85
    assert around(white, 0.0, 100.0, 2.0).mean() < 0.65


def test_both_maps_are_credited() -> None:
    credits_ = yaml.safe_load((ASSETS / "credits.yaml").read_text(encoding="utf-8"))["credits"]
    by_file = {file: entry for entry in credits_ for file in entry["files"]}
    for name in ("mars/colour.jpg", "mars/height.png", "earth/colour.jpg"):
        entry = by_file[f"assets/{name}"]
        assert {"en", "zh"} <= set(entry["what"])
        assert Path(ASSETS / name).is_file()
    assert "MOLA Science Team / NASA PDS" in by_file["assets/mars/height.png"]["credit"]
    assert "Natural Earth" in by_file["assets/earth/colour.jpg"]["credit"]
