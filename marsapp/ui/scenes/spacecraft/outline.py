"""A few hundred points that stand for the form of a craft, when it is fitted into the picture."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.posture import Placed
from marsapp.ui.render.mesh.craft import Posed

Array = NDArray[np.float64]

_LARGE: Final = 0.15  # of the craft's size: the corners of such shapes count all
_OUTERMOST: Final = 48
_SIDES: Final = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float64)


def _ways(count: int) -> Array:
    """Return directions (n, 3) all round."""
    steps = np.arange(count) + 0.5
    height = 1 - 2 * steps / count
    turn = np.pi * (1 + 5**0.5) * steps
    wide = np.sqrt(1 - height**2)
    return np.stack([wide * np.cos(turn), wide * np.sin(turn), height], axis=1)


_WAYS: Final = _ways(_OUTERMOST)


class Outline:
    """Knows the box round each shape in its own frame, so that a craft that moves costs little."""

    def __init__(self) -> None:
        self._boxes: dict[str, Array] = {}

    def points_m(self, placed: Sequence[Placed], posed: Posed) -> Array:
        """Return points (n, 3) all over a craft, none of it outside them."""
        self._learn(placed, posed)
        known = [one for one in placed if one.shape.id in self._boxes]
        if not known:
            return np.zeros((1, 3))
        local = np.stack([self._boxes[one.shape.id] for one in known])
        matrices = np.stack([one.matrix for one in known])
        corners = local @ matrices[:, :3, :3].swapaxes(1, 2) + matrices[:, None, :3, 3]
        every = corners.reshape(-1, 3)
        far = np.unique((_WAYS @ every.T).argmax(axis=1))
        long = np.linalg.norm(corners[:, -1] - corners[:, 0], axis=1)
        large = corners[long > _LARGE * np.linalg.norm(np.ptp(every, axis=0))].reshape(-1, 3)
        return np.vstack([every[far], large, corners.mean(axis=1)])

    def _learn(self, placed: Sequence[Placed], posed: Posed) -> None:
        """Measure the shapes that are seen for the first time."""
        new = [n for n, one in enumerate(placed) if one.shape.id not in self._boxes]
        for number in new:
            mine = posed.faces[posed.owner == number].ravel()
            if len(mine):
                matrix = placed[number].matrix
                back = np.linalg.inv(matrix[:3, :3])
                local = (posed.points[mine] - matrix[:3, 3]) @ back.T
                low, high = local.min(axis=0), local.max(axis=0)
                self._boxes[placed[number].shape.id] = low + _SIDES * (high - low)
