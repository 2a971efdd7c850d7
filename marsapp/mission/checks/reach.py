"""Checks that what payloads sense can be drawn and told, and that the moments they name exist."""

from collections.abc import Collection, Iterator

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.lenses import field_of
from marsapp.mission.model import MissionData, Payload


def reach_faults(data: MissionData, events: Collection[str]) -> Iterator[Fault]:
    """Yield the faults of the reaches of payloads, and of the events of payloads and parts.

    ``events`` are the ids of all events and steps of the landing, sound or not.
    """
    for index, payload in enumerate(data.payloads):
        here: Location = ("payloads", index)
        yield from _unknown(payload.events, events, here)
        yield from _of_reach(payload, (*here, "reach"))
    for number, vehicle in enumerate(data.vehicles):
        for index, part in enumerate(vehicle.parts):
            yield from _unknown(part.events, events, ("vehicles", number, "parts", index))


def _unknown(named: tuple[str, ...], events: Collection[str], here: Location) -> Iterator[Fault]:
    for index, name in enumerate(named):
        if name not in events:
            yield Fault(
                (*here, "events", index),
                words(f"unknown event '{name}'", f"不认识的事件“{name}”"),
                did_you_mean(name, tuple(events)),
            )


def _of_reach(payload: Payload, here: Location) -> Iterator[Fault]:
    reach = payload.reach
    if reach is None:
        return
    if reach.number not in payload.values:
        yield Fault(
            (*here, "number"),
            words(
                f"{payload.id}: '{reach.number}' is not among its values",
                f"{payload.id}：values 里没有“{reach.number}”",
            ),
            did_you_mean(reach.number, tuple(payload.values)),
        )
    if not any(reach.towards):
        yield Fault(
            (*here, "towards"),
            words("a direction cannot be zero", "方向不能为零"),
            words("write for example [0, 0, 1]", "例如写 [0, 0, 1]"),
        )
    wide = reach.form in ("cone", "strip")
    if wide and reach.field_deg is None and field_of(payload) is None:
        yield Fault(
            here,
            words(
                f"{payload.id}: how wide a {reach.form} to draw is not known",
                f"{payload.id}：不知道视场要画多宽",
            ),
            words(
                "add field_deg, or the values swath and swath_altitude",
                "请添加 field_deg，或数值 swath 和 swath_altitude",
            ),
        )
