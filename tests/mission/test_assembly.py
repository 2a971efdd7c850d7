from datetime import UTC, datetime, timedelta

import pytest

from marsapp.mission.assembly import Assembly
from marsapp.mission.mission import Mission
from marsapp.mission.model import Attachment, Event, MissionData

PROBE = ["drop_camera", "entry_capsule", "heat_shield", "lander", "tdc2", "zhurong"]


@pytest.mark.parametrize(
    ("utc", "attached", "just_gone"),
    [
        ("2020-07-23T05:00", [*PROBE, "launch_vehicle", "tdc1"], None),
        ("2020-07-23T05:18", [*PROBE, "tdc1"], "launch_vehicle"),
        ("2020-09-29T00:00", [*PROBE, "tdc1"], "launch_vehicle"),
        ("2020-10-09T15:00", PROBE, "tdc1"),
        ("2021-02-10T12:00", PROBE, "tdc1"),
        ("2021-05-14T20:00", PROBE, "tdc1"),
        (
            "2021-05-14T22:00",
            ["drop_camera", "heat_shield", "lander", "tdc2", "zhurong"],
            "entry_capsule",
        ),
        ("2021-05-15T00:00", ["drop_camera", "tdc2", "zhurong"], "lander"),
        ("2021-05-23T00:00", ["drop_camera", "tdc2"], "zhurong"),
        ("2021-06-02T00:00", ["tdc2"], "drop_camera"),
        ("2022-01-02T00:00", [], "tdc2"),
    ],
)
def test_what_is_attached_and_what_has_gone(
    mission: Mission, utc: str, attached: list[str], just_gone: str | None
) -> None:
    snapshot = mission.at(datetime.fromisoformat(utc).replace(tzinfo=UTC))
    assert sorted(piece.id for piece in snapshot.attached) == sorted(attached)
    gone = {piece.id: piece.since for piece in snapshot.gone}
    assert not set(gone) & set(attached)
    if just_gone is None:
        assert not gone
    else:
        since = gone[just_gone]
        assert since is not None
        assert since.utc <= snapshot.utc
        assert since.utc == max(event.utc for event in gone.values() if event is not None)


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
