"""Checks of what models are worked out from: surveys, findings, landings, routes, the ground."""

from collections.abc import Callable, Collection, Iterator

from marsapp.content.validation import Fault
from marsapp.mission.checks.descents import descent_faults
from marsapp.mission.checks.findings import finding_faults
from marsapp.mission.checks.relief import relief_faults
from marsapp.mission.checks.routes import route_faults
from marsapp.mission.checks.surveys import survey_faults
from marsapp.mission.model import MissionData


def plan_faults(
    data: MissionData, ids_of_kind: Callable[[str], Collection[str]]
) -> Iterator[Fault]:
    """Yield what is missing or cannot be; ``ids_of_kind`` returns all ids of a list."""
    events = ids_of_kind("events")
    yield from survey_faults(data)
    yield from finding_faults(data, ids_of_kind("payloads"))
    yield from descent_faults(data, events, ids_of_kind("landing"))
    yield from route_faults(data, ids_of_kind("vehicles"), events)
    yield from relief_faults(data)
