"""Who is in the picture: the craft as it flies at the moment, and what has been dropped."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from marsapp.ui.scenes.landing.course import ENGINE_ON, SHIELD_OFF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from marsapp.mission.mission import Mission
    from marsapp.mission.posture import Placed
    from marsapp.mission.snapshot import DescentState, Snapshot
    from marsapp.ui.scenes.landing.course import Course

SHIELD: Final = "heat_shield"
_LEFT_BY: Final = {SHIELD: SHIELD_OFF}
_PARTS: Final = {"back_shell": "backshell"}  # of the mission file, by the names of the model
_JUST_S: Final = 0.05
_VIEW_RAD: Final = math.radians(-28.0)  # round the capsule: trim wing and hatches in view
_TUMBLE_S: Final = 9.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Role:
    """One craft in the picture: its shapes, the point that is drawn at its pixel, its stand.

    ``below_m`` and ``behind_m`` are from the craft itself; ``roll_rad`` is besides its own turn.
    """

    id: str
    placed: "tuple[Placed, ...]"
    anchor_m: tuple[float, float, float]
    azimuth_rad: float
    below_m: float = 0.0
    behind_m: float = 0.0
    roll_rad: float = 0.0
    upright: bool = False


class Cast:
    """Knows who plays at a moment; keeps the shapes of what was dropped."""

    def __init__(self, mission: "Mission", course: "Course") -> None:
        self._mission = mission
        self._course = course
        self._dropped: dict[str, tuple[tuple[Placed, ...], tuple[float, float, float]]] = {}

    def craft(self, snapshot: "Snapshot") -> Role:
        """Return what goes down together with the lander."""
        mission = self._mission
        lander = mission.data.mission.lander or mission.data.mission.craft
        groups = mission.build.assembly.at(snapshot.time_s).groups
        carrier = next(group[0] for group in groups if lander in group)
        placed = mission.build.standing(carrier, snapshot).placed
        anchor, yaw = self._mount
        if carrier == lander:
            return Role(
                id=lander, placed=placed, anchor_m=(0.0, 0.0, 0.0), azimuth_rad=_VIEW_RAD - yaw
            )
        return Role(id=carrier, placed=placed, anchor_m=anchor, azimuth_rad=_VIEW_RAD)

    def dropped(self, snapshot: "Snapshot", descent: "DescentState") -> "Iterator[Role]":
        """Yield what still falls, where it is."""
        for name, (below_m, behind_m) in descent.fallen_m.items():
            thing = _PARTS.get(name, name)
            placed, anchor = self._gone(thing)
            if not placed:
                continue
            since_s = self._course.since(_LEFT_BY.get(thing, ENGINE_ON), snapshot.time_s)
            falls = thing == SHIELD
            yield Role(
                id=thing,
                placed=placed,
                anchor_m=anchor,
                azimuth_rad=_VIEW_RAD,
                below_m=below_m,
                behind_m=behind_m,
                roll_rad=_tumble(since_s) if falls else 0.0,
                upright=not falls,
            )

    def _gone(self, thing: str) -> "tuple[tuple[Placed, ...], tuple[float, float, float]]":
        """Return the shapes of what has left, as they stood when it left, and its place then."""
        if thing not in self._dropped:
            before = self._mission.at(self._course.at(_LEFT_BY.get(thing, ENGINE_ON)) - _JUST_S)
            lander = self._mission.data.mission.lander or ""
            groups = self._mission.build.assembly.at(before.time_s).groups
            carrier = next(group[0] for group in groups if lander in group)
            every = self._mission.build.standing(carrier, before).placed
            if thing == SHIELD:
                placed = tuple(one for one in every if one.part == thing)
            else:
                placed = tuple(
                    one for one in every if one.vehicle == carrier and one.part != SHIELD
                )
            self._dropped[thing] = placed, self._mount[0]
        return self._dropped[thing]

    @cached_property
    def _mount(self) -> tuple[tuple[float, float, float], float]:
        """Where the lander stands in the capsule: its origin, and its turn about the axis."""
        before = self._mission.at(self._course.at(ENGINE_ON) - _JUST_S)
        lander = self._mission.data.mission.lander or ""
        groups = self._mission.build.assembly.at(before.time_s).groups
        carrier = next(group[0] for group in groups if lander in group)
        return _feet(self._mission.build.standing(carrier, before).placed, lander)


def _feet(placed: "Sequence[Placed]", lander: str) -> tuple[tuple[float, float, float], float]:
    """Return the lander's origin in the frame of what is shown, and its turn about the axis."""
    matrix = next((one.matrix for one in placed if one.vehicle == lander), np.eye(4))
    x, y, z = (float(part) for part in matrix[:3, 3])
    return (x, y, z), math.atan2(float(matrix[1, 0]), float(matrix[0, 0]))


def _tumble(since_s: float) -> float:
    """Return how the falling shield has turned: it rocks, blunt side down."""
    return 0.35 * math.sin(2 * math.pi * since_s / _TUMBLE_S) * min(since_s / 3.0, 1.0)
