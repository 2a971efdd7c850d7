"""What a landing and a drive are worked out from."""

from collections.abc import Mapping
from typing import Protocol

from marsapp.mission.model import MissionData
from marsapp.mission.observation import Site
from marsapp.mission.trajectory import Trajectory


class Basis(Protocol):
    """A mission, as far as its models ask: its records, its path, its times and its place."""

    @property
    def data(self) -> MissionData:
        """The records."""

    @property
    def trajectory(self) -> Trajectory:
        """The paths of all vehicles."""

    @property
    def event_times_s(self) -> Mapping[str, float]:
        """The time of every event, seconds since launch, by its id."""

    @property
    def site(self) -> Site | None:
        """Where the mission lands, if it does."""

    def tdb(self, time_s: float) -> float:
        """Return TDB seconds past J2000 of a mission time."""
