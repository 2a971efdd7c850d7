"""Instruments at work, in words: verdicts, replies, and the charts for who cannot see them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from marsapp.mission.fieldwork import Activity, Fieldwork, FieldworkWish
from marsapp.mission.fieldwork.laser import Element, LaserShot, Target
from marsapp.mission.fieldwork.magnet import MagnetWalk
from marsapp.mission.fieldwork.radar import RadarProfile, depth_m
from marsapp.mission.fieldwork.weather import PRESSURES_PA, Weather
from marsapp.mission.values import MARKS
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_EARTH_PA = 101_325.0
_NM = 1.0  # a line is meant within so many nanometres


def activity_word(activity: Activity) -> str:
    """Return the name of an activity."""
    return {
        "radar": translate("Surface", "Ground radar"),
        "laser": translate("Surface", "Laser"),
        "weather": translate("Surface", "Weather"),
        "magnet": translate("Surface", "Magnetic field"),
        "doubt": translate("Surface", "How sure are we?"),
    }[activity]


def verdict(work: Fieldwork, wish: FieldworkWish) -> str:
    """Say in a few words how far the activity has come."""
    if work.radar is not None:
        return _radar_verdict(work.radar)
    if work.activity == "laser":
        return _laser_verdict(work.shot, wish)
    if work.weather is not None:
        return translate("Surface", "Thin, cold air")
    if work.walk is None:
        return translate("Surface", "What is sure, and what is read into it?")
    if work.walk.done:
        return translate("Surface", "A surprise: hardly any field")
    return translate("Surface", "How strong is the field down here?")


def _radar_verdict(profile: RadarProfile) -> str:
    if profile.water:
        return translate("Surface", "Imagined: water in the ground")
    if profile.driven_m >= profile.track_m:
        return translate("Surface", "The whole track is recorded")
    return translate("Surface", "What lies below the wheels?")


def explanation(work: Fieldwork, wish: FieldworkWish, formatter: Formatter) -> str:
    """Say what to do, or what it means."""
    if work.radar is not None:
        return _radar_sentence(work.radar, formatter)
    if work.activity == "laser":
        return _laser_sentence(work.shot, wish)
    if work.weather is not None:
        return weather_words(work.weather, formatter)
    if work.walk is not None:
        return translate(
            "Surface", "Measure station by station. The dashed line is what had been expected."
        )
    return translate("Surface", "Judge three findings. Then see what the papers themselves say.")


def _radar_sentence(profile: RadarProfile, formatter: Formatter) -> str:
    if profile.water:
        return translate("Surface", "Nothing like this was found, as deep as the radar looked.")
    if profile.seen == 0:
        return translate("Surface", "Drive: with every metre the radar adds a strip of echoes.")
    said = translate("Surface", "{driven} of {track} driven. Loose soil on top, layers below.")
    return said.format(
        driven=formatter.value(round(profile.driven_m), "m"),
        track=formatter.value(round(profile.track_m), "m"),
    )


def radar_words(profile: RadarProfile, formatter: Formatter) -> str:
    """Describe the profile."""
    if profile.seen == 0:
        return translate("Surface", "Nothing recorded yet.")
    if profile.water:
        return translate(
            "Surface", "One bright level echo in the middle of the depth, darkness below it."
        )
    said = translate(
        "Surface",
        "Recorded: {driven}. A bright echo of the surface, less than {soil} of loose soil, below "
        "it layer upon layer, fainter with depth. No bright level echo of water.",
    )
    return said.format(
        driven=formatter.value(round(profile.driven_m), "m"),
        soil=formatter.value(profile.soil_m, "m"),
    )


def depth_words(delay_ns: float, formatter: Formatter) -> str:
    """Say from how deep an echo comes."""
    said = translate("Surface", "An echo so late comes from {depth} down (dashed line).")
    depth = formatter.value(round(depth_m(delay_ns), 1), "m")
    return f"{said.format(depth=depth)}\u00a0{MARKS['illustrative']}"


def target_word(target: Target) -> str:
    """Return the name of a target."""
    return {
        "rock": translate("Surface", "A dark rock"),
        "crust": translate("Surface", "Bright crust"),
        "soil": translate("Surface", "Loose soil"),
    }[target]


def _laser_verdict(shot: LaserShot | None, wish: FieldworkWish) -> str:
    if shot is None:
        return translate("Surface", "Ready to fire")
    if shot.focus == "near":
        return translate("Surface", "Too near")
    if shot.focus == "far":
        return translate("Surface", "Too far")
    found = abs(wish.chosen_nm - 656.3) < _NM
    if found and shot.wet:
        return translate("Surface", "Hydrogen: water in the crust")
    if found:
        return translate("Surface", "Hydrogen, but not much")
    return translate("Surface", "A spectrum")


def _laser_sentence(shot: LaserShot | None, wish: FieldworkWish) -> str:
    if shot is None:
        return translate("Surface", "A speck of the target will glow; its colours name elements.")
    if shot.focus == "near":
        return translate("Surface", "The laser cannot be focused so near. Go farther back.")
    if shot.focus == "far":
        return translate("Surface", "The flash is too faint from here. Go nearer.")
    if abs(wish.chosen_nm - 656.3) < _NM:
        return translate("Surface", "Now try the other targets, and compare this line.")
    return translate("Surface", "Every element glows in colours of its own. Find hydrogen.")


def element_word(element: Element) -> str:
    """Return the name of an element."""
    return {
        "H": translate("Surface", "hydrogen"),
        "O": translate("Surface", "oxygen"),
        "Na": translate("Surface", "sodium"),
        "Mg": translate("Surface", "magnesium"),
        "Al": translate("Surface", "aluminium"),
        "Si": translate("Surface", "silicon"),
        "S": translate("Surface", "sulfur"),
        "K": translate("Surface", "potassium"),
        "Ca": translate("Surface", "calcium"),
        "Fe": translate("Surface", "iron"),
    }[element]


def line_reply(shot: LaserShot, chosen_nm: float) -> str:
    """Answer which line was chosen."""
    peak = next((one for one in shot.peaks if abs(one.nm - chosen_nm) < _NM), None)
    if peak is None:
        return ""
    if peak.element != "H":
        said = translate("Surface", "This line belongs to {element} ({symbol}). Look again.")
        return said.format(element=element_word(peak.element), symbol=peak.element)
    if shot.wet:
        return translate(
            "Surface",
            "Yes, hydrogen, and it stands out. Hydrogen in a mineral mostly means water bound in "
            "it.",
        )
    return translate("Surface", "Yes, hydrogen, but the line is low: hardly any water in here.")


def spectrum_words(
    shot: LaserShot | None, asked_nm: Mapping[str, float], formatter: Formatter
) -> str:
    """Describe a spectrum by its lettered lines."""
    if shot is None:
        return translate("Surface", "No shot yet.")
    if shot.focus != "sharp":
        return translate("Surface", "Only noise: the target is out of focus.")
    lines = []
    for letter, nm in asked_nm.items():
        height = next((one.height for one in shot.peaks if abs(one.nm - nm) < _NM), 0.0)
        said = translate("Surface", "{letter} at {number} nm: {height}")
        number = formatter.number(round(nm))
        lines.append(said.format(letter=letter, number=number, height=_height_word(height)))
    return "; ".join(lines)


def _height_word(height: float) -> str:
    if height >= 0.6:
        return translate("Surface", "high")
    return translate("Surface", "middling") if height >= 0.3 else translate("Surface", "low")


def weather_words(weather: Weather, formatter: Formatter) -> str:
    """Say the weather of an hour."""
    said = translate("Surface", "At {hour}: {temperature}, {pressure}, wind {wind}.")
    return said.format(
        hour=formatter.hours(weather.hour_h),
        temperature=formatter.value(round(weather.at(weather.temperature_c)), "degC"),
        pressure=formatter.value(round(weather.at(weather.pressure_pa)), "Pa"),
        wind=formatter.value(round(weather.at(weather.wind_m_s), 1), "m/s"),
    )


def air_words(weather: Weather, formatter: Formatter) -> str:
    """Compare the pressure with that on Earth."""
    times = formatter.number(round(_EARTH_PA / weather.at(weather.pressure_pa), -1))
    said = translate(
        "Surface", "The air presses about {times} times less than on Earth at the sea."
    )
    through = translate(
        "Surface",
        "Through the year the pressure runs from {low} to {high}, because part of the air freezes "
        "at the poles.",
    )
    low, high = (formatter.value(pressure, "Pa") for pressure in PRESSURES_PA)
    return (
        f"{said.format(times=times)}\u00a0{MARKS['illustrative']} "
        f"{through.format(low=low, high=high)}\u00a0{MARKS['published']}"
    )


def dune_words(turned_deg: float, years_ago: float, formatter: Formatter) -> str:
    """Say from where the wind came at a time."""
    if years_ago == 0:
        return translate("Surface", "Today: the crescent points down the wind. Go back in time.")
    years = formatter.number(years_ago)
    if turned_deg < 1:
        said = translate("Surface", "{years} years ago: the wind blew as it does today.")
        return said.format(years=years)
    said = translate("Surface", "{years} years ago: the wind came from {angle} aside of today's.")
    return said.format(years=years, angle=formatter.angle(turned_deg, 0))


def walk_words(walk: MagnetWalk, formatter: Formatter) -> str:
    """Say what has been measured so far."""
    mean = walk.mean_share
    if mean is None:
        return translate("Surface", "Nothing measured yet.")
    said = translate(
        "Surface", "{count} of {stations} stations. On average {share} of what was inferred."
    )
    words = said.format(
        count=formatter.number(walk.measured),
        stations=formatter.number(walk.stations),
        share=formatter.value(round(100 * mean), "%"),
    )
    return f"{words}\u00a0{MARKS['illustrative']}"
