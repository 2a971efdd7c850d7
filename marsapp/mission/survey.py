"""Which ground the survey camera has seen by when, under an assumed rule; what was announced.

Nobody has published which strip was taken on which day. The rule stands in the mission file as an
assumption; what comes of it is computed along the path of this program, and can be compared with
the announced number of imaging orbits and with the announced full coverage.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import SurveyPlan
from marsapp.mission.survey_strips import (
    Array,
    Float32,
    Lines,
    Rule,
    first_seen,
    lines_seen,
    passages,
)
from marsapp.mission.units import convert

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

_LONGEST_STEP_S: Final = 60.0
"""Between two lines of one strip; more than that, and the camera was off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What was announced about the survey, and when; None where the mission file has no number."""

    time_s: float
    orbits: float | None
    data_gb: float | None
    imaging_orbits: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyState:
    """How far the survey is at one time.

    ``passes`` counts the revolutions on which pictures were taken, ``coverage`` is the share of
    the planet's area that was seen; both follow from the assumed rule. ``data_gb`` spreads the
    announced volume evenly over the revolutions and ends with the announcement. ``laps`` are
    the revolutions that this program's own path has completed.
    """

    time_s: float
    laps: int
    passes: int
    coverage: float
    data_gb: float | None
    announced: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class Survey:
    """Everything the camera sees under a rule.

    ``seen_s`` holds, for each cell of an equirectangular map (north up, longitude 0 at the
    left edge), when it is first seen, seconds since launch, inf if never.
    """

    mission: "Mission"
    plan: SurveyPlan
    rule: Rule
    start_s: float
    end_s: float
    announced: Announced
    seen_s: Float32
    lines: Lines

    def at(self, time_s: float) -> SurveyState:
        """Return how far the survey is."""
        return SurveyState(
            time_s=time_s,
            laps=self.laps(time_s),
            passes=int(np.searchsorted(self._pass_starts_s, time_s, side="right")),
            coverage=self.coverage(time_s),
            data_gb=self._data_gb(time_s),
            announced=time_s >= self.announced.time_s,
        )

    def coverage(self, time_s: float) -> float:
        """Return the share of the planet's area seen by a time, 0 to 1."""
        return float(self._share[self.cells(time_s)])

    def cells(self, time_s: float) -> int:
        """Return how many cells have been seen; while it stays the same, so does the map."""
        return int(np.searchsorted(self._order_s, time_s, side="right"))

    def when(self, share: float) -> float | None:
        """Return when a share of the area has been seen, None if it never is."""
        number = int(np.searchsorted(self._share, share - _ROUNDING))
        return None if number >= len(self._share) else float(self._order_s[max(number - 1, 0)])

    def cover(self, time_s: float) -> NDArray[np.uint8]:
        """Return a map of bytes with 255 where the ground has been seen by a time, else 0."""
        return (self.seen_s <= np.float32(time_s)).view(np.uint8) * np.uint8(255)

    def line(self, time_s: float) -> int | None:
        """Return the row of `lines` that is seen at a time, None while the camera is off."""
        times_s = self.lines.time_s
        after = int(np.searchsorted(times_s, time_s))
        if not 0 < after < len(times_s) or times_s[after] - times_s[after - 1] > _LONGEST_STEP_S:
            return None
        return after

    @cached_property
    def passes(self) -> int:
        """How many revolutions bring pictures, in all."""
        return len(self._pass_starts_s)

    @cached_property
    def minutes_a_pass(self) -> float:
        """How long the camera works on one of these revolutions, on average, min."""
        steps_s = np.diff(self.lines.time_s)
        return float(steps_s[steps_s < _LONGEST_STEP_S].sum() / 60 / max(self.passes, 1))

    def laps(self, time_s: float) -> int:
        """Return how many revolutions this program's path has completed."""
        time_s = min(time_s, self.mission.end_s)
        number = self.mission.trajectory.orbit_number(time_s, self.mission.data.mission.craft)
        return (number or 1) - 1

    def _data_gb(self, time_s: float) -> float | None:
        whole, then = self.announced.data_gb, self.laps(self.announced.time_s)
        if whole is None or not then or time_s >= self.announced.time_s:
            return whole
        return whole * min(self.laps(time_s) / then, 1.0)

    @cached_property
    def _pass_starts_s(self) -> Array:
        _, first = np.unique(self.lines.passage, return_index=True)
        return self.lines.time_s[first]

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        """Cells that are ever seen, the first one first."""
        flat = self.seen_s.ravel()
        order = np.argsort(flat, kind="stable")
        return np.asarray(order[: np.count_nonzero(np.isfinite(flat))])

    @cached_property
    def _order_s(self) -> Float32:
        return np.asarray(self.seen_s.ravel()[self._order])

    @cached_property
    def _share(self) -> Array:
        """Share of the area seen after so many cells."""
        rows, columns = self.seen_s.shape
        edges = np.sin(np.linspace(np.pi / 2, -np.pi / 2, rows + 1))
        areas = (edges[:-1] - edges[1:]) / (2 * columns)
        shares = np.concatenate([[0.0], np.cumsum(areas[self._order // columns])])
        return np.asarray(np.minimum(shares, 1.0))


_ROUNDING: Final = 1e-9


def rule_of(plan: SurveyPlan) -> Rule:
    """Return the assumed rule of a mission file."""
    values = plan.values
    width_km, height_km = (_number(plan, name, "km") for name in ("swath", "swath_altitude"))
    return Rule(
        greatest_altitude_km=_number(plan, "greatest_altitude", "km"),
        least_sun_deg=_number(plan, "least_sun", "deg"),
        every=max(int(float(values["every_orbit"].value)), 1),
        swath_ratio=width_km / height_km,
    )


def assumed_rule(mission: "Mission") -> Rule:
    """Return the assumed rule of a mission, one that sees nothing where its file has none."""
    plan = next(iter(mission.data.surveys), None)
    if plan is None:
        return Rule(greatest_altitude_km=0.0, least_sun_deg=0.0, every=1, swath_ratio=0.0)
    return rule_of(plan)


def survey_of(mission: "Mission", rule: Rule | None = None) -> Survey | None:
    """Return the survey of a mission under a rule, by default that of its file; None without one.

    This takes some tens of milliseconds.
    """
    plan = next(iter(mission.data.surveys), None)
    if plan is None:
        return None
    rule = rule or rule_of(plan)
    start_s, end_s = mission.seconds(plan.start), mission.seconds(plan.end)
    lines = lines_seen(passages(mission, start_s, end_s), rule)
    return Survey(
        mission=mission,
        plan=plan,
        rule=rule,
        start_s=start_s,
        end_s=end_s,
        announced=_announced(mission, plan),
        seen_s=first_seen(lines, rule),
        lines=lines,
    )


def _announced(mission: "Mission", plan: SurveyPlan) -> Announced:
    done, published = mission.event(plan.announced), mission.event(plan.published)
    values = {**published.values, **done.values}
    found = {
        name: convert(float(values[name].value), values[name].unit, unit)
        if name in values
        else None
        for name, unit in (("orbits_flown", "1"), ("data_volume", "GB"), ("imaging_orbits", "1"))
    }
    return Announced(
        time_s=mission.event_times_s[done.id],
        orbits=found["orbits_flown"],
        data_gb=found["data_volume"],
        imaging_orbits=found["imaging_orbits"],
    )


def _number(plan: SurveyPlan, name: str, unit: str) -> float:
    value = plan.values[name]
    return convert(float(value.value), value.unit, unit)
