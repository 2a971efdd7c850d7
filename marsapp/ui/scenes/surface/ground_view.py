"""The picture from the ground: tracks, who stands on it, and flags at the checkpoints."""

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from marsapp.ui.render.actors import Actors
from marsapp.ui.render.ground.painter import GroundPicture
from marsapp.ui.scenes.surface.cast import Actor, actors_of
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.scenes.surface.spots import Spot
from marsapp.ui.scenes.surface.veil import paint_veiled, veil_of

if TYPE_CHECKING:
    from marsapp.mission.relief import Relief

Array = NDArray[np.float64]

_TRACK_M: Final = 0.52  # from the middle of the rover to its wheels
_WHEEL_M: Final = 0.2
_TRACKS_M: Final = 60.0  # of the way behind the rover
_TRACK: Final = QColor(40, 22, 12)
_NEAR_M: Final = 0.6
_REACH_M: Final = 3.4  # no craft reaches farther from its origin
_LEAST_PX: Final = 3.0  # smaller craft are only named
_FLAG_M: Final = 1.2
_FLAGS_M: Final = 250.0  # farther ones are not drawn


def paint_tracks(
    painter: QPainter, picture: Picture, ground: GroundPicture, relief: "Relief"
) -> None:
    """Paint the tracks of the wheels, as far as the rover has driven."""
    drive, state = picture.mission.drive, picture.drive
    if drive is None or state is None or state.distance_m <= 0.0:
        return
    start_m = max(state.distance_m - _TRACKS_M, 0.0)
    along = np.arange(start_m, state.distance_m, 0.5)
    places = np.array([drive.place(float(at_m)) for at_m in [*along, state.distance_m]])
    turn = np.radians(places[:, 2])
    day = np.interp(picture.light.elevation_deg, (-8.0, 12.0), (0.1, 0.34))
    for side in (-1.0, 1.0):
        inner = _on_ground(places, turn, side * (_TRACK_M - _WHEEL_M / 2), relief)
        outer = _on_ground(places, turn, side * (_TRACK_M + _WHEEL_M / 2), relief)
        _paint_band(painter, ground, (inner, outer), float(day))


def _on_ground(places: Array, turn_rad: Array, aside_m: float, relief: "Relief") -> Array:
    """Return places beside the way, on the ground (n, 3)."""
    east = places[:, 0] + aside_m * np.cos(turn_rad)
    north = places[:, 1] - aside_m * np.sin(turn_rad)
    return np.stack([east, north, relief.height_m(east, north)], axis=1)


def _paint_band(
    painter: QPainter, ground: GroundPicture, edges: tuple[Array, Array], strength: float
) -> None:
    (inner, near), (outer, _) = (ground.project(edge) for edge in edges)
    seen = (near > _NEAR_M) & ~ground.hidden(edges[0])
    colour = QColor(_TRACK)
    colour.setAlphaF(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for run in _runs(seen):
        corners = np.vstack([inner[run], outer[run][::-1]])
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners.tolist()]))


def _runs(seen: NDArray[np.bool_]) -> list[slice]:
    """Return the stretches of at least two points that are seen."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], seen, [False]]).astype(int)))
    return [slice(int(a), int(b)) for a, b in edges.reshape(-1, 2) if b - a > 1]


def paint_actors(
    painter: QPainter,
    picture: Picture,
    ground: GroundPicture,
    cast: tuple[Actors, "Relief"],
) -> list[Spot]:
    """Paint who stands on the ground, the farthest first; return where they are."""
    actors, relief = cast
    spots = []
    found = actors_of(picture.mission, picture.snapshot, relief)
    if picture.shot.camera == "rover":
        rover = "" if picture.mission.drive is None else picture.mission.drive.route.vehicle
        found = [one for one in found if one.id != rover]
    away = [float(np.hypot(*(one.place_m - ground.camera.place_m)[:2])) for one in found]
    for _, one in sorted(zip(away, found, strict=True), key=lambda pair: -pair[0]):
        spot = _paint_actor(painter, picture, ground, (actors, one))
        if spot is not None:
            spots.append(spot)
    return spots


def _paint_actor(
    painter: QPainter, picture: Picture, ground: GroundPicture, who: tuple[Actors, Actor]
) -> Spot | None:
    actors, actor = who
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
        lit = float(np.interp(picture.light.elevation_deg, (2.0, 20.0), (0.0, 0.5)))
        if lit > 0.0:
            actors.shadow(painter, actor.placed, (x, y), stance, lit)
        veil = veil_of(picture, actor.id)
        reach = _REACH_M * px_per_m

        def draw(on: QPainter) -> None:
            actors.draw(on, actor.placed, (x, y), stance)

        paint_veiled(painter, QRectF(x - reach, y - reach, 2 * reach, 2 * reach), veil, draw)
    return Spot(id=actor.id, x_px=mid_x, y_px=mid_y, radius_px=max(reach_px * 0.55, 4.0))


def paint_flags(
    painter: QPainter, picture: Picture, ground: GroundPicture, relief: "Relief"
) -> list[Spot]:
    """Paint a flag at every checkpoint in view; open ones have no source."""
    drive = picture.mission.drive
    if drive is None or picture.drive is None or not picture.options.names:
        return []
    spots = []
    for one in drive.checkpoints:
        if one.distance_m <= 0.0:
            continue
        foot = np.array([one.east_m, one.north_m, float(relief.height_m(one.east_m, one.north_m))])
        px, ahead = ground.project(np.stack([foot, foot + np.array([0.0, 0.0, _FLAG_M])]))
        if not _NEAR_M < ahead[0] < _FLAGS_M or bool(
            ground.hidden(foot[None] + np.array([0.0, 0.0, 0.5]))[0]
        ):
            continue
        (x, y), (_, top) = px.tolist()
        if not 0 <= x < ground.size_px[0]:
            continue
        passed = picture.drive.distance_m >= one.distance_m - 0.5
        _paint_flag(painter, picture, QRectF(x, top, 0, y - top), (passed, one.confidence != "low"))
        spots.append(Spot(id=one.point.id, x_px=x, y_px=top, radius_px=picture.style.px(8)))
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
