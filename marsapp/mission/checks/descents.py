"""Checks that a landing can be flown with what the mission file says."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from marsapp.content.validation import Fault
from marsapp.content.wording import did_you_mean
from marsapp.content.words import words
from marsapp.content.yaml_lines import Location
from marsapp.mission.checks.needed import needed_value_faults
from marsapp.mission.descent.craft import VALUES, Craft
from marsapp.mission.descent.log import STEPS
from marsapp.mission.model import DescentPlan, MissionData

_DIMENSIONS: Final[Mapping[str, str]] = {name: kind for name, (kind, _) in VALUES.items()}


def descent_faults(
    data: MissionData, events: Collection[str], steps: Collection[str]
) -> Iterator[Fault]:
    """Yield what is missing or cannot be, of every landing that is to be flown.

    ``events`` and ``steps`` are the ids of all events and landing steps, sound or not.
    """
    for index, plan in enumerate(data.descents):
        here: Location = ("descents", index)
        missing = [*needed_value_faults(plan, here, _DIMENSIONS)]
        missing += _reference_faults(plan, here, events, steps)
        yield from missing
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
    if craft.thrust_min > craft.thrust:
        yield Fault(
            (*here, "values", "thrust_min", "value"),
            words(
                "thrust_min: the least thrust is more than the greatest",
                "thrust_min：最小推力大于最大推力",
            ),
            words("correct 'thrust_min' or 'thrust'", "请改正 thrust_min 或 thrust"),
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
