"""Rocks as solids with flat faces, lit by the Sun, and the shadows that they throw."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.relief import SANDY, Relief
from marsapp.ui.render.ground.camera import GroundCamera
from marsapp.ui.render.ground.grit import SIDE, dither
from marsapp.ui.render.ground.haze import Haze
from marsapp.ui.render.ground.lighting import ROCK, SAND, Lighting
from marsapp.ui.render.ground.stones import FORMS, Patches, between, forms, patches
from marsapp.ui.render.ground.view import LevelView

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_RINGS_M: Final = (0.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0)
_LARGEST_M: Final = 0.26
_MOST_PIXELS: Final = 180_000
_SUNK: Final = 0.22  # of its radius that the middle of a rock is over the ground
_LONGEST: Final = 11.0  # shadow, against the radius


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What rocks are painted into; ``ahead`` says how far the ground is at pixels (row, column).

    Rocks with a smaller radius than ``least_px`` are left out.
    """

    relief: Relief
    camera: GroundCamera
    size_px: tuple[int, int]
    light: Lighting
    ahead: Callable[[NDArray[np.intp], NDArray[np.intp]], Floats]
    least_px: float = 1.0

    @property
    def focal_px(self) -> float:
        """The focal length."""
        return self.camera.focal_px(self.size_px[0])

    def along(self, some: Patches) -> tuple[Floats, Floats]:
        """Return how far right and up lines of sight through pixels go for one ahead."""
        x = (some.column + (0.5 - self.size_px[0] / 2)) / self.focal_px
        y = ((self.size_px[1] / 2 - 0.5) - some.row) / self.focal_px
        return x.astype(np.float32), y.astype(np.float32)


def paint_rocks(
    pixels: Bytes, scene: Scene, view: LevelView | None, breathe: Callable[[], object] = int
) -> None:
    """Paint the shadows of the rocks, and the rocks over them; ``breathe`` is called between."""
    rocks = _gather(scene, view)
    breathe()
    if not len(rocks):
        return
    if scene.light.sun.elevation_deg > 0.3:
        _paint_shadows(pixels, scene, rocks)
        breathe()
    _paint_bodies(pixels, scene, rocks)


def _gather(scene: Scene, view: LevelView | None) -> Array:
    """Return the rocks that are seen, the farthest first: middle, radius, shade, (n, 5)."""
    camera, focal = scene.camera, scene.focal_px
    eye = camera.place_m
    found = []
    for near, far in pairwise(_RINGS_M):
        least = scene.least_px * max(near, 2.0, camera.up_m * 0.6) / focal
        if least > _LARGEST_M:
            break
        ring = scene.relief.loose_rocks(*_box(scene, far), max(least, 0.016))
        away2 = (ring[:, 0] - eye[0]) ** 2 + (ring[:, 1] - eye[1]) ** 2
        ring = ring[(away2 >= near * near) & (away2 < far * far)]
        level = np.column_stack([ring[:, :2], np.zeros(len(ring)), ring[:, 2:]])
        found.append(level[_in_view(scene, level, 2.5)])
    rocks = np.concatenate(found) if found else np.empty((0, 5))
    if not len(rocks):
        return rocks
    lie = scene.relief.lie(rocks[:, 0].astype(np.float32), rocks[:, 1].astype(np.float32))
    rocks[:, 2] = lie.height_m + _SUNK * rocks[:, 3]
    rocks = rocks[lie.dust < SANDY]
    rocks = rocks[_in_view(scene, rocks, 0.0)]
    if view is not None:
        tops = rocks[:, :3] + np.outer(0.5 * rocks[:, 3], (0, 0, 1))
        rocks = rocks[~view.hidden(tops)]
    ahead = (rocks[:, :3] - eye) @ camera.axes[2]
    return np.asarray(rocks[np.argsort(-ahead)])


def _box(scene: Scene, far_m: float) -> tuple[float, float, float, float]:
    """Return a box round ground in view nearer than so far: west, south, east, north."""
    camera = scene.camera
    half = min(camera.field_deg / 2 + 12, 180.0) if camera.pitch_deg > -40 else 180.0
    turn = np.radians(camera.azimuth_deg + np.linspace(-half, half, 33))
    east = np.append(np.sin(turn) * far_m * 1.02, 0) + camera.east_m
    north = np.append(np.cos(turn) * far_m * 1.02, 0) + camera.north_m
    return (
        float(east.min()) - 3, float(north.min()) - 3, float(east.max()) + 3, float(north.max()) + 3
    )  # fmt: skip


def _in_view(scene: Scene, rocks: Array, uneven_m: float) -> NDArray[np.bool_]:
    """Say which rocks, or their shadows, may be seen where heights are so uncertain."""
    px, ahead = scene.camera.project(rocks[:, :3], scene.size_px)
    with np.errstate(invalid="ignore", divide="ignore"):
        scale = scene.focal_px / ahead
        seen = (ahead > 0.25) & (rocks[:, 3] * scale > scene.least_px)
        margin = rocks[:, 3] * scale * _LONGEST + 4
        seen &= (px[:, 0] > -margin) & (px[:, 0] < scene.size_px[0] + margin)
        margin += uneven_m * scale
        seen &= (px[:, 1] > -margin) & (px[:, 1] < scene.size_px[1] + margin)
    return np.asarray(seen)


def _form_of(rocks: Array) -> NDArray[np.intp]:
    return np.asarray((rocks[:, 4] * 7919).astype(np.intp) % FORMS)


def _paint_bodies(pixels: Bytes, scene: Scene, rocks: Array) -> None:
    """Paint what lies between the faces of a rock, as far as the ground does not stand before it.

    Along a line of sight a face is met at a distance whose inverse changes evenly over the
    picture: faces turned to the eye bound it from above, the others from below.
    """
    camera = scene.camera
    px, ahead = camera.project(rocks[:, :3], scene.size_px)
    radius = (rocks[:, 3] * scene.focal_px / ahead)[:, None]
    # the ground hides the lower part; the more of it is seen, the steeper the eye looks down
    below = 0.5 + 0.65 * abs(math.sin(math.radians(camera.pitch_deg)))
    corners = px - 1.12 * radius - 0.5, px + radius * np.array([1.12, below]) + 0.5
    some = patches(*corners, scene.size_px, _MOST_PIXELS)
    if not len(some.rock):
        return
    normals, limits = (part[_form_of(rocks)] for part in forms())
    eye = (camera.place_m - rocks[:, :3]) / rocks[:, 3:4]
    room = limits - np.einsum("rfi,ri->rf", normals, eye)
    room = np.where(np.abs(room) < 1e-6, 1e-6, room)
    turned = np.einsum("rfi,ji->rfj", normals, camera.axes) / (room * rocks[:, 3:4])[..., None]
    x, y = scene.along(some)
    low, high, face = between(some.rock, x, y, turned.astype(np.float32), room > 0)
    hit = np.flatnonzero((high > low) & (high < 1e6) & (high > 0))
    some, low, high = some.only(hit), low[hit], high[hit]
    enter = 1 / high
    through = 1 / np.maximum(low, 1e-4) - enter
    size = rocks[some.rock, 3].astype(np.float32)
    pixel = (ahead[some.rock] / scene.focal_px).astype(np.float32)
    cover = np.clip(through / (pixel * np.float32(1.3)), 0, 1)
    ground = scene.ahead(some.row, some.column)
    cover *= np.clip((ground - enter) / (np.float32(0.06) * size) + 1, 0, 1)
    # the smallest come in by and by
    cover *= np.clip(0.9 * radius[some.rock, 0] - 0.55, 0, 1).astype(np.float32)
    colour = _body_colours(scene, rocks, some, normals[some.rock, face[hit]])
    behind = pixels[some.row, some.column, :3].astype(np.float32)
    colour = behind + (colour[:, ::-1] - behind) * cover[:, None]
    pixels[some.row, some.column, :3] = np.clip(colour, 0, 255)


def _body_colours(scene: Scene, rocks: Array, some: Patches, normal: Floats) -> Floats:
    """Return the colours of pixels of rocks, red, green, blue, (n, 3)."""
    light, rock = scene.light, some.rock
    high = max(math.sin(math.radians(light.sun.elevation_deg)), 0.16)
    direct = np.clip(normal @ light.towards.astype(np.float32), 0, None)
    direct *= np.float32((1 - light.ambient) / high)
    direct = np.minimum(direct, np.float32(1.22))
    # what the sky and the lit ground round it give; under a low Sun most of it from there
    bounce = 0.75 + 0.5 * min((1 - light.ambient) / 0.6, 1)
    towards = normal[:, :2] @ light.towards[:2].astype(np.float32)
    from_sky = np.float32(bounce) + np.float32(0.2) * normal[:, 2] + np.float32(0.22) * towards
    from_sky *= np.float32(light.ambient)
    grain = dither()[some.row % SIDE, some.column % SIDE]
    bright = (direct + from_sky) * (0.84 + 0.40 * rocks[rock, 4]).astype(np.float32)
    bright *= 1 + np.float32(0.14) * grain
    bright *= np.float32(light.level * 255)
    dusty = np.clip(normal[:, 2] - np.float32(0.3), 0, 1) * np.float32(0.85)
    stone, sand = np.array(ROCK, np.float32), np.array(SAND, np.float32)
    colour = stone + (sand - stone) * dusty[:, None]
    colour = colour * np.array(light.tint, np.float32) * bright[:, None]
    haze = Haze(light, scene.camera.up_m)
    far = (rocks[:, :3] - scene.camera.place_m) @ scene.camera.axes[2]
    clear = haze.clear(far.astype(np.float32))[rock][:, None]
    air = haze.colours(scene.camera, np.zeros(1, np.float32))[:, 0]
    return np.asarray(colour * clear + air * (1 - clear), dtype=np.float32)


def _paint_shadows(pixels: Bytes, scene: Scene, rocks: Array) -> None:
    """Darken the ground from where a rock hides the Sun.

    The ground at a rock is taken for level: along the way to the Sun each face is met at a
    distance that changes evenly over it.
    """
    sun = scene.light.towards
    level = max(float(np.hypot(sun[0], sun[1])), 1e-3)
    reach = min(0.9 * level / max(float(sun[2]), 1e-3), _LONGEST - 1)
    away, aside = (
        np.array([-sun[0], -sun[1], 0.0]) / level,
        np.array([sun[1], -sun[0], 0.0]) / level,
    )
    size = rocks[:, 3:4]
    foot = rocks[:, :3] - np.array([0, 0, _SUNK]) * size
    corners = [
        scene.camera.project(foot + size * (away * a + aside * b), scene.size_px)[0]
        for a in (-0.9, 0.9 + reach)
        for b in (-1.0, 1.0)
    ]
    px = np.stack(corners)
    seen = np.isfinite(px).all(axis=(0, 2))
    rocks, px = rocks[seen], px[:, seen]
    some = patches(px.min(axis=0) - 1, px.max(axis=0) + 1, scene.size_px, _MOST_PIXELS)
    if not len(some.rock):
        return
    ground = scene.ahead(some.row, some.column)
    x, y = scene.along(some)
    right, upward, forward = scene.camera.axes.astype(np.float32)
    inverse = (1 / rocks[:, 3]).astype(np.float32)[some.rock]
    u, v, w = (
        (ground * (right[i] * x + upward[i] * y + forward[i]) + (shift[some.rock])) * inverse
        for i, shift in enumerate((scene.camera.place_m - rocks[:, :3]).astype(np.float32).T)
    )
    normals, limits = (part[_form_of(rocks)] for part in forms())
    along = np.einsum("rfi,i->rf", normals, sun)
    along = np.where(np.abs(along) < 1e-4, 1e-4, along)
    planes = np.stack(
        [-normals[..., 0] / along, -normals[..., 1] / along,
         (limits + _SUNK * normals[..., 2]) / along], axis=-1,
    )  # fmt: skip
    low, high, _ = between(some.rock, u, v, planes.astype(np.float32), along < 0)
    pixel = ground * inverse / np.float32(scene.focal_px)
    dark = np.clip((high - np.maximum(low, 0)) / np.maximum(pixel * 1.5, 0.05), 0, 1)
    # other ground, before or behind that which the rock stands on, lies in no shadow of it
    dark *= np.clip(
        np.float32(1.6) - np.abs(w + _SUNK) / (1 + np.float32(0.2) * np.hypot(u, v)), 0, 1
    )
    # far off a pixel is deeper on the ground than a shadow
    deep = pixel * ground / np.float32(max(scene.camera.up_m, 1.0))
    dark *= np.clip(np.float32(1.6) / np.maximum(deep, 1e-3), 0, 1)
    faint = min((scene.light.sun.elevation_deg - 0.3) / 4, 1)  # long ones run into one another
    dark *= np.float32((1 - scene.light.ambient) * 0.94 * faint)
    keep = np.flatnonzero(dark > 0.01)
    keep = keep[np.argsort(dark[keep])]  # where two shadows lie, the darker one is painted last
    row, column = some.row[keep], some.column[keep]
    old = pixels[row, column, :3].astype(np.float32)
    pixels[row, column, :3] = old * (1 - dark[keep])[:, None]
