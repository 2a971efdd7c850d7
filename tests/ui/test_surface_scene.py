"""The surface scene: what it shows when, from where, in what light, and how it answers."""

import math
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from marsapp.mission.loader import load_mission
from marsapp.mission.relief import Relief
from marsapp.physics.mars_time import SOL_S
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.scenes.surface import SurfaceScene, backdrop
from marsapp.ui.scenes.surface.cast import actors_of
from marsapp.ui.scenes.surface.controls import SurfaceControls
from marsapp.ui.scenes.surface.figures import figures_of
from marsapp.ui.scenes.surface.footing import Footing
from marsapp.ui.scenes.surface.light import Light
from marsapp.ui.scenes.surface.map_view import map_frame
from marsapp.ui.scenes.surface.picture import CAMERAS, Shot
from marsapp.ui.scenes.surface.stations import camera_of, leg_m
from marsapp.ui.scenes.surface.words import notes_of, sentence, spot_label, thing_name
from marsapp.ui.summary import MOST_WORDS, word_count
from marsapp.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from marsapp.mission.mission import Mission
    from marsapp.state.settings import Settings
    from marsapp.ui.frames import Frames

WIDTH, HEIGHT = 640, 400
CRUISE = "2020-12-01T00:00"
PLATFORM = "2021-05-20T00:00"
RAMP = "2021-05-22T02:40"
PORTRAIT = "2021-06-02T12:00"
KILOMETRE = "2021-08-23T17:20"
NIGHT = "2021-08-24T01:20"
ASLEEP = "2022-06-01T00:00"


@pytest.fixture
def scene(
    session: Session, frames: "Frames", theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> Iterator[SurfaceScene]:
    """A shown scene without a widget above it; nothing moves by itself."""
    session.settings.choose(reduced_motion=True, save=False)
    made = SurfaceScene(session, frames, theme, formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    session.view_asked.connect(made.look)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    made.let_go()
    frames.done(made)


@pytest.fixture
def footing(mission: "Mission") -> Footing:
    """The ground under everything."""
    return Footing(Relief.of(mission))


def seek(scene: SurfaceScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


def image(scene: SurfaceScene) -> QImage:
    scene.settle()
    made = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(made, QPoint(0, 0))
    return made


def brightness(picture: QImage) -> float:
    small = picture.scaled(32, 20, mode=Qt.TransformationMode.SmoothTransformation)
    grey = [small.pixelColor(x, y).lightnessF() for x in range(32) for y in range(8, 16)]
    return float(np.mean(grey))


def press(scene: SurfaceScene, key: Qt.Key) -> bool:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    return QApplication.sendEvent(scene, event) and event.isAccepted()


def named(scene: SurfaceScene) -> set[str]:
    return {thing.id for thing in scene.things}


# ---- what it says


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (CRUISE, "Nothing has landed"),
        (PLATFORM, "stands on its lander"),
        (RAMP, "rolls down the ramp"),
        (PORTRAIT, "stands still, 10 m"),
        (KILOMETRE, "1,000 m"),
        (ASLEEP, "was put to sleep for the winter"),
    ],
)
def test_the_sentence_fits_the_moment(scene: SurfaceScene, moment: str, said: str) -> None:
    seek(scene, moment)
    assert said in sentence(scene.picture())
    assert said in scene.describe()
    assert word_count(scene.describe()) <= MOST_WORDS


def test_while_it_drives_it_says_so(scene: SurfaceScene) -> None:
    drive = scene.session.mission.drive
    assert drive is not None
    leg = next(leg for leg in drive.legs if leg.start_m > 500)
    scene.session.clock.seek((leg.start_s + leg.end_s) / 2)
    assert "is driving" in sentence(scene.picture())
    speed = next(row for row in figures_of(scene.picture()) if row[0] == "Speed")
    assert speed[2] == "illustrative"


def test_a_published_distance_is_marked_so_and_one_between_is_not(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    assert figures_of(scene.picture())[0] == ("Driven", "1,000 m", "published")
    seek(scene, "2021-08-19T12:00")
    assert figures_of(scene.picture())[0][2] == "illustrative"


def test_what_is_drawn_freely_is_said(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    assert any("illustration" in note for note in notes_of(scene.picture()))
    scene.choose_camera("map")
    assert any("shape of the route" in note for note in notes_of(scene.picture()))


def test_a_checkpoint_without_a_source_is_called_so(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    picture = scene.picture()
    assert "unsourced" in spot_label(picture, "trav_sol_075")[0]
    assert "unsourced" in thing_name(picture, "trav_sol_106")
    assert "unsourced" not in thing_name(picture, "trav_sol_099")
    assert "One kilometre" in thing_name(picture, "trav_sol_099")


# ---- who stands where


def test_before_the_drive_off_the_rover_stands_on_its_lander(
    scene: SurfaceScene, footing: Footing
) -> None:
    seek(scene, PLATFORM)
    lander, rover = actors_of(scene.session.mission, scene.snapshot, footing)
    assert rover.place_m[2] - lander.place_m[2] == pytest.approx(1.05, abs=0.05)
    assert all(one.vehicle == "lander" for one in lander.placed)


def test_the_rover_comes_down_the_ramp_without_a_jump(
    scene: SurfaceScene, footing: Footing
) -> None:
    mission = scene.session.mission
    assert mission.drive is not None
    heights = []
    for part in np.linspace(-0.7, 0.7, 15):
        scene.session.clock.seek(mission.drive.off_s + 360.0 * part)
        heights.append(float(actors_of(mission, scene.snapshot, footing)[1].place_m[2]))
    falls = -np.diff(heights)
    assert (falls > -0.02).all()
    assert falls.max() < 0.4  # m in 36 s
    assert sum(falls) == pytest.approx(1.05, abs=0.1)


def test_the_little_camera_stands_on_the_ground_once_it_was_set_down(
    scene: SurfaceScene, footing: Footing
) -> None:
    seek(scene, "2021-05-30T00:00")
    before = {one.id for one in actors_of(scene.session.mission, scene.snapshot, footing)}
    seek(scene, PORTRAIT)
    after = {one.id: one for one in actors_of(scene.session.mission, scene.snapshot, footing)}
    assert before == {"lander", "zhurong"}
    assert np.hypot(*after["drop_camera"].place_m[:2]) == pytest.approx(10.0, abs=0.1)
    assert "drop_camera" in named(scene)


# ---- the tripod


def test_the_tripod_stays_while_the_rover_drives_and_moves_when_it_has_left(
    scene: SurfaceScene, footing: Footing
) -> None:
    drive = scene.session.mission.drive
    assert drive is not None
    places = []
    for distance_m in np.arange(700.0, 730.0, 0.5):
        state = scene.session.mission.at(drive.when(float(distance_m))).drive
        assert state is not None
        places.append(camera_of(Shot(), state, drive, footing, rate=1.0))
    assert 3 <= len(set(places)) <= 6
    for camera, distance_m in zip(places, np.arange(700.0, 730.0, 0.5), strict=True):
        east, north, _ = drive.place(float(distance_m))
        at, ahead = camera.project(footing.at(east, north), (1600, 900))
        assert ahead[0] > 4.0
        assert 100 < at[0, 0] < 1500
        assert 100 < at[0, 1] < 880


def test_the_story_sets_up_its_tripod_now_so_now_otherwise(
    scene: SurfaceScene, footing: Footing
) -> None:
    drive = scene.session.mission.drive
    assert drive is not None
    shots = {True: set(), False: set()}
    seek(scene, KILOMETRE)
    state = scene.snapshot.drive
    assert state is not None
    for number in range(6):
        at_m = 100.0 + 7.0 * number
        east, north, heading = drive.place(at_m)
        there = replace(
            state, distance_m=at_m, east_m=east, north_m=north, heading_deg=heading, asleep=False
        )
        for tells, found in shots.items():
            camera = camera_of(Shot(tells=tells), there, drive, footing, 0.0)
            found.add(camera.field_deg)
            px, ahead = camera.project([[east, north, footing.height_m(east, north)]], (800, 500))
            assert ahead[0] > 0
            assert 80 < px[0, 0] < 720  # of 800: the rover is in the picture
            assert 150 < px[0, 1] < 480  # of 500
    assert len(shots[True]) >= 3
    assert len(shots[False]) == 1


def test_the_faster_time_runs_the_longer_the_way_that_one_tripod_sees(
    scene: SurfaceScene,
) -> None:
    drive = scene.session.mission.drive
    assert drive is not None
    leg = drive.legs[40]
    state = scene.session.mission.at((leg.start_s + leg.end_s) / 2).drive
    assert state is not None
    lengths = [leg_m(state, rate) for rate in (1.0, 600.0, 3600.0)]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[-1] <= 60.0


@pytest.mark.parametrize("camera", CAMERAS)
def test_every_camera_stands_over_the_ground(
    scene: SurfaceScene, footing: Footing, camera: str
) -> None:
    drive = scene.session.mission.drive
    for moment in (PLATFORM, RAMP, PORTRAIT, KILOMETRE, ASLEEP):
        seek(scene, moment)
        state = scene.snapshot.drive
        assert state is not None
        for tilt_deg in (-8.0, 0.0, 60.0):
            shot = Shot(camera=camera, tilt_deg=tilt_deg)
            eye = camera_of(shot, state, drive, footing, 0.0)
            assert eye.up_m > footing.height_m(eye.east_m, eye.north_m) + 0.3


# ---- the light


def test_by_night_the_picture_is_darker_but_never_black(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    day = brightness(image(scene))
    seek(scene, NIGHT)
    night = brightness(image(scene))
    assert 0.06 < night < 0.65 * day
    assert any("brighter" in note for note in notes_of(scene.picture()))


def test_where_days_fly_past_the_light_is_that_of_one_hour_and_says_so(
    scene: SurfaceScene,
) -> None:
    clock = scene.session.clock
    seek(scene, NIGHT)
    clock.set_rate(SOL_S)
    clock.play()
    lights = []
    for _ in range(8):
        clock.advance(0.125)
        lights.append(scene.picture().light)
    assert all(light.held and light.elevation_deg > 20.0 for light in lights)
    assert len(set(lights)) <= 2
    assert any("15:00" in note for note in notes_of(scene.picture()))
    clock.set_rate(600.0)
    assert not scene.picture().light.held
    clock.pause()


# ---- hands, keys, story


def test_each_camera_can_be_chosen_and_the_keys_go_round(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    assert scene.camera == "story"
    seen = []
    for _ in CAMERAS:
        seen.append(scene.camera)
        assert press(scene, Qt.Key.Key_F)
    assert seen == list(CAMERAS)
    assert press(scene, Qt.Key.Key_M)
    assert scene.camera == "map"


def test_the_story_goes_up_to_the_map_when_nothing_else_can_be_followed(
    scene: SurfaceScene,
) -> None:
    clock = scene.session.clock
    seek(scene, KILOMETRE)
    clock.play()
    for rate, camera in ((60.0, "beside"), (2 * 86_400.0, "beside"), (10 * 86_400.0, "map")):
        clock.set_rate(rate)
        assert scene.picture().shot.camera == camera
    clock.pause()


def test_the_story_shows_the_whole_route_while_it_is_the_topic(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.session.workbench.open("traverse")
    assert scene.picture().shot.camera == "map"
    scene.session.workbench.open("")
    assert scene.picture().shot.camera == "beside"


def test_a_hand_that_drags_turns_the_view_and_ends_the_story(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.drag(80.0, 20.0, aside=False)
    assert scene.camera == "beside"
    shot = scene.picture().shot
    assert shot.turn_deg > 0.0
    assert shot.tilt_deg > 0.0
    scene.go_home()
    assert scene.picture().shot == Shot(camera="beside")


def test_the_map_moves_under_the_finger(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    picture = scene.picture()
    drive = scene.session.mission.drive
    before = map_frame(picture.shot, drive, picture.size).to_m(200, 200)
    scene.drag(60.0, -30.0, aside=False)
    picture = scene.picture()
    after = map_frame(picture.shot, drive, picture.size).to_m(260, 170)
    assert after == pytest.approx(before, abs=1e-6)


def test_what_is_under_the_wheel_stays_there_on_the_map(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    drive = scene.session.mission.drive
    picture = scene.picture()
    before = map_frame(picture.shot, drive, picture.size)
    at = QPointF(400.0, 120.0)
    event = QWheelEvent(
        at, scene.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        Qt.MouseEventSource.MouseEventNotSynthesized, QPointingDevice.primaryPointingDevice(),
    )  # fmt: skip
    QApplication.sendEvent(scene, event)
    picture = scene.picture()
    after = map_frame(picture.shot, drive, picture.size)
    assert after.m_per_px < before.m_per_px
    assert after.to_m(at.x(), at.y()) == pytest.approx(before.to_m(at.x(), at.y()), abs=1e-6)


def test_the_whole_route_is_on_the_map_at_first_right_of_the_caption(
    scene: SurfaceScene,
) -> None:
    drive = scene.session.mission.drive
    assert drive is not None
    for size in ((640, 400), (1180, 620), (1840, 880)):
        frame = map_frame(Shot(camera="map"), drive, size)
        at = frame.to_px(drive.route_m[:, 1:])
        assert (at > 0).all()
        assert (at < size).all()
        assert at[:, 0].min() > 0.35 * size[0]


def test_a_lesson_may_ask_for_a_camera(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.session.ask_view(View(camera="map"))
    assert scene.camera == "map"
    scene.session.ask_view(View(follow="story"))
    assert scene.camera == "story"


def test_a_tap_on_a_checkpoint_selects_it_and_a_tap_on_nothing_the_rover(
    scene: SurfaceScene,
) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    spot = next(thing for thing in scene.things if thing.id == "trav_sol_225")
    QTest.mouseClick(
        scene, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x_px), round(spot.y_px))
    )
    assert scene.session.selection == "trav_sol_225"
    scene.select("")
    assert scene.session.selection == "zhurong"


def test_every_checkpoint_can_be_reached_by_keyboard_on_the_map(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    points = {
        point.id for point in scene.session.mission.data.traverse if "distance" in point.values
    }
    assert points | {"zhurong", "lander", "drop_camera"} <= named(scene)
    scene.setFocus()
    for _ in range(4):
        assert scene.focusNextPrevChild(True)
    assert scene.focused_thing in named(scene)


def test_the_strip_shows_which_camera_is_chosen(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    strip = scene.controls()
    assert isinstance(strip, SurfaceControls)
    strip.buttons["map"].click()
    assert scene.camera == "map"
    assert strip.buttons["map"].isChecked()
    assert not strip.buttons["story"].isChecked()
    strip.buttons["names"].click()
    assert not scene.options.names
    strip.buttons["in"].click()
    strip.buttons["left"].click()
    assert scene.picture().shot.zoom > 1.0
    strip.buttons["home"].click()
    assert scene.picture().shot == Shot(camera="map")


def test_without_names_nothing_is_written_but_things_stay(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    image(scene)
    assert press(scene, Qt.Key.Key_T)
    assert "zhurong" in named(scene)


def test_begun_anew_it_tells_the_story_again(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    scene.set_options(replace(scene.options, names=False))
    scene.begin_anew()
    assert scene.camera == "story"
    assert scene.options.names


# ---- time that runs


def test_the_same_moment_gives_the_same_picture_however_it_was_reached(
    scene: SurfaceScene,
) -> None:
    seek(scene, KILOMETRE)
    first = image(scene)
    seek(scene, PORTRAIT)
    image(scene)
    seek(scene, KILOMETRE)
    assert image(scene) == first


def test_while_time_runs_the_old_picture_fades_and_frames_are_given_back(
    scene: SurfaceScene, frames: "Frames", qtbot: "QtBot"
) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    drive = scene.session.mission.drive
    assert drive is not None
    leg = next(leg for leg in drive.legs if leg.length_m > 15)
    scene.session.clock.seek(leg.start_s)
    image(scene)
    scene.session.clock.set_rate(60.0)
    scene.session.clock.play()
    frames_seen = 0
    for _ in range(400):
        scene.session.clock.advance(1 / 30)
        made = QImage(scene.size(), QImage.Format.Format_RGB32)
        scene.render(made, QPoint(0, 0))
        frames_seen += scene.flying
        if scene.flying:
            scene.advance(1 / 30)
        if frames_seen > 5 and not scene.flying:
            break
    assert frames_seen > 5
    scene.session.clock.pause()
    scene.settle()
    assert not scene.flying
    assert not frames.running


def test_no_thread_works_on_when_nobody_looks_any_more(scene: SurfaceScene, qtbot: "QtBot") -> None:
    def working() -> bool:
        return any(thread.name.startswith("ground") for thread in threading.enumerate())

    seek(scene, KILOMETRE)
    scene.settle()
    scene.session.clock.play()
    scene.grab()
    assert working()
    scene.hide()
    qtbot.waitUntil(lambda: not working(), timeout=10_000)
    scene.session.clock.pause()


def test_with_reduced_motion_nothing_fades(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    image(scene)
    scene.session.clock.set_rate(SOL_S)
    scene.session.clock.play()
    for _ in range(6):
        scene.session.clock.advance(1.0)
        scene.render(QImage(scene.size(), QImage.Format.Format_RGB32), QPoint(0, 0))
        assert not scene.flying
    scene.session.clock.pause()


def test_a_view_that_a_hand_moves_is_painted_lightly_and_in_full_when_it_rests(
    scene: SurfaceScene, qtbot: "QtBot"
) -> None:
    seek(scene, KILOMETRE)
    image(scene)
    scene.drag(40.0, 0.0, aside=False)
    scene.render(QImage(scene.size(), QImage.Format.Format_RGB32), QPoint(0, 0))
    assert scene.resting
    qtbot.waitUntil(lambda: not scene.resting, timeout=3000)
    scene.render(QImage(scene.size(), QImage.Format.Format_RGB32), QPoint(0, 0))
    assert not scene.resting


# ---- before the landing, and other missions


def test_a_moment_that_a_hand_chose_is_shown_lightly_at_once_and_in_full_when_it_rests(
    scene: SurfaceScene, qtbot: "QtBot"
) -> None:
    seek(scene, KILOMETRE)
    assert scene.picture().moving
    qtbot.waitUntil(lambda: not scene.picture().moving, timeout=5_000)
    seek(scene, PORTRAIT)
    scene.settle()
    assert not scene.picture().moving


def test_before_the_landing_a_button_leads_there(scene: SurfaceScene) -> None:
    seek(scene, CRUISE)
    assert scene.offer.text() == "Zhurong lands on 14 May 2021: go there"
    assert not scene.offer.isHidden()
    scene.offer.click()
    assert scene.session.selection == "ev_touchdown"
    assert scene.snapshot.drive is not None
    assert scene.offer.isHidden()


def test_a_mission_without_a_rover_shows_an_empty_state(
    tiny_folder: "Path", ephemeris_file: "Path", settings: "Settings", frames: "Frames",
    qtbot: "QtBot",
) -> None:  # fmt: skip
    session = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    made = SurfaceScene(session, frames, Theme(), Formatter())
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    image(made)
    assert made.describe().startswith("Nothing of this mission drives on the ground.")
    assert not made.things
    assert made.offer.isHidden()
    for camera in CAMERAS:
        made.choose_camera(camera)
        image(made)


@pytest.mark.parametrize("size", [(320, 240), (900, 300), (1600, 900)])
@pytest.mark.parametrize("look", ["light", "contrast"])
def test_every_size_and_look_can_be_painted(
    scene: SurfaceScene, size: tuple[int, int], look: str
) -> None:
    scene.restyle(replace(scene.theme, id=look, scale=1.5), Formatter(language="zh"))
    scene.resize(*size)
    seek(scene, PORTRAIT)
    for camera in ("beside", "map"):
        scene.choose_camera(camera)
        assert not image(scene).isNull()
    assert scene.things


def test_near_enough_on_the_map_the_craft_look_as_they_do_from_above(scene: SurfaceScene) -> None:
    seek(scene, PORTRAIT)
    scene.choose_camera("map")
    far = image(scene)
    rover = next(thing for thing in scene.things if thing.id == "zhurong")
    for _ in range(12):
        scene.zoom_at(1.5, rover.x_px, rover.y_px)
    near = image(scene)
    assert near != far
    found = {thing.id: thing for thing in scene.things}
    assert found["zhurong"].radius_px > 1.5 * rover.radius_px


def test_while_a_hand_moves_the_map_the_old_one_is_shifted(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    scene.choose_camera("map")
    image(scene)
    scene.drag(50.0, 10.0, aside=False)
    scene.render(QImage(scene.size(), QImage.Format.Format_RGB32), QPoint(0, 0))
    assert scene.resting


def test_arrows_and_fingers_turn_the_view_and_move_the_map(scene: SurfaceScene) -> None:
    seek(scene, KILOMETRE)
    press(scene, Qt.Key.Key_Right)
    scene.twist(-0.5)
    assert scene.picture().shot.turn_deg > 10.0
    press(scene, Qt.Key.Key_Plus)
    assert scene.picture().shot.zoom > 1.0
    scene.choose_camera("map")
    scene.twist(0.5)
    assert scene.picture().shot.turn_deg == 0.0
    press(scene, Qt.Key.Key_Up)
    assert scene.picture().shot.aside_m[1] > 0.0


def test_a_picture_that_cannot_be_made_beside_is_told_of_once_and_the_light_one_stays(
    mission: "Mission", monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(backdrop, "_worked_out", fails)
    made = backdrop.Backdrop(Relief.of(mission))
    light = Light(elevation_deg=30.0, azimuth_deg=240.0)
    for azimuth_deg in (0.0, 90.0):
        camera = GroundCamera(0.0, 0.0, 2.0, azimuth_deg, -5.0)
        view = backdrop.View(camera, (64, 36), light)
        for waits in (False, False, True, True):
            assert made.look(view, fine=True, waits=waits).size_px == (64, 36)
            assert not made.is_busy or not waits
    made.forget()
    assert caplog.text.count("no fine picture") == 1


def test_what_is_foreseen_is_kept_until_it_is_shown(mission: "Mission", qtbot: "QtBot") -> None:
    made = backdrop.Backdrop(Relief.of(mission))
    light = Light(elevation_deg=30.0, azimuth_deg=240.0)
    views = [
        backdrop.View(GroundCamera(0.0, 0.0, 2.0, azimuth_deg, -5.0), (64, 36), light)
        for azimuth_deg in (0.0, 90.0, 180.0)
    ]
    made.look(views[0], fine=True)
    for view in views[1:]:
        made.prepare(view)
        qtbot.waitUntil(lambda: not made.comes_new(views[0]) and not made.is_busy)
    for view in views:
        made.look(view, fine=True, waits=False)
        assert made.has(view, fine=True)
    made.forget()


def test_what_fades_under_the_rover_is_not_painted_over_it() -> None:
    fade, image = backdrop.Fade(), QImage(4, 4, QImage.Format.Format_RGB32)
    fade.begin((4, 4), lambda on: on.fillRect(0, 0, 4, 4, Qt.GlobalColor.white), under=True)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        fade.paint(painter, under=False)
        assert image.pixelColor(1, 1).lightness() == 0
        fade.paint(painter, under=True)
    assert image.pixelColor(1, 1).lightness() == 255


def test_the_rover_leans_on_the_ramp_and_stands_level_on_deck_and_ground(
    mission: "Mission", footing: Footing
) -> None:
    leans = {}
    for utc in ("2021-05-20T04:00", "2021-05-22T02:40", "2021-05-22T02:50"):
        snapshot = mission.at(datetime.fromisoformat(f"{utc}+00:00"))
        actors = actors_of(mission, snapshot, footing)
        (rover,) = (one for one in actors if one.id == "zhurong")
        up = rover.placed[0].matrix[:3, 2]
        leans[utc] = math.degrees(math.atan2(up[0], up[2]))
    deck, ramp, ground = leans.values()
    assert (deck, ground) == pytest.approx((0.0, 0.0), abs=1e-9)
    assert 15.0 < ramp < 33.0, "degrees, nose down"
