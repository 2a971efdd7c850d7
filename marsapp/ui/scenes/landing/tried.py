"""What the person tries in the workbench, beside what really flew: the other lander's fate."""

from dataclasses import dataclass

from marsapp.mission.snapshot import DescentState


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Where the tried lander would be at this moment; ``ended`` says it flies no more.

    ``crashed`` is true where it met the ground too fast or broke. ``sentence`` is its outcome.
    """

    state: DescentState
    ended: bool
    crashed: bool
    sentence: str
