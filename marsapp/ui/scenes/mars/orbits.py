"""Painting the paths round the planet: flown, to be flown, and as they would be without a burn."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from marsapp.mission.ways import CLASSES, Push, Way
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.paths import (
    WIDTHS,
    Stroke,
    class_dashes,
    draw_line,
    pieces_between,
    polygon,
)
from marsapp.ui.scenes.mars.cut import covered, cut, visible
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture

Array = NDArray[np.float64]

TRAIL_PX: Final = 3.0
BURN_PX: Final = 4.6
_SHADES: Final = 8
_FUTURE, _UNSEEN = _SHADES, _SHADES + 1
_GLOW_PX: Final = 8.0
_FADE_S: Final = 4 * 86_400.0  # of the trail on an open path
_LEAST: Final = 0.5  # the trail never gets fainter than this
_NOW_STEPS_S: Final = np.geomspace(2.0, 1200.0, 14)  # near the craft the path is sampled finely
BEHIND: Final = 0.34  # how strongly a path is drawn where the planet is in front of it
_DISC_PX: Final = 20.0  # behind a smaller planet nothing is worth to be seen
_TURNED_RAD: Final = np.radians(10.0)  # a burn that tilts an orbit so much shows both planes
_LEGEND_PX: Final = 20.0  # a class of path is explained when this much of it can be seen
_TICKS_S: Final = (60, 300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86_400)
_TICK_APART_PX: Final = 20.0
TICK_PX: Final = 3.6
_FAINT: Final = 0.05
_SURFACE_POINTS: Final = 12  # fewer make no surface
_TICKS: Final = 200  # at most so many either way


def paint_way(painter: QPainter, picture: Picture, way: Way, token: str = "craft") -> None:  # noqa: S107
    """Paint a path: the trail bright and fading, what is still to come faint and thin."""
    times, points, known = _with_now(picture, way)
    age = picture.snapshot.time_s - times[1:]
    fade_s = way.period_s if way.period_s is not None else _FADE_S
    shade = np.clip((1 - age / min(fade_s, _FADE_S)) * _SHADES, 0, _SHADES - 1).astype(np.intp)
    shade = np.where(age < -0.5, _FUTURE, shade)
    if picture.whirl > WHIRLS:
        shade[:] = _SHADES // 2  # one quiet orbit instead of a flickering trail
    theme = picture.style.theme
    first_s, last_s = way.span_s(picture.snapshot.time_s)
    shown = slice(*np.searchsorted(times, (first_s, last_s)))
    points, codes = points[shown], (known * (_UNSEEN + 1) + shade)[shown][:-1]
    points, codes, seen = cut(picture.eye, points, codes)
    xyz = picture.eye.project(points)
    xy = xyz[:, :2]
    unseen = codes // (_UNSEEN + 1) * (_UNSEEN + 1) + _UNSEEN
    pieces = pieces_between(np.where(seen, codes, unseen).astype(np.intp))
    pieces.sort(key=lambda piece: piece[2] % (_UNSEEN + 1) != _FUTURE)  # the trail lies on top
    for first, last, code in pieces:
        kind, level = divmod(code, _UNSEEN + 1)
        if level != _UNSEEN:
            _paint_piece(painter, picture, xy[first : last + 1], (CLASSES[kind], level, token))
        elif xyz[first : last + 1, 2].min() > 0 and picture.radius_px > picture.style.px(_DISC_PX):
            bright = replace(theme, id="dark") if not theme.is_dark else theme  # over the planet
            stroke = Stroke(
                colour=bright.colour(token, BEHIND),
                width_px=1.0,
                dashes=class_dashes(CLASSES[kind]),
            )
            draw_line(painter, xy[first : last + 1], stroke, picture.size)


def _with_now(picture: Picture, way: Way) -> tuple[Array, Array, NDArray[np.intp]]:
    """Put the present place into the path, and more points round it: the eye may be close by."""
    now_s, times = picture.snapshot.time_s, way.times_s
    if way.branch != picture.mission.data.mission.craft or not times[0] < now_s < times[-1]:
        return times, way.points_km, way.known
    fine = now_s + np.concatenate((-_NOW_STEPS_S[::-1], [0.0], _NOW_STEPS_S))
    fine = fine[(fine > times[0]) & (fine < times[-1])]
    course = picture.mission.trajectory.evaluate(way.branch, fine)
    place = picture.to_frame @ picture.snapshot.craft.relative_position_km
    if picture.snapshot.craft.centre != "mars" or np.ptp(course.centre_index):
        fine, points = np.array([now_s]), picture.craft_km[None]
    else:
        points = course.position_km @ picture.to_frame.T
        points = points + (picture.craft_km - place)  # nothing but rounding
    where = np.searchsorted(times, fine)
    known = np.insert(way.known, np.clip(where - 1, 0, len(way.known)), way.known[where - 1])
    return np.insert(times, where, fine), np.insert(way.points_km, where, points, axis=0), known


def _paint_piece(
    painter: QPainter, picture: Picture, xy: Array, what: tuple[str, int, str]
) -> None:
    name, level, token = what
    theme, size = picture.style.theme, picture.size
    dashes, ground = class_dashes(name), theme.colour("ground")
    if level == _FUTURE:
        colour = theme.colour(token, 0.6)
        stroke = Stroke(colour=colour, width_px=1.2, dashes=dashes, ground=ground)
        draw_line(painter, xy, stroke, size)
        return
    light = _LEAST + (1 - _LEAST) * (level / (_SHADES - 1)) ** 1.5
    if theme.is_dark and not dashes and level > 1 and not picture.moving:
        colour = theme.colour(token, 0.12 * light)
        glow = Stroke(colour=colour, width_px=picture.style.px(_GLOW_PX), soft=True)
        draw_line(painter, xy, glow, size)
    width = picture.style.px(TRAIL_PX) * WIDTHS[name] * (1.0 if theme.is_dark else 1.15)
    colour = theme.colour(token, light)
    draw_line(
        painter, xy, Stroke(colour=colour, width_px=width, dashes=dashes, ground=ground), size
    )


def paint_ghost(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint the path that the craft would have taken had the engine not fired."""
    push = way.ghost_of(picture.snapshot.time_s)
    strength = ghost_strength(picture, way, push)
    if push is None or strength <= 0.02 or picture.whirl > WHIRLS:
        return
    points, _, seen = cut(picture.eye, push.ghost_km, np.zeros(len(push.ghost_km) - 1))
    xy = picture.eye.project(points)[:, :2]
    theme = picture.style.theme
    stroke = Stroke(
        colour=theme.colour("muted", 0.75 * strength), width_px=1.2, ground=theme.colour("ground")
    )
    for first, last, value in pieces_between(seen.astype(np.intp)):
        if value:
            draw_line(painter, xy[first : last + 1], stroke, picture.size)


def paint_planes(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint the planes of the orbits before and after a burn that tilts them, like an open book."""
    push = way.ghost_of(picture.snapshot.time_s)
    strength = ghost_strength(picture, way, push)
    arrives = push is None or push.burn.event == picture.mission.data.mission.arrival_event
    if push is None or arrives or strength <= _FAINT or picture.whirl > WHIRLS:
        return
    stretches = (_stretch(picture, way, push, before=True), _stretch(picture, way, push))
    if min(len(one) for one in stretches) < _SURFACE_POINTS:
        return
    first, second = (_normal(one) for one in stretches)
    if np.arccos(np.clip(abs(first @ second), 0.0, 1.0)) < _TURNED_RAD:
        return
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # paths run along the edges
    looks = (("muted", 0.16), ("craft", 0.2))
    for points, normal, (token, alpha) in zip(stretches, (first, second), looks, strict=True):
        painter.setBrush(picture.style.theme.colour(token, alpha * strength))
        _paint_plane(painter, picture, points, normal)
    painter.restore()


def _paint_plane(painter: QPainter, picture: Picture, points: Array, normal: Array) -> None:
    """Paint what is inside a path, hinged at the planet, where the planet does not hide it."""
    surface = picture.eye.project(np.vstack([points, np.zeros(3)]))
    hidden = picture.eye.project(covered(picture.eye, normal))
    if min(surface[:, 2].min(), hidden[:, 2].min()) <= 0:
        return
    free = QPainterPath()
    free.addRect(QRectF(0, 0, *picture.size))
    free.addPolygon(polygon(hidden[:, :2]))  # the filling of both leaves this one out
    painter.setClipPath(free)
    painter.drawPolygon(polygon(surface[:, :2]))


def _stretch(picture: Picture, way: Way, push: Push, *, before: bool = False) -> Array:
    """Return the part of a way before or after a burn, no farther than to the next one."""
    first_s, last_s = way.span_s(picture.snapshot.time_s)
    others = [one for one in way.pushes if one is not push]
    if before:
        earlier = [one.end_s for one in others if one.end_s < push.start_s]
        span_s = (max([first_s, *earlier]), push.start_s)
    else:
        later = [one.start_s for one in others if one.start_s > push.end_s]
        span_s = (push.end_s, min([last_s, *later]))
    points = way.points_km[slice(*np.searchsorted(way.times_s, span_s))]
    ends = (points, push.arc_km[:1]) if before else (push.arc_km[-1:], points)
    return np.vstack(ends)


def _normal(points: Array) -> Array:
    normal = np.cross(points[:-1], points[1:]).sum(axis=0)
    return np.asarray(normal / max(float(np.linalg.norm(normal)), 1e-9))


def passes_behind(picture: Picture, ways: list[Way]) -> bool:
    """Say whether some length of a path lies behind the planet."""
    if picture.radius_px <= picture.style.px(_DISC_PX):
        return False
    for way in ways:
        shown = slice(*np.searchsorted(way.times_s, way.span_s(picture.snapshot.time_s)))
        points = way.points_km[shown]
        if len(points) < 2:
            continue
        xyz = picture.eye.project(points)
        behind = picture.eye.hidden(points, RADIUS_KM) & (xyz[:, 2] > 0)
        length = np.hypot(*np.diff(xyz[:, :2], axis=0).T)
        if length[behind[:-1] & behind[1:]].sum() > _LEGEND_PX:
            return True
    return False


def ghost_strength(picture: Picture, way: Way, push: Push | None) -> float:
    """Return how strongly the path without a burn is drawn: most while the burn is near."""
    if push is None:
        return 0.0
    away_s = max(push.start_s - picture.snapshot.time_s, picture.snapshot.time_s - push.end_s, 0.0)
    reach_s = min(way.period_s or _FADE_S, _FADE_S)
    return float(np.clip(1.3 - 1.3 * away_s / reach_s, 0.0, 1.0))


def paint_burn_arcs(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint each burn along its arc, as long as the engine is on: strong where it has burnt."""
    theme, now_s = picture.style.theme, picture.snapshot.time_s
    for push in way.shown_pushes(now_s):
        times = np.linspace(push.start_s, push.end_s, len(push.arc_km))
        points, burnt, seen = cut(picture.eye, push.arc_km, times[:-1] < now_s)
        xy = picture.eye.project(points)[:, :2]
        for first, last, code in pieces_between(np.where(seen, burnt + 1, 0).astype(np.intp)):
            if not code:
                continue
            piece, is_burnt = xy[first : last + 1], code == 2
            if theme.is_dark and is_burnt:
                glow = Stroke(colour=theme.colour("burn", 0.16), width_px=picture.style.px(13))
                draw_line(painter, piece, glow, picture.size)
            width = picture.style.px(BURN_PX if is_burnt else BURN_PX * 0.5)
            stroke = Stroke(colour=theme.colour("burn"), width_px=width)
            draw_line(painter, piece, stroke, picture.size)


def tick_step_s(picture: Picture, way: Way) -> int | None:
    """Return the time between two ticks so that they stand apart, or None for no ticks."""
    xy = picture.eye.project(way.points_km)
    width, height = picture.size
    first_s, last_s = way.span_s(picture.snapshot.time_s)
    inside = (xy[:, 0] > 0) & (xy[:, 0] < width) & (xy[:, 1] > 0) & (xy[:, 1] < height)
    inside &= (xy[:, 2] > 0) & (way.times_s >= first_s) & (way.times_s <= last_s)
    inside = inside[:-1]
    if inside.sum() < 2 or picture.whirl > 0:
        return None
    length = np.hypot(*np.diff(xy[:, :2], axis=0).T)[inside]
    took_s = np.diff(way.times_s)[inside]
    pace = length.sum() / took_s.sum()  # pixels a second, on average
    apart_px = picture.style.px(_TICK_APART_PX)
    return next((step for step in _TICKS_S if step * pace >= apart_px), None)


def paint_ticks(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint a tick across the path at even times: where they crowd, the craft is slow."""
    step = tick_step_s(picture, way)
    if step is None:
        return
    now_s = picture.snapshot.time_s
    first_s, last_s = way.span_s(now_s)
    first_s, last_s = max(first_s, now_s - _TICKS * step), min(last_s, now_s + _TICKS * step)
    moment = picture.mission.utc(first_s)
    since_midnight_s = moment.hour * 3600 + moment.minute * 60 + moment.second
    first_s += step - since_midnight_s % step  # at full hours and minutes, UTC
    times = np.arange(first_s, last_s, step)
    places = _along(way, times)
    ahead = _along(way, times + step * 0.02)
    xy, later = picture.eye.project(places), picture.eye.project(ahead)
    seen = (xy[:, 2] > 0) & ~picture.hidden(places)
    way_px = later[:, :2] - xy[:, :2]
    length = np.hypot(*way_px.T)
    seen &= length > 1e-6
    across = np.stack([-way_px[:, 1], way_px[:, 0]], 1) / np.maximum(length, 1e-6)[:, None]
    reach = across * picture.style.px(TICK_PX)
    theme = picture.style.theme
    for is_future in (False, True):
        chosen = seen & ((times > picture.snapshot.time_s) == is_future)
        ends = np.hstack([xy[chosen, :2] - reach[chosen], xy[chosen, :2] + reach[chosen]])
        painter.setPen(QPen(theme.colour("craft", 0.55 if is_future else 0.95), 1.2))
        painter.drawLines([QLineF(*row) for row in ends[_inside(picture, ends)].tolist()])


def _along(way: Way, times_s: Array) -> Array:
    rows = [np.interp(times_s, way.times_s, way.points_km[:, axis]) for axis in range(3)]
    return np.stack(rows, axis=1)


def _inside(picture: Picture, ends: Array) -> NDArray[np.bool_]:
    width, height = picture.size
    x, y = ends[:, 0], ends[:, 1]
    return np.asarray((x > -9) & (x < width + 9) & (y > -9) & (y < height + 9))


def classes_shown(picture: Picture, ways: list[Way]) -> list[str]:
    """Return how well the paths are known of which some length can be seen, the best first."""
    used: set[str] = set()
    width, height = picture.size
    for way in ways:
        shown = slice(*np.searchsorted(way.times_s, way.span_s(picture.snapshot.time_s)))
        points, known = way.points_km[shown], way.known[shown][: len(way.points_km[shown]) - 1]
        xy = picture.eye.project(points)
        inside = (xy[:, 0] > 0) & (xy[:, 0] < width) & (xy[:, 1] > 0) & (xy[:, 1] < height)
        inside &= visible(picture.eye, points)
        length = np.hypot(*np.diff(xy[:, :2], axis=0).T)
        for index, name in enumerate(CLASSES):
            if length[inside[:-1] & (known == index)].sum() > _LEGEND_PX:
                used.add(name)
    return [name for name in CLASSES if name in used]
