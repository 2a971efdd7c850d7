"""Goals: conditions that the simulation decides, and cues that set the stage.

Both are data. A goal looks at the Snapshot and at what the person has selected;
a cue says where clock and picture should go.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field, model_validator

from marsapp.content.problem import UnfitError
from marsapp.content.strict import Strict
from marsapp.content.words import Text, words
from marsapp.mission.model import Scene
from marsapp.mission.quantities import QUANTITIES
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.terms import Identifier
from marsapp.mission.units import convert
from marsapp.mission.values import time_of

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


class Amount(Strict):
    """A number with its unit."""

    value: float
    unit: str

    def in_unit(self, unit: str) -> float:
        """Return the number in another unit of the same kind."""
        return self.value if unit == self.unit else convert(self.value, self.unit, unit)


class Near(Strict):
    """A moment and how close to it is close enough."""

    moment: str = Field(description="an event, figure, burn or phase")
    within: Amount


_MarsTopic = Literal["insertion", "staircase", "survey", "relay"]
_CraftTopic = Literal["parts", "senses", "size", "attached"]
_LandingTopic = Literal["descent", "energy", "delay"]
_SurfaceTopic = Literal["traverse", "sol", "photo", "instruments", "sound"]
Topic = Literal[_MarsTopic, _CraftTopic, _LandingTopic, _SurfaceTopic]
"""What can be tried out beside the picture, in the order in which it is offered."""

_ASKS: Final = ("quantity", "event_passed", "known_on_earth", "near", "selected", "scene", "topic")


class Condition(Strict):
    """One condition; exactly one of its fields asks, limits belong to ``quantity``."""

    quantity: str | None = Field(default=None, description="an id of mission/quantities.py")
    at_least: Amount | None = None
    at_most: Amount | None = None
    event_passed: str | None = Field(default=None, description="true from this event on")
    known_on_earth: str | None = Field(default=None, description="true when Earth has seen it")
    near: Near | None = Field(default=None, description="the clock stands close to a moment")
    selected: str | None = Field(default=None, description="an id of anything in the mission")
    scene: Scene | None = None
    topic: Topic | None = Field(default=None, description="true while that is open to be tried")

    @model_validator(mode="after")
    def _asks_one_thing(self) -> "Condition":
        asked = [name for name in _ASKS if getattr(self, name) is not None]
        if len(asked) != 1:
            raise UnfitError(
                words(
                    f"a goal asks exactly one thing, this one asks {len(asked)}",
                    f"一个目标只能提一个条件，这里有 {len(asked)} 个",
                ),
                words(f"use one of: {', '.join(_ASKS)}", f"请只用其中一个：{', '.join(_ASKS)}"),
            )
        limited = self.at_least is not None or self.at_most is not None
        if limited != (self.quantity is not None):
            raise UnfitError(
                words(
                    "a quantity needs at_least or at_most, and nothing else may have them",
                    "quantity 需要 at_least 或 at_most，其他条件不能有",
                ),
                words(
                    "write for example 'at_most: {value: 2.2, unit: million km}'",
                    "例如写“at_most: {value: 2.2, unit: million km}”",
                ),
            )
        return self


Camera = Literal["outside", "pole", "along", "craft"]


class ViewCue(Strict):
    """How the picture should look; what is left out stays as it is."""

    follow: str | None = None
    span: Amount | None = None
    tilt_deg: float | None = Field(default=None, ge=-90, le=90)
    fixed_frame: bool | None = None
    camera: Camera | None = Field(default=None, description="near Mars: where it is seen from")
    lens: str | None = Field(default=None, description="near Mars: a payload with a field of view")
    turn_deg: float | None = Field(default=None, description="longitude it is seen from")


class HoldCue(Strict):
    """How the craft of the spacecraft scene is held; what is left out is as at first."""

    subject: str = Field(default="", description="a vehicle; without it all that flies together")
    apart: float = Field(default=0.0, ge=0, le=1, description="0 whole, 1 taken apart")
    unfolded: float | None = Field(default=None, ge=0, le=1, description="0 folded, 1 open")
    senses: str = Field(default="", description="a payload whose reach is drawn")
    beside: str = Field(default="", description="what it is compared with")


class Cue(Strict):
    """Where clock and picture go."""

    at: str | None = Field(default=None, description="an event, figure, burn or phase")
    plus: Amount | None = Field(default=None, description="so much later (or earlier, negative)")
    rate: Amount | None = Field(default=None, description="mission time for each real second")
    play: bool | None = None
    scene: Scene | None = None
    view: ViewCue | None = None
    select: str | None = None
    topic: Topic | None = Field(default=None, description="something to try out beside the picture")
    ask: dict[Identifier, bool | int | float | str] | None = Field(
        default=None, description="settings of the topic, by name; the others are as at first"
    )
    hold: HoldCue | None = Field(default=None, description="how a craft is held in the hand")


class Goal(Strict):
    """One line of the check list; ``cue`` takes a person there who asks for it."""

    id: Identifier
    text: Text
    when: Condition
    cue: Cue


@dataclass(frozen=True, slots=True)
class Situation:
    """What goals look at besides the Snapshot."""

    selection: str = ""
    scene: str = ""
    topic: str = ""


def is_met(
    condition: Condition, mission: "Mission", snapshot: Snapshot, situation: Situation
) -> bool:
    """Say whether a condition holds now."""
    if condition.quantity is not None:
        return _within_limits(condition, snapshot)
    if condition.event_passed is not None:
        return snapshot.time_s >= time_of(mission, condition.event_passed)
    if condition.known_on_earth is not None:
        return snapshot.known.time_s >= time_of(mission, condition.known_on_earth)
    if condition.near is not None:
        off_s = abs(snapshot.time_s - time_of(mission, condition.near.moment))
        return off_s <= condition.near.within.in_unit("s")
    return _is_there(condition, situation)


def _is_there(condition: Condition, situation: Situation) -> bool:
    if condition.selected is not None:
        return situation.selection == condition.selected
    if condition.topic is not None:
        return situation.topic == condition.topic
    return situation.scene == condition.scene


def _within_limits(condition: Condition, snapshot: Snapshot) -> bool:
    quantity = QUANTITIES[str(condition.quantity)]
    value = quantity.get(snapshot)
    if value is None:
        return False
    least, most = condition.at_least, condition.at_most
    return (least is None or value >= least.in_unit(quantity.unit)) and (
        most is None or value <= most.in_unit(quantity.unit)
    )


def cue_time_s(cue: Cue, mission: "Mission") -> float | None:
    """Return the mission time that a cue goes to, in seconds, or None to stay."""
    if cue.at is None:
        return None
    later_s = cue.plus.in_unit("s") if cue.plus is not None else 0.0
    return min(max(time_of(mission, cue.at) + later_s, 0.0), mission.end_s)
