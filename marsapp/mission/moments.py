"""The moments at which things join, leave or unfold: events, and the steps of the landing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from types import MappingProxyType

from marsapp.content.words import Text
from marsapp.mission.model import LandingStep, MissionData, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something happened, seconds since launch, and how that is known.

    ``planned`` is true where the time is known only from a plan made before, ``modelled`` where it
    is only that of our model of the landing. ``placed`` is true
    where only the order is known: the time then lies evenly between its neighbours, good for
    drawing and never to be told.
    """

    id: str
    time_s: float
    utc: datetime
    title: Text
    precision: Precision
    planned: bool = False
    modelled: bool = False
    placed: bool = False


def moments_of(data: MissionData, event_times_s: Mapping[str, float]) -> Mapping[str, Moment]:
    """Return the moments of all events and landing steps by id, steps after events.

    A step that is an event has the time of that event. The others count from the step at
    ``t_plus_s`` zero; without such a step, only steps that are events have a moment, and none
    has that says it is an unknown event.
    """
    found = {
        event.id: Moment(
            id=event.id,
            time_s=event_times_s[event.id],
            utc=event.utc,
            title=event.title,
            precision=event.precision,
        )
        for event in data.events
    }
    for step, time_s, placed in _timed(data.landing, event_times_s):
        event = None if step.event is None else found[step.event]
        found[step.id] = Moment(
            id=step.id,
            time_s=time_s,
            utc=data.mission.launch + timedelta(seconds=time_s),
            title=step.title,
            precision="minute" if event is None else event.precision,
            planned=event is None and (placed or is_plan(step)),
            modelled=event is None and not placed and is_modelled(step),
            placed=placed,
        )
    return MappingProxyType(found)


def is_plan(step: LandingStep) -> bool:
    """Return whether the time of a step is a plan and no report."""
    doubtful = step.confidence == "low" and not is_modelled(step)
    return step.provenance == "illustrative" or doubtful


def is_modelled(step: LandingStep) -> bool:
    """Return whether the time of a step is only that of a model that nothing tests."""
    return step.provenance == "computed" and step.confidence == "low"


def _timed(
    steps: Sequence[LandingStep], event_times_s: Mapping[str, float]
) -> Iterator[tuple[LandingStep, float, bool]]:
    """Yield steps with their seconds since launch, and whether these are placed."""
    zero_s = next(
        (event_times_s.get(s.event) for s in steps if s.event and s.t_plus_s == 0.0), None
    )
    own: dict[int, float] = {}
    for index, step in enumerate(steps):
        if step.event is not None:
            if step.event in event_times_s:
                own[index] = event_times_s[step.event]
        elif step.t_plus_s is not None and zero_s is not None:
            own[index] = zero_s + step.t_plus_s
    for index, time_s in own.items():
        yield steps[index], time_s, False
    for before, after in pairwise(own):
        share_s = (own[after] - own[before]) / (after - before)
        between = (i for i in range(before + 1, after) if steps[i].event is None)
        for index in between:
            yield steps[index], own[before] + (index - before) * share_s, True
