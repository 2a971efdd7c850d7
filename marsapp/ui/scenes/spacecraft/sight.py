"""What is seen of each part in a picture: where, how much, and where there is nothing."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from marsapp.ui.render.mesh.craft import CraftPicture
from marsapp.ui.scenes.spacecraft.callouts import CELL_PX, Ground
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.words import parts_of

Array = NDArray[np.float64]

_SAMPLE_PX: Final = (2.0, 5.0)  # so far apart are the dots looked at: at rest, on the move
_DEEP: Final = (3, 1)  # so many dots from its edge a part is well met: at rest, on the move
_LAG: Final = 0.8  # of the way from its middle to where a part was met last, on the move
_FIRST_PX2: Final = 1e9  # farther than any two dots of a picture are apart, squared
_MOSTLY: Final = 0.3  # of a part has to be as deep as that for it to count


class Sight:
    """The parts in a drawn picture, worked out when they are first asked for.

    ``part_of`` says for each shape of the drawing whose form it is. While the picture moves, a
    part is met near where it was ``met`` last: not now on its one side, now on its other.
    """

    def __init__(
        self,
        drawn: CraftPicture,
        part_of: Mapping[str, str],
        picture: Picture,
        met: Mapping[str, tuple[float, float]],
    ) -> None:
        self._met = met
        self._drawn = drawn
        self._part_of = part_of
        self._parts = parts_of(picture.standing.placed)
        self._picture = picture

    def paint(self, painter: QPainter) -> None:
        """Paint the craft."""
        self._drawn.paint(painter)

    def part_at(self, x_px: float, y_px: float, reach_px: float) -> str:
        """Return the part at a pixel, or the nearest one within reach, or ''."""
        shape = self._drawn.owner_at(x_px, y_px) or self._drawn.owner_at(x_px, y_px, reach_px)
        return self._part_of.get(shape, "")

    def spot(self, part: str) -> tuple[float, float] | None:
        """Return a pixel in the middle of what is seen of a part, None where nothing is."""
        return self._spots.get(part)

    @property
    def spots(self) -> Mapping[str, tuple[float, float]]:
        """A pixel in the middle of what is seen of each part that is seen."""
        return self._spots

    def area_px(self, part: str) -> float:
        """Return how many pixels are seen of a part."""
        return self._areas.get(part, 0.0)

    def middle_of(self, part: str) -> tuple[float, float]:
        """Return where the frame of a part is in the picture, whatever hides it."""
        picture = self._picture
        matrix = picture.matrix_of(part)
        if matrix is None:
            return self.middle_px
        x, y = picture.on_screen(matrix[:3, 3])[0]
        width, height = picture.size
        return (
            float(np.clip(np.nan_to_num(x, nan=width / 2), 0, width)),
            float(np.clip(np.nan_to_num(y, nan=height / 2), 0, height)),
        )

    @cached_property
    def middle_px(self) -> tuple[float, float]:
        """The middle of the craft in the picture."""
        x, y = self._picture.on_screen(self._picture.view.target_m)[0]
        return float(x), float(y)

    @cached_property
    def ground(self) -> Ground:
        """Where in the picture the craft is, for words to keep clear of it."""
        width, height = self._picture.size
        taken = np.zeros((height // CELL_PX + 1, width // CELL_PX + 1), np.bool_)
        x, y, _ = self._dots
        columns = np.clip(x // CELL_PX, 0, taken.shape[1] - 1).astype(int)
        rows = np.clip(y // CELL_PX, 0, taken.shape[0] - 1).astype(int)
        taken[rows, columns] = True
        return Ground(taken)

    @property
    def _steps(self) -> tuple[int, int]:
        """How many dots of the drawing are taken for one, across and down."""
        _, _, across, down = self._drawn.piece_px
        apart_px = _SAMPLE_PX[self._picture.moving]
        return max(round(apart_px / across), 1), max(round(apart_px / down), 1)

    @cached_property
    def _numbers(self) -> NDArray[np.intp]:
        """The number of the part that each dot looked at shows (rows, columns), -1 for none."""
        step_x, step_y = self._steps
        owner = self._drawn.owners[::step_y, ::step_x]
        numbers = {part: number for number, part in enumerate(self._parts)}
        number_of = [numbers.get(self._part_of[one], 0) for one in self._drawn.ids]
        return np.asarray(np.array([*number_of, -1], np.intp)[owner])  # the last one is for -1

    @cached_property
    def _dots(self) -> tuple[Array, Array, NDArray[np.intp]]:
        """Where the craft is seen: x, y in pixels, and the number of the part there."""
        left, top, across, down = self._drawn.piece_px
        step_x, step_y = self._steps
        rows, columns = np.nonzero(self._numbers >= 0)
        x = np.asarray(left + (columns * step_x + 0.5) * across, np.float64)
        y = np.asarray(top + (rows * step_y + 0.5) * down, np.float64)
        return x, y, self._numbers[rows, columns]

    @property
    def _depths(self) -> NDArray[np.int8]:
        """How many dots from the edge of what is seen of its part each of `_dots` is, at most 3."""
        numbers = self._numbers
        inside = numbers >= 0
        depth = np.zeros(numbers.shape, np.int8)
        if min(numbers.shape) < 3:
            return depth[inside]
        for way in ((slice(1, None), slice(None, -1)), (slice(None, -1), slice(1, None))):
            for axis in (0, 1):
                here, there = (
                    (one, slice(None)) if axis == 0 else (slice(None), one) for one in way
                )
                inside[here] &= numbers[here] == numbers[there]
        depth += inside
        for _ in range(_DEEP[self._picture.moving] - 1):
            smaller = inside.copy()
            smaller[1:] &= inside[:-1]
            smaller[:-1] &= inside[1:]
            smaller[:, 1:] &= inside[:, :-1]
            smaller[:, :-1] &= inside[:, 1:]
            inside = smaller
            depth += inside
        return depth[numbers >= 0]

    def _well_inside(self, counts: NDArray[np.intp]) -> NDArray[np.int8]:
        """Return the depths; what is mostly thin, as a rod, is met as well at its edge."""
        depth, number = self._depths, self._dots[2]
        level = np.zeros(len(counts), np.int8)
        for deep in range(1, _DEEP[0] + 1):
            share = np.bincount(number[depth >= deep], minlength=len(counts)) / counts
            level += share >= _MOSTLY
        return np.asarray(np.minimum(depth, level[number]))

    @cached_property
    def _areas(self) -> Mapping[str, float]:
        _, _, across, down = self._drawn.piece_px
        step_x, step_y = self._steps
        counts = np.bincount(self._dots[2], minlength=len(self._parts))
        each = step_x * across * step_y * down
        return {part: float(n) * each for part, n in zip(self._parts, counts, strict=True)}

    @cached_property
    def _spots(self) -> Mapping[str, tuple[float, float]]:
        """For each part in sight the dot nearest to its middle, of those well inside it."""
        x, y, number = self._dots
        counts = np.maximum(np.bincount(number, minlength=len(self._parts)), 1)
        middle_x = np.bincount(number, x, len(self._parts)) / counts
        middle_y = np.bincount(number, y, len(self._parts)) / counts
        for n, part in enumerate(self._parts if self._picture.moving else ()):
            met = self._met.get(part)
            if met is not None:
                middle_x[n] += _LAG * (met[0] - middle_x[n])
                middle_y[n] += _LAG * (met[1] - middle_y[n])
        away = (x - middle_x[number]) ** 2 + (y - middle_y[number]) ** 2
        away -= _FIRST_PX2 * self._well_inside(counts)
        least = np.full(len(self._parts), np.inf)
        np.minimum.at(least, number, away)
        best = np.flatnonzero(away == least[number])[::-1]  # of equals the first stays
        return {self._parts[number[i]]: (float(x[i]), float(y[i])) for i in best.tolist()}


def sight_of(drawn: CraftPicture, picture: Picture, last: Sight | None = None) -> Sight:
    """Return what is seen in a drawing of a picture; ``last`` is what was seen before."""
    part_of = {one.shape.id: one.part for one in picture.standing.placed}
    return Sight(drawn, part_of, picture, {} if last is None else last.spots)
