"""What is drawn about the craft: the reach of an instrument, and what stands beside it."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from marsapp.mission.compared import COMPARED, thing_of
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.scenes.spacecraft.beam import beam_of, senses_corners_m
from marsapp.ui.scenes.spacecraft.beside import beside_corners_m, beside_notes, paint_beside
from marsapp.ui.scenes.spacecraft.outlines import outline_of
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.senses import paint_senses, senses_notes
from marsapp.ui.theme import Theme

WIDTH, HEIGHT = 960, 600
MAPPING_S = 600 * 86_400.0
PAYLOADS = (
    "inst_moric", "inst_hiric", "inst_mosir", "inst_mms", "inst_momag", "inst_minpa", "inst_mepa",
    "inst_natecam", "inst_mscam", "inst_roper", "inst_marscode", "inst_romag", "inst_mcs",
)  # fmt: skip


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[SpacecraftScene]:
    """A scene with flights at once, while the orbiter maps and the rover drives."""
    session.settings.choose(reduced_motion=True, save=False)
    made = SpacecraftScene(session, frames, theme, formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    session.clock.seek(MAPPING_S)
    yield made
    frames.done(made)


def sensing(scene: SpacecraftScene, payload: str) -> Picture:
    vehicle = next(p.vehicle for p in scene.session.mission.data.payloads if p.id == payload)
    scene.session.workshop.take(subject=vehicle, senses=payload, unfolded=1.0)
    scene.settle()
    return scene.picture()


def compared(scene: SpacecraftScene, name: str, subject: str = "zhurong") -> Picture:
    scene.session.workshop.take(subject=subject, beside=name)
    scene.settle()
    return scene.picture()


def blank() -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def touched(image: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    dots = np.frombuffer(image.constBits(), np.uint32).reshape(HEIGHT, WIDTH)
    return np.asarray(dots != 0)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_reach_is_drawn_and_its_words_are_in_the_picture(
    scene: SpacecraftScene, payload: str
) -> None:
    picture = sensing(scene, payload)
    image = blank()
    with QPainter(image) as painter:
        (box,) = paint_senses(painter, picture)
    assert np.count_nonzero(touched(image)) > 400
    assert 0 <= box.left() < box.right() <= WIDTH
    assert 0 <= box.top() < box.bottom() <= HEIGHT
    assert senses_notes(picture)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_whole_reach_is_kept_in_view(scene: SpacecraftScene, payload: str) -> None:
    picture = sensing(scene, payload)
    pixels = picture.on_screen(senses_corners_m(picture))
    assert (pixels >= -1).all()
    assert (pixels <= (WIDTH + 1, HEIGHT + 1)).all()


def test_without_an_instrument_nothing_is_drawn(scene: SpacecraftScene) -> None:
    scene.session.workshop.take(subject="orbiter")
    scene.settle()
    image = blank()
    with QPainter(image) as painter:
        assert paint_senses(painter, scene.picture()) == []
    assert not touched(image).any()
    assert senses_notes(scene.picture()) == []


def test_an_instrument_that_is_not_there_draws_nothing(scene: SpacecraftScene) -> None:
    scene.session.workshop.take(subject="lander", senses="inst_moric")
    scene.settle()
    image = blank()
    with QPainter(image) as painter:
        assert paint_senses(painter, scene.picture()) == []


def test_the_wide_camera_is_drawn_with_its_true_angle(scene: SpacecraftScene) -> None:
    picture = sensing(scene, "inst_moric")
    payload = next(p for p in picture.mission.data.payloads if p.id == "inst_moric")
    assert payload.reach is not None
    beam = beam_of(picture, payload, payload.reach)
    assert beam is not None
    assert 2 * math.degrees(math.atan(beam.spread)) == pytest.approx(53.13, abs=0.01)
    left, right = (beam.at(1.0, side) - beam.apex_m for side in (-1.0, 1.0))
    angle = math.acos(float(left @ right) / float(np.linalg.norm(left) * np.linalg.norm(right)))
    assert math.degrees(angle) == pytest.approx(53.13, abs=0.01)


def test_the_laser_is_seven_metres_long(scene: SpacecraftScene) -> None:
    picture = sensing(scene, "inst_marscode")
    payload = next(p for p in picture.mission.data.payloads if p.id == "inst_marscode")
    assert payload.reach is not None
    beam = beam_of(picture, payload, payload.reach)
    assert beam is not None
    assert float(np.linalg.norm(beam.at(1.0) - beam.apex_m)) == pytest.approx(7.0, abs=1e-6)


def test_cameras_of_the_orbiter_look_away_from_its_body(scene: SpacecraftScene) -> None:
    for name in ("inst_moric", "inst_hiric", "inst_mms"):
        picture = sensing(scene, name)
        payload = next(p for p in picture.mission.data.payloads if p.id == name)
        assert payload.reach is not None
        beam = beam_of(picture, payload, payload.reach)
        assert beam is not None
        flat = beam.apex_m * (1.0, 1.0, 0.0)
        assert float(beam.ahead @ flat) > 0.5 * float(np.linalg.norm(flat))


@pytest.mark.parametrize("payload", ["inst_moric", "inst_mepa", "inst_natecam", "inst_marscode"])
def test_a_reach_is_looked_at_from_the_side(scene: SpacecraftScene, payload: str) -> None:
    picture = sensing(scene, payload)
    found = next(p for p in picture.mission.data.payloads if p.id == payload)
    assert found.reach is not None
    beam = beam_of(picture, found, found.reach)
    assert beam is not None
    assert abs(float(beam.ahead @ picture.view.axes[2])) < 0.6  # not towards the eye


def test_a_view_that_a_lesson_asks_for_stays(scene: SpacecraftScene) -> None:
    scene.look(View(camera="craft", turn_deg=100.0, tilt_deg=5.0))
    sensing(scene, "inst_moric")
    assert math.degrees(scene.pose.turn_rad) == pytest.approx(100.0, abs=1e-6)


# ---- beside


def painted(picture: Picture) -> tuple[QImage, int]:
    """Paint what stands beside, as the easel does; return how many words there were."""
    image = blank()
    with QPainter(image) as painter:
        words = [*paint_beside(painter, picture, front=False)]
        words += paint_beside(painter, picture, front=True)
    return image, len(words)


@pytest.mark.parametrize("turn_deg", [-32.0, 60.0, 150.0])
@pytest.mark.parametrize("name", COMPARED)
def test_what_stands_beside_is_painted_once_and_kept_in_view(
    scene: SpacecraftScene, name: str, turn_deg: float
) -> None:
    compared(scene, name)
    scene.turn(math.radians(turn_deg + 32.0), 0.0)
    scene.settle()
    picture = scene.picture()
    image, words = painted(picture)
    assert words == 1
    assert np.count_nonzero(touched(image)) > 300
    assert beside_notes(picture)


@pytest.mark.parametrize("name", ["child", "adult"])
def test_a_person_is_as_high_as_said_to_the_scale_of_the_picture(
    scene: SpacecraftScene, name: str
) -> None:
    picture = compared(scene, name)
    thing = thing_of(picture.mission, name)
    assert thing is not None
    corners = beside_corners_m(picture.mission, name, picture.corners_m)
    assert float(np.ptp(corners[:, 2])) == pytest.approx(thing.height_m, abs=1e-9)
    foot = (corners.min(axis=0) + corners.max(axis=0)) / 2
    foot[2] = corners[:, 2].min()
    head = foot + np.array([0, 0, thing.height_m])
    ends = picture.on_screen(np.vstack([foot, head]))
    seen = touched(painted(picture)[0])
    rows = np.flatnonzero(seen.any(axis=1))
    top_columns = np.flatnonzero(seen[rows.min()])
    assert top_columns.mean() == pytest.approx(ends[1, 0], abs=3)
    assert rows.min() == pytest.approx(ends[1, 1], abs=3)


def test_it_stands_clear_of_the_craft_and_on_its_lowest_point(scene: SpacecraftScene) -> None:
    for name in COMPARED:
        picture = compared(scene, name, "orbiter")
        corners = beside_corners_m(picture.mission, name, picture.corners_m)
        right = np.array([math.cos(math.radians(-32)), math.sin(math.radians(-32)), 0])
        middle = (corners.min(axis=0) + corners.max(axis=0)) / 2
        assert float(middle @ right) > float((picture.corners_m @ right).max())
        assert corners[:, 2].min() == pytest.approx(picture.corners_m[:, 2].min(), abs=1e-9)


def test_nothing_stands_beside_what_has_no_size(scene: SpacecraftScene) -> None:
    picture = compared(scene, "")
    assert painted(picture)[1] == 0
    assert beside_corners_m(picture.mission, "", picture.corners_m).shape == (0, 3)
    assert beside_notes(picture) == []


@pytest.mark.parametrize("name", [*COMPARED, "something else"])
def test_an_outline_is_one_high_and_no_wider_than_one(name: str) -> None:
    box = outline_of(name).body.boundingRect()
    assert box.bottom() == pytest.approx(1.0, abs=0.01)
    assert box.top() == pytest.approx(0.0, abs=0.01)
    assert -0.5 - 1e-6 <= box.left() < box.right() <= 0.5 + 1e-6


def test_words_beside_are_in_the_present_language(scene: SpacecraftScene) -> None:
    picture = compared(scene, "bus")
    chinese = replace(picture, style=replace(picture.style, formatter=Formatter("zh")))
    assert painted(picture)[0] != painted(chinese)[0]


def test_who_cannot_see_hears_of_the_reach_and_of_what_stands_beside(
    scene: SpacecraftScene,
) -> None:
    sensing(scene, "inst_hiric")
    assert "High Resolution Imaging Camera" in scene.describe().split("In view")[0]
    scene.session.workshop.take(senses="", beside="bus")
    scene.settle()
    assert "Beside it, to the same scale: Bus, 12 m △ long." in scene.describe()
