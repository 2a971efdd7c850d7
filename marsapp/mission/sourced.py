"""What every record of a mission says of itself: source, confidence, class, and named values."""

from typing import Any

from pydantic import Field, model_validator

from marsapp.content.strict import Strict
from marsapp.content.words import Text
from marsapp.mission.terms import Confidence, Identifier, Provenance


class Sourced(Strict):
    """Where something comes from and how well it is known."""

    source: tuple[str, ...] = Field(min_length=1, description="ids in sources.yaml")
    confidence: Confidence
    provenance: Provenance = Field(alias="class")


class Value(Sourced):
    """One number or word with unit, source, confidence and class, and its rivals beside it."""

    value: float | str
    unit: str = Field(description="a unit of marsapp.mission.units, '1' for none, 'text' for words")
    note: Text | None = None
    rivals: tuple["Value", ...] = ()


class Record(Sourced):
    """Something with an id and named values; values inherit source, confidence and class."""

    id: Identifier
    note: Text | None = None
    values: dict[Identifier, Value] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _values_inherit(cls, data: Any) -> Any:
        return inherit_provenance(data, "values")


def inherit_provenance(data: Any, field: str) -> Any:
    """Give the values of a raw record the source, confidence and class that they leave out."""
    if not isinstance(data, dict) or not isinstance(data.get(field), dict):
        return data
    inherited = {key: data[key] for key in ("source", "confidence", "class") if key in data}
    values = {name: _inherit(value, inherited) for name, value in data[field].items()}
    return {**data, field: values}


def _inherit(value: Any, inherited: dict[str, Any]) -> Any:
    if not isinstance(value, dict):
        return value
    value = {**inherited, **value}
    if isinstance(value.get("rivals"), list):
        base = {**inherited, **({"unit": value["unit"]} if "unit" in value else {})}
        value["rivals"] = [_inherit(rival, base) for rival in value["rivals"]]
    return value
