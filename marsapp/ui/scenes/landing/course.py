"""The steps of the landing in mission time, and which of them is under way."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.model import LandingStep

PARTING: Final = "edl_separation"
ENTRY: Final = "edl_entry"
WING: Final = "edl_trim_wing"
PARACHUTE: Final = "edl_parachute"
SHIELD_OFF: Final = "edl_heat_shield_off"
ENGINE_ON: Final = "edl_engine_on"
HOVER: Final = "edl_hover"
TOUCHDOWN: Final = "edl_touchdown"
_AFTER_S: Final = 3_600.0  # so long after touchdown the landing is still what the scene is about


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """When each step of a mission's landing begins, seconds since launch, in order."""

    steps: tuple["LandingStep", ...]
    times_s: Mapping[str, float]

    @classmethod
    def of(cls, mission: "Mission") -> "Course | None":
        """Return the course of a mission's landing, None where it has none."""
        descent = getattr(mission, "descent", None)
        entry = next((one for one in mission.data.landing if one.id == ENTRY), None)
        if entry is None or entry.event is None:
            return None
        entry_s = mission.event_times_s[entry.event]
        flown = {} if descent is None else descent.fly(descent.nominal).steps
        times: dict[str, float] = {}
        for step in mission.data.landing:
            if step.id in flown:
                times[step.id] = entry_s + flown[step.id]
            elif step.event is not None:
                times[step.id] = mission.event_times_s[step.event]
            elif step.t_plus_s is not None:
                times[step.id] = entry_s + step.t_plus_s
        steps = sorted(
            (one for one in mission.data.landing if one.id in times), key=lambda one: times[one.id]
        )
        return cls(tuple(steps), times)

    def at(self, step: str) -> float:
        """Return when a step begins; minus infinity where the mission has no such step."""
        return self.times_s.get(step, float("-inf"))

    def since(self, step: str, time_s: float) -> float:
        """Return how many seconds ago a step began, negative before it."""
        return time_s - self.at(step)

    def step(self, time_s: float) -> "LandingStep | None":
        """Return the step that is under way."""
        number = bisect_right([self.times_s[one.id] for one in self.steps], time_s)
        return self.steps[number - 1] if number else None

    def coming(self, time_s: float) -> "LandingStep | None":
        """Return the next step."""
        number = bisect_right([self.times_s[one.id] for one in self.steps], time_s)
        return self.steps[number] if number < len(self.steps) else None

    def is_on(self, time_s: float) -> bool:
        """Say whether the landing is under way, or has just ended."""
        return self.at(PARTING) <= time_s <= self.at(TOUCHDOWN) + _AFTER_S
