"""Lessons that teachers write, right and wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from marsapp.lessons.lint import count_words
from marsapp.lessons.loader import check_lesson, read_lesson, read_lessons
from marsapp.lessons.misconceptions import read_misconceptions
from marsapp.mission.mission import Mission

# ruff: noqa: E501 - a lesson's lines are as long as its sentences
Change = Callable[[Path, str, str], int]


@pytest.fixture
def wrong(lesson_folder: Path, change: Change) -> Callable[[str, str], int]:
    """Change one place of the lesson; return its line."""
    return lambda old, new: change(lesson_folder / "lesson.yaml", old, new)


def test_a_right_lesson_has_no_problems(mission: Mission, lesson_folder: Path) -> None:
    assert check_lesson(lesson_folder, mission) == ()
    lesson, problems = read_lesson(lesson_folder, mission)
    assert problems == ()
    assert lesson is not None
    assert lesson.id == "small"
    assert lesson.title.text_in("zh") == "一堂小课"
    kinds = [step.kind for step in lesson.steps]
    assert kinds == ["hook", "predict", "observe", "notice", "explain", "question", "takeaway"]


def test_items_of_a_translation_are_found_by_id_in_any_order(
    mission: Mission, lesson_folder: Path
) -> None:
    lesson, _ = read_lesson(lesson_folder, mission)
    assert lesson is not None
    options = lesson.file.predict.options
    assert options is not None
    assert [one.text.text_in("zh") for one in options] == ["它停下来", "它继续前进", "它等在那里"]


@pytest.mark.parametrize(
    "case",
    [
        ("title: A small", "titel: A small", "unknown field 'titel'", "did you mean 'title'?"),
        ("{path_flown}", "{path_flwn}", "no value called 'path_flwn'", "did you mean 'path_flown'?"),
        ("{path_flown}", "{at.ev_naming.path_flown}", "no value called 'at.ev_naming.path_flown'", "lessons/README.md"),
        ("{path_flown}", "{xyzzy}", "no value called 'xyzzy'", "lessons/README.md"),
        ("{path_flown}", "{path flown}", "does not name a value", "without spaces"),
        ("at.ev_tcm1.speed_sun", "at.ev_tcm9.speed_sun", "no value called 'ev_tcm9'", "ev_tcm"),
        ("quantity: days_since_launch", "quantity: days_since_lunch", "no quantity 'days_since_lunch'", "days_since_launch"),
        ("unit: d}}\n        cue: {at: ev_l", "unit: km}}\n        cue: {at: ev_l", "'km' is not a unit that fits", "use one of: s"),
        ("cue: {at: ev_launch, rate", "cue: {at: ev_lunch, rate", "no event 'ev_lunch'", "ev_launch"),
        ("select: orbiter", "view: {span: {value: 0, unit: km}}", "a span must be larger than zero", "how much of space"),
        ("select: orbiter", "view: {lens: inst_moricc}", "no camera 'inst_moricc'", "'inst_moric'"),
        ("cue: {at: ev_launch, rate", "cue: {scene: jorney, rate", "'jorney' is not one of", "journey"),
        ("{quantity: days_since_launch, at_least: {value: 7, unit: d}}", "{scene: marss}", "'marss' is not one of", "mars"),
        ("id: waits", "id: goes", "the id 'goes' is used twice", "an id of its own"),
        ("select: orbiter", "select: orbitter", "nothing called 'orbitter'", "'orbiter'"),
        ("claims: [C06]", "claims: [C99]", "no 'C99' in its claims", ""),
        ("sources: [GCH_5FEB]", "sources: [GCH_6FEB]", "no 'GCH_6FEB' in its sources", "'GCH_5FEB'"),
        ("id: seen", "id: guess", "the id 'guess' is used twice", "an id of its own"),
        ("text: It goes on., right: true", "text: It goes on.", "0 options are marked as right", "right: true"),
        ("when: {quantity", "when: {selected: mars, quantity", "asks exactly one thing", "use one of"),
        ("at_least: {value: 7, unit: d}", "scene: journey", "exactly one thing, this one asks 2", "use one of"),
        ("ages: [9, 12]", "ages: [nine, 12]", "'nine' is not a whole number", "digits"),
        ("title: Hear this", "title: Hear: this", "': '", "quotes"),
    ],
)  # fmt: skip
def test_a_wrong_lesson_names_line_fault_and_remedy(
    mission: Mission, wrong: Callable[[str, str], int], lesson_folder: Path, case: tuple[str, ...]
) -> None:
    old, new, message, remedy = case
    line = wrong(old, new)
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is None
    told = [problem for problem in problems if message in problem.what.text_in("en")]
    assert told, [problem.text_in("en") for problem in problems]
    assert told[0].path == lesson_folder / "lesson.yaml"
    assert abs((told[0].line or 0) - line) <= 5  # a group's line is that of its first field
    assert remedy in told[0].fix.text_in("en")
    assert told[0].what.text_in("zh") != told[0].what.text_in("en")


def test_every_field_of_a_cue_and_a_goal_is_checked(
    mission: Mission, lesson_folder: Path, change: Change
) -> None:
    path = lesson_folder / "lesson.yaml"
    change(
        path,
        "  title: Hear this",
        "  cue: {view: {follow: marss}, plus: {value: 1, unit: km}}\n  title: Hear this",
    )
    change(
        path,
        "when: {quantity: days_since_launch, at_least: {value: 7, unit: d}}",
        "when: {near: {moment: ev_lunch, within: {value: 1, unit: km}}}",
    )
    lesson, problems = read_lesson(lesson_folder, mission)
    said = " ".join(problem.what.text_in("en") for problem in problems)
    assert lesson is None
    assert "nothing called 'marss'" in said
    assert "no event 'ev_lunch'" in said
    assert said.count("'km' is not a unit that fits here") == 2


ORDER = """\
    order:
      items: [{id: a, text: First}, {id: b, text: Second}, {id: c, text: Third}]
      right: That is the order in which one thing followed from the other.
      wrong: Look again at the picture and see what came before the other.
      misconception: M05
"""
CLOCK = """\
    clock:
      event: ev_launch
      given: utc
      asked: beijing
      right: Beijing is eight hours ahead of universal time all the year.
      wrong: Beijing is eight hours ahead of universal time all the year.
      mistakes: [{hours: -8, misconception: M05, because: That is the universal time and not what the clock shows.}]
"""


@pytest.fixture
def asking(lesson_folder: Path) -> Callable[[str], None]:
    """Let the last question be of another kind."""

    def ask(kind: str) -> None:
        path = lesson_folder / "lesson.yaml"
        text = path.read_text(encoding="utf-8")
        options = text.rindex("    options:")
        path.write_text(text[:options] + kind + text[text.index("takeaway:") :], encoding="utf-8")
        (lesson_folder / "zh.yaml").unlink()

    return ask


@pytest.mark.parametrize("kind", [ORDER, CLOCK])
def test_misconceptions_of_every_kind_of_question_are_known_and_count(
    mission: Mission, lesson_folder: Path, change: Change, asking: Callable[[str], None], kind: str
) -> None:
    register = {"misconceptions": {"M04": "One idea", "M05": "Another"}}
    text = yaml.safe_dump(register)
    (lesson_folder.parent / "misconceptions.yaml").write_text(text, encoding="utf-8")
    asking(kind)
    path = lesson_folder / "lesson.yaml"
    change(path, "misconceptions: [M04]", "misconceptions: [M04, M05]")
    assert check_lesson(lesson_folder, mission) == ()
    change(path, "misconception: M05", "misconception: M99")
    said = [problem.what.text_in("en") for problem in check_lesson(lesson_folder, mission)]
    assert said == ["no option and no card treats M05", "there is no misconception 'M99'"]


def test_a_number_that_is_asked_for_has_a_value_whenever_it_is_asked(
    mission: Mission, lesson_folder: Path, asking: Callable[[str], None]
) -> None:
    number = """\
    number:
      value: altitude_mars
      unit: km
      within_percent: 5
      right: That is how far the ground was below the craft at that moment.
      wrong: Read once more how far the ground is below the craft by now.
"""
    asking(number)
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is None
    said = [one.what.text_in("en") for one in problems]
    assert said == ["'altitude_mars' does not have a value at all times"]


def test_things_to_put_in_order_must_be_told_apart(
    mission: Mission, lesson_folder: Path, asking: Callable[[str], None]
) -> None:
    asking(ORDER.replace("{id: c, text: Third}", "{id: b, text: Second}"))
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is None
    assert [one.what.text_in("en") for one in problems] == ["the id 'b' is used twice"]


def test_all_faults_are_told_at_once(mission: Mission, lesson_folder: Path, change: Change) -> None:
    path = lesson_folder / "lesson.yaml"
    change(path, "{path_flown}", "{path_flwn}")
    change(path, "select: orbiter", "select: orbitter")
    change(path, "claims: [C06]", "claims: [C99]")
    lines = [
        problem.line for problem in read_lesson(lesson_folder, mission)[1] if problem.path == path
    ]
    assert len(lines) >= 3
    assert lines == sorted(lines, key=lambda line: line or 0)


QUIZZES = """
  - id: minutes
    ask: How many minutes?
    number:
      value: at.ev_tcm4.light_tme
      unit: km
      within_percent: 5
      right: yes
      wrong: no
      mistakes: [{value: at.ev_tcm4.light_time, because: well}]
  - id: clock
    ask: What time?
    clock: {event: ev_touchdwn, given: utc, asked: beijing, right: yes, wrong: no}
takeaway:
"""


def test_names_in_quizzes_are_checked(
    mission: Mission, lesson_folder: Path, change: Change
) -> None:
    (lesson_folder / "zh.yaml").unlink()
    change(lesson_folder / "lesson.yaml", "\ntakeaway:\n", QUIZZES)
    lesson, problems = read_lesson(lesson_folder, mission)
    said = " ".join(problem.what.text_in("en") for problem in problems)
    assert lesson is None
    assert "no value called 'at.ev_tcm4.light_tme'" in said
    assert "'km' is not a unit that fits here" in said
    assert "no event 'ev_touchdwn'" in said


def test_a_missing_translation_is_told_and_the_lesson_can_be_used(
    mission: Mission, lesson_folder: Path, change: Change
) -> None:
    change(lesson_folder / "zh.yaml", "summary: 每样都有一个。\n", "")
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is not None
    assert lesson.file.summary.text_in("zh") == "It has one of each."
    assert [one.what.text_in("en") for one in problems] == ["the text 'summary' is missing here"]
    assert "translate line 2 of lesson.yaml" in problems[0].fix.text_in("en")


def test_a_translation_of_nothing_is_told(
    mission: Mission, lesson_folder: Path, change: Change
) -> None:
    line = change(lesson_folder / "zh.yaml", "- {id: wind,", "- {id: rain,")
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is not None
    said = [problem.what.text_in("en") for problem in problems]
    assert any("'questions.1.options.3.text' is missing" in one for one in said)
    assert any("lesson.yaml has no text 'questions.1.options.3.text'" in one for one in said)
    assert line in [problem.line for problem in problems]


def test_a_stale_translation_is_told(mission: Mission, lesson_folder: Path, change: Change) -> None:
    change(lesson_folder / "lesson.yaml", "{path_flown}", "{distance_mars}")
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is not None
    assert [one.what.text_in("en") for one in problems] == [
        "the translation names other values than the original"
    ]


def test_a_broken_translation_does_not_take_the_lesson_away(
    mission: Mission, lesson_folder: Path
) -> None:
    (lesson_folder / "zh.yaml").write_text("title: [\n", encoding="utf-8")
    lesson, problems = read_lesson(lesson_folder, mission)
    assert lesson is not None
    assert problems


def test_a_lesson_can_be_written_in_chinese_alone(mission: Mission, lesson_folder: Path) -> None:
    path = lesson_folder / "lesson.yaml"
    (lesson_folder / "zh.yaml").unlink()
    path.write_text(
        "language: zh\n" + path.read_text(encoding="utf-8").replace("A small lesson", "小课"),
        encoding="utf-8",
    )
    lesson, problems = read_lesson(lesson_folder, mission)
    assert problems == ()
    assert lesson is not None
    assert lesson.title.root == {"zh": "小课"}


def test_a_text_can_hold_both_languages_itself(
    mission: Mission, lesson_folder: Path, change: Change
) -> None:
    change(
        lesson_folder / "lesson.yaml", "It has one of each.", "{en: One of each., zh: 各有一个。}"
    )
    change(lesson_folder / "zh.yaml", "summary: 每样都有一个。\n", "")
    lesson, problems = read_lesson(lesson_folder, mission)
    assert problems == ()
    assert lesson is not None
    assert lesson.file.summary.text_in("zh") == "各有一个。"


def test_the_list_keeps_broken_lessons(mission: Mission, lesson_folder: Path) -> None:
    broken = lesson_folder.with_name("broken")
    broken.mkdir()
    (broken / "lesson.yaml").write_text("just words", encoding="utf-8")
    entries = read_lessons(lesson_folder.parent, mission)
    assert [(one.id, one.lesson is None) for one in entries] == [("broken", True), ("small", False)]
    assert entries[0].problems
    assert read_lessons(lesson_folder / "nowhere", mission) == ()
    assert check_lesson(broken, mission)
    assert check_lesson(lesson_folder / "nowhere", mission)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("What does it do?", "It does what.", "does not end as a question"),
        ("What does it do?", "What does it not do?", "asks by a negation"),
        ("text: It waits there.", "text: All of the above.", "refers to the others"),
        ("text: It waits there.", "text: It waits there patiently until somebody comes and fetches it home", "much longer"),
        ("because: Without a force that brakes it the craft keeps its speed.", "because: Just so.", "2 words, allowed are 8 to 45"),
        ("wind, text: A wind blows., misconception: M04", "wind, text: A wind blows.", "without a misconception"),
        ("misconception: M04\n    claim", "misconception: M99\n    claim", "no misconception 'M99'"),
        ("misconceptions: [M04]", "misconceptions: [M04, M09]", "no option and no card treats M09"),
        ("Flown {path_flown}", "Flown 465 million km, not {path_flown}", "the number 465 is typed"),
        ("Things keep moving", "Things keep moving on and on and on and on and on and on and on and on", "allowed are 0 to 20"),
        ("Nothing brakes it.\n", "Nothing brakes it!\n", "an exclamation mark"),
        ("    - {id: left, text: It went away., because: Look again at the path that it has left behind itself.}\n", "", "2 options instead of three"),
    ],
)  # fmt: skip
def test_the_lint_finds_poor_writing(
    mission: Mission, lesson_folder: Path, change: Change, old: str, new: str, what: str
) -> None:
    (lesson_folder / "zh.yaml").unlink()
    change(lesson_folder / "lesson.yaml", old, new)
    assert read_lesson(lesson_folder, mission)[0] is not None
    said = [problem.what.text_in("en") for problem in check_lesson(lesson_folder, mission)]
    assert any(what in one for one in said), said


def test_chinese_is_counted_by_characters() -> None:
    assert count_words("两个数字都对") == pytest.approx(6 / 1.7)
    assert count_words("飞了{path_flown}") == pytest.approx(2 / 1.7 + 1)


def test_a_folder_can_bring_its_own_misconceptions(tmp_path: Path) -> None:
    assert len(read_misconceptions(tmp_path)) == 36  # the shipped ones
    (tmp_path / "misconceptions.yaml").write_text("misconceptions: {X1: {en: a, zh: b}}")
    assert list(read_misconceptions(tmp_path)) == ["X1"]
    (tmp_path / "misconceptions.yaml").write_text("nonsense")
    assert not read_misconceptions(tmp_path)
