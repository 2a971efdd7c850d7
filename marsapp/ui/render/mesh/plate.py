"""Flat plates cut along an outline: solar wings, decks, flags, stars."""

import numpy as np

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.mesh import Array, Mesh, joined, quads


def plate(outline: Array, thick_m: float, material: Material) -> Mesh:
    """Return a flat plate, half its thickness to either side of an outline (n, 3) in one plane.

    The outline turns left seen from its upper side, and its middle sees all of it. The pattern of
    the material runs along its first edge.
    """
    middle = outline.mean(axis=0)
    ahead = np.roll(outline, -1, axis=0)
    up = np.cross(outline - middle, ahead - middle).sum(axis=0)
    up /= np.linalg.norm(up)
    along = outline[1] - outline[0]
    along /= np.linalg.norm(along)
    flat = (outline - outline[0]) @ np.stack([along, np.cross(up, along)], axis=1)
    half = up * thick_m / 2
    long = np.linalg.norm(ahead - outline, axis=1)
    out = np.cross(ahead - outline, up) / np.maximum(long, 1e-12)[:, None]
    rim = np.stack([outline - half, ahead - half, ahead + half, outline + half], axis=1)
    uv = np.zeros((len(outline), 4, 2))
    uv[:, 1:3, 0] = long[:, None]
    uv[:, 2:, 1] = thick_m
    return joined(
        [
            _face(outline + half, up, flat, material),
            _face((outline - half)[::-1], -up, flat[::-1], material),
            quads(rim, np.repeat(out[:, None], 4, axis=1), uv, material),
        ]
    )


def _face(ring: Array, normal: Array, uv: Array, material: Material) -> Mesh:
    """Return a flat face fanned out from its middle, which turns left seen along the normal."""
    count = len(ring)
    points = np.concatenate([ring, ring.mean(axis=0)[None]])
    number = np.arange(count)
    faces = np.stack([number, (number + 1) % count, np.full(count, count)], axis=1)
    return Mesh(
        points,
        np.broadcast_to(normal, points.shape).copy(),
        np.concatenate([uv, uv.mean(axis=0)[None]]),
        faces.astype(np.int32),
        material,
    )
