"""What eyes can follow at the pace at which time runs: turning planets, a craft in its orbit."""

from typing import TYPE_CHECKING, Final

from marsapp.physics.constants import ROTATION_S
from marsapp.ui.render.camera import ramp

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

WHIRLS: Final = 0.5
"""From a `whirl` of so much on, the whole orbit stands for the craft."""
_SLOW_TURNS, _FAST_TURNS = 0.3, 1.0  # revolutions a second: still to be watched, a whirl
_FLICKER: Final = 0.5  # turns in a real second: more is no turning but flicker


def flickers(body: str, rate: float) -> bool:
    """Say whether at so many mission seconds a second a turning planet would only flicker."""
    return abs(rate) / ROTATION_S[body] > _FLICKER


def whirl(snapshot: "Snapshot", rate: float) -> float:
    """Return how far the craft's flight round a planet is too fast to be watched, 0 to 1."""
    period_s = snapshot.near.elements.period_s if snapshot.near is not None else None
    if period_s is None:
        return 0.0
    return float(ramp(abs(rate) / period_s, _SLOW_TURNS, _FAST_TURNS))
