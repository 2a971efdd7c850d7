"""The guided tour: stops besides the events, each with a cue for clock and picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import Field

from marsapp.content.problem import Problem
from marsapp.content.strict import Strict
from marsapp.content.validation import Fault, located, validate
from marsapp.content.words import words
from marsapp.content.yaml_lines import read_yaml
from marsapp.lessons.cue_checks import cue_faults
from marsapp.lessons.goals import Cue
from marsapp.mission.terms import Identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsapp.mission.mission import Mission

FILE: Final = "tour.yaml"


class Stop(Strict):
    """A place of the tour; its cue says when, which scene, and how it looks."""

    id: Identifier
    cue: Cue


class Tour(Strict):
    """Stops for one mission; for every other mission the tour goes from event to event."""

    mission: str
    stops: tuple[Stop, ...] = Field(min_length=1)


def read_tour(folder: Path, mission: "Mission") -> tuple[tuple[Stop, ...], tuple[Problem, ...]]:
    """Return the stops in a lessons folder for a mission, and everything wrong with the file.

    There are none without the file, for another mission, and where something is wrong.
    """
    path = folder / FILE
    if not path.is_file():
        return (), ()
    document, problems = read_yaml(path)
    tour, faults = (None, problems) if document is None else validate(Tour, document)
    if document is None or tour is None:
        return (), (*problems, *faults)
    if tour.mission != mission.data.mission.id:
        return (), problems
    found = located(tuple(_faults(tour, mission)), document)
    return (() if found else tour.stops), (*problems, *found)


def _faults(tour: Tour, mission: "Mission") -> "Iterator[Fault]":
    seen: set[str] = set()
    for index, stop in enumerate(tour.stops):
        here = ("stops", index)
        if stop.id in seen:
            yield Fault(
                (*here, "id"),
                words(f"the stop '{stop.id}' comes twice", f"站点“{stop.id}”重复出现"),
                words("give each stop a name of its own", "请给每个站点取不同的名称"),
            )
        seen.add(stop.id)
        if stop.cue.at is None:
            yield Fault(
                (*here, "cue"),
                words("a stop needs a moment", "站点需要一个时刻"),
                words("add 'at:' with an event", "请加上“at:”和一个事件"),
            )
        yield from cue_faults(stop.cue, (*here, "cue"), mission)
