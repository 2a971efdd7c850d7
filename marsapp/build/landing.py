"""The way through the air of Mars between entry and touchdown, by the model of the landing."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.build import knots
from marsapp.build.inputs import epoch
from marsapp.build.parts import Part, Quality
from marsapp.mission.descent.craft import Craft
from marsapp.mission.descent.descent import MARS, Descent, Entry
from marsapp.mission.model import MissionData
from marsapp.mission.observation import Site
from marsapp.physics.frames import icrf_to_mars_fixed
from marsapp.physics.hermite import HermiteCurve
from marsapp.physics.time import tdb_seconds

Array = NDArray[np.float64]
_TOLERANCE_KM: Final = 0.005


def descent(figures: dict[str, Any], data: MissionData, coast: Part) -> Part:
    """Return the way from entry to the landing site.

    The model begins on the coast, at the moment of the event of entry, and is flown with the
    numbers of the mission file, which were worked out so that it ends at the site (see
    `marsapp.build.descent`).
    """
    block = figures["landing"]
    begin, end = epoch(block["entry"]), epoch(block["touchdown"])
    start, model = _model(data, block, coast)
    flight = model.real
    path = HermiteCurve.through(flight.t_plus_s, flight.position_m / 1e3, flight.velocity_m_s / 1e3)

    def curve(tdb_s: Array) -> Array:
        times = np.asarray(tdb_s, dtype=float)
        place, velocity = path.at(np.minimum(times - start, flight.end_s))
        velocity = np.where((times - start > flight.end_s)[:, None], 0.0, velocity)
        turning = MARS.spin * np.stack([-place[:, 1], place[:, 0], 0.0 * place[:, 2]], axis=1)
        to_icrf = np.swapaxes(icrf_to_mars_fixed(times), -1, -2)
        both = np.stack([place, velocity + turning], axis=2)
        return np.hstack(list(np.moveaxis(to_icrf @ both, 2, 0)))

    times, rows = knots.choose(curve, (begin, end), _TOLERANCE_KM)
    return Part(
        id="entry_descent_landing",
        branch=block["about"]["branch"],
        centre="mars",
        quality=Quality.of(block["about"]),
        tdb_s=times,
        knots=rows,
    )


def _model(data: MissionData, block: dict[str, Any], coast: Part) -> tuple[float, Descent]:
    """Return when the model begins (TDB s), and the model."""
    plan = data.descents[0]
    events = {event.id: event.utc for event in data.events}
    start = float(tdb_seconds(events[plan.entry]))
    flown = HermiteCurve.through(
        coast.tdb_s, coast.knots[:, :3], coast.knots[:, 3:6], coast.knots[:, 6:]
    )
    place, velocity = flown.at(np.array([start]))
    site = Site(**block["site"], landing_tdb_s=float(tdb_seconds(events[plan.touchdown])))
    entry = Entry.of(place[0], velocity[0], start)
    begin_s = (events[plan.entry] - data.mission.launch).total_seconds()
    return start, Descent(plan, Craft.of(plan), entry, site, begin_s)
