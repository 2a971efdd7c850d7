"""The landing in words: stages, readings, and what becomes of a flight, for page and picture."""

from PySide6.QtCore import QCoreApplication

from marsapp.mission.snapshot import DescentState
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


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
    if value >= 1000:
        unit = "km" if reading == "height" else "km/s"
        return translate("Landing", "{number} {unit}").format(
            number=formatter.number(value / 1000), unit=unit
        )
    unit = "m" if reading == "height" else "m/s"
    return translate("Landing", "{number} {unit}").format(number=formatter.number(value), unit=unit)


def height_words(metres: float, formatter: Formatter) -> str:
    """Write a height: kilometres with a decimal, below one kilometre metres."""
    if abs(metres) >= 1000:
        digits = 1 if abs(metres) < 1e5 else 0
        number, unit = formatter.number(metres / 1000, digits), "km"
    else:
        digits = 0 if abs(metres) >= 10 else 1
        number, unit = formatter.number(metres, digits), "m"
    return translate("Landing", "{number} {unit}").format(number=number, unit=unit)


def speed_words(m_s: float, formatter: Formatter) -> str:
    """Write a speed: km/s with two decimals, below one of them whole m/s."""
    if abs(m_s) >= 1000:
        number, unit = formatter.number(m_s / 1000, 2), "km/s"
    else:
        digits = 0 if abs(m_s) >= 10 else 1
        number, unit = formatter.number(m_s, digits), "m/s"
    return translate("Landing", "{number} {unit}").format(number=number, unit=unit)


def gravities(amount: float, formatter: Formatter, digits: int = 1) -> str:
    """Write an acceleration in gravities of Earth; the g is a sign, not the gram."""
    return f"{formatter.number(amount, digits)} g"


def legend_words() -> dict[str, str]:
    """Return the rows of the strips' legend, the most needed first."""
    return {
        "model": translate("Landing", "Teaching model"),
        "real": translate("Landing", "as flown, by the model"),
        "tried": translate("Landing", "your flight"),
        "firm": translate("Landing", "known value"),
        "plan": translate("Landing", "plan made before"),
    }
