"""The relay, remote-sensing and extended orbits: mean elements that change slowly."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from marsapp.build import mean_orbit
from marsapp.build.inputs import epoch
from marsapp.build.kernel import Kernel
from marsapp.build.mean_orbit import SLIVER_S
from marsapp.build.parts import Quality, SlowKnots, SlowPart
from marsapp.physics.hermite import HermiteCurve

_DAY_S: Final = 86_400.0


def orbits(
    kernel: Kernel, figures: dict[str, Any], progress: Callable[[str], None]
) -> tuple[list[SlowPart], list[SlowKnots]]:
    """Return the parts from the relay orbit on and the knots of their orbits."""
    block = figures["later_orbits"]
    about = block["about"]
    curves: list[SlowKnots] = []
    for orbit in block["orbits"]:
        curves.append(_refined(_knots(orbit["knots"]), kernel, figures, orbit["known"]))
        progress(orbit["id"])
    mars = (figures["constants"]["gm_km3_s2"]["mars"], mean_orbit.bulge(figures))
    vectors = [[epoch(row[2]) for row in orbit["known"]] for orbit in block["orbits"]]
    for number in range(1, len(curves)):
        measured = (vectors[number - 1][-1], vectors[number][0])
        curves[number - 1 : number + 1] = mean_orbit.meeting(
            curves[number - 1], curves[number], measured, mars
        )
    curves[-1] = _carried_on(curves[-1], epoch(block["until"]))
    parts = []
    for number, (orbit, curve) in enumerate(zip(block["orbits"], curves, strict=True)):
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


def _knots(rows: list[list[Any]]) -> SlowKnots:
    """Return the knots of the figures, whose ellipse follows the real path within 45 km."""
    return SlowKnots(
        tdb_s=np.array([epoch(row[0]) for row in rows]),
        elements=np.array([row[1:7] for row in rows], dtype=float),
        rates=np.array([[0.0, *row[7:]] for row in rows]) / _DAY_S,
    )


def _refined(
    guess: SlowKnots, kernel: Kernel, figures: dict[str, Any], known: list[list[Any]]
) -> SlowKnots:
    """Return the guess with the knots of its known spans put on the path followed there.

    A knot before the first of them is moved as far as that span is on average.
    """
    spans = [mean_orbit.along(kernel, figures, row, guess) for row in known]
    early = guess.tdb_s < spans[0].tdb_s[0]
    nearby = HermiteCurve.through(guess.tdb_s, guess.elements, guess.rates)
    moved = (spans[0].elements - nearby.at(spans[0].tdb_s)[0]).mean(axis=0)
    start = SlowKnots(
        tdb_s=guess.tdb_s[early],
        elements=guess.elements[early] + moved,
        rates=guess.rates[early],
    )
    return _joined([start, *spans])


def _carried_on(curve: SlowKnots, until: float) -> SlowKnots:
    """Return the knots with one more to which the last rates run on."""
    further = curve.elements[-1:] + curve.rates[-1:] * (until - curve.tdb_s[-1])
    end = SlowKnots(tdb_s=np.array([until]), elements=further, rates=curve.rates[-1:])
    return _joined([curve, end])


def _joined(pieces: list[SlowKnots]) -> SlowKnots:
    return SlowKnots(
        tdb_s=np.concatenate([piece.tdb_s for piece in pieces]),
        elements=np.concatenate([piece.elements for piece in pieces]),
        rates=np.concatenate([piece.rates for piece in pieces]),
    )


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
        if epoch(start_utc) - now > SLIVER_S:
            add(unknown, epoch(start_utc))
        until = epoch(until_utc)
        known = Quality(provenance="computed", confidence="high", sigma_km=float(sigma_km))
        add(known, end if end - until < SLIVER_S else until)
    if now < end:
        add(unknown, end)
    return spans
