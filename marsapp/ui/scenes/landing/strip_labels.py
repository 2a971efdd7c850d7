"""The values of the gates written beside their marks, wherever neither curve nor word is hit."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

Array = NDArray[np.float64]

_SIDES: Final = ((1, -1), (-1, 1), (1, 1), (-1, -1), (0, -1), (0, 1))
"""Where a word may stand seen from its mark, the best place first: right above the curve."""
_AIR_PX: Final = 2.0


def place_words(
    marks: Sequence[QPointF], sizes: Sequence[QSizeF], plot: QRectF, taken: Sequence[Array]
) -> list[QRectF | None]:
    """Return where the word of each mark stands, None where there is no room.

    Parameters
    ----------
    marks, sizes
        Each mark and the size of its word; earlier ones choose first.
    plot
        No word leaves it.
    taken
        Points (n, 2) that no word may cover: the curves, densely.
    """
    boxes: list[QRectF] = []
    found: list[QRectF | None] = []
    points = np.concatenate([*taken, np.array([[at.x(), at.y()] for at in marks])])
    for at, size in zip(marks, sizes, strict=True):
        tried = (_beside(at, size, side) for side in _SIDES)
        free = (
            box
            for box in tried
            if plot.contains(box)
            and not any(box.intersects(other) for other in boxes)
            and not _covers(box, points)
        )
        box = next(free, None)
        found.append(box)
        if box is not None:
            boxes.append(box.adjusted(-_AIR_PX, 0, _AIR_PX, 0))
    return found


def densely(xy: Array, step_px: float = 2.0) -> Array:
    """Return points (m, 2) along a polyline (n, 2), nowhere farther apart than a step."""
    way = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))))
    where = np.arange(0.0, way[-1] + step_px, step_px)
    return np.stack([np.interp(where, way, xy[:, axis]) for axis in (0, 1)], axis=1)


def _beside(at: QPointF, size: QSizeF, side: tuple[int, int]) -> QRectF:
    """Return the box of a word on a side of a mark, just beside it."""
    across, down = side
    gap = size.height() * 0.45
    x = at.x() + across * (size.width() / 2 + gap)
    y = at.y() + down * (size.height() / 2 + (gap if not across else gap * 0.2))
    return QRectF(x - size.width() / 2, y - size.height() / 2, size.width(), size.height())


def _covers(box: QRectF, points: Array) -> bool:
    inside = (
        (points[:, 0] > box.left() - _AIR_PX)
        & (points[:, 0] < box.right() + _AIR_PX)
        & (points[:, 1] > box.top())
        & (points[:, 1] < box.bottom())
    )
    return bool(inside.any())
