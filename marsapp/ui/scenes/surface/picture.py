"""One picture of the surface scene, worked out before anything is drawn.

Places are metres east, north and up of the landing place.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.render.style import Style, Switches

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DriveState, Snapshot
    from marsapp.ui.scenes.surface.light import Light

Array = NDArray[np.float64]

CAMERAS: Final = ("story", "beside", "rover", "map", "lander")
"""Where the picture is taken from, in the order in which it is offered."""
_HURRIED: Final = 100.0  # mission seconds a second: no picture stands for long


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Switches):
    """What the person has switched on."""

    names: bool = True
    scale: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """From where the picture is taken: which of ``CAMERAS``, and how a hand has changed that.

    ``turn_deg`` goes round, ``tilt_deg`` up; ``zoom`` is above 1 nearer. On the map ``aside_m``
    moves its middle east and north. ``tells`` lets the tripod be set up otherwise at every stage.
    """

    camera: str = "beside"
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    zoom: float = 1.0
    aside_m: tuple[float, float] = (0.0, 0.0)
    tells: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """Everything a painter needs about one frame."""

    mission: "Mission"
    snapshot: "Snapshot"
    drive: "DriveState | None"
    shot: Shot  # the story's choice resolved
    light: "Light"
    size: tuple[int, int]
    style: Style
    options: Options
    selected: str = ""  # id of the selected thing
    focused: str = ""  # id of the thing with the keyboard's focus
    rate: float = 0.0  # mission seconds in a real second while time runs, else 0
    live: bool = False  # time runs before somebody's eyes: nothing may halt
    fades: bool = False  # the last picture may go by and by
    moving: bool = False  # a hand moves the view: paint lightly, more follows when it rests

    @property
    def hurried(self) -> bool:
        """Whether time runs so fast that what is painted will soon be another picture."""
        return self.live and abs(self.rate) > _HURRIED

    @property
    def is_tight(self) -> bool:
        """Whether there is room for few words only."""
        return self.style.is_tight(self.size)

    @property
    def is_map(self) -> bool:
        """Whether the ground is seen from above."""
        return self.shot.camera == "map"
