"""The easel: paints a picture of Mars layer by layer and remembers what it put where."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QRectF
from PySide6.QtGui import QPainter

from marsapp.ui.fill import fill
from marsapp.ui.render.caption import Caption, Column, Words
from marsapp.ui.render.eye import Eye
from marsapp.ui.render.planet import Look, Planet
from marsapp.ui.render.sky import Stars
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars.camera.shots import column_px
from marsapp.ui.scenes.mars.corners import Corner, is_tight
from marsapp.ui.scenes.mars.heavens import Heavens
from marsapp.ui.scenes.mars.overlay import Overlay
from marsapp.ui.scenes.mars.picture import Picture
from marsapp.ui.scenes.mars.survey import (
    SurveyVeil,
    paint_survey,
    paint_survey_gauge,
)
from marsapp.ui.scenes.mars.viewfinder import framed_space, paint_viewfinder

if TYPE_CHECKING:
    from pathlib import Path

    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate

_MOVING_MS: Final = 150  # two paintings with different eyes within this time are a movement
_ROUGH: Final = 3  # pixels of the planet to one sample, either way, while the eye moves
_PADS_PX: Final = 44  # round the words of a caption
_LOWEST: Final = 0.62  # of the height: a caption ends above
_NIGHT: Final = {"dark": 0.055, "contrast": 0.16, "light": 0.16}
"""How bright the night is by theme: black would be a hole in paper and nothing on black."""


class Easel:
    """Paints pictures of Mars, from the sky up to the words."""

    def __init__(self, assets: "Path", mission: "Mission") -> None:
        self._heavens = Heavens(Stars.load(assets / "stars.npz"))
        self._planet = Planet(assets / "mars")
        self._overlay = Overlay(mission)
        self._caption = Caption()
        self._corner = Corner()
        self._veil = SurveyVeil()
        self._eye: Eye | None = None
        self._since = QElapsedTimer()

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._overlay.restyle()
        self._corner.restyle()

    def settle(self) -> None:
        """Take the next painting for a still one."""
        self._eye = None

    def let_go(self) -> None:
        """Free what is large: sky, planet and its maps."""
        self._heavens.let_go()
        self._planet.let_go()

    def paint(self, painter: QPainter, picture: Picture) -> bool:
        """Paint a whole picture; say whether it was painted lightly and wants another one."""
        picture = replace(picture, moving=self._moves(picture.eye))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._heavens.paint(painter, picture)
        night = _NIGHT[picture.style.theme.id]
        look = Look(mode=picture.options.mode, night=night, veil=self._veil.of(picture))
        turned = (picture.turn_rad, picture.sun)
        rough = _ROUGH if picture.moving else 1
        self._planet.paint(painter, picture.eye, turned, look, rough=rough)
        self._overlay.paint_ground(painter, picture)
        paint_survey(painter, picture)
        self._overlay.paint_space(painter, picture)
        paint_viewfinder(painter, picture)
        theme, words = picture.style.theme, caption_words(picture)
        corner = self._corner.paint(painter, picture, grained=self._planet.grained)
        column = _column(picture, corner)
        caption = self._caption.rect(words, theme, picture.size, column)
        gauge = paint_survey_gauge(painter, picture, (caption.bottom(), corner.top()))
        taken = [caption, corner, gauge]
        self._overlay.paint_words(painter, picture, taken)
        self._caption.paint(painter, words, theme, picture.size, column)
        return picture.moving

    def things(self, picture: Picture) -> Sequence[Thing]:
        """Return everything in view that can be picked, in reading order."""
        return self._overlay.things(picture)

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing whose label is under a pixel, or ''."""
        return self._overlay.label_at(x_px, y_px)

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        return self._overlay.describe(picture)

    def _moves(self, eye: Eye) -> bool:
        """Say whether the eye is on its way: it was elsewhere a moment ago."""
        last, self._eye = self._eye, eye
        if last is None or _same(last, eye):
            return False
        again = self._since.isValid() and self._since.elapsed() < _MOVING_MS
        self._since.start()
        return again


def _same(one: Eye, other: Eye) -> bool:
    return (
        one.scale == other.scale
        and one.size_px == other.size_px
        and one.middle_px == other.middle_px
        and bool(np.array_equal(one.place_km, other.place_km))
        and bool(np.array_equal(one.axes, other.axes))
    )


def _column(picture: Picture, corner: QRectF) -> Column:
    """Return the space beside the planet that the camera keeps free for the caption."""
    theme, frame = picture.style.theme, framed_space(picture)
    width_px = column_px(picture.size[0], theme.scale) - theme.px(_PADS_PX)
    if not frame.isNull():
        width_px = max(frame.left() - theme.px(40), 0.3 * picture.size[0])
    lowest = min(_LOWEST * picture.size[1], corner.top() - theme.px(8))
    return Column(width_px, max(lowest, 0.3 * picture.size[1]))


def caption_words(picture: Picture) -> Words:
    """Return the three texts of the caption."""
    snapshot, formatter = picture.snapshot, picture.style.formatter
    busy = is_tight(picture) and bool(picture.workbench.topic or picture.lens)
    return Words(
        snapshot.phase.title.text_in(formatter.language),
        translate("Mars", "{moment} UTC").format(moment=formatter.moment(snapshot.utc)),
        "" if busy else fill(snapshot.phase.now, picture.mission, snapshot, formatter),
    )
