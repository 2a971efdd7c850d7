"""A craft put together: all its meshes in one frame, ready to be looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.mesh import Array, Mesh


@dataclass(frozen=True)
class Posed:
    """All triangles of a craft, those of one material one after another.

    ``points`` and ``normals`` (n, 3), ``uv`` (n, 2) in metres, ``faces`` (t, 3) wound to turn right
    on the screen, ``owner`` (t,) the place in ``ids`` of the shape that each belongs to, ``groups``
    the materials with the first and past the last of their triangles.
    """

    points: Array
    normals: Array
    uv: Array
    faces: NDArray[np.intp]
    owner: NDArray[np.int16]
    groups: tuple[tuple[Material, int, int], ...]
    ids: tuple[str, ...]

    @cached_property
    def box_m(self) -> tuple[Array, Array]:
        """The lowest and highest coordinates (3,) of all points."""
        if not len(self.points):
            return np.zeros(3), np.zeros(3)
        return self.points.min(axis=0), self.points.max(axis=0)

    @property
    def centre_m(self) -> Array:
        """The middle (3,) of the box around the craft."""
        low, high = self.box_m
        return np.asarray((low + high) / 2)


def reach_m(posed: Posed) -> float:
    """Return the radius of a ball about the craft's centre that holds all of it."""
    if not len(posed.points):
        return 0.0
    return float(np.linalg.norm(posed.points - posed.centre_m, axis=1).max())


def pose(placed: Sequence[Placed], meshes: Callable[[Placed], tuple[Mesh, ...]]) -> Posed:
    """Return the meshes of shapes where they are placed."""
    parts = [(i, mesh, one.matrix) for i, one in enumerate(placed) for mesh in meshes(one)]
    parts.sort(key=lambda part: part[1].material)
    turns = np.array([matrix[:3, :3] for _, _, matrix in parts]).reshape(-1, 3, 3)
    inverses, mirrored = np.linalg.inv(turns), np.linalg.det(turns) < 0
    points, normals, faces, owner = [], [], [], []
    groups: list[tuple[Material, int, int]] = []
    count = triangles = 0
    for number, (index, mesh, matrix) in enumerate(parts):
        points.append(mesh.points @ turns[number].T + matrix[:3, 3])
        normals.append(mesh.normals @ inverses[number])
        # meshes turn left seen from outside, with y up; on the screen y points down
        wound = mesh.faces if mirrored[number] else mesh.faces[:, ::-1]
        faces.append(wound + count)
        owner.append(np.full(len(wound), index, np.int16))
        first = triangles
        if groups and groups[-1][0] == mesh.material:
            first = groups.pop()[1]
        count, triangles = count + len(mesh.points), triangles + len(wound)
        groups.append((mesh.material, first, triangles))
    uv = [mesh.uv for _, mesh, _ in parts]
    return Posed(
        _columns(points, 3),
        _unit(_columns(normals, 3)),
        _columns(uv, 2),
        _columns(faces, 3).astype(np.intp),
        np.concatenate(owner) if owner else np.zeros(0, np.int16),
        tuple(groups),
        tuple(one.shape.id for one in placed),
    )


def _columns(pieces: Sequence[NDArray[Any]], width: int) -> NDArray[Any]:
    """Return pieces (n, width) as one, column after column in memory."""
    if not pieces:
        return np.zeros((0, width))
    return np.asfortranarray(np.concatenate(pieces))


def _unit(vectors: Array) -> Array:
    x, y, z = vectors.T
    return np.asarray(vectors / np.maximum(np.sqrt(x * x + y * y + z * z), 1e-12)[:, None])
