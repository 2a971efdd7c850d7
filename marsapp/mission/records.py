"""Looks up the records of a mission by their ids."""

from typing import Final, TypeVar

from marsapp.content.strict import Strict
from marsapp.mission.model import (
    Body,
    Burn,
    Event,
    Figure,
    MissionData,
    Orbit,
    Part,
    Phase,
    Place,
    Source,
    Vehicle,
)

_R = TypeVar("_R", bound=Strict)

_LISTS: Final = (
    "events",
    "vehicles",
    "bodies",
    "places",
    "burns",
    "orbits",
    "figures",
    "findings",
    "payloads",
    "surveys",
    "landing",
    "traverse",
    "routes",
    "claims",
    "constants",
    "sources",
    "reports",
)
"""In the order in which `Records.find` looks."""


class Records:
    """The records of a mission. Methods named after a kind raise KeyError for an unknown id."""

    def __init__(self, data: MissionData) -> None:
        self._by_id: dict[str, list[Strict]] = {}
        for name in _LISTS:
            for record in getattr(data, name):
                self._by_id.setdefault(record.id, []).append(record)
        for vehicle in data.vehicles:
            for part in vehicle.parts:
                self._by_id.setdefault(part.id, []).append(part)
        for phase in data.phases:
            self._add_phase(phase)

    def _add_phase(self, phase: Phase) -> None:
        self._by_id.setdefault(phase.id, []).append(phase)
        for inner in phase.phases:
            self._add_phase(inner)

    def event(self, event_id: str) -> Event:
        """Return an event."""
        return self._get(Event, event_id)

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """Return a vehicle."""
        return self._get(Vehicle, vehicle_id)

    def part(self, part_id: str) -> Part:
        """Return a part of a vehicle."""
        return self._get(Part, part_id)

    def body(self, body_id: str) -> Body:
        """Return a body."""
        return self._get(Body, body_id)

    def place(self, place_id: str) -> Place:
        """Return a place."""
        return self._get(Place, place_id)

    def source(self, source_id: str) -> Source:
        """Return a source."""
        return self._get(Source, source_id)

    def burn(self, burn_id: str) -> Burn:
        """Return a burn."""
        return self._get(Burn, burn_id)

    def orbit(self, orbit_id: str) -> Orbit:
        """Return an orbit."""
        return self._get(Orbit, orbit_id)

    def figure(self, figure_id: str) -> Figure:
        """Return a published figure."""
        return self._get(Figure, figure_id)

    def find(self, record_id: str) -> Strict | None:
        """Return the record of any kind with an id, or None."""
        return next(iter(self._by_id.get(record_id, ())), None)

    def _get(self, kind: type[_R], record_id: str) -> _R:
        for record in self._by_id.get(record_id, ()):
            if isinstance(record, kind):
                return record
        raise KeyError(record_id)
