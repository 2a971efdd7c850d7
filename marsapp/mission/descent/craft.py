"""The numbers of the model of a landing, from the record of the mission file, in SI units."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from marsapp.mission.model import DescentPlan
from marsapp.mission.units import convert

VALUES: Final[Mapping[str, tuple[str, str]]] = {
    "mass": ("mass", "kg"),
    "shield_mass": ("mass", "kg"),
    "shell_mass": ("mass", "kg"),
    "propellant_mass": ("mass", "kg"),
    "diameter": ("length", "m"),
    "nose_radius": ("length", "m"),
    "density_factor": ("number", "1"),
    "drag_factor": ("number", "1"),
    "lift_ratio": ("number", "1"),
    "bank_angle": ("angle", "rad"),
    "attack_angle": ("angle", "deg"),
    "wing_mach": ("number", "1"),
    "parachute_speed": ("speed", "m/s"),
    "parachute_area": ("area", "m2"),
    "parachute_drag_factor": ("number", "1"),
    "wake_factor": ("number", "1"),
    "parachute_strength": ("force", "N"),
    "parachute_mach_limit": ("number", "1"),
    "inflation_duration": ("time", "s"),
    "shield_duration": ("time", "s"),
    "engine_altitude": ("length", "m"),
    "free_fall_duration": ("time", "s"),
    "thrust": ("force", "N"),
    "thrust_min": ("force", "N"),
    "specific_impulse": ("time", "s"),
    "hover_altitude": ("length", "m"),
    "hover_duration": ("time", "s"),
    "divert_distance": ("length", "m"),
    "divert_azimuth_angle": ("angle", "rad"),
    "step_distance": ("length", "m"),
    "step_azimuth_angle": ("angle", "rad"),
    "lowering_speed": ("speed", "m/s"),
    "touchdown_speed": ("speed", "m/s"),
    "soft_speed": ("speed", "m/s"),
    "hard_speed": ("speed", "m/s"),
    "load_factor_limit": ("number", "1"),
}
"""What a record must give: what it measures, and the unit that `Craft` counts it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Craft:
    """What flies, and how it is told to fly. Names are those of `VALUES`, units are theirs.

    ``lift_ratio`` is lift over drag, ``bank_angle`` how far the lift leans to the right of the
    motion. ``parachute_drag_factor`` is the drag coefficient of the slow parachute for its whole
    nominal area in free air, ``wake_factor`` what the wake of the capsule leaves of it.
    ``shield_duration`` counts from the parachute to the drop of the heat shield.
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
    bank_angle: float
    attack_angle: float
    wing_mach: float
    parachute_speed: float
    parachute_area: float
    parachute_drag_factor: float
    wake_factor: float
    parachute_strength: float
    parachute_mach_limit: float
    inflation_duration: float
    shield_duration: float
    engine_altitude: float
    free_fall_duration: float
    thrust: float
    thrust_min: float
    specific_impulse: float
    hover_altitude: float
    hover_duration: float
    divert_distance: float
    divert_azimuth_angle: float
    step_distance: float
    step_azimuth_angle: float
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
                for name, (_, unit) in VALUES.items()
            }
        )

    @property
    def parachute_drag_area(self) -> float:
        """Return the drag area of the slow parachute behind the capsule, m²."""
        return self.parachute_area * self.parachute_drag_factor * self.wake_factor

    @property
    def area(self) -> float:
        """Return the cross section of the capsule, m²."""
        return 0.785_398_163_4 * self.diameter**2
