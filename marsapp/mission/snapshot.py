"""What is true at one time: the `Snapshot` that everything on the screen shows.

Distances are km, speeds km/s, angles as the name says, vectors along ICRF axes
(Earth's equator of J2000). Times are mission elapsed time, seconds since launch,
unless the name says otherwise.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import Event, Phase, TraversePoint
from marsapp.mission.moments import Moment
from marsapp.mission.terms import Provenance

Array = NDArray[np.float64]
_STATED_M = 0.5  # so near to a published distance the number is that one
BEIJING = timezone(timedelta(hours=8), "Beijing")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Position (km) and velocity (km/s) relative to the Sun's centre, ICRF axes, shape (3,)."""

    position_km: Array
    velocity_km_s: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleState:
    """Where one vehicle is and how well that is known.

    ``relative_*`` are relative to the body ``centre`` (``sun``, ``earth``, ``mars``).
    ``assumed`` is true where public numbers end and the path is a stand-in.
    """

    id: str
    centre: str
    position_km: Array
    velocity_km_s: Array
    relative_position_km: Array
    relative_velocity_km_s: Array
    segment: str
    provenance: Provenance
    sigma_km: float
    assumed: bool
    landed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Elements:
    """Osculating Kepler elements round Mars; the plane of reference is its equator of date.

    What belongs to the apoapsis and ``period_s`` are None for a hyperbola.
    Altitudes are above a sphere of the equatorial radius.
    """

    semi_major_axis_km: float
    eccentricity: float
    inclination_deg: float
    node_deg: float
    argument_of_periapsis_deg: float
    true_anomaly_deg: float
    mean_anomaly_deg: float
    periapsis_km: float
    apoapsis_km: float | None
    period_s: float | None
    periapsis_altitude_km: float
    apoapsis_altitude_km: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """The craft as seen from the target body (Mars), while it moves around it.

    ``altitude_km`` is above the reference ellipsoid; latitude planetocentric,
    longitude east 0-360. ``orbit_number`` counts from insertion, starting at 1;
    None before. ``sun_elevation_deg`` is the Sun's height at the sub-craft point, and
    ``ground_speed_km_s`` how fast that point runs over the turning ground.
    ``phase_angle_deg`` is the angle Sun, centre of Mars, craft: 0 where all of the disc is lit.
    ``angular_diameter_deg`` is how large Mars looks from the craft, ``horizon_km`` how far its
    edge is. ``in_sunlight`` is false in the shadow of Mars, ``earth_visible`` false while Mars
    stands before Earth.
    """

    body: str
    altitude_km: float
    subpoint_lat_deg: float
    subpoint_lon_deg: float
    sun_elevation_deg: float
    phase_angle_deg: float
    ground_speed_km_s: float
    angular_diameter_deg: float
    horizon_km: float
    in_sunlight: bool
    earth_visible: bool
    elements: Elements
    orbit_number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceTime:
    """Time and Sun at the landing place. ``sol`` is 1 on the landing sol, None before landing."""

    sol: int | None
    local_mean_solar_time_h: float
    local_true_solar_time_h: float
    solar_longitude_deg: float
    sun_elevation_deg: float
    sun_azimuth_deg: float


DescentStage = Literal["coast", "entry", "parachute", "powered", "hover", "lowering", "landed"]
"""What slows the lander: nothing yet, the air, the parachute, the engine; or it stands still in
the air, is let down to the ground, stands on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentState:
    """The lander on its way down, by the model of the landing (see `marsapp.mission.descent`).

    ``t_plus_s`` counts from entry. ``height_m`` is above the ground of the landing place, speeds
    are relative to the turning planet: ``descent_m_s`` is the part straight down, ``across_m_s``
    the level part. ``deceleration_g`` is what is felt, in Earth's gravities. ``to_go_m`` is the
    way over the ground to the landing place. ``parachute`` is 0 packed to 1 full of air.
    ``attack_deg`` is the angle between the axis and the wind. ``fallen_m`` says of what has been
    dropped, and still falls, how far below and behind the lander it is.
    """

    t_plus_s: float
    stage: DescentStage
    height_m: float
    speed_m_s: float
    descent_m_s: float
    across_m_s: float
    mach: float
    deceleration_g: float
    dynamic_pressure_pa: float
    heat_rate_w_m2: float
    mass_kg: float
    to_go_m: float
    thrust_n: float
    parachute: float
    attack_deg: float
    fallen_m: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveState:
    """The rover on the ground (see `marsapp.mission.drive`).

    Metres east and north of the lander. ``distance_m`` counts from the foot of the ramp;
    ``aboard`` is true before the drive-off, ``ramp`` is 0 on the platform to 1 on the ground.
    Deck or ramp hold it ``raised_m`` over the ground, leaning by ``lean_deg`` nose down.
    ``heading_deg`` is clockwise from north. ``slope_deg`` is that of ramp or ground along the
    heading, positive uphill (illustrative); ``slope_at`` tells that of the ground by distance.
    ``stated`` and ``coming`` are the last and the next point with a published distance.
    """

    aboard: bool
    ramp: float
    raised_m: float
    lean_deg: float
    distance_m: float
    east_m: float
    north_m: float
    heading_deg: float
    speed_m_h: float
    asleep: bool
    stated: TraversePoint | None
    coming: TraversePoint | None
    slope_at: Callable[[float], float] = field(repr=False, compare=False)

    @property
    def slope_deg(self) -> float:
        """Slope of what it rolls on; the ground is made when somebody first asks."""
        return self.slope_at(self.distance_m) if self.ramp == 1.0 else -self.lean_deg

    @property
    def distance_class(self) -> Provenance:
        """How the distance is known: as a point it stands at, laid between two otherwise."""
        for point in (self.stated, self.coming):
            value = None if point is None else point.values.get("distance")
            if value is not None and abs(float(value.value) - self.distance_m) < _STATED_M:
                return value.provenance
        return "illustrative"

    @property
    def moving(self) -> bool:
        """Whether the wheels turn."""
        return self.speed_m_h > 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """What stands in the sky over what has landed: Earth, and the craft that passes on its words.

    Heights are over an even horizon, negative below it; azimuths from north, eastwards. The
    craft's are None where it does not fly round the same body. ``through`` is whether words
    go through to Earth at once: the craft over the horizon, and Mars not between it and Earth.
    """

    earth_elevation_deg: float
    earth_azimuth_deg: float
    orbiter_elevation_deg: float | None = None
    orbiter_azimuth_deg: float | None = None
    orbiter_range_km: float | None = None
    through: bool = False

    @property
    def earth_visible(self) -> bool:
        """Whether Earth stands over the horizon of the site."""
        return self.earth_elevation_deg > 0.0

    @property
    def orbiter_visible(self) -> bool:
        """Whether the craft stands over the horizon of the site."""
        return self.orbiter_elevation_deg is not None and self.orbiter_elevation_deg > 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOnEarth:
    """What Earth can know by now: the newest craft time whose light has arrived.

    ``time_s`` is that craft time (before launch: launch); ``last_event`` the last
    event at the craft that Earth has heard of.
    """

    time_s: float
    last_event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A vehicle or part: attached to ``to`` since a moment, or gone from ``left`` since then.

    ``since`` is None for what was attached from the beginning. ``latest`` is true where it is
    known only that the thing had gone by then.
    """

    id: str
    to: str | None
    since: Moment | None
    left: str | None = None
    latest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that is true at one time of the mission. Pure data, never changed."""

    time_s: float
    tdb_s: float
    utc: datetime

    phases: tuple[Phase, ...]
    last_event: Event | None
    next_event: Event | None

    bodies: Mapping[str, State]
    vehicles: Mapping[str, VehicleState]
    craft: VehicleState

    distance_earth_km: float
    distance_mars_km: float
    distance_sun_km: float
    distance_earth_mars_km: float
    path_flown_km: float
    speed_sun_km_s: float
    speed_earth_km_s: float
    speed_mars_km_s: float
    light_time_s: float

    near: Near | None
    surface: SurfaceTime | None
    relay: Relay | None
    known: KnownOnEarth
    descent: DescentState | None = None  # from the parting of lander and orbiter on
    drive: DriveState | None = None  # from touchdown on

    attached: tuple[Piece, ...]
    gone: tuple[Piece, ...]
    openness: Mapping[str, float]

    @property
    def phase(self) -> Phase:
        """The innermost phase."""
        return self.phases[-1]

    @property
    def scene(self) -> str | None:
        """Id of the scene that shows this moment best, or None where the mission names none.

        What the last event names holds until the next one, and before what a phase names.
        """
        if self.last_event is not None and self.last_event.scene is not None:
            return self.last_event.scene
        named = (phase.scene for phase in reversed(self.phases) if phase.scene)
        return next(named, None)

    @property
    def beijing(self) -> datetime:
        """The same moment on a clock in Beijing (UTC + 8 h)."""
        return self.utc.astimezone(BEIJING)

    @property
    def days_since_launch(self) -> float:
        """Mission elapsed time in days of 86,400 s."""
        return self.time_s / 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """The numbers of a Snapshot at many times at once: arrays of length n, vectors (n, 3)."""

    time_s: Array
    bodies_km: Mapping[str, Array]
    craft_km: Array
    craft_km_s: Array
    distance_earth_km: Array
    distance_mars_km: Array
    distance_sun_km: Array
    distance_earth_mars_km: Array
    path_flown_km: Array
    speed_sun_km_s: Array
    speed_earth_km_s: Array
    speed_mars_km_s: Array
    light_time_s: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Prelude:
    """A moment before the launch: ``time_s`` is negative, and no vehicle flies."""

    time_s: float
    utc: datetime
    attached: tuple[Piece, ...]
    gone: tuple[Piece, ...]
    vehicles: Mapping[str, VehicleState] = field(default_factory=dict)
