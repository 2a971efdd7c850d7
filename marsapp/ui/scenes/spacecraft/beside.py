"""What is set beside the craft to compare it with: a child, an adult, a bus, another rover."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from marsapp.ui.scenes.spacecraft.picture import Picture

Array = NDArray[np.float64]

COMPARED = ("child", "adult", "bus", "perseverance")
"""What can be set beside the craft, in the order in which it is offered."""


def beside_corners_m(name: str, corners_m: Array) -> Array:
    """Return points (n, 3) that the camera has to keep in view beside the craft.

    ``corners_m`` (m, 3) are the outermost points of the craft, in the frame of what is shown.
    """
    return np.zeros((0, 3))


def paint_beside(painter: QPainter, picture: "Picture") -> None:
    """Paint ``picture.handling.beside`` at true scale, below the craft."""


def beside_name(name: str) -> str:
    """Return the word for what stands beside the craft, for the button."""
    return name


def beside_notes(picture: "Picture") -> list[str]:
    """Return what has to be said about what stands beside, for the corner of the picture."""
    return []
