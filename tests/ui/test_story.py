"""The camera that tells the story."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.theme import Theme

SHOTS = (
    ("2020-07-23T06:00", "earth"),
    ("2020-07-25T12:00", "earth"),
    ("2020-10-09T15:00", "sun"),
    ("2021-02-09T00:00", "mars"),
    ("2021-02-10T12:00", "mars"),
    ("2021-04-15T00:00", "mars"),
    ("2021-10-08T00:00", "sun"),
    ("2022-06-01T00:00", "mars"),
    ("2025-10-03T00:00", "mars"),
)


@pytest.fixture(params=[(1280, 700), (800, 480)])
def scene(
    session: Session,
    frames: Frames,
    theme: Theme,
    formatter: Formatter,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> Iterator[JourneyScene]:
    """A scene that tells the story, flights at once."""
    session.settings.choose(reduced_motion=True, save=False)
    look = replace(theme, families=choose_families())
    made = JourneyScene(session, frames, look, formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.show()
    made.look(View(follow="story"))
    yield made
    frames.done(made)


def _seek(scene: JourneyScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


def _paint(scene: JourneyScene) -> None:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))


@pytest.mark.parametrize(("moment", "body"), SHOTS)
def test_the_story_shows_craft_and_planet_apart_from_the_caption(
    scene: JourneyScene, moment: str, body: str
) -> None:
    _seek(scene, moment)
    assert scene.followed == "story"
    assert scene.pose.follow == body
    _paint(scene)
    caption = scene._easel._words.caption._rect
    inside = QRectF(scene.rect())
    for thing in scene.things:
        if thing.id in (body, scene.craft_id) and body != "sun":
            assert inside.contains(thing.x_px, thing.y_px), thing
            assert not caption.contains(thing.x_px, thing.y_px), thing


def test_the_story_ends_where_a_hand_moves_the_camera_and_starts_again_when_asked(
    scene: JourneyScene,
) -> None:
    acts: tuple[Callable[[], None], ...] = (
        lambda: scene.zoom(2.0),
        lambda: scene.pan(5, 5),
        lambda: scene.turn(0.1, 0.0),
        lambda: scene.zoom_at(1.2, 50, 50),
        lambda: scene.follow("mars"),
        lambda: scene.go_home(),
        lambda: scene.look(View(follow="sun")),
    )
    for act in acts:
        scene.follow("story")
        assert scene.followed == "story"
        act()
        assert scene.followed != "story"
    scene.follow("sun")
    scene.follow("craft")
    scene.follow_next()
    assert scene.followed == "story"


def test_the_story_keeps_still_on_an_orbit_and_moves_with_the_craft_on_its_way(
    scene: JourneyScene,
) -> None:
    _seek(scene, "2022-02-10T00:00")
    pose = scene.pose
    _seek(scene, "2022-02-10T03:00")
    assert scene.pose == pose
    _seek(scene, "2020-07-25T00:00")
    near = scene.pose.span_km
    _seek(scene, "2020-07-26T00:00")
    assert near < scene.pose.span_km < 2.5 * near


def test_a_craft_too_fast_to_watch_is_shown_by_its_orbit(scene: JourneyScene) -> None:
    _seek(scene, "2022-02-10T00:00")
    clock = scene.session.clock
    slow = scene.picture()
    assert slow.whirl == 0
    clock.set_rate(2 * 86_400.0)
    clock.play()
    assert scene.picture().whirl == 1
    first = next(one for one in scene.things if one.id == scene.craft_id)
    clock.seek(clock.time_s + 3600)
    second = next(one for one in scene.things if one.id == scene.craft_id)
    assert abs(first.x_px - second.x_px) + abs(first.y_px - second.y_px) < 40
    _paint(scene)
    assert not {one.request.id for one in scene.labels} & {"distance_earth", "ghost"}
    clock.pause()
