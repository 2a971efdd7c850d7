"""What the craft's cameras take in: fields of view from published widths of strips."""

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsapp.mission.units import convert

if TYPE_CHECKING:
    from marsapp.mission.model import MissionData, Payload

_PIXELS: Final = re.compile(r"(\d+)\s*[×x]\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Lens:
    """A camera that looks at the ground.

    ``field_rad`` is the angle across its strip, ``tall`` the height of its picture in widths (1
    where it scans line by line, so that a picture has any height).
    """

    payload: "Payload"
    field_rad: float
    tall: float

    @property
    def id(self) -> str:
        """Id of the payload."""
        return self.payload.id


def lenses(data: "MissionData") -> tuple[Lens, ...]:
    """Return the cameras of the craft, the widest first.

    A payload is a camera where the mission file gives a ``swath`` and the ``swath_altitude`` from
    which the strip is so wide.
    """
    found = []
    for payload in data.payloads:
        field_rad = field_of(payload)
        if payload.vehicle == data.mission.craft and field_rad is not None:
            found.append(Lens(payload, field_rad, _tall(payload)))
    return tuple(sorted(found, key=lambda lens: -lens.field_rad))


def field_of(payload: "Payload") -> float | None:
    """Return the angle (rad) across the strip of a camera, None for what is no camera."""
    width_km, height_km = (_km(payload, name) for name in ("swath", "swath_altitude"))
    if not width_km or not height_km:
        return None
    return 2 * math.atan(width_km / 2 / height_km)


def _km(payload: "Payload", name: str) -> float | None:
    value = payload.values.get(name)
    if value is None or isinstance(value.value, str):
        return None
    return convert(value.value, value.unit, "km")


def _tall(payload: "Payload") -> float:
    pixels = payload.values.get("pixels")
    found = _PIXELS.search(str(pixels.value)) if pixels is not None else None
    return int(found[2]) / int(found[1]) if found else 1.0
