"""Reads a mission folder: all its YAML files, checked as one whole, into a `Mission`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from marsapp.content.languages import lacking
from marsapp.content.problem import ContentError, Problem
from marsapp.content.validation import Fault, check_shape
from marsapp.content.words import words
from marsapp.content.yaml_lines import Document, Location, read_yaml
from marsapp.mission.checks import whole_faults, written_faults
from marsapp.mission.mission import Mission
from marsapp.mission.model import MissionData
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.salvage import salvage

MAIN_FILE: Final = "mission.yaml"


def load_mission(folder: Path, ephemeris: Path) -> Mission:
    """Load a mission, ready to be asked for any time.

    Parameters
    ----------
    folder
        Holds ``mission.yaml`` and the other YAML files of the mission.
    ephemeris
        The planetary ephemeris (SPK) to use.

    Raises
    ------
    ContentError
        With all problems of the folder.
    """
    data, problems = read_mission_data(folder)
    if data is None:
        raise ContentError(problems)
    return Mission.assemble(data, folder, ephemeris)


def read_mission_data(folder: Path) -> tuple[MissionData | None, tuple[Problem, ...]]:
    """Read and check a mission folder; data is None when there is any problem.

    The problems are sorted by file and line. The trajectory file is only looked
    for, not read.
    """
    source = _read(folder)
    if source is None:
        return None, (_no_main_file(folder),)
    data, faults = _check(source.data, folder)
    problems = (*source.problems, *(source.problem(fault) for fault in faults))
    return (None, _in_order(problems)) if problems else (data, ())


def language_problems(folder: Path, language: str) -> tuple[Problem, ...]:
    """Return a problem for every text of a sound mission that lacks a language."""
    source = _read(folder)
    data, _ = read_mission_data(folder)
    if source is None or data is None:
        return ()
    return _in_order([source.problem(fault) for fault in lacking(data, language)])


def _read(folder: Path) -> "_Merged | None":
    if not (folder / MAIN_FILE).is_file():
        return None
    source = _Merged(folder)
    for path in sorted(folder.glob("*.yaml")):
        source.add(path)
    return source


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (str(problem.path), problem.line or 0)))


def _no_main_file(folder: Path) -> Problem:
    return Problem(
        folder,
        None,
        words(f"there is no {MAIN_FILE} in this folder", f"这个文件夹里没有 {MAIN_FILE}"),
        words(
            "name the folder of a mission; its README tells what belongs into it",
            "请指定任务文件夹；README 说明了里面应有什么",
        ),
    )


def _check(data: dict[str, Any], folder: Path) -> tuple[MissionData | None, tuple[Fault, ...]]:
    """Check shapes, and then what only the whole can tell, as far as the shapes allow."""
    found, wrong_shapes = check_shape(MissionData, data)
    faults = (*wrong_shapes, *written_faults(data))
    if found is not None:
        return found, (*faults, *whole_faults(found, data, QUANTITIES.keys(), folder))
    remains = salvage(data, wrong_shapes)
    if remains is None:
        return None, faults
    more = whole_faults(remains.data, data, QUANTITIES.keys(), folder)
    return None, (*faults, *(remains.at_home(fault) for fault in more))


@dataclass
class _Merged:
    """The lists of several files, joined, that still know where each item came from."""

    folder: Path
    data: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _origins: dict[str, list[tuple[int, Document]]] = field(default_factory=dict)

    def add(self, path: Path) -> None:
        """Read one file and join what it holds."""
        document, problems = read_yaml(path)
        self.problems.extend(problems)
        if document is None or document.data is None:
            return
        if not isinstance(document.data, dict):
            self.problems.append(Problem(path, 1, _NO_FIELDS, _BEGIN_WITH_A_FIELD))
            return
        for key, value in document.data.items():
            self._join(key, value, document)

    def _join(self, key: str, value: Any, document: Document) -> None:
        if key not in self.data:
            self.data[key] = list(value) if isinstance(value, list) else value
            self._origins[key] = [(0, document)]
        elif isinstance(value, list) and isinstance(self.data[key], list):
            self._origins[key].append((len(self.data[key]), document))
            self.data[key].extend(value)
        else:
            first = self._origins[key][0][1].path.name
            self.problems.append(
                Problem(
                    document.path,
                    document.line((key,)),
                    words(f"'{key}' stands in {first} already", f"{first} 里已经有“{key}”"),
                    words("keep one of the two", "只保留其中一处"),
                )
            )

    def problem(self, fault: Fault) -> Problem:
        """Give a fault its file and line."""
        document, location = self._home(fault.location)
        if document is None:
            return Problem(self.folder / MAIN_FILE, None, fault.what, fault.fix)
        return Problem(document.path, document.line(location), fault.what, fault.fix)

    def _home(self, location: Location) -> tuple[Document | None, Location]:
        origins = self._origins.get(str(location[0])) if location else None
        if not origins:
            return None, ()
        if len(location) == 1 or not isinstance(location[1], int):
            return origins[0][1], location
        start, document = max((o for o in origins if o[0] <= location[1]), key=lambda o: o[0])
        return document, (location[0], location[1] - start, *location[2:])


_NO_FIELDS: Final = words("the file does not begin with a field", "文件不是以字段开头的")
_BEGIN_WITH_A_FIELD: Final = words(
    "begin with the name of a list, for example 'events:'", "请以列表名开头，例如“events:”"
)
