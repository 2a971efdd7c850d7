"""The paths round the planet in kilometres: sampled once, kept while the moment changes little."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.burns import delta_v_km_s
from marsapp.mission.model import Burn, Orbit
from marsapp.physics.constants import GM_KM3_S2, RADIUS_KM
from marsapp.physics.frames import mars_equator_to_fixed
from marsapp.physics.hermite import HermiteCurve
from marsapp.physics.sampling import denser_where_it_bends
from marsapp.physics.time import DAY_S
from marsapp.physics.two_body import propagate

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

CENTRE: Final = "mars"
_APPROACH_S: Final = 20 * DAY_S
_AFTER_S: Final = 5 * DAY_S  # drawn after the arrival where no later burn is known
_LONGEST_S: Final = 12 * DAY_S
_PERIOD_STEP_S: Final = 600.0
_HALF, _HALF_CHANGED = 0.502, 0.535  # a little more than half, so that both ends meet
_QUANTA: Final = 6  # an orbit is sampled again this often a revolution
_COARSE, _FINE = 320, 640
_GHOST_S: Final = 4 * DAY_S  # an open path without the burn is followed this long
_GHOST_POINTS: Final = 240
_TRACK_FINER: Final = 3  # points of the track to one of the path
_BURN_POINTS: Final = 24
_ROUNDS: Final = 3
_REFINED: Final = 17  # points between two samples when a turning point is looked for
_DESCENT_EARLY_S, _DESCENT_LATE_S = 3600.0, 7200.0
CLASSES: Final = ("measured", "computed", "published", "illustrative")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Apsis:
    """A point of a path that is nearest to the planet, or farthest from it."""

    id: str  # 'periapsis' or 'apoapsis'
    time_s: float
    place_km: Array
    altitude_km: float  # above the sphere of the equatorial radius, as in the mission file


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Push:
    """A burn on its arc, its direction, and the path the craft would have taken without it."""

    burn: Burn
    start_s: float
    end_s: float
    arc_km: Array
    direction: Array | None
    delta_v_km_s: float
    ghost_km: Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Way:
    """A stretch of one branch's path: n moments, km in the frame of the picture.

    ``known`` (n - 1,) points into `CLASSES`, ``orbits`` are the named orbits with the part of the
    way they take. ``track`` (m, 3) are the unit vectors below it at ``track_s``, along axes that
    turn with the planet.
    """

    branch: str
    period_s: float | None
    times_s: Array
    points_km: Array
    track_s: Array
    track: Array
    known: NDArray[np.intp]
    apsides: tuple[Apsis, ...]
    pushes: tuple[Push, ...]
    orbits: tuple[tuple[Orbit, int, int], ...]

    def span_s(self, now_s: float) -> tuple[float, float]:
        """Return what of the way is drawn: of an orbit, half a revolution back and ahead.

        So the line closes, bright behind the craft and faint ahead of it.
        """
        first_s, last_s = float(self.times_s[0]), float(self.times_s[-1])
        if self.period_s is None:
            return first_s, last_s
        turn_s = min(self.period_s, _LONGEST_S)
        back_s = turn_s * (_HALF_CHANGED if self.pushes else _HALF)
        return max(first_s, now_s - back_s), min(last_s, now_s + turn_s * _HALF)

    def shown_pushes(self, now_s: float) -> tuple[Push, ...]:
        """Return the burns in what is drawn."""
        first_s, last_s = self.span_s(now_s)
        return tuple(p for p in self.pushes if p.end_s >= first_s and p.start_s <= last_s)

    def ghost_of(self, now_s: float) -> Push | None:
        """Return the burn whose omission is drawn: the last one, or else the next one."""
        shown = self.shown_pushes(now_s)
        before = [push for push in shown if push.start_s <= now_s]
        return before[-1] if before else next(iter(shown), None)

    def nearest(self, kind: str, time_s: float) -> Apsis | None:
        """Return the apsis of a kind that is nearest in time."""
        some = [apsis for apsis in self.apsides if apsis.id == kind]
        return min(some, key=lambda apsis: abs(apsis.time_s - time_s), default=None)


class Ways:
    """The paths of a mission round its target, with the small memory that playing needs."""

    def __init__(self, mission: "Mission") -> None:
        self._mission = mission
        self._craft = mission.data.mission.craft
        arrival = mission.data.mission.arrival_event
        self._arrival_s = mission.event_times_s[arrival] if arrival else 0.0
        burns = [burn for burn in mission.data.burns if burn.centre == CENTRE]
        self._burns = tuple(sorted(burns, key=lambda burn: burn.start))
        self._legs_s = [mission.seconds(burn.start) for burn in self._burns]
        self._made: dict[str, Push] = {}
        self._period_s = 0.0
        after = [s for s in self._legs_s if s > self._arrival_s + DAY_S / 2]
        self._captured_s = min(after, default=self._arrival_s + _AFTER_S)
        self._way: tuple[object, Way | None] = (None, None)
        self._descent = self._find_descent()
        self._fallen: Way | None = None

    def way(self, snapshot: "Snapshot", to_frame: Array, *, passing: bool = False) -> Way | None:
        """Return the craft's way round the present moment, or None far from the planet.

        ``to_frame`` (3, 3) turns ICRF vectors into the frame of the picture.
        One that is ``passing``, the next one to come in a few frames, has fewer points and no
        track below.
        """
        window = self._window(snapshot)
        if window is None:
            return None
        if self._way[0] != (window, passing):
            period_s = None if snapshot.near is None else snapshot.near.elements.period_s
            way = self._sample(self._craft, window, period_s, to_frame, passing=passing)
            self._way = ((window, passing), way)
        return self._way[1]

    def descent(self, snapshot: "Snapshot", to_frame: Array) -> Way | None:
        """Return the lander's own way down while it matters, or None; ``to_frame`` as in `way`."""
        if self._descent is None:
            return None
        start_s, end_s = self._descent
        if not start_s - _DESCENT_EARLY_S <= snapshot.time_s <= end_s + _DESCENT_LATE_S:
            return None
        if self._fallen is None:
            lander = self._mission.data.mission.lander or ""
            self._fallen = self._sample(lander, self._descent, None, to_frame)
        return self._fallen

    def _find_descent(self) -> tuple[float, float] | None:
        lander = self._mission.data.mission.lander
        own = [s for s in self._mission.trajectory.segments if s.branch == lander != self._craft]
        own = [segment for segment in own if segment.centre == CENTRE]
        return (own[0].start_s, own[-1].end_s) if own else None

    def _window(self, snapshot: "Snapshot") -> tuple[float, float] | None:
        """Return from when to when the path is drawn, in steps so that it can be kept."""
        near, now_s, first_s = snapshot.near, snapshot.time_s, self._arrival_s - _APPROACH_S
        if now_s < self._arrival_s or near is None or near.elements.period_s is None:
            if now_s < first_s:
                return None
            return max(first_s, 0.0), min(self._captured_s, self._mission.end_s)
        period_s = min(near.elements.period_s, _LONGEST_S)
        if abs(period_s - self._period_s) > _PERIOD_STEP_S:  # it trembles with the gravity field
            self._period_s = round(period_s / _PERIOD_STEP_S) * _PERIOD_STEP_S
        step_s = self._period_s / _QUANTA
        middle_s = round(now_s / step_s) * step_s
        # ahead: the present orbit and the one after the next burn
        leg = int(np.searchsorted(self._legs_s, now_s, side="right"))
        latest_s = self._legs_s[leg + 1] if leg + 1 < len(self._legs_s) else self._mission.end_s
        return (
            max(middle_s - self._period_s, first_s, 0.0),
            min(middle_s + self._period_s, latest_s, self._mission.end_s),
        )

    def _sample(
        self,
        branch: str,
        window: tuple[float, float],
        period_s: float | None,
        to_frame: Array,
        *,
        passing: bool = False,
    ) -> Way:
        coarse = np.linspace(*window, _COARSE)
        times = denser_where_it_bends(coarse, self._places_km(branch, coarse), _COARSE)
        if not passing:
            times = denser_where_it_bends(times, self._places_km(branch, times), _FINE)
        points = self._places_km(branch, times) @ to_frame.T
        none = np.empty(0), np.empty((0, 3))
        track_s, track = none if passing else self._track(times, points)
        known = self._known(branch, times)
        is_craft = branch == self._craft
        return Way(
            branch=branch,
            period_s=period_s,
            times_s=times,
            points_km=points,
            track_s=track_s,
            track=track,
            known=known,
            apsides=self._apsides(times, points, to_frame, 1 if passing else _ROUNDS)
            if is_craft
            else (),
            pushes=self._pushes(window, to_frame) if is_craft else (),
            orbits=self._named(times) if is_craft else (),
        )

    def _track(self, times: Array, points: Array) -> tuple[Array, Array]:
        """Return times and unit vectors below the path, close together where it is low and fast."""
        count = len(times)
        some = np.interp(np.linspace(0, count - 1, _TRACK_FINER * count), np.arange(count), times)
        curve = HermiteCurve.through(times, points, np.gradient(points, times, axis=0))
        above = curve.at(some)[0]
        turn = mars_equator_to_fixed(self._mission.tdb(0.0) + some)
        fixed = np.einsum("nij,nj->ni", turn, above)
        return some, fixed / np.linalg.norm(fixed, axis=1, keepdims=True)

    def _places_km(self, branch: str, times: Array) -> Array:
        """Return a branch relative to the planet, ICRF axes, also before it is the centre."""
        trajectory = self._mission.trajectory
        course = trajectory.evaluate(branch, times)
        if np.all(trajectory.is_relative_to(CENTRE, course)):
            return course.position_km
        found = self._mission.sample(times)
        return found.craft_km - found.bodies_km[CENTRE]

    def _known(self, branch: str, times: Array) -> NDArray[np.intp]:
        middles = (times[:-1] + times[1:]) / 2
        known = np.full(len(middles), CLASSES.index("computed"))
        for segment in self._mission.trajectory.segments:
            if segment.branch == branch:
                inside = (middles >= segment.start_s) & (middles <= segment.end_s)
                name = "illustrative" if segment.assumed else segment.provenance
                known[inside] = CLASSES.index(name)
        return known

    def _apsides(
        self, times: Array, points: Array, to_frame: Array, rounds: int
    ) -> tuple[Apsis, ...]:
        distance = np.linalg.norm(points, axis=1)
        turned = np.flatnonzero(np.diff(np.sign(np.diff(distance)))) + 1
        if not len(turned):
            return ()
        sign = np.where(distance[turned] < distance[turned - 1], 1.0, -1.0)
        low_s, high_s = times[turned - 1], times[turned + 1]
        rows, parts = np.arange(len(turned)), np.linspace(0.0, 1.0, _REFINED)
        for _ in range(rounds):
            some = low_s[:, None] + (high_s - low_s)[:, None] * parts
            places = self._places_km(self._craft, some.ravel()).reshape(*some.shape, 3)
            best = np.argmin(sign[:, None] * np.linalg.norm(places, axis=2), axis=1)
            best = np.clip(best, 1, _REFINED - 2)
            low_s, high_s = some[rows, best - 1], some[rows, best + 1]
        middle_s = some[rows, best]
        places = places[rows, best] @ to_frame.T
        return tuple(
            Apsis(
                id="periapsis" if kind > 0 else "apoapsis",
                time_s=float(time_s),
                place_km=place,
                altitude_km=float(np.linalg.norm(place)) - RADIUS_KM[CENTRE],
            )
            for kind, time_s, place in zip(sign, middle_s, places, strict=True)
        )

    def _pushes(self, window: tuple[float, float], to_frame: Array) -> tuple[Push, ...]:
        seconds = self._mission.seconds
        inside = [burn for burn in self._burns if window[0] <= seconds(burn.start) < window[1]]
        for burn in inside:
            if burn.id not in self._made:
                self._made[burn.id] = self._push(burn, to_frame)
        return tuple(self._made[burn.id] for burn in inside)

    def _push(self, burn: Burn, to_frame: Array) -> Push:
        start_s = self._mission.seconds(burn.start)
        end_s = min(start_s + burn.duration_s, self._mission.end_s)
        arc = self._places_km(self._craft, np.linspace(start_s, end_s, _BURN_POINTS))
        vector = None if burn.dv_icrf_km_s is None else to_frame @ np.array(burn.dv_icrf_km_s)
        return Push(
            burn=burn,
            start_s=start_s,
            end_s=end_s,
            arc_km=arc @ to_frame.T,
            direction=None if vector is None else vector / max(np.linalg.norm(vector), 1e-12),
            delta_v_km_s=delta_v_km_s(burn),
            ghost_km=self._ghost(start_s) @ to_frame.T,
        )

    def _ghost(self, start_s: float) -> Array:
        """Return the path from a moment on as if no engine fired: one revolution or some days."""
        before = self._mission.trajectory.evaluate(self._craft, np.array([start_s - 1.0]))
        place, speed = before.position_km[0], before.velocity_km_s[0]
        gm = GM_KM3_S2[CENTRE]
        axis_km = 1 / (2 / np.linalg.norm(place) - speed @ speed / gm)
        span_s = float(2 * np.pi * np.sqrt(axis_km**3 / gm)) if axis_km > 0 else _GHOST_S

        def follow(times: Array) -> Array:
            ones = np.ones((len(times), 1))
            return np.asarray(propagate(place * ones, speed * ones, times, gm)[0])

        coarse = np.linspace(0.0, span_s, _GHOST_POINTS)
        path = follow(denser_where_it_bends(coarse, follow(coarse), _GHOST_POINTS))
        below = np.flatnonzero(np.linalg.norm(path, axis=1) < RADIUS_KM[CENTRE])
        return path[: below[0] + 1] if len(below) else path

    def _named(self, times: Array) -> tuple[tuple[Orbit, int, int], ...]:
        """Return the named orbits with the first and last index of their part of the way."""
        seconds = self._mission.seconds
        own = [o for o in self._mission.data.orbits if o.centre == CENTRE and o.start is not None]
        starts_s = [seconds(orbit.start) for orbit in own if orbit.start is not None]
        found = []
        for orbit, start_s in zip(own, starts_s, strict=True):
            end_s = float(times[-1]) if orbit.end is None else seconds(orbit.end)
            end_s = min([end_s, *(s for s in starts_s if s > start_s)])  # the lander may go on
            first, last = np.searchsorted(times, (start_s, end_s))
            if last > first:
                found.append((orbit, int(first), int(min(last, len(times) - 1))))
        return tuple(found)
