"""A sol in the life of the rover: sunlight, power, battery and warmth, against what it is to do.

A simple model. Season, distance and path of the Sun are those of the real sol; what the rover has
and needs is assumed (see ``rover_day`` in the mission file). The sol before is taken to have gone
the same way.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from marsapp.mission.model import Route
from marsapp.mission.rover.power import Box, Rover
from marsapp.mission.rover.sol import (
    HOURS_A_SOL,
    STEPS,
    WHOLE_SOL_H,
    Light,
    Load,
    Reason,
    SolDay,
    SolWish,
    Usual,
    Verdict,
    energy_wh,
)
from marsapp.physics.mars_time import (
    SOL_S,
    local_true_solar_time_h,
    sol_start_tdb_s,
    solar_longitude_deg,
)
from marsapp.physics.sunlight import (
    Daylight,
    daylight,
    declination_deg,
    flux_w_m2,
    on_panel_w_m2,
    sun_direction,
)

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission
    from marsapp.mission.observation import Site

Array = NDArray[np.float64]

ALBEDO: Final = 0.22
"""Share of the sunlight that the ground sends back: a middling plain of Mars."""
_CLEAR: Final = 0.3  # optical depth of a clear sky
_BEGIN_H: Final = 10.0  # work begins
_NIGHT_H: Final = 12.0  # the middle of the time asleep is midnight
_NIGHT_SLEEP_H: Final = 14.0
_RESERVE: Final = 0.2  # of the battery, below which it is only just enough
_SPARE: Final = 1.1
_FIRST_FILL: Final = 0.7


class RoverDay:
    """Works out sols of a rover that stands at the landing place."""

    def __init__(self, mission: "Mission", site: "Site", rover: Rover, route: Route) -> None:
        self.rover: Final = rover
        self.route: Final = route
        self._mission = mission
        self._site = site
        self._sleep_s = float("inf") if route.sleep is None else mission.event_times_s[route.sleep]
        self.hours: Final = np.linspace(0.0, WHOLE_SOL_H, STEPS)

    @classmethod
    def of(cls, mission: "Mission") -> "RoverDay | None":
        """Return the model for a mission, or None where its file says too little for one."""
        route, site = next(iter(mission.data.routes), None), mission.site
        if route is None or site is None or site.landing_tdb_s is None:
            return None
        rover = Rover.of(mission, route)
        return None if rover is None else cls(mission, site, rover, route)

    def noon_s(self, sol: int) -> float:
        """Return the mission time of a sol's noon by the true Sun."""
        tdb_s = float(
            sol_start_tdb_s(sol + 0.5, self._site.landing_tdb_s or 0.0, self._site.lon_deg)
        )
        late_h = 12.0 - float(local_true_solar_time_h(tdb_s, self._site.lon_deg))
        return tdb_s + late_h / 24 * SOL_S - self._mission.tdb(0.0)

    def sol_of_season(self, solar_longitude: float, after_sol: int) -> int:
        """Return the first sol after another one on which a season begins."""
        sol = after_sol
        while True:
            now, then = self._season_deg(sol), self._season_deg(sol + 1)
            if (solar_longitude - now) % 360.0 < (then - now) % 360.0:
                return sol + 1
            sol += 1

    def usual(self, sol: int) -> "Usual":
        """Return what is usual on a sol."""
        return Usual(
            dust_air=self.rover.usual_dust(self._season_deg(sol)),
            dust_panels=self.rover.settled_dust(sol),
            sleep_h=WHOLE_SOL_H if self.noon_s(sol) >= self._sleep_s else _NIGHT_SLEEP_H,
        )

    def day(self, wish: SolWish) -> SolDay:
        """Return what becomes of a sol. This takes about a millisecond."""
        usual = self.usual(wish.sol)
        air, panels, sleep = wish.dust_air, wish.dust_panels, wish.sleep_h
        taken = Usual(
            dust_air=usual.dust_air if air is None else air,
            dust_panels=usual.dust_panels if panels is None else panels,
            sleep_h=usual.sleep_h if sleep is None else sleep,
        )
        return _Sol(self, wish, taken).told()

    def _season_deg(self, sol: int) -> float:
        return float(solar_longitude_deg(self._mission.tdb(self.noon_s(sol))))

    def sun(self, sol: int) -> tuple[float, float, Array]:
        """Return season (deg), distance of the Sun (km) and its directions over a sol, (n, 3)."""
        tdb_s = self._mission.tdb(self.noon_s(sol))
        season = float(solar_longitude_deg(tdb_s))
        mars_km, _ = self._mission.ephemeris.state("mars", tdb_s)
        lat_deg = self._site.lat_deg
        distance_km = float(np.linalg.norm(mars_km))
        return season, distance_km, sun_direction(lat_deg, declination_deg(season), self.hours)


class _Sol:
    """One sol while it is worked out."""

    def __init__(self, model: RoverDay, wish: SolWish, taken: Usual) -> None:
        self._rover, self._hours = model.rover, model.hours
        self._wish, self._taken = wish, taken
        self._air, self._panels = taken.dust_air, taken.dust_panels
        self._season, self._distance_km, self._sun = model.sun(wish.sol)
        self._flux = float(flux_w_m2(self._distance_km))
        noon = self._sun[STEPS // 2]
        self._lean_deg = wish.tilt_deg * (1.0 if noon[1] > 0 else -1.0)
        self._lit = self._light(self._air)
        self._outside = self._rover.outside_c(self._season, self._hours)
        self._awake = np.abs(self._hours - _NIGHT_H) < (WHOLE_SOL_H - taken.sleep_h) / 2
        self._asleep = taken.sleep_h >= WHOLE_SOL_H

    def told(self) -> SolDay:
        """Return the sol."""
        panel_w = self._panel_w(self._lit, self._panels)
        plan = {} if self._asleep else self._plan()
        fill_wh = _FIRST_FILL * self._rover["battery_energy"]
        box = Box(self._rover, self._rover["melting"], 0.5, 0.0 if self._asleep else fill_wh)
        for _ in range(3):  # the sols before went the same way
            course = self._run(box, panel_w, sum(plan.values(), np.zeros(STEPS)))
        heater_w, battery_wh, inside_c = course
        plan["heater"] = heater_w
        spent = {name: energy_wh(power_w) for name, power_w in plan.items()}
        wake_h = self._wakes(panel_w, inside_c)
        verdict, reason = self._judged(panel_w, spent, battery_wh, wake_h)
        up = self._sun[:, 2]
        east, north = self._sun[:, 0], self._sun[:, 1]
        return SolDay(
            wish=self._wish,
            dust_air=self._air,
            dust_panels=self._panels,
            sleep_h=self._taken.sleep_h,
            light=self._way_of_light(),
            hours=self._hours,
            sun_height_deg=np.degrees(np.arcsin(up)),
            sun_azimuth_deg=np.degrees(np.arctan2(east, north)) % 360.0,
            panel_w=panel_w,
            load_w=sum(plan.values(), np.zeros(STEPS)),
            battery_wh=battery_wh,
            outside_c=self._outside,
            inside_c=inside_c,
            verdict=verdict,
            reason=reason,
            wake_h=wake_h,
            spent_wh=spent,
            battery_most_wh=self._rover["battery_energy"],
            wake_w=self._rover.wake_w,
            wake_c=self._rover["wake_temperature"],
        )

    def _light(self, depth: float) -> Daylight:
        return daylight(self._flux, self._sun[:, 2], depth, ALBEDO)

    def _panel_w(self, light: Daylight, dust: float) -> Array:
        rover = self._rover
        falls = on_panel_w_m2(light, self._sun, self._lean_deg, ALBEDO)
        return np.asarray(falls * rover.area_m2 * rover["efficiency"] * (1 - dust))

    def _plan(self) -> dict[Load, Array]:
        """Return the power that everything planned takes; nothing is done while it sleeps."""
        rover, wish = self._rover, self._wish
        since_h = self._hours - _BEGIN_H
        step_h = HOURS_A_SOL / (STEPS - 1)

        def working(hours: float) -> Array:
            return ((since_h >= 0) & (since_h < hours) & self._awake).astype(np.float64)

        def at_once(energy: float, hour: float) -> Array:
            pulse = np.zeros(STEPS)
            steps = slice(round(hour / WHOLE_SOL_H * (STEPS - 1)), None)
            pulse[steps][:3] = energy / (3 * step_h)
            return pulse * self._awake

        return {
            "awake": np.where(self._awake, rover["awake_power"], 0.0),
            "asleep": np.where(self._awake, 0.0, rover["sleep_power"]),
            "drive": rover["drive_power"] * working(wish.drive_h),
            "radar": rover["radar_power"] * working(wish.radar_h),
            "photos": at_once(rover["photo_energy"] * wish.photos, 9.0),
            "relay": at_once(rover["relay_energy"], 15.0),
        }

    def _run(self, box: Box, panel_w: Array, load_w: Array) -> tuple[Array, Array, Array]:
        """Step through a sol; return the heater's power, the battery and the warmth inside."""
        rover, keep_c = self._rover, self._wish.keep_c
        step_h = HOURS_A_SOL / (STEPS - 1)
        sunny = self._lit.level * rover["window_area"] * (1 - self._panels)
        rows = np.empty((STEPS, 3))
        for n in range(STEPS):
            outside_c = float(self._outside[n])
            free_w, wanted_w = float(panel_w[n]), float(load_w[n])
            heat_w = float(sunny[n]) + min(wanted_w, rover["awake_power"])
            if self._asleep:  # whatever the panels give warms the battery, until it can wake
                heater_w = min(free_w, rover["heater_power"])
            else:
                heater_w = box.heater_w(heat_w, outside_c, keep_c, step_h)
                if box.battery_wh <= 0:
                    heater_w = min(heater_w, free_w)
            box.warm(heat_w + heater_w, outside_c, step_h)
            if not self._asleep:
                box.charge(free_w - wanted_w - heater_w, step_h)
            rows[n] = heater_w, box.battery_wh, box.inside_c
        return rows[:, 0], rows[:, 1], rows[:, 2]

    def _wakes(self, panel_w: Array, inside_c: Array) -> float | None:
        if not self._asleep:
            return None
        both = (panel_w >= self._rover.wake_w) & (inside_c >= self._rover["wake_temperature"])
        return float(self._hours[np.argmax(both)]) if both.any() else None

    def _judged(
        self, panel_w: Array, spent: Mapping[Load, float], battery_wh: Array, wake_h: float | None
    ) -> tuple[Verdict, Reason]:
        if self._asleep:
            if wake_h is not None:
                return "wakes", "none"
            most_w = float(panel_w.max())
            if most_w >= self._rover.wake_w:
                return "sleeps_on", "cold"
            return "sleeps_on", self._lacks(self._rover.wake_w / max(most_w, 1e-9))
        need_wh, have_wh = sum(spent.values()), energy_wh(panel_w)
        lowest = float(battery_wh.min()) / self._rover["battery_energy"]
        if have_wh < need_wh or lowest <= 0:
            work_wh = sum(spent.get(name, 0.0) for name in ("drive", "radar", "photos"))
            rested = need_wh / max(need_wh - work_wh, 1e-9)
            return "too_little", self._lacks(need_wh / max(have_wh, 1e-9), rested)
        spare = have_wh >= _SPARE * need_wh and lowest >= _RESERVE
        return ("enough" if spare else "just"), "none"

    def _lacks(self, short: float, rested: float = 1.0) -> Reason:
        """Say what would help most, if so many times the power is needed.

        ``rested`` is how many times the power would go without any work.
        """

        def most_w(depth: float, dust: float) -> float:
            return float(self._panel_w(self._light(depth), dust).max())

        clear = min(_CLEAR, self._air)
        here = max(most_w(self._air, self._panels), 1e-9)
        gains: dict[Reason, float] = {
            "panels": most_w(self._air, 0.0) / here,
            "air": most_w(clear, self._panels) / here,
            "work": rested,
        }
        best = max(gains, key=lambda reason: gains[reason])
        if gains[best] >= short:
            return best
        return "dust" if rested * most_w(clear, 0.0) / here >= short else "season"

    def _way_of_light(self) -> Light:
        best = int(np.argmax(self._lit.above))
        falls = on_panel_w_m2(self._lit, self._sun, self._lean_deg, ALBEDO)
        height = self._sun[:, 2]
        return Light(
            solar_longitude_deg=self._season,
            distance_km=self._distance_km,
            noon_height_deg=float(np.degrees(np.arcsin(height.max()))),
            day_h=float((height > 0).mean() * WHOLE_SOL_H),
            straight=self._flux,
            level=float(self._lit.above[best]),
            ground=float(self._lit.level[best]),
            panel=float(falls[best]),
            left=float(falls[best]) * (1 - self._panels),
        )
