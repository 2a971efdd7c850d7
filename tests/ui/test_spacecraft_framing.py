"""Framing and the rig: the craft is as large as the words leave room, flights end where asked."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from marsapp.state.workshop import Handling
from marsapp.ui.scenes.spacecraft.framing import fit, space_of, view_of
from marsapp.ui.scenes.spacecraft.grip import Grip
from marsapp.ui.scenes.spacecraft.rig import FLIGHT_S, Pose, Rig, blend, same

SIZE = (900, 600)
CAPTION = QRectF(20, 20, 300, 120)


def _box(x: float, y: float, z: float) -> np.ndarray:
    sides = np.array([(a, b, c) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)])
    edges = [sides * (x / 2, y / 2, z / 2)]
    return np.vstack([*edges, edges[0] * 0.5])


@pytest.mark.parametrize("box", [(10, 1, 1), (1, 1, 10), (2, 2, 2), (0.2, 0.2, 0.2)])
def test_whatever_its_form_a_craft_fills_the_picture_and_keeps_clear_of_words(
    box: tuple[float, float, float],
) -> None:
    points = _box(*box)
    space = space_of([CAPTION, QRectF()], [], SIZE, 30.0)
    view = view_of(Pose(), fit(points, space, SIZE))
    at = view.project(points, SIZE)[0]
    low, high = at.min(axis=0), at.max(axis=0)
    assert (low > 28).all()
    assert (high < np.array(SIZE) - 28).all()
    assert not any(CAPTION.contains(QPointF(float(x), float(y))) for x, y in at)
    assert max((high - low) / SIZE) > 0.5


def test_a_craft_that_unfolds_a_little_hardly_moves_the_eye() -> None:
    space = space_of([CAPTION], [], SIZE, 30.0)
    last = None
    for long in np.linspace(2.0, 6.0, 240):
        found = fit(_box(float(long), 1.0, 2.0), space, SIZE)
        here = (*found.shift, math.log(found.distance_m))
        if last is not None:
            assert np.abs(np.subtract(here, last)).max() < 0.06
        last = here


def test_a_button_is_kept_clear_of_too() -> None:
    points = _box(4.0, 1.0, 2.0)
    button = QRectF(300, 500, 300, 60)
    view = view_of(Pose(), fit(points, space_of([], [button], SIZE, 30.0), SIZE))
    at = view.project(points, SIZE)[0]
    assert not any(button.contains(QPointF(float(x), float(y))) for x, y in at)


def test_blending_goes_the_shorter_way_round() -> None:
    found = fit(_box(1, 1, 1), space_of([], [], SIZE, 30.0), SIZE)
    one, two = (view_of(Pose(turn_rad=turn), found) for turn in (3.0, -3.0))
    middle = blend(one, two, 0.5)
    assert abs(abs(middle.azimuth_rad) - math.pi) < 1e-9
    assert same(blend(one, two, 0.0), one)


def test_a_flight_ends_after_its_time_at_what_was_wished() -> None:
    rig = Rig()
    found = fit(_box(1, 1, 1), space_of([], [], SIZE, 30.0), SIZE)
    start = rig.seen(view_of(rig.pose, found))
    rig.fly(Pose(turn_rad=1.0, zoom=2.0))
    assert rig.flying
    assert same(rig.seen(view_of(rig.pose, found)), start)
    rig.advance(FLIGHT_S + 0.01)
    assert not rig.flying
    assert rig.seen(view_of(rig.pose, found)).azimuth_rad == 1.0


def test_poses_stay_within_their_limits() -> None:
    pose = Pose(turn_rad=20.0, tilt_rad=4.0, zoom=1e9, aside=(9.0, -9.0)).within_limits()
    assert -math.pi <= pose.turn_rad <= math.pi
    assert pose.tilt_rad < math.pi / 2
    assert pose.zoom < 100
    assert max(map(abs, pose.aside)) < 2


def test_the_grip_moves_step_by_step_to_how_it_is_held() -> None:
    grip = Grip(Handling())
    grip.follow(Handling(apart=1.0), 1.0, at_once=False)
    seen = []
    for _ in range(100):
        if not grip.moving:
            break
        grip.advance(0.05)
        seen.append(grip.shown.apart)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 5


def test_folding_begins_and_ends_at_how_the_craft_was_then() -> None:
    grip = Grip(Handling())
    grip.follow(Handling(unfolded=0.0), 0.8, at_once=False)
    assert grip.shown.unfolded == 0.8
    while grip.moving:
        grip.advance(0.1)
    assert grip.shown.unfolded == 0.0
    grip.follow(Handling(), 0.8, at_once=False)
    grip.advance(0.1)
    assert grip.shown.unfolded is not None
    while grip.moving:
        grip.advance(0.1)
    assert grip.shown.unfolded is None


def test_another_craft_is_in_the_hand_at_once() -> None:
    grip = Grip(Handling())
    grip.follow(Handling(subject="zhurong", apart=1.0), 1.0, at_once=False)
    assert not grip.moving
    assert grip.shown.apart == 1.0
