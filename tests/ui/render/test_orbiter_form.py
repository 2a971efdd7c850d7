"""The forms of orbiter, rocket and deployable cameras: all there, plausible, none cut by another.

Lengths in metres. The wings, dish and booms open with the shapes' joints; what is measured here is
the mesh that is drawn.
"""

from collections import Counter
from math import cos, pi, radians, sin

import numpy as np
import pytest
from numpy.typing import NDArray

from marsapp.mission.mission import Mission
from marsapp.mission.posture import Placed, Standing
from marsapp.mission.shapes import Shape, Solid
from marsapp.ui.render.mesh.solids import mesh_of

Array = NDArray[np.float64]

MINE = ("orbiter", "launch_vehicle", "tdc1", "tdc2")
CRUISE_S = 60 * 86_400.0
LATE_S = 800 * 86_400.0
"""After the camera arm was used and both cameras were let go."""
BODY_APOTHEM_M = 1.05
BODY_HALF_HEIGHT_M = 0.91
HALF_OPEN = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)


def points(placed: Placed) -> Array:
    """Return all corners (n, 3) of a shape in the frame of what is shown."""
    own = np.concatenate([mesh_of(solid).points for solid in placed.shape.solids])
    return np.asarray(own @ placed.matrix[:3, :3].T + placed.matrix[:3, 3])


def cloud(standing: Standing, *beginnings: str) -> Array:
    """Return all corners (n, 3) of the shapes whose ids begin so."""
    chosen = [p for p in standing.placed if p.shape.id.startswith(beginnings) and p.shape.solids]
    return np.concatenate([points(placed) for placed in chosen])


def out_of_body_m(corners: Array) -> Array:
    """Return how far (n,) points are outside the six-sided body, negative inside."""
    sides = [(cos(pi / 3 * i), sin(pi / 3 * i)) for i in range(6)]
    beside = np.max([corners[:, 0] * x + corners[:, 1] * y for x, y in sides], axis=0)
    above = np.abs(corners[:, 2])
    return np.asarray(np.maximum(beside - BODY_APOTHEM_M, above - BODY_HALF_HEIGHT_M))


def shape(mission: Mission, shape_id: str) -> Shape:
    return next(shape for shape in mission.data.shapes if shape.id == shape_id)


def solids(mission: Mission, shape_id: str, kind: str) -> list[Solid]:
    return [solid for solid in shape(mission, shape_id).solids if solid.kind == kind]


def value(mission: Mission, part: str, name: str) -> float:
    parts = {part.id: part for vehicle in mission.data.vehicles for part in vehicle.parts}
    number = parts[part].values[name].value
    assert isinstance(number, float | int)
    return float(number)


def test_every_vehicle_part_and_payload_has_a_form(mission: Mission) -> None:
    formed = {shape.of for shape in mission.data.shapes}
    for vehicle in mission.data.vehicles:
        if vehicle.id in MINE:
            assert {part.id for part in vehicle.parts} <= formed
            assert vehicle.id in formed or vehicle.parts
    aboard = {payload.id for payload in mission.data.payloads if payload.vehicle == "orbiter"}
    assert len(aboard) == 7
    assert aboard <= formed


@pytest.mark.parametrize("unfolded", HALF_OPEN)
def test_the_wings_never_cut_into_the_body(mission: Mission, unfolded: float) -> None:
    standing = mission.build.standing("orbiter", mission.at(LATE_S), unfolded=unfolded)
    assert out_of_body_m(cloud(standing, "orb_panel_")).min() > 0.05


@pytest.mark.parametrize("unfolded", HALF_OPEN)
def test_the_dish_never_cuts_into_the_body(mission: Mission, unfolded: float) -> None:
    standing = mission.build.standing("orbiter", mission.at(LATE_S), unfolded=unfolded)
    dish = next(placed for placed in standing.placed if placed.shape.id == "orb_dish")
    assert out_of_body_m(points(dish)).min() > 0.05


def test_open_wings_reach_equally_far_to_both_sides_and_folded_ones_lie_on_the_body(
    mission: Mission,
) -> None:
    cruise = mission.at(CRUISE_S)
    for unfolded, least_m, most_m in ((1.0, 6.5, 9.0), (0.0, 1.3, 1.7)):
        standing = mission.build.standing("orbiter", cruise, unfolded=unfolded)
        right = cloud(standing, "orb_panel_right")[:, 0].max()
        left = -cloud(standing, "orb_panel_left")[:, 0].min()
        assert right == pytest.approx(left, abs=0.01)
        assert least_m < right < most_m


def test_open_wings_are_flat_and_show_their_cells_to_the_front(mission: Mission) -> None:
    standing = mission.build.standing("orbiter", mission.at(CRUISE_S), unfolded=1.0)
    for side in ("right", "left"):
        panels = [p for p in standing.placed if p.shape.id.startswith(f"orb_panel_{side}")]
        assert len(panels) == 3
        for placed in panels:
            cells, boards = (
                [
                    (placed.matrix @ (*solid.at_m, 1.0))[1]
                    for solid in placed.shape.solids
                    if solid.material == material and solid.kind == "box"
                ]
                for material in ("cells", "dark_metal")
            )
            assert max(map(abs, boards)) < 0.001
            assert max(cells) < min(boards)


def test_wings_are_folded_under_the_nose_cone_and_open_in_the_cruise(mission: Mission) -> None:
    for time_s, opened in ((0.0, 0.0), (CRUISE_S, 1.0)):
        openness = mission.build.openness(time_s)
        wings = [openness[name] for name in openness if name.startswith("orb_panel_")]
        assert wings == [opened] * 6


def test_the_camera_arm_opens_later_than_the_wings(mission: Mission) -> None:
    assert mission.build.openness(CRUISE_S)["orb_camera_arm"] == 0.0
    assert mission.build.openness(LATE_S)["orb_camera_arm"] == 1.0


def test_the_folded_probe_fits_into_the_fairing_with_the_capsule(mission: Mission) -> None:
    standing = mission.build.standing("", mission.at(0.0))
    fairing = next(p for p in standing.placed if p.shape.id == "lv_fairing_left")
    profile = np.array(fairing.shape.solids[0].profile_m)
    inside = [p for p in standing.placed if p.vehicle != "launch_vehicle" and p.shape.solids]
    assert {"orbiter", "entry_capsule"} <= {placed.vehicle for placed in inside}
    corners = np.concatenate([points(placed) for placed in inside])
    height = corners[:, 2] - fairing.matrix[2, 3]
    room = np.interp(height, profile[:, 1], profile[:, 0])
    assert (room - np.hypot(corners[:, 0], corners[:, 1])).min() > 0.1


def test_the_halves_of_the_fairing_close_without_a_gap(mission: Mission) -> None:
    standing = mission.build.standing("launch_vehicle", mission.at(0.0))
    left, right = (cloud(standing, f"lv_fairing_{side}") for side in ("left", "right"))
    assert left[:, 0].max() == pytest.approx(0.0, abs=1e-6)
    assert right[:, 0].min() == pytest.approx(0.0, abs=1e-6)
    assert left.shape == right.shape


def test_the_rocket_stands_on_the_ground_and_is_57_m_long(mission: Mission) -> None:
    standing = mission.build.standing("launch_vehicle", mission.at(0.0))
    rocket = cloud(standing, "lv_")
    assert rocket[:, 2].min() == pytest.approx(0.0, abs=0.01)
    length = next(v for v in mission.data.vehicles if v.id == "launch_vehicle").values["length"]
    assert rocket[:, 2].max() == pytest.approx(float(length.value), abs=0.1)
    parts = Counter(placed.part for placed in standing.placed)
    assert (parts["launch_boosters"], parts["fairing"]) == (4, 2)


def test_the_probe_stands_on_the_adapter_of_the_rocket(mission: Mission) -> None:
    standing = mission.build.standing("", mission.at(0.0))
    assert cloud(standing, "lv_adapter")[:, 2].max() == pytest.approx(
        cloud(standing, "orb_frame")[:, 2].min(), abs=0.005
    )
    capsule = [p for p in standing.placed if p.vehicle == "entry_capsule" and p.shape.solids]
    lowest = min(points(placed)[:, 2].min() for placed in capsule)
    mount = cloud(standing, "orb_capsule_mount")[:, 2].max()
    assert lowest == pytest.approx(mount, abs=0.05)


def test_taken_apart_the_rocket_gives_the_probe_free(mission: Mission) -> None:
    standing = mission.build.standing("", mission.at(0.0), apart=1.0)
    probe = np.concatenate(
        [points(p) for p in standing.placed if p.vehicle == "orbiter" and p.shape.solids]
    )
    below = cloud(standing, "lv_adapter", "lv_second_stage", "lv_core")
    assert below[:, 2].max() < probe[:, 2].min()
    for side in ("left", "right"):
        half = cloud(standing, f"lv_fairing_{side}")
        assert np.abs(half[:, 0]).min() > np.abs(probe[:, 0]).max()


def test_what_is_inside_the_body_is_seen_only_when_it_is_taken_apart(mission: Mission) -> None:
    cruise = mission.at(CRUISE_S)
    whole = {p.shape.id for p in mission.build.standing("orbiter", cruise).placed}
    apart = {p.shape.id for p in mission.build.standing("orbiter", cruise, apart=1.0).placed}
    hidden = {"orb_tank", "orb_gas_bottles", "orb_battery", "orb_computer", "orb_reaction_wheels"}
    assert not hidden & whole
    assert hidden <= apart
    standing = mission.build.standing("orbiter", cruise, apart=1.0)
    assert out_of_body_m(cloud(standing, *hidden)).max() < 0.0


def test_known_sizes_are_drawn_true(mission: Mission) -> None:
    flag = max(solids(mission, "orb_flag", "box"), key=lambda box: box.material == "red")
    width, height = (value(mission, "orbiter_flag", name) / 100 for name in ("width", "height"))
    assert flag.size_m[:2] == pytest.approx((width, height))
    standing = mission.build.standing("orbiter", mission.at(CRUISE_S), unfolded=1.0)
    dish = next(placed for placed in standing.placed if placed.shape.id == "orb_dish")
    bowl = np.array(dish.shape.solids[0].profile_m)
    assert 2 * bowl[:, 0].max() == pytest.approx(value(mission, "orbiter_antenna", "diameter"))


def test_the_camera_arm_reaches_as_far_as_published(mission: Mission) -> None:
    late = mission.at(LATE_S)
    standing = mission.build.standing("orbiter", late, unfolded=1.0)
    foot = next(p for p in standing.placed if p.shape.id == "orb_camera_arm").matrix[:3, 3]
    tip = cloud(standing, "orb_camera_arm_tip")
    reach = np.linalg.norm(tip - foot, axis=1).max()
    assert reach == pytest.approx(value(mission, "orbiter_camera_arm", "reach"), abs=0.05)


def test_as_many_thrusters_are_drawn_as_are_told(mission: Mission) -> None:
    for thrust in ("120n", "25n"):
        nozzles = solids(mission, f"orb_thrusters_{thrust}", "prism")
        told = value(mission, f"orbiter_thrusters_{thrust}", "count")
        assert sum(nozzle.ring for nozzle in nozzles) == told


def test_the_dish_can_point_to_the_front(mission: Mission) -> None:
    standing = mission.build.standing("orbiter", mission.at(CRUISE_S), unfolded=1.0)
    dish = next(placed for placed in standing.placed if placed.shape.id == "orb_dish")
    pointing = dish.matrix[:3, 2]
    assert pointing @ (0.0, -1.0, 0.0) > cos(radians(20))


def test_the_cameras_ride_on_the_orbiter_until_they_are_let_go(mission: Mission) -> None:
    for camera, event in (("tdc1", "ev_selfie1"), ("tdc2", "ev_selfie2")):
        moment = mission.event_times_s[event]
        riding = [
            camera in {p.vehicle for p in mission.build.standing("orbiter", mission.at(t)).placed}
            for t in (moment - 1.0, moment + 1.0)
        ]
        assert riding == [True, False]
        alone = mission.build.standing(camera, mission.at(moment + 1.0))
        size = np.ptp(cloud(alone, camera), axis=0)
        assert 0.05 < size.max() < 0.3


def test_the_forms_stay_within_their_triangles(mission: Mission) -> None:
    """So that the craft turns smoothly on a school computer."""
    most = {"orbiter": 6000, "launch_vehicle": 11_500, "tdc1": 1000, "tdc2": 1000}
    home = {part.id: v.id for v in mission.data.vehicles for part in v.parts}
    home |= {payload.id: payload.vehicle for payload in mission.data.payloads}
    count: Counter[str] = Counter()
    for one in mission.data.shapes:
        if not one.inside:
            vehicle = home.get(one.of, one.of)
            count[vehicle] += sum(len(mesh_of(solid).faces) for solid in one.solids)
    assert {vehicle: count[vehicle] <= limit for vehicle, limit in most.items()} == dict.fromkeys(
        most, True
    )


def test_only_what_is_published_claims_to_be(mission: Mission) -> None:
    claimed = {
        shape.of
        for shape in mission.data.shapes
        if shape.basis == "published" and shape.id.startswith(("orb_", "lv_", "tdc"))
    }
    assert claimed == {"orbiter_camera_arm", "orbiter_flag"}
