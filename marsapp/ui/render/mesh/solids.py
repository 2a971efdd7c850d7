"""Meshes of the simple solids of which the mission file builds its vehicles."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np

from marsapp.mission.shapes import Kind, Solid
from marsapp.ui.render.mesh import lathe
from marsapp.ui.render.mesh.mesh import Array, Mesh, about, joined, quads, rotation
from marsapp.ui.render.mesh.plate import plate
from marsapp.ui.render.mesh.tiles import CELL_M, TILE_M

_TUBE_SIDES: Final = 12  # thin things need no more
_STRUT: Final = 0.13  # of a truss's width
_MOST_BAYS: Final = 16
_LEAST_TILE_M: Final = 0.05


def mesh_of(solid: Solid) -> Mesh:
    """Return the mesh of a solid in the frame of its shape: turned, placed, ringed, mirrored.

    Round bodies get smooth normals; boxes and bodies of fewer than 16 sides keep their edges.
    """
    mesh = _crinkled(_BUILDERS[solid.kind](solid)).turned(rotation(solid.turn_deg), solid.at_m)
    many = [mesh.turned(about(2, 2 * np.pi * i / solid.ring)) for i in range(solid.ring)]
    if solid.mirror is not None:
        many += [one.mirrored(solid.mirror) for one in many]
    return joined(many)


def _crinkled(mesh: Mesh) -> Mesh:
    """Return a mesh with finer crinkles where it is small: twice, four times, … as fine."""
    wide = float(np.ptp(mesh.points, axis=0).max())
    if mesh.material != "foil" or wide >= TILE_M["foil"]:
        return mesh
    finer = 2 ** round(math.log2(TILE_M["foil"] / max(wide, _LEAST_TILE_M)))
    return replace(mesh, uv=mesh.uv * finer)


def _box(solid: Solid) -> Mesh:
    half = np.array(solid.size_m) / 2
    signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
    corners, normals, uv = np.empty((6, 4, 3)), np.zeros((6, 4, 3)), np.empty((6, 4, 2))
    for side in range(6):
        axis, sign = side // 2, 1 - 2 * (side % 2)
        one, two = ((axis + 1) % 3, (axis + 2) % 3)[::sign]  # turns left seen from outside
        corners[side, :, axis] = sign * half[axis]
        corners[side, :, one] = signs[:, 0] * half[one]
        corners[side, :, two] = signs[:, 1] * half[two]
        normals[side, :, axis] = sign
        first, second = sorted((one, two))  # x stays across, whichever side is seen
        uv[side, :, 0] = corners[side, :, first] + half[first]
        uv[side, :, 1] = corners[side, :, second] + half[second]
        if solid.material == "cells":  # whole cells only
            for i, length in enumerate(2 * half[[first, second]]):
                cells = max(round(length / CELL_M[i]), 1)
                uv[side, :, i] *= cells * CELL_M[i] / length
    return quads(corners, normals, uv, solid.material)


def _prism(solid: Solid) -> Mesh:
    width, height = solid.size_m
    low, high = width / 2, width / 2 * solid.top
    profile = np.array([(0, -height / 2), (low, -height / 2), (high, height / 2), (0, height / 2)])
    return lathe.lathe(
        profile, solid.sides, solid.material, smooth=solid.sides >= lathe.SMOOTH_SIDES
    )


def _dish(solid: Solid) -> Mesh:
    diameter, depth, thick = solid.size_m
    return lathe.dish((diameter, depth, thick), solid.sides, solid.material)


def _sphere(solid: Solid) -> Mesh:
    return lathe.sphere(solid.size_m[0], solid.sides, solid.material)


def _lathe(solid: Solid) -> Mesh:
    smooth = solid.sides >= lathe.SMOOTH_SIDES
    return lathe.lathe(
        np.array(solid.profile_m),
        solid.sides,
        solid.material,
        smooth=smooth,
        arc_deg=solid.arc_deg,
    )


def _tube(solid: Solid) -> Mesh:
    sides = min(solid.sides, _TUBE_SIDES)
    return lathe.tube(np.array(solid.points_m), _thick_m(solid), sides, solid.material)


def _truss(solid: Solid) -> Mesh:
    """Return three long bars with battens and diagonals along each stretch."""
    points = np.array(solid.points_m)
    bars: list[Mesh] = []
    for start, end in pairwise(points):
        if np.linalg.norm(end - start) > 1e-9:
            bars += [
                lathe.tube(np.array(pair), _thick_m(solid) * _STRUT, 4, solid.material)
                for pair in _bays(start, end, _thick_m(solid))
            ]
    return joined(bars)


def _plate(solid: Solid) -> Mesh:
    return plate(np.array(solid.points_m), _thick_m(solid), solid.material)


def _bays(start: Array, end: Array, thick_m: float) -> list[tuple[Array, Array]]:
    long = float(np.linalg.norm(end - start))
    way = (end - start) / long
    side = np.cross(way, np.eye(3)[np.argmin(np.abs(way))])
    side /= np.linalg.norm(side)
    up = np.cross(way, side)
    radius = thick_m / math.sqrt(3) * (1 - _STRUT / 2)
    angles = 2 * np.pi * np.arange(3) / 3
    ring = radius * (np.cos(angles)[:, None] * side + np.sin(angles)[:, None] * up)
    count = int(np.clip(round(long / thick_m), 1, _MOST_BAYS))
    stations = start + np.linspace(0, 1, count + 1)[:, None] * (end - start)
    pairs = [(start + corner, end + corner) for corner in ring]
    for i, station in enumerate(stations):
        for k in range(3):
            pairs.append((station + ring[k], station + ring[(k + 1) % 3]))
            if i < count:
                pairs.append((station + ring[k], stations[i + 1] + ring[(k + 1) % 3]))
    return pairs


def _thick_m(solid: Solid) -> float:
    if solid.thick_m is None:  # pragma: no cover - checked when the file is read
        raise ValueError(f"a {solid.kind} needs thick_m")
    return solid.thick_m


_BUILDERS: Final[Mapping[Kind, Callable[[Solid], Mesh]]] = MappingProxyType(
    {
        "box": _box,
        "prism": _prism,
        "dish": _dish,
        "sphere": _sphere,
        "lathe": _lathe,
        "tube": _tube,
        "truss": _truss,
        "plate": _plate,
    }
)
