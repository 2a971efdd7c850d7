"""The relay, remote-sensing and extended orbits: elements that change slowly."""

from typing import Any, Final

import numpy as np

from marsapp.build.inputs import epoch
from marsapp.build.parts import Quality, SlowKnots, SlowPart

_DAY_S: Final = 86_400.0
_SLIVER_S: Final = 300.0  # the spans of the fits are rounded; smaller gaps are closed


def orbits(figures: dict[str, Any]) -> tuple[list[SlowPart], list[SlowKnots]]:
    """Return the parts from the relay orbit on and the knots of their orbits."""
    block = figures["later_orbits"]
    about = block["about"]
    parts: list[SlowPart] = []
    curves: list[SlowKnots] = []
    last = block["orbits"][-1]
    for number, orbit in enumerate(block["orbits"]):
        until = epoch(block["until"]) if orbit is last else None
        curve = _knots(orbit["knots"], until)
        curves.append(curve)
        unknown = Quality.of({**about, "sigma_km": round(curve.elements[0, 0]), "assumed": True})
        for name, quality, begin, end in _spans(orbit, curve, unknown):
            parts.append(
                SlowPart(
                    id=name,
                    branch="orbiter",
                    centre=about["centre"],
                    quality=quality,
                    start_tdb_s=begin,
                    end_tdb_s=end,
                    orbit=number,
                )
            )
    return parts, curves


def _knots(rows: list[list[Any]], until: float | None) -> SlowKnots:
    """Return the knots; ``until`` adds one more to which the last rates run on."""
    times = [epoch(row[0]) for row in rows]
    elements = [np.array(row[1:7], dtype=float) for row in rows]
    rates = [np.array([0.0, *row[7:]]) / _DAY_S for row in rows]
    if until is not None:
        elements.append(elements[-1] + rates[-1] * (until - times[-1]))
        rates.append(rates[-1])
        times.append(until)
    return SlowKnots(tdb_s=np.array(times), elements=np.array(elements), rates=np.array(rates))


def _spans(
    orbit: dict[str, Any], curve: SlowKnots, unknown: Quality
) -> list[tuple[str, Quality, float, float]]:
    """Return name, quality, begin and end: fitted spans, and the assumed ones between them."""
    now, end = float(curve.tdb_s[0]), float(curve.tdb_s[-1])
    spans: list[tuple[str, Quality, float, float]] = []

    def add(quality: Quality, until: float) -> None:
        nonlocal now
        spans.append((f"{orbit['id']}_{len(spans) + 1}", quality, now, until))
        now = until

    for start_utc, until_utc, _, sigma_km, _, _ in orbit["known"]:
        if epoch(start_utc) - now > _SLIVER_S:
            add(unknown, epoch(start_utc))
        until = epoch(until_utc)
        known = Quality(provenance="computed", confidence="high", sigma_km=float(sigma_km))
        add(known, end if end - until < _SLIVER_S else until)
    if now < end:
        add(unknown, end)
    return spans
