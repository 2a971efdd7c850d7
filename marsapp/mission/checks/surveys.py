"""Checks that a survey can be worked out from what the mission file says."""

from collections.abc import Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.words import words
from marsapp.mission.checks.needed import needed_value_faults
from marsapp.mission.model import MissionData

_DIMENSIONS: Final[Mapping[str, str]] = {
    "greatest_altitude": "length",
    "least_sun": "angle",
    "every_orbit": "number",
    "swath": "length",
    "swath_altitude": "length",
}


def survey_faults(data: MissionData) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of every survey."""
    span = (data.mission.launch, data.mission.end)
    for index, plan in enumerate(data.surveys):
        if not span[0] <= plan.start < plan.end <= span[1]:
            yield Fault(
                ("surveys", index, "start"),
                words(
                    f"'{plan.id}' does not begin and then end within the mission",
                    f"“{plan.id}”的起止时间不在任务时间之内，或顺序不对",
                ),
                words("correct 'start' and 'end'", "请改正 start 和 end"),
            )
        yield from needed_value_faults(plan, ("surveys", index), _DIMENSIONS)
