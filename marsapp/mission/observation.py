"""What is seen from Mars and from a place on it: the parts of a Snapshot that need geometry."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import MissionData
from marsapp.mission.snapshot import Elements, Near, SurfaceTime
from marsapp.mission.trajectory import Trajectory
from marsapp.physics import frames, kepler, mars_time
from marsapp.physics.constants import GM_KM3_S2, RADIUS_KM
from marsapp.physics.time import DAY_S

Array = NDArray[np.float64]

SURVEYED: Final = "mars"
"""The one body whose rotation the program knows: altitudes and places need it."""
_ECLIPTIC: Final = frames.icrf_to_ecliptic()
_SPIN_RAD_S: Final = np.radians(frames.PRIME_MERIDIAN_DEG[1]) / DAY_S


def elements_round_sun(position_km: Array, velocity_km_s: Array) -> Elements:
    """Return osculating elements round the Sun, ecliptic of J2000."""
    return _elements("sun", _ECLIPTIC @ position_km, _ECLIPTIC @ velocity_km_s)


@dataclass(frozen=True, slots=True)
class MarsView:
    """How Mars stands at one time: its axes (from ICRF), and the Sun along the turning ones."""

    tdb_s: float
    to_equator: Array
    to_fixed: Array
    sun_fixed_km: Array

    @classmethod
    def at(cls, tdb_s: float, mars_km: Array) -> "MarsView":
        """Return the view at a time with Mars at a position relative to the Sun."""
        to_equator = frames.icrf_to_mars_equator(tdb_s)
        to_fixed = frames.mars_equator_to_fixed(tdb_s) @ to_equator
        return cls(tdb_s, to_equator, to_fixed, to_fixed @ -mars_km)


def near_mars(
    mars: MarsView, position_km: Array, velocity_km_s: Array, orbit_number: int | None
) -> Near:
    """Return the view from Mars of a craft at a position and velocity from its centre."""
    fixed_km = mars.to_fixed @ position_km
    lat_deg, lon_deg = frames.latitude_longitude(fixed_km)
    sun_deg, _ = frames.sun_elevation_azimuth(mars.sun_fixed_km, lat_deg, lon_deg)
    return Near(
        body=SURVEYED,
        altitude_km=float(frames.ellipsoid_altitude(fixed_km)),
        subpoint_lat_deg=float(lat_deg),
        subpoint_lon_deg=float(lon_deg),
        sun_elevation_deg=float(sun_deg),
        elements=_elements(
            SURVEYED, mars.to_equator @ position_km, mars.to_equator @ velocity_km_s
        ),
        orbit_number=orbit_number,
    )


def _elements(centre: str, position_km: Array, velocity_km_s: Array) -> Elements:
    gm = GM_KM3_S2[centre]
    found = kepler.elements_from_state(position_km, velocity_km_s, gm)
    bound = bool(found.eccentricity < 1)
    ground_km = None if centre == "sun" else RADIUS_KM[centre]
    periapsis_km = float(found.periapsis_km)
    apoapsis_km = float(found.apoapsis_km) if bound else None
    return Elements(
        centre=centre,
        semi_major_axis_km=float(found.semi_major_axis_km),
        eccentricity=float(found.eccentricity),
        inclination_deg=float(np.degrees(found.inclination)),
        node_deg=float(np.degrees(found.node)),
        argument_of_periapsis_deg=float(np.degrees(found.argument_of_periapsis)),
        true_anomaly_deg=float(np.degrees(found.true_anomaly)),
        mean_anomaly_deg=float(np.degrees(found.mean_anomaly)),
        periapsis_km=periapsis_km,
        apoapsis_km=apoapsis_km,
        period_s=float(found.period_s(gm)) if bound else None,
        periapsis_altitude_km=_above(periapsis_km, ground_km),
        apoapsis_altitude_km=_above(apoapsis_km, ground_km),
    )


def _above(radius_km: float | None, ground_km: float | None) -> float | None:
    return None if radius_km is None or ground_km is None else radius_km - ground_km


@dataclass(frozen=True)
class Site:
    """A place on Mars where something has landed, or will.

    Latitude planetocentric, longitude east, degrees; ``landing_tdb_s`` is None where
    nothing lands.
    """

    lat_deg: float
    lon_deg: float
    radius_km: float
    landing_tdb_s: float | None

    def time(self, mars: MarsView) -> SurfaceTime:
        """Return clock, season and Sun at the site."""
        tdb_s = mars.tdb_s
        height, azimuth = frames.sun_elevation_azimuth(
            mars.sun_fixed_km, self.lat_deg, self.lon_deg
        )
        return SurfaceTime(
            sol=self._sol(tdb_s),
            local_mean_solar_time_h=float(mars_time.local_mean_solar_time_h(tdb_s, self.lon_deg)),
            local_true_solar_time_h=float(mars_time.local_true_solar_time_h(tdb_s, self.lon_deg)),
            solar_longitude_deg=float(mars_time.solar_longitude_deg(tdb_s)),
            sun_elevation_deg=float(height),
            sun_azimuth_deg=float(azimuth),
        )

    def _sol(self, tdb_s: float) -> int | None:
        if self.landing_tdb_s is None or tdb_s < self.landing_tdb_s:
            return None
        return int(mars_time.sol_number(tdb_s, self.landing_tdb_s, self.lon_deg))

    def state(self, mars: MarsView) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s) from the centre of Mars, ICRF axes."""
        to_icrf = mars.to_fixed.T
        return to_icrf @ self._fixed_km, to_icrf @ self._turning_km_s

    @cached_property
    def _fixed_km(self) -> Array:
        return frames.fixed_direction(self.lat_deg, self.lon_deg) * self.radius_km

    @cached_property
    def _turning_km_s(self) -> Array:
        x, y, _ = self._fixed_km
        return np.array([-y, x, 0.0]) * float(_SPIN_RAD_S)


def landing_site(data: MissionData, trajectory: Trajectory, launch_tdb_s: float) -> Site | None:
    """Return the landing place of a mission, or None.

    Where the lander has a path of its own, the site is its end, so that nothing jumps at
    touchdown; else it is the place of the mission file, on the ellipsoid.
    """
    header = data.mission
    place = next((place for place in data.places if place.id == header.landing_place), None)
    if place is None or place.body != SURVEYED:
        return None
    lat_deg, lon_deg = place.lat_deg, place.lon_deg
    radius_km = _ellipsoid_radius_km(lat_deg)
    ends_s = [
        segment.end_s
        for segment in trajectory.segments
        if segment.branch == header.lander and segment.centre == SURVEYED
    ]
    if header.lander is not None and ends_s:
        last_km = trajectory.evaluate(header.lander, max(ends_s)).position_km[0]
        fixed_km = frames.icrf_to_mars_fixed(launch_tdb_s + max(ends_s)) @ last_km
        lat_deg, lon_deg = (float(angle) for angle in frames.latitude_longitude(fixed_km))
        radius_km = float(np.linalg.norm(fixed_km))
    landing = next((event for event in data.events if event.id == header.landing_event), None)
    since_launch_s = None if landing is None else (landing.utc - header.launch).total_seconds()
    return Site(
        lat_deg=lat_deg,
        lon_deg=lon_deg,
        radius_km=radius_km,
        landing_tdb_s=None if since_launch_s is None else launch_tdb_s + since_launch_s,
    )


def _ellipsoid_radius_km(lat_deg: float) -> float:
    """Distance of the ellipsoid from the centre of Mars at a planetocentric latitude."""
    lat = np.radians(lat_deg)
    across = np.cos(lat) / frames.EQUATORIAL_RADIUS_KM
    along = np.sin(lat) / frames.POLAR_RADIUS_KM
    return float(1 / np.hypot(across, along))
