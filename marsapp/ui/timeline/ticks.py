"""Calendar ticks for every zoom, from years down to seconds, in the reader's language."""

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QLocale

from marsapp.physics.time import DAY_S
from marsapp.ui.format import Formatter


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A distance between ticks: so many calendar units. ``about_s`` is its usual length."""

    unit: str  # year, month, day, second
    count: int

    @property
    def about_s(self) -> float:
        """The usual length in seconds."""
        return self.count * {"year": 365.25 * DAY_S, "month": 30.4 * DAY_S, "day": DAY_S}.get(
            self.unit, 1.0
        )


STEPS: Final = (
    *(Step(unit="second", count=count) for count in (1, 2, 5, 10, 15, 30)),
    *(Step(unit="second", count=60 * count) for count in (1, 2, 5, 10, 15, 30)),
    *(Step(unit="second", count=3600 * count) for count in (1, 2, 3, 6, 12)),
    *(Step(unit="day", count=count) for count in (1, 2, 5, 10)),
    *(Step(unit="month", count=count) for count in (1, 2, 3, 6)),
    *(Step(unit="year", count=count) for count in (1, 2, 5)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One tick: when, what stands below it, and whether a larger unit begins there."""

    moment: datetime
    text: str
    major: bool


def choose_step(seconds_per_px: float, least_px: float) -> Step:
    """Return the finest step whose ticks stand at least ``least_px`` apart."""
    for step in STEPS:
        if step.about_s >= seconds_per_px * least_px:
            return step
    return STEPS[-1]


def widest_text_px(step: Step, formatter: Formatter, width: Callable[[str], float]) -> float:
    """Return how wide the texts of a step get; ``width`` measures one text."""
    samples = [datetime(2021, month, 28, 20, 58, 58, tzinfo=UTC) for month in range(1, 13)]
    return max(width(_text(moment, step, formatter, major=False)) for moment in samples)


def moments(step: Step, first: datetime, last: datetime, zone: tzinfo) -> Iterator[datetime]:
    """Yield the ticks of a step between two times, on round values of the zone's calendar."""
    moment = _floor(step, first.astimezone(zone))
    while moment <= last:
        if moment >= first:
            yield moment
        moment = _next(step, moment)


def ticks(
    step: Step, first: datetime, last: datetime, zone: tzinfo, formatter: Formatter
) -> list[Tick]:
    """Return the labelled ticks between two times."""
    return [
        Tick(moment=moment, text=_text(moment, step, formatter, major=major), major=major)
        for moment in moments(step, first, last, zone)
        for major in (_is_major(moment, step),)
    ]


def context(step: Step, moment: datetime, formatter: Formatter) -> str:
    """Return what the texts of a step leave out at a moment: the year, or the date."""
    if step.unit == "year":
        return ""
    if step.unit in ("month", "day"):
        return _year(moment, formatter)
    return formatter.date(moment)


def _floor(step: Step, moment: datetime) -> datetime:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if step.unit == "second":
        seconds = int((moment - day).total_seconds()) // step.count * step.count
        return day + timedelta(seconds=seconds)
    if step.unit == "day":
        return day.replace(day=1)
    month = day.replace(day=1, month=1)
    return (
        month.replace(year=month.year // step.count * step.count) if step.unit == "year" else month
    )


def _next(step: Step, moment: datetime) -> datetime:
    if step.unit == "second":
        return moment + timedelta(seconds=step.count)
    if step.unit == "day":
        last = moment.day + step.count * 1.5 - 1  # 21 and 31 are followed by the 1st too soon
        if last <= 28 or last <= calendar.monthrange(moment.year, moment.month)[1]:
            return moment + timedelta(days=step.count)
        return _add_months(moment.replace(day=1), 1)
    return _add_months(moment, step.count * (12 if step.unit == "year" else 1))


def _add_months(moment: datetime, count: int) -> datetime:
    years, month = divmod(moment.month - 1 + count, 12)
    return moment.replace(year=moment.year + years, month=month + 1)


def _is_major(moment: datetime, step: Step) -> bool:
    if step.unit == "second":
        return moment.hour == moment.minute == moment.second == 0
    if step.unit == "day":
        return moment.day == moment.month == 1
    return step.unit == "month" and moment.month == 1


def _text(moment: datetime, step: Step, formatter: Formatter, *, major: bool) -> str:
    if step.unit == "year" or (step.unit == "month" and major):
        return _year(moment, formatter)
    if step.unit == "month":
        return _month(moment, formatter)
    if step.unit == "day" or major:
        return _day(moment, formatter)
    return formatter.time(moment, seconds=step.count < 60)


def _year(moment: datetime, formatter: Formatter) -> str:
    return f"{moment.year}年" if formatter.language == "zh" else str(moment.year)


def _month(moment: datetime, formatter: Formatter) -> str:
    if formatter.language == "zh":
        return f"{moment.month}月"
    return formatter.locale.monthName(moment.month, QLocale.FormatType.ShortFormat)


def _day(moment: datetime, formatter: Formatter) -> str:
    month = _month(moment, formatter)
    return f"{month}{moment.day}日" if formatter.language == "zh" else f"{moment.day} {month}"
