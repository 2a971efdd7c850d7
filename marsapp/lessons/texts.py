"""Where every text of a lesson stands in its files, and how languages are joined.

``lesson.yaml`` holds everything in one language. ``zh.yaml`` (or any other code)
beside it repeats the shape with the texts only; items of lists are found by their
``id``, or by their position where they have none.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel

from marsapp.content.problem import Problem
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import Document, Location


@dataclass(frozen=True, slots=True)
class Said:
    """One text in one language and where it stands."""

    document: Document
    location: Location
    text: str

    def problem(self, what: Text, fix: Text) -> Problem:
        """Return a problem of this text."""
        return Problem(self.document.path, self.document.line(self.location), what, fix)


@dataclass(frozen=True, slots=True)
class Place:
    """One text of the lesson in all its languages."""

    location: Location
    said: dict[str, Said] = field(default_factory=dict)


def text_places(model: BaseModel, document: Document, language: str) -> tuple[Place, ...]:
    """Return every text of a validated lesson file, as its own file says it."""
    places = []
    for location in _walk(model, ()):
        raw = at(document.data, location)
        spoken: Mapping[str, Any] = raw if isinstance(raw, dict) else {language: raw}
        said = {
            code: Said(document, location, unfold(str(text), code)) for code, text in spoken.items()
        }
        places.append(Place(location, said))
    return tuple(places)


def _walk(thing: object, location: Location) -> Iterator[Location]:
    if isinstance(thing, Text):
        yield location
    elif isinstance(thing, BaseModel):
        for name, info in type(thing).model_fields.items():
            yield from _walk(getattr(thing, name), (*location, info.alias or name))
    elif isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from _walk(item, (*location, index))


def at(data: Any, location: Location) -> Any:
    """Return what stands at a location, None where nothing does."""
    for step in location:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def unfold(text: str, language: str) -> str:
    """Take away the spaces that folded lines leave in Chinese.

    >>> unfold("红色的 火星， 很冷", "zh")
    '红色的火星，很冷'
    """
    return _FOLD.sub("", text) if language.startswith("zh") else text


_FOLD: Final = re.compile(
    r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef”}]) (?=[\u3000-\u9fff\uff00-\uffef“{])"
)


def join_translation(
    places: tuple[Place, ...], original: Document, translation: Document, language: str
) -> tuple[Problem, ...]:
    """Add a translation to the places; say what is missing and what belongs nowhere."""
    problems: list[Problem] = []
    used: set[Location] = set()
    for place in places:
        location = _same_place(place.location, original.data, translation.data)
        text = None if location is None else at(translation.data, location)
        if location is not None and isinstance(text, str):
            place.said[language] = Said(translation, location, unfold(text, language))
            used.add(location)
        elif language not in place.said:
            problems.append(_missing(place, translation))
    problems += [
        _nowhere(location, translation)
        for location in _leaves(translation.data, ())
        if location not in used and location[-1:] != ("id",)
    ]
    return tuple(problems)


def _same_place(location: Location, original: Any, translated: Any) -> Location | None:
    """Return the location in a translation, items of lists found by their id."""
    found: list[str | int] = []
    for step in location:
        if isinstance(step, int) and isinstance(translated, list) and isinstance(original, list):
            step = _same_item(original[step], step, translated)  # noqa: PLW2901
        original = at(original, (location[len(found)],))
        translated = at(translated, (step,))
        found.append(step)
        if translated is None:
            return None
    return tuple(found)


def _same_item(original: Any, index: int, translated: list[Any]) -> int:
    wanted = original.get("id") if isinstance(original, dict) else None
    if wanted is None:
        return index
    ids = [item.get("id") if isinstance(item, dict) else None for item in translated]
    return ids.index(wanted) if wanted in ids else len(translated)


def _leaves(data: Any, location: Location) -> Iterator[Location]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*location, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*location, index))
    else:
        yield location


def _missing(place: Place, translation: Document) -> Problem:
    path = ".".join(str(step + 1 if isinstance(step, int) else step) for step in place.location)
    source = next(iter(place.said.values()))
    return Problem(
        translation.path,
        None,
        words(f"the text '{path}' is missing here", f"这里缺少文字“{path}”"),
        words(
            f"translate line {source.document.line(source.location)} of"
            f" {source.document.path.name}: {source.text[:60]}",
            f"请翻译 {source.document.path.name} 第 {source.document.line(source.location)} 行："
            f"{source.text[:60]}",
        ),
    )


def _nowhere(location: Location, translation: Document) -> Problem:
    path = ".".join(str(step + 1 if isinstance(step, int) else step) for step in location)
    return Problem(
        translation.path,
        translation.line(location),
        words(f"lesson.yaml has no text '{path}'", f"lesson.yaml 里没有文字“{path}”"),
        words(
            "remove it, or write it with the fields and ids of lesson.yaml",
            "请删去它，或按 lesson.yaml 的字段和编号来写",
        ),
    )


def joined(data: Any, places: tuple[Place, ...]) -> Any:
    """Return the lesson's raw data with every text in all its languages."""
    whole = deepcopy(data)
    for place in places:
        holder = at(whole, place.location[:-1])
        holder[place.location[-1]] = {code: said.text for code, said in place.said.items()}
    return whole
