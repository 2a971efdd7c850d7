"""Texts with ``{value}`` names, filled from the model and written for people."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.content.templates import substitute
from marsapp.content.words import Text
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.terms import Provenance
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
        if not marked or not _carries_mark(found):
            return written
        if found.provenance not in classes:
            classes.append(found.provenance)
        whole = written.replace(" ", "\u00a0") if isinstance(found.value, int | float) else written
        return f"{whole}\u202f{found.mark}"  # number, unit and mark stay on one line

    seen = substitute(words, partial(write, marked=True))
    spoken = substitute(words, partial(write, marked=False))
    return Filled(seen, spoken, tuple(classes))


def _carries_mark(found: Resolved) -> bool:
    """Say whether a value is marked: numbers are, and moments that were worked out."""
    if isinstance(found.value, datetime):
        return found.provenance != "published"
    return isinstance(found.value, int | float)


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
    unit = "1" if found.unit == "count" else found.unit
    figures = found.figures or _published_figures(found)
    name = found.name.removesuffix(f".f{figures}").rpartition(".")[2]
    dimension = UNITS[unit].dimension if unit in UNITS else ""
    if name in ("local_true_solar_time", "local_mean_solar_time"):
        return formatter.hours(value)
    if unit == "arcmin":
        return _small_angle(value, figures or 3, formatter)
    if name in ("light_time", "period") and dimension == "time":
        value, unit, figures = convert(value, unit, "s"), "s", None
    if unit == "s" and figures is None and (value >= 60 or name == "light_time"):
        return _span(value, formatter)
    if figures is None:
        return formatter.value(value, unit)
    if unit != "m" and dimension == "length":
        return formatter.distance(convert(value, unit, "km"), figures)
    return formatter.value(_rounded(value, figures), unit)


def _small_angle(arcmin: float, figures: int, formatter: Formatter) -> str:
    """Write an angle in arcminutes; what is wider than a few degrees nobody counts in them."""
    if arcmin >= 120:
        return formatter.angle(arcmin / 60, 0 if arcmin >= 600 else 1)
    number = formatter.figures(arcmin, figures)
    return translate("Fill", "{number} arcminutes").format(number=number)


def _published_figures(found: Resolved) -> int | None:
    """Return with how many figures a published distance was printed: 465 must not become 465.0."""
    lengths = found.unit in UNITS and UNITS[found.unit].dimension == "length"
    if found.provenance != "published" or not lengths or not isinstance(found.value, int | float):
        return None
    return len(f"{found.value:.12g}".replace(".", "").lstrip("0"))


def _span(seconds: float, formatter: Formatter) -> str:
    """Write a duration; one that is hardly longer than a day in hours, as people say it."""
    if not 86_400 <= seconds < 2 * 86_400:
        return formatter.duration(seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    return translate("Fill", "{hours} hours {minutes} minutes").format(hours=hours, minutes=minutes)


def _rounded(value: float, figures: int) -> float:
    return float(f"{value:.{figures}g}")
