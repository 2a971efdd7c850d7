"""Landings worth trying, with known ends, and the gates that a landing has broken."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from marsapp.mission.descent.descent import Descent
from marsapp.mission.descent.flight import DescentFlight
from marsapp.mission.descent.gates import Gate
from marsapp.mission.descent.log import Reason
from marsapp.mission.descent.wish import DescentWish

CASES: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "flown": {},
        "too_steep": {"entry_angle_deg": -25.0},
        "too_shallow": {"entry_angle_deg": -6.0},
        "no_parachute": {"parachute_m_s": 0.0},
        "parachute_early": {"parachute_m_s": 1200.0},
        "parachute_late": {"parachute_m_s": 150.0},
        "engine_low": {"engine_height_m": 200.0},
        "engine_high": {"engine_height_m": 5000.0},
        "hover_long": {"hover_s": 180.0},
        "propellant_low": {"propellant_kg": 80.0},
    }
)
"""What each case changes of the landing as it was flown."""
GATE_OF: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        "too_steep": "entry",
        "too_shallow": "entry",
        "no_parachute": "parachute",
        "parachute_early": "parachute",
        "parachute_late": "parachute",
        "engine_low": "engine_on",
        "engine_high": "engine_on",
        "hover_long": "hover",
        "propellant_low": "hover",
        "out_of_propellant": "hover",
        "legs": "touchdown",
    }
)
"""The gate that was broken where a landing ended badly."""


def wish_of(case: str, nominal: DescentWish) -> DescentWish:
    """Return the settings of a case."""
    return replace(nominal, **CASES[case])


def case_of(wish: DescentWish, nominal: DescentWish) -> str:
    """Return which case the settings are, or ''."""
    return next((case for case in CASES if wish_of(case, nominal) == wish), "")


def broken_gates(descent: Descent, flight: DescentFlight) -> tuple[str, ...]:
    """Return the steps whose gates a flight has missed: that of its reason first.

    Only what is firmly known counts, and only once something has gone wrong or a speed is off.
    """
    found = [GATE_OF[flight.reason]] if flight.reason in GATE_OF else []
    found += [gate.name for gate in descent.gates if gate.firm and _missed(gate, flight)]
    return tuple(dict.fromkeys(found))


def sources_of(descent: Descent) -> tuple[str, ...]:
    """Return the sources of what is known about the landing; the model's own numbers have none."""
    known = (gate.known for gate in descent.gates if gate.firm and gate.known is not None)
    return tuple(dict.fromkeys(code for value in known for code in value.source or ()))


def _missed(gate: Gate, flight: DescentFlight) -> bool:
    """Say whether a flight came to a gate at another speed."""
    if gate.quantity != "speed" or gate.name not in flight.moments:
        return False
    speed = flight.at(flight.moments[gate.name]).speed_m_s
    return abs(speed - gate.value) > max(gate.tolerance, 1.0) and gate.name != "touchdown"
