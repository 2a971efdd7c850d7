"""The maker of maps: harmonics against closed forms, and the files it takes and writes."""

import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from marsapp.build import earth_map, mars_colour, mars_heights, mars_map
from marsapp.build.__main__ import main
from marsapp.build.harmonics import latitudes, longitudes, noise, read_coefficients, synthesise
from marsapp.build.pictures import write_numbers, write_picture


def coefficients(degree: int, **values: complex) -> np.ndarray:
    out = np.zeros((degree + 1, degree + 1), complex)
    for name, value in values.items():
        out[int(name[1]), int(name[2])] = value
    return out


def test_harmonics_are_those_of_the_closed_forms() -> None:
    # 4-pi-normalised: P20 = sqrt(5)/2 (3 sin² - 1), P11 = sqrt(3) cos, P32 = sqrt(105)/2 cos² sin
    # (W. Kaula, Theory of Satellite Geodesy, 1966, table 1)
    lat, lon = latitudes(90)[:, None], longitudes(180)[None, :]
    found = synthesise(coefficients(3, c20=2.0, c11=3 + 4j, c32=1j), 180, 90)
    sin, cos = np.sin(lat), np.cos(lat)
    wanted = np.sqrt(5) * (3 * sin**2 - 1) + np.sqrt(3) * cos * (3 * np.cos(lon) + 4 * np.sin(lon))
    wanted = wanted + np.sqrt(105) / 2 * cos**2 * sin * np.sin(2 * lon)
    assert found == pytest.approx(wanted, abs=1e-12)


def test_high_orders_do_not_vanish_near_the_poles() -> None:
    # the mean square of a 4-pi-normalised harmonic over the sphere is 1
    values = np.zeros((401, 401), complex)
    values[400, 300] = 1.0
    field = synthesise(values, 1000, 500)
    weight = np.cos(latitudes(500))[:, None]
    assert (field**2 * weight).sum() / weight.sum() / 1000 == pytest.approx(1.0, abs=1e-3)


def test_damping_falls_with_the_degree() -> None:
    plain = synthesise(coefficients(3, c32=1.0), 36, 18)
    damped = synthesise(coefficients(3, c32=1.0), 36, 18, np.full(18, 0.5))
    assert damped == pytest.approx(plain / 8, abs=1e-12)


def test_a_map_too_small_for_its_waves_is_refused() -> None:
    with pytest.raises(ValueError, match="degree 20"):
        synthesise(np.zeros((21, 21), complex), 40, 20)


def test_noise_has_the_strength_that_is_promised() -> None:
    field = noise((128, 64), (2, 20), 1.5, 1)
    weight = np.cos(latitudes(64))[:, None]
    assert (field**2 * weight).sum() / weight.sum() / 128 == pytest.approx(1.0, abs=1e-9)
    assert np.abs(field[:, 0] - field[:, -1]).max() < np.abs(field).max() / 2  # no seam


def test_tables_are_read_with_and_without_a_header(tmp_path: Path) -> None:
    table = tmp_path / "table"
    table.write_text("3396.0, 4.28, 2, 2, 1, 0\n 2, 0, -8.7e-4, 0.0\n 2, 1, 5e-10, -4e-11\n")
    assert read_coefficients(table, 2, delimiter=",")[2, 1] == 5e-10 - 4e-11j
    table.write_text("0 0 3389500.1 0.0\n 5 0 1.0 0.0\n")
    assert read_coefficients(table, 2)[0, 0] == 3_389_500.1


def test_the_areoid_is_the_ellipsoid_of_a_turning_planet() -> None:
    # with J2 and rotation alone the level surface is flattened by 3/2 J2 + 1/2 m in first order
    # (Kaula 1966, eq. 1.74); Mars: J2 = 1.9566e-3, m = 4.57e-3
    gravity = coefficients(2, c00=1.0, c20=-8.7502e-4)
    radius = mars_heights.areoid(gravity, 180)
    flattening = 1 - radius[0].mean() / radius[44:46].mean()
    assert flattening == pytest.approx(1.5 * 1.9566e-3 + 0.5 * 4.57e-3, abs=4e-5)
    assert radius[44:46].mean() == pytest.approx(3.396e6, abs=10)


def test_heights_are_counted_from_the_areoid() -> None:
    gravity = coefficients(2, c00=1.0)
    metres = mars_heights.heights(coefficients(2, c00=3.4e6), gravity, 36)
    assert metres == pytest.approx(3.4e6 - mars_heights.areoid(gravity, 36), abs=1e-6)


def test_an_unknown_archive_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "pyshtools.tar.gz"
    with tarfile.open(archive, "w:gz") as package:
        for name in mars_heights.CHECKSUMS:
            entry = tarfile.TarInfo(f"pyshtools-4.14.1/examples/ExampleDataFiles/{name}")
            entry.size = 5
            package.addfile(entry, io.BytesIO(b"wrong"))
    with pytest.raises(ValueError, match=r"MarsTopo719\.shape"):
        mars_heights.unpack(archive, tmp_path)


def test_numbers_come_back_from_the_picture_as_they_went_in(tmp_path: Path) -> None:
    values = np.random.default_rng(1).integers(0, 65_536, (20, 31), dtype=np.uint16)
    write_numbers(values, tmp_path / "numbers.png")
    image = QImage(str(tmp_path / "numbers.png"))
    assert image.format() == QImage.Format.Format_Grayscale16
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(20, image.bytesPerLine())
    assert np.array_equal(np.ascontiguousarray(rows[:, :62]).view(np.uint16), values)


def test_a_picture_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="could not be written"):
        write_picture(np.zeros((2, 2, 3), np.uint8), tmp_path / "map.unknown", 80)


def test_relief_is_bright_on_slopes_towards_the_upper_left() -> None:
    lon = longitudes(72)[None, :] + 0 * latitudes(36)[:, None]
    shade = mars_colour.relief(400_000 * np.sin(lon))  # rises towards the east at longitude 0
    assert shade[18, 0] > 1.2
    assert shade[18, 36] < 0.8
    assert shade[18, 18] == pytest.approx(1.0, abs=0.05)


def test_ice_lies_at_the_poles_and_sand_where_a_place_says_so() -> None:
    flat = np.full((320, 640), -3000.0)
    plain = mars_colour.colours(flat, [])[0]
    marked = mars_colour.colours(flat, [(0.0, 100.0, 2000.0, "dark")])[0].astype(int)
    assert plain[0].mean() > 200
    assert plain[-5].mean() > 180
    row, column = 160, int(100 / 360 * 640)
    assert marked[row, column].sum() < plain[row, column].astype(int).sum()
    assert np.array_equal(marked[row, 500], plain[row, 500])


def test_heights_are_stored_as_whole_metres_above_minus_ten_kilometres() -> None:
    assert mars_map.as_numbers(np.array([[-8_200.4, 21_229.6]])).tolist() == [[1_800, 31_230]]


@pytest.fixture
def square_land(tmp_path: Path) -> Path:
    """A square from 170° E to 170° W across the edge of the map, and a cap round the South Pole."""
    square = [[350, 100], [20, 0], [0, 20], [-20, 0], [0, -20]]
    cap = [[0, 10], [90, 0], [90, 0], [90, 0], [90, 0]]
    path = tmp_path / "land-110m.json"
    topology = {
        "transform": {"scale": [1, 1], "translate": [-180, -90]},
        "arcs": [square, cap],
        "objects": {"land": {"geometries": [{"arcs": [[[0]], [[1]]]}]}},
    }
    path.write_text(json.dumps(topology), encoding="utf-8")
    return path


def test_land_may_cross_the_edge_of_the_map_and_enclose_a_pole(square_land: Path) -> None:
    found = earth_map.land(earth_map.outlines(square_land), 360)
    assert found.shape == (180, 360)
    inside = found[75, 175], found[75, 185], found[175, 5], found[175, 200]
    assert inside == pytest.approx((1, 1, 1, 1))
    outside = found[75, 165], found[75, 195], found[50, 180], found[120, 100]
    assert outside == pytest.approx((0, 0, 0, 0))


def test_the_map_of_earth_is_made_from_a_package_too(square_land: Path, tmp_path: Path) -> None:
    package = tmp_path / "world-atlas.tgz"
    with tarfile.open(package, "w:gz") as archive:
        archive.add(square_land, "package/land-110m.json")
    rings = [earth_map.outlines(source) for source in (square_land, package)]
    assert all(np.array_equal(one, two) for one, two in zip(*rings, strict=True))


@pytest.mark.parametrize(("part", "option"), [("mars", "--shape"), ("earth", "--land")])
def test_a_map_needs_its_source(part: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([part]) == 1
    assert option in capsys.readouterr().err
