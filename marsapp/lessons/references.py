"""Checks that everything a lesson names exists: values, events, units, things to select."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from marsapp.content.problem import Problem, UnfitError
from marsapp.content.templates import placeholders
from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Location
from marsapp.lessons.cue_checks import amount_faults, condition_faults, cue_faults, moment_faults
from marsapp.lessons.goals import Amount
from marsapp.lessons.model import LessonFile, Question, Task, questions_with_places
from marsapp.lessons.texts import Place
from marsapp.mission.values import UnknownValueError, resolve

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


class HasId(Protocol):
    """A step, a goal, an option: whatever is known by an id."""

    @property
    def id(self) -> str:
        """The id."""


def reference_faults(file: LessonFile, mission: "Mission") -> tuple[Fault, ...]:
    """Return every name of the lesson that means nothing in this mission."""
    return (
        *_ids_twice(file),
        *_mission_names(file, mission),
        *_cue_faults(file, mission),
        *_quiz_faults(file, mission),
    )


def text_problems(places: Iterable[Place], mission: "Mission") -> tuple[Problem, ...]:
    """Return the values in texts that do not exist, in the file and line they stand in."""
    launch = mission.at(0.0)
    problems = []
    for place in places:
        for said in place.said.values():
            try:
                names = placeholders(said.text)
            except UnfitError as error:
                problems.append(said.problem(error.what, error.fix))
                continue
            for name in names:
                try:
                    resolve(mission, launch, name)
                except UnknownValueError as error:
                    problems.append(said.problem(*_unknown_value(error)))
    return tuple(problems)


def _unknown_value(error: UnknownValueError) -> tuple[Text, Text]:
    what = words(f"there is no value called '{error.name}'", f"没有名为“{error.name}”的数值")
    if error.suggestion:
        return what, did_you_mean(error.name, [error.suggestion])
    return what, words(
        "see the list of values in lessons/README.md", "请查看 lessons/README.md 里的数值清单"
    )


def _ids_twice(file: LessonFile) -> Iterator[Fault]:
    """Say which id is used twice among the steps, the goals of a task or the answers to choose."""
    asked = tuple(questions_with_places(file))
    tasks: list[tuple[Task, Location]] = [
        (task, ("observe", index)) for index, task in enumerate(file.observe)
    ]
    yield from _twice([*tasks, *asked])
    for task, here in tasks:
        yield from _twice(_placed(task.goals, (*here, "goals")))
    for question, here in asked:
        yield from _twice(_placed(question.options or (), (*here, "options")))
        if question.order is not None:
            yield from _twice(_placed(question.order.items, (*here, "order", "items")))


def _placed(things: Iterable[HasId], here: Location) -> list[tuple[HasId, Location]]:
    return [(thing, (*here, index)) for index, thing in enumerate(things)]


def _twice(placed: Iterable[tuple[HasId, Location]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for thing, here in placed:
        if thing.id in seen:
            yield Fault(
                (*here, "id"),
                words(f"the id '{thing.id}' is used twice", f"编号“{thing.id}”用了两次"),
                words("give each one an id of its own", "请给每一个不同的编号"),
            )
        seen.add(thing.id)


def _mission_names(file: LessonFile, mission: "Mission") -> Iterator[Fault]:
    data = mission.data
    for field, known in (
        ("claims", [claim.id for claim in data.claims]),
        ("sources", [source.id for source in data.sources]),
    ):
        for index, name in enumerate(getattr(file, field)):
            if name not in known:
                yield Fault(
                    (field, index),
                    words(f"the mission has no '{name}' in its {field}", f"任务资料里没有“{name}”"),
                    did_you_mean(name, known),
                )


def _cue_faults(file: LessonFile, mission: "Mission") -> Iterator[Fault]:
    if file.hook.cue is not None:
        yield from cue_faults(file.hook.cue, ("hook", "cue"), mission)
    for index, task in enumerate(file.observe):
        here: Location = ("observe", index)
        yield from cue_faults(task.cue, (*here, "cue"), mission)
        for number, goal in enumerate(task.goals):
            there = (*here, "goals", number)
            yield from cue_faults(goal.cue, (*there, "cue"), mission)
            yield from condition_faults(goal.when, (*there, "when"), mission)


def _quiz_faults(file: LessonFile, mission: "Mission") -> Iterator[Fault]:
    for question, here in questions_with_places(file):
        yield from _clock_faults(question, here, mission)
        yield from _number_faults(question, here, mission)


def _clock_faults(question: Question, here: Location, mission: "Mission") -> Iterator[Fault]:
    if question.clock is not None and question.clock.event not in mission.event_times_s:
        yield from moment_faults(question.clock.event, (*here, "clock", "event"), mission)


def _number_faults(question: Question, here: Location, mission: "Mission") -> Iterator[Fault]:
    entry = question.number
    if entry is None:
        return
    names: list[tuple[str, Location]] = [(entry.value, (*here, "number", "value"))]
    names += [
        (mistake.value, (*here, "number", "mistakes", index, "value"))
        for index, mistake in enumerate(entry.mistakes)
    ]
    for name, place in names:
        try:
            found = resolve(mission, mission.at(0.0), name)
        except UnknownValueError as error:
            yield Fault(place, *_unknown_value(error))
            continue
        if found.value is None:
            yield Fault(
                place,
                words(
                    f"'{name}' does not have a value at all times", f"“{name}”并非任何时刻都有数值"
                ),
                words(f"name a moment: 'at.….{name}'", f"请注明时刻：“at.….{name}”"),
            )
        yield from amount_faults(Amount(value=0.0, unit=entry.unit), (*here, "number"), found.unit)
