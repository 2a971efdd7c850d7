"""The easel: paints a picture layer by layer and remembers what it put where."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from marsapp.ui.render.sky import Gaze, Sky, Stars
from marsapp.ui.render.things import paint_attention
from marsapp.ui.scenes.journey import lines
from marsapp.ui.scenes.journey.bodies import paint_bodies
from marsapp.ui.scenes.journey.layer import StillLines, hint_smooth
from marsapp.ui.scenes.journey.marks import (
    Marks,
    ghost_place,
    paint_burns,
    paint_ghost,
    paint_rings,
)
from marsapp.ui.scenes.journey.picture import Picture
from marsapp.ui.scenes.journey.words import Wordsmith, requests_of, things_of

if TYPE_CHECKING:
    from marsapp.ui.render.labels import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What is selected, what has the keyboard's focus, and how fast time runs (0 when paused)."""

    selected: str
    focused: str
    rate: float


class Easel:
    """Paints pictures of the journey, from the sky up to the words."""

    def __init__(self, stars: Stars, marks: Marks) -> None:
        self._stars = stars
        self._sky = Sky(stars)
        self._marks = marks
        self._still = StillLines()
        self._words = Wordsmith()
        self.placed: list[Placed] = []

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._words.restyle()

    def let_go(self) -> None:
        """Free what is large: the sky, and the lines kept on it."""
        self._sky = Sky(self._stars)
        self._still = StillLines()

    def paint(self, painter: QPainter, picture: Picture, attention: Attention) -> None:
        """Paint a whole picture."""
        camera, marks = picture.camera, self._marks
        turned = camera.azimuth_rad + picture.stage.weight * picture.stage.angle_rad
        ratio = painter.device().devicePixelRatio()
        gaze = Gaze.turned((turned, camera.tilt_rad), picture.size)
        sky = self._sky.image(picture.style.theme, picture.size, gaze, ratio)
        hint_smooth(painter)
        self._still.paint(painter, picture, marks, sky)
        lines.paint_moon_path(painter, picture)
        lines.paint_sight_lines(painter, picture)
        lines.paint_local(painter, picture)
        paint_rings(painter, picture, marks)
        paint_burns(painter, picture, [one for one in marks.burns if one.burn.centre != "sun"])
        lines.paint_light(painter, picture, attention.rate)
        ghost = ghost_place(picture)
        paint_ghost(painter, picture, ghost)
        paint_bodies(painter, picture)
        things = things_of(picture, marks)
        selected = attention.selected
        selected = "" if selected == picture.mission.data.mission.craft else selected
        paint_attention(painter, things, picture.style.theme, (selected, attention.focused))
        requests = requests_of(picture, marks, things, (attention.selected, ghost))
        self.placed = self._words.paint(painter, picture, marks, requests, things)

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the id of the label under a pixel, or ''."""
        for placed in self.placed:
            if placed.rect.adjusted(-4, -6, 4, 6).contains(x_px, y_px):
                return placed.request.id
        return ""
