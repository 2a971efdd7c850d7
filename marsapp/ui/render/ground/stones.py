"""The forms of rocks: solids between flat faces, and where lines go through many at once."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Places = NDArray[np.intp]

FORMS: Final = 32
FACES: Final = 12
_FAR: Final = np.float32(1e9)


@lru_cache(maxsize=1)
def forms() -> tuple[Floats, Floats]:
    """Return outward normals (forms, faces, 3) and how far each face is from the middle."""
    random = np.random.default_rng(3)
    normal = random.standard_normal((FORMS, FACES, 3))
    normal[..., 2] = np.abs(normal[..., 2]) * 0.8 - 0.15
    normal[:, 0] = (0, 0, 1)  # a top, a little tilted
    normal[:, 0, :2] = random.normal(0, 0.25, (FORMS, 2))
    # whatever the others are, five upright faces close it
    turn = random.uniform(0, 2 * np.pi, (FORMS, 1)) + np.arange(5) * (2 * np.pi / 5)
    turn += random.normal(0, 0.22, turn.shape)
    normal[:, 1:6, 0], normal[:, 1:6, 1] = np.cos(turn), np.sin(turn)
    normal[:, 1:6, 2] = random.uniform(-0.15, 0.5, (FORMS, 5))
    normal /= np.linalg.norm(normal, axis=2)[..., None]
    away = random.uniform(0.62, 0.98, (FORMS, FACES))
    away[:, 0] = random.uniform(0.28, 0.52, FORMS)
    away[:, 1:6] = random.uniform(0.6, 0.95, (FORMS, 5))
    return normal.astype(np.float32), away.astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Patches:
    """Pixels round some rocks: which rock, and the row and column of each."""

    rock: Places
    row: Places
    column: Places

    def only(self, chosen: Places) -> "Patches":
        """Return some of them."""
        return Patches(self.rock[chosen], self.row[chosen], self.column[chosen])


def patches(low: Array, high: Array, size_px: tuple[int, int], most: int) -> Patches:
    """Return all pixels of boxes (n, 2) to (n, 2), rock by rock, no more than ``most``."""
    left, top = (np.clip(np.floor(low[:, i]), 0, size_px[i]).astype(np.intp) for i in (0, 1))
    right, bottom = (np.clip(np.ceil(high[:, i]), 0, size_px[i]).astype(np.intp) for i in (0, 1))
    wide = np.maximum(right - left, 0)
    area = wide * np.maximum(bottom - top, 0)
    # the nearest come last and matter most
    area[area[::-1].cumsum()[::-1] > most] = 0
    rock = np.repeat(np.arange(len(area)), area)
    number = np.arange(len(rock)) - np.repeat(area.cumsum() - area, area)
    across = np.maximum(wide[rock], 1)
    down = number // across
    return Patches(rock, top[rock] + down, left[rock] + number - down * across)


def between(
    rock: Places, u: Floats, v: Floats, planes: Floats, lower: NDArray[np.bool_]
) -> tuple[Floats, Floats, Places]:
    """Return the largest of the lower and the smallest of the upper bounds at places on rocks.

    A bound is ``a u + b v + c``, with a, b, c from ``planes`` (rocks, faces, 3); ``lower``
    (rocks, faces) says which are lower ones. Also which face gives the upper bound.
    """
    most = np.full(len(rock), -_FAR, np.float32)
    least = np.full(len(rock), _FAR, np.float32)
    face = np.zeros(len(rock), np.intp)
    for k in range(planes.shape[1]):
        a, b, c = (np.ascontiguousarray(planes[:, k, i]).take(rock) for i in range(3))
        a *= u
        b *= v
        a += b
        a += c
        low = np.ascontiguousarray(lower[:, k]).take(rock)
        np.maximum(most, np.where(low, a, -_FAR), out=most)
        a[low] = _FAR
        nearer = a < least
        face[nearer] = k
        np.minimum(least, a, out=least)
    return most, least, face
