"""The points of a rover's route, and the times in which it does not drive."""

from typing import Final

from pydantic import Field

from marsapp.content.strict import Strict
from marsapp.mission.terms import Identifier


class Waypoint(Strict):
    """A point of a route: metres east and north of the middle of what has landed."""

    east_m: float
    north_m: float
    backwards: bool = Field(default=False, description="driven to backwards from the one before")


class Rest(Strict):
    """A time without driving, from one event to another."""

    since: Identifier
    until: Identifier


ROUTE_VALUES: Final = {
    "first_hour": "time",
    "last_hour": "time",
    "usual_speed": "speed",
    "usual_length": "length",
    "deck_height": "length",
    "ramp_head_distance": "length",
    "ramp_foot_distance": "length",
    "axle_distance": "length",
}
"""What a route must say of a day's driving and of the ramp, and what each number measures."""
