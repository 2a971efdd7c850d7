"""What is seen from Mars and from a place on it: the parts of a Snapshot that need geometry."""

from dataclasses import dataclass
from functools import cached_property
from math import hypot, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import MissionData
from marsapp.mission.snapshot import Elements, Near, Relay, SurfaceTime
from marsapp.mission.trajectory import Trajectory
from marsapp.physics import frames, kepler, mars_time, sight
from marsapp.physics.constants import GM_KM3_S2, RADIUS_KM
from marsapp.physics.time import DAY_S

Array = NDArray[np.float64]

SURVEYED: Final = "mars"
"""The one body whose rotation the program knows: altitudes and places need it."""
_SPIN_RAD_S: Final = np.radians(frames.PRIME_MERIDIAN_DEG[1]) / DAY_S


@dataclass(frozen=True, slots=True)
class MarsView:
    """How Mars stands at one time: its axes (from ICRF), and Sun and Earth along the turning ones.

    ``earth_fixed_km`` leads to the body that listens, whichever that is.
    """

    tdb_s: float
    to_equator: Array
    to_fixed: Array
    sun_fixed_km: Array
    earth_fixed_km: Array

    @classmethod
    def at(cls, tdb_s: float, mars_km: Array, earth_km: Array) -> "MarsView":
        """Return the view at a time with Mars and Earth at positions relative to the Sun."""
        to_equator = frames.icrf_to_mars_equator(tdb_s)
        to_fixed = frames.mars_equator_to_fixed(tdb_s) @ to_equator
        sun_km, home_km = to_fixed @ -mars_km, to_fixed @ (earth_km - mars_km)
        return cls(tdb_s, to_equator, to_fixed, sun_km, home_km)


def near_mars(
    mars: MarsView, position_km: Array, velocity_km_s: Array, orbit_number: int | None
) -> Near:
    """Return the view from Mars of a craft at a position and velocity from its centre."""
    fixed_km = mars.to_fixed @ position_km
    lat_deg, lon_deg = frames.latitude_longitude(fixed_km)
    sun_deg, _ = frames.elevation_azimuth(mars.sun_fixed_km, lat_deg, lon_deg)
    distance_km = float(np.sqrt(fixed_km @ fixed_km))
    altitude_km = float(frames.ellipsoid_altitude(fixed_km))
    ways = np.array([mars.sun_fixed_km, mars.earth_fixed_km])
    sun_hidden, earth_hidden = sight.hidden_by_mars(fixed_km, ways).tolist()
    return Near(
        body=SURVEYED,
        altitude_km=altitude_km,
        subpoint_lat_deg=float(lat_deg),
        subpoint_lon_deg=float(lon_deg),
        sun_elevation_deg=float(sun_deg),
        # the Sun stands as high over the point below as the craft stands off the terminator
        phase_angle_deg=90.0 - float(sun_deg),
        ground_speed_km_s=_ground_speed_km_s(mars, fixed_km, velocity_km_s, altitude_km),
        angular_diameter_deg=float(sight.angular_diameter_deg(distance_km)),
        horizon_km=float(sight.horizon_km(distance_km, altitude_km)),
        in_sunlight=not sun_hidden,
        earth_visible=not earth_hidden,
        elements=_elements(mars.to_equator @ position_km, mars.to_equator @ velocity_km_s),
        orbit_number=orbit_number,
    )


def _ground_speed_km_s(
    mars: MarsView, fixed_km: Array, velocity_km_s: Array, altitude_km: float
) -> float:
    """Return how fast the point below the craft runs over the turning ground."""
    x, y, z = fixed_km.tolist()
    vx, vy, vz = (mars.to_fixed @ velocity_km_s).tolist()
    vx, vy = vx + float(_SPIN_RAD_S) * y, vy - float(_SPIN_RAD_S) * x
    distance_km = hypot(x, y, z)
    outward = (vx * x + vy * y + vz * z) / distance_km
    across2 = vx * vx + vy * vy + vz * vz - outward * outward
    return sqrt(max(across2, 0.0)) * (distance_km - altitude_km) / distance_km


def _elements(position_km: Array, velocity_km_s: Array) -> Elements:
    gm, ground_km = GM_KM3_S2[SURVEYED], RADIUS_KM[SURVEYED]
    found = kepler.elements_from_state(position_km, velocity_km_s, gm)
    bound = bool(found.eccentricity < 1)
    periapsis_km = float(found.periapsis_km)
    apoapsis_km = float(found.apoapsis_km) if bound else None
    return Elements(
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
        periapsis_altitude_km=periapsis_km - ground_km,
        apoapsis_altitude_km=None if apoapsis_km is None else apoapsis_km - ground_km,
    )


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
        height, azimuth = frames.elevation_azimuth(mars.sun_fixed_km, self.lat_deg, self.lon_deg)
        return SurfaceTime(
            sol=self._sol(tdb_s),
            local_mean_solar_time_h=float(mars_time.local_mean_solar_time_h(tdb_s, self.lon_deg)),
            local_true_solar_time_h=float(mars_time.local_true_solar_time_h(tdb_s, self.lon_deg)),
            solar_longitude_deg=float(mars_time.solar_longitude_deg(tdb_s)),
            sun_elevation_deg=float(height),
            sun_azimuth_deg=float(azimuth),
        )

    def relay(self, mars: MarsView, orbiter_km: Array | None) -> Relay | None:
        """Return what stands in the sky of the site for what has landed there, or None.

        ``orbiter_km`` is relative to the centre of Mars, ICRF axes; None if none flies there.
        """
        if self.landing_tdb_s is None or mars.tdb_s < self.landing_tdb_s:
            return None
        if orbiter_km is None:
            high, along = self.elevation_azimuth(mars.earth_fixed_km - self.fixed_km)
            return Relay(earth_elevation_deg=float(high), earth_azimuth_deg=float(along))
        orbiter_fixed_km = mars.to_fixed @ orbiter_km
        ways = np.array([mars.earth_fixed_km, orbiter_fixed_km]) - self.fixed_km
        high, along = self.elevation_azimuth(ways)
        hidden = bool(sight.hidden_by_mars(orbiter_fixed_km, mars.earth_fixed_km))
        return Relay(
            earth_elevation_deg=float(high[0]),
            earth_azimuth_deg=float(along[0]),
            orbiter_elevation_deg=float(high[1]),
            orbiter_azimuth_deg=float(along[1]),
            orbiter_range_km=float(np.sqrt(ways[1] @ ways[1])),
            through=bool(high[1] > 0.0) and not hidden,
        )

    def elevation_azimuth(self, way_fixed_km: Array) -> tuple[Array, Array]:
        """Return height over the horizon and azimuth of ways (…, 3) from the site, degrees."""
        return frames.elevation_azimuth(way_fixed_km, self.lat_deg, self.lon_deg)

    def _sol(self, tdb_s: float) -> int | None:
        if self.landing_tdb_s is None or tdb_s < self.landing_tdb_s:
            return None
        return int(mars_time.sol_number(tdb_s, self.landing_tdb_s, self.lon_deg))

    def state(self, mars: MarsView) -> tuple[Array, Array]:
        """Return position (km) and velocity (km/s) from the centre of Mars, ICRF axes."""
        to_icrf = mars.to_fixed.T
        return to_icrf @ self.fixed_km, to_icrf @ self._turning_km_s

    @cached_property
    def fixed_km(self) -> Array:
        """Position from the centre of Mars along axes that turn with it, (3,)."""
        return frames.fixed_direction(self.lat_deg, self.lon_deg) * self.radius_km

    @cached_property
    def _turning_km_s(self) -> Array:
        x, y, _ = self.fixed_km
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
