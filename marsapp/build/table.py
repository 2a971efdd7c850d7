"""Putting parts together: the arrays and the description of the table."""

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsapp.build.parts import Part, Quality, SlowKnots, SlowPart
from marsapp.physics import hermite

Array = NDArray[np.float64]


def assemble(
    parts: list[Part], slow: list[SlowPart], curves: list[SlowKnots]
) -> tuple[dict[str, Any], dict[str, Array]]:
    """Return the description and arrays of a table without path length (see `path_length`)."""
    segments: list[dict[str, Any]] = []
    row = 0
    for part in parts:
        last = row + len(part.tdb_s) - 1
        span = {"start_tdb_s": float(part.tdb_s[0]), "end_tdb_s": float(part.tdb_s[-1])}
        segments.append(_segment(part, "states", row, last) | span)
        row = last + 1
    firsts = np.cumsum([0, *(len(curve.tdb_s) for curve in curves)])
    periapsis = periapsis_passages(parts)
    completed = revolutions(len(periapsis), curves)
    for late in slow:
        first, last = int(firsts[late.orbit]), int(firsts[late.orbit + 1]) - 1
        span = {"start_tdb_s": late.start_tdb_s, "end_tdb_s": late.end_tdb_s}
        extra = {"revolutions": completed[late.orbit]}
        segments.append(_segment(late, "elements", first, last) | span | extra)
    segments.sort(key=lambda segment: (segment["branch"] != "orbiter", segment["start_tdb_s"]))
    rows = np.concatenate([part.knots for part in parts])
    arrays = {
        "state_tdb_s": np.concatenate([part.tdb_s for part in parts]),
        # to the millimetre and below: more would be noise of the machine
        "state": np.hstack([rows[:, :3].round(6), rows[:, 3:6].round(10), rows[:, 6:].round(13)]),
        "element_tdb_s": np.concatenate([curve.tdb_s for curve in curves]),
        "element": np.concatenate([curve.elements for curve in curves]).round(9),
        "element_rate": np.concatenate([curve.rates for curve in curves]).astype(np.float32),
        "periapsis_tdb_s": np.array(periapsis).round(3),
    }
    return {"segments": segments}, arrays


def _segment(part: Part | SlowPart, kind: str, first: int, last: int) -> dict[str, Any]:
    quality: Quality = part.quality
    return {
        "id": part.id,
        "branch": part.branch,
        "centre": part.centre,
        "class": quality.provenance,
        "confidence": quality.confidence,
        "sigma_km": quality.sigma_km,
        "sigma_s": quality.sigma_s,
        "assumed": quality.assumed,
        "kind": kind,
        "first": first,
        "last": last,
    }


def periapsis_passages(parts: list[Part]) -> list[float]:
    """Return when the orbiter passed its closest point to Mars, from the capturing burn on.

    Found as the zeros of radius times radial speed, each interval cut into small steps.
    """
    passages: list[float] = []
    captured = False
    for part in parts:
        if part.branch != "orbiter" or part.centre != "mars":
            continue
        captured = captured or part.id == "insertion"
        if not captured:
            continue
        knots = part.knots
        pieces = hermite.coefficients(part.tdb_s, knots[:, :3], knots[:, 3:6], knots[:, 6:])
        for begin, end, piece in zip(part.tdb_s, part.tdb_s[1:], pieces, strict=False):
            times = np.linspace(begin, end, 65)
            position, velocity = hermite.evaluate(np.broadcast_to(piece, (65, 6, 3)), times - begin)
            radial = (position * velocity).sum(axis=1)
            for k in np.flatnonzero((radial[:-1] < 0) & (radial[1:] >= 0)):
                share = -radial[k] / (radial[k + 1] - radial[k])
                passages.append(float(times[k] + share * (times[k + 1] - times[k])))
    return _without_doubles(passages)


def _without_doubles(passages: list[float]) -> list[float]:
    """Drop passages within ten minutes of another: two arcs can both see the one they meet at."""
    kept: list[float] = []
    for passage in sorted(passages):
        if not kept or passage - kept[-1] > 600:
            kept.append(passage)
    return kept


def revolutions(before: int, curves: list[SlowKnots]) -> list[int]:
    """Return how many revolutions were completed when the mean anomaly of each orbit is 0."""
    first = curves[0].elements[0, 5] / 360
    completed = [before - 1 - int(first // 1)]
    for last, following in pairwise(curves):
        # a burn hardly moves the low point along the orbit: the number of turns stays
        turns = (last.elements[-1, 5] - following.elements[0, 5]) / 360
        completed.append(completed[-1] + round(turns))
    return completed
