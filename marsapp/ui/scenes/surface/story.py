"""What the story shows: the camera that tells a moment best."""

from typing import TYPE_CHECKING, Final

from marsapp.physics.mars_time import SOL_S
from marsapp.ui.scenes.surface.picture import Shot

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DriveState

_FROM_ABOVE: Final = 3.0 * SOL_S
"""So many mission seconds in a real second, and only the map can still be followed."""


def told(state: "DriveState | None", rate: float) -> Shot:
    """Return the shot for a moment while time runs at a rate."""
    if state is None or abs(rate) > _FROM_ABOVE:
        return Shot(camera="map")
    return Shot(camera="beside")
