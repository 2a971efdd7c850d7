"""Where the energy of a landing has gone until a moment: to air, parachute, engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.descent.flight import DescentFlight
from marsapp.mission.snapshot import DescentStage
from marsapp.physics.constants import GM_KM3_S2

Array = NDArray[np.float64]

STAGES: Final[Mapping[str, tuple[DescentStage, ...]]] = {
    "heat_shield": ("coast", "entry"),
    "parachute": ("parachute",),
    "engine": ("powered", "hover", "lowering"),
}
"""Who takes the energy away during each stage of the flight."""
WATER_J_KG: Final = 4186.0 * 80.0
"""Brings a kilogram of water from 20 to 100 °C (textbook)."""
_GM: Final = GM_KM3_S2["mars"] * 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a stage has taken so far, and in the end; J, and in parts of all there was."""

    stage: str
    so_far_j: float
    energy_j: float
    share: float

    @property
    def so_far(self) -> float:
        """Return what has been taken so far in parts of all there was."""
        return self.so_far_j * self.share / self.energy_j if self.energy_j else 0.0


@dataclass(frozen=True, eq=False)
class Energy:
    """The energy of one flight, of motion and height together, against rest on the ground."""

    flight: DescentFlight

    @property
    def whole_j(self) -> float:
        """Return all there was at entry."""
        return self.flight.energy_j

    @property
    def kinetic_by_air(self) -> float:
        """Return which part of the energy of motion the air takes before the parachute opens."""
        flight = self.flight
        end_s = flight.moments.get("parachute", flight.end_s)
        return 1.0 - float(flight.at(end_s).speed_m_s / flight.speed_m_s[0]) ** 2

    def left_j(self, t_plus_s: float) -> tuple[float, float]:
        """Return the energy of motion and that of height at a time after entry, J."""
        flight, state = self.flight, self.flight.at(t_plus_s)
        lifted = _lifted_j_kg(flight.ground_m, np.array([state.height_m]))
        motion_j = state.mass_kg * state.speed_m_s**2 / 2
        return motion_j, state.mass_kg * float(lifted[0])

    def at(self, t_plus_s: float) -> tuple[Taken, ...]:
        """Return what every stage has taken until a time after entry."""
        flight = self.flight
        found = []
        for share in flight.energy:
            done = 1.0 if t_plus_s >= flight.end_s else 0.0
            if share.stage in self._taken_j:
                taken = self._taken_j[share.stage]
                last = float(taken[-1])
                done = float(np.interp(t_plus_s, flight.t_plus_s, taken)) / last if last else done
            found.append(
                Taken(
                    stage=share.stage,
                    so_far_j=done * share.energy_j,
                    energy_j=share.energy_j,
                    share=share.share,
                )
            )
        return tuple(found)

    @cached_property
    def _taken_j(self) -> Mapping[str, Array]:
        """What each stage has taken until each step of the flight (n,), and what was dropped."""
        flight = self.flight
        each_j_kg = flight.speed_m_s**2 / 2 + _lifted_j_kg(flight.ground_m, flight.height_m)
        mass_kg = flight.mass_kg
        lost_j = -(mass_kg[1:] + mass_kg[:-1]) / 2 * np.diff(each_j_kg)
        gone_j = -np.diff(mass_kg) * (each_j_kg[1:] + each_j_kg[:-1]) / 2
        stages = np.array(flight.stages[:-1])
        taken = {
            name: _summed(np.where(np.isin(stages, members), lost_j, 0.0))
            for name, members in STAGES.items()
        }
        return {**taken, "dropped": _summed(gone_j)}


def _lifted_j_kg(ground_m: float, height_m: Array) -> Array:
    """Return what it takes to lift a kilogram from the ground to heights (n,)."""
    return np.asarray(_GM * (1.0 / ground_m - 1.0 / (ground_m + height_m)))


def _summed(steps: Array) -> Array:
    return np.concatenate(([0.0], np.cumsum(steps)))
