"""What is asked for on a sol of the rover, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from marsapp.physics.mars_time import SOL_S

Array = NDArray[np.float64]

Verdict = Literal["enough", "just", "too_little", "wakes", "sleeps_on"]
"""The power is more than enough, or just; too little; a rover that sleeps wakes, or sleeps on."""
Reason = Literal["none", "work", "panels", "air", "dust", "season", "cold"]
"""What it is that lacks: too much work, dust on the panels, in the air, both; Sun; warmth."""
Load = Literal["awake", "asleep", "drive", "photos", "radar", "relay", "heater"]

WHOLE_SOL_H: Final = 24.0
"""Hours of Mars, 24 to a sol; asleep so long, the rover does not wake at all."""
STEPS: Final = 149
HOURS_A_SOL: Final = SOL_S / 3600
"""Hours of ours in a sol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SolWish:
    """What is asked for on a sol; None is what is usual then.

    ``dust_air`` is the optical depth straight up, ``dust_panels`` the share of the light that
    dust on the panels takes. ``tilt_deg`` is how far the panels lean to the Sun's noon side.
    Hours are hours of Mars. A ``sleep_h`` of 24 is the winter sleep, out of which the rover only
    wakes by itself. The heaters keep the battery over ``keep_c``.
    """

    sol: int = 1
    dust_air: float | None = None
    dust_panels: float | None = None
    tilt_deg: float = 0.0
    drive_h: float = 1.0
    photos: int = 20
    radar_h: float = 1.0
    sleep_h: float | None = None
    keep_c: float = -30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What holds where nothing else is asked for; see `SolWish`."""

    dust_air: float
    dust_panels: float
    sleep_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """The way of the sunlight at its best hour, W/m², step by step, and the Sun above it.

    ``straight`` faces the Sun above the air, ``level`` falls on level ground above the air,
    ``ground`` arrives below the dusty air, ``panel`` on the panel, ``left`` through its dust.
    """

    solar_longitude_deg: float
    distance_km: float
    noon_height_deg: float
    day_h: float
    straight: float
    level: float
    ground: float
    panel: float
    left: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SolDay:
    """One sol from midnight to midnight by the true Sun; arrays (n,) over ``hours``.

    Powers in W, energies in Wh, temperatures in degrees Celsius. ``dust_air``, ``dust_panels``
    and ``sleep_h`` are what was asked for or is usual. ``wake_h`` is the hour at which a
    sleeping rover has both power and warmth enough.
    """

    wish: SolWish
    dust_air: float
    dust_panels: float
    sleep_h: float
    light: Light
    hours: Array
    sun_height_deg: Array
    sun_azimuth_deg: Array
    panel_w: Array
    load_w: Array
    battery_wh: Array
    outside_c: Array
    inside_c: Array
    verdict: Verdict
    reason: Reason
    wake_h: float | None
    spent_wh: Mapping[Load, float]
    battery_most_wh: float
    wake_w: float
    wake_c: float

    @property
    def asleep(self) -> bool:
        """Whether it is the long sleep of winter."""
        return self.sleep_h >= WHOLE_SOL_H

    @property
    def noon_w(self) -> float:
        """The most that the panels give."""
        return float(self.panel_w.max())

    @property
    def in_wh(self) -> float:
        """What the panels give in all."""
        return energy_wh(self.panel_w)

    @property
    def out_wh(self) -> float:
        """What is needed in all."""
        return sum(self.spent_wh.values())

    def at(self, values: Array, hour: float) -> float:
        """Return one of the arrays at an hour."""
        return float(np.interp(hour % 24.0, self.hours, values))


def energy_wh(power_w: Array) -> float:
    """Return the energy of a power over the hours of a sol; real hours are a little shorter."""
    return float(np.trapezoid(power_w, dx=HOURS_A_SOL / (STEPS - 1)))
