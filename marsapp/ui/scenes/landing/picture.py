"""One picture of the landing, worked out before anything is drawn: what every painter gets."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.style import Style as PlainStyle
from marsapp.ui.render.style import Switches
from marsapp.ui.scenes.landing.course import Course

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import DescentState, Snapshot
    from marsapp.ui.scenes.landing.tried import Tried

CAMERAS: Final = ("story", "side", "above", "down")
"""From where the landing is watched, in the order in which it is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Switches):
    """What the person has switched on."""

    names: bool = True
    strips: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Style(PlainStyle):
    """How everything is drawn and written."""

    sprites: Sprites


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How the camera is held: nearer by ``zoom``, turned round the craft by ``turn_rad``."""

    camera: str = "side"  # of CAMERAS, the story's being resolved
    zoom: float = 1.0
    turn_rad: float = 0.0

    def within_limits(self) -> "Shot":
        """Return the shot with everything brought into its range."""
        return replace(self, zoom=min(max(self.zoom, 0.2), 6.0))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """Everything a painter needs about one frame.

    ``size`` is that of the picture without the strips. ``shot`` may be on its way from ``before``,
    ``faded`` being how far it has come, 0 to 1.
    """

    mission: "Mission"
    snapshot: "Snapshot"
    course: Course
    style: Style
    options: Options
    shot: Shot
    size: tuple[int, int]
    before: Shot | None = None
    faded: float = 1.0
    tried: "Tried | None" = None
    selected: str = ""  # id of the selected thing
    focused: str = ""  # id of the thing with the keyboard's focus
    rate: float = 0.0  # mission seconds in a real second while time runs, else 0
    rough: bool = False  # something moves: paint lightly, the full picture follows

    @property
    def descent(self) -> "DescentState | None":
        """The lander on its way down; None before the parting."""
        return self.snapshot.descent

    @property
    def time_s(self) -> float:
        """Seconds since launch."""
        return self.snapshot.time_s

    @property
    def is_tight(self) -> bool:
        """Whether there is room for few words only."""
        return self.style.is_tight(self.size)
