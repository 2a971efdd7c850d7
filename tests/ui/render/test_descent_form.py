"""The forms of capsule, parachute, lander, Zhurong and drop camera: all there, true, none cut.

Lengths in metres. What is measured here is the mesh that is drawn, at times of the mission and
at every share of the unfolding.
"""

import math
from collections.abc import Iterable

import numpy as np
import pytest
from numpy.typing import NDArray

from marsapp.mission.mission import Mission
from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Shape, Solid
from marsapp.ui.render.mesh.solids import mesh_of

Array = NDArray[np.float64]

MINE = ("entry_capsule", "lander", "zhurong", "drop_camera")
BEFORE_S = -1000.0
"""Before the capsule lets go of the orbiter."""
WHOLE_DAYS_S = 86_400.0
SHARES = tuple(i / 20 for i in range(21))


def moment(mission: Mission, name: str, after_s: float = 0.0) -> float:
    """Return when something happened, seconds since launch."""
    events = {event.id: event.utc for event in mission.data.events}
    if name in events:
        return (events[name] - mission.data.mission.launch).total_seconds() + after_s
    step = next(step for step in mission.data.landing if step.id == name)
    assert step.t_plus_s is not None
    return moment(mission, "ev_edl_entry") + step.t_plus_s + after_s


def placed(
    mission: Mission, subject: str, time_s: float, unfolded: float | None = None
) -> tuple[Placed, ...]:
    snapshot = mission.at(time_s)
    return mission.build.standing(subject, snapshot, unfolded=unfolded).placed


def before(mission: Mission) -> float:
    return moment(mission, "ev_edl_separation", BEFORE_S)


def rolled_off(mission: Mission) -> float:
    return moment(mission, "ev_driveoff", 0.5 * WHOLE_DAYS_S)


def cloud(chosen: Iterable[Placed]) -> Array:
    """Return all corners (n, 3) of shapes in the frame of what is shown."""
    return np.concatenate(
        [
            mesh_of(solid).points @ one.matrix[:3, :3].T + one.matrix[:3, 3]
            for one in chosen
            for solid in one.shape.solids
        ]
    )


def of_vehicle(standing: Iterable[Placed], vehicle: str) -> list[Placed]:
    return [one for one in standing if one.vehicle == vehicle]


def of_shape(standing: Iterable[Placed], beginning: str) -> list[Placed]:
    return [one for one in standing if one.shape.id.startswith(beginning)]


def shape(mission: Mission, shape_id: str) -> Shape:
    return next(shape for shape in mission.data.shapes if shape.id == shape_id)


def solids(mission: Mission, shape_id: str, kind: str) -> list[Solid]:
    return [solid for solid in shape(mission, shape_id).solids if solid.kind == kind]


def published(mission: Mission, thing: str, name: str) -> float:
    records = {vehicle.id: vehicle.values for vehicle in mission.data.vehicles}
    for vehicle in mission.data.vehicles:
        records |= {part.id: part.values for part in vehicle.parts}
    number = records[thing][name].value
    assert isinstance(number, float | int)
    return float(number)


def length_m(points: Iterable[Iterable[float]]) -> float:
    rows = np.array([tuple(point) for point in points])
    return float(np.linalg.norm(np.diff(rows, axis=0), axis=1).sum())


def test_every_part_and_payload_has_a_form(mission: Mission) -> None:
    formed = {shape.of for shape in mission.data.shapes}
    for vehicle in mission.data.vehicles:
        if vehicle.id in MINE:
            assert {part.id for part in vehicle.parts} <= formed
    aboard = {payload.id for payload in mission.data.payloads if payload.vehicle == "zhurong"}
    assert len(aboard) == 6
    assert aboard <= formed
    assert "drop_camera" in formed


@pytest.mark.parametrize(
    ("vehicle", "most"),
    [("entry_capsule", 5000), ("lander", 4000), ("zhurong", 6000), ("drop_camera", 600)],
)
def test_no_more_triangles_than_can_be_drawn_in_time(
    mission: Mission, vehicle: str, most: int
) -> None:
    homes = {vehicle: vehicle}
    for record in mission.data.vehicles:
        homes |= {part.id: record.id for part in record.parts}
    homes |= {payload.id: payload.vehicle for payload in mission.data.payloads}
    count = sum(
        len(mesh_of(solid).faces)
        for shape in mission.data.shapes
        if homes.get(shape.of) == vehicle
        for solid in shape.solids
    )
    assert most / 10 < count <= most


# ---- Zhurong


def test_the_open_rover_has_the_published_size(mission: Mission) -> None:
    rover = of_vehicle(placed(mission, "zhurong", rolled_off(mission)), "zhurong")
    size_m = np.ptp(cloud(rover), axis=0)
    expected_m = [published(mission, "zhurong", name) for name in ("length", "width", "height")]
    assert size_m == pytest.approx(expected_m, rel=0.05)


def test_the_rover_stands_on_its_wheels(mission: Mission) -> None:
    rover = placed(mission, "zhurong", rolled_off(mission))
    wheels = of_shape(rover, "rov_wheel_")
    assert len(wheels) == published(mission, "zhurong_wheels", "count")
    for wheel in wheels:
        assert cloud([wheel])[:, 2].min() == pytest.approx(0.0, abs=0.005)
    (ridges,) = [s for s in wheels[0].shape.solids if s.kind == "box" and s.ring > 10]
    assert ridges.ring == published(mission, "zhurong_wheels", "ridges")


def test_there_are_four_panels_and_their_cells_look_up_when_open(mission: Mission) -> None:
    wings = of_shape(placed(mission, "zhurong", rolled_off(mission)), "rov_wing_")
    assert len(wings) == published(mission, "zhurong_solar_panels", "count")
    for wing in wings:
        assert wing.matrix[2, 2] > math.cos(math.radians(15))
        assert {solid.material for solid in wing.shape.solids} >= {"cells", "foil"}


def test_folded_panels_hide_their_cells(mission: Mission) -> None:
    for wing in of_shape(placed(mission, "zhurong", before(mission)), "rov_wing_"):
        assert wing.matrix[2, 2] == pytest.approx(-1.0, abs=1e-6)


def test_panels_and_antenna_are_open_when_success_is_announced(mission: Mission) -> None:
    landed = mission.build.openness(moment(mission, "ev_touchdown"))
    announced = mission.build.openness(moment(mission, "ev_touchdown_news"))
    for name in ("rov_wing_front_left", "rov_wing_back_right", "rov_antenna"):
        assert landed[name] == 0.0
        assert announced[name] == 1.0


def inside_outline(outline: Array, points: Array) -> NDArray[np.bool_]:
    """Whether points (n, 2) lie in an outline (m, 2) that turns left, 4 mm within its edge."""
    ahead = np.roll(outline, -1, axis=0) - outline
    ahead /= np.linalg.norm(ahead, axis=1)[:, None]
    away = points[:, None] - outline
    return np.asarray(
        np.all(ahead[:, 0] * away[..., 1] - ahead[:, 1] * away[..., 0] > 0.004, axis=1)
    )


def edges(one: Placed, steps: int = 8) -> Array:
    """Return points (n, 3) along all edges of a shape."""
    rows = []
    for solid in one.shape.solids:
        mesh = mesh_of(solid)
        corners = mesh.points @ one.matrix[:3, :3].T + one.matrix[:3, 3]
        for start, end in ((0, 1), (1, 2), (2, 0)):
            first, last = corners[mesh.faces[:, start]], corners[mesh.faces[:, end]]
            rows += [first + (last - first) * i / steps for i in range(steps)]
    return np.concatenate(rows)


@pytest.mark.parametrize("unfolded", SHARES)
def test_the_panels_pass_through_nothing_while_they_open(mission: Mission, unfolded: float) -> None:
    rover = placed(mission, "zhurong", rolled_off(mission), unfolded)
    wings = of_shape(rover, "rov_wing_")
    tall = ("rov_mast", "rov_natecam", "rov_mscam", "rov_romag", "rov_antenna", "rov_mcs")
    others = [(one, edges(one)) for one in of_vehicle(rover, "zhurong") if one.shape.id in tall]
    others += [(wing, edges(wing)) for wing in wings]
    for wing in wings:
        inverse = np.linalg.inv(wing.matrix)
        outline = np.array(wing.shape.solids[0].points_m)[:, :2]
        for other, points in others:
            if other is not wing:
                near = points @ inverse[:3, :3].T + inverse[:3, 3]
                near = near[np.abs(near[:, 2]) < 0.006]
                assert not inside_outline(outline, near[:, :2]).any(), other.shape.id


def test_the_camera_rides_under_the_rover_until_it_is_set_down(mission: Mission) -> None:
    driving = placed(mission, "zhurong", rolled_off(mission))
    camera = of_vehicle(driving, "drop_camera")
    heights = cloud(camera)[:, 2]
    assert heights.min() > 0.05
    assert heights.max() < cloud(of_shape(driving, "rov_body"))[:, 2].max() - 0.3
    later = placed(mission, "zhurong", moment(mission, "ev_drop_camera", 2 * WHOLE_DAYS_S))
    assert not of_vehicle(later, "drop_camera")


# ---- the lander


def test_the_lander_stands_on_four_feet_and_its_ramps_reach_the_ground(mission: Mission) -> None:
    lander = placed(mission, "lander", rolled_off(mission))
    feet = of_shape(lander, "lan_foot_")
    assert len(feet) == published(mission, "lander_legs", "count")
    for foot in feet:
        assert cloud([foot])[:, 2].min() == pytest.approx(0.0, abs=0.01)
    assert cloud(of_shape(lander, "lan_ramp_3"))[:, 2].min() == pytest.approx(0.0, abs=0.05)
    assert cloud(of_shape(lander, "lan_main_engine"))[:, 2].min() > 0.2


def test_the_rover_stands_on_the_rails_and_looks_down_the_ramps(mission: Mission) -> None:
    lander = placed(mission, "lander", before(mission))
    rails = [solid for solid in solids(mission, "lan_frame", "box") if solid.mirror == "x"]
    top_m = max(solid.at_m[2] + solid.size_m[2] / 2 for solid in rails if solid.size_m[0] > 0.2)
    for wheel in of_shape(lander, "rov_wheel_"):
        corners = cloud([wheel])
        assert corners[:, 2].min() == pytest.approx(top_m, abs=0.01)
        assert 0.55 < np.abs(corners[:, 0]).min() < np.abs(corners[:, 0]).max() < 0.81
    (rover,) = of_shape(lander, "rov_root")
    assert rover.matrix[:3, :3] @ (1, 0, 0) == pytest.approx((0, -1, 0), abs=1e-9)


def test_the_legs_open_when_the_heat_shield_has_gone_and_the_ramps_after_touchdown(
    mission: Mission,
) -> None:
    falling = mission.build.openness(moment(mission, "edl_engine_on"))
    assert falling["lan_leg_front_left"] == falling["lan_foot_front_left"] == 1.0
    assert falling["lan_ramp_1"] == 0.0
    flying = mission.build.openness(moment(mission, "edl_heat_shield_off", -1.0))
    assert flying["lan_leg_front_left"] == 0.0
    assert mission.build.openness(moment(mission, "ev_driveoff"))["lan_ramp_3"] == 1.0


# ---- the capsule


def test_lander_and_rover_fit_into_the_closed_capsule(mission: Mission) -> None:
    (backshell,) = of_shape(placed(mission, "entry_capsule", before(mission)), "cap_backshell")
    inverse = np.linalg.inv(backshell.matrix)
    wall = np.array(solids(mission, "cap_backshell", "lathe")[0].profile_m)
    rim = int(np.argmax(wall[:, 1]))
    outer = wall[: rim + 1]
    shield = np.array(solids(mission, "cap_heat_shield", "lathe")[0].profile_m)
    nose = shield[np.argmax(shield[:, 0]) :]
    for one in placed(mission, "entry_capsule", before(mission)):
        if one.vehicle == "entry_capsule" or not one.shape.solids:
            continue
        corners = cloud([one]) @ inverse[:3, :3].T + inverse[:3, 3]
        radius, height = np.hypot(corners[:, 0], corners[:, 1]), corners[:, 2]
        behind = np.interp(height, outer[:, 1], outer[:, 0], left=0.0)
        ahead = np.interp(height, nose[:, 1], nose[:, 0], right=0.0)
        room = np.where(height < 0.0, behind, ahead) - radius
        assert room.min() > 0.04, one.shape.id


def test_the_capsule_is_as_wide_and_high_as_it_is_said_to_be(mission: Mission) -> None:
    capsule = placed(mission, "entry_capsule", before(mission))
    size_m = np.ptp(cloud(of_shape(capsule, "cap_heat_shield")), axis=0)
    assert size_m[:2] == pytest.approx(
        [published(mission, "heat_shield", "diameter")] * 2, rel=0.02
    )
    both = cloud([*of_shape(capsule, "cap_heat_shield"), *of_shape(capsule, "cap_backshell")])
    assert np.ptp(both[:, 2]) == pytest.approx(
        published(mission, "heat_shield", "height"), rel=0.02
    )


def test_the_tip_of_the_capsule_stands_on_the_mount(mission: Mission) -> None:
    together = placed(mission, "", before(mission))
    tip_m = cloud(of_shape(together, "cap_backshell"))[:, 2].min()
    mount_m = cloud(of_shape(together, "orb_capsule_mount"))[:, 2].max()
    assert tip_m == pytest.approx(mount_m, abs=0.02)
    top_m = cloud(of_shape(together, "cap_heat_shield"))[:, 2].max()
    assert top_m == pytest.approx(tip_m + 2.6, abs=0.05)


def test_by_itself_the_capsule_is_seen_as_it_came_down(mission: Mission) -> None:
    falling = placed(mission, "entry_capsule", moment(mission, "edl_parachute", 5.0))
    shield_m = cloud(of_shape(falling, "cap_heat_shield"))[:, 2].max()
    assert cloud(of_shape(falling, "cap_parachute"))[:, 2].min() > shield_m
    bared = placed(mission, "entry_capsule", moment(mission, "edl_heat_shield_off", 1.0))
    (lander,) = of_shape(bared, "lan_frame")
    assert lander.matrix[2, 2] == pytest.approx(1.0)


def test_the_trim_wing_swings_out_before_the_parachute_opens(mission: Mission) -> None:
    opens = mission.build.openness(moment(mission, "edl_parachute"))
    assert opens["cap_trim_wing"] == 1.0
    assert opens["cap_parachute"] == 0.0
    reach_m = {}
    for unfolded in (0.0, 1.0):
        wing = of_shape(
            placed(mission, "entry_capsule", before(mission), unfolded), "cap_trim_wing"
        )
        reach_m[unfolded] = np.hypot(*cloud(wing)[:, :2].T).max()
    assert reach_m[0.0] < 1.8
    assert reach_m[1.0] > reach_m[0.0] + 0.5


def test_the_packed_parachute_is_inside_the_capsule(mission: Mission) -> None:
    capsule = placed(mission, "entry_capsule", before(mission))
    shell = cloud(of_shape(capsule, "cap_backshell"))
    packed = cloud(of_shape(capsule, "cap_parachute"))
    assert packed[:, 2].max() < shell[:, 2].max()


def test_the_parachute_has_its_published_measures(mission: Mission) -> None:
    disk, band = _cloth(mission)
    teeth = solids(mission, "cap_parachute", "plate")[0]
    bridle, riser, line, gap = solids(mission, "cap_parachute", "tube")
    (vent_radius, _), (rim_radius, _) = disk.profile_m[0], disk.profile_m[-1]
    low_m = max(z for _, _, z in teeth.points_m)
    high_m = min(z for _, z in band.profile_m)
    measures = {
        "disk_diameter": 2 * (vent_radius + length_m(disk.profile_m)),
        "gap_height": length_m(gap.points_m),
        "band_height": low_m - high_m,
        "vent_diameter": 2 * vent_radius,
        "line_length": length_m(line.points_m),
        "riser_length": length_m(riser.points_m),
        "bridle_length": length_m(bridle.points_m),
    }
    for name, drawn_m in measures.items():
        assert drawn_m == pytest.approx(published(mission, "parachute", name), rel=0.02), name
    assert rim_radius == pytest.approx(band.profile_m[0][0], rel=0.01)


def _cloth(mission: Mission) -> tuple[Solid, Solid]:
    """Return the disk and the band of the parachute."""
    lathes = [s for s in solids(mission, "cap_parachute", "lathe") if s.material == "cloth"]
    band, disk = sorted(lathes, key=lambda solid: len(solid.profile_m))
    return disk, band


def test_lines_riser_and_bridle_hang_together(mission: Mission) -> None:
    bridle, riser, line, gap = solids(mission, "cap_parachute", "tube")
    disk, band = _cloth(mission)
    assert bridle.points_m[-1] == riser.points_m[0]
    assert riser.points_m[-1] == line.points_m[0]
    assert gap.points_m[0][2] == min(z for _, z in band.profile_m)
    assert gap.points_m[1][2] == disk.profile_m[-1][1]
