"""The whole program by keyboard alone: nothing out of reach, no trap, no key with two meanings."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QSlider, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.state.modes import CLASSROOM, EXPLORE, Mode
from marsapp.state.workbench import TOPICS
from marsapp.ui.application import Program, Start
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.strip import Strip
from marsapp.ui.tab_order import reading_order

_MANY = 150  # presses: more than there are stops


@pytest.fixture
def mode() -> Mode:
    return EXPLORE


@pytest.fixture
def program(
    qtbot: QtBot, mission: Mission, mode: Mode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    made = Program(Start(mission=mission, lessons=paths.shipped("lessons"), mode=mode))
    made.show()
    made.window.activateWindow()
    made.session.clock.seek(mission.event_times_s["ev_moi_start"])
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    """Press a key where the focus is, as a person would; return where it is then."""
    before = QApplication.focusWidget()
    assert before is not None, "the focus is nowhere"
    QTest.keyClick(before, key, modifier)
    QApplication.processEvents()
    after = QApplication.focusWidget()
    assert after is not None, "the focus is lost"
    return after


def mars(program: Program) -> MarsScene:
    press(Qt.Key.Key_2)
    scene = program.window.scene
    assert isinstance(scene, MarsScene)
    return scene


def workbench(program: Program, topic: str) -> WorkbenchPanel:
    """Open a topic with keys only."""
    press(Qt.Key.Key_W)
    panel = program.window.parts.panels["workbench"]
    assert isinstance(panel, WorkbenchPanel)
    for _ in range(_MANY):
        if press(Qt.Key.Key_Tab) is panel.buttons[topic]:
            break
    press(Qt.Key.Key_Return)
    assert program.session.workbench.topic == topic
    program.window.scene.settle()
    return panel


def test_pages_that_go_after_a_tab_take_nothing_else_with_them(program: Program) -> None:
    lessons, timeline = program.views.lessons, program.window.parts.timeline
    lessons.open(lessons.lesson_ids[0])
    for thing in ("mars", "ev_tcm1", "orbiter"):
        press(Qt.Key.Key_Tab)
        lessons.next_step()
        program.session.select(thing)
        assert all(map(isValid, timeline._zoom_actions))


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_reaches_everything_and_comes_back(program: Program, topic: str, key: Qt.Key) -> None:
    panel, scene = workbench(program, topic), mars(program)
    window = program.window
    window.grab()  # the staircase lays its things out when it is painted
    wanted = set(reading_order(window, ()))
    panel.heading.setFocus()
    seen: list[QWidget] = []
    for _ in range(_MANY):
        seen.append(press(key))
        if seen[-1] is panel.heading:
            break
    assert seen[-1] is panel.heading, "a trap"
    assert set(seen) == wanted
    assert sum(one is scene for one in seen) == 1 + len(scene.things)


def test_the_focus_goes_through_the_areas_as_one_reads(program: Program) -> None:
    panel = workbench(program, "relay")
    window = program.window
    corners = [
        area.mapTo(window, area.rect().topLeft())
        for area in (window._rail, window._scenes, panel, window.parts.timeline)
    ]
    assert [at.x() for at in corners[:3]] == sorted(at.x() for at in corners[:3])
    assert corners[3].y() > corners[2].y()
    program.window._rail._buttons["journey"].setFocus()
    order = [press(Qt.Key.Key_Tab) for _ in range(_MANY)]
    first = {
        name: next(n for n, one in enumerate(order) if area.isAncestorOf(one))
        for name, area in (
            ("scene", window._scenes),
            ("strip", window._strips),
            ("panel", panel),
            ("timeline", window.parts.timeline),
        )
    }
    assert list(first.values()) == sorted(first.values())


def test_a_scrolled_page_keeps_its_order(program: Program) -> None:
    panel = workbench(program, "relay")
    before = reading_order(program.window, (panel,))
    area = panel.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert reading_order(program.window, (panel,)) == before


@pytest.mark.parametrize("topic", TOPICS)
def test_every_slider_of_a_topic_moves_by_keys_and_escape_leads_back(
    program: Program, topic: str
) -> None:
    panel = workbench(program, topic)
    program.session.workbench.photo.ask(placed=True)  # before that it has nothing to turn
    for name in [slider.objectName() for slider in panel.findChildren(QSlider)]:
        first = panel.findChild(QSlider, name)
        assert first is not None
        first.setFocus()
        for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_PageDown):
            press(key)
            slider = panel.findChild(QSlider, name)
            assert slider is not None
            assert slider.hasFocus(), "an answer must not take the slider away"
            ends = {Qt.Key.Key_Home: slider.minimum(), Qt.Key.Key_End: slider.maximum()}
            assert slider.value() == ends.get(key, slider.value())
            assert slider.accessibleName()
            program.window.grab()
    press(Qt.Key.Key_Escape)
    assert program.session.workbench.topic == ""
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)


def test_the_letters_of_the_scene_work_wherever_the_focus_is(program: Program) -> None:
    scene = mars(program)
    workbench(program, "survey")
    assert not scene.hasFocus()
    effects: tuple[tuple[Qt.Key, Callable[[], bool]], ...] = (
        (Qt.Key.Key_M, lambda: scene.options.mode == "height"),
        (Qt.Key.Key_T, lambda: not scene.options.names),
        (Qt.Key.Key_G, lambda: scene.options.grid),
        (Qt.Key.Key_O, lambda: not scene.options.orbits),
        (Qt.Key.Key_X, lambda: not scene.options.scale),
        (Qt.Key.Key_V, lambda: scene.camera == "craft"),
    )
    for key, changed in effects:
        press(key)
        assert changed(), key
    assert not scene.hasFocus()


def test_a_key_held_down_zooms_from_end_to_end(program: Program) -> None:
    scene = mars(program)
    scene.setFocus()
    press(Qt.Key.Key_R)
    for _ in range(40):
        press(Qt.Key.Key_Plus)
    assert scene.flying
    scene.settle()
    assert scene.picture().eye.distance_km - 3389.5 == pytest.approx(200, abs=30)
    for _ in range(40):
        press(Qt.Key.Key_Minus)
    scene.settle()
    assert scene.picture().eye.distance_km > 1.4e6


def test_no_key_has_two_meanings(program: Program) -> None:
    everywhere = [QKeySequence(one.key).toString() for one in program.window._shortcuts.all]
    assert len(everywhere) == len(set(everywhere))
    for name in program.window.parts.scenes:
        strip = program.window.parts.scenes[name].controls()
        assert isinstance(strip, Strip)
        own = [key for key, _ in strip.keys]
        assert own
        assert not set(own) & set(everywhere), name


def test_the_settings_list_every_key(program: Program) -> None:
    scene = mars(program)
    press(Qt.Key.Key_S)
    panel = program.window.parts.panels["settings"]
    strip = scene.controls()
    assert isinstance(strip, Strip)

    def lines() -> list[str]:
        return [one.text() for one in panel.findChildren(QLabel)]

    for key, does in (*strip.keys, *((one.key, one.said) for one in program.window._shortcuts.all)):
        assert f"{key}   {does}" in lines()
    assert not any("now:" in line for line in lines())
    press(Qt.Key.Key_1)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "M   Paint the planet in the next way" not in lines()


class Windows(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_page_opens_a_window_of_its_own(program: Program, qapp: QApplication) -> None:
    windows, session, lessons = Windows(), program.session, program.views.lessons
    qapp.installEventFilter(windows)
    for panel in program.window.parts.panels:
        session.open_panel(panel)
    for topic in TOPICS:
        session.workbench.open(topic)
    session.workbench.open("")
    for name in sorted(program.views.lesson_ids):
        session.open_lesson(name)
        assert lessons.run is not None
        for _ in lessons.run.steps[1:]:
            lessons.next_step()
    qapp.removeEventFilter(windows)
    assert windows.shown == []
    assert qapp.activeWindow() is program.window


# ---- the staircase, which stands in for the globe


def test_no_key_moves_the_globe_behind_the_staircase(program: Program) -> None:
    workbench(program, "staircase")
    scene = mars(program)
    scene.setFocus()
    before = (scene.options, scene.pose, scene.camera)
    for key in "FMTGOXQE":
        press(getattr(Qt.Key, f"Key_{key}"))
    assert (scene.options, scene.pose, scene.camera) == before


def test_the_staircase_takes_its_keys_and_enter(program: Program) -> None:
    workbench(program, "staircase")
    scene = mars(program)
    scene.setFocus()
    program.window.grab()
    tryout = program.session.workbench.staircase
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert tryout.wish.step == 0
    press(Qt.Key.Key_PageDown)
    assert tryout.wish.step == 1
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert tryout.wish.dv_m_s > 0
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert tryout.wish.dv_m_s > 0, "a key with Ctrl means something else"
    press(Qt.Key.Key_R)
    assert tryout.is_first


def test_a_key_that_qt_does_not_know_does_nothing(program: Program) -> None:
    workbench(program, "staircase")
    scene = mars(program)
    scene.setFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, 0x0123_4567, Qt.KeyboardModifier.NoModifier, "ß")
    QApplication.sendEvent(scene, event)
    assert program.session.workbench.staircase.is_first


@pytest.mark.parametrize("mode", [CLASSROOM], ids=["classroom"])
def test_a_clicker_steps_through_the_lesson_not_the_staircase(program: Program) -> None:
    lessons = program.views.lessons
    program.session.open_lesson(sorted(program.views.lesson_ids)[0])
    program.session.open_scene("mars")
    program.session.workbench.open("staircase")
    program.window.scene.setFocus()
    program.window.grab()
    assert lessons.run is not None
    before = lessons.run.index
    press(Qt.Key.Key_PageDown)
    assert lessons.run.index == before + 1


def test_f11_fills_the_screen_and_back(program: Program) -> None:
    press(Qt.Key.Key_F11)
    assert program.window.isFullScreen()
    press(Qt.Key.Key_F11)
    assert not program.window.isFullScreen()
