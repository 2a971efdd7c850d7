"""Everything that is drawn and written over the globe: orbits, marks, places and their words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.ways import Way, Ways
from marsapp.ui.render.labels import Placed, Placer, Request, TextPictures, font_of, paint_label
from marsapp.ui.render.legend import paint_rows
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.things import Thing, paint_attention
from marsapp.ui.scenes.mars import marks, orbits, places, relay, trial, words
from marsapp.ui.scenes.mars.picture import Picture
from marsapp.ui.scenes.mars.survey import survey_sentence

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

_HALVINGS: Final = 7
_NOT_THINGS: Final = ("grid_", "without_", "trial_", "relay_")
"""How the ids of labels begin that name nothing one could pick."""


class Overlay:
    """Paints the layers over the planet and remembers where each word stands.

    Call `paint_ground` and `paint_space` after the planet, then `paint_words` on top of everything.
    """

    def __init__(self, mission: "Mission") -> None:
        self._ways = Ways(mission)
        self._places = places.Places(mission)
        self._placer = Placer()
        self._pictures = TextPictures()
        self._grid: list[tuple[str, float, float]] = []
        self._named: tuple[Picture | None, list[places.Name]] = (None, [])
        self.placed: list[Placed] = []

    def restyle(self) -> None:
        """Forget the pictures of words in the old look."""
        self._pictures = TextPictures()

    def paint_ground(self, painter: QPainter, picture: Picture) -> None:
        """Paint what lies on the globe: graticule, track under the craft, landing site, dots."""
        way = self._way(picture)
        self._grid = places.paint_grid(painter, picture) if picture.options.grid else []
        if way is not None and picture.options.orbits:
            places.paint_track(painter, picture, way)
        places.paint_dots(painter, picture, self._names(picture))
        marks.paint_site(painter, picture)

    def paint_space(self, painter: QPainter, picture: Picture) -> None:
        """Paint what is in space: paths, burns, apsides, the craft and the lander."""
        way = self._way(picture)
        if way is not None and picture.options.orbits and not picture.from_craft:
            descent = self._ways.descent(picture.snapshot, picture.to_frame)
            orbits.paint_planes(painter, picture, way)
            orbits.paint_ghost(painter, picture, way)
            orbits.paint_way(painter, picture, way)
            if descent is not None:
                orbits.paint_way(painter, picture, descent, "lander")
            orbits.paint_ticks(painter, picture, way)
            orbits.paint_burn_arcs(painter, picture, way)
            marks.paint_burns(painter, picture, way)
            marks.paint_apsides(painter, picture, way)
            marks.paint_subpoint(painter, picture)
        trial.paint_trial(painter, picture)
        relay.paint_relay(painter, picture)
        marks.paint_lander(painter, picture)
        marks.paint_craft(painter, picture)

    def paint_words(
        self, painter: QPainter, picture: Picture, obstacles: Sequence[QRectF] = ()
    ) -> None:
        """Paint labels, legend and what has the person's attention; keep clear of ``obstacles``."""
        theme, way = picture.style.theme, self._way(picture)
        names = self._names(picture)
        things = words.things_of(picture, way, names)
        quiet = (picture.mission.data.mission.craft, "mars")  # both are selected most of the time
        selected = "" if picture.selected in quiet else picture.selected
        fitting = [_within(thing, picture) for thing in things]
        paint_attention(painter, fitting, theme, (selected, picture.focused))
        craft = marks.craft_spot(picture)
        avoid = list(obstacles)
        if craft is not None:
            avoid.append(_square(craft.x_px, craft.y_px, 2 * craft.radius_px))
        disc = _square(*picture.on_screen(np.zeros(3)), min(picture.radius_px, 1e5))
        legend = paint_rows(painter, self.legend(picture), theme, picture.size, avoid, disc)
        taken = [*obstacles, legend]
        regions = {name.place.id for name in names if name.is_region}
        taken += [
            _square(thing.x_px, thing.y_px, max(thing.radius_px * 0.8, 3.0))
            for thing in things
            if thing.id not in regions and thing.id != "mars"
        ]
        wanted = words.requests_of(picture, way, names, things) + words.grid_requests(self._grid)
        tried = trial.trial_requests(picture)
        taken += [_square(one.x_px, one.y_px, 0.8 * one.radius_px) for one in tried]
        wanted += tried + relay.relay_requests(picture)
        sizes = [self._pictures.size(one.text, font_of(theme, one)) for one in wanted]
        wanted = [
            _onto_disc(picture, one, size.width()) if one.wide else one
            for one, size in zip(wanted, sizes, strict=True)
        ]
        bounds = QRectF(0, 0, *picture.size).adjusted(6, 6, -6, -6)
        self.placed = self._placer.place(wanted, sizes, bounds, taken)
        # dark letters with a broad white halo would look heavy on the planet
        bright = theme if theme.is_dark else replace(theme, id="dark")
        for one in self.placed:
            style = bright if bright is not theme and _on_disc(picture, one) else theme
            paint_label(painter, one, self._pictures, style)

    def legend(self, picture: Picture) -> list[tuple[str, QPen]]:
        """Return the rows of the legend."""
        way = self._way(picture)
        descent = self._ways.descent(picture.snapshot, picture.to_frame)
        rows = words.legend_rows(picture, [one for one in (way, descent) if one is not None])
        return rows + trial.trial_legend(picture) + relay.relay_legend(picture)

    def things(self, picture: Picture) -> list[Thing]:
        """Return everything in view that can be picked, in reading order."""
        return words.things_of(picture, self._way(picture), self._names(picture))

    def label_at(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing whose label is under a pixel, or ''."""
        for placed in self.placed:
            mark = placed.request.id
            if placed.rect.adjusted(-4, -6, 4, 6).contains(x_px, y_px):
                return "" if mark.startswith(_NOT_THINGS) else mark
        return ""

    def describe(self, picture: Picture) -> str:
        """Say in words what the picture shows."""
        said = (survey_sentence, trial.describe_trial, relay.describe_relay)
        topic = next(filter(None, (say(picture) for say in said)), "")
        return words.description(picture, self.things(picture), topic)

    def _way(self, picture: Picture) -> Way | None:
        passing = picture.whirl > WHIRLS
        return self._ways.way(picture.snapshot, picture.to_frame, passing=passing)

    def _names(self, picture: Picture) -> list[places.Name]:
        if self._named[0] is not picture:
            self._named = picture, self._places.names(picture) if picture.options.names else []
        return self._named[1]


def _onto_disc(picture: Picture, request: Request, width_px: float) -> Request:
    """Move the name of a region sideways, no farther than needed for it to lie on the planet."""
    left, right = (_room_px(picture, request, side * width_px / 2) for side in (-1, 1))
    return replace(
        request, x_px=request.x_px + max(width_px / 2 - left, 0.0) - max(width_px / 2 - right, 0.0)
    )


def _room_px(picture: Picture, request: Request, reach_px: float) -> float:
    """Return how much of the planet there is beside a place, up to a reach to the right."""
    x, y = request.x_px, request.y_px
    if picture.on_disc(x + reach_px, y):
        return abs(reach_px)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if picture.on_disc(x + middle * reach_px, y) else (low, middle)
    return abs(low * reach_px)


def _on_disc(picture: Picture, label: Placed) -> bool:
    """Say whether a label stands on the planet; the name of a region as a rule does."""
    rect = label.rect
    if label.request.wide:
        return picture.on_disc(rect.center().x(), rect.center().y())
    corners = (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight())
    return all(picture.on_disc(corner.x(), corner.y()) for corner in corners)


def _square(x_px: float, y_px: float, reach_px: float) -> QRectF:
    return QRectF(x_px - reach_px, y_px - reach_px, 2 * reach_px, 2 * reach_px)


def _within(thing: Thing, picture: Picture) -> Thing:
    """Return a thing no larger than the picture, so that a ring round it can be seen."""
    most = 0.45 * min(picture.size)
    if thing.radius_px <= most:
        return thing
    width, height = picture.size
    return replace(thing, x_px=width / 2, y_px=height / 2, radius_px=most)
