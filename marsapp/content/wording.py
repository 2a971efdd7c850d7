"""What a teacher reads when a value does not fit: one entry a kind of mistake."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pydantic_core import ErrorDetails

from marsapp.content.problem import UnfitError
from marsapp.content.words import Text, words

Told = tuple[Text, Text]
"""What is wrong, and how to mend it."""
_MOST_CHOICES: Final = 16


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a word was probably meant to be.

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
        return words("look for the right one in its list", "请在相应的清单里查找正确的写法")
    listed = ", ".join(choices)
    return words(f"use one of: {listed}", f"请从这些里选用：{listed}")


def tell(error: ErrorDetails, *, is_text: bool) -> Told:
    """Say what is wrong with one value; ``is_text`` where text in several languages belongs."""
    value, context = error["input"], error.get("ctx", {})
    if error["type"] == "value_error":
        return _our_own(context.get("error"))
    if error["type"] == "literal_error":
        return _choice(value, _choices(str(context["expected"])))
    kind = "string_type" if is_text else error["type"]
    entry = _TELL.get(kind, _OTHER)
    limit = next((found for found in context.values() if isinstance(found, int | float)), 0)
    shown = show(value)
    what = words(
        entry[0].format(shown=shown, limit=f"{limit:g}"),
        entry[1].format(shown=shown, limit=f"{limit:g}"),
    )
    if kind == "string_type" and isinstance(value, int | float):
        return what, words(f"put quotes around it: '{shown}'", f"请加引号：'{shown}'")
    return what, words(entry[2], entry[3])


def tell_union(value: Any) -> Told:
    """Say that a value is neither of the two things it may be."""
    shown = show(value)
    return (
        words(f"{shown} is neither a number nor text", f"{shown} 既不是数字也不是文字"),
        words("write one number, or text in quotes", "请写一个数字，或加引号的文字"),
    )


def show(value: Any) -> str:
    """Return a value as its author wrote it, short."""
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


def _our_own(cause: object) -> Told:
    if isinstance(cause, UnfitError):
        return cause.what, cause.fix
    return words(str(cause), str(cause)), words(*_OTHER[2:])


def _choices(expected: str) -> list[str]:
    """Read pydantic's "'a', 'b' or 'c'"."""
    return [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]


def _choice(value: Any, choices: list[str]) -> Told:
    listed = ", ".join(choices)
    what = words(
        f"{show(value)} is not one of: {listed}", f"{show(value)} 不在可选范围内：{listed}"
    )
    if value in choices:  # right but for its quotation marks
        return what, words("write it without quotes", "请不要加引号")
    near = closest(value, choices) if isinstance(value, str) else None
    if near is not None:
        return what, words(f"did you mean '{near}'?", f"是不是想写“{near}”？")
    return what, words("use one of these", "请从中选一个")


_OTHER: Final = (
    "{shown} cannot be used here",
    "这里不能用 {shown}",
    "see the README of this folder",
    "请参看说明文件 README",
)
_NUMBER: Final = (
    "{shown} is not a number",
    "{shown} 不是数字",
    "write digits with a decimal point, without a unit or separators",
    "只写数字和小数点，不带单位和千位分隔符",
)
_WHOLE: Final = (
    "{shown} is not a whole number",
    "{shown} 不是整数",
    "write digits only",
    "请只写数字",
)
_GROUP: Final = (
    "{shown} is not a group of fields",
    "{shown} 不是一组字段",
    "write fields as 'name: value' on lines of their own, indented",
    "请另起几行，缩进后写成“名称: 值”",
)
_LIST: Final = (
    "{shown} is not a list",
    "{shown} 不是列表",
    "write [a, b], or one '- ' line for each item",
    "请写成 [a, b]，或每项一行、以“- ”开头",
)
_YES_NO: Final = (
    "{shown} is neither true nor false",
    "{shown} 既不是 true 也不是 false",
    "write true or false",
    "请写 true 或 false",
)
_FEW: Final = (
    "at least {limit} must be given",
    "至少要有 {limit} 项",
    "add what is missing",
    "请补上",
)
_MANY: Final = (
    "at most {limit} may be given",
    "最多 {limit} 项",
    "remove what is too much",
    "请删去多余的",
)
_MEND: Final = ("correct the number, or its unit", "请改正数字，或它的单位")
_TELL: Final[Mapping[str, tuple[str, str, str, str]]] = {
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), _NUMBER),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _WHOLE),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), _GROUP),
    **dict.fromkeys(("tuple_type", "list_type"), _LIST),
    **dict.fromkeys(("bool_parsing", "bool_type"), _YES_NO),
    **dict.fromkeys(("too_short", "string_too_short"), _FEW),
    **dict.fromkeys(("too_long", "string_too_long"), _MANY),
    "string_type": ("{shown} is not text", "{shown} 不是文字", "write text", "请写文字"),
    "string_pattern_mismatch": (
        "{shown} cannot be an id",
        "{shown} 不能作编号",
        "begin with a letter and use letters, digits and '_' only",
        "请以英文字母开头，只用字母、数字和“_”",
    ),
    "greater_than": ("{shown} is not more than {limit}", "{shown} 应当大于 {limit}", *_MEND),
    "greater_than_equal": ("{shown} is less than {limit}", "{shown} 应当不小于 {limit}", *_MEND),
    "less_than": ("{shown} is not less than {limit}", "{shown} 应当小于 {limit}", *_MEND),
    "less_than_equal": ("{shown} is more than {limit}", "{shown} 应当不大于 {limit}", *_MEND),
}
