"""Phases as nested bands: which are wide enough to be seen, and in which row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from marsapp.mission.model import Phase
from marsapp.ui.timeline.axis import Axis

_LEAST_PX: Final = 3.0  # narrower bands are left to the parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A phase on the axis. ``level`` 0 is the outermost; ``colour`` a token of the theme."""

    phase: Phase
    level: int
    start_s: float
    end_s: float
    colour: str
    odd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBand:
    """A band in sight, in pixels, cut off at the edges of the axis; ``rows`` it is high."""

    band: Band
    left: float
    right: float
    row: int
    rows: int


def flatten(
    phases: Iterable[Phase],
    seconds: Callable[[datetime], float],
    colour_at: Callable[[float], str],
    level: int = 0,
) -> Iterator[Band]:
    """Yield every phase and the phases inside it as bands, parents first."""
    for number, phase in enumerate(phases):
        start_s, end_s = seconds(phase.start), seconds(phase.end)
        yield Band(
            phase=phase,
            level=level,
            start_s=start_s,
            end_s=end_s,
            colour=colour_at((start_s + end_s) / 2),
            odd=number % 2 == 1,
        )
        yield from flatten(phase.phases, seconds, colour_at, level + 1)


def place(bands: Sequence[Band], axis: Axis, rows: int) -> list[PlacedBand]:
    """Return the bands in sight, parents before children, in ``rows`` rows or fewer.

    With fewer rows than levels the outermost levels give way once a child fills
    most of the view: what is shown is what one has zoomed into.
    """
    seen = [band for band in bands if _width_px(band, axis) >= _LEAST_PX]
    top = _top_level(seen, axis, rows)
    placed = []
    for band in seen:
        row = band.level - top
        if 0 <= row < rows:
            has_children = any(
                child.level == band.level + 1
                and band.start_s <= child.start_s
                and child.end_s <= band.end_s
                for child in seen
            )
            placed.append(
                PlacedBand(
                    band=band,
                    left=max(axis.x(band.start_s), 0.0),
                    right=min(axis.x(band.end_s), axis.width_px),
                    row=row,
                    rows=1 if has_children else rows - row,
                )
            )
    return placed


def _top_level(seen: Sequence[Band], axis: Axis, rows: int) -> int:
    """Return the outermost level that still divides the view, so that rows are not wasted."""
    deepest = max((band.level for band in seen), default=0)
    top = 0
    while top + rows <= deepest:
        fills = any(
            band.level == top and band.start_s <= axis.start_s and band.end_s >= axis.stop_s
            for band in seen
        )
        if not fills:
            break
        top += 1
    return top


def _width_px(band: Band, axis: Axis) -> float:
    left, right = max(axis.x(band.start_s), 0.0), min(axis.x(band.end_s), axis.width_px)
    return right - left


def innermost(bands: Sequence[Band], time_s: float) -> Band | None:
    """Return the innermost band at a time."""
    at = [band for band in bands if band.start_s <= time_s < band.end_s]
    return max(at, key=lambda band: band.level, default=None)
