"""The view from beside: background, craft, light and dust, and what can be picked in it."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from marsapp.ui.render.actors import Actors, Stance
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.landing.cast import Cast, Role
from marsapp.ui.scenes.landing.course import ENGINE_ON, ENTRY, TOUCHDOWN
from marsapp.ui.scenes.landing.effects import (
    dust_density,
    paint_dust,
    paint_flame,
    paint_shock,
    paint_softly,
    paint_wake,
)
from marsapp.ui.scenes.landing.naming import name_of
from marsapp.ui.scenes.landing.scenery import Scenery
from marsapp.ui.scenes.landing.side import Side, side_of
from marsapp.ui.scenes.landing.tried import Tried
from marsapp.ui.scenes.landing.tried_mark import paint_tried_mark, tried_mark

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.scenes.landing.course import Course
    from marsapp.ui.scenes.landing.picture import Picture

_MOST_HEAT: Final = 2.8e5  # W/m²: brighter it does not get
_MOST_THRUST_N: Final = 7_500.0
_NOSE_M: Final = 0.55  # the tip of the shield, under the rim
_CANOPY: Final = "parachute"
_DUSTY_M: Final = 46.0
_DUST_PX: Final = (4, 8)  # pixels to a dot of dust, at rest and while time runs
_FAINT: Final = 0.02
_GHOST_M: Final = 2.0
_NOZZLE_M: Final = 0.32  # over the feet


class Beside:
    """Paints the view from beside."""

    def __init__(
        self, mission: "Mission", course: "Course", actors: Actors, scenery: Scenery, cast: Cast
    ) -> None:
        self._mission = mission
        self._course = course
        self._actors = actors
        self._scenery = scenery
        self._cast = cast

    def paint(
        self, painter: QPainter, picture: "Picture", descent: "DescentState"
    ) -> Sequence[Thing]:
        """Paint the picture up to the craft; return what can be picked."""
        side = side_of(picture, descent, picture.shot)
        self._scenery.paint(painter, picture, descent, side)
        craft = self._cast.craft(picture.snapshot)
        heat = min(descent.heat_rate_w_m2 / _MOST_HEAT, 1.0) ** 0.6
        time_s = picture.time_s
        dusty = self._dust
        nose = self._on(side, craft, -_NOSE_M)
        width, height = picture.size
        low = QRectF(0, side.level_px - 0.2 * height, width, height)
        if heat > _FAINT:
            trail = QRectF(0, 0, nose[0] + 4 * side.px_per_m, nose[1] + 4 * side.px_per_m)
            paint_softly(
                painter, trail, lambda soft: paint_wake(soft, side, nose, heat, time_s), light=True
            )
        self._paint_shadow(painter, side, craft, descent)
        for role in self._cast.dropped(picture.snapshot, descent):
            self._draw(painter, side, role)
        if descent.height_m < _DUSTY_M:
            paint_softly(
                painter,
                low,
                lambda soft: paint_dust(soft, side, dusty, time_s, front=False),
                dot_px=_DUST_PX[picture.rough],
            )
        if descent.thrust_n > 0:
            share = min(descent.thrust_n / _MOST_THRUST_N, 1.0)
            paint_flame(painter, side, side.along(-_NOZZLE_M, 0.0), share, time_s)
        self._draw(painter, side, craft)
        if heat > _FAINT:
            half = 9.5 * side.px_per_m
            around = QRectF(nose[0] - half, nose[1] - half, 2 * half, 2 * half)
            paint_softly(
                painter,
                around,
                lambda soft: paint_shock(soft, side, nose, heat, time_s),
                light=True,
            )
        if descent.height_m < _DUSTY_M:
            paint_softly(
                painter,
                low,
                lambda soft: paint_dust(soft, side, dusty, time_s, front=True),
                dot_px=_DUST_PX[picture.rough],
            )
        if picture.tried is not None:
            self._paint_tried(painter, picture, side, craft)
        return self.things(picture, descent)

    def _paint_tried(self, painter: QPainter, picture: "Picture", side: Side, craft: Role) -> None:
        """Paint the tried lander as a ghost where it is in the picture, and its mark."""
        tried, now = picture.tried, picture.descent
        if tried is None or now is None:
            return
        below_m, behind_m = _apart(tried, now)
        at = side.along(below_m, behind_m)
        inside = -200 < at[0] < picture.size[0] + 200 and -200 < at[1] < picture.size[1] + 200
        if inside and not tried.ended and max(abs(below_m), abs(behind_m)) > _GHOST_M:
            painter.save()
            painter.setOpacity(0.4)
            self._actors.draw(painter, craft.placed, at, _stance(side, craft, side.roll_rad))
            painter.restore()
        paint_tried_mark(painter, picture, tried, at)

    def things(self, picture: "Picture", descent: "DescentState") -> Sequence[Thing]:
        """Return the craft and what falls, where they are in the picture."""
        side = side_of(picture, descent, picture.shot)
        language = picture.style.formatter.language
        roles = [self._cast.craft(picture.snapshot), *self._cast.dropped(picture.snapshot, descent)]
        found = []
        for role in roles:
            x, y = side.along(role.below_m, role.behind_m)
            if not (0 <= x <= picture.size[0] and -20 <= y <= picture.size[1] + 20):
                continue
            name = name_of(self._mission, role.id).text_in(language)
            radius = 1.7 * side.px_per_m
            found.append(
                Thing(id=role.id, name=name, x_px=x, y_px=y - radius * 0.8, radius_px=radius)
            )
        if picture.tried is not None:
            at = side.along(*_apart(picture.tried, descent))
            found.append(tried_mark(picture, picture.tried, at))
        return found

    def _draw(self, painter: QPainter, side: Side, role: Role) -> QRectF:
        at = side.along(role.below_m, role.behind_m)
        roll = (0.0 if role.upright else side.roll_rad) + role.roll_rad
        stance = _stance(side, role, roll)
        canopy = tuple(one for one in role.placed if one.part == _CANOPY)
        if not canopy:
            return self._actors.draw(painter, role.placed, at, stance)
        # apart, because the canopy is large and legs unfold below it
        rest = tuple(one for one in role.placed if one.part != _CANOPY)
        found = self._actors.draw(painter, canopy, at, stance)
        return found | self._actors.draw(painter, rest, at, stance)

    def _paint_shadow(
        self, painter: QPainter, side: Side, role: Role, descent: "DescentState"
    ) -> None:
        """Paint the shadow on the ground once it is near."""
        if descent.height_m > 40.0 or side.light[1] <= 0.1:
            return
        right, up, toward = side.light
        ground = np.array([side.craft_m[0], side.craft_m[1], 0.0])
        moved = descent.height_m / up
        ground = ground - moved * (right * side.axes[0] - toward * side.axes[2])
        x, y, ahead = (float(part) for part in side.project(ground)[0])
        if not ahead > 1.0:
            return
        scale = side.focal_px / ahead
        strength = 0.6 / (1 + descent.height_m / 12.0)
        stance = Stance(
            px_per_m=scale,
            azimuth_rad=role.azimuth_rad,
            elevation_rad=float(np.arctan2(y - side.level_px, side.focal_px)),
            light=side.light,
            anchor_m=role.anchor_m,
        )
        self._actors.shadow(painter, role.placed, (x, y), stance, strength)

    def _on(self, side: Side, role: Role, up_m: float) -> tuple[float, float]:
        """Return the pixel of a point on the capsule's axis, so far over its rim."""
        along = up_m - role.anchor_m[2]
        nose = side.nose
        x, y = side.craft_px
        return x - nose[0] * along * side.px_per_m, y - nose[1] * along * side.px_per_m

    @cached_property
    def _dust(self) -> "Callable[[float], float]":
        course = self._course
        flight, entry_s = course.flight, course.at(ENTRY)
        times_s, heights_m = entry_s + flight.t_plus_s, flight.height_m

        def height_m(time_s: float) -> float:
            return float(np.interp(time_s, times_s, heights_m))

        return dust_density(height_m, course.at(TOUCHDOWN), course.at(ENGINE_ON))


def _apart(tried: Tried, now: "DescentState") -> tuple[float, float]:
    """Return how far the tried lander is below and behind the real one."""
    return now.height_m - tried.state.height_m, tried.state.to_go_m - now.to_go_m


def _stance(side: Side, role: Role, roll_rad: float) -> Stance:
    return Stance(
        px_per_m=side.px_per_m,
        azimuth_rad=role.azimuth_rad,
        elevation_rad=side.elevation_rad,
        roll_rad=roll_rad,
        light=side.light,
        anchor_m=role.anchor_m,
    )
