"""The spacecraft scene: how it stands, how it is framed, picked, named, turned and told."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp.mission.mission import Mission
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session, View
from marsapp.state.settings import Settings
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.scenes.spacecraft.beside import beside_corners_m
from marsapp.ui.scenes.spacecraft.controls import SpacecraftControls
from marsapp.ui.scenes.spacecraft.words import parts_of
from marsapp.ui.summary import MOST_WORDS, word_count
from marsapp.ui.theme import Theme

WIDTH, HEIGHT = 960, 600
CRUISE, LANDING, GROUND, MAPPING = (
    "2020-12-01T00:00",
    "2021-05-14T23:12",
    "2021-05-30T00:00",
    "2022-03-01T00:00",
)
SUBJECTS = (
    "", "launch_vehicle", "orbiter", "entry_capsule", "lander", "zhurong", "tdc1", "tdc2",
    "drop_camera",
)  # fmt: skip
TURNS = tuple(math.radians(angle) for angle in (-35, 55, 145, 235))


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[SpacecraftScene]:
    """A shown scene, flights at once, without a widget above it."""
    session.settings.choose(reduced_motion=True, save=False)
    made = SpacecraftScene(session, frames, replace(theme, families=choose_families()), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    frames.done(made)


def _seek(scene: SpacecraftScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


def _take(scene: SpacecraftScene, **changes: object) -> None:
    scene.session.workshop.take(**changes)
    scene.settle()


def _image(scene: SpacecraftScene) -> QImage:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    return image


def _press(scene: SpacecraftScene, key: Qt.Key) -> bool:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    return QApplication.sendEvent(scene, event) and event.isAccepted()


def _box(scene: SpacecraftScene) -> QRectF:
    """The pixels that the whole craft takes, whether they are in the picture or not."""
    picture = scene.picture()
    at = picture.on_screen(picture.posed.points)
    low, high = at.min(axis=0), at.max(axis=0)
    return QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1])


# ---- how it stands


def test_all_vehicles_can_be_taken_into_the_hand(scene: SpacecraftScene) -> None:
    assert tuple(scene.subjects) == SUBJECTS
    for subject in SUBJECTS:
        _take(scene, subject=subject)
        assert not scene.picture().is_empty
        assert scene.things


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("apart", [0.0, 1.0])
def test_the_craft_fills_the_room_and_nothing_of_it_is_cut_off(
    scene: SpacecraftScene, subject: str, apart: float
) -> None:
    _seek(scene, CRUISE)
    _take(scene, subject=subject, apart=apart)
    box = _box(scene)
    assert QRectF(0, 0, WIDTH, HEIGHT).contains(box)
    assert max(box.width() / WIDTH, box.height() / HEIGHT) > 0.45


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_craft_keeps_clear_of_the_caption(scene: SpacecraftScene, subject: str) -> None:
    _seek(scene, GROUND)
    _take(scene, subject=subject, apart=1.0)
    picture = scene.picture()
    at = picture.on_screen(picture.posed.points)
    caption, corner = scene.words_taken
    for words in (caption, corner):
        inside = [words.contains(QPointF(float(x), float(y))) for x, y in at]
        assert sum(inside) < 0.01 * len(at)


def test_parts_leave_as_time_goes_on_and_come_back_as_it_runs_backwards(
    scene: SpacecraftScene,
) -> None:
    seen = {}
    days = ("2020-07-23T04:45", CRUISE, LANDING, MAPPING)
    for day in (*days, *reversed(days)):
        _seek(scene, day)
        ids = [thing.id for thing in scene.things]
        assert seen.setdefault(day, ids) == ids
    assert len(set(map(tuple, seen.values()))) == len(days)
    assert "heat_shield" in seen[CRUISE]
    assert "heat_shield" not in seen[MAPPING]


def test_scrubbing_there_and_back_shows_the_same_picture(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    scene.settle()
    before = _image(scene)
    _seek(scene, MAPPING)
    _image(scene)
    _seek(scene, CRUISE)
    scene.settle()
    assert _image(scene) == before


def test_folding_by_hand_changes_the_craft_and_says_so(scene: SpacecraftScene) -> None:
    _seek(scene, GROUND)
    _take(scene, subject="zhurong")
    then = scene.picture().posed.points
    assert "by hand" not in scene.describe()
    _take(scene, unfolded=0.0)
    folded = scene.picture().posed.points
    assert np.abs(folded - then).max() > 0.3  # m
    assert "folded" in scene.describe()
    assert "by hand" in scene.describe()


def test_taking_apart_shows_what_is_inside(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    whole = {thing.id for thing in scene.things}
    _take(scene, apart=1.0)
    assert {thing.id for thing in scene.things} > whole


def test_what_is_gone_is_shown_as_it_was_and_leads_there(
    scene: SpacecraftScene, qtbot: QtBot
) -> None:
    _seek(scene, MAPPING)
    assert not scene.offer.isVisible()
    _take(scene, subject="entry_capsule")
    assert scene.offer.isVisible()
    assert "last whole" in scene.describe()
    label = QRectF(scene.offer.geometry())
    assert scene.rect().contains(scene.offer.geometry())
    assert not any(label.intersects(words) for words in scene.words_taken)
    qtbot.mouseClick(scene.offer, Qt.MouseButton.LeftButton)
    assert not scene.offer.isVisible()
    assert scene.snapshot.utc.year == 2021
    assert not scene.picture().standing.since_gone


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_mission_without_drawings_says_so(
    mission: Mission, settings: Settings, frames: Frames, qtbot: QtBot, theme: Theme
) -> None:
    data = mission.data.model_copy(update={"shapes": ()})
    bare = Mission(data, mission.trajectory, mission.ephemeris)
    session = Session(bare, settings, EXPLORE)
    scene = SpacecraftScene(session, frames, theme, Formatter())
    qtbot.addWidget(scene)
    scene.resize(WIDTH, HEIGHT)
    scene.show()
    assert "no drawings" in scene.describe()
    assert not scene.things
    _image(scene)
    for key in scene.keys().values():
        key()
    for button in scene.controls().findChildren(type(scene.offer).__mro__[1]):
        button.click()
    assert scene.pick(400.0, 300.0) == ""
    _image(scene)


# ---- picking


@pytest.mark.parametrize("subject", ["", "entry_capsule", "lander", "zhurong", "launch_vehicle"])
def test_every_part_is_picked_where_it_is_seen_from_several_directions(
    scene: SpacecraftScene, subject: str
) -> None:
    _seek(scene, CRUISE)
    scene.set_options(replace(scene.options, names=False))
    scene.session.select(subject or scene.craft_id)
    _take(scene, subject=subject, apart=1.0)
    wanted = {thing.id for thing in scene.things}
    picked = set()
    for turn in TURNS:
        for tilt in (math.radians(35), math.radians(-30)):
            scene.fly(replace(scene.pose, turn_rad=turn, tilt_rad=tilt))
            for thing in scene.things:
                if "hidden" not in thing.name:
                    assert scene.pick(thing.x_px, thing.y_px) == thing.id
                    picked.add(thing.id)
    assert picked == wanted


@pytest.mark.parametrize("apart", [0.0, 1.0])
def test_where_a_part_is_picked_it_is_drawn(scene: SpacecraftScene, apart: float) -> None:
    _seek(scene, CRUISE)
    _take(scene, apart=apart)
    with_it = _image(scene)
    scene.set_options(replace(scene.options, names=False, scale=False))
    bare = _image(scene)
    ground = bare.pixelColor(WIDTH - 3, HEIGHT - 3)
    for thing in scene.things:
        if "hidden" in thing.name:
            continue
        here = bare.pixelColor(round(thing.x_px), round(thing.y_px))
        lit = [abs(a - b) for a, b in zip(here.getRgb(), ground.getRgb(), strict=True)]
        assert scene.pick(thing.x_px, thing.y_px)
        assert max(lit) > 4 or thing.radius_px < 12, thing.id  # else the ground would be seen
    assert with_it != bare


def test_list_mouse_and_keys_select_the_same(scene: SpacecraftScene, qtbot: QtBot) -> None:
    _seek(scene, CRUISE)
    _image(scene)
    dish = next(thing for thing in scene.things if thing.id == "orbiter_antenna")
    at = QPoint(round(dish.x_px), round(dish.y_px))
    qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=at)
    assert scene.session.selection == dish.id
    scene.session.select("orbiter")
    names = [thing.id for thing in scene.things]
    scene.setFocus()
    for _ in range(names.index(dish.id) + 1):
        qtbot.keyClick(scene, Qt.Key.Key_Tab)
    qtbot.keyClick(scene, Qt.Key.Key_Return)
    assert scene.session.selection == dish.id


def test_a_child_that_taps_quickly_on_one_part_after_another_gets_each(
    scene: SpacecraftScene,
) -> None:
    """Qt takes two quick taps of a finger for a double click, however far apart they are."""
    _seek(scene, CRUISE)
    _image(scene)
    finger = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    screen = scene.screen().geometry()
    for part in ("orbiter_wing_left", "heat_shield", "orbiter_wing_left", "orbiter_body"):
        thing = next(one for one in scene.things if one.id == part)
        at = QPoint(round(thing.x_px), round(thing.y_px))
        assert screen.contains(scene.mapToGlobal(at))  # no finger reaches what is beside it
        for act in ("press", "release"):
            touch = QTest.touchEvent(scene, finger)
            getattr(touch, act)(0, at, scene)
            touch.commit()
        assert scene.session.selection == part


def test_a_click_on_nothing_selects_the_whole_vehicle(scene: SpacecraftScene, qtbot: QtBot) -> None:
    _seek(scene, GROUND)
    _take(scene, subject="zhurong")
    scene.select("zhurong_mast")
    corner = QPoint(WIDTH - 4, HEIGHT - 4)
    qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=corner)
    assert scene.session.selection == "zhurong"


def test_what_is_selected_lights_up(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    scene.set_options(replace(scene.options, names=False))
    before = _image(scene)
    scene.session.select("orbiter_antenna")
    assert scene.picture().lit
    assert _image(scene) != before
    scene.session.select("orbiter")  # what the picture is about does not stand out
    assert not scene.picture().lit
    assert _image(scene) == before


def test_a_hidden_part_comes_to_the_front_when_it_is_selected(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    _take(scene, apart=1.0)
    tried = found = 0
    for turn in TURNS:
        for part in parts_of(scene.picture().standing.placed):
            scene.session.select(scene.craft_id)
            scene.fly(replace(scene.pose, turn_rad=turn))
            if "hidden" in next(one.name for one in scene.things if one.id == part):
                tried += 1
                scene.session.select(part)
                found += "hidden" not in next(o.name for o in scene.things if o.id == part)
    assert tried > 0
    assert found > 0.6 * tried


@pytest.mark.parametrize("still", [True, False])
@pytest.mark.parametrize(
    ("day", "part"),
    [
        ("2020-07-23T04:45", "orbiter_antenna"),  # in the fairing
        ("2020-07-23T04:45", "tdc1"),
        (CRUISE, "parachute"),  # in the back shell
        (CRUISE, "inst_mscam"),  # folded down on the rover
        (CRUISE, "launch_adapter"),
    ],
)
def test_a_part_that_is_shut_in_is_brought_to_light_when_it_is_selected(
    scene: SpacecraftScene, day: str, part: str, still: bool
) -> None:
    scene.session.settings.choose(reduced_motion=still, save=False)
    _seek(scene, day)
    scene.settle()
    scene.session.select(part)
    for _ in range(30):
        scene.frames.tick.emit(0.1)
    assert not scene.flying
    name = next(one.name for one in scene.things if one.id == part)
    assert "hidden" not in name
    assert scene.picture().lit or scene.handling.subject == part


# ---- names


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_names_never_touch_each_other_the_caption_or_the_edge(
    scene: SpacecraftScene, subject: str, scale: float
) -> None:
    scene.restyle(replace(scene.theme, scale=scale), scene.formatter)
    _seek(scene, CRUISE)
    for apart in (0.0, 1.0):
        _take(scene, subject=subject, apart=apart)
        for turn in TURNS[:2]:
            scene.fly(replace(scene.pose, turn_rad=turn))
            scene.settle()
            _image(scene)
            rects = [one.rect for one in scene.labels]
            for number, rect in enumerate(rects):
                assert QRectF(scene.rect()).contains(rect)
                assert not any(rect.intersects(other) for other in rects[number + 1 :])
                assert not any(rect.intersects(words) for words in scene.words_taken)


def test_the_main_parts_of_the_orbiter_are_named(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    _image(scene)
    named = {one.callout.id for one in scene.labels}
    assert {"orbiter_wing_left", "orbiter_wing_right", "orbiter_antenna"} <= named


def test_nearer_more_parts_are_named(scene: SpacecraftScene) -> None:
    _seek(scene, GROUND)
    _take(scene, subject="orbiter")
    _image(scene)
    far = {one.callout.id for one in scene.labels}
    camera = next(thing for thing in scene.things if thing.id == "orbiter_antenna")
    scene.zoom_at(2.5, camera.x_px, camera.y_px)
    scene.settle()
    _image(scene)
    assert {one.callout.id for one in scene.labels} - far


def test_a_name_can_be_clicked(scene: SpacecraftScene, qtbot: QtBot) -> None:
    _seek(scene, MAPPING)
    _image(scene)
    one = scene.labels[0]
    at = one.rect.center().toPoint()
    qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=at)
    assert scene.session.selection == one.callout.id


# ---- moving


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Q, Qt.Key.Key_Minus]
)
def test_every_key_changes_the_view_and_reset_brings_it_back(
    scene: SpacecraftScene, key: Qt.Key
) -> None:
    home = scene.pose
    assert _press(scene, key)
    assert scene.pose != home
    assert _press(scene, Qt.Key.Key_R)
    assert scene.pose == home


def test_keys_take_apart_fold_compare_and_choose(scene: SpacecraftScene) -> None:
    assert _press(scene, Qt.Key.Key_A)
    assert scene.handling.apart == 1.0
    assert _press(scene, Qt.Key.Key_A)
    assert scene.handling.apart == 0.0
    folds = []
    for _ in range(3):
        assert _press(scene, Qt.Key.Key_F)
        folds.append(scene.handling.unfolded)
    assert folds == [0.0, 1.0, None]
    for subject in (*SUBJECTS[1:], SUBJECTS[0]):
        assert _press(scene, Qt.Key.Key_V)
        assert scene.handling.subject == subject
    assert _press(scene, Qt.Key.Key_C)
    assert scene.handling.beside
    assert _press(scene, Qt.Key.Key_T)
    assert not scene.options.names
    assert not _press(scene, Qt.Key.Key_N)  # keys of the window are left to it


def test_a_drag_takes_the_front_of_the_craft_with_it(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    picture = scene.picture()
    towards_eye = picture.view.axes[2]
    front = picture.view.target_m + 0.5 * towards_eye
    before = picture.on_screen(front[None])[0]
    scene.drag(40.0, 0.0, aside=False)
    after = scene.picture().on_screen(front[None])[0]
    assert after[0] > before[0]


def test_a_drag_aside_moves_the_picture(scene: SpacecraftScene) -> None:
    before = _box(scene).center()
    scene.drag(30.0, -20.0, aside=True)
    moved = _box(scene).center() - before
    assert (moved.x(), moved.y()) == pytest.approx((30.0, -20.0), abs=0.5)


def test_the_wheel_comes_nearer_to_what_is_under_it(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    thing = next(one for one in scene.things if one.id == "orbiter_antenna")
    before = scene.pose.zoom
    at = QPointF(thing.x_px, thing.y_px)
    event = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(scene, event)
    assert scene.pose.zoom > before
    assert scene.pick(at.x(), at.y()) == thing.id


def test_flights_take_a_second_at_most_and_end_where_asked(scene: SpacecraftScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.picture()
    wanted = replace(scene.pose, turn_rad=1.0)
    scene.fly(wanted)
    assert scene.flying
    assert scene.frames.running
    scene.frames.tick.emit(0.3)
    assert scene.picture().view.azimuth_rad != pytest.approx(1.0)
    scene.frames.tick.emit(0.7)
    assert not scene.flying
    assert not scene.frames.running
    assert scene.picture().view.azimuth_rad == pytest.approx(1.0)


def test_a_hand_on_the_picture_stops_a_flight_without_a_jump(scene: SpacecraftScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.picture()
    scene.fly(replace(scene.pose, turn_rad=1.5, zoom=2.0))
    scene.frames.tick.emit(0.3)
    before = scene.picture().view
    scene.drag(1.0, 0.0, aside=False)
    after = scene.picture().view
    assert not scene.flying
    assert after.distance_m == pytest.approx(before.distance_m, rel=1e-6)
    assert after.azimuth_rad == pytest.approx(before.azimuth_rad, abs=0.02)  # rad


def test_the_craft_comes_apart_in_a_motion_unless_motion_is_reduced(
    scene: SpacecraftScene,
) -> None:
    _take(scene, apart=1.0)
    assert scene.picture().handling.apart == 1.0
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.session.workshop.take(apart=0.0)
    assert scene.flying
    scene.frames.tick.emit(0.2)
    assert 0.0 < scene.picture().handling.apart < 1.0
    for _ in range(20):
        scene.frames.tick.emit(0.1)
    assert scene.picture().handling.apart == 0.0
    assert not scene.frames.running


def test_what_moves_is_painted_lightly_and_then_in_full(
    scene: SpacecraftScene, qtbot: QtBot
) -> None:
    _seek(scene, MAPPING)
    scene.settle()
    full = _image(scene)
    scene.drag(20.0, 0.0, aside=False)
    scene.repaint()
    scene.drag(-20.0, 0.0, aside=False)
    scene.repaint()
    qtbot.waitUntil(lambda: not scene.resting, timeout=2000)
    scene.go_home()
    assert _image(scene) == full


def test_a_hand_finds_the_picture_light_from_the_first_movement_on(
    scene: SpacecraftScene, qtbot: QtBot
) -> None:
    _seek(scene, MAPPING)
    scene.settle()
    _image(scene)
    scene.drag(20.0, 0.0, aside=False)
    scene.repaint()
    assert scene.resting
    qtbot.waitUntil(lambda: not scene.resting, timeout=2000)


@pytest.mark.parametrize("beside", ["adult", "bus"])
def test_names_keep_clear_of_what_stands_beside(scene: SpacecraftScene, beside: str) -> None:
    _seek(scene, GROUND)
    _take(scene, subject="zhurong", beside=beside)
    _image(scene)
    picture = scene.picture()
    corners = beside_corners_m(picture.mission, beside, picture.corners_m)
    at = picture.on_screen(corners)
    assert len(at)
    assert all(QRectF(scene.rect()).contains(QPointF(float(x), float(y))) for x, y in at)
    low, high = at.min(axis=0), at.max(axis=0)
    figure = QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1])
    assert scene.labels
    assert not any(one.rect.intersects(figure) for one in scene.labels)


def test_at_rest_nothing_asks_for_frames(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    scene.settle()
    _image(scene)
    _image(scene)
    assert not scene.frames.running
    assert not scene.resting
    assert not scene.flying


# ---- words, lessons, readers, buttons


def test_a_lesson_may_ask_from_where_to_look(scene: SpacecraftScene) -> None:
    scene.look(View(turn_deg=90, tilt_deg=30, span_km=0.02))
    view = scene.picture().view
    towards = view.axes[2]
    assert math.degrees(math.asin(towards[2])) == pytest.approx(30)
    assert towards[0] > 0.8  # from the right
    assert WIDTH / scene.picture().px_per_m() == pytest.approx(20.0, rel=1e-6)  # m
    scene.look(View(follow="story"))
    assert scene.pose.zoom == 1.0


def test_screen_readers_find_the_parts(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    canvas = QAccessible.queryAccessibleInterface(scene)
    assert canvas is not None
    assert canvas.role() == QAccessible.Role.List
    assert canvas.text(QAccessible.Text.Name) == "Spacecraft"
    assert canvas.childCount() == len(scene.things)
    names = [thing.name for thing in scene.things]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_description_says_what_is_together(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    for name in ("Orbiter", "Entry capsule", "Zhurong"):  # also what is hidden in the capsule
        assert name in scene.describe()
    _seek(scene, MAPPING)
    assert "alone" in scene.describe()


def test_buttons_do_what_their_names_say(scene: SpacecraftScene) -> None:
    _seek(scene, CRUISE)
    strip = scene.controls()
    assert isinstance(strip, SpacecraftControls)
    strip.buttons["take"].click()
    assert scene.handling.apart == 1.0
    assert strip.apart.value() == 100
    strip.apart.setValue(40)
    assert scene.handling.apart == pytest.approx(0.4)
    for name in ("left", "in"):
        before = scene.pose
        strip.buttons[name].click()
        assert scene.pose != before
    strip.buttons["home"].click()
    strip.buttons["names"].click()
    assert not scene.options.names
    assert not strip.buttons["names"].isChecked()
    strip.buttons["fold"].click()
    assert scene.handling.unfolded == 0.0
    assert "folded" in strip.buttons["fold"].accessibleName().lower()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_craft_takes_one_into_the_hand(scene: SpacecraftScene) -> None:
    strip = scene.controls()
    assert isinstance(strip, SpacecraftControls)
    strip.buttons["subject"].click()
    actions = strip.subjects.actions()
    assert [action.isChecked() for action in actions] == [True, *[False] * (len(SUBJECTS) - 1)]
    actions[SUBJECTS.index("zhurong")].trigger()
    assert scene.handling.subject == "zhurong"
    assert scene.session.selection == "zhurong"
    strip.subjects.close()


@pytest.mark.parametrize("width", [1800, 1200, 796, 560, 420])
def test_every_button_fits_into_the_strip(scene: SpacecraftScene, qtbot: QtBot, width: int) -> None:
    strip = scene.controls()
    assert isinstance(strip, SpacecraftControls)
    qtbot.addWidget(strip)
    strip.resize(width, 60)
    strip.show()
    shown = [button for button in strip.buttons.values() if not button.isHidden()]
    assert all(button.geometry().right() <= width for button in shown)
    assert not strip.buttons["subject"].isHidden()


def test_the_next_visitor_finds_everything_as_at_first(scene: SpacecraftScene) -> None:
    first = scene.pose
    scene.turn(1.0, 0.2)
    scene.set_options(replace(scene.options, names=False))
    _take(scene, subject="zhurong", apart=1.0)
    scene.session.reset()
    assert scene.pose == first
    assert scene.options.names
    assert scene.picture().handling.subject == ""


def test_another_craft_is_seen_whole_wherever_the_last_one_was_looked_at(
    scene: SpacecraftScene,
) -> None:
    _seek(scene, CRUISE)
    scene.zoom(8.0)
    scene.drag(50.0, 0.0, aside=True)
    _take(scene, subject="zhurong")
    assert QRectF(scene.rect()).contains(_box(scene))


def test_a_lesson_may_say_first_how_to_look_and_then_at_what(scene: SpacecraftScene) -> None:
    scene.look(View(turn_deg=90, tilt_deg=10, span_km=0.01))
    _take(scene, subject="zhurong")
    picture = scene.picture()
    assert WIDTH / picture.px_per_m() == pytest.approx(10.0, rel=1e-6)  # m
    assert math.degrees(picture.view.azimuth_rad) == pytest.approx(90)


def test_the_description_is_no_longer_than_one_listens_to(scene: SpacecraftScene) -> None:
    for day in (CRUISE, GROUND, MAPPING):
        _seek(scene, day)
        for subject in SUBJECTS:
            _take(scene, subject=subject)
            assert 3 < word_count(scene.describe()) <= MOST_WORDS + 10  # where it is, in full


def test_what_is_selected_elsewhere_comes_into_the_hand(scene: SpacecraftScene) -> None:
    _seek(scene, MAPPING)
    scene.session.select("zhurong_mast")
    assert scene.handling.subject == "zhurong"
    scene.session.select("orbiter")
    assert scene.handling.subject == "orbiter"
    inside = "orbiter_propellant"
    assert inside not in {thing.id for thing in scene.things}
    scene.session.select(inside)
    assert scene.handling.apart == 1.0
    assert inside in {thing.id for thing in scene.things}
    before = scene.handling
    for other in ("mars", "ev_tcm1", "glb_olympus_mons"):
        scene.session.select(other)
        assert scene.handling == before
