"""Lines of sight for the radio: from the landing place to the orbiter, and on towards Earth."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from marsapp.mission.snapshot import Relay
from marsapp.ui.render.labels import Request
from marsapp.ui.render.pace import WHIRLS
from marsapp.ui.render.paths import Stroke, draw_line, pieces_between
from marsapp.ui.scenes.mars.cut import cut, visible
from marsapp.ui.scenes.mars.picture import Picture

translate = QCoreApplication.translate
Array = NDArray[np.float64]

TOPIC: Final = "relay"
_TOKEN: Final = "link"  # noqa: S105 - a colour of the theme
_LINE_PX, _EDGE_PX, _GLOW_PX = 2.4, 5.0, 11.0
_POINTS: Final = 33
_ARROW_PX: Final = 120.0  # of a way to Earth that lies flat in the picture
_LEAST_PX: Final = 14.0  # a shorter arrow, into or out of the picture, says nothing
_HEAD_PX: Final = 11.0
_RANK: Final = 74.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Arrow:
    """A way to Earth on the screen, from its foot to its tip."""

    id: str
    foot: tuple[float, float]
    tip: tuple[float, float]
    text: str


def linked(picture: Picture) -> Relay | None:
    """Return what stands in the sky of the landing place, while it is to be shown."""
    snapshot = picture.snapshot
    if picture.from_craft or picture.whirl > WHIRLS or snapshot.near is None:
        return None
    return snapshot.relay if picture.workbench.topic == TOPIC else None


def paint_relay(painter: QPainter, picture: Picture) -> None:
    """Paint the line of sight to the orbiter, if there is one, and the ways on to Earth."""
    relay = linked(picture)
    if relay is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if relay.orbiter_visible:
        _paint_link(painter, picture)
    for arrow in _arrows(picture, relay):
        _paint_arrow(painter, picture, arrow)
    painter.restore()


def relay_requests(picture: Picture) -> list[Request]:
    """Return the labels of the lines of sight."""
    relay = linked(picture)
    if relay is None:
        return []
    wanted = [
        _request(picture, arrow.id, arrow.tip, arrow.text) for arrow in _arrows(picture, relay)
    ]
    middle = _link_km(picture)[_POINTS // 2]
    if relay.orbiter_visible and visible(picture.eye, middle[None])[0]:
        text = picture.style.formatter.distance(relay.orbiter_range_km or 0.0, 3)
        wanted.append(_request(picture, "relay_range", picture.on_screen(middle), text))
    return wanted


def relay_legend(picture: Picture) -> list[tuple[str, QPen]]:
    """Return the row of the legend that says what the lines are."""
    if linked(picture) is None:
        return []
    pen = QPen(picture.style.theme.colour(_TOKEN), picture.style.px(_LINE_PX))
    return [(translate("Relay", "free line of sight for radio"), pen)]


def describe_relay(picture: Picture) -> str:
    """Say in words who sees whom; '' while this is not what is shown."""
    relay, near = linked(picture), picture.snapshot.near
    if relay is None or near is None:
        return ""
    if relay.through:
        return translate(
            "Relay", "The rover, the orbiter and Earth see one another: words can go through."
        )
    if relay.orbiter_visible:
        return translate("Relay", "The rover sees the orbiter, but Mars hides Earth from it.")
    return translate("Relay", "The orbiter is below the rover's horizon.")


def _request(picture: Picture, name: str, at: tuple[float, float], text: str) -> Request:
    return Request(
        id=name,
        text=text,
        x_px=at[0],
        y_px=at[1],
        rank=_RANK,
        radius_px=picture.style.px(6),
        token=_TOKEN,
    )


def _site_km(picture: Picture) -> Array:
    site = picture.mission.site
    if site is None:
        raise LookupError("words come from a landing place, and this mission has none")
    return picture.on_planet(site.lat_deg, site.lon_deg)


def _link_km(picture: Picture) -> Array:
    """Return points (n, 3) from the landing place to the craft."""
    part = np.linspace(0.0, 1.0, _POINTS)[:, None]
    start = _site_km(picture)
    return np.asarray(start + part * (picture.craft_km - start))


def _paint_link(painter: QPainter, picture: Picture) -> None:
    points = _link_km(picture)
    points, _, seen = cut(picture.eye, points, np.zeros(len(points) - 1))
    xy = picture.eye.project(points)[:, :2]
    for first, last, clear in pieces_between(seen.astype(np.intp)):
        if clear:
            _stroke(painter, picture, xy[first : last + 1])


def _stroke(painter: QPainter, picture: Picture, xy: Array) -> None:
    """Draw a line that glows a little and keeps an edge on bright ground."""
    theme = picture.style.theme
    for colour, width_px in (
        (theme.colour(_TOKEN, 0.22), _GLOW_PX),
        (theme.colour("ground", 0.7), _EDGE_PX),
        (theme.colour(_TOKEN), _LINE_PX),
    ):
        stroke = Stroke(colour=colour, width_px=picture.style.px(width_px))
        draw_line(painter, xy, stroke, picture.size)


def _arrows(picture: Picture, relay: Relay) -> list[_Arrow]:
    """Return the free ways to Earth: from the orbiter, and from the ground."""
    snapshot, near = picture.snapshot, picture.snapshot.near
    home = picture.mission.data.mission.home
    way = snapshot.bodies[home].position_km - snapshot.bodies["mars"].position_km
    to_earth = picture.to_frame @ (way / np.linalg.norm(way))
    delay = picture.style.formatter.duration(snapshot.light_time_s)
    found: list[_Arrow] = []
    if near is not None and near.earth_visible:
        text = translate("Relay", "to Earth in {delay}").format(delay=delay)
        found += _arrow(picture, "relay_orbiter", picture.craft_km, to_earth, text)
    if relay.earth_visible:
        text = translate("Relay", "Earth over the horizon")
        found += _arrow(picture, "relay_site", _site_km(picture), to_earth, text)
    return found


def _arrow(picture: Picture, name: str, foot_km: Array, to_earth: Array, text: str) -> list[_Arrow]:
    """Return the arrow from a place, foreshortened as it really lies; none if it is not seen."""
    scale = picture.eye.px_per_km(foot_km)
    if scale <= 0 or not visible(picture.eye, foot_km[None] * 1.001)[0]:
        return []
    tip_km = foot_km + to_earth * (picture.style.px(_ARROW_PX) / scale)
    if not visible(picture.eye, tip_km[None])[0]:
        return []
    foot, tip = picture.on_screen(foot_km), picture.on_screen(tip_km)
    if np.hypot(tip[0] - foot[0], tip[1] - foot[1]) < picture.style.px(_LEAST_PX):
        return []
    return [_Arrow(id=name, foot=foot, tip=tip, text=text)]


def _paint_arrow(painter: QPainter, picture: Picture, arrow: _Arrow) -> None:
    style, theme = picture.style, picture.style.theme
    foot, tip = np.array(arrow.foot), np.array(arrow.tip)
    along = (tip - foot) / np.linalg.norm(tip - foot)
    size = style.px(_HEAD_PX)
    begin = foot + along * style.px(13)  # clear of the mark that it starts from
    if (tip - begin) @ along > size:
        _stroke(painter, picture, np.array([begin, tip - along * size * 0.6]))
    across = np.array([-along[1], along[0]]) * size * 0.5
    corners = (tip, tip - along * size + across, tip - along * size - across)
    painter.setPen(QPen(theme.colour("ground", 0.7), style.px(1.5)))
    painter.setBrush(theme.colour(_TOKEN))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
