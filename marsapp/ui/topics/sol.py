"""A sol of the rover in plain words: whether the power does, why not, the season, the chart."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.rover.sol import Load, SolDay
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_AUTUMN_DEG: Final = (180.0, 265.0)


def verdict(day: SolDay) -> str:
    """Say in a few words how the sol goes."""
    return {
        "enough": translate("Surface", "Power to spare"),
        "just": translate("Surface", "Just enough power"),
        "too_little": translate("Surface", "Too little power"),
        "wakes": translate("Surface", "The rover wakes"),
        "sleeps_on": translate("Surface", "The rover sleeps on"),
    }[day.verdict]


def explanation(day: SolDay, formatter: Formatter) -> str:
    """Say in two or three sentences what comes in, what goes out, and what is lacking."""
    if day.verdict == "wakes":
        words = translate(
            "Surface",
            "At {hour} the panels give more than {power} and the battery is warmer than {warmth}: "
            "the rover starts by itself.",
        )
        return words.format(hour=formatter.hours(day.wake_h or 0.0), **_waking(day, formatter))
    if day.verdict == "sleeps_on":
        words = translate(
            "Surface", "The panels give {most} at best; to wake, {power} and {warmth} are needed."
        )
        most = formatter.value(round(day.noon_w), "W")
        said = words.format(most=most, **_waking(day, formatter))
        return _joined(said, _lacking(day, formatter), formatter)
    words = {
        "enough": translate("Surface", "{given} come in and {taken} go out over the sol."),
        "just": translate(
            "Surface", "{given} come in and {taken} go out. Hardly anything is left over."
        ),
        "too_little": translate("Surface", "Only {given} come in, but {taken} go out."),
    }[day.verdict]
    said = words.format(given=energy(day.in_wh, formatter), taken=energy(day.out_wh, formatter))
    if day.verdict == "too_little":
        said = _joined(said, _lacking(day, formatter), formatter)
        return _joined(said, _ahead(day), formatter)
    lowest = translate("Surface", "The battery never falls below {share}.")
    return _joined(said, lowest.format(share=share(_lowest(day), formatter)), formatter)


def _lacking(day: SolDay, formatter: Formatter) -> str:
    """Say what would have to be otherwise."""
    return {
        "none": "",
        "work": translate("Surface", "Without driving, pictures and radar it would do."),
        "panels": translate(
            "Surface", "Dust on the panels takes {share} of the light; clean ones would do."
        ),
        "air": translate("Surface", "Dust in the air is to blame; a clear sky would do."),
        "dust": translate("Surface", "Dust in the air and on the panels together take too much."),
        "season": translate("Surface", "The Sun stands too low, even with clean panels."),
        "cold": translate("Surface", "There would be light enough, but the battery is too cold."),
    }[day.reason].format(share=share(day.dust_panels, formatter))


def _ahead(day: SolDay) -> str:
    """Say that it will get worse, while it does."""
    if not _AUTUMN_DEG[0] <= day.light.solar_longitude_deg < _AUTUMN_DEG[1]:
        return ""
    return translate("Surface", "And until midwinter the Sun sinks lower.")


def _waking(day: SolDay, formatter: Formatter) -> dict[str, str]:
    return {
        "power": formatter.value(day.wake_w, "W"),
        "warmth": formatter.value(day.wake_c, "degC"),
    }


def _lowest(day: SolDay) -> float:
    return float(day.battery_wh.min()) / day.battery_most_wh


def _joined(first: str, second: str, formatter: Formatter) -> str:
    return f"{first}{'' if formatter.language == 'zh' else ' '}{second}".strip()


def season(solar_longitude_deg: float) -> str:
    """Name the season of the northern half of Mars."""
    names = (
        translate("Surface", "northern spring"),
        translate("Surface", "northern summer"),
        translate("Surface", "northern autumn"),
        translate("Surface", "northern winter"),
    )
    return names[int(solar_longitude_deg % 360.0 // 90.0)]


def sun_words(day: SolDay, formatter: Formatter) -> str:
    """Say where in the year the sol lies, and what the Sun does."""
    words = translate(
        "Surface",
        "{season} (solar longitude {angle}). At noon the Sun stands {height} high; it is up for "
        "{hours} of 24 Mars hours.",
    )
    light = day.light
    said = words.format(
        season=season(light.solar_longitude_deg),
        angle=formatter.angle(light.solar_longitude_deg, 0),
        height=formatter.angle(light.noon_height_deg, 0),
        hours=formatter.number(light.day_h, 1),
    )
    return said[:1].upper() + said[1:]


def load_names() -> dict[Load, str]:
    """Name everything that takes power."""
    return {
        "awake": translate("Surface", "Awake"),
        "asleep": translate("Surface", "Asleep"),
        "drive": translate("Surface", "Driving"),
        "photos": translate("Surface", "Pictures"),
        "radar": translate("Surface", "Radar"),
        "relay": translate("Surface", "Radio"),
        "heater": translate("Surface", "Heaters"),
    }


def dust_words(optical_depth: float, formatter: Formatter) -> str:
    """Say how dusty the air is, with its optical depth."""
    if optical_depth < 0.35:
        words = translate("Surface", "clear, {depth}")
    elif optical_depth < 0.8:
        words = translate("Surface", "usual, {depth}")
    elif optical_depth < 2.0:
        words = translate("Surface", "dusty, {depth}")
    else:
        words = translate("Surface", "storm, {depth}")
    return words.format(depth=formatter.number(optical_depth, 1))


def chart_words(day: SolDay, formatter: Formatter) -> str:
    """Tell what the chart shows to whoever cannot see it."""
    words = translate(
        "Surface",
        "The panels give at most {most}; the most that is needed at once is {load}. The battery "
        "holds between {low} and {high}. Outside it is {cold} to {warm}, inside {in_cold} to "
        "{in_warm}.",
    )

    def degrees(value: float) -> str:
        return formatter.value(round(value), "degC")

    return words.format(
        most=formatter.value(round(day.noon_w), "W"),
        load=formatter.value(round(float(day.load_w.max())), "W"),
        low=energy(float(day.battery_wh.min()), formatter),
        high=energy(float(day.battery_wh.max()), formatter),
        cold=degrees(float(day.outside_c.min())),
        warm=degrees(float(day.outside_c.max())),
        in_cold=degrees(float(day.inside_c.min())),
        in_warm=degrees(float(day.inside_c.max())),
    )


def now_words(day: SolDay, hour: float, formatter: Formatter) -> str:
    """Say how things stand at an hour of the sol."""
    height = day.at(day.sun_height_deg, hour)
    sun = (
        translate("Surface", "the Sun {height} high")
        if height > 0
        else translate("Surface", "the Sun below the horizon")
    )
    words = translate(
        "Surface",
        "At {hour}: {sun}, {given} from the panels, {held} in the battery, {warmth} outside.",
    )
    return words.format(
        hour=formatter.hours(hour),
        sun=sun.format(height=formatter.angle(height, 0)),
        given=formatter.value(round(day.at(day.panel_w, hour)), "W"),
        held=energy(day.at(day.battery_wh, hour), formatter),
        warmth=formatter.value(round(day.at(day.outside_c, hour)), "degC"),
    )


def energy(watt_hours: float, formatter: Formatter) -> str:
    """Write an energy to ten watt-hours; the model knows it no better."""
    return formatter.value(round(watt_hours, -1), "Wh")


def share(part: float, formatter: Formatter, digits: int = 0) -> str:
    """Write a share in per cent."""
    gap = "" if formatter.language == "zh" else " "
    return f"{formatter.number(100 * part, digits)}{gap}%"
