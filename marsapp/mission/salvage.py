"""What is left of a faulty mission, so that its author still hears of every other fault."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from marsapp.content.validation import Fault, check_shape
from marsapp.mission.model import Body, Event, MissionData, Phase, Source, Vehicle


class Remains(MissionData):
    """A mission of which records may be missing."""

    bodies: tuple[Body, ...] = ()
    phases: tuple[Phase, ...] = ()
    events: tuple[Event, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Salvage:
    """The records of the right shape, and where each stood among all."""

    data: Remains
    _places: dict[str, list[int]]

    def at_home(self, fault: Fault) -> Fault:
        """Give a fault in the remains its place in the files."""
        kind, *rest = fault.location
        if kind in self._places and rest and isinstance(rest[0], int):
            rest[0] = self._places[str(kind)][rest[0]]
        return Fault((kind, *rest), fault.what, fault.fix)


def salvage(raw: dict[str, Any], faults: Sequence[Fault]) -> Salvage | None:
    """Leave out every record with a fault; None where not even the launch is known."""
    broken = {fault.location[:2] for fault in faults}
    kept: dict[str, Any] = {
        key: value for key, value in raw.items() if (key,) not in broken and isinstance(value, list)
    }
    places = {
        kind: [index for index in range(len(records)) if (kind, index) not in broken]
        for kind, records in kept.items()
    }
    if len(places.get("phases", ())) < len(kept.get("phases", ())):
        places["phases"] = []  # a row with a hole cannot be checked for gaps
    lists = {kind: [kept[kind][index] for index in indices] for kind, indices in places.items()}
    data, _ = check_shape(Remains, {**lists, "mission": _header(raw, broken)})
    if data is None:
        return None
    return Salvage(data, places)


def _header(raw: dict[str, Any], broken: set[tuple[str | int, ...]]) -> dict[str, Any]:
    """Return the sound fields of the header, and stand-ins that raise no further faults."""
    found = raw.get("mission")
    header = found if isinstance(found, dict) else {}
    stand_ins = {"id": "mission", "name": "mission", "summary": "mission"}
    stand_ins |= dict.fromkeys(("home", "target"), _first_id(raw, "bodies"))
    stand_ins |= {"craft": _first_id(raw, "vehicles")}
    sound = {key: value for key, value in header.items() if ("mission", key) not in broken}
    return {**stand_ins, **sound}


def _first_id(raw: dict[str, Any], kind: str) -> str:
    records = raw.get(kind)
    first = records[0] if isinstance(records, list) and records else None
    return str(first.get("id")) if isinstance(first, dict) else ""
