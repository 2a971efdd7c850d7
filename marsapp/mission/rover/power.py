"""What a rover's panels, battery and warm box do in the course of a sol: parameters and steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import Route
from marsapp.mission.sourced import Record, Value
from marsapp.mission.units import convert

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

Array = NDArray[np.float64]

RECORD: Final = "rover_day"
"""Id of the constant whose values a sol is worked out from."""
NEEDED: Final[Mapping[str, str]] = {
    "efficiency": "share",
    "dust_rate": "share",
    "battery_energy": "work",
    "sleep_power": "power",
    "awake_power": "power",
    "drive_power": "power",
    "radar_power": "power",
    "photo_energy": "work",
    "relay_energy": "work",
    "heater_power": "power",
    "heat_loss": "loss of heat",
    "heat_capacity": "capacity for heat",
    "window_area": "area",
    "heat_store": "work",
    "melting": "temperature",
    "summer_day": "temperature",
    "summer_night": "temperature",
    "winter_day": "temperature",
    "winter_night": "temperature",
    "wake_temperature": "temperature",
    **{f"dust_{season}": "number" for season in range(0, 360, 45)},
}
"""The values of that constant, and what each of them measures."""
_UNITS: Final = {
    "number": "1", "share": "1", "work": "Wh", "power": "W", "loss of heat": "W/K",
    "capacity for heat": "kJ/K", "area": "m2", "temperature": "degC",
}  # fmt: skip
_COLDEST_H, _WARMEST_H = 5.5, 13.5
_GREATEST_COLD_DEG: Final = 280.0
"""Solar longitude of the coldest weeks: a little after the northern winter solstice at 270."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rover:
    """What is assumed of the rover: numbers in W, Wh, kJ/K, degrees Celsius; shares 0 to 1."""

    area_m2: float
    wake_w: float
    values: Mapping[str, float]

    @classmethod
    def of(cls, mission: "Mission", route: Route) -> "Rover | None":
        """Return what the mission file says; None where it says too little."""
        record = next((each for each in mission.data.constants if each.id == RECORD), None)
        vehicle = mission.vehicle(route.vehicle)
        wake = vehicle.values.get("wake_power")
        area = panel_area(mission, route)
        if record is None or wake is None or area is None:
            return None
        return cls(
            area_m2=convert(float(area.value), area.unit, "m2"),
            wake_w=convert(float(wake.value), wake.unit, "W"),
            values={name: _number(record, name) for name in NEEDED},
        )

    def __getitem__(self, name: str) -> float:
        """Return one of the assumed values."""
        return self.values[name]

    def usual_dust(self, solar_longitude_deg: float) -> float:
        """Return the optical depth that is usual in a season."""
        seasons = list(range(0, 361, 45))
        depths = [self[f"dust_{season % 360}"] for season in seasons]
        return float(np.interp(solar_longitude_deg % 360.0, seasons, depths))

    def settled_dust(self, sol: int) -> float:
        """Return the share of the light that the dust on the panels takes after so many sols."""
        return float(1.0 - (1.0 - self["dust_rate"]) ** max(sol - 1, 0))

    def outside_c(self, solar_longitude_deg: float, hours: Array) -> Array:
        """Return the temperature of the air by the hour of the sol, typical for the season."""
        winter = (1 + np.cos(np.radians(solar_longitude_deg - _GREATEST_COLD_DEG))) / 2
        day, night = (
            self[f"summer_{time}"] * (1 - winter) + self[f"winter_{time}"] * winter
            for time in ("day", "night")
        )
        rise_h = _WARMEST_H - _COLDEST_H
        since = (hours - _COLDEST_H) % 24.0
        falling = (since - rise_h) / (24.0 - rise_h)
        turn = np.where(since < rise_h, since / rise_h, 1 + falling)
        return np.asarray((day + night) / 2 - (day - night) / 2 * np.cos(np.pi * turn))


def panel_area(mission: "Mission", route: Route) -> Value | None:
    """Return the area of the panels of the rover: that of its part that has panels."""
    for part in mission.vehicle(route.vehicle).parts:
        if "solar_panel" in part.id and "area" in part.values:
            return part.values["area"]
    return None


def _number(record: Record, name: str) -> float:
    value = record.values[name]
    return convert(float(value.value), value.unit, _UNITS[NEEDED[name]])


@dataclass(slots=True)
class Box:
    """The warm box: its temperature, what has melted of the heat store, and the battery.

    It is stepped through a sol; the store keeps the box at its melting point while it lasts.
    """

    rover: Rover
    inside_c: float
    melted: float
    battery_wh: float

    def warm(self, heat_w: float, outside_c: float, step_h: float) -> None:
        """Let heat come in and leak out for a while."""
        rover = self.rover
        flow_w = heat_w - rover["heat_loss"] * (self.inside_c - outside_c)
        per_degree_wh = rover["heat_capacity"] / 3.6
        after_c = self.inside_c + flow_w * step_h / per_degree_wh
        melting_c, store_wh = rover["melting"], rover["heat_store"]
        over_wh = (after_c - melting_c) * per_degree_wh
        if over_wh > 0 and self.melted < 1:
            taken = min(over_wh, (1 - self.melted) * store_wh)
        elif over_wh < 0 and self.melted > 0:
            taken = -min(-over_wh, self.melted * store_wh)
        else:
            taken = 0.0
        self.melted += taken / store_wh
        self.inside_c = after_c - taken / per_degree_wh

    def heater_w(self, heat_w: float, outside_c: float, keep_c: float, step_h: float) -> float:
        """Return what the heaters must give so that it stays as warm as asked, as far as they can.

        The store comes first: as long as it freezes, it heats.
        """
        rover = self.rover
        if self.melted > 0 and keep_c <= rover["melting"]:
            return 0.0
        lost_w = rover["heat_loss"] * (self.inside_c - outside_c) - heat_w
        short_w = (keep_c - self.inside_c) * rover["heat_capacity"] / 3.6 / step_h
        return min(max(lost_w + short_w, 0.0), rover["heater_power"])

    def charge(self, power_w: float, step_h: float) -> None:
        """Load the battery, or draw from it."""
        most_wh = self.rover["battery_energy"]
        self.battery_wh = min(max(self.battery_wh + power_w * step_h, 0.0), most_wh)
