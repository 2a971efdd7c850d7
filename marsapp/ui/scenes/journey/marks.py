"""The marks of the journey: burns, places at launch and arrival, what Earth sees now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.burns import delta_v_km_s
from marsapp.mission.mission import Mission
from marsapp.mission.model import Burn
from marsapp.ui.render.sprites import arrow, diamond
from marsapp.ui.scenes.journey.courses import Courses, Local
from marsapp.ui.scenes.journey.picture import Picture
from marsapp.ui.scenes.journey.stage import ecliptic

Array = NDArray[np.float64]

_ARROW_FLOOR_PX: Final = 18.0
_ARROW_PX_PER_KM_S: Final = 230.0
_ARROW_CAP_PX: Final = 150.0
_GHOST_FROM_PX: Final = (
    7.0  # the craft seen from Earth is drawn when it stands this far from the true one
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BurnMark:
    """A burn with its place: heliocentric, or relative to the planet it happened at."""

    burn: Burn
    time_s: float
    delta_v_km_s: float
    direction: Array | None  # unit vector along ecliptic axes
    point_km: Array
    earth_km: Array
    angle_rad: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """Where a planet stood at launch or arrival."""

    id: str
    body: str
    at_launch: bool
    point_km: Array
    earth_km: Array
    angle_rad: float


class Marks:
    """The burns and rings of a mission, worked out once."""

    def __init__(self, mission: Mission, courses: Courses) -> None:
        self.burns = tuple(self._burn(mission, courses, burn) for burn in mission.data.burns)
        course, rings = courses.transfer, []
        for at_launch, index in ((True, 0), (False, -1)):
            for body, points in (("earth", course.earth_km), ("mars", course.mars_km)):
                rings.append(
                    Ring(
                        id=f"{body}_{'launch' if at_launch else 'arrival'}",
                        body=body,
                        at_launch=at_launch,
                        point_km=points[index],
                        earth_km=course.earth_km[index],
                        angle_rad=float(course.angle_rad[index]),
                    )
                )
        self.rings = tuple(rings)

    @staticmethod
    def _burn(mission: Mission, courses: Courses, burn: Burn) -> BurnMark:
        time_s = min(max(mission.seconds(burn.start) + burn.duration_s / 2, 0.0), mission.end_s)
        found = mission.sample(np.array([time_s]))
        craft, earth = ecliptic(found.craft_km[0]), ecliptic(found.bodies_km["earth"][0])
        if burn.centre != "sun":
            craft = craft - ecliptic(found.bodies_km[burn.centre][0])
        vector = None if burn.dv_icrf_km_s is None else ecliptic(np.array(burn.dv_icrf_km_s))
        return BurnMark(
            burn=burn,
            time_s=time_s,
            delta_v_km_s=delta_v_km_s(burn),
            direction=None
            if vector is None
            else vector / max(float(np.linalg.norm(vector)), 1e-12),
            point_km=craft,
            earth_km=earth,
            angle_rad=courses.transfer.angle_at(time_s),
        )


def burns_shown(picture: Picture, burns: Sequence[BurnMark]) -> list[tuple[BurnMark, Array, float]]:
    """Return those burns that the present picture shows, with place and strength (0 to 1)."""
    shown: list[tuple[BurnMark, Array, float]] = []
    course = picture.courses.local(picture.local, picture.snapshot) if picture.local else None
    for mark in burns:
        place = _burn_place(picture, mark, course)
        if place is not None:
            far = mark.burn.centre == "sun"
            shown.append((mark, place, 1 - picture.local_weight if far else picture.local_weight))
    return shown


def _burn_place(picture: Picture, mark: BurnMark, course: Local | None) -> Array | None:
    """Return where a burn is in the picture, or None where it does not belong."""
    if mark.burn.centre == "sun":
        if picture.local_weight >= 0.5:
            return None
        angle = np.array([mark.angle_rad])
        along = picture.stage.along(mark.point_km[None], mark.earth_km[None], angle)
        return np.asarray(along[0])
    if mark.burn.centre != picture.local or course is None or picture.local_weight <= 0.5:
        return None
    if not course.times_s[0] <= mark.time_s <= course.times_s[-1]:
        return None
    planet = ecliptic(picture.snapshot.bodies[picture.local].position_km)
    return picture.stage.now(mark.point_km + planet)


def paint_burns(painter: QPainter, picture: Picture, burns: Sequence[BurnMark]) -> None:
    """Paint each burn as a diamond with an arrow as long as its change of speed, with a floor."""
    theme = picture.style.theme
    for mark, place, strength in burns_shown(picture, burns):
        x, y = picture.on_screen(place)
        if not _is_near_picture(x, y, picture):
            continue
        flown = mark.time_s <= picture.snapshot.time_s
        colour = theme.colour("burn", (1.0 if flown else 0.6) * strength)
        tip = arrow_tip(picture, mark, (x, y))
        if tip is not None:
            arrow(painter, QPointF(x, y), QPointF(*tip), QPen(colour, picture.style.px(2)))
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if flown else theme.colour("ground"))
        diamond(painter, (x, y), picture.style.px(5.0))


def arrow_tip(
    picture: Picture, mark: BurnMark, at: tuple[float, float]
) -> tuple[float, float] | None:
    """Return the pixel of the tip of a burn's arrow, or None without a known direction."""
    if mark.direction is None:
        return None
    length = min(max(mark.delta_v_km_s * _ARROW_PX_PER_KM_S, _ARROW_FLOOR_PX), _ARROW_CAP_PX)
    turned = picture.stage.direction(mark.direction, mark.angle_rad)
    x, y = picture.camera.direction_px(turned)
    size = float(np.hypot(x, y))
    factor = picture.style.px(length) / max(size, 1.0)  # never longer, also with taller heights
    return at[0] + float(x) * factor, at[1] + float(y) * factor


def ring_places(picture: Picture, marks: Marks) -> list[tuple[Ring, tuple[float, float]]]:
    """Return the rings that stand apart from their planets, with their pixels."""
    if picture.local_weight > 0.5:
        return []
    found = []
    for ring in marks.rings:
        place = picture.stage.along(
            ring.point_km[None], ring.earth_km[None], np.array([ring.angle_rad])
        )[0]
        x, y = picture.on_screen(place)
        planet = picture.on_screen(picture.bodies[ring.body])
        if np.hypot(x - planet[0], y - planet[1]) > picture.radius_px(ring.body) + picture.style.px(
            10
        ):
            found.append((ring, (x, y)))
    return found


def paint_rings(painter: QPainter, picture: Picture, marks: Marks) -> None:
    """Paint hollow rings where Earth and Mars stood at launch (dashed) and at arrival (solid)."""
    theme = picture.style.theme
    strength = 1 - picture.local_weight
    painter.setBrush(theme.colour("ground", 0.7))
    for ring, (x, y) in ring_places(picture, marks):
        pen = QPen(theme.colour(ring.body, 0.9 * strength), picture.style.px(1.6))
        if ring.at_launch:
            pen.setDashPattern([2.0, 1.6])
        painter.setPen(pen)
        radius = picture.style.px(7.5)
        painter.drawEllipse(QPointF(x, y), radius, radius)


def ghost_place(picture: Picture) -> tuple[float, float] | None:
    """Return the pixel of the craft as Earth sees it now, if apart from the true one."""
    snapshot = picture.snapshot
    if snapshot.known.time_s >= snapshot.time_s or picture.whirl > 0:
        return None
    speed = max(snapshot.speed_sun_km_s, snapshot.speed_mars_km_s)
    if speed * snapshot.light_time_s * picture.camera.px_per_km < _GHOST_FROM_PX:
        return None
    found = picture.mission.sample(np.array([snapshot.known.time_s]))
    point, earth = ecliptic(found.craft_km), ecliptic(found.bodies_km["earth"])
    if picture.local and picture.local_weight > 0.5:
        then = ecliptic(found.bodies_km[picture.local])
        place = picture.stage.now(
            point - then + ecliptic(snapshot.bodies[picture.local].position_km)
        )[0]
    else:
        angle = np.array([picture.courses.transfer.angle_at(snapshot.known.time_s)])
        place = picture.stage.along(point, earth, angle)[0]
    x, y = picture.on_screen(place)
    true_x, true_y = picture.on_screen(picture.craft)
    return (x, y) if np.hypot(x - true_x, y - true_y) > _GHOST_FROM_PX else None


def paint_ghost(painter: QPainter, picture: Picture, at: tuple[float, float] | None) -> None:
    """Paint the craft as Earth sees it now: a hollow, dotted circle."""
    if at is None:
        return
    pen = QPen(picture.style.theme.colour("link", 0.95), 1.5)
    pen.setDashPattern([1.5, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = picture.style.px(8)
    painter.drawEllipse(QPointF(*at), radius, radius)


def _is_near_picture(x: float, y: float, picture: Picture) -> bool:
    width, height = picture.size
    return -200 < x < width + 200 and -200 < y < height + 200
