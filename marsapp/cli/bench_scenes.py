"""What the scenes cost while they are watched and handled, and that they rest when nothing does."""

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Final

from marsapp.physics.time import DAY_S
from marsapp.state.session import View
from marsapp.state.workshop import Handling
from marsapp.ui import probe
from marsapp.ui.application import Program
from marsapp.ui.tour import STORY

_DRAG_PX: Final = (9.0, 2.0)  # a frame
_STEP_S: Final = 1 / 60
_PREPARING_MS: Final = 1500  # a scene that people see prepares its small pictures by and by
_SIGHTS: Final = {
    "journey": 100.0,
    "mars": 260.0,
    "spacecraft": 260.0,
    "landing": 295.7704,
    "surface": 359.4,
}  # days since launch
_ENTRY: Final = 295.769213  # days from launch to entry
_REST_MS, _RESTS = 600, 5
_AT_FIRST: Final = Handling()
_OUTSIDE: Final = View(camera="outside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One scene at one moment, days since launch: time running at a rate, or a hand that drags.

    ``hold`` is how the craft is held; with ``rests`` each frame that is dragged is painted in full,
    as it is when the hand has let go.
    """

    scene: str
    days: float
    rate: float = DAY_S
    view: View = STORY
    topic: str = ""
    hold: Handling = _AT_FIRST
    drags: bool = False
    rests: bool = False


CASES: Final[Mapping[str, Case]] = {
    "journey_departure": Case(scene="journey", days=1.0),
    "journey_cruise": Case(scene="journey", days=140.0),
    "journey_arrival": Case(scene="journey", days=202.3),
    "journey_mars": Case(scene="journey", days=260.0),
    "mars_arrival": Case(scene="mars", days=202.3, rate=3600.0),
    "mars_still": Case(scene="mars", days=260.0, rate=60.0, view=_OUTSIDE),
    "mars_running": Case(scene="mars", days=260.0, rate=3600.0, view=_OUTSIDE),
    "mars_mapping": Case(scene="mars", days=600.0, rate=600.0),
    "mars_drag": Case(scene="mars", days=600.0, view=_OUTSIDE, drags=True),
    "mars_on_board": Case(scene="mars", days=260.0, rate=60.0, view=View(camera="craft", lens="")),
    "mars_along": Case(scene="mars", days=260.0, rate=60.0, view=View(camera="along")),
    "mars_survey": Case(scene="mars", days=520.0, rate=5 * DAY_S, view=_OUTSIDE, topic="survey"),
    "craft_running": Case(scene="spacecraft", days=100.0),
    "craft_turning": Case(scene="spacecraft", days=100.0, drags=True),
    "craft_apart_turning": Case(
        scene="spacecraft", days=100.0, hold=Handling(apart=1.0), drags=True
    ),
    "craft_still": Case(scene="spacecraft", days=100.0, drags=True, rests=True),
    "rover_turning": Case(
        scene="spacecraft", days=310.0, hold=Handling(subject="zhurong"), drags=True
    ),
    "rover_still": Case(
        scene="spacecraft", days=310.0, hold=Handling(subject="zhurong"), drags=True, rests=True
    ),
    "capsule_still": Case(
        scene="spacecraft",
        days=100.0,
        hold=Handling(subject="entry_capsule"),
        drags=True,
        rests=True,
    ),
    "landing_entry": Case(scene="landing", days=_ENTRY + 95 / DAY_S, rate=6.0),
    "landing_parachute": Case(scene="landing", days=_ENTRY + 290 / DAY_S, rate=6.0),
    "landing_powered": Case(scene="landing", days=_ENTRY + 404 / DAY_S, rate=6.0),
    "landing_hover": Case(scene="landing", days=_ENTRY + 445 / DAY_S, rate=1.0),
    "landing_touchdown": Case(scene="landing", days=_ENTRY + 538 / DAY_S, rate=1.0),
    "surface_driving": Case(scene="surface", days=359.4, rate=600.0),
    "surface_sols": Case(scene="surface", days=360.0),
    "surface_map": Case(scene="surface", days=360.0, view=View(camera="map")),
    "surface_map_drag": Case(scene="surface", days=360.0, view=View(camera="map"), drags=True),
    "surface_turning": Case(scene="surface", days=359.4, view=View(camera="beside"), drags=True),
}
"""What is measured: departure, cruise and arrival, Mars from all sides, the craft in the hand,
the rover on the ground."""


def scene_costs(
    program: Program, size: tuple[int, int], cases: Mapping[str, Case]
) -> dict[str, Any]:
    """Measure each case alone at a size, then how many frames a second each scene reaches."""
    blit = probe.blit_cost(*size)
    found: dict[str, Any] = {}
    program.window.resize(*size)
    program.session.open_panel("")
    for scene in program.window.parts.scenes:
        program.session.open_scene(scene)
        probe.spin(_PREPARING_MS)
    for name, case in cases.items():
        cost = _cost(program, size, case)
        found[f"{name}_{size[1]}p"] = {
            "p50_ms": cost.p50_ms,
            "p95_ms": cost.p95_ms,
            "ratio_to_blit": cost.p50_ms / blit.p50_ms,
        }
    for scene in program.window.parts.scenes:
        found[f"{scene}_{size[1]}p_fps"] = _frames_a_second(program, scene)
    return found


def _cost(program: Program, size: tuple[int, int], case: Case) -> probe.Cost:
    session = program.session
    session.workbench.put_away()
    session.open_scene(case.scene)
    scene: Any = program.window.scene
    session.clock.seek(case.days * DAY_S)
    session.workbench.open(case.topic)
    session.workshop.take(**asdict(case.hold))
    session.ask_view(STORY)
    session.ask_view(case.view)
    scene.settle()
    scene.resize(*size)
    if case.drags:
        return probe.frame_cost(scene, partial(_drag, scene, rests=case.rests))
    session.clock.set_rate(case.rate)
    cost = probe.frame_cost(scene, _stepper(session.clock))
    session.clock.pause()
    return cost


def _drag(scene: Any, *, rests: bool) -> None:
    scene.drag(*_DRAG_PX, aside=False)
    if rests:
        scene.settle()


def _stepper(clock: Any) -> Callable[[], None]:
    clock.play()
    return lambda: clock.advance(_STEP_S)


def _frames_a_second(program: Program, scene: str) -> float:
    clock = program.session.clock
    _show(program, scene)
    clock.set_rate(DAY_S)
    clock.play()
    paints = probe.PaintCount(program.window.scene)
    found = probe.frames_reached(2000, lambda: paints.count)
    clock.pause()
    return found


def _show(program: Program, scene: str) -> None:
    session = program.session
    program.window.scene.settle()  # else a flight would go on behind the next scene
    session.workbench.put_away()
    session.open_scene(scene)
    session.clock.seek(_SIGHTS.get(scene, 0.0) * DAY_S)
    session.ask_view(STORY)


def paused(program: Program) -> dict[str, dict[str, float]]:
    """Return CPU per cent, ticks and real repaints of each scene, paused for two seconds."""
    return {scene: _rest(program, scene) for scene in program.window.parts.scenes}


def _rest(program: Program, scene: str) -> dict[str, float]:
    program.session.clock.pause()
    _show(program, scene)
    program.window.scene.settle()
    for _ in range(_RESTS):  # what still eases comes to its end
        probe.spin(_REST_MS)
        if not program.frames.running:
            break
    ticks: list[float] = []
    program.frames.tick.connect(ticks.append)
    paints = probe.PaintCount(program.window.scene)
    cpu, wall = time.process_time(), time.perf_counter()
    probe.spin(2000)
    spent = (time.process_time() - cpu) / (time.perf_counter() - wall)
    program.frames.tick.disconnect(ticks.append)
    return {"cpu_percent": 100 * spent, "ticks": len(ticks), "repaints": paints.count}
