"""From lift-off to the neighbourhood of Mars: ascent, departure, cruise with its burns."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import knots
from marsapp.build.inputs import epoch, state
from marsapp.build.integrate import Acceleration, joined, leg
from marsapp.build.kernel import Kernel
from marsapp.build.parts import Part, Quality
from marsapp.physics import forces

Array = NDArray[np.float64]
RTOL: Final = 1e-12
TOLERANCE_KM: Final = 0.01
_THIRD: Final = ("mercury", "venus", "earth", "moon", "mars", "jupiter", "saturn")
_NEAR_EARTH: Final = ("earth", "moon", "venus", "mars", "jupiter")
_EARTH_POLE: Final = np.array([0.0, 0.0, 1.0])


def sun_centred(kernel: Kernel, figures: dict[str, Any]) -> Acceleration:
    """Return the acceleration of the cruise: Sun, seven bodies, relativity, sunlight."""
    gm = figures["constants"]["gm_km3_s2"]
    push = figures["flight"]["cr_area_over_mass_m2_kg"]

    def acceleration(tdb_s: float, r: Array, v: Array) -> Array:
        bodies = kernel.positions(_THIRD, tdb_s)
        total = forces.point_mass(r, gm["sun"]) + forces.relativity(r, v, gm["sun"])
        total += forces.solar_pressure(r, push)
        # all bodies in one call: rows are bodies
        where = np.array([bodies[body] for body in _THIRD])
        weight = np.array([[gm[body]] for body in _THIRD])
        return np.asarray(total + forces.third_body(r, where, weight).sum(axis=0))

    return acceleration


def earth_centred(kernel: Kernel, figures: dict[str, Any]) -> Acceleration:
    """Return the acceleration of the departure: Earth with its bulge, Sun, Moon, three planets."""
    constants = figures["constants"]
    gm = constants["gm_km3_s2"]
    push = figures["flight"]["cr_area_over_mass_m2_kg"]
    others = ("sun", "moon", "venus", "mars", "jupiter")
    weight = np.array([[gm[body]] for body in others])

    def acceleration(tdb_s: float, r: Array, _v: Array) -> Array:
        bodies = kernel.positions(_NEAR_EARTH, tdb_s)
        earth = bodies["earth"]
        where = np.array([-earth, *(bodies[body] - earth for body in others[1:])])
        total = forces.point_mass(r, gm["earth"]) + forces.solar_pressure(earth + r, push)
        total += forces.oblateness(
            r, gm["earth"], constants["earth_j2"], constants["earth_radius_km"], _EARTH_POLE
        )
        return np.asarray(total + forces.third_body(r, where, weight).sum(axis=0))

    return acceleration


def ascent(figures: dict[str, Any]) -> Part:
    """Return the drawn way from the launch pad to perigee."""
    rows = figures["ascent"]["knots"]
    return Part(
        id="ascent",
        branch="orbiter",
        centre="earth",
        quality=Quality.of(figures["ascent"]["about"]),
        tdb_s=np.array([epoch(utc) for utc, _, _ in rows]),
        knots=knots.without_acceleration(np.array([state(r, v) for _, r, v in rows])),
    )


def departure(kernel: Kernel, figures: dict[str, Any]) -> Part:
    """Return the way from perigee to where the Sun takes over, relative to Earth."""
    flight = figures["flight"]
    utc, r, v = flight["initial"]
    middle = epoch(utc)
    begin, end = epoch(flight["perigee"]["utc"]), epoch(flight["earth_until"])
    start = state(r, v) - np.concatenate(kernel.state("earth", middle))
    acceleration = earth_centred(kernel, figures)
    curve = joined(
        [
            (begin, middle, leg(acceleration, start, (middle, begin), RTOL)),
            (middle, end, leg(acceleration, start, (middle, end), RTOL)),
        ]
    )
    times, rows = knots.choose(curve, (begin, end), TOLERANCE_KM)
    return Part(
        id="departure",
        branch="orbiter",
        centre="earth",
        quality=Quality.of({"class": "computed", **flight["perigee"]}),
        tdb_s=times,
        knots=rows,
    )


def cruise(kernel: Kernel, figures: dict[str, Any], progress: Callable[[str], None]) -> list[Part]:
    """Return the legs between the burns, relative to the Sun, integrated in one go."""
    flight = figures["flight"]
    utc, r, v = flight["initial"]
    now, at = epoch(utc), state(r, v)
    acceleration = sun_centred(kernel, figures)
    stops = [(epoch(burn["utc"]), np.array(burn["dv_km_s"])) for burn in flight["burns"]]
    stops.append((epoch(flight["until"]), np.zeros(3)))
    shown_from = epoch(flight["earth_until"])
    parts = []
    for about, (stop, dv) in zip(flight["legs"], stops, strict=True):
        curve = leg(acceleration, at, (now, stop), RTOL)
        times, rows = knots.choose(curve, (max(now, shown_from), stop), TOLERANCE_KM)
        quality = {**flight["about"], "sigma_km": about["sigma_km"]}
        parts.append(
            Part(
                id=about["id"],
                branch="orbiter",
                centre="sun",
                quality=Quality.of(quality),
                tdb_s=times,
                knots=rows,
            )
        )
        now, at = stop, rows[-1, :6].copy()
        at[3:] += dv
        progress(about["id"])
    return parts
