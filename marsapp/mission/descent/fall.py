"""A landing flown step by step: through the air, under the parachute, on the engine."""

from collections.abc import Callable
from math import cos, sin, sqrt
from typing import TYPE_CHECKING, Final

from marsapp.mission.descent.craft import Craft
from marsapp.mission.descent.ground import Ground, climb_m_s, speed_m_s
from marsapp.mission.descent.guidance import Guidance
from marsapp.mission.descent.log import Log, Row
from marsapp.mission.descent.log import Step as Moment
from marsapp.mission.descent.wish import DescentWish
from marsapp.physics.atmosphere import Air
from marsapp.physics.entry import State, step
from marsapp.physics.entry_shapes import CAPSULE_DRAG, PARACHUTE_DRAG, heat_rate_w_m2

if TYPE_CHECKING:
    from marsapp.mission.snapshot import DescentStage

EARTH_G_M_S2: Final = 9.806_65
_SKIPPED_M: Final = 130_000.0
"""Higher than where the flight begins: out of the air again."""
_LONGEST_S: Final = 1_800.0
_THIN_PA: Final = 20.0
_WING_S: Final = 3.0
_HALF_FULL: Final = 0.5
_TORN: Final = 0.04
"""What is left of a torn parachute."""


class Fall:
    """One flight from entry until it stands, lies, or has left the air."""

    def __init__(self, ground: Ground, craft: Craft, wish: DescentWish) -> None:
        self.ground = ground
        self.craft = craft
        self.wish = wish
        self.log = Log()
        self.torn = False  # the parachute
        self.broken = False  # the capsule
        self.propellant_left_kg = wish.propellant_kg
        self.air = Air.of(factor=craft.density_factor * wish.density)
        self._time_s = 0.0
        self._stage: DescentStage = "entry"
        self._body_m2 = craft.area * craft.drag_factor
        self._up_lift = craft.lift_ratio * cos(craft.bank_angle)
        self._side_lift = craft.lift_ratio * sin(craft.bank_angle)
        self._wing_s: float | None = None
        self._opened_s: float | None = None
        self._thrust = (0.0, 0.0, 0.0)
        self._burn = 0.0
        self._state: State = (0.0,) * 8

    def fly(self, state: State) -> Log:
        """Fly from a state of entry; the log then holds everything."""
        self._state = state
        self._mark("entry")
        self._note()
        if self._through_the_air() and self._under_the_parachute():
            self._on_the_engine()
        self._end()
        return self.log

    # ------------------------------------------------------------------ the three stretches

    def _through_the_air(self) -> bool:
        """Fly the capsule; return whether the parachute opens."""
        began_w, opens = self._state[7], self.wish.parachute_m_s

        def opening(state: State) -> float:
            return speed_m_s(state) - opens

        def turning(state: State) -> float:
            faster = self._mach(state) - self.craft.wing_mach
            return min(faster, opening(state))  # also where the parachute comes first

        while self._up():
            thin = self._pressure_pa() < _THIN_PA
            until = opening if self._wing_s is not None else turning
            self._go(2.0 if thin else 1.0, until)
            if self._wing_s is None and turning(self._state) <= 1e-6:
                self._wing_s = self._time_s
                self._mark("trim_wing")
            if opening(self._state) <= 1e-6 and not self.broken:
                break
        self.log.works_j["heat_shield"] = began_w - self._state[7]
        return self._up() and opens > 0.0 and not self.broken

    def _under_the_parachute(self) -> bool:
        """Open the parachute, drop the shield; return whether the engine is reached."""
        craft, began_w = self.craft, self._state[7]
        self._stage, self._opened_s = "parachute", self._time_s
        self.log.opened_mach = self._mach(self._state)
        self._mark("parachute")
        drop_s = self._time_s + craft.shield_duration
        shielded, ready = True, False  # for the engine

        def over_engine(state: State) -> float:
            return self.ground.height_m(state) - self.wish.engine_height_m

        while self._up():
            since_s = self._time_s - self._opened_s
            length = 0.1 if since_s < 2 * craft.inflation_duration else 0.5
            length = 1.0 if since_s > 20.0 else length
            if shielded:
                length = min(length, drop_s - self._time_s)
            self._go(length, over_engine if ready else None)
            if shielded and self._time_s >= drop_s - 1e-9:
                shielded = False
                self._drop("heat_shield", craft.shield_mass)
                self._mark("heat_shield_off")
            ready = not shielded and not self.torn
            if ready and over_engine(self._state) <= 1e-6:
                break
        self.log.works_j["parachute"] = began_w - self._state[7]
        return self._up() and ready

    def _on_the_engine(self) -> None:
        """Let the back shell go, fall free, brake, hover, step aside, go down."""
        craft, began_w = self.craft, self._state[7]
        self._drop("back_shell", craft.shell_mass)
        self._opened_s = None
        self._body_m2 = 0.5 * craft.area
        self._stage = "powered"
        self._mark("engine_on")
        self._go_for(craft.free_fall_duration)
        guide = Guidance(self.ground, craft, self.wish, self._state)
        dry_kg = self._state[6] - self.wish.propellant_kg
        while self._up():
            left_kg = self._state[6] - dry_kg
            order = guide.order(self._time_s, self._state) if left_kg > 1e-6 else (0.0, 0.0, 0.0)
            self._push(order)
            length = guide.length_s
            if self._burn:
                length = min(length, max(left_kg / -self._burn, 1e-3))
            if guide.stage != self._stage:
                self._stage = guide.stage
                self._mark("hover" if guide.stage == "hover" else "lowering")
                self._note()
            before = self._state
            self._go(length, None)
            self.log.carried_j += (before[6] - self._state[6]) * self.ground.energy_j_kg(before)
        self.propellant_left_kg = max(self._state[6] - dry_kg, 0.0)
        self._push((0.0, 0.0, 0.0))
        self.log.works_j["engine"] = began_w - self._state[7]

    # ---------------------------------------------------------------------------- one step

    def _up(self) -> bool:
        """Whether it still flies: over the ground, and not out of the air again."""
        height = self.ground.height_m(self._state)
        away = height > _SKIPPED_M and climb_m_s(self._state) > 0.0
        return height > 1e-6 and not away and self._time_s < _LONGEST_S

    def _go_for(self, span_s: float) -> None:
        end_s = self._time_s + span_s
        while self._up() and self._time_s < end_s - 1e-9:
            self._go(min(0.5, end_s - self._time_s), None)

    def _go(self, length_s: float, until: Callable[[State], float] | None) -> None:
        """Go one step, a shorter one where something falls to zero within it."""
        before, start_s = self._state, self._time_s
        new = step(self.ground.world, self._force, start_s, before, length_s)
        ends = [self.ground.height_m] if until is None else [self.ground.height_m, until]
        for end in ends:
            if end(new) < 0.0 < end(before):
                length_s, new = self._cut(before, length_s, end)
        self._state, self._time_s = new, start_s + length_s
        self._note()

    def _cut(
        self, before: State, length_s: float, end: Callable[[State], float]
    ) -> tuple[float, State]:
        """Find the step within which something just falls to zero (by the secant rule)."""
        low, high = (0.0, end(before)), (length_s, 0.0)
        new = step(self.ground.world, self._force, self._time_s, before, length_s)
        high = (length_s, end(new))
        length = length_s
        for _ in range(12):
            length = low[0] + (high[0] - low[0]) * low[1] / (low[1] - high[1])
            new = step(self.ground.world, self._force, self._time_s, before, length)
            left = end(new)
            if abs(left) < 1e-7:
                break
            if left > 0.0:
                low = (length, left)
            else:
                high = (length, left)
        return length, new

    # ------------------------------------------------------------------------------ forces

    def _force(self, time_s: float, state: State) -> tuple[float, float, float, float]:
        """Return drag, lift, the pull of the parachute and the push of the engine."""
        x, y, z, vx, vy, vz = state[:6]
        density, sound = self.air.at(self.ground.world.level(x, y, z))
        v2 = vx * vx + vy * vy + vz * vz
        v = sqrt(v2) or 1e-9
        mach = v / sound
        pressure = 0.5 * density * v2
        drag = pressure * self._body_m2 * CAPSULE_DRAG.at(mach)
        push = self._thrust
        if self._opened_s is not None:
            along = -(drag + self._pull(time_s, pressure, mach)) / v
        else:
            along = -drag / v
        fx, fy, fz = along * vx + push[0], along * vy + push[1], along * vz + push[2]
        lift = drag * self._tilt(time_s) * self.wish.lift
        if lift > 0.0:
            r = sqrt(x * x + y * y + z * z)
            sink = (x * vx + y * vy + z * vz) / (r * v)
            level = sqrt(max(1.0 - sink * sink, 1e-12))
            up, side = lift * self._up_lift / level, lift * self._side_lift
            sx, sy, sz = (vy * z - vz * y), (vz * x - vx * z), (vx * y - vy * x)
            side /= r * v * level
            fx += up * (x / r - sink * vx / v) + side * sx
            fy += up * (y / r - sink * vy / v) + side * sy
            fz += up * (z / r - sink * vz / v) + side * sz
        return fx, fy, fz, self._burn

    def _tilt(self, time_s: float) -> float:
        """Return the angle of attack in parts of that of entry; the trim wing takes it away."""
        if self._stage != "entry":
            return 0.0
        if self._wing_s is None:
            return 1.0
        return max(1.0 - (time_s - self._wing_s) / _WING_S, 0.0)

    def _full(self, time_s: float) -> float:
        """Return how full the parachute is, 0 to 1."""
        if self._opened_s is None:
            return 0.0
        if self.torn:
            return _TORN
        share = (time_s - self._opened_s) / self.craft.inflation_duration
        return min(max(share, 0.0), 1.0) ** 2

    def _pull(self, time_s: float, pressure: float, mach: float) -> float:
        """Return the pull of the parachute, N."""
        return (
            pressure * self.craft.parachute_drag_area * PARACHUTE_DRAG.at(mach) * self._full(time_s)
        )

    def _push(self, force_n: tuple[float, float, float]) -> None:
        self._thrust = force_n
        thrust = sqrt(force_n[0] ** 2 + force_n[1] ** 2 + force_n[2] ** 2)
        self._burn = -thrust / (self.craft.specific_impulse * EARTH_G_M_S2)

    # ------------------------------------------------------------------------------- notes

    def _drop(self, what: str, mass_kg: float) -> None:
        """Let something go: it takes its mass and its energy along."""
        state = self._state
        self.log.dropped[what] = (self._time_s, state)
        self.log.carried_j += mass_kg * self.ground.energy_j_kg(state)
        self._state = (*state[:6], state[6] - mass_kg, state[7])

    def _mark(self, what: Moment, time_s: float | None = None) -> None:
        self.log.steps.setdefault(what, self._time_s if time_s is None else time_s)

    def _mach(self, state: State) -> float:
        _, sound = self.air.at(self.ground.world.level(*state[:3]))
        return speed_m_s(state) / sound

    def _pressure_pa(self) -> float:
        density, _ = self.air.at(self.ground.world.level(*self._state[:3]))
        return 0.5 * density * speed_m_s(self._state) ** 2

    def _note(self) -> None:
        state, time_s = self._state, self._time_s
        density, sound = self.air.at(self.ground.world.level(*state[:3]))
        speed = speed_m_s(state)
        pressure = 0.5 * density * speed * speed
        fx, fy, fz, _ = self._force(time_s, state)
        thrust = self._thrust
        if self._opened_s is not None:
            pull = self._pull(time_s, pressure, speed / sound)
            self.log.opening_n = max(self.log.opening_n, pull)
            too_fast = self.log.opened_mach > self.craft.parachute_mach_limit
            too_fast = too_fast and self._full(time_s) > _HALF_FULL
            self.torn = self.torn or too_fast or pull > self.craft.parachute_strength
        load_g = sqrt(fx * fx + fy * fy + fz * fz) / (state[6] * EARTH_G_M_S2)
        if self._stage == "entry" and load_g > self.craft.load_factor_limit:
            self.broken = True
        self.log.rows.append(
            Row(
                time_s=time_s,
                state=state,
                stage=self._stage,
                mach=speed / sound,
                pressure_pa=pressure,
                load_g=load_g,
                heat_w_m2=heat_rate_w_m2(density, speed, self.craft.nose_radius)
                if self._stage == "entry"
                else 0.0,
                thrust_n=sqrt(thrust[0] ** 2 + thrust[1] ** 2 + thrust[2] ** 2),
                parachute=self._full(time_s),
                attack_deg=self.craft.attack_angle * self._tilt(time_s),
            )
        )

    def _end(self) -> None:
        """Note when it touched the ground, if it did, and when it was hottest."""
        if self.ground.height_m(self._state) < 1.0:
            self._mark("touchdown")
        hottest = max(self.log.rows, key=lambda row: row.heat_w_m2)
        self._mark("peak_heating", hottest.time_s)
