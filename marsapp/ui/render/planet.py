"""A planet close up: its map on a sphere for any eye, the Sun's light on its relief, its air."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from marsapp.physics.frames import EQUATORIAL_RADIUS_KM
from marsapp.ui.render.eye import Eye
from marsapp.ui.render.globe import Air
from marsapp.ui.render.grain import has_grain
from marsapp.ui.render.map_lookup import MapLookup
from marsapp.ui.render.pixels import Pixels, pixels_of
from marsapp.ui.render.shades import AIR_TOP, Edge, Light, Outline, Slant, shade_table, veil_table
from marsapp.ui.render.sphere import Sphere
from marsapp.ui.render.terrain import HEIGHT_TINTS, Texels, terrain_of
from marsapp.ui.render.tiles import Need

Array = NDArray[np.float64]

RADIUS_KM: Final = EQUATORIAL_RADIUS_KM
"""Of the sphere that is painted; the same that hides what is behind it."""
MARS_CLOSE_AIR: Final = Air(day=(236, 196, 160), dusk=(138, 152, 186), strength=0.42, depth=0.0042)
"""Dust to some tens of kilometres, blue only where the Sun sets in it."""
_STILL_LIGHT: Final = 3e-3  # the Sun may turn so far (rad) before shades are made anew
_MOST_ROUGH: Final = 260_000  # samples of a picture that is to be quick
_FINE_PX: Final = 160  # discs narrower than this are painted from several samples a pixel


@dataclass(frozen=True, slots=True, eq=False)
class Veil:
    """What has been imaged: ``cover`` (rows, columns) of bytes, 255 where it is, 0 where not yet.

    Longitude 0 is the left edge, north is up. A new moment needs a new Veil (or none).
    """

    cover: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Look:
    """How the planet is painted: in its colours (day), tinted by height, or as bare relief.

    ``night`` is how bright the dark side is, 0 to 1 of the day side, and ``dark`` the colour that
    it tends to.
    """

    mode: str = "day"  # day, height, relief
    night: float = 0.06
    dark: tuple[int, int, int] = (9, 11, 18)
    veil: Veil | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A height and the colour that stands for it."""

    km: float
    rgb: tuple[int, int, int]


def height_legend() -> tuple[Stop, ...]:
    """Return the colours of the mode ``height``, lowest first; between two stops they blend."""
    return tuple(Stop(km, rgb) for km, rgb in HEIGHT_TINTS)


class Planet:
    """Paints one planet, and keeps between two pictures whatever is still true.

    While only the planet turns, a picture is two look-ups in the map and one in a table of light.
    While the Sun moves too, the light is worked out anew; while the eye moves, everything is.
    """

    def __init__(self, folder: Path, air: Air = MARS_CLOSE_AIR) -> None:
        self._terrain = terrain_of(folder)
        self._air = air
        self._sight: _Sight | None = None
        self._lit: _Lit | None = None
        self._made: tuple[_Lit, Need, Look, QImage] | None = None

    def prepare(self) -> None:
        """Read the files now, which else happens with the first picture; a thread may do this.

        What is read is kept for every planet of the same folder.
        """
        self._terrain.read()

    def let_go(self) -> None:
        """Forget the last picture and the maps that were made for it."""
        self._sight = self._lit = self._made = None
        self._terrain.let_go()

    @property
    def grained(self) -> bool:
        """Whether the last picture was so near that grain finer than the maps was drawn into it."""
        return self._made is not None and has_grain(self._made[1].down)

    def paint(
        self,
        painter: QPainter,
        eye: Eye,
        turned: tuple[float, Array],
        look: Look,
        *,
        rough: int = 1,
    ) -> None:
        """Paint the planet on a painter whose units are the pixels of the eye.

        ``turned`` is what ``picture`` takes as ``turn_rad`` and ``sun``.
        """
        image = self._image(eye, turned, look, rough)
        if image is None or self._sight is None:
            return
        sphere = self._sight.sphere
        place = QRectF(
            sphere.left,
            sphere.top,
            image.width() * sphere.step,
            image.height() * sphere.step,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, sphere.step != 1)
        painter.drawImage(place, image)
        painter.restore()

    def picture(
        self, eye: Eye, turn_rad: float, sun: Array, look: Look, *, rough: int = 1
    ) -> QImage:
        """Return the rectangle of the screen round the planet; its ``offset()`` is its place.

        Transparent where there is neither planet nor air; a null image if there is nothing at all.

        Parameters
        ----------
        eye
            In the frame of the planet's equator and pole of date.
        turn_rad
            How far the prime meridian has turned from the frame's x axis.
        sun
            Unit vector to the Sun in the frame.
        look
            What is painted.
        rough
            1 for every pixel, 2 or 3 for one sample to so many pixels either way, or fewer still
            where the planet fills a large screen.
        """
        image = self._image(eye, (turn_rad, sun), look, rough)
        if image is None or self._sight is None:
            return QImage()
        sphere = self._sight.sphere
        if sphere.step != 1:
            image = image.scaled(
                math.ceil(image.width() * sphere.step),
                math.ceil(image.height() * sphere.step),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        image.setOffset(QPoint(sphere.left, sphere.top))
        return image

    def _image(
        self, eye: Eye, turned: tuple[float, Array], look: Look, rough: int
    ) -> QImage | None:
        """Return the picture as it is sampled, the last one if nothing in it has changed."""
        turn_rad, sun = turned
        if self._sight is None or not self._sight.serves(eye, rough):
            self._sight = self._lit = self._made = None  # their memory is free for the next
            self._sight = _Sight(eye, self._air, rough)
        sight = self._sight
        if sight.sphere.empty:
            return None
        if self._lit is None or not self._lit.serves(sun):
            self._lit = self._made = None
            self._lit = _Lit(sight, sun, self._air)
        lit = self._lit
        need = sight.lookup.need(turn_rad)
        made = (lit, need, look)
        if self._made is None or self._made[0] is not lit or self._made[:3] != made:
            texels = self._terrain.texels(look.mode, need)
            image = sight.ground(texels, need)
            pixels = pixels_of(image)
            shades = shade_table(self._air, look.night, look.dark)
            with QPainter(image) as painter:
                if look.veil is not None:
                    painter.drawImage(0, 0, sight.veil(look.veil, turn_rad))
                painter.drawImage(0, 0, sight.shade(lit.light, shades))
            lit.edge.cut(pixels)
            self._made = (*made, image)
        return self._made[3]


class _Sight:
    """What depends on the eye alone: the sphere, and where each sample lies on the map."""

    def __init__(self, eye: Eye, air: Air, rough: int) -> None:
        self.eye, self.rough = eye, rough
        most = math.inf if rough == 1 else _MOST_ROUGH
        self.sphere = Sphere(eye, RADIUS_KM, 1 + AIR_TOP * air.depth, float(rough), most)
        if 2 * self.sphere.px_per_radius() < _FINE_PX and rough == 1:
            self.sphere = Sphere(eye, RADIUS_KM, 1 + AIR_TOP * air.depth, 0.5)
        if self.sphere.empty:
            return
        self.lookup, self.outline = MapLookup(self.sphere), Outline(self.sphere, air)
        self.slant = Slant(self.sphere)
        self._slopes = np.empty(self.sphere.shape, np.uint16)
        self._over = _blank(self.sphere.shape)
        self._part: tuple[Texels, Need] | None = None
        self._ground: QImage | None = None

    def serves(self, eye: Eye, rough: int) -> bool:
        """Say whether this is what such an eye sees."""
        return self.rough == rough and _same(self.eye, eye)

    def ground(self, texels: Texels, need: Need) -> QImage:
        """Return a part of the map as it is seen, without light, to be painted on.

        From the second time on that the planet stands as it did, the ground is kept.
        """
        stands = self._part == (texels, need)
        if stands and self._ground is not None:
            return self._ground.copy()
        image = _blank(self.sphere.shape)
        start, index = texels.shift(need), self.lookup.index(texels)
        texels.colour[start:].take(index, out=pixels_of(image), mode="clip")
        if not stands:
            texels.slope[start:].take(index, out=self._slopes, mode="clip")
        self._part, self._ground = (texels, need), image.copy() if stands else None
        return image

    def shade(self, light: Light, shades: Pixels) -> QImage:
        """Return light and shade of the last ground; the next call of this class overwrites it."""
        shades.take(light.shade(self._slopes), out=pixels_of(self._over), mode="clip")
        return self._over

    def veil(self, veil: Veil, turn_rad: float) -> QImage:
        """Return what hides the ground that has not been imaged; overwritten as above."""
        columns = veil.cover.shape[1]
        steps = veil_table().take(veil.cover >> 4)
        twice = np.concatenate([steps, steps], axis=1).ravel()
        start = self.lookup.shift(turn_rad, columns)
        twice[start:].take(
            self.lookup.whole(veil.cover.shape), out=pixels_of(self._over), mode="clip"
        )
        return self._over


class _Lit:
    """What depends on the eye and the Sun: light, and the planet's edge with its air."""

    def __init__(self, sight: _Sight, sun: Array, air: Air) -> None:
        self._sun = sun.copy()
        self.light = Light(sight.sphere, sight.slant, sun)
        self.edge = Edge(sight.outline, self.light, air)

    def serves(self, sun: Array) -> bool:
        """Say whether the Sun still stands there, as far as anyone can see."""
        return float(np.abs(sun - self._sun).max()) < _STILL_LIGHT


def _blank(shape: tuple[int, int]) -> QImage:
    return QImage(shape[1], shape[0], QImage.Format.Format_ARGB32_Premultiplied)


def _same(one: Eye, other: Eye) -> bool:
    """Say whether two eyes see the same."""
    return (
        one.scale == other.scale
        and one.straight == other.straight
        and one.size_px == other.size_px
        and one.middle_px == other.middle_px
        and np.array_equal(one.place_km, other.place_km)
        and np.array_equal(one.axes, other.axes)
    )
