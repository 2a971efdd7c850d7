"""The views straight down: on the way to the landing place, and from the lander's own camera.

North is up in both. Far out it is the planet with its real map that lies below, near the landing
place the ground with its (illustrative) dunes and rocks.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from marsapp.ui.render.actors import Actors, Stance
from marsapp.ui.render.camera import ramp
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.planet import RADIUS_KM, Look
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.landing.cast import SHIELD, Cast
from marsapp.ui.scenes.landing.course import SHIELD_OFF, TOUCHDOWN, axes_at
from marsapp.ui.scenes.landing.effects import blown, paint_blown
from marsapp.ui.scenes.landing.finder import MIDDLE, paint_cover, paint_finder
from marsapp.ui.scenes.landing.naming import name_of
from marsapp.ui.scenes.landing.scenery import Scenery, paint_plain_below, sunlight
from marsapp.ui.scenes.landing.side import ground_place, sun_of
from marsapp.ui.scenes.landing.tried import Tried
from marsapp.ui.scenes.landing.tried_mark import paint_tried_mark, tried_mark

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.render.mesh.materials import Light
    from marsapp.ui.scenes.landing.course import Course
    from marsapp.ui.scenes.landing.picture import Picture, Shot

translate = QCoreApplication.translate

_GROUND_M_PX: Final = (28.0, 55.0)  # metres a pixel: the ground of the site below, the map above
_STEP: Final = 1.3  # between the scales for which the ground is painted
_FAST_STEP: Final = 1.6  # the same while time runs fast
_FAST: Final = 3.0
_FIELD: Final = 2 * math.tan(math.radians(32.0))  # of the lander's camera: height of the picture
_LEAST_M: Final = 26.0  # the height of the picture shows so much at least
_LOWEST_M: Final = 5.0  # over the ground: the camera sees no nearer
_ELLIPSE_KM: Final = (56.0, 22.0)
_CRAFT_M, _CANOPY_M = 3.4, 11.5  # widths
_LARGER: Final = 1.3
_BEFORE_M: Final = 1_200_000.0  # long before the landing the height of the picture shows so much


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Overhead:
    """A view straight down: the place in its middle (metres east and north), its scale."""

    size: tuple[int, int]
    middle_m: tuple[float, float]
    m_per_px: float
    craft_m: tuple[float, float]

    def at(self, east_m: float, north_m: float) -> tuple[float, float]:
        """Return the pixel of a place."""
        x, y = self.centre_px
        x += (east_m - self.middle_m[0]) / self.m_per_px
        return x, y - (north_m - self.middle_m[1]) / self.m_per_px

    @property
    def centre_px(self) -> tuple[float, float]:
        """The pixel of the middle of the view: words stand on the left."""
        return MIDDLE * self.size[0], self.size[1] / 2

    @property
    def craft_px(self) -> tuple[float, float]:
        """The pixel of the lander."""
        return self.at(*self.craft_m)


def overhead_of(picture: "Picture", descent: "DescentState", shot: "Shot") -> Overhead:
    """Return the view of a moment: from above with the way to go, or down from the lander."""
    height = picture.size[1]
    east, north, up = ground_place(descent, picture.course.heading_rad, picture.course.flight.off_m)
    if shot.camera == "down":
        span = max(descent.height_m, _LOWEST_M) * _FIELD
        ahead, heading = float(up) * _lean(descent), picture.course.heading_rad
        return Overhead(
            size=picture.size,
            middle_m=(
                float(east) + ahead * math.sin(heading),
                float(north) + ahead * math.cos(heading),
            ),
            m_per_px=span / height / shot.zoom,
            craft_m=(float(east), float(north)),
        )
    away = math.hypot(east, north)
    span = max(1.5 * away, 0.55 * float(up) * ramp(float(up), 20.0, 4_000.0), _LEAST_M)
    share = ramp(away, 0.0, 0.25 * span)
    middle = 0.5 * share
    return Overhead(
        size=picture.size,
        middle_m=(float(east) * (1 - middle), float(north) * (1 - middle)),
        m_per_px=span / height / shot.zoom,
        craft_m=(float(east), float(north)),
    )


def _before(picture: "Picture") -> Overhead:
    """Return the view of the landing place long before the landing."""
    return Overhead(
        size=picture.size,
        middle_m=(0.0, 0.0),
        m_per_px=_BEFORE_M / picture.size[1] / picture.shot.zoom,
        craft_m=(0.0, 0.0),
    )


def _site(picture: "Picture", view: Overhead) -> Thing:
    """Return the landing place as a thing."""
    place = picture.mission.data.mission.landing_place or ""
    name = translate("Landing", "Landing place")
    return _thing(place, name, view.at(0.0, 0.0), picture.style.px(12))


def _lean(descent: "DescentState") -> float:
    """Return how far ahead the lander's camera looks for each metre down: along its axis."""
    if descent.stage != "parachute":
        return 0.0
    return min(descent.across_m_s / max(descent.descent_m_s, 1.0), 1.0)


class Above:
    """Paints the views straight down."""

    def __init__(
        self, mission: "Mission", course: "Course", actors: Actors, scenery: Scenery, cast: Cast
    ) -> None:
        self._mission = mission
        self._course = course
        self._actors = actors
        self._scenery = scenery
        self._cast = cast
        self._kept: tuple[tuple[object, ...], QImage, float] | None = None

    def forget(self) -> None:
        """Let go of large pictures."""
        self._kept = None

    def is_covered(self, picture: "Picture") -> bool:
        """Say whether the heat shield still covers the lander's camera."""
        return (
            picture.shot.camera == "down" and self._course.since(SHIELD_OFF, picture.time_s) < 0.0
        )

    def paint(
        self, painter: QPainter, picture: "Picture", descent: "DescentState"
    ) -> Sequence[Thing]:
        """Paint the picture; return what can be picked."""
        if self.is_covered(picture):
            paint_cover(painter, picture)
            return ()
        view = overhead_of(picture, descent, picture.shot)
        self._paint_below(painter, picture, view)
        if picture.shot.camera == "down":
            self._paint_fallen(painter, picture, descent, view)
            gone_s = picture.course.since(TOUCHDOWN, picture.time_s)
            paint_blown(painter, view.centre_px, view.size, blown(descent.height_m, gone_s))
            paint_finder(painter, picture)
        else:
            self._paint_way(painter, picture, view)
            self._paint_craft(painter, picture, descent, view)
        if picture.tried is not None and picture.shot.camera == "above":
            at = _tried_px(picture, picture.tried, view)
            paint_tried_mark(painter, picture, picture.tried, at)
        return self.things(picture, descent)

    def paint_before(self, painter: QPainter, picture: "Picture") -> Sequence[Thing]:
        """Paint where it will land, long before: the real map from high above, as by day."""
        view = _before(picture)
        self._paint_map(painter, picture, view, day=True)
        self._paint_place(painter, picture, view)
        return self.things_before(picture)

    def things_before(self, picture: "Picture") -> Sequence[Thing]:
        """Return the landing place."""
        return [_site(picture, _before(picture))]

    def things(self, picture: "Picture", descent: "DescentState") -> Sequence[Thing]:
        """Return the craft, what falls, and the landing place, where they are in the picture."""
        if self.is_covered(picture):
            return ()
        view = overhead_of(picture, descent, picture.shot)
        language = picture.style.formatter.language
        found = []
        if picture.shot.camera == "above":
            craft = self._cast.craft(picture.snapshot)
            name = name_of(self._mission, craft.id).text_in(language)
            found.append(_thing(craft.id, name, view.craft_px, picture.style.px(20)))
        else:
            fall = self._shield(picture, descent, view)
            if fall is not None:
                name = name_of(self._mission, SHIELD).text_in(language)
                found.append(_thing(SHIELD, name, fall[0], max(_CRAFT_M / 2 * fall[1], 8.0)))
        if picture.tried is not None and picture.shot.camera == "above":
            at = _tried_px(picture, picture.tried, view)
            found.append(tried_mark(picture, picture.tried, at))
        site = view.at(0.0, 0.0)
        if 0 <= site[0] <= view.size[0] and 0 <= site[1] <= view.size[1]:
            found.append(_site(picture, view))
        return found

    def _paint_below(self, painter: QPainter, picture: "Picture", view: Overhead) -> None:
        near = 1.0 - ramp(view.m_per_px, *_GROUND_M_PX)
        if near < 1.0:
            self._paint_map(painter, picture, view)
        else:
            self._scenery.let_planet_go()
        if near > 0.0:
            painter.save()
            painter.setOpacity(near)
            self._paint_ground(painter, picture, view)
            painter.restore()

    def _paint_map(
        self, painter: QPainter, picture: "Picture", view: Overhead, *, day: bool = False
    ) -> None:
        """Paint the planet below, seen straight on; ``day``: as if the Sun stood high."""
        painter.fillRect(0, 0, *picture.size, QColor(5, 6, 11))
        course = picture.course
        away = math.hypot(*view.middle_m)
        over = course.over(away)
        _, north, up = axes_at(over)
        eye = Eye(
            place_km=up * RADIUS_KM * 3,
            axes=look_along(-up, north),
            scale=1e3 / view.m_per_px,
            size_px=view.size,
            middle_px=view.centre_px,
            straight=True,
        )
        self._scenery.paint_planet(painter, picture, eye, Look(night=0.055), day=day)
        if not day:
            aside_m = (view.size[0] / 2 - view.centre_px[0]) * view.m_per_px
            middle_m = view.middle_m[0] + aside_m, view.middle_m[1]
            paint_plain_below(painter, picture, middle_m, view.m_per_px)

    def _paint_ground(self, painter: QPainter, picture: "Picture", view: Overhead) -> None:
        """Paint the ground as it was worked out for a scale close by."""
        apart = _FAST_STEP if abs(picture.rate) > _FAST else _STEP
        scale = apart ** math.ceil(math.log(view.m_per_px) / math.log(apart) - 1e-9)
        width, height = view.size
        grid = scale * height / 6
        east, north = (round(part / grid) * grid for part in view.middle_m)
        middle = east, north
        sun = sunlight(picture)
        key = (scale, middle, view.size, sun, not picture.rough)
        size = (round(width * 1.42), round(height * 1.36))
        if self._kept is None or self._kept[0] != key:
            image = self._scenery.ground.plan(middle, scale, size, sun, fine=not picture.rough)
            image = QImage(image)  # the painter of the ground keeps its own
            with QPainter(image) as on:
                paint_plain_below(on, picture, middle, scale)
            self._kept = (key, image, scale)
        image = self._kept[1]
        x, y = view.at(middle[0], middle[1])
        grown = scale / view.m_per_px
        rect = QRectF(0, 0, image.width() * grown, image.height() * grown)
        rect.moveCenter(QPointF(x, y))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)

    def _paint_way(self, painter: QPainter, picture: "Picture", view: Overhead) -> None:
        """Paint the way to go to the landing place."""
        theme = picture.style.theme
        painter.setPen(QPen(theme.colour("accent"), picture.style.px(2.0), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(*view.craft_px), QPointF(*view.at(0.0, 0.0)))
        self._paint_place(painter, picture, view)

    def _paint_place(self, painter: QPainter, picture: "Picture", view: Overhead) -> None:
        """Paint the landing ellipse and the landing place."""
        style = picture.style
        heading = picture.course.heading_rad
        x, y = view.at(0.0, 0.0)
        painter.save()
        long_px, wide_px = (1e3 * side / view.m_per_px for side in _ELLIPSE_KM)
        if long_px > 8 and wide_px < 4 * max(view.size):
            painter.translate(x, y)
            painter.rotate(math.degrees(heading) - 90.0)
            painter.setBrush(QColor(255, 255, 255, 18))
            painter.setPen(QPen(QColor(255, 255, 255, 210), style.px(1.6), Qt.PenStyle.DashLine))
            painter.drawEllipse(QPointF(0, 0), long_px / 2, wide_px / 2)
            painter.rotate(90.0 - math.degrees(heading))
            painter.translate(-x, -y)
        half = style.px(9)
        for width, colour in ((4.0, QColor(20, 12, 8, 160)), (2.0, QColor(255, 255, 255))):
            painter.setPen(QPen(colour, style.px(width)))
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))
        painter.restore()

    def _paint_craft(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", view: Overhead
    ) -> None:
        """Paint the craft from above, larger than life where it would be too small to see."""
        role = self._cast.craft(picture.snapshot)
        scale = _craft_scale(picture, descent, view)
        high, round_rad = sun_of(picture)
        level = math.cos(high)
        light: Light = (level * math.sin(round_rad), level * math.cos(round_rad), math.sin(high))
        stance = Stance(
            px_per_m=scale,
            azimuth_rad=role.azimuth_rad,
            elevation_rad=math.radians(88.0),
            light=light,
            anchor_m=role.anchor_m,
        )
        x, y = view.craft_px
        shift = max(descent.height_m, 0.0) / math.tan(high) if high > 0.05 else 0.0
        shift = (
            min(shift / view.m_per_px, picture.style.px(120))
            if scale * view.m_per_px < 1.5
            else 0.0
        )
        if descent.height_m < 400.0:
            shade = (x - shift * math.sin(round_rad), y + shift * math.cos(round_rad))
            self._actors.shadow(painter, role.placed, shade, stance, 0.5)
        self._actors.draw(painter, role.placed, (x, y), stance)

    def _shield(
        self, picture: "Picture", descent: "DescentState", view: Overhead
    ) -> tuple[tuple[float, float], float] | None:
        """Return where the falling shield is seen, and how many pixels a metre takes there."""
        below_m, behind_m = descent.fallen_m.get(SHIELD, (0.0, 0.0))
        if below_m < 2.0:
            return None
        focal = view.size[1] / _FIELD * picture.shot.zoom
        scale = focal / below_m
        heading = picture.course.heading_rad
        x, y = view.centre_px
        behind_m += below_m * _lean(descent)
        return (
            x - behind_m * math.sin(heading) * scale,
            y + behind_m * math.cos(heading) * scale,
        ), scale

    def _paint_fallen(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", view: Overhead
    ) -> None:
        """Paint the shield that falls away below."""
        seen = self._shield(picture, descent, view)
        if seen is None:
            return
        at, scale = seen
        role = next(
            (one for one in self._cast.dropped(picture.snapshot, descent) if one.id == SHIELD), None
        )
        if role is None:
            return
        stance = Stance(
            px_per_m=scale,
            azimuth_rad=role.azimuth_rad,
            elevation_rad=math.radians(84.0) + 0.4 * role.roll_rad,
            light=(-0.3, 0.4, 0.86),
            anchor_m=role.anchor_m,
        )
        self._actors.draw(painter, role.placed, at, stance)


def _tried_px(picture: "Picture", tried: Tried, view: Overhead) -> tuple[float, float]:
    """Return the pixel under the tried lander."""
    course = picture.course
    place = ground_place(tried.state, course.heading_rad, course.flight.off_m)
    return view.at(float(place[0]), float(place[1]))


def _craft_scale(picture: "Picture", descent: "DescentState", view: Overhead) -> float:
    """Return how many pixels a metre of the craft takes: no fewer than make it seen."""
    wide_m, least_px = (_CANOPY_M, 72.0) if descent.parachute > 0.5 else (_CRAFT_M, 34.0)
    return max(1.0 / view.m_per_px, picture.style.px(least_px) / wide_m)


def is_enlarged(picture: "Picture", descent: "DescentState") -> bool:
    """Say whether the craft is drawn larger than it is, in the view from above."""
    if picture.shot.camera != "above":
        return False
    view = overhead_of(picture, descent, picture.shot)
    return _craft_scale(picture, descent, view) * view.m_per_px > _LARGER


def _thing(thing: str, name: str, at: tuple[float, float], radius_px: float) -> Thing:
    return Thing(id=thing, name=name, x_px=at[0], y_px=at[1], radius_px=radius_px)
