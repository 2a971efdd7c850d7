"""Small pictures of the craft for other scenes: what flies together at the moment, as it stands.

They are marks, far larger than life. The Sun lights them from its side of the picture; how far it
stands before or behind the picture is not told, so that their solar cells can always be seen.
The first one takes half a second of preparation. In a window that people see this is done little
by little while nothing else happens, and plain marks stand in until then.
"""

import math
from collections.abc import Hashable, Iterator
from itertools import product
from typing import Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from marsapp.mission.mission import Mission
from marsapp.mission.posture import Placed
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.render.mesh.craft import CraftPainter, framed
from marsapp.ui.render.mesh.materials import KEY, Light, prepare

Point = tuple[float, float]

SPAN: Final = 2.6
"""How much wider a figurine is than the plain mark that it takes the place of."""
BODY: Final = 1.6
"""The same without the tips of its wings: hands and names take so much for the craft."""
LEAST_PX: Final = 5.0
"""Below this half width no form can be told; a plain mark is better."""
_CRAFT: Final = (0.64, 0.45)  # azimuth and elevation (radians): wings, body and dish in view
_CAPSULE: Final = (0.5, 0.25)
_DEPTH: Final = 0.6  # of the Sun before the picture, where its direction lies in the picture
_STEPS: Final = 8  # directions of the light on what falls nose first
_FOLDS: Final = 8  # pictures while something unfolds
_LARGEST_PX: Final = 192
_MOST: Final = 32  # pictures kept
_FINE: Final = 2  # pictures are drawn turned, so they are made larger

_SHAPES_A_STEP: Final = 8
_REST_MS: Final = 4  # between two steps, for what else there is to do

Key = tuple[Hashable, ...]


def _sunlight() -> Light:
    """Return where the Sun stands: on the side to which the front with the solar cells points.

    It stands half way from square above the cells to where they throw its light at the viewer: at
    the size of a mark they are too dark else.
    """
    azimuth, elevation = _CRAFT
    level = math.cos(azimuth)
    square = -math.sin(azimuth), -math.sin(elevation) * level, math.cos(elevation) * level
    glint = [2 * square[2] * part for part in square]
    glint[2] -= 1
    right, up, toward = (a + b for a, b in zip(square, glint, strict=True))
    length = math.hypot(right, up, toward)
    return right / length, up / length, toward / length


_SUN: Final = _sunlight()


class Figurines(QObject):
    """Makes and keeps small pictures of a mission's craft, one a stage and size.

    ``ready`` asks for one more painting: plain marks stood in, and the pictures can now be made.
    """

    ready = Signal()

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self._mission = mission
        self._steps = self._preparation()
        self._is_ready = False
        self._timer = QTimer(self)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._go_on)
        self._painter = CraftPainter(mission.data.shapes)
        self._kept: dict[Key, QImage] = {}
        self._stages: dict[str, tuple[tuple[Placed, ...], Key]] = {}

    def craft(
        self, painter: QPainter, at: Point, half_px: float, snapshot: Snapshot, sun_rad: float
    ) -> bool:
        """Draw all that flies together with the craft, its solar cells towards the Sun.

        ``sun_rad`` is where the Sun stands in the picture, to the left from right. Returns False,
        and draws nothing, where the mission has no shapes or the picture would be too small.
        """
        if not self._may_draw(painter):
            return False
        image = self._image("", snapshot, half_px * _pixels(painter), _CRAFT, _SUN)
        if image is None:
            return False
        _draw_turned(painter, at, half_px, sun_rad - math.atan2(_SUN[1], _SUN[0]), image)
        return True

    def lander(
        self,
        painter: QPainter,
        at: Point,
        half_px: float,
        snapshot: Snapshot,
        nose_and_sun_rad: tuple[float, float],
    ) -> bool:
        """Draw what goes down together with the lander, its blunt nose in the direction of flight.

        The directions are those of flight and of the Sun in the picture, to the left from right.
        """
        lander = self._mission.data.mission.lander
        if lander is None or not self._may_draw(painter):
            return False
        groups = self._mission.build.assembly.at(snapshot.time_s).groups
        carrier = next(group[0] for group in groups if lander in group)
        nose, sun = nose_and_sun_rad
        turn = nose + math.pi / 2  # upright its nose points down
        step = round((sun - turn) / (2 * math.pi) * _STEPS) % _STEPS
        flat = math.sqrt(1 - _DEPTH**2)
        angle = step * 2 * math.pi / _STEPS
        light = (flat * math.cos(angle), flat * math.sin(angle), _DEPTH)
        image = self._image(carrier, snapshot, half_px * _pixels(painter), _CAPSULE, light)
        if image is None:
            return False
        _draw_turned(painter, at, half_px, turn, image)
        return True

    def _image(
        self,
        subject: str,
        snapshot: Snapshot,
        half_px: float,
        view: tuple[float, float],
        light: Light,
    ) -> QImage | None:
        """Return a picture that reaches to its edges, made when it is first asked for."""
        placed = self._mission.build.standing(subject, snapshot).placed
        if half_px < LEAST_PX or not placed:
            return None
        size = min(round(half_px) * 2 * _FINE, _LARGEST_PX)
        key = (self._stage(subject, placed), size, light)
        image = self._kept.get(key)
        if image is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            posed = self._painter.pose(placed)
            seen = framed(posed, *view, fill=1.0)
            image = self._kept[key] = self._painter.sprite(posed, seen, size, light=light)
        return image

    def _may_draw(self, painter: QPainter) -> bool:
        """Whether all is prepared; where nobody is kept waiting it is prepared at once."""
        if self._is_ready:
            return True
        device = painter.device()
        if isinstance(device, QWidget) and device.isVisible():
            if not self._timer.isActive():
                self._timer.start()
            return False
        self._finish()
        return True

    def _preparation(self) -> Iterator[None]:
        shapes = self._mission.data.shapes
        for first in range(0, len(shapes), _SHAPES_A_STEP):
            self._painter.prepare(shapes[first : first + _SHAPES_A_STEP])
            yield
        materials = sorted({solid.material for shape in shapes for solid in shape.solids})
        # in the key light too: then the scene of the craft opens without a halt
        for material, light in product(materials, (_SUN, KEY)):
            prepare(material, light)
            yield

    def _go_on(self) -> None:
        if next(self._steps, self) is self:
            self._finish()
            self.ready.emit()

    def _finish(self) -> None:
        for _ in self._steps:
            pass
        self._timer.stop()
        self._is_ready = True

    def _stage(self, subject: str, placed: tuple[Placed, ...]) -> Key:
        """Return what tells one stage from another: which shapes, and about how far open."""
        known = self._stages.get(subject)
        if known is None or known[0] is not placed:
            key = tuple((one.shape.id, round(one.opened * _FOLDS)) for one in placed)
            known = self._stages[subject] = (placed, key)
        return known[1]


def _pixels(painter: QPainter) -> float:
    """Return how many pixels of the device one pixel of the painter takes."""
    return float(painter.device().devicePixelRatio())


def _draw_turned(
    painter: QPainter, at: Point, half_px: float, angle_rad: float, image: QImage
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(*at)
    painter.rotate(-math.degrees(angle_rad))
    painter.drawImage(QRectF(-half_px, -half_px, 2 * half_px, 2 * half_px), image)
    painter.restore()
