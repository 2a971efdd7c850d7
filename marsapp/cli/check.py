"""`marsapp check`: what is wrong with missions and lessons, where, and how to mend it."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TextIO

from marsapp import paths
from marsapp.cli.missions import Refused, find_mission
from marsapp.content.languages import lacking
from marsapp.content.problem import ContentError, Problem
from marsapp.content.words import Text, words
from marsapp.lessons.loader import MAIN_FILE as LESSON_FILE
from marsapp.lessons.loader import check_lesson, read_lesson
from marsapp.lessons.tour import FILE as TOUR_FILE
from marsapp.lessons.tour import read_tour
from marsapp.mission.loader import MAIN_FILE as MISSION_FILE
from marsapp.mission.loader import language_problems, load_mission
from marsapp.mission.mission import Mission
from marsapp.mission.schema import write_schema

_SHIPPED_MISSION: Final = "tianwen-1"
_GOOD = words("{kind} {name}: all is well", "{kind} {name}：没有问题")
_BAD = words("{kind} {name}: {count} to mend", "{kind} {name}：有 {count} 处要修改")
_ALL_GOOD = words("Checked: {total}. Nothing to mend.", "共检查 {total} 项，没有问题。")
_SOME_BAD = words(
    "Checked: {total}. To mend: {count} in {bad} of them.",
    "共检查 {total} 项，其中 {bad} 项有问题，共 {count} 处要修改。",
)
_MISSION, _LESSON = words("Mission", "任务"), words("Lesson", "课程")
_FOLDER, _TOUR = words("Folder", "文件夹"), words("Tour", "导览")
_NOTHING_HERE = words(
    f"there is neither a {MISSION_FILE} nor a {LESSON_FILE} here",
    f"这里既没有 {MISSION_FILE} 也没有 {LESSON_FILE}",
)
_NAME_A_FOLDER = words(
    "name the folder of a mission or a lesson, or one that holds several",
    "请指定任务或课程的文件夹，或装有若干任务、课程的文件夹",
)
_NO_MISSION = words(
    "this cannot be checked: its mission cannot be used", "无法检查：它所属的任务不能使用"
)
_MEND_MISSION = words("run 'marsapp check' for the mission first", "请先用 marsapp check 检查任务")
_WROTE = words("Wrote {path}.", "已写入 {path}。")
_NOT_WRITTEN = words("{path} cannot be written: {why}", "无法写入 {path}：{why}")


def run(options: argparse.Namespace) -> int:
    """Check what the command line names, or write the schema for editors."""
    language = options.language
    if options.schema is not None:
        return _write_schema(options.schema, language)
    return check_content(
        options.paths,
        language,
        options.check_language,
        sys.stdout,
        mission=options.mission or _SHIPPED_MISSION,
    )


def check_content(
    wanted: Sequence[Path],
    language: str,
    check_language: str | None,
    out: TextIO,
    mission: str = _SHIPPED_MISSION,
) -> int:
    """Check folders and print all problems; 1 if there are any, else 0.

    Parameters
    ----------
    wanted
        Folders of missions or lessons, or folders of such folders; none means everything shipped.
    language
        Language of the messages.
    check_language
        Also list the texts that lack this language.
    out
        Where to print.
    mission
        Id or folder of the mission that the lessons are about.
    """
    check = _Check(language, check_language, mission)
    bad = total = count = 0
    for kind, folder in _targets(wanted or (paths.missions(), paths.shipped("lessons"))):
        problems = check.problems(kind, folder)
        for problem in problems:
            print(replace(problem, path=_short(problem.path)).text_in(language), file=out)
        told = _BAD if problems else _GOOD
        name = {"kind": kind.text_in(language), "name": folder.resolve().name}
        print(told.text_in(language).format(**name, count=len(problems)), file=out)
        total, bad, count = total + 1, bad + bool(problems), count + len(problems)
    summary = _SOME_BAD if bad else _ALL_GOOD
    print(summary.text_in(language).format(total=total, bad=bad, count=count), file=out)
    return 1 if bad else 0


@dataclass
class _Check:
    """Checks one folder after another; the mission of the lessons is loaded once."""

    language: str
    check_language: str | None
    mission: str
    _loaded: Mission | None = None

    def problems(self, kind: Text, folder: Path) -> tuple[Problem, ...]:
        if kind is _MISSION:
            return self._mission_problems(folder)
        if kind in (_LESSON, _TOUR):
            return self._teaching_problems(kind, folder)
        return (Problem(folder, None, _NOTHING_HERE, _NAME_A_FOLDER),)

    def _mission_problems(self, folder: Path) -> tuple[Problem, ...]:
        try:
            loaded = load_mission(folder, paths.ephemeris())
        except ContentError as error:
            return error.problems
        if folder.resolve() == (paths.missions() / self.mission).resolve():
            self._loaded = loaded
        return language_problems(folder, self.check_language) if self.check_language else ()

    def _teaching_problems(self, kind: Text, folder: Path) -> tuple[Problem, ...]:
        if self._loaded is None:
            try:
                self._loaded = find_mission(self.mission, self.language)
            except (Refused, ContentError):
                return (Problem(folder, None, _NO_MISSION, _MEND_MISSION),)
        if kind is _TOUR:
            return read_tour(folder, self._loaded)[1]
        problems = check_lesson(folder, self._loaded)
        lesson, _ = read_lesson(folder, self._loaded)
        if lesson is None or self.check_language is None:
            return problems
        missing = (
            Problem(folder / LESSON_FILE, None, fault.what, fault.fix)
            for fault in lacking(lesson.file, self.check_language)
        )
        return (*problems, *missing)


def _targets(wanted: Sequence[Path]) -> Iterator[tuple[Text, Path]]:
    """Yield what each folder holds: itself a mission or lesson, or those inside it."""
    for path in wanted:
        folder = path.parent if path.suffix in (".yaml", ".csv") else path
        found = list(_inside(folder)) or [
            target for inner in sorted(folder.glob("*/")) for target in _inside(inner)
        ]
        if (folder / TOUR_FILE).is_file():
            found.append((_TOUR, folder))
        yield from found or [(_FOLDER, folder)]


def _inside(folder: Path) -> Iterator[tuple[Text, Path]]:
    if (folder / MISSION_FILE).is_file():
        yield _MISSION, folder
    if (folder / LESSON_FILE).is_file():
        yield _LESSON, folder


def _short(path: Path) -> Path:
    """Name a file from where the person stands, if it is below."""
    here = Path.cwd()
    full = path.resolve()
    return full.relative_to(here) if full.is_relative_to(here) else path


def _write_schema(path: Path, language: str) -> int:
    try:
        write_schema(path)
    except OSError as error:
        why = error.strerror or str(error)
        print(_NOT_WRITTEN.text_in(language).format(path=path, why=why), file=sys.stderr)
        return 1
    print(_WROTE.text_in(language).format(path=path))
    return 0
