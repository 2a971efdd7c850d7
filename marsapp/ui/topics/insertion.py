"""What became of a burn that was tried, in plain words, for panel and picture."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.insertion import Insertion, Trial
from marsapp.physics.time import DAY_S
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_NEAR_AIR_KM: Final = 50.0  # so little above the air is worth a word


def verdict(trial: Trial) -> str:
    """Say in two or three words what becomes of the craft."""
    return {
        "flyby": translate("Outcome", "Flies past Mars"),
        "loose": translate("Outcome", "Barely caught"),
        "orbit": translate("Outcome", "In orbit"),
        "air": translate("Outcome", "Down into the air"),
        "impact": translate("Outcome", "Strikes Mars"),
    }[trial.outcome]


def explanation(trial: Trial, insertion: Insertion, formatter: Formatter) -> str:
    """Say in a sentence or two what that means."""
    if trial.outcome == "flyby":
        return _passing(trial, formatter)
    if trial.outcome == "impact":
        return _striking(trial, formatter)
    orbit = trial.orbit
    low, high = altitude(orbit.periapsis_altitude_km, formatter), orbit.apoapsis_altitude_km or 0.0
    if trial.outcome == "loose":
        return translate(
            "Outcome",
            "It would swing out to {high}. Beyond about {reach} the Sun may pull the craft away "
            "from Mars.",
        ).format(
            high=formatter.distance(_rough(high)),
            reach=formatter.distance(_rough(insertion.reach_km)),
        )
    if trial.outcome == "air":
        return _dipping(trial, insertion, formatter)
    skims = (
        insertion.air_km is not None
        and orbit.periapsis_altitude_km < insertion.air_km + _NEAR_AIR_KM
    )
    if skims:
        words = translate(
            "Outcome",
            "Once round takes {period}. The lowest point, at {low}, is hardly above the air; "
            "the highest is at {high}.",
        )
    else:
        words = translate(
            "Outcome",
            "Once round Mars takes {period}. The path runs from {low} to {high} above Mars.",
        )
    period = turn(orbit.period_s or 0.0, formatter)
    return words.format(period=period, low=low, high=formatter.distance(high, 3))


def _rough(km: float) -> float:
    """Round to two figures what a simple model knows no better."""
    return float(f"{km:.2g}")


def _dipping(trial: Trial, insertion: Insertion, formatter: Formatter) -> str:
    air_km = insertion.air_km or 0.0
    if trial.orbit.apoapsis_altitude_km is not None and trial.orbit.periapsis_altitude_km < air_km:
        words = translate(
            "Outcome",
            "Its lowest point is at {low}. Below {air} the air brakes: the craft sinks at every "
            "pass, until it falls.",
        )
    else:
        words = translate(
            "Outcome",
            "It dips down to {low}. Below {air} the air brakes and heats the craft, which this "
            "simple model leaves out.",
        )
    low = altitude(trial.closest_altitude_km, formatter)
    return words.format(low=low, air=altitude(air_km, formatter))


def _passing(trial: Trial, formatter: Formatter) -> str:
    if trial.wish.duration_s == 0:
        words = translate(
            "Outcome",
            "Without a burn the craft swings past at a height of {low}, leaves at {speed} and "
            "goes on round the Sun.",
        )
    else:
        words = translate(
            "Outcome",
            "Too little braking: the craft swings past at a height of {low}, leaves at {speed} "
            "and goes on round the Sun.",
        )
    low = altitude(trial.closest_altitude_km, formatter)
    return words.format(low=low, speed=formatter.speed(trial.orbit.leaving_km_s or 0.0))


def _striking(trial: Trial, formatter: Formatter) -> str:
    hit_s = trial.hit_s if trial.hit_s is not None else trial.end_s
    if hit_s <= trial.end_s:
        words = translate(
            "Outcome", "It strikes the ground {time} after ignition, with the engine still firing."
        )
        return words.format(time=formatter.duration(hit_s - trial.start_s))
    words = translate(
        "Outcome",
        "It strikes the ground {time} after the engine stops: the path leads through Mars.",
    )
    return words.format(time=formatter.duration(hit_s - trial.end_s))


def turn(period_s: float, formatter: Formatter) -> str:
    """Write the time of one revolution: 11.1 days, 7 h 5 min."""
    if period_s < 2 * DAY_S:
        return formatter.duration(60 * round(period_s / 60))
    days = period_s / DAY_S
    digits = 1 if days < 100 else 0
    return translate("Outcome", "{number} days").format(number=formatter.number(days, digits))


def altitude(km: float, formatter: Formatter) -> str:
    """Write a height above the ground to the kilometre; below it nobody flies."""
    if km < 0:
        return "–"
    if abs(km) < 10_000:
        return translate("Format", "{number} km").format(number=formatter.number(km))
    return formatter.distance(km, 3)
