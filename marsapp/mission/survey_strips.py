"""The strips of ground under a camera that looks straight down near the closest points."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics import frames, kepler
from marsapp.physics.constants import GM_KM3_S2

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]
Float32 = NDArray[np.float32]

_ROWS: Final = ((0.4, 384), (0.75, 256), (math.inf, 192))
"""Rows of maps of coverage, by how much ground a rule brings: much takes long, and where strips
lie thickly over each other their edges hardly show. The assumed rule brings 0.33.
"""
_USUAL_KM: Final = 800.0
_LOOK_S: Final = 10_000.0  # shorter than any period here, so that no passage is missed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When the camera takes pictures, and how wide a strip it sees.

    ``every`` is 2 where it works on each second revolution. ``swath_ratio`` is the width of
    the strip over the height of the camera. ``greatest_altitude_km`` is above the ellipsoid,
    ``least_sun_deg`` the height of the Sun over the ground below the craft.
    """

    greatest_altitude_km: float
    least_sun_deg: float
    every: int
    swath_ratio: float

    @property
    def grid(self) -> tuple[int, int]:
        """Rows (from the north pole) and columns (from longitude 0 eastwards) of the map."""
        work = (self.greatest_altitude_km / _USUAL_KM) ** 2 / self.every
        rows = next(rows for most, rows in _ROWS if work <= most)
        return rows, 2 * rows

    @property
    def cell_rad(self) -> float:
        """Height of a cell of the map, and its width at the equator."""
        return 2 * math.pi / self.grid[1]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passages:
    """Passages of the closest point: when, and the ellipse of each at that moment.

    ``towards_km`` and ``ahead_km`` (n, 3) are unit vectors to the periapsis and 90° further
    along the orbit; ``sun`` (n, 3) that to the Sun; all along axes of the Mars equator.
    ``meridian`` is the angle of Mars's prime meridian from the x axis, ``number`` the
    revolution that begins.
    """

    time_s: Array
    number: NDArray[np.intp]
    semi_latus_km: Array
    eccentricity: Array
    towards: Array
    ahead: Array
    sun: Array
    meridian_rad: Array

    def __len__(self) -> int:
        return len(self.time_s)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lines:
    """Lines of ground across the path, seen at one instant each, in order of time.

    ``passage`` is the row in `Passages`; ``below`` the unit vector under the craft, ``across``
    that along the line, both (n, 3) along axes fixed in Mars.
    """

    passage: NDArray[np.intp]
    time_s: Array
    altitude_km: Array
    below: Array
    across: Array


def passages(mission: "Mission", start_s: float, end_s: float) -> Passages:
    """Return all passages of the closest point between two times in an orbit round Mars."""
    craft = mission.data.mission.craft
    time_s = _periapsis_times_s(mission, start_s, end_s)
    course = mission.trajectory.evaluate(craft, time_s)
    tdb_s = mission.tdb(0.0) + time_s
    axes = frames.icrf_to_mars_equator(tdb_s)
    position = np.einsum("nij,nj->ni", axes, course.position_km)
    velocity = np.einsum("nij,nj->ni", axes, course.velocity_km_s)
    found = kepler.elements_from_state(position, velocity, GM_KM3_S2["mars"])
    towards, ahead = _plane(position, velocity, found.true_anomaly)
    mars_km, _ = mission.ephemeris.state("mars", tdb_s)
    turn = frames.mars_equator_to_fixed(tdb_s)
    first = mission.trajectory.orbit_number(float(time_s[0]) + 60.0, craft) if len(time_s) else 0
    return Passages(
        time_s=time_s,
        number=np.arange(len(time_s)) + (first or 1),
        semi_latus_km=found.semi_major_axis_km * (1 - found.eccentricity**2),
        eccentricity=found.eccentricity,
        towards=towards,
        ahead=ahead,
        sun=_unit(np.einsum("nij,nj->ni", axes, -mars_km)),
        meridian_rad=np.arctan2(turn[:, 0, 1], turn[:, 0, 0]),
    )


def _periapsis_times_s(mission: "Mission", start_s: float, end_s: float) -> Array:
    looks_s = np.arange(max(start_s - _LOOK_S, 0.0), min(end_s + _LOOK_S, mission.end_s), _LOOK_S)
    near_s, _ = _nearest_periapsis_s(mission, looks_s)
    # the elements of the path drift: seen from nearby, the closest point is found to a second
    near_s, period_s = _nearest_periapsis_s(mission, near_s)
    near_s = np.sort(near_s)
    once = np.diff(near_s, prepend=-np.inf) > 0.5 * float(period_s.min(initial=np.inf))
    return np.asarray(near_s[once & (near_s >= start_s) & (near_s <= end_s)])


def _nearest_periapsis_s(mission: "Mission", times_s: Array) -> tuple[Array, Array]:
    """Return the nearest passage of each time in an orbit round Mars, and the period."""
    trajectory, gm = mission.trajectory, GM_KM3_S2["mars"]
    course = trajectory.evaluate(mission.data.mission.craft, times_s)
    round_mars = trajectory.is_relative_to("mars", course)
    found = kepler.elements_from_state(
        course.position_km[round_mars], course.velocity_km_s[round_mars], gm
    )
    turns = np.remainder(found.mean_anomaly / (2 * np.pi) + 0.5, 1) - 0.5
    period_s = found.period_s(gm)
    bound = np.isfinite(period_s)
    return (times_s[round_mars] - turns * period_s)[bound], period_s[bound]


def lines_seen(found: Passages, rule: Rule) -> Lines:
    """Return the lines of ground seen under a rule, one cell of the grid apart at most."""
    used = np.arange(0, len(found), rule.every)
    e, p = found.eccentricity[used, None], found.semi_latus_km[used, None]
    outermost_km = frames.EQUATORIAL_RADIUS_KM + rule.greatest_altitude_km
    farthest = np.arccos(np.clip((p / outermost_km - 1) / e, -0.999, 1)).max(initial=0.0)
    count = int(np.ceil(farthest / rule.cell_rad))
    anomaly = np.linspace(-farthest, farthest, 2 * count + 1)
    cos, sin = np.cos(anomaly), np.sin(anomaly)
    radius_km = p / (1 + e * cos)
    after_s = _since_periapsis_s(anomaly, e, p)
    towards, ahead = found.towards[used, None], found.ahead[used, None]
    below = cos[:, None] * towards + sin[:, None] * ahead
    altitude_km = frames.ellipsoid_altitude(below * radius_km[..., None])
    sun_high = np.einsum("nki,ni->nk", below, found.sun[used])
    on = altitude_km <= rule.greatest_altitude_km
    on &= sun_high >= np.sin(np.radians(rule.least_sun_deg))
    row, column = np.nonzero(on)
    turn = found.meridian_rad[used][row] + _SPIN_RAD_S * after_s[row, column]
    normal = np.cross(found.towards[used], found.ahead[used])[row]
    return Lines(
        passage=used[row],
        time_s=found.time_s[used][row] + after_s[row, column],
        altitude_km=altitude_km[row, column],
        below=_turned(below[row, column], turn),
        across=_turned(normal, turn),
    )


def first_seen(lines: Lines, rule: Rule) -> Float32:
    """Return when each cell of the map was first seen, seconds since launch; inf if never.

    Each line is dotted so closely that no cell between two dots is left out, except next to
    the poles, where cells are narrower than any dot (`_poles_closed`), and single ones in
    strips that run slantwise over the grid (`_pores_closed`).
    """
    rows, columns = rule.grid
    seen = np.full(rows * columns, np.inf, dtype=np.float32)
    order = np.argsort(lines.time_s)[::-1]  # of several writes to a cell the last, earliest stays
    below = lines.below[order].astype(np.float32)
    across = lines.across[order].astype(np.float32)
    time_s = lines.time_s[order].astype(np.float32)
    half_rad = 0.5 * rule.swath_ratio * lines.altitude_km[order] / frames.EQUATORIAL_RADIUS_KM
    half = np.tan(half_rad)  # dots lie on a tangent, which spares their sines and cosines
    narrow = np.maximum(np.hypot(below[:, 0], below[:, 1]), _NARROWEST)
    dots = np.ceil(half / (rule.cell_rad * narrow)).astype(np.intp)
    apart = (half / np.maximum(dots, 1)).astype(np.float32)
    for dot in range(-int(dots.max(initial=0)), int(dots.max(initial=0)) + 1):
        wide = np.flatnonzero(dots >= abs(dot))
        cell = _cells(below[wide] + np.float32(dot) * apart[wide, None] * across[wide], rule.grid)
        sooner = time_s[wide] < seen[cell]
        seen[cell[sooner]] = time_s[wide][sooner]
    return _pores_closed(_poles_closed(seen.reshape(rows, columns)))


_SPIN_RAD_S: Final = np.radians(frames.PRIME_MERIDIAN_DEG[1]) / 86_400.0
_NARROWEST: Final = 0.5  # dots come closer together up to latitude 60 degrees


def _cells(place: Float32, grid: tuple[int, int]) -> NDArray[np.intp]:
    rows, columns = grid
    lat_rad = np.arctan2(place[:, 2], np.hypot(place[:, 0], place[:, 1]))
    row = ((0.5 - lat_rad / np.pi) * rows).astype(np.intp)
    turns = np.arctan2(place[:, 1], place[:, 0]) / np.float32(2 * np.pi)
    column = ((turns + 1) * columns).astype(np.intp) % columns
    return np.asarray(np.minimum(row, rows - 1) * columns + column)


def _poles_closed(seen: Float32) -> Float32:
    """Close the gaps between dots next to the poles and leave the edges of strips in place."""
    rows, columns = seen.shape
    lat = (0.5 - (np.arange(rows) + 0.5) / rows) * np.pi
    gap = np.ceil(0.5 * (_NARROWEST / np.cos(lat) - 1)).astype(int)
    closed = seen.copy()
    for reach in np.unique(gap[gap > 0]):
        band, half = gap == reach, min(int(reach), columns // 4)
        closed[band] = _spread(_spread(seen[band], half, np.minimum), half, np.maximum)
    return closed


def _pores_closed(seen: Float32) -> Float32:
    """Let no single cell be later than all four beside it: a slanting strip's dots missed it."""
    beside = np.maximum(np.roll(seen, 1, axis=1), np.roll(seen, -1, axis=1))
    np.maximum(beside[1:], seen[:-1], out=beside[1:])
    np.maximum(beside[:-1], seen[1:], out=beside[:-1])
    return np.asarray(np.minimum(seen, beside))


def _spread(bands: Float32, reach: int, better: np.ufunc) -> Float32:
    """Give each cell the best value within so many columns of it, all the way round."""
    wrapped = np.concatenate([bands[:, -reach:], bands, bands[:, :reach]], axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(wrapped, 2 * reach + 1, axis=1)
    spread: Float32 = better.reduce(windows, axis=2)
    return spread


def _since_periapsis_s(anomaly: Array, e: Array, p: Array) -> Array:
    """Time from the closest point to a true anomaly (Curtis, *Orbital Mechanics*, §3.4)."""
    eccentric = 2 * np.arctan(np.sqrt((1 - e) / (1 + e)) * np.tan(anomaly / 2))
    axis_km = p / (1 - e**2)
    mean = eccentric - e * np.sin(eccentric)
    return np.asarray(mean * np.sqrt(axis_km**3 / GM_KM3_S2["mars"]))


def _plane(position: Array, velocity: Array, true_anomaly: Array) -> tuple[Array, Array]:
    """Return unit vectors to the periapsis and 90° ahead of it."""
    radial = _unit(position)
    normal = _unit(np.cross(position, velocity))
    along = np.cross(normal, radial)
    cos, sin = np.cos(true_anomaly)[:, None], np.sin(true_anomaly)[:, None]
    return cos * radial - sin * along, sin * radial + cos * along


def _turned(vectors: Array, turn_rad: Array) -> Array:
    """Turn the axes of vectors (n, 3) about z."""
    cos, sin = np.cos(turn_rad), np.sin(turn_rad)
    x, y, z = vectors.T
    return np.stack([cos * x + sin * y, cos * y - sin * x, z], axis=1)


def _unit(vectors: Array) -> Array:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True))
