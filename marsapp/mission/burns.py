"""What a burn did, from its record."""

import numpy as np

from marsapp.mission.model import Burn
from marsapp.mission.units import convert


def delta_v_km_s(burn: Burn) -> float:
    """Return the change of speed: what was said of it, else the length of its vector, else 0."""
    said = burn.values.get("delta_v")
    if said is not None and isinstance(said.value, float):
        return convert(said.value, said.unit, "km/s")
    return 0.0 if burn.dv_icrf_km_s is None else float(np.linalg.norm(burn.dv_icrf_km_s))
