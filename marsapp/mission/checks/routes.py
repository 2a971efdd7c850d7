"""Checks that a rover can drive its route: events that exist, a line long enough, time enough."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.checks.needed import needed_value_faults
from marsapp.mission.checks.order import order_faults
from marsapp.mission.course import course_of
from marsapp.mission.drive.plan import stated_m
from marsapp.mission.model import MissionData, Route, TraversePoint
from marsapp.mission.rover.power import NEEDED, RECORD
from marsapp.mission.units import UNITS, convert, symbols_of
from marsapp.mission.waypoints import ROUTE_VALUES


def route_faults(
    data: MissionData, vehicles: Collection[str], events: Collection[str]
) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of every route and of the distances on it.

    ``vehicles`` and ``events`` are the ids of all of them, sound or not.
    """
    for index, route in enumerate(data.routes):
        here: Location = ("routes", index)
        missing = [*needed_value_faults(route, here, ROUTE_VALUES)]
        missing += _reference_faults(route, here, vehicles, events)
        missing += [] if missing else [*_hour_faults(route, here), *_ramp_faults(route, here)]
        yield from missing
        yield from order_faults(data, _in_order(route, here))
        if not missing:
            yield from _length_faults(data, route, here)
            yield from _pace_faults(data, route)
    yield from _backward_faults(data)
    for index, constant in enumerate(data.constants):
        if constant.id == RECORD:
            yield from needed_value_faults(constant, ("constants", index), NEEDED)


def _reference_faults(
    route: Route, here: Location, vehicles: Collection[str], events: Collection[str]
) -> Iterator[Fault]:
    if route.vehicle not in vehicles:
        yield Fault(
            (*here, "vehicle"),
            words(f"unknown vehicle '{route.vehicle}'", f"不认识的飞行器“{route.vehicle}”"),
            did_you_mean(route.vehicle, tuple(vehicles)),
        )
    named: list[tuple[Location, str]] = [((*here, "off"), route.off)]
    if route.sleep is not None:
        named.append(((*here, "sleep"), route.sleep))
    for number, rest in enumerate(route.rests):
        named += [
            ((*here, "rests", number, "since"), rest.since),
            ((*here, "rests", number, "until"), rest.until),
        ]
    for where, event in named:
        if event not in events:
            yield Fault(
                where,
                words(f"unknown event '{event}'", f"不认识的事件“{event}”"),
                did_you_mean(event, tuple(events)),
            )


def _in_order(route: Route, here: Location) -> Iterator[tuple[Location, str, str]]:
    """Yield the events that must follow one another, and where the later ones are named."""
    if route.sleep is not None:
        yield (*here, "sleep"), route.off, route.sleep
    for number, rest in enumerate(route.rests):
        yield (*here, "rests", number, "until"), rest.since, rest.until


def _hour_faults(route: Route, here: Location) -> Iterator[Fault]:
    if not _of(route, "first_hour", "h") < _of(route, "last_hour", "h") <= 24.0:
        yield Fault(
            (*here, "values", "last_hour", "value"),
            words(
                f"'{route.id}': the hours of driving end before they begin, or after midnight",
                f"“{route.id}”：行驶时段的结束早于开始，或晚于午夜",
            ),
            words("correct 'first_hour' and 'last_hour'", "请改正 first_hour 和 last_hour"),
        )


def _ramp_faults(route: Route, here: Location) -> Iterator[Fault]:
    head_m, foot_m = _of(route, "ramp_head_distance", "m"), _of(route, "ramp_foot_distance", "m")
    if not head_m < foot_m:
        yield Fault(
            (*here, "values", "ramp_foot_distance", "value"),
            words(
                f"'{route.id}': the ramp ends {foot_m:g} m out, but begins at {head_m:g} m",
                f"“{route.id}”：坡道下端在{foot_m:g}米处，上端却在{head_m:g}米处",
            ),
            words(
                "correct 'ramp_head_distance' and 'ramp_foot_distance'",
                "请改正 ramp_head_distance 和 ramp_foot_distance",
            ),
        )


def _length_faults(data: MissionData, route: Route, here: Location) -> Iterator[Fault]:
    furthest_m = max((metres for _, _, metres in _stated(data)), default=0.0)
    length_m = course_of(route.waypoints).length_m
    if length_m < furthest_m:
        yield Fault(
            (*here, "waypoints"),
            words(
                f"'{route.id}' is {length_m:,.0f} m long, but {furthest_m:,.0f} m were driven",
                f"“{route.id}”全长{length_m:,.0f}米，而行驶了{furthest_m:,.0f}米",
            ),
            words("add waypoints at the end", "请在末尾添加路径点"),
        )


def _pace_faults(data: MissionData, route: Route) -> Iterator[Fault]:
    """Yield the stretches on which the rover would have to drive faster than it can."""
    vehicle = next((one for one in data.vehicles if one.id == route.vehicle), None)
    fastest = None if vehicle is None else vehicle.values.get("max_speed")
    if fastest is None or isinstance(fastest.value, str) or fastest.unit not in _SPEEDS:
        return  # nothing known, or told of elsewhere
    most_m_h = convert(float(fastest.value), fastest.unit, "m/h")
    hours = _of(route, "last_hour", "h") - _of(route, "first_hour", "h")
    for (_, before, from_m), (index, after, to_m) in pairwise(_stated(data)):
        most_m = most_m_h * hours * (after.sol - before.sol)
        if to_m - from_m > most_m:
            yield Fault(
                ("traverse", index, "values", "distance", "value"),
                words(
                    f"{to_m - from_m:,.0f} m since sol {before.sol} is more than the rover can "
                    f"drive by then, {most_m:,.0f} m",
                    f"从第{before.sol}个火星日起行驶{to_m - from_m:,.0f}米，"
                    f"超过了火星车能行驶的{most_m:,.0f}米",
                ),
                words("correct the distance or the sol", "请改正里程或火星日"),
            )


def _backward_faults(data: MissionData) -> Iterator[Fault]:
    for (_, before, from_m), (index, _, to_m) in pairwise(_stated(data)):
        if to_m < from_m:
            yield Fault(
                ("traverse", index, "values", "distance", "value"),
                words(
                    f"{to_m:g} m is less than on sol {before.sol}, {from_m:g} m",
                    f"{to_m:g}米，比第{before.sol}个火星日的{from_m:g}米还少",
                ),
                words("a distance driven never becomes less", "行驶里程不会减少，请改正"),
            )


def _stated(data: MissionData) -> list[tuple[int, TraversePoint, float]]:
    """Return the points with a distance in the order of their sols, with index and metres."""
    found = [
        (index, point, stated_m(point))
        for index, point in enumerate(data.traverse)
        if "distance" in point.values
        and UNITS.get(point.values["distance"].unit) in _LENGTHS
        and isinstance(point.values["distance"].value, float | int)
    ]
    return sorted(found, key=lambda each: each[1].sol)


_SPEEDS = symbols_of("speed")
_LENGTHS = tuple(unit for unit in UNITS.values() if unit.dimension == "length")


def _of(route: Route, name: str, unit: str) -> float:
    value = route.values[name]
    return convert(float(value.value), value.unit, unit)
