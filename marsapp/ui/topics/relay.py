"""Words about calls home: who stands in whose sky, how long it takes, when the next chance is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.mission.passes import Pass
from marsapp.mission.snapshot import Relay, Snapshot
from marsapp.physics.mars_time import SOL_S
from marsapp.ui.format import Formatter

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate


def verdict(relay: Relay) -> str:
    """Say in a few words whether the rover can call home now."""
    if relay.through:
        return translate("Relay", "The way home is open")
    if relay.orbiter_visible:
        return translate("Relay", "Earth is behind Mars")
    return translate("Relay", "No orbiter in the sky")


def explanation(snapshot: Snapshot, under_way: Pass | None, formatter: Formatter) -> str:
    """Say where the orbiter is and what that means for words that want to go home."""
    relay = snapshot.relay
    if relay is None or not relay.orbiter_visible or relay.orbiter_elevation_deg is None:
        return _waiting(snapshot, under_way, formatter)
    words = translate(
        "Relay",
        "The orbiter stands {height} high, {range} away. Words that it passes on now reach Earth "
        "in {delay}. It sets in {span}.",
    )
    if not relay.through:
        words = translate(
            "Relay",
            "The orbiter stands {height} high, {range} away, and can listen. But Mars hides Earth "
            "from it: it must keep the words and send them later. It sets in {span}.",
        )
    left_s = 0.0 if under_way is None else max(under_way.set_s - snapshot.time_s, 0.0)
    return words.format(
        height=formatter.angle(relay.orbiter_elevation_deg, 0),
        range=formatter.distance(relay.orbiter_range_km or 0.0, 3),
        delay=formatter.duration(snapshot.light_time_s),
        span=formatter.duration(left_s),
    )


def _waiting(snapshot: Snapshot, coming: Pass | None, formatter: Formatter) -> str:
    if coming is None:
        return translate("Relay", "It does not rise again in the next three sols.")
    words = translate("Relay", "It rises in {span}, for {length}, and comes as near as {range}.")
    return words.format(
        span=formatter.duration(max(coming.rise_s - snapshot.time_s, 0.0)),
        length=formatter.duration(coming.duration_s),
        range=formatter.distance(coming.nearest_km, 3),
    )


def earth_words(relay: Relay, formatter: Formatter) -> str:
    """Say where Earth stands in the sky of the rover."""
    height = formatter.angle(abs(relay.earth_elevation_deg), 0)
    up = translate("Relay", "{height} over the horizon")
    down = translate("Relay", "{height} below the horizon")
    return (up if relay.earth_visible else down).format(height=height)


def pass_title(mission: "Mission", one: Pass, formatter: Formatter) -> str:
    """Write when a pass begins and ends."""
    rises, sets = mission.utc(one.rise_s), mission.utc(one.set_s)
    words = translate("Relay", "{day}, {rise} to {set} UTC")
    day = formatter.date(rises)
    return words.format(day=day, rise=formatter.time(rises), set=formatter.time(sets))


def pass_words(one: Pass, formatter: Formatter) -> str:
    """Write how long a pass is, how high and near the orbiter comes, and whether it is day."""
    by_day = translate("Relay", "{length}, up to {height} high, {range} at the nearest, by day")
    by_night = translate("Relay", "{length}, up to {height} high, {range} at the nearest, by night")
    return (by_day if one.lit else by_night).format(
        length=formatter.duration(one.duration_s),
        height=formatter.angle(one.highest_deg, 0),
        range=formatter.distance(one.nearest_km, 3),
    )


def rounds_words(period_s: float, formatter: Formatter) -> str:
    """Say how often the orbiter flies round Mars in a sol, and what a whole number brings."""
    rounds = SOL_S / period_s
    number = formatter.number(rounds, 2)
    near_whole = abs(rounds - round(rounds)) < 0.02 and rounds > 0.9
    if near_whole:
        words = translate(
            "Relay",
            "{number} times a sol. So it comes by at nearly the same hour every sol.",
        )
    else:
        words = translate("Relay", "{number} times a sol. So the hours shift from sol to sol.")
    return words.format(number=number)
