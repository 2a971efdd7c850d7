"""Instruments at work: small activities, each tied to what was found out with the instrument."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from marsapp.mission.fieldwork.laser import LaserShot, Target, shoot
from marsapp.mission.fieldwork.magnet import NEEDED as MAGNET_VALUES
from marsapp.mission.fieldwork.magnet import MagnetWalk, walk
from marsapp.mission.fieldwork.radar import NEEDED as RADAR_VALUES
from marsapp.mission.fieldwork.radar import RadarProfile, RadarTrack
from marsapp.mission.fieldwork.weather import Weather, weather, wind_turned_deg
from marsapp.mission.model import Finding, Settled

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Activity = Literal["radar", "laser", "weather", "magnet", "doubt"]

FINDINGS: Final[Mapping[Activity, tuple[str, ...]]] = {
    "radar": ("sci_layered_ground",),
    "laser": ("sci_hydrated_minerals",),
    "weather": ("sci_dunes_and_wind",),
    "magnet": ("sci_weak_magnetic_field",),
    "doubt": ("sci_layered_ground", "sci_buried_polygons", "sci_shoreline"),
}
"""What each activity leads to."""
INSTRUMENTS: Final[Mapping[Activity, str]] = {
    "radar": "inst_roper",
    "laser": "inst_marscode",
    "weather": "inst_mcs",
    "magnet": "inst_romag",
    "doubt": "",
}
_VALUES: Final[Mapping[Activity, tuple[str, ...]]] = {
    "radar": RADAR_VALUES,
    "laser": (),
    "weather": ("turn_angle", "years_ago"),
    "magnet": MAGNET_VALUES,
    "doubt": (),
}
_REACH: Final = ("distance_nearest", "distance_farthest")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldworkWish:
    """The settings of all activities; ``activity`` is the one in hand ('' for the first).

    ``chosen_nm`` is the line that was taken for hydrogen, 0 for none yet. ``judged`` says of a
    finding how settled it was taken to be.
    """

    activity: str = ""
    driven_m: float = 0.0
    echo_ns: float = 400.0
    water: bool = False
    follow: bool = False
    target: Target = "rock"
    distance_m: float = 3.0
    fired: bool = False
    chosen_nm: float = 0.0
    hour_h: float = 12.0
    season_deg: float = 50.0
    years_ago: float = 0.0
    measured: int = 0
    judged: Mapping[str, Settled] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fieldwork:
    """What comes of the settings; only the part of the activity in hand is there."""

    activity: Activity
    radar: RadarProfile | None = None
    shot: LaserShot | None = None
    weather: Weather | None = None
    wind_turned_deg: float = 0.0
    walk: MagnetWalk | None = None


class FieldKit:
    """The activities that a mission's findings and instruments allow."""

    def __init__(self, mission: "Mission", activities: tuple[Activity, ...]) -> None:
        self.activities: Final = activities
        self.findings: Final = {one.id: one for one in mission.data.findings}
        self._payloads = {one.id: one for one in mission.data.payloads}
        self._track: RadarTrack | None = None

    @classmethod
    def of(cls, mission: "Mission") -> "FieldKit | None":
        """Return the activities of a mission; None where there are none."""
        findings = {one.id: one for one in mission.data.findings}
        payloads = {one.id: one for one in mission.data.payloads}
        able = []
        for activity, named in FINDINGS.items():
            own = [findings.get(name) for name in named]
            instrument = payloads.get(INSTRUMENTS[activity])
            fits = all(one is not None and _has(one, _VALUES[activity]) for one in own)
            if activity == "laser":
                fits = fits and instrument is not None and set(_REACH) <= instrument.values.keys()
            if fits:
                able.append(activity)
        return cls(mission, tuple(able)) if able else None

    def known(self, activity: Activity) -> tuple[Finding, ...]:
        """Return the findings that an activity leads to."""
        return tuple(self.findings[name] for name in FINDINGS[activity])

    @property
    def reach_m(self) -> tuple[float, float]:
        """Between which distances the laser works."""
        values = self._payloads[INSTRUMENTS["laser"]].values
        near, far = (float(values[name].value) for name in _REACH)
        return near, far

    def try_out(self, wish: FieldworkWish) -> Fieldwork:
        """Return what comes of the settings."""
        activity = next((one for one in self.activities if one == wish.activity), None)
        if activity is None:
            activity = self.activities[0]
        if activity == "radar":
            profile = self._radar().profile(wish.driven_m, water=wish.water)
            return Fieldwork(activity=activity, radar=profile)
        if activity == "laser":
            shot = shoot(wish.target, wish.distance_m, self.reach_m) if wish.fired else None
            return Fieldwork(activity=activity, shot=shot)
        if activity == "weather":
            turn, years = (
                float(self.known(activity)[0].values[name].value) for name in _VALUES[activity]
            )
            return Fieldwork(
                activity=activity,
                weather=weather(wish.season_deg, wish.hour_h),
                wind_turned_deg=wind_turned_deg(wish.years_ago, turn, years),
            )
        if activity == "magnet":
            found = walk(self.known(activity)[0].values, wish.measured)
            return Fieldwork(activity=activity, walk=found)
        return Fieldwork(activity=activity)

    def _radar(self) -> RadarTrack:
        if self._track is None:
            self._track = RadarTrack(self.known("radar")[0].values)
        return self._track


def _has(finding: Finding, names: tuple[str, ...]) -> bool:
    return all(
        name in finding.values and not isinstance(finding.values[name].value, str) for name in names
    )
