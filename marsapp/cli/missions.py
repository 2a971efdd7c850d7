"""Finding and loading the mission that a command is about."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from marsapp import paths
from marsapp.content.words import words
from marsapp.mission.loader import load_mission
from marsapp.mission.mission import Mission, OutsideMission
from marsapp.mission.utc import parse_utc

_NO_MISSION = words(
    "There is no mission {name!r}. Shipped missions: {known}. A folder with a mission.yaml works too.",
    "没有名为 {name!r} 的任务。自带任务：{known}。也可以给出含有 mission.yaml 的文件夹。",
)
_NO_TIME = words(
    "{text!r} is not a time. Write it in UTC like 2021-02-10T11:52Z, or a day like 2021-02-10.",
    "{text!r} 不是时间。请用世界时书写，例如 2021-02-10T11:52Z，或只写日期 2021-02-10。",
)
_OUTSIDE = words(
    "{text} is outside the mission. It runs from {start} to {end}; the nearest moment is {nearest}.",
    "{text} 不在任务时间之内。任务从 {start} 到 {end}；最近的时刻是 {nearest}。",
)

DEFAULT_MISSION: Final = "tianwen-1"
_LONGEST_NAME: Final = 200


class Refused(Exception):  # noqa: N818 - what happened, not what went wrong in the program
    """A command cannot be carried out; the text says why, in the person's language."""


def find_mission(name: str | None, language: str) -> Mission:
    """Load a mission by id or folder; None means Tianwen-1.

    Raises
    ------
    Refused
        If there is no such mission.
    ContentError
        If its files are wrong.
    """
    name = name or DEFAULT_MISSION
    for folder in (paths.missions() / name, Path(name)):
        if is_mission(folder):
            return load_mission(folder, paths.ephemeris())
    known = ", ".join(sorted(path.parent.name for path in paths.missions().glob("*/mission.yaml")))
    raise Refused(_NO_MISSION.text_in(language).format(name=name[:_LONGEST_NAME], known=known))


def is_mission(folder: Path) -> bool:
    """Say whether a folder holds a mission; a name that no folder can have does not."""
    try:
        return (folder / "mission.yaml").is_file()
    except (OSError, ValueError):
        return False


def find_time(text: str, mission: Mission, language: str) -> float:
    """Read a time and return it in seconds since launch.

    Raises
    ------
    Refused
        If it is no time, or outside the mission.
    """
    time_s = read_time(text, mission, language)
    if 0 <= time_s <= mission.end_s:
        return time_s
    raise outside(text, time_s, mission, language)


def read_time(text: str, mission: Mission, language: str) -> float:
    """Read a time and return it in seconds since launch, inside the mission or not.

    Raises
    ------
    Refused
        If it is no time.
    """
    try:
        moment = parse_utc(text)
    except ValueError:
        raise Refused(_NO_TIME.text_in(language).format(text=text)) from None
    return mission.seconds(moment)


def outside(text: str, time_s: float, mission: Mission, language: str) -> Refused:
    """Return the refusal of a time outside the mission."""
    start, end = mission.utc(0.0), mission.utc(mission.end_s)
    nearest = start if time_s < 0 else end
    stamps = {"start": _stamp(start), "end": _stamp(end), "nearest": _stamp(nearest)}
    return Refused(_OUTSIDE.text_in(language).format(text=text, **stamps))


def refuse(error: Refused | OutsideMission) -> int:
    """Tell a person why not; the exit code of a refused command."""
    print(error, file=sys.stderr)
    return 2


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
