"""The built table of a trajectory: one .npz of knots with a description of its segments.

Arrays (float64 unless said otherwise):

``description``
    UTF-8 bytes of a JSON object: ``schema``, ``credit``, ``gm_km3_s2``, ``j2`` and
    ``radius_km`` of the target, ``segments`` and ``joins``. Each segment says whether it is
    made of ``states`` or of ``elements`` and which rows of these arrays it uses (``first`` to
    ``last``).
``state_tdb_s``, ``state``
    Knots: TDB seconds past J2000 and km, km/s, km/s² relative to the centre of the segment.
    The acceleration is NaN where a cubic is drawn.
``element_tdb_s``, ``element``, ``element_rate``
    Knots of slowly changing orbits: mean elements in km and degrees, and their rates a second
    (float32, to keep the file small).
``arc``
    TDB seconds, path flown (km) and its rate (km/s).
``periapsis_tdb_s``
    Passages of the closest point, from the capture to the first slow orbit.
"""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.mission.stretch import PathData, Segment, Stretch
from marsapp.physics.short_period import Bulge
from marsapp.physics.slow_orbit import SlowOrbit

Array = NDArray[np.float64]
SCHEMA: Final = 2


def write_table(path: Path, description: dict[str, Any], arrays: dict[str, Array]) -> None:
    """Write a table; the same content gives the same bytes (no time stamps, no compression)."""
    text = json.dumps({"schema": SCHEMA, **description}, ensure_ascii=False, sort_keys=True)
    packed: dict[str, Any] = {"description": np.frombuffer(text.encode(), dtype=np.uint8)}
    packed |= {name: np.ascontiguousarray(arrays[name]) for name in sorted(arrays)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        np.savez(file, **packed)


def read_description(path: Path) -> dict[str, Any]:
    """Return what a table says about itself."""
    with np.load(path, allow_pickle=False) as table:
        return _description(table["description"])


def _description(packed: NDArray[np.uint8]) -> dict[str, Any]:
    description: dict[str, Any] = json.loads(packed.tobytes())
    if description["schema"] != SCHEMA:
        raise ValueError(f"the trajectory table has form {description['schema']}, not {SCHEMA}")
    return description


def read_table(path: Path, launch_tdb_s: float) -> PathData:
    """Read a built table."""
    with np.load(path, allow_pickle=False) as file:
        table = {name: file[name] for name in file.files}
    description = _description(table["description"])
    orbits: dict[tuple[int, int], SlowOrbit] = {}
    stretches = []
    for row in description["segments"]:
        rows = slice(row["first"], row["last"] + 1)
        if row["kind"] == "states":
            stretches.append(
                Stretch(
                    segment=_segment(row, launch_tdb_s),
                    times_s=_since(table["state_tdb_s"][rows], launch_tdb_s),
                    states=table["state"][rows],
                )
            )
            continue
        key = (row["first"], row["last"])
        if key not in orbits:
            orbits[key] = SlowOrbit.through(
                tuple(table[name][rows] for name in ("element_tdb_s", "element", "element_rate")),
                description["gm_km3_s2"],
                Bulge(description["j2"], description["radius_km"]),
            )
        stretches.append(
            Stretch(
                segment=_segment(row, launch_tdb_s),
                orbit=orbits[key],
                revolutions=row["revolutions"],
            )
        )
    arc = table["arc"].copy()
    arc[:, 0] = _since(arc[:, 0], launch_tdb_s)
    return PathData(
        stretches=tuple(stretches),
        arc=arc,
        periapsis_s=_since(table["periapsis_tdb_s"], launch_tdb_s),
        launch_tdb_s=launch_tdb_s,
    )


def _segment(row: dict[str, Any], launch_tdb_s: float) -> Segment:
    return Segment(
        id=row["id"],
        branch=row["branch"],
        centre=row["centre"],
        start_s=float(_since(row["start_tdb_s"], launch_tdb_s)),
        end_s=float(_since(row["end_tdb_s"], launch_tdb_s)),
        provenance=row["class"],
        confidence=row["confidence"],
        sigma_km=row["sigma_km"],
        sigma_s=row["sigma_s"],
        assumed=row["assumed"],
    )


def _since(tdb_s: ArrayLike, launch_tdb_s: float) -> Array:
    """Return seconds since launch, rounded to the microsecond.

    TDB in 64-bit floats comes in steps of 0.12 µs; rounding makes the launch exactly 0.
    """
    return np.asarray(np.round(np.asarray(tdb_s, dtype=float) - launch_tdb_s, 6))
