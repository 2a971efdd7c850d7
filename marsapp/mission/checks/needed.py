"""Checks of the values that a record must have, so that a model can be worked out from it."""

from collections.abc import Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.sourced import Record
from marsapp.mission.units import UNITS, symbols_of

_ANY_SIGN: Final = ("angle", "temperature")


def needed_value_faults(
    record: Record, here: Location, dimensions: Mapping[str, str]
) -> Iterator[Fault]:
    """Yield what is missing or cannot be among the values a record must have.

    ``dimensions`` says what each of them measures; all but angles and temperatures must be
    more than 0.
    """
    for name, dimension in dimensions.items():
        yield from _of(record, (*here, "values"), name, dimension)


def _of(record: Record, here: Location, name: str, dimension: str) -> Iterator[Fault]:
    value = record.values.get(name)
    if value is None:
        yield Fault(
            here,
            words(f"{record.id}: there is no value '{name}'", f"{record.id}：缺少数值“{name}”"),
            words(f"add '{name}: {{value: …, unit: …}}'", f"请添加“{name}: {{value: …, unit: …}}”"),
        )
        return
    if value.unit in UNITS and UNITS[value.unit].dimension != dimension:
        yield Fault(
            (*here, name, "unit"),
            words(
                f"{name}: '{value.unit}' is not a unit for this",
                f"{name}：“{value.unit}”不是合适的单位",
            ),
            did_you_mean(value.unit, symbols_of(dimension)),
        )
    elif not isinstance(value.value, float | int):
        yield Fault(
            (*here, name, "value"),
            words(f"{name}: '{value.value}' is not a number", f"{name}：“{value.value}”不是数"),
            words("write a number", "请写一个数"),
        )
    elif dimension not in _ANY_SIGN and value.value <= 0:
        yield Fault(
            (*here, name, "value"),
            words(f"{name}: it must be more than 0", f"{name}：必须大于0"),
            words("correct the number", "请改正这个数"),
        )
