"""The sound booth in plain words: for those who hear it, and for those who do not."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.sound.booth import Booth, BoothWish
from marsapp.mission.sound.recreation import Sound
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

CELSIUS_K: Final = 273.15
_AUDIBLE_DB: Final = 3.0  # less is hardly noticed
_MUFFLED_DB, _WALL_DB, _DEEP_DB = 3.0, 14.0, 45.0
_NOTICED_S: Final = 5e-4


def sound_name(sound: Sound) -> str:
    """Return the name of a sound."""
    return {
        "motor": translate("Sound", "Drive motor"),
        "ramp": translate("Sound", "Wheel on the ramp"),
        "clap": translate("Sound", "Hand clap"),
    }[sound]


def is_mars(wish: BoothWish) -> bool:
    """Return whether the other air is as thin as that of Mars."""
    return wish.thinness > 0.999


def air_name(wish: BoothWish) -> str:
    """Return the name of the other air."""
    return translate("Sound", "Mars") if is_mars(wish) else translate("Sound", "Your air")


def decibels(number: float, formatter: Formatter, digits: int = 0) -> str:
    """Write a level or a difference of levels."""
    # no minus before a nought
    rounded = round(number, digits) + 0.0
    return translate("Sound", "{number} dB").format(number=formatter.number(rounded, digits))


def milliseconds(seconds: float, formatter: Formatter) -> str:
    """Write a short time: 0.6 ms, 15 ms."""
    ms = 1000 * seconds
    return translate("Sound", "{number} ms").format(
        number=formatter.number(ms, 1 if abs(ms) < 9.95 else 0)
    )


def pressure_words(pressure_pa: float, formatter: Formatter) -> str:
    """Write a pressure of air as weather reports do: 1,013 hPa, 6.36 hPa."""
    hpa = pressure_pa / 100
    digits = 0 if hpa >= 99.95 else 1 if hpa >= 9.995 else 2
    return translate("Sound", "{number} hPa").format(number=formatter.number(hpa, digits))


def verdict(booth: Booth) -> str:
    """Say in two or three words what the other air does to the sound."""
    quieter, duller = booth.quieter_db >= _AUDIBLE_DB, booth.duller_db >= _AUDIBLE_DB
    if quieter and duller:
        return translate("Sound", "Quieter, duller and later")
    if quieter:
        return translate("Sound", "Quieter and later")
    if duller:
        return translate("Sound", "Duller and later")
    return translate("Sound", "Only later")


def sentence(booth: Booth, formatter: Formatter) -> str:
    """Say how much quieter and later it is, and whether high tones come first."""
    late = milliseconds(booth.later_s, formatter)
    if booth.quieter_db < _AUDIBLE_DB:
        words = translate("Sound", "About as loud as on Earth. It arrives {late} later.")
        first = words.format(late=late)
    else:
        words = translate(
            "Sound",
            "Its waves are {times} times smaller than on Earth ({level} quieter). It arrives "
            "{late} later.",
        )
        times = 10 ** (booth.quieter_db / 20)
        first = words.format(
            times=formatter.number(float(f"{times:.2g}"), 1 if times < 9.5 else 0),
            level=decibels(booth.quieter_db, formatter),
            late=late,
        )
    if booth.ahead_s < _NOTICED_S:
        return first
    ahead = milliseconds(booth.ahead_s, formatter)
    second = translate("Sound", "High tones arrive {ahead} before deep ones.").format(ahead=ahead)
    return translate("Sound", "{first} {second}").format(first=first, second=second)


def on_earth(sound: Sound) -> str:
    """Describe a sound as it is on Earth."""
    return {
        "motor": translate("Sound", "On Earth: a hum, a thin whine above it, and a soft hiss."),
        "ramp": translate(
            "Sound", "On Earth: rumble and scraping, and at every rib of the wheel the metal rings."
        ),
        "clap": translate("Sound", "On Earth: one sharp, bright crack."),
    }[sound]


def in_other_air(booth: Booth) -> str:
    """Describe how the same sound comes through the other air."""
    told = {
        "motor": _motor_words,
        "ramp": _ramp_words,
        "clap": _clap_words,
    }[booth.wish.sound](booth.duller_db)
    return translate("Sound", "{air}: {description}").format(
        air=_in_words(booth.wish), description=told
    )


def _in_words(wish: BoothWish) -> str:
    if is_mars(wish):
        return translate("Sound", "On Mars")
    return translate("Sound", "In your air")


def _motor_words(duller_db: float) -> str:
    if duller_db < _MUFFLED_DB:
        return translate("Sound", "hum, whine and hiss are all there.")
    if duller_db < _WALL_DB:
        return translate("Sound", "hum and whine stay, the hiss has become weak.")
    if duller_db < _DEEP_DB:
        return translate("Sound", "a hum and a trace of the whine, as if through a wall.")
    return translate("Sound", "only the deep hum is left.")


def _ramp_words(duller_db: float) -> str:
    if duller_db < _MUFFLED_DB:
        return translate("Sound", "rumble, scraping and ringing are all there.")
    if duller_db < _WALL_DB:
        return translate("Sound", "the rumble stays, the metal rings dully, hardly any scraping.")
    if duller_db < _DEEP_DB:
        return translate("Sound", "rumble and dull knocks, as if through a wall.")
    return translate("Sound", "only a deep rumble is left.")


def _clap_words(duller_db: float) -> str:
    if duller_db < _MUFFLED_DB:
        return translate("Sound", "the crack is as bright.")
    if duller_db < _WALL_DB:
        return translate("Sound", "the crack is softer, as if with gloves on.")
    if duller_db < _DEEP_DB:
        return translate("Sound", "a dull thud, as if through a wall.")
    return translate("Sound", "a deep, soft thud is left.")


def playing_words(what: str, share: float) -> str:
    """Say what is being played and how far it is."""
    words = {
        "earth": translate("Sound", "Recreation, on Earth: {share} % played"),
        "mars": translate("Sound", "Recreation, in the other air: {share} % played"),
        "louder": translate("Sound", "Recreation, in the other air, made louder: {share} % played"),
    }[what]
    return words.format(share=round(100 * share))


def ended_words(reason: str) -> str:
    """Say why no sound is played now."""
    return {
        "done": translate("Sound", "Played to the end."),
        "stopped": translate("Sound", "Stopped."),
        "missing": translate(
            "Sound",
            "No sound here: the part of the program that plays it is not installed "
            "(marsapp[sound]). The pictures below show the same.",
        ),
        "device": translate(
            "Sound",
            "No sound here: this computer has no loudspeaker that is ready. The pictures below "
            "show the same.",
        ),
        "stuck": translate(
            "Sound",
            "No sound here: the loudspeaker does not take it. The pictures below show the same.",
        ),
        "broken": translate(
            "Sound", "No sound here: playing could not begin. The pictures below show the same."
        ),
    }[reason]
