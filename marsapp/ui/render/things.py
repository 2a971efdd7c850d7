"""Things in a picture that can be picked, focused and read out."""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something in the picture that can be picked, focused and read out."""

    id: str
    name: str
    x_px: float
    y_px: float
    radius_px: float


def thing_at(things: Iterable[Thing], x_px: float, y_px: float, reach_px: float) -> str:
    """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
    best, best_distance = "", math.inf
    for thing in things:
        distance = math.hypot(thing.x_px - x_px, thing.y_px - y_px)
        beside = max(distance - thing.radius_px, 0.0) + 0.05 * distance
        if distance <= max(reach_px, thing.radius_px) and beside < best_distance:
            best, best_distance = thing.id, beside
    return best
