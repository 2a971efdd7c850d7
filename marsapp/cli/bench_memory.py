"""How much memory a fresh process needs, at the start and with everything opened."""

import json
import sys
import time
from typing import Any, Final

from PySide6.QtWidgets import QApplication

from marsapp import paths
from marsapp.cli.missions import find_mission
from marsapp.physics.time import DAY_S
from marsapp.state.session import View
from marsapp.ui import probe
from marsapp.ui.application import Program, Start
from marsapp.ui.scenes.landing.picture import CAMERAS as LANDING_CAMERAS
from marsapp.ui.scenes.surface.picture import CAMERAS as SURFACE_CAMERAS
from marsapp.ui.tour import STORY

_SIZE: Final = (1920, 1080)
_MOMENTS: Final = (1.0, 140.0, 202.3, 260.0)  # days since launch
_SURVEYED: Final = 520.0
_LANDING: Final = (295.7703, 295.7725, 295.7739, 295.7745, 295.77544)
"""Glowing, under the parachute, on its engine, hovering, touching down."""
_SURFACE: Final = (300.0, 303.5, 305.6, 359.4, 640.0)
"""On the lander, on the ramp, beside it, driving, asleep."""
_TOPICS: Final = {
    "mars": ("insertion", "staircase", "relay", "survey"),
    "landing": ("descent", "energy", "delay"),
    "surface": ("traverse", "sol", "photo", "instruments", "sound"),
}
_CLOSER: Final = 40.0  # times
_DRAGS: Final = 10
_RUNNING_MS: Final = 1000
_RUNNING: Final = 100.0  # mission seconds a second


def measure() -> dict[str, Any]:
    """Return memory at the start, what the first frame of Mars takes, and memory at the end."""
    mission = find_mission(None, "en")
    app = QApplication(sys.argv[:1])
    lessons = paths.shipped("lessons")
    program = Program(Start(mission=mission, lessons=lessons, remembers=False, size=_SIZE))
    program.show()
    program.session.clock.play()
    probe.spin(2000)
    program.session.clock.pause()
    probe.spin(300)
    found: dict[str, Any] = {"memory_1080p": probe.memory_mb()}
    found["mars_first_frame_ms"] = _first_frame_ms(program)
    _open_everything(program)
    found["memory_opened_1080p"] = probe.memory_mb()
    app.processEvents()
    return found


def _first_frame_ms(program: Program) -> float:
    program.session.clock.seek(_MOMENTS[-1] * DAY_S)
    start = time.perf_counter()
    program.session.open_scene("mars")
    program.window.scene.repaint()
    return (time.perf_counter() - start) * 1000


def _open_everything(program: Program) -> None:
    """Look at all scenes and panels, with every camera and lens, from far and near, by hand."""
    session, parts = program.session, program.window.parts
    for days in _MOMENTS:
        session.open_scene("journey")
        session.clock.seek(days * DAY_S)
        _look(program, STORY)
    session.open_scene("mars")
    scene: Any = program.window.scene
    views = [View(camera="craft", lens=lens.id) for lens in scene.lenses]
    for view in (View(camera="along"), View(camera="craft", lens=""), *views):
        _look(program, view)
    for _ in range(3):
        scene.next_mode()
        _look(program, View(camera="outside"))
    scene.zoom(_CLOSER)
    scene.settle()
    for _ in range(_DRAGS):
        scene.drag(9.0, 2.0, aside=False)
        scene.repaint()
    session.clock.seek(_SURVEYED * DAY_S)
    _work_at(program, "mars")
    _watch(program, "landing", _LANDING, LANDING_CAMERAS)
    _watch(program, "surface", _SURFACE, SURFACE_CAMERAS)
    _hold_everything(program)
    for panel in parts.panels:
        session.open_panel(panel)
        probe.spin(100)


def _watch(
    program: Program, scene: str, moments: tuple[float, ...], cameras: tuple[str, ...]
) -> None:
    """Look at moments (days since launch) from every camera; let time run; work at the bench."""
    session = program.session
    session.open_scene(scene)
    for days in moments:
        session.clock.seek(days * DAY_S)
        for camera in cameras:
            _look(program, View(camera=camera))
    _look(program, STORY)
    session.clock.seek(moments[-2] * DAY_S)
    session.clock.set_rate(_RUNNING)
    session.clock.play()
    probe.spin(_RUNNING_MS)
    session.clock.pause()
    _work_at(program, scene)


def _work_at(program: Program, scene: str) -> None:
    """Open every topic of a scene."""
    for topic in _TOPICS[scene]:
        program.session.workbench.open(topic)
        _look(program, STORY)
    program.session.workbench.put_away()


def _hold_everything(program: Program) -> None:
    """Take every vehicle into the hand, whole and taken apart, until its full picture is there."""
    session = program.session
    session.open_scene("spacecraft")
    session.clock.seek(_MOMENTS[1] * DAY_S)
    for subject in ("", *(vehicle.id for vehicle in session.mission.data.vehicles)):
        for apart in (0.0, 1.0):
            session.workshop.take(subject=subject, apart=apart)
            _look(program, STORY)
    session.workshop.put_away()


def _look(program: Program, view: View) -> None:
    program.session.ask_view(view)
    program.window.scene.settle()
    probe.spin(100)


if __name__ == "__main__":
    print(json.dumps(measure()))
