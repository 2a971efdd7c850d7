"""Checks what is fixed to what: known ends, forward in time, one thing at a time, no circles."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.model import Attachment, MissionData, Part, Vehicle
from marsapp.mission.moments import moments_of

_ALWAYS: Final = datetime.min.replace(tzinfo=UTC)
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Bond:
    """One attachment with its times."""

    owner: str
    to: str
    since: datetime
    until: datetime
    location: Location


@dataclass(frozen=True, slots=True)
class _Moments:
    """The names of all moments, the times that are known, and the steps without a time."""

    names: Collection[str]
    times: dict[str, datetime]
    untimed: frozenset[str]

    @classmethod
    def of(cls, data: MissionData, names: Collection[str]) -> "_Moments":
        launch = data.mission.launch
        event_times_s = {event.id: (event.utc - launch).total_seconds() for event in data.events}
        found = moments_of(data, event_times_s).values()
        untimed = {step.id for step in data.landing if step.event is None and step.t_plus_s is None}
        return cls(names, {m.id: m.utc for m in found if not m.placed}, frozenset(untimed))


def attachment_faults(
    data: MissionData, things: Collection[str], events: Collection[str]
) -> Iterator[Fault]:
    """Yield what is wrong with the attachments, stays and parents of vehicles and parts.

    ``things`` are the ids of all vehicles and parts, ``events`` those of all events and steps of
    the landing.
    """
    moments = _Moments.of(data, events)
    bonds: list[_Bond] = []
    for owner, location in _things(data):
        row: list[_Bond] = []
        for index, attachment in enumerate(owner.attached):
            here: Location = (*location, "attached", index)
            yield from _unknown(attachment, here, things)
            for field in ("since", "until"):
                yield from _unknown_moment(getattr(attachment, field), (*here, field), moments)
            if all(
                event in moments.times for event in (attachment.since, attachment.until) if event
            ):
                row.append(_bond(owner.id, attachment, here, moments.times))
                yield from _backwards(attachment, row[-1])
        yield from _overlaps(row)
        bonds.extend(row)
    yield from _circles(bonds)
    yield from _stays(data, moments)
    yield from _parents(data, things)


def _stays(data: MissionData, moments: _Moments) -> Iterator[Fault]:
    """Check that what is said of where a thing is goes forward in time."""
    for thing, location in _things(data):
        latest = _ALWAYS
        for index, stay in enumerate(thing.where):
            here: Location = (*location, "where", index, "until")
            yield from _unknown_moment(stay.until, here, moments)
            until = moments.times.get(stay.until, latest)
            if until < latest:
                yield Fault(
                    here,
                    words(
                        f"{thing.id}: '{stay.until}' is before the one above it",
                        f"{thing.id}：“{stay.until}”早于上一条",
                    ),
                    words("list them in the order of time", "请按时间先后排列"),
                )
            latest = until


def _things(data: MissionData) -> Iterator[tuple[Vehicle | Part, Location]]:
    for i, vehicle in enumerate(data.vehicles):
        yield vehicle, ("vehicles", i)
        for j, part in enumerate(vehicle.parts):
            yield part, ("vehicles", i, "parts", j)


def _bond(
    owner: str, attachment: Attachment, location: Location, times: dict[str, datetime]
) -> _Bond:
    since = times.get(attachment.since or "", _ALWAYS)
    until = times.get(attachment.until or "", _NEVER)
    return _Bond(owner, attachment.to, since, until, location)


def _unknown(
    attachment: Attachment, location: Location, things: Collection[str]
) -> Iterator[Fault]:
    if attachment.to not in things:
        yield Fault(
            (*location, "to"),
            words(
                f"unknown vehicle or part '{attachment.to}'",
                f"不认识的飞行器或部件“{attachment.to}”",
            ),
            did_you_mean(attachment.to, tuple(things)),
        )


def _unknown_moment(name: str | None, location: Location, moments: _Moments) -> Iterator[Fault]:
    if name is None:
        return
    if name not in moments.names:
        yield Fault(
            location,
            words(f"unknown event '{name}'", f"不认识的事件“{name}”"),
            did_you_mean(name, tuple(moments.names)),
        )
    elif name in moments.untimed:
        yield Fault(
            location,
            words(f"'{name}' has no time of its own", f"“{name}”没有自己的时刻"),
            words("name a step with t_plus_s or an event", "请写有 t_plus_s 或有事件的着陆步骤"),
        )


def _backwards(attachment: Attachment, bond: _Bond) -> Iterator[Fault]:
    if bond.until <= bond.since:
        yield Fault(
            (*bond.location, "until"),
            words(
                f"{bond.owner}: it leaves ('{attachment.until}') "
                f"before it is attached ('{attachment.since}')",
                f"{bond.owner}：分离（“{attachment.until}”）早于连接（“{attachment.since}”）",
            ),
            words(
                "exchange the two events, or correct their times",
                "请对调两个事件，或改正它们的时间",
            ),
        )


def _overlaps(row: list[_Bond]) -> Iterator[Fault]:
    in_time = sorted(row, key=lambda bond: bond.since)
    for first, second in pairwise(in_time):
        if second.since < first.until:
            yield Fault(
                second.location,
                words(
                    f"{second.owner}: it is attached to '{first.to}' and '{second.to}' at once",
                    f"{second.owner}：同时连接在“{first.to}”和“{second.to}”上",
                ),
                words(
                    "let the first end ('until') where the second begins ('since')",
                    "让前一个的 until 等于后一个的 since",
                ),
            )


def _circles(bonds: list[_Bond]) -> Iterator[Fault]:
    """Follow the bonds that hold at each moment when one begins."""
    reported: set[frozenset[str]] = set()
    for moment in sorted({bond.since for bond in bonds}):
        holding = {bond.owner: bond for bond in bonds if bond.since <= moment < bond.until}
        for bond in holding.values():
            circle = _circle(bond, holding)
            if circle and frozenset(circle) not in reported:
                reported.add(frozenset(circle))
                listed = " → ".join((*circle, circle[0]))
                yield Fault(
                    (*bond.location, "to"),
                    words(f"attached in a circle: {listed}", f"连接成了一圈：{listed}"),
                    words("one of them must carry the others", "其中必须有一个承载其他的"),
                )


def _circle(bond: _Bond, holding: dict[str, _Bond]) -> list[str]:
    """Return the owners on the way from a bond back to itself, or nothing."""
    path = [bond.owner]
    here = bond.to
    while here != bond.owner:
        if here not in holding or here in path:
            return []
        path.append(here)
        here = holding[here].to
    return path


def _parents(data: MissionData, things: Collection[str]) -> Iterator[Fault]:
    for i, vehicle in enumerate(data.vehicles):
        parents = {part.id: part.parent for part in vehicle.parts}
        for j, part in enumerate(vehicle.parts):
            location = ("vehicles", i, "parts", j, "parent")
            if part.parent is not None and part.parent not in things:
                yield Fault(
                    location,
                    words(f"unknown part '{part.parent}'", f"不认识的部件“{part.parent}”"),
                    did_you_mean(part.parent, tuple(parents)),
                )
            elif _is_own_ancestor(part.id, parents):
                yield Fault(
                    location,
                    words(f"'{part.id}' is a part of itself", f"“{part.id}”成了自己的部件"),
                    words("correct one of the parents", "请改正其中一个 parent"),
                )


def _is_own_ancestor(part: str, parents: dict[str, str | None]) -> bool:
    here = parents[part]
    for _ in parents:
        if here is None or here == part:
            break
        here = parents.get(here)
    return here == part
