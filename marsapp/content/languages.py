"""Finds the texts of a model, and which of them lack a language."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from marsapp.content.validation import Fault
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Location


def texts_in(data: Any, location: Location = ()) -> Iterator[tuple[Location, Text]]:
    """Yield every text inside a model, with its place as files name it."""
    if isinstance(data, Text):
        yield location, data
    elif isinstance(data, BaseModel):
        for name, field in type(data).model_fields.items():
            yield from texts_in(getattr(data, name), (*location, field.alias or name))
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_in(value, (*location, key))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from texts_in(value, (*location, index))


def lacking(model: BaseModel, language: str) -> Iterator[Fault]:
    """Yield a fault for every text that is not there in a language."""
    for location, text in texts_in(model):
        if not text.root.get(language):
            shown = text.text_in("en")
            shown = shown if len(shown) <= 50 else shown[:49] + "…"
            yield Fault(
                location,
                words(f"no '{language}' for: {shown}", f"缺少语言“{language}”：{shown}"),
                words(f"add '{language}: …'", f"请加上“{language}: …”"),
            )
