"""Sizes and masses of the craft in plain words, for panel and picture."""

from PySide6.QtCore import QCoreApplication

from marsapp.mission.compared import Thing
from marsapp.mission.masses import Share
from marsapp.mission.moments import Moment
from marsapp.mission.values import MARKS
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_SAME = 0.07  # nearer to 1 it is called the same


def beside_word(name: str) -> str:
    """Return the word for something that the craft is compared with."""
    return {
        "child": translate("Craft", "Child"),
        "adult": translate("Craft", "Adult"),
        "bus": translate("Craft", "Bus"),
        "perseverance": translate("Craft", "Perseverance"),
    }.get(name, name)


def beside_in_words(name: str) -> str:
    """Return the same within a sentence."""
    return {
        "child": translate("Craft", "a child"),
        "adult": translate("Craft", "an adult"),
        "bus": translate("Craft", "a bus"),
        "perseverance": translate("Craft", "the rover Perseverance"),
    }.get(name, name)


def size_words(thing: Thing, formatter: Formatter) -> str:
    """Return the name and the largest size of something to compare with, for the picture."""
    name = "length" if thing.length_m is not None else "height"
    value = thing.values[name]
    size = f"{formatter.value(float(value.value), value.unit)} {MARKS[value.provenance]}"
    pattern = translate("Craft", "{thing}, {size}")
    if name == "length":
        pattern = translate("Craft", "{thing}, {size} long")
    return pattern.format(thing=beside_word(thing.id), size=size)


def times_words(size_m: float, thing: Thing, formatter: Formatter) -> str:
    """Say how a size of a craft compares with the height of a thing."""
    ratio = size_m / thing.height_m
    name = beside_in_words(thing.id)
    if abs(ratio - 1) < _SAME:
        return translate("Craft", "That is about the height of {thing}.").format(thing=name)
    if ratio < 1:
        part = formatter.number(100 * ratio)
        return translate("Craft", "That is {part} % of the height of {thing}.").format(
            part=part, thing=name
        )
    times = formatter.number(ratio) if ratio >= 10 else formatter.figures(ratio, 2)
    return translate("Craft", "That is {times} times the height of {thing}.").format(
        times=times, thing=name
    )


def share_words(share: Share, vehicle: str, mass: str) -> str:
    """Say what a share of the mass is."""
    if share.kind == "craft":
        said = translate("Craft", "{vehicle}, with propellant that no known burn uses: {mass}")
    elif share.kind == "aboard":
        said = translate("Craft", "Propellant for the burns to come: {mass}")
    elif share.kind == "burnt":
        said = translate("Craft", "Propellant burnt so far: {mass}")
    elif share.gone:
        said = translate("Craft", "{vehicle}, gone: {mass}")
    else:
        said = translate("Craft", "{vehicle}: {mass}")
    return said.format(vehicle=vehicle, mass=mass)


def counted_words(attached: int, gone: int) -> str:
    """Say how many things are attached and how many have gone."""
    return translate("Craft", "Attached: {attached}. Gone: {gone}.").format(
        attached=attached, gone=gone
    )


def moment_words(moment: Moment, formatter: Formatter) -> str:
    """Name a moment on a button that goes there; a plan is called a plan, a model a model."""
    pattern = translate("Craft", "Go to: {event}, {date}")
    if moment.planned:
        pattern = translate("Craft", "Go to: {event}, {date} (time from a plan)")
    if moment.modelled:
        pattern = translate("Craft", "Go to: {event}, {date} (time by our model)")
    return pattern.format(
        event=moment.title.text_in(formatter.language), date=formatter.date(moment.utc)
    )
