"""Faults in the files that models are worked out from are told with file and line."""

import shutil
from pathlib import Path

import pytest

from marsapp.mission.loader import read_mission_data


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("route", "until: ev_conj_end", "until: ev_launch", "'ev_launch' does not come after"),
        ("route", "sleep: ev_dormancy", "sleep: ev_driveoff", "'ev_driveoff' does not come after"),
        ("route", "usual_speed:", "usual_sped:", "nothing needs 'usual_sped'"),
        ("route", "value: 40\n        unit: m/h", "value: 0\n        unit: m/h", "more than 0"),
        ("relief", 'crater_share: {value: 26, unit: "%"', 'crater_share: {value: 260, unit: "%"',
         "crater_share: it cannot be more than 100 %"),
        ("relief", "dune_spacing: {value: 100, unit: m}", "dune_spacing: {value: 100, unit: kg}",
         "dune_spacing: 'kg' is not a unit for this"),
        ("rover_day", "efficiency:\n        value: 20", "efficiency:\n        value: 120",
         "efficiency: it cannot be more than 100 %"),
        ("rover_day", "summer_day: {value: -22, unit", "summer_day: {value: -300, unit",
         "summer_day: nothing is colder than"),
        ("rover_day", "drive_power: {value: 90, unit: W}", "drive_power: {value: much, unit: W}",
         "drive_power: 'much' is not a number"),
        ("findings", "value: 1171\n        unit: m", "value: -1171\n        unit: m",
         "track_length: it must be more than 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_where_it_stands(
    mission_folder: Path, tmp_path: Path, name: str, old: str, new: str, told: str
) -> None:
    folder = Path(shutil.copytree(mission_folder, tmp_path / "mission"))
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    _, problems = read_mission_data(folder)
    assert any(told in problem.what.text_in("en") for problem in problems)
    assert {problem.path for problem in problems} == {path}
    assert all(problem.line for problem in problems)


def test_a_rover_with_a_fault_of_its_own_leaves_its_route_to_be_checked(
    mission_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(mission_folder, tmp_path / "mission"))
    path = folder / "vehicles.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - id: zhurong\n", "  - id: zhurong\n    wheels: 6\n"), "utf-8")
    _, problems = read_mission_data(folder)
    assert [problem.what.text_in("en") for problem in problems] == [
        "zhurong: unknown field 'wheels'"
    ]


@pytest.mark.parametrize("speed", ["fast\n        unit: m/h", "200\n        unit: kg"])
def test_a_top_speed_that_is_none_is_told_once(
    mission_folder: Path, tmp_path: Path, speed: str
) -> None:
    folder = Path(shutil.copytree(mission_folder, tmp_path / "mission"))
    path = folder / "vehicles.yaml"
    text = path.read_text(encoding="utf-8")
    before, behind = text.split("max_speed:\n        value: 200\n        unit: m/h")
    path.write_text(f"{before}max_speed:\n        value: {speed}{behind}", encoding="utf-8")
    _, problems = read_mission_data(folder)
    assert {problem.path for problem in problems} == {path}
