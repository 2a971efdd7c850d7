"""The lessons that come with the program."""

from collections import Counter
from pathlib import Path

import pytest

from marsapp.content.templates import placeholders
from marsapp.content.words import LANGUAGES
from marsapp.content.yaml_lines import read_yaml
from marsapp.lessons.goals import Condition, Cue, Situation, cue_time_s, is_met
from marsapp.lessons.loader import check_lesson, read_lesson
from marsapp.lessons.misconceptions import read_misconceptions
from marsapp.lessons.model import Lesson, questions_of
from marsapp.lessons.texts import Place, text_places
from marsapp.mission.mission import Mission
from marsapp.mission.values import resolve

LESSONS = Path(__file__).parents[2] / "lessons"
FOLDERS = sorted(path.parent for path in LESSONS.glob("*/lesson.yaml"))

each_lesson = pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)


def lesson_of(folder: Path, mission: Mission) -> Lesson:
    lesson, _ = read_lesson(folder, mission)
    assert lesson is not None
    return lesson


def texts(lesson: Lesson, folder: Path) -> list[dict[str, str]]:
    document, _ = read_yaml(folder / "lesson.yaml")
    assert document is not None
    places: tuple[Place, ...] = text_places(lesson.file, document, "en")
    found = []
    for place in places:
        here: object = lesson.file
        for step in place.location:
            here = here[step] if isinstance(step, int) else getattr(here, step)  # type: ignore[index]
        found.append(here.root)  # type: ignore[attr-defined]
    return found


def test_these_lessons_are_here() -> None:
    numbers = ["l02", "l04", "l07", "l09", "l09", "l10", "l11", "l11", "l12"]
    assert [path.name[:3] for path in FOLDERS] == numbers


@each_lesson
def test_a_shipped_lesson_has_no_problem_of_any_kind(mission: Mission, folder: Path) -> None:
    assert [problem.text_in("en") for problem in check_lesson(folder, mission)] == []


@each_lesson
def test_every_text_is_there_in_every_language(mission: Mission, folder: Path) -> None:
    lesson = lesson_of(folder, mission)
    lacking = [text for text in texts(lesson, folder) if set(text) != set(LANGUAGES)]
    assert lacking == []


@each_lesson
def test_every_value_named_exists_and_fixed_ones_have_a_value(
    mission: Mission, folder: Path
) -> None:
    launch = mission.at(0.0)
    named = {
        name
        for text in texts(lesson_of(folder, mission), folder)
        for words in text.values()
        for name in placeholders(words)
    }
    assert named
    for name in named:
        found = resolve(mission, launch, name)
        assert found.confidence != "low", name
        if "." in name.removesuffix(".f2"):
            assert found.value is not None, name


@each_lesson
def test_each_goal_is_reached_by_going_to_its_cue_and_not_at_the_start(
    mission: Mission, folder: Path
) -> None:
    for task in lesson_of(folder, mission).file.observe:
        start_s = cue_time_s(task.cue, mission)
        assert start_s is not None
        for goal in task.goals:
            there_s = cue_time_s(goal.cue, mission)
            situation = _situation(goal.cue)
            assert there_s is not None
            assert _met(goal.when, mission, there_s, situation), goal.id
            assert not _met(goal.when, mission, start_s, Situation(scene="journey")), goal.id


def _situation(cue: Cue) -> Situation:
    return Situation(cue.select or "", cue.scene or "journey", cue.topic or "")


def _met(when: Condition, mission: Mission, time_s: float, situation: Situation) -> bool:
    return is_met(when, mission, mission.at(time_s), situation)


@each_lesson
def test_what_a_cue_selects_is_in_the_craft_that_it_holds(mission: Mission, folder: Path) -> None:
    observe = lesson_of(folder, mission).file.observe
    cues = [cue for task in observe for cue in (task.cue, *(goal.cue for goal in task.goals))]
    for cue in cues:
        if cue.hold is None or cue.select is None:
            continue
        time_s = cue_time_s(cue, mission)
        assert time_s is not None
        standing = mission.build.standing(
            cue.hold.subject,
            mission.at(time_s),
            apart=cue.hold.apart,
            unfolded=cue.hold.unfolded,
        )
        shown = {one.part for one in standing.placed} | {one.vehicle for one in standing.placed}
        assert cue.select in shown, (cue.hold, cue.select)


@each_lesson
def test_every_option_explains_itself_in_both_languages(mission: Mission, folder: Path) -> None:
    for question in questions_of(lesson_of(folder, mission).file):
        for option in question.options or ():
            for language in LANGUAGES:
                assert option.because.root[language].strip()


def test_the_right_option_stands_at_each_place_about_equally_often(mission: Mission) -> None:
    asked = [q for folder in FOLDERS for q in questions_of(lesson_of(folder, mission).file)]
    chosen = [question.options for question in asked if len(question.options or ()) == 3]
    places = [[option.right for option in options].index(True) for options in chosen if options]
    counts = Counter(places)
    for position in range(3):
        assert 0.25 <= counts[position] / counts.total() <= 0.42


def test_recalled_questions_exist(mission: Mission) -> None:
    lessons = {folder.name: lesson_of(folder, mission) for folder in FOLDERS}
    for lesson in lessons.values():
        for name in lesson.file.recall:
            home, _, question = name.partition("/")
            assert lessons[home].question(question) is not None


def test_the_register_holds_36_misconceptions_in_both_languages() -> None:
    register = read_misconceptions(LESSONS)
    assert list(register) == [f"M{number:02d}" for number in range(1, 37)]
    assert all(set(idea.root) == set(LANGUAGES) for idea in register.values())
