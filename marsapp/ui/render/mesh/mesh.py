"""What a mesh is, how meshes are joined, moved and mirrored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material

Array = NDArray[np.float64]
Faces = NDArray[np.int32]

_MIRRORS: Final = {"x": np.diag((-1.0, 1.0, 1.0)), "y": np.diag((1.0, -1.0, 1.0))}


@dataclass(frozen=True, slots=True)
class Mesh:
    """Triangles of one material, wound so that they turn left seen from outside.

    ``points`` (n, 3) in metres, ``normals`` (n, 3) of length 1, ``uv`` (n, 2) in metres on the
    surface, ``faces`` (t, 3) numbers of points.
    """

    points: Array
    normals: Array
    uv: Array
    faces: Faces
    material: Material = "metal"

    def turned(self, rotation: Array, at_m: Sequence[float] = (0.0, 0.0, 0.0)) -> "Mesh":
        """Return this mesh turned by a rotation or mirrored by a reflection (3, 3), then moved."""
        faces = self.faces if np.linalg.det(rotation) > 0 else self.faces[:, ::-1]
        return Mesh(
            self.points @ rotation.T + at_m,
            self.normals @ rotation.T,
            self.uv,
            np.ascontiguousarray(faces),
            self.material,
        )

    def mirrored(self, axis: str) -> "Mesh":
        """Return this mesh seen in a mirror square to an axis."""
        return self.turned(_MIRRORS[axis])

    def both_sided(self) -> "Mesh":
        """Return this mesh with an inner side to every triangle."""
        inside = Mesh(self.points, -self.normals, self.uv, self.faces[:, ::-1], self.material)
        return joined((self, inside))


def joined(meshes: Sequence[Mesh]) -> Mesh:
    """Return several meshes of one material as one."""
    counts = np.cumsum([0, *(len(mesh.points) for mesh in meshes[:-1])])
    return Mesh(
        np.concatenate([mesh.points for mesh in meshes]),
        np.concatenate([mesh.normals for mesh in meshes]),
        np.concatenate([mesh.uv for mesh in meshes]),
        np.concatenate(
            [mesh.faces + count for mesh, count in zip(meshes, counts, strict=True)]
        ).astype(np.int32),
        meshes[0].material,
    )


def quads(corners: Array, normals: Array, uv: Array, material: Material) -> Mesh:
    """Return a mesh of quadrilaterals with corners of their own: all (q, 4, …), turning left.

    Triangles without area (two corners in one place, as at the tip of a cone) are left out.
    """
    count = len(corners)
    first = 4 * np.arange(count)[:, None]
    faces = np.concatenate([first + np.array((0, 1, 2)), first + np.array((0, 2, 3))])
    points = corners.reshape(-1, 3)
    a, b, c = (points[faces[:, i]] for i in range(3))
    wide = np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-12
    return Mesh(
        points,
        normals.reshape(-1, 3),
        uv.reshape(-1, 2),
        faces[wide].astype(np.int32),
        material,
    )


def rotation(turn_deg: Sequence[float]) -> Array:
    """Return the rotation (3, 3) about x, then y, then z."""
    matrix = np.eye(3)
    for axis, angle in enumerate(np.radians(turn_deg)):
        matrix = about(axis, float(angle)) @ matrix
    return matrix


def about(axis: int, angle_rad: float) -> Array:
    """Return the rotation (3, 3) about one of the three axes."""
    one, two = (axis + 1) % 3, (axis + 2) % 3
    matrix = np.eye(3)
    matrix[one, one] = matrix[two, two] = np.cos(angle_rad)
    matrix[two, one] = np.sin(angle_rad)
    matrix[one, two] = -matrix[two, one]
    return matrix
