"""The picture of a craft: its pixels, and which part is where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.ui.render.pixels import Pixels, pixels_of

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Owners = NDArray[np.int16]
_BRIGHTER = 0.30  # of the way to the accent's own light


@dataclass(frozen=True, slots=True)
class Layer:
    """A piece of a picture: its top left corner, packed colours and owners (h, w), -1 for none.

    ``drawn`` (n,) is how many pixels every owner would take if nothing stood before it, ``dark``
    how much shadows are still to darken it, 0 to 1, at every so many dots.
    """

    corner: tuple[int, int]
    colour: Pixels
    owner: Owners
    drawn: Array
    dark: Floats | None = None

    @classmethod
    def blank(cls, corner: tuple[int, int], size: tuple[int, int], drawn: Array) -> "Layer":
        """Return a piece that shows nothing yet: width and height."""
        shape = size[::-1]
        return cls(corner, np.zeros(shape, np.uint32), np.full(shape, -1, np.int16), drawn)


class CraftPicture:
    """A craft as it is seen, in pixels of the place it is drawn on.

    ``image`` has the size of that place, or is smaller and to be drawn as large as it
    (``picture.size_px``). Nothing is where the craft is not.
    """

    def __init__(
        self,
        layer: Layer,
        image_px: tuple[int, int],
        size_px: tuple[int, int],
        ids: Sequence[str],
        fine: float = 1.0,
    ) -> None:
        self._layer = layer
        self._image_px = image_px
        self._fine = fine  # dots of the layer to a pixel of the image
        self._scale = fine * image_px[0] / size_px[0], fine * image_px[1] / size_px[1]
        self._ids = tuple(ids)
        self.size_px = size_px

    @cached_property
    def image(self) -> QImage:
        """The picture, premultiplied ARGB."""
        return image_of(self._layer, self._image_px, self._fine)

    def paint(self, painter: QPainter) -> None:
        """Paint the picture where it belongs: only its piece, the rest is empty."""
        left, top = self._layer.corner
        rows, columns = self._layer.owner.shape
        piece = QRectF(*(side / self._fine for side in (left, top, columns, rows)))
        source = QRectF(piece.toAlignedRect() & self.image.rect())
        across, down = (
            one / other for one, other in zip(self.size_px, self._image_px, strict=True)
        )
        place = QRectF(
            source.x() * across,
            source.y() * down,
            source.width() * across,
            source.height() * down,
        )
        painter.drawImage(place, self.image, source)

    def owner_at(self, x_px: float, y_px: float, near_px: float = 0.0) -> str:
        """Return the id of the shape seen at a pixel, '' for none.

        With ``near_px`` it is the nearest one within so many pixels, for fingers.
        """
        owner = self._layer.owner
        if not owner.size:
            return ""
        x = x_px * self._scale[0] - self._layer.corner[0]
        y = y_px * self._scale[1] - self._layer.corner[1]
        reach = near_px * self._scale[0]
        first_x, first_y = max(int(x - reach), 0), max(int(y - reach), 0)
        if x + reach < 0 or y + reach < 0:
            return ""
        patch = owner[first_y : int(y + reach) + 1, first_x : int(x + reach) + 1]
        rows, columns = np.nonzero(patch >= 0)
        if not len(rows):
            return ""
        away = np.hypot(columns + first_x + 0.5 - x, rows + first_y + 0.5 - y)
        best = int(np.argmin(away))
        if near_px > 0 and away[best] > reach + 0.71:
            return ""
        return self._ids[int(patch[rows[best], columns[best]])]

    def share(self, shape_id: str) -> float:
        """Return how much of a shape is seen, 0 to 1: the rest is hidden or outside the picture.

        What a shape hides of itself counts as hidden.
        """
        if shape_id not in self.pixels:
            return 0.0
        index = self._ids.index(shape_id)
        return min(float(self._counts[index] / max(self._layer.drawn[index], 1.0)), 1.0)

    @cached_property
    def pixels(self) -> Mapping[str, int]:
        """How many pixels of the place every visible shape takes."""
        area = self._scale[0] * self._scale[1]
        return {self._ids[i]: max(round(int(n) / area), 1) for i, n in enumerate(self._counts) if n}

    @cached_property
    def centre_px(self) -> Mapping[str, tuple[float, float]]:
        """A pixel in the middle of what is seen of every visible shape, always on the shape."""
        return {name: point for i, name in enumerate(self._ids) if (point := self._middle(i))}

    @cached_property
    def _where(self) -> tuple[NDArray[np.intp], NDArray[np.intp], Owners]:
        rows, columns = np.nonzero(self._layer.owner >= 0)
        return rows, columns, self._layer.owner[rows, columns]

    @cached_property
    def _counts(self) -> NDArray[np.intp]:
        return np.bincount(self._where[2], minlength=len(self._ids))

    def _middle(self, index: int) -> tuple[float, float] | None:
        if not self._counts[index]:
            return None
        rows, columns, owner = self._where
        mine = owner == index
        y, x = rows[mine] + 0.5, columns[mine] + 0.5
        best = int(np.argmin((x - x.mean()) ** 2 + (y - y.mean()) ** 2))
        left, top = self._layer.corner
        return float((x[best] + left) / self._scale[0]), float((y[best] + top) / self._scale[1])

    @property
    def owners(self) -> Owners:
        """The place in `ids` of what each dot of the picture's piece shows, (h, w), -1 for none."""
        return self._layer.owner

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the shapes, those that cannot be seen too."""
        return self._ids

    @property
    def piece_px(self) -> tuple[float, float, float, float]:
        """Where the piece of `owners` begins (left, top) and how wide and high a dot is."""
        across, down = 1 / self._scale[0], 1 / self._scale[1]
        left, top = self._layer.corner
        return left * across, top * down, across, down

    def point_of(self, shape_id: str) -> QPointF | None:
        """Return the middle of what is seen of a shape, None where nothing is."""
        centre = self.centre_px.get(shape_id)
        return QPointF(*centre) if centre is not None else None


def image_of(layer: Layer, size_px: tuple[int, int], fine: float = 1.0) -> QImage:
    """Return a picture of this size that shows a piece of it, of so many dots to a pixel."""
    width, height = size_px
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    (left, top), (rows, columns) = layer.corner, layer.colour.shape
    if fine == 1.0:
        part = layer.colour[: height - top, : width - left]
        pixels_of(image)[top : top + part.shape[0], left : left + part.shape[1]] = part
    if not layer.colour.size or (fine == 1.0 and layer.dark is None):
        return image
    place = QRectF(left / fine, top / fine, columns / fine, rows / fine)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if fine != 1.0:
            painter.drawImage(place, _shown(layer.colour))
        if layer.dark is not None:
            shade = (layer.dark * np.float32(255)).astype(np.uint32)
            shade <<= np.uint32(24)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
            painter.drawImage(place, _shown(shade))
    return image


def _shown(pixels: Pixels) -> QImage:
    """Return an image that shows packed colours (h, w), as long as they are there."""
    rows, columns = pixels.shape
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, columns, rows, pixels.strides[0], form)


def halved(layer: Layer) -> Layer:
    """Return a piece at half the size, four dots to one; the parts are those of the first dots."""
    colour = _mean(layer.colour[::2], layer.colour[1::2])
    colour = _mean(colour[:, ::2], colour[:, 1::2])
    left, top = layer.corner
    owner = np.maximum(layer.owner[::2, ::2], layer.owner[1::2, 1::2])
    darken(colour, layer.dark)
    return Layer((left // 2, top // 2), colour, owner, layer.drawn / 4)


def unshaded(layer: Layer, owners: Sequence[int]) -> None:
    """Let no shadow fall on some parts, in place."""
    if layer.dark is None:
        return
    step = layer.owner.shape[0] // layer.dark.shape[0]
    layer.dark[np.isin(layer.owner[::step, ::step], owners)] = 0.0


def darken(colour: Pixels, dark: Floats | None) -> None:
    """Let shadows fall on packed colours, both (h, w), in place."""
    if dark is None:
        return
    shaded = np.nonzero(dark > 0.004)
    was = colour[shaded]
    left = (256 - dark[shaded] * 256).astype(np.uint32)
    odd, even = np.uint32(0x00FF00FF), np.uint32(0x0000FF00)
    now = was & np.uint32(0xFF000000)
    now |= ((was & odd) * left >> np.uint32(8)) & odd
    now |= ((was & even) * left >> np.uint32(8)) & even
    colour[shaded] = now


def _mean(one: Pixels, two: Pixels) -> Pixels:
    """Return packed colours between two others, all four channels at once."""
    mean = one ^ two
    mean &= np.uint32(0xFEFEFEFE)
    mean >>= np.uint32(1)
    mean += one & two
    return mean


def outlined(layer: Layer, owners: Sequence[int], wide_px: int, accent: QColor) -> None:
    """Brighten some parts in place and draw a line around what is seen of them."""
    mask = np.isin(layer.owner, owners)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return
    near = (
        slice(max(rows[0] - wide_px, 0), rows[-1] + wide_px + 1),
        slice(max(columns[0] - wide_px, 0), columns[-1] + wide_px + 1),
    )
    mask, colour = mask[near], layer.colour[near]
    grown = mask.copy()
    for _ in range(wide_px):
        wider = grown.copy()
        wider[1:] |= grown[:-1]
        wider[:-1] |= grown[1:]
        wider[:, 1:] |= grown[:, :-1]
        wider[:, :-1] |= grown[:, 1:]
        grown = wider
    colour[mask] = _brighter(colour[mask], accent)
    colour[grown & ~mask] = accent.rgba()


def _brighter(colour: Pixels, accent: QColor) -> Pixels:
    out = np.full(colour.shape, 0xFF000000, np.uint32)
    for shift, level in ((16, accent.red()), (8, accent.green()), (0, accent.blue())):
        channel = (colour >> np.uint32(shift)) & np.uint32(0xFF)
        bright = channel + (np.maximum(level, channel) - channel) * _BRIGHTER
        out |= bright.astype(np.uint32) << np.uint32(shift)
    return out
