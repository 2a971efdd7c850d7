"""The landing scene: what it shows when, from where, and how it answers hands, keys, readers."""

import re
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.landing import LandingScene
from marsapp.ui.scenes.landing.controls import LandingControls
from marsapp.ui.scenes.landing.course import (
    ENGINE_ON,
    ENTRY,
    HOVER,
    PARACHUTE,
    SHIELD_OFF,
    TOUCHDOWN,
    Course,
)
from marsapp.ui.scenes.landing.effects import dust_density, noise, paint_dust
from marsapp.ui.scenes.landing.overhead import overhead_of
from marsapp.ui.scenes.landing.picture import CAMERAS, Shot
from marsapp.ui.scenes.landing.side import Side, side_of
from marsapp.ui.theme import Theme

WIDTH, HEIGHT = 960, 640


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[LandingScene]:
    """A shown scene, flights at once, without a widget above it."""
    session.settings.choose(reduced_motion=True, save=False)
    made = LandingScene(session, frames, replace(theme, families=choose_families()), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    frames.done(made)


@pytest.fixture
def course(session: Session) -> Course:
    found = Course.of(session.mission)
    assert found is not None
    return found


def _seek(scene: LandingScene, step: str, plus_s: float = 0.0) -> None:
    course = Course.of(scene.session.mission)
    assert course is not None
    scene.session.clock.seek(course.at(step) + plus_s)


def _image(scene: LandingScene) -> QImage:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    return image


def _pixels(image: QImage) -> np.ndarray:
    shape = image.height(), image.width(), 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[..., :3].astype(int)


def _press(scene: LandingScene, key: Qt.Key) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(scene, event)


def _side(scene: LandingScene) -> Side:
    picture = scene.picture()
    assert picture is not None
    assert picture.descent is not None
    return side_of(picture, picture.descent, picture.shot)


# ---- the course


def test_the_steps_follow_each_other_from_parting_to_touchdown(course: Course) -> None:
    times = [course.at(step) for step in (ENTRY, PARACHUTE, SHIELD_OFF, ENGINE_ON, HOVER)]
    assert times == sorted(times)
    assert 515 <= course.at(TOUCHDOWN) - course.at(ENTRY) <= 575  # seconds: nine minutes
    step = course.step(course.at(PARACHUTE) + 1.0)
    assert step is not None
    assert step.id == PARACHUTE
    coming = course.coming(course.at(PARACHUTE) + 1.0)
    assert coming is not None
    assert coming.id == SHIELD_OFF


def test_the_flight_goes_southwards_over_the_landing_place(course: Course) -> None:
    assert np.degrees(course.heading_rad) % 360 == pytest.approx(181.5, abs=3)
    far = course.over(700_000.0)
    assert np.degrees(np.arcsin(far[2])) > np.degrees(np.arcsin(course.site[2])) + 10


# ---- what is seen


def test_the_entry_glows_and_the_sky_is_black(scene: LandingScene) -> None:
    _seek(scene, ENTRY, 2.0)
    cold = _pixels(_image(scene))
    _seek(scene, ENTRY, 105.0)
    hot = _pixels(_image(scene))
    top = np.s_[4:10, WIDTH // 2 + 200 : WIDTH - 10]
    assert cold[top].mean() < 20
    craft = np.s_[20:260, WIDTH // 2 - 100 : WIDTH - 200]
    red, blue = 2, 0
    glow = (hot[craft][..., red] - hot[craft][..., blue] > 110).sum()
    assert glow > 2 * (cold[craft][..., red] - cold[craft][..., blue] > 110).sum() + 200


def test_the_sky_is_bright_at_the_ground(scene: LandingScene) -> None:
    _seek(scene, TOUCHDOWN, 60.0)
    sky = _pixels(_image(scene))[4:10, WIDTH // 2 : WIDTH - 10]
    assert sky.mean() > 70
    assert sky[..., 2].mean() > sky[..., 0].mean() + 20  # butterscotch, not blue


def test_the_same_moment_gives_the_same_picture(scene: LandingScene) -> None:
    _seek(scene, TOUCHDOWN, -2.0)
    first = _pixels(_image(scene))
    _seek(scene, ENTRY, 100.0)
    _image(scene)
    _seek(scene, TOUCHDOWN, -2.0)
    assert np.array_equal(_pixels(_image(scene)), first)


def test_the_view_widens_for_the_parachute_and_narrows_again(scene: LandingScene) -> None:
    scales = []
    for step, plus_s in ((ENTRY, 60.0), (PARACHUTE, 10.0), (HOVER, 5.0)):
        _seek(scene, step, plus_s)
        scales.append(_side(scene).px_per_m)
    assert scales[1] < 0.35 * scales[0]
    assert scales[2] > 3 * scales[1]


def test_the_camera_never_goes_under_the_ground(scene: LandingScene) -> None:
    for before_s in (60.0, 20.0, 5.0, 1.0, 0.0, -100.0):
        _seek(scene, TOUCHDOWN, -before_s)
        assert _side(scene).eye_m[2] > 1.0  # metres


def test_the_lander_ends_on_the_ground_in_the_picture(scene: LandingScene) -> None:
    _seek(scene, TOUCHDOWN, 30.0)
    side = _side(scene)
    x, y, _ = side.project(side.craft_m)[0]
    assert (x, y) == pytest.approx(side.craft_px, abs=3)  # pixels
    assert side.level_px < y < side.size[1]


def test_what_is_dropped_is_named_while_it_is_in_view(scene: LandingScene) -> None:
    _seek(scene, SHIELD_OFF, 0.8)
    assert "heat_shield" in {thing.id for thing in scene.things}
    _seek(scene, ENGINE_ON, 0.6)
    assert "backshell" in {thing.id for thing in scene.things}
    _seek(scene, TOUCHDOWN, 10.0)
    assert [one.id for one in scene.things] == ["lander"]


def test_the_camera_below_sees_nothing_before_the_shield_has_gone(scene: LandingScene) -> None:
    scene.choose_camera("down")
    _seek(scene, SHIELD_OFF, -5.0)
    dark = _pixels(_image(scene))[10:200, WIDTH // 2 :].mean()
    assert not scene.things
    _seek(scene, SHIELD_OFF, 4.0)
    assert _pixels(_image(scene))[10:200, WIDTH // 2 :].mean() > 2 * dark
    assert "heat_shield" in {thing.id for thing in scene.things}


def test_from_above_craft_and_landing_place_are_in_view(scene: LandingScene) -> None:
    scene.choose_camera("above")
    for plus_s in (5.0, 100.0, 250.0, 350.0, 450.0):
        _seek(scene, ENTRY, plus_s)
        _image(scene)
        assert {thing.id for thing in scene.things} >= {"place_zhurong_landing_site"}
        picture = scene.picture()
        assert picture is not None
        assert picture.descent is not None
        view = overhead_of(picture, picture.descent, picture.shot)
        x, y = view.craft_px
        assert 0 < x < view.size[0]
        assert 0 < y < view.size[1]


def test_the_story_watches_the_shield_fall_from_above(scene: LandingScene) -> None:
    cameras = []
    for plus_s in (-60.0, 15.0, 60.0):
        _seek(scene, SHIELD_OFF, plus_s)
        picture = scene.picture()
        assert picture is not None
        cameras.append(picture.shot.camera)
    assert cameras == ["side", "down", "side"]
    assert scene.camera == "story"


@pytest.mark.parametrize("camera", CAMERAS)
@pytest.mark.parametrize("theme_id", ["dark", "light", "contrast"])
def test_every_camera_paints_at_every_step(
    scene: LandingScene, course: Course, camera: str, theme_id: str
) -> None:
    scene.restyle(replace(scene.theme, id=theme_id), scene.formatter)
    scene.choose_camera(camera)
    for step in course.steps:
        _seek(scene, step.id, 1.0)
        assert _pixels(_image(scene)).std() > 5
        assert scene.describe()


# ---- dust


def test_dust_rises_near_the_ground_and_settles() -> None:
    density = dust_density(lambda time_s: 100.0 - time_s, touchdown_s=100.0, engine_s=0.0)
    assert density(-5.0) == 0.0
    assert density(20.0) == 0.0
    assert density(80.0) < density(95.0) <= 1.0
    assert density(101.0) > density(110.0) > density(130.0) == 0.0


def test_flicker_depends_on_the_time_alone() -> None:
    assert noise(12.3, 1) == noise(12.3, 1)
    assert all(-1 <= noise(t, 2) <= 1 for t in np.linspace(0, 5, 50))


# ---- words


def test_figures_and_steps_are_told(scene: LandingScene) -> None:
    _seek(scene, PARACHUTE, 5.0)
    said = scene.describe()
    assert said.startswith("Parachute opens.")
    assert re.search(r"Height 1[34]\.\d km, speed 3\d\d m/s, .*; teaching model\.", said)
    _seek(scene, TOUCHDOWN, 60.0)
    assert "Height 0.0 m, speed 0.0 m/s." in scene.describe()
    for time_s in (1000.0, scene.session.clock.end_s):  # nobody is on the way down
        scene.session.clock.seek(time_s)
        assert "Height" not in scene.describe()


def test_long_before_the_landing_its_place_is_shown_on_the_map(scene: LandingScene) -> None:
    scene.session.clock.seek(1000.0)
    assert scene.strips_rect.isEmpty()
    assert [one.id for one in scene.things] == ["place_zhurong_landing_site"]
    assert _pixels(_image(scene)).std() > 5


def test_words_never_cover_each_other_in_a_low_picture_with_large_text(
    scene: LandingScene,
) -> None:
    scene.restyle(replace(scene.theme, scale=2.0), scene.formatter)
    scene.resize(900, 380)
    _seek(scene, ENTRY, 100.0)
    _image(scene)
    caption, readings = scene.words_taken
    assert caption.height() > 0
    assert readings.height() > 0
    assert not caption.intersects(readings)


def test_outside_the_landing_a_button_leads_to_the_entry(
    scene: LandingScene, course: Course
) -> None:
    scene.session.clock.seek(1000.0)
    assert not scene.offer.isHidden()
    assert "14 May 2021" in scene.offer.text()
    scene.offer.click()
    assert scene.session.clock.time_s == pytest.approx(course.at(ENTRY), abs=1)  # seconds
    assert scene.offer.isHidden()


# ---- hands and keys


def test_a_finger_on_the_curves_moves_time(scene: LandingScene, course: Course) -> None:
    _seek(scene, ENTRY, 10.0)
    _image(scene)
    place = scene.strips_rect.center()
    QTest.mouseClick(scene, Qt.MouseButton.LeftButton, pos=place)
    now_s = scene.session.clock.time_s - course.at(ENTRY)
    assert now_s > 60.0
    assert scene.camera == "story"


def test_the_curves_can_be_switched_off(scene: LandingScene) -> None:
    _seek(scene, HOVER)
    picture = scene.picture()
    assert picture is not None
    assert picture.size[1] < HEIGHT
    _press(scene, Qt.Key.Key_G)
    picture = scene.picture()
    assert picture is not None
    assert picture.size[1] == HEIGHT
    assert scene.strips_rect.isEmpty()


def test_keys_choose_cameras_in_turn_and_zoom(scene: LandingScene) -> None:
    _seek(scene, HOVER, 5.0)
    seen = []
    for _, camera in zip(CAMERAS, cycle(CAMERAS[1:] + CAMERAS[:1]), strict=False):
        _press(scene, Qt.Key.Key_F)
        seen.append(scene.camera)
        assert scene.camera == camera
    assert set(seen) == set(CAMERAS)
    before = _side(scene).px_per_m
    _press(scene, Qt.Key.Key_Plus)
    assert _side(scene).px_per_m > before
    _press(scene, Qt.Key.Key_R)
    assert _side(scene).px_per_m == pytest.approx(before)
    _press(scene, Qt.Key.Key_E)
    assert scene.picture().shot.turn_rad > 0  # type: ignore[union-attr]


def test_the_landing_plays_in_nine_minutes_or_in_ninety_seconds(
    scene: LandingScene, course: Course
) -> None:
    clock = scene.session.clock
    clock.seek(0.0)
    scene.run("real")
    assert clock.playing
    assert clock.time_s == pytest.approx(course.at(ENTRY))
    assert (clock.rate, scene.pace) == (1.0, "real")
    scene.run("short")
    assert scene.pace == "short"
    assert (course.at(TOUCHDOWN) - course.at(ENTRY)) / clock.rate == pytest.approx(90, abs=2)
    scene.run("short")
    assert not clock.playing
    assert scene.pace == ""


def test_hands_turn_zoom_and_pick(scene: LandingScene) -> None:
    _seek(scene, HOVER, 5.0)
    _image(scene)
    craft = scene.things[0]
    assert scene.pick(craft.x_px, craft.y_px) == "lander"
    scene.drag(60.0, 0.0, aside=False)
    picture = scene.picture()
    assert picture is not None
    assert picture.shot.turn_rad != 0
    scene.zoom_at(2.0, 10.0, 10.0)
    scene.twist(0.1)
    assert not scene.flying
    scene.begin_anew()
    assert scene.picture().shot == Shot()  # type: ignore[union-attr]


def test_a_lesson_may_choose_the_camera(scene: LandingScene) -> None:
    scene.look(View(camera="above"))
    assert scene.camera == "above"
    scene.look(View(camera="story"))
    assert scene.camera == "story"


def test_the_strip_of_buttons_shows_what_is_chosen(scene: LandingScene) -> None:
    controls = scene.controls()
    assert isinstance(controls, LandingControls)
    assert controls.buttons["story"].isChecked()
    controls.buttons["above"].click()
    assert controls.buttons["above"].isChecked()
    assert scene.camera == "above"
    controls.buttons["entry"].click()
    assert scene.snapshot.descent is not None
    assert scene.snapshot.descent.t_plus_s == pytest.approx(0.0, abs=1)  # seconds


def test_cameras_fade_into_each_other_unless_motion_is_reduced(scene: LandingScene) -> None:
    _seek(scene, HOVER, 5.0)
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.choose_camera("above")
    assert scene.flying
    scene.advance(0.3)
    picture = scene.picture()
    assert picture is not None
    assert 0 < picture.faded < 1
    _image(scene)
    scene.settle()
    assert not scene.flying


# ---- the tried flight


def test_a_tried_flight_is_shown_beside_the_real_one(scene: LandingScene) -> None:
    bench = scene.session.workbench
    _seek(scene, PARACHUTE, 40.0)
    before = _pixels(_image(scene))
    bench.open("descent")
    bench.descent.ask(parachute_m_s=0.0)
    picture = scene.picture()
    assert picture is not None
    assert picture.tried is not None
    assert not picture.tried.safe
    assert not np.array_equal(_pixels(_image(scene)), before)
    assert "Your flight" in scene.describe()
    scene.choose_camera("above")
    _image(scene)
    scene.session.clock.seek(scene.session.clock.time_s + 200.0)
    picture = scene.picture()
    assert picture is not None
    assert picture.tried is not None
    assert picture.tried.ended
    _image(scene)
    bench.put_away()
    picture = scene.picture()
    assert picture is not None
    assert picture.tried is None


def test_nothing_is_kept_while_nobody_looks(scene: LandingScene) -> None:
    _seek(scene, HOVER, 5.0)
    _image(scene)
    scene.hide()
    scene.show()
    assert scene.pick(*QPointF(scene.things[0].x_px, scene.things[0].y_px).toTuple()) == "lander"


def test_what_is_large_is_freed_while_nobody_looks(scene: LandingScene) -> None:
    _seek(scene, ENTRY, 60.0)
    _image(scene)
    scene.hide()  # what is small, and the same for all pictures, stays
    tracemalloc.start()
    try:
        scene.show()
        _seek(scene, ENTRY, 90.0)
        _image(scene)
        painted = tracemalloc.get_traced_memory()[0]
        scene.hide()
        left = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert left < 0.2 * painted


def test_near_the_ground_the_planet_is_freed(scene: LandingScene) -> None:
    tracemalloc.start()
    try:
        _seek(scene, ENTRY, 60.0)
        _image(scene)
        high = tracemalloc.get_traced_memory()[0]
        _seek(scene, HOVER, 5.0)
        _image(scene)
        low = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert low < high


def test_what_a_hand_or_a_new_moment_moves_is_painted_lightly_and_in_full_when_it_rests(
    scene: LandingScene, qtbot: QtBot
) -> None:
    def rough() -> bool:
        picture = scene.picture()
        assert picture is not None
        return picture.rough

    _seek(scene, ENTRY, 60.0)
    assert rough()
    scene.settle()
    assert not rough()
    full = _image(scene)
    scene.drag(40.0, 0.0, aside=False)
    assert rough()
    qtbot.waitUntil(lambda: not rough(), timeout=5_000)
    scene.drag(-40.0, 0.0, aside=False)
    scene.settle()
    assert _image(scene) == full


# ---- what it looks like


@pytest.mark.parametrize("size", [(795, 460), (960, 640), (1200, 480)])
def test_the_figures_never_cover_the_craft(scene: LandingScene, size: tuple[int, int]) -> None:
    scene.resize(*size)
    scene.choose_camera("side")
    for step, plus_s in ((ENTRY, 20.0), (PARACHUTE, 6.0), (SHIELD_OFF, 30.0), (ENGINE_ON, 4.0)):
        _seek(scene, step, plus_s)
        _image(scene)
        craft = scene.things[0]
        words, figures = scene.words_taken
        assert not figures.contains(craft.x_px, craft.y_px)
        assert figures.right() < 0.45 * scene.width()
        assert not figures.intersects(words)


def test_all_of_the_lander_is_in_view_on_its_way_down(scene: LandingScene) -> None:
    scene.choose_camera("side")
    for before_s in range(60, 0, -3):
        _seek(scene, TOUCHDOWN, -float(before_s))
        side = _side(scene)
        head_px = side.craft_px[1] - 2.6 * side.px_per_m
        assert head_px > 0.0, f"{before_s} s before touchdown"
        assert side.craft_px[1] < 0.9 * side.size[1]


def test_dust_is_blown_out_to_all_sides(scene: LandingScene) -> None:
    scene.choose_camera("side")
    _seek(scene, TOUCHDOWN, -0.5)
    side = _side(scene)
    layer = QImage(*side.size, QImage.Format.Format_ARGB32_Premultiplied)
    layer.fill(0)
    with QPainter(layer) as painter:
        for front in (False, True):
            paint_dust(painter, side, lambda _: 1.0, scene.snapshot.time_s, front=front)
    shape = layer.height(), layer.width(), 4
    dust = np.frombuffer(layer.constBits(), np.uint8).reshape(shape)[..., 3].astype(float)
    middle, reach = round(side.craft_px[0]), round(12 * side.px_per_m)
    left = dust[:, max(middle - reach, 0) : middle].mean()
    right = dust[:, middle : middle + reach].mean()
    assert 0.6 < left / right < 1.7
    assert min(left, right) > 10.0  # of 255


@pytest.mark.parametrize("after_s", [30.0, 95.0, 285.0, 405.0])
def test_what_is_painted_lightly_shows_the_same_to_its_edges(
    scene: LandingScene, after_s: float
) -> None:
    scene.choose_camera("side")
    _seek(scene, ENTRY, after_s)
    light = _pixels(_image(scene))
    scene.settle()
    full = _pixels(_image(scene))
    apart = np.abs(light - full)[: HEIGHT // 2 + 60].max(axis=2)
    assert apart.mean() < 4  # of 255
    assert np.percentile(apart, 99.9) < 40  # no steps where the ground ends
    for edge in (apart[:, 0], apart[:, -1]):
        assert edge.mean() < 5


def test_the_ground_moves_smoothly_while_the_lander_slides_aside(scene: LandingScene) -> None:
    scene.set_options(replace(scene.options, names=False))
    scene.choose_camera("side")
    steps = []
    last = None
    for number in range(40):  # the back shell has fallen past by then
        _seek(scene, HOVER, 30.0 + 0.5 * number)
        low = _pixels(_image(scene))[260:420, 700:]  # the ground, beside lander and figures
        if last is not None:
            steps.append(np.abs(low - last).mean())
        last = low
    assert np.median(steps) > 0.05  # of 255: it slides by all the time
    assert max(steps) < 1.3
