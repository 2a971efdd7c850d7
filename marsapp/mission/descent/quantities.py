"""The numbers of a landing by name, with unit and words; and as JSON."""

from collections.abc import Callable
from typing import Any, Final

from marsapp.content.words import words
from marsapp.mission.quantity import Quantity
from marsapp.mission.snapshot import DescentState, Snapshot

_EARTH_G_M_S2: Final = 9.806_65


def _of(read: Callable[[DescentState], float]) -> Callable[[Snapshot], float | None]:
    """Say it until the lander stands on the ground."""

    def get(snapshot: Snapshot) -> float | None:
        descent = snapshot.descent
        return None if descent is None or descent.stage == "landed" else read(descent)

    return get


def _in_air(read: Callable[[DescentState], float]) -> Callable[[Snapshot], float | None]:
    """Say it from entry on: before that there is no air."""

    def get(snapshot: Snapshot) -> float | None:
        descent = snapshot.descent
        silent = descent is None or descent.stage in ("coast", "landed")
        return None if silent or descent is None else read(descent)

    return get


DESCENT: Final = (
    Quantity(
        "landing_height",
        "m",
        words("height over the landing place", "距着陆点地面的高度"),
        _of(lambda descent: descent.height_m),
    ),
    Quantity(
        "landing_speed",
        "m/s",
        words("speed over the ground while landing", "着陆时相对地面的速度"),
        _of(lambda descent: descent.speed_m_s),
    ),
    Quantity(
        "landing_descent_speed",
        "m/s",
        words("speed downwards while landing", "着陆时的下降速度"),
        _of(lambda descent: descent.descent_m_s),
    ),
    Quantity(
        "landing_mach",
        "1",
        words("Mach number while landing", "着陆时的马赫数"),
        _in_air(lambda descent: descent.mach),
    ),
    Quantity(
        "landing_deceleration",
        "m/s2",
        words("braking that is felt while landing", "着陆时感受到的减速"),
        _in_air(lambda descent: descent.deceleration_g * _EARTH_G_M_S2),
    ),
    Quantity(
        "landing_dynamic_pressure",
        "Pa",
        words("pressure of the wind while landing", "着陆时的动压"),
        _in_air(lambda descent: descent.dynamic_pressure_pa),
    ),
    Quantity(
        "landing_heat_rate",
        "W/m2",
        words("heating of the foremost point while landing", "着陆时头部的热流"),
        _in_air(lambda descent: descent.heat_rate_w_m2),
    ),
    Quantity(
        "landing_mass",
        "kg",
        words("mass of what is landing", "着陆时的质量"),
        _of(lambda descent: descent.mass_kg),
    ),
    Quantity(
        "landing_distance",
        "m",
        words("way over the ground to the landing place", "到着陆点的地面距离"),
        _of(lambda descent: descent.to_go_m),
    ),
)
"""By our model of the landing, so all of them are illustrative (see `marsapp.mission.values`)."""


def descent_json(snapshot: Snapshot) -> dict[str, Any]:
    """Return the landing as plain JSON while it lasts; keys carry the units."""
    descent = snapshot.descent
    if descent is None or descent.stage == "landed":
        return {}
    return {
        "landing_stage": descent.stage,
        "landing_class": "computed" if descent.stage == "coast" else "illustrative",
        "landing_after_entry_s": descent.t_plus_s,
        "landing_height_m": descent.height_m,
        "landing_speed_m_s": descent.speed_m_s,
        "landing_descent_speed_m_s": descent.descent_m_s,
        "landing_mach": descent.mach,
        "landing_deceleration_m_s2": descent.deceleration_g * _EARTH_G_M_S2,
        "landing_dynamic_pressure_pa": descent.dynamic_pressure_pa,
        "landing_heat_rate_w_m2": descent.heat_rate_w_m2,
        "landing_mass_kg": descent.mass_kg,
        "landing_distance_m": descent.to_go_m,
        "landing_thrust_n": descent.thrust_n,
        "landing_parachute": descent.parachute,
    }
