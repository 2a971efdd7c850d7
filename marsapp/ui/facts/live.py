"""Rows that follow the time: the quantities and flags of a Snapshot that tell of a thing."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from marsapp.mission.flags import FLAGS
from marsapp.mission.model import Header
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
_BODIES: Final[Mapping[str, tuple[str, ...]]] = {
    "sun": ("distance_sun", "speed_sun"),
    "earth": ("distance_earth", "speed_earth", "light_time"),
    "mars": (
        "distance_mars", "speed_mars", "mars_angular_diameter", "phase_angle", "horizon",
        "distance_earth_mars",
    ),
}  # fmt: skip


def live_of_vehicle(vehicle: str, header: Header) -> tuple[str, ...]:
    """Return what tells of a vehicle: of the craft its flight, of what lands its sky."""
    if vehicle in (header.lander, "zhurong"):
        return _SITE
    return _CRAFT if vehicle == header.craft else ()


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
    value = quantity.get(snapshot)
    if value is None:
        return ""
    found = Resolved(name=name, value=value, unit=quantity.unit, provenance="computed")
    return write_value(found, formatter)
