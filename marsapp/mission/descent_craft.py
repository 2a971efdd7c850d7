"""The numbers of the model of a landing, from the record of the mission file, in SI units."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from marsapp.mission.model import DescentPlan
from marsapp.mission.units import convert

VALUES: Final[Mapping[str, str]] = {
    "mass": "kg",
    "shield_mass": "kg",
    "shell_mass": "kg",
    "propellant_mass": "kg",
    "diameter": "m",
    "nose_radius": "m",
    "density_factor": "1",
    "drag_factor": "1",
    "lift_ratio": "1",
    "side_lift_ratio": "1",
    "attack_angle": "deg",
    "wing_mach": "1",
    "parachute_speed": "m/s",
    "parachute_area": "m2",
    "parachute_drag_factor": "1",
    "parachute_strength": "N",
    "inflation_duration": "s",
    "shield_duration": "s",
    "engine_altitude": "m",
    "free_fall_duration": "s",
    "thrust": "N",
    "thrust_min": "N",
    "specific_impulse": "s",
    "hover_altitude": "m",
    "hover_duration": "s",
    "step_east_distance": "m",
    "step_north_distance": "m",
    "lowering_speed": "m/s",
    "touchdown_speed": "m/s",
    "soft_speed": "m/s",
    "hard_speed": "m/s",
    "load_factor_limit": "1",
}
"""What a record must give, and the unit that `Craft` counts it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Craft:
    """What flies, and how it is told to fly. Names are those of `VALUES`, units are theirs.

    ``lift_ratio`` is lift over drag upwards, ``side_lift_ratio`` that to the right of the
    motion. ``parachute_drag_factor`` is the drag coefficient of the slow parachute for its whole
    nominal area. ``shield_duration`` counts from the parachute to the drop of the heat shield.
    """

    mass: float
    shield_mass: float
    shell_mass: float
    propellant_mass: float
    diameter: float
    nose_radius: float
    density_factor: float
    drag_factor: float
    lift_ratio: float
    side_lift_ratio: float
    attack_angle: float
    wing_mach: float
    parachute_speed: float
    parachute_area: float
    parachute_drag_factor: float
    parachute_strength: float
    inflation_duration: float
    shield_duration: float
    engine_altitude: float
    free_fall_duration: float
    thrust: float
    thrust_min: float
    specific_impulse: float
    hover_altitude: float
    hover_duration: float
    step_east_distance: float
    step_north_distance: float
    lowering_speed: float
    touchdown_speed: float
    soft_speed: float
    hard_speed: float
    load_factor_limit: float

    @classmethod
    def of(cls, plan: DescentPlan) -> "Craft":
        """Read a record whose values have been checked."""
        values = plan.values
        return cls(
            **{
                name: convert(float(values[name].value), values[name].unit, unit)
                for name, unit in VALUES.items()
            }
        )

    @property
    def area(self) -> float:
        """Return the cross section of the capsule, m²."""
        return 0.785_398_163_4 * self.diameter**2
