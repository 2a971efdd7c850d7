"""When the craft passes over the landing place, and what stands in the sky there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.observation import SURVEYED, Site
from marsapp.mission.snapshot import Snapshot
from marsapp.physics import frames, sight
from marsapp.physics.mars_time import SOL_S

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]

STEP_S: Final = 240.0
"""Of the search: what rises or sets twice within it is found by the peaks between."""
_HALVINGS: Final = 18  # of a step: to 1 ms
_THIRDS: Final = 20  # of two steps: a peak to 0.15 s
_BELOW_DEG: Final = -90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One time the craft stands over the horizon of the landing place.

    A pass that began before the landing, or lasts to the end of the mission, is cut there.
    ``lit`` is whether the Sun is up at the place when the craft stands highest, ``through``
    whether the craft then sees Earth. ``assumed`` says that the place along the orbit is not
    public then, so that the time of the pass only stands in for the real ones.
    """

    rise_s: float
    set_s: float
    highest_s: float
    highest_deg: float
    nearest_km: float
    lit: bool
    through: bool
    assumed: bool

    @property
    def duration_s(self) -> float:
        """How long the craft stays over the horizon."""
        return self.set_s - self.rise_s


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SkyCourse:
    """Heights over the horizon of the landing place at many times, degrees; arrays (n,).

    Of the craft -90, and its range NaN, while it does not fly round the body.
    """

    times_s: Array
    craft_deg: Array
    craft_km: Array
    earth_deg: Array
    sun_deg: Array


def passes(mission: "Mission", start_s: float, end_s: float) -> tuple[Pass, ...]:
    """Return the passes of which some part lies between two times, in order.

    None before the landing. Costs about 10 ms for each sol.
    """
    site, opens_s = mission.site, _landing_s(mission)
    if site is None or opens_s is None:
        return ()
    first_s, last_s = max(start_s - SOL_S, opens_s), min(end_s + SOL_S, mission.end_s)
    if start_s > end_s or first_s >= last_s:
        return ()
    sky = _Sky(mission, site)
    grid = np.append(np.arange(first_s, last_s, STEP_S), last_s)
    highest_s = _peaks(sky.height_deg, grid, sky.height_deg(grid))
    closest_s = _peaks(sky.nearness_km, grid, sky.nearness_km(grid))
    track = sky.track(np.unique(np.concatenate([grid, highest_s, closest_s])))
    up, times_s = track.craft_deg > 0.0, track.times_s
    change = np.flatnonzero(up[1:] != up[:-1])
    crossings = _crossings(sky.height_deg, times_s[change], times_s[change + 1], up[change + 1])
    edges = np.concatenate([[first_s] if up[0] else [], crossings, [last_s] if up[-1] else []])
    found = [
        sky.passage(float(rise_s), float(set_s), track)
        for rise_s, set_s in edges.reshape(-1, 2)
        if rise_s <= end_s and set_s >= start_s
    ]
    return tuple(found)


def next_pass(mission: "Mission", time_s: float, within_s: float = 3 * SOL_S) -> Pass | None:
    """Return the pass that is under way at a time, or the next one that begins soon enough."""
    near_s = 0.5 * SOL_S  # mostly one comes soon
    for end_s in (time_s + min(near_s, within_s), time_s + within_s):
        found = passes(mission, time_s, end_s)
        if found:
            return found[0]
    return None


def sol_start_s(snapshot: Snapshot) -> float | None:
    """Return when the present sol began at the landing place: its midnight by mean solar time."""
    surface = snapshot.surface
    if surface is None or surface.sol is None:
        return None
    return snapshot.time_s - surface.local_mean_solar_time_h / 24 * SOL_S


def first_known_pass(mission: "Mission") -> Pass | None:
    """Return a pass worth showing: the closest in the first sols on which the path is well known.

    Earlier ones, while the craft was still in a wide orbit, last for half a sol.
    """
    opens_s = _landing_s(mission)
    if opens_s is None:
        return None
    for segment in mission.trajectory.segments:
        known = segment.branch == mission.data.mission.craft and not segment.assumed
        if known and segment.start_s > opens_s and segment.end_s - segment.start_s > 3 * SOL_S:
            found = passes(mission, segment.start_s + SOL_S, segment.start_s + 2 * SOL_S)
            return min(found, key=lambda one: one.nearest_km, default=None)
    return None


def sky_course(mission: "Mission", times_s: Array) -> SkyCourse | None:
    """Return what stands how high over the landing place at times (n,); None without a landing."""
    if mission.site is None or _landing_s(mission) is None:
        return None
    return _Sky(mission, mission.site).track(times_s)


def _landing_s(mission: "Mission") -> float | None:
    site = mission.site
    if site is None or site.landing_tdb_s is None:
        return None
    return site.landing_tdb_s - mission.tdb(0.0)


class _Sky:
    """The sky over the landing place of a mission."""

    def __init__(self, mission: "Mission", site: Site) -> None:
        self._mission = mission
        self._site = site
        self._craft = mission.data.mission.craft

    def height_deg(self, times_s: Array) -> Array:
        """Return how high the craft stands over the horizon."""
        return self._height_of(self._from_site_km(times_s))

    def nearness_km(self, times_s: Array) -> Array:
        """Return how near the craft is to the place: the range, negative."""
        return -_lengths(self._from_site_km(times_s))

    def track(self, times_s: Array) -> SkyCourse:
        """Return heights and ranges of everything at once."""
        to_fixed, to_sun, to_earth = self._turned(times_s)
        way_km = self._from_site_km(times_s)
        return SkyCourse(
            times_s=times_s,
            craft_deg=self._height_of(way_km),
            craft_km=_lengths(way_km),
            earth_deg=self._site.elevation_azimuth(_turn(to_fixed, to_earth) - self._site.fixed_km)[
                0
            ],
            sun_deg=self._site.elevation_azimuth(_turn(to_fixed, to_sun))[0],
        )

    def passage(self, rise_s: float, set_s: float, track: SkyCourse) -> Pass:
        """Describe the pass between two crossings of the horizon."""
        first = np.searchsorted(track.times_s, rise_s)
        last = np.searchsorted(track.times_s, set_s, side="right")
        highest = first + int(np.argmax(track.craft_deg[first:last]))
        edges = np.array([rise_s, set_s])
        highest_s = float(track.times_s[highest])
        segment = self._mission.trajectory.segment(self._craft, highest_s)
        return Pass(
            rise_s=rise_s,
            set_s=set_s,
            highest_s=highest_s,
            highest_deg=float(track.craft_deg[highest]),
            nearest_km=float(np.min([*track.craft_km[first:last], *-self.nearness_km(edges)])),
            lit=bool(track.sun_deg[highest] > 0.0),
            through=self._sees_earth(highest_s),
            assumed=segment is not None and segment.assumed,
        )

    def _sees_earth(self, time_s: float) -> bool:
        at = np.array([time_s])
        to_fixed, _, to_earth = self._turned(at)
        fixed_km = self._from_site_km(at) + self._site.fixed_km
        return not sight.hidden_by_mars(fixed_km, _turn(to_fixed, to_earth))[0]

    def _from_site_km(self, times_s: Array) -> Array:
        """Return the way from the place to the craft along turning axes; NaN while it is away."""
        course = self._mission.trajectory.evaluate(self._craft, times_s)
        here = self._mission.trajectory.is_relative_to(SURVEYED, course)
        to_fixed = frames.icrf_to_mars_fixed(self._mission.tdb(0.0) + times_s)
        position_km = np.where(here[:, None], course.position_km, np.nan)
        return _turn(to_fixed, position_km) - self._site.fixed_km

    def _height_of(self, way_km: Array) -> Array:
        height, _ = self._site.elevation_azimuth(way_km)
        return np.nan_to_num(height, nan=_BELOW_DEG)

    def _turned(self, times_s: Array) -> tuple[Array, Array, Array]:
        """Return turning axes, and the ways from the centre of Mars to the Sun and to Earth."""
        tdb_s = self._mission.tdb(0.0) + times_s
        mars_km, _ = self._mission.ephemeris.state(SURVEYED, tdb_s)
        earth_km, _ = self._mission.ephemeris.state(self._mission.data.mission.home, tdb_s)
        return frames.icrf_to_mars_fixed(tdb_s), -mars_km, earth_km - mars_km


def _turn(matrices: Array, vectors: Array) -> Array:
    return np.asarray(np.einsum("nij,nj->ni", matrices, vectors))


def _lengths(vectors: Array) -> Array:
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)))


def _peaks(curve: Callable[[Array], Array], grid: Array, values: Array) -> Array:
    """Return where a curve is highest round each point that tops its neighbours, by thirds."""
    tops = np.flatnonzero((values[1:-1] >= values[:-2]) & (values[1:-1] > values[2:])) + 1
    low, high = grid[tops - 1], grid[tops + 1]
    for _ in range(_THIRDS if tops.size else 0):
        third = (high - low) / 3
        rises = curve(low + third) < curve(high - third)
        low, high = np.where(rises, low + third, low), np.where(rises, high, high - third)
    return np.asarray((low + high) / 2)


def _crossings(
    curve: Callable[[Array], Array], low: Array, high: Array, rising: NDArray[np.bool_]
) -> Array:
    """Return where a curve passes zero between times on either side of it, by halves."""
    for _ in range(_HALVINGS if low.size else 0):
        middle = (low + high) / 2
        before = (curve(middle) > 0.0) != rising
        low, high = np.where(before, middle, low), np.where(before, high, middle)
    return np.asarray((low + high) / 2)
