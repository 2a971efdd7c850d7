"""How Mars, Sun and craft stand to one another at a moment, in the frame of the picture."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.frames import icrf_to_mars_equator, mars_equator_to_fixed

if TYPE_CHECKING:
    from marsapp.mission.snapshot import Snapshot

Array = NDArray[np.float64]

_APART_KM: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting:
    """Places are km from the centre of Mars; see `Picture` for the rest."""

    to_frame: Array
    turn_rad: float
    sun: Array
    craft_km: Array
    craft_km_s: Array
    lander_km: Array | None = None  # while it flies by itself
    planes: tuple[Array, ...] = ()  # normals of the orbits before and after a burn that tilts them

    @classmethod
    def of(
        cls, snapshot: "Snapshot", turning_tdb_s: float | None = None, lander: str | None = None
    ) -> "Setting":
        """Return the setting of a moment; the planet itself may stand as at another one."""
        to_frame = icrf_to_mars_equator(snapshot.tdb_s)
        fixed = mars_equator_to_fixed(snapshot.tdb_s if turning_tdb_s is None else turning_tdb_s)
        mars = snapshot.bodies["mars"]
        sun = to_frame @ -mars.position_km
        return cls(
            lander_km=_flying_apart(snapshot, to_frame, lander),
            to_frame=to_frame,
            turn_rad=float(np.arctan2(fixed[0, 1], fixed[0, 0])),
            sun=sun / np.linalg.norm(sun),
            craft_km=to_frame @ (snapshot.craft.position_km - mars.position_km),
            craft_km_s=to_frame @ (snapshot.craft.velocity_km_s - mars.velocity_km_s),
        )


def _flying_apart(snapshot: "Snapshot", to_frame: Array, lander: str | None) -> Array | None:
    """Return where the lander is while it flies by itself near Mars."""
    state = snapshot.vehicles.get(lander or "")
    if state is None or state.landed or state.centre != "mars":
        return None
    apart_km = float(np.linalg.norm(state.position_km - snapshot.craft.position_km))
    return np.asarray(to_frame @ state.relative_position_km) if apart_km > _APART_KM else None
