import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from marsapp.content.problem import ContentError
from marsapp.mission.loader import language_problems, load_mission, read_mission_data

FAULTY = Path(__file__).parent.parent / "data" / "missions" / "faulty"


@pytest.fixture
def tiny(tiny_folder: Path, tmp_path: Path) -> Path:
    """A copy of the tiny mission, to be spoilt."""
    return Path(shutil.copytree(tiny_folder, tmp_path / "tiny"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path, language: str = "en") -> list[str]:
    data, problems = read_mission_data(folder)
    assert (data is None) == bool(problems)
    return [replace(p, path=Path(p.path.name)).text_in(language) for p in problems]


def whats(folder: Path, language: str = "en") -> list[tuple[int | None, str]]:
    _, problems = read_mission_data(folder)
    return [(problem.line, problem.what.text_in(language)) for problem in problems]


def test_an_invented_mission_loads_and_answers(tiny_folder: Path, ephemeris_file: Path) -> None:
    mission = load_mission(tiny_folder, ephemeris_file)
    start, near = mission.at(0.0), mission.at(mission.end_s)
    assert start.phase.id == "cruise"
    assert start.distance_earth_km == pytest.approx(200_000, rel=0.01)  # as its path was made
    assert near.phase.id == "orbit"
    assert near.distance_mars_km == pytest.approx(8000, abs=10)  # a circle of 8,000 km
    assert [piece.id for piece in near.gone] == ["wing", "rider", "passenger", "shell"]
    assert near.last_event is not None
    assert near.last_event.id == "ev_arrival"


def test_the_shipped_mission_is_sound(mission_folder: Path) -> None:
    assert told(mission_folder) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_shipped_mission_speaks(mission_folder: Path, language: str) -> None:
    assert language_problems(mission_folder, language) == ()


def test_the_shipped_mission_is_read_about_as_quickly_as_plain_yaml(mission_folder: Path) -> None:
    files = [path.read_text(encoding="utf-8") for path in mission_folder.glob("*.yaml")]

    def read_plainly() -> None:
        for text in files:
            yaml.load(text, Loader=yaml.CSafeLoader)

    ratio = _least_s(lambda: read_mission_data(mission_folder)) / _least_s(read_plainly)
    assert ratio < 3, "about 0.8; with the parser that is written in Python more than 4"


def _least_s(act: Callable[[], object]) -> float:
    """Return the processor time of the quickest of three runs."""
    found = []
    for _ in range(3):
        began = time.process_time()
        act()
        found.append(time.process_time() - began)
    return min(found)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_forty_different_faults_are_told_at_once(language: str) -> None:
    _, problems = read_mission_data(FAULTY)
    said = [replace(p, path=p.path.relative_to(FAULTY)).text_in(language) for p in problems]
    expected = (FAULTY / f"problems.{language}.txt").read_text(encoding="utf-8")
    assert "\n".join(said) + "\n" == expected
    assert len(problems) >= 39


def test_a_faulty_mission_is_refused_with_all_its_problems(ephemeris_file: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load_mission(FAULTY, ephemeris_file)
    assert caught.value.problems == read_mission_data(FAULTY)[1]


def test_a_folder_without_a_mission_is_told(tmp_path: Path) -> None:
    data, problems = read_mission_data(tmp_path)
    assert data is None
    assert problems[0].what.text_in("en") == "there is no mission.yaml in this folder"
    assert language_problems(tmp_path, "zh") == ()


def test_a_text_without_a_language_is_found(tiny: Path) -> None:
    change(tiny, "events.yaml", "{en: Arrival, zh: 到达}", "{en: Arrival}")
    (problem,) = language_problems(tiny, "zh")
    assert (problem.path.name, problem.line) == ("events.yaml", 28)
    assert problem.what.text_in("en") == "no 'zh' for: Arrival"


def test_a_faulty_mission_has_no_languages_to_check(tiny: Path) -> None:
    (tiny / "path.csv").unlink()
    assert language_problems(tiny, "zh") == ()


def test_folders_inside_the_mission_are_not_read(tiny: Path) -> None:
    (tiny / "trajectory").mkdir()
    (tiny / "trajectory" / "anchors.yaml").write_text("nonsense: [")
    assert told(tiny) == []


def test_an_empty_file_is_no_fault(tiny: Path) -> None:
    (tiny / "later.yaml").write_text("# nothing yet\n")
    assert told(tiny) == []


def test_a_file_without_fields_is_told(tiny: Path) -> None:
    (tiny / "notes.yaml").write_text("- just a note\n")
    assert told(tiny) == [
        (
            "notes.yaml:1: the file does not begin with a field\n"
            "    How to fix: begin with the name of a list, for example 'events:'"
        )
    ]


def test_a_broken_file_does_not_hide_the_others(tiny: Path) -> None:
    (tiny / "more.yaml").write_text("places: [\n")
    change(tiny, "mission.yaml", "home: earth", "home: eart")
    assert whats(tiny) == [
        (10, "unknown body 'eart'"),
        (2, "a value is missing, or a '[' or '{' is not closed"),
    ]


def test_a_phase_names_a_scene_that_there_is(tiny: Path) -> None:
    change(tiny, "mission.yaml", "  - id: cruise", "  - id: cruise\n    scene: jorney")
    told = "cruise: scene: 'jorney' is not one of: journey, mars, spacecraft, landing, surface"
    assert (32, told) in whats(tiny)


def test_the_bodies_of_every_picture_are_there_in_colours_of_the_theme(tiny: Path) -> None:
    change(tiny, "mission.yaml", "  - id: earth", "  - id: venus")
    change(tiny, "mission.yaml", "home: earth", "home: venus")
    assert whats(tiny) == [(16, "the body 'earth' is missing")]
    change(tiny, "mission.yaml", "colour: earth", "colour: pink")
    assert any("'pink' is not one of: sun" in what for _, what in whats(tiny))


def test_the_path_may_only_be_told_from_bodies_of_the_mission(
    tiny: Path, ephemeris_file: Path
) -> None:
    path = tiny / "path.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",mars,", ",venus,"), "utf-8")
    with pytest.raises(ContentError, match="'venus' is not among the bodies"):
        load_mission(tiny, ephemeris_file)


def test_lists_of_several_files_are_joined_and_keep_their_lines(tiny: Path) -> None:
    (tiny / "more.yaml").write_text(
        "# more\nsources:\n  - {id: MORE, title: More, kind: invented}\n"
        "  - {id: MORE, title: Again, kind: invented}\n"
    )
    assert whats(tiny) == [(4, "the id 'MORE' is used twice; the first one is in 'sources'")]


def test_the_mission_stands_in_one_file_only(tiny: Path) -> None:
    (tiny / "zz.yaml").write_text("\nmission: {id: other}\n")
    assert told(tiny) == [
        "zz.yaml:2: 'mission' stands in mission.yaml already\n    How to fix: keep one of the two"
    ]


def test_a_missing_list_belongs_to_the_main_file(tiny: Path) -> None:
    (tiny / "events.yaml").unlink()
    assert (None, "the field 'events' is missing") in whats(tiny)


def test_a_list_that_is_none_is_told(tiny: Path) -> None:
    change(tiny, "events.yaml", "events:\n", "places: none\nevents:\n")
    assert whats(tiny) == [(1, "places: 'none' is not a list")]


def test_without_a_header_the_records_are_still_checked(tiny: Path) -> None:
    change(tiny, "mission.yaml", "  launch: 2026-11-10T06:00Z\n", "")
    change(tiny, "mission.yaml", "unit: kg", "unit: km")
    assert whats(tiny) == [
        (2, "paper_crane: the field 'launch' is missing"),
        (53, "mass: 'km' is not a unit for this"),
    ]


def test_a_header_that_is_no_group_is_told(tiny: Path) -> None:
    text = (tiny / "mission.yaml").read_text(encoding="utf-8")
    body = text[text.index("bodies:") :]
    (tiny / "mission.yaml").write_text(f"mission: none\n{body}", encoding="utf-8")
    assert whats(tiny) == [(1, "mission: 'none' is not a group of fields")]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("trajectory: path.csv", "trajectory: ../path.csv", 14,
         "'../path.csv' leads out of the mission's folder"),
        ("start: 2027-08-20T06:00Z", "start: 2027-08-20T07:30Z", 40,
         "'orbit' starts 1 h 30 min after 'cruise' ends: a gap"),
        ("start: 2026-11-10T06:00Z", "start: 2026-11-10T05:59:50Z", 33,
         "'cruise' starts 10 s before the launch begins: an overlap"),
        ("end: 2027-08-22T06:00Z\n    now", "end: 2027-08-23T06:00Z\n    now", 41,
         "'orbit', the last one, ends 1 d after the mission ends"),
        ("  end: 2027-08-22T06:00Z", "  end: 2026-08-22T06:00Z", 9,
         "the mission ends before it starts"),
        ("to: crane, until", "to: wing, until", 63, "attached in a circle: wing → wing"),
        ("to: crane, until: ev_wing_lost", "to: kran, until: ev_gone", 63,
         "unknown vehicle or part 'kran'"),
        ("to: crane, until", "to: crane, since: ev_arrival, until", 63,
         "wing: it leaves ('ev_wing_lost') before it is attached ('ev_arrival')"),
        ("          - {to: crane, until: ev_wing_lost}",
         "          - {to: crane}\n          - {to: crane, since: ev_arrival}", 64,
         "wing: it is attached to 'crane' and 'crane' at once"),
        ("          - {to: crane, until: ev_wing_lost}",
         "          - {to: crane, until: ev_gone}", 63, "unknown event 'ev_gone'"),
        ("      - id: wing\n", "      - id: wing\n        parent: wing\n", 57,
         "'wing' is a part of itself"),
        ("      - id: wing\n", "      - id: wing\n        parent: tail\n", 57,
         "unknown part 'tail'"),
        ("{distance_mars}", "{distance_mars.f2} {speed_mars", 36,
         "cruise: a single '{' stands in the text"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_told(
    tiny: Path, old: str, new: str, line: int, what: str
) -> None:
    change(tiny, "mission.yaml", old, new)
    assert (line, what) in whats(tiny)


def test_a_phase_that_ends_before_it_starts_is_told(tiny: Path) -> None:
    change(tiny, "mission.yaml", "end: 2027-08-20T06:00Z", "end: 2026-08-20T06:00Z")
    assert whats(tiny, "zh")[0][1] == "“cruise”的结束不晚于开始"


def test_a_rounded_value_may_stand_in_the_sentence_of_the_moment(tiny: Path) -> None:
    change(tiny, "mission.yaml", "{distance_mars}", "{distance_mars.f2}")
    assert told(tiny) == []


def test_with_a_broken_phase_the_others_are_not_called_a_gap(tiny: Path) -> None:
    change(tiny, "mission.yaml", "start: 2027-08-20T06:00Z", "start: soon")
    assert whats(tiny) == [(40, "orbit: start: 'soon' is not a time")]


def test_what_is_doubtful_is_not_shown_as_certain(tiny: Path) -> None:
    change(tiny, "events.yaml", "confidence: high", "confidence: low")
    change(tiny, "mission.yaml", "unit: kg}", "unit: kg, class: measured, confidence: low}")
    assert whats(tiny) == [
        (6, "'ev_launch' has low confidence and is always shown (weight 1)"),
        (54, "a measured value cannot have low confidence"),
    ]


def test_a_mission_without_a_path_is_refused(tiny: Path, ephemeris_file: Path) -> None:
    change(tiny, "mission.yaml", "  trajectory: path.csv\n", "")
    assert told(tiny) == []  # its records are sound; check and start look for the path too
    with pytest.raises(ContentError):
        load_mission(tiny, ephemeris_file)


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("events.yaml", "utc: 2027-02-01", "utc: 2027", "ev_wing_lost: utc: '2027' is not a time"),
        ("events.yaml", "utc: 2027-02-01", "utc: 2027-13-01",
         "ev_wing_lost: utc: '2027-13-01' is not a time"),
        ("mission.yaml", "{value: 0.0045, unit: kg}", "0.0045",
         "crane: mass: 0.0045 is not a group of fields"),
        ("mission.yaml", "  - {id: CLASS, title: Drawn by the class, kind: invented}",
         "  - {id: CLASS, title: Drawn by the class, kind: invented}\n  - just text",
         "sources: 'just text' is not a group of fields"),
        ("mission.yaml", "  - {id: CLASS,", "  - {title: x, kind: y}\n  - {id: CLASS,",
         "the field 'id' is missing"),
        ("mission.yaml", "{en: A folded orbiter., zh: 折出来的环绕器。}", "2026",
         "crane: summary: 2026 is not text"),
    ],
)  # fmt: skip
def test_odd_shapes_are_told(tiny: Path, name: str, old: str, new: str, what: str) -> None:
    change(tiny, name, old, new)
    assert what in [said for _, said in whats(tiny)]


def test_an_event_of_unknown_time_starts_no_false_alarm(tiny: Path) -> None:
    change(tiny, "events.yaml", "utc: 2027-02-01", "utc: soon")
    assert whats(tiny) == [(14, "ev_wing_lost: utc: 'soon' is not a time")]


def test_one_thing_after_another_is_no_overlap(tiny: Path) -> None:
    change(
        tiny,
        "mission.yaml",
        "          - {to: crane, until: ev_wing_lost}",
        "          - {to: crane, since: ev_wing_lost, until: ev_arrival}\n"
        "          - {to: crane, until: ev_wing_lost}",
    )
    assert told(tiny) == []


def test_a_circle_of_parents_is_told_of_those_in_it(tiny: Path) -> None:
    rest = "purpose: P, source: [CLASS], confidence: high, class: computed"
    change(
        tiny,
        "mission.yaml",
        "    parts:\n",
        "    parts:\n"
        f"      - {{id: outside, name: A, parent: inner, {rest}}}\n"
        f"      - {{id: inner, name: B, parent: other, {rest}}}\n"
        f"      - {{id: other, name: C, parent: inner, {rest}}}\n",
    )
    assert whats(tiny) == [
        (57, "'inner' is a part of itself"),
        (58, "'other' is a part of itself"),
    ]


def test_parts_may_be_nested(tiny: Path) -> None:
    change(
        tiny,
        "mission.yaml",
        "      - id: wing\n",
        "      - id: feather\n"
        "        name: Feather\n"
        "        purpose: It flutters.\n"
        "        parent: wing\n"
        "        source: [CLASS]\n"
        "        confidence: high\n"
        "        class: illustrative\n"
        "      - id: wing\n",
    )
    assert told(tiny) == []


def test_a_rival_value_needs_a_fitting_unit_too(tiny: Path) -> None:
    change(
        tiny,
        "mission.yaml",
        "{value: 0.0045, unit: kg}",
        "{value: 0.0045, unit: kg, rivals: [{value: 5, unit: m, source: [NONE]}]}",
    )
    assert whats(tiny) == [
        (54, "unknown source 'NONE'"),
        (54, "mass: 'm' is not a unit for this"),
    ]


@pytest.mark.parametrize(
    "text", ["[" * 2**20, "- " * 2**19, "a: &x [1]\nb: *x\n", "a: 1\n" * 300_000]
)
def test_hostile_files_are_refused_quickly(tiny: Path, text: str) -> None:
    (tiny / "hostile.yaml").write_text(text)
    began = time.perf_counter()
    data, problems = read_mission_data(tiny)
    assert data is None
    assert problems
    assert time.perf_counter() - began < 5
