"""The words of the journey: labels, numbers, caption, scale bar, notes and legend."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from marsapp.ui.fill import fill
from marsapp.ui.render.caption import Caption, Words
from marsapp.ui.render.figurines import BODY
from marsapp.ui.render.labels import (
    Placed,
    Placer,
    Request,
    TextPictures,
    font_of,
    paint_label,
    slots_beside,
)
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.journey.bodies import craft_is_hidden
from marsapp.ui.scenes.journey.corners import paint_legend, paint_scale
from marsapp.ui.scenes.journey.lines import visible_part
from marsapp.ui.scenes.journey.marks import Marks, arrow_tip, burns_shown, ring_places
from marsapp.ui.scenes.journey.picture import Picture
from marsapp.ui.scenes.journey.stage import ecliptic
from marsapp.ui.summary import summary

translate = QCoreApplication.translate

_RANKS: Final = {
    "earth": 90.0,
    "mars": 88.0,
    "sun": 80.0,
    "jupiter": 36.0,
    "moon": 60.0,
    "venus": 32.0,
}
_LOW_PX: Final = 230
_SELECTED: Final = 200.0
_SHORTEST_LINE_PX: Final = 90.0  # a distance is written on lines at least this long


@dataclass
class Wordsmith:
    """Writes on pictures; keeps the caption's layout, the labels' places and their pixels."""

    caption: Caption = field(default_factory=Caption)
    placer: Placer = field(default_factory=Placer)
    pictures: TextPictures = field(default_factory=TextPictures)

    def restyle(self) -> None:
        """Forget the pictures of texts."""
        self.pictures = TextPictures()

    def paint(
        self,
        painter: QPainter,
        picture: Picture,
        marks: Marks,
        requests: list[Request],
        things: list[Thing],
    ) -> list[Placed]:
        """Paint every word and return the labels that were placed."""
        theme = picture.style.theme
        words = caption_words(picture)
        obstacles = [self.caption.rect(words, theme, picture.size)]
        if picture.size[1] > theme.px(_LOW_PX):  # else the corners would run into the caption
            obstacles += paint_scale(painter, picture)
            obstacles.append(paint_legend(painter, picture, obstacles))
        obstacles += arrow_boxes(picture, marks) + _ring_boxes(picture, marks)
        for thing in things:
            inner = max(thing.radius_px * (0.7 if thing.radius_px < 14 else 0.97), 3.0)
            obstacles.append(QRectF(thing.x_px - inner, thing.y_px - inner, 2 * inner, 2 * inner))
        bounds = QRectF(0, 0, *picture.size).adjusted(6, 6, -6, -6)
        sizes = [self.pictures.size(one.text, font_of(theme, one)) for one in requests]
        placed = self.placer.place(requests, sizes, bounds, obstacles)
        for one in placed:
            paint_label(painter, one, self.pictures, theme)
        self.caption.paint(painter, words, theme, picture.size)
        return placed


def caption_words(picture: Picture) -> Words:
    """Return the three texts of the caption."""
    snapshot, formatter = picture.snapshot, picture.style.formatter
    return Words(
        snapshot.phase.title.text_in(formatter.language),
        translate("Journey", "{moment} UTC").format(moment=formatter.moment(snapshot.utc)),
        fill(snapshot.phase.now, picture.mission, snapshot, formatter),
    )


def description(picture: Picture, marks: Marks) -> str:
    """Say the sentence of the moment and what is in view, in a few words."""
    names = [thing.name for thing in things_of(picture, marks)]
    return summary([caption_words(picture).sentence], names, _in_view)


def _in_view(names: Sequence[str]) -> str:
    joined = translate("Journey", ", ").join(names)
    return translate("Journey", "In view: {things}.").format(things=joined)


def arrow_boxes(picture: Picture, marks: Marks) -> list[QRectF]:
    """Return small boxes along the arrows of the burns, for labels to avoid."""
    boxes = []
    for mark, place, _ in burns_shown(picture, marks.burns):
        x, y = picture.on_screen(place)
        tip = arrow_tip(picture, mark, (x, y))
        if tip is not None:
            side = picture.style.px(4)
            for part in (0.35, 0.7, 1.0):
                cx, cy = x + (tip[0] - x) * part, y + (tip[1] - y) * part
                boxes.append(QRectF(cx - side, cy - side, 2 * side, 2 * side))
    return boxes


def _ring_boxes(picture: Picture, marks: Marks) -> list[QRectF]:
    side = picture.style.px(5)
    return [
        QRectF(x - side, y - side, 2 * side, 2 * side) for _, (x, y) in ring_places(picture, marks)
    ]


def things_of(picture: Picture, marks: Marks) -> list[Thing]:
    """Return everything in view that can be picked, in reading order."""
    language = picture.style.formatter.language
    mission = picture.mission
    found = []
    if picture.whirl > WHIRLS or not craft_is_hidden(picture):
        x, y = _place_of_craft(picture)
        name = mission.data.mission.name.text_in(language)
        found.append(
            Thing(
                id=mission.data.mission.craft,
                name=name,
                x_px=x,
                y_px=y,
                radius_px=BODY * picture.craft_px(),
            )
        )
    for body in ("earth", "mars", "sun", "moon", "venus", "mercury", "jupiter"):
        if picture.shows(body):
            x, y = picture.on_screen(picture.bodies[body])
            name = mission.body(body).name.text_in(language)
            found.append(
                Thing(id=body, name=name, x_px=x, y_px=y, radius_px=picture.radius_px(body))
            )
    for mark, place, _ in burns_shown(picture, marks.burns):
        x, y = picture.on_screen(place)
        name = mark.burn.title.text_in(language)
        found.append(
            Thing(id=mark.burn.event, name=name, x_px=x, y_px=y, radius_px=picture.style.px(5))
        )
    width, height = picture.size
    return [one for one in found if _touches(one, width, height)]


def _place_of_craft(picture: Picture) -> tuple[float, float]:
    """Return the pixel of the craft; of its orbit's far end when it whirls round too fast."""
    course = picture.courses.local(picture.local, picture.snapshot) if picture.whirl > 0 else None
    if picture.whirl <= WHIRLS or course is None:
        return picture.on_screen(picture.craft)
    far = course.points_km[int(np.argmax(np.linalg.norm(course.points_km, axis=1)))]
    planet = ecliptic(picture.snapshot.bodies[picture.local].position_km)
    return picture.on_screen(picture.stage.now(planet + far))


def requests_of(
    picture: Picture,
    marks: Marks,
    things: list[Thing],
    extra: tuple[str, tuple[float, float] | None],
) -> list[Request]:
    """Return the labels wanted; ``extra``: the selected id, where Earth sees the craft."""
    selected, ghost = extra
    values = {mark.burn.event: mark for mark, _, _ in burns_shown(picture, marks.burns)}
    craft = picture.mission.data.mission.craft
    wanted = []
    for thing in things:
        mark = values.get(thing.id)
        if mark is not None:
            size = picture.style.formatter.speed(mark.delta_v_km_s)
            text = translate("Journey", "{name}\nΔV {speed}").format(name=thing.name, speed=size)
            rank, token = 45.0 + 40.0 * mark.delta_v_km_s, "burn"
        else:
            text, token = (
                thing.name,
                "craft" if thing.id == craft else picture.mission.body(thing.id).colour,
            )
            rank = 100.0 if thing.id == craft else _RANKS.get(thing.id, 28.0)
        rank += _SELECTED if thing.id == selected else 0.0
        wanted.append(
            Request(
                id=thing.id,
                text=text,
                x_px=thing.x_px,
                y_px=thing.y_px,
                rank=rank,
                radius_px=thing.radius_px,
                token=token,
                strong=thing.id in (craft, "earth", "mars"),
            )
        )
    return [
        *wanted,
        *_ring_requests(picture, marks),
        *_distance_requests(picture),
        *_ghost_request(ghost),
    ]


def _ring_requests(picture: Picture, marks: Marks) -> list[Request]:
    found = []
    for ring, (x, y) in ring_places(picture, marks):
        name = picture.mission.body(ring.body).name.text_in(picture.style.formatter.language)
        pattern = (
            translate("Journey", "{planet} at launch")
            if ring.at_launch
            else translate("Journey", "{planet} at arrival")
        )
        found.append(
            Request(
                id=ring.id,
                text=pattern.format(planet=name),
                x_px=x,
                y_px=y,
                rank=40.0,
                radius_px=picture.style.px(7.5),
                token=ring.body,
            )
        )
    return found


def _distance_requests(picture: Picture) -> list[Request]:
    if not picture.options.distances or picture.whirl > WHIRLS:
        return []
    snapshot, write = picture.snapshot, picture.style.formatter.distance
    found = []
    for body, km, token in (
        ("earth", snapshot.distance_earth_km, "link"),
        ("mars", snapshot.distance_mars_km, "mars"),
    ):
        part = visible_part(picture, body)
        if part is None or float(np.hypot(*(part[1] - part[0]))) < picture.style.px(
            _SHORTEST_LINE_PX
        ):
            continue
        (x, y), (dx, dy) = (part[0] + part[1]) / 2, part[1] - part[0]
        text = write(km)
        if body == "earth":
            light = picture.style.formatter.duration(snapshot.light_time_s)
            text = translate("Journey", "{distance}\nlight takes {time}").format(
                distance=text, time=light
            )
        found.append(
            Request(
                id=f"distance_{body}",
                text=text,
                x_px=float(x),
                y_px=float(y),
                rank=70.0,
                radius_px=2.0,
                token=token,
                slots=slots_beside(float(dx), float(dy)),
            )
        )
    return found


def _ghost_request(ghost: tuple[float, float] | None) -> list[Request]:
    if ghost is None:
        return []
    text = translate("Journey", "what Earth sees now")
    return [
        Request(
            id="ghost",
            text=text,
            x_px=ghost[0],
            y_px=ghost[1],
            rank=58.0,
            radius_px=8.0,
            token="link",  # noqa: S106 - a colour of the theme
        )
    ]


def _touches(thing: Thing, width: int, height: int) -> bool:
    reach = thing.radius_px
    return -reach < thing.x_px < width + reach and -reach < thing.y_px < height + reach
