"""Actors: craft drawn to scale at a pixel of a landscape, turned, lit, with a shadow."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.mission.mission import Mission
from marsapp.mission.posture import Placed
from marsapp.ui.render import actors as actors_module
from marsapp.ui.render.actors import Actors, Stance

SIDE = 400
MIDDLE = (200.0, 260.0)


@pytest.fixture(scope="module")
def lander(mission: Mission) -> tuple[Placed, ...]:
    """The lander on the ground, with the rover on top."""
    time_s = mission.event_times_s["ev_touchdown"] + 600.0
    return mission.build.standing("lander", mission.at(time_s)).placed


@pytest.fixture(scope="module")
def actors(mission: Mission) -> Actors:
    return Actors(mission.data.shapes)


def _canvas() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 150, 100))
    return image


def _changed(image: QImage) -> np.ndarray:
    """Return which pixels (h, w) are not those of the empty canvas any more."""
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(SIDE, SIDE) & 0xFFFFFF
    return np.asarray(pixels != (200 << 16 | 150 << 8 | 100))


def _drawn(actors: Actors, placed: tuple[Placed, ...], stance: Stance) -> tuple[np.ndarray, QRectF]:
    image = _canvas()
    with QPainter(image) as painter:
        rect = actors.draw(painter, placed, MIDDLE, stance)
    return _changed(image), rect


def test_a_craft_is_as_wide_as_its_metres_say(actors: Actors, lander: tuple[Placed, ...]) -> None:
    widths = []
    for px_per_m in (30.0, 60.0):
        seen, _ = _drawn(actors, lander, Stance(px_per_m=px_per_m, elevation_rad=0.1))
        columns = np.flatnonzero(seen.any(axis=0))
        widths.append(columns[-1] - columns[0])
    assert widths[1] == pytest.approx(2 * widths[0], abs=6)  # pixels
    assert 2.5 < widths[1] / 60.0 < 4.0  # metres: foot to foot


def test_its_anchor_stands_on_the_pixel(actors: Actors, lander: tuple[Placed, ...]) -> None:
    seen, _ = _drawn(actors, lander, Stance(px_per_m=50.0))
    rows = np.flatnonzero(seen.any(axis=1))
    assert rows[-1] == pytest.approx(MIDDLE[1], abs=5)  # the feet, in pixels


def test_everything_painted_lies_in_the_rectangle_that_is_returned(
    actors: Actors, lander: tuple[Placed, ...]
) -> None:
    seen, rect = _drawn(actors, lander, Stance(px_per_m=40.0, roll_rad=0.7))
    rows, columns = np.nonzero(seen)
    assert rect.adjusted(-2, -2, 2, 2).contains(QRectF(columns.min(), rows.min(), 1, 1))
    assert rect.adjusted(-2, -2, 2, 2).contains(QRectF(columns.max(), rows.max(), 1, 1))


def test_rolled_by_a_quarter_turn_its_top_points_to_the_right(
    actors: Actors, lander: tuple[Placed, ...]
) -> None:
    seen, _ = _drawn(actors, lander, Stance(px_per_m=40.0, roll_rad=math.pi / 2))
    columns = np.nonzero(seen)[1]
    assert columns.mean() > MIDDLE[0] + 20


def test_a_pose_that_looks_the_same_is_drawn_from_the_same_picture(
    mission: Mission, lander: tuple[Placed, ...]
) -> None:
    actors = Actors(mission.data.shapes)
    stance = Stance(px_per_m=40.0, azimuth_rad=0.5)
    first, _ = _drawn(actors, lander, stance)
    again, _ = _drawn(actors, lander, replace(stance, azimuth_rad=0.501))
    assert np.array_equal(first, again)
    actors.forget()
    anew, _ = _drawn(actors, lander, stance)
    assert np.array_equal(first, anew)


def test_while_it_turns_a_light_picture_does_where_no_fine_one_is_at_hand(
    mission: Mission, lander: tuple[Placed, ...]
) -> None:
    actors = Actors(mission.data.shapes)
    fine = Stance(px_per_m=40.0, azimuth_rad=0.5)
    rough = replace(fine, rough=True)
    light, _ = _drawn(actors, lander, rough)
    full, _ = _drawn(actors, lander, fine)
    after, _ = _drawn(actors, lander, rough)
    assert not np.array_equal(light, full)
    assert (light != full).mean() < 0.02  # only along edges
    assert np.array_equal(after, full)


def test_nothing_is_drawn_of_nothing(actors: Actors) -> None:
    seen, rect = _drawn(actors, (), Stance(px_per_m=40.0))
    assert rect.isEmpty()
    assert not seen.any()


def _shadow(actors: Actors, placed: tuple[Placed, ...], stance: Stance) -> np.ndarray:
    image = _canvas()
    with QPainter(image) as painter:
        actors.shadow(painter, placed, MIDDLE, stance)
    return _changed(image)


def test_the_shadow_falls_away_from_the_sun(actors: Actors, lander: tuple[Placed, ...]) -> None:
    stance = Stance(px_per_m=30.0, elevation_rad=math.radians(30))
    means = [
        np.nonzero(_shadow(actors, lander, replace(stance, light=(side, 0.5, 0.4))))[1].mean()
        for side in (-0.7, 0.7)
    ]
    assert means[0] > MIDDLE[0] + 5 > MIDDLE[0] - 5 > means[1]


def test_while_it_turns_craft_and_shadow_are_not_both_made_for_one_frame(
    mission: Mission, lander: tuple[Placed, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    actors = Actors(mission.data.shapes)
    made: list[object] = []
    draw = actors_module._drawn

    def counted(*args: Any, **kwargs: Any) -> Any:
        made.append(args)
        return draw(*args, **kwargs)

    monkeypatch.setattr(actors_module, "_drawn", counted)
    first = Stance(px_per_m=20.0, elevation_rad=0.3, light=(0.5, 0.5, 0.4), rough=True)
    for n, stance in enumerate((first, replace(first, px_per_m=40.0, azimuth_rad=1.0))):
        frames = []
        for _ in range(3):
            made.clear()
            _shadow(actors, lander, stance)
            _drawn(actors, lander, stance)
            frames.append(len(made))
        assert frames == ([2, 0, 0] if n == 0 else [1, 1, 0])


def test_there_is_no_shadow_by_night_or_from_below(
    actors: Actors, lander: tuple[Placed, ...]
) -> None:
    night = Stance(px_per_m=30.0, elevation_rad=0.3, light=(0.5, -0.9, 0.0))
    assert not _shadow(actors, lander, night).any()
    below = Stance(px_per_m=30.0, elevation_rad=-0.3)
    assert not _shadow(actors, lander, below).any()
