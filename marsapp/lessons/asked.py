"""What a cue may ask of a topic of “Try it”: the settings by name, each with its kind."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter, ValidationError

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.lessons.goals import Cue
from marsapp.mission.descent import DescentWish
from marsapp.mission.fieldwork import FieldworkWish
from marsapp.mission.group_photo import PhotoWish
from marsapp.mission.insertion import InsertionWish
from marsapp.mission.rover.sol import SolWish
from marsapp.mission.sound.booth import BoothWish
from marsapp.mission.staircase import StaircaseWish
from marsapp.mission.survey_strips import Rule

WISHES: Final[Mapping[str, type[Any]]] = {
    "insertion": InsertionWish,
    "staircase": StaircaseWish,
    "survey": Rule,
    "descent": DescentWish,
    "sol": SolWish,
    "photo": PhotoWish,
    "instruments": FieldworkWish,
    "sound": BoothWish,
}
"""Topics with settings, and the record that holds them."""


def ask_faults(cue: Cue, here: Location) -> Iterator[Fault]:
    """Return what a cue asks that its topic has no setting for, or not of this kind."""
    wish = WISHES.get(cue.topic or "")
    if wish is None:
        yield Fault(
            here,
            words("there is nothing to ask without such a topic", "没有可以设置的主题"),
            words(
                f"add 'topic' with one of: {', '.join(WISHES)}",
                f"加上 topic，可选：{'、'.join(WISHES)}",
            ),
        )
        return
    kinds = get_type_hints(wish)
    known = [field.name for field in fields(wish)]
    for name, value in (cue.ask or {}).items():
        if name not in known:
            yield Fault(
                (*here, name),
                words(f"'{cue.topic}' has no setting '{name}'", f"“{cue.topic}”没有设置“{name}”"),
                did_you_mean(name, known),
            )
        elif not _is_kind(value, kinds[name]):
            yield Fault(
                (*here, name),
                words(f"{value!r} is no value for '{name}'", f"{value!r} 不能作“{name}”的值"),
                words(f"it must be {_kind(kinds[name])}", f"应为 {_kind(kinds[name])}"),
            )


def _is_kind(value: float | bool | str, kind: Any) -> bool:
    if isinstance(value, float) and not math.isfinite(value):
        return False
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def _kind(kind: Any) -> str:
    names = {bool: "true or false", float: "a number", int: "a whole number", str: "a word"}
    return names.get(kind, str(kind).replace("typing.", ""))
