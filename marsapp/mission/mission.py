"""A loaded mission: a time goes in, a `Snapshot` comes out."""

from bisect import bisect_right
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from marsapp.content.problem import ContentError
from marsapp.content.words import Text
from marsapp.mission.descent import Descent
from marsapp.mission.drive import Drive
from marsapp.mission.fates import Fates
from marsapp.mission.model import MissionData, Phase
from marsapp.mission.observation import SURVEYED, Site, landing_site, near_mars
from marsapp.mission.posture import Build
from marsapp.mission.records import Records
from marsapp.mission.snapshot import (
    DescentState,
    DriveState,
    KnownOnEarth,
    Near,
    Prelude,
    Relay,
    Samples,
    Snapshot,
    State,
    VehicleState,
)
from marsapp.mission.span_checks import ephemeris_problems, path_problems
from marsapp.mission.trajectory import Trajectory
from marsapp.mission.whereabouts import Sky, Whereabouts
from marsapp.physics.constants import LIGHT_KM_S
from marsapp.physics.ephemeris import Ephemeris
from marsapp.physics.light import light_time_s, retarded_time
from marsapp.physics.time import tdb_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping


Array = NDArray[np.float64]

_STOP_PRECISIONS: Final = ("second", "minute")


class OutsideMission(ValueError):  # noqa: N818 - the name says what is the matter
    """A time before launch or after the end; ``nearest_s`` is the nearest time that exists."""

    def __init__(self, text: str, nearest_s: float) -> None:
        super().__init__(text)
        self.nearest_s = nearest_s


class Mission(Records):
    """Everything known about a mission, and where everything is at any time of it.

    Times are mission elapsed time, seconds since launch, from 0 to ``end_s``.
    A mission never changes: asked twice, it gives the same answer.
    """

    def __init__(self, data: MissionData, trajectory: Trajectory, ephemeris: Ephemeris) -> None:
        super().__init__(data)
        self.data: Final = data
        self.trajectory: Final = trajectory
        self.ephemeris: Final = ephemeris
        self.launch: Final = data.mission.launch
        self.end_s: Final = self.seconds(data.mission.end)
        self._launch_tdb_s = tdb_seconds(self.launch)
        times_s = {event.id: self.seconds(event.utc) for event in data.events}
        self.event_times_s: Final[Mapping[str, float]] = MappingProxyType(times_s)
        own = [event for event in data.events if not event.context]
        self._events = tuple(sorted(own, key=lambda event: times_s[event.id]))
        self._event_order_s = [times_s[event.id] for event in self._events]
        self.stop_times_s: Final = self._stops()
        self._site = landing_site(data, trajectory, self._launch_tdb_s)
        self.build: Final = Build(data, times_s)
        self._assembly = self.build.assembly
        self.fates: Final = Fates(data, self._assembly, times_s)
        self._whereabouts = Whereabouts(data, trajectory, self._assembly, self._site)
        self._rows = {body: row for row, body in enumerate(ephemeris.bodies)}
        shown = (*(body.id for body in data.bodies), data.mission.home, data.mission.target, "sun")
        self._shown = tuple(dict.fromkeys(body for body in shown if body in self._rows))
        self._centre_rows = np.array([self._rows[centre] for centre in trajectory.centres])

    @classmethod
    def assemble(cls, data: MissionData, folder: Path, ephemeris: Path) -> "Mission":
        """Put a mission together from its records, its trajectory file and the ephemeris.

        Raises
        ------
        ContentError
            If the path does not lead the craft from launch to the end, or the
            ephemeris lacks a body or a year of the mission.
        """
        header = data.mission
        planets = Ephemeris.load(ephemeris)
        problems = tuple(ephemeris_problems(data, folder / "mission.yaml", planets))
        if problems or header.trajectory is None:
            raise ContentError(problems)
        path = folder / header.trajectory
        trajectory = Trajectory.load(path, header.launch, header.craft)
        problems = tuple(path_problems(data, path, trajectory, planets))
        if problems:
            raise ContentError(problems)
        return cls(data, trajectory, planets)

    def seconds(self, utc: datetime) -> float:
        """Return seconds since launch of a moment; negative before it."""
        return (utc - self.launch).total_seconds()

    def utc(self, time_s: float) -> datetime:
        """Return the moment in UTC of a mission time."""
        return self.launch + timedelta(seconds=time_s)

    def tdb(self, time_s: float) -> float:
        """Return TDB seconds past J2000 of a mission time."""
        return self._launch_tdb_s + time_s

    @property
    def site(self) -> Site | None:
        """Where the mission lands, if it does."""
        return self._site

    @cached_property
    def drive(self) -> Drive | None:
        """The way of the rover over the ground, if the mission has one."""
        return Drive.of(self)

    @cached_property
    def descent(self) -> Descent | None:
        """The landing by the model, if the mission file has numbers for one."""
        return Descent.of(self)

    def at(self, time: float | datetime) -> Snapshot:
        """Return everything that is true at a time.

        Parameters
        ----------
        time
            Seconds since launch, or a moment with a time zone.

        Raises
        ------
        OutsideMission
            Before launch or after the end of the mission.
        """
        time_s = self._inside(self.seconds(time) if isinstance(time, datetime) else float(time))
        tdb_s = self.tdb(time_s)
        header = self.data.mission
        sky = Sky.at(tdb_s, self.ephemeris, header.home)
        vehicles = self._whereabouts.at(time_s, sky)
        craft = vehicles[header.craft]
        stage = self._assembly.at(time_s)
        home, target = sky.state(header.home), sky.state(header.target)
        distance_km = _length(craft.position_km - home.position_km)
        passed = bisect_right(self._event_order_s, time_s)
        return Snapshot(
            time_s=time_s,
            tdb_s=tdb_s,
            utc=self.utc(time_s),
            phases=self._phases(time_s),
            last_event=self._events[passed - 1] if passed else None,
            next_event=self._events[passed] if passed < len(self._events) else None,
            bodies={body: sky.state(body) for body in self._shown},
            vehicles=vehicles,
            craft=craft,
            distance_earth_km=distance_km,
            distance_mars_km=_length(craft.position_km - target.position_km),
            distance_sun_km=_length(craft.position_km),
            distance_earth_mars_km=_length(home.position_km - target.position_km),
            path_flown_km=float(self.trajectory.path_flown_km(time_s)[0]),
            speed_sun_km_s=_length(craft.velocity_km_s),
            speed_earth_km_s=_length(craft.velocity_km_s - home.velocity_km_s),
            speed_mars_km_s=_length(craft.velocity_km_s - target.velocity_km_s),
            light_time_s=light_time_s(distance_km),
            near=self._near(craft, time_s, sky),
            surface=None if self._site is None else self._site.time(sky.mars),
            relay=self._relay(craft, sky),
            known=self._known(time_s, craft, home),
            descent=self._descending(time_s, vehicles),
            drive=self._driven(time_s),
            attached=stage.attached,
            gone=stage.gone,
            openness=self.build.openness(time_s),
        )

    def where_now(self, thing: str, snapshot: "Snapshot | Prelude") -> Text:
        """Answer "Where is it now?" for a vehicle, part or payload; KeyError for anything else."""
        return self.fates.where_now(thing, snapshot)

    def sample(self, times_s: ArrayLike) -> Samples:
        """Return the numbers of the craft at many times, seconds since launch, shape (n,).

        Raises
        ------
        OutsideMission
            If one of the times lies outside the mission.
        """
        times = np.atleast_1d(np.asarray(times_s, dtype=np.float64))
        if times.size:
            self._inside(float(times.min()))
            self._inside(float(times.max()))
        header = self.data.mission
        body_km, body_km_s = self.ephemeris.states(self.tdb(0.0) + times)
        course = self.trajectory.evaluate(header.craft, times)
        each, rows = np.arange(len(times)), self._centre_rows[course.centre_index]
        craft_km = course.position_km + body_km[each, rows]
        craft_km_s = course.velocity_km_s + body_km_s[each, rows]
        home, target = self._rows[header.home], self._rows[header.target]
        distance_km = _lengths(craft_km - body_km[:, home])
        return Samples(
            time_s=times,
            bodies_km={body: body_km[:, self._rows[body]] for body in self._shown},
            craft_km=craft_km,
            craft_km_s=craft_km_s,
            distance_earth_km=distance_km,
            distance_mars_km=_lengths(craft_km - body_km[:, target]),
            distance_sun_km=_lengths(craft_km),
            distance_earth_mars_km=_lengths(body_km[:, home] - body_km[:, target]),
            path_flown_km=self.trajectory.path_flown_km(times),
            speed_sun_km_s=_lengths(craft_km_s),
            speed_earth_km_s=_lengths(craft_km_s - body_km_s[:, home]),
            speed_mars_km_s=_lengths(craft_km_s - body_km_s[:, target]),
            light_time_s=distance_km / LIGHT_KM_S,
        )

    def _inside(self, time_s: float) -> float:
        if 0.0 <= time_s <= self.end_s:
            return time_s
        nearest_s = self.end_s if time_s > self.end_s else 0.0
        start, end = self.launch, self.utc(self.end_s)
        raise OutsideMission(
            f"that is outside the mission, which runs from {start:%Y-%m-%dT%H:%M:%SZ} "
            f"to {end:%Y-%m-%dT%H:%M:%SZ}",
            nearest_s,
        )

    def _stops(self) -> tuple[float, ...]:
        """Collect the times of the events that matter and whose moment is known."""
        chosen = {
            self.event_times_s[event.id]
            for event in self._events
            if event.weight < 3 and event.precision in _STOP_PRECISIONS
        }
        return tuple(sorted(time for time in chosen if 0.0 < time <= self.end_s))

    def _phases(self, time_s: float) -> tuple[Phase, ...]:
        """Find the phases at a time, from the widest to the narrowest."""
        found: list[Phase] = []
        inner = self.data.phases
        while inner:
            later = [phase for phase in inner if self.seconds(phase.start) <= time_s]
            # the last phase still holds at the very end of the mission
            if not later or (
                time_s >= self.seconds(later[-1].end) and (found or later[-1] is not inner[-1])
            ):
                break
            found.append(later[-1])
            inner = later[-1].phases
        return tuple(found)

    def _near(self, craft: VehicleState, time_s: float, sky: Sky) -> Near | None:
        if craft.centre != SURVEYED or self.data.mission.target != SURVEYED:
            return None
        number = self.trajectory.orbit_number(time_s, self.data.mission.craft)
        return near_mars(sky.mars, craft.relative_position_km, craft.relative_velocity_km_s, number)

    def _descending(
        self, time_s: float, vehicles: "Mapping[str, VehicleState]"
    ) -> DescentState | None:
        lander = vehicles.get(self.data.mission.lander or "")
        if lander is None or lander.segment == vehicles[self.data.mission.craft].segment:
            return None  # it still flies with the craft
        return None if self.descent is None else self.descent.at(time_s, lander, self.tdb(time_s))

    def _driven(self, time_s: float) -> DriveState | None:
        landing = self.data.mission.landing_event
        if landing is None or time_s < self.event_times_s[landing] or self.drive is None:
            return None
        return self.drive.at(time_s)

    def _relay(self, craft: VehicleState, sky: Sky) -> Relay | None:
        if self._site is None:
            return None
        flies = craft.centre == SURVEYED and not craft.landed
        return self._site.relay(sky.mars, craft.relative_position_km if flies else None)

    def _known(self, time_s: float, craft: VehicleState, home: State) -> KnownOnEarth:
        """Find out what the light that reaches Earth now tells."""

        def distance_km_at(sent_s: float) -> float:
            return _length(self._craft_km(max(sent_s, 0.0)) - home.position_km)

        sight_km = craft.position_km - home.position_km
        distance_km = _length(sight_km)
        receding_km_s = float(craft.velocity_km_s @ sight_km) / distance_km
        guess_s = time_s - distance_km / (LIGHT_KM_S + receding_km_s)
        sent_s = max(retarded_time(time_s, guess_s, distance_km_at), 0.0)
        heard = bisect_right(self._event_order_s, sent_s)
        there = [event for event in self._events[:heard] if event.kind != "ground"]
        return KnownOnEarth(time_s=sent_s, last_event=there[-1] if there else None)

    def _craft_km(self, time_s: float) -> Array:
        course = self.trajectory.evaluate(self.data.mission.craft, time_s)
        centre = self.trajectory.centres[int(course.centre_index[0])]
        centre_km, _ = self.ephemeris.state(centre, self.tdb(time_s))
        return np.asarray(centre_km + course.position_km[0])


def _length(vector: Array) -> float:
    return float(np.sqrt(vector @ vector))


def _lengths(vectors: Array) -> Array:
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)))
