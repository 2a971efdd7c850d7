"""What a landing craft lets go, on its own way down."""

from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.descent.log import Log
from marsapp.physics.entry import State, step
from marsapp.physics.entry_shapes import CAPSULE_DRAG, PARACHUTE_DRAG
from marsapp.physics.hermite import HermiteCurve

if TYPE_CHECKING:
    from marsapp.mission.descent.fall import Fall

Array = NDArray[np.float64]
_STEP_S: Final = 1.0
_LONGEST_S: Final = 900.0
_TUMBLING: Final = 0.35
"""Drag of a shield that tumbles, in parts of that of one that flies straight: it must fall away
from the slower capsule."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Debris:
    """Something that was dropped, until it strikes the ground; turning axes, m and m/s."""

    id: str
    fall: "Fall"
    begin_s: float
    state: State
    area_m2: float  # drag area without the shape's own coefficient
    parachute_m2: float

    @property
    def end_s(self) -> float:
        """Return when it strikes the ground, seconds after entry."""
        return float(self._curve.times[-1])

    def place_m(self, t_plus_s: float) -> Array:
        """Return where it is at a time, (3,)."""
        return np.asarray(self._curve.at(np.array([t_plus_s]))[0][0])

    @property
    def position_m(self) -> Array:
        """Return where it strikes the ground, (3,)."""
        return self.place_m(self.end_s)

    def below_behind(self, t_plus_s: float, place: Array, velocity: Array) -> tuple[float, float]:
        """Return how far it is below and behind something at a place with a velocity, m.

        Behind is the distance over the ground, negative for what is ahead in the level part of the
        motion (or in that of the drop, where there is none); what is aside counts as behind.
        """
        own = self.place_m(t_plus_s)
        up = place / np.sqrt(place @ place)
        below = float(np.sqrt(place @ place) - np.sqrt(own @ own))
        gap = place - own - ((place - own) @ up) * up
        away = float(np.sqrt(gap @ gap))
        along = velocity - (velocity @ up) * up
        size = float(np.sqrt(along @ along))
        if size < 1.0:
            first = np.array(self.state[3:6])
            along = first - (first @ up) * up
            size = float(np.sqrt(along @ along)) or 1.0
        ahead = float(gap @ along) / size < -0.5 * away
        return below, -away if ahead else away

    @cached_property
    def _curve(self) -> HermiteCurve:
        world = self.fall.ground.world
        state, time_s = self.state, self.begin_s
        times, states = [time_s], [state]
        while self.fall.ground.height_m(state) > 0.0 and time_s - self.begin_s < _LONGEST_S:
            new = step(world, self._force, time_s, state, _STEP_S)
            height, below = self.fall.ground.height_m(state), self.fall.ground.height_m(new)
            length = _STEP_S if below >= 0.0 else _STEP_S * height / (height - below)
            if below < 0.0:
                new = step(world, self._force, time_s, state, length)
            state, time_s = new, time_s + length
            times.append(time_s)
            states.append(state)
            if below < 0.0:
                break
        rows = np.array(states)
        return HermiteCurve.through(times, rows[:, :3], rows[:, 3:6])

    def _force(self, time_s: float, state: State) -> tuple[float, float, float, float]:
        del time_s
        density, sound = self.fall.air.at(self.fall.ground.world.level(*state[:3]))
        vx, vy, vz = state[3:6]
        v = sqrt(vx * vx + vy * vy + vz * vz) or 1e-9
        mach = v / sound
        area = self.area_m2 * CAPSULE_DRAG.at(mach)
        area += self.parachute_m2 * PARACHUTE_DRAG.at(mach)
        pull = -0.5 * density * v * area
        return pull * vx, pull * vy, pull * vz, 0.0


def debris_of(fall: "Fall", log: Log) -> tuple[Debris, ...]:
    """Return what was dropped during a flight."""
    craft = fall.craft
    masses = {"heat_shield": craft.shield_mass, "back_shell": craft.shell_mass}
    return tuple(
        Debris(
            id=name,
            fall=fall,
            begin_s=time_s,
            state=(*state[:6], masses[name], 0.0),
            area_m2=craft.area * (_TUMBLING if name == "heat_shield" else 1.0),
            parachute_m2=craft.parachute_drag_area if name == "back_shell" else 0.0,
        )
        for name, (time_s, state) in log.dropped.items()
    )
