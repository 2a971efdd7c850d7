"""Checks that the ground of a mission can be made from what its file says."""

from collections.abc import Iterator

from marsapp.content.validation import Fault
from marsapp.mission.checks.needed import needed_value_faults
from marsapp.mission.model import MissionData
from marsapp.mission.relief.relief import NEEDED, RECORD


def relief_faults(data: MissionData) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of the ground."""
    for index, record in enumerate(data.constants):
        if record.id == RECORD:
            yield from needed_value_faults(record, ("constants", index), NEEDED)
