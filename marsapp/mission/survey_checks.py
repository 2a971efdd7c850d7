"""Checks that a survey can be worked out from what the mission file says."""

from collections.abc import Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.mission.model import SURVEY_VALUES, MissionData, SurveyPlan
from marsapp.mission.units import UNITS, symbols_of

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
        for name in SURVEY_VALUES:
            yield from _value_faults(plan, index, name)


def _value_faults(plan: SurveyPlan, index: int, name: str) -> Iterator[Fault]:
    value = plan.values.get(name)
    if value is None:
        yield Fault(
            ("surveys", index, "values"),
            words(f"{plan.id}: there is no value '{name}'", f"{plan.id}：缺少数值“{name}”"),
            words(f"add '{name}: {{value: …, unit: …}}'", f"请添加“{name}: {{value: …, unit: …}}”"),
        )
        return
    dimension = _DIMENSIONS[name]
    if value.unit in UNITS and UNITS[value.unit].dimension != dimension:
        yield Fault(
            ("surveys", index, "values", name, "unit"),
            words(
                f"{name}: '{value.unit}' is not a unit for this",
                f"{name}：“{value.unit}”不是合适的单位",
            ),
            did_you_mean(value.unit, symbols_of(dimension)),
        )
    elif not isinstance(value.value, float | int):
        yield Fault(
            ("surveys", index, "values", name, "value"),
            words(f"{name}: '{value.value}' is not a number", f"{name}：“{value.value}”不是数"),
            words("write a number", "请写一个数"),
        )
    elif name != "least_sun" and value.value <= 0:
        yield Fault(
            ("surveys", index, "values", name, "value"),
            words(f"{name}: it must be more than 0", f"{name}：必须大于0"),
            words("correct the number", "请改正这个数"),
        )
