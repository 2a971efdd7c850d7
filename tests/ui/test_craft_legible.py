"""Names, notes and reaches of the craft can be read: whose they are, clear of each other."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.scenes.spacecraft.beam import beam_of, reach_of
from marsapp.ui.scenes.spacecraft.ground import paint_ground
from marsapp.ui.scenes.spacecraft.rig import Pose
from marsapp.ui.theme import Theme

CRUISE_S, MAPPING_S = 60 * 86_400.0, 600 * 86_400.0
LONGEST_LEADER_PX = 92.0


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[SpacecraftScene]:
    """A scene with flights at once, on the way to Mars."""
    session.settings.choose(reduced_motion=True, save=False)
    made = SpacecraftScene(session, frames, theme, formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    session.clock.seek(CRUISE_S)
    yield made
    frames.done(made)


def painted(scene: SpacecraftScene) -> None:
    scene.settle()
    scene.grab()


def ground_dots(scene: SpacecraftScene) -> int:
    image = QImage(*scene.picture().size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        paint_ground(painter, scene.picture())
    return int(np.count_nonzero(np.frombuffer(image.constBits(), np.uint32)))


def test_names_that_two_vehicles_use_say_whose_they_are(scene: SpacecraftScene) -> None:
    scene.session.workshop.take(apart=1.0)
    painted(scene)
    words = [one.callout.text for one in scene.labels]
    assert len(words) > 8
    assert len(set(words)) == len(words)
    assert "Body (Orbiter)" in words


@pytest.mark.parametrize("apart", [0.0, 1.0])
def test_no_leader_is_as_long_as_a_rod_of_the_craft(scene: SpacecraftScene, apart: float) -> None:
    scene.session.workshop.take(apart=apart)
    painted(scene)
    free = [one for one in scene.labels if not one.callout.must]
    lengths = [np.hypot(one.foot.x() - one.head.x(), one.foot.y() - one.head.y()) for one in free]
    assert max(lengths) <= LONGEST_LEADER_PX + 0.01


def test_what_stands_in_the_caption_is_not_written_on_the_craft_again(
    scene: SpacecraftScene,
) -> None:
    scene.session.workshop.take(subject="drop_camera")
    painted(scene)
    assert not scene.labels


def test_a_reach_has_the_room_for_itself(scene: SpacecraftScene) -> None:
    scene.session.workshop.take(subject="orbiter", senses="inst_moric")
    painted(scene)
    assert [one.callout.id for one in scene.labels] == ["inst_moric"]


@pytest.mark.parametrize(("payload", "meets"), [("inst_moric", True), ("inst_minpa", False)])
def test_only_what_looks_down_is_drawn_with_the_ground(
    scene: SpacecraftScene, payload: str, meets: bool
) -> None:
    scene.session.workshop.take(subject="orbiter", senses=payload)
    scene.settle()
    assert (ground_dots(scene) > 0) == meets


def test_the_magnetometer_at_its_boom_is_seen_beside_the_craft(scene: SpacecraftScene) -> None:
    scene.session.clock.seek(MAPPING_S)
    scene.session.workshop.take(subject="orbiter", senses="inst_momag")
    painted(scene)
    picture = scene.picture()
    found = reach_of(picture)
    assert found is not None
    beam = beam_of(picture, *found)
    assert beam is not None
    x, y = picture.on_screen(beam.apex_m)[0]
    assert scene.pick(float(x), float(y)) == "inst_momag"


def test_the_eye_goes_home_for_what_is_set_beside_the_craft(scene: SpacecraftScene) -> None:
    scene.session.workshop.take(subject="zhurong", senses="inst_marscode")
    scene.session.workshop.take(senses="")
    assert scene.pose == Pose()
    scene.turn(1.5, 0.0)
    scene.session.workshop.take(beside="adult")
    assert scene.pose == Pose()


def test_with_the_largest_words_notes_keep_clear_of_the_caption(
    scene: SpacecraftScene, session: Session, formatter: Formatter
) -> None:
    session.clock.seek(MAPPING_S)
    scene.restyle(Theme("contrast", 2.0), formatter)
    scene.resize(600, 430)
    scene.session.workshop.take(subject="orbiter", senses="inst_moric", beside="adult")
    painted(scene)
    caption, corner = scene.words_taken
    assert not caption.intersects(corner)
