"""The Mars scene keeps words, planet and paths apart, and shows what a moment is about."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.render.caption import Caption, Column, Words, broken_lines
from marsapp.ui.render.legend import paint_rows
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.mars.camera.cameras import direction
from marsapp.ui.scenes.mars.corners import Corner, notes_of
from marsapp.ui.scenes.mars.picture import RADIUS_KM
from marsapp.ui.scenes.mars.viewfinder import framed_space
from marsapp.ui.theme import Theme

SIZE = (960, 600)
TIGHT = (640, 450)
PORTRAIT = "2021-01-31T10:10"
TILT = "2021-02-15T09:10"
MAPPING = "2022-03-01T10:10"


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[MarsScene]:
    """A shown scene that tells the story, flights at once."""
    session.settings.choose(reduced_motion=True, save=False)
    made = MarsScene(session, frames, replace(theme, families=choose_families()), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    yield made
    frames.done(made)


def _seek(scene: MarsScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))
    scene.settle()


def _paint(scene: MarsScene) -> QImage:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    return image


def _corner(scene: MarsScene) -> QRectF:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        return Corner().paint(painter, scene.picture(), grained=True)


def _name_of_site(scene: MarsScene) -> list[str]:
    site = scene.session.mission.data.mission.landing_place
    return [thing.name for thing in scene.things if thing.id == site]


def _look_at_site(scene: MarsScene) -> None:
    site = scene.session.mission.site
    assert site is not None
    up = scene.picture().turned(direction(math.radians(site.lat_deg), math.radians(site.lon_deg)))
    lon_rad = math.atan2(up[1], up[0])
    pose = replace(scene.pose, camera="outside", lon_rad=lon_rad, distance_km=20_000.0)
    scene.fly(replace(pose, lat_rad=math.radians(site.lat_deg)))


@pytest.mark.parametrize(
    ("moment", "names"),
    [
        ("2021-02-10T12:00", []),
        ("2021-03-10T12:00", ["Future landing site"]),
        ("2021-06-10T12:00", ["Zhurong landing site"]),
    ],
)
def test_the_landing_site_is_no_landing_site_before_the_landing(
    scene: MarsScene, moment: str, names: list[str]
) -> None:
    _seek(scene, moment)
    _look_at_site(scene)
    assert _name_of_site(scene) == names


def test_the_story_looks_at_both_planes_of_an_orbit_that_is_tilted(scene: MarsScene) -> None:
    _seek(scene, TILT)
    planes, pose = scene.setting.planes, scene.pose
    assert len(planes) == 2
    out = direction(pose.lat_rad, pose.lon_rad)
    for normal in planes:
        assert 0.2 < abs(float(normal @ out)) < 0.9  # neither from the edge nor from straight above
    _seek(scene, "2021-02-12T12:00")
    assert scene.setting.planes == ()


def test_both_planes_are_painted_round_the_burn_only(scene: MarsScene) -> None:
    _seek(scene, TILT)
    with_planes = _paint(scene)
    place = scene.picture().craft_km / 2  # on the hinge of both
    x, y = (round(part) for part in scene.picture().on_screen(place))
    ground = scene.theme.colour("ground").lightness()
    around = [
        with_planes.pixelColor(x + dx, y + dy).lightness() for dx in (-9, 9) for dy in (-9, 9)
    ]
    assert max(around) > ground + 8


def test_the_story_shows_the_whole_orbit_of_a_burn_that_is_tried(scene: MarsScene) -> None:
    _seek(scene, "2021-02-10T11:47")
    near_km = scene.pose.distance_km
    bench = scene.session.workbench
    bench.open("insertion")
    whole_km = scene.pose.distance_km
    trial = bench.insertion.answer
    assert trial is not None
    assert trial.farthest_km is not None
    picture = scene.picture()
    x, y = picture.on_screen(picture.to_frame @ trial.farthest_km)
    assert 0 < x < SIZE[0]
    assert 0 < y < SIZE[1]
    assert whole_km > 3 * near_km
    bench.insertion.ask(duration_s=1500.0)
    assert scene.pose.distance_km < whole_km / 3  # a small orbit is looked at from close by
    scene.session.clock.play()
    scene.show_snapshot(scene.snapshot)
    assert scene.pose.distance_km < whole_km / 3
    bench.put_away()


@pytest.mark.parametrize("utc", ["2021-02-10T11:52", "2021-02-10T15:00"])
@pytest.mark.parametrize(
    "wish",
    [
        {"duration_s": 0.0},
        {"duration_s": 840.0},
        {"duration_s": 600.0, "start_s": -600.0, "direction_deg": -60.0},
    ],
)
def test_a_flyby_that_is_tried_is_not_looked_at_along_its_length(
    scene: MarsScene, utc: str, wish: dict[str, float]
) -> None:
    scene.resize(810, 500)
    _seek(scene, utc)
    bench = scene.session.workbench
    bench.open("insertion")
    bench.insertion.ask(duration_s=1500.0)
    bench.insertion.ask(**wish)
    trial, picture = bench.insertion.answer, scene.picture()
    assert trial is not None
    path = trial.after.position_km @ picture.to_frame.T
    path = path[np.linalg.norm(path, axis=1) < 1e5]
    away = path[-1] - path[0]
    along = abs(float(away @ picture.eye.axes[2])) / float(np.linalg.norm(away))
    assert along < 0.8
    bench.put_away()


def test_the_colours_of_heights_stand_on_a_plate(scene: MarsScene) -> None:
    picture = scene.picture()
    picture = replace(picture, options=replace(picture.options, mode="height"))
    image = QImage(*picture.size, QImage.Format.Format_RGB32)
    image.fill(QColor("#cd8c5a"))
    with QPainter(image) as painter:
        space = Corner().paint(
            painter, replace(picture, options=replace(picture.options, scale=False))
        )
    top = round(space.top())
    left = round(space.left())
    assert image.pixelColor(left + 2, top + 12).lightness() < 60  # beside the bar


@pytest.mark.parametrize(("size", "scale"), [(SIZE, 1.0), (TIGHT, 1.0), (TIGHT, 1.5)])
def test_the_words_stand_beside_the_frame_of_a_camera(
    scene: MarsScene, size: tuple[int, int], scale: float
) -> None:
    scene.restyle(replace(scene.theme, scale=scale), Formatter("en"))
    scene.resize(*size)
    _seek(scene, PORTRAIT)
    frame = framed_space(scene.picture())
    assert frame.width() > 0.3 * size[1]
    assert not _corner(scene).intersects(frame)


def test_a_picture_finer_than_the_maps_says_so(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    few, many = notes_of(scene.picture()), notes_of(scene.picture(), grained=True)
    assert [note for note in many if note not in few] == [
        "Finer than our maps: the smallest grain is invented"
    ]


def test_cameras_rest_while_the_staircase_is_shown(scene: MarsScene) -> None:
    strip = scene.controls()
    assert strip.isEnabled()
    scene.session.workbench.open("staircase")
    assert not strip.isEnabled()
    scene.session.workbench.put_away()
    assert strip.isEnabled()


def test_pixels_of_the_planet_are_told_from_those_of_the_sky(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    picture = scene.picture()
    x, y = picture.on_screen(np.zeros(3))
    radius = picture.radius_px
    assert picture.on_disc(x, y)
    assert picture.on_disc(x + 0.95 * radius, y)
    assert not picture.on_disc(x + 1.05 * radius, y)
    flat = replace(picture, eye=replace(picture.eye, straight=True, scale=0.05))
    assert flat.on_disc(flat.eye.middle_px[0] + 0.04 * RADIUS_KM, flat.eye.middle_px[1])
    assert not flat.on_disc(flat.eye.middle_px[0] + 0.06 * RADIUS_KM, flat.eye.middle_px[1])


def test_the_legend_makes_way_for_the_craft_but_not_onto_the_planet() -> None:
    image = QImage(800, 500, QImage.Format.Format_RGB32)
    rows = [("path", QPen(QColor(Qt.GlobalColor.white)))]
    with QPainter(image) as painter:

        def top(avoid: list[QRectF], disc: QRectF | None = None) -> float:
            return paint_rows(painter, rows, Theme(), (800, 500), avoid, disc).top()

        low = top([])
        craft = QRectF(700, 460, 30, 30)
        assert low > 400
        assert top([craft]) < 100
        assert 300 < top([craft], QRectF(600, 0, 200, 300)) < craft.top() - 20
        assert top([craft], QRectF(600, 0, 200, 460)) == low
        assert paint_rows(painter, [], Theme(), (800, 500)).isNull()


def test_a_caption_stays_in_its_column_and_drops_its_sentence_last() -> None:
    words = Words("Orbit insertion", "10 February 2021 11:52 UTC", "The engine brakes. " * 6)
    theme = Theme(scale=1.5)
    roomy = Caption().rect(words, theme, TIGHT, Column(260.0, 430.0))
    tight = Caption().rect(words, theme, TIGHT, Column(260.0, 190.0))
    assert roomy.right() < 260 + theme.px(44)
    assert tight.height() < roomy.height()
    assert tight.bottom() <= 190


def test_broken_lines_hold_the_whole_text() -> None:
    font = QFont()
    font.setPixelSize(13)
    text = "Relief from measurements, shadows deepened; colours drawn freely"
    lines = broken_lines(text, font, 150.0)
    assert len(lines) > 1
    assert " ".join(lines) == text
