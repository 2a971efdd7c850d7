"""What the strips mark: the stages of a flight, and the gates it has to meet."""

from itertools import pairwise
from typing import Final

from marsapp.mission.descent import Descent, DescentFlight, Gate
from marsapp.ui.scenes.landing.strip_layout import Reading
from marsapp.ui.scenes.landing.strip_painting import Band, GateMark

_STAGES: Final = (
    ("entry", "entry"),
    ("parachute", "parachute"),
    ("engine_on", "powered"),
    ("hover", "hover"),
    ("lowering", "lowering"),
)
"""The moment with which each stage begins."""
_READINGS: Final[dict[str, Reading]] = {"time": "height", "height": "height", "speed": "speed"}


def bands_of(flight: DescentFlight) -> tuple[Band, ...]:
    """Return the stages of a flight that came about, one after the other."""
    moments = flight.moments
    begun = [(moments[name], stage) for name, stage in _STAGES if name in moments]
    ends = [*begun, (flight.end_s, "landed")]
    return tuple(Band(start[0], end[0], start[1]) for start, end in pairwise(ends))


def gate_marks(descent: Descent | None, flight: DescentFlight) -> tuple[GateMark, ...]:
    """Return the marks of the gates on the strips of a flight.

    A known height or speed stands at the time of its step in the flight, a planned one at the
    planned time. A time by itself stands at the height that the flight has at the step.
    """
    gates = () if descent is None else descent.gates
    planned_s = {gate.step: gate.value for gate in gates if gate.quantity == "time"}
    told = {gate.step for gate in gates if gate.quantity != "time"}
    marks = (_mark(gate, flight, planned_s, told) for gate in gates)
    return tuple(mark for mark in marks if mark is not None)


def _mark(
    gate: Gate, flight: DescentFlight, planned_s: dict[str, float], told: set[str]
) -> GateMark | None:
    happened_s = flight.steps.get(gate.step)
    if happened_s is None:
        return None
    if gate.quantity == "height" and gate.value <= 0.0:
        return None  # the ground needs no mark
    is_time = gate.quantity == "time"
    if is_time and gate.step in told and not gate.tolerance:
        return None  # the mark of height or speed stands at this time already
    t_plus_s = happened_s if gate.firm else planned_s.get(gate.step, happened_s)
    return GateMark(
        reading=_READINGS[gate.quantity],
        t_plus_s=gate.value if is_time else t_plus_s,
        value=flight.height_at(happened_s) if is_time else gate.value,
        tolerance=0.0 if is_time else gate.tolerance,
        tolerance_s=gate.tolerance if is_time else 0.0,
        firm=gate.firm,
    )
