"""The ground behind everything: a picture that is kept while the camera and the Sun stand."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage, QPainter

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
    """Keeps the ground as it is shown."""

    def __init__(self, relief: "Relief") -> None:
        self._painter = GroundPainter(relief)
        self._plate: _Plate | None = None

    def forget(self) -> None:
        """Free all pictures."""
        self._plate = None
        self._painter.forget()

    def has(self, camera: GroundCamera, size_px: tuple[int, int], light: "Light") -> bool:
        """Say whether it is this view that was shown last."""
        return self._plate is None or self._plate.key == _key(camera, size_px, light)

    def look(
        self, camera: GroundCamera, size_px: tuple[int, int], light: "Light", *, fine: bool
    ) -> GroundPicture:
        """Return the ground as a camera sees it."""
        key, plate = _key(camera, size_px, light), self._plate
        if plate is not None and plate.key == key and (plate.fine or not fine):
            return plate.picture
        sun = Sunlight(light.elevation_deg, light.azimuth_deg)
        made = self._painter.picture(camera, size_px, sun, fine=fine)
        self._plate = _Plate(key, made, fine)
        return made


class Fade:
    """What was shown before, going by and by."""

    def __init__(self) -> None:
        self._image: QImage | None = None
        self._gone_s = 0.0

    @property
    def on(self) -> bool:
        """Whether something of it is still to be seen."""
        return self._image is not None

    def begin(self, size_px: tuple[int, int], paint: Callable[[QPainter], object]) -> None:
        """Keep what ``paint`` paints, and let it go."""
        if self._image is None or (self._image.width(), self._image.height()) != size_px:
            self._image = QImage(*size_px, QImage.Format.Format_RGB32)
        with QPainter(self._image) as painter:
            paint(painter)
        self._gone_s = 0.0

    def advance(self, real_s: float) -> None:
        """Go on."""
        self._gone_s += real_s
        if self._gone_s >= FADE_S:
            self.end()

    def end(self) -> None:
        """Show nothing of it any more."""
        self._image = None

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of it over what is there now."""
        if self._image is not None:
            painter.setOpacity(max(1.0 - self._gone_s / FADE_S, 0.0))
            painter.drawImage(0, 0, self._image)
            painter.setOpacity(1.0)


def _key(camera: GroundCamera, size_px: tuple[int, int], light: "Light") -> Hashable:
    return camera, size_px, light.elevation_deg, light.azimuth_deg
