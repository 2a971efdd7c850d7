"""The group picture: where everything stands, what the lens takes in, and where the Sun is."""

from dataclasses import replace

import numpy as np
import pytest

from marsapp.mission.group_photo import (
    ASPECT,
    FARTHEST_M,
    HOURS,
    NEAREST_M,
    Framing,
    GroupPhoto,
    PhotoWish,
    Sitter,
)
from marsapp.mission.mission import Mission
from marsapp.mission.outline import corners_m
from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Shape

GOOD = PhotoWish(placed=True, back_m=10.0, turn_deg=-6.0, field_deg=60.0, hour_h=15.0)


@pytest.fixture(scope="module")
def photo(mission: Mission) -> GroupPhoto:
    found = GroupPhoto.of(mission)
    assert found is not None
    return found


def sitter(**changes: float) -> Sitter:
    plain = Sitter(
        id="one",
        east_m=0,
        north_m=0,
        heading_deg=0,
        away_m=10,
        left=0.2,
        right=0.4,
        top=0.4,
        bottom=0.6,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_it_is_taken_on_sol_18_on_the_first_of_june(photo: GroupPhoto) -> None:
    assert photo.sol == 18
    assert (photo.snapshot.utc.month, photo.snapshot.utc.day) == (6, 1)


def test_the_camera_stands_ten_metres_south_of_the_lander_and_looks_north(
    photo: GroupPhoto,
) -> None:
    framing = photo.frame(GOOD)
    assert (framing.camera.east_m, framing.camera.north_m) == (0.0, -10.0)
    assert framing.lander.away_m == pytest.approx(10.0)
    assert photo.frame(replace(GOOD, turn_deg=0.0)).camera.azimuth_deg == 0.0


def test_both_are_ready_where_the_rover_has_rolled_back_ten_metres(photo: GroupPhoto) -> None:
    framing = photo.frame(GOOD)
    assert framing.outcome == "ready"
    assert framing.rover.whole
    assert framing.lander.whole
    assert framing.rover.right < framing.lander.right


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"back_m": NEAREST_M}, "hidden"),
        ({"turn_deg": 40.0, "field_deg": 30.0}, "missing"),
        ({"turn_deg": -20.0, "field_deg": 50.0}, "cut"),
        ({"back_m": FARTHEST_M, "field_deg": 100.0}, "small"),
    ],
)
def test_what_is_wrong_is_told(photo: GroupPhoto, changes: dict[str, float], outcome: str) -> None:
    assert photo.frame(replace(GOOD, **changes)).outcome == outcome  # type: ignore[arg-type]


def test_far_things_look_small_as_their_distance_says(photo: GroupPhoto) -> None:
    near, far = (
        photo.frame(replace(GOOD, back_m=metres, turn_deg=-20.0, field_deg=80.0)).rover
        for metres in (10.0, 20.0)
    )
    # one depth of the rover, 2.6 m, makes the near one a little larger still
    assert near.width / far.width == pytest.approx(2.0, rel=0.2)


def test_a_narrower_field_shows_everything_larger(photo: GroupPhoto) -> None:
    wide, narrow = (photo.frame(replace(GOOD, field_deg=field)) for field in (80.0, 60.0))
    ratio = np.tan(np.radians(40)) / np.tan(np.radians(30))
    assert narrow.lander.width / wide.lander.width == pytest.approx(ratio, rel=0.03)


def test_turning_the_camera_right_moves_everything_left(photo: GroupPhoto) -> None:
    straight, right = (photo.frame(replace(GOOD, turn_deg=turn)) for turn in (-6.0, 0.0))
    assert right.rover.left < straight.rover.left
    assert right.lander.left < straight.lander.left


def test_at_the_hour_with_which_it_begins_the_camera_has_left_the_rover(
    mission: Mission, photo: GroupPhoto
) -> None:
    then = photo.time_s(PhotoWish().hour_h)
    groups = mission.build.assembly.at(then).groups
    assert not any({"drop_camera", "zhurong"} <= set(group) for group in groups)


@pytest.mark.parametrize("hour_h", [*HOURS, 12.0, 15.5])
def test_the_sun_stands_as_at_that_hour_of_that_sol(
    mission: Mission, photo: GroupPhoto, hour_h: float
) -> None:
    framing = photo.frame(replace(GOOD, hour_h=hour_h))
    surface = mission.at(framing.time_s).surface
    assert surface is not None
    assert surface.sol == 18
    assert surface.local_true_solar_time_h == pytest.approx(hour_h, abs=0.001)
    assert framing.sun_elevation_deg == surface.sun_elevation_deg


def test_the_light_is_named_by_where_the_sun_stands(photo: GroupPhoto) -> None:
    assert photo.frame(replace(GOOD, hour_h=12.0)).light == "overhead"
    evening = photo.frame(replace(GOOD, hour_h=17.0))
    assert evening.light == "beside"
    assert replace(evening, sun_azimuth_deg=180.0).light == "behind"
    assert replace(evening, sun_azimuth_deg=0.0).light == "against"
    assert replace(evening, sun_elevation_deg=-1.0).light == "down"


def test_shares_count_only_what_is_inside_the_picture() -> None:
    assert sitter().width == pytest.approx(0.2)
    assert sitter().seen == 1.0
    cut = sitter(left=-0.1, right=0.1)
    assert cut.width == pytest.approx(0.1)
    assert cut.seen == pytest.approx(0.5)
    assert not cut.whole
    assert sitter(left=-0.4, right=-0.1).width == 0.0
    assert sitter(left=0.0, right=0.0).seen == 0.0
    assert not sitter(top=-0.1).whole


def test_what_is_behind_the_lens_is_not_seen(photo: GroupPhoto) -> None:
    framing = photo.frame(replace(GOOD, turn_deg=180.0))
    assert framing.outcome == "missing"
    assert framing.covered == 0.0


def test_the_rover_hides_nothing_from_behind(photo: GroupPhoto) -> None:
    assert photo.frame(replace(GOOD, back_m=FARTHEST_M, turn_deg=0.0)).covered == 0.0
    assert photo.frame(replace(GOOD, back_m=4.0, turn_deg=0.0)).covered > 0.5


def test_a_mission_without_such_a_camera_took_no_picture(mission: Mission) -> None:
    class Elsewhere:
        data, event_times_s = mission.data, dict[str, float]()

    assert GroupPhoto.of(Elsewhere()) is None  # type: ignore[arg-type]


def test_corners_hold_the_craft_as_the_file_gives_its_size(mission: Mission) -> None:
    snapshot = mission.at(mission.event_times_s["ev_drop_camera"])
    points = corners_m(mission.build.standing("zhurong", snapshot).placed)
    length, width, height = np.ptp(points, axis=0)
    values = mission.vehicle("zhurong").values
    # boxes round slanted panels reach a little farther than the panels themselves
    assert length == pytest.approx(float(values["length"].value), abs=0.4)
    assert width == pytest.approx(float(values["width"].value), abs=0.3)
    assert height == pytest.approx(float(values["height"].value), abs=0.1)


@pytest.mark.parametrize(
    ("solid", "size_m"),
    [
        ({"kind": "box", "size_m": (1, 2, 3)}, (1, 2, 3)),
        ({"kind": "prism", "size_m": (2, 3), "top": 1.5}, (3, 3, 3)),
        ({"kind": "dish", "size_m": (2, 0.5, 0.1)}, (2, 2, 0.5)),
        ({"kind": "sphere", "size_m": (2,)}, (2, 2, 2)),
        ({"kind": "lathe", "profile_m": ((0.5, 0), (1, 2))}, (2, 2, 2)),
        ({"kind": "tube", "points_m": ((0, 0, 0), (3, 0, 0)), "thick_m": 0.2}, (3.2, 0.2, 0.2)),
        ({"kind": "box", "size_m": (1, 2, 3), "turn_deg": (0, 0, 90)}, (2, 1, 3)),
        ({"kind": "box", "size_m": (1, 1, 1), "at_m": (0, 2, 0), "mirror": "y"}, (1, 5, 1)),
        ({"kind": "box", "size_m": (1, 1, 1), "at_m": (2, 0, 0), "ring": 4}, (5, 5, 1)),
    ],
)
def test_every_kind_of_solid_has_corners(
    solid: dict[str, object], size_m: tuple[float, float, float]
) -> None:
    shape = Shape.model_validate({"id": "one", "of": "rover", "solids": (solid,)})
    placed = Placed(shape=shape, vehicle="rover", part="", matrix=np.eye(4), opened=1.0)
    assert np.ptp(corners_m((placed,)), axis=0) == pytest.approx(size_m)


def test_nothing_has_no_corners() -> None:
    assert corners_m(()).shape == (0, 3)


def test_the_picture_is_as_wide_as_its_form_says(photo: GroupPhoto) -> None:
    framing: Framing = photo.frame(GOOD)
    lander = framing.lander
    wide_m, high_m = 3.6, 1.3  # its ramps and its body, seen from the south
    shape = (lander.right - lander.left) / (lander.bottom - lander.top)
    assert shape == pytest.approx(wide_m / high_m / ASPECT, rel=0.35)
