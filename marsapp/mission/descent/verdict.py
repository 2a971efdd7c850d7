"""How a landing ended, and which gate was broken where it ended badly."""

from typing import TYPE_CHECKING

from marsapp.mission.descent.log import Log, Outcome, Reason

if TYPE_CHECKING:
    from marsapp.mission.descent.fall import Fall
    from marsapp.mission.descent.wish import DescentWish


def verdict(fall: "Fall", log: Log, nominal: "DescentWish") -> tuple[Outcome, Reason]:
    """Return how a flight ended, and why."""
    last = log.rows[-1].state
    if fall.ground.height_m(last) > 1.0:
        return "skipped", "too_shallow"
    outcome = _outcome(fall, last[3:6])
    if outcome == "landed":
        return outcome, "gentle"
    if fall.broken:
        return "crashed", "too_steep"
    if fall.torn:
        return "torn", "parachute_early"
    return outcome, _why(fall, log, nominal)


def _outcome(fall: "Fall", velocity: tuple[float, ...]) -> Outcome:
    speed = sum(part * part for part in velocity) ** 0.5
    if speed <= fall.craft.soft_speed:
        return "landed"
    return "hard" if speed <= fall.craft.hard_speed else "crashed"


def _unopened(fall: "Fall", nominal: "DescentWish") -> Reason:
    """Return why the parachute never opened."""
    wish = fall.wish
    if wish.parachute_m_s <= 0.0:
        return "no_parachute"
    steep = wish.entry_angle_deg < nominal.entry_angle_deg
    late = wish.parachute_m_s < nominal.parachute_m_s
    return "too_steep" if steep and not late else "parachute_late"


def _why(fall: "Fall", log: Log, nominal: "DescentWish") -> Reason:
    """Return which gate was broken."""
    wish = fall.wish
    if wish == nominal:
        return "legs"
    if "parachute" not in log.steps:
        return _unopened(fall, nominal)
    if "engine_on" in log.steps and fall.propellant_left_kg <= 1e-6:
        return _empty(wish, nominal)
    # where several were changed, the last of them is to blame: it could still have saved it
    asked: tuple[tuple[Reason, bool], ...] = (
        ("engine_low", wish.engine_height_m < nominal.engine_height_m),
        ("parachute_late", wish.parachute_m_s < nominal.parachute_m_s),
        ("too_steep", wish.entry_angle_deg < nominal.entry_angle_deg),
    )
    return next((reason for reason, is_so in asked if is_so), "engine_low")


def _empty(wish: "DescentWish", nominal: "DescentWish") -> Reason:
    """Return why the tanks ran empty: what was changed most, in parts of what was flown."""
    asked: dict[Reason, float] = {
        "propellant_low": 1.0 - wish.propellant_kg / nominal.propellant_kg,
        "hover_long": wish.hover_s / nominal.hover_s - 1.0,
        "engine_high": wish.engine_height_m / nominal.engine_height_m - 1.0,
    }
    worst = max(asked, key=lambda name: asked[name])
    return worst if asked[worst] > 0.0 else "out_of_propellant"
