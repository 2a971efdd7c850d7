"""The ground behind everything: a picture that is kept, and fades into the next one."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter

from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.painter import GroundPainter, GroundPicture

if TYPE_CHECKING:
    from marsapp.mission.relief import Relief
    from marsapp.ui.scenes.surface.light import Light

FADE_S: Final = 0.6
"""So long one picture fades into the next, real seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class _Plate:
    key: Hashable
    picture: GroundPicture
    fine: bool


class Backdrop:
    """Keeps the picture that is shown, and the one before it while that fades away."""

    def __init__(self, relief: "Relief") -> None:
        self._painter = GroundPainter(relief)
        self._shown: _Plate | None = None
        self._before: _Plate | None = None
        self._faded_s = FADE_S

    @property
    def fading(self) -> bool:
        """Whether the picture before is still to be seen."""
        return self._before is not None

    def advance(self, real_s: float) -> None:
        """Fade on."""
        self._faded_s += real_s
        if self._faded_s >= FADE_S:
            self.settle()

    def settle(self) -> None:
        """Show the newest picture alone."""
        self._before = None
        self._faded_s = FADE_S

    def forget(self) -> None:
        """Free all pictures."""
        self.settle()
        self._shown = None
        self._painter.forget()

    def look(
        self,
        camera: GroundCamera,
        size_px: tuple[int, int],
        light: "Light",
        *,
        fine: bool,
        fades: bool,
    ) -> GroundPicture:
        """Return the ground as a camera sees it; ``fades``: the last one goes by and by."""
        key = (camera, size_px, light.elevation_deg, light.azimuth_deg)
        shown = self._shown
        if shown is not None and shown.key == key and (shown.fine or not fine):
            return shown.picture
        sun = Sunlight(light.elevation_deg, light.azimuth_deg)
        made = self._painter.picture(camera, size_px, sun, fine=fine)
        if shown is not None and fades and shown.key != key and shown.picture.size_px == size_px:
            self._before, self._faded_s = shown, 0.0
        elif shown is not None and shown.key != key:
            self.settle()
        self._shown = _Plate(key, made, fine)
        return made

    def paint(self, painter: QPainter) -> None:
        """Paint what is kept, as far as it has come."""
        if self._shown is None:
            return
        if self._before is None:
            painter.drawImage(0, 0, self._shown.picture.image)
            return
        painter.drawImage(0, 0, self._before.picture.image)
        painter.setOpacity(min(self._faded_s / FADE_S, 1.0))
        painter.drawImage(0, 0, self._shown.picture.image)
        painter.setOpacity(1.0)
