"""The maps of a planet as texels: colour and slope of the ground, at the width that is needed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Pixels = NDArray[np.uint32]

WIDEST: Final = 2048
"""Texels round the equator of the finest map."""
RELIEF: Final = 5.0
"""How many times steeper than it is the ground is lit. Slopes of whole degrees are rare on Mars."""
_ZERO_M: Final = 10_000.0  # see assets/mars/README.md
_RADIUS_M: Final = 3_389_500.0
_GREY: Final = 176  # of the bare relief

HEIGHT_TINTS: Final[tuple[tuple[float, tuple[int, int, int]], ...]] = (
    (-8.0, (38, 36, 86)),
    (-6.0, (40, 66, 128)),
    (-4.5, (44, 104, 150)),
    (-3.0, (74, 147, 156)),
    (-1.5, (146, 188, 158)),
    (0.0, (226, 217, 172)),
    (1.5, (222, 178, 116)),
    (3.0, (198, 132, 80)),
    (5.0, (158, 90, 62)),
    (8.0, (118, 66, 62)),
    (12.0, (150, 128, 136)),
    (21.0, (248, 246, 246)),
)
"""Height above the zero level in km, and the colour that stands for it; between them it blends."""


@dataclass(frozen=True, slots=True, eq=False)
class Texels:
    """A map of the whole planet, laid twice side by side so that turning is only a shift.

    ``colour`` is 0xffRRGGBB. ``slope`` holds two signed bytes, how much the ground leans to the
    east and to the north, 127 for a lean of one in one. Both are flat, ``rows`` of ``2 columns``.
    """

    colour: Pixels
    slope: NDArray[np.uint16]
    rows: int
    columns: int


class Terrain:
    """Reads the maps of a folder when they are first needed and keeps them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, int], Texels] = {}
        self._colours: dict[str, QImage] = {}
        self._slopes: NDArray[np.int8] | None = None
        self._heights: Floats | None = None

    def texels(self, mode: str, columns: int) -> Texels:
        """Return the map painted as ``day``, ``height`` or ``relief``, so many texels wide."""
        found = self._kept.get((mode, columns))
        if found is None:
            if len(self._kept) > 5:
                self._kept.clear()
            found = self._kept[mode, columns] = self._made(mode, columns)
        return found

    def heights_m(self) -> Floats:
        """Return the heights above the zero level, as they stand in the file."""
        if self._heights is None:
            image = _read(self._folder / "height.png", QImage.Format.Format_Grayscale16)
            wide = image.bytesPerLine() // 2
            numbers = np.frombuffer(image.constBits(), np.uint16).reshape(image.height(), wide)
            self._heights = numbers[:, : image.width()].astype(np.float32) - np.float32(_ZERO_M)
        return self._heights

    def _made(self, mode: str, columns: int) -> Texels:
        rows = columns // 2
        colour = self._colour(mode)
        if colour.width() != columns:
            colour = _resized(colour, columns)
        pixels = np.frombuffer(colour.constBits(), np.uint32).reshape(rows, columns)
        slopes = self._slope()
        while slopes.shape[1] > columns:
            slopes = _halved(slopes)
        return Texels(
            colour=np.concatenate([pixels, pixels], axis=1).ravel(),
            slope=np.concatenate([slopes, slopes], axis=1).view(np.uint16).ravel(),
            rows=rows,
            columns=columns,
        )

    def _colour(self, mode: str) -> QImage:
        """Return the colours of the widest map."""
        found = self._colours.get(mode)
        if found is None:
            if mode == "day":
                found = _read(self._folder / "ground.jpg", QImage.Format.Format_RGB32)
                found = _resized(found, WIDEST)
            elif mode == "height":
                found = _resized(_tinted(self.heights_m()), WIDEST)
            else:
                found = QImage(WIDEST, WIDEST // 2, QImage.Format.Format_RGB32)
                found.fill(0xFF000000 | _GREY << 16 | _GREY << 8 | _GREY)
            self._colours[mode] = found
        return found

    def _slope(self) -> NDArray[np.int8]:
        """Return the lean of the widest map, shape (rows, columns, 2)."""
        if self._slopes is None:
            east, north = slopes_of(self.heights_m())
            leans = np.zeros((*east.shape, 4), np.uint8)
            for i, slope in enumerate((east, north)):
                lean = np.tanh(np.float32(RELIEF) * slope)
                leans[..., i] = np.rint(lean * 127 + 128).astype(np.uint8)
            leans[..., 3] = 255
            height, width = east.shape
            image = QImage(leans.data, width, height, width * 4, QImage.Format.Format_RGB32)
            image = _resized(image, WIDEST)
            wide = np.frombuffer(image.constBits(), np.uint8).reshape(WIDEST // 2, WIDEST, 4)
            self._slopes = (wide[..., :2] ^ 0x80).view(np.int8)
        return self._slopes


def slopes_of(heights_m: Floats) -> tuple[Floats, Floats]:
    """Return how fast the ground rises to the east and to the north, as fractions.

    Towards the poles the columns lie closer, so that ground is compared over more of them.
    """
    rows, columns = heights_m.shape
    step_m = np.float32(_RADIUS_M * np.pi / rows)
    lat = np.float32(np.pi / 2) - (np.arange(rows, dtype=np.float32) + 0.5) * np.float32(
        np.pi / rows
    )
    east = np.empty_like(heights_m)
    reach = np.clip(np.rint(1 / np.cos(lat)), 1, columns // 8).astype(int)
    for cells in np.unique(reach):
        own = reach == cells
        part = heights_m[own]
        rise = np.roll(part, -cells, axis=1) - np.roll(part, cells, axis=1)
        east[own] = rise / (2 * cells * step_m * np.cos(lat[own])[:, None])
    over = np.roll(heights_m[[0, -1]], columns // 2, axis=1)  # beyond a pole: the other side
    padded = np.concatenate([over[:1], heights_m, over[1:]])
    north = (padded[:-2] - padded[2:]) / (2 * step_m)
    return east, north


def _tinted(heights_m: Floats) -> QImage:
    """Return the heights in their colours."""
    rows, columns = heights_m.shape
    steps_m = np.array([km * 1000 for km, _ in HEIGHT_TINTS])
    pixels = np.full((rows, columns), 0xFF, np.uint32)
    for channel in range(3):
        tone = np.interp(heights_m, steps_m, [rgb[channel] for _, rgb in HEIGHT_TINTS])
        pixels = pixels << np.uint32(8) | np.rint(tone).astype(np.uint32)
    return QImage(pixels.tobytes(), columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()


def _read(file: Path, image_format: QImage.Format) -> QImage:
    reader = QImageReader(str(file))
    image = reader.read()
    if image.isNull():
        raise OSError(f"{file.name}: {reader.errorString()}")
    return image.convertToFormat(image_format)


def _resized(image: QImage, columns: int) -> QImage:
    if image.width() == columns:
        return image
    return image.scaled(
        QSize(columns, columns // 2),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB32)


def _halved(slopes: NDArray[np.int8]) -> NDArray[np.int8]:
    """Return slopes at half the width: the mean of four."""
    rows, columns, _ = slopes.shape
    fours = slopes.reshape(rows // 2, 2, columns // 2, 2, 2)
    return np.asarray(np.rint(fours.mean(axis=(1, 3), dtype=np.float32)).astype(np.int8))
