"""What is said about the orbit staircase, the same beside the picture and on it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.staircase import TICKS, Fired, StaircaseAnswer, Step
from marsapp.ui.format import Formatter
from marsapp.ui.summary import summary

translate = QCoreApplication.translate

_AT_AN_END_DEG: Final = 0.5  # so near, a point is called the low or the high one


def step_name(step: Step, number: int, formatter: Formatter) -> str:
    """Name a step with its number: 2 · Parking orbit."""
    return translate("Staircase", "{number} · {name}").format(
        number=number, name=step.name.text_in(formatter.language)
    )


def shape_sentence(step: Step, formatter: Formatter) -> str:
    """Say how high and how fast an orbit is."""
    return translate(
        "Staircase", "{low} to {high} above the ground, one round in {period}."
    ).format(
        low=height(step.lowest_km, formatter),
        high=height(step.highest_km, formatter),
        period=formatter.duration(step.period_s),
    )


def height(km: float, formatter: Formatter) -> str:
    """Write a height to the kilometre, which the difference of two orbits needs."""
    return translate("Staircase", "{number} km").format(number=formatter.number(km))


def fired_sentence(answer: StaircaseAnswer, formatter: Formatter) -> str:
    """Say what is fired, and where."""
    wish, dv = answer.wish, abs(answer.wish.dv_m_s)
    if not dv:
        return translate("Staircase", "Nothing has been fired yet.")
    brakes = wish.dv_m_s < 0
    push = translate("Staircase", "{number} m/s").format(number=formatter.number(dv))
    place = _place(wish.anomaly_deg)
    texts = {
        ("low", True): translate("Staircase", "Braking by {dv} at the low point"),
        ("low", False): translate("Staircase", "Speeding up by {dv} at the low point"),
        ("high", True): translate("Staircase", "Braking by {dv} at the high point"),
        ("high", False): translate("Staircase", "Speeding up by {dv} at the high point"),
        ("out", True): translate("Staircase", "Braking by {dv} on the way up, at {height}"),
        ("out", False): translate("Staircase", "Speeding up by {dv} on the way up, at {height}"),
        ("back", True): translate("Staircase", "Braking by {dv} on the way down, at {height}"),
        ("back", False): translate("Staircase", "Speeding up by {dv} on the way down, at {height}"),
    }
    return texts[place, brakes].format(dv=push, height=height(answer.place_height_km, formatter))


def place_words(answer: StaircaseAnswer, formatter: Formatter) -> str:
    """Say where on the orbit the engine is fired."""
    texts = {
        "low": translate("Staircase", "low point, {height}"),
        "high": translate("Staircase", "high point, {height}"),
        "out": translate("Staircase", "on the way up, {height}"),
        "back": translate("Staircase", "on the way down, {height}"),
    }
    text = texts[_place(answer.wish.anomaly_deg)]
    return text.format(height=height(answer.place_height_km, formatter))


def outcome_sentence(answer: StaircaseAnswer, formatter: Formatter) -> str:
    """Say what becomes of the craft, in one or two plain sentences; '' where nothing was fired."""
    fired = answer.fired
    if fired.outcome == "none":
        return ""
    text = _outcome(fired, answer.air_km, formatter)
    if fired.speed_after_km_s < 0:
        return translate(
            "Staircase", "The push is stronger than the speed and turns the craft round. {then}"
        ).format(then=text)
    return text


def _outcome(fired: Fired, air_km: float | None, formatter: Formatter) -> str:
    after = formatter.duration(fired.meets_s or 0.0)
    if fired.outcome == "ground":
        return translate("Staircase", "It meets the ground after {time}.").format(time=after)
    if fired.outcome == "air":
        return translate(
            "Staircase",
            "After {time} it dips into the air, which begins at {air}: down to {low}, if unbraked.",
        ).format(
            time=after,
            air=height(air_km or 0.0, formatter),
            low=height(fired.lowest_km, formatter),
        )
    if fired.highest_km is None or fired.period_s is None:
        return translate("Staircase", "Faster than the speed of escape: it leaves Mars for good.")
    if fired.outcome == "far":
        return translate(
            "Staircase",
            "It climbs to {high}, so far out that the Sun's pull would soon change the orbit.",
        ).format(high=formatter.distance(fired.highest_km))
    return translate(
        "Staircase", "A new orbit: {low} to {high} above the ground, one round in {period}."
    ).format(
        low=height(fired.lowest_km, formatter),
        high=height(fired.highest_km, formatter),
        period=formatter.duration(fired.period_s),
    )


def wedge_sentence(step: Step, formatter: Formatter) -> str:
    """Say what the coloured wedges mean."""
    return translate("Staircase", "{count} equal times of {time}, {count} equal areas").format(
        count=TICKS, time=formatter.duration(step.period_s / TICKS)
    )


def heading() -> str:
    """Name the picture."""
    return translate("Staircase", "Down the orbit staircase")


def nothing_to_compare() -> str:
    """Say that there is nothing to be seen."""
    return translate("Staircase", "This mission has no orbits to compare.")


def describe(answer: StaircaseAnswer, formatter: Formatter) -> str:
    """Say the picture in words."""
    name = answer.chosen.name.text_in(formatter.language)
    scale = translate("Staircase", "{count} orbits to one scale; in front: {name}.").format(
        count=len(answer.steps), name=name
    )
    shape = shape_sentence(answer.chosen, formatter)
    outcome = outcome_sentence(answer, formatter)
    if not answer.wish.dv_m_s:
        return summary([scale, shape, outcome], (), str)
    fired = fired_sentence(answer, formatter).rstrip(".")
    tried = translate("Staircase", "{what}.").format(what=fired)
    return summary([scale, tried, outcome, shape], (), str)


def _place(anomaly_deg: float) -> str:
    """Name the part of the orbit where a true anomaly lies."""
    anomaly_deg %= 360
    if min(anomaly_deg, 360 - anomaly_deg) < _AT_AN_END_DEG:
        return "low"
    if abs(anomaly_deg - 180) < _AT_AN_END_DEG:
        return "high"
    return "out" if anomaly_deg < 180 else "back"
