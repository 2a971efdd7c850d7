"""The group picture in words, for the page and for who cannot see it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.group_photo import Framing, Photographer, Sitter
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

PHOTOGRAPHERS: Final[tuple[Photographer, ...]] = ("astronaut", "drone", "camera")
_STRAIGHT_DEG: Final = 0.5


def verdict(framing: Framing) -> str:
    """Say in a few words what comes of it."""
    wish = framing.wish
    if not wish.placed:
        return translate("Surface", "The camera is still aboard")
    if wish.taken and framing.outcome == "ready":
        return translate("Surface", "Picture taken: both are in it")
    if wish.taken:
        return translate("Surface", "Picture taken, but look again")
    return {
        "ready": translate("Surface", "Both are in the frame"),
        "missing": translate("Surface", "One of them is missing"),
        "hidden": translate("Surface", "The rover hides the lander"),
        "cut": translate("Surface", "One of them is cut off"),
        "small": translate("Surface", "Both are there, but small"),
    }[framing.outcome]


def explanation(framing: Framing, formatter: Formatter) -> str:
    """Say why, and what can be done."""
    if not framing.wish.placed:
        return translate(
            "Surface",
            "It rides under the rover. Set it down, and the rover can drive away from it.",
        )
    if framing.outcome != "ready":
        return _advice(framing)
    said = translate("Surface", "The rover takes up {rover} of the width, the lander {lander}.")
    sizes = said.format(
        rover=share_words(framing.rover, formatter), lander=share_words(framing.lander, formatter)
    )
    return f"{sizes} {light_words(framing)}"


def _advice(framing: Framing) -> str:
    if framing.outcome == "hidden":
        return translate(
            "Surface", "The rover stands too near, right before the lander. Roll farther back."
        )
    if framing.outcome == "small":
        return translate("Surface", "Zoom in, or let the rover stay nearer to the camera.")
    rover, lander = framing.rover, framing.lander
    if (rover.width > 0 and rover.top < 0) or (rover.left < 0 and rover.right > 1):
        return translate("Surface", "The rover stands too near to fit. Roll farther back.")
    cut = [one for one in (rover, lander) if not one.whole]
    if all(one.left < 0 and one.right <= 1 for one in cut):
        return translate("Surface", "Turn the camera to the left, or make the field wider.")
    if all(one.right > 1 and one.left >= 0 for one in cut):
        return translate("Surface", "Turn the camera to the right, or make the field wider.")
    return translate("Surface", "Take in more: make the field of view wider.")


def light_words(framing: Framing) -> str:
    """Say where the light comes from."""
    return {
        "behind": translate("Surface", "The Sun stands behind the camera and lights their faces."),
        "beside": translate("Surface", "The Sun stands to the side: edges and shadows show well."),
        "against": translate("Surface", "The Sun stands behind them: their faces lie in shade."),
        "overhead": translate("Surface", "The Sun stands high: short shadows."),
        "down": translate("Surface", "The Sun is down."),
    }[framing.light]


def sun_words(framing: Framing, formatter: Formatter) -> str:
    """Write where the Sun stands."""
    said = translate("Surface", "{height} high, {side} off the line of sight")
    return said.format(
        height=formatter.angle(framing.sun_elevation_deg, 0),
        side=formatter.angle(framing.sun_off_deg, 0),
    )


def share_words(sitter: Sitter, formatter: Formatter) -> str:
    """Write how much of the width a craft takes up."""
    return formatter.value(round(100 * sitter.width), "%")


def sitter_words(sitter: Sitter, formatter: Formatter) -> str:
    """Write how large a craft is, whether all of it is there, and how far away it stands."""
    if sitter.width == 0:
        return translate("Surface", "not in the frame")
    whole = translate("Surface", "{share} of the width, whole, {distance} away")
    cut = translate("Surface", "{share} of the width, cut off, {distance} away")
    return (whole if sitter.whole else cut).format(
        share=share_words(sitter, formatter),
        distance=formatter.value(round(sitter.away_m, 1), "m"),
    )


def turn_words(turn_deg: float, formatter: Formatter) -> str:
    """Write where the camera looks."""
    if abs(turn_deg) < _STRAIGHT_DEG:
        return translate("Surface", "straight at the lander")
    angle = formatter.angle(abs(turn_deg), 0)
    left = translate("Surface", "{angle} to the left")
    right = translate("Surface", "{angle} to the right")
    return (left if turn_deg < 0 else right).format(angle=angle)


def stamp_words(day: str) -> str:
    """Return what is written into the picture's lower edge."""
    return translate("Surface", "Recreation of the group picture of {day}").format(day=day)


def picture_words(framing: Framing, formatter: Formatter) -> str:
    """Describe the picture to somebody who cannot see it."""
    said = translate(
        "Surface",
        "Recreation. Rover: {rover}. Lander: {lander}. {light}",
    )
    return said.format(
        rover=sitter_words(framing.rover, formatter),
        lander=sitter_words(framing.lander, formatter),
        light=light_words(framing),
    )


def photographer_words(who: Photographer) -> str:
    """Return the name of somebody who might have taken the picture."""
    return {
        "astronaut": translate("Surface", "An astronaut"),
        "drone": translate("Surface", "A flying drone"),
        "camera": translate("Surface", "A small wireless camera that the rover set down"),
    }[who]


def reply_words(who: Photographer) -> str:
    """Answer a guess."""
    return {
        "astronaut": translate("Surface", "No. Nobody has ever been on Mars."),
        "drone": translate("Surface", "No. Zhurong had no drone."),
        "camera": translate(
            "Surface",
            "Yes. It hung under the rover, was set on the ground and sent its pictures by radio.",
        ),
    }[who]
