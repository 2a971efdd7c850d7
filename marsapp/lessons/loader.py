"""Reads a lesson folder: ``lesson.yaml`` and one file for each further language."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from marsapp.content.problem import Problem
from marsapp.content.validation import check_shape, located
from marsapp.content.words import LANGUAGES, words
from marsapp.content.yaml_lines import Document, read_yaml
from marsapp.lessons.lint import style_problems
from marsapp.lessons.misconceptions import read_misconceptions
from marsapp.lessons.model import Lesson, LessonFile, steps_of
from marsapp.lessons.references import reference_faults, text_problems
from marsapp.lessons.texts import Place, join_translation, joined, text_places

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

MAIN_FILE: Final = "lesson.yaml"
_LANGUAGE_FILE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?\.yaml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One lesson folder: the lesson if it can be used, and what is wrong with it."""

    id: str
    lesson: Lesson | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A lesson with everything that checks need."""

    lesson: Lesson | None
    document: Document | None
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def read_lessons(folder: Path, mission: "Mission") -> tuple[Entry, ...]:
    """Read every lesson in a folder, by name; broken ones stay in the list."""
    if not folder.is_dir():
        return ()
    homes = sorted(path.parent for path in folder.glob(f"*/{MAIN_FILE}"))
    return tuple(Entry(home.name, *read_lesson(home, mission)) for home in homes)


def read_lesson(folder: Path, mission: "Mission") -> tuple[Lesson | None, tuple[Problem, ...]]:
    """Read a lesson; None where it cannot be taught.

    A lesson whose translation is incomplete comes with problems and can be used: the
    missing words appear in the language of ``lesson.yaml``.
    """
    read = _read(folder, mission)
    return read.lesson, read.problems


def check_lesson(folder: Path, mission: "Mission") -> tuple[Problem, ...]:
    """Return everything that is wrong with a lesson, the rules of good writing included."""
    read = _read(folder, mission)
    if read.lesson is None or read.document is None:
        return read.problems
    known = read_misconceptions(folder.parent)
    style = style_problems(read.lesson.file, read.document, read.places, known)
    return _in_order((*read.problems, *style))


def _read(folder: Path, mission: "Mission") -> _Read:
    document, problems = read_yaml(folder / MAIN_FILE)
    if document is None:
        return _Read(None, None, (), problems)
    language = _language(document)
    file, faults = check_shape(LessonFile, _without_language(document.data))
    if file is None:
        return _Read(None, document, (), _in_order((*problems, *located(faults, document))))
    places = text_places(file, document, language)
    translation_problems = _read_translations(folder, document, places, language)
    file = LessonFile.model_validate(joined(_without_language(document.data), places))
    broken = (
        *problems,
        *located(reference_faults(file, mission), document),
        *text_problems(places, mission),
    )
    lesson = None if broken else Lesson(folder.name, file, steps_of(file))
    return _Read(lesson, document, places, _in_order((*broken, *translation_problems)))


def _language(document: Document) -> str:
    """Return the language that the lesson file is written in: its first line may say so."""
    said = document.data.get("language") if isinstance(document.data, dict) else None
    return said if isinstance(said, str) else LANGUAGES[0]


def _without_language(data: object) -> object:
    if not isinstance(data, dict):
        return data
    return {key: value for key, value in data.items() if key != "language"}


def _read_translations(
    folder: Path, original: Document, places: tuple[Place, ...], language: str
) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == MAIN_FILE or not _LANGUAGE_FILE.fullmatch(path.name):
            continue
        translation, found = read_yaml(path)
        problems += found
        if translation is None:
            continue
        problems += join_translation(places, original, translation, path.stem)
        problems += _stale(places, language, path.stem)
    return tuple(problems)


def _stale(places: tuple[Place, ...], original: str, language: str) -> list[Problem]:
    """Find translations that name other values than the text they were made from."""
    problems = []
    for place in places:
        source, said = place.said.get(original), place.said.get(language)
        if source is None or said is None or _names(source.text) == _names(said.text):
            continue
        line = source.document.line(source.location)
        problems.append(
            said.problem(
                words(
                    "the translation names other values than the original",
                    "译文里的数值名称与原文不同",
                ),
                words(
                    f"translate line {line} of {source.document.path.name} again",
                    f"请重新翻译 {source.document.path.name} 第 {line} 行",
                ),
            )
        )
    return problems


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", text))


def _in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (str(p.path), p.line or 0)))
