"""What the craft is compared with, and the published size of a craft."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsapp.content.words import Text
from marsapp.mission.model import Vehicle
from marsapp.mission.sourced import Value
from marsapp.mission.units import UNITS, convert

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

COMPARED: Final = ("child", "adult", "bus", "perseverance")
"""What can be set beside the craft, in the order in which it is offered."""
_RECORD: Final = "compare_{name}"  # ids of the constants that give the sizes
_MEASURES: Final = ("height", "length", "width", "diameter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something well known with its size, metres. ``length_m`` is None for people."""

    id: str
    height_m: float
    length_m: float | None
    values: Mapping[str, Value]
    note: Text | None


def thing_of(mission: "Mission", name: str) -> Thing | None:
    """Return something to compare with, None where the mission gives no size of it."""
    record = mission.find(_RECORD.format(name=name))
    values: Mapping[str, Value] = getattr(record, "values", {})
    height_m = _metres(values.get("height"))
    if height_m is None:
        return None
    return Thing(
        id=name,
        height_m=height_m,
        length_m=_metres(values.get("length")),
        values=values,
        note=getattr(record, "note", None),
    )


def main_size(mission: "Mission", vehicle: str) -> tuple[str, Value] | None:
    """Return name and value of the height of a vehicle, or else of another published size."""
    record = mission.find(vehicle)
    if not isinstance(record, Vehicle):
        return None
    for name in _MEASURES:
        value = record.values.get(name)
        if value is not None and value.confidence != "low" and value.unit == "m":
            return name, value
    return None


def _metres(value: Value | None) -> float | None:
    if value is None or isinstance(value.value, str) or value.unit not in UNITS:
        return None
    if UNITS[value.unit].dimension != "length":
        return None
    return convert(value.value, value.unit, "m")
