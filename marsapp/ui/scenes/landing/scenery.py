"""What lies behind the craft: sky, the curved planet with its real map, the ground of the site.

From 125 km down the planet is seen with its real map; on the way down the plain shows ever
smaller swells and craters, and close to the ground the landing place itself comes in. Pictures of
that are made for a few heights; between two of them the ground is stretched: on a plain, what is
seen from half as high lies half as far below the level line.
"""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from marsapp.mission.relief import Relief
from marsapp.ui.render.camera import ramp
from marsapp.ui.render.eye import Eye, look_along
from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.painter import GroundPainter, GroundPicture
from marsapp.ui.render.ground.plain import LevelEye, beheld, below
from marsapp.ui.render.planet import RADIUS_KM, Look, Planet
from marsapp.ui.scenes.landing.course import axes_at
from marsapp.ui.scenes.landing.effects import paint_softly
from marsapp.ui.scenes.landing.side import FOCAL, Side, sun_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DescentState
    from marsapp.ui.scenes.landing.picture import Picture

Array = NDArray[np.float64]

_ROUGH: Final = 3  # pixels of the planet to one sample, either way, while time runs
_PLAIN_ROUGH: Final = (2, 3)  # the same for light and shade on the plain, at rest and in motion
_BELOW_ROUGH: Final = (2, 4)  # the same for the plain from straight above
_PLAIN_M_PX: Final = (0.6, 2.0)  # from there on the plain is seen from above, with its craters
_MOST_M_PX: Final = 260.0  # and from there on it is all map
_PLAIN_KM: Final = (25.0, 60.0)  # from there down one sees more than the map has
_NIGHT: Final = 0.055
_GROUND_M: Final = (250.0, 700.0)  # the ground of the site comes in between these heights
_STEP: Final = 1.2  # between the heights for which the ground is painted
_RUNNING_STEP: Final = 1.3  # the same while time runs: fewer pictures
_FAST_STEP: Final = 1.45  # and where it runs fast
_ASIDE, _AHEAD = 0.2, 0.5  # of the height: between the places for which it is painted
_WIDER: Final = 1.06  # than what is seen of it: from a little aside, it still fills the picture
_TILT_RAD: Final = 0.025  # between the tilts of the lens for which it is painted
_FAST: Final = 3.0
_LEAST_KM: Final = 0.5  # from there down the planet looks the same
_SKY_KM: Final = (70.0, 105.0)  # between these heights the sky fades; below it hides all behind
_OVER_LIMB_PX: Final = 6  # the planet is painted from there down, where the sky hides the rest
_ROWS_PX: Final = 48  # by so many rows at once that grows or shrinks: its grain stays
_AIR_M: Final = 11_100.0  # over which the air gets thinner by e
_DUST: Final = 0.5

_HIGH_SUN: Final = (math.radians(50.0), math.radians(300.0))
_ENTRY_KM: Final = 125.0
_ZENITH: Final = (126, 94, 68)
_HAZE: Final = (214, 172, 128)
_SPACE: Final = (5, 6, 11)


class Scenery:
    """Paints what is behind the craft; keeps the pictures of one height."""

    def __init__(self, assets: Path, mission: "Mission") -> None:
        self._planet = Planet(assets / "mars")
        self._ground = GroundPainter(Relief.of(mission))
        self._kept: tuple[tuple[object, ...], GroundPicture] | None = None
        self._fine = False

    def forget(self) -> None:
        """Let go of large pictures: nobody looks."""
        self._kept = None
        self._ground.forget()
        self.let_planet_go()

    def let_planet_go(self) -> None:
        """Let go of the planet, which takes much: it is out of sight."""
        self._planet.let_go()

    @property
    def ground(self) -> GroundPainter:
        """Paints the ground of the site, also from above."""
        return self._ground

    def paint(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", side: Side
    ) -> None:
        """Paint the whole background of the view from beside."""
        height_m = max(descent.height_m, 0.0)
        near = 1.0 - ramp(height_m, *_GROUND_M)
        if near < 1.0:
            self._paint_far(painter, picture, descent, side)
        else:
            self.let_planet_go()
        if near > 0.0:
            painter.save()
            painter.setOpacity(near)
            self._paint_near(painter, picture, side)
            painter.restore()

    def _paint_far(
        self, painter: QPainter, picture: "Picture", descent: "DescentState", side: Side
    ) -> None:
        """Paint the planet from where the craft is, and the air before and over it."""
        high_km = max(descent.height_m, _LEAST_KM * 1e3) / 1e3
        width, height = picture.size
        top = 0
        if high_km <= _SKY_KM[0]:
            over = math.floor((_limb_px(side, high_km) - _OVER_LIMB_PX) / _ROWS_PX) * _ROWS_PX
            top = min(max(over, 0), height)
        space = QRectF(0, top, width, height - top)

        def paint(on: QPainter) -> None:
            on.fillRect(space, QColor(*_SPACE))
            self._paint_curved(
                on, picture, picture.course.over(descent.to_go_m), side, high_km, top
            )
            _paint_plain(on, picture, side, high_km)

        if picture.rough:  # all of it small, to be enlarged only once
            paint_softly(painter, space, paint, dot_px=_ROUGH)
        else:
            paint(painter)
        _paint_air(painter, picture, side, high_km)

    def _paint_curved(
        self,
        painter: QPainter,
        picture: "Picture",
        over: Array,
        side: Side,
        high_km: float,
        top: int,
    ) -> None:
        """Paint the planet from so high over a place, from a row of the picture down."""
        east, north, up = axes_at(over)
        ahead = math.sin(side.azimuth_rad) * east + math.cos(side.azimuth_rad) * north
        pitch = _pitch_rad(high_km)
        eye = Eye(
            place_km=up * (RADIUS_KM + high_km),
            axes=look_along(math.cos(pitch) * ahead - math.sin(pitch) * up, up),
            scale=side.focal_px,
            size_px=(picture.size[0], picture.size[1] - top),
            middle_px=(side.middle_px, side.level_px - top),
        )
        painter.save()
        painter.translate(0, top)
        self.paint_planet(painter, picture, eye, Look(night=_NIGHT))
        painter.restore()

    def paint_planet(
        self, painter: QPainter, picture: "Picture", eye: Eye, look: Look, *, day: bool = False
    ) -> None:
        """Paint the planet for an eye along axes that turn with it, in the light of the Sun.

        With ``day`` the Sun is taken to stand high over the landing place.
        """
        site = axes_at(picture.course.site)
        high, round_rad = _HIGH_SUN if day else sun_of(picture)
        level = math.cos(high)
        sun = level * math.sin(round_rad) * site[0] + level * math.cos(round_rad) * site[1]
        sun = sun + math.sin(high) * site[2]
        rough = _ROUGH if picture.rough else 1
        self._planet.paint(painter, eye, (0.0, sun), look, rough=rough)

    def _paint_near(self, painter: QPainter, picture: "Picture", side: Side) -> None:
        """Paint the ground of the site as it was worked out for a height close by, stretched."""
        eye_up = float(side.eye_m[2])
        apart = _apart(picture)
        # from a little lower, with the level line a little higher: so the ground fills the picture
        made_up = apart ** math.floor(math.log(eye_up) / math.log(apart))
        right, _, ahead = side.eye_m @ side.axes.T
        right = round(right / (_ASIDE * made_up)) * _ASIDE * made_up
        ahead = round(ahead / (_AHEAD * made_up)) * _AHEAD * made_up
        east, north, _ = right * side.axes[0] + ahead * side.axes[2]
        place = float(east), float(north)
        tilt = math.atan((side.level_px - side.size[1] / 2) / side.focal_px)
        tilt = math.floor(tilt / _TILT_RAD) * _TILT_RAD
        fine = not picture.rough
        sun = sunlight(picture)
        size = round(_WIDER * side.size[0]), side.size[1]
        key = (made_up, place, tilt, size, round(side.azimuth_rad, 3), sun)
        if self._kept is None or self._kept[0] != key or (fine and not self._fine):
            field = 2 * math.degrees(math.atan(size[0] / 2 / side.focal_px))
            camera = GroundCamera(
                place[0],
                place[1],
                made_up,
                math.degrees(side.azimuth_rad),
                math.degrees(tilt),
                field,
            )
            self._kept = (key, self._ground.picture(camera, size, sun, fine=fine))
            self._fine = fine
        aside = float((side.eye_m @ side.axes.T)[0] - right) / eye_up
        self._stretch(painter, self._kept[1], side, (eye_up / made_up, aside))

    def _stretch(
        self,
        painter: QPainter,
        found: GroundPicture,
        side: Side,
        moved: tuple[float, float],
    ) -> None:
        """Paint a picture of the ground as from so many times as high, and so much to the right.

        What is moved aside is in heights of the eye: on a plain, that is the same for a whole row,
        and the more, the lower the row.
        """
        width, height = side.size
        stretch, aside = moved
        row, level = round(found.horizon_px), round(side.level_px)
        left = (found.image.width() - width) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if level > 0 and row > 0:
            painter.drawImage(
                QRectF(0, 0, width, level), found.image, QRectF(left, 0, width, row + 1)
            )
        painter.save()
        painter.translate(width / 2, level)
        painter.shear(-aside, 0.0)
        below = QRectF(0, row, found.image.width(), height - row)
        rows_px = math.ceil(below.height() * stretch)
        painter.drawImage(QRectF(-below.width() / 2, 0, below.width(), rows_px), found.image, below)
        painter.restore()


def _apart(picture: "Picture") -> float:
    """Return how far apart heights are for which the ground is painted, as a factor."""
    if not picture.rough:
        return _STEP
    return _FAST_STEP if abs(picture.rate) > _FAST else _RUNNING_STEP


def _pitch_rad(high_km: float) -> float:
    """Return how far down the lens looks: from high above, the planet shall be in the picture."""
    dip = math.acos(RADIUS_KM / (RADIUS_KM + high_km))
    if high_km <= _ENTRY_KM:
        return 0.0
    entry = math.acos(RADIUS_KM / (RADIUS_KM + _ENTRY_KM))
    near = ramp(math.degrees(math.pi / 2 - dip), 8.0, 30.0)  # half the angle that the planet fills
    raised = math.atan(math.tan(entry) - 0.16 * (1 - near) / FOCAL)
    return dip - raised


def _paint_plain(painter: QPainter, picture: "Picture", side: Side, high_km: float) -> None:
    """Paint what lies on the plain, finer than any map: drawn freely."""
    shown = 1.0 - ramp(high_km, *_PLAIN_KM)
    if shown <= 0.0:
        return
    rough = _PLAIN_ROUGH[picture.rough]
    east, north, _ = (float(part) for part in side.eye_m)
    eye = LevelEye(
        east,
        north,
        1e3 * high_km,
        side.azimuth_rad,
        side.focal_px,
        side.middle_px,
        side.level_px,
    )
    found = beheld(eye, side.size, sunlight(picture), rough)
    if found is None:
        return
    space = QRectF(0, max(side.level_px, 0.0), rough * found.width(), rough * found.height())
    painter.save()
    painter.setOpacity(shown)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(space, found)
    painter.restore()


def paint_plain_below(
    painter: QPainter, picture: "Picture", middle_m: tuple[float, float], m_per_px: float
) -> None:
    """Paint what lies on the plain seen straight down, until the site itself is seen: freely."""
    shown = ramp(m_per_px, *_PLAIN_M_PX)
    if shown <= 0.0 or m_per_px > _MOST_M_PX:
        return
    rough = _BELOW_ROUGH[bool(picture.rate)]
    space = painter.viewport()
    size = space.width(), space.height()
    found = below(middle_m, m_per_px, size, sunlight(picture), rough)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(shown * painter.opacity())
    painter.drawImage(QRectF(0, 0, rough * found.width(), rough * found.height()), found)
    painter.restore()


def sunlight(picture: "Picture") -> Sunlight:
    """Return the light of the moment, to a degree."""
    high, round_rad = sun_of(picture)
    return Sunlight(round(math.degrees(high)), round(math.degrees(round_rad)), _DUST)


def _paint_air(painter: QPainter, picture: "Picture", side: Side, high_km: float) -> None:
    """Paint the sky as it is seen from inside the air, and the haze along the limb.

    The limb is nearly a circle in the picture; so sky and haze are rings round its middle.
    """
    share = math.exp(-high_km * 1e3 / _AIR_M)
    seen = 1.0 - ramp(high_km, *_SKY_KM)
    if seen <= 0.0:
        return
    width, height = picture.size
    dip = math.acos(RADIUS_KM / (RADIUS_KM + high_km))
    limb = _limb_px(side, high_km)
    bend = side.focal_px / math.tan(dip)  # radius of the limb's curve, pixels
    rise = limb + FOCAL * 0.2 * height
    sink = height * (0.05 + 0.10 * share)
    middle, inner, wide = QPointF(side.middle_px, limb + bend), bend - sink, rise + sink
    ring = QRadialGradient(middle, inner + wide, middle, inner)  # all its shades between the two
    steep = 1.6 + 5.0 * (1 - share)  # thin air glows only close to the limb
    top = _mixed(_SPACE, _ZENITH, share**0.5)
    low = _mixed(_SPACE, _HAZE, min(1.25 * share**0.33, 1.0))
    for part in np.linspace(0.0, 1.0, 11):
        colour = QColor(*_mixed(low, top, 1.0 - (1.0 - float(part)) ** steep))
        colour.setAlphaF(seen)
        ring.setColorAt(min((sink + 0.5 + float(part) * rise) / wide, 1.0), colour)
    thick = min(4 * share**0.5, 1.0) * seen
    for part, strength in ((0.0, 0.72), (0.25, 0.42), (0.6, 0.15), (1.0, 0.0)):
        colour = QColor(*_HAZE)
        colour.setAlphaF(strength * thick)
        ring.setColorAt(max((sink - 0.5 - part * sink) / wide, 0.0), colour)
    painter.fillRect(QRectF(0, 0, width, min(limb + sink + _sagged(side, dip), height)), ring)


def _limb_px(side: Side, high_km: float) -> float:
    """Return the row in which the limb lies straight ahead, where the lens looks level."""
    return side.level_px + side.focal_px * math.tan(math.acos(RADIUS_KM / (RADIUS_KM + high_km)))


def _sagged(side: Side, dip: float) -> float:
    """Return how much lower the limb lies at the edge of the picture than in its middle."""
    across = side.middle_px / side.focal_px
    return side.focal_px * math.tan(dip) * (math.sqrt(1 + across**2) - 1)


def _mixed(
    one: tuple[int, int, int], other: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
