"""The easel: paints a picture of Mars layer by layer and remembers what it put where."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from marsapp.ui.fill import fill
from marsapp.ui.render.caption import Caption, Words
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture

if TYPE_CHECKING:
    from pathlib import Path


class Easel:
    """Paints pictures of Mars, from the sky up to the words."""

    def __init__(self, assets: "Path") -> None:
        self._assets = assets
        self._caption = Caption()

    def restyle(self) -> None:
        """Forget what was kept in the old look."""

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint a whole picture."""
        theme = picture.style.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(0, 0, *picture.size, theme.colour("ground"))
        eye = picture.eye
        middle = eye.project(0 * picture.sun)
        radius = min(picture.radius_px, 4000.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("mars"))
        if middle[2] > 0:
            painter.drawEllipse(QPointF(middle[0], middle[1]), radius, radius)
        words = caption_words(picture)
        self._caption.paint(painter, words, theme, picture.size)

    def things(self, picture: Picture) -> list[Thing]:
        """Return everything in view that can be picked, in reading order."""
        x, y = picture.on_screen(0 * picture.sun)
        name = picture.mission.body("mars").name.text_in(picture.style.formatter.language)
        radius = min(RADIUS_KM * picture.eye.px_per_km(0 * picture.sun), 200.0)
        return [Thing(id="mars", name=name, x_px=x, y_px=y, radius_px=radius)]


def caption_words(picture: Picture) -> Words:
    """Return the three texts of the caption."""
    snapshot, formatter = picture.snapshot, picture.style.formatter
    return Words(
        snapshot.phase.title.text_in(formatter.language),
        f"{formatter.moment(snapshot.utc)} UTC",
        fill(snapshot.phase.now, picture.mission, snapshot, formatter),
    )
