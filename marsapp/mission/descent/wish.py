"""What can be asked of a landing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentWish:
    """How the landing is to be flown; `Descent.nominal` says how it was, by the model.

    ``entry_angle_deg`` is below the horizon where negative. The parachute opens at a speed of
    ``parachute_m_s``, never for 0. The back shell is let go, and the engine started after a short
    fall, at ``engine_height_m`` over the ground. ``hover_s`` is how long the lander stands in the
    air. ``density`` and ``lift`` are in parts of those of the model.
    """

    entry_angle_deg: float
    parachute_m_s: float
    engine_height_m: float
    hover_s: float
    propellant_kg: float
    density: float = 1.0
    lift: float = 1.0
