"""What craft and parts are called."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsapp.content.words import Text
    from marsapp.mission.mission import Mission


def name_of(mission: "Mission", thing: str) -> "Text":
    """Return the name of a vehicle or part."""
    vehicles = {vehicle.id for vehicle in mission.data.vehicles}
    return mission.vehicle(thing).name if thing in vehicles else mission.part(thing).name
