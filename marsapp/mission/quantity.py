"""A number of a Snapshot that has a name, a unit and words."""

from collections.abc import Callable
from dataclasses import dataclass

from marsapp.content.words import Text
from marsapp.mission.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a Snapshot; ``get`` gives None where it has no value at that time."""

    id: str
    unit: str
    label: Text
    get: Callable[[Snapshot], float | None]
