"""Mean elements along a path that was followed with all forces."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import mars
from marsapp.build.inputs import epoch, state
from marsapp.build.integrate import Curve
from marsapp.build.kernel import Kernel
from marsapp.build.parts import SlowKnots
from marsapp.physics import short_period
from marsapp.physics.frames import icrf_to_mars_equator
from marsapp.physics.hermite import HermiteCurve
from marsapp.physics.kepler import elements_from_state
from marsapp.physics.short_period import Bulge
from marsapp.physics.slow_orbit import SlowOrbit

Array = NDArray[np.float64]
SLIVER_S: Final = 300.0  # the spans of the fits are rounded; smaller gaps are closed
_RTOL: Final = 1e-9  # a few metres after three weeks
_HALF_TURN_DEG: Final = 180.0
_LEAST_SHARE: Final = 0.05  # of half a turn: knots nearer to an end would only spoil the rates


def bulge(figures: dict[str, Any]) -> Bulge:
    """Return the bulge of Mars."""
    gravity = figures["mars_gravity"]
    cosine, _ = mars.unnormalised(gravity, 2)
    return Bulge(-float(cosine[2, 0]), float(gravity["radius_km"]))


def along(kernel: Kernel, figures: dict[str, Any], known: list[Any], guess: SlowKnots) -> SlowKnots:
    """Return knots along the path through one measured vector, both ends doubled.

    There are two knots in every turn, on either side of the low point: what else pulls at the
    orbit (the lumps of Mars, mostly) changes the mean elements there, between two knots. The
    doubled ends let the curve leave for unknown stretches with the slow rates of the guess.

    Parameters
    ----------
    known
        A row of the figures: from, until, time of the vector, sigma, position and velocity.
    guess
        Knots of an ellipse nearby, which says in which turn the orbiter is.
    """
    begin, at, end = (epoch(known[n]) for n in (0, 2, 1))
    begin = guess.tdb_s[0] if begin - guess.tdb_s[0] < SLIVER_S else begin
    end = guess.tdb_s[-1] if guess.tdb_s[-1] - end < SLIVER_S else end
    path = mars.span(kernel, figures, (begin, at, end), state(known[4], known[5]), _RTOL)
    nearby = HermiteCurve.through(guess.tdb_s, guess.elements, guess.rates)
    times = _beside_low_points(nearby, begin, end)
    elements = _mean(path, times, figures)
    elements[:, 3:] += 360 * np.round((nearby.at(times)[0][:, 3:] - elements[:, 3:]) / 360)
    rates = np.gradient(elements, times, axis=0, edge_order=2)
    slow = nearby.at(times[[0, -1]])[1]
    doubled = [0, *range(len(times)), -1]
    return SlowKnots(
        tdb_s=times[doubled],
        elements=elements[doubled],
        rates=np.vstack([slow[:1], rates, slow[1:]]),
    )


def _beside_low_points(nearby: HermiteCurve, begin: float, end: float) -> Array:
    """Return when the mean anomaly is 90 or 270 degrees, and both ends."""
    fine = np.linspace(begin, end, int((end - begin) // 600) + 2)
    mean_deg = nearby.at(fine)[0][:, 5]
    halves = mean_deg[[0, -1]] / _HALF_TURN_DEG - 0.5 + [_LEAST_SHARE, -_LEAST_SHARE]
    first, last = int(np.ceil(halves[0])), int(np.floor(halves[1]))
    marks = (np.arange(first, last + 1) + 0.5) * _HALF_TURN_DEG
    return np.concatenate([[begin], np.interp(marks, mean_deg, fine).round(3), [end]])


def _mean(path: Curve, times: Array, figures: dict[str, Any]) -> Array:
    """Return mean elements of a path, km and degrees, shape (k, 6)."""
    states = path(times)
    to_equator = icrf_to_mars_equator(times)
    found = elements_from_state(
        np.einsum("nij,nj->ni", to_equator, states[:, :3]),
        np.einsum("nij,nj->ni", to_equator, states[:, 3:]),
        figures["constants"]["gm_km3_s2"]["mars"],
    )
    anomaly = np.remainder(found.mean_anomaly + np.pi, 2 * np.pi) - np.pi
    touching = np.array(
        [
            found.semi_major_axis_km,
            found.eccentricity,
            found.inclination,
            found.node,
            found.argument_of_periapsis,
            anomaly,
        ]
    )
    mean = short_period.mean_elements(touching, bulge(figures)).T
    return np.hstack([mean[:, :2], np.degrees(mean[:, 2:])])


def meeting(
    before: SlowKnots,
    after: SlowKnots,
    measured: tuple[float, float],
    target: tuple[float, Bulge],
) -> tuple[SlowKnots, SlowKnots]:
    """Return two orbits that pass the burn between them at the same time.

    Carried on to the burn from either side, the orbiter arrives up to eight seconds apart:
    the finer lumps of Mars are left out. Each orbit gives way by half, evenly from its
    vector to the burn.

    Parameters
    ----------
    measured
        TDB seconds of the last vector before and of the first one after the burn.
    target
        Gravitational parameter and bulge of Mars.
    """
    burn = after.tdb_s[:1]
    states = [
        SlowOrbit.through((knots.tdb_s, knots.elements, knots.rates), *target).state(burn)
        for knots in (before, after)
    ]
    (first_km, first_km_s), (then_km, then_km_s) = states
    speed = (first_km_s[0] + then_km_s[0]) / 2
    late_s = float((then_km[0] - first_km[0]) @ speed / (speed @ speed))
    return (
        _hurried(before, late_s / 2, (measured[0], burn[0])),
        _hurried(after, -late_s / 2, (measured[1], burn[0])),
    )


def _hurried(knots: SlowKnots, by_s: float, span: tuple[float, float]) -> SlowKnots:
    """Return an orbit that runs ahead, by nothing at the start of a span to ``by_s`` at its end.

    The span may run backwards in time.
    """
    start, end = span
    share = (knots.tdb_s - start) / (end - start)
    elements, rates = knots.elements.copy(), knots.rates.copy()
    elements[:, 5] += np.maximum(share, 0.0) * by_s * rates[:, 5]
    rates[:, 5] *= np.where(share > 0, 1 + by_s / (end - start), 1.0)
    return SlowKnots(tdb_s=knots.tdb_s, elements=elements, rates=rates)
