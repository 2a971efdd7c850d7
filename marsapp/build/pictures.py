"""Writing maps as pictures: colours as JPEG or PNG, numbers as 16-bit PNG."""

import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage  # noqa: TID251 - developer time: the writer of pictures at hand


def write_picture(rgb: NDArray[np.uint8], output: Path, quality: int) -> None:
    """Write red, green and blue, shape (height, width, 3), in the format of the file's name."""
    height, width, _ = rgb.shape
    pixels = np.ascontiguousarray(rgb)
    image = QImage(pixels.data, width, height, width * 3, QImage.Format.Format_RGB888)
    output.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(output), None, quality):
        raise OSError(f"{output} could not be written")
    _say(output, (width, height))


def write_numbers(values: NDArray[np.uint16], output: Path) -> None:
    """Write numbers as a 16-bit grey PNG, each row as its differences from the row before.

    Notes
    -----
    Portable Network Graphics (W3C, 2003), sections 9 and 11: filter type 4 (Paeth).
    """
    height, width = values.shape
    raw = values.astype(">u2").view(np.uint8).reshape(height, 2 * width)
    lines = np.concatenate([np.full((height, 1), 4, np.uint8), _paeth(raw)], axis=1)
    header = struct.pack(">IIBBBBB", width, height, 16, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b""))
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for name, content in chunks:
            file.write(struct.pack(">I", len(content)) + name + content)
            file.write(struct.pack(">I", zlib.crc32(name + content)))
    _say(output, (width, height))


def _paeth(raw: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return what is left of each byte after the best guess from left, above and between."""
    height, width = raw.shape
    framed = np.zeros((height + 1, width + 2), np.int16)
    framed[1:, 2:] = raw
    left, above, corner = framed[1:, :-2], framed[:-1, 2:], framed[:-1, :-2]
    to_left, to_above = np.abs(above - corner), np.abs(left - corner)
    to_corner = np.abs(left + above - 2 * corner)
    nearest = np.where(to_above <= to_corner, above, corner)
    use_left = (to_left <= to_above) & (to_left <= to_corner)
    return (raw - np.where(use_left, left, nearest)).astype(np.uint8)


def _say(output: Path, size: tuple[int, int]) -> None:
    kilobytes = output.stat().st_size / 1000
    print(f"{output.name}: {size[0]} x {size[1]}, {kilobytes:.0f} kB")
