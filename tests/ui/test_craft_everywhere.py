"""The spacecraft scene, and pages of things near at hand: small screens, large words."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.lessons.goals import Situation, is_met
from marsapp.lessons.loader import read_lesson
from marsapp.mission.mission import Mission
from marsapp.state.cues import follow_cue
from marsapp.ui.application import Program, Start
from marsapp.ui.scenes.spacecraft import SpacecraftScene
from marsapp.ui.workbench.registry import PAGES

NEAR = tuple(PAGES)
TOPICS = tuple(topic for topic, page in PAGES.items() if page.scene == "spacecraft")


@pytest.fixture
def program(
    qtbot: QtBot, mission: Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    made = Program(Start(mission=mission, lessons=paths.shipped("lessons"), language="en"))
    made.settings.choose(save=False, reduced_motion=True)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.window.resize(1280, 720)
    made.show()
    made.session.open_scene("spacecraft")
    yield made
    made.window.close()
    made.languages.use("en")
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_with_the_largest_words_no_page_scrolls_sideways_or_leaves_the_window(
    program: Program, size: tuple[int, int], language: str
) -> None:
    assert set(TOPICS) == {"parts", "senses", "size", "attached"}
    program.window.resize(*size)
    program.settings.choose(save=False, text_scale=2.0, language=language)
    program.session.select("inst_hiric")
    for panel, topic in (("facts", ""), *(("workbench", topic) for topic in NEAR)):
        program.session.open_scene(PAGES[topic].scene if topic else "spacecraft")
        program.session.open_panel(panel)
        program.session.workbench.open(topic)
        _settle()
        areas = [one for one in program.window.findChildren(QScrollArea) if one.isVisible()]
        assert areas
        for area in areas:
            page = area.widget()
            assert page is not None
            assert page.width() <= area.viewport().width(), (panel, topic)
            corner = area.mapTo(program.window, area.rect().bottomRight())
            assert program.window.rect().contains(corner), (panel, topic)
    assert program.window.size().toTuple() == size


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1024, 768), 1.5)])
def test_whatever_is_selected_lights_up_and_has_its_name_at_a_line(
    program: Program, size: tuple[int, int], scale: float
) -> None:
    session, scene = program.session, program.window.scene
    assert isinstance(scene, SpacecraftScene)
    program.window.resize(*size)
    program.settings.choose(save=False, text_scale=scale)
    session.open_panel("facts")
    session.clock.seek(session.mission.event_times_s["ev_tcm1"])
    _settle()
    data = session.mission.data
    things = [part.id for vehicle in data.vehicles for part in vehicle.parts]
    for thing in (*things, *(payload.id for payload in data.payloads)):
        session.workshop.put_away()
        session.select("orbiter")
        session.select(thing)
        scene.settle()
        scene.grab()
        assert scene.picture().lit, thing
        assert thing in {one.callout.id for one in scene.labels}, thing


@pytest.mark.parametrize(
    "lesson", ["l07-meet-the-orbiter", "l09-meet-the-lander", "l11-meet-zhurong"]
)
def test_every_part_that_a_lesson_asks_for_can_be_touched_in_the_picture(
    program: Program, lesson: str
) -> None:
    """After the step's own cue, taken apart, and turned by hand."""
    session, scene = program.session, program.window.scene
    assert isinstance(scene, SpacecraftScene)
    read, _ = read_lesson(paths.shipped("lessons") / lesson, session.mission)
    assert read is not None
    session.open_lesson(lesson)
    asked = [(step.cue, goal) for step in read.file.observe for goal in step.goals]
    asked = [(cue, goal) for cue, goal in asked if goal.when.selected is not None]
    assert len(asked) >= 4
    for cue, goal in asked:
        follow_cue(session, cue)
        session.workshop.take(apart=1.0)
        assert _touched(scene, str(goal.when.selected)), goal.id
        situation = Situation(session.selection, session.scene)
        assert is_met(goal.when, session.mission, session.snapshot, situation)


def _touched(scene: SpacecraftScene, part: str) -> bool:
    """Turn the craft until a part is seen, and touch it."""
    for turn in range(0, 360, 45):
        for tilt in (-25, 20, 55):
            pose = replace(scene.pose, turn_rad=math.radians(turn), tilt_rad=math.radians(tilt))
            scene.fly(pose)
            for thing in scene.things:
                if thing.id == part and "hidden" not in thing.name:
                    at = QPoint(int(thing.x_px), int(thing.y_px))
                    QTest.mouseClick(scene, Qt.MouseButton.LeftButton, pos=at)
                    return scene.session.selection == part
    return False
