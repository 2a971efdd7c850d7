"""On which sols and at which hours a rover drives, so that the published distances come true."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

from marsapp.mission.model import Route, TraversePoint
from marsapp.mission.observation import Site
from marsapp.mission.sourced import Value
from marsapp.mission.units import convert
from marsapp.physics.mars_time import SOL_S, sol_start_tdb_s

if TYPE_CHECKING:
    from marsapp.mission.basis import Basis

_GOLDEN: Final = 0.618_034  # steps of it scatter evenly: hours vary, but not by chance
_UNEVEN: Final = 0.3  # lengths of single drives differ by so much from their mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One drive: from when to when, s since launch, and from which distance to which, m."""

    sol: int
    start_s: float
    end_s: float
    start_m: float
    end_m: float

    @property
    def lasts_s(self) -> float:
        """How long it takes, s."""
        return self.end_s - self.start_s

    @property
    def length_m(self) -> float:
        """How far it leads, m."""
        return self.end_m - self.start_m

    @property
    def speed_m_h(self) -> float:
        """How fast the rover drives, metres an hour."""
        return self.length_m / (self.lasts_s / 3600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All drives in order, and each published point with its time (s) and distance (m)."""

    legs: tuple[Leg, ...]
    points: tuple[tuple[TraversePoint, float, float], ...]


def stated_m(point: TraversePoint) -> float:
    """Return the published distance of a point that has one, m."""
    return _in(point.values["distance"], "m")


def planned(mission: "Basis", route: Route, site: Site) -> Plan:
    """Return the drives of a route."""
    planner = _Planner(mission, route, site)
    points = sorted(
        (point for point in mission.data.traverse if "distance" in point.values),
        key=lambda point: point.sol,
    )
    legs = [leg for start, end in pairwise(points) for leg in planner.between(start, end)]
    last_s = {leg.sol: leg.end_s for leg in legs}
    return Plan(
        legs=tuple(legs),
        points=tuple(
            (point, last_s.get(point.sol, planner.time_s(point.sol, planner.last_h)), metres)
            for point in points
            for metres in (stated_m(point),)
        ),
    )


class _Planner:
    """Knows the hours of a route, and on which sols there is no driving."""

    def __init__(self, mission: "Basis", route: Route, site: Site) -> None:
        values = route.values
        self.first_h = _in(values["first_hour"], "h")
        self.last_h = _in(values["last_hour"], "h")
        self.usual_m_h = _in(values["usual_speed"], "m/h")
        self.usual_m = _in(values["usual_length"], "m")
        self._site = site
        self._launch_tdb_s = mission.tdb(0.0)
        times_s = mission.event_times_s
        self._off_s = times_s[route.off]
        self._shut = [(times_s[rest.since], times_s[rest.until]) for rest in route.rests]
        if route.sleep is not None:
            self._shut.append((times_s[route.sleep], float("inf")))

    def time_s(self, sol: int, hour: float) -> float:
        """Return when it is so late on a sol, by the mean solar time of the site."""
        landing_tdb_s = self._site.landing_tdb_s or 0.0
        start = sol_start_tdb_s(sol, landing_tdb_s, self._site.lon_deg)
        return float(start) + hour / 24 * SOL_S - self._launch_tdb_s

    def between(self, start: TraversePoint, end: TraversePoint) -> Iterator[Leg]:
        """Yield the drives that lead from one published distance to the next."""
        from_m, to_m = stated_m(start), stated_m(end)
        sols = [sol for sol in range(start.sol + 1, end.sol + 1) if self._free(sol)]
        if to_m <= from_m:
            return
        sols = sols or [end.sol]  # what was published counts for more than a rest
        number = min(max(ceil((to_m - from_m) / self.usual_m), 1), len(sols))
        # the last one falls on the sol of the point, the others evenly before it
        chosen = [sols[ceil((n + 1) * len(sols) / number) - 1] for n in range(number)]
        uneven = 1 + _UNEVEN * (2 * (np.array(chosen) * _GOLDEN % 1.0) - 1)
        reached_m = from_m + (to_m - from_m) * np.cumsum(uneven) / uneven.sum()
        marks_m = [from_m, *reached_m[:-1].tolist(), to_m]
        for sol, (begin_m, end_m) in zip(chosen, pairwise(marks_m), strict=True):
            yield self._leg(sol, begin_m, end_m)

    def _leg(self, sol: int, start_m: float, end_m: float) -> Leg:
        whole_h = self.last_h - self.first_h
        # an hour of Mars, a 24th of its sol, is a little longer than one of ours
        hours = min((end_m - start_m) / self.usual_m_h * 86_400 / SOL_S, whole_h)
        begin_h = self.first_h + (whole_h - hours) / 2 * (sol * _GOLDEN % 1.0)
        return Leg(
            sol=sol,
            start_s=self.time_s(sol, begin_h),
            end_s=self.time_s(sol, begin_h + hours),
            start_m=start_m,
            end_m=end_m,
        )

    def _free(self, sol: int) -> bool:
        """Say whether the rover can drive on a sol from the first to the last hour."""
        start_s, end_s = self.time_s(sol, self.first_h), self.time_s(sol, self.last_h)
        if start_s < self._off_s:
            return False
        return all(end_s <= since or start_s >= until for since, until in self._shut)


def _in(value: Value, unit: str) -> float:
    return convert(float(value.value), value.unit, unit)
