"""How a landing ended, and which gate was broken where it ended badly."""

from math import inf
from typing import TYPE_CHECKING

from marsapp.mission.descent_log import Log, Outcome, Reason
from marsapp.mission.descent_wish import DescentWish

if TYPE_CHECKING:
    from marsapp.mission.descent_fall import Fall


def verdict(fall: "Fall", log: Log, nominal: DescentWish) -> tuple[Outcome, Reason]:
    """Return how a flight ended, and why."""
    last = log.rows[-1]
    if fall.ground.height_m(last.state) > 1.0:
        return "skipped", "too_shallow"
    outcome = _outcome(fall, last.state[3:6])
    if fall.torn:
        return "torn", "parachute_early"
    if "parachute" not in log.steps:
        never = fall.wish.parachute_m_s <= 0.0
        early = fall.wish.parachute_m_s >= nominal.parachute_m_s
        steep = fall.wish.entry_angle_deg < nominal.entry_angle_deg
        if never:
            return outcome, "no_parachute"
        return outcome, "too_steep" if steep and early else "parachute_late"
    if max(row.load_g for row in log.rows if row.stage == "entry") > fall.craft.load_factor_limit:
        return "crashed", "too_steep"
    if outcome == "landed":
        return outcome, "gentle"
    return outcome, _why(fall, log, nominal)


def _outcome(fall: "Fall", velocity: tuple[float, ...]) -> Outcome:
    speed = sum(part * part for part in velocity) ** 0.5
    if speed <= fall.craft.soft_speed:
        return "landed"
    return "hard" if speed <= fall.craft.hard_speed else "crashed"


def _why(fall: "Fall", log: Log, nominal: DescentWish) -> Reason:
    """Return which gate was broken in a flight on which the parachute opened."""
    wish = fall.wish
    if fall.propellant_left_kg <= 1e-6 and "engine_on" in log.steps:
        asked: dict[Reason, float] = {
            "propellant_low": 1.0 - wish.propellant_kg / nominal.propellant_kg,
            "hover_long": wish.hover_s / nominal.hover_s - 1.0 if nominal.hover_s else inf,
            "engine_high": wish.engine_height_m / nominal.engine_height_m - 1.0,
        }
        worst = max(asked, key=lambda name: asked[name])
        return worst if asked[worst] > 0.0 else "out_of_propellant"
    if wish.engine_height_m < nominal.engine_height_m and "engine_on" in log.steps:
        return "engine_low"
    if "engine_on" not in log.steps and wish.engine_height_m <= 0.0:
        return "engine_low"
    if wish.parachute_m_s < nominal.parachute_m_s:
        return "parachute_late"
    if wish.entry_angle_deg < nominal.entry_angle_deg:
        return "too_steep"
    return "engine_low" if "engine_on" in log.steps else "parachute_late"
