"""A planet with its map, drawn by numpy for any attitude, lit by the Sun."""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from marsapp.ui.render.pixels import Pixels, packed, pixels_of

Array = NDArray[np.float64]
Floats = NDArray[np.float32]

REACH: Final = 1.05
"""Side of the picture, in diameters of the planet; the rest is for the air round its edge."""
_WIDEST: Final = 2048  # texels round the equator of the finest map
_LIGHTS, _SLOPES = 512, 64  # steps of the table of shades
_STILL_RAD: Final = 2e-4  # the pole and the Sun may turn so far before anything is made anew
_STILL_LIGHT_RAD: Final = 3e-3


@dataclass(frozen=True, slots=True)
class Air:
    """How a thin atmosphere looks: its colour at the day's edge and in the twilight."""

    day: tuple[int, int, int]
    dusk: tuple[int, int, int]
    strength: float  # of the glow, 0 to 1
    depth: float  # of the glow outside the edge, in radii


MARS_AIR: Final = Air(day=(232, 196, 168), dusk=(150, 150, 170), strength=0.30, depth=0.016)
EARTH_AIR: Final = Air(day=(150, 196, 255), dusk=(235, 160, 110), strength=0.55, depth=0.03)


class Globe:
    """One planet's map and the tables of the last picture.

    A picture is one look-up in the map and one in a table of shades. What depends only on the size
    is kept until the size changes, and what depends on the pole until the view turns, so that a
    planet that merely spins costs almost nothing. The map is read when it is first needed, and
    only as large as is needed.
    """

    def __init__(self, texture: Path, air: Air) -> None:
        self._texture = texture
        self._air = air
        self._map = QImage()
        self._disc: _Disc | None = None
        self._view: _View | None = None
        self._shades: _Shades | None = None
        self._made: tuple[_View, int, _Shades, QImage] | None = None

    def picture(
        self,
        diameter_px: int,
        body_to_view: Array,
        sun_in_view: Array,
        *,
        night: float = 0.0,
    ) -> QImage:
        """Return the planet on a transparent square of ``side_of(diameter_px)`` pixels.

        The same picture comes again as long as nothing in it would move by a texel.

        Parameters
        ----------
        diameter_px
            Of the planet itself.
        body_to_view
            Matrix from axes fixed in the planet (x: longitude 0, z: north pole) to the axes of
            the view: right, up, towards the viewer.
        sun_in_view
            Unit vector to the Sun along the axes of the view.
        night
            How bright the night side is, 0 to 1 of the day side.
        """
        disc = self._disc = _Disc.kept(self._disc, diameter_px)
        texels = self._texels(diameter_px)
        view = self._view = _View.kept(self._view, disc, body_to_view[:, 2], texels.shape)
        shades = self._shades = _Shades.kept(self._shades, disc, sun_in_view, (self._air, night))
        shift = view.shift(body_to_view)
        if self._made is not None:
            of_view, of_shift, of_shades, image = self._made
            if of_view is view and of_shift == shift and of_shades is shades:
                return image
        image = _composed(disc, view.look_up(texels, shift), shades)
        self._made = (view, shift, shades, image)
        return image

    def _texels(self, diameter_px: int) -> Pixels:
        """Return the map, as wide as so large a disc can show."""
        wanted = 2 ** math.ceil(math.log2(max(diameter_px, 16) * math.pi / 1.35))
        width = min(wanted, _WIDEST)
        if self._map.width() != width:
            reader = QImageReader(str(self._texture))
            width = min(width, reader.size().width())
            if self._map.width() != width:
                reader.setScaledSize(QSize(width, width // 2))
                self._map = reader.read().convertToFormat(QImage.Format.Format_RGB32)
                self._view = None
            if self._map.isNull():
                raise OSError(f"{self._texture.name}: {reader.errorString()}")
        return pixels_of(self._map)


def side_of(diameter_px: int) -> int:
    """Return the side of the picture of a planet."""
    return 2 * math.ceil(diameter_px * REACH / 2) + 2


class _Disc:
    """What depends on the size alone: the unit sphere, and the antialiased outline."""

    def __init__(self, diameter: int) -> None:
        self.diameter = diameter
        self.side = side_of(diameter)
        axis = ((np.arange(self.side, dtype=np.float32) + 0.5) - self.side / 2) * (2 / diameter)
        self.x, self.y = axis, -axis
        r2 = axis[:, None] ** 2 + axis[None, :] ** 2
        self.z: Floats = np.sqrt(np.maximum(1 - r2, 0))
        self.slope: NDArray[np.uint8] = (self.z * (_SLOPES - 1)).astype(np.uint8)
        self.outside = np.flatnonzero((r2 > 0.94) & (r2 < REACH**2))
        row, column = np.divmod(self.outside, self.side)
        r = np.sqrt(r2.ravel()[self.outside])
        self.ring = (r, self.x[column] / r, self.y[row] / r)
        cover = np.clip((1 - np.sqrt(r2)) * (diameter / 2) + 0.5, 0, 1) * 255
        self.mask = _image(np.rint(cover).astype(np.uint8), QImage.Format.Format_Alpha8)

    @classmethod
    def kept(cls, old: "_Disc | None", diameter: int) -> "_Disc":
        return old if old is not None and old.diameter == diameter else cls(diameter)


class _View:
    """Where each pixel lies on the map while the pole stays where it is."""

    def __init__(self, disc: _Disc, pole: Array, map_shape: tuple[int, ...]) -> None:
        self._disc, self._pole = disc, pole.copy()
        rows, self._columns = map_shape
        self._front = _front_of(pole)
        lat = np.arcsin(np.clip(_along(disc, pole), -1, 1))
        lat *= np.float32(-rows / np.pi)
        lat += np.float32(rows / 2)
        self._start: NDArray[np.int32] = np.clip(lat.astype(np.int32), 0, rows - 1)
        self._start *= np.int32(self._columns)
        lon = np.arctan2(_along(disc, np.cross(pole, self._front)), _along(disc, self._front))
        lon *= np.float32(self._columns / (2 * np.pi))
        lon += np.float32(self._columns)  # never negative, so that cutting off rounds down
        self._lon: NDArray[np.int32] = lon.astype(np.int32)
        self._index = np.empty(lon.shape, dtype=np.intp)

    @classmethod
    def kept(
        cls, old: "_View | None", disc: _Disc, pole: Array, map_shape: tuple[int, ...]
    ) -> "_View":
        if old is not None and old.serves(disc, pole) and old._columns == map_shape[1]:  # noqa: SLF001
            return old
        return cls(disc, pole, map_shape)

    def serves(self, disc: _Disc, pole: Array) -> bool:
        """Say whether this is the view of a disc with its pole there."""
        return disc is self._disc and float(np.abs(pole - self._pole).max()) < _STILL_RAD

    def shift(self, body_to_view: Array) -> int:
        """Return by how many texels the planet has turned."""
        x, y, _ = self._front @ body_to_view  # the meridian that faces the viewer
        return round(math.atan2(y, x) / (2 * np.pi) * self._columns) + self._columns

    def look_up(self, texels: Pixels, shift: int) -> QImage:
        """Return the map as it is seen when the planet has turned so far."""
        image = QImage(self._disc.side, self._disc.side, QImage.Format.Format_ARGB32_Premultiplied)
        index = self._index
        np.add(self._lon, np.int32(shift), out=index)
        index &= self._columns - 1  # a power of two
        index += self._start
        texels.ravel().take(index, out=pixels_of(image), mode="clip")
        return image


class _Shades:
    """Light and night over the disc, and the glow of the air round it."""

    def __init__(self, disc: _Disc, sun: Array, look: tuple[Air, float]) -> None:
        self._disc, self._sun, self._look = disc, sun.copy(), look
        table = _shade_table(*look)
        light = _along(disc, sun)
        light += 1
        light *= np.float32((_LIGHTS - 1) / 2)
        index = light.astype(np.intp)
        index *= _SLOPES
        index += disc.slope
        self.image = QImage(disc.side, disc.side, QImage.Format.Format_ARGB32_Premultiplied)
        table.take(index, out=pixels_of(self.image), mode="clip")
        self.halo = _halo(disc, sun, look[0])

    @classmethod
    def kept(
        cls, old: "_Shades | None", disc: _Disc, sun: Array, look: tuple[Air, float]
    ) -> "_Shades":
        if (
            old is not None
            and old._disc is disc  # noqa: SLF001
            and old._look == look  # noqa: SLF001
            and float(np.abs(sun - old._sun).max()) < _STILL_LIGHT_RAD  # noqa: SLF001
        ):
            return old
        return cls(disc, sun, look)


def _composed(disc: _Disc, image: QImage, shades: _Shades) -> QImage:
    """Lay light, night and air over a map seen as a disc."""
    with QPainter(image) as painter:
        painter.drawImage(QPointF(0, 0), shades.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(QPointF(0, 0), disc.mask)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.drawImage(QPointF(0, 0), shades.halo)
    return image


def _front_of(pole: Array) -> Array:
    """Return the unit vector at right angles to the pole that faces the viewer most."""
    towards = np.array([0.0, 0.0, 1.0]) if abs(pole[2]) < 0.999 else np.array([0.0, -1.0, 0.0])
    front = towards - (towards @ pole) * pole
    return np.asarray(front / np.linalg.norm(front))


def _along(disc: _Disc, vector: Array) -> Floats:
    """Return how far every pixel of the sphere lies along a unit vector."""
    x, y, z = vector.astype(np.float32)
    out = disc.z * z
    out += (disc.y * y)[:, None]
    out += disc.x * x
    return np.asarray(out)


@lru_cache(maxsize=8)
def _shade_table(air: Air, night: float) -> Pixels:
    """Return what is laid over the map, by height of the Sun and slope towards the viewer."""
    light = np.linspace(-1, 1, _LIGHTS)[:, None]
    slope = np.linspace(0, 1, _SLOPES)[None, :]
    day = np.clip((light + 0.05) / 1.05, 0, 1) ** 0.7 * (0.74 + 0.26 * np.sqrt(slope))
    haze = air.strength * (1 - slope) ** 3 * np.clip(light + 0.15, 0, 1)
    twilight = 0.10 * air.strength * np.exp(-(((light - 0.02) / 0.09) ** 2)) * np.ones_like(slope)
    bright = night + (1 - night) * day
    cover = 1 - bright * (1 - haze) * (1 - twilight)
    rgb = np.multiply.outer(haze, air.day) + np.multiply.outer((1 - haze) * twilight, air.dusk)
    return packed(rgb, cover).ravel()


def _halo(disc: _Disc, sun: Array, air: Air) -> QImage:
    """Return the glow of the air outside the disc, on the day side."""
    image = QImage(disc.side, disc.side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    out, (r, along_x, along_y) = disc.outside, disc.ring
    light = along_x * np.float32(sun[0]) + along_y * np.float32(sun[1])
    glow = air.strength * np.exp(np.minimum(1 - r, 0) / np.float32(air.depth))
    glow *= np.clip(light + 0.15, 0, 1) * np.clip((REACH - r) / 0.02, 0, 1)
    pixels_of(image).ravel()[out] = packed(np.multiply.outer(glow, air.day), glow)
    return image


def _image(pixels: NDArray[np.unsignedinteger], image_format: QImage.Format) -> QImage:
    """Return a picture that owns a copy of the pixels."""
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, pixels.strides[0], image_format).copy()
