"""Checks that a landing can be flown with what the mission file says."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.checks.needed import needed_value_faults
from marsapp.mission.checks.order import order_faults
from marsapp.mission.descent.craft import VALUES, Craft
from marsapp.mission.descent.gates import TOLERANCE_FIELDS
from marsapp.mission.descent.log import STEPS
from marsapp.mission.model import DescentPlan, MissionData

_DIMENSIONS: Final[Mapping[str, str]] = {name: kind for name, (kind, _) in VALUES.items()}
_TOLERANCES: Final = tuple(
    f"{step}_tolerance_{field}" for step in STEPS for field in TOLERANCE_FIELDS.values()
)
_ORDER: Final = (
    ("thrust_min", "thrust"),
    ("hover_altitude", "engine_altitude"),
    ("touchdown_speed", "soft_speed"),
    ("soft_speed", "hard_speed"),
)
"""Each pair: the first must not be more than the second."""


def descent_faults(
    data: MissionData, events: Collection[str], steps: Collection[str]
) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of every landing that is to be flown.

    ``events`` and ``steps`` are the ids of all events and landing steps, sound or not.
    """
    for index, plan in enumerate(data.descents):
        here: Location = ("descents", index)
        missing = [*needed_value_faults(plan, here, _DIMENSIONS, _TOLERANCES)]
        missing += _reference_faults(plan, here, events, steps)
        yield from missing
        yield from order_faults(data, [((*here, "touchdown"), plan.entry, plan.touchdown)])
        if not missing:
            yield from _craft_faults(plan, here)


def _reference_faults(
    plan: DescentPlan, here: Location, events: Collection[str], steps: Collection[str]
) -> Iterator[Fault]:
    for field in ("entry", "touchdown"):
        event = getattr(plan, field)
        if event not in events:
            yield Fault(
                (*here, field),
                words(f"unknown event '{event}'", f"不认识的事件“{event}”"),
                did_you_mean(event, tuple(events)),
            )
    for name, step in plan.steps.items():
        if name not in STEPS:
            yield Fault(
                (*here, "steps", name),
                words(f"the model has no moment '{name}'", f"模型里没有时刻“{name}”"),
                did_you_mean(name, STEPS),
            )
        if step not in steps:
            yield Fault(
                (*here, "steps", name),
                words(f"unknown landing step '{step}'", f"不认识的着陆步骤“{step}”"),
                did_you_mean(step, tuple(steps)),
            )


def _craft_faults(plan: DescentPlan, here: Location) -> Iterator[Fault]:
    craft = Craft.of(plan)
    for less, more in _ORDER:
        if getattr(craft, less) > getattr(craft, more):
            yield Fault(
                (*here, "values", less, "value"),
                words(f"{less}: it is more than '{more}'", f"{less}：大于“{more}”"),
                words(f"correct '{less}' or '{more}'", f"请改正 {less} 或 {more}"),
            )
    parts_kg = craft.shield_mass + craft.shell_mass + craft.propellant_mass
    if parts_kg >= craft.mass:
        yield Fault(
            (*here, "values", "mass", "value"),
            words(
                f"mass: shield, back shell and propellant alone make {parts_kg:g} kg",
                f"mass：仅防热大底、背罩和推进剂就有{parts_kg:g}千克",
            ),
            words("correct the masses", "请改正这些质量"),
        )
