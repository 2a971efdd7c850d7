"""Pictures as numbers and numbers as pictures."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

Pixels = NDArray[np.uint32]


def packed(rgb: NDArray[np.floating], cover: NDArray[np.floating]) -> Pixels:
    """Return premultiplied pixels of colours (0 to 255, already times cover) and cover, 0 to 1."""
    alpha = np.rint(cover * 255).astype(np.uint32)
    red, green, blue = (np.minimum(np.rint(rgb[..., i]).astype(np.uint32), alpha) for i in range(3))
    return np.asarray(alpha << 24 | red << 16 | green << 8 | blue, dtype=np.uint32)


def pixels_of(image: QImage) -> Pixels:
    """Return the pixels of a 32-bit picture, which must stay alive; the first call may copy it."""
    return np.frombuffer(image.bits(), np.uint32).reshape(image.height(), image.width())
