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
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np

from marsapp import paths
from marsapp.cli.missions import Refused, find_mission, refuse
from marsapp.mission.mission import Mission

_SIZES: Final = ((1280, 720), (1920, 1080))
_STARTS: Final = 5
_LONGEST_S: Final = 180.0  # for one process, also where the machine is slow
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
_MEMORY: Final = ("-m", "marsapp.cli.bench_memory")


def run(options: argparse.Namespace) -> int:
    """Measure and print; takes about two minutes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        mission = find_mission(options.mission, options.language)
    except Refused as error:
        return refuse(error)
    report: dict[str, Any] = {"snapshot": _snapshot_cost(mission)}
    report |= _landing_cost(mission)
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


def _landing_cost(mission: Mission) -> dict[str, Any]:
    """Return the cost of flying the landing once with settings nobody has asked for."""
    descent = mission.descent
    if descent is None:
        return {}
    flights = []
    for number in range(20):
        start = time.perf_counter()
        descent.fly(replace(descent.nominal, hover_s=descent.nominal.hover_s - number))
        flights.append(time.perf_counter() - start)
    p50, p95 = np.percentile(flights, (50, 95))
    return {"landing": {"flight_p50_ms": float(p50) * 1e3, "flight_p95_ms": float(p95) * 1e3}}


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
                _run(("-c", code), environment)
                if turn:
                    found.append(time.perf_counter() - start)
        bare, ours = (statistics.median(found) for found in walls_s.values())
        memory = json.loads(_run(_MEMORY, environment))
    start_up = {"bare_window_s": bare, "first_frame_s": ours, "ratio": ours / bare}
    return {"start": start_up, **memory}


def _run(arguments: tuple[str, ...], environment: Mapping[str, str]) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(  # noqa: S603 - our own code
        command, check=True, capture_output=True, text=True, timeout=_LONGEST_S, env=environment
    )
    return done.stdout


def _window_costs(mission: Mission) -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication

    from marsapp.cli import bench_scenes  # Qt only now
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
        scenes |= bench_scenes.scene_costs(program, size, bench_scenes.CASES)
    return {"scenes": scenes, "paused": bench_scenes.paused(program)}


def _print_tree(tree: dict[str, Any], indent: int = 0) -> None:
    for name, value in tree.items():
        if isinstance(value, dict):
            print(f"{'  ' * indent}{name}")
            _print_tree(value, indent + 1)
        else:
            print(f"{'  ' * indent}{name:<28} {value:10.3f}")
