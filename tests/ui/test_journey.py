"""The journey scene: what it draws, where it looks, and how it answers hands, keys and readers."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session, View
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.scenes.journey.courses import Courses
from marsapp.ui.theme import Theme

WIDTH, HEIGHT = 1280, 720
DAYS = (
    "2020-07-23T05:30", "2020-07-24T12:00", "2020-08-01T23:00", "2020-10-09T15:30",
    "2020-12-14T12:00", "2021-01-31T10:10", "2021-02-05T12:00", "2021-02-10T11:58",
    "2021-02-12T12:00", "2021-02-15T09:00", "2021-05-10T00:00", "2021-10-08T00:00",
    "2022-06-29T00:00", "2025-01-01T00:00",
)  # fmt: skip
VIEWS = (
    View(),
    View(follow="earth", span_km=1.2e6),
    View(follow="mars", span_km=4e4),
    View(follow="craft", span_km=3e7, tilt_deg=70),
    View(fixed_frame=True),
    View(follow="sun", span_km=2.4e9),
)


@pytest.fixture
def scene(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[JourneyScene]:
    """A shown scene, flights at once, without a widget above it."""
    session.settings.choose(reduced_motion=True, save=False)
    families = choose_families()
    made = JourneyScene(session, frames, replace(theme, families=families), formatter)
    session.snapshot_changed.connect(made.show_snapshot)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    yield made
    frames.done(made)


def _seek(scene: JourneyScene, text: str) -> None:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    scene.session.clock.seek(scene.session.mission.seconds(moment))


def _image(scene: JourneyScene) -> QImage:
    image = QImage(scene.size(), QImage.Format.Format_RGB32)
    scene.render(image, QPoint(0, 0))
    return image


def _thing(scene: JourneyScene, name: str) -> tuple[float, float]:
    return next((one.x_px, one.y_px) for one in scene.things if one.id == name)


def _has_colour(image: QImage, at: tuple[float, float], colour: QColor, reach: int = 9) -> bool:
    """Say whether a pixel near a place has about the hue of a colour, and is not dark."""
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            found = image.pixelColor(round(at[0]) + dx, round(at[1]) + dy)
            off = abs(found.hue() - colour.hue())
            if min(off, 360 - off) < 14 and found.value() > 90 and found.saturation() > 90:
                return True
    return False


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_label_overlaps_another_or_the_caption_on_any_day(
    scene: JourneyScene, view: View, language: str
) -> None:
    scene.restyle(scene.theme, Formatter(language=language))
    for day in DAYS:
        _seek(scene, day)
        scene.go_home()
        scene.look(view)
        _image(scene)
        rects = [one.rect for one in scene.labels]
        for index, rect in enumerate(rects):
            assert scene.rect().contains(rect.toAlignedRect()), (day, rect)
            assert not any(rect.intersects(other) for other in rects[index + 1 :]), (day, rect)


@pytest.mark.parametrize("theme_id", ["dark", "light", "contrast"])
def test_planets_have_their_colour_where_they_are_projected(
    scene: JourneyScene, theme_id: str
) -> None:
    scene.restyle(replace(scene.theme, id=theme_id), scene.formatter)
    _seek(scene, "2020-09-01T00:00")
    image = _image(scene)
    for body in ("earth", "mars", "sun"):
        assert _has_colour(image, _thing(scene, body), scene.theme.colour(body)), body


def test_planets_stand_on_their_orbits(scene: JourneyScene) -> None:
    picture = scene.picture()
    courses = Courses(scene.session.mission)
    for day in DAYS:
        _seek(scene, day)
        picture = scene.picture()
        for body in ("mercury", "venus", "earth", "mars", "jupiter"):
            orbit = courses.orbits[body].points_km
            gap_km = np.linalg.norm(orbit - picture.bodies[body], axis=1).min()
            spacing_km = np.linalg.norm(np.diff(orbit, axis=0), axis=1).max()
            assert gap_km < 0.51 * spacing_km + 1e6, (day, body)


def test_the_craft_stands_on_its_path(scene: JourneyScene) -> None:
    course = Courses(scene.session.mission).transfer
    for day in DAYS[1:6]:
        _seek(scene, day)
        craft = scene.picture().craft
        gap_km = np.linalg.norm(course.points_km - craft, axis=1).min()
        assert gap_km < 3e5, day  # half the way between two samples


@pytest.mark.parametrize("thing", ["sun", "earth", "mars", "craft"])
def test_what_is_followed_stays_in_the_middle(scene: JourneyScene, thing: str) -> None:
    scene.follow(thing)
    name = scene.craft_id if thing == "craft" else thing
    for day in DAYS:
        _seek(scene, day)
        x, y = scene.picture().on_screen(scene.anchor(name))
        assert (x, y) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=0.01)


def test_the_distance_drawn_is_the_distance_said(scene: JourneyScene) -> None:
    _seek(scene, "2021-02-05T12:00")
    scene.look(View(follow="mars", span_km=4e6))
    camera = scene.picture().camera
    places = np.array([scene.picture().craft, scene.picture().bodies["mars"]])
    way = np.diff(camera.project_depth(places), axis=0)[0] / [camera.px_per_km, camera.px_per_km, 1]
    assert np.linalg.norm(way) == pytest.approx(scene.snapshot.distance_mars_km, rel=1e-6)
    _image(scene)
    texts = [one.request.text for one in scene.labels]
    assert any("1.105" in text for text in texts)


def test_in_the_fixed_frame_earth_rests_and_mars_stays_to_the_right(scene: JourneyScene) -> None:
    scene.set_fixed(True)
    places = set()
    for day in DAYS:
        _seek(scene, day)
        picture = scene.picture()
        earth, mars = (picture.on_screen(picture.bodies[body]) for body in ("earth", "mars"))
        places.add((round(earth[0], 3), round(earth[1], 3)))
        assert mars[1] == pytest.approx(earth[1], abs=0.01)
        assert mars[0] > earth[0]
    assert len(places) == 1


def test_tilting_shows_that_the_manoeuvre_changed_the_plane(scene: JourneyScene) -> None:
    course = Courses(scene.session.mission).transfer
    scene.look(View(follow="sun", span_km=7e8, tilt_deg=80))
    camera = scene.picture().camera
    assert camera.heights == pytest.approx(10.0)
    dsm_s = scene.session.mission.event_times_s["ev_dsm"]
    at = int(np.searchsorted(course.times_s, dsm_s))
    positions, times = course.points_km, course.times_s
    before, after = (
        np.cross(positions[i], (positions[i + 6] - positions[i]) / (times[i + 6] - times[i]))
        for i in (at - 40, at + 40)
    )
    turn = math.degrees(math.acos(before @ after / np.linalg.norm(before) / np.linalg.norm(after)))
    assert turn > 0.3  # degrees; a push of 312 m/s across 25 km/s


@pytest.mark.parametrize("day", ["2020-09-01T00:00", "2021-02-05T12:00", "2021-05-10T00:00"])
def test_a_click_picks_what_is_drawn_there(scene: JourneyScene, day: str, qtbot: QtBot) -> None:
    _seek(scene, day)
    scene.look(View(follow="mars", span_km=4e6) if day > "2021" else View())
    things = scene.things
    for thing in things:
        alone = all(
            math.hypot(thing.x_px - o.x_px, thing.y_px - o.y_px) > 30
            for o in things
            if o is not thing
        )
        if alone and 0 < thing.x_px < WIDTH and 0 < thing.y_px < HEIGHT:
            where = QPoint(round(thing.x_px) + 12, round(thing.y_px) - 12)
            qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=where)
            assert scene.session.selection == thing.id


def test_a_click_on_nothing_selects_the_craft(scene: JourneyScene, qtbot: QtBot) -> None:
    scene.session.select("earth")
    qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH - 6, HEIGHT // 2))
    assert scene.session.selection == scene.craft_id


def test_dragging_moves_the_picture_with_the_hand_and_selects_nothing(
    scene: JourneyScene, qtbot: QtBot
) -> None:
    scene.session.select("earth")
    before = _thing(scene, "sun")
    start = QPoint(400, 400)
    qtbot.mousePress(scene, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(scene, start + QPoint(20 * step, -10 * step))
    qtbot.mouseRelease(scene, Qt.MouseButton.LeftButton, pos=start + QPoint(100, -50))
    after = _thing(scene, "sun")
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((100, -50), abs=0.01)
    assert scene.session.selection == "earth"


@pytest.mark.parametrize("by", [0.5, -1.0])
def test_two_fingers_on_a_touch_pad_zoom(scene: JourneyScene, by: float) -> None:
    spot, span_km = QPointF(400, 300), scene.pose.span_km
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        spot, spot, scene.mapToGlobal(spot), by, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(scene, pinch)
    assert (scene.pose.span_km < span_km) == (by > 0)


def test_the_wheel_zooms_about_the_pointer(scene: JourneyScene) -> None:
    where = QPointF(300, 250)
    before = scene.picture().camera
    point = before.unproject(where.x(), where.y())
    event = QWheelEvent(
        where, where, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(scene, event)
    after = scene.picture().camera
    assert after.span_km < before.span_km
    assert after.project(point) == pytest.approx([where.x(), where.y()], abs=0.01)


def test_zooming_in_on_a_planet_follows_it(scene: JourneyScene) -> None:
    x, y = _thing(scene, "earth")
    scene.zoom_at(1.5, x, y)
    assert scene.pose.follow == "earth"
    assert _thing(scene, "earth") == pytest.approx((x, y), abs=1.0)


KEYS = (
    (Qt.Key.Key_Plus, lambda s: s.pose.span_km),
    (Qt.Key.Key_Minus, lambda s: s.pose.span_km),
    (Qt.Key.Key_Left, lambda s: s.pose.offset_km),
    (Qt.Key.Key_Right, lambda s: s.pose.offset_km),
    (Qt.Key.Key_Up, lambda s: s.pose.offset_km),
    (Qt.Key.Key_Down, lambda s: s.pose.offset_km),
    (Qt.Key.Key_BracketRight, lambda s: s.pose.tilt_rad),
    (Qt.Key.Key_Q, lambda s: s.pose.azimuth_rad),
    (Qt.Key.Key_E, lambda s: s.pose.azimuth_rad),
    (Qt.Key.Key_F, lambda s: s.pose.follow),
    (Qt.Key.Key_T, lambda s: s.pose.true_scale),
    (Qt.Key.Key_X, lambda s: s.pose.fixed),
    (Qt.Key.Key_D, lambda s: s.options),
    (Qt.Key.Key_H, lambda s: s.options),
)


@pytest.mark.parametrize(("key", "seen"), KEYS)
def test_every_key_changes_the_view_and_reset_brings_it_back(
    scene: JourneyScene, qtbot: QtBot, key: Qt.Key, seen: object
) -> None:
    assert callable(seen)
    before, home = seen(scene), scene.pose
    qtbot.keyClick(scene, key)
    assert seen(scene) != before
    qtbot.keyClick(scene, Qt.Key.Key_R)
    assert scene.pose == home


def test_tab_steps_through_the_things_and_enter_selects(scene: JourneyScene, qtbot: QtBot) -> None:
    scene.setFocus()
    names = [one.id for one in scene.things]
    walked = []
    for _ in names:
        assert scene.focusNextPrevChild(True)
        walked.append(scene.focused_thing)
    assert walked == names
    assert scene.focusNextPrevChild(False)
    qtbot.keyClick(scene, Qt.Key.Key_Return)
    assert scene.session.selection == names[-2]


def test_the_focus_is_seen(scene: JourneyScene, qtbot: QtBot) -> None:
    scene.activateWindow()
    scene.setFocus()
    qtbot.waitUntil(scene.hasFocus)
    plain = _image(scene)
    scene.focus_thing("earth")
    assert _image(scene) != plain


def test_flights_take_under_a_second_and_end_where_asked(scene: JourneyScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.look(View(follow="mars", span_km=5e6, tilt_deg=30))
    assert scene.flying
    assert scene.frames.running
    spans = []
    for _ in range(50):
        scene.frames.tick.emit(0.016)
        spans.append(scene.picture().camera.span_km)
    assert not scene.flying
    assert not scene.frames.running
    assert spans[-1] == pytest.approx(5e6)
    assert len({round(span) for span in spans}) > 20  # it glides


def test_a_hand_on_the_picture_stops_a_flight_without_a_jump(scene: JourneyScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.follow("earth")
    for _ in range(15):
        scene.frames.tick.emit(0.016)
    before = scene.picture().camera
    scene.pan(3, 0)
    after = scene.picture().camera
    assert not scene.flying
    assert not scene.frames.running
    assert after.span_km == pytest.approx(before.span_km)
    moved = after.project(before.centre_km)
    assert moved == pytest.approx([WIDTH / 2 + 3, HEIGHT / 2], abs=0.1)


def test_a_new_flight_starts_where_the_old_one_was(scene: JourneyScene) -> None:
    scene.session.settings.choose(reduced_motion=False, save=False)
    scene.follow("earth")
    for _ in range(15):
        scene.frames.tick.emit(0.016)
    before = scene.picture().camera
    scene.follow("mars")
    after = scene.picture().camera
    assert after.span_km == pytest.approx(before.span_km)
    assert after.project(before.centre_km) == pytest.approx([WIDTH / 2, HEIGHT / 2], abs=0.1)
    scene.settle()
    assert not scene.flying


def test_with_reduced_motion_the_camera_is_there_at_once(scene: JourneyScene) -> None:
    scene.follow("mars")
    assert not scene.flying
    assert not scene.frames.running


def test_nothing_repaints_while_time_stands_still(scene: JourneyScene, qtbot: QtBot) -> None:
    QApplication.processEvents()
    painted = []
    scene.paintEvent = lambda event: painted.append(event)  # type: ignore[method-assign]
    for _ in range(30):
        scene.frames.tick.emit(0.016)
        QApplication.processEvents()
    assert painted == []


def test_at_true_scale_bodies_shrink_and_the_picture_says_so(scene: JourneyScene) -> None:
    enlarged = scene.picture()
    assert enlarged.enlargement("earth") > 100
    scene.set_true_scale(True)
    assert scene.picture().radius_px("earth") < 2
    scene.look(View(follow="earth", span_km=1e5))
    picture = scene.picture()
    assert picture.enlargement("earth") == pytest.approx(1.0)
    radius_km = float(scene.session.mission.body("earth").radius.value)
    assert picture.radius_px("earth") == pytest.approx(radius_km * WIDTH / 1e5)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_description_is_short_and_names_what_is_in_view(
    scene: JourneyScene, language: str
) -> None:
    scene.restyle(scene.theme, Formatter(language=language))
    for day in DAYS:
        _seek(scene, day)
        said = scene.describe()
        assert said
        assert len(said.split()) <= 40
        assert "{" not in said


def test_screen_readers_find_the_things_of_the_picture(scene: JourneyScene) -> None:
    canvas = QAccessible.queryAccessibleInterface(scene)
    assert canvas.role() == QAccessible.Role.List
    assert canvas.text(QAccessible.Text.Description) == scene.describe()
    names = [canvas.child(i).text(QAccessible.Text.Name) for i in range(canvas.childCount())]
    assert names == [one.name for one in scene.things]
    assert {"Earth", "Mars", "Sun", "Tianwen-1"} <= set(names)
    first = canvas.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert canvas.indexOfChild(first) == 0
    assert first.rect().width() >= 44


def test_buttons_do_what_their_names_say(scene: JourneyScene, qtbot: QtBot) -> None:
    strip = scene.controls()
    qtbot.addWidget(strip)
    assert strip is scene.controls()
    buttons = strip.buttons  # type: ignore[attr-defined]
    for name in ("sun", "earth", "mars", "craft"):
        buttons[name].click()
        assert scene.pose.follow == (scene.craft_id if name == "craft" else name)
        assert buttons[name].isChecked()
    span = scene.pose.span_km
    buttons["in"].click()
    assert scene.pose.span_km == pytest.approx(span / 2)
    strip.tilt.setValue(60)  # type: ignore[attr-defined]
    assert math.degrees(scene.pose.tilt_rad) == pytest.approx(60)
    for name in ("fixed", "true", "distances", "heights"):
        was = buttons[name].isChecked()
        buttons[name].click()
        assert buttons[name].isChecked() != was
    assert all(button.accessibleName() and button.toolTip() for button in buttons.values())
    assert all(min(button.width(), button.height()) >= 44 for button in buttons.values())


def test_a_lesson_moves_the_camera(scene: JourneyScene) -> None:
    scene.look(View(follow="mars", span_km=3e5, tilt_deg=40, fixed_frame=False))
    assert scene.pose.follow == "mars"
    assert scene.pose.span_km == pytest.approx(3e5)
    scene.look(View(follow="nowhere"))
    assert scene.pose.follow == "mars"


def test_the_light_that_earth_sees_lags_behind_the_craft(scene: JourneyScene) -> None:
    _seek(scene, "2021-02-10T11:58")
    scene.look(View(follow="mars", span_km=4e4))
    _image(scene)
    assert "ghost" in {one.request.id for one in scene.labels}
    scene.go_home()
    _image(scene)
    assert "ghost" not in {one.request.id for one in scene.labels}


def test_playing_paints_the_same_picture_as_jumping(scene: JourneyScene) -> None:
    _seek(scene, "2020-10-01T00:00")
    for _ in range(3):
        _image(scene)
    scene.session.clock.seek(scene.session.clock.time_s + 86_400)
    played = _image(scene)
    scene.pan(1, 0)
    _image(scene)
    scene.go_home()
    jumped = _image(scene)
    a, b = (np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (played, jumped))
    assert (np.abs(a - b) > 60).mean() < 0.002  # only the shading of a few pixels differs


def test_shift_drag_turns_the_view(scene: JourneyScene, qtbot: QtBot) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(scene, Qt.MouseButton.LeftButton, shift, QPoint(400, 400))
    for step in range(1, 5):
        where = QPointF(400 + 20 * step, 400 - 30 * step)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, where, where, Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, shift,
        )  # fmt: skip
        QApplication.sendEvent(scene, event)
    qtbot.mouseRelease(scene, Qt.MouseButton.LeftButton, shift, QPoint(480, 280))
    assert scene.pose.tilt_rad == pytest.approx(120 * 0.006, abs=0.01)
    assert scene.pose.azimuth_rad == pytest.approx(-80 * 0.006, abs=0.01)


def test_keys_of_the_window_are_left_to_the_window(scene: JourneyScene) -> None:
    before = scene.pose
    for key, modifier in ((Qt.Key.Key_Space, 0), (Qt.Key.Key_Plus, 1)):
        held = Qt.KeyboardModifier.ControlModifier if modifier else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held)
        QApplication.sendEvent(scene, event)
        assert not event.isAccepted()
    assert scene.pose == before


def test_screen_readers_hear_what_is_selected(scene: JourneyScene) -> None:
    QAccessible.setActive(True)
    scene.session.select("mars")
    scene.focus_thing("mars")
    canvas = QAccessible.queryAccessibleInterface(scene)
    names = [one.id for one in scene.things]
    mars = canvas.child(names.index("mars"))
    assert mars.state().selected
    assert canvas.child(99) is None
    assert canvas.state().focusable
    assert mars.parent().indexOfChild(mars) == names.index("mars")
    QAccessible.setActive(False)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [420, 828, 1500])
def test_every_button_fits_into_the_strip(
    scene: JourneyScene, qtbot: QtBot, scale: float, width: int
) -> None:
    strip = scene.controls()
    qtbot.addWidget(strip)
    scene.restyle(replace(scene.theme, scale=scale), scene.formatter)
    strip.resize(width, strip.height())
    strip.show()
    named = {**strip.buttons, "tilt": strip.tilt}  # type: ignore[attr-defined]
    in_menu = strip.in_menu  # type: ignore[attr-defined]
    widgets = [widget for name, widget in named.items() if name not in in_menu]
    assert not named["story"].isHidden()
    for index, widget in enumerate(widgets):
        assert strip.rect().contains(widget.geometry())
        assert not any(widget.geometry().intersects(o.geometry()) for o in widgets[index + 1 :])
