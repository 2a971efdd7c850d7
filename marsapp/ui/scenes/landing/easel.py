"""The easel: paints a picture of the landing layer by layer and remembers what it put where."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from marsapp.ui.render.caption import Caption
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.landing.picture import Picture
from marsapp.ui.scenes.landing.words import caption_words, description


class Easel:
    """Paints pictures of the landing, from the sky to the words."""

    def __init__(self) -> None:
        self._caption = Caption()

    def paint(self, painter: QPainter, picture: Picture) -> bool:
        """Paint a whole picture; say whether it was painted lightly and wants another one."""
        theme = picture.style.theme
        painter.fillRect(0, 0, *picture.size, theme.colour("ground"))
        self._caption.paint(painter, caption_words(picture), theme, picture.size)
        return False

    def things(self, picture: Picture) -> Sequence[Thing]:
        """Return everything in view that can be picked, in reading order."""
        return ()

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        return description(picture, self.things(picture))
