"""A landing that was flown: its numbers over time, its end, and what took away the energy."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.descent.debris import Debris, debris_of
from marsapp.mission.descent.log import Log, Outcome, Reason
from marsapp.mission.descent.verdict import verdict
from marsapp.mission.descent.wish import DescentWish
from marsapp.mission.snapshot import DescentStage, DescentState
from marsapp.physics.hermite import HermiteCurve

if TYPE_CHECKING:
    from marsapp.mission.descent.fall import Fall
    from marsapp.mission.observation import Site

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one stage took from the energy of motion and height, J and in parts of the whole.

    Stages: ``heat_shield``, ``parachute``, ``engine``, ``legs`` (or the ground), ``dropped``: what
    shield, back shell and burnt propellant took along, and ``kept`` where it has flown out again.
    """

    stage: str
    energy_j: float
    share: float


@dataclass(frozen=True, kw_only=True, eq=False)
class DescentFlight:
    """One flight. Arrays (n,) run along its steps; heights are over a sphere through the site.

    ``steps`` are the times after entry of the landing steps of the mission file that came about.
    ``end_speed_m_s`` is the speed at which it meets the ground (or leaves the air), ``off_m``
    how far that is from the landing place. ``position_m`` and ``velocity_m_s`` (n, 3) are along
    axes that turn with Mars.
    """

    wish: DescentWish
    outcome: Outcome
    reason: Reason
    end_s: float
    end_speed_m_s: float
    off_m: float
    steps: Mapping[str, float]
    moments: Mapping[str, float]
    t_plus_s: Array
    height_m: Array
    speed_m_s: Array
    descent_m_s: Array
    mach: Array
    deceleration_g: Array
    dynamic_pressure_pa: Array
    heat_rate_w_m2: Array
    mass_kg: Array
    thrust_n: Array
    parachute: Array
    attack_deg: Array
    to_go_m: Array
    position_m: Array
    velocity_m_s: Array
    stages: tuple[DescentStage, ...]
    energy: tuple[Share, ...]
    energy_j: float
    """All there was at entry."""
    opening_n: float
    """The greatest pull of the parachute, N."""
    propellant_left_kg: float
    debris: tuple[Debris, ...]
    ground_m: float
    """Distance of the ground from the centre of Mars."""

    @property
    def peak_g(self) -> float:
        """Return the strongest braking, in Earth's gravities."""
        return float(self.deceleration_g.max())

    @property
    def peak_heat_w_m2(self) -> float:
        """Return the strongest heating."""
        return float(self.heat_rate_w_m2.max())

    def height_at(self, t_plus_s: float) -> float:
        """Return the height at a time, m."""
        return self.at(t_plus_s).height_m

    def at(self, t_plus_s: float) -> DescentState:
        """Return the state at a time after entry; at the ends, that of the ends."""
        if t_plus_s >= self.end_s and self.outcome in ("landed", "hard"):
            return replace(self._standing, t_plus_s=t_plus_s)
        return self._flying(t_plus_s)

    def _flying(self, t_plus_s: float) -> DescentState:
        t = min(max(t_plus_s, 0.0), self.end_s)
        row = min(max(bisect_right(self._times, t) - 1, 0), len(self._times) - 2)
        begin, end = self._times[row], self._times[row + 1]
        share = 0.0 if end <= begin else (t - begin) / (end - begin)
        place, velocity = self._curve.at(np.array([t]))
        r = float(np.sqrt(place[0] @ place[0]))
        speed = float(np.sqrt(velocity[0] @ velocity[0]))
        down = -float(place[0] @ velocity[0]) / r
        return DescentState(
            t_plus_s=t_plus_s,
            stage=self.stages[row],
            height_m=max(r - self.ground_m, 0.0),
            speed_m_s=speed,
            descent_m_s=down,
            across_m_s=max(speed * speed - down * down, 0.0) ** 0.5,
            fallen_m=self._fallen(t, place[0], velocity[0]),
            **{name: _between(getattr(self, name), row, share) for name in _LINEAR},
        )

    @cached_property
    def _standing(self) -> DescentState:
        """How it stands on its legs."""
        still = dict.fromkeys(_STILL, 0.0)
        return replace(self._flying(self.end_s), stage="landed", fallen_m={}, **still)

    def _fallen(self, t: float, place: Array, velocity: Array) -> Mapping[str, tuple[float, float]]:
        return MappingProxyType(
            {
                each.id: each.below_behind(t, place, velocity)
                for each in self.debris
                if each.begin_s <= t < each.end_s
            }
        )

    @cached_property
    def _times(self) -> list[float]:
        times: list[float] = self.t_plus_s.tolist()
        return times

    @cached_property
    def _curve(self) -> HermiteCurve:
        return HermiteCurve.through(self.t_plus_s, self.position_m, self.velocity_m_s)


_LINEAR: Final = (
    "mach",
    "deceleration_g",
    "dynamic_pressure_pa",
    "heat_rate_w_m2",
    "mass_kg",
    "to_go_m",
    "thrust_n",
    "parachute",
    "attack_deg",
)

_STILL: Final = (
    "height_m",
    "speed_m_s",
    "descent_m_s",
    "across_m_s",
    "mach",
    "deceleration_g",
    "dynamic_pressure_pa",
    "thrust_n",
)


def _between(row: Array, index: int, share: float) -> float:
    first = float(row[index])
    return first + share * (float(row[index + 1]) - first)


def flight_of(
    fall: "Fall", log: Log, site: "Site", names: Mapping[str, str], nominal: DescentWish
) -> DescentFlight:
    """Put what was logged into arrays; ``names`` are the landing steps of the model's moments."""
    rows = log.rows
    states = np.array([row.state for row in rows])
    place, velocity = states[:, :3], states[:, 3:6]
    radius = np.sqrt(np.einsum("ij,ij->i", place, place))
    speed = np.sqrt(np.einsum("ij,ij->i", velocity, velocity))
    site_m = 1e3 * site.fixed_km
    chord = np.linalg.norm(place / radius[:, None] - site_m / np.sqrt(site_m @ site_m), axis=1)
    to_go = 2.0 * np.arcsin(np.minimum(chord / 2.0, 1.0)) * fall.ground.radius_m
    shares, whole = _energy(fall, log)
    outcome, reason = verdict(fall, log, nominal)
    moments = dict(sorted(log.steps.items(), key=lambda moment: moment[1]))
    return DescentFlight(
        wish=fall.wish,
        outcome=outcome,
        reason=reason,
        end_s=rows[-1].time_s,
        end_speed_m_s=float(speed[-1]),
        off_m=float(to_go[-1]),
        steps=MappingProxyType({names[k]: v for k, v in moments.items() if k in names}),
        moments=MappingProxyType({str(name): time_s for name, time_s in moments.items()}),
        t_plus_s=np.array([row.time_s for row in rows]),
        height_m=radius - fall.ground.radius_m,
        speed_m_s=speed,
        descent_m_s=-np.einsum("ij,ij->i", place, velocity) / radius,
        mach=np.array([row.mach for row in rows]),
        deceleration_g=np.array([row.load_g for row in rows]),
        dynamic_pressure_pa=np.array([row.pressure_pa for row in rows]),
        heat_rate_w_m2=np.array([row.heat_w_m2 for row in rows]),
        mass_kg=states[:, 6],
        thrust_n=np.array([row.thrust_n for row in rows]),
        parachute=np.array([row.parachute for row in rows]),
        attack_deg=np.array([row.attack_deg for row in rows]),
        to_go_m=to_go,
        position_m=place,
        velocity_m_s=velocity,
        stages=tuple(row.stage for row in rows),
        energy=shares,
        energy_j=whole,
        opening_n=log.opening_n,
        propellant_left_kg=fall.propellant_left_kg,
        debris=debris_of(fall, log),
        ground_m=fall.ground.radius_m,
    )


def _energy(fall: "Fall", log: Log) -> tuple[tuple[Share, ...], float]:
    """Return what each stage took, and all there was, against rest where it met the ground."""
    first, last = log.rows[0].state, log.rows[-1].state
    met = "touchdown" in log.steps
    # the ground counts as a sphere, of which another place may lie deeper than the site
    rest = fall.ground.at_rest_j_kg(last) if met else 0.0
    whole = first[6] * (fall.ground.energy_j_kg(first) - rest)
    left = last[6] * (fall.ground.energy_j_kg(last) - rest)
    carried = log.carried_j - (first[6] - last[6]) * rest
    taken = {**log.works_j, "legs" if met else "kept": left, "dropped": carried}
    order = ("heat_shield", "parachute", "engine", "legs", "dropped", "kept")
    shares = tuple(
        Share(stage=stage, energy_j=taken[stage], share=taken[stage] / whole)
        for stage in order
        if stage in taken
    )
    return shares, whole
