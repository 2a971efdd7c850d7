"""Faults of content in the words of the person who wrote it, all at once.

pydantic finds what is wrong; this file says it: where (file and line), what,
and how to mend it, without a word of pydantic's own.
"""

import difflib
import types
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from marsapp.content.problem import Problem, UnfitError
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Document, Location

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
        return None, _faults(error.errors(include_url=False), model, data)


def located(faults: Iterable[Fault], document: Document) -> tuple[Problem, ...]:
    """Give faults the file and line they belong to."""
    return tuple(
        Problem(document.path, document.line(fault.location), fault.what, fault.fix)
        for fault in faults
    )


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that the word was probably meant to be.

    >>> closest("anser", ["question", "answer"])
    'answer'
    """
    by_folded = {choice.casefold(): choice for choice in choices}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, choices: Sequence[str]) -> Text:
    """Return the hint for a word that is none of the choices."""
    near = closest(word, choices)
    if near is not None:
        return words(f"did you mean '{near}'?", f"是不是想写“{near}”？")
    if not choices:
        return words("remove it", "请删去它")
    if len(choices) > _MOST_CHOICES:
        return words("look it up in the list of ids", "请在编号清单里查找正确的写法")
    listed = ", ".join(choices)
    return words(f"use one of: {listed}", f"请从这些里选用：{listed}")


_MOST_CHOICES: Final = 24


def _faults(errors: Sequence[ErrorDetails], model: type[BaseModel], data: Any) -> tuple[Fault, ...]:
    reach = Document(_NOWHERE, data, 0).reach
    missing: dict[Location, list[str]] = {}
    for error in errors:
        if error["type"] == "missing":
            missing.setdefault(error["loc"][:-1], []).append(str(error["loc"][-1]))
    faults: dict[Location, Fault] = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            location = error["loc"]
            absent = missing.get(location[:-1], [])
            near = closest(str(location[-1]), absent)
            if near is not None:
                absent.remove(near)  # one message says both: unknown here, missing there
            faults[location] = _unknown_field(location, near, model, data)
    for error in errors:
        location = error["loc"]
        if error["type"] == "missing":
            if location[-1] in missing[location[:-1]]:
                faults[location] = _missing_field(location, data)
        elif error["type"] != "extra_forbidden":
            # the branches of a union fail one by one at the same place: say it once
            place = reach(location)
            known = faults.get(place)
            told = _tell_twice(error) if known else _tell(error, _model_at(model, place))
            what = _with_owner(place, data, _named(place, told[0]))
            faults[place] = Fault(place, what, told[1])
    return tuple(faults.values())


_NOWHERE: Any = None


def _unknown_field(
    location: Location, near: str | None, model: type[BaseModel], data: Any
) -> Fault:
    name = str(location[-1])
    what = _with_owner(
        location[:-1],
        data,
        words(f"unknown field '{name}'", f"不认识的字段“{name}”"),
    )
    if near is not None:
        return Fault(location, what, did_you_mean(name, [near]))
    owner = _model_at(model, location[:-1])
    return Fault(location, what, did_you_mean(name, field_names(owner) if owner else ()))


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields as they are written in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _missing_field(location: Location, data: Any) -> Fault:
    name = str(location[-1])
    what = words(f"the field '{name}' is missing", f"缺少字段“{name}”")
    return Fault(
        location,
        _with_owner(location[:-1], data, what),
        words(f"add a line '{name}: …'", f"请加上一行“{name}: …”"),
    )


def _tell(error: ErrorDetails, model: type[BaseModel] | None) -> tuple[Text, Text]:
    if error["type"] == "value_error":
        return _our_own(error)
    tell = _text if model is Text else _TELL.get(error["type"], _tell_nothing)
    return tell(_show(error["input"]), error.get("ctx", {}), error["input"])


def _tell_twice(error: ErrorDetails) -> tuple[Text, Text]:
    shown = _show(error["input"])
    return (
        words(f"{shown} is neither a number nor text", f"{shown} 既不是数字也不是文字"),
        words("write one number, or text in quotes", "请写一个数字，或加引号的文字"),
    )


def _our_own(error: ErrorDetails) -> tuple[Text, Text]:
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, UnfitError):
        return cause.what, cause.fix
    text = str(cause)
    return words(text, text), words("see the README of this folder", "请参看说明文件 README")


def _named(place: Location, what: Text) -> Text:
    name = next((step for step in reversed(place) if isinstance(step, str)), None)
    if name is None:
        return what
    return words(f"{name}: {what.text_in('en')}", f"{name}：{what.text_in('zh')}")


def _with_owner(location: Location, data: Any, what: Text) -> Text:
    """Put the id of the record around a fault in front of it."""
    owner = None
    here = data
    for step in location:
        here = here[step] if _holds(here, step) else None
        if isinstance(here, dict) and isinstance(here.get("id"), str):
            owner = here["id"]
    if owner is None:
        return what
    return words(f"{owner}: {what.text_in('en')}", f"{owner}：{what.text_in('zh')}")


def _holds(here: Any, step: str | int) -> bool:
    if isinstance(here, dict):
        return step in here
    return isinstance(here, list) and isinstance(step, int) and step < len(here)


def _show(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= 60 else text[:59] + "…"
    return f"'{text}'" if isinstance(value, str) else text


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the model that describes a location, for the names of its fields."""
    here: set[Any] = {model}
    for step in location:
        here = {inner for kind in here for inner in _unwrap(_inside(kind, step))}
    models = [kind for kind in here if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return models[0] if len(models) == 1 else None


def _inside(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                return field.annotation
        return None
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


_Told = tuple[Text, Text]
_Tell = Callable[[str, dict[str, Any], Any], _Told]


def _tell_nothing(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} cannot be used here", f"这里不能用 {shown}"),
        words("see the README of this folder", "请参看说明文件 README"),
    )


def _choice(shown: str, context: dict[str, Any], value: Any) -> _Told:
    choices = _choices(str(context.get("expected", "")))
    listed = ", ".join(choices)
    near = closest(value, choices) if isinstance(value, str) else None
    what = words(f"{shown} is not one of: {listed}", f"{shown} 不在可选范围内：{listed}")
    if near is not None:
        return what, words(f"did you mean '{near}'?", f"是不是想写“{near}”？")
    return what, words("use one of them, without quotes", "请从中选一个，不加引号")


def _choices(expected: str) -> list[str]:
    """Read pydantic's "'a', 'b' or 'c'"."""
    return [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]


def _number(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} is not a number", f"{shown} 不是数字"),
        words(
            "write digits with a decimal point, without a unit or separators",
            "只写数字和小数点，不带单位和千位分隔符",
        ),
    )


def _whole(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} is not a whole number", f"{shown} 不是整数"),
        words("write digits only", "请只写数字"),
    )


def _text(shown: str, context: dict[str, Any], value: Any) -> _Told:
    if isinstance(value, int | float):
        fix = words(f"put quotes around it: '{shown}'", f"请加引号：'{shown}'")
    else:
        fix = words("write text", "请写文字")
    return words(f"{shown} is not text", f"{shown} 不是文字"), fix


def _group(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} is not a group of fields", f"{shown} 不是一组字段"),
        words(
            "write fields as 'name: value' on lines of their own, indented",
            "请另起几行，缩进后写成“名称: 值”",
        ),
    )


def _list(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} is not a list", f"{shown} 不是列表"),
        words(
            "write [a, b], or one '- ' line for each item", "请写成 [a, b]，或每项一行、以“- ”开头"
        ),
    )


def _yes_no(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} is neither true nor false", f"{shown} 既不是 true 也不是 false"),
        words("write true or false", "请写 true 或 false"),
    )


def _identifier(shown: str, context: dict[str, Any], value: Any) -> _Told:
    return (
        words(f"{shown} cannot be an id", f"{shown} 不能作编号"),
        words(
            "begin with a letter and use letters, digits and '_' only",
            "请以英文字母开头，只用字母、数字和“_”",
        ),
    )


def _few(shown: str, context: dict[str, Any], value: Any) -> _Told:
    least = context.get("min_length")
    return (
        words(f"at least {least} must be given", f"至少要有 {least} 项"),
        words("add what is missing", "请补上"),
    )


def _many(shown: str, context: dict[str, Any], value: Any) -> _Told:
    most = context.get("max_length")
    return (
        words(f"at most {most} may be given", f"最多 {most} 项"),
        words("remove what is too much", "请删去多余的"),
    )


def _limit(en: str, zh: str) -> _Tell:
    def tell(shown: str, context: dict[str, Any], value: Any) -> _Told:
        limit = f"{next(iter(context.values())):g}"
        return (
            words(f"{shown} is not {en} {limit}", f"{shown} 应当{zh} {limit}"),
            words("correct the number, or its unit", "请改正数字，或它的单位"),
        )

    return tell


_TELL: Final[dict[str, _Tell]] = {
    "literal_error": _choice,
    "enum": _choice,
    "float_parsing": _number,
    "float_type": _number,
    "finite_number": _number,
    "int_parsing": _whole,
    "int_type": _whole,
    "int_from_float": _whole,
    "int_parsing_size": _whole,
    "string_type": _text,
    "string_pattern_mismatch": _identifier,
    "dict_type": _group,
    "model_type": _group,
    "model_attributes_type": _group,
    "tuple_type": _list,
    "list_type": _list,
    "bool_parsing": _yes_no,
    "bool_type": _yes_no,
    "too_short": _few,
    "string_too_short": _few,
    "too_long": _many,
    "string_too_long": _many,
    "greater_than": _limit("more than", "大于"),
    "greater_than_equal": _limit("at least", "不小于"),
    "less_than": _limit("less than", "小于"),
    "less_than_equal": _limit("at most", "不大于"),
}
