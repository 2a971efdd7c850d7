"""Marks in space and on the ground: the craft, its sub-point, apsides, burns, the landing site."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.ways import Apsis, Push, Way
from marsapp.physics.frames import fixed_direction
from marsapp.ui.render.figurines import SPAN
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.sprites import arrow, diamond, winged_box
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture
from marsapp.ui.theme import Theme

Array = NDArray[np.float64]

CRAFT_PX: Final = 9.0
LANDER_PX: Final = 6.0
SITE_PX: Final = 5.5
APSIS_PX: Final = 4.5
BURN_PX: Final = 5.0
_ARROW_FLOOR_PX: Final = 20.0
_ARROW_PX_PER_KM_S: Final = 160.0
_ARROW_CAP_PX: Final = 120.0
_ARC_PX: Final = 26.0  # a burn whose arc is drawn longer than this needs no diamond
_FAR_PX: Final = 45.0  # marks of an orbit drawn smaller than this would only be a heap
_SITE_AFTER_S: Final = 5 * 86_400.0  # before, the landing site would only crowd the picture
_SMALL_DISC_PX, _HEAP_PX = 60.0, 26.0
_ON_GROUND: Final = 1.0004  # marks stand this little over the sphere, so that it does not hide them


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spot:
    """A mark and where it is drawn."""

    id: str
    x_px: float
    y_px: float
    radius_px: float
    hidden: bool = False


def spot(picture: Picture, mark: str, place_km: Array, radius_px: float) -> Spot | None:
    """Return where a mark is drawn, or None behind the eye or outside the picture."""
    x, y, depth = (float(part) for part in picture.eye.project(place_km))
    width, height = picture.size
    ahead = depth > 0 or picture.eye.straight
    if not ahead or not (
        -radius_px < x < width + radius_px and -radius_px < y < height + radius_px
    ):
        return None
    return Spot(
        id=mark,
        x_px=x,
        y_px=y,
        radius_px=picture.style.px(radius_px),
        hidden=bool(picture.hidden(place_km[None])[0]),
    )


def craft_spot(picture: Picture) -> Spot | None:
    """Return where the craft is drawn; nowhere in its own eye or while it whirls round."""
    if picture.from_craft or picture.whirl > WHIRLS:
        return None
    return spot(picture, picture.mission.data.mission.craft, picture.craft_km, CRAFT_PX)


def lander_spot(picture: Picture) -> Spot | None:
    """Return where the lander is drawn while it flies on its own path."""
    lander, craft = picture.mission.data.mission.lander, picture.mission.data.mission.craft
    state = picture.snapshot.vehicles.get(lander or "")
    if state is None or state.landed or state.centre != "mars" or picture.whirl > WHIRLS:
        return None
    if state.segment == picture.snapshot.vehicles[craft].segment:
        return None  # still in one piece
    place = picture.to_frame @ state.relative_position_km
    return spot(picture, state.id, place, LANDER_PX)


def site_spot(picture: Picture) -> Spot | None:
    """Return where the landing site is drawn."""
    site, place = picture.mission.site, picture.mission.data.mission.landing_place
    if site is None or place is None or not _is_sought(picture):
        return None
    on_ground = ground(picture, site.lat_deg, site.lon_deg)
    found = spot(picture, place, on_ground, SITE_PX)
    return None if found is None or found.hidden or picture.radius_px < 25 else found


def _is_sought(picture: Picture) -> bool:
    """Say whether the landing is a subject: from some days after the arrival on."""
    arrival = picture.mission.data.mission.arrival_event
    if arrival is None:
        return True
    return picture.snapshot.time_s > picture.mission.event_times_s[arrival] + _SITE_AFTER_S


def has_landed(picture: Picture) -> bool:
    """Say whether something stands at the landing site."""
    state = picture.snapshot.vehicles.get(picture.mission.data.mission.lander or "")
    return state is not None and state.landed


def ground(picture: Picture, lat_deg: float, lon_deg: float) -> Array:
    """Return a place on the ground, (3,) in the frame."""
    return picture.turned(fixed_direction(lat_deg, lon_deg)) * RADIUS_KM * _ON_GROUND


def subpoint_spot(picture: Picture) -> Spot | None:
    """Return where the point under the craft is drawn."""
    if picture.from_craft or picture.snapshot.near is None or picture.whirl > 0:
        return None
    place = picture.craft_km / np.linalg.norm(picture.craft_km) * RADIUS_KM * _ON_GROUND
    found = spot(picture, "subpoint", place, 4.0)
    return None if found is None or found.hidden or picture.radius_px < 40 else found


def apsis_spots(picture: Picture, way: Way) -> list[tuple[Spot, Apsis]]:
    """Return the nearest periapsis and apoapsis."""
    if picture.from_craft:
        return []
    found = []
    for kind in ("periapsis", "apoapsis"):
        apsis = way.nearest(kind, picture.snapshot.time_s)
        if apsis is None:
            continue
        far = float(np.linalg.norm(apsis.place_km)) * picture.eye.px_per_km(0 * picture.sun)
        where = spot(picture, kind, apsis.place_km, APSIS_PX)
        if where is not None and not where.hidden and far > picture.style.px(_FAR_PX):
            if kind == "periapsis" and _heaped(picture, where) and _told_there(picture, way):
                continue
            found.append((where, apsis))
    return found


def burn_spots(picture: Picture, way: Way) -> list[tuple[Spot, Push]]:
    """Return the burns of the way, with the id of the event."""
    if picture.whirl > WHIRLS:
        return []
    found = []
    told = way.ghost_of(picture.snapshot.time_s)
    for push in way.shown_pushes(picture.snapshot.time_s):
        middle = len(push.arc_km) // 2
        free = np.flatnonzero(~picture.hidden(push.arc_km))
        if not len(free):
            continue
        best = free[np.argmin(np.abs(free - middle))]  # the label of a long arc must be seen
        where = spot(picture, push.burn.event, push.arc_km[best], BURN_PX)
        if where is None or (push is not told and _heaped(picture, where)):
            continue
        found.append((where, push))
    return found


def _told_there(picture: Picture, way: Way) -> bool:
    return any(_heaped(picture, where) for where, _ in burn_spots(picture, way))


def _heaped(picture: Picture, where: Spot) -> bool:
    """Say whether a mark lies on or close to a planet that is drawn small, as all low ones do."""
    if picture.radius_px > picture.style.px(_SMALL_DISC_PX):
        return False
    x, y = picture.on_screen(np.zeros(3))
    reach = picture.radius_px + picture.style.px(_HEAP_PX)
    return math.hypot(where.x_px - x, where.y_px - y) < reach


def arc_px(picture: Picture, push: Push) -> float:
    """Return how long the arc of a burn is drawn."""
    ends = picture.eye.project(push.arc_km[[0, -1]])
    return float(np.hypot(*(ends[1] - ends[0])[:2])) if ends[:, 2].min() > 0 else 0.0


def paint_burns(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint short burns as a diamond with an arrow as long as the push; long ones are arcs."""
    theme = picture.style.theme
    for where, push in burn_spots(picture, way):
        begun = push.start_s <= picture.snapshot.time_s
        colour = theme.colour("burn", 1.0 if begun else 0.8)
        tip = arrow_tip(picture, where, push)
        if tip is not None:
            start = QPointF(where.x_px, where.y_px)
            arrow(painter, start, QPointF(*tip), QPen(colour, picture.style.px(2)))
        if arc_px(picture, push) < picture.style.px(_ARC_PX):
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if begun else theme.colour("ground"))
            diamond(painter, (where.x_px, where.y_px), where.radius_px)


def arrow_tip(picture: Picture, where: Spot, push: Push) -> tuple[float, float] | None:
    """Return the pixel of the tip of a burn's arrow, or None where there is none to draw."""
    if push.direction is None or arc_px(picture, push) > picture.style.px(_ARC_PX):
        return None
    right, up, _ = picture.eye.axes @ push.direction
    size = max(push.delta_v_km_s * _ARROW_PX_PER_KM_S, _ARROW_FLOOR_PX)
    length = picture.style.px(min(size, _ARROW_CAP_PX))
    return where.x_px + float(right) * length, where.y_px - float(up) * length


def paint_apsides(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint periapsis and apoapsis as small rings on the path."""
    theme = picture.style.theme
    painter.setPen(QPen(theme.colour("text"), 1.6))
    painter.setBrush(theme.colour("ground"))
    for where, _ in apsis_spots(picture, way):
        painter.drawEllipse(QPointF(where.x_px, where.y_px), where.radius_px, where.radius_px)


def paint_subpoint(painter: QPainter, picture: Picture) -> None:
    """Paint the point under the craft, and the plumb line up to it."""
    foot, craft = subpoint_spot(picture), craft_spot(picture)
    if foot is None:
        return
    theme = picture.style.theme
    colour = theme.colour("craft")
    if craft is not None and not craft.hidden:
        painter.setPen(QPen(theme.colour("craft", 0.6), 1.0))
        painter.drawLine(QLineF(foot.x_px, foot.y_px, craft.x_px, craft.y_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(theme.colour("ground", 0.6), 3.5), QPen(colour, 1.6)):
        painter.setPen(pen)
        painter.drawEllipse(QPointF(foot.x_px, foot.y_px), foot.radius_px, foot.radius_px)


def paint_site(painter: QPainter, picture: Picture) -> None:
    """Paint the landing site: a ring with a dot once something stands there."""
    where = site_spot(picture)
    if where is None:
        return
    theme = picture.style.theme
    centre, radius = QPointF(where.x_px, where.y_px), where.radius_px
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(theme.colour("ground", 0.75), 4.5), QPen(theme.colour("text"), 2.0)):
        painter.setPen(pen)
        painter.drawEllipse(centre, radius, radius)
    if has_landed(picture):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(centre, radius * 0.5, radius * 0.5)


def paint_lander(painter: QPainter, picture: Picture) -> None:
    """Paint what goes down with the lander, its blunt nose along its flight."""
    where = lander_spot(picture)
    if where is None or where.hidden:
        return
    theme, size = picture.style.theme, where.radius_px
    state = picture.snapshot.vehicles[where.id]
    right, up, _ = picture.eye.axes @ (picture.to_frame @ state.relative_velocity_km_s)
    if theme.is_dark and theme.id != "contrast":
        picture.style.sprites.glow(painter, (where.x_px, where.y_px), size * 3, "lander")
    nose_rad = math.atan2(float(up), float(right))
    sun_right, sun_up, _ = picture.eye.axes @ picture.sun
    ways = nose_rad, math.atan2(float(sun_up), float(sun_right))
    figurines, at = picture.style.figurines, (where.x_px, where.y_px)
    if figurines and figurines.lander(painter, at, size * SPAN, picture.snapshot, ways):
        return
    _paint_cone(painter, at, size, (nose_rad, theme))


def _paint_cone(
    painter: QPainter, at: tuple[float, float], size: float, look: tuple[float, Theme]
) -> None:
    """Paint a blunt cone; ``look`` is where its nose points (to the left from right), theme."""
    nose_rad, theme = look
    painter.save()
    painter.translate(*at)
    painter.rotate(-math.degrees(nose_rad) - 90)
    painter.setPen(QPen(theme.colour("ground"), 1.0))
    painter.setBrush(theme.colour("lander"))
    painter.drawPolygon(
        [
            QPointF(-size * 0.35, -size),
            QPointF(size * 0.35, -size),
            QPointF(size, size * 0.45),
            QPointF(-size, size * 0.45),
        ]
    )
    painter.drawChord(QRectF(-size, -size * 0.05, 2 * size, size), 180 * 16, 180 * 16)
    painter.restore()


def paint_craft(painter: QPainter, picture: Picture) -> None:
    """Paint the craft; behind the planet only a faint ring says where it is."""
    where = craft_spot(picture)
    if where is None:
        return
    theme, size = picture.style.theme, where.radius_px
    at = (where.x_px, where.y_px)
    painter.setOpacity(1 - 0.75 * picture.whirl)
    if where.hidden:
        painter.setPen(QPen(theme.colour("craft", 0.8), 1.5, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(*at), size * 0.8, size * 0.8)
    else:
        if theme.is_dark and theme.id != "contrast":
            picture.style.sprites.glow(painter, at, size * 3.4, "craft")
        right, up, _ = picture.eye.axes @ picture.sun
        sun_rad = math.atan2(float(up), float(right))
        figurines, half = picture.style.figurines, size * SPAN
        if not (figurines and figurines.craft(painter, at, half, picture.snapshot, sun_rad)):
            winged_box(painter, at, size, (-math.degrees(sun_rad), theme))
    painter.setOpacity(1.0)
