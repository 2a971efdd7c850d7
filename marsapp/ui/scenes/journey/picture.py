"""One picture of the journey, worked out before anything is drawn: camera, frame and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.mission import Mission
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.render.camera import Camera, ramp
from marsapp.ui.render.figurines import Figurines
from marsapp.ui.render.globes import Globes
from marsapp.ui.render.pace import whirl
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.style import Style as PlainStyle
from marsapp.ui.scenes.journey.courses import Courses
from marsapp.ui.scenes.journey.rig import Rig
from marsapp.ui.scenes.journey.stage import Stage, ecliptic

Array = NDArray[np.float64]

SYMBOL_PX: Final[Mapping[str, float]] = {
    "sun": 13.0,
    "jupiter": 9.0,
    "earth": 7.0,
    "mars": 6.5,
    "venus": 5.0,
    "mercury": 3.5,
    "moon": 3.5,
}
"""Radius of the enlarged picture of each body at 100 %."""
DOT_PX: Final = 1.3  # least radius of anything at true scale
CRAFT_PX: Final = 8.0
HEIGHTS: Final = 10.0  # heights above the ecliptic are drawn so many times too tall, if asked for
_NEAR_KM, _FAR_KM = 1.0e7, 4.0e7  # spans between which local paths give way to those round the Sun
_MOON_APART_PX: Final = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the person has switched on."""

    distances: bool = True
    heights: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Style(PlainStyle):
    """How everything is drawn and written."""

    sprites: Sprites
    globes: Globes
    figurines: Figurines | None = None  # without them craft are plain marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything a painter needs about one frame. Places are km in the shown frame."""

    mission: Mission
    snapshot: Snapshot
    courses: Courses
    camera: Camera
    stage: Stage
    true_scale: float
    local: str  # the planet whose neighbourhood is shown, or ''
    local_weight: float  # 0: only paths round the Sun; 1: only paths round that planet
    bodies: Mapping[str, Array]
    craft: Array
    options: Options
    style: Style
    rate: float = 0.0  # mission seconds in a real second while time runs, else 0
    whirl: float = 0.0  # 0: the craft can be watched; 1: it flies round faster than eyes can follow

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.camera.width_px, self.camera.height_px

    def on_screen(self, place: Array) -> tuple[float, float]:
        """Return the pixel of a place."""
        x, y = self.camera.project(place)
        return float(x), float(y)

    def true_radius_px(self, body: str) -> float:
        """Return the radius of a body as it would be at true scale."""
        return self.courses.radius_km(body) * self.camera.px_per_km

    def radius_px(self, body: str) -> float:
        """Return the radius with which a body is drawn."""
        symbol = SYMBOL_PX.get(body, 4.0) * (1 - self.true_scale)
        return max(self.true_radius_px(body), self.style.px(symbol), DOT_PX)

    def enlargement(self, body: str) -> float:
        """Return how many times too large a body is drawn."""
        return self.radius_px(body) / self.true_radius_px(body)

    def craft_px(self) -> float:
        """Return the half width of the picture of the craft."""
        return max(self.style.px(CRAFT_PX) * (1 - self.true_scale), DOT_PX)

    def shows(self, body: str) -> bool:
        """Say whether a body is drawn: the Moon only when it stands apart from Earth."""
        if body != "moon" or not {"earth", "moon"} <= self.bodies.keys():
            return body in self.bodies
        apart = self.camera.project(self.bodies["moon"]) - self.camera.project(self.bodies["earth"])
        return float(np.hypot(*apart)) > self.style.px(_MOON_APART_PX)

    def sun_light(self, body: str) -> Array:
        """Return the direction of the Sun from a body: right, up, towards the viewer."""
        way = self.bodies["sun"] - self.bodies[body]
        length = float(np.linalg.norm(way))
        return self.camera.axes @ (way / length) if length else np.array([0.0, 0.0, 1.0])


def stage_of(snapshot: Snapshot, courses: Courses, weight: float) -> Stage:
    """Return the frame for a moment."""
    return Stage.of(snapshot, weight, courses.transfer.angle_at(snapshot.time_s))


def places(snapshot: Snapshot, stage: Stage) -> dict[str, Array]:
    """Return where every body and the craft (id ``craft``) are in the shown frame."""
    names = (*snapshot.bodies, "craft")
    rows = [state.position_km for state in snapshot.bodies.values()]
    placed = stage.now(ecliptic(np.array([*rows, snapshot.craft.position_km])))
    return dict(zip(names, placed, strict=True))


def neighbourhood(found: Mapping[str, Array], centre: Array, span_km: float) -> tuple[str, float]:
    """Return the planet whose surroundings fill the view and how much they do, 0 to 1."""
    distances = {body: float(np.linalg.norm(found[body] - centre)) for body in ("earth", "mars")}
    body = min(distances, key=distances.__getitem__)
    size = 1 - ramp(np.log10(span_km), np.log10(_NEAR_KM), np.log10(_FAR_KM))
    close = 1 - ramp(distances[body] / span_km, 0.8, 1.5)
    weight = float(size * close)
    return (body, weight) if weight > 0 else ("", 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What pictures are made of, between frames."""

    mission: Mission
    courses: Courses
    rig: Rig
    style: Style
    options: Options
    size: tuple[int, int]
    rate: float = 0.0  # mission seconds per real second, 0 when paused


def compose(parts: Ingredients, snapshot: Snapshot) -> Picture:
    """Work out the picture of a moment."""
    stage = stage_of(snapshot, parts.courses, parts.rig.fixed)
    found = places(snapshot, stage)
    craft_id = parts.mission.data.mission.craft
    seen = parts.rig.seen(lambda thing: found["craft" if thing == craft_id else thing])
    local, weight = neighbourhood(found, seen.centre_km, seen.span_km)
    tall = parts.options.heights and seen.tilt_rad > 0
    heights = float(HEIGHTS ** ((1 - weight) * (1 - seen.true_scale))) if tall else 1.0
    camera = Camera(
        centre_km=seen.centre_km,
        span_km=seen.span_km,
        width_px=parts.size[0],
        height_px=parts.size[1],
        azimuth_rad=seen.azimuth_rad,
        tilt_rad=seen.tilt_rad,
        heights=heights,
    )
    craft = found.pop("craft")
    return Picture(
        mission=parts.mission,
        snapshot=snapshot,
        courses=parts.courses,
        camera=camera,
        stage=stage,
        true_scale=seen.true_scale,
        local=local,
        local_weight=weight,
        bodies=found,
        craft=craft,
        options=parts.options,
        style=parts.style,
        rate=parts.rate,
        whirl=whirl(snapshot, parts.rate) if local == snapshot.craft.centre else 0.0,
    )
