"""The Mars scene: what it shows, from where, and how it answers hands, keys and readers."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp.mission.lenses import lenses
from marsapp.mission.mission import Mission
from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.mars.camera.aim import Aim, blend
from marsapp.ui.scenes.mars.controls import MarsControls
from marsapp.ui.scenes.mars.picture import CAMERAS, MODES, RADIUS_KM
from marsapp.ui.scenes.mars.viewfinder import frame_rect
from marsapp.ui.theme import Theme

WIDTH, HEIGHT = 960, 600
PORTRAIT = "2021-01-31T10:10"  # 2.2 million km away
MAPPING = "2022-03-01T10:10"
STORY = {
    "2020-10-09T15:30": "outside", PORTRAIT: "craft", "2021-02-09T12:00": "outside",
    "2021-02-10T11:58": "outside", "2021-02-12T12:00": "outside", "2021-02-15T09:10": "outside",
    "2021-02-24T12:00": "outside", "2021-05-14T23:12": "outside", "2021-05-20T00:00": "outside",
    MAPPING: "outside", "2025-01-01T00:00": "outside",
}  # fmt: skip


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[MarsScene]:
    """A shown scene, flights at once, without a widget above it."""
    session.settings.choose(reduced_motion=True, save=False)
    made = MarsScene(session, frames, replace(theme, families=choose_families()), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    frames.done(made)


def _seek(scene: MarsScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


def _image(scene: MarsScene) -> QImage:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    return image


def _brightness(image: QImage, rows: slice) -> float:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return float(pixels[rows, image.width() // 3 : -20, :3].mean())


def _press(scene: MarsScene, key: Qt.Key) -> bool:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    return QApplication.sendEvent(scene, event) and event.isAccepted()


# ---- the story


@pytest.mark.parametrize(("day", "camera"), STORY.items())
def test_the_story_shows_the_craft_and_the_planet_on_every_day(
    scene: MarsScene, day: str, camera: str
) -> None:
    _seek(scene, day)
    picture = scene.picture()
    assert picture.camera == camera
    x, y = picture.on_screen(np.zeros(3))
    assert 0 < x < WIDTH
    assert 0 < y < HEIGHT
    assert picture.radius_px > 8
    if camera == "outside" and scene.snapshot.near is not None:
        x, y = picture.on_screen(picture.craft_km)
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT
        assert _image(scene).size() == scene.size()


def test_the_story_leaves_the_planet_in_daylight(scene: MarsScene) -> None:
    for day, camera in STORY.items():
        _seek(scene, day)
        picture = scene.picture()
        towards_eye = picture.eye.place_km / picture.eye.distance_km
        assert camera == "craft" or picture.sun @ towards_eye > -0.1, day


def test_the_story_stays_where_it_is_while_little_changes(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    before = scene.pose
    _seek(scene, "2022-03-03T10:10")
    assert scene.pose == before


def test_a_person_ends_the_story_and_may_bring_it_back(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    assert scene.camera == "story"
    told = scene.pose
    scene.turn(0.3, 0.0)
    assert scene.camera == "outside"
    scene.look(View(follow="story"))
    assert scene.camera == "story"
    assert scene.pose == told


# ---- the view from the craft


def test_fields_of_view_come_from_the_published_strips(mission: Mission) -> None:
    found = {lens.payload.short: math.degrees(lens.field_rad) for lens in lenses(mission.data)}
    # 400 km from 400 km up; 9 km from 265 km up
    assert found["MoRIC"] == pytest.approx(2 * math.degrees(math.atan(0.5)), abs=1e-9)
    assert found["HiRIC"] == pytest.approx(2 * math.degrees(math.atan(4.5 / 265)), abs=1e-9)


def test_mars_has_its_true_size_in_the_first_portrait(scene: MarsScene) -> None:
    _seek(scene, PORTRAIT)
    scene.choose_lens("inst_hiric")
    picture = scene.picture()
    lens = next(one for one in scene.lenses if one.id == "inst_hiric")
    frame = frame_rect(picture, lens)
    focal_px = frame.width() / 2 / math.tan(lens.field_rad / 2)
    found_arcmin = math.degrees(2 * math.atan(picture.radius_px / focal_px)) * 60
    assert found_arcmin == pytest.approx(10.6, rel=0.01)  # 6,792 km from 2.2 million km


def test_the_planet_fills_as_many_pixels_as_it_should(scene: MarsScene) -> None:
    _seek(scene, PORTRAIT)
    scene.set_options(replace(scene.options, names=False, orbits=False))
    image = _image(scene)
    x, y = (round(part) for part in scene.picture().on_screen(np.zeros(3)))
    radius = scene.picture().radius_px
    row = [image.pixelColor(column, y).red() for column in range(WIDTH)]
    lit = max(column for column in range(x, WIDTH - 60) if row[column] > 60)
    assert lit - x == pytest.approx(radius, abs=3)  # the east is in daylight


def test_the_film_of_the_arrival_crosses_into_the_night(scene: MarsScene) -> None:
    scene.choose_camera("craft")
    scene.set_options(replace(scene.options, names=False, orbits=False))
    ground = slice(HEIGHT - 160, HEIGHT - 90)
    _seek(scene, "2021-02-10T11:50")
    day = _brightness(_image(scene), ground)
    _seek(scene, "2021-02-10T12:12")
    night = _brightness(_image(scene), ground)
    assert day > 2.5 * night


@pytest.mark.parametrize("day", ["2021-02-10T11:50", "2021-02-12T12:00", MAPPING])
def test_the_limb_is_in_the_picture_from_the_craft(scene: MarsScene, day: str) -> None:
    _seek(scene, day)
    scene.choose_camera("craft")
    eye = scene.picture().eye
    cos = RADIUS_KM / eye.distance_km
    out = eye.place_km / eye.distance_km
    angles = np.linspace(0, 2 * np.pi, 400)
    side = np.cross(out, np.eye(3)[int(np.argmin(np.abs(out)))])
    side /= np.linalg.norm(side)
    around = np.outer(np.cos(angles), side) + np.outer(np.sin(angles), np.cross(out, side))
    limb = RADIUS_KM * (cos * out + math.sqrt(1 - cos**2) * around)
    x, y, depth = eye.project(limb).T
    assert np.any((depth > 0) & (x > 0) & (x < WIDTH) & (y > 0) & (y < HEIGHT))


def test_nobody_flies_along_when_the_craft_whirls_round(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.choose_camera("craft")
    assert scene.picture().from_craft
    scene.session.clock.set_rate(2 * 86_400)
    scene.session.clock.play()
    assert not scene.picture().from_craft
    scene.session.clock.pause()
    assert scene.picture().from_craft


# ---- hands and keys


def test_a_drag_takes_the_ground_with_it(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    eye = scene.picture().eye
    nearest = eye.place_km * (RADIUS_KM / eye.distance_km)
    before = eye.project(nearest)
    scene.drag(30.0, 12.0, aside=False)
    after = scene.picture().eye.project(nearest)
    assert after[:2] - before[:2] == pytest.approx(np.array([30.0, 12.0]), abs=2.5)


def test_a_drag_aside_moves_the_picture(scene: MarsScene) -> None:
    scene.go_home()
    x, y = scene.picture().on_screen(np.zeros(3))
    scene.drag(40.0, -20.0, aside=True)
    assert scene.picture().on_screen(np.zeros(3)) == pytest.approx((x + 40, y - 20), abs=1e-6)


def test_zoom_reaches_from_far_out_to_two_hundred_kilometres(scene: MarsScene) -> None:
    scene.go_home()
    for _ in range(80):
        scene.zoom(1.6)
    assert scene.pose.distance_km - RADIUS_KM == pytest.approx(200, abs=1e-6)
    _image(scene)
    for _ in range(80):
        scene.zoom(1 / 1.6)
    assert scene.pose.distance_km > 1.5e6
    _image(scene)


def test_the_wheel_comes_nearer(scene: MarsScene) -> None:
    before = scene.pose.distance_km
    event = QWheelEvent(
        QPointF(400, 300), QPointF(400, 300), QPoint(0, 0), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(scene, event)
    assert scene.pose.distance_km < before


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Plus,
        Qt.Key.Key_Minus, Qt.Key.Key_Q, Qt.Key.Key_E, Qt.Key.Key_F, Qt.Key.Key_V,
    ],
)  # fmt: skip
def test_every_key_changes_the_view_and_reset_brings_it_back(scene: MarsScene, key: Qt.Key) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    home = scene.pose
    assert _press(scene, key)
    assert scene.pose != home
    _press(scene, Qt.Key.Key_R)
    assert scene.pose == home


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_T, "names"), (Qt.Key.Key_G, "grid"), (Qt.Key.Key_O, "orbits"),
        (Qt.Key.Key_X, "scale"),
    ],
)  # fmt: skip
def test_keys_switch_marks(scene: MarsScene, key: Qt.Key, name: str) -> None:
    before = getattr(scene.options, name)
    assert _press(scene, key)
    assert getattr(scene.options, name) is not before


def test_the_face_of_the_planet_changes_with_the_mode(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    pictures = []
    for _ in MODES:
        pictures.append(_image(scene))
        _press(scene, Qt.Key.Key_M)
    assert all(one != other for one, other in itertools.pairwise(pictures))
    assert _image(scene) == pictures[0]


def test_keys_of_the_window_are_left_to_the_window(scene: MarsScene) -> None:
    assert not _press(scene, Qt.Key.Key_Space)


def test_on_board_a_drag_turns_the_eye_and_the_wheel_enlarges(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.choose_camera("craft")
    before = scene.picture().eye
    scene.drag(50.0, 20.0, aside=False)
    scene.zoom(2.0)
    after = scene.picture().eye
    assert np.allclose(after.place_km, before.place_km)
    assert not np.allclose(after.axes, before.axes)
    assert after.scale == pytest.approx(2 * before.scale)


def test_going_along_the_craft_is_ahead(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.choose_camera("along")
    picture = scene.picture()
    x, y, depth = picture.eye.project(picture.craft_km)
    assert depth > 0
    assert abs(x - WIDTH / 2) < 2
    assert HEIGHT / 2 < y < HEIGHT


# ---- flights


def _let_fly(scene: MarsScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)


def test_flights_take_a_second_at_most_and_end_where_asked(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    _let_fly(scene)
    scene.choose_camera("craft")
    assert scene.flying
    for _ in range(10):
        scene.frames.tick.emit(0.1)
    assert not scene.flying
    assert np.allclose(scene.picture().eye.place_km, scene.picture().craft_km)


def test_the_planet_never_leaves_the_picture_between_two_views_of_it(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    _let_fly(scene)
    scene.fly(replace(scene.pose, lat_rad=1.2, lon_rad=scene.pose.lon_rad + 2.5))
    for _ in range(8):
        scene.frames.tick.emit(0.1)
        x, y = scene.picture().on_screen(np.zeros(3))
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT


def test_a_hand_on_the_picture_stops_a_flight_without_a_jump(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.go_home()
    _let_fly(scene)
    scene.fly(replace(scene.pose, lon_rad=scene.pose.lon_rad + 1.0))
    scene.frames.tick.emit(0.3)
    before = scene.picture().eye.place_km
    scene.drag(1.0, 0.0, aside=False)
    assert not scene.flying
    assert np.linalg.norm(scene.picture().eye.place_km - before) < 0.01 * np.linalg.norm(before)


def test_a_half_turn_blends_without_noise() -> None:
    start = Aim.at(np.array([9e3, 0, 0]), np.array([-1.0, 0, 0]), np.array([0, 0, 1.0]), 0.5)
    end = Aim.at(np.array([-9e3, 0, 0]), np.array([1.0, 0, 0]), np.array([0, 0, 1.0]), 0.5)
    middle = blend(start, end, 0.5)
    assert np.allclose(middle.axes @ middle.axes.T, np.eye(3), atol=1e-9)
    assert np.linalg.norm(middle.beside_km) == pytest.approx(9e3)


def test_what_moves_is_painted_lightly_and_then_in_full(scene: MarsScene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.picture().style.figurines.ready, timeout=20_000):
        _seek(scene, MAPPING)
    scene.go_home()
    scene.settle()
    full = _image(scene)
    scene.drag(20.0, 0.0, aside=False)
    scene.repaint()
    scene.drag(-20.0, 0.0, aside=False)
    scene.repaint()
    qtbot.waitUntil(lambda: not scene.resting, timeout=2000)
    assert _image(scene) == full


# ---- words, lessons, readers


def test_far_from_mars_the_scene_leads_to_the_nearest_moment_there(
    scene: MarsScene, qtbot: QtBot
) -> None:
    _seek(scene, "2020-10-09T15:30")
    assert scene.offer.isVisible()
    qtbot.mouseClick(scene.offer, Qt.MouseButton.LeftButton)
    assert scene.session.snapshot.distance_mars_km < 3e6
    assert not scene.offer.isVisible()


def test_a_lesson_may_ask_for_any_camera(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    for camera in CAMERAS:
        scene.look(View(camera=camera))
        assert scene.camera == camera
    scene.look(View(camera="craft", lens="inst_moric"))
    assert scene.picture().lens == "inst_moric"
    scene.look(View(camera="outside", tilt_deg=30, turn_deg=90, span_km=9000))
    picture = scene.picture()
    noon = math.atan2(picture.sun[1], picture.sun[0])
    x, y, z = picture.eye.place_km
    assert math.degrees(math.asin(z / picture.eye.distance_km)) == pytest.approx(30)
    west = math.degrees(math.remainder(noon - math.atan2(y, x), 2 * math.pi))
    assert west == pytest.approx(90)  # over the morning


def test_a_camera_that_the_craft_lacks_is_the_plain_eye(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.look(View(camera="craft", lens="inst_of_another_mission"))
    assert (scene.camera, scene.pose.lens) == ("craft", "")
    scene.next_lens()
    assert scene.pose.lens == scene.lenses[0].id


def test_following_the_craft_goes_along_with_it(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    scene.look(View(follow="orbiter"))
    assert scene.camera == "along"
    scene.look(View(follow="mars"))
    assert scene.camera == "outside"


def test_tab_steps_through_the_things_and_enter_selects(scene: MarsScene, qtbot: QtBot) -> None:
    _seek(scene, MAPPING)
    names = [thing.id for thing in scene.things]
    assert {"orbiter", "mars"} <= set(names)
    scene.setFocus()
    qtbot.keyClick(scene, Qt.Key.Key_Tab)
    qtbot.keyClick(scene, Qt.Key.Key_Tab)
    assert scene.focused_thing == names[1]
    qtbot.keyClick(scene, Qt.Key.Key_Return)
    assert scene.session.selection == names[1]


def test_a_click_picks_what_is_drawn_there(scene: MarsScene, qtbot: QtBot) -> None:
    _seek(scene, MAPPING)
    _image(scene)
    site = next(thing for thing in scene.things if thing.id.startswith("glb_"))
    at = QPoint(round(site.x_px), round(site.y_px))
    qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=at)
    assert scene.session.selection == site.id


def test_screen_readers_find_the_things_of_the_picture(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    canvas = QAccessible.queryAccessibleInterface(scene)
    assert canvas is not None
    assert canvas.role() == QAccessible.Role.List
    assert canvas.text(QAccessible.Text.Name) == "Mars"
    assert canvas.childCount() == len(scene.things)


def test_the_description_says_what_is_happening(scene: MarsScene) -> None:
    _seek(scene, MAPPING)
    assert "Tianwen-1" in scene.describe()


def test_buttons_do_what_their_names_say(scene: MarsScene, qtbot: QtBot) -> None:
    _seek(scene, MAPPING)
    strip = scene.controls()
    assert isinstance(strip, MarsControls)
    qtbot.addWidget(strip)
    for camera in CAMERAS[::-1]:
        strip.buttons[camera].click()
        assert scene.camera == camera
        assert strip.buttons[camera].isChecked()
    strip.buttons["lens"].click()
    assert scene.camera == "craft"
    strip.buttons["mode"].click()
    assert scene.options.mode == "height"
    strip.buttons["grid"].click()
    assert scene.options.grid
    strip.buttons["home"].click()
    far = scene.pose.distance_km
    strip.buttons["in"].click()
    assert scene.pose.distance_km < far


@pytest.mark.parametrize("width", [560, 800, 1200, 1800])
def test_every_button_fits_into_the_strip(scene: MarsScene, qtbot: QtBot, width: int) -> None:
    strip = scene.controls()
    assert isinstance(strip, MarsControls)
    qtbot.addWidget(strip)
    strip.resize(width, 60)
    strip.show()
    shown = [one for name, one in strip.buttons.items() if name not in strip.in_menu]
    assert all(one.x() >= 0 and one.geometry().right() <= width for one in shown)
    assert all(min(one.width(), one.height()) >= 44 for one in shown)


# ---- what is tried


def test_the_staircase_stands_in_for_the_globe(scene: MarsScene, qtbot: QtBot) -> None:
    _seek(scene, MAPPING)
    globe = _image(scene)
    scene.session.workbench.open("staircase")
    assert _image(scene) != globe
    steps = scene.things
    assert len(steps) >= 4
    qtbot.mouseClick(
        scene, Qt.MouseButton.LeftButton, pos=QPoint(round(steps[2].x_px), round(steps[2].y_px))
    )
    assert scene.session.workbench.staircase.wish.step == 2
    scene.session.workbench.open("")
    assert "mars" in {thing.id for thing in scene.things}


def test_the_survey_dims_what_has_not_been_seen(scene: MarsScene) -> None:
    _seek(scene, "2021-11-20T00:00")
    scene.session.workbench.open("survey")
    veiled = _image(scene)
    scene.session.workbench.open("")
    scene.look(View(follow="story"))
    assert veiled != _image(scene)
