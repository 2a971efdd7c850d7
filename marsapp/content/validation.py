"""Faults of content in the words of the person who wrote it, all at once.

pydantic finds what is wrong; here it is told where (file and line), what, and
how to mend it, without a word of pydantic's own.
"""

import types
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from marsapp.content.problem import Problem
from marsapp.content.wording import closest, did_you_mean, tell, tell_union
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Document, Location, reach

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place inside the data; files and lines come later."""

    location: Location
    what: Text
    fix: Text


def validate(model: type[M], document: Document) -> tuple[M | None, tuple[Problem, ...]]:
    """Make a model from one document, or say everything that is wrong with it."""
    found, faults = check_shape(model, document.data)
    return found, located(faults, document)


def check_shape(model: type[M], data: Any) -> tuple[M | None, tuple[Fault, ...]]:
    """Make a model from raw data, or say everything that is wrong with it."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, _Telling(model, data).faults(error.errors(include_url=False))


def located(faults: Iterable[Fault], document: Document) -> tuple[Problem, ...]:
    """Give faults the file and line they belong to."""
    return tuple(
        Problem(document.path, document.line(fault.location), fault.what, fault.fix)
        for fault in faults
    )


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields as they are written in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _only_follows(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Say whether a list is called too short only because an item in it has a fault."""
    here = error["loc"]
    deeper = (other["loc"] for other in errors if len(other["loc"]) > len(here))
    return error["type"] == "too_short" and any(loc[: len(here)] == here for loc in deeper)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Turns pydantic's errors about some data into faults."""

    model: type[BaseModel]
    data: Any

    def faults(self, errors: Sequence[ErrorDetails]) -> tuple[Fault, ...]:
        errors = [error for error in errors if not _only_follows(error, errors)]
        missing: dict[Location, list[str | int]] = {}
        for error in errors:
            if error["type"] == "missing":
                missing.setdefault(error["loc"][:-1], []).append(error["loc"][-1])
        # an unknown field near a missing one is one mistake and gets one message
        found = [
            self._unknown(error["loc"], missing.get(error["loc"][:-1], []))
            for error in errors
            if error["type"] == "extra_forbidden"
        ]
        found += [
            self._missing((*owner, name)) for owner, names in missing.items() for name in names
        ]
        wrong: dict[Location, Fault] = {}
        for error in errors:
            if error["type"] not in ("missing", "extra_forbidden"):
                # the branches of a union fail one by one at one place: told once
                place = reach(self.data, error["loc"])
                wrong[place] = self._wrong(place, error, again=place in wrong)
        return (*found, *wrong.values())

    def _unknown(self, location: Location, missing: list[str | int]) -> Fault:
        name = str(location[-1])
        near = closest(name, [field for field in missing if isinstance(field, str)])
        if near is not None:
            missing.remove(near)
            fix = did_you_mean(name, [near])
        else:
            owner = _model_at(self.model, location[:-1])
            fix = did_you_mean(name, field_names(owner) if owner else ())
        what = words(f"unknown field '{name}'", f"不认识的字段“{name}”")
        return Fault(location, self._of_its_record(location[:-1], what), fix)

    def _missing(self, location: Location) -> Fault:
        name = location[-1]
        if isinstance(name, int):  # of a list with a fixed number of items
            what = words(f"item {name + 1} of the list is missing", f"列表缺少第 {name + 1} 项")
            what = self._of_its_record(location, _after(str(location[-2]), what))
            return Fault(location, what, words("add it", "请补上"))
        what = words(f"the field '{name}' is missing", f"缺少字段“{name}”")
        fix = words(f"add a line '{name}: …'", f"请加上一行“{name}: …”")
        return Fault(location, self._of_its_record(location[:-1], what), fix)

    def _wrong(self, place: Location, error: ErrorDetails, *, again: bool) -> Fault:
        if again:
            what, fix = tell_union(error["input"])
        else:
            what, fix = tell(error, is_text=_model_at(self.model, place) is Text)
        name = next((step for step in reversed(place) if isinstance(step, str)), None)
        if name is not None:
            what = _after(name, what)
        return Fault(place, self._of_its_record(place, what), fix)

    def _of_its_record(self, location: Location, what: Text) -> Text:
        """Put the id of the record around a fault in front of it."""
        owner = None
        here = self.data
        for step in reach(self.data, location):
            here = here[step]
            if isinstance(here, dict) and isinstance(here.get("id"), str):
                owner = here["id"]
        return what if owner is None else _after(owner, what)


def _after(name: str, what: Text) -> Text:
    return words(f"{name}: {what.text_in('en')}", f"{name}：{what.text_in('zh')}")


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the model that describes a location, for the names of its fields."""
    here: set[Any] = {model}
    for step in location:
        here = {inner for kind in here for inner in _unwrap(_inside(kind, step))}
    models = [kind for kind in here if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return models[0] if len(models) == 1 else None


def _inside(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = kind.model_fields.items()
        return next(
            (field.annotation for name, field in fields if step in (name, field.alias)), None
        )
    arguments = get_args(kind)
    if get_origin(kind) in (tuple, list) and isinstance(step, int):
        return arguments[0]
    return arguments[1] if get_origin(kind) is dict else None


def _unwrap(kind: Any) -> set[Any]:
    if get_origin(kind) is Annotated:
        return _unwrap(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return {inner for choice in get_args(kind) for inner in _unwrap(choice)}
    return {kind}
