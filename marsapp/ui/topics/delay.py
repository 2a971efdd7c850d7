"""The landing at Mars and as Earth hears it, in words."""

from PySide6.QtCore import QCoreApplication

from marsapp.mission.delay import Delay
from marsapp.mission.snapshot import Snapshot
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def verdict(delay: Delay, time_s: float) -> str:
    """Say in a few words how the two clocks stand."""
    if time_s < delay.entry_s:
        return translate("Landing", "Nothing has begun yet")
    if time_s < delay.touchdown_s:
        return translate("Landing", "It falls, and Earth hears nothing of it")
    if time_s < delay.touchdown_heard_s:
        return translate("Landing", "Already on the ground")
    if delay.announced_s is not None and time_s < delay.announced_s:
        return translate("Landing", "Not yet announced")
    return translate("Landing", "Both know it now")


def explanation(delay: Delay, time_s: float, formatter: Formatter) -> str:
    """Say what that means right now."""

    def write(seconds: float) -> str:
        return formatter.duration(round(seconds))

    if time_s < delay.entry_s:
        return translate("Landing", "The capsule is on its way. Entry is in {span}.").format(
            span=write(delay.entry_s - time_s)
        )
    if time_s < delay.touchdown_s:
        return translate(
            "Landing",
            "Nobody could help now: a signal that leaves at this second reaches Earth when the "
            "lander has stood for minutes.",
        )
    if time_s < delay.entry_heard_s:
        return translate(
            "Landing",
            "The lander has stood for {stood}. Light that left at the entry reaches Earth in "
            "{rest}.",
        ).format(stood=write(time_s - delay.touchdown_s), rest=write(delay.entry_heard_s - time_s))
    if time_s < delay.touchdown_heard_s:
        return translate(
            "Landing",
            "What is heard on Earth as a fall is over: the lander has stood for {stood}.",
        ).format(stood=write(time_s - delay.touchdown_s))
    if delay.announced_s is not None and time_s < delay.announced_s:
        return translate(
            "Landing",
            "Light that left at the touchdown has reached Earth. The controllers still wait until "
            "the rover has opened its panels and antenna.",
        )
    return translate(
        "Landing",
        "Success was announced more than an hour after the touchdown. The exact minute is not "
        "known.",
    )


def clock_words(since_entry_s: float, delay: Delay, formatter: Formatter) -> str:
    """Say which moment of the landing a clock shows, by seconds after the entry there."""
    since_entry_s = round(since_entry_s)
    whole_s = delay.touchdown_s - delay.entry_s
    if since_entry_s < 0:
        words = translate("Landing", "{span} before the entry")
        return words.format(span=formatter.duration(-since_entry_s))
    if since_entry_s <= whole_s:
        words = translate("Landing", "{span} after the entry")
        return words.format(span=formatter.duration(since_entry_s))
    words = translate("Landing", "on the ground for {span}")
    return words.format(span=formatter.duration(since_entry_s - whole_s))


def now_there(delay: Delay, snapshot: Snapshot, formatter: Formatter) -> tuple[str, str]:
    """Return which moment it is at Mars, and which one can be heard on Earth."""
    there = clock_words(snapshot.time_s - delay.entry_s, delay, formatter)
    heard = clock_words(snapshot.known.time_s - delay.entry_s, delay, formatter)
    return there, heard
