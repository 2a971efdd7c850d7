"""The easel: paints a picture of the craft layer by layer and remembers what it put where."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QElapsedTimer, QRectF
from PySide6.QtGui import QPainter

from marsapp.ui.render.caption import Caption, Column
from marsapp.ui.render.mesh.craft import CraftPainter, Posed
from marsapp.ui.render.mesh.turntable import TurntableView
from marsapp.ui.render.things import Thing, paint_attention
from marsapp.ui.scenes.spacecraft.backdrop import Backdrop
from marsapp.ui.scenes.spacecraft.beside import beside_corners_m, paint_beside
from marsapp.ui.scenes.spacecraft.callouts import PlacedCallout
from marsapp.ui.scenes.spacecraft.corner import Corner
from marsapp.ui.scenes.spacecraft.ground import paint_ground
from marsapp.ui.scenes.spacecraft.names import Names
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.rig import same
from marsapp.ui.scenes.spacecraft.senses import paint_senses
from marsapp.ui.scenes.spacecraft.sight import Sight, sight_of
from marsapp.ui.scenes.spacecraft.words import caption_words, description

if TYPE_CHECKING:
    from marsapp.mission.posture import Placed
    from marsapp.mission.shapes import Shape

_MOVING_MS: Final = 150  # a painting with another view within this time is a movement
_LIGHT: Final = 0.5  # dots of the craft to a pixel of the screen while it moves, either way
_DOTS: Final = 200_000.0  # no more of them in a large picture
_FULL: Final = 2.0
_MOST_DOTS: Final = 8_400_000.0
_CAPTION: Final = (0.45, 0.42)  # of the width and the height


class Easel:
    """Paints pictures of the craft, from the ground up to the words."""

    def __init__(self, shapes: "Sequence[Shape]") -> None:
        self._craft = CraftPainter(shapes)
        self._backdrop = Backdrop()
        self._caption = Caption()
        self._corner = Corner()
        self._names = Names()
        self._sight: tuple[Picture, float, Sight] | None = None
        self._last: Picture | None = None
        self._since = QElapsedTimer()

    def restyle(self) -> None:
        """Forget what was kept in the old look."""
        self._names.restyle()
        self._sight = None

    def settle(self) -> None:
        """Take the next painting for a still one."""
        self._last = None
        self._since.invalidate()

    def pose(self, placed: "Sequence[Placed]") -> Posed:
        """Return the meshes of shapes where they stand."""
        return self._craft.pose(placed)

    @property
    def labels(self) -> Sequence[PlacedCallout]:
        """The names in the picture painted last."""
        return self._names.placed

    def words_taken(self, picture: Picture) -> tuple[QRectF, QRectF]:
        """Return the space that the caption and the corner below take."""
        words = caption_words(picture)
        caption = self._caption.rect(words, picture.style.theme, picture.size, _column(picture))
        return caption, self._corner.rect(picture)

    def paint(self, painter: QPainter, picture: Picture, obstacles: Sequence[QRectF] = ()) -> bool:
        """Paint a whole picture; say whether it was painted lightly and wants another one."""
        changed = self._changes(picture)
        picture = replace(picture, moving=picture.moving or (changed and self._is_stirred))
        theme = picture.style.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._backdrop.paint(painter, theme, picture.size)
        paint_ground(painter, picture)
        told = paint_beside(painter, picture, front=False)
        ratio = painter.device().devicePixelRatio()
        fine = _light(picture) if picture.moving else _full(picture, ratio)
        sight = self._look(picture, fine)
        sight.paint(painter)
        told += paint_beside(painter, picture, front=True)
        told += [*paint_senses(painter, picture), _beside_rect(picture)]
        corner = self._corner.paint(painter, picture)
        words = caption_words(picture)
        column = _column(picture)
        caption = self._caption.rect(words, theme, picture.size, column)
        focused = self._names.attention(picture, sight)
        paint_attention(painter, focused, theme, ("", picture.focused))
        self._caption.paint(painter, words, theme, picture.size, column)
        self._names.paint(painter, picture, sight, [caption, corner, *told, *obstacles])
        if changed:
            self.stir()  # from the end of the painting on: slow ones are movements too
        return picture.moving

    def stir(self) -> None:
        """Take what changes in the next moments for a movement."""
        self._since.start()

    def things(self, picture: Picture) -> Sequence[Thing]:
        """Return every part that can be picked, in reading order."""
        return self._names.things(picture, self._look(picture, _light(picture)))

    def part_at(self, picture: Picture, x_px: float, y_px: float, reach_px: float) -> str:
        """Return the part that is seen nearest to a pixel within reach, or ''."""
        return self._look(picture, _light(picture)).part_at(x_px, y_px, reach_px)

    def hides(self, picture: Picture, part: str) -> bool:
        """Say whether a part is there, but nothing of it is seen."""
        there = any(one.part == part and one.shape.solids for one in picture.standing.placed)
        return there and self._look(picture, _light(picture)).spot(part) is None

    def area_from(self, picture: Picture, view: TurntableView, part: str) -> float:
        """Return how many pixels of a part would be seen in another view, roughly."""
        rough = _light(picture) / 2
        drawn = self._craft.picture(picture.posed, view, picture.size, scale=rough)
        mine = {one.shape.id for one in picture.standing.placed if one.part == part}
        return float(sum(count for shape, count in drawn.pixels.items() if shape in mine))

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the part whose name is under a pixel, or ''."""
        return self._names.label_at(x_px, y_px)

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        sight = self._look(picture, _light(picture))
        seen = [one.name for one in self.things(picture) if sight.area_px(one.id) > 0]
        return description(picture, seen)

    def _look(self, picture: Picture, least_scale: float) -> Sight:
        """Return what is seen; drawn anew where nothing that shows the same was kept."""
        kept = self._sight
        if kept is not None and kept[1] >= least_scale and _shows_same(kept[0], picture):
            return kept[2]
        self._craft.accent = picture.style.theme.colour("accent")
        made = self._craft.picture(
            picture.posed, picture.view, picture.size, scale=least_scale, lit=picture.lit
        )
        sight = sight_of(made, picture, kept[2] if kept is not None and picture.moving else None)
        self._sight = picture, least_scale, sight
        return sight

    def _changes(self, picture: Picture) -> bool:
        """Say whether view or craft are otherwise than in the last painting."""
        last, self._last = self._last, picture
        return last is not None and not (
            last.posed is picture.posed and same(picture.view, last.view)
        )

    @property
    def _is_stirred(self) -> bool:
        return self._since.isValid() and self._since.elapsed() < _MOVING_MS


def _beside_rect(picture: Picture) -> QRectF:
    """Return the space of what stands beside the craft: names keep clear of it."""
    name = picture.handling.beside
    if not name or picture.is_empty:
        return QRectF()
    corners_m = beside_corners_m(picture.mission, name, picture.corners_m)
    at = picture.on_screen(corners_m)
    if not len(at) or not np.isfinite(at).all():
        return QRectF()
    low, high = at.min(axis=0), at.max(axis=0)
    return QRectF(float(low[0]), float(low[1]), *(float(side) for side in high - low))


def _light(picture: Picture) -> float:
    """Return how fine the craft is drawn while it moves."""
    width, height = picture.size
    return min(_LIGHT, math.sqrt(_DOTS / (width * height)))


def _full(picture: Picture, ratio: float) -> float:
    """Return how fine the craft is drawn at rest, on a screen with so many dots to a pixel."""
    width, height = picture.size
    return max(min(_FULL * ratio, math.sqrt(_MOST_DOTS / (width * height))), ratio)


def _column(picture: Picture) -> Column:
    """Return the space that the caption may take: the craft needs the rest."""
    width, height = picture.size
    return Column(_CAPTION[0] * width, _CAPTION[1] * height)


def _shows_same(one: Picture, other: Picture) -> bool:
    return (
        one.posed is other.posed
        and one.size == other.size
        and one.lit == other.lit
        and one.style.theme is other.style.theme
        and same(one.view, other.view)
    )
