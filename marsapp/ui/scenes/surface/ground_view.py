"""The picture from the ground: tracks, who stands on it, and flags at the checkpoints."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient

from marsapp.ui.render.actors import Actors
from marsapp.ui.render.ground.painter import GroundPicture
from marsapp.ui.scenes.surface.cast import Actor, actors_of
from marsapp.ui.scenes.surface.footing import Footing
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.scenes.surface.spots import Spot
from marsapp.ui.scenes.surface.veil import Veiled, veil_of

Array = NDArray[np.float64]

_CONTACT: Final = 0.72  # half width of the dark below a craft, in its heights
_NEAR_M: Final = 0.6
_REACH_M: Final = 3.4  # no craft reaches farther from its origin
_LEAST_PX: Final = 3.0  # smaller craft are only named
_FLAG_M: Final = 1.2
_FLAGS_M: Final = 250.0  # farther ones are not drawn


@dataclass(frozen=True, slots=True)
class Cast:
    """What draws the craft, and the ground that they stand on."""

    actors: Actors
    veiled: Veiled
    footing: Footing


def paint_actors(
    painter: QPainter,
    picture: Picture,
    ground: GroundPicture,
    cast: "Cast",
) -> list[Spot]:
    """Paint who stands on the ground, the farthest first; return where they are."""
    spots = []
    found = actors_of(picture.mission, picture.snapshot, cast.footing)
    if picture.shot.camera == "rover":
        rover = "" if picture.mission.drive is None else picture.mission.drive.route.vehicle
        found = [one for one in found if one.id != rover]
    away = [float(np.hypot(*(one.place_m - ground.camera.place_m)[:2])) for one in found]
    for _, one in sorted(zip(away, found, strict=True), key=lambda pair: -pair[0]):
        spot = _paint_actor(painter, picture, ground, (cast, one))
        if spot is not None:
            spots.append(spot)
    return spots


def _paint_actor(
    painter: QPainter, picture: Picture, ground: GroundPicture, who: tuple["Cast", Actor]
) -> Spot | None:
    cast, actor = who
    middle = actor.place_m + np.array([0.0, 0.0, actor.height_m / 2])
    px, ahead = ground.project(np.stack([actor.place_m, middle]))
    if ahead[0] < _NEAR_M or not np.isfinite(px).all():
        return None
    px_per_m = ground.camera.focal_px(ground.size_px[0]) / float(ahead[0])
    reach_px = actor.height_m * px_per_m
    (x, y), (mid_x, mid_y) = px.tolist()
    width, height = ground.size_px
    if not (-2 * reach_px < x < width + 2 * reach_px and -2 * reach_px < y < height + 2 * reach_px):
        return None
    hidden = bool(ground.hidden(middle[None])[0])
    if reach_px >= _LEAST_PX and not hidden:
        stance = actor.stance(ground.camera, px_per_m, picture.light)
        stance = replace(stance, rough=picture.moving or picture.hurried)
        lit = float(np.interp(picture.light.elevation_deg, (2.0, 20.0), (0.0, 0.5)))
        if lit > 0.0:
            cast.actors.shadow(painter, actor.placed, (x, y), stance, lit)
        _paint_contact(painter, (x, y), (reach_px, stance.elevation_rad))
        veil = veil_of(picture, actor.id)
        reach = _REACH_M * px_per_m

        def draw(on: QPainter) -> None:
            cast.actors.draw(on, actor.placed, (x, y), stance)

        looks = (stance, tuple((one.shape.id, round(one.opened, 2)) for one in actor.placed))
        where = QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
        cast.veiled.paint(painter, (actor.id, (x, y, looks)), where, veil, draw)
    return Spot(id=actor.id, x_px=mid_x, y_px=mid_y, radius_px=max(reach_px * 0.55, 4.0))


def _paint_contact(painter: QPainter, at: tuple[float, float], form: tuple[float, float]) -> None:
    """Paint the dark below a craft, where little light of the sky comes to."""
    high_px, elevation_rad = form
    wide = _CONTACT * high_px
    flat = max(math.sin(elevation_rad), 0.12)
    painter.save()
    painter.translate(*at)
    painter.scale(1.0, flat)
    shade = QRadialGradient(QPointF(0.0, 0.0), wide)
    for stop, strength in ((0.0, 0.42), (0.55, 0.26), (1.0, 0.0)):
        shade.setColorAt(stop, QColor.fromRgbF(0.08, 0.04, 0.02, strength))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(0.0, 0.0), wide, wide)
    painter.restore()


def paint_flags(
    painter: QPainter, picture: Picture, ground: GroundPicture, footing: Footing
) -> list[Spot]:
    """Paint a flag at every checkpoint in view; open ones have no source."""
    drive, state = picture.mission.drive, picture.drive
    if drive is None or state is None or not picture.options.names:
        return []
    feet = footing.checkpoints(drive)
    tops = feet + np.array([0.0, 0.0, _FLAG_M])
    (foot, ahead), (top, _) = ground.project(feet), ground.project(tops)
    near = (ahead > _NEAR_M) & (ahead < _FLAGS_M)
    near &= np.abs(foot[:, 0] - ground.size_px[0] / 2) < ground.size_px[0] / 2
    if near.any():
        near[near] = ~ground.hidden((feet + tops)[near] / 2)
    spots, last_m = [], 0.0
    for n in np.flatnonzero(near).tolist():
        one = drive.checkpoints[n]
        if one.distance_m <= last_m:  # where nothing was driven the flag stands already
            continue
        last_m = one.distance_m
        (x, y), high = foot[n].tolist(), float(top[n, 1])
        passed = state.distance_m >= one.distance_m - 0.5
        _paint_flag(
            painter, picture, QRectF(x, high, 0, y - high), (passed, one.confidence != "low")
        )
        spots.append(Spot(id=one.point.id, x_px=x, y_px=high, radius_px=picture.style.px(8)))
    return spots


def _paint_flag(
    painter: QPainter, picture: Picture, post: QRectF, known: tuple[bool, bool]
) -> None:
    passed, sourced = known
    colour = picture.style.theme.colour("accent" if passed else "muted")
    side = min(max(post.height() * 0.4, picture.style.px(7)), picture.style.px(20))
    painter.setPen(QPen(colour, 1.6))
    painter.drawLine(post.topLeft(), post.bottomLeft())
    painter.setBrush(colour if sourced and passed else Qt.BrushStyle.NoBrush)
    top = post.topLeft()
    painter.drawPolygon([top, top + QPointF(side, side * 0.32), top + QPointF(0.0, side * 0.64)])
