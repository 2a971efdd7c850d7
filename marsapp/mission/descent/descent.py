"""The landing by our model: flown as it was, or as somebody asks.

A teaching model. Where it begins, the speeds at which parachute and engine take over, the height
of the hover, and the place and time of the touchdown are known; what nobody published is chosen
so that these come out (see ``descent.yaml`` and ``python -m marsapp.build descent``).
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.descent.craft import Craft
from marsapp.mission.descent.fall import Fall
from marsapp.mission.descent.flight import DescentFlight, flight_of
from marsapp.mission.descent.gates import Gate, gates_of
from marsapp.mission.descent.ground import Ground
from marsapp.mission.descent.wish import DescentWish
from marsapp.mission.model import DescentPlan
from marsapp.mission.observation import SURVEYED, Site
from marsapp.mission.snapshot import DescentState, VehicleState
from marsapp.physics.constants import GM_KM3_S2
from marsapp.physics.entry import State, World
from marsapp.physics.frames import (
    EQUATORIAL_RADIUS_KM,
    POLAR_RADIUS_KM,
    PRIME_MERIDIAN_DEG,
    icrf_to_mars_fixed,
)
from marsapp.physics.time import DAY_S

if TYPE_CHECKING:
    from marsapp.mission.basis import Basis

Array = NDArray[np.float64]
MARS: Final = World(
    gm=GM_KM3_S2["mars"] * 1e9,
    j2=0.001_960_45,
    equator_m=EQUATORIAL_RADIUS_KM * 1e3,
    pole_m=POLAR_RADIUS_KM * 1e3,
    spin=float(np.radians(PRIME_MERIDIAN_DEG[1])) / DAY_S,
)


@dataclass(frozen=True)
class Entry:
    """Where the landing craft comes in: turning axes, m and m/s, shape (3,) each."""

    position_m: Array
    velocity_m_s: Array

    @classmethod
    def of(cls, position_km: Array, velocity_km_s: Array, tdb_s: float) -> "Entry":
        """Turn a state along ICRF axes, from the centre of Mars."""
        turn = icrf_to_mars_fixed(tdb_s)
        position = 1e3 * (turn @ position_km)
        spin = np.array([0.0, 0.0, MARS.spin])
        return cls(position, 1e3 * (turn @ velocity_km_s) - np.cross(spin, position))

    @property
    def angle_deg(self) -> float:
        """Return the angle of the path over the horizon, negative downwards."""
        return float(np.degrees(np.arcsin(self._up @ self.velocity_m_s / self.speed_m_s)))

    @property
    def speed_m_s(self) -> float:
        """Return the speed over the turning ground."""
        return float(np.linalg.norm(self.velocity_m_s))

    @property
    def _up(self) -> Array:
        return np.asarray(self.position_m / np.linalg.norm(self.position_m))

    def coasting(self, t_plus_s: float, site: Site, craft: Craft) -> DescentState:
        """Return what there is to say of it before it meets the air."""
        down = -float(self._up @ self.velocity_m_s)
        cosine = float(self._up @ site.fixed_km) / site.radius_km
        return DescentState(
            t_plus_s=t_plus_s,
            stage="coast",
            height_m=float(np.linalg.norm(self.position_m)) - 1e3 * site.radius_km,
            speed_m_s=self.speed_m_s,
            descent_m_s=down,
            across_m_s=float(np.sqrt(max(self.speed_m_s**2 - down**2, 0.0))),
            mach=0.0,
            deceleration_g=0.0,
            dynamic_pressure_pa=0.0,
            heat_rate_w_m2=0.0,
            mass_kg=craft.mass,
            to_go_m=1e3 * site.radius_km * float(np.arccos(min(max(cosine, -1.0), 1.0))),
            thrust_n=0.0,
            parachute=0.0,
            attack_deg=craft.attack_angle,
            fallen_m={},
        )

    def tilted(self, angle_deg: float) -> tuple[float, ...]:
        """Return the six numbers with the path at another angle, speed and heading the same."""
        up = self._up
        along = self.velocity_m_s - (self.velocity_m_s @ up) * up
        along /= np.linalg.norm(along)
        angle = np.radians(angle_deg)
        velocity = self.speed_m_s * (np.cos(angle) * along + np.sin(angle) * up)
        return (*self.position_m.tolist(), *velocity.tolist())


class Descent:
    """The landing of a mission, by the model; see `of`. Flown once, the real one is kept."""

    def __init__(
        self, plan: DescentPlan, craft: Craft, entry: Entry, site: Site, begin_s: float
    ) -> None:
        self.plan: Final = plan
        self.craft: Final = craft
        self.entry: Final = entry
        self.site: Final = site
        self.begin_s: Final = begin_s
        self.gates: tuple[Gate, ...] = ()
        self._ground = Ground(
            world=MARS,
            radius_m=site.radius_km * 1e3,
            site_j_kg=MARS.potential(*(1e3 * site.fixed_km).tolist()),
        )
        self.nominal: Final = DescentWish(
            entry_angle_deg=entry.angle_deg,
            parachute_m_s=self.craft.parachute_speed,
            engine_height_m=self.craft.engine_altitude,
            hover_s=self.craft.hover_duration,
            propellant_kg=self.craft.propellant_mass,
        )

    @classmethod
    def of(cls, mission: "Basis") -> "Descent | None":
        """Return the landing of a mission, None where its file has no numbers for it."""
        plan = next(iter(mission.data.descents), None)
        site, lander = mission.site, mission.data.mission.lander
        if plan is None or site is None or lander is None:
            return None
        begin_s = mission.event_times_s[plan.entry]
        segment = mission.trajectory.segment(lander, begin_s)
        if segment is None or segment.centre != SURVEYED:
            return None
        course = mission.trajectory.evaluate(lander, begin_s)
        entry = Entry.of(course.position_km[0], course.velocity_km_s[0], mission.tdb(begin_s))
        found = cls(plan, Craft.of(plan), entry, site, begin_s)
        found.gates = gates_of(mission.data, plan)
        return found

    @cached_property
    def real(self) -> DescentFlight:
        """The flight as it was, by the model; what the Snapshot shows."""
        return self.fly(self.nominal)

    def at(self, time_s: float, lander: VehicleState, tdb_s: float) -> DescentState:
        """Return the state at a mission time; before entry it is that of the lander's path."""
        if time_s >= self.begin_s:
            return self.real.at(time_s - self.begin_s)
        here = Entry.of(lander.relative_position_km, lander.relative_velocity_km_s, tdb_s)
        return here.coasting(time_s - self.begin_s, self.site, self.craft)

    def fly(self, wish: DescentWish) -> DescentFlight:
        """Fly the landing; some tens of milliseconds."""
        fall = Fall(self._ground, self.craft, wish)
        log = fall.fly(self._start(wish))
        return flight_of(fall, log, self.site, self.plan.steps, self.nominal)

    def altered(self, **values: float) -> "Descent":
        """Return the landing with other numbers of the craft; for the build and for tests."""
        craft = replace(self.craft, **values)
        return Descent(self.plan, craft, self.entry, self.site, self.begin_s)

    def _start(self, wish: DescentWish) -> State:
        six = self.entry.tilted(wish.entry_angle_deg)
        return (*six, self.craft.mass, 0.0)  # type: ignore[return-value]
