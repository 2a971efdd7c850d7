"""Rows about vehicles, parts and instruments: where they are now, and when they played a part."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.mission.fates import when_words
from marsapp.mission.model import Part, Payload, Vehicle
from marsapp.mission.moments import Moment, moments_of
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.facts.sheet import Row
from marsapp.ui.format import Formatter

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate

Thing = Vehicle | Part | Payload


def where_row(mission: "Mission", thing: Thing, formatter: Formatter, snapshot: Snapshot) -> Row:
    """Return what a thing is fixed to, or where else it is; the row follows the time."""
    return Row(
        label=translate("Facts", "Where it is"),
        text=mission.where_now(thing.id, snapshot).text_in(formatter.language),
        sources=thing.source,
        live=partial(where_row, mission, thing, formatter),
    )


def event_rows(mission: "Mission", thing: Thing, formatter: Formatter) -> Iterator[Row]:
    """Yield the moments in which a thing played a part, in order of time.

    Of a vehicle those are its great events; of every thing also when it joined and left.
    """
    moments = moments_of(mission.data, mission.event_times_s)
    named = dict.fromkeys(_named(mission, thing))
    found = [moments[name] for name in named if name in moments and not moments[name].placed]
    for moment in sorted(found, key=lambda one: one.time_s):
        yield _row(moment, formatter)


def _named(mission: "Mission", thing: Thing) -> Iterator[str]:
    if not isinstance(thing, Payload):
        for bond in thing.attached:
            yield from (name for name in (bond.since, bond.until) if name is not None)
    if isinstance(thing, Vehicle):
        great = (one for one in mission.data.events if one.weight == 1)
        yield from (one.id for one in great if thing.id in one.vehicles)
    else:
        yield from thing.events


def _row(moment: Moment, formatter: Formatter) -> Row:
    note = ""
    if moment.planned:
        note = translate("Facts", "The time is from a plan made before.")
    if moment.modelled:
        note = translate("Facts", "The time is that of our model.")
    return Row(
        label=moment.title.text_in(formatter.language),
        text=when_words(moment).text_in(formatter.language),
        note=note,
    )
