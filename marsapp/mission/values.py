"""Values by name: what a text, a goal or a quiz means by ``at.ev_tcm4.distance_earth``.

======================================  ==================================================
name                                    value
======================================  ==================================================
``distance_earth``                      a quantity of the present Snapshot
``at.ev_tcm4.distance_earth``           the same quantity at an event, figure or phase start
``event.ev_tcm1.delta_v``               a value of a record; likewise ``figure``, ``burn``,
                                        ``vehicle``, ``part``, ``payload``, ``orbit``,
                                        ``place``, ``landing``, ``traverse``, ``constant``,
                                        ``body``
``event.ev_moi_start.beijing``          when it was: ``utc``, ``beijing``, ``earth_utc``,
                                        ``earth_beijing`` (when Earth saw it), each also
                                        with ``_date`` or ``_time``
``event.ev_touchdown.title``            words of a record: ``title``, ``name`` or ``label``
``span.ev_launch.ev_tcm4.d``            time from one moment to another in ``s``, ``min``,
                                        ``h``, ``d`` or ``sol``
``since.ev_touchdown.d``                time from a moment to now, in the same units
``distance_mars.f2``                    any number, written with two significant figures
======================================  ==================================================
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from marsapp.content.wording import closest
from marsapp.content.words import Text
from marsapp.mission.descent.quantities import DESCENT
from marsapp.mission.model import Burn, Event, Figure, Phase, Precision
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.snapshot import BEIJING, Snapshot
from marsapp.mission.sourced import Value
from marsapp.mission.terms import Confidence, Provenance
from marsapp.mission.units import convert

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

MARKS: Final[Mapping[Provenance, str]] = {
    "measured": "●",
    "computed": "○",
    "published": "◇",  # not a square: that looks like a missing character
    "illustrative": "△",
}
"""The sign behind a number that says how it is known; a legend says it in words."""

_FIGURES: Final = re.compile(r"\.f([1-9])$")
_SPAN_UNITS: Final = ("s", "min", "h", "d", "sol")
_ZONES: Final = ("utc", "beijing", "earth_utc", "earth_beijing")
MOMENTS: Final = tuple(f"{zone}{part}" for zone in _ZONES for part in ("", "_date", "_time"))
"""What can be asked about the time of a record."""
_NOT_OF_THE_CRAFT: Final = (
    "days_since_launch", "distance_earth_mars", "sol", "local_true_solar_time",
    "local_mean_solar_time", "solar_longitude", "sun_elevation_site",
    "earth_elevation_site", "earth_visible_site", "distance_driven",
)  # fmt: skip
"""Quantities that are known where the craft's own path is only assumed."""
_ILLUSTRATIVE: Final = ("rover_speed", "rover_slope")
"""Quantities that only show what may have been: hours of driving, forms of the ground."""
_OF_THE_LANDING: Final = frozenset(each.id for each in DESCENT)
_WORDS: Final = ("title", "name", "label")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a name stands for.

    ``value`` is a number, words, a moment (with ``unit`` one of `MOMENTS`), or None where
    the quantity has no value at that time.
    """

    name: str
    value: float | str | Text | datetime | None
    unit: str
    provenance: Provenance
    confidence: Confidence = "high"
    precision: Precision = "second"
    source: tuple[str, ...] = ()
    figures: int | None = None  # how many significant figures are wanted

    @property
    def mark(self) -> str:
        """The sign that says how the number is known."""
        return MARKS[self.provenance]


class UnknownValueError(KeyError):
    """No value has this name; ``suggestion`` is the nearest name, or None."""

    def __init__(self, name: str, part: str, choices: Iterable[str]) -> None:
        self.name = name
        near = closest(part, choices)
        self.suggestion = None if near is None else name.replace(part, near, 1)
        super().__init__(name)

    def __str__(self) -> str:
        hint = f"; did you mean '{self.suggestion}'?" if self.suggestion else ""
        return f"there is no value called '{self.name}'{hint}"


def resolve(mission: "Mission", snapshot: Snapshot, name: str) -> Resolved:
    """Return what a name stands for.

    Raises
    ------
    UnknownValueError
        If there is no such value; it suggests the nearest name.
    """
    figures = _FIGURES.search(name)
    if figures is not None:
        found = resolve(mission, snapshot, name[: figures.start()])
        return replace(found, name=name, figures=int(figures[1]))
    first, *rest = name.split(".")
    if not rest:
        return _quantity(snapshot, name, first)
    if first == "at" and len(rest) == 2:
        return _quantity(_snapshot_at(mission, time_of(mission, rest[0]), name), name, rest[1])
    if first == "span" and len(rest) == 3:
        seconds = time_of(mission, rest[1]) - time_of(mission, rest[0])
        return _span(name, seconds, rest[2])
    if first == "since" and len(rest) == 2:
        return _span(name, snapshot.time_s - time_of(mission, rest[0]), rest[1])
    if first in _KINDS and len(rest) == 2:
        return _of_record(mission, name, first, *rest)
    raise UnknownValueError(name, first, (*_KINDS, "at", "span", "since", *QUANTITIES))


def time_of(mission: "Mission", moment: str) -> float:
    """Return the mission time of an event, a figure or the start of a phase or burn, in seconds.

    Raises
    ------
    UnknownValueError
        If it is none of these.
    """
    match mission.find(moment):
        case Event(utc=when) | Figure(utc=when) | Burn(start=when) | Phase(start=when):
            return mission.seconds(when)
    data = mission.data
    known = [*mission.event_times_s, *(figure.id for figure in data.figures)]
    known += [*(burn.id for burn in data.burns), *(phase.id for phase in data.phases)]
    raise UnknownValueError(moment, moment, known)


def _snapshot_at(mission: "Mission", time_s: float, name: str) -> Snapshot:
    """Return the Snapshot that a name asks for; before and after the mission there is none."""
    if not 0.0 <= time_s <= mission.end_s:
        raise UnknownValueError(name, name, ())
    return mission.at(time_s)


def _quantity(snapshot: Snapshot, name: str, quantity_id: str) -> Resolved:
    quantity = QUANTITIES.get(quantity_id)
    if quantity is None:
        raise UnknownValueError(name, quantity_id, QUANTITIES)
    return Resolved(
        name=name,
        value=quantity.get(snapshot),
        unit=quantity.unit,
        provenance=provenance_of(quantity_id, snapshot),
    )


def provenance_of(quantity_id: str, snapshot: Snapshot) -> Provenance:
    """Return how a quantity (or a flag) of a Snapshot is known: an assumed path is no fact."""
    if quantity_id in _ILLUSTRATIVE:
        return "illustrative"
    if quantity_id in _OF_THE_LANDING and snapshot.descent is not None:
        return "computed" if snapshot.descent.stage == "coast" else "illustrative"
    if quantity_id == "distance_driven" and snapshot.drive is not None:
        return snapshot.drive.distance_class
    stands_in = snapshot.craft.assumed and quantity_id not in _NOT_OF_THE_CRAFT
    return "illustrative" if stands_in else "computed"


def _span(name: str, seconds: float, unit: str) -> Resolved:
    if unit not in _SPAN_UNITS:
        raise UnknownValueError(name, unit, _SPAN_UNITS)
    return Resolved(name=name, value=convert(seconds, "s", unit), unit=unit, provenance="computed")


_KINDS: Final[Mapping[str, str]] = {
    "event": "events",
    "figure": "figures",
    "finding": "findings",
    "burn": "burns",
    "vehicle": "vehicles",
    "part": "vehicles",
    "payload": "payloads",
    "survey": "surveys",
    "orbit": "orbits",
    "place": "places",
    "landing": "landing",
    "traverse": "traverse",
    "constant": "constants",
    "body": "bodies",
}


def _of_record(mission: "Mission", name: str, kind: str, record_id: str, field: str) -> Resolved:
    records = {record.id: record for record in _records(mission, kind)}
    record = records.get(record_id)
    if record is None:
        raise UnknownValueError(name, record_id, records)
    if field in MOMENTS and getattr(record, "utc", None) is not None:
        return _moment(mission, name, record, field)
    if field in _WORDS and hasattr(record, field):
        said: Text = getattr(record, field)
        return Resolved(name=name, value=said, unit="text", provenance="published")
    values = _values(record)
    if field not in values:
        moments = MOMENTS if hasattr(record, "utc") else ()
        raise UnknownValueError(name, field, (*values, *moments, *_WORDS))
    value = values[field]
    return Resolved(
        name=name,
        value=value.value,
        unit=value.unit,
        provenance=value.provenance,
        confidence=value.confidence,
        source=value.source,
    )


def _records(mission: "Mission", kind: str) -> Iterable[Any]:
    if kind == "part":  # parts stand with their vehicles
        return (part for vehicle in mission.data.vehicles for part in vehicle.parts)
    records: Iterable[Any] = getattr(mission.data, _KINDS[kind])
    return records


def _values(record: Any) -> dict[str, Value]:
    """Return the named values of any record; of an orbit those of the statements in use."""
    if hasattr(record, "elements"):
        used = [one.values for one in record.elements if one.used]
        return {name: value for values in reversed(used) for name, value in values.items()}
    if hasattr(record, "radius"):
        return {"radius": record.radius}
    return dict(record.values)


def _moment(mission: "Mission", name: str, record: Any, field: str) -> Resolved:
    utc: datetime = record.utc
    zone = field.removesuffix("_date").removesuffix("_time")
    provenance: Provenance = record.provenance
    if zone.startswith("earth_"):
        there = _snapshot_at(mission, mission.seconds(utc), name)
        seen = utc + timedelta(seconds=there.light_time_s + 30)
        utc, provenance = seen.replace(second=0, microsecond=0), "computed"  # nearest minute
    return Resolved(
        name=name,
        value=utc.astimezone(BEIJING) if zone.endswith("beijing") else utc,
        unit=field,
        provenance=provenance,
        confidence=record.confidence,
        precision=getattr(record, "precision", "second"),
        source=record.source,
    )
