"""Rows that follow the time: the quantities and flags of a Snapshot that tell of a thing."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from marsapp.mission.flags import FLAGS
from marsapp.mission.model import MissionData, Vehicle
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import Resolved, provenance_of
from marsapp.ui.facts.sheet import Row
from marsapp.ui.fill import write_value
from marsapp.ui.format import Formatter

_CRAFT: Final = (
    "distance_earth", "distance_mars", "distance_sun", "speed_sun", "speed_earth", "speed_mars",
    "path_flown", "light_time", "altitude_mars", "ground_speed", "in_sunlight", "earth_visible",
    "periapsis_altitude", "apoapsis_altitude", "period", "inclination", "orbit_number",
)  # fmt: skip
_SITE: Final = (
    "sol", "local_true_solar_time", "sun_elevation_site", "earth_elevation_site",
    "orbiter_elevation_site", "orbiter_range_site", "relay_through", "solar_longitude",
)  # fmt: skip
_FAR_M: Final = 10_000.0  # from here on lengths are written in kilometres
_MODEL_FIGURES: Final = 4  # a teaching model knows no more
_LANDING: Final = (
    "landing_height", "landing_speed", "landing_mach", "landing_deceleration",
    "landing_dynamic_pressure", "landing_heat_rate", "landing_mass", "landing_distance",
)  # fmt: skip
_DRIVE: Final = ("distance_driven", "rover_speed", "rover_slope")
_BODIES: Final[Mapping[str, tuple[str, ...]]] = {
    "sun": ("distance_sun", "speed_sun"),
    "earth": ("distance_earth", "speed_earth", "light_time"),
    "mars": (
        "distance_mars", "speed_mars", "mars_angular_diameter", "phase_angle", "horizon",
        "distance_earth_mars",
    ),
}  # fmt: skip


def live_of_vehicle(vehicle: Vehicle, data: MissionData) -> tuple[str, ...]:
    """Return what tells of a vehicle: its flight, its landing, its drive, the sky over it."""
    header = data.mission
    if vehicle.id == header.craft:
        return _CRAFT
    drives = any(vehicle.id == route.vehicle for route in data.routes)
    lands = vehicle.id == header.lander
    carries = any(
        vehicle.id == each.to
        for lander in data.vehicles
        if lander.id == header.lander
        for each in lander.attached
    )
    return (
        (_LANDING if lands or carries else ())
        + (_DRIVE if drives else ())
        + (_SITE if lands or drives else ())
    )


def live_of_body(body: str) -> tuple[str, ...]:
    """Return the quantities that tell of a body."""
    return _BODIES.get(body, ())


def live_row(name: str, formatter: Formatter, snapshot: Snapshot) -> Row:
    """Return the row of a quantity or flag, with empty words where it has no value now."""
    return Row(
        label=_label(name, formatter.language),
        text=_written(name, formatter, snapshot),
        provenance=provenance_of(name, snapshot),
        live=partial(live_row, name, formatter),
    )


def _label(name: str, language: str) -> str:
    label = (FLAGS[name] if name in FLAGS else QUANTITIES[name]).label.text_in(language)
    return label[:1].upper() + label[1:]


def _written(name: str, formatter: Formatter, snapshot: Snapshot) -> str:
    if name in FLAGS:
        said = FLAGS[name].say(snapshot)
        return "" if said is None else said.text_in(formatter.language)
    quantity = QUANTITIES[name]
    value, unit = quantity.get(snapshot), quantity.unit
    if value is None:
        return ""
    if unit == "m" and abs(value) >= _FAR_M:
        value, unit = value / 1000.0, "km"
    provenance = provenance_of(name, snapshot)
    figures = _MODEL_FIGURES if provenance == "illustrative" else None
    found = Resolved(name=name, value=value, unit=unit, provenance=provenance, figures=figures)
    return write_value(found, formatter)
