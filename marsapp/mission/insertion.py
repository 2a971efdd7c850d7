"""What if the craft had braked otherwise: the burn that made an orbit, flown with other settings.

A simple model: the craft comes in on its real path, engine and mass are those of the mission file,
the planet pulls like a point, and nothing else does.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import Burn
from marsapp.mission.sourced import Value
from marsapp.physics.conic import Conic
from marsapp.physics.constants import GM_KM3_S2, RADIUS_KM
from marsapp.physics.finite_burn import Engine, follow_burn
from marsapp.physics.two_body import propagate

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.physics.propagation import Path

Array = NDArray[np.float64]
State = tuple[Array, Array]

Outcome = Literal["flyby", "loose", "orbit", "air", "impact"]
"""What becomes of the craft: it flies on; its orbit reaches so far out that the Sun decides; it is
in orbit; it dips into the air, once or at every turn; it strikes the ground."""

LONGEST_S: Final = 25 * 60.0
EARLIEST_S, LATEST_S = -600.0, 600.0
_BEFORE_S: Final = 1e-3  # the state before the burn, not the first one in it
_COAST_S: Final = 3 * 3600.0  # how much of the way in is drawn
_FAR_KM: Final = 1.2e6  # how far a path that leaves is drawn
_POINTS: Final = 361


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertionWish:
    """What is asked for.

    ``start_s`` counts from the real start. A direction of 0° is straight against the motion,
    90° away from the planet, -90° towards it, always in the plane of the orbit.
    """

    duration_s: float = 900.0
    start_s: float = 0.0
    direction_deg: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """A drawn stretch of a path: mission times (n,), places (n, 3), km from the planet, ICRF."""

    times_s: Array
    position_km: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class OrbitNumbers:
    """An orbit in a few numbers; altitudes above a sphere of the planet's equatorial radius.

    What a path that leaves does not have is None; ``leaving_km_s`` is its speed far away.
    """

    periapsis_altitude_km: float
    apoapsis_altitude_km: float | None
    period_s: float | None
    eccentricity: float
    leaving_km_s: float | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Trial:
    """One burn that was tried and what came of it. Times are mission times, seconds.

    ``hit_s`` is when the craft strikes the ground, None where it never does. The orbit's periapsis
    is not always where the craft comes closest: the engine may still burn there, or may have
    stopped only after the craft is past it.
    """

    wish: InsertionWish
    outcome: Outcome
    start_s: float
    end_s: float
    hit_s: float | None
    delta_v_km_s: float
    propellant_kg: float
    orbit: OrbitNumbers
    closest_altitude_km: float  # of the whole flight: way in, burn, and way on
    lowest_km: Array  # the closest point after the burn, from the planet's centre
    farthest_km: Array | None  # the far point of an orbit
    before: Track
    burn: Track
    after: Track
    _states: tuple[State, State]  # when the engine starts, and stops
    _path: "Path | None"
    _gm: float

    def place_km(self, time_s: float) -> Array | None:
        """Return where the craft would be, km (3,) from the planet; None once it has struck."""
        if self.hit_s is not None and time_s > self.hit_s:
            return None
        if self._path is not None and self.start_s <= time_s <= self.end_s:
            return np.asarray(self._path.at([time_s])[0][0])
        first = time_s < self.start_s
        since_s = self.start_s if first else self.end_s
        state = self._states[0 if first else 1]
        return propagate(*state, time_s - since_s, self._gm)[0]


@dataclass(frozen=True)
class Insertion:
    """The capturing burn of a mission with all that is needed to fly it again."""

    burn: Burn
    start_s: float
    engine: Engine
    mass_kg: float
    centre: str
    announced: InsertionWish
    air_km: float | None  # altitude at which the air begins to brake
    reach_km: float  # beyond it the Sun pulls the craft away
    sources: tuple[str, ...]
    flown: OrbitNumbers | None  # just after the real burn, in the computed path
    _state: State

    @classmethod
    def of(cls, mission: "Mission") -> "Insertion | None":
        """Return the insertion of a mission, None where the file does not say enough."""
        header = mission.data.mission
        burn = next((one for one in mission.data.burns if one.event == header.arrival_event), None)
        used = _main_engine(mission)
        launch_mass = mission.vehicle(header.craft).values.get("launch_mass")
        if burn is None or not used or launch_mass is None or burn.centre not in RADIUS_KM:
            return None
        start_s = mission.seconds(burn.start)
        course = mission.trajectory.evaluate(header.craft, start_s - _BEFORE_S)
        if mission.trajectory.centres[int(course.centre_index[0])] != burn.centre:
            return None
        engine = Engine(thrust_n=_number(used[0]), specific_impulse_s=_number(used[1]))
        earlier = [one for one in mission.data.burns if one.start < burn.start]
        spent = sum(_number(one.values.get("delta_v")) for one in earlier) / 1000
        announced = burn.values.get("duration")
        duration_s = burn.duration_s if announced is None else _number(announced)
        sun_km, _ = mission.ephemeris.state(burn.centre, mission.tdb(start_s))
        return cls(
            burn=burn,
            start_s=start_s,
            engine=engine,
            mass_kg=engine.mass_after_kg(_number(launch_mass), spent),
            centre=burn.centre,
            announced=InsertionWish(duration_s=duration_s),
            air_km=_air_km(mission),
            reach_km=_reach_km(burn.centre, float(np.linalg.norm(sun_km))),
            sources=_codes(announced, launch_mass, *used),
            flown=_flown(mission, burn, start_s + burn.duration_s + _BEFORE_S),
            _state=(course.position_km[0], course.velocity_km_s[0]),
        )

    @property
    def gm(self) -> float:
        """Pull of the planet, km³/s²."""
        return GM_KM3_S2[self.centre]

    @property
    def radius_km(self) -> float:
        """Equatorial radius of the planet."""
        return RADIUS_KM[self.centre]

    def try_out(self, wish: InsertionWish) -> Trial:
        """Fly the burn as it is asked for."""
        start_s = self.start_s + wish.start_s
        end_s = start_s + wish.duration_s
        first = propagate(*self._state, wish.start_s, self.gm)
        last, path, burn = self._burn(first, (start_s, end_s), wish.direction_deg)
        conic = Conic.through(*last, self.gm)
        after, hit_s = self._after(end_s, conic)
        below = np.flatnonzero(np.linalg.norm(burn.position_km, axis=1) < self.radius_km)
        if len(below):
            hit_s, after = float(burn.times_s[below[0]]), Track(np.empty(0), np.empty((0, 3)))
            burn = Track(burn.times_s[: below[0] + 1], burn.position_km[: below[0] + 1])
        closest_km = self._closest_km(first, burn, conic)
        back_s = np.linspace(-_COAST_S, 0.0, _POINTS)
        return Trial(
            wish=wish,
            outcome=self._outcome(conic, hit_s, closest_km),
            start_s=start_s,
            end_s=end_s,
            hit_s=hit_s,
            delta_v_km_s=self.engine.delta_v_km_s(self.mass_kg, wish.duration_s),
            propellant_kg=self.engine.flow_kg_s * wish.duration_s,
            orbit=_numbers(conic, self.radius_km),
            closest_altitude_km=closest_km - self.radius_km,
            lowest_km=conic.places(0.0),
            farthest_km=conic.places(np.pi) if conic.closed else None,
            before=Track(start_s + back_s, propagate(*first, back_s, self.gm)[0]),
            burn=burn,
            after=after,
            _states=(first, last),
            _path=path,
            _gm=self.gm,
        )

    def _burn(
        self, first: State, span_s: tuple[float, float], direction_deg: float
    ) -> tuple[State, "Path | None", Track]:
        """Return the state after the burn, the path through it, and its track."""
        start_s, end_s = span_s
        if end_s == start_s:
            return first, None, Track(np.array([start_s]), first[0][None])
        turn_rad = float(np.radians(direction_deg))
        path = follow_burn(first, self.mass_kg, self.engine, span_s, turn_rad, self.gm)
        times = np.linspace(start_s, end_s, 91)
        return (
            (path.states[-1, :3], path.states[-1, 3:]),
            path,
            Track(times, path.at(times)[0]),
        )

    def _after(self, end_s: float, conic: Conic) -> tuple[Track, float | None]:
        """Return the path after the burn, once round or out of sight, and when it strikes."""
        begin, strikes = conic.anomaly, False
        if conic.periapsis_km < self.radius_km and (conic.closed or begin < 0):
            strikes = True
            end = -conic.anomaly_at(self.radius_km)
            end += 2 * np.pi if conic.closed and end < begin else 0.0
        elif conic.apoapsis_km > _FAR_KM:
            end = conic.anomaly_at(_FAR_KM)
        else:
            end = begin + 2 * np.pi
        anomalies = np.linspace(begin, end, _POINTS)
        times = end_s + conic.seconds_to(anomalies)
        return Track(times, conic.places(anomalies)), float(times[-1]) if strikes else None

    def _closest_km(self, first: State, burn: Track, conic: Conic) -> float:
        """Return how near to the planet's centre the craft comes on the whole flight."""
        nearest = [float(np.linalg.norm(burn.position_km, axis=1).min())]
        way_in = Conic.through(*first, self.gm)
        if way_in.anomaly > 0:
            nearest.append(way_in.periapsis_km)
        if conic.closed or conic.anomaly < 0:
            nearest.append(conic.periapsis_km)
        return min(nearest)

    def _outcome(self, conic: Conic, hit_s: float | None, closest_km: float) -> Outcome:
        if hit_s is not None:
            return "impact"
        if self.air_km is not None and closest_km - self.radius_km < self.air_km:
            return "air"
        if not conic.closed:
            return "flyby"
        return "loose" if conic.apoapsis_km > self.reach_km else "orbit"


def _numbers(conic: Conic, radius_km: float) -> OrbitNumbers:
    closed = conic.closed
    return OrbitNumbers(
        periapsis_altitude_km=conic.periapsis_km - radius_km,
        apoapsis_altitude_km=conic.apoapsis_km - radius_km if closed else None,
        period_s=conic.period_s if closed else None,
        eccentricity=conic.eccentricity,
        leaving_km_s=None if closed else conic.leaving_km_s,
    )


def _flown(mission: "Mission", burn: Burn, time_s: float) -> OrbitNumbers | None:
    """Return the orbit in which the craft really is at a time; None if its path ends before."""
    if time_s > mission.end_s:
        return None
    course = mission.trajectory.evaluate(mission.data.mission.craft, time_s)
    if mission.trajectory.centres[int(course.centre_index[0])] != burn.centre:
        return None
    conic = Conic.through(course.position_km[0], course.velocity_km_s[0], GM_KM3_S2[burn.centre])
    return _numbers(conic, RADIUS_KM[burn.centre])


def _main_engine(mission: "Mission") -> tuple[Value, ...]:
    """Return thrust and specific impulse of the engine of which both are known."""
    for part in mission.vehicle(mission.data.mission.craft).parts:
        thrust, impulse = part.values.get("thrust"), part.values.get("specific_impulse")
        if thrust is not None and impulse is not None:
            return thrust, impulse
    return ()


def _codes(*values: Value | None) -> tuple[str, ...]:
    """Collect the sources of values, each once."""
    return tuple(dict.fromkeys(code for value in values if value for code in value.source))


def _air_km(mission: "Mission") -> float | None:
    """Return the altitude at which the landing begins to count: where the air takes hold."""
    entry = next((step for step in mission.data.landing if step.t_plus_s == 0), None)
    altitude = None if entry is None else entry.values.get("altitude")
    return None if altitude is None else _number(altitude)


def _reach_km(centre: str, sun_km: float) -> float:
    """Return Laplace's sphere of influence: within it the planet rules, beyond it the Sun."""
    return float(sun_km * (GM_KM3_S2[centre] / GM_KM3_S2["sun"]) ** 0.4)


def _number(value: Value | None) -> float:
    return 0.0 if value is None else float(value.value)
