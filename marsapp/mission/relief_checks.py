"""Checks that the ground of a mission can be made from what its file says."""

from collections.abc import Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.mission.model import MissionData
from marsapp.mission.value_checks import needed_value_faults

RECORD: Final = "relief"
"""Id of the constant whose values the ground is made from."""
NEEDED: Final[Mapping[str, str]] = {
    "rise_east": "angle",
    "rise_north": "angle",
    "seed": "number",
    "dune_height": "length",
    "dune_spacing": "length",
    "crater_share": "number",
    "rock_share": "number",
    "swell": "length",
    "wind": "angle",
}
"""The values of that constant, and what each of them measures."""


def relief_faults(data: MissionData) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of the ground."""
    for index, record in enumerate(data.constants):
        if record.id == RECORD:
            yield from needed_value_faults(record, ("constants", index), NEEDED)
