"""What the README for teachers says is true."""

import re
from pathlib import Path

import yaml

from marsapp.lessons.goals import Condition, Cue, HoldCue, ViewCue
from marsapp.lessons.loader import check_lesson
from marsapp.lessons.model import QUIZ_FIELDS
from marsapp.mission.mission import Mission
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.values import resolve

README = (Path(__file__).parents[2] / "lessons" / "README.md").read_text(encoding="utf-8")


def test_the_sample_is_a_lesson_without_any_problem(mission: Mission, tmp_path: Path) -> None:
    sample = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert sample is not None
    home = tmp_path / "sample"
    home.mkdir()
    (home / "lesson.yaml").write_text(sample[1], encoding="utf-8")
    assert [problem.text_in("en") for problem in check_lesson(home, mission)] == []


def test_every_value_that_it_names_exists(mission: Mission) -> None:
    names = re.findall(r"^\| `\{([a-z0-9_.]+)\}` \|", README, re.MULTILINE)
    assert len(names) >= 10
    for name in names:
        resolve(mission, mission.at(0.0), name)


def test_it_lists_all_quantities() -> None:
    assert [name for name in QUANTITIES if f"`{name}`" not in README] == []


def test_the_conditions_that_it_shows_are_conditions() -> None:
    shown = re.findall(r"^\| `(\{[a-z_]+: .*?\})` \|", README, re.MULTILINE)
    assert len(shown) == 7
    for text in shown:
        Condition.model_validate(yaml.safe_load(text))


def test_it_explains_every_field_of_a_cue_and_every_kind_of_question() -> None:
    fields = (*Cue.model_fields, *ViewCue.model_fields, *HoldCue.model_fields)
    for name in (*fields, *QUIZ_FIELDS):
        assert f"`{name}`" in README, name
