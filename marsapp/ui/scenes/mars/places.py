"""What is drawn and named on the globe: graticule, track under the craft, names of places."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter

from marsapp.mission.model import Place
from marsapp.mission.ways import Way
from marsapp.physics.frames import fixed_direction, latitude_longitude
from marsapp.ui.render.eye import Eye
from marsapp.ui.render.paths import Stroke, draw_line, pieces_between
from marsapp.ui.scenes.mars.picture import RADIUS_KM, Picture

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]
translate = QCoreApplication.translate

_REGIONS: Final = frozenset(
    {
        "terra",
        "planitia",
        "planum",
        "vastitas",
        "vallis",
        "chasma",
        "labyrinthus",
        "fossa",
        "chaos",
        "unda",
        "albedo_feature",
    }
)
"""Kinds whose names are written across them; the others are points with a name beside."""
_UNDERGROUND: Final = frozenset({"radar_reflector"})
_SEEN_FROM: Final = {1: 60.0, 2: 84.0, 3: 125.0}
"""How large a place must be drawn, in pixels, to be named: by weight."""
_DISC_FROM_PX: Final = 70.0  # no names on a smaller planet
_POINT_KM: Final = {1: 1500.0, 2: 850.0, 3: 420.0}  # a point counts as at least this large
_LIMB: Final = (0.1, 0.32)  # names fade out between these cosines of the angle from the eye
_MOST_NAMES: Final = 26
_STEPS_DEG: Final = (30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5)
_GRID_PX: Final = 110.0  # least distance of two lines
_MOST_LINES: Final = 14  # either way
_GRID_POINTS: Final = 90  # of a line
_OVER: Final = 1.0002
_SLOW_S, _PASS_S = 86_400.0, 2700.0
_TRACK_S: Final = 8.5 * 3600.0  # the track under the craft is drawn this long each way


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Name:
    """A place that is named in a picture; ``facing`` is 1 straight below the eye, 0 at the limb."""

    place: Place
    x_px: float
    y_px: float
    size_px: float
    facing: float

    @property
    def alpha(self) -> float:
        """How strongly the name is written: it fades towards the limb."""
        low, high = _LIMB
        return float(np.clip((self.facing - low) / (high - low), 0.0, 1.0))

    @property
    def is_region(self) -> bool:
        """Whether the name is written across the place."""
        return is_region(self.place)


def is_region(place: Place) -> bool:
    """Say whether a place is an area, which has no one point to mark."""
    many = place.kind == "mons" and "Montes" in place.name.text_in("en")
    return place.kind in _REGIONS or many


class Places:
    """The named places of a mission on its target, each name once."""

    def __init__(self, mission: "Mission") -> None:
        best: dict[str, Place] = {}
        site = mission.data.mission.landing_place
        for place in mission.data.places:
            name = place.name.text_in("en")
            unfit = place.body != "mars" or place.kind in _UNDERGROUND or place.id == site
            if unfit or (name in best and best[name].weight <= place.weight):
                continue
            best[name] = place
        self.all = tuple(best.values())
        self._fixed = fixed_direction(
            np.array([place.lat_deg for place in self.all]),
            np.array([place.lon_deg for place in self.all]),
        ).reshape(-1, 3)
        self._weight = np.array([place.weight for place in self.all], int)
        self._wanted_px = np.array([_SEEN_FROM[place.weight] for place in self.all], float)
        least = np.array([_POINT_KM[place.weight] for place in self.all])
        region = np.array([is_region(place) for place in self.all], bool)
        size = np.array([place.diameter_km for place in self.all])
        self._size_km = np.where(region, size, np.maximum(size, least))

    def on_screen(self, picture: Picture) -> tuple[Array, Array]:
        """Return x, y, depth (n, 3) of all places, and how squarely each faces the eye (n,)."""
        up = picture.turned(self._fixed)
        places = up * (RADIUS_KM * _OVER)
        return picture.eye.project(places), facing(picture.eye, up)

    def names(self, picture: Picture) -> list[Name]:
        """Return the places to be named, the most important first."""
        if not len(self.all) or picture.radius_px < picture.style.px(_DISC_FROM_PX):
            return []
        xyz, faces = self.on_screen(picture)
        per_km = picture.eye.scale / (1 if picture.eye.straight else np.maximum(xyz[:, 2], 1.0))
        size = self._size_km * per_km * np.clip(faces, 0.0, 1.0)
        wanted = self._wanted_px * picture.style.theme.scale
        width, height = picture.size
        inside = (xyz[:, 0] > 0) & (xyz[:, 0] < width) & (xyz[:, 1] > 0) & (xyz[:, 1] < height)
        fits = inside & (faces > _LIMB[0]) & (size > wanted) & (xyz[:, 2] > 0)
        fits &= self._size_km * per_km < 3.0 * max(width, height)  # so large that it says nothing
        # the largest of the most important first; nothing here depends on the frame before
        order = np.lexsort((-size, self._weight))
        chosen = [index for index in order if fits[index]][:_MOST_NAMES]
        return [
            Name(
                place=self.all[index],
                x_px=float(xyz[index, 0]),
                y_px=float(xyz[index, 1]),
                size_px=float(size[index]),
                facing=float(faces[index]),
            )
            for index in chosen
        ]


def facing(eye: Eye, up: Array) -> Array:
    """Return the cosine between the plumb line of places (n, 3) and the way to the eye."""
    if eye.straight:
        return np.asarray(up @ eye.axes[2])
    way = eye.place_km - up * RADIUS_KM
    return np.asarray(np.sum(up * way, axis=-1) / np.linalg.norm(way, axis=-1))


def paint_dots(painter: QPainter, picture: Picture, names: list[Name]) -> None:
    """Paint a dot at every named place that is a point."""
    theme = picture.style.theme
    painter.setPen(Qt.PenStyle.NoPen)
    for name in names:
        if not name.is_region:
            for token, radius in (("ground", 3.2), ("text", 2.0)):
                painter.setBrush(theme.colour(token, 0.85 * name.alpha))
                size = picture.style.px(radius)
                painter.drawEllipse(QPointF(name.x_px, name.y_px), size, size)


def paint_track(painter: QPainter, picture: Picture, way: Way) -> None:
    """Paint the track under the craft on the side that faces the eye: flown, and to come."""
    if picture.whirl > 0 or picture.from_craft or picture.radius_px < picture.style.px(40):
        return
    now_s = picture.snapshot.time_s
    reach_s = min(way.period_s or _TRACK_S, _TRACK_S)
    if way.period_s is None or way.period_s > _SLOW_S:
        reach_s = _PASS_S  # far out the ground turns below the craft, round and round
    shown = slice(*np.searchsorted(way.track_s, (now_s - reach_s, now_s + reach_s)))
    times = way.track_s[shown]
    if len(times) < 2:
        return
    up = picture.turned(way.track[shown])
    faces = facing(picture.eye, up)
    xy = picture.eye.project(up * (RADIUS_KM * _OVER))[:, :2]
    theme = picture.style.theme
    age = np.abs(now_s - (times[:-1] + times[1:]) / 2) / reach_s
    shade = np.clip((1 - age) * 5, 0, 4).astype(np.intp) + 5 * (times[1:] > now_s)
    shade = np.where((faces[:-1] > 0) & (faces[1:] > 0), shade, -1)
    for first, last, code in pieces_between(shade):
        if code < 0:
            continue
        to_come, level = divmod(code, 5)
        light = (0.25 + 0.6 * level / 4) * (0.6 if to_come else 1.0)
        piece = xy[first : last + 1]
        if not picture.moving and not (to_come and theme.is_dark):
            halo = Stroke(colour=theme.colour("ground", 0.4 * light), width_px=3.4, soft=True)
            draw_line(painter, piece, halo, picture.size)
        width = 1.0 if to_come or picture.moving else 1.6  # up to 1, Qt is ten times as fast
        stroke = Stroke(colour=theme.colour("craft", light), width_px=width)
        draw_line(painter, piece, stroke, picture.size)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GridLine:
    """A line of the graticule: points (n, 3) fixed in the planet, its degrees and its kind."""

    fixed: Array
    degrees: float
    is_parallel: bool


def grid_step_deg(picture: Picture) -> float:
    """Return how far apart the lines of the graticule stand, so that they do not crowd."""
    eye = picture.eye
    height_km = max(eye.distance_km - RADIUS_KM, 1.0)
    horizon_km = (height_km * (height_km + 2 * RADIUS_KM)) ** 0.5
    per_km = eye.scale if eye.straight else eye.scale / (height_km * horizon_km) ** 0.5
    degree_px = per_km * RADIUS_KM * np.pi / 180
    least = max(picture.style.px(_GRID_PX) / degree_px, 2 * _reach_deg(eye) / _MOST_LINES)
    fine = [step for step in _STEPS_DEG if step >= least]
    return fine[-1] if fine else _STEPS_DEG[0]


def _reach_deg(eye: Eye) -> float:
    """Return how far round the planet an eye can see."""
    if eye.straight:
        return 90.0
    return float(np.degrees(np.arccos(RADIUS_KM / max(eye.distance_km, RADIUS_KM * 1.0001))))


def graticule(picture: Picture, step_deg: float) -> list[GridLine]:
    """Return the lines of the graticule that the eye may see."""
    eye = picture.eye
    way = eye.axes[2] if eye.straight else eye.place_km
    fixed = picture.turned(np.eye(3)) @ way
    lat, lon = (float(part) for part in latitude_longitude(fixed))
    reach = _reach_deg(eye)
    low, high = max(lat - reach, -90.0), min(lat + reach, 90.0)
    widest = max(abs(low), abs(high))
    wide = 180.0
    if widest < 89:
        sine = np.sin(np.radians(reach)) / np.cos(np.radians(lat))
        wide = float(np.degrees(np.arcsin(sine))) + step_deg if sine < 1 else 180.0
    lines = []
    along = np.linspace(low, high, _GRID_POINTS)
    first, last = np.ceil((lon - wide) / step_deg), np.floor((lon + wide) / step_deg)
    if wide == 180.0:
        last = first + round(360 / step_deg) - 1
    for count in np.arange(first, last + 1):
        degrees = float(count * step_deg % 360)
        top = np.clip(along, -90 + step_deg, 90 - step_deg) if degrees % 30 else along
        lines.append(
            GridLine(fixed=fixed_direction(top, degrees), degrees=degrees, is_parallel=False)
        )
    across = np.linspace(lon - wide, lon + wide, _GRID_POINTS)
    for count in np.arange(np.ceil(low / step_deg), np.floor(high / step_deg) + 1):
        degrees = float(count * step_deg)
        if abs(degrees) < 90:
            points = fixed_direction(np.full(len(across), degrees), across)
            lines.append(GridLine(fixed=points, degrees=degrees, is_parallel=True))
    return lines


def paint_grid(painter: QPainter, picture: Picture) -> list[tuple[str, float, float]]:
    """Paint the graticule; return the texts of its lines and where they should stand."""
    theme, notes = picture.style.theme, []
    width, height = picture.size
    lines = graticule(picture, grid_step_deg(picture))
    ups = picture.turned(np.stack([line.fixed for line in lines]))
    faces = facing(picture.eye, ups)
    places = picture.eye.project(ups * (RADIUS_KM * _OVER))
    x, y = places[..., 0], places[..., 1]
    free = (x > 30) & (x < width - 30) & (y > 20) & (y < height - 20) & (faces > 0)
    for index in np.flatnonzero(free.any(axis=1)):
        line, xy = lines[index], places[index]
        main = line.degrees == 0
        colour = theme.colour("text", 0.55 if main else 0.26)
        stroke = Stroke(colour=colour, width_px=1.5 if main else 1.0, soft=picture.moving)
        front = (faces[index, :-1] > 0) & (faces[index, 1:] > 0)
        for first, last, seen in pieces_between(front.astype(np.intp)):
            if seen:
                draw_line(painter, xy[first : last + 1, :2], stroke, picture.size)
        best = int(np.argmax(np.where(free[index], faces[index], -1.0)))
        if faces[index, best] > _LIMB[0]:
            notes.append((grid_text(line), float(xy[best, 0]), float(xy[best, 1])))
    return notes


def grid_text(line: GridLine) -> str:
    """Write the degrees of a line as maps do: 30° N, 120° E."""
    size = abs(line.degrees)
    number = f"{size:g}°"
    if not line.is_parallel:
        return f"{number} E" if size else "0°"
    if not size:
        return translate("Mars", "equator")
    return f"{number} {'N' if line.degrees > 0 else 'S'}"
