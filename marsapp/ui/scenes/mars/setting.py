"""How Mars, Sun and craft stand to one another at a moment, in the frame of the picture."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.frames import icrf_to_mars_equator, mars_equator_to_fixed

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

TURN_S: Final = 88_642.7
"""One turn of Mars among the stars."""
FLICKERS: Final = 0.5  # turns in a real second: more is no turning but flicker


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting:
    """Places are km from the centre of Mars; see `Picture` for the rest."""

    to_frame: Array
    turn_rad: float
    sun: Array
    craft_km: Array
    craft_km_s: Array

    @classmethod
    def of(cls, snapshot: "Snapshot", turning_tdb_s: float | None = None) -> "Setting":
        """Return the setting of a moment; the planet itself may stand as at another one."""
        to_frame = icrf_to_mars_equator(snapshot.tdb_s)
        fixed = mars_equator_to_fixed(snapshot.tdb_s if turning_tdb_s is None else turning_tdb_s)
        mars = snapshot.bodies["mars"]
        sun = to_frame @ -mars.position_km
        return cls(
            to_frame=to_frame,
            turn_rad=float(np.arctan2(fixed[0, 1], fixed[0, 0])),
            sun=sun / np.linalg.norm(sun),
            craft_km=to_frame @ (snapshot.craft.position_km - mars.position_km),
            craft_km_s=to_frame @ (snapshot.craft.velocity_km_s - mars.velocity_km_s),
        )


def flickers(rate: float) -> bool:
    """Say whether at so many mission seconds a second the turning planet would only flicker."""
    return abs(rate) / TURN_S > FLICKERS
