"""What a landing that was flown leaves behind: every step in numbers, and the moments."""

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from marsapp.mission.snapshot import DescentStage
from marsapp.physics.entry import State

Outcome = Literal["landed", "hard", "crashed", "torn", "skipped"]
"""It stands on its legs; it came down too fast for them, or far too fast; its parachute tore and it
fell; it left the air again."""
Reason = Literal[
    "gentle",
    "legs",
    "too_steep",
    "too_shallow",
    "no_parachute",
    "parachute_early",
    "parachute_late",
    "engine_low",
    "engine_high",
    "hover_long",
    "propellant_low",
    "out_of_propellant",
]
"""Why it ended so, a key for words: the gate that was broken, or ``gentle`` where none was."""
Step = Literal[
    "entry",
    "peak_heating",
    "trim_wing",
    "parachute",
    "heat_shield_off",
    "engine_on",
    "hover",
    "lowering",
    "touchdown",
]
"""The moments of the model."""
STEPS: Final[tuple[Step, ...]] = get_args(Step)


@dataclass(frozen=True, slots=True)
class Row:
    """One step of the flight: what acts on the craft there."""

    time_s: float
    state: State
    stage: DescentStage
    mach: float
    pressure_pa: float
    load_g: float
    heat_w_m2: float
    thrust_n: float
    parachute: float
    attack_deg: float


@dataclass(slots=True)
class Log:
    """Rows and moments, in the order in which they came about."""

    rows: list[Row] = field(default_factory=list)
    steps: dict[Step, float] = field(default_factory=dict)
    dropped: dict[str, tuple[float, State]] = field(default_factory=dict)
    carried_j: float = 0.0
    """Energy that what was dropped, and what was burnt, took along."""
    works_j: dict[str, float] = field(default_factory=dict)
    """Energy taken by each stage, J, positive."""
    opened_mach: float = 0.0
    """Mach number at which the parachute opened."""
    opening_n: float = 0.0
    """The greatest pull of the parachute."""
