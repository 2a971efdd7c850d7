"""The exhibit: nobody gets out, nobody finds traces of the visitor before, nothing breaks."""

import gc
import os
import random
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.state.idle import Stage
from marsapp.state.modes import KIOSK
from marsapp.state.staff_pin import StaffPin
from marsapp.state.workbench import TOPICS
from marsapp.state.workshop import Handling
from marsapp.ui.application import Program, Start
from marsapp.ui.faults import Faults
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.scenes.spacecraft.controls import SpacecraftControls
from marsapp.ui.shells.kiosk import Kiosk
from marsapp.ui.strip import Strip
from marsapp.ui.workbench.registry import PAGES

PIN = "246802"
CRAFT_TOPICS = [topic for topic, page in PAGES.items() if page.scene == "spacecraft"]
SEED = int(os.environ.get("MARSAPP_MONKEY_SEED", "20200723"))
EVENTS = int(os.environ.get("MARSAPP_MONKEY", "3000"))
_PRESS, _RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
_MOUSE = (
    (_PRESS, _RELEASE),
    (_PRESS, _RELEASE),
    (_PRESS, QEvent.Type.MouseMove),
    (QEvent.Type.MouseMove, _RELEASE),
    (_PRESS, _RELEASE, QEvent.Type.MouseButtonDblClick, _RELEASE),
)
_RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def program(qtbot: QtBot, mission: Mission, home: Path) -> Iterator[Program]:
    made = Program(Start(mission=mission, lessons=paths.shipped("lessons"), mode=KIOSK))
    made.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    QApplication.instance().removeEventFilter(kiosk_of(made))  # type: ignore[union-attr]
    made.window.setProperty("released", True)
    made.window.close()
    made.languages.use("en")
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def kiosk_of(program: Program) -> Kiosk:
    assert program.kiosk is not None
    return program.kiosk


def wake(program: Program) -> None:
    QTest.mouseClick(program.window.scene, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))


def press(window: QWidget, at: QPoint) -> None:
    send(window, QEvent.Type.MouseButtonPress, at)


def move(window: QWidget, at: QPoint) -> None:
    send(window, QEvent.Type.MouseMove, at)


def send(
    window: QWidget,
    kind: QEvent.Type,
    at: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    point, everywhere = QPointF(at), QPointF(window.mapToGlobal(at))
    QApplication.sendEvent(window, QMouseEvent(kind, point, everywhere, button, button, none))


def test_the_first_touch_shows_something_to_do(program: Program) -> None:
    wake(program)
    assert program.session.panel == "lesson"
    assert not program.session.clock.playing
    assert kiosk_of(program).banner.text == ""


def test_a_trembling_mouse_wakes_nobody_but_a_moved_one_extends_a_visit(program: Program) -> None:
    kiosk, scene = kiosk_of(program), program.window.scene
    move(scene, QPoint(10, 10))
    stages = [kiosk.watch.stage]
    wake(program)
    kiosk.watch.pass_seconds(70)
    stages.append(kiosk.watch.stage)
    move(scene, QPoint(50, 50))
    stages.append(kiosk.watch.stage)
    assert stages == [Stage.ATTRACT, Stage.WARNING, Stage.VISIT]


@pytest.mark.parametrize("way", ["key", "wheel", "press"])
def test_any_input_takes_the_warning_away_and_leaves_the_visit_as_it_was(
    program: Program, way: str
) -> None:
    kiosk, scene = kiosk_of(program), program.window.scene
    wake(program)
    program.session.open_panel("facts")
    kiosk.watch.pass_seconds(79)
    assert "1 s" in kiosk.banner.text
    if way == "key":
        QTest.keyClick(program.window, Qt.Key.Key_Shift)
    elif way == "wheel":
        QApplication.sendEvent(scene, wheel(QPoint(100, 100), 120))
    else:
        press(program.window, QPoint(500, 500))
    assert kiosk.watch.stage is Stage.VISIT
    assert kiosk.banner.text == ""
    assert program.session.panel == "facts"


def test_the_loop_flies_from_launch_to_the_end_and_begins_again(program: Program) -> None:
    clock, seen = program.session.clock, set[str]()
    program.session.snapshot_changed.connect(lambda shot: seen.add(shot.phase.id))
    flown_s = 0.0
    while clock.playing and flown_s < 4000:
        clock.advance(0.1)
        flown_s += 0.1
    assert clock.time_s == clock.end_s
    assert 120 < flown_s < 900, "a round of the loop takes minutes, not an afternoon"
    assert len(seen) > 10
    QApplication.processEvents()
    assert clock.playing
    assert clock.time_s < 86_400


@pytest.mark.parametrize(
    "kind",
    [QEvent.Type.ContextMenu, QEvent.Type.ToolTip],
)
def test_nothing_of_the_desktop_comes_up(program: Program, kind: QEvent.Type) -> None:
    wake(program)
    for widget in program.window.findChildren(QWidget):
        at = QPoint(3, 3)
        event = (
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
            if kind == QEvent.Type.ContextMenu
            else QHelpEvent(kind, at, widget.mapToGlobal(at))
        )
        QApplication.sendEvent(widget, event)
        assert QApplication.activePopupWidget() is None
    assert all(w is program.window for w in QApplication.topLevelWidgets() if w.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_address_is_ever_opened(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    wake(program)
    program.session.open_panel("facts")
    for thing in ("mars", "zhurong", "ev_tcm1"):
        program.session.select(thing)
        for button in program.window.parts.panels["facts"].findChildren(QAbstractButton):
            if isValid(button):
                button.click()
    assert opened == []


def test_the_staff_door_opens_after_a_long_press_in_the_corner_only(program: Program) -> None:
    kiosk, window = kiosk_of(program), program.window
    corner = QPoint(window.width() - 20, 20)
    press(window, QPoint(600, 300))
    assert not kiosk.hold.isActive()
    press(window, corner)
    assert kiosk.hold.isActive()
    assert kiosk.hold.interval() == 5000
    move(window, QPoint(600, 300))
    assert not kiosk.hold.isActive(), "a finger that wanders off is no staff"
    press(window, corner)
    kiosk.hold.timeout.emit()
    assert kiosk.pad.isVisible()


def test_the_door_stays_locked_after_a_restart(program: Program, home: Path) -> None:
    StaffPin(home / "staff.json").choose(PIN)
    pad = kiosk_of(program).pad
    pad.open()
    for _ in range(5):
        QTest.keyClicks(pad, "000000")
        QTest.keyClick(pad, Qt.Key.Key_Return)
    assert StaffPin(home / "staff.json").locked_s() > 10
    QTest.keyClicks(pad, PIN)
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert program.window.isVisible()


def test_the_next_visitor_finds_no_trace(program: Program) -> None:
    kiosk, session = kiosk_of(program), program.session
    before = portrait(program)
    wake(program)
    QApplication.clipboard().setText("mine")
    session.open_lesson(sorted(program.views.lesson_ids)[0])
    program.window.parts.timeline.zoom_in()
    program.window.parts.timeline.settle()
    session.select("mars")
    kiosk.pad.open()
    kiosk.watch.pass_seconds(200)
    assert kiosk.watch.stage is Stage.ATTRACT
    assert QApplication.clipboard().text() == ""
    assert not kiosk.pad.isVisible()
    assert portrait(program) == before


def test_the_next_visitor_finds_every_scene_as_at_first(program: Program) -> None:
    kiosk, session = kiosk_of(program), program.session
    wake(program)
    session.open_scene("mars")
    scene = program.window.scene
    assert isinstance(scene, MarsScene)
    fresh = scene.options
    journey = program.window.parts.scenes["journey"]
    assert isinstance(journey, JourneyScene)
    journey_fresh = journey.options
    for key in "MTGOXV":
        QTest.keyClick(scene, getattr(Qt.Key, f"Key_{key}"))
    scene.zoom(4.0)
    for key in "DHT":
        QTest.keyClick(journey, getattr(Qt.Key, f"Key_{key}"))
    session.open_panel("workbench")
    for topic in TOPICS:
        session.workbench.open(topic)
    session.workbench.insertion.ask(duration_s=60.0)
    session.workbench.staircase.ask(dv_m_s=50.0)
    kiosk.watch.pass_seconds(200)
    # the loop begins anew with the rocket on its way up
    assert (session.scene, session.panel, session.workbench.topic) == ("spacecraft", "", "")
    assert session.workbench.insertion.is_first
    assert session.workbench.staircase.is_first
    assert (scene.camera, scene.options, scene.focused_thing) == ("story", fresh, "")
    assert (journey.followed, journey.options) == ("story", journey_fresh)
    assert journey.pose.true_scale == 0.0
    controls = scene.controls()
    assert isinstance(controls, Strip)
    assert controls.buttons["story"].isChecked()


def test_the_next_visitor_finds_the_workshop_put_away(program: Program) -> None:
    kiosk, session = kiosk_of(program), program.session
    session.open_scene("spacecraft")
    scene = program.window.scene
    assert isinstance(scene, SpacecraftScene)
    fresh, first = scene.options, scene.pose
    wake(program)
    session.clock.seek(session.mission.event_times_s["ev_driveoff"])
    session.open_scene("spacecraft")
    session.open_panel("workbench")
    for topic in CRAFT_TOPICS:
        session.workbench.open(topic)
    session.select("zhurong_mast")
    session.workshop.take(
        subject="zhurong", apart=0.7, unfolded=0.0, senses="inst_mscam", beside="bus"
    )
    for key in "QTX":
        QTest.keyClick(scene, getattr(Qt.Key, f"Key_{key}"))
    assert scene.options != fresh
    assert scene.pose != first
    kiosk.watch.pass_seconds(200)
    assert session.workshop.handling == Handling()
    assert (scene.options, scene.pose, scene.focused_thing) == (fresh, first, "")
    assert session.selection == session.mission.data.mission.craft
    controls = scene.controls()
    assert isinstance(controls, SpacecraftControls)
    assert controls.apart.value() == 0


def test_the_loop_shows_the_craft_where_it_changes(program: Program) -> None:
    session, mission = program.session, program.session.mission
    seen = []
    for moment in ("ev_launch", "ev_separation_lv", "ev_selfie1", "ev_edl_entry", "ev_touchdown"):
        session.clock.seek(mission.event_times_s[moment] + 60.0)
        seen.append((session.scene, session.workshop.handling.subject))
    assert seen == [
        ("spacecraft", ""),
        ("journey", ""),
        ("spacecraft", ""),
        ("landing", ""),
        ("surface", ""),
    ]


def test_the_loop_takes_its_time_for_the_landing(program: Program) -> None:
    """What lasts minutes is no flash between days of flight."""
    clock, shown_s = program.session.clock, 0.0
    clock.seek(program.session.mission.event_times_s["ev_edl_entry"])
    while clock.playing and program.session.scene == "landing" and shown_s < 60:
        clock.advance(0.1)
        shown_s += 0.1
    assert 4 < shown_s < 20


def test_the_loop_shows_each_moment_in_the_scene_that_fits_it(program: Program) -> None:
    session, clock = program.session, program.session.clock
    seen = [session.scene]
    session.scene_changed.connect(seen.append)
    clock.seek(session.mission.event_times_s["ev_separation_lv"])
    clock.seek(session.mission.event_times_s["ev_moi_start"] - 86_400)
    assert seen == ["spacecraft", "journey", "mars"]
    scene = program.window.scene
    assert isinstance(scene, MarsScene)
    assert scene.camera == "story"
    clock.seek(clock.end_s - 1.0)
    while clock.playing:
        clock.advance(0.1)
    QApplication.processEvents()
    assert (session.scene, clock.playing) == ("spacecraft", True)
    assert seen[-1] == "spacecraft"


def test_the_next_visitor_finds_the_usual_settings(program: Program) -> None:
    usual = program.settings.choices
    wake(program)
    program.settings.choose(save=False, language="zh", theme="light", units="au", text_scale=2.0)
    kiosk_of(program).watch.pass_seconds(200)
    assert program.settings.choices == usual


def portrait(program: Program) -> QImage:
    """Return the picture of the exhibit at launch, just after a reset."""
    program.session.clock.pause()
    program.session.clock.seek(0.0)
    program.window.parts.timeline.settle()
    program.window.scene.settle()
    for _ in range(3):
        QApplication.processEvents()
    return program.window.grab().toImage()


def test_a_fault_starts_the_exhibit_again_instead_of_stopping_it(program: Program) -> None:
    kiosk, faults = kiosk_of(program), Faults(program.take_fault)
    wake(program)
    for _ in range(300):
        faults.handle(RuntimeError, RuntimeError("test"), None)
    assert program.views.notice.isHidden()
    kiosk.again.timeout.emit()
    assert kiosk.watch.stage is Stage.ATTRACT
    assert program.session.clock.playing
    faults.handle(RuntimeError, RuntimeError("test"), None)
    assert not program.session.clock.playing
    kiosk.again.timeout.emit()
    assert program.session.clock.playing


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_thousands_of_random_touches_break_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[object] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda *fault: faults.append(traceback.format_exception(*fault))
    )
    monkeypatch.setattr(QDesktopServices, "openUrl", faults.append)
    monkey, kiosk = Monkey(program, seed=SEED), kiosk_of(program)
    session, places = program.session, set[str]()
    for changed in (session.scene_changed, session.panel_changed, session.workbench.topic_changed):
        changed.connect(places.add)
    for scene in program.window.parts.scenes:  # each is made when it is first opened
        session.open_scene(scene)
    for panel in program.window.parts.panels:
        session.open_panel(panel)
    monkey.play(EVENTS // 4)
    kiosk.watch.pass_seconds(200)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    widgets = len(QApplication.allWidgets())
    places.clear()
    for topic in TOPICS:
        session.clock.seek(session.mission.event_times_s["ev_moi_start"])
        session.open_scene(PAGES[topic].scene)
        session.open_panel("workbench")
        session.workbench.open(topic)
        monkey.play(EVENTS // len(TOPICS))
    assert {"journey", "mars", "spacecraft", "workbench", *TOPICS} <= places
    assert faults == []
    assert program.window.isVisible()
    kiosk.watch.pass_seconds(200)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert kiosk.watch.stage is Stage.ATTRACT
    assert program.session.clock.playing
    assert program.session.lesson == ""
    assert len(QApplication.allWidgets()) <= widgets * 1.02 + 5


def wheel(at: QPoint, angle: int) -> QWheelEvent:
    return QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


class Monkey:
    """Plays on the exhibit as a class of five-year-olds would: everything, everywhere, at once."""

    def __init__(self, program: Program, seed: int) -> None:
        self._program = program
        self._chance = random.Random(seed)  # noqa: S311 - the same every time, on purpose
        self._keys = [key for key in Qt.Key if 0 < key.value < 0x0100_0070]
        self._touch = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)

    def play(self, events: int) -> None:
        acts = (self._mouse, self._mouse, self._mouse, self._key, self._wheel, self._fingers)
        for number in range(events):
            self._chance.choice(acts)()
            if number % 50 == 0:
                self._program.session.clock.advance(0.1)
                QApplication.processEvents()

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        # kept: with the Python side of a popup, those of its children go
        self._top = window = QApplication.activePopupWidget() or self._program.window
        at = QPoint(self._chance.randrange(window.width()), self._chance.randrange(window.height()))
        widget = window.childAt(at) or window
        return widget, widget.mapFrom(window, at)

    def _mouse(self) -> None:
        widget, at = self._somewhere()
        kinds = self._chance.choice(_MOUSE)
        button = self._chance.choice((Qt.MouseButton.LeftButton,) * 4 + (_RIGHT,))
        for kind in kinds:
            if isValid(widget):  # a press may have closed what was pressed
                send(widget, kind, at, button)

    def _key(self) -> None:
        modifiers = self._chance.choice((
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
            Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier,
        ))  # fmt: skip
        key = self._chance.choice(self._keys)
        target = QApplication.focusWidget() or self._program.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key.value) if 0x20 <= key.value < 0x7F else ""
            QApplication.sendEvent(target, QKeyEvent(kind, key.value, modifiers, text))

    def _wheel(self) -> None:
        widget, at = self._somewhere()
        QApplication.sendEvent(widget, wheel(at, self._chance.choice((-1200, -120, 120, 1200))))

    def _fingers(self) -> None:
        widget, at = self._somewhere()
        fingers = self._chance.randrange(1, 4)
        for act in ("press", "move", "release"):
            if not isValid(widget):
                return
            sequence = QTest.touchEvent(widget, self._touch)
            for finger in range(fingers):
                getattr(sequence, act)(finger, at + QPoint(20 * finger, len(act) * 5), widget)
            sequence.commit()
