"""The orbits of a mission as steps of a staircase, and what a push at a point of one would do."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from marsapp.content.words import Text
from marsapp.mission.model import ElementSet, Orbit
from marsapp.mission.terms import Provenance
from marsapp.mission.units import convert
from marsapp.physics.constants import GM_KM3_S2, RADIUS_KM
from marsapp.physics.kepler import KeplerError
from marsapp.physics.orbit_change import PlaneOrbit, push_along

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Reading = Literal["period", "height", "energy", "third_law"]
"""What the steps are read by; the last sets period against size for all of them."""
READINGS: Final[tuple[Reading, ...]] = ("period", "height", "energy", "third_law")
Outcome = Literal["none", "orbit", "air", "ground", "far", "leaves"]
"""What becomes of the craft: nothing new, another orbit, one that dips into the air or meets the
ground, one so wide that the Sun's pull would change it, or no orbit at all."""

MOST_DV_M_S: Final = 300.0
"""The strongest push that can be tried."""
TICKS: Final = 12
"""Equal times that a revolution is divided into; even, so that two colours take turns."""

_HAIR_KM_S: Final = 1e-5
_BEST: Final = {"measured": 0, "computed": 1, "published": 2, "illustrative": 3}
# radius of the sphere of influence a (m/M)^(2/5), Curtis, eq. 8.34; a: E. M. Standish, 1.523710 au
_OF_THE_SUN_KM: Final = 227_943_823.0 * (GM_KM3_S2["mars"] / GM_KM3_S2["sun"]) ** 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One orbit of the staircase, with the statement that its shape comes from."""

    id: str
    name: Text
    orbit: PlaneOrbit
    ground_km: float
    provenance: Provenance
    source: tuple[str, ...]

    @property
    def period_s(self) -> float:
        """Time of one revolution."""
        period_s = self.orbit.period_s
        assert period_s is not None, "steps are closed orbits"  # noqa: S101 - made by `between`
        return period_s

    @property
    def lowest_km(self) -> float:
        """Height of the low point."""
        return self.orbit.periapsis_km - self.ground_km

    @property
    def highest_km(self) -> float:
        """Height of the high point."""
        return (self.orbit.apoapsis_km or 0.0) - self.ground_km


@dataclass(frozen=True, slots=True, kw_only=True)
class StaircaseWish:
    """What is asked: which step, and a push at a point of it, forwards or backwards."""

    step: int = 1
    anomaly_deg: float = 180.0  # 0 is the low point, 180 the high one
    dv_m_s: float = 0.0  # along the way of flight; negative brakes
    reading: Reading = "period"  # which one is in front where there is no room for all


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """What the push does; heights and times are None where the new orbit has none.

    ``meets_s`` is how long after the push the air or the ground is reached.
    """

    outcome: Outcome
    orbit: PlaneOrbit
    anomaly_rad: float  # where on the new orbit it begins
    speed_before_km_s: float
    speed_after_km_s: float
    lowest_km: float
    highest_km: float | None
    period_s: float | None
    meets_s: float | None
    meets_anomaly_rad: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaircaseAnswer:
    """The steps, the chosen one, and what was fired there.

    ``air_km`` is the height at which the air counts as begun, None where nobody says so.
    """

    wish: StaircaseWish
    steps: tuple[Step, ...]
    chosen: Step
    fired: Fired
    air_km: float | None

    @property
    def place_height_km(self) -> float:
        """Height of the point where the push is given."""
        away = self.chosen.orbit.distance_km(np.radians(self.wish.anomaly_deg))
        return float(away) - self.chosen.ground_km


def steps_of(mission: "Mission") -> tuple[Step, ...]:
    """Return the orbits that the mission file marks as steps, widest first."""
    target = mission.data.mission.target
    if target not in GM_KM3_S2 or target not in RADIUS_KM:
        return ()
    found = [
        _step(orbit, shape, target)
        for orbit in mission.data.orbits
        if orbit.step and orbit.centre == target
        for shape in _shapes(orbit)[:1]
    ]
    return tuple(sorted(found, key=lambda step: -step.period_s))


def climb(mission: "Mission", wish: StaircaseWish) -> StaircaseAnswer | None:
    """Work out what is asked; None where a mission has no steps."""
    steps = steps_of(mission)
    if not steps:
        return None
    chosen = steps[min(max(wish.step, 0), len(steps) - 1)]
    air_km = air_height_km(mission)
    return StaircaseAnswer(
        wish=wish,
        steps=steps,
        chosen=chosen,
        air_km=air_km,
        fired=fire(chosen, wish.anomaly_deg, wish.dv_m_s, air_km),
    )


def air_height_km(mission: "Mission") -> float | None:
    """Return the height at which the mission's own landing counts the air to begin."""
    for step in mission.data.landing:
        if step.t_plus_s == 0 and "altitude" in step.values:
            value = step.values["altitude"]
            return convert(float(value.value), value.unit, "km")
    return None


def fire(step: Step, anomaly_deg: float, dv_m_s: float, air_km: float | None) -> Fired:
    """Return what a push along the way of flight at a point of a step does."""
    anomaly_rad = float(np.radians(anomaly_deg))
    try:
        push = push_along(step.orbit, anomaly_rad, dv_m_s / 1000)
    except KeplerError:  # just the speed of escape, or at rest: a hair's breadth beside it
        push = push_along(step.orbit, anomaly_rad, dv_m_s / 1000 + _HAIR_KM_S)
    new = push.orbit
    outcome, height_km = _outcome(step, new, push.anomaly_rad, air_km)
    meets = None if height_km is None else new.anomaly_at_km(step.ground_km + height_km)
    return Fired(
        outcome="none" if dv_m_s == 0 else outcome,
        orbit=new,
        anomaly_rad=push.anomaly_rad,
        speed_before_km_s=push.speed_before_km_s,
        speed_after_km_s=push.speed_after_km_s,
        lowest_km=new.periapsis_km - step.ground_km,
        highest_km=None if new.apoapsis_km is None else new.apoapsis_km - step.ground_km,
        period_s=new.period_s,
        meets_s=None if meets is None else new.time_between_s(push.anomaly_rad, -meets),
        meets_anomaly_rad=None if meets is None else -meets,
    )


def _outcome(
    step: Step, new: PlaneOrbit, anomaly_rad: float, air_km: float | None
) -> tuple[Outcome, float | None]:
    """Return what becomes of the craft, and the height at which it meets air or ground."""
    comes_down = new.is_bound or anomaly_rad < 0
    lowest_km = new.periapsis_km - step.ground_km
    if comes_down and lowest_km < 0:
        return "ground", 0.0
    if comes_down and air_km is not None and lowest_km < air_km:
        return "air", air_km
    if new.apoapsis_km is None:
        return "leaves", None
    return ("far" if new.apoapsis_km > _OF_THE_SUN_KM else "orbit"), None


def _shapes(orbit: Orbit) -> list[ElementSet]:
    """Return the statements that give an orbit both its ends, the best known first."""
    whole = [
        one
        for one in orbit.elements
        if one.used
        and one.confidence != "low"
        and {"periapsis_altitude", "apoapsis_altitude"} <= one.values.keys()
    ]
    return sorted(whole, key=lambda one: _BEST[one.provenance])  # of equals the first stays first


def _step(orbit: Orbit, shape: ElementSet, target: str) -> Step:
    ground_km = RADIUS_KM[target]
    ends_km = [
        ground_km + convert(float(value.value), value.unit, "km")
        for value in (shape.values["periapsis_altitude"], shape.values["apoapsis_altitude"])
    ]
    return Step(
        id=orbit.id,
        name=orbit.name,
        orbit=PlaneOrbit.between(ends_km[0], ends_km[1], GM_KM3_S2[target]),
        ground_km=ground_km,
        provenance=shape.provenance,
        source=shape.source,
    )
