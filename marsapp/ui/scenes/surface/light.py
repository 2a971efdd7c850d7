"""The light of a picture: the Sun of the moment, or that of one hour where days fly past."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsapp.physics.mars_time import SOL_S

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.snapshot import Snapshot

FLICKERS: Final = SOL_S / 12.0
"""So many mission seconds in a real second, and day and night would flicker."""
HOUR: Final = 15.0
"""Local mean solar time of the light that is shown instead."""
_STEP_DEG: Final = 0.5
_HELD_STEP_DEG: Final = 2.0
_MOST_STEP_DEG: Final = 12.0
_TURNS_DEG_S: Final = 2.5 * 360.0 / SOL_S  # no more than a picture in so many seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """Where the Sun stands over the ground; ``held`` where it is that of a fixed hour."""

    elevation_deg: float
    azimuth_deg: float
    held: bool = False


def light_of(mission: "Mission", snapshot: "Snapshot", rate: float) -> Light | None:
    """Return the light in which a moment is shown, time running at a rate; None without a site."""
    shown, held = snapshot, abs(rate) > FLICKERS
    if snapshot.surface is None:
        return None
    if held:
        hours = HOUR - snapshot.surface.local_mean_solar_time_h
        time_s = snapshot.time_s + hours / 24.0 * SOL_S
        if 0.0 <= time_s <= mission.end_s:
            shown = mission.at(time_s)
    sun = shown.surface
    if sun is None:
        return None
    turned_deg = min(abs(rate) * _TURNS_DEG_S, _MOST_STEP_DEG)
    step_deg = _HELD_STEP_DEG if held else max(_STEP_DEG, turned_deg)
    return Light(
        elevation_deg=round(sun.sun_elevation_deg / step_deg) * step_deg,
        azimuth_deg=round(sun.sun_azimuth_deg / (2 * step_deg)) * 2 * step_deg % 360.0,
        held=held,
    )
