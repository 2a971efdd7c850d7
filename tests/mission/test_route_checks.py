"""Whatever keeps a rover from driving its route is told."""

from typing import Any

import pytest

from marsapp.mission.checks.routes import route_faults
from marsapp.mission.mission import Mission
from marsapp.mission.model import Route, TraversePoint
from marsapp.mission.waypoints import Rest


def faults(mission: Mission, **lists: Any) -> list[str]:
    data = mission.data.model_copy(update=lists)
    vehicles = [vehicle.id for vehicle in data.vehicles]
    events = [event.id for event in data.events]
    return [fault.what.text_in("en") for fault in route_faults(data, vehicles, events)]


def route(mission: Mission, **changes: Any) -> dict[str, tuple[Route]]:
    return {"routes": (mission.data.routes[0].model_copy(update=changes),)}


def value(mission: Mission, name: str, **changes: Any) -> dict[str, tuple[Route]]:
    values = dict(mission.data.routes[0].values)
    values[name] = values[name].model_copy(update=changes)
    return route(mission, values=values)


def points(mission: Mission, sol: int, metres: float) -> dict[str, tuple[TraversePoint, ...]]:
    """Return the drive with another distance on one sol."""
    found = []
    for point in mission.data.traverse:
        if point.sol == sol:
            distance = point.values["distance"].model_copy(update={"value": metres})
            point = point.model_copy(update={"values": {"distance": distance}})  # noqa: PLW2901
        found.append(point)
    return {"traverse": tuple(found)}


def test_the_shipped_route_can_be_driven(mission: Mission) -> None:
    assert faults(mission) == []


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"vehicle": "zhurung"}, "unknown vehicle 'zhurung'"),
        ({"off": "ev_drive"}, "unknown event 'ev_drive'"),
        ({"sleep": "ev_sleep"}, "unknown event 'ev_sleep'"),
        ({"rests": (Rest(since="ev_conj_start", until="ev_back"),)}, "unknown event 'ev_back'"),
    ],
)
def test_what_a_route_names_must_be_there(
    mission: Mission, changes: dict[str, Any], what: str
) -> None:
    assert faults(mission, **route(mission, **changes)) == [what]


def test_a_route_that_is_too_short_is_refused(mission: Mission) -> None:
    short = mission.data.routes[0].waypoints[:20]
    (what,) = faults(mission, **route(mission, waypoints=short))
    assert what.startswith("'route_zhurong' is ")
    assert what.endswith("but 1,921 m were driven")


def test_hours_that_end_before_they_begin_are_refused(mission: Mission) -> None:
    assert faults(mission, **value(mission, "last_hour", value=9)) == [
        "'route_zhurong': the hours of driving end before they begin, or after midnight"
    ]


def test_a_ramp_that_ends_before_it_begins_is_refused(mission: Mission) -> None:
    assert faults(mission, **value(mission, "ramp_foot_distance", value=0.5)) == [
        "'route_zhurong': the ramp ends 0.5 m out, but begins at 0.98 m"
    ]


def test_values_that_are_missing_or_of_the_wrong_kind_are_told(mission: Mission) -> None:
    values = dict(mission.data.routes[0].values)
    del values["usual_speed"]
    assert faults(mission, **route(mission, values=values)) == [
        "route_zhurong: there is no value 'usual_speed'"
    ]
    assert faults(mission, **value(mission, "usual_length", unit="kg")) == [
        "usual_length: 'kg' is not a unit for this"
    ]


def test_a_distance_never_becomes_less(mission: Mission) -> None:
    assert "235 m is less than on sol 42, 236 m" in faults(mission, **points(mission, 57, 235))


def test_a_rover_cannot_drive_faster_than_it_can(mission: Mission) -> None:
    # 200 m/h for five hours on each of three sols
    assert "3,460 m since sol 60 is more than the rover can drive by then, 3,000 m" in faults(
        mission, **points(mission, 63, 3910)
    )


def test_without_a_top_speed_any_pace_will_do(mission: Mission) -> None:
    zhurong = mission.vehicle("zhurong")
    values = {name: each for name, each in zhurong.values.items() if name != "max_speed"}
    others = tuple(each for each in mission.data.vehicles if each.id != "zhurong")
    slow = {"vehicles": (*others, zhurong.model_copy(update={"values": values}))}
    said = faults(mission, **points(mission, 63, 3910), **slow)
    assert not [what for what in said if "more than the rover can drive" in what]


def test_what_a_sol_is_worked_out_from_must_be_complete(mission: Mission) -> None:
    spoilt = []
    for constant in mission.data.constants:
        if constant.id == "rover_day":
            values = {name: each for name, each in constant.values.items() if name != "efficiency"}
            constant = constant.model_copy(update={"values": values})  # noqa: PLW2901
        spoilt.append(constant)
    assert faults(mission, constants=tuple(spoilt)) == ["rover_day: there is no value 'efficiency'"]
