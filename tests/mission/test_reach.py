"""What payloads sense, when things were at work, and what the craft is compared with."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from marsapp.mission.compared import COMPARED, main_size, thing_of
from marsapp.mission.lenses import field_of
from marsapp.mission.loader import load_mission, read_mission_data

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


def faults(folder: Path) -> list[tuple[str, int | None, str]]:
    _, problems = read_mission_data(folder)
    return [(one.path.name, one.line, one.what.text_in("en")) for one in problems]


@pytest.fixture
def own(mission_folder: Path, tmp_path: Path) -> Path:
    """A copy of the shipped mission, to be spoilt."""
    return Path(shutil.copytree(mission_folder, tmp_path / "own"))


def spoil(folder: Path, name: str, old: str, new: str) -> int:
    """Replace the first place of a text in a file; return its line."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("payloads.yaml", "      number: depth_ice\n", "      number: depth_rice\n",
         "inst_mosir: 'depth_rice' is not among its values"),
        ("payloads.yaml", "      towards: [1, 0, 0]\n", "      towards: [0, 0, 0]\n",
         "a direction cannot be zero"),
        ("payloads.yaml", "    events: [ev_payload_check,", "    events: [ev_payload_czech,",
         "unknown event 'ev_payload_czech'"),
        ("vehicles.yaml", "        events: [edl_trim_wing]", "        events: [edl_trim_ring]",
         "unknown event 'edl_trim_ring'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(
    own: Path, name: str, old: str, new: str, what: str
) -> None:
    line = spoil(own, name, old, new)
    assert faults(own) == [(name, line, what)]


def test_a_cone_of_unknown_width_is_told(own: Path) -> None:
    spoil(own, "payloads.yaml", "      field_deg: 50\n", "")
    ((name, _, what),) = faults(own)
    assert (name, what) == (
        "payloads.yaml", "inst_natecam: how wide a cone to draw is not known",
    )  # fmt: skip


def test_all_thirteen_payloads_say_what_they_sense_in_both_languages(mission: "Mission") -> None:
    assert len(mission.data.payloads) == 13
    for payload in mission.data.payloads:
        reach = payload.reach
        assert reach is not None
        for text in (reach.text, reach.compare):
            assert text.text_in("en") != text.text_in("zh")


def test_angles_called_true_follow_from_published_strips(mission: "Mission") -> None:
    for payload in mission.data.payloads:
        reach = payload.reach
        if reach is not None and reach.basis == "published" and reach.length_m is None:
            assert reach.field_deg is None
            assert field_of(payload) is not None


def test_lengths_called_true_are_among_the_published_values(mission: "Mission") -> None:
    lengths = {
        payload.id: payload.reach.length_m
        for payload in mission.data.payloads
        if payload.reach is not None and payload.reach.length_m is not None
    }
    assert lengths == {"inst_roper": 3.0, "inst_marscode": 7.0}
    values = {payload.id: payload.values for payload in mission.data.payloads}
    assert values["inst_roper"]["depth_soil_high"].value == 3
    assert values["inst_marscode"]["distance_farthest"].value == 7


def test_everything_to_compare_with_has_a_size_and_says_that_it_is_illustrative(
    mission: "Mission",
) -> None:
    for name in COMPARED:
        thing = thing_of(mission, name)
        assert thing is not None
        assert 0.5 < thing.height_m < 5
        assert {value.provenance for value in thing.values.values()} == {"illustrative"}
    assert thing_of(mission, "house") is None


def test_only_published_sizes_are_compared(mission: "Mission") -> None:
    found = main_size(mission, "zhurong")
    assert found is not None
    assert (found[0], found[1].value) == ("height", 1.85)
    assert main_size(mission, "entry_capsule") is None
    assert main_size(mission, "ev_launch") is None


def test_a_mission_without_such_things_compares_nothing(
    tiny_folder: Path, ephemeris_file: Path
) -> None:
    tiny = load_mission(tiny_folder, ephemeris_file)
    assert [thing_of(tiny, name) for name in COMPARED] == [None] * len(COMPARED)
