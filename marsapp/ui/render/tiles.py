"""Maps in plain degrees as arrays: reading them, and blending a part to any number of texels."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QImageReader

from marsapp.ui.render.bands import in_bands
from marsapp.ui.render.pixels import Pixels

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_ZERO_M: Final = 10_000.0  # see assets/mars/README.md
_FINEST_WAVE: Final = 0.38  # cycles a cell; beyond it are ripples of the cut-off harmonics


@dataclass(frozen=True, slots=True)
class Need:
    """A part of the map: ``across`` texels round the planet, ``down`` from pole to pole.

    Rows ``top`` to ``bottom``, columns ``left`` to ``right`` (excluded). Columns count eastwards
    from longitude 0 and may lie beyond either edge. ``right - left`` of ``across`` is all round.
    """

    across: int
    down: int
    top: int
    bottom: int
    left: int
    right: int

    @property
    def round(self) -> bool:
        """Whether this reaches round the planet."""
        return self.right - self.left >= self.across

    def places(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the numbers of its rows and of its columns."""
        return np.arange(self.top, self.bottom), np.arange(self.left, self.right)

    def circles(self) -> Floats:
        """Return how large the circle of latitude of each row is against the equator."""
        row = np.arange(self.top, self.bottom, dtype=np.float32) + np.float32(0.5)
        return np.asarray(np.sin(row * np.float32(np.pi / self.down)))


def read_heights(file: Path) -> Floats:
    """Return the heights in metres of a 16-bit picture, which counts from -10 km."""
    image = _read(file, QImage.Format.Format_Grayscale16)
    numbers = np.frombuffer(image.constBits(), np.uint16)
    numbers = numbers.reshape(image.height(), image.bytesPerLine() // 2)[:, : image.width()]
    return np.asarray(numbers.astype(np.float32) - np.float32(_ZERO_M))


def read_colours(file: Path, gains: tuple[float, float, float]) -> Bytes:
    """Return blue, green, red of a picture, shape (3, rows, columns), brighter by the gains.

    Bright tones gain less than dark ones, so that ice keeps its tints.
    """
    image = _read(file, QImage.Format.Format_RGB32)
    texels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    dark = 1 - np.arange(256) / 255
    out = np.empty((3, image.height(), image.width()), np.uint8)
    for channel in range(3):
        tones = np.rint(255 * (1 - dark ** gains[2 - channel])).astype(np.uint8)
        out[channel] = tones[texels[..., channel]]
    return out


def knotted(heights_m: Floats) -> Floats:
    """Return the weights of a cubic B-spline that goes through the heights.

    Rows near the poles, where columns crowd, keep no finer waves than others: the last metre of a
    height would look like a slope.
    """
    rows, columns = heights_m.shape
    ball = np.concatenate([heights_m, np.roll(heights_m[::-1], columns // 2, axis=1)])
    down = np.fft.fftfreq(2 * rows).astype(np.float32)
    across = np.fft.rfftfreq(columns).astype(np.float32)
    cos = np.abs(np.sin((np.arange(2 * rows, dtype=np.float32) + 0.5) * np.float32(np.pi / rows)))
    waves = np.fft.rfft(ball, axis=1)
    del ball  # as large as the map itself
    polar = cos < 0.25
    waves[polar] *= np.exp(-((across[None, :] / (0.5 * cos[polar, None])) ** 4))
    waves = np.fft.fft(waves, axis=0)
    weight = np.add.outer(down**2, across**2)
    weight *= np.float32(1 / _FINEST_WAVE**2)
    np.multiply(weight, -weight, out=weight)
    np.exp(weight, out=weight)
    weight /= _spline_gain(down)[:, None]
    weight /= _spline_gain(across)
    waves *= weight
    del weight
    out = np.fft.irfft(np.fft.ifft(waves, axis=0)[:rows], columns, axis=1)
    return np.asarray(out.astype(np.float32, copy=False))


def _spline_gain(cycles_per_cell: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.asarray((2 + np.cos(2 * np.pi * cycles_per_cell)) / 3)


def spread(values: NDArray[Any], part: Need, *, smooth: bool) -> Floats:
    """Return a part of a map (rows, columns) blended to the texels of the part.

    ``smooth`` takes the values for weights of a cubic spline, which has no kinks in its slopes;
    else neighbours blend evenly. Where texels are coarser than the map's own, those are averaged
    first.
    """
    while values.shape[1] >= 2 * part.across:
        values = _halved(values)
    weigh = _cubic if smooth else _linear
    rows, columns = part.places()
    down, across = values.shape
    cells, weights = weigh(rows, part.down, down)
    cells = np.clip(cells, 0, down - 1)
    first = int(cells.min())
    source = values[first : int(cells.max()) + 1].astype(np.float32)
    beside, shares = weigh(columns, part.across, across)
    wide = _mixed(source, beside % across, shares, axis=1)
    out = np.empty((len(rows), len(columns)), np.float32)

    def mix(band: slice) -> None:
        out[band] = _mixed(wide, cells[:, band] - first, weights[:, band, None], axis=0)

    in_bands(out.shape, mix)
    return out


def packed_colours(planes: Bytes, part: Need, uneven: Floats | None = None) -> Pixels:
    """Return a part of a map of blue, green and red as 0xffRRGGBB, brighter or darker in places."""
    out = np.empty((part.bottom - part.top, part.right - part.left, 4), np.uint8)
    whole = part.right - part.left == part.across == planes.shape[2]
    for channel in range(3):
        if whole and (part.top, part.bottom) == (0, planes.shape[1]):
            out[..., channel] = planes[channel]
            continue
        tone = spread(planes[channel], part, smooth=False)
        if uneven is not None:
            tone *= uneven
        tone += np.float32(0.5)
        out[..., channel] = np.clip(tone, 0, 255, out=tone)
    out[..., 3] = 255
    return out.view(np.uint32)[..., 0]


def _mixed(values: Floats, cells: NDArray[np.intp], weights: Floats, axis: int) -> Floats:
    """Return the sum of some cells along an axis, each times its weight."""
    out = values.take(cells[0], axis)
    out *= weights[0]
    for cell, weight in zip(cells[1:], weights[1:], strict=True):
        term = values.take(cell, axis)
        term *= weight
        out += term
    return np.asarray(out)


def _linear(texels: NDArray[np.intp], total: int, cells: int) -> tuple[NDArray[np.intp], Floats]:
    """Return the two cells that each texel lies between, and how much of either it takes."""
    place = (texels + 0.5) * (cells / total) - 0.5
    left = np.floor(place).astype(np.intp)
    t = (place - left).astype(np.float32)
    return np.stack([left, left + 1]), np.stack([1 - t, t])


def _cubic(texels: NDArray[np.intp], total: int, cells: int) -> tuple[NDArray[np.intp], Floats]:
    """Return the four cells round each texel and their weights in a cubic B-spline."""
    place = (texels + 0.5) * (cells / total) - 0.5
    left = np.floor(place).astype(np.intp)
    t = (place - left).astype(np.float32)
    s = 1 - t
    weights = (
        s**3 / 6,
        (4 - 6 * t**2 + 3 * t**3) / 6,
        (4 - 6 * s**2 + 3 * s**3) / 6,
        t**3 / 6,
    )
    return np.stack([left - 1, left, left + 1, left + 2]), np.stack(weights)


def _halved(values: NDArray[Any]) -> Floats:
    """Return a map at half its width and height: the mean of four."""
    upper = values[::2].astype(np.float32)
    upper += values[1::2]
    out = upper[:, ::2] + upper[:, 1::2]
    out *= np.float32(0.25)
    return np.asarray(out)


def _read(file: Path, image_format: QImage.Format) -> QImage:
    reader = QImageReader(str(file))
    image = reader.read()
    if image.isNull():
        raise OSError(f"{file.name}: {reader.errorString()}")
    return image.convertToFormat(image_format)
