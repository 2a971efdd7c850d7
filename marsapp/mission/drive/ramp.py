"""The ramp that a rover rolls down: how high it is held there, and how it leans."""

from dataclasses import dataclass
from math import atan2, degrees

import numpy as np

from marsapp.mission.model import Route
from marsapp.mission.units import convert


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramp:
    """Deck and ramp by their distance from the middle of what has landed, m.

    ``axle_m`` leads from the middle of the rover to its first and last wheels.
    """

    deck_m: float
    head_m: float
    foot_m: float
    axle_m: float

    @classmethod
    def of(cls, route: Route) -> "Ramp":
        """Read the ramp of a route."""

        def metres(name: str) -> float:
            value = route.values[name]
            return convert(float(value.value), value.unit, "m")

        return cls(
            deck_m=metres("deck_height"),
            head_m=metres("ramp_head_distance"),
            foot_m=metres("ramp_foot_distance"),
            axle_m=metres("axle_distance"),
        )

    def stand(self, away_m: float) -> tuple[float, float]:
        """Return how high a rover is held that has rolled so far, m, and its lean, deg, nose down.

        ``away_m`` is how far its own middle is from that of what has landed.
        """
        wheels_m = (away_m - self.axle_m, away_m + self.axle_m)
        back_m, front_m = np.interp(wheels_m, (self.head_m, self.foot_m), (self.deck_m, 0.0))
        lean_deg = degrees(atan2(float(back_m - front_m), 2 * self.axle_m))
        return float(back_m + front_m) / 2, lean_deg
