"""Checks how vehicles are put together: known names, one root each, no circles, sound joints."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.assembly import above_of, home_of
from marsapp.mission.model import MissionData
from marsapp.mission.shapes import Shape


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that shapes may name, of records that are written, sound or not."""

    things: Collection[str]
    shapes: Collection[str]
    moments: Collection[str]

    @classmethod
    def of(cls, raw: dict[str, Any], things: Collection[str], moments: Collection[str]) -> "Known":
        """Collect them; ``raw`` holds all records as they were written."""
        records = raw.get("shapes")
        listed = records if isinstance(records, list) else []
        ids = [record.get("id") for record in listed if isinstance(record, dict)]
        return cls(things, tuple(id_ for id_ in ids if isinstance(id_, str)), moments)


def shape_faults(data: MissionData, known: Known) -> Iterator[Fault]:
    """Yield what keeps the shapes from standing on each other."""
    shapes: dict[str, Shape] = {}
    for index, shape in enumerate(data.shapes):
        here: Location = ("shapes", index)
        if shape.id in shapes:
            yield Fault(
                (*here, "id"),
                words(f"a shape '{shape.id}' exists already", f"已经有形体“{shape.id}”"),
                words("give one of the two another id", "请给其中一个换一个编号"),
            )
        shapes.setdefault(shape.id, shape)
        yield from _unknown(shape, here, known)
        yield from _still_joint(shape, here)
    yield from _circles(data, shapes)
    yield from _mountings(data, shapes)


def _unknown(shape: Shape, here: Location, known: Known) -> Iterator[Fault]:
    for field, thing in (("of", shape.of), ("within", shape.within)):
        if thing is not None and thing not in known.things:
            yield Fault(
                (*here, field),
                words(
                    f"unknown vehicle, part or payload '{thing}'",
                    f"不认识的飞行器、部件或载荷“{thing}”",
                ),
                did_you_mean(thing, tuple(known.things)),
            )
    if shape.on is not None and shape.on not in known.shapes:
        yield Fault(
            (*here, "on"),
            words(f"unknown shape '{shape.on}'", f"不认识的形体“{shape.on}”"),
            did_you_mean(shape.on, tuple(known.shapes)),
        )
    opens = None if shape.joint is None else shape.joint.opens
    if opens is not None and opens not in known.moments:
        yield Fault(
            (*here, "joint", "opens"),
            words(f"unknown event '{opens}'", f"不认识的事件“{opens}”"),
            did_you_mean(opens, tuple(known.moments)),
        )


def _still_joint(shape: Shape, here: Location) -> Iterator[Fault]:
    """Find joints that cannot turn, or that make no difference."""
    joint = shape.joint
    if joint is None:
        return
    if not any(joint.axis):
        yield Fault(
            (*here, "joint", "axis"),
            words("an axis needs a direction", "转轴需要一个方向"),
            words("write for example 'axis: [0, 0, 1]'", "例如写“axis: [0, 0, 1]”"),
        )
    same = joint.folded_deg == joint.open_deg and joint.folded_m == joint.open_m
    if same and joint.folded_scale == 1.0:
        yield Fault(
            (*here, "joint"),
            words(f"'{shape.id}' is the same folded and open", f"“{shape.id}”收拢和展开时没有区别"),
            words(
                "give folded_deg and open_deg, folded_m and open_m, or folded_scale",
                "请写 folded_deg 和 open_deg、folded_m 和 open_m，或 folded_scale",
            ),
        )


def _circles(data: MissionData, shapes: Mapping[str, Shape]) -> Iterator[Fault]:
    reported: set[frozenset[str]] = set()
    for index, shape in enumerate(data.shapes):
        circle = _circle(shape, shapes)
        if circle and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            listed = " → ".join((*circle, circle[0]))
            yield Fault(
                ("shapes", index, "on"),
                words(
                    f"shapes stand on each other in a circle: {listed}", f"形体成了一圈：{listed}"
                ),
                words("one of them must stand on nothing", "其中必须有一个不写 on"),
            )


def _circle(shape: Shape, shapes: Mapping[str, Shape]) -> list[str]:
    """Return the shapes on the way from one back to itself, or nothing."""
    path = [shape.id]
    here = shape.on
    while here is not None and here != shape.id:
        if here not in shapes or here in path:
            return []
        path.append(here)
        here = shapes[here].on
    return [] if here is None else path


def _mountings(data: MissionData, shapes: Mapping[str, Shape]) -> Iterator[Fault]:
    """Check that each vehicle has one root, and stands only on what carries it at some time."""
    above = above_of(data)
    home = home_of(data, above)
    carriers = {
        vehicle.id: {home.get(bond.to) for bond in vehicle.attached} for vehicle in data.vehicles
    }
    roots: dict[str, str] = {}
    for index, shape in enumerate(data.shapes):
        own = home.get(shape.of)
        below = None if shape.on is None else shapes.get(shape.on)
        under = None if below is None else home.get(below.of)
        if own is None or own == under or (shape.on is not None and under is None):
            continue
        here: Location = ("shapes", index, "id" if shape.on is None else "on")
        if own in roots:
            yield Fault(
                here,
                words(
                    f"'{own}' has two roots, '{roots[own]}' and '{shape.id}'",
                    f"“{own}”有两个根：“{roots[own]}”和“{shape.id}”",
                ),
                words(
                    f"let '{shape.id}' stand 'on' a shape of '{own}'",
                    f"请用 on 让“{shape.id}”装在“{own}”的某个形体上",
                ),
            )
        elif under is not None and under not in carriers.get(own, ()):
            yield Fault(
                here,
                words(
                    f"'{shape.id}' stands on '{shape.on}', "
                    f"but '{own}' is never attached to '{under}'",
                    f"“{shape.id}”装在“{shape.on}”上，但“{own}”从未连接在“{under}”上",
                ),
                words(
                    "correct 'on', or write when it is attached",
                    "请改正 on，或在 attached 里写明何时连接",
                ),
            )
        roots.setdefault(own, shape.id)
