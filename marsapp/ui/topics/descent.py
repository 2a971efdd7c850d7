"""The landing in words: stages, readings, and what becomes of a flight, for page and picture."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.descent import DescentFlight
from marsapp.mission.descent.settings import SETTINGS
from marsapp.mission.descent.words import ENERGY, REASONS, VERDICTS
from marsapp.mission.snapshot import DescentState
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_SMALL_MJ: Final = 0.05
_LEAST_PERCENT: Final = 0.01
_FAR_M: Final = 30_000.0
"""Farther than this from the place, half the length of the landing ellipse, is worth a word."""


def stage_words(stage: str) -> str:
    """Name in a word or two what slows the lander."""
    return {
        "coast": translate("Landing", "free fall"),
        "entry": translate("Landing", "air"),
        "parachute": translate("Landing", "parachute"),
        "powered": translate("Landing", "engine"),
        "hover": translate("Landing", "hover"),
        "lowering": translate("Landing", "let down"),
        "landed": translate("Landing", "on the ground"),
    }[stage]


def reading_words(reading: str) -> str:
    """Name a reading as its strip is titled."""
    return {
        "height": translate("Landing", "Height"),
        "speed": translate("Landing", "Speed"),
        "deceleration": translate("Landing", "Braking"),
    }[reading]


def scale_words(reading: str) -> str:
    """Say how a strip is drawn, or what its unit means."""
    if reading == "deceleration":
        return translate("Landing", "1 g: your weight on Earth")
    return translate("Landing", "powers of ten")


def reading_now(reading: str, state: DescentState) -> float:
    """Return the present value of a reading: m, m/s, g."""
    return {
        "height": state.height_m,
        "speed": state.speed_m_s,
        "deceleration": state.deceleration_g,
    }[reading]


def value_words(reading: str, value: float, formatter: Formatter) -> str:
    """Write a value of a reading as it stands beside its strip."""
    if reading == "height":
        return height_words(value, formatter)
    if reading == "speed":
        return speed_words(value, formatter)
    return gravities(value, formatter)


def grid_words(reading: str, value: float, formatter: Formatter) -> str:
    """Write a round value at an axis, as short as can be."""
    if reading == "deceleration":
        return gravities(value, formatter, 0)
    large = value >= 1000
    number = formatter.number(value / 1000 if large else value)
    return _with_unit(number, reading, large=large)


def height_words(metres: float, formatter: Formatter) -> str:
    """Write a height: kilometres with a decimal, below one kilometre metres."""
    if abs(metres) >= 1000:
        digits = 1 if abs(metres) < 1e5 and metres % 1000 else 0
        return _with_unit(formatter.number(metres / 1000, digits), "height", large=True)
    digits = 0 if abs(metres) >= 10 else 1
    return _with_unit(formatter.number(metres, digits), "height", large=False)


def speed_words(m_s: float, formatter: Formatter) -> str:
    """Write a speed: km/s with two decimals, below one of them whole m/s."""
    if abs(m_s) >= 1000:
        return _with_unit(formatter.number(m_s / 1000, 2), "speed", large=True)
    digits = 0 if abs(m_s) >= 10 else 1
    return _with_unit(formatter.number(m_s, digits), "speed", large=False)


def _with_unit(number: str, reading: str, *, large: bool) -> str:
    if reading == "height":
        words = translate("Format", "{number} km") if large else translate("Landing", "{number} m")
    elif large:
        words = translate("Format", "{number} km/s")
    else:
        words = translate("Format", "{number} m/s")
    return words.format(number=number)


def gravities(amount: float, formatter: Formatter, digits: int = 1) -> str:
    """Write an acceleration in gravities of Earth; the g is a sign, not the gram."""
    return f"{formatter.number(amount, digits)} g"


def legend_words() -> dict[str, str]:
    """Return the rows of the strips' legend, the most needed first."""
    return {
        "model": translate("Landing", "Teaching model"),
        "real": translate("Landing", "as flown, by the model"),
        "tried": translate("Landing", "your flight"),
        "firm": translate("Landing", "known value, bar: ±"),
        "plan": translate("Landing", "plan made before"),
    }


def verdict(flight: DescentFlight, formatter: Formatter) -> str:
    """Say in two or three words what becomes of the lander."""
    return VERDICTS[flight.outcome].text_in(formatter.language)


def sentence(flight: DescentFlight, formatter: Formatter) -> str:
    """Say at what speed it ends, and why."""
    speed, reason = speed_words(flight.end_speed_m_s, formatter), REASONS[flight.reason]
    if flight.outcome == "skipped":
        words = translate("Landing", "It flies out of the air again at {speed}. {reason}")
    elif flight.outcome == "landed" and flight.off_m > _FAR_M:
        words = translate(
            "Landing",
            "It touches the ground at {speed}, about {far} from the chosen place. {reason}",
        )
    elif flight.outcome == "landed":
        words = translate("Landing", "It touches the ground at {speed}. {reason}")
    else:
        words = translate("Landing", "It strikes the ground at {speed}. {reason}")
    return words.format(
        speed=speed,
        reason=reason.text_in(formatter.language),
        far=height_words(round(flight.off_m, -4), formatter),
    )


def setting_words(key: str, value: float, formatter: Formatter) -> str:
    """Write a setting as it stands beside its slider."""
    setting = SETTINGS[key]
    if value == setting.never:
        return translate("Landing", "never")
    if setting.unit == "deg":
        angle = formatter.angle(abs(value), 1)
        return translate("Landing", "{angle} downwards").format(angle=angle)
    if setting.unit == "m":
        return height_words(value, formatter)
    return formatter.value(round(value), setting.unit)


def case_words(case: str) -> str:
    """Name a case that can be tried, as it stands on its button."""
    return {
        "flown": translate("Landing", "As flown"),
        "too_steep": translate("Landing", "Far too steep"),
        "too_shallow": translate("Landing", "Too shallow"),
        "no_parachute": translate("Landing", "No parachute"),
        "parachute_early": translate("Landing", "Parachute early"),
        "parachute_late": translate("Landing", "Parachute late"),
        "engine_low": translate("Landing", "Engine late"),
        "engine_high": translate("Landing", "Engine early"),
        "hover_long": translate("Landing", "Hover too long"),
        "propellant_low": translate("Landing", "Little propellant"),
    }[case]


def gate_question(gate: str) -> str:
    """Ask what a gate is good for."""
    return {
        "entry": translate("Landing", "Why just this angle?"),
        "parachute": translate("Landing", "Why open the parachute at about 460 m/s?"),
        "engine_on": translate("Landing", "Why does the engine take over, and when?"),
        "hover": translate("Landing", "Why hover at 100 m, and not for long?"),
        "touchdown": translate("Landing", "Why so slow at the end?"),
    }[gate]


def gate_answer(gate: str) -> str:
    """Answer it in plain words."""
    return {
        "entry": translate(
            "Landing",
            "Steeper, and thick air comes too soon: the load on craft and shield grows, and the "
            "ground is near before the speed is gone. Shallower, and the thin upper air cannot "
            "hold the craft: it flies out again. Between the two lies a narrow corridor.",
        ),
        "parachute": translate(
            "Landing",
            "The pull on the cloth grows with the square of the speed: twice as fast pulls four "
            "times as hard. Much later is much lower, and a parachute needs height to do its "
            "work.",
        ),
        "engine_on": translate(
            "Landing",
            "The air of Mars is about a hundred times thinner than ours. This parachute gets down "
            "to some 95 m/s there and no slower, so an engine must do the rest. Too low, and there "
            "is no room to stop. Too high, and it has to carry the weight for longer.",
        ),
        "hover": translate(
            "Landing",
            "From there the lander finds a place without rocks and holes by itself; to ask Earth "
            "and wait for an answer would take more than half an hour. But standing in the air "
            "burns propellant all the time.",
        ),
        "touchdown": translate(
            "Landing",
            "The four legs take up what is left of the speed. They are made for about a walking "
            "pace.",
        ),
    }[gate]


def energy_stage(stage: str, formatter: Formatter) -> str:
    """Name what takes energy away."""
    return ENERGY[stage].text_in(formatter.language)


def energy_words(energy_j: float, formatter: Formatter) -> str:
    """Write an energy in megajoules, a small one in kilojoules."""
    mega = abs(energy_j) / 1e6
    if 0.0 < mega < _SMALL_MJ:
        number = formatter.number(mega * 1000, 1)
        return translate("Landing", "{number} kJ").format(number=number)
    digits = 0 if mega >= 100 else 1
    return translate("Landing", "{number} MJ").format(number=formatter.number(mega, digits))


def share_words(share: float, formatter: Formatter) -> str:
    """Write a part of a whole in percent, small ones with more decimals."""
    percent = 100 * abs(share)
    if 0.0 < percent < _LEAST_PERCENT / 2:
        number = formatter.number(_LEAST_PERCENT, 2)
        return translate("Landing", "under {number} %").format(number=number)
    digits = 1 if percent >= 1 else 2
    return translate("Landing", "{number} %").format(number=formatter.number(percent, digits))
