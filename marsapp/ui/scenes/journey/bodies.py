"""Painting the Sun, the planets, the Moon and the craft."""

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.ui.render.figurines import SPAN
from marsapp.ui.render.sprites import bright_disc, winged_box
from marsapp.ui.scenes.journey.globes import paint_globe
from marsapp.ui.scenes.journey.picture import Picture

_GLOW: Final = {
    "sun": 8.5,
    "jupiter": 3.2,
    "earth": 4.2,
    "mars": 4.2,
}  # radius, in radii of the body
_SUN_GLOW_PX: Final = 170.0
_DISC_FROM_PX: Final = 2.2  # smaller bodies are plain dots


def paint_bodies(painter: QPainter, picture: Picture) -> None:
    """Paint all bodies and the craft, the farthest from the viewer first."""
    towards = picture.camera.axes[2]
    order = sorted(
        [body for body in picture.bodies if picture.shows(body)],
        key=lambda body: float(picture.bodies[body] @ towards),
    )
    for body in order:
        _paint_body(painter, picture, body)
    host = host_of_craft(picture)
    if host:
        _paint_orbit_ring(painter, picture, host)
    elif not craft_is_hidden(picture):
        painter.setOpacity(1 - 0.75 * picture.whirl)
        paint_craft(painter, picture)
        painter.setOpacity(1.0)


def _paint_body(painter: QPainter, picture: Picture, body: str) -> None:
    x, y = picture.on_screen(picture.bodies[body])
    radius = picture.radius_px(body)
    width, height = picture.size
    reach = max(radius * 9, _SUN_GLOW_PX)
    if not (-reach < x < width + reach and -reach < y < height + reach):
        return
    theme, sprites = picture.style.theme, picture.style.sprites
    token = picture.mission.body(body).colour
    if theme.is_dark and theme.id != "contrast" and body in _GLOW:
        enlarged = 1 - ramp_of(picture.true_radius_px(body))
        glow = min(radius * _GLOW[body], picture.style.px(_SUN_GLOW_PX))
        if enlarged > 0 or body == "sun":
            sprites.glow(painter, (x, y), max(glow, radius * 1.35), token)
    if body == "sun":
        bright_disc(painter, (x, y), radius, theme)
    elif radius < _DISC_FROM_PX:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(token))
        painter.drawEllipse(QPointF(x, y), radius, radius)
    elif not paint_globe(painter, picture, body):
        sprites.sphere(painter, (x, y), radius, token, picture.sun_light(body))


def ramp_of(true_radius_px: float) -> float:
    """Return 0 for a dot and 1 for a disc so large that a glow would be untrue."""
    return min(max((true_radius_px - 6) / 20, 0.0), 1.0)


def host_of_craft(picture: Picture) -> str:
    """Return the planet whose enlarged picture covers the craft's orbit, or ''."""
    centre = picture.snapshot.craft.centre
    if centre == "sun" or centre not in picture.bodies or picture.local_weight > 0:
        return ""
    craft, planet = picture.camera.project(np.array([picture.craft, picture.bodies[centre]]))
    apart = float(np.hypot(*(craft - planet)))
    return centre if apart < picture.radius_px(centre) else ""


def _paint_orbit_ring(painter: QPainter, picture: Picture, host: str) -> None:
    """Paint a ring round a planet: the craft circles it, too close to show."""
    x, y = picture.on_screen(picture.bodies[host])
    radius = picture.radius_px(host) + picture.style.px(5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(picture.style.theme.colour("craft"), picture.style.px(2)))
    painter.drawEllipse(QPointF(x, y), radius, radius * 0.45)


def craft_is_hidden(picture: Picture) -> bool:
    """Say whether the craft is behind the planet that it flies round."""
    if not picture.local:
        return False
    craft = picture.camera.project_depth(picture.craft)
    planet = picture.camera.project_depth(picture.bodies[picture.local])
    apart = float(np.hypot(craft[0] - planet[0], craft[1] - planet[1]))
    return bool(craft[2] < planet[2] and apart < picture.true_radius_px(picture.local))


def paint_craft(painter: QPainter, picture: Picture) -> None:
    """Paint the craft as it stands now, its wings to the Sun; at true scale a dot."""
    x, y = picture.on_screen(picture.craft)
    theme, size = picture.style.theme, picture.craft_px()
    if theme.is_dark and theme.id != "contrast":
        picture.style.sprites.glow(painter, (x, y), max(size * 3.4, picture.style.px(14)), "craft")
    colour = theme.colour("craft")
    if size < 3:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), size, size)
        return
    sun_x, sun_y = picture.on_screen(picture.bodies["sun"])
    sun_rad = math.atan2(y - sun_y, sun_x - x)
    figurines, half = picture.style.figurines, size * SPAN
    if not (figurines and figurines.craft(painter, (x, y), half, picture.snapshot, sun_rad)):
        winged_box(painter, (x, y), size, (-math.degrees(sun_rad), theme))
