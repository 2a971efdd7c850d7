"""How the craft stands at a time: which shapes are there, where each one is, how far it is open.

Metres. A matrix (4, 4) takes points of a shape's own frame, as columns, to the frame of what is
shown: that of the root shape of the shown vehicle.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.assembly import Assembly, Stage
from marsapp.mission.model import MissionData
from marsapp.mission.moments import moments_of
from marsapp.mission.shapes import Joint, Shape
from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

"""The symbol of a vehicle that is shown only by itself and under everything together."""
_SHORTLY_S: Final = 1.0
"""How long before its first part left a vehicle is shown whole."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """One shape where it is. ``opened`` is 1 for shapes that do not unfold."""

    shape: Shape
    vehicle: str
    part: str
    matrix: Array
    opened: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All shapes of what is shown, parents before children.

    ``since_gone`` is true where nothing of the vehicle is left together: it is then shown as it
    was last whole, and ``at`` (seconds since launch) says when that was.
    """

    placed: tuple[Placed, ...]
    since_gone: bool
    at: float


class Build:
    """How a mission's vehicles are put together from their shapes, at any time."""

    def __init__(self, data: MissionData, event_times_s: Mapping[str, float]) -> None:
        self.assembly: Final = Assembly(data, event_times_s)
        self._craft = data.mission.craft
        self._rockets = {v.id for v in data.vehicles if v.rocket}
        self._home = self.assembly.home
        self._above = self.assembly.above
        self._shapes = {shape.id: shape for shape in data.shapes}
        self._upon: dict[str, list[Shape]] = {}
        self._roots: dict[str, Shape] = {}
        for shape in data.shapes:
            home = self._home[shape.of]
            if shape.on is not None:
                self._upon.setdefault(shape.on, []).append(shape)
            below = None if shape.on is None else self._shapes.get(shape.on)
            if below is None or self._home[below.of] != home:
                self._roots.setdefault(home, shape)
        self._turns = {shape.id: turn_matrix(shape.turn_deg) for shape in data.shapes}
        moments = moments_of(data, event_times_s)
        self._opening = {
            shape.id: (
                -inf if shape.joint.opens is None else moments[shape.joint.opens].time_s,
                shape.joint.lasts_s,
            )
            for shape in data.shapes
            if shape.joint is not None
        }
        self._rests = _Rests(self._opening)
        self._place = lru_cache(maxsize=16)(self._place_anew)

    def openness(self, time_s: float) -> Mapping[str, float]:
        """Return for every shape that unfolds how far: 0 folded to 1 open."""
        return self._rests.at(time_s)

    def standing(
        self,
        subject: str,
        snapshot: Snapshot,
        *,
        apart: float = 0.0,
        unfolded: float | None = None,
    ) -> Standing:
        """Return the shapes of what is shown.

        Parameters
        ----------
        subject
            A vehicle, with everything that hangs on it; '' for all that flies together with the
            mission's craft.
        snapshot
            The time.
        apart
            0 together to 1 taken apart.
        unfolded
            0 folded to 1 open, for everything that unfolds; None for what was so at the time.

        Raises
        ------
        KeyError
            If there is no such vehicle.
        """
        time_s = snapshot.time_s
        vehicle = self._shown(subject, time_s)
        gone = self._has_gone(vehicle, time_s)
        if gone:
            time_s = self.assembly.whole_until(vehicle) - _SHORTLY_S
        openness = snapshot.openness if not gone else self.openness(time_s)
        opened = tuple(openness.values())
        if unfolded is not None:
            opened = (unfolded,) * len(opened)
        begun_s = self.assembly.begun(time_s)
        together = subject == ""
        placed = self._place(vehicle, together, begun_s, apart, opened)
        return Standing(placed=placed, since_gone=gone, at=time_s)

    def _shown(self, subject: str, time_s: float) -> str:
        """Return the vehicle in whose frame a subject is shown."""
        if subject and subject not in self._home:
            raise KeyError(subject)
        if subject:
            return subject
        groups = self.assembly.at(time_s).groups
        return next(group[0] for group in groups if self._craft in group)

    def _has_gone(self, vehicle: str, time_s: float) -> bool:
        """Whether nothing of a vehicle is left together, so that its root is no more."""
        root = self._roots.get(vehicle)
        return root is not None and not self._is_there(root, self.assembly.at(time_s))

    def _is_there(self, shape: Shape, stage: Stage) -> bool:
        """Whether the thing whose form a shape is still belongs to its vehicle."""
        thing = shape.of
        home = self._home[thing]
        while thing != home:
            if thing in stage.parted:
                return False
            thing = self._above[thing]
        return True

    def _place_anew(
        self, vehicle: str, together: bool, begun_s: float, apart: float, opened: tuple[float, ...]
    ) -> tuple[Placed, ...]:
        root = self._roots.get(vehicle)
        if root is None:
            return ()
        openness = dict(zip(self._opening, opened, strict=True))
        stage = self.assembly.at(begun_s)
        frame = np.eye(4)
        if root.on is None:
            frame = self._local(root, 0.0, openness)
        return tuple(self._tree(root, frame, _Wish(stage, together, apart, openness)))

    def _tree(self, shape: Shape, matrix: Array, wish: "_Wish") -> Iterator[Placed]:
        """Yield a shape and, frame by frame, what stands on it."""
        matrix.setflags(write=False)
        home = self._home[shape.of]
        yield Placed(
            shape=shape,
            vehicle=home,
            part=shape.of,
            matrix=matrix,
            opened=wish.openness.get(shape.id, 1.0),
        )
        for child in self._upon.get(shape.id, ()):
            if self._belongs(child, home, wish):
                local = self._local(child, wish.apart, wish.openness)
                yield from self._tree(child, matrix @ local, wish)

    def _belongs(self, child: Shape, home: str, wish: "_Wish") -> bool:
        """Whether a shape stands on a shape of the vehicle ``home`` now, and is to be seen."""
        hidden = child.inside or child.within not in (None, *wish.stage.parted)
        if hidden and wish.apart <= 0.0:
            return False
        if not self._is_there(child, wish.stage):
            return False
        own = self._home[child.of]
        if own == home:
            return True
        if own in self._rockets and not wish.together:
            return False
        carrier = wish.stage.holders.get(own)
        return carrier is not None and self._home[carrier] == home

    def _local(self, shape: Shape, apart: float, openness: Mapping[str, float]) -> Array:
        """Return the matrix (4, 4) from a shape's frame to that of what it stands on."""
        matrix = np.eye(4)
        matrix[:3, :3] = self._turns[shape.id]
        matrix[:3, 3] = shape.at_m
        if apart:
            matrix[:3, 3] += apart * np.asarray(shape.out_m)
        if shape.joint is not None:
            _open(matrix, shape.joint, openness[shape.id])
        return matrix


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for, the same for all shapes of one picture."""

    stage: Stage
    together: bool
    apart: float
    openness: Mapping[str, float]


class _Rests:
    """How far everything is open; the answer is kept while nothing moves."""

    def __init__(self, opening: Mapping[str, tuple[float, float]]) -> None:
        self._opening = opening
        spans = [(start_s, start_s + lasts_s) for start_s, lasts_s in opening.values()]
        self._edges_s = sorted({edge for span in spans for edge in span} - {-inf})
        middles = [-inf, *self._edges_s]
        self._moves = [any(start <= edge < end for start, end in spans) for edge in middles]
        self._kept: dict[int, Mapping[str, float]] = {}

    def at(self, time_s: float) -> Mapping[str, float]:
        number = bisect_right(self._edges_s, time_s)
        kept = self._kept.get(number)
        if kept is None:
            kept = MappingProxyType(
                {
                    shape: _share(time_s, start_s, lasts_s)
                    for shape, (start_s, lasts_s) in self._opening.items()
                }
            )
            if not self._moves[number]:
                self._kept[number] = kept
        return kept


def _share(time_s: float, start_s: float, lasts_s: float) -> float:
    if time_s >= start_s + lasts_s:
        return 1.0  # exactly, wherever in its rest it was asked for first
    return max((time_s - start_s) / lasts_s, 0.0)


def turn_matrix(turn_deg: tuple[float, float, float]) -> Array:
    """Return the rotation (3, 3) that turns about x, then y, then z (fixed axes, degrees)."""
    about = [axis_matrix(axis, angle) for axis, angle in zip(np.eye(3), turn_deg, strict=True)]
    return np.asarray(about[2] @ about[1] @ about[0])


def axis_matrix(axis: Array | tuple[float, float, float], angle_deg: float) -> Array:
    """Return the rotation (3, 3) by an angle about an axis of any length, right-handed."""
    x, y, z = np.asarray(axis, dtype=np.float64) / np.linalg.norm(axis)
    cross = np.array(((0.0, -z, y), (z, 0.0, -x), (-y, x, 0.0)))
    angle = np.deg2rad(angle_deg)
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1.0 - np.cos(angle)) * cross @ cross)


def _open(matrix: Array, joint: Joint, opened: float) -> None:
    """Turn, move and grow a shape in the frame of what it stands on, about its own origin."""
    opened = joint.moved(opened)
    angle_deg = joint.folded_deg + (joint.open_deg - joint.folded_deg) * opened
    if angle_deg:
        matrix[:3, :3] = axis_matrix(joint.axis, angle_deg) @ matrix[:3, :3]
    folded_m = np.asarray(joint.folded_m)
    matrix[:3, 3] += folded_m + (np.asarray(joint.open_m) - folded_m) * opened
    matrix[:3, :3] *= joint.folded_scale + (1.0 - joint.folded_scale) * opened
