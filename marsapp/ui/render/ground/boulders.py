"""Rocks as solids with flat faces, lit by the Sun, and the shadows that they throw."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.relief import Relief
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.grit import SIDE, dither
from marsapp.ui.render.ground.haze import Haze
from marsapp.ui.render.ground.lighting import ROCK, SAND, Lighting
from marsapp.ui.render.ground.view import LevelView

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_FORMS: Final = 24
_FACES: Final = 13
_NEAR_M: Final = (0.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0)
_LEAST_PX: Final = 1.1  # radius
_MOST_PIXELS: Final = 420_000
_SUNK: Final = 0.30  # of its radius that the middle of a rock is over the ground


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What rocks are painted into. ``ahead`` returns the distance of the ground in whole rows."""

    relief: Relief
    camera: GroundCamera
    size_px: tuple[int, int]
    light: Lighting
    ahead: Callable[[NDArray[np.intp]], Floats]


@lru_cache(maxsize=1)
def _forms() -> tuple[Floats, Floats]:
    """Return the faces of a few angular stones: outward normals (forms, faces, 3), distances."""
    random = np.random.default_rng(3)
    normal = random.standard_normal((_FORMS, _FACES, 3))
    normal /= np.linalg.norm(normal, axis=2)[..., None]
    normal[:, 0] = (0, 0, 1)  # a top, a little tilted
    normal[:, 0, :2] = random.normal(0, 0.22, (_FORMS, 2))
    normal[:, 0] /= np.linalg.norm(normal[:, 0], axis=1)[:, None]
    away = random.uniform(0.62, 1.0, (_FORMS, _FACES))
    away[:, 0] = random.uniform(0.35, 0.7, _FORMS)
    # six faces close it whatever the others are
    sides = np.concatenate([np.eye(3), -np.eye(3)])
    turn = random.uniform(0, 2 * np.pi, _FORMS)
    rotation = np.zeros((_FORMS, 3, 3))
    rotation[:, 0, 0] = rotation[:, 1, 1] = np.cos(turn)
    rotation[:, 0, 1], rotation[:, 1, 0] = -np.sin(turn), np.sin(turn)
    rotation[:, 2, 2] = 1
    closing = np.einsum("sj,fij->fsi", sides, rotation)
    normal = np.concatenate([normal, closing], axis=1)
    limit = np.concatenate([away, random.uniform(0.72, 1.0, (_FORMS, 6))], axis=1)
    return normal.astype(np.float32), limit.astype(np.float32)


def paint_rocks(pixels: Bytes, scene: Scene, view: LevelView | None) -> None:
    """Paint the shadows of the rocks, and the rocks over them."""
    rocks = _gather(scene, view)
    if not len(rocks):
        return
    eye, forward = scene.camera.place_m, scene.camera.axes[2]
    far = (rocks[:, :3] - eye) @ forward
    rocks = rocks[np.argsort(-far)]
    if scene.light.sun.elevation_deg > 0.5:
        _paint_shadows(pixels, scene, rocks)
    _paint_bodies(pixels, scene, rocks)


def _gather(scene: Scene, view: LevelView | None) -> Array:
    """Return the rocks that are seen: place of the middle, radius, shade, (n, 5)."""
    camera, size = scene.camera, scene.size_px
    focal = camera.focal_px(size[0])
    found = []
    for near, far in zip(_NEAR_M[:-1], _NEAR_M[1:], strict=True):
        least = _LEAST_PX * max(near, 2.0, camera.up_m * 0.6) / focal
        if least > 0.3:
            break
        e, n = camera.east_m, camera.north_m
        ring = scene.relief.rocks(e - far, n - far, e + far, n + far, max(least, 0.018))
        away = np.hypot(ring[:, 0] - e, ring[:, 1] - n)
        ring = ring[(away >= near) & (away < far)]
        if len(ring):
            up = scene.relief.height_m(ring[:, 0], ring[:, 1]) + _SUNK * ring[:, 2]
            found.append(np.column_stack([ring[:, :2], up, ring[:, 2:]]))
    if not found:
        return np.empty((0, 5))
    rocks = np.concatenate(found)
    px, ahead = camera.project(rocks[:, :3], size)
    with np.errstate(invalid="ignore", divide="ignore"):
        radius = rocks[:, 3] * focal / ahead
        seen = (ahead > 0.25) & (radius > _LEAST_PX * 0.7)
        margin = radius * 12 + 4
        seen &= (px[:, 0] > -margin) & (px[:, 0] < size[0] + margin)
        seen &= (px[:, 1] > -margin) & (px[:, 1] < size[1] + margin)
    rocks = rocks[seen]
    if view is not None:
        tops = rocks[:, :3] + np.outer(0.5 * rocks[:, 3], (0, 0, 1))
        rocks = rocks[~view.hidden(tops)]
    return np.asarray(rocks)


@dataclass(frozen=True, slots=True, eq=False)
class _Patches:
    """Pixels round some rocks: which rock, and the row and column of each."""

    rock: NDArray[np.intp]
    row: NDArray[np.intp]
    column: NDArray[np.intp]


def _patches(low: Array, high: Array, size_px: tuple[int, int]) -> _Patches:
    """Return all pixels of boxes (n, 2) to (n, 2), rock by rock, no more than are allowed."""
    left = np.clip(np.floor(low[:, 0]), 0, size_px[0]).astype(np.intp)
    right = np.clip(np.ceil(high[:, 0]), 0, size_px[0]).astype(np.intp)
    top = np.clip(np.floor(low[:, 1]), 0, size_px[1]).astype(np.intp)
    bottom = np.clip(np.ceil(high[:, 1]), 0, size_px[1]).astype(np.intp)
    wide, tall = np.maximum(right - left, 0), np.maximum(bottom - top, 0)
    area = wide * tall
    # the nearest come last and matter most
    area[area[::-1].cumsum()[::-1] > _MOST_PIXELS] = 0
    rock = np.repeat(np.arange(len(area)), area)
    number = np.arange(len(rock)) - np.repeat(area.cumsum() - area, area)
    across = np.maximum(wide[rock], 1)
    return _Patches(rock, top[rock] + number // across, left[rock] + number % across)


def _through(
    origin: Floats, ray: Floats, form: NDArray[np.intp]
) -> tuple[Floats, Floats, NDArray[np.intp]]:
    """Return where lines enter and leave stones of radius 1, and through which face they enter."""
    normals, limits = _forms()
    enter = np.full(len(origin), -np.inf, np.float32)
    leave = np.full(len(origin), np.inf, np.float32)
    face = np.zeros(len(origin), np.intp)
    for k in range(normals.shape[1]):
        normal = normals[:, k].take(form, 0)
        along = np.einsum("ij,ij->i", normal, ray)
        room = limits[:, k].take(form) - np.einsum("ij,ij->i", normal, origin)
        along = np.where(np.abs(along) < 1e-6, np.float32(1e-6), along)
        t = room / along
        inward = along < 0
        better = inward & (t > enter)
        enter[better], face[better] = t[better], k
        np.minimum(leave, np.where(inward, np.inf, t), out=leave)
    return enter, leave, face


def _rays(scene: Scene, patches: _Patches) -> Floats:
    """Return lines of sight, each 1 long ahead, (n, 3)."""
    width, height = scene.size_px
    focal = scene.camera.focal_px(width)
    right, upward, forward = scene.camera.axes.astype(np.float32)
    x = ((patches.column + 0.5 - width / 2) / focal).astype(np.float32)[:, None]
    y = ((height / 2 - patches.row - 0.5) / focal).astype(np.float32)[:, None]
    return np.asarray(x * right + y * upward + forward)


def _ground_ahead(scene: Scene, patches: _Patches) -> Floats:
    """Return how far ahead the ground is in each pixel."""
    out = np.empty(len(patches.row), np.float32)
    order = np.argsort(patches.row, kind="stable")
    rows = np.unique(patches.row)
    ends = np.searchsorted(patches.row[order], rows, side="right")
    start = 0
    for first in range(0, len(rows), 16):
        some = rows[first : first + 16]
        end = int(ends[min(first + 16, len(rows)) - 1])
        which = order[start:end]
        table = scene.ahead(some)
        out[which] = table[np.searchsorted(some, patches.row[which]), patches.column[which]]
        start = end
    return out


def _form_of(rocks: Array) -> NDArray[np.intp]:
    return (rocks[:, 4] * 7919).astype(np.intp) % _FORMS


def _paint_bodies(pixels: Bytes, scene: Scene, rocks: Array) -> None:
    camera = scene.camera
    focal = camera.focal_px(scene.size_px[0])
    px, ahead = camera.project(rocks[:, :3], scene.size_px)
    radius = (rocks[:, 3] * focal / ahead * 1.25 + 1.0)[:, None]
    patches = _patches(px - radius, px + radius, scene.size_px)
    if not len(patches.rock):
        return
    rays = _rays(scene, patches)
    size = rocks[patches.rock, 3].astype(np.float32)
    origin = ((camera.place_m - rocks[:, :3]) / rocks[:, 3:4]).astype(np.float32)[patches.rock]
    form = _form_of(rocks)[patches.rock]
    enter, leave, face = _through(origin, rays / size[:, None], form)
    ground = _ground_ahead(scene, patches)
    # how much of the pixel it fills, from how far the line goes through it
    pixel = ahead[patches.rock].astype(np.float32) / np.float32(focal)
    cover = np.clip((leave - enter) / np.maximum(pixel * 1.2, 1e-6), 0, 1)
    cover *= np.clip((ground - enter) / np.maximum(0.05 * size, 1e-4) + 0.5, 0, 1)
    hit = np.flatnonzero(cover > 0.02)
    if not len(hit):
        return
    normals, _ = _forms()
    colour = _body_colours(scene, rocks, patches, hit, normals[form[hit], face[hit]])
    row, column, part = patches.row[hit], patches.column[hit], cover[hit][:, None]
    behind = pixels[row, column, :3].astype(np.float32)
    pixels[row, column, :3] = np.clip(behind + (colour[:, ::-1] - behind) * part, 0, 255)


def _body_colours(
    scene: Scene, rocks: Array, patches: _Patches, hit: NDArray[np.intp], normal: Floats
) -> Floats:
    """Return the colours of pixels of rocks, red, green, blue, (n, 3)."""
    light = scene.light
    sun = light.towards.astype(np.float32)
    high = max(math.sin(math.radians(light.sun.elevation_deg)), 0.12)
    direct = np.clip(normal @ sun, 0, None) * np.float32((1 - light.ambient) / high)
    direct = np.minimum(direct, np.float32(1.9))
    rock = patches.rock[hit]
    shade = rocks[rock, 4].astype(np.float32)
    grain = dither()[patches.row[hit] % SIDE, patches.column[hit] % SIDE]
    from_sky = np.float32(light.ambient) * (np.float32(0.86) + np.float32(0.30) * normal[:, 2])
    bright = (direct + from_sky) * (np.float32(0.72) + np.float32(0.42) * shade)
    bright *= 1 + np.float32(0.16) * grain
    bright *= np.float32(light.level * 255)
    dusty = np.clip(normal[:, 2] - np.float32(0.35), 0, 1) * np.float32(0.8)
    stone, sand = np.array(ROCK, np.float32), np.array(SAND, np.float32)
    colour = stone + (sand - stone) * dusty[:, None]
    colour = colour * np.array(light.tint, np.float32) * bright[:, None]
    haze = Haze(light, scene.camera.up_m)
    far = ((rocks[rock, :3] - scene.camera.place_m) @ scene.camera.axes[2]).astype(np.float32)
    clear = haze.clear(far)[:, None]
    air = haze.colours(scene.camera, np.zeros(1, np.float32))[:, 0]
    return np.asarray(colour * clear + air * (1 - clear), dtype=np.float32)


def _paint_shadows(pixels: Bytes, scene: Scene, rocks: Array) -> None:
    """Darken the ground from where a rock hides the Sun."""
    sun = scene.light.towards
    level = max(float(np.hypot(sun[0], sun[1])), 1e-3)
    reach = min(1.3 * level / max(float(sun[2]), 1e-3), 14.0)
    size = rocks[:, 3:4]
    away = np.array([-sun[0] / level, -sun[1] / level, 0.0])
    aside = np.array([sun[1] / level, -sun[0] / level, 0.0])
    foot = rocks[:, :3] - np.array([0, 0, _SUNK]) * size
    corners = [
        foot + size * (away * along + aside * across)
        for along in (-1.1, 1.0 + reach)
        for across in (-1.1, 1.1)
    ]
    px = np.stack([scene.camera.project(corner, scene.size_px)[0] for corner in corners])
    seen = np.isfinite(px).all(axis=(0, 2))
    rocks, px = rocks[seen], px[:, seen]
    patches = _patches(px.min(axis=0) - 1, px.max(axis=0) + 1, scene.size_px)
    if not len(patches.rock):
        return
    ground = _ground_ahead(scene, patches)
    some = np.isfinite(ground) & (ground < 2_000)
    patches = _Patches(patches.rock[some], patches.row[some], patches.column[some])
    ground = ground[some]
    place = scene.camera.place_m.astype(np.float32) + _rays(scene, patches) * ground[:, None]
    own = rocks[patches.rock]
    inverse = (1 / own[:, 3:4]).astype(np.float32)
    origin = (place - own[:, :3].astype(np.float32)) * inverse
    # only the ground that the rock stands on
    near = np.flatnonzero(np.abs(origin[:, 2] + _SUNK) < 0.9 + 0.12 * np.hypot(*origin[:, :2].T))
    ray = np.broadcast_to(sun.astype(np.float32), (len(near), 3))
    enter, leave, _ = _through(origin[near], ray, _form_of(rocks)[patches.rock[near]])
    pixel = ground[near] / np.float32(scene.camera.focal_px(scene.size_px[0])) * inverse[near, 0]
    dark = np.clip((leave - np.maximum(enter, 0)) / np.maximum(pixel, 0.04), 0, 1)
    dark *= np.float32(1 - scene.light.ambient * 0.92) * np.clip(np.float32(1.2) - pixel, 0, 1)
    keep = dark > 0.01
    row, column = patches.row[near][keep], patches.column[near][keep]
    shade = np.ones(pixels.shape[:2], np.float32)
    np.minimum.at(shade, (row, column), 1 - dark[keep])
    row, column = np.nonzero(shade < 1)
    old = pixels[row, column, :3].astype(np.float32)
    pixels[row, column, :3] = old * shade[row, column][:, None]
