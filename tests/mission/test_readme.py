import json
import re
from pathlib import Path
from typing import get_args

import pytest

from marsapp.mission.loader import load_mission, read_mission_data
from marsapp.mission.model import MissionData
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.schema import FILE_NAME, mission_schema, schema_text, write_schema
from marsapp.mission.shapes import Joint, Kind, Material, Shape, Solid
from marsapp.mission.units import UNITS

MISSIONS = Path(__file__).parent.parent.parent / "assets" / "missions"
READMES = ("README.md", "README.zh.md")


def samples(readme: str) -> dict[str, str]:
    text = (MISSIONS / readme).read_text(encoding="utf-8")
    return dict(re.findall(r"^```\w+ ([\w.]+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE))


def write(folder: Path, readme: str) -> None:
    for name, text in samples(readme).items():
        path = folder / (name if "." in name else f"{name}.yaml")
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("readme", READMES)
def test_every_sample_is_right(readme: str, tmp_path: Path, ephemeris_file: Path) -> None:
    write(tmp_path, readme)
    data, problems = read_mission_data(tmp_path)
    assert [problem.text_in("en") for problem in problems] == []
    assert data is not None
    assert {event.id for event in data.events} == {"ev_launch", "ev_braking", "ev_jump"}
    assert load_mission(tmp_path, ephemeris_file).at(0.0).phase.id == "cruise"


@pytest.mark.parametrize("readme", READMES)
def test_every_yaml_and_csv_block_is_a_sample(readme: str) -> None:
    text = (MISSIONS / readme).read_text(encoding="utf-8")
    assert len(re.findall(r"^```(?:yaml|csv)", text, re.MULTILINE)) == len(samples(readme)) == 6


def test_both_languages_show_the_same_samples() -> None:
    assert samples("README.md") == samples("README.zh.md")


@pytest.mark.parametrize("readme", READMES)
def test_all_names_that_can_be_used_are_told(readme: str) -> None:
    text = (MISSIONS / readme).read_text(encoding="utf-8")
    names = [*QUANTITIES, *MissionData.model_fields]
    assert [name for name in names if f"`{name}`" not in text and f"\n{name}:" not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_all_forms_and_materials_are_told(readme: str) -> None:
    text = (MISSIONS / readme).read_text(encoding="utf-8")
    told = {*get_args(Kind), *get_args(Material), *Joint.model_fields, *Shape.model_fields}
    told |= set(Solid.model_fields) - {"kind", "material"}
    names = told - {"id", "note"}
    assert [n for n in sorted(names) if f"`{n}`" not in text and f"`{n}:" not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_the_crane_of_the_samples_unfolds_and_its_rider_leaves(
    readme: str, tmp_path: Path, ephemeris_file: Path
) -> None:
    write(tmp_path, readme)
    crane = load_mission(tmp_path, ephemeris_file)
    assert [crane.at(time_s).openness["crane_wing"] for time_s in (0, 60, 120)] == [0, 0.5, 1]
    first, last = (crane.build.standing("", crane.at(time_s)) for time_s in (0.0, crane.end_s))
    assert len(first.placed) == 4
    assert [placed.part for placed in last.placed] == ["crane", "crane"]


@pytest.mark.parametrize("readme", READMES)
def test_the_table_names_real_units(readme: str) -> None:
    text = (MISSIONS / readme).read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row.startswith("| ") and "`km/s`" in row]
    assert len(rows) == 1
    table = text[text.index("`million km`") - 60 : text.index("units.py")]
    named = {unit for unit in re.findall(r"`([^`]+)`", table) if "marsapp" not in unit}
    assert named <= set(UNITS)


def test_the_shipped_schema_is_up_to_date() -> None:
    assert (MISSIONS / FILE_NAME).read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    write_schema(tmp_path / "s.json")
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8")) == mission_schema()


def test_the_schema_allows_what_files_leave_out() -> None:
    schema = mission_schema()
    assert "required" not in schema
    assert schema["$defs"]["Value"]["required"] == ["value", "unit"]
    assert schema["$defs"]["Rival"]["required"] == ["value"]
    assert schema["additionalProperties"] is False
    time = schema["$defs"]["Event"]["properties"]["utc"]["pattern"]
    for text in ("2016-01", "2021-02-10", "2021-02-10T11:52Z", "2020-07-23T04:41:15Z"):
        assert re.fullmatch(time, text)
    assert not re.fullmatch(time, "2021-02-10T11:52")
