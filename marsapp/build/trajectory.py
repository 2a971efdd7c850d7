"""Build the table of Tianwen-1's path from its figures: ``python -m marsapp.build trajectory``."""

import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import flight, joins, landing, later, mars, mean_orbit, path_length
from marsapp.build.inputs import epoch, read_figures
from marsapp.build.kernel import Kernel
from marsapp.build.parts import Part
from marsapp.build.table import assemble
from marsapp.mission.loader import read_mission_data
from marsapp.mission.model import MissionData
from marsapp.mission.trajectory import Trajectory
from marsapp.mission.trajectory_table import write_table

Array = NDArray[np.float64]
CREDIT: Final = (
    "Computed from Tianwen-1 telemetry received by AMSAT-DL and the Allen Telescope Array, "
    "decoded by Daniel Estévez (EA4GPZ), CC BY 4.0; ephemeris DE440, NASA/JPL-Caltech"
)


def build(kernel_path: Path, figures_path: Path, table_path: Path) -> None:
    """Compute the path, write the table and print how well its parts meet.

    Parameters
    ----------
    kernel_path
        DE440: the excerpt that is shipped, or the full de440.bsp. Both give the same path;
        the shipped table comes from the excerpt, and the same file gives the same bytes.
    figures_path
        The figures, ``anchors.yaml``, in a folder of the mission whose files tell of the landing.
    table_path
        Where the table goes; the same figures give the same bytes.
    """
    began = time.perf_counter()
    figures = read_figures(figures_path)
    data, problems = read_mission_data(figures_path.parent.parent)
    if data is None:
        raise ValueError(f"the mission of {figures_path} has problems: {problems[0]}")
    kernel = Kernel(kernel_path)
    check = figures["ephemeris_check"]
    kernel.check(epoch(check["utc"]), {body: check[body] for body in ("earth", "mars")})
    progress = _Progress()
    parts, thrust_km_s = _parts(kernel, figures, data, progress)
    slow, curves = later.orbits(kernel, figures, progress)
    progress.done()
    description, arrays = assemble(parts, slow, curves)
    description |= {"credit": CREDIT, "gm_km3_s2": figures["constants"]["gm_km3_s2"]["mars"]}
    description |= asdict(mean_orbit.bulge(figures))
    launch_utc = figures["ascent"]["knots"][0][0]
    launch = datetime.fromisoformat(launch_utc).replace(tzinfo=UTC)
    launch_tdb_s = epoch(launch_utc)
    arrays["arc"] = np.array([[launch_tdb_s, 0.0, 1.0], [launch_tdb_s + 1, 1.0, 1.0]])
    write_table(table_path, description, arrays)

    trajectory = Trajectory.load(table_path, launch)
    to_mars = np.concatenate([part.tdb_s for part in parts if part.centre != "mars"])
    approach = next(part for part in parts if part.id == "approach")
    arrays["arc"] = path_length.arc_length(
        trajectory,
        kernel,
        launch_tdb_s,
        np.concatenate([to_mars, approach.tdb_s]) - launch_tdb_s,
        slow[0].start_tdb_s - launch_tdb_s,
    )
    found = joins.find(trajectory, kernel, launch_tdb_s)
    description["joins"] = [join.as_json() for join in found]
    description["insertion_dv_km_s"] = [round(float(x), 9) for x in thrust_km_s]
    write_table(table_path, description, arrays)
    kernel.close()
    _report(found, table_path, arrays, time.perf_counter() - began)


class _Progress:
    """One line that says how many pieces of what are done."""

    def __init__(self) -> None:
        self._counted: dict[str, int] = {}

    def __call__(self, name: str) -> None:
        self._counted[name] = self._counted.get(name, 0) + 1
        print(f"\r  {name} {self._counted[name]}      ", end="", flush=True)

    def done(self) -> None:
        print("\r" + " " * 30 + "\r", end="")


def _parts(
    kernel: Kernel, figures: dict[str, Any], data: MissionData, progress: "_Progress"
) -> tuple[list[Part], Array]:
    """Return all parts made of knots, and the change of velocity by the capturing burn."""
    parts = [flight.ascent(figures), flight.departure(kernel, figures)]
    parts += flight.cruise(kernel, figures, progress)
    thrust_km_s = np.zeros(3)
    for block in figures["arcs"]:
        parts += mars.arc(kernel, figures, block, progress)
        if block["id"] == "approach":
            burn, thrust_km_s = mars.insertion(kernel, figures, parts[-1].knots[-1, :6])
            parts.append(burn)
    coast = next(part for part in parts if part.id == "lander_coast")
    parts.append(landing.descent(figures, data, coast))
    return parts, thrust_km_s


def _report(found: list[joins.Join], path: Path, arrays: dict[str, Array], took_s: float) -> None:
    print("where parts meet (km, m/s):")
    for join in found:
        size = float(np.linalg.norm(join.step_m_s))
        print(f"  {join.before:>24} → {join.after:<24} {join.step_km:9.3f} {size:10.3f}")
    counts = f"{len(arrays['state_tdb_s'])} knots, {len(arrays['element_tdb_s'])} element knots"
    print(f"{path.name}: {counts}, {path.stat().st_size / 1000:.1f} kB, {took_s:.0f} s")
