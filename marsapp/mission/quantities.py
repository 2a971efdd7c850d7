"""The numbers of a Snapshot by name, with unit and words; and the Snapshot as JSON."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from marsapp.content.words import words
from marsapp.mission.descent.quantities import DESCENT, descent_json
from marsapp.mission.flags import FLAGS
from marsapp.mission.quantity import Quantity
from marsapp.mission.snapshot import DriveState, Near, Relay, Snapshot, SurfaceTime
from marsapp.physics.mars_time import hours_text
from marsapp.physics.sight import angular_diameter_deg

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


def _of_near(read: Callable[[Near], float | None]) -> Callable[[Snapshot], float | None]:
    return lambda snapshot: None if snapshot.near is None else read(snapshot.near)


def _of_surface(read: Callable[[SurfaceTime], float | None]) -> Callable[[Snapshot], float | None]:
    return lambda snapshot: None if snapshot.surface is None else read(snapshot.surface)


def _of_relay(read: Callable[[Relay], float | None]) -> Callable[[Snapshot], float | None]:
    return lambda snapshot: None if snapshot.relay is None else read(snapshot.relay)


def _of_drive(read: Callable[[DriveState], float]) -> Callable[[Snapshot], float | None]:
    return lambda snapshot: None if snapshot.drive is None else read(snapshot.drive)


def _mars_diameter_arcmin(snapshot: Snapshot) -> float:
    return float(60 * angular_diameter_deg(snapshot.distance_mars_km))


_ALL: Final = (
    Quantity(
        "distance_earth",
        "km",
        words("distance from Earth", "与地球的距离"),
        lambda s: s.distance_earth_km,
    ),
    Quantity(
        "distance_mars",
        "km",
        words("distance from the centre of Mars", "与火星中心的距离"),
        lambda s: s.distance_mars_km,
    ),
    Quantity(
        "distance_sun",
        "km",
        words("distance from the Sun", "与太阳的距离"),
        lambda s: s.distance_sun_km,
    ),
    Quantity(
        "distance_earth_mars",
        "km",
        words("distance between Earth and Mars", "地球与火星的距离"),
        lambda s: s.distance_earth_mars_km,
    ),
    Quantity(
        "path_flown",
        "km",
        words("path flown around the Sun since launch", "发射以来绕太阳飞行的路程"),
        lambda s: s.path_flown_km,
    ),
    Quantity(
        "speed_sun",
        "km/s",
        words("speed relative to the Sun", "相对太阳的速度"),
        lambda s: s.speed_sun_km_s,
    ),
    Quantity(
        "speed_earth",
        "km/s",
        words("speed relative to Earth", "相对地球的速度"),
        lambda s: s.speed_earth_km_s,
    ),
    Quantity(
        "speed_mars",
        "km/s",
        words("speed relative to Mars", "相对火星的速度"),
        lambda s: s.speed_mars_km_s,
    ),
    Quantity(
        "light_time",
        "s",
        words("one-way light time to Earth", "到地球的单程光行时"),
        lambda s: s.light_time_s,
    ),
    Quantity(
        "days_since_launch",
        "d",
        words("days since launch", "发射后的天数"),
        lambda s: s.days_since_launch,
    ),
    Quantity(
        "altitude_mars",
        "km",
        words("height above Mars", "距火星表面的高度"),
        _of_near(lambda near: near.altitude_km),
    ),
    Quantity(
        "subpoint_lat",
        "deg",
        words("latitude of the point below the craft", "星下点纬度"),
        _of_near(lambda near: near.subpoint_lat_deg),
    ),
    Quantity(
        "subpoint_lon",
        "deg",
        words("east longitude of the point below the craft", "星下点东经"),
        _of_near(lambda near: near.subpoint_lon_deg),
    ),
    Quantity(
        "ground_speed",
        "km/s",
        words("speed of the point below the craft over the ground", "星下点移动的速度"),
        _of_near(lambda near: near.ground_speed_km_s),
    ),
    Quantity(
        "sun_elevation_subpoint",
        "deg",
        words("height of the Sun at the point below the craft", "星下点太阳高度角"),
        _of_near(lambda near: near.sun_elevation_deg),
    ),
    Quantity(
        "phase_angle",
        "deg",
        words("angle between the Sun and the craft, seen from Mars", "太阳—火星—探测器夹角"),
        _of_near(lambda near: near.phase_angle_deg),
    ),
    Quantity(
        "horizon",
        "km",
        words("how far the edge of Mars is from the craft", "探测器到火星视地平线的距离"),
        _of_near(lambda near: near.horizon_km),
    ),
    Quantity(
        "periapsis_altitude",
        "km",
        words("height of the lowest point of the orbit", "近火点高度"),
        _of_near(lambda near: near.elements.periapsis_altitude_km),
    ),
    Quantity(
        "apoapsis_altitude",
        "km",
        words("height of the highest point of the orbit", "远火点高度"),
        _of_near(lambda near: near.elements.apoapsis_altitude_km),
    ),
    Quantity(
        "period",
        "s",
        words("time for one orbit", "轨道周期"),
        _of_near(lambda near: near.elements.period_s),
    ),
    Quantity(
        "inclination",
        "deg",
        words("tilt of the orbit to the equator of Mars", "轨道相对火星赤道的倾角"),
        _of_near(lambda near: near.elements.inclination_deg),
    ),
    Quantity(
        "eccentricity",
        "1",
        words("eccentricity of the orbit", "轨道偏心率"),
        _of_near(lambda near: near.elements.eccentricity),
    ),
    Quantity(
        "orbit_number",
        "count",
        words("number of the orbit round Mars", "环火圈次"),
        _of_near(lambda near: near.orbit_number),
    ),
    Quantity(
        "mars_angular_diameter",
        "arcmin",
        words("how large Mars looks from the craft", "从探测器看火星的视直径"),
        _mars_diameter_arcmin,
    ),
    Quantity(
        "sol",
        "count",
        words("sol since landing", "着陆后的火星日"),
        _of_surface(lambda surface: surface.sol),
    ),
    Quantity(
        "local_true_solar_time",
        "h",
        words("solar time at the landing place", "着陆点真太阳时"),
        _of_surface(lambda surface: surface.local_true_solar_time_h),
    ),
    Quantity(
        "local_mean_solar_time",
        "h",
        words("mean solar time at the landing place", "着陆点平太阳时"),
        _of_surface(lambda surface: surface.local_mean_solar_time_h),
    ),
    Quantity(
        "solar_longitude",
        "deg",
        words("season of Mars, as solar longitude", "火星季节（太阳黄经）"),
        _of_surface(lambda surface: surface.solar_longitude_deg),
    ),
    Quantity(
        "sun_elevation_site",
        "deg",
        words("height of the Sun at the landing place", "着陆点太阳高度角"),
        _of_surface(lambda surface: surface.sun_elevation_deg),
    ),
    Quantity(
        "earth_elevation_site",
        "deg",
        words("height of Earth at the landing place", "着陆点地球高度角"),
        _of_relay(lambda relay: relay.earth_elevation_deg),
    ),
    Quantity(
        "orbiter_elevation_site",
        "deg",
        words("height of the orbiter at the landing place", "着陆点环绕器高度角"),
        _of_relay(lambda relay: relay.orbiter_elevation_deg),
    ),
    Quantity(
        "orbiter_range_site",
        "km",
        words("distance of the orbiter from the landing place", "环绕器与着陆点的距离"),
        _of_relay(lambda relay: relay.orbiter_range_km),
    ),
    Quantity(
        "distance_driven",
        "m",
        words("way the rover has driven", "火星车行驶里程"),
        _of_drive(lambda drive: drive.distance_m),
    ),
    Quantity(
        "rover_speed",
        "m/h",
        words("speed of the rover", "火星车速度"),
        _of_drive(lambda drive: drive.speed_m_h),
    ),
    Quantity(
        "rover_slope",
        "deg",
        words("slope of the ground ahead of the rover", "火星车行进方向的坡度"),
        _of_drive(lambda drive: drive.slope_deg),
    ),
)

QUANTITIES: Final[Mapping[str, Quantity]] = MappingProxyType(
    {each.id: each for each in (*_ALL, *DESCENT)}
)
"""By id: the names that texts, goals and formulas use."""


def as_json(mission: "Mission", snapshot: Snapshot) -> dict[str, Any]:
    """Return a Snapshot as plain JSON; keys carry the units. Nothing is rounded."""
    craft = snapshot.craft
    known = snapshot.known
    return {
        "mission": mission.data.mission.id,
        "time_utc": _iso(snapshot.utc),
        "time_beijing": snapshot.beijing.isoformat(timespec="milliseconds"),
        "time_since_launch_s": snapshot.time_s,
        "days_since_launch": snapshot.days_since_launch,
        "phase": snapshot.phase.id if snapshot.phases else None,
        "phases": [phase.id for phase in snapshot.phases],
        "last_event": snapshot.last_event and snapshot.last_event.id,
        "next_event": snapshot.next_event and snapshot.next_event.id,
        "position_sun_icrf_km": craft.position_km.tolist(),
        "velocity_sun_icrf_km_s": craft.velocity_km_s.tolist(),
        "distance_earth_km": snapshot.distance_earth_km,
        "distance_mars_km": snapshot.distance_mars_km,
        "distance_sun_km": snapshot.distance_sun_km,
        "distance_earth_mars_km": snapshot.distance_earth_mars_km,
        "path_flown_km": snapshot.path_flown_km,
        "speed_sun_km_s": snapshot.speed_sun_km_s,
        "speed_earth_km_s": snapshot.speed_earth_km_s,
        "speed_mars_km_s": snapshot.speed_mars_km_s,
        "light_time_s": snapshot.light_time_s,
        **_near_json(snapshot),
        **_surface_json(snapshot),
        **_relay_json(snapshot),
        **descent_json(snapshot),
        **_drive_json(snapshot),
        **{name: said for name, flag in FLAGS.items() if (said := flag.get(snapshot)) is not None},
        "path_segment": craft.segment,
        "path_class": craft.provenance,
        "path_sigma_km": craft.sigma_km,
        "path_assumed": craft.assumed,
        "known_on_earth_time_utc": _iso(mission.utc(known.time_s)),
        "known_on_earth_last_event": known.last_event and known.last_event.id,
        "attached": [mission.fates.as_json(piece, snapshot) for piece in snapshot.attached],
        "gone": [mission.fates.as_json(piece, snapshot) for piece in snapshot.gone],
    }


def _near_json(snapshot: Snapshot) -> dict[str, Any]:
    near = snapshot.near
    if near is None:
        return {}
    return {
        "position_mars_icrf_km": snapshot.craft.relative_position_km.tolist(),
        "velocity_mars_icrf_km_s": snapshot.craft.relative_velocity_km_s.tolist(),
        "altitude_mars_km": near.altitude_km,
        "periapsis_altitude_km": near.elements.periapsis_altitude_km,
        "apoapsis_altitude_km": near.elements.apoapsis_altitude_km,
        "period_s": near.elements.period_s,
        "inclination_deg": near.elements.inclination_deg,
        "eccentricity": near.elements.eccentricity,
        "orbit_number": near.orbit_number,
        "subpoint_lat_deg": near.subpoint_lat_deg,
        "subpoint_lon_deg": near.subpoint_lon_deg,
        "ground_speed_km_s": near.ground_speed_km_s,
        "sun_elevation_subpoint_deg": near.sun_elevation_deg,
        "phase_angle_deg": near.phase_angle_deg,
        "mars_angular_diameter_deg": near.angular_diameter_deg,
        "horizon_km": near.horizon_km,
    }


def _surface_json(snapshot: Snapshot) -> dict[str, Any]:
    surface = snapshot.surface
    if surface is None or surface.sol is None:
        return {}
    return {
        "sol": surface.sol,
        "local_true_solar_time": hours_text(surface.local_true_solar_time_h),
        "local_true_solar_time_h": surface.local_true_solar_time_h,
        "local_mean_solar_time_h": surface.local_mean_solar_time_h,
        "solar_longitude_deg": surface.solar_longitude_deg,
        "sun_elevation_site_deg": surface.sun_elevation_deg,
    }


def _relay_json(snapshot: Snapshot) -> dict[str, Any]:
    relay = snapshot.relay
    if relay is None:
        return {}
    return {
        "earth_elevation_site_deg": relay.earth_elevation_deg,
        "earth_azimuth_site_deg": relay.earth_azimuth_deg,
        "orbiter_elevation_site_deg": relay.orbiter_elevation_deg,
        "orbiter_azimuth_site_deg": relay.orbiter_azimuth_deg,
        "orbiter_range_site_km": relay.orbiter_range_km,
    }


def _drive_json(snapshot: Snapshot) -> dict[str, Any]:
    drive = snapshot.drive
    if drive is None:
        return {}
    return {
        "distance_driven_m": drive.distance_m,
        "rover_speed_m_h": drive.speed_m_h,
        "rover_slope_deg": drive.slope_deg,
        "rover_heading_deg": drive.heading_deg,
        "rover_east_m": drive.east_m,
        "rover_north_m": drive.north_m,
        "rover_asleep": drive.asleep,
    }


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
