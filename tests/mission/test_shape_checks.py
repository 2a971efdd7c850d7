"""Whatever is wrong in how a craft is put together is told with its line."""

import shutil
from pathlib import Path

import pytest

from marsapp.mission.loader import read_mission_data


def faults(folder: Path, language: str = "en") -> list[tuple[str, int | None, str]]:
    _, problems = read_mission_data(folder)
    return [
        (problem.path.name, problem.line, problem.what.text_in(language)) for problem in problems
    ]


@pytest.fixture
def tiny(tiny_folder: Path, tmp_path: Path) -> Path:
    """A copy of the tiny mission, to be spoilt."""
    return Path(shutil.copytree(tiny_folder, tmp_path / "tiny"))


def spoil(folder: Path, old: str, new: str) -> int:
    """Replace a line of the craft's file, and return its number."""
    path = folder / "craft.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("    of: wing\n", "    of: wind\n", "unknown vehicle, part or payload 'wind'"),
        ("    of: wing\n", "    of: wing\n    within: cloak\n",
         "unknown vehicle, part or payload 'cloak'"),
        ("    on: crane_body\n    at_m: [1, 0, 0]", "    on: body\n    at_m: [1, 0, 0]",
         "unknown shape 'body'"),
        ("    joint: {axis: [1, 0, 0], folded_deg: 180, opens: edl_wave}",
         "    joint: {axis: [1, 0, 0], folded_deg: 180, opens: edl_waive}",
         "unknown event 'edl_waive'"),
        ("    joint: {axis: [0, 1, 0],", "    joint: {axis: [0, 0, 0],",
         "an axis needs a direction"),
        ("    joint: {folded_m: [0, 0, -1], folded_scale: 0.5}", "    joint: {folded_scale: 1}",
         "'crane_neck' is the same folded and open"),
        ("  - id: crane_heart\n    of: crane\n    on: crane_body\n",
         "  - id: crane_heart\n    of: crane\n",
         "'crane' has two roots, 'crane_body' and 'crane_heart'"),
        ("    on: rider_shell\n    at_m: [0, 0, -0.2]", "    on: crane_body\n    at_m: [0, 0, 0]",
         "'passenger_body' stands on 'crane_body', but 'passenger' is never attached to 'crane'"),
        ("  - id: crane_neck\n", "  - id: crane_wing\n", "a shape 'crane_wing' exists already"),
        ("      - {kind: sphere, size_m: [0.3], material: red}",
         "      - {kind: sphere, size_m: [-0.3], material: red}",
         "crane_heart: size_m: -0.3 is not more than 0"),
        ("      - {kind: sphere, size_m: [0.8], material: foil}",
         "      - {kind: box, size_m: [0.8], material: foil}",
         "rider_shell: solids: a box has 3 sizes in size_m, not 1"),
        ("      - {kind: sphere, size_m: [0.8], material: foil}",
         "      - {kind: lathe, profile_m: [[0, 0]], material: foil}",
         "rider_shell: solids: a lathe needs at least 2 points in profile_m"),
        ("      - {kind: sphere, size_m: [0.8], material: foil}",
         "      - {kind: lathe, profile_m: [[0, 0], [-1, 2]], material: foil}",
         "rider_shell: profile_m: -1 is "),
        ("      - {kind: tube, points_m: [[0, 0, 0], [0, 0, 1]], thick_m: 0.02}",
         "      - {kind: tube, points_m: [[0, 0, 0], [0, 0, 1]]}",
         "rider_plume: solids: a tube needs thick_m"),
        ("      - {kind: prism, size_m: [0.2, 1]}",
         "      - {kind: prism, size_m: [0.2, 1], material: gold}",
         "crane_neck: material: 'gold' is not one of: "),
        ("      - {to: crane, until: edl_jump}", "      - {to: crane, until: edl_wave}",
         "'edl_wave' has no time of its own"),
        ("      - {to: crane, until: edl_jump}",
         "      - {to: crane, until: edl_stop}\n      - {to: passenger, since: edl_jump}",
         "rider: it is attached to 'crane' and 'passenger' at once"),
        ("      - until: edl_stop\n",
         "      - {until: edl_stop, text: Lost.}\n      - until: edl_jump\n",
         "rider: 'edl_jump' is before the one above it"),
        ("      - until: edl_stop\n", "      - until: edl_stopp\n", "unknown event 'edl_stopp'"),
    ],
)  # fmt: skip
def test_a_wrong_part_list_is_told_with_its_line(tiny: Path, old: str, new: str, what: str) -> None:
    begins = spoil(tiny, old, new)
    lines = range(begins, begins + new.count("\n") + 2)
    found = [(line, said) for name, line, said in faults(tiny) if name == "craft.yaml"]
    assert any(line in lines and said.startswith(what) for line, said in found), found


def test_shapes_that_stand_on_each_other_are_told_once(tiny: Path) -> None:
    spoil(
        tiny,
        "  - id: crane_body\n    of: crane\n",
        "  - id: crane_body\n    of: crane\n    on: crane_wing\n",
    )
    said = [what for _, _, what in faults(tiny)]
    circle = "crane_body → crane_wing → crane_body"
    assert said == [f"shapes stand on each other in a circle: {circle}"]


def test_a_broken_shape_starts_no_false_alarms(tiny: Path) -> None:
    spoil(tiny, "    solids:\n      - {kind: box, size_m: [1, 2, 1], material: white}",
          "    solids: []\n    colour: white")  # fmt: skip
    assert [what for _, _, what in faults(tiny)] == ["crane_body: unknown field 'colour'"]


def test_a_broken_event_starts_no_false_alarms_about_the_landing(tiny: Path) -> None:
    path = tiny / "events.yaml"
    parent = "        parent: shell\n"  # of a part that takes part in that event
    spoil(tiny, parent, parent + "        events: [ev_arrival]\n")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("utc: 2027-08-20T06:00Z", "utc: soon"), encoding="utf-8")
    assert [what for _, _, what in faults(tiny)] == ["ev_arrival: utc: 'soon' is not a time"]


def test_faults_of_shapes_are_told_in_chinese_too(tiny: Path) -> None:
    spoil(tiny, "    of: wing\n", "    of: wind\n")
    spoil(tiny, "  - id: crane_neck\n", "  - id: crane_wing\n")
    said = [what for _, _, what in faults(tiny, "zh")]
    assert "不认识的飞行器、部件或载荷“wind”" in said
    assert "已经有形体“crane_wing”" in said
