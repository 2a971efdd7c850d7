"""Texts with values in them: ``Mars is {distance_mars} away``.

A name in braces stands for a value; ``{{`` and ``}}`` are plain braces. There
are no expressions, formats or attributes: a text can only name values.
"""

import re
from collections.abc import Callable
from typing import Final

from marsapp.content.problem import UnfitError
from marsapp.content.words import words

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names of values in a text, in order, each once.

    >>> placeholders("{distance_mars} at {speed_sun}, {{not this}}")
    ('distance_mars', 'speed_sun')

    Raises
    ------
    UnfitError
        If a brace stands alone or what it encloses is no name.
    """
    names: dict[str, None] = {}
    for token in _TOKEN.finditer(text):
        name = _name(token)
        if name is not None:
            names[name] = None
    return tuple(names)


def substitute(text: str, lookup: Callable[[str], str]) -> str:
    """Put values into a text.

    >>> substitute("{speed} {{km/s}}", {"speed": "24.1"}.__getitem__)
    '24.1 {km/s}'

    Raises
    ------
    UnfitError
        If a brace stands alone or what it encloses is no name. Whatever ``lookup``
        raises for a name it does not know passes through.
    """

    def put(token: re.Match[str]) -> str:
        name = _name(token)
        return token.group()[0] if name is None else lookup(name)

    return _TOKEN.sub(put, text)


def _name(token: re.Match[str]) -> str | None:
    """Return the name in a token, None for an escaped brace."""
    if token.group() in ("{{", "}}"):
        return None
    name = token.group(1)
    if name is None:
        raise UnfitError(
            words(
                f"a single '{token.group()}' stands in the text", f"文字里有单独的“{token.group()}”"
            ),
            words(
                "write {name} for a value, {{ or }} for a brace",
                "数值写成 {名称}，花括号本身写成 {{ 或 }}",
            ),
        )
    if not _NAME.fullmatch(name):
        raise UnfitError(
            words(f"'{{{name}}}' does not name a value", f"“{{{name}}}”不是数值的名称"),
            words(
                "write letters, digits, '_' and '.' between the braces, without spaces",
                "花括号里只能用英文字母、数字、“_”和“.”，不能有空格",
            ),
        )
    return name
