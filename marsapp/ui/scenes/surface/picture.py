"""One picture of the surface scene, worked out before anything is drawn.

Places are metres east, north and up of the landing place.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DriveState, Snapshot
    from marsapp.ui.scenes.surface.light import Light

Array = NDArray[np.float64]

CAMERAS: Final = ("story", "beside", "rover", "map", "lander")
"""Where the picture is taken from, in the order in which it is offered."""
_HURRIED: Final = 100.0  # mission seconds a second: no picture stands for long
_TIGHT_PX: Final = (560.0, 330.0)  # width and height at 100 %: lower pictures say less


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the person has switched on."""

    names: bool = True
    scale: bool = True

    def switched(self, name: str) -> "Options":
        """Return the options with one of them turned on or off."""
        change: dict[str, Any] = {name: not getattr(self, name)}
        return replace(self, **change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How everything is drawn and written."""

    theme: Theme
    formatter: Formatter

    def px(self, length: float) -> float:
        """Scale a length at 100 %."""
        return length * self.theme.scale


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
        width, height = (side / self.style.theme.scale for side in self.size)
        return width < _TIGHT_PX[0] or height < _TIGHT_PX[1]

    @property
    def is_map(self) -> bool:
        """Whether the ground is seen from above."""
        return self.shot.camera == "map"
