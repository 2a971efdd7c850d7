"""The gates of a landing: what is known of it, firmly or only from a plan made before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from marsapp.mission.model import DescentPlan, MissionData
from marsapp.mission.sourced import Value
from marsapp.mission.units import convert

GateQuantity = Literal["time", "height", "speed"]
TOLERANCE_FIELDS: Final[Mapping[GateQuantity, str]] = {
    "time": "duration",
    "height": "altitude",
    "speed": "speed",
}
"""How a value of the record is called that says how far the model may be off a gate."""
_QUANTITIES: Final[tuple[tuple[str, GateQuantity, str], ...]] = (
    ("altitude", "height", "m"),
    ("speed", "speed", "m/s"),
    ("planned_time", "time", "s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A height (m), speed (m/s) or time after entry (s) at a step of the landing.

    ``firm`` gates were announced, published or follow from the telemetry, and the model meets
    them within ``tolerance``; the others are a plan made before, shown as such and not met on
    purpose. ``name`` is the step in the model, ``step`` that of the mission file.
    """

    name: str
    step: str
    quantity: GateQuantity
    value: float
    tolerance: float
    firm: bool
    known: Value | None


def gates_of(data: MissionData, plan: DescentPlan) -> tuple[Gate, ...]:
    """Return the gates of the landing steps that the model has, in the order of the file."""
    names = {step: name for name, step in plan.steps.items()}
    return tuple(
        gate
        for step in data.landing
        if step.id in names
        for gate in _gates(data, plan, step.id, names[step.id])
    )


def _gates(data: MissionData, plan: DescentPlan, step_id: str, name: str) -> Iterator[Gate]:
    step = next(step for step in data.landing if step.id == step_id)
    if step.event is not None and step.t_plus_s is not None:
        yield Gate(
            name=name,
            step=step_id,
            quantity="time",
            value=step.t_plus_s,
            tolerance=_tolerance(plan, name, "time"),
            firm=True,
            known=None,
        )
    for field, quantity, unit in _QUANTITIES:
        value = step.values.get(field)
        if value is None or isinstance(value.value, str):
            continue
        firm = value.confidence == "high" and value.provenance != "illustrative"
        yield Gate(
            name=name,
            step=step_id,
            quantity=quantity,
            value=convert(value.value, value.unit, unit),
            tolerance=_tolerance(plan, name, quantity) if firm else 0.0,
            firm=firm,
            known=value,
        )


def _tolerance(plan: DescentPlan, name: str, quantity: GateQuantity) -> float:
    unit = {"time": "s", "height": "m", "speed": "m/s"}[quantity]
    value = plan.values.get(f"{name}_tolerance_{TOLERANCE_FIELDS[quantity]}")
    return 0.0 if value is None else convert(float(value.value), value.unit, unit)
