"""Painting the lines of the journey: grid, orbits, path flown, path to fly, distances, light."""

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.snapshot import Snapshot
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.paths import (
    WIDTHS,
    Stroke,
    class_dashes,
    clip_runs,
    draw_line,
    pieces_between,
)
from marsapp.ui.scenes.journey.courses import Known
from marsapp.ui.scenes.journey.picture import Picture
from marsapp.ui.scenes.journey.stage import ecliptic

Array = NDArray[np.float64]

_AU_KM: Final = 149_597_870.7  # IAU 2012 Resolution B2
_ORBIT_SHADES: Final = 8  # an orbit is brightest behind its planet and fades round the revolution
_TRAIL_SHADES: Final = 8
TRAIL_PX: Final = 3.2
_GLOW_PX: Final = (9.0, 6.5)  # two faint bands behind the trail
_TRAIL_S: Final = 80 * 86_400.0  # the path flown fades over this long, down to a floor
_LEGEND_PX: Final = 20.0  # a class of path is explained when this much of it can be seen
_HIDDEN: Final = 99  # behind the planet
_PULSE_SLOWEST_S: Final = (
    0.5  # a pulse of light is drawn if its way takes at least this long to watch
)


def paint_grid(painter: QPainter, picture: Picture) -> None:
    """Paint rings and spokes of the ecliptic in a tilted view; without tilt they say nothing."""
    strength = min(picture.camera.tilt_rad / 0.25, 1.0) * (1 - picture.local_weight)
    strength *= 1 - picture.stage.weight
    if strength <= 0.01:
        return
    stroke = Stroke(colour=picture.style.theme.colour("muted", 0.28 * strength))
    turn = np.linspace(0, 2 * np.pi, 121)
    ring = np.stack([np.cos(turn), np.sin(turn), np.zeros_like(turn)], axis=1) * _AU_KM
    for radius in (0.5, 1.0, 1.5, 2.0):
        draw_line(painter, picture.camera.project(ring * radius), stroke, picture.size)
    for corner in ring[:-1:10]:
        spoke = np.array([corner * 0.25, corner * 2])
        draw_line(painter, picture.camera.project(spoke), stroke, picture.size)


def paint_stems(painter: QPainter, picture: Picture) -> None:
    """Paint stems from the path, the planets and the craft down to the ecliptic when tilted."""
    strength = min(picture.camera.tilt_rad / 0.25, 1.0) * (1 - picture.local_weight)
    strength *= 1 - picture.stage.weight
    if strength <= 0.01:
        return
    theme = picture.style.theme
    course = picture.courses.transfer
    feet = course.points_km[60:-60:36]
    tops = np.vstack([feet, picture.craft, picture.bodies["mars"]])
    top, foot = picture.camera.project(tops), picture.camera.project(tops * (1.0, 1.0, 0.0))
    last = len(feet)
    for index, (a, b) in enumerate(zip(top, foot, strict=True)):
        token = "craft" if index <= last else "mars"
        alpha = 0.75 if index >= last else 0.32
        painter.setPen(QPen(theme.colour(token, alpha * strength), 1.0))
        if _in_reach(a, picture) and _in_reach(b, picture):
            painter.drawLine(QLineF(a[0], a[1], b[0], b[1]))


def paint_orbits(painter: QPainter, picture: Picture) -> None:
    """Paint the planets' orbits, fading round the revolution so that they show the direction."""
    strength = (1 - picture.local_weight) * (1 - picture.stage.weight)
    if strength <= 0.01:
        return
    theme = picture.style.theme
    least = 0.65 if theme.id == "contrast" else 0.28
    for body, orbit in picture.courses.orbits.items():
        points = orbit.points_km[:-1]
        first = int(orbit.phase(picture.snapshot.time_s) * len(points)) + 1
        xy = picture.camera.project(np.roll(points, -first, axis=0))
        here = picture.camera.project(picture.bodies[body])
        xy = np.vstack([here, xy, here])  # the line meets the planet
        bright, width = _orbit_look(body)
        edges = np.linspace(0, len(xy) - 1, _ORBIT_SHADES + 1).astype(int)
        for shade, (a, b) in enumerate(pairwise(edges)):
            fraction = shade / (_ORBIT_SHADES - 1)
            alpha = bright * (least + (1 - least) * fraction**1.6) * strength
            stroke = Stroke(
                colour=theme.colour(body, alpha), width_px=width, ground=theme.colour("ground")
            )
            draw_line(painter, xy[a : b + 1], stroke, picture.size)


def paint_progress(painter: QPainter, picture: Picture, since: Snapshot) -> None:
    """Paint how far planets and craft have come since the still lines were painted."""
    strength = 1 - picture.local_weight
    if strength <= 0.01 or since.time_s == picture.snapshot.time_s:
        return
    theme, now_s = picture.style.theme, picture.snapshot.time_s
    for body, orbit in picture.courses.orbits.items():
        points = orbit.points_km[:-1]
        first, last = (orbit.phase(time_s) * len(points) for time_s in (since.time_s, now_s))
        between = points[
            np.arange(int(first) + 1, int(last + (len(points) if last < first else 0)) + 1)
            % len(points)
        ]
        start = ecliptic(since.bodies[body].position_km)
        xy = picture.camera.project(np.vstack([start, between, picture.bodies[body]]))
        bright, width = _orbit_look(body)
        colour = theme.colour(body, bright * strength)
        stroke = Stroke(colour=colour, width_px=width, ground=theme.colour("ground"))
        draw_line(painter, xy, stroke, picture.size)
    course = picture.courses.transfer
    if since.time_s >= course.times_s[-1]:
        return
    a, b = np.searchsorted(course.times_s, (since.time_s, now_s))
    placed = np.vstack([ecliptic(since.craft.position_km), course.points_km[a:b], picture.craft])
    times = np.concatenate(([since.time_s], course.times_s[a:b], [now_s]))
    known = course.known[np.clip(np.arange(a, b + 1) - 1, 0, len(course.known) - 1)]
    _paint_course(
        painter, picture, picture.camera.project(placed), (times, known, strength, _TRAIL_S)
    )


def _orbit_look(body: str) -> tuple[float, float]:
    """Return how strong and how wide (px) the line of an orbit is."""
    return (0.95, 1.6) if body in ("earth", "mars") else (0.6, 1.0)


def paint_moon_path(painter: QPainter, picture: Picture) -> None:
    """Paint the Moon's path round Earth where Earth's neighbourhood is shown."""
    if picture.local != "earth" or picture.local_weight <= 0.01 or "moon" not in picture.bodies:
        return
    path = picture.courses.moon_path(picture.snapshot)
    earth = picture.bodies["earth"]
    turned = picture.stage.now(path + _heliocentric(picture, "earth"))
    stroke = Stroke(colour=picture.style.theme.colour("moon", 0.5 * picture.local_weight))
    centre = picture.stage.now(_heliocentric(picture, "earth"))
    draw_line(painter, picture.camera.project(turned - centre + earth), stroke, picture.size)


def paint_transfer(painter: QPainter, picture: Picture) -> None:
    """Paint the way from planet to planet: what is flown bright, what is to come faint."""
    strength = 1 - picture.local_weight
    if strength <= 0.01:
        return
    course = picture.courses.transfer
    now_s = picture.snapshot.time_s
    placed = picture.stage.along(course.points_km, course.earth_km, course.angle_rad)
    split = int(np.searchsorted(course.times_s, now_s))
    times, known = course.times_s, course.known
    if 0 < split < len(times):
        placed = np.insert(placed, split, picture.craft, axis=0)
        times = np.insert(times, split, now_s)
        known = np.insert(known, split - 1, known[split - 1])
    xy = picture.camera.project(placed)
    _paint_course(painter, picture, xy, (times, known, strength, _TRAIL_S))


def paint_local(painter: QPainter, picture: Picture) -> None:
    """Paint the craft's path relative to the planet whose neighbourhood is shown."""
    if not picture.local or picture.local_weight <= 0.01:
        return
    course = picture.courses.local(picture.local, picture.snapshot)
    if course is None:
        return
    now_s = picture.snapshot.time_s
    planet = _heliocentric(picture, picture.local)
    placed = picture.stage.now(course.points_km + planet)
    split = int(np.searchsorted(course.times_s, now_s))
    times, known = course.times_s, course.known
    if 0 < split < len(times):
        placed = np.insert(placed, split, picture.craft, axis=0)
        times = np.insert(times, split, now_s)
        known = np.insert(known, split - 1, known[split - 1])
    seen = picture.camera.project_depth(placed)
    centre = picture.camera.project_depth(picture.bodies[picture.local])
    behind = (seen[:, 2] < centre[2]) & (
        np.hypot(seen[:, 0] - centre[0], seen[:, 1] - centre[1]) < picture.radius_px(picture.local)
    )
    known = np.where(behind[:-1] & behind[1:], _HIDDEN, known)
    fade_s = max(float(times[-1] - times[0]) * 0.6, 1.0) / max(1 - picture.whirl, 1e-3)
    _paint_course(painter, picture, seen[:, :2], (times, known, picture.local_weight, fade_s))


def _paint_course(
    painter: QPainter,
    picture: Picture,
    xy: Array,
    what: tuple[Array, NDArray[np.intp], float, float],
) -> None:
    """Paint a path of times and classes: shades of the trail up to now, then faint."""
    times, known, strength, fade_s = what
    age = picture.snapshot.time_s - times[1:]
    shade = np.clip((1 - age / fade_s) * _TRAIL_SHADES, 0, _TRAIL_SHADES - 1).astype(np.intp)
    shade = np.where(age < -0.5, _TRAIL_SHADES, shade)  # still to fly
    if picture.whirl > WHIRLS:
        shade[:] = _TRAIL_SHADES // 2  # one quiet orbit instead of a flickering trail
    theme, kinds = picture.style.theme, picture.courses.kinds
    flown = 1.0 if theme.is_dark else 1.15
    for a, b, code in pieces_between(known * (_TRAIL_SHADES + 1) + shade):
        kind_index, level = divmod(code, _TRAIL_SHADES + 1)
        if kind_index == _HIDDEN:
            continue
        kind = kinds[kind_index]
        dashes = class_dashes(kind.provenance, assumed=kind.assumed)
        piece = xy[a : b + 1]
        if level == _TRAIL_SHADES:
            colour = theme.colour("craft", 0.5 * strength)
            draw_line(
                painter, piece, Stroke(colour=colour, width_px=1.0, dashes=dashes), picture.size
            )
            continue
        light = (0.55 + 0.45 * (level / (_TRAIL_SHADES - 1)) ** 1.5) * strength
        if theme.is_dark and not dashes and level > 0:
            glow = theme.colour("craft", 0.07 * light)
            for width in _GLOW_PX:
                stroke = Stroke(colour=glow, width_px=picture.style.px(width), soft=True)
                draw_line(painter, piece, stroke, picture.size)
        width = picture.style.px(TRAIL_PX) * WIDTHS[kind.provenance] * flown
        stroke = Stroke(
            colour=theme.colour("craft", light),
            width_px=width,
            dashes=dashes,
            ground=theme.colour("ground"),
        )
        draw_line(painter, piece, stroke, picture.size)


def paint_sight_lines(painter: QPainter, picture: Picture) -> None:
    """Paint the lines from the craft to Earth (the way of light) and to Mars."""
    if not picture.options.distances or picture.whirl > WHIRLS:
        return
    ends = picture.camera.project(
        np.array([picture.craft, picture.bodies["earth"], picture.bodies["mars"]])
    )
    theme = picture.style.theme
    mars = Stroke(colour=theme.colour("mars", 0.55), width_px=1.0)
    earth = Stroke(colour=theme.colour("link", 0.75), width_px=1.0)
    draw_line(painter, ends[[0, 2]], mars, picture.size)
    draw_line(painter, ends[[0, 1]], earth, picture.size)


def paint_light(painter: QPainter, picture: Picture, rate: float) -> None:
    """Paint a pulse of light on its way to Earth; where it is follows from mission time alone.

    ``rate`` is mission seconds per real second, 0 when paused: too fast a pulse would only flicker.
    """
    light_s = picture.snapshot.light_time_s
    if (
        not picture.options.distances
        or picture.whirl > WHIRLS
        or light_s < abs(rate) * _PULSE_SLOWEST_S
        or light_s <= 0
    ):
        return
    start, end = picture.craft, picture.bodies["earth"]
    passed = picture.snapshot.time_s % light_s / light_s
    x, y = picture.on_screen(start + (end - start) * passed)
    picture.style.sprites.glow(painter, (x, y), picture.style.px(15), "link")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(picture.style.theme.colour("link"))
    painter.drawEllipse(QPointF(x, y), picture.style.px(3), picture.style.px(3))


def visible_part(picture: Picture, body: str) -> tuple[Array, Array] | None:
    """Return the ends in pixels of what can be seen of the line from the craft to a body's edge."""
    ends = picture.camera.project(np.array([picture.craft, picture.bodies[body]]))
    way = ends[1] - ends[0]
    length = float(np.hypot(*way))
    if length <= picture.radius_px(body):
        return None
    ends[1] -= way / length * picture.radius_px(body)
    runs = clip_runs(ends, *picture.size, margin_px=0.0)
    return (runs[0][0], runs[0][-1]) if runs else None


def kinds_shown(picture: Picture) -> list[Known]:
    """Return the classes of path that take some room in the present picture."""
    used: set[int] = set()
    if picture.local_weight < 0.99:
        course = picture.courses.transfer
        placed = picture.stage.along(course.points_km, course.earth_km, course.angle_rad)
        used |= _seen_kinds(picture, placed, course.known)
    local = picture.courses.local(picture.local, picture.snapshot) if picture.local else None
    if local is not None and picture.local_weight > 0.01:
        placed = picture.stage.now(local.points_km + _heliocentric(picture, picture.local))
        used |= _seen_kinds(picture, placed, local.known)
    return [picture.courses.kinds[index] for index in sorted(used)]


def _seen_kinds(picture: Picture, placed: Array, known: NDArray[np.intp]) -> set[int]:
    xy = picture.camera.project(placed)
    width, height = picture.size
    inside = (xy[:-1, 0] > 0) & (xy[:-1, 0] < width) & (xy[:-1, 1] > 0) & (xy[:-1, 1] < height)
    step = np.diff(xy, axis=0)
    length = np.hypot(step[:, 0], step[:, 1])
    return {int(k) for k in np.unique(known) if length[inside & (known == k)].sum() > _LEGEND_PX}


def _heliocentric(picture: Picture, body: str) -> Array:
    return ecliptic(picture.snapshot.bodies[body].position_km)


def _in_reach(xy: Array, picture: Picture) -> bool:
    width, height = picture.size
    return bool(-width < xy[0] < 2 * width and -height < xy[1] < 2 * height)
