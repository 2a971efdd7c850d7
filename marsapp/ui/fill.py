"""Texts with ``{value}`` names, filled from the model and written for people."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.content.templates import substitute
from marsapp.content.words import Text
from marsapp.mission.model import Provenance
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.units import UNITS, convert
from marsapp.mission.values import Resolved, resolve
from marsapp.ui.format import Formatter

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled text: as seen (numbers carry their mark), as spoken, and the classes it shows."""

    seen: str
    spoken: str
    classes: tuple[Provenance, ...]


def fill(text: Text | str, mission: "Mission", snapshot: Snapshot, formatter: Formatter) -> str:
    """Return a text with each ``{name}`` replaced by its value, without marks."""
    return fill_marked(text, mission, snapshot, formatter).spoken


def fill_marked(
    text: Text | str, mission: "Mission", snapshot: Snapshot, formatter: Formatter
) -> Filled:
    """Fill a text and mark each number with how it is known."""
    words = text.text_in(formatter.language) if isinstance(text, Text) else text
    classes: list[Provenance] = []

    def write(name: str, *, marked: bool) -> str:
        found = resolve(mission, snapshot, name)
        written = write_value(found, formatter)
        if not marked or found.unit == "text" or found.value is None:
            return written
        if found.provenance not in classes:
            classes.append(found.provenance)
        return f"{written}\u202f{found.mark}"  # a narrow space that does not break

    seen = substitute(words, partial(write, marked=True))
    spoken = substitute(words, partial(write, marked=False))
    return Filled(seen, spoken, tuple(classes))


def class_name(provenance: Provenance) -> str:
    """Say how a number is known, in one word."""
    return {
        "measured": translate("Fill", "measured"),
        "computed": translate("Fill", "computed by this program"),
        "published": translate("Fill", "published"),
        "illustrative": translate("Fill", "illustrative"),
    }[provenance]


def write_value(found: Resolved, formatter: Formatter) -> str:
    """Write a resolved value with its unit, in the person's language and units."""
    value = found.value
    if value is None:
        return "–"
    if isinstance(value, Text):
        return value.text_in(formatter.language)
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return _moment(value, found, formatter)
    return _number(float(value), found, formatter)


def _moment(moment: datetime, found: Resolved, formatter: Formatter) -> str:
    if found.unit.endswith("_date") or found.precision in ("day", "month"):
        return formatter.date(moment)
    if found.unit.endswith("_time"):
        return formatter.time(moment)
    written = formatter.moment(moment)
    if found.unit.endswith("beijing"):
        return translate("Fill", "{moment} Beijing time").format(moment=written)
    return translate("Fill", "{moment} UTC").format(moment=written)


def _number(value: float, found: Resolved, formatter: Formatter) -> str:
    unit, figures = found.unit, found.figures
    name = found.name.removesuffix(f".f{figures}").rpartition(".")[2]
    dimension = UNITS[unit].dimension if unit in UNITS else ""
    if name in ("local_true_solar_time", "local_mean_solar_time"):
        return formatter.hours(value)
    if unit == "arcmin":
        number = formatter.figures(value, figures or 3)
        return translate("Fill", "{number} arcminutes").format(number=number)
    if name in ("light_time", "period") and dimension == "time":
        return formatter.duration(convert(value, unit, "s"))
    if unit == "s" and value >= 60 and figures is None:
        return _span(value, formatter)
    if figures is None:
        return formatter.value(value, unit)
    if unit != "m" and dimension == "length":
        return formatter.distance(convert(value, unit, "km"), figures)
    return formatter.value(_rounded(value, figures), unit)


def _span(seconds: float, formatter: Formatter) -> str:
    """Write a duration; one that is hardly longer than a day in hours, as people say it."""
    if not 86_400 <= seconds < 2 * 86_400:
        return formatter.duration(seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    return translate("Fill", "{hours} hours {minutes} minutes").format(hours=hours, minutes=minutes)


def _rounded(value: float, figures: int) -> float:
    return float(f"{value:.{figures}g}")
