"""Events as marks on the axis, and their names in rows that never collide."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from marsapp.content.words import Text
from marsapp.mission.model import Event, EventKind, LandingStep
from marsapp.ui.timeline.axis import Axis

_GAP_PX: Final = 8.0
_LEADER_PX: Final = 5.0  # from the leader line to the first letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event, or a step of the landing, on the axis.

    ``hollow`` marks are drawn as outlines: another country's mission, or a step
    whose time is only that of a plan or a model.
    """

    id: str
    title: Text
    kind: EventKind
    weight: int
    time_s: float
    hollow: bool = False
    is_event: bool = True  # not a step of the landing
    is_key: bool = False  # launch, arrival or landing


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """The name of an event: a leader line at ``x`` up to ``row`` (0 is lowest), text beside it."""

    mark: Mark
    x: float
    row: int
    left: float
    width: float


@dataclass(slots=True)
class _Rows:
    """What is taken in each row, as intervals of pixels."""

    count: int
    taken: list[list[tuple[float, float]]] = field(init=False)

    def __post_init__(self) -> None:
        self.taken = [[] for _ in range(self.count)]

    def free_row(self, x: float, left: float, right: float) -> int | None:
        """Take the lowest row where the text fits and the leader below it crosses nothing."""
        for row in range(self.count):
            if self._is_free(row, left, right):
                self.taken[row].append((left, right))
                for below in range(row):
                    self.taken[below].append((x - 3, x + 3))
                return row
            if not self._is_free(row, x - 3, x + 3):
                return None  # a higher row would need a leader through this text
        return None

    def _is_free(self, row: int, left: float, right: float) -> bool:
        return all(right <= first or left >= last for first, last in self.taken[row])


def marks_of(
    events: Iterable[Event],
    steps: Iterable[LandingStep],
    times_s: Mapping[str, float],
    end_s: float,
    keys: Collection[str] = (),
) -> list[Mark]:
    """Return what happens during the mission in order of time; what was before launch is left out.

    A step of the landing that is also an event is shown as the event.
    """
    steps = tuple(steps)
    marks = [
        Mark(
            id=event.id,
            title=event.title,
            kind=event.kind,
            weight=event.weight,
            time_s=times_s[event.id],
            hollow=event.context,
            is_key=event.id in keys or event.kind == "launch",
        )
        for event in events
    ]
    entry = next((times_s[step.event] for step in steps if step.event and step.t_plus_s == 0), None)
    if entry is not None:
        marks += [
            Mark(
                id=step.id,
                title=step.title,
                kind="landing",
                weight=3,
                time_s=entry + step.t_plus_s,
                hollow=step.provenance == "illustrative" or step.confidence == "low",
                is_event=False,
            )
            for step in steps
            if step.event is None and step.t_plus_s is not None
        ]
    return sorted(
        (mark for mark in marks if 0.0 <= mark.time_s <= end_s), key=lambda mark: mark.time_s
    )


def flags(
    marks: Sequence[Mark], axis: Axis, rows: int, text_width: Callable[[Mark], float]
) -> list[Flag]:
    """Name as many events in sight as fit, the weightiest first.

    The order does not depend on where the view stands, so names do not flicker
    while it moves.
    """
    space = _Rows(rows)
    placed = []
    in_sight = [mark for mark in marks if axis.shows(mark.time_s)]
    for mark in sorted(in_sight, key=lambda m: (m.weight, not m.is_key, m.hollow, m.time_s)):
        width = text_width(mark)
        x = axis.x(mark.time_s)
        for left in (x + _LEADER_PX, x - _LEADER_PX - width):
            if left < 0 or left + width > axis.width_px:
                continue
            row = space.free_row(x, min(left, x) - _GAP_PX / 2, max(left + width, x) + _GAP_PX / 2)
            if row is not None:
                placed.append(Flag(mark=mark, x=x, row=row, left=left, width=width))
                break
    return placed


def nearest(marks: Sequence[Mark], axis: Axis, x: float, reach_px: float) -> Mark | None:
    """Return the mark within reach of a column; among equals the weightier one."""
    near = [mark for mark in marks if abs(axis.x(mark.time_s) - x) <= reach_px]
    return min(
        near,
        key=lambda mark: (round(abs(axis.x(mark.time_s) - x) / 3), mark.weight),
        default=None,
    )


def following(marks: Sequence[Mark], time_s: float) -> Mark | None:
    """Return the next event after a time."""
    return next((mark for mark in marks if mark.is_event and mark.time_s > time_s + 0.5), None)


def preceding(marks: Sequence[Mark], time_s: float) -> Mark | None:
    """Return the last event before a time."""
    return next(
        (mark for mark in reversed(marks) if mark.is_event and mark.time_s < time_s - 0.5), None
    )
