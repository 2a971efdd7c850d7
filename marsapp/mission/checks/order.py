"""Checks that what a model takes for the end of something comes after its beginning."""

from collections.abc import Iterable, Iterator

from marsapp.content.validation import Fault
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.model import MissionData


def order_faults(data: MissionData, pairs: Iterable[tuple[Location, str, str]]) -> Iterator[Fault]:
    """Yield the pairs of events, first and later, that are the other way round.

    Each pair comes with the place where the later one is named.
    """
    times = {event.id: event.utc for event in data.events}
    for where, first, later in pairs:
        if first in times and later in times and times[later] <= times[first]:
            yield Fault(
                where,
                words(f"'{later}' does not come after '{first}'", f"“{later}”不在“{first}”之后"),
                words("name a later event", "请写一个更晚的事件"),
            )
