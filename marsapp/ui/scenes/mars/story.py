"""The camera that tells the story: from the first portrait to the orbit that maps the planet."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.scenes.mars.cameras import angles
from marsapp.ui.scenes.mars.rig import Pose
from marsapp.ui.scenes.mars.setting import Setting

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

_ASIDE: Final = 0.28  # in heights of a wide picture: the planet stands right of the caption


def day_pose(setting: Setting, aside: float = _ASIDE) -> Pose:
    """Return a view of the whole planet, mostly in daylight."""
    lat, lon = angles(setting.sun)
    return Pose(
        lat_rad=lat * 0.5 + math.radians(8),
        lon_rad=lon + math.radians(38),
        distance_km=17_500.0,
        middle=(aside, 0.0),
    )


def story_pose(snapshot: "Snapshot", setting: Setting, size_px: tuple[int, int]) -> Pose:
    """Return the view of a moment."""
    wide = size_px[0] / max(size_px[1], 1)
    pose = day_pose(setting, _ASIDE if wide > 1.3 else 0.0)
    if snapshot.near is None:
        return pose
    return replace(
        pose, distance_km=max(pose.distance_km, 2.2 * float(np.linalg.norm(setting.craft_km)))
    )
