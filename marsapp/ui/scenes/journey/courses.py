"""The lines of the journey in kilometres: orbits of planets and paths of the craft."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.mission import Mission
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.units import convert
from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.sampling import denser_where_it_bends
from marsapp.physics.time import DAY_S
from marsapp.ui.scenes.journey.stage import earth_to_mars_angle, ecliptic

Array = NDArray[np.float64]

PLANETS: Final = ("mercury", "venus", "earth", "mars", "jupiter")
_ORBIT_POINTS: Final = 360
_MONTH_S: Final = 27.321_661 * DAY_S  # sidereal month, for how much of the Moon's path to draw
_HOME_WINDOW_S: Final = 9 * DAY_S  # the path from Earth is drawn relative to Earth this long
_APPROACH_S: Final = 20 * DAY_S
_CAPTURE_S: Final = 5 * DAY_S
_LONGEST_S: Final = 12 * DAY_S
_QUANTA: Final = 6  # an orbit's path is sampled again this often a revolution
_COARSE, _FINE = 260, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How well a stretch of path is known."""

    provenance: str
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Orbit:
    """One revolution of a planet, (m, 3) km, begun at ``start_s`` and every ``period_s``."""

    points_km: Array
    start_s: float
    period_s: float

    def phase(self, time_s: float) -> float:
        """Return the part of the revolution done, 0 to 1."""
        return (time_s - self.start_s) / self.period_s % 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """The craft's way from planet to planet: n moments, heliocentric ecliptic km."""

    times_s: Array
    points_km: Array
    earth_km: Array
    mars_km: Array
    angle_rad: Array
    known: NDArray[np.intp]  # (n - 1,) indices into Courses.kinds

    def angle_at(self, time_s: float) -> float:
        """Return the unwrapped angle from Earth to Mars near a time."""
        return float(np.interp(time_s, self.times_s, self.angle_rad))


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """The craft's path relative to a planet, km along ecliptic axes."""

    body: str
    times_s: Array
    points_km: Array
    known: NDArray[np.intp]


class Courses:
    """Everything that is drawn as a line, with the small caches that playing needs."""

    def __init__(self, mission: Mission) -> None:
        self._mission = mission
        self._craft = mission.data.mission.craft
        arrival = mission.data.mission.arrival_event
        self.arrival_s = mission.event_times_s[arrival] if arrival else mission.end_s
        self.kinds: list[Known] = []
        self._segments = [s for s in mission.trajectory.segments if s.branch == self._craft]
        self.transfer = self._sample_transfer()
        shown = mission.at(0.0).bodies  # a mission need not name every planet
        self.orbits = {body: self._orbit(body) for body in PLANETS if body in shown}
        self._home = self._sample_local("earth", self._home_times())
        self._local: tuple[tuple[float, ...], Local | None] = ((), None)
        self._moon: tuple[float, Array] = (math.inf, np.empty((0, 3)))

    def radius_km(self, body: str) -> float:
        """Return the radius of a body."""
        radius = self._mission.body(body).radius
        return convert(float(radius.value), radius.unit, "km")

    def local(self, body: str, snapshot: Snapshot) -> Local | None:
        """Return the path round Earth or Mars that matters at this moment, or None."""
        if body == "earth":
            return self._home
        start_s, end_s = self._window(snapshot)
        start_s, end_s = max(start_s, 0.0), min(end_s, self._mission.end_s)
        if end_s <= start_s:
            return None
        if self._local[0] != (start_s, end_s):
            course = self._sample_local(body, np.linspace(start_s, end_s, _COARSE))
            dense = denser_where_it_bends(course.times_s, course.points_km, _FINE)
            course = self._sample_local(body, dense)
            self._local = ((start_s, end_s), course)
        return self._local[1]

    def moon_path(self, snapshot: Snapshot) -> Array:
        """Return a month of the Moon's path relative to Earth, centred on now."""
        if abs(snapshot.tdb_s - self._moon[0]) > DAY_S:
            times = snapshot.tdb_s + np.linspace(-0.5, 0.5, 160) * _MONTH_S
            moon, _ = self._mission.ephemeris.state("moon", times)
            earth, _ = self._mission.ephemeris.state("earth", times)
            self._moon = (snapshot.tdb_s, ecliptic(moon - earth))
        return self._moon[1]

    def _window(self, snapshot: Snapshot) -> tuple[float, float]:
        """Return from when to when the path round Mars is drawn, in steps to be kept."""
        near, now_s = snapshot.near, snapshot.time_s
        if now_s < self.arrival_s or near is None or near.elements.period_s is None:
            return self.arrival_s - _APPROACH_S, self.arrival_s + _CAPTURE_S
        period_s = min(round(near.elements.period_s / 600) * 600.0, _LONGEST_S)
        step_s = max(period_s / _QUANTA, 600.0)
        middle_s = round(now_s / step_s) * step_s
        start_s = max(middle_s - period_s, self.arrival_s - _APPROACH_S)
        return start_s, middle_s + period_s

    def _home_times(self) -> Array:
        end_s = min(_HOME_WINDOW_S, self.arrival_s)
        return np.concatenate(([0.0], np.geomspace(30.0, end_s, 500)))

    def _sample_transfer(self) -> Transfer:
        end_s = self.arrival_s
        first = np.geomspace(60.0, 2 * DAY_S, 60)
        last = end_s - np.geomspace(2 * DAY_S, 60.0, 60)
        times = np.concatenate(
            ([0.0], first, np.linspace(2 * DAY_S, end_s - 2 * DAY_S, 1080), last, [end_s])
        )
        times = np.unique(np.clip(times, 0.0, end_s))
        found = self._mission.sample(times)
        earth, mars = ecliptic(found.bodies_km["earth"]), ecliptic(found.bodies_km["mars"])
        return Transfer(
            times_s=times,
            points_km=ecliptic(found.craft_km),
            earth_km=earth,
            mars_km=mars,
            angle_rad=np.unwrap(earth_to_mars_angle(earth, mars)),
            known=self._known(times),
        )

    def _sample_local(self, body: str, times: Array) -> Local:
        return Local(
            body=body,
            times_s=times,
            points_km=ecliptic(self._relative_km(body, times)),
            known=self._known(times),
        )

    def _relative_km(self, body: str, times: Array) -> Array:
        """Return the craft relative to a body, straight from the table where that is its centre."""
        trajectory = self._mission.trajectory
        course = trajectory.evaluate(self._craft, times)
        if np.all(trajectory.is_relative_to(body, course)):
            return course.position_km
        found = self._mission.sample(times)
        return found.craft_km - found.bodies_km[body]

    def _known(self, times_s: Array) -> NDArray[np.intp]:
        """Return for each step between two times the index into `kinds` of its segment's class."""
        middles = (times_s[:-1] + times_s[1:]) / 2
        known = np.zeros(len(middles), np.intp)
        for segment in self._segments:
            kind = Known(provenance=segment.provenance, assumed=segment.assumed)
            if kind not in self.kinds:
                self.kinds.append(kind)
            inside = (middles >= segment.start_s) & (middles <= segment.end_s)
            known[inside] = self.kinds.index(kind)
        return known

    def _orbit(self, body: str) -> Orbit:
        """Return one true revolution, or the osculating ellipse where the ephemeris ends first."""
        mission = self._mission
        start_tdb = mission.tdb(0.0)
        position, velocity = mission.ephemeris.state(body, np.array([start_tdb]))
        r, v = ecliptic(position[0]), ecliptic(velocity[0])
        axis = 1 / (2 / np.linalg.norm(r) - v @ v / GM_KM3_S2["sun"])
        period_s = float(2 * np.pi * np.sqrt(axis**3 / GM_KM3_S2["sun"]))
        if start_tdb + period_s > mission.ephemeris.end_s:
            points = _ellipse(r, v, _ORBIT_POINTS)
        else:
            times = start_tdb + np.linspace(0.0, period_s, _ORBIT_POINTS + 1)
            points = ecliptic(mission.ephemeris.state(body, times)[0])
        return Orbit(points_km=points, start_s=0.0, period_s=period_s)


def _ellipse(r: Array, v: Array, points: int) -> Array:
    """Return the Kepler ellipse through a state, evenly in mean anomaly, beginning at the state."""
    gm = GM_KM3_S2["sun"]
    distance = np.linalg.norm(r)
    e_vector = ((v @ v - gm / distance) * r - (r @ v) * v) / gm
    e = np.linalg.norm(e_vector)
    axis = 1 / (2 / distance - v @ v / gm)
    p_hat = e_vector / e
    h = np.cross(r, v)
    q_hat = np.cross(h / np.linalg.norm(h), p_hat)
    e0 = math.atan2(float(r @ v / np.sqrt(gm * axis)), float(1 - distance / axis))
    mean = e0 - e * math.sin(e0) + np.linspace(0, 2 * np.pi, points + 1)
    anomaly = mean.copy()
    for _ in range(12):  # Newton's method; planets' orbits are nearly round
        anomaly -= (anomaly - e * np.sin(anomaly) - mean) / (1 - e * np.cos(anomaly))
    x, y = axis * (np.cos(anomaly) - e), axis * np.sqrt(1 - e * e) * np.sin(anomaly)
    return np.asarray(x[:, None] * p_hat + y[:, None] * q_hat)
