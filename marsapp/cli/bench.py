"""``marsapp bench``: speed, memory, start-up and idleness, as ratios measured in one run."""

import argparse
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
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
_BARE_WINDOW: Final = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
app = QApplication(sys.argv)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        app.exit(0)
window = Window()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
"""
_OUR_WINDOW: Final = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from marsapp import paths
from marsapp.cli.missions import find_mission
from marsapp.ui.application import Program, Start
mission = find_mission("tianwen-1", "en")
app = QApplication(sys.argv)
program = Program(Start(mission=mission, lessons=paths.shipped("lessons"), remembers=False))
program.window.painted.connect(lambda: QTimer.singleShot(0, app.quit))
program.show()
sys.exit(app.exec())
"""


def run(options: argparse.Namespace) -> int:
    """Measure and print; takes about a minute."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        mission = find_mission(options.mission, options.language)
    except Refused as error:
        return refuse(error)
    report: dict[str, Any] = {"snapshot": _snapshot_cost(mission)}
    report["start"] = _start_cost()
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


def _start_cost() -> dict[str, float]:
    """Return the wall time from process start to first painted frame, ours and a bare window's."""
    bare, ours = (
        statistics.median(_wall_s(code) for _ in range(_STARTS))
        for code in (_BARE_WINDOW, _OUR_WINDOW)
    )
    return {"bare_window_s": bare, "first_frame_s": ours, "ratio": ours / bare}


def _wall_s(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - start


def _window_costs(mission: Mission) -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication

    from marsapp.ui import probe
    from marsapp.ui.application import Program, Start

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
    return {"scenes": scenes, "paused": _paused(program), "rss_mb": _rss_mb()}


def _scene_costs(program: Any, name: str, size: tuple[int, int], blit_ms: float) -> dict[str, Any]:
    """Measure a scene alone at full size, playing, at four typical moments."""
    from marsapp.ui import probe
    from marsapp.ui.tour import view_of

    session, scene = program.session, program.window.parts.scenes[name]
    session.open_scene(name)
    session.open_panel("")
    program.window.resize(*size)
    found: dict[str, Any] = {}
    for moment, days in _MOMENTS.items():
        session.clock.seek(days * 86_400.0)
        session.ask_view(view_of(session.snapshot))
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
    ticks = _Counter(program.frames.tick)
    found[f"{name}_{size[1]}p_fps"] = probe.frames_reached(2000, lambda: ticks.count)
    session.clock.pause()
    return found


def _stepper(clock: Any) -> Callable[[], None]:
    clock.play()
    return lambda: clock.advance(1 / 60)


class _Counter:
    """Counts a signal."""

    def __init__(self, signal: Any) -> None:
        self.count = 0
        signal.connect(self._add)

    def _add(self, *_arguments: object) -> None:
        self.count += 1


def _paused(program: Any) -> dict[str, float]:
    """Return CPU per cent and frames while paused for two seconds."""
    from marsapp.ui import probe

    program.session.clock.pause()
    probe.spin(300)
    ticks = _Counter(program.frames.tick)
    cpu, wall = time.process_time(), time.perf_counter()
    probe.spin(2000)
    spent = (time.process_time() - cpu) / (time.perf_counter() - wall)
    return {"cpu_percent": 100 * spent, "frames": float(ticks.count)}


def _rss_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print_tree(tree: dict[str, Any], indent: int = 0) -> None:
    for name, value in tree.items():
        if isinstance(value, dict):
            print(f"{'  ' * indent}{name}")
            _print_tree(value, indent + 1)
        else:
            print(f"{'  ' * indent}{name:<28} {value:10.3f}")
