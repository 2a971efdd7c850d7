"""Painting the burn that is tried: its arc, the path it leads to, and where that ends."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from marsapp.mission.insertion import Insertion, Track, Trial
from marsapp.ui.render.labels import Request
from marsapp.ui.render.paths import Stroke, class_dashes, draw_line, pieces_between
from marsapp.ui.render.sprites import winged_box
from marsapp.ui.scenes.mars.cut import cut, visible
from marsapp.ui.scenes.mars.marks import CRAFT_PX
from marsapp.ui.scenes.mars.picture import Picture
from marsapp.ui.topics.insertion import altitude, explanation, verdict

translate = QCoreApplication.translate
Array = NDArray[np.float64]

TOPIC: Final = "insertion"
_TOKEN: Final = "accent"  # noqa: S105 - a colour of the theme
_PATH_PX, _BURN_PX = 2.6, 7.0
_APART_PX: Final = 14.0  # nearer to the real craft, the tried one is not drawn beside it
_INSET_PX: Final = 34.0
_FOOT_PX: Final = 110.0  # scale and legend stand there
_CROSS_PX: Final = 9.0
_ARROW_PX: Final = 13.0
_RANK: Final = 75.0
_SMALL_PX: Final = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """A mark of the tried path on the screen, with its words."""

    id: str
    x_px: float
    y_px: float
    text: str
    way: tuple[float, float] = (0.0, 0.0)


def tried(picture: Picture) -> tuple[Trial, Insertion] | None:
    """Return the burn that is tried, None while something else is in front of the person."""
    bench = picture.workbench
    if bench.topic != TOPIC or bench.braking is None or picture.from_craft:
        return None
    trial = bench.insertion.answer
    return None if trial is None else (trial, bench.braking)


def paint_trial(painter: QPainter, picture: Picture) -> None:
    """Paint what is tried over the real paths; nothing while nothing is."""
    found = tried(picture)
    if found is None:
        return
    trial, insertion = found
    theme = picture.style.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # until the real ignition both came the same way
    coast = trial.before.times_s >= insertion.start_s
    dots = Stroke(
        colour=theme.colour(_TOKEN),
        width_px=picture.style.px(_PATH_PX),
        dashes=class_dashes("illustrative"),
    )
    _paint_track(painter, picture, trial.before.position_km[coast], dots)
    _paint_track(painter, picture, trial.after.position_km, dots)
    _paint_burn(painter, picture, trial.burn)
    for end in _ends(picture, trial):
        _paint_end(painter, picture, end)
    _paint_craft(painter, picture, trial, insertion)
    painter.restore()


def trial_requests(picture: Picture) -> list[Request]:
    """Return the labels of what is tried."""
    found = tried(picture)
    if found is None:
        return []
    trial, insertion = found
    wanted = [
        Request(
            id=end.id,
            text=end.text,
            x_px=end.x_px,
            y_px=end.y_px,
            rank=_RANK,
            radius_px=picture.style.px(8),
            token=_TOKEN,
        )
        for end in _ends(picture, trial)
    ]
    at = _craft_at(picture, trial, insertion)
    if at is not None:
        wanted.append(
            Request(
                id="trial_craft",
                text=translate("Trial", "with your burn"),
                x_px=at[0],
                y_px=at[1],
                rank=_RANK + 1,
                radius_px=picture.style.px(1.7 * CRAFT_PX),
                token=_TOKEN,
                strong=True,
            )
        )
    return wanted


def trial_legend(picture: Picture) -> list[tuple[str, QPen]]:
    """Return the row of the legend that says what the dots are."""
    if tried(picture) is None:
        return []
    stroke = Stroke(
        colour=picture.style.theme.colour(_TOKEN),
        width_px=picture.style.px(_PATH_PX),
        dashes=class_dashes("illustrative"),
    )
    return [(translate("Trial", "your burn, simple model"), stroke.pen())]


def describe_trial(picture: Picture) -> str:
    """Say in words what is tried and what comes of it; '' while nothing is."""
    found = tried(picture)
    if found is None:
        return ""
    trial, insertion = found
    formatter = picture.style.formatter
    words = translate("Trial", "Your burn of {length}: {outcome}. {explanation}")
    return words.format(
        length=formatter.duration(trial.wish.duration_s),
        outcome=verdict(trial),
        explanation=explanation(trial, insertion, formatter),
    )


def _screen(picture: Picture, places_km: Array) -> tuple[Array, NDArray[np.bool_]]:
    """Return pixels (n, 2) of places along ICRF axes, and which of them can be seen."""
    points = places_km @ picture.to_frame.T
    return picture.eye.project(points)[:, :2], visible(picture.eye, points)


def _paint_track(painter: QPainter, picture: Picture, places_km: Array, stroke: Stroke) -> None:
    if len(places_km) < 2:
        return
    points = places_km @ picture.to_frame.T
    points, _, seen = cut(picture.eye, points, np.zeros(len(points) - 1))
    xy = picture.eye.project(points)[:, :2]
    for first, last, value in pieces_between(seen.astype(np.intp)):
        if value:
            draw_line(painter, xy[first : last + 1], stroke, picture.size)


def _paint_burn(painter: QPainter, picture: Picture, burn: Track) -> None:
    theme = picture.style.theme
    for colour, width in (
        (theme.colour(_TOKEN), _BURN_PX),
        (theme.colour("ground"), _BURN_PX - 2.4),
        (theme.colour("burn"), _BURN_PX - 4.0),
    ):
        stroke = Stroke(colour=colour, width_px=picture.style.px(width))
        _paint_track(painter, picture, burn.position_km, stroke)


def _ends(picture: Picture, trial: Trial) -> list[_End]:
    """Return the marks of the tried path that can be seen."""
    after, formatter = trial.after, picture.style.formatter
    last = after if len(after.times_s) else trial.burn
    found: list[_End] = []
    if trial.hit_s is not None:
        found += _mark(
            picture, "trial_hit", last.position_km[-1], translate("Trial", "strikes here")
        )
    elif trial.farthest_km is None:
        found += _leaving(picture, after.position_km)
    else:
        for name, place, height, words in (
            (
                "trial_low",
                trial.lowest_km,
                trial.orbit.periapsis_altitude_km,
                translate("Trial", "lowest: {height}"),
            ),
            (
                "trial_high",
                trial.farthest_km,
                trial.orbit.apoapsis_altitude_km or 0.0,
                translate("Trial", "highest: {height}"),
            ),
        ):
            if name == "trial_low" and picture.radius_px < _SMALL_PX:
                continue  # it would lie on the planet
            text = words.format(height=altitude(height, formatter))
            found += _mark(picture, name, place, text)
    return found


def _mark(picture: Picture, name: str, place_km: Array, text: str) -> list[_End]:
    outward = place_km * 1.0005  # what lies on the ground is not hidden by it
    xy, seen = _screen(picture, outward[None])
    x, y = float(xy[0, 0]), float(xy[0, 1])
    width, height = picture.size
    if not seen[0] or not (0 < x < width and 0 < y < height):
        return []
    return [_End(id=name, x_px=x, y_px=y, text=text)]


def _leaving(picture: Picture, places_km: Array) -> list[_End]:
    """Return the arrow where a path that flies on leaves the picture."""
    xy, seen = _screen(picture, places_km)
    side, bottom = picture.style.px(_INSET_PX), picture.style.px(_FOOT_PX)
    width, height = picture.size
    inside = (xy > side).all(axis=1) & (xy[:, 0] < width - side) & (xy[:, 1] < height - bottom)
    shown = np.flatnonzero(inside & seen)
    if not len(shown) or shown[-1] == 0:
        return []
    last = int(shown[-1])
    step = xy[last] - xy[last - 1]
    length = math.hypot(*step)
    if length < 1e-6:
        return []
    way = (float(step[0] / length), float(step[1] / length))
    text = translate("Trial", "flies on")
    return [
        _End(id="trial_away", x_px=float(xy[last, 0]), y_px=float(xy[last, 1]), text=text, way=way)
    ]


def _paint_end(painter: QPainter, picture: Picture, end: _End) -> None:
    style, theme = picture.style, picture.style.theme
    at = QPointF(end.x_px, end.y_px)
    if end.id == "trial_hit":
        reach = style.px(_CROSS_PX)
        for token, width in (("ground", 7.0), ("bad", 3.6)):
            painter.setPen(QPen(theme.colour(token), style.px(width)))
            painter.drawLine(QLineF(at - QPointF(reach, reach), at + QPointF(reach, reach)))
            painter.drawLine(QLineF(at - QPointF(reach, -reach), at + QPointF(reach, -reach)))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(_TOKEN))
    if end.id == "trial_away":
        size, (dx, dy) = style.px(_ARROW_PX), end.way
        along, across = QPointF(dx, dy) * size, QPointF(-dy, dx) * (0.55 * size)
        painter.drawPolygon(
            QPolygonF([at + along, at - along * 0.4 + across, at - along * 0.4 - across])
        )
        return
    painter.drawEllipse(at, style.px(4.5), style.px(4.5))


def _craft_at(picture: Picture, trial: Trial, insertion: Insertion) -> tuple[float, float] | None:
    """Return where the tried craft is drawn now, None where it is still with the real one."""
    now_s = picture.snapshot.time_s
    if now_s < insertion.start_s + min(trial.wish.start_s, 0.0):
        return None
    place = trial.place_km(now_s)
    if place is None:
        return None
    xy, seen = _screen(picture, place[None])
    x, y = float(xy[0, 0]), float(xy[0, 1])
    real_x, real_y = picture.on_screen(picture.craft_km)
    far = math.hypot(x - real_x, y - real_y) > picture.style.px(_APART_PX)
    width, height = picture.size
    return (x, y) if seen[0] and far and 0 < x < width and 0 < y < height else None


def _paint_craft(painter: QPainter, picture: Picture, trial: Trial, insertion: Insertion) -> None:
    at = _craft_at(picture, trial, insertion)
    if at is None:
        return
    style, theme = picture.style, picture.style.theme
    right, up, _ = picture.eye.axes @ picture.sun
    angle_deg = math.degrees(math.atan2(-float(up), float(right)))
    radius = style.px(CRAFT_PX)
    painter.setPen(QPen(theme.colour(_TOKEN), style.px(2)))
    painter.setBrush(theme.colour("ground", 0.6))
    painter.drawEllipse(QPointF(*at), 1.7 * radius, 1.7 * radius)
    winged_box(painter, at, radius, (angle_deg, theme))
