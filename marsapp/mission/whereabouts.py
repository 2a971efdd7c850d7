"""Where each vehicle is: on its own path, with what carries it, or on the ground."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.assembly import Assembly, Stage
from marsapp.mission.model import MissionData
from marsapp.mission.observation import SURVEYED, MarsView, Site
from marsapp.mission.snapshot import State, VehicleState
from marsapp.mission.terms import Provenance
from marsapp.mission.trajectory import Trajectory
from marsapp.mission.units import convert
from marsapp.physics.ephemeris import Ephemeris

Array = NDArray[np.float64]

LANDED: Final = "landed"
"""The segment of a vehicle that stands on the ground."""


@dataclass(frozen=True, slots=True)
class Sky:
    """Where the bodies are at one time: rows of positions (km) and velocities (km/s)."""

    tdb_s: float
    rows: Mapping[str, int]
    position_km: Array
    velocity_km_s: Array
    mars: MarsView

    @classmethod
    def at(cls, tdb_s: float, ephemeris: Ephemeris, home: str) -> "Sky":
        """Look up all bodies of the ephemeris; ``home`` is the one that listens."""
        rows = {body: row for row, body in enumerate(ephemeris.bodies)}
        position_km, velocity_km_s = ephemeris.states(tdb_s)
        mars = MarsView.at(tdb_s, position_km[rows[SURVEYED]], position_km[rows[home]])
        return cls(tdb_s, rows, position_km, velocity_km_s, mars)

    def state(self, body: str) -> State:
        """Return one body relative to the Sun."""
        row = self.rows[body]
        return State(position_km=self.position_km[row], velocity_km_s=self.velocity_km_s[row])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Motion:
    """State relative to a centre, and how well it is known."""

    centre: str
    position_km: Array
    velocity_km_s: Array
    segment: str
    provenance: Provenance
    sigma_km: float
    assumed: bool

    def of(self, vehicle: str, sky: Sky) -> VehicleState:
        """Say it of one vehicle."""
        centre = sky.state(self.centre)
        return VehicleState(
            id=vehicle,
            centre=self.centre,
            position_km=centre.position_km + self.position_km,
            velocity_km_s=centre.velocity_km_s + self.velocity_km_s,
            relative_position_km=self.position_km,
            relative_velocity_km_s=self.velocity_km_s,
            segment=self.segment,
            provenance=self.provenance,
            sigma_km=self.sigma_km,
            assumed=self.assumed,
            landed=self.segment == LANDED,
        )


class Whereabouts:
    """The states of all vehicles whose place is known; the others are left out."""

    def __init__(
        self,
        data: MissionData,
        trajectory: Trajectory,
        assembly: Assembly,
        site: Site | None,
    ) -> None:
        self._craft = data.mission.craft
        self._lander = data.mission.lander
        self._trajectory = trajectory
        self._assembly = assembly
        self._site = site
        place = data.mission.landing_place
        self._place = next((p for p in data.places if p.id == place), None)
        times_s = {e.id: (e.utc - data.mission.launch).total_seconds() for e in data.events}
        self._landing_s = times_s.get(data.mission.landing_event or "", np.inf)
        driven = [point.values["distance"] for point in data.traverse if "distance" in point.values]
        self._driven_km = max(
            (
                convert(float(value.value), value.unit, "km")
                for value in driven
                if value.confidence != "low"
            ),
            default=0.0,
        )

    def at(self, time_s: float, sky: Sky) -> Mapping[str, VehicleState]:
        """Return the states by vehicle; the craft is always among them."""
        stage = self._assembly.at(time_s)
        found: dict[str, VehicleState] = {}
        site = None if self._site is None else self._site.state(sky.mars)
        for group in stage.groups:
            landed = any(self._on_ground(member, time_s, stage) for member in group)
            motion = self._standing(site, group) if landed else self._flying(group, time_s)
            if motion is not None:
                found.update((member, motion.of(member, sky)) for member in group)
        return found

    def _flying(self, group: tuple[str, ...], time_s: float) -> _Motion | None:
        """Follow the path of whichever vehicle of a group has one, the craft's first."""
        for vehicle in (self._craft, *group) if self._craft in group else group:
            segment = self._trajectory.segment(vehicle, time_s)
            if segment is None:
                continue
            course = self._trajectory.evaluate(vehicle, time_s)
            speed_km_s = float(np.linalg.norm(course.velocity_km_s[0]))
            return _Motion(
                centre=segment.centre,
                position_km=course.position_km[0],
                velocity_km_s=course.velocity_km_s[0],
                segment=segment.id,
                provenance=segment.provenance,
                sigma_km=segment.uncertainty_km(speed_km_s),
                assumed=segment.assumed,
            )
        return None

    def _on_ground(self, vehicle: str, time_s: float, stage: Stage) -> bool:
        """Whether a vehicle is the landed lander, or left it (or what left it) on the ground."""
        if self._lander is None or time_s < self._landing_s:
            return False
        with_lander = next(group for group in stage.groups if self._lander in group)
        for _ in stage.left_behind:
            carrier, since_s = stage.left_behind.get(vehicle, ("", -np.inf))
            if vehicle in with_lander or since_s < self._landing_s:
                break
            vehicle = carrier
        return vehicle in with_lander

    def _standing(self, site: tuple[Array, Array] | None, group: tuple[str, ...]) -> _Motion | None:
        """Stand at the landing place; what has left the lander may be as far as it has driven."""
        if site is None:
            return None
        return _Motion(
            centre=SURVEYED,
            position_km=site[0],
            velocity_km_s=site[1],
            segment=LANDED,
            provenance="published" if self._place is None else self._place.provenance,
            sigma_km=0.0 if self._lander in group else self._driven_km,
            assumed=False,
        )
