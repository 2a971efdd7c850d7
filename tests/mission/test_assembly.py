from datetime import UTC, datetime, timedelta

import pytest

from marsapp.mission.assembly import Assembly
from marsapp.mission.mission import Mission
from marsapp.mission.model import Attachment, Event, MissionData

CARRIERS = {
    "launch_vehicle": "orbiter", "fairing": "launch_vehicle", "launch_boosters": "launch_vehicle",
    "launch_core_stage": "launch_vehicle", "launch_second_stage": "orbiter", "tdc1": "orbiter",
    "entry_capsule": "orbiter", "heat_shield": "entry_capsule", "backshell": "entry_capsule",
    "parachute": "entry_capsule", "lander": "entry_capsule", "zhurong": "lander",
    "drop_camera": "zhurong", "tdc2": "orbiter",
}  # fmt: skip
"""Everything that ever leaves, and what it leaves."""

LEAVING = (
    ("2020-07-23T05:17:00", "ev_separation_lv", "launch_vehicle", "fairing", "launch_boosters",
     "launch_core_stage", "launch_second_stage"),
    ("2020-09-30T16:00:00", "ev_selfie1", "tdc1"),
    ("2021-05-14T20:24:00", "ev_edl_separation", "entry_capsule"),
    ("2021-05-14T23:13:57", "edl_heat_shield_off", "heat_shield"),
    ("2021-05-14T23:15:29", "edl_engine_on", "backshell", "parachute", "lander"),
    ("2021-05-22T02:40:00", "ev_driveoff", "zhurong"),
    ("2021-06-01T12:00:00", "ev_drop_camera", "drop_camera"),
    ("2022-01-01T12:00:00", "ev_selfie2", "tdc2"),
)  # fmt: skip
"""When, by which event or step of the landing, and what."""


@pytest.mark.parametrize(
    ("utc", "left"),
    [
        ("2020-07-23T04:41:15", 0),
        ("2020-07-23T05:17:00", 1),
        ("2020-10-09T15:00:00", 2),
        ("2021-02-10T12:00:00", 2),
        ("2021-05-14T22:00:00", 3),
        ("2021-05-14T23:14:30", 4),
        ("2021-05-14T23:16:00", 5),
        ("2021-05-15T00:00:00", 5),
        ("2021-05-23T00:00:00", 6),
        ("2021-06-02T10:00:00", 7),
        ("2022-01-02T00:00:00", 8),
        ("2025-10-03T12:00:00", 8),
    ],
)
def test_what_is_attached_to_what_and_what_has_gone_since_when(
    mission: Mission, utc: str, left: int
) -> None:
    snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
    expected = {
        thing: (moment, event) for moment, event, *things in LEAVING[:left] for thing in things
    }
    gone = {
        piece.id: (f"{piece.since.utc:%Y-%m-%dT%H:%M:%S}", piece.since.id)
        for piece in snapshot.gone
        if piece.since is not None
    }
    assert gone == expected
    assert {piece.id: piece.left for piece in snapshot.gone} == {
        thing: CARRIERS[thing] for thing in expected
    }
    attached = {piece.id: piece.to for piece in snapshot.attached}
    assert attached == {id_: to for id_, to in CARRIERS.items() if id_ not in expected}


def test_before_the_launch_everything_is_together(mission: Mission) -> None:
    stage = mission.build.assembly.at(mission.seconds(datetime(2020, 7, 1, tzinfo=UTC)))
    assert {piece.id: piece.to for piece in stage.attached} == CARRIERS
    assert stage.gone == ()


def test_moments_of_the_model_are_called_so_and_so_is_the_latest_moment(
    mission: Mission,
) -> None:
    last = mission.at(mission.end_s)
    since = {piece.id: piece.since for piece in last.gone if piece.since is not None}
    modelled = {id_ for id_, moment in since.items() if moment.modelled}
    assert modelled == {"heat_shield", "backshell", "parachute", "lander"}
    assert not [id_ for id_, moment in since.items() if moment.planned]
    latest = {piece.id for piece in last.gone if piece.latest}
    assert latest == {"fairing", "launch_boosters", "launch_core_stage", "tdc1", "tdc2"}


def test_a_thing_has_left_at_the_very_moment_of_its_event(mission: Mission) -> None:
    moment = mission.event("ev_driveoff").utc
    before = {piece.id: piece.to for piece in mission.at(moment - timedelta(seconds=1)).attached}
    assert before["zhurong"] == "lander"
    assert "zhurong" in {piece.id for piece in mission.at(moment).gone}


def test_every_vehicle_is_in_one_group_behind_what_carries_it(mission: Mission) -> None:
    assembly = Assembly(mission.data, mission.event_times_s)
    groups = assembly.at(mission.seconds(datetime(2021, 5, 14, 22, tzinfo=UTC))).groups
    members = [member for group in groups for member in group]
    assert sorted(members) == sorted(vehicle.id for vehicle in mission.data.vehicles)
    assert next(group for group in groups if "zhurong" in group)[0] == "entry_capsule"


def _docked_twice(data: MissionData) -> tuple[MissionData, dict[str, float]]:
    """A camera that goes from the orbiter to the lander's heat shield, and leaves that too."""
    template = data.events[0]
    events: list[Event] = []
    times: dict[str, float] = {}
    for number, name in enumerate(("ev_move", "ev_dock", "ev_leave")):
        events.append(template.model_copy(update={"id": name}))
        times[name] = 100.0 * (number + 1)
    vehicles = tuple(
        vehicle.model_copy(
            update={
                "attached": (
                    Attachment(to="orbiter", until="ev_move"),
                    Attachment(to="heat_shield", since="ev_dock", until="ev_leave"),
                )
                if vehicle.id == "tdc1"
                else ()
            }
        )
        for vehicle in data.vehicles
    )
    changed = {"events": tuple(events), "vehicles": vehicles, "landing": (), "shapes": ()}
    return data.model_copy(update=changed), times


def test_something_may_leave_and_be_fixed_elsewhere(mission: Mission) -> None:
    data, times = _docked_twice(mission.data)
    parts = tuple(
        vehicle.model_copy(
            update={"parts": tuple(p.model_copy(update={"attached": ()}) for p in vehicle.parts)}
        )
        for vehicle in data.vehicles
    )
    assembly = Assembly(data.model_copy(update={"vehicles": parts}), times)
    ids = [
        ([p.id for p in stage.attached], [p.id for p in stage.gone])
        for stage in map(assembly.at, (0.0, 150.0, 250.0, 350.0))
    ]
    assert ids == [(["tdc1"], []), ([], ["tdc1"]), (["tdc1"], []), ([], ["tdc1"])]
    # fixed to a part is fixed to the vehicle of that part
    carried = next(group for group in assembly.at(250.0).groups if "tdc1" in group)
    assert carried == ("entry_capsule", "tdc1")
    assert assembly.at(350.0).left_behind["tdc1"] == ("entry_capsule", 300.0)
