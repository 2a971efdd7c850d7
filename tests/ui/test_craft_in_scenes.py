"""Journey and Mars draw the craft as it stands, where that can be seen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.journey.bodies import paint_craft as paint_in_journey
from marsapp.ui.scenes.journey.scene import JourneyScene
from marsapp.ui.scenes.mars.marks import paint_craft as paint_in_mars
from marsapp.ui.scenes.mars.marks import paint_lander
from marsapp.ui.scenes.mars.scene import MarsScene
from marsapp.ui.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = 800, 500
Look = Callable[..., Any]


@pytest.fixture
def look(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> Iterator[Callable[[type], Look]]:
    """Return what makes a hidden scene and gives its picture some seconds after an event."""
    session.settings.choose(reduced_motion=True, save=False)
    made: list[Any] = []

    def make(kind: type) -> Look:
        scene = kind(session, frames, replace(theme, families=choose_families()), formatter)
        made.append(scene)
        session.snapshot_changed.connect(scene.show_snapshot)
        qtbot.addWidget(scene)
        scene.resize(*SIZE)

        def at(event: str, later_s: float = 0.0) -> Any:
            session.clock.seek(session.mission.event_times_s[event] + later_s)
            scene.look(View(follow="story"))
            scene.settle()
            return scene.picture()

        return at

    yield make
    for scene in made:
        frames.done(scene)


def pixels(paint: Callable[[QPainter, Any], None], picture: Any) -> "np.ndarray[Any, Any]":
    """Return the pixels (rows, columns, 4) of one thing alone."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        paint(painter, picture)
    return np.array(image.constBits()).reshape(SIZE[1], SIZE[0], 4).astype(int)


def plain(picture: Any) -> Any:
    """Return the same picture with plain marks."""
    return replace(picture, style=replace(picture.style, figurines=None))


def solid(found: "np.ndarray[Any, Any]") -> int:
    return int(np.count_nonzero(found[..., 3] > 250))


def test_the_journey_shows_the_craft_of_the_moment(look: Callable[[type], Look]) -> None:
    at = look(JourneyScene)
    cruise = at("ev_tcm1")
    assert (pixels(paint_in_journey, cruise) != pixels(paint_in_journey, plain(cruise))).any()
    lifted, flying = (
        solid(pixels(paint_in_journey, at(event))) for event in ("ev_launch", "ev_tcm1")
    )
    assert lifted != flying


def test_at_true_scale_the_journey_shows_a_dot(look: Callable[[type], Look]) -> None:
    picture = replace(look(JourneyScene)("ev_tcm1"), true_scale=1.0)
    assert np.array_equal(
        pixels(paint_in_journey, picture), pixels(paint_in_journey, plain(picture))
    )


def test_mars_shows_the_craft_with_and_without_the_capsule(look: Callable[[type], Look]) -> None:
    at = look(MarsScene)
    before, after = at("ev_parking_orbit", 3600), at("ev_relay_orbit", 3600)
    assert (pixels(paint_in_mars, before) != pixels(paint_in_mars, plain(before))).any()
    assert solid(pixels(paint_in_mars, before)) > solid(pixels(paint_in_mars, after))


def test_mars_shows_what_goes_down_step_by_step(look: Callable[[type], Look]) -> None:
    at = look(MarsScene)
    capsule, canopy = (
        solid(pixels(paint_lander, at("ev_edl_entry", later_s))) for later_s in (60.0, 295.0)
    )
    assert 0 < canopy < capsule  # under its canopy the capsule is a dot
