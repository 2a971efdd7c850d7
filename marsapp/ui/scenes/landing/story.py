"""Which camera tells each part of the landing best."""

from typing import TYPE_CHECKING, Final

from marsapp.ui.scenes.landing.course import ENGINE_ON, SHIELD_OFF, Course

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

_FALL_S: Final = (9.0, 34.0)  # after the shield has gone: it is seen to fall from above
_END_S: Final = 8.0  # before the parachute goes the view is from beside again


def story_camera(course: Course, snapshot: "Snapshot") -> str:
    """Return the camera of a moment."""
    gone_s = course.since(SHIELD_OFF, snapshot.time_s)
    if _FALL_S[0] <= gone_s < _FALL_S[1] and course.since(ENGINE_ON, snapshot.time_s) < -_END_S:
        return "down"
    return "side"
