"""Light and dust: the glow of the entry, the flame of the engine, the dust under it.

All are small pictures made once and laid on each other; how bright, how long and where is a
function of mission time and of the state of the flight, so the same moment always looks the same.
"""

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

from marsapp.ui.render.camera import ramp
from marsapp.ui.render.pixels import pixels_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from marsapp.ui.scenes.landing.side import Side

Array = NDArray[np.float64]
Point = tuple[float, float]

_PLUS: Final = QPainter.CompositionMode.CompositionMode_Plus
SHIELD_RADIUS_M: Final = 1.7
_PUFF_NUMBERS: Final = np.arange(120)
_PUFF_LIFE_S: Final = 6.5
_WIND_M_S: Final = 0.5  # along the way: what hangs in the air drifts off
_REACH_M: Final = 46.0  # over the ground at which the flame begins to raise dust
_SOFT: Final = 4  # pixels to a dot of what is soft, either way
_SETTLES_S: Final = 16.0
_THICKEST: Final = 0.75
_DUST_COLOUR: Final = (0.83, 0.65, 0.48)


def paint_softly(
    painter: QPainter,
    space: QRectF,
    paint: "Callable[[QPainter], None]",
    *,
    light: bool = False,
    dot_px: int = _SOFT,
) -> None:
    """Paint something soft into a space of the picture: roughly, and then enlarged at once.

    ``light`` is added to what is there; all else is laid over it. ``dot_px`` is how many pixels
    there are to a dot, either way.
    """
    area = (space & QRectF(painter.viewport())).toAlignedRect()
    if area.isEmpty():
        return
    form = QImage.Format.Format_ARGB32_Premultiplied
    layer = QImage(-(-area.width() // dot_px), -(-area.height() // dot_px), form)
    layer.fill(0)
    with QPainter(layer) as rough:
        rough.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rough.scale(1 / dot_px, 1 / dot_px)
        rough.translate(-area.topLeft())
        paint(rough)
    painter.save()
    if light:
        painter.setCompositionMode(_PLUS)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    whole = QRectF(area.x(), area.y(), layer.width() * dot_px, layer.height() * dot_px)
    painter.drawImage(whole, layer)
    painter.restore()


def noise(time_s: float, seed: int) -> float:
    """Return a flicker between -1 and 1 that depends on the time alone."""
    return (
        math.sin(time_s * 23.1 + seed * 1.7)
        + math.sin(time_s * 37.7 + seed * 4.3)
        + math.sin(time_s * 9.3 + seed * 2.9)
    ) / 3


def paint_wake(painter: QPainter, side: "Side", at: Point, share: float, time_s: float) -> None:
    """Paint the long glowing trail behind the shield, before the capsule is painted."""
    if share < 0.01:
        return
    scale = side.px_per_m
    _begin(painter, at, side.roll_rad)
    for number, (length, width, strength) in enumerate(
        ((34.0, 7.4, 0.30), (19.0, 5.2, 0.46), (8.5, 5.4, 0.55))
    ):
        flick = 1 + 0.10 * noise(time_s, number)
        long = length * scale * flick * (0.45 + 0.55 * share)
        wide = width * scale * (0.8 + 0.3 * share)
        painter.setOpacity(min(strength * share * (1 + 0.15 * noise(time_s, 7 + number)), 1.0))
        painter.drawImage(QRectF(-wide / 2, -long, wide, long + 0.9 * scale), _wake())
    painter.restore()


def paint_shock(painter: QPainter, side: "Side", at: Point, share: float, time_s: float) -> None:
    """Paint the glowing layer before the shield, over the capsule."""
    if share < 0.01:
        return
    scale = side.px_per_m
    _begin(painter, at, side.roll_rad)
    flick = 1 + 0.05 * noise(time_s, 3)
    for size, strength in ((2.45, 0.45), (2.15, 0.95)):
        half = size * scale * flick
        painter.setOpacity(min(strength * share, 1.0))
        # the bowl of the picture lies under its middle
        painter.drawImage(QRectF(-half, -1.30 * half, 2 * half, 2 * half), _shock())
    painter.setOpacity(min(0.5 * share, 1.0))
    halo = 9.0 * scale * flick
    painter.drawImage(QRectF(-halo, -halo * 0.9, 2 * halo, 2 * halo), _halo())
    painter.restore()


def paint_flame(
    painter: QPainter, side: "Side", nozzle: Point, share: float, time_s: float
) -> None:
    """Paint the flame of the engine; ``share`` is its thrust of the most it can give."""
    if share <= 0.0:
        return
    scale = side.px_per_m
    _begin(painter, nozzle, side.roll_rad)
    flick = 1 + 0.06 * noise(time_s, 1)
    for length, width, strength in ((7.5, 3.4, 0.30), (4.2, 1.5, 0.55), (2.0, 0.62, 0.95)):
        long = length * scale * (0.45 + 0.55 * share) * flick
        wide = width * scale * (0.75 + 0.25 * share)
        painter.setOpacity(min(strength * (0.55 + 0.45 * share), 1.0))
        painter.drawImage(QRectF(-wide / 2, -0.1 * scale, wide, long), _flame())
    glow = 1.5 * scale * flick
    painter.setOpacity(0.45)
    painter.drawImage(QRectF(-glow, -glow * 0.6, 2 * glow, 2 * glow), _halo())
    painter.restore()


def paint_dust(
    painter: QPainter,
    side: "Side",
    density: "Callable[[float], float]",
    time_s: float,
    *,
    front: bool,
) -> None:
    """Paint the dust that the flame blew off the ground, behind or in front of the lander.

    ``density`` says how much dust was raised at a time, 0 to 1.
    """
    puffs = _PUFF_NUMBERS[::2] if front else _PUFF_NUMBERS[1::2]
    phase = (puffs * 0.7548777) % 1.0
    born_s = (np.floor(time_s / _PUFF_LIFE_S - phase) + phase) * _PUFF_LIFE_S
    raised = np.array([density(float(moment_s)) for moment_s in born_s])
    seen = raised > 0.01
    puffs, born_s, raised = puffs[seen], born_s[seen], raised[seen]
    age = (time_s - born_s) / _PUFF_LIFE_S
    turn = 2 * math.pi * puffs * 0.5698403  # follows no phase
    share, lift = (puffs * 0.379) % 1.0, (puffs * 0.733) % 1.0
    out = 1.4 + (4.5 + 12.0 * share) * (1 - (1 - age) ** 2.4)
    right = out * np.cos(turn) + _WIND_M_S * (time_s - born_s)
    ahead = out * np.abs(np.sin(turn)) * (-1.0 if front else 1.0)
    places = np.outer(right, side.axes[0]) + np.outer(ahead, side.axes[2])
    places[:, :2] += side.craft_m[:2]
    # a flat sheet below the flame; far out it curls up
    places[:, 2] = 0.2 + (0.4 + 3.2 * share) * lift * age**1.4
    x, y, away = side.project(places).T
    half = (0.7 + 3.0 * age**0.8) * side.focal_px / np.where(away > 1.0, away, np.inf)
    high = half * (0.5 + 0.45 * age)
    shown = np.minimum(raised * np.minimum(age * 9, 1.0) * (1 - age) ** 1.1, 1.0)
    painter.save()
    for each in np.flatnonzero(away > 1.0):
        painter.setOpacity(float(shown[each]))
        space = QRectF(
            x[each] - half[each] * 1.5, y[each] - high[each], 3 * half[each], 2 * high[each]
        )
        painter.drawImage(space, _puff(int(puffs[each]) % 3))
    painter.restore()


def dust_density(
    height_at: "Callable[[float], float]", touchdown_s: float, engine_s: float
) -> "Callable[[float], float]":
    """Return how much dust is raised at a time: by how low the flame is; it settles afterwards."""

    def density(time_s: float) -> float:
        if time_s < engine_s:
            return 0.0
        if time_s >= touchdown_s:
            return float(max(1.0 - (time_s - touchdown_s) / _SETTLES_S, 0.0) ** 1.5)
        return float(max(1.0 - height_at(time_s) / _REACH_M, 0.0) ** 1.1)

    return density


def blown(height_m: float, since_s: float) -> float:
    """Return how thick dust is for an eye that looks down, so long after touchdown."""
    settled = 1.0 - ramp(since_s, 0.0, _SETTLES_S)
    return _THICKEST * settled * (1.0 - ramp(height_m, 2.0, 0.9 * _REACH_M))


def paint_blown(painter: QPainter, middle: Point, size: tuple[int, int], thick: float) -> None:
    """Paint dust as it is seen from above: blown away below the flame, thick round about."""
    if thick <= 0.0:
        return
    veil = QRadialGradient(QPointF(*middle), 0.9 * size[1])
    for place, share in ((0.0, 0.35), (0.12, 0.5), (0.4, 1.0), (1.0, 0.8)):
        veil.setColorAt(place, QColor.fromRgbF(*_DUST_COLOUR, thick * share))
    painter.fillRect(0, 0, *size, veil)


def _begin(painter: QPainter, at: Point, roll_rad: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(_PLUS)
    painter.translate(QPointF(*at))
    painter.rotate(math.degrees(roll_rad))


def _image(rgb: Array, alpha: Array) -> QImage:
    """Return a premultiplied picture of light (h, w, 3) of a strength (h, w), 0 to 1."""
    height, width = alpha.shape
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    grain = np.random.default_rng(1).random(alpha.shape) - 0.5
    level = np.clip(alpha * 255 + grain * (alpha > 0.004), 0, 255)
    parts = np.minimum(rgb * (level / 255)[..., None], level[..., None]).astype(np.uint32)
    pixels_of(image)[...] = (
        level.astype(np.uint32) << np.uint32(24)
        | parts[..., 0] << np.uint32(16)
        | parts[..., 1] << np.uint32(8)
        | parts[..., 2]
    )
    return image


def _ramp(values: Array, stops: tuple[tuple[float, tuple[int, int, int]], ...]) -> Array:
    places = [place for place, _ in stops]
    return np.stack(
        [np.interp(values, places, [rgb[channel] for _, rgb in stops]) for channel in range(3)],
        axis=-1,
    )


@lru_cache(maxsize=1)
def _wake() -> QImage:
    """Return a trail that points up: narrow and bright at its foot, wide and dark at its head."""
    high, wide = 384, 128
    v = (np.arange(high)[:, None] + 0.5) / high  # 0 far behind, 1 at the shield
    u = (np.arange(wide)[None, :] + 0.5) / wide * 2 - 1
    body = np.exp(-((u / (0.26 + 0.26 * (1 - v))) ** 2)) * v**2.1
    body *= np.clip((1 - v) * 12, 0, 1) * np.clip(1 - np.abs(u), 0, 1) ** 0.5
    streak = 1 + 0.25 * np.sin(u * 23 + 3 * np.sin(v * 5)) * (1 - v)
    heat = np.clip(body * streak, 0, 1)
    stops = (
        (0.0, (120, 26, 40)),
        (0.25, (228, 74, 34)),
        (0.6, (255, 150, 62)),
        (1.0, (255, 226, 178)),
    )
    return _image(_ramp(heat, stops), heat)


@lru_cache(maxsize=1)
def _shock() -> QImage:
    """Return the hot layer that lies round a blunt nose which points down."""
    side = 256
    y, x = np.mgrid[0:side, 0:side]
    x, y = (x + 0.5) / side * 2 - 1, (y + 0.5) / side * 2 - 1
    far = np.abs(x)
    # the tip lies under the middle; at the rim (0.79) the layer bends back along the flanks
    bow = y - (0.34 - 0.34 * x * x - 2.2 * np.maximum(far - 0.70, 0) ** 2)
    width = 0.060 + 0.05 * far
    shell = np.exp(-((bow / width) ** 2)) + 0.40 * np.exp(-((bow / (3.2 * width)) ** 2))
    shell *= np.clip(1.0 - 0.72 * (far / 0.86) ** 3, 0, 1) * np.clip((0.98 - far) * 6, 0, 1)
    heat = np.clip(shell, 0, 1) * np.clip((1 - np.hypot(x, y)) * 3, 0, 1)
    stops = (
        (0.0, (150, 36, 60)),
        (0.35, (255, 96, 48)),
        (0.7, (255, 186, 110)),
        (1.0, (255, 246, 232)),
    )
    return _image(_ramp(heat, stops), heat)


@lru_cache(maxsize=1)
def _halo() -> QImage:
    """Return a wide soft light."""
    side = 192
    y, x = np.mgrid[0:side, 0:side]
    r = np.hypot((x + 0.5) / side * 2 - 1, (y + 0.5) / side * 2 - 1)
    heat = np.exp(-((r / 0.34) ** 2)) * np.clip(1 - r, 0, 1)
    stops = ((0.0, (210, 80, 40)), (0.4, (255, 140, 70)), (1.0, (255, 220, 170)))
    return _image(_ramp(heat, stops), 0.8 * heat)


@lru_cache(maxsize=1)
def _flame() -> QImage:
    """Return a flame that points down: white at the nozzle, then pale gold, then almost nothing."""
    high, wide = 320, 128
    v = (np.arange(high)[:, None] + 0.5) / high
    u = (np.arange(wide)[None, :] + 0.5) / wide * 2 - 1
    girth = 0.20 + 0.55 * v**0.8
    body = np.exp(-((u / girth) ** 2) * 1.6) * (1 - v) ** 1.35 * np.clip(v * 26, 0, 1)
    cells = 1 + 0.22 * np.cos(v * 34) * np.exp(-v * 5) * np.exp(-((u / 0.2) ** 2))
    heat = np.clip(body * cells, 0, 1) * np.clip((1 - np.abs(u)) * 4, 0, 1)
    stops = (
        (0.0, (96, 64, 120)),
        (0.18, (206, 116, 84)),
        (0.5, (255, 196, 128)),
        (1.0, (255, 250, 240)),
    )
    return _image(_ramp(heat, stops), heat)


@lru_cache(maxsize=3)
def _puff(seed: int) -> QImage:
    """Return a cloud of dust: soft lumps, lit from above."""
    high, wide = 72, 144
    source = np.random.default_rng(40 + seed)
    y, x = np.mgrid[0:high, 0:wide]
    x, y = (x + 0.5) / wide * 2 - 1, (y + 0.5) / high * 2 - 1
    thick = np.zeros((high, wide))
    for _ in range(16):
        cx, cy = source.normal(0, 0.30), source.normal(0.05, 0.24)
        thick += source.uniform(0.3, 0.8) * np.exp(
            -(((x - cx) / 0.26) ** 2 + ((y - cy) / 0.30) ** 2)
        )
    thick = 1 - np.exp(-thick * 0.8)
    thick *= np.clip((1 - np.hypot(x, y)) * 2.2, 0, 1)
    light = np.clip(0.56 - 0.62 * y + 0.22 * (thick - 0.5), 0, 1)
    rgb = _ramp(light, ((0.0, (124, 78, 50)), (0.5, (204, 150, 106)), (1.0, (252, 224, 188))))
    return _image(rgb, thick)
