"""Checks of the values that a record must have, so that a model can be worked out from it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Location
from marsapp.mission.sourced import Record, Value
from marsapp.mission.units import UNITS, convert, symbols_of

SHARE: Final = "share"
"""What a number between nothing and all measures, in the place of a dimension."""


def needed_value_faults(
    record: Record, here: Location, dimensions: Mapping[str, str], also: Iterable[str] = ()
) -> Iterator[Fault]:
    """Yield what is missing, cannot be or is asked for by nobody among the values of a record.

    ``dimensions`` says what each value that it must have measures, or `SHARE`; ``also`` are the
    names of those that it may have.
    """
    inside: Location = (*here, "values")
    for name, dimension in dimensions.items():
        value = record.values.get(name)
        if value is None:
            yield Fault(
                inside,
                words(f"{record.id}: there is no value '{name}'", f"{record.id}：缺少数值“{name}”"),
                words(
                    f"add '{name}: {{value: …, unit: …}}'", f"请添加“{name}: {{value: …, unit: …}}”"
                ),
            )
            continue
        yield from _unit_faults(name, value, inside, "number" if dimension == SHARE else dimension)
        yield from size_faults(name, value, inside)
        if dimension == SHARE:
            yield from _share_faults(name, value, inside)
    known = (*dimensions, *also)
    for name in record.values:
        if name not in known:
            yield Fault(
                (*inside, name),
                words(f"{record.id}: nothing needs '{name}'", f"{record.id}：没有用到“{name}”"),
                did_you_mean(name, known),
            )


def size_faults(name: str, value: Value, inside: Location) -> Iterator[Fault]:
    """Yield what cannot be about the size of a value: an area below 0, colder than cold."""
    if isinstance(value.value, str) or value.unit not in UNITS:
        return
    dimension = UNITS[value.unit].dimension
    size = convert(value.value, value.unit, "K") if dimension == "temperature" else value.value
    if dimension == "angle" or size > 0:
        return
    if dimension == "temperature":
        told = words(
            f"{name}: nothing is colder than -273.15 °C", f"{name}：不可能低于零下273.15°C"
        )
    else:
        told = words(f"{name}: it must be more than 0", f"{name}：必须大于0")
    yield _size_fault(name, inside, told)


def _share_faults(name: str, value: Value, inside: Location) -> Iterator[Fault]:
    number = not isinstance(value.value, str) and value.unit in symbols_of("number")
    if number and convert(float(value.value), value.unit, "1") > 1.0:
        told = words(f"{name}: it cannot be more than 100 %", f"{name}：不可能超过100%")
        yield _size_fault(name, inside, told)


def _unit_faults(name: str, value: Value, inside: Location, dimension: str) -> Iterator[Fault]:
    if value.unit in UNITS and UNITS[value.unit].dimension != dimension:
        yield Fault(
            (*inside, name, "unit"),
            words(
                f"{name}: '{value.unit}' is not a unit for this",
                f"{name}：“{value.unit}”不是合适的单位",
            ),
            did_you_mean(value.unit, symbols_of(dimension)),
        )
    elif isinstance(value.value, str):
        yield Fault(
            (*inside, name, "value"),
            words(f"{name}: '{value.value}' is not a number", f"{name}：“{value.value}”不是数"),
            words("write a number", "请写一个数"),
        )


def _size_fault(name: str, inside: Location, told: Text) -> Fault:
    return Fault((*inside, name, "value"), told, words("correct the number", "请改正这个数"))
