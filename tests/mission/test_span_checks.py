"""A mission whose path or planets do not reach is refused with words, not with a traceback."""

from pathlib import Path

import pytest

from marsapp.content.problem import ContentError
from marsapp.mission.loader import read_mission_data
from marsapp.mission.mission import Mission
from marsapp.mission.model import MissionData
from marsapp.mission.utc import parse_utc


@pytest.fixture
def data(tiny_folder: Path) -> MissionData:
    found, problems = read_mission_data(tiny_folder)
    assert not problems
    assert found is not None
    return found


def _refusal(data: MissionData, folder: Path, ephemeris: Path, **changes: object) -> str:
    header = data.mission.model_copy(update=changes)
    with pytest.raises(ContentError) as caught:
        Mission.assemble(data.model_copy(update={"mission": header}), folder, ephemeris)
    for problem in caught.value.problems:
        assert "修改方法" in problem.text_in("zh")
    return str(caught.value)


def test_the_tiny_mission_as_it_is_has_a_path(
    data: MissionData, tiny_folder: Path, ephemeris_file: Path
) -> None:
    assert Mission.assemble(data, tiny_folder, ephemeris_file).end_s > 0


def test_an_end_after_the_path(data: MissionData, tiny_folder: Path, ephemeris_file: Path) -> None:
    text = _refusal(data, tiny_folder, ephemeris_file, end=parse_utc("2027-09-01T00:00Z"))
    assert "the path of 'crane' has a gap from 2027-08-22T06:00Z to 2027-09-01T00:00Z" in text
    assert "path.csv" in text


def test_a_launch_before_the_path(
    data: MissionData, tiny_folder: Path, ephemeris_file: Path
) -> None:
    text = _refusal(data, tiny_folder, ephemeris_file, launch=parse_utc("2026-11-01T00:00Z"))
    assert "has a gap from 2026-11-01T00:00Z to 2026-11-10T06:00Z" in text


def test_years_without_planets(data: MissionData, tiny_folder: Path, ephemeris_file: Path) -> None:
    text = _refusal(data, tiny_folder, ephemeris_file, end=parse_utc("2028-03-01T00:00Z"))
    assert "the positions of the planets are not known for 2028-03-01" in text
    text = _refusal(data, tiny_folder, ephemeris_file, launch=parse_utc("2003-06-02T17:45Z"))
    assert "not known for 2003-06-02" in text


def test_a_body_without_positions(
    data: MissionData, tiny_folder: Path, ephemeris_file: Path
) -> None:
    text = _refusal(data, tiny_folder, ephemeris_file, target="ceres")
    assert "the position of 'ceres' is not known" in text
    assert "jupiter" in text


def test_a_mission_without_a_path(
    data: MissionData, tiny_folder: Path, ephemeris_file: Path
) -> None:
    text = _refusal(data, tiny_folder, ephemeris_file, trajectory=None)
    assert "the mission has no path" in text


def test_a_path_around_a_body_without_positions(
    data: MissionData, tiny_folder: Path, ephemeris_file: Path, tmp_path: Path
) -> None:
    knots = (tiny_folder / "path.csv").read_text("utf-8")
    (tmp_path / "path.csv").write_text(knots.replace(",sun,", ",vulcan,"), "utf-8")
    with pytest.raises(ContentError) as caught:
        Mission.assemble(data, tmp_path, ephemeris_file)
    assert "the position of 'vulcan' is not known" in str(caught.value)
