"""Flat plates: closed, as thick as asked, seen from outside on all sides."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from marsapp.mission.shapes import Solid
from marsapp.ui.render.mesh.mesh import Mesh
from marsapp.ui.render.mesh.solids import mesh_of

SQUARE = ((0.0, 0.0, 0.0), (2.0, 0.0, 0.0), (2.0, 1.0, 0.0), (0.0, 1.0, 0.0))
SLANTED = ((0.0, 0.0, 0.0), (2.0, 0.0, 0.0), (2.0, 1.0, 1.0), (0.0, 1.0, 1.0))
STAR = tuple(
    (r * math.cos(k * math.pi / 5), r * math.sin(k * math.pi / 5), 0.3)
    for k, r in enumerate([1.0, 0.382] * 5)
)


def corners(mesh: Mesh) -> NDArray[np.float64]:
    """Return the corners (t, 3, 3) of all triangles."""
    return np.asarray(mesh.points[mesh.faces])


def volume_m3(mesh: Mesh) -> float:
    a, b, c = np.moveaxis(corners(mesh), 1, 0)
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


def plate(outline: tuple[tuple[float, float, float], ...]) -> Mesh:
    return mesh_of(Solid(kind="plate", points_m=outline, thick_m=0.1))


@pytest.mark.parametrize(
    ("outline", "area_m2"),
    [(SQUARE, 2.0), (SLANTED, 2 * math.sqrt(2)), (STAR, 10 * 0.5 * 0.382 * math.sin(math.pi / 5))],
)
def test_a_plate_holds_its_area_times_its_thickness(
    outline: tuple[tuple[float, float, float], ...], area_m2: float
) -> None:
    assert volume_m3(plate(outline)) == pytest.approx(0.1 * area_m2, rel=1e-9)


@pytest.mark.parametrize("outline", [SQUARE, SLANTED, STAR])
def test_normals_agree_with_the_way_the_triangles_turn(
    outline: tuple[tuple[float, float, float], ...],
) -> None:
    mesh = plate(outline)
    a, b, c = np.moveaxis(corners(mesh), 1, 0)
    flat = np.cross(b - a, c - a)
    flat /= np.linalg.norm(flat, axis=1)[:, None]
    assert np.einsum("ij,ikj->ik", flat, mesh.normals[mesh.faces]) == pytest.approx(1.0)


def test_a_plate_needs_three_points() -> None:
    with pytest.raises(ValueError, match="at least 3 points"):
        Solid(kind="plate", points_m=SQUARE[:2], thick_m=0.1)
