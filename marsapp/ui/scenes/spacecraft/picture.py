"""One picture of the spacecraft scene, worked out before anything is drawn.

The frame of the picture is that of what is shown, in metres: x to the right of the craft, y to
its back, z up.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.posture import Standing
from marsapp.state.workshop import Handling
from marsapp.ui.render.mesh.craft import Posed
from marsapp.ui.render.mesh.turntable import TurntableView
from marsapp.ui.render.style import Style, Switches

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Switches):
    """What the person has switched on."""

    names: bool = True
    scale: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """Everything a painter needs about one frame.

    ``handling`` is how the craft is held as it is shown at this instant, on the way to how the
    workshop holds it. ``corners_m`` (n, 3) are points all over the craft, the outermost too.
    """

    mission: "Mission"
    snapshot: "Snapshot"
    handling: Handling
    standing: Standing
    posed: Posed
    view: TurntableView
    size: tuple[int, int]
    corners_m: Array
    style: Style
    options: Options
    selected: str = ""  # id of the selected thing
    focused: str = ""  # id of the thing with the keyboard's focus
    moving: bool = False  # the view or the craft is moving: paint lightly, more follows

    def on_screen(self, points_m: Array) -> Array:
        """Return the pixels (n, 2) of points (n, 3); not numbers where they are behind the eye."""
        return self.view.project(points_m, self.size)[0]

    def px_per_m(self, point_m: Array | None = None) -> float:
        """Return how many pixels a metre takes at a point (3,), or in the middle of the craft."""
        middle = self.view.px_per_m(self.size)
        if point_m is None:
            return middle
        away_m = float(self.view.project(point_m, self.size)[1][0])
        return middle * self.view.distance_m / max(away_m, 1e-6)

    def matrix_of(self, thing: str) -> Array | None:
        """Return the frame (4, 4) of the first shape of a vehicle, part or payload, if it stands.

        It takes metres in that frame, as columns, to the frame of the picture.
        """
        return next((one.matrix for one in self.standing.placed if one.part == thing), None)

    @property
    def is_tight(self) -> bool:
        """Whether there is room for few words only."""
        return self.style.is_tight(self.size)

    @property
    def is_empty(self) -> bool:
        """Whether there is no form to be shown."""
        return not self.standing.placed

    @property
    def chosen(self) -> frozenset[str]:
        """Ids of what has the person's attention; what the picture is about does not stand out."""
        about = {"", self.handling.subject, self.mission.data.mission.craft}
        return frozenset({self.selected, self.focused, self.handling.senses} - about)

    @property
    def lit(self) -> frozenset[str]:
        """Ids of the shapes that have the person's attention; those of a whole vehicle too."""
        chosen = self.chosen
        return frozenset(
            one.shape.id
            for one in self.standing.placed
            if one.part in chosen or one.vehicle in chosen
        )
