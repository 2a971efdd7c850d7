"""What the story shows: the camera that tells a moment best."""

from typing import TYPE_CHECKING, Final

from marsapp.physics.mars_time import SOL_S
from marsapp.ui.scenes.surface.picture import Shot

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DriveState

_WAY: Final = "traverse"  # the topic that is about the whole route
_FROM_ABOVE: Final = 3.0 * SOL_S
"""So many mission seconds in a real second, and only the map can still be followed."""


def told(state: "DriveState | None", rate: float, topic: str = "") -> Shot:
    """Return the shot for a moment while time runs at a rate and something is tried beside it."""
    if state is None or abs(rate) > _FROM_ABOVE or topic == _WAY:
        return Shot(camera="map")
    return Shot(camera="beside", tells=True)
