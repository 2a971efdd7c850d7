"""The names of parts in the picture, each with a leader line; and the parts as things to pick."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from marsapp.ui.render.labels import TextPictures
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.spacecraft.callouts import Callout, Callouts, PlacedCallout, Room
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.rig import same
from marsapp.ui.scenes.spacecraft.sight import Sight
from marsapp.ui.scenes.spacecraft.words import name_of, parts_of
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_SEEN_PX: Final = 7.0  # side of a square as large as what is seen of a part before it is named
_LARGE_PX: Final = 76.0  # what is seen larger than such a square is named on itself if need be
_CLEAR_PX: Final = 60.0  # so far from its middle the name of what is chosen stands on the craft
_EDGE_PX: Final = 6
_FOOT_PX: Final = 2.4
_WIDEST: Final = 0.5  # of the picture: a line of what is selected
_MUST: Final = 1e9
_ROOM_PX: Final = 30_000.0  # of the picture for one name, at 100 %
_FEWEST, _MOST = 5, 28
_THING_PX: Final = 7.0
_HIDDEN_PX: Final = 5.0


class Names:
    """Places and paints the names, and remembers where each one stands."""

    def __init__(self) -> None:
        self._callouts = Callouts()
        self._pictures = TextPictures()
        self._kept: tuple[Sight | None, tuple[object, ...]] = (None, ())
        self._still: Picture | None = None
        self.placed: list[PlacedCallout] = []

    def restyle(self) -> None:
        """Forget the pictures of words in the old look."""
        self._pictures = TextPictures()

    def things(self, picture: Picture, sight: Sight) -> list[Thing]:
        """Return the parts as things, in reading order; what is hidden says so."""
        return [self._thing(part, picture, sight) for part in parts_of(picture.standing.placed)]

    def paint(
        self,
        painter: QPainter,
        picture: Picture,
        sight: Sight,
        obstacles: Sequence[QRectF],
    ) -> None:
        """Paint the names that find room; while the picture moves, only where they stood."""
        theme = picture.style.theme
        key: tuple[object, ...] = (
            picture.options.names,
            picture.chosen,
            picture.selected,
            picture.moving,
            picture.style,
            *obstacles,
        )
        if self._kept[0] is not sight or self._kept[1] != key:
            self._place(picture, sight, obstacles)
            self._kept = sight, key
        for one in self.placed:
            self._paint_leader(painter, one, picture)
        halo = theme.colour("ground", 0.6 if theme.is_dark else 0.85)
        ratio = painter.device().devicePixelRatio()
        for one in self.placed:
            colours = (theme.colour(_token(one.callout)), halo)
            font = _font(theme, one.callout)
            if one.on_craft:
                paint_plate(painter, one.rect.adjusted(-3, 0, 3, 0), theme)
            written = self._pictures.picture(one.callout.text, font, colours, ratio)
            painter.drawPixmap(one.rect.topLeft(), written)

    def attention(self, picture: Picture, sight: Sight) -> list[Thing]:
        """Return the thing with the keyboard's focus, if it is there."""
        there = picture.focused in parts_of(picture.standing.placed)
        return [self._thing(picture.focused, picture, sight)] if there else []

    def _place(self, picture: Picture, sight: Sight, obstacles: Sequence[QRectF]) -> None:
        theme = picture.style.theme
        widest = _WIDEST * picture.size[0]
        wanted = [
            replace(one, text=_in_lines(one.text, QFontMetricsF(_font(theme, one)), widest))
            if one.strong
            else one
            for one in self._wanted(picture, sight)
        ]
        sizes = [self._pictures.size(one.text, _font(theme, one)) for one in wanted]
        room = Room(
            bounds=QRectF(0, 0, *picture.size).adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX),
            obstacles=obstacles,
            ground=sight.ground,
            middle_px=sight.middle_px,
            scale=theme.scale,
        )
        if picture.moving:
            self.placed = self._callouts.keep(wanted, sizes, room)
            return
        last = self._still
        if last is None or last.posed is not picture.posed or not same(last.view, picture.view):
            self._callouts.forget()  # the same view always looks the same
        self._still = picture
        self.placed = self._callouts.place(wanted, sizes, room)

    def _thing(self, part: str, picture: Picture, sight: Sight) -> Thing:
        name = name_of(picture.mission, part, picture.style.formatter.language)
        spot = sight.spot(part)
        if spot is None:
            x, y = sight.middle_of(part)
            hidden = translate("Craft", "{part} (hidden from here)").format(part=name)
            radius = picture.style.px(_HIDDEN_PX)
            return Thing(id=part, name=hidden, x_px=x, y_px=y, radius_px=radius)
        radius = max(math.sqrt(sight.area_px(part) / math.pi), picture.style.px(_THING_PX))
        radius = min(radius, 0.2 * min(picture.size))
        return Thing(id=part, name=name, x_px=spot[0], y_px=spot[1], radius_px=radius)

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the part whose name is under a pixel, or ''."""
        for one in self.placed:
            if one.rect.adjusted(-4, -6, 4, 6).contains(x_px, y_px):
                return one.callout.id
        return ""

    def _wanted(self, picture: Picture, sight: Sight) -> list[Callout]:
        """Return the names wanted: the larger a part is seen, the sooner it is named."""
        scale = picture.style.theme.scale
        least, large = ((side * scale) ** 2 for side in (_SEEN_PX, _LARGE_PX))
        senses = picture.matrix_of(picture.handling.senses) is not None
        named = picture.options.names and not senses  # a reach has the room for itself
        found = []
        for part in parts_of(picture.standing.placed):
            area, chosen = sight.area_px(part), part in picture.chosen
            if not chosen and (area < least or not named or part == picture.handling.subject):
                continue  # what the picture is about stands in the caption
            thing = self._thing(part, picture, sight)
            found.append(
                Callout(
                    id=part,
                    text=thing.name,
                    x_px=thing.x_px,
                    y_px=thing.y_px,
                    rank=_MUST if chosen else area,
                    strong=part == picture.selected,
                    radius_px=min(thing.radius_px, _CLEAR_PX * scale) if chosen else 0.0,
                    must=(chosen and not (senses and picture.is_tight)) or area > large,
                )
            )
        width, height = picture.size
        most = int(np.clip(width * height / (_ROOM_PX * scale**2), _FEWEST, _MOST))
        return _told_apart(sorted(found, key=lambda one: -one.rank)[:most], picture)

    def _paint_leader(self, painter: QPainter, one: PlacedCallout, picture: Picture) -> None:
        theme = picture.style.theme
        colour = theme.colour(_token(one.callout), 0.75)
        if not picture.moving:
            painter.setPen(QPen(theme.colour("ground", 0.55), 3.0))
            painter.drawLine(QLineF(one.foot, one.head))
        painter.setPen(QPen(colour, 1.6 if one.callout.strong else 1.0))
        painter.drawLine(QLineF(one.foot, one.head))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = theme.px(_FOOT_PX)
        painter.drawEllipse(QPointF(one.foot), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _told_apart(wanted: Sequence[Callout], picture: Picture) -> list[Callout]:
    """Add the vehicle to names that several of them use, as 'Body'."""
    count = Counter(one.text for one in wanted)
    vehicle_of = {one.part: one.vehicle for one in picture.standing.placed}
    language = picture.style.formatter.language
    heading = translate("Craft", "{part} ({vehicle})")
    return [
        one
        if count[one.text] == 1
        else replace(
            one,
            text=heading.format(
                part=one.text, vehicle=name_of(picture.mission, vehicle_of[one.id], language)
            ),
        )
        for one in wanted
    ]


def _in_lines(text: str, metrics: QFontMetricsF, widest_px: float) -> str:
    """Break a name into lines where it has spaces, none wider than this if that can be."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else ""
        if longer and metrics.horizontalAdvance(longer) <= widest_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _token(one: Callout) -> str:
    return "accent" if one.strong else "text"


def _font(theme: Theme, one: Callout) -> QFont:
    return theme.body if one.strong else theme.small
