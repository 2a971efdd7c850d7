"""Half an hour of play, every scene, panel, language and theme: nothing may pile up."""

import gc
import os
import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.state.clock import RATES
from marsapp.state.settings import LANGUAGES, TEXT_SCALES, THEMES, UNITS
from marsapp.state.workbench import TOPICS
from marsapp.ui.application import Program, Start
from marsapp.ui.memory import hand_back
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.mars.picture import CAMERAS

WARM_UP = 24  # rounds until every topic has been there in every theme: caches fill
ROUNDS = 15
MINUTES = 30
FRAMES_A_ROUND = 40
MOST_MB = 15.0  # glyph caches fill by and by; level after as many rounds
_FRAME_S = MINUTES * 60 / (ROUNDS * FRAMES_A_ROUND)  # of play that one frame stands for
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@pytest.fixture
def program(
    qtbot: QtBot, mission: Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    made = Program(Start(mission=mission, lessons=paths.shipped("lessons"), language="en"))
    made.window.resize(1280, 720)
    made.show()
    yield made
    made.window.close()
    made.languages.use("en")
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def play_a_while(program: Program, number: int, chance: random.Random) -> None:
    """One round: other settings, every scene, panel and lesson, then two minutes of flight."""
    session, clock = program.session, program.session.clock
    program.settings.choose(
        language=LANGUAGES[number % len(LANGUAGES)],
        theme=THEMES[number % len(THEMES)],
        units=UNITS[number % len(UNITS)],
        text_scale=TEXT_SCALES[number % len(TEXT_SCALES)],
    )
    for scene in program.views.scene_ids:
        session.open_scene(scene)
        for panel in program.window.parts.panels:
            session.open_panel(panel)
            program.window.grab()
    try_everything(program, number, chance)
    session.open_lesson(chance.choice(sorted(program.views.lesson_ids)))
    for _ in range(4):
        program.views.lessons.next_step()
    session.select(chance.choice(("orbiter", "mars", "zhurong", "ev_tcm1")))
    session.open_panel(chance.choice(tuple(program.window.parts.panels)))
    clock.set_rate(chance.choice((-1, 1)) * chance.choice(RATES))
    for frame in range(FRAMES_A_ROUND):
        if frame % 10 == 0:
            clock.seek(chance.uniform(0, clock.end_s))
            program.window.grab()
        clock.play()
        clock.advance(_FRAME_S)
    clock.pause()


def try_everything(program: Program, number: int, chance: random.Random) -> None:
    """One topic of the workbench a round, and Mars from every camera and in every coat."""
    session, workbench = program.session, program.session.workbench
    session.open_scene("mars")
    session.open_panel("workbench")
    session.clock.seek(session.mission.event_times_s["ev_moi_start"] + chance.uniform(0, 4e7))
    workbench.open(TOPICS[number % len(TOPICS)])
    workbench.insertion.ask(duration_s=chance.uniform(0, 1500))
    workbench.staircase.ask(dv_m_s=float(chance.randrange(-300, 300)))
    scene = program.window.scene
    assert isinstance(scene, MarsScene)
    scene.choose_camera(CAMERAS[number % len(CAMERAS)])
    scene.next_mode()
    program.window.grab()


def come_to_rest(program: Program) -> dict[str, float]:
    """Go back to the same state and count what there is."""
    program.settings.choose(language="en", theme="dark", units="auto", text_scale=1.0)
    session = program.session
    session.open_lesson("")
    session.workbench.put_away()
    session.open_panel("facts")
    session.select("orbiter")
    session.clock.seek(0.0)
    program.window.grab()
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
    objects = len(gc.get_objects())  # first: counting the others makes wrappers
    handles = Path("/proc/self/fd")
    return {
        "Python objects": objects,
        "widgets": len(QApplication.allWidgets()),
        "windows": len(QApplication.topLevelWidgets()),
        "Qt objects": len(program.window.findChildren(QObject)),
        "threads": threading.active_count(),
        "files": len(list(handles.iterdir())) if handles.is_dir() else 0,
        "MB": _resident_mb(),
    }


def _resident_mb() -> float:
    """Return what is held, without what the allocator only keeps at hand for the next picture."""
    hand_back()
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * _PAGE_BYTES / 1e6 if statm.is_file() else 0.0


@pytest.mark.timeout(900)  # minutes, where the machine has other work
def test_half_an_hour_of_play_leaves_nothing_behind(program: Program) -> None:
    chance = random.Random(20_210_210)  # noqa: S311 - the same every time, on purpose
    for number in range(WARM_UP):
        play_a_while(program, number, chance)
    come_to_rest(program)  # once before: counting Qt's objects makes Python ones
    before = come_to_rest(program)
    for number in range(ROUNDS):
        play_a_while(program, number, chance)
    after = come_to_rest(program)
    growth = {what: after[what] - before[what] for what in before}
    for what in ("windows", "threads", "files"):
        assert growth[what] <= 0, f"{what}: {growth}"
    for what in ("widgets", "Qt objects", "Python objects"):
        assert growth[what] <= 0.05 * before[what], f"{what}: {growth}"
    assert growth["MB"] <= MOST_MB, growth
