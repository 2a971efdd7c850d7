"""Faults in the record of a landing are told with their place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from marsapp.mission.loader import read_mission_data

Broken = Callable[[str, str], list[str]]


@pytest.fixture
def broken(mission_folder: Path, tmp_path: Path) -> Broken:
    """Read the mission with a change in ``descent.yaml`` and return what is told."""

    def read(old: str, new: str) -> list[str]:
        folder = Path(shutil.copytree(mission_folder, tmp_path / "mission", dirs_exist_ok=True))
        path = folder / "descent.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")
        _, problems = read_mission_data(folder)
        assert all(problem.path == path for problem in problems)
        assert all(problem.line for problem in problems)
        return [problem.what.text_in("en") for problem in problems]

    return read


def test_the_shipped_landing_is_sound(mission_folder: Path) -> None:
    data, problems = read_mission_data(mission_folder)
    assert problems == ()
    assert data is not None
    assert len(data.descents) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("      wing_mach:", "      wing_mack:", "there is no value 'wing_mach'"),
        ("value: 3.4\n        unit: m", "value: 3.4\n        unit: s", "diameter: 's' is not"),
        ("value: 3.4\n        unit: m", "value: -3.4\n        unit: m", "must be more than 0"),
        ("entry: ev_edl_entry", "entry: ev_edl_entri", "unknown event 'ev_edl_entri'"),
        ("hover: edl_hover", "hover: edl_howl", "unknown landing step 'edl_howl'"),
        ("hover: edl_hover", "hoover: edl_hover", "the model has no moment 'hoover'"),
        (
            "value: 1500\n        unit: N",
            "value: 9500\n        unit: N",
            "it is more than 'thrust'",
        ),
        ("value: 110\n        unit: kg", "value: 1110\n        unit: kg", "alone make 1480 kg"),
        (
            "value: 1.8\n        unit: km",
            "value: 0.05\n        unit: km",
            "it is more than 'engine_altitude'",
        ),
        ("value: 3.5\n", "value: 1.0\n", "touchdown_speed: it is more than 'soft_speed'"),
        ("parachute_tolerance_speed", "parachute_tolerance_sped", "nothing needs"),
        ("entry: ev_edl_entry", "entry: ev_touchdown", "does not come after 'ev_touchdown'"),
    ],
)
def test_a_fault_is_told_with_file_and_line(broken: Broken, old: str, new: str, told: str) -> None:
    assert any(told in said for said in broken(old, new))
