"""The picture from above: the whole route with its checkpoints, lander, camera and rover."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from marsapp.ui.render.actors import Actors, Stance
from marsapp.ui.render.ground.camera import Sunlight
from marsapp.ui.render.ground.painter import GroundPainter
from marsapp.ui.render.paths import Stroke, draw_line
from marsapp.ui.scenes.surface.cast import actors_of
from marsapp.ui.scenes.surface.picture import Picture, Shot
from marsapp.ui.scenes.surface.spots import Spot
from marsapp.ui.theme import Theme

if TYPE_CHECKING:
    from marsapp.mission.drive import Drive
    from marsapp.mission.relief import Relief
    from marsapp.ui.scenes.surface.footing import Footing

Array = NDArray[np.float64]

SUN: Final = Sunlight(elevation_deg=32.0, azimuth_deg=315.0, dust=0.3)
"""Maps are lit from the upper left, by day and night."""
_MARGIN: Final = 0.14  # of the shorter side kept free round the route
_LEFT: Final = 0.30  # of the width the caption takes
_FINEST, _COARSEST = 0.02, 60.0  # metres a pixel
_TRUE_PX: Final = 9.0  # a metre this large, and craft are drawn as they look
_LONE_M: Final = 60.0  # half of what is shown before anything has driven


@dataclass(frozen=True, slots=False, kw_only=True)
class MapFrame:
    """Which part of the ground is shown, north up: its middle (east, north) and metres a pixel."""

    centre_m: tuple[float, float]
    m_per_px: float
    size: tuple[int, int]

    def to_px(self, places_m: Array) -> Array:
        """Return pixels (n, 2) of places (n, 2 or 3)."""
        places = np.atleast_2d(places_m)
        return np.stack(
            [
                self.size[0] / 2 + (places[:, 0] - self.centre_m[0]) / self.m_per_px,
                self.size[1] / 2 - (places[:, 1] - self.centre_m[1]) / self.m_per_px,
            ],
            axis=1,
        )

    def to_m(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the place (east, north) at a pixel."""
        return (
            self.centre_m[0] + (x_px - self.size[0] / 2) * self.m_per_px,
            self.centre_m[1] - (y_px - self.size[1] / 2) * self.m_per_px,
        )

    @cached_property
    def px_per_m(self) -> float:
        """Pixels a metre takes."""
        return 1.0 / self.m_per_px


def map_frame(shot: Shot, drive: "Drive | None", size: tuple[int, int]) -> MapFrame:
    """Return what the map shows: at first the whole route, right of the caption."""
    route = np.zeros((1, 3)) if drive is None else drive.route_m
    low, high = route[:, 1:].min(axis=0), route[:, 1:].max(axis=0)
    width, height = size
    wide_px = width * (1 - _LEFT) - 2 * _MARGIN * min(size) / 2
    high_px = height - 1.5 * _MARGIN * min(size)
    span = np.maximum(high - low, _LONE_M)
    whole = max(float(span[0]) / wide_px, float(span[1]) / high_px)
    m_per_px = min(max(whole / shot.zoom, _FINEST), _COARSEST)
    middle = (low + high) / 2 - (0.5 * _LEFT * width * whole * 0.55, 0.0)
    return MapFrame(
        centre_m=(float(middle[0]) + shot.aside_m[0], float(middle[1]) + shot.aside_m[1]),
        m_per_px=m_per_px,
        size=size,
    )


class Chart:
    """Keeps the ground of the map; moved and stretched until a new one is worked out."""

    def __init__(self, relief: "Relief") -> None:
        self._painter = GroundPainter(relief)
        self._kept: tuple[MapFrame, QImage] | None = None

    def forget(self) -> None:
        """Free all pictures."""
        self._kept = None
        self._painter.forget()

    def paint(self, painter: QPainter, frame: MapFrame, *, fine: bool) -> bool:
        """Paint the ground; say whether it was that of another frame."""
        kept = self._kept
        if kept is None or kept[0].size != frame.size or (fine and kept[0] != frame):
            image = self._painter.plan(frame.centre_m, frame.m_per_px, frame.size, SUN, fine=True)
            kept = self._kept = (frame, image)
        old, image = kept
        if old == frame:
            painter.drawImage(0, 0, image)
            return False
        corner = frame.to_px(np.array([old.to_m(0, 0)]))[0]
        share = old.m_per_px / frame.m_per_px
        left, top = corner.tolist()
        where = QRectF(left, top, share * frame.size[0], share * frame.size[1])
        painter.fillRect(QRectF(0, 0, *map(float, frame.size)), image.pixelColor(2, 2))
        painter.drawImage(where, image)
        return True


def paint_route(painter: QPainter, picture: Picture, frame: MapFrame) -> None:
    """Paint what has been driven solid, and what is to come faint."""
    drive, state, theme = picture.mission.drive, picture.drive, picture.style.theme
    if drive is None:
        return
    route = drive.route_m
    done_m = 0.0 if state is None else state.distance_m
    east, north, _ = drive.place(done_m)
    here = np.array([[east, north]])
    driven = np.vstack([route[route[:, 0] <= done_m][:, 1:], here])
    coming = np.vstack([here, route[route[:, 0] > done_m][:, 1:]])
    px, ground = picture.style.px, theme.colour("ground")
    dotted = Stroke(colour=theme.colour("text"), width_px=px(2.2), dashes=(0.1, 2.6))
    for line, stroke in (
        (coming, dotted),
        (driven, Stroke(colour=ground, width_px=px(6.0))),
        (driven, Stroke(colour=theme.colour("accent"), width_px=px(3.2))),
    ):
        draw_line(painter, frame.to_px(line), stroke, frame.size)


def paint_checkpoints(painter: QPainter, picture: Picture, frame: MapFrame) -> list[Spot]:
    """Paint a mark at every published distance, open where no source is known."""
    drive, theme = picture.mission.drive, picture.style.theme
    if drive is None:
        return []
    done_m = -1.0 if picture.drive is None else picture.drive.distance_m
    radius, spots = picture.style.px(5.5), []
    for one in drive.checkpoints:
        x, y = frame.to_px(np.array([[one.east_m, one.north_m]]))[0].tolist()
        passed = done_m >= one.distance_m - 0.5 and picture.snapshot.time_s >= one.time_s
        ink = theme.colour("accent") if passed else theme.colour("text")
        painter.setPen(QPen(theme.colour("ground"), picture.style.px(4.5)))
        painter.setBrush(theme.colour("ground", 0.85))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(QPen(ink, picture.style.px(2)))
        if one.confidence != "low" and passed:
            painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, y), radius, radius)
        spots.append(Spot(id=one.point.id, x_px=x, y_px=y, radius_px=radius))
    return spots


def paint_craft(
    painter: QPainter, picture: Picture, frame: MapFrame, cast: tuple[Actors, "Footing"]
) -> list[Spot]:
    """Paint lander, camera and rover: as they look from above, or as marks on a wide map."""
    actors, footing = cast
    spots = []
    for one in actors_of(picture.mission, picture.snapshot, footing):
        x, y = frame.to_px(one.place_m[None])[0].tolist()
        rover = picture.mission.drive is not None and one.id == picture.mission.drive.route.vehicle
        radius = picture.style.px(9.0 if rover else 7.0)
        if frame.px_per_m * max(one.height_m, 0.6) > 2 * _TRUE_PX:
            turn = math.radians(one.east_deg)
            stance = Stance(
                px_per_m=frame.px_per_m,
                azimuth_rad=turn + math.pi / 2,
                elevation_rad=math.radians(88.0),
                light=(-0.45, 0.45, 0.77),
            )
            stance = _north_up(stance, one.east_deg)
            actors.shadow(painter, one.placed, (x, y), stance, 0.45)
            rect = actors.draw(painter, one.placed, (x, y), stance)
            radius = max(radius, rect.width() / 2)
        elif rover:
            _paint_arrow(painter, picture, (x, y), one.east_deg)
        else:
            _paint_square(painter, picture.style.theme, (x, y), radius * 0.8)
        spots.append(Spot(id=one.id, x_px=x, y_px=y, radius_px=radius))
    return spots


def _north_up(stance: Stance, forward_deg: float) -> Stance:
    """Return how a craft with a bearing is seen from straight above, north up."""
    turn = math.radians(forward_deg)
    # the viewer leans over from the south: in the frame of the craft, x forward and y left
    forward, left = -math.cos(turn), -math.sin(turn)
    return Stance(
        px_per_m=stance.px_per_m,
        azimuth_rad=math.atan2(forward, -left),
        elevation_rad=stance.elevation_rad,
        light=stance.light,
    )


def _paint_arrow(
    painter: QPainter, picture: Picture, at: tuple[float, float], heading_deg: float
) -> None:
    theme, size = picture.style.theme, picture.style.px(11)
    painter.save()
    painter.translate(*at)
    painter.rotate(heading_deg)
    painter.setPen(QPen(theme.colour("ground"), picture.style.px(2)))
    painter.setBrush(theme.colour("text"))
    tip = [(0.0, -1.25), (0.85, 1.0), (0.0, 0.55), (-0.85, 1.0)]
    painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in tip]))
    painter.restore()


def _paint_square(painter: QPainter, theme: Theme, at: tuple[float, float], half_px: float) -> None:
    painter.setPen(QPen(theme.colour("ground"), 2.0))
    painter.setBrush(theme.colour("lander"))
    painter.drawRect(QRectF(at[0] - half_px, at[1] - half_px, 2 * half_px, 2 * half_px))
