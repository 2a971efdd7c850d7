"""``marsapp bench``: speed, memory, start-up and idleness, as ratios measured in one run."""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from marsapp import paths
from marsapp.cli.missions import Refused, find_mission, refuse
from marsapp.mission.mission import Mission

_SIZES: Final = ((1280, 720), (1920, 1080))
_STARTS: Final = 5
_MOMENTS: Final = {  # days since launch: Earth and Moon, cruise, approach, parking orbit
    "departure": 1.0,
    "cruise": 140.0,
    "arrival": 202.3,
    "mars": 260.0,
}
_FIRST_PAINT: Final = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, app.quit)  # runs after the paint
        return False
app = QApplication(sys.argv)
first_paint = FirstPaint()
"""
_BARE_WINDOW: Final = f"""{_FIRST_PAINT}
import pyqtgraph
window, plot = QMainWindow(), pyqtgraph.PlotWidget()
window.setCentralWidget(plot)
window.resize(1280, 720)
plot.viewport().installEventFilter(first_paint)
window.show()
app.exec()
"""
_OUR_WINDOW: Final = f"""
from marsapp import paths
from marsapp.cli.missions import find_mission
mission = find_mission(None, "en")  # before Qt, as the command does it
{_FIRST_PAINT}
from marsapp.ui.application import Program, Start
program = Program(Start(mission=mission, lessons=paths.shipped("lessons"), remembers=False))
program.window.scene.installEventFilter(first_paint)
program.show()
app.exec()
"""
_MEMORY: Final = """
import json
from marsapp import paths
from marsapp.cli.missions import find_mission
mission = find_mission(None, "en")
from PySide6.QtWidgets import QApplication
from marsapp.ui import probe
from marsapp.ui.application import Program, Start
app = QApplication([])
lessons = paths.shipped("lessons")
program = Program(Start(mission=mission, lessons=lessons, remembers=False, size=(1920, 1080)))
program.show()
program.session.clock.play()
probe.spin(2000)
program.session.clock.pause()
probe.spin(300)
print(json.dumps(probe.memory_mb()))
"""


def run(options: argparse.Namespace) -> int:
    """Measure and print; takes about a minute."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        mission = find_mission(options.mission, options.language)
    except Refused as error:
        return refuse(error)
    report: dict[str, Any] = {"snapshot": _snapshot_cost(mission)}
    report |= _fresh_processes()
    report |= _window_costs(mission)
    if options.json:
        print(json.dumps(report, indent=1))
    else:
        _print_tree(report)
    return 0


def _snapshot_cost(mission: Mission) -> dict[str, float]:
    """Return the cost of one call over the whole mission, and a point of many."""
    generator = np.random.default_rng(1)
    times_s = generator.uniform(0.0, mission.end_s, 400)
    singles = []
    for time_s in times_s:
        start = time.perf_counter()
        mission.at(float(time_s))
        singles.append(time.perf_counter() - start)
    many_s = np.sort(generator.uniform(0.0, mission.end_s, 20_000))
    start = time.perf_counter()
    mission.sample(many_s)
    point_s = (time.perf_counter() - start) / len(many_s)
    p50, p95 = np.percentile(singles, (50, 95))
    return {
        "at_p50_ms": float(p50) * 1e3,
        "at_p95_ms": float(p95) * 1e3,
        "sample_us_a_point": point_s * 1e6,
    }


def _fresh_processes() -> dict[str, Any]:
    """Measure what only a new process can tell: start-up against a bare window's, and memory.

    The first run of each writes its byte code to a folder of its own, as an installation would.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        walls_s: dict[str, list[float]] = {_BARE_WINDOW: [], _OUR_WINDOW: []}
        for turn in range(_STARTS + 1):  # in turns, so that a busy moment meets both
            for code, found in walls_s.items():
                start = time.perf_counter()
                _run(code, environment)
                if turn:
                    found.append(time.perf_counter() - start)
        bare, ours = (statistics.median(found) for found in walls_s.values())
        memory = json.loads(_run(_MEMORY, environment))
    start_up = {"bare_window_s": bare, "first_frame_s": ours, "ratio": ours / bare}
    return {"start": start_up, "memory_1080p": memory}


def _run(code: str, environment: Mapping[str, str]) -> str:
    command = [sys.executable, "-c", code]
    done = subprocess.run(  # noqa: S603 - our own code
        command, check=True, capture_output=True, text=True, timeout=60, env=environment
    )
    return done.stdout


def _window_costs(mission: Mission) -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication

    from marsapp.ui import probe
    from marsapp.ui.application import Program, Start
    from marsapp.ui.faults import hear_qt

    hear_qt()
    app = QApplication.instance() or QApplication(["marsapp"])
    program = Program(Start(mission=mission, lessons=paths.shipped("lessons"), remembers=False))
    program.show()
    app.processEvents()
    gc.collect()
    gc.freeze()
    scenes: dict[str, Any] = {}
    for size in _SIZES:
        blit = probe.blit_cost(*size)
        for name in program.window.parts.scenes:
            scenes |= _scene_costs(program, name, size, blit.p50_ms)
    return {"scenes": scenes, "paused": _paused(program)}


def _scene_costs(program: Any, name: str, size: tuple[int, int], blit_ms: float) -> dict[str, Any]:
    """Measure a scene alone at full size, playing, at four typical moments."""
    from marsapp.ui import probe
    from marsapp.ui.tour import STORY

    session, scene = program.session, program.window.parts.scenes[name]
    session.open_scene(name)
    session.open_panel("")
    program.window.resize(*size)
    found: dict[str, Any] = {}
    for moment, days in _MOMENTS.items():
        session.clock.seek(days * 86_400.0)
        session.ask_view(STORY)
        scene.settle()
        scene.resize(*size)
        session.clock.set_rate(86_400.0)
        cost = probe.frame_cost(scene, _stepper(session.clock))
        session.clock.pause()
        found[f"{name}_{moment}_{size[1]}p"] = {
            "p50_ms": cost.p50_ms,
            "p95_ms": cost.p95_ms,
            "ratio_to_blit": cost.p50_ms / blit_ms,
        }
    session.clock.seek(100 * 86_400.0)
    session.clock.play()
    paints = probe.PaintCount(scene)
    found[f"{name}_{size[1]}p_fps"] = probe.frames_reached(2000, lambda: paints.count)
    session.clock.pause()
    return found


def _stepper(clock: Any) -> Callable[[], None]:
    clock.play()
    return lambda: clock.advance(1 / 60)


def _paused(program: Any) -> dict[str, float]:
    """Return CPU per cent, ticks and real repaints of the scene while paused for two seconds."""
    from marsapp.ui import probe

    program.session.clock.pause()
    probe.spin(300)
    ticks: list[float] = []
    program.frames.tick.connect(ticks.append)
    paints = probe.PaintCount(program.window.scene)
    cpu, wall = time.process_time(), time.perf_counter()
    probe.spin(2000)
    spent = (time.process_time() - cpu) / (time.perf_counter() - wall)
    return {"cpu_percent": 100 * spent, "ticks": len(ticks), "repaints": paints.count}


def _print_tree(tree: dict[str, Any], indent: int = 0) -> None:
    for name, value in tree.items():
        if isinstance(value, dict):
            print(f"{'  ' * indent}{name}")
            _print_tree(value, indent + 1)
        else:
            print(f"{'  ' * indent}{name:<28} {value:10.3f}")
