"""What is fixed to what at any time, and what has gone since when."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from types import MappingProxyType
from typing import Final

from marsapp.mission.model import Attachment, MissionData, Part, Vehicle
from marsapp.mission.moments import Moment, moments_of
from marsapp.mission.snapshot import Piece

_NOTHING: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What holds between two moments at which something joins or leaves.

    ``pieces`` are the attached and the gone by id. ``groups`` are vehicles that move as one;
    every vehicle is in exactly one.
    ``left_behind`` are vehicles that no longer hang on anything, each with what it left
    and when (seconds since launch). ``holders`` says what carries a thing now; ``parted`` are
    the things that hang on something at another time, but not now.
    """

    attached: tuple[Piece, ...]
    gone: tuple[Piece, ...]
    pieces: Mapping[str, Piece]
    groups: tuple[tuple[str, ...], ...]
    left_behind: Mapping[str, tuple[str, float]]
    holders: Mapping[str, str]
    parted: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Bond:
    """One attachment with its times, seconds since launch."""

    owner: str
    to: str
    since_s: float
    until_s: float
    joining: Moment | None
    leaving: Moment | None
    latest: bool


class Assembly:
    """The attachments of vehicles and parts, in time.

    ``home`` is the vehicle of every vehicle, part and payload; ``above`` what a part or payload
    belongs to: another part, or a vehicle.
    """

    def __init__(self, data: MissionData, event_times_s: Mapping[str, float]) -> None:
        moments = moments_of(data, event_times_s)
        self._vehicles = tuple(vehicle.id for vehicle in data.vehicles)
        self.above: Final = MappingProxyType(above_of(data))
        self.home: Final = MappingProxyType(home_of(data, self.above))
        owners: list[Vehicle | Part] = [*data.vehicles]
        for vehicle in data.vehicles:
            owners.extend(vehicle.parts)
        self._bonds = tuple(
            _bond(owner.id, attachment, moments)
            for owner in owners
            for attachment in owner.attached
        )
        changes = {time for bond in self._bonds for time in (bond.since_s, bond.until_s)}
        self._changes_s = sorted(changes - {-inf, inf})
        self._stage = cache(self._stage_from)

    def at(self, time_s: float) -> Stage:
        """Return what holds at a time; at the moment of leaving a thing has left."""
        return self._stage(self.begun(time_s))

    def begun(self, time_s: float) -> float:
        """Return since when what holds at a time does so; minus infinity for the beginning."""
        number = bisect_right(self._changes_s, time_s)
        return self._changes_s[number - 1] if number else -inf

    def whole_until(self, vehicle: str) -> float:
        """Return when the first part of a vehicle left it; infinity if none ever does."""
        own = (b for b in self._bonds if b.owner != vehicle and self.home[b.owner] == vehicle)
        return min((bond.until_s for bond in own), default=inf)

    def _stage_from(self, start_s: float) -> Stage:
        """Work out the stage that begins at a change."""
        holding = {b.owner: b for b in self._bonds if b.since_s <= start_s < b.until_s}
        ended: dict[str, _Bond] = {}
        for bond in sorted(self._bonds, key=lambda bond: bond.until_s):
            if bond.until_s <= start_s and bond.owner not in holding:
                ended[bond.owner] = bond
        vehicles = set(self._vehicles)
        holders = {owner: bond.to for owner, bond in holding.items()}
        attached = [Piece(id=b.owner, to=b.to, since=b.joining) for b in holding.values()]
        gone = [
            Piece(id=b.owner, to=None, since=b.leaving, left=b.to, latest=b.latest)
            for b in ended.values()
        ]
        return Stage(
            attached=tuple(attached),
            gone=tuple(gone),
            pieces=MappingProxyType({piece.id: piece for piece in (*attached, *gone)}),
            groups=self._groups(holders),
            left_behind={
                b.owner: (self.home[b.to], b.until_s) for b in ended.values() if b.owner in vehicles
            },
            holders=MappingProxyType(holders),
            parted=frozenset(bond.owner for bond in self._bonds) - holders.keys(),
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
                root = self.home[held]
            groups.setdefault(root, []).append(vehicle)
        return tuple(
            (root, *(member for member in members if member != root))
            for root, members in groups.items()
        )


def above_of(data: MissionData) -> dict[str, str]:
    """Return what every part and payload belongs to: another part, or a vehicle."""
    found = {
        part.id: part.parent or vehicle.id for vehicle in data.vehicles for part in vehicle.parts
    }
    found.update((payload.id, payload.vehicle) for payload in data.payloads)
    return found


def home_of(data: MissionData, above: Mapping[str, str]) -> dict[str, str]:
    """Return the vehicle of everything that has one; parts in a circle have none."""
    found = {vehicle.id: vehicle.id for vehicle in data.vehicles}
    for thing in above:
        root = thing
        for _ in above:
            if root not in above:
                break
            root = above[root]
        if root in found:
            found[thing] = found[root]
    return found


def _bond(owner: str, attachment: Attachment, moments: Mapping[str, Moment]) -> _Bond:
    joining = None if attachment.since is None else moments[attachment.since]
    leaving = None if attachment.until is None else moments[attachment.until]
    return _Bond(
        owner,
        attachment.to,
        -inf if joining is None else joining.time_s,
        inf if leaving is None else leaving.time_s,
        joining,
        leaving,
        attachment.latest,
    )
