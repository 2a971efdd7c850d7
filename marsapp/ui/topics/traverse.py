"""The words of the traverse: checkpoints, stretches, pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from marsapp.mission.values import MARKS
from marsapp.ui.facts.words import class_word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from marsapp.mission.drive import Checkpoint
    from marsapp.mission.mission import Mission
    from marsapp.mission.rover.traverse import Pause, Stretch, Traverse
    from marsapp.ui.format import Formatter

translate = QCoreApplication.translate


def metres_words(distance_m: float, formatter: "Formatter", digits: int = 0) -> str:
    """Write a way in metres."""
    number = formatter.number(distance_m, digits)
    return translate("Surface", "{number} m").format(number=number)


def checkpoint_title(one: "Checkpoint", formatter: "Formatter") -> str:
    """Return sol and distance of a checkpoint with the mark of how it is known."""
    text = translate("Surface", "Sol {sol}: {distance} {mark}")
    digits = 0 if one.distance_m == round(one.distance_m) else 1
    mark = MARKS[one.point.values["distance"].provenance]
    return text.format(
        sol=one.sol, distance=metres_words(one.distance_m, formatter, digits), mark=mark
    )


def checkpoint_words(one: "Checkpoint", formatter: "Formatter") -> str:
    """Return date, name and how the distance of a checkpoint is known."""
    value, point = one.point.values["distance"], one.point
    parts = [] if point.utc is None else [formatter.date(point.utc)]
    if point.label is not None:
        parts.append(point.label.text_in(formatter.language))
    if one.confidence == "low":
        parts.append(translate("Surface", "unsourced"))
    else:
        parts.append(class_word(value.provenance))
    return translate("Surface", " · ").join(parts)


def stretch_words(stretch: "Stretch", formatter: "Formatter") -> str:
    """Return how fast a stretch was driven."""
    text = translate("Surface", "{distance} in {sols} sols: {speed} m a sol")
    return text.format(
        distance=metres_words(stretch.length_m, formatter),
        sols=stretch.sols,
        speed=formatter.number(stretch.metres_a_sol, 1),
    )


def slopes_words(slopes_deg: "NDArray[np.float64]", formatter: "Formatter") -> str:
    """Return between which slopes (n,) the way lies."""
    text = translate("Surface", "Between {least} (down) and {most} (up) along the way.")
    return text.format(
        least=formatter.angle(float(slopes_deg.min()), 1),
        most=formatter.angle(float(slopes_deg.max()), 1),
    )


def fastest_words(traverse: "Traverse", formatter: "Formatter") -> str:
    """Return when the rover came farthest a sol, and how far on average."""
    fastest = traverse.fastest
    text = translate(
        "Surface",
        "Fastest: sol {first} to sol {last}, {speed} m a sol. From drive-off to the winter sleep "
        "it was {average} m a sol on average.",
    )
    return text.format(
        first=fastest.start.sol,
        last=fastest.end.sol,
        speed=formatter.number(fastest.metres_a_sol, 1),
        average=formatter.number(traverse.average_m, 1),
    )


def pause_words(pause: "Pause", mission: "Mission", formatter: "Formatter") -> str:
    """Return how long a pause lasted and why."""
    since, until = mission.event(pause.since), mission.event(pause.until)
    text = translate(
        "Surface", "Longest pause, as shown here: {first} to {last}, {sols} sols. {reason}"
    )
    return text.format(
        first=formatter.date(since.utc),
        last=formatter.date(until.utc),
        sols=formatter.number(pause.sols),
        reason=since.detail.text_in(formatter.language),
    )
