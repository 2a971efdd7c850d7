"""What is fixed to what at any time, and what has gone since when."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Final

from marsapp.mission.model import Attachment, Event, MissionData, Part, Vehicle
from marsapp.mission.snapshot import Piece

_NOTHING: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What holds between two events at which something joins or leaves.

    ``groups`` are vehicles that move as one; every vehicle is in exactly one.
    ``left_behind`` are vehicles that no longer hang on anything, each with what it left
    and when (seconds since launch).
    """

    attached: tuple[Piece, ...]
    gone: tuple[Piece, ...]
    groups: tuple[tuple[str, ...], ...]
    left_behind: Mapping[str, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class _Bond:
    """One attachment with its times, seconds since launch."""

    owner: str
    to: str
    since_s: float
    until_s: float
    leaving: Event | None


class Assembly:
    """The attachments of vehicles and parts, in time."""

    def __init__(self, data: MissionData, event_times_s: Mapping[str, float]) -> None:
        events = {event.id: event for event in data.events}
        self._vehicles = tuple(vehicle.id for vehicle in data.vehicles)
        self._home = {part.id: v.id for v in data.vehicles for part in v.parts}
        owners: list[Vehicle | Part] = [*data.vehicles]
        for vehicle in data.vehicles:
            owners.extend(vehicle.parts)
        self._bonds = tuple(
            _bond(owner.id, attachment, events, event_times_s)
            for owner in owners
            for attachment in owner.attached
        )
        changes = {time for bond in self._bonds for time in (bond.since_s, bond.until_s)}
        self._changes_s = sorted(changes - {-inf, inf})
        self._stage = cache(self._stage_from)

    def at(self, time_s: float) -> Stage:
        """Return what holds at a time; at the moment of leaving a thing has left."""
        number = bisect_right(self._changes_s, time_s)
        return self._stage(self._changes_s[number - 1] if number else -inf)

    def _stage_from(self, start_s: float) -> Stage:
        """Work out the stage that begins at a change."""
        holding = {b.owner: b for b in self._bonds if b.since_s <= start_s < b.until_s}
        ended: dict[str, _Bond] = {}
        for bond in sorted(self._bonds, key=lambda bond: bond.until_s):
            if bond.until_s <= start_s and bond.owner not in holding:
                ended[bond.owner] = bond
        vehicles = set(self._vehicles)
        return Stage(
            attached=tuple(Piece(id=b.owner, to=b.to, since=None) for b in holding.values()),
            gone=tuple(Piece(id=b.owner, to=None, since=b.leaving) for b in ended.values()),
            groups=self._groups({owner: bond.to for owner, bond in holding.items()}),
            left_behind={
                b.owner: (self._home.get(b.to, b.to), b.until_s)
                for b in ended.values()
                if b.owner in vehicles
            },
        )

    def _groups(self, holder: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
        """Collect vehicles by what they hang on in the end; that one comes first."""
        groups: dict[str, list[str]] = {}
        for vehicle in self._vehicles:
            root = vehicle
            for _ in self._vehicles:  # pragma: no branch - a bound, should things hang in a circle
                held = holder.get(root, _NOTHING)
                if not held:
                    break
                root = self._home.get(held, held)
            groups.setdefault(root, []).append(vehicle)
        return tuple(
            (root, *(member for member in members if member != root))
            for root, members in groups.items()
        )


def _bond(
    owner: str,
    attachment: Attachment,
    events: Mapping[str, Event],
    times_s: Mapping[str, float],
) -> _Bond:
    since_s = -inf if attachment.since is None else times_s[attachment.since]
    until_s = inf if attachment.until is None else times_s[attachment.until]
    leaving = None if attachment.until is None else events[attachment.until]
    return _Bond(owner, attachment.to, since_s, until_s, leaving)
