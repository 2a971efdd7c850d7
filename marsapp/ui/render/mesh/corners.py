"""The triangles of a craft as a lens sees them: what faces it, cut off where it is too near."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.mesh.posed import Posed
from marsapp.ui.render.mesh.raster import areas, on_grid
from marsapp.ui.render.mesh.turntable import Array, TurntableView

NEAR_M: Final = 0.05
_SHEEN: Final = 1.6  # flat panels show a little more of the light's change across them than is true

# columns of what a corner carries
EYE: Final = slice(0, 3)
FACING: Final = slice(3, 5)
UV: Final = slice(5, 7)


@dataclass(frozen=True, slots=True)
class Corners:
    """Triangles seen: ``xy`` (t, 3, 2) pixels, ``carried`` (t, 3, 7), ``face`` (t,) of the craft.

    Carried are metres right, up and away from the lens, how far the surface faces right and up
    (sines), and its place on the surface in metres.
    """

    xy: Array
    carried: Array
    face: NDArray[np.intp]


def corners_of(posed: Posed, view: TurntableView, size_px: tuple[int, int]) -> Corners:
    """Return the triangles of a craft that face the lens, in pixels of a picture."""
    eye = view.eye(posed.points)
    behind = eye[:, 2] < NEAR_M
    points = np.concatenate([eye, _facing(posed.normals, view, eye), posed.uv], axis=1)
    faces = posed.faces
    if not behind.any():
        xy = on_grid(view.on_screen(eye, size_px))
        seen = np.flatnonzero(_shown(xy[faces], size_px))
        chosen = faces[seen]
        return Corners(xy[chosen], points[chosen], seen)
    carried, face = _cut(points[faces], behind[faces])
    xy = on_grid(view.on_screen(carried[..., EYE].reshape(-1, 3), size_px)).reshape(-1, 3, 2)
    seen = np.flatnonzero(_shown(xy, size_px))
    return Corners(xy[seen], carried[seen], face[seen])


def _shown(xy: Array, size_px: tuple[int, int]) -> NDArray[np.bool_]:
    """Return which triangles (t, 3, 2) turn right and may touch the picture."""
    low, high = xy.min(axis=1), xy.max(axis=1)
    inside = np.all((high > 0) & (low < size_px), axis=1)
    return np.asarray(inside & (areas(xy) > 0))


def _facing(normals: Array, view: TurntableView, eye: Array) -> Array:
    """Return how far surfaces (n, 3) face right and up as seen along the line of sight, (n, 2)."""
    right, up, toward = (normals @ axis for axis in view.axes)
    away = np.maximum(eye[:, 2], NEAR_M)
    aside = np.clip(_SHEEN * eye[:, :2] / away[:, None], -0.4, 0.4)
    facing = np.stack([right, up], axis=1) - aside * toward[:, None]
    long = np.maximum(np.hypot(facing[:, 0], facing[:, 1]), 1.0)
    return np.asarray(facing / long[:, None])


def _cut(corners: Array, behind: NDArray[np.bool_]) -> tuple[Array, NDArray[np.intp]]:
    """Return what of triangles (t, 3, k) lies beyond the near plane, and of which each is a part.

    One corner behind leaves two triangles, two corners behind leave one.
    """
    count = behind.sum(axis=1)
    whole, one, two = (np.flatnonzero(count == n) for n in (0, 1, 2))
    a, b, c = _from_odd(corners[one], behind[one])
    ab, ac = _at_near(a, b), _at_near(a, c)
    kept = [corners[whole], np.stack([ab, b, c], axis=1), np.stack([ab, c, ac], axis=1)]
    a, b, c = _from_odd(corners[two], ~behind[two])
    kept.append(np.stack([a, _at_near(a, b), _at_near(a, c)], axis=1))
    face = np.concatenate([whole, one, one, two])
    order = np.argsort(face, kind="stable")  # a material's triangles stay together
    return np.concatenate(kept)[order], face[order]


def _from_odd(corners: Array, odd: NDArray[np.bool_]) -> tuple[Array, Array, Array]:
    """Return the corners (t, k) of triangles beginning with the odd one, in their turn."""
    first = np.argmax(odd, axis=1)
    rows = np.arange(len(corners))
    return (
        corners[rows, first],
        corners[rows, (first + 1) % 3],
        corners[rows, (first + 2) % 3],
    )


def _at_near(one: Array, two: Array) -> Array:
    """Return where lines between corners (t, k) pass the near plane."""
    share = (NEAR_M - one[:, 2]) / (two[:, 2] - one[:, 2])
    cut = one + share[:, None] * (two - one)
    cut[:, 2] = NEAR_M
    return np.asarray(cut)
