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
from marsapp.mission.model import Attachment, MissionData

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


def attachment_faults(
    data: MissionData, things: Collection[str], events: Collection[str]
) -> Iterator[Fault]:
    """Yield what is wrong with the attachments and parents of vehicles and parts.

    ``things`` are the ids of all vehicles and parts, ``events`` those of all events.
    """
    times = {event.id: event.utc for event in data.events}
    bonds: list[_Bond] = []
    for owner, attached, location in _attached(data):
        row: list[_Bond] = []
        for index, attachment in enumerate(attached):
            here: Location = (*location, index)
            yield from _unknown(attachment, here, things, events)
            if all(event in times for event in (attachment.since, attachment.until) if event):
                row.append(_bond(owner, attachment, here, times))
                yield from _backwards(attachment, row[-1])
        yield from _overlaps(row)
        bonds.extend(row)
    yield from _circles(bonds)
    yield from _parents(data, things)


def _attached(data: MissionData) -> Iterator[tuple[str, tuple[Attachment, ...], Location]]:
    for i, vehicle in enumerate(data.vehicles):
        yield vehicle.id, vehicle.attached, ("vehicles", i, "attached")
        for j, part in enumerate(vehicle.parts):
            yield part.id, part.attached, ("vehicles", i, "parts", j, "attached")


def _bond(
    owner: str, attachment: Attachment, location: Location, times: dict[str, datetime]
) -> _Bond:
    since = times.get(attachment.since or "", _ALWAYS)
    until = times.get(attachment.until or "", _NEVER)
    return _Bond(owner, attachment.to, since, until, location)


def _unknown(
    attachment: Attachment, location: Location, things: Collection[str], events: Collection[str]
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
    for field in ("since", "until"):
        event = getattr(attachment, field)
        if event is not None and event not in events:
            yield Fault(
                (*location, field),
                words(f"unknown event '{event}'", f"不认识的事件“{event}”"),
                did_you_mean(event, tuple(events)),
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
