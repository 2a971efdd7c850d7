"""The fall through the air of Mars, drawn between entry and touchdown."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import knots
from marsapp.build.inputs import epoch
from marsapp.build.parts import Part, Quality
from marsapp.physics.frames import fixed_direction, icrf_to_mars_fixed
from marsapp.physics.hermite import HermiteCurve

Array = NDArray[np.float64]
_TOLERANCE_KM: Final = 0.005
_HALF_STEP_S: Final = 0.05


def descent(figures: dict[str, Any]) -> Part:
    """Return the way from entry to the landing site.

    The share of the way and the height are cubics in time; latitude and longitude run
    with the share from the point below entry to the site. Velocity is the rate of that.
    """
    block = figures["landing"]
    site = block["site"]
    rows = np.array(block["knots"])
    fall = HermiteCurve.through(rows[:, 0], rows[:, [1, 3]], rows[:, [2, 4]])
    begin, end = epoch(block["entry"]), epoch(block["touchdown"])

    def position(tdb_s: Array) -> Array:
        values, _ = fall.at(tdb_s - begin)
        share, height = values[:, 0], values[:, 1]
        lat = block["entry_lat_deg"] + share * (site["lat_deg"] - block["entry_lat_deg"])
        lon = block["entry_lon_deg"] + share * (site["lon_deg"] - block["entry_lon_deg"])
        fixed = (site["radius_km"] + height)[:, None] * fixed_direction(lat, lon)
        to_icrf = np.swapaxes(icrf_to_mars_fixed(tdb_s), -1, -2)
        return np.asarray((to_icrf @ fixed[:, :, None])[:, :, 0])

    def curve(tdb_s: Array) -> Array:
        times = np.asarray(tdb_s, dtype=float)
        before, after = position(times - _HALF_STEP_S), position(times + _HALF_STEP_S)
        return np.hstack([position(times), (after - before) / (2 * _HALF_STEP_S)])

    times, rows = knots.choose(curve, (begin, end), _TOLERANCE_KM)
    return Part(
        id="entry_descent_landing",
        branch=block["about"]["branch"],
        centre="mars",
        quality=Quality.of(block["about"]),
        tdb_s=times,
        knots=rows,
    )
