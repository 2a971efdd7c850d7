"""Work on large arrays band by band, each small enough for the processor's own memory."""

from collections.abc import Callable
from typing import Final, TypeVar

Result = TypeVar("Result")

_BAND: Final = 40_000  # samples


def in_bands(shape: tuple[int, int], work: Callable[[slice], Result]) -> list[Result]:
    """Call ``work`` with slices that together are all rows of an array; return what it returned."""
    rows, columns = shape
    height = max(_BAND // max(columns, 1), 1)
    return [work(slice(first, first + height)) for first in range(0, rows, height)]
