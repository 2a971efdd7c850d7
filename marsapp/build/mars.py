"""Round Mars until the relay orbit: approach, the capturing burn, and arcs from their anchors."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import knots
from marsapp.build.inputs import epoch, state
from marsapp.build.integrate import Acceleration, Curve, joined, leg
from marsapp.build.kernel import Kernel
from marsapp.build.parts import Part, Quality, merged
from marsapp.physics import forces
from marsapp.physics.frames import PRIME_MERIDIAN_DEG, icrf_to_mars_equator
from marsapp.physics.time import DAY_S

Array = NDArray[np.float64]
RTOL: Final = 1e-11
TOLERANCE_KM: Final = 0.01
_BURN_TOLERANCE_KM: Final = 0.001


def unnormalised(gravity: dict[str, Any], degree: int) -> tuple[Array, Array]:
    """Return the coefficients C and S of a gravity block as matrices."""
    cosine, sine = np.zeros((degree + 1, degree + 1)), np.zeros((degree + 1, degree + 1))
    cosine[0, 0] = 1.0
    for n, m, c, s in gravity["coefficients"]:
        if n <= degree:
            factor = forces.normalisation(n, m)
            cosine[n, m], sine[n, m] = c * factor, s * factor
    return cosine, sine


def mars_centred(kernel: Kernel, figures: dict[str, Any], middle_tdb_s: float) -> Acceleration:
    """Return the acceleration round Mars: gravity to degree 4, Sun, Jupiter, sunlight.

    The pole of Mars is held at its place of ``middle_tdb_s``; it moves 0.001 deg a year.
    """
    gm = figures["constants"]["gm_km3_s2"]
    gravity = figures["mars_gravity"]
    cosine, sine = unnormalised(gravity, 4)
    equator = icrf_to_mars_equator(middle_tdb_s)
    push = figures["flight"]["cr_area_over_mass_m2_kg"]

    def acceleration(tdb_s: float, r: Array, v: Array) -> Array:
        turn = np.radians(PRIME_MERIDIAN_DEG[0] + PRIME_MERIDIAN_DEG[1] * (tdb_s / DAY_S) % 360)
        cos, sin = np.cos(turn), np.sin(turn)
        to_fixed = np.array([[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, 1.0]]) @ equator
        pull = forces.spherical_harmonics(
            to_fixed @ r, gm["mars"], gravity["radius_km"], cosine, sine
        )
        bodies = kernel.positions(("mars", "jupiter"), tdb_s)
        mars = bodies["mars"]
        total = to_fixed.T @ pull + forces.third_body(r, -mars, gm["sun"])
        total += forces.third_body(r, bodies["jupiter"] - mars, gm["jupiter"])
        total += forces.relativity(r, v, gm["mars"])
        return np.asarray(total + forces.solar_pressure(mars + r, push))

    return acceleration


def arc(
    kernel: Kernel,
    figures: dict[str, Any],
    block: dict[str, Any],
    progress: Callable[[str], None],
) -> list[Part]:
    """Return the parts of one arc: every span is integrated both ways from its own anchor."""
    spans = block["spans"]
    ends = [*(epoch(row[0]) for row in spans[1:]), epoch(block["until"])]
    chosen = []
    for (start_utc, at_utc, r, v), end in zip(spans, ends, strict=True):
        begin = epoch(start_utc)
        curve = span(kernel, figures, (begin, epoch(at_utc), end), state(r, v))
        chosen.append(knots.choose(curve, (begin, end), TOLERANCE_KM))
        progress(block["id"])
    firsts = [row["first_span"] for row in block["segments"]]
    parts = []
    for row, first, last in zip(block["segments"], firsts, [*firsts[1:], len(chosen)], strict=True):
        times, rows = merged(chosen[first:last])
        parts.append(
            Part(
                id=row["id"],
                branch=block["branch"],
                centre="mars",
                quality=Quality.of(row),
                tdb_s=times,
                knots=rows,
            )
        )
    return parts


def span(
    kernel: Kernel,
    figures: dict[str, Any],
    times: tuple[float, float, float],
    anchor: Array,
    rtol: float = RTOL,
) -> Curve:
    """Return the curve over one span; the anchor may lie at an end of it, or before it."""
    begin, at, end = times
    acceleration = mars_centred(kernel, figures, at)
    parts = []
    if at > begin:
        parts.append((begin, at, leg(acceleration, anchor, (at, begin), rtol)))
    if end > at:
        parts.append((at, end, leg(acceleration, anchor, (at, end), rtol)))
    return joined(parts)


def insertion(kernel: Kernel, figures: dict[str, Any], before: Array) -> tuple[Part, Array]:
    """Return the capturing burn, from the state at ignition, and what it added to the velocity.

    The engine pushes with constant force on a mass that gets lighter, in a direction that
    turns evenly from start to end.
    """
    burn = figures["insertion"]
    begin = epoch(burn["ignition"])
    duration = burn["duration_s"]
    end = round(begin + duration, 4)
    first, last = np.array(burn["direction_start"]), np.array(burn["direction_end"])
    gravity = mars_centred(kernel, figures, begin)

    def thrust(tdb_s: float) -> Array:
        gone = tdb_s - begin
        push = burn["acceleration_km_s2"]
        push /= 1 - push * gone / burn["exhaust_speed_km_s"]
        share = gone / duration
        direction = (1 - share) * first + share * last
        return np.asarray(push * direction / np.linalg.norm(direction))

    def acceleration(tdb_s: float, r: Array, v: Array) -> Array:
        return gravity(tdb_s, r, v) + thrust(tdb_s)

    curve = leg(acceleration, before, (begin, end), RTOL)
    times, rows = knots.choose(curve, (begin, end), _BURN_TOLERANCE_KM)
    moments = np.linspace(begin, end, 2001)
    pushes = np.array([thrust(moment) for moment in moments])
    added = np.trapezoid(pushes, moments, axis=0)
    part = Part(
        id="insertion",
        branch="orbiter",
        centre="mars",
        quality=Quality.of(burn["about"]),
        tdb_s=times,
        knots=rows,
    )
    return part, added
