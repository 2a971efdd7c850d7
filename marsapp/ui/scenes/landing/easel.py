"""The easel: paints a picture of the landing layer by layer and remembers what it put where."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from marsapp.ui.render.actors import Actors
from marsapp.ui.render.caption import MARGIN_PX, Caption, Column
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.things import Thing, paint_attention
from marsapp.ui.scenes.landing.beside import Beside
from marsapp.ui.scenes.landing.cast import Cast
from marsapp.ui.scenes.landing.names import Names
from marsapp.ui.scenes.landing.overhead import Above
from marsapp.ui.scenes.landing.picture import Picture
from marsapp.ui.scenes.landing.readings import Readings
from marsapp.ui.scenes.landing.scenery import Scenery
from marsapp.ui.scenes.landing.tried_mark import paint_outcome
from marsapp.ui.scenes.landing.words import caption_words, description

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.ui.scenes.landing.course import Course

_COLUMN: Final = (0.36, 0.55)  # of width and height: the caption keeps to it


class Easel:
    """Paints pictures of the landing, from the sky to the words."""

    def __init__(self, assets: Path, mission: "Mission", course: "Course") -> None:
        self._actors = Actors(mission.data.shapes)
        self._scenery = Scenery(assets, mission)
        cast = Cast(mission, course)
        self._beside = Beside(mission, course, self._actors, self._scenery, cast)
        self._above = Above(mission, course, self._actors, self._scenery, cast)
        self._caption = Caption()
        self._readings = Readings()
        self._names = Names()
        self.words_taken = (QRectF(), QRectF())  # of the caption and the figures, painted last

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._names.restyle()

    def forget(self) -> None:
        """Let go of large pictures: nobody looks."""
        self._actors.forget()
        self._scenery.forget()
        self._above.forget()

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint a whole picture; between two cameras, one over the other."""
        theme = picture.style.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(0, 0, *picture.size, theme.colour("ground"))
        things = self._paint_view(painter, picture)
        paint_attention(painter, things, theme, (picture.selected, picture.focused))
        words, column = caption_words(picture), _column(picture)
        taken = [self._caption.rect(words, theme, picture.size, column)]
        if picture.descent is not None:
            space = _below(picture, taken[0])
            taken.append(self._readings.paint(painter, picture, picture.descent, space))
        self.words_taken = taken[0], taken[-1] if len(taken) > 1 else QRectF()
        if picture.tried is not None:
            taken.append(paint_outcome(painter, picture, picture.tried))
        if picture.options.names:
            self._names.paint(painter, picture, things, taken)
        if not theme.is_dark:  # the sky is dark all the same
            paint_plate(painter, taken[0], theme)
        self._caption.paint(painter, words, theme, picture.size, column)

    def things(self, picture: Picture) -> Sequence[Thing]:
        """Return everything in view that can be picked, in reading order."""
        if picture.descent is None:
            return self._above.things_before(picture)
        view = self._beside if picture.shot.camera == "side" else self._above
        return view.things(picture, picture.descent)

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        return description(picture, self.things(picture))

    def _paint_view(self, painter: QPainter, picture: Picture) -> Sequence[Thing]:
        before = picture.before
        if before is not None and before.camera != picture.shot.camera:
            self._paint_one(painter, replace(picture, shot=before, before=None))
            fading = QImage(*picture.size, QImage.Format.Format_RGB32)  # opacity is its own inside
            with QPainter(fading) as inside:
                inside.setRenderHints(painter.renderHints())
                things = self._paint_one(inside, picture)
            painter.save()
            painter.setOpacity(picture.faded)
            painter.drawImage(0, 0, fading)
            painter.restore()
            return things
        return self._paint_one(painter, picture)

    def _paint_one(self, painter: QPainter, picture: Picture) -> Sequence[Thing]:
        if picture.descent is None:
            return self._above.paint_before(painter, picture)
        view = self._beside if picture.shot.camera == "side" else self._above
        return view.paint(painter, picture, picture.descent)


def _column(picture: Picture) -> Column:
    width, height = picture.size
    return Column(_COLUMN[0] * width, _COLUMN[1] * height)


def _below(picture: Picture, words: QRectF) -> QRectF:
    """Return the space below the words, as wide as they may be."""
    margin = picture.style.px(MARGIN_PX)
    bottom = picture.size[1] - 0.7 * margin
    top = words.bottom() + 0.3 * margin
    return QRectF(margin, top, _column(picture).width_px, bottom - top)
