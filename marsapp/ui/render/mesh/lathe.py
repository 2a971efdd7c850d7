"""Bodies of revolution: what a lathe turns, dishes, spheres, and tubes along a line."""

import math
from typing import Final

import numpy as np

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.mesh import Array, Mesh, joined, quads
from marsapp.ui.render.mesh.tiles import TILE_M

_SMOOTH_COS: Final = math.cos(math.radians(38))  # a profile bends more than this: an edge
_DISH_RINGS: Final = 9
SMOOTH_SIDES: Final = 16
"""From so many sides on a body is meant to be round."""


def lathe(
    profile: Array, sides: int, material: Material, *, smooth: bool = True, arc_deg: float = 360.0
) -> Mesh:
    """Return a profile (n, 2) of radius and height turned about z, from +x on towards +y.

    An open skin (the profile starts or ends away from the axis, or is not turned all the way) is
    given an inner side. The ``sides`` are those of the whole turn.
    """
    profile = _outward(profile)
    steps = np.diff(profile, axis=0)
    long = np.linalg.norm(steps, axis=1)
    kept = long > 1e-9
    across = np.stack([steps[kept, 1], -steps[kept, 0]], axis=1) / long[kept, None]
    low, high = profile[:-1][kept], profile[1:][kept]
    low_out, high_out = _bent(across, low, high)
    whole = arc_deg >= 360
    count = sides if whole else max(math.ceil(sides * arc_deg / 360), 1)
    angles = np.radians(np.linspace(0, arc_deg, count + 1))
    if whole:
        angles[-1] = 0.0  # the last side ends exactly where the first begins
    ends, outs = np.stack([low, high], 1), np.stack([low_out, high_out], 1)
    mesh = _turned(ends, outs, angles, material, smooth=smooth)
    loop = np.allclose(profile[0], profile[-1])
    closed = whole and (loop or (profile[0, 0] < 1e-6 and profile[-1, 0] < 1e-6))
    return mesh if closed else mesh.both_sided()


def dish(size_m: tuple[float, float, float], sides: int, material: Material) -> Mesh:
    """Return a parabolic dish, open towards +z: diameter, depth, thickness."""
    diameter, depth, thick = size_m
    radii = np.linspace(0, diameter / 2, _DISH_RINGS)
    bowl = depth * (radii / (diameter / 2)) ** 2 - depth / 2
    under = np.stack([radii, bowl - thick], axis=1)
    upper = np.stack([radii, bowl], axis=1)[::-1]
    return lathe(np.concatenate([under, upper]), sides, material)


def sphere(diameter_m: float, sides: int, material: Material) -> Mesh:
    """Return a ball."""
    around = np.linspace(-np.pi / 2, np.pi / 2, max(sides // 2, 3) + 1)
    radius = diameter_m / 2
    profile = np.stack([radius * np.cos(around), radius * np.sin(around)], axis=1)
    profile[[0, -1], 0] = 0.0
    return lathe(profile, sides, material)


def tube(points: Array, thick_m: float, sides: int, material: Material) -> Mesh:
    """Return a round bar along points (n, 3), with flat ends."""
    steps = np.diff(points, axis=0)
    kept = np.linalg.norm(steps, axis=1) > 1e-9
    points = np.concatenate([points[:1], points[1:][kept]])
    frames = _frames(points)
    angles = np.linspace(0, 2 * np.pi, sides + 1)
    out = np.cos(angles)[None, :, None] * frames[:, None, 0] + (
        np.sin(angles)[None, :, None] * frames[:, None, 1]
    )
    rings = points[:, None] + out * thick_m / 2
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    uv = np.stack(np.meshgrid(angles * thick_m / 2, along), axis=-1)
    side = quads(_grid(rings), _grid(out), _grid(uv), material)
    return joined([side, _end(rings[0, :-1], material, -1), _end(rings[-1, :-1], material, 1)])


def _outward(profile: Array) -> Array:
    """Return a profile that runs up along the outside, whichever way it was written."""
    radius, height = profile.T
    if np.allclose(profile[0], profile[-1]):
        turn = float(np.sum(radius[:-1] * height[1:] - radius[1:] * height[:-1]))
    else:  # closed over the axis
        around = np.concatenate([[(0.0, height[0])], profile, [(0.0, height[-1])]])
        radius, height = around.T
        turn = float(np.sum(radius * np.roll(height, -1)) - np.sum(np.roll(radius, -1) * height))
    return profile if turn >= 0 else profile[::-1]


def _bent(across: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """Return the normals at both ends of each step, shared where the profile bends softly."""
    low_out, high_out = across.copy(), across.copy()
    soft = np.einsum("ij,ij->i", across[:-1], across[1:]) > _SMOOTH_COS
    soft &= np.all(np.isclose(high[:-1], low[1:]), axis=1)
    shared = across[:-1] + across[1:]
    shared /= np.maximum(np.linalg.norm(shared, axis=1), 1e-12)[:, None]
    high_out[:-1][soft] = shared[soft]
    low_out[1:][soft] = shared[soft]
    for ends, out in ((low, low_out), (high, high_out)):
        polar = (ends[:, 0] < 1e-9) & (np.abs(out[:, 1]) > 0.9)
        out[polar] = np.stack([np.zeros(polar.sum()), np.sign(out[polar, 1])], axis=1)
    return low_out, high_out


def _turned(ends: Array, outs: Array, angles: Array, material: Material, *, smooth: bool) -> Mesh:
    """Return steps of a profile (k, 2, 2) with their normals (k, 2, 2), turned to angles (s,)."""
    sides = len(angles) - 1
    corner = np.stack([angles[:-1], angles[1:], angles[1:], angles[:-1]], axis=1)  # (s, 4)
    middle = angles[:-1] + angles[1] / 2
    facing = corner if smooth else np.broadcast_to(middle[:, None], corner.shape)
    pick = [0, 0, 1, 1]  # low, low, high, high
    shape = (len(ends), sides, 4)
    points = _swept(ends[:, pick], corner, shape)
    normals = _swept(outs[:, pick], facing, shape)
    widest = float(ends[..., 0].max())
    tile = TILE_M[material]
    around = max(round(2 * np.pi * widest / tile), 1) * tile  # so that no seam shows
    turns = np.stack([np.arange(sides), np.arange(1, sides + 1)], axis=1)[:, [0, 1, 1, 0]] / sides
    slopes = np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1)
    upto = np.concatenate([[0.0], np.cumsum(slopes)])
    along = np.stack([upto[:-1], upto[1:]], axis=1)[:, pick]
    uv = np.stack(
        [
            np.broadcast_to((turns * around)[None], shape),
            np.broadcast_to(along[:, None], shape),
        ],
        axis=-1,
    )
    flat = (-1, 4)
    return quads(
        points.reshape(*flat, 3), normals.reshape(*flat, 3), uv.reshape(*flat, 2), material
    )


def _swept(ends: Array, angles: Array, shape: tuple[int, int, int]) -> Array:
    """Return (k, s, 4, 3) of radius and height (k, 4, 2) at angles (s, 4)."""
    radius, height = ends[:, None, :, 0], ends[:, None, :, 1]
    return np.stack(
        [
            radius * np.cos(angles)[None],
            radius * np.sin(angles)[None],
            np.broadcast_to(height, shape),
        ],
        axis=-1,
    )


def _grid(rows: Array) -> Array:
    """Return the meshes of a net of points (n, m, …) as quadrilaterals, turning left outside."""
    corners = np.stack([rows[:-1, :-1], rows[:-1, 1:], rows[1:, 1:], rows[1:, :-1]], axis=2)
    return corners.reshape(-1, 4, rows.shape[-1])


def _frames(points: Array) -> Array:
    """Return two directions (n, 2, 3) across a line at each of its points, without twist."""
    steps = np.diff(points, axis=0)
    steps /= np.linalg.norm(steps, axis=1)[:, None]
    ahead = np.concatenate([steps[:1], steps[:-1] + steps[1:], steps[-1:]])
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1), 1e-9)[:, None]
    side = np.cross(ahead[0], np.eye(3)[np.argmin(np.abs(ahead[0]))])
    frames = np.empty((len(points), 2, 3))
    for i, way in enumerate(ahead):
        side = side - way * (side @ way)
        side /= max(np.linalg.norm(side), 1e-9)
        frames[i] = side, np.cross(way, side)
    return frames


def _end(ring: Array, material: Material, sign: int) -> Mesh:
    """Return a flat lid on a ring of points (n, 3) that turns left seen from the line's end."""
    count = len(ring)
    centre = ring.mean(axis=0)
    normal = np.cross(ring[1] - ring[0], ring[2] - ring[1])
    normal *= sign / max(float(np.linalg.norm(normal)), 1e-12)
    faces = np.stack([np.zeros(count - 2), np.arange(1, count - 1), np.arange(2, count)], axis=1)
    if sign < 0:
        faces = faces[:, ::-1]
    flat = ring - centre
    return Mesh(
        ring,
        np.broadcast_to(normal, ring.shape).copy(),
        flat[:, :2].copy(),
        faces.astype(np.int32),
        material,
    )
