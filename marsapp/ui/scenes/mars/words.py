"""What is written on the picture: labels of the craft, orbits, burns and places; the description.

Also what can be picked: every thing that has a label, and Mars itself.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPen

from marsapp.mission.model import Orbit
from marsapp.mission.ways import Way
from marsapp.ui.fill import fill
from marsapp.ui.render.figurines import BODY
from marsapp.ui.render.labels import Request, slots_away, slots_beside
from marsapp.ui.render.legend import path_rows
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.mars import marks, orbits
from marsapp.ui.scenes.mars.corners import is_tight
from marsapp.ui.scenes.mars.cut import visible
from marsapp.ui.scenes.mars.picture import Picture
from marsapp.ui.scenes.mars.places import Name
from marsapp.ui.summary import summary

translate = QCoreApplication.translate
Array = NDArray[np.float64]

_SELECTED: Final = 200.0
_RAY_PX: Final = 36.0  # a label stands off the path's way over this distance
_BESIDE: Final = tuple(range(8))  # names of places stay close to them
_NAMED_FROM_PX: Final = 70.0  # a part of an orbit so long gets its name
_GHOST_FROM: Final = 0.3
_MANY: Final = 6  # things told in the description
_SMALL_DISC_PX: Final = 70.0  # a smaller planet is named
_REGION_PX: Final = 22.0
_MARGIN_PX: Final = 44.0
_APART_PX: Final = 40.0  # a path without a burn is named where it is so far from the true one


def things_of(picture: Picture, way: Way | None, names: list[Name]) -> list[Thing]:
    """Return everything in view that can be picked, in reading order."""
    language = picture.style.formatter.language
    mission = picture.mission
    found: list[Thing] = []
    craft = marks.craft_spot(picture)
    if craft is not None:
        pattern = translate("Mars", "{craft} (behind Mars)") if craft.hidden else "{craft}"
        own_name = mission.data.mission.name.text_in(language)
        named = pattern.format(craft=own_name)
        found.append(_thing(replace(craft, radius_px=BODY * craft.radius_px), named))
    lander = marks.lander_spot(picture)
    if lander is not None and not lander.hidden:
        found.append(_thing(lander, mission.vehicle(lander.id).name.text_in(language)))
    found += _mars(picture)
    if way is not None and picture.options.orbits and not picture.from_craft:
        found += [
            _thing(where, push.burn.title.text_in(language))
            for where, push in marks.burn_spots(picture, way)
        ]
        found += [
            _thing(where, apsis_name(where.id)) for where, _ in marks.apsis_spots(picture, way)
        ]
    site = marks.site_spot(picture)
    if site is not None:
        planned = translate("Mars", "Future landing site")
        named = mission.place(site.id).name.text_in(language)
        found.append(_thing(site, named if marks.has_landed(picture) else planned))
    for name in names:
        radius = picture.style.px(_REGION_PX if name.is_region else 4.0)
        found.append(
            Thing(
                id=name.place.id,
                name=name.place.name.text_in(language),
                x_px=name.x_px,
                y_px=name.y_px,
                radius_px=radius,
            )
        )
    return found


def _thing(where: marks.Spot, name: str) -> Thing:
    return Thing(
        id=where.id, name=name, x_px=where.x_px, y_px=where.y_px, radius_px=where.radius_px
    )


def _mars(picture: Picture) -> list[Thing]:
    x, y, depth = (float(part) for part in picture.eye.project(np.zeros(3)))
    width, height = picture.size
    radius = min(picture.radius_px, 2.0 * max(width, height))
    inside = -radius < x < width + radius and -radius < y < height + radius
    if depth <= 0 or not inside:
        return []
    name = picture.mission.body("mars").name.text_in(picture.style.formatter.language)
    return [Thing(id="mars", name=name, x_px=x, y_px=y, radius_px=max(radius, 3.0))]


def apsis_name(kind: str) -> str:
    """Return the word for the nearest or the farthest point of an orbit."""
    if kind == "periapsis":
        return translate("Mars", "Periapsis")
    return translate("Mars", "Apoapsis")


def requests_of(
    picture: Picture, way: Way | None, names: list[Name], things: list[Thing]
) -> list[Request]:
    """Return the labels wanted, the selected thing's before all others."""
    wanted = [*_thing_requests(picture, way, things), *(_place_request(picture, n) for n in names)]
    if way is not None and picture.options.orbits and not picture.from_craft:
        wanted += _orbit_requests(picture, way) + _ghost_requests(picture, way)
    return wanted


def _thing_requests(picture: Picture, way: Way | None, things: list[Thing]) -> list[Request]:
    """Return the labels of all things but the places on the map."""
    header, format_ = picture.mission.data.mission, picture.style.formatter
    looks = {
        header.craft: (100.0, "craft", True),
        header.lander: (96.0, "lander", True),
        "mars": (80.0, "mars", True),
        header.landing_place: (66.0, "text", False),
    }
    heights, pushes = {}, {}
    times_s = {header.craft: picture.snapshot.time_s}
    if way is not None:
        heights = {one.id: apsis for one, apsis in marks.apsis_spots(picture, way)}
        pushes = {one.id: push for one, push in marks.burn_spots(picture, way)}
        times_s |= {mark: apsis.time_s for mark, apsis in heights.items()}
        times_s |= {mark: push.start_s for mark, push in pushes.items()}
    found = []
    for thing in things:
        text, look = thing.name, looks.get(thing.id)
        if thing.id in heights:
            pattern, look = translate("Mars", "{point}\n{height}"), (62.0, "text", False)
            text = pattern.format(
                point=text, height=format_.distance(heights[thing.id].altitude_km, 4)
            )
        elif thing.id in pushes:
            push = pushes[thing.id]
            token = "text" if _over_disc(picture, thing) else "burn"  # red on ochre is hard to read
            pattern, look = translate("Mars", "{burn}\nΔV {speed}"), (70.0, token, False)
            text = pattern.format(burn=text, speed=format_.speed(push.delta_v_km_s))
        if look is None or (thing.id == "mars" and thing.radius_px > _SMALL_DISC_PX):
            continue
        rank, token, strong = look
        found.append(
            Request(
                id=thing.id,
                text=text,
                x_px=thing.x_px,
                y_px=thing.y_px,
                rank=rank + (_SELECTED if thing.id == picture.selected else 0.0),
                radius_px=thing.radius_px,
                token=token,
                strong=strong,
                slots=_off_the_path(picture, way, (thing, times_s.get(thing.id)), things),
            )
        )
    return found


def _over_disc(picture: Picture, thing: Thing) -> bool:
    x, y, depth = (float(part) for part in picture.eye.project(np.zeros(3)))
    apart = float(np.hypot(thing.x_px - x, thing.y_px - y))
    return depth > 0 and apart < picture.radius_px + picture.style.px(40)


def _off_the_path(
    picture: Picture, way: Way | None, subject: tuple[Thing, float | None], things: list[Thing]
) -> tuple[int, ...]:
    """Return the places for a label, the best first: off the path, away from what is close by.

    ``subject`` is the thing and when it is, or was, or will be on the path.
    """
    thing, time_s = subject
    rays = [
        (other.x_px - thing.x_px, other.y_px - thing.y_px)
        for other in things
        if other is not thing and other.id != "mars" and _apart(other, thing) < 2 * _RAY_PX
    ]
    if way is not None and time_s is not None and picture.options.orbits:
        xy = picture.eye.project(way.points_km)[:, :2] - (thing.x_px, thing.y_px)
        split = int(np.searchsorted(way.times_s, time_s))
        first, last = np.searchsorted(way.times_s, way.span_s(picture.snapshot.time_s))
        far = np.hypot(xy[:, 0], xy[:, 1]) > thing.radius_px + picture.style.px(_RAY_PX)
        before, after = np.flatnonzero(far[first:split]), np.flatnonzero(far[split:last])
        ends = [xy[first + before[-1]]] if len(before) else []
        ends += [xy[split + after[0]]] if len(after) else []
        rays += [(float(dx), float(dy)) for dx, dy in ends]
    return slots_away(rays)


def _apart(one: Thing, other: Thing) -> float:
    return math.hypot(one.x_px - other.x_px, one.y_px - other.y_px)


def _place_request(picture: Picture, name: Name) -> Request:
    place, chosen = name.place, name.place.id == picture.selected
    rank = 50.0 - 10.0 * place.weight + 4.0 * name.facing
    return Request(
        id=place.id,
        text=place.name.text_in(picture.style.formatter.language),
        x_px=name.x_px,
        y_px=name.y_px,
        rank=rank + (_SELECTED if chosen else 0.0),
        radius_px=picture.style.px(3.0),
        token="accent" if chosen else "text",
        strong=place.weight == 1,
        slots=_BESIDE,
        centred=name.is_region,
        wide=name.is_region,
        alpha=1.0 if chosen else name.alpha * (0.85 if name.is_region else 1.0),
    )


def _orbit_requests(picture: Picture, way: Way) -> list[Request]:
    """Return the names of the orbits where more than one is in view."""
    now_s = picture.snapshot.time_s
    first_s, last_s = way.span_s(now_s)
    free = (way.times_s >= first_s) & (way.times_s <= last_s) & _in_view(picture, way.points_km)
    xy = picture.eye.project(way.points_km)[:, :2]
    found = []
    for orbit, first, last in way.orbits:
        anchor = _anchor(xy[first : last + 1], free[first : last + 1], picture)
        if anchor is None:
            continue
        text = orbit.name.text_in(picture.style.formatter.language)
        if not _is_closed(orbit):
            text = translate("Mars", "Approach")
        rank = 48.0 + (_SELECTED if orbit.id == picture.selected else 0.0)
        found.append(_line_label(orbit.id, text, anchor, (rank, "craft")))
    return found if len(found) > 1 else []


def _is_closed(orbit: Orbit) -> bool:
    return any(
        "period" in one.values or "apoapsis_altitude" in one.values for one in orbit.elements
    )


def _ghost_requests(picture: Picture, way: Way) -> list[Request]:
    """Say of the path without a burn what it is, where it is clear of the true one."""
    push = way.ghost_of(picture.snapshot.time_s)
    if push is None or orbits.ghost_strength(picture, way, push) < _GHOST_FROM:
        return []
    some = push.ghost_km[::5]
    xy = picture.eye.project(some)[:, :2]
    flown = picture.eye.project(way.points_km[::8])[:, :2]
    apart = np.min(np.abs(xy[:, None] - flown[None]).sum(axis=2), axis=1)
    free = _in_view(picture, some) & (apart > picture.style.px(_APART_PX))
    anchor = _anchor(xy, free, picture)
    if anchor is None:
        return []
    text = translate("Mars", "without this burn")
    return [_line_label(f"without_{push.burn.id}", text, anchor, (40.0, "muted"))]


def _in_view(picture: Picture, points_km: Array) -> NDArray[np.bool_]:
    """Say which points can be seen, and not close to the edge of the picture."""
    xy = picture.eye.project(points_km)
    width, height = picture.size
    margin = picture.style.px(_MARGIN_PX)
    inside = (xy[:, 0] > margin) & (xy[:, 0] < width - margin)
    inside &= (xy[:, 1] > margin) & (xy[:, 1] < height - margin)
    return np.asarray(inside & visible(picture.eye, points_km))


def _anchor(
    xy: Array, free: NDArray[np.bool_], picture: Picture
) -> tuple[float, float, float, float] | None:
    """Return the middle of what is free of a line, and the line's direction there, in pixels."""
    step = np.diff(xy, axis=0)
    length = np.hypot(step[:, 0], step[:, 1]) * (free[:-1] & free[1:])
    passed = np.cumsum(length)
    if not len(passed) or passed[-1] < picture.style.px(_NAMED_FROM_PX):
        return None
    index = int(np.searchsorted(passed, passed[-1] / 2))
    (x, y), (dx, dy) = xy[index], step[index]
    return float(x), float(y), float(dx), float(dy)


def _line_label(
    mark: str, text: str, anchor: tuple[float, float, float, float], look: tuple[float, str]
) -> Request:
    x, y, dx, dy = anchor
    rank, token = look
    return Request(
        id=mark,
        text=text,
        x_px=x,
        y_px=y,
        rank=rank,
        radius_px=3.0,
        token=token,
        slots=slots_beside(dx, dy),
    )


def grid_requests(notes: list[tuple[str, float, float]]) -> list[Request]:
    """Return the labels of the lines of the graticule."""
    return [
        Request(
            id=f"grid_{index}",
            text=text,
            x_px=x,
            y_px=y,
            rank=10.0,
            radius_px=0.0,
            token="muted",  # noqa: S106 - a colour of the theme
            centred=True,
        )
        for index, (text, x, y) in enumerate(notes)
    ]


def legend_rows(picture: Picture, ways: list[Way]) -> list[tuple[str, QPen]]:
    """Return what the lines of the picture say about what is known."""
    if picture.from_craft or not picture.options.orbits or not ways:
        return []
    theme, trail_px = picture.style.theme, picture.style.px(orbits.TRAIL_PX)
    classes = orbits.classes_shown(picture, ways)
    rows = path_rows(classes, trail_px, theme, to_come=picture.whirl <= WHIRLS)
    if is_tight(picture):
        return rows
    if rows and orbits.passes_behind(picture, ways):
        pen = QPen(theme.colour("craft", orbits.BEHIND + 0.1), 1.0)
        rows.append((translate("Mars", "behind Mars"), pen))
    step = orbits.tick_step_s(picture, ways[0])
    if rows and step is not None:
        text = translate("Mars", "a tick every {time}")
        time = picture.style.formatter.duration(step)
        pen = QPen(theme.colour("craft"), 2 * orbits.TICK_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.18, 1.4])  # in pen widths: a row of ticks
        rows.append((text.format(time=time), pen))
    return rows


def description(picture: Picture, things: list[Thing], topic: str) -> str:
    """Say what is tried, the sentence of the moment and what is in view, in a few words."""
    formatter, snapshot = picture.style.formatter, picture.snapshot
    sentence = fill(snapshot.phase.now, picture.mission, snapshot, formatter)
    names = list(dict.fromkeys(thing.name for thing in things))[:_MANY]
    return summary([topic, sentence], names, _names_in_view)


def _names_in_view(names: Sequence[str]) -> str:
    joined = translate("Mars", ", ").join(names)
    return translate("Mars", "In view: {things}.").format(things=joined)
