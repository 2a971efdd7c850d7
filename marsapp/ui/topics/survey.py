"""The survey in plain words, for panel and picture."""

import math

from PySide6.QtCore import QCoreApplication

from marsapp.mission.snapshot import Snapshot
from marsapp.mission.survey import Survey
from marsapp.mission.values import MARKS
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def share_words(share: float, formatter: Formatter, digits: int = 1) -> str:
    """Write a share as a percentage that never says 100 before everything is done."""
    percent = 100 * share
    digits = 0 if share > 1 - 1e-9 or percent == 0 else digits
    scale = 10.0**digits
    rounded = math.floor(percent * scale + 1e-6) / scale
    return translate("Survey", "{number} %").format(number=formatter.number(rounded, digits))


def every_words(every: float) -> str:
    """Say on which laps pictures are taken."""
    number = round(every)
    words = {
        1: translate("Survey", "every lap"),
        2: translate("Survey", "every second lap"),
        3: translate("Survey", "every third lap"),
        4: translate("Survey", "every fourth lap"),
        5: translate("Survey", "every fifth lap"),
        6: translate("Survey", "every sixth lap"),
    }
    return words.get(number) or translate("Survey", "one lap in {number}").format(number=number)


def outcome_words(survey: Survey, formatter: Formatter) -> str:
    """Say what comes of a rule."""
    passes = formatter.number(survey.passes)
    if survey.passes == 0:
        return translate("Survey", "With this rule the camera is never on.")
    minutes = formatter.duration(60 * round(survey.minutes_a_pass))
    done_s = survey.when(1.0)
    if done_s is None:
        share = share_words(survey.coverage(survey.end_s), formatter)
        return translate(
            "Survey",
            "With this rule {passes} laps bring pictures, {minutes} each on average. When the "
            "survey ends, {share} of Mars has been imaged.",
        ).format(passes=passes, minutes=minutes, share=share)
    return translate(
        "Survey",
        "With this rule {passes} laps bring pictures, {minutes} each on average. All of Mars has "
        "been imaged by {date}.",
    ).format(passes=passes, minutes=minutes, date=formatter.date(survey.mission.utc(done_s)))


def announced_words(key: str, survey: Survey, formatter: Formatter) -> str:
    """Say what was announced about laps, laps with pictures or data, and what we have beside it."""
    told = survey.announced
    day = formatter.date(survey.mission.utc(told.time_s))
    mark = MARKS["published"]
    if key == "laps" and told.orbits is not None:
        return translate(
            "Survey", "{mark} Announced: {number} by {date}. Our path has {ours} by then."
        ).format(
            mark=mark,
            number=formatter.number(told.orbits),
            date=day,
            ours=formatter.number(survey.laps(told.time_s)),
        )
    if key == "passes" and told.imaging_orbits is not None:
        return translate("Survey", "{mark} Announced for the map: {number} in all.").format(
            mark=mark, number=formatter.number(told.imaging_orbits)
        )
    if key == "data" and told.data_gb is not None:
        return translate(
            "Survey",
            "{mark} Announced: {amount} of raw data by {date}. For the time before, we spread it "
            "evenly over the laps.",
        ).format(mark=mark, amount=formatter.value(told.data_gb, "GB"), date=day)
    return ""


def camera_words(survey: Survey, snapshot: Snapshot, formatter: Formatter) -> str:
    """Say whether the camera works at a moment, and if not, why."""
    near, rule = snapshot.near, survey.rule
    if near is None or not survey.start_s <= snapshot.time_s <= survey.end_s:
        return translate("Survey", "The survey runs from {start} to {end}.").format(
            start=formatter.date(survey.mission.utc(survey.start_s)),
            end=formatter.date(survey.mission.utc(survey.end_s)),
        )
    if survey.line(snapshot.time_s) is not None:
        return translate("Survey", "Camera on: {height} up, the Sun {angle} high below.").format(
            height=formatter.distance(near.altitude_km, 3),
            angle=formatter.angle(near.sun_elevation_deg, 0),
        )
    if near.altitude_km > rule.greatest_altitude_km:
        return translate(
            "Survey", "Camera off: {height} up is too high for sharp pictures."
        ).format(height=formatter.distance(near.altitude_km, 3))
    if near.sun_elevation_deg < rule.least_sun_deg:
        return translate("Survey", "Camera off: the ground below lies in the dark or in dusk.")
    return translate("Survey", "Camera off: this lap it rests.")
