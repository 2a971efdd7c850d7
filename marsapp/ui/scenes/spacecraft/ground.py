"""The ground that a payload looks at or into: a soft patch of Mars where its reach meets it."""

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from marsapp.ui.render.paths import polygon
from marsapp.ui.scenes.spacecraft.beam import beam_of, reach_of, unit

if TYPE_CHECKING:
    from marsapp.mission.reach import Reach
    from marsapp.ui.scenes.spacecraft.beam import Beam
    from marsapp.ui.scenes.spacecraft.picture import Picture

Array = NDArray[np.float64]

_SOFT: Final = 18  # discs on each other, so that the patch has no edge
_TINT: Final = 0.03
_ROUND: Final = 64
_WIDER: Final = 1.5  # than what is seen of it
_LEAST: Final = 0.4  # half width, in lengths of the reach
_STEEP: Final = 0.95  # a reach into the ground below goes down more steeply than that


def meets_ground(reach: "Reach") -> bool:
    """Say whether a reach ends at the ground or goes into it."""
    return reach.form in ("strip", "pulse") or (
        reach.form == "cone" and not reach.incoming and reach.basis == "published"
    )


def paint_ground(painter: QPainter, picture: "Picture") -> None:
    """Paint the ground that what senses looks at, behind the craft."""
    found = reach_of(picture)
    if found is None or not meets_ground(found[1]):
        return
    payload, reach = found
    beam = beam_of(picture, payload, reach)
    if beam is None:
        return
    middle, radius = _patch(picture, beam, below=reach.length_m is not None)
    colour = QColor(picture.style.theme.colour("mars"))
    colour.setAlphaF(_TINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    turn = np.linspace(0, 2 * math.pi, _ROUND, endpoint=False)
    across = unit(np.cross(beam.side, beam.ahead))
    rim = np.outer(np.cos(turn), beam.side) + np.outer(np.sin(turn), across)
    for share in np.linspace(1.0, 0.3, _SOFT):
        points = picture.on_screen(middle + share * radius * rim)
        if np.isfinite(points).all():
            painter.drawPolygon(polygon(points))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _patch(picture: "Picture", beam: "Beam", *, below: bool) -> tuple[Array, float]:
    """Return middle (3,) and radius of the patch: ``below`` the wheels, or where the reach ends."""
    if below and beam.ahead[2] < -_STEEP:
        depth_m = float(beam.apex_m[2] - picture.corners_m[:, 2].min())
        return beam.apex_m + depth_m * beam.ahead, beam.length_m / 2
    return beam.at(1.0), beam.length_m * max(_WIDER * beam.spread, _LEAST)
