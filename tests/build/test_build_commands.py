"""The build command and the small parts that it makes."""

import json
import tarfile
from pathlib import Path

import numpy as np
import pytest

from marsapp.build import stars
from marsapp.build.__main__ import main
from marsapp.build.stars import FAINTEST


def star(magnitude: float, lon: float, lat: float, bv: str) -> dict[str, object]:
    return {
        "properties": {"mag": magnitude, "bv": bv},
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
    }


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "stars.6.json"
    found = [star(1.0, -90, 45, "0.5"), star(-1.44, 101.2872, -16.7161, ""), star(6.2, 0, 0, "1")]
    path.write_text(json.dumps({"features": found}), encoding="utf-8")
    return path


def test_stars_are_sorted_and_cut_at_what_the_eye_sees(catalogue: Path, tmp_path: Path) -> None:
    stars.build(catalogue, tmp_path / "stars.npz")
    with np.load(tmp_path / "stars.npz") as made:
        assert made["magnitude"].tolist() == pytest.approx([-1.44, 1.0])
        assert np.degrees(made["ra_rad"]).tolist() == pytest.approx([101.2872, 270])
        assert np.degrees(made["dec_rad"]).tolist() == pytest.approx([-16.7161, 45])
        assert made["bv"].tolist() == pytest.approx([0.3, 0.5])


def test_the_published_package_gives_the_same_stars(catalogue: Path, tmp_path: Path) -> None:
    package = tmp_path / "d3-celestial.tgz"
    with tarfile.open(package, "w:gz") as archive:
        archive.add(catalogue, "package/data/stars.6.json")
    stars.build(catalogue, tmp_path / "one.npz")
    stars.build(package, tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_the_shipped_sky_has_the_bright_stars_in_place(mission_folder: Path) -> None:
    path = mission_folder.parents[1] / "stars.npz"
    assert path.stat().st_size <= 120_000
    with np.load(path) as sky:
        assert sorted(sky.files) == ["bv", "dec_rad", "magnitude", "ra_rad"]
        ra, dec = np.degrees(sky["ra_rad"]), np.degrees(sky["dec_rad"])
        # Sirius and Betelgeuse in the SIMBAD database, J2000
        for lon, lat in ((101.2872, -16.7161), (88.7929, 7.4071)):
            assert np.hypot((ra - lon) * np.cos(np.radians(lat)), dec - lat).min() < 0.01
        assert sky["magnitude"].max() <= FAINTEST
        assert len(ra) > 4500  # naked-eye stars of both hemispheres


def test_parts_say_what_they_need(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stars"]) == 1
    assert "stars needs --stars" in capsys.readouterr().err
    assert main(["ephemeris"]) == 1
    assert "ephemeris needs --kernel" in capsys.readouterr().err


def test_a_missing_source_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stars", "--stars", str(tmp_path / "none.tgz")]) == 1
    assert "none.tgz" in capsys.readouterr().err
