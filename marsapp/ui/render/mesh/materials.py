"""How surfaces answer to light: one small picture of a lit ball for every material.

The colour of a dot depends on its material, its tint and the way its surface faces the viewer:
right and up, as two sines. So all lighting is looked up in a table and costs one step per pixel,
however many lamps there are. The key light stands upper left, a soft bluish fill on the other side,
and a quiet rim keeps dark bodies apart from a dark ground and white ones from a light ground.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.shapes import Material
from marsapp.ui.render.mesh.tiles import MOST_TILT, TILE_PX, tile

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Rgb = tuple[float, float, float]
Light = tuple[float, float, float]

KEY: Final[Light] = (-0.46, 0.56, 0.69)
"""Where the key light stands: right, up, towards the viewer."""
_FILL: Final = (np.array((0.78, -0.30, 0.55)) / np.linalg.norm((0.78, -0.30, 0.55))).astype(
    np.float32
)
_FILL_RGB: Final = (0.80, 0.92, 1.10)
_RIM_RGB: Final = (118.0, 134.0, 164.0)
_TINTS: Final = 8
_SHEEN: Final = 4.0  # of what a surface mirrors: dull ones look the same from everywhere
_MOST_SHEEN: Final = 1.5  # more than is true: flat panels should not look painted
_SHADOW: Final = 0.34  # light that also reaches what lies in shadow
PLAIN_SIDE: Final = 256
"""Sides of the tables of plain materials: enough for white to shade without steps."""
_TILED_SIDE: Final = 128  # their pattern hides the steps
_REACH: Final = 1.12  # tables go a little beyond the outline of the ball
_TILED_REACH: Final = _REACH + MOST_TILT  # a leaning dot may face farther
_LEAST_PX: Final = 8  # a tile is never coarser than so many dots


@dataclass(frozen=True, slots=True)
class Finish:
    """How a material looks: dark and light colour (0–255) and shares of matt and mirror.

    ``mirror`` is the share of the light that it throws back sharply, ``spread`` how wide (0.05 a
    lens, 0.5 brushed), ``tinted`` how far its own colour dyes what it mirrors, ``rim`` how much its
    outline is lit.
    """

    dark: Rgb
    light: Rgb
    matt: float = 1.0
    mirror: float = 0.0
    spread: float = 0.3
    tinted: float = 0.0
    rim: float = 0.35


_FINISHES: Final[Mapping[Material, Finish]] = MappingProxyType(
    {
        "foil": Finish((190, 110, 22), (255, 200, 84), 0.58, 1.55, 0.26, 0.78, 0.12),
        "cells": Finish((14, 30, 98), (176, 188, 216), 0.80, 0.36, 0.40, 0.35, 0.18),
        "white": Finish((240, 240, 241), (240, 240, 241), 1.0, 0.05, 0.35, 0.0, 0.20),
        "black": Finish((38, 40, 47), (38, 40, 47), 0.85, 0.16, 0.38, 0.0, 0.50),
        "metal": Finish((190, 194, 202), (190, 194, 202), 0.55, 0.62, 0.32, 0.5, 0.2),
        "dark_metal": Finish((84, 89, 101), (84, 89, 101), 0.60, 0.40, 0.30, 0.3, 0.35),
        "cloth": Finish((188, 178, 162), (240, 236, 226), 0.95, 0.0, 0.5, 0.0, 0.2),
        "ablator": Finish((96, 62, 40), (150, 104, 70), 0.95, 0.05, 0.5, 0.3, 0.3),
        "rubber": Finish((40, 41, 46), (92, 94, 102), 0.9, 0.12, 0.4, 0.0, 0.45),
        "glass": Finish((14, 20, 40), (14, 20, 40), 0.5, 0.95, 0.14, 0.0, 0.45),
        "red": Finish((198, 44, 34), (198, 44, 34), 0.95, 0.10, 0.25, 0.0, 0.2),
        "yellow": Finish((250, 208, 40), (250, 208, 40), 0.95, 0.10, 0.25, 0.0, 0.2),
    }
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A tile of ``size`` × ``size`` dots: where its tint begins in the table, its tilt in steps."""

    size: int
    offset: NDArray[np.intp]
    tilt_x: NDArray[np.float32]
    tilt_y: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Swatch:
    """How a material is looked up in a table.

    Tables hold packed colours (tints × side × side: tint, up, right); a facing of 0 lies at
    ``middle`` and 1 so many steps from there. ``sheen`` is how far its look depends on the line of
    sight, which changes across a picture.
    """

    side: int
    middle: float
    steps: float
    sheen: float = 0.0
    pattern: Pattern | None = None


@lru_cache(maxsize=64)
def swatch(material: Material, level: int = 0) -> Swatch:
    """Return how a material is looked up, its pattern halved ``level`` times."""
    levels = TILE_PX // _LEAST_PX
    pattern = tile(material, min(level, levels.bit_length() - 1))
    sheen = min(_SHEEN * _FINISHES[material].mirror, _MOST_SHEEN)
    if pattern is None:
        return Swatch(PLAIN_SIDE, PLAIN_SIDE / 2, PLAIN_SIDE / (2 * _REACH), sheen)
    side = _TILED_SIDE
    steps = side / (2 * _TILED_REACH)
    tint = np.rint(np.clip(pattern.tint, 0, 1) * (_TINTS - 1)).astype(np.intp)
    dots = Pattern(
        len(tint),
        (tint * side * side).ravel(),
        (pattern.tilt_x * steps).astype(np.float32).ravel(),
        (pattern.tilt_y * steps).astype(np.float32).ravel(),
    )
    return Swatch(side, side / 2, steps, sheen, dots)


@lru_cache(maxsize=6)
def plain_table(light: Light) -> tuple[NDArray[np.uint32], Mapping[Material, int]]:
    """Return the tables of all plain materials in a light as one, and where each one begins."""
    plain = [material for material in _FINISHES if tile(material) is None]
    ball = _ball(PLAIN_SIDE, _REACH)
    tables = [_lit(_FINISHES[material], 1, ball, light) for material in plain]
    return np.concatenate(tables), {name: n * PLAIN_SIDE**2 for n, name in enumerate(plain)}


@lru_cache(maxsize=24)
def tiled_table(material: Material, light: Light) -> NDArray[np.uint32]:
    """Return the table of a material with a pattern, in all its tints."""
    return _lit(_FINISHES[material], _TINTS, _ball(_TILED_SIDE, _TILED_REACH), light)


def prepare(material: Material, light: Light) -> None:
    """Work out the table of a material in a light before it is asked for."""
    if swatch(material).pattern is None:
        plain_table(light)
    else:
        tiled_table(material, light)


def _ball(side: int, reach: float) -> Floats:
    """Return how the dots of a ball face: right, up, towards the viewer, shape (3, side²)."""
    axis = ((np.arange(side) + 0.5 - side / 2) * 2 * reach / side).astype(np.float32)
    level = np.stack(np.meshgrid(axis, axis)).reshape(2, -1)
    level /= np.maximum(np.hypot(*level), np.float32(1))
    toward = np.sqrt(np.clip(1 - np.sum(level**2, axis=0), 0, 1))
    return np.vstack([level, toward])


def lit_share(right: Array, up: Array, light: Light) -> Array:
    """Return how much of its light a matt surface loses in shadow, by how it faces; 0 to 1."""
    toward = np.sqrt(np.clip(1 - right**2 - up**2, 0, 1))
    key = np.array(light) / np.linalg.norm(light)
    # what the light only grazes is left alone: there the shadow's picture is too coarse
    direct = 0.80 * np.clip(right * key[0] + up * key[1] + toward * key[2] - 0.08, 0, 1)
    return np.asarray(direct / (direct + _SHADOW))


def _lit(finish: Finish, tints: int, normal: Floats, light: Light) -> NDArray[np.uint32]:
    """Return the packed colours (tints × n,) of what faces ``normal`` (3, n), tint by tint."""
    key = np.array(light, np.float32) / np.float32(np.linalg.norm(light))
    direct = 0.80 * np.clip((key @ normal + np.float32(0.10)) / np.float32(1.10), 0, 1)
    fill = 0.22 * np.clip(_FILL @ normal * np.float32(0.5) + np.float32(0.5), 0, 1) ** 2
    mirrored = 255 * finish.mirror * _mirrored(normal, key, finish.spread)
    edge = (1 - normal[2]) ** 3 * finish.rim
    share = np.linspace(0, 1, tints, dtype=np.float32)[:, None]
    out = np.full((tints, normal.shape[1]), 0xFF000000, np.uint32)
    for channel, shift in enumerate((16, 8, 0)):
        colour = finish.dark[channel] * (1 - share) + finish.light[channel] * share
        level = colour * ((0.17 + fill * _FILL_RGB[channel] + direct) * finish.matt)
        level += (1 - finish.tinted + finish.tinted / 255 * colour) * mirrored
        level *= 1 - edge
        level += _RIM_RGB[channel] * edge
        out |= np.rint(_shouldered(level)).astype(np.uint32) << np.uint32(shift)
    return out.ravel()


def _mirrored(normal: Floats, key: Floats, spread: float) -> Floats:
    """Return how bright (n,) what a mirror facing ``normal`` shows is: lamps and a dim room."""
    twice = 2 * normal[2]
    lamp = np.exp((twice * (key @ normal) - (key[2] + 1)) / np.float32(spread**2))
    second = np.exp((twice * (_FILL @ normal) - (_FILL[2] + 1)) / np.float32((0.8 * spread) ** 2))
    aslant = normal[1] * np.float32(1.3) - normal[0] * np.float32(0.5)
    sky = np.clip(twice * aslant + np.float32(0.45), 0, 1)
    room = 0.06 + 0.34 * sky * sky * (3 - 2 * sky)  # brighter above and to the left
    return np.asarray(lamp + 0.35 * second + room)


def _shouldered(level: Floats) -> Floats:
    """Return levels whose brightest part is bent below white, so that none is cut off."""
    knee, bent = 200.0, 50.0
    above = np.maximum(level - knee, 0)
    return np.asarray(np.minimum(level, knee) + bent * (1 - np.exp(above / -bent)))
