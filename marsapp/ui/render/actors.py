"""Craft in a landscape: shapes as they stand, drawn to scale at a pixel, with their shadow.

A scene says how many pixels a metre takes and from where it looks; pictures are kept for poses
that look the same, so that a craft which only moves, swings or comes nearer costs one blit.
"""

import math
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from marsapp.mission.posture import Placed
from marsapp.mission.shapes import Shape
from marsapp.ui.render.mesh.craft import CraftPainter, Posed, draw_layer
from marsapp.ui.render.mesh.materials import KEY, Light
from marsapp.ui.render.mesh.picture import Layer, halved, image_of
from marsapp.ui.render.mesh.turntable import FOCAL, TurntableView
from marsapp.ui.render.pixels import pixels_of

Array = NDArray[np.float64]
Point = tuple[float, float]
Key = tuple[Hashable, ...]

_SIZES: Final = 1.45  # a picture is made for sizes so much apart, and drawn a little smaller
_TURN_RAD: Final = math.radians(4.0)  # and for directions of view so far apart
_LIGHT_RAD: Final = math.radians(30.0)  # and of light: every light needs tables of its own
_FOLDS: Final = 6  # and for so many steps of what unfolds
_LEAN: Final = 0.02  # a craft that leans by about so many radians more is another picture
_FINE_PX: Final = 96  # smaller pictures are worked out from four dots a pixel, larger from two
_PLAIN_PX: Final = 900  # larger ones are made as they are: they are drawn smaller anyway
_LARGEST_PX: Final = 1500
_MOST_BYTES: Final = 16_000_000  # of pictures kept
_LOWEST_SUN: Final = 0.12  # a lower Sun would throw a shadow without end
_FRONTAL: Final = 0.30  # a Sun behind the craft still lights what the viewer sees: the sky does
_SOFT: Final = 4  # dots of a shadow to be smoothed over


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How an actor stands in a picture.

    ``anchor_m`` is the point of its frame that is drawn at the pixel. Azimuth and elevation are
    those of the viewer in its frame (see `TurntableView`), ``roll_rad`` turns it clockwise on the
    screen. ``light`` is where the Sun stands in the picture: right, up, towards the viewer.
    ``rough`` is for while it turns: from one dot a pixel, where no finer picture is at hand, and
    its shadow follows a frame later.
    """

    px_per_m: float
    azimuth_rad: float = 0.0
    elevation_rad: float = 0.0
    roll_rad: float = 0.0
    light: Light = KEY
    anchor_m: tuple[float, float, float] = (0.0, 0.0, 0.0)
    rough: bool = False


@dataclass(frozen=True, slots=True)
class _Sprite:
    """A picture with the pixel of the craft's own origin, and how many pixels a metre takes."""

    image: QImage
    origin: Point
    px_per_m: float
    axes: Array


class _Key(NamedTuple):
    """What is the same for all poses that look the same."""

    who: Key
    step: int
    turn: tuple[int, int]
    light: Light
    flat: bool
    anchor_m: float
    rough: bool = False


class Actors:
    """Draws placed shapes; keeps a few pictures of them."""

    def __init__(self, shapes: Iterable[Shape]) -> None:
        self._painter = CraftPainter(shapes)
        self._kept: OrderedDict[_Key, _Sprite] = OrderedDict()
        self._shades: dict[Key, _Sprite] = {}  # the last of each
        self._posed: tuple[Key, Posed] | None = None

    def forget(self) -> None:
        """Let go of all pictures: nobody looks."""
        self._kept.clear()
        self._shades.clear()
        self._posed = None

    def prepare(self, placed: Sequence[Placed]) -> None:
        """Work out the meshes of shapes before they are asked for."""
        self._painter.prepare(one.shape for one in placed)

    def draw(
        self, painter: QPainter, placed: Sequence[Placed], at: Point, stance: Stance
    ) -> QRectF:
        """Draw shapes with their anchor at a pixel; return the rectangle that they take."""
        if not placed or stance.px_per_m <= 0:
            return QRectF()
        ratio = float(painter.device().devicePixelRatio())
        sprite = self._sprite(placed, stance, ratio, flat=False)
        return _blit(painter, sprite, at, stance)

    def shadow(
        self,
        painter: QPainter,
        placed: Sequence[Placed],
        at: Point,
        stance: Stance,
        strength: float = 0.55,
    ) -> QRectF:
        """Draw the shadow on level ground at the height of the anchor.

        ``at`` is the pixel of the anchor, or of the point of the ground where the Sun draws it
        from a craft above the ground. Nothing is drawn seen from below, or without a Sun.
        """
        sun_up = float(np.array(stance.light) @ _axes(stance)[:, 2])
        if not placed or stance.elevation_rad < math.radians(0.5) or sun_up <= 0:
            return QRectF()
        sprite = self._shade(placed, stance, float(painter.device().devicePixelRatio()))
        painter.save()
        painter.setOpacity(strength * min(sun_up / _LOWEST_SUN, 1.0))
        rect = _blit(painter, sprite, at, replace(stance, roll_rad=0.0))
        painter.restore()
        return rect

    def _sprite(
        self, placed: Sequence[Placed], stance: Stance, ratio: float, *, flat: bool
    ) -> _Sprite:
        key = _key(placed, stance, ratio, flat=flat)
        found = self._kept.get(key)
        if found is None and stance.rough and not flat:
            key = key._replace(rough=True)
            found = self._kept.get(key)
        if found is None:
            posed = self._pose(key.who, placed)
            view = (key.turn[0] * _TURN_RAD, key.turn[1] * _TURN_RAD)
            if flat:
                view = (view[0], max(stance.elevation_rad, math.radians(1.0)))
                posed = _flattened(posed, stance)
            dots = 1 if flat or stance.rough else 4
            found = _drawn(posed, view, _SIZES**key.step, key.light, flat=flat, dots=dots)
            self._keep(key, found)
        self._kept.move_to_end(key)
        return found

    def _shade(self, placed: Sequence[Placed], stance: Stance, ratio: float) -> _Sprite:
        """Return a shadow: the last one, where the craft must be drawn anew in the same frame."""
        key = _key(placed, stance, ratio, flat=False)
        last = self._shades.get(key.who)
        drawn = key in self._kept or key._replace(rough=True) in self._kept
        if last is None or drawn or not stance.rough:
            last = self._shades[key.who] = self._sprite(placed, stance, 1.0, flat=True)
        return last

    def _pose(self, who: Key, placed: Sequence[Placed]) -> Posed:
        if self._posed is None or self._posed[0] != who:
            self._posed = (who, self._painter.pose(placed))
        return self._posed[1]

    def _keep(self, key: _Key, sprite: _Sprite) -> None:
        self._kept[key] = sprite
        total = sum(one.image.sizeInBytes() for one in self._kept.values())
        while total > _MOST_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            total -= gone.image.sizeInBytes()


def _key(placed: Sequence[Placed], stance: Stance, ratio: float, *, flat: bool) -> _Key:
    """Return which picture of a craft is wanted."""
    wanted = stance.px_per_m * ratio
    step = math.ceil(math.log(wanted) / math.log(_SIZES) - 1e-9)
    turn = round(stance.azimuth_rad / _TURN_RAD), round(stance.elevation_rad / _TURN_RAD)
    roll = 0.0 if flat else stance.roll_rad
    light = _rounded(_turned(stance.light, roll))
    leans = tuple(np.rint(placed[0].matrix[:3, 2] / _LEAN).astype(int).tolist())
    who = (leans, *((one.shape.id, round(one.opened * _FOLDS)) for one in placed))
    return _Key(who, step, turn, light, flat, stance.anchor_m[2] if flat else 0.0)


def _axes(stance: Stance) -> Array:
    return TurntableView(azimuth_rad=stance.azimuth_rad, elevation_rad=stance.elevation_rad).axes


def _turned(light: Light, roll_rad: float) -> Light:
    """Return where the light stands for a picture that is turned clockwise afterwards."""
    right, up, toward = light
    cos, sin = math.cos(roll_rad), math.sin(roll_rad)
    return right * cos - up * sin, right * sin + up * cos, toward


def _rounded(light: Light) -> Light:
    """Return one of a few directions, never far behind the craft."""
    right, up, toward = light
    flat = math.hypot(right, up)
    angle = round(math.atan2(up, right) / _LIGHT_RAD) * _LIGHT_RAD if flat > 1e-6 else 0.0
    height = max(math.atan2(toward, flat), math.asin(_FRONTAL))
    height = round(height / _LIGHT_RAD) * _LIGHT_RAD
    return (
        round(math.cos(height) * math.cos(angle), 6),
        round(math.cos(height) * math.sin(angle), 6),
        round(math.sin(height), 6),
    )


def _flattened(posed: Posed, stance: Stance) -> Posed:
    """Return the craft with every point moved along the sunlight onto the ground."""
    sun = _axes(stance).T @ np.array(stance.light)
    sun_up = max(float(sun[2]), _LOWEST_SUN)
    high = posed.points[:, 2] - stance.anchor_m[2]
    points = np.asfortranarray(posed.points - high[:, None] * (sun / sun_up)[None, :])
    points[:, 2] = stance.anchor_m[2]
    return replace(posed, points=points)


def _drawn(
    posed: Posed,
    view: tuple[float, float],
    px_per_m: float,
    light: Light,
    *,
    flat: bool,
    dots: int,
) -> _Sprite:
    """Draw a craft about the centre of its box, from up to so many dots a pixel, either way."""
    centre = posed.centre_m
    reach = float(np.linalg.norm(posed.points - centre, axis=1).max(initial=1e-3))
    px_per_m = min(px_per_m, _LARGEST_PX / (2.1 * reach))
    size = max(math.ceil(2.1 * reach * px_per_m / 12) * 12, 24)
    fine = min(dots, 1 if size > _PLAIN_PX else (4 if size <= _FINE_PX else 2))
    lens = TurntableView(
        azimuth_rad=view[0],
        elevation_rad=view[1],
        distance_m=FOCAL * size / px_per_m,
        target_m=centre,
    )
    light = KEY if flat else light  # a shadow has no colours, and needs no tables for them
    layer = draw_layer(posed, lens, (size * fine, size * fine), light, step=0 if flat else 2)
    for _ in range(fine.bit_length() - 1):
        layer = halved(layer)
    rows, columns = layer.colour.shape
    left, top = layer.corner
    middle = lens.project(np.zeros((1, 3)), (size, size))[0][0]
    image = (
        _shade(layer)
        if flat
        else image_of(
            Layer((0, 0), layer.colour, layer.owner, layer.drawn, layer.dark),
            (max(columns, 1), max(rows, 1)),
        )
    )
    pad = _SOFT * 2 if flat else 0
    origin = (float(middle[0]) - left + pad, float(middle[1]) - top + pad)
    return _Sprite(image, origin, px_per_m, lens.axes)


def _shade(layer: Layer) -> QImage:
    """Return a shadow with soft edges, a little larger than what throws it."""
    pad = _SOFT * 2
    dark = np.pad((layer.owner >= 0).astype(np.float64), pad)
    for _ in range(2):
        for axis in (0, 1):
            total = np.cumsum(
                np.pad(dark, [(_SOFT, _SOFT) if a == axis else (0, 0) for a in (0, 1)]), axis=axis
            )
            ahead = np.take(total, range(2 * _SOFT, total.shape[axis]), axis=axis)
            behind = np.take(total, range(total.shape[axis] - 2 * _SOFT), axis=axis)
            dark = (ahead - behind) / (2 * _SOFT)
    image = QImage(dark.shape[1], dark.shape[0], QImage.Format.Format_ARGB32_Premultiplied)
    pixels_of(image)[...] = np.clip(dark * 255, 0, 255).astype(np.uint32) << np.uint32(24)
    return image


def _blit(painter: QPainter, sprite: _Sprite, at: Point, stance: Stance) -> QRectF:
    scale = stance.px_per_m / sprite.px_per_m
    right, up, _ = sprite.axes @ np.array(stance.anchor_m)
    x = sprite.origin[0] + float(right) * sprite.px_per_m
    y = sprite.origin[1] - float(up) * sprite.px_per_m
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    move = QTransform.fromTranslate(*at)
    move.rotateRadians(stance.roll_rad)
    move.scale(scale, scale)
    move.translate(-x, -y)
    painter.setTransform(move, combine=True)
    painter.drawImage(QPointF(0, 0), sprite.image)
    painter.restore()
    return move.mapRect(QRectF(sprite.image.rect()))
