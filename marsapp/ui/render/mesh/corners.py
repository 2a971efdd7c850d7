"""The triangles of a craft as a lens sees them: what faces it, cut off where it is too near."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.mesh.posed import Posed
from marsapp.ui.render.mesh.raster import Triangles, on_grid
from marsapp.ui.render.mesh.turntable import Array, TurntableView

NEAR_M: Final = 0.05


@dataclass(frozen=True, slots=True)
class Corners:
    """What the corners of the triangles that are seen carry, all (3, t), and ``face`` (t,).

    ``inverse`` is 1/distance, ``right`` and ``up`` how far the surface faces there (sines) and
    ``aside``, ``above`` how much less it does so along the line of sight, ``u`` and ``v`` its place
    on the surface in metres. ``face`` is the number of each in the craft.
    """

    triangles: Triangles
    inverse: Array
    right: Array
    up: Array
    aside: Array
    above: Array
    u: Array
    v: Array
    face: NDArray[np.intp]


def corners_of(posed: Posed, view: TurntableView, size_px: tuple[float, float]) -> Corners:
    """Return the triangles of a craft that face the lens, in pixels of a picture."""
    eye = view.eye(posed.points)
    uv = posed.uv.T
    points = np.stack([*eye.T, *_facing(posed.normals, view, eye), uv[0], uv[1]])
    faces, numbers = posed.faces.T, np.arange(len(posed.faces))
    behind = eye[:, 2] < NEAR_M
    if behind.any():
        points, faces, numbers = _cut(points, faces, behind)
    x, y = on_grid(view.on_screen(points[:3].T, size_px)).T
    triangles = Triangles(x.take(faces), y.take(faces))
    seen = _shown(triangles, size_px)
    chosen = np.ascontiguousarray(faces[:, seen])
    inverse = (1 / points[2]).take(chosen)
    right, up, aside, above, u, v = (part.take(chosen) for part in points[3:])
    triangles = Triangles(x.take(chosen), y.take(chosen))
    return Corners(triangles, inverse, right, up, aside, above, u, v, numbers[seen])


def _shown(triangles: Triangles, size_px: tuple[float, float]) -> NDArray[np.intp]:
    """Return the numbers of triangles that turn right and may touch the picture."""
    inside = triangles.area > 0
    for values, side in zip((triangles.x, triangles.y), size_px, strict=True):
        inside &= values.max(axis=0) > 0
        inside &= values.min(axis=0) < side
    return np.flatnonzero(inside)


def _facing(normals: Array, view: TurntableView, eye: Array) -> tuple[Array, Array, Array, Array]:
    """Return how far surfaces (n, 3) face right and up, and how much less along the line of sight.

    All (n,).
    """
    x, y, z = normals.T
    right, up, toward = (x * axis[0] + y * axis[1] + z * axis[2] for axis in view.axes)
    away = toward / np.maximum(eye[:, 2], NEAR_M)
    return right, up, eye[:, 0] * away, eye[:, 1] * away


def _cut(
    points: Array, faces: NDArray[np.intp], behind: NDArray[np.bool_]
) -> tuple[Array, NDArray[np.intp], NDArray[np.intp]]:
    """Return what lies beyond the near plane: corners (k, n), triangles (3, t), their numbers.

    One corner behind leaves two triangles, two corners behind leave one, of new corners each.
    """
    hidden = behind[faces]
    count = hidden.sum(axis=0)
    whole, one, two = (np.flatnonzero(count == n) for n in (0, 1, 2))
    a, b, c = _from_odd(points, faces[:, one], hidden[:, one])
    ab, ac = _at_near(a, b), _at_near(a, c)
    pieces = [(ab, b, c), (ab, c, ac)]
    a, b, c = _from_odd(points, faces[:, two], ~hidden[:, two])
    pieces.append((a, _at_near(a, b), _at_near(a, c)))
    new = np.concatenate([corner for piece in pieces for corner in piece], axis=1)
    starts = np.cumsum([points.shape[1], *(corner.shape[1] for p in pieces for corner in p)])
    made = [
        np.stack([starts[3 * i + k] + np.arange(piece[0].shape[1]) for k in range(3)])
        for i, piece in enumerate(pieces)
    ]
    numbers = np.concatenate([whole, one, one, two])
    order = np.argsort(numbers, kind="stable")  # a material's triangles stay together
    every = np.concatenate([points, new], axis=1)
    every[2] = np.maximum(every[2], NEAR_M)  # corners behind belong to no triangle any more
    return every, np.concatenate([faces[:, whole], *made], axis=1)[:, order], numbers[order]


def _from_odd(
    points: Array, faces: NDArray[np.intp], odd: NDArray[np.bool_]
) -> tuple[Array, Array, Array]:
    """Return the corners (k, t) of triangles beginning with the odd one, in their turn."""
    first = np.argmax(odd, axis=0)
    columns = np.arange(faces.shape[1])
    a, b, c = (points[:, faces[(first + i) % 3, columns]] for i in range(3))
    return a, b, c


def _at_near(one: Array, two: Array) -> Array:
    """Return where lines between corners (k, t) pass the near plane."""
    share = (NEAR_M - one[2]) / (two[2] - one[2])
    cut = one + share * (two - one)
    cut[2] = NEAR_M
    return np.asarray(cut)
