"""What is written on the picture of the surface: caption, notes; the description."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from marsapp.ui.render.caption import Words
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.summary import summary

if TYPE_CHECKING:
    from marsapp.mission.drive import Checkpoint, Drive
    from marsapp.mission.snapshot import DriveState

translate = QCoreApplication.translate

_FAR_M: Final = 30.0
_DUSK_DEG: Final = -3.0


def rover_name(picture: Picture) -> str:
    """Return what the rover is called."""
    rover = rover_id(picture)
    return name_of(picture, rover) if rover else translate("Surface", "The rover")


def rover_id(picture: Picture) -> str:
    """Return the id of the vehicle that drives, or ''."""
    drive = picture.mission.drive
    return "" if drive is None else drive.route.vehicle


def caption_words(picture: Picture) -> Words:
    """Return the three texts of the caption."""
    return Words(_title(picture), _moment(picture), sentence(picture))


def _title(picture: Picture) -> str:
    surface = picture.snapshot.surface
    if picture.drive is None or surface is None or surface.sol is None:
        return translate("Surface", "The landing site")
    return translate("Surface", "Sol {sol}").format(sol=surface.sol)


def _moment(picture: Picture) -> str:
    formatter, surface = picture.style.formatter, picture.snapshot.surface
    utc = translate("Surface", "{moment} UTC").format(moment=formatter.moment(picture.snapshot.utc))
    if surface is None or picture.drive is None:
        return utc
    return translate("Surface", "{time} local time · {moment}").format(
        time=formatter.hours(surface.local_true_solar_time_h), moment=utc
    )


def sentence(picture: Picture) -> str:
    """Say in one plain sentence what the rover does."""
    if picture.mission.drive is None:
        return translate("Surface", "Nothing of this mission drives on the ground.")
    if picture.drive is None:
        return translate("Surface", "Nothing has landed here yet.")
    distance = metres(picture, picture.drive.distance_m)
    return _doing(picture.drive).format(rover=rover_name(picture), distance=distance)


def _doing(drive: "DriveState") -> str:
    """Return the sentence of what a rover does, with names for rover and distance."""
    if 0.0 < drive.ramp < 1.0:
        return translate("Surface", "{rover} rolls down the ramp onto Mars.")
    if drive.aboard:
        return translate(
            "Surface", "{rover} stands on its lander and looks around before it drives."
        )
    if drive.asleep:
        return translate(
            "Surface",
            "{rover} was put to sleep for the winter, after {distance}. Dust on its panels is the "
            "likely reason why it has not woken.",
        )
    if drive.moving:
        return translate("Surface", "{rover} is driving, {distance} since it rolled off.")
    return translate("Surface", "{rover} stands still, {distance} driven since it rolled off.")


def spot_label(picture: Picture, thing: str) -> tuple[str, float]:
    """Return what is written beside something in the picture, and how much that matters."""
    drive = picture.mission.drive
    point = None if drive is None else _checkpoint(drive, thing)
    if point is None:
        far = _far(picture, thing)
        name = name_of(picture, thing)
        if far is None:
            return name, 5.0
        if thing != picture.mission.data.mission.lander:
            return "", 0.0
        told = translate("Surface", "{name}, {distance} away")
        return told.format(name=name, distance=metres(picture, far)), 4.0
    if point.distance_m <= 0.0:
        return "", 0.0
    text = metres(picture, point.distance_m)
    if point.confidence == "low":
        text = translate("Surface", "{distance} (unsourced)").format(distance=text)
    if picture.is_map:
        text = translate("Surface", "{distance}, sol {sol}").format(distance=text, sol=point.sol)
    rank = 3.0 if point.point.label is not None else 2.0
    return text, rank - 0.5 * (point.confidence == "low")


def thing_name(picture: Picture, thing: str) -> str:
    """Return what a screen reader says of something in the picture."""
    drive = picture.mission.drive
    point = None if drive is None else _checkpoint(drive, thing)
    if point is None:
        return name_of(picture, thing)
    text = translate("Surface", "Checkpoint {distance}, sol {sol}").format(
        distance=metres(picture, point.distance_m), sol=point.sol
    )
    if point.point.label is not None:
        label = point.point.label.text_in(picture.style.formatter.language)
        text = translate("Surface", "{checkpoint}: {label}").format(checkpoint=text, label=label)
    if point.confidence == "low":
        text = translate("Surface", "{checkpoint}, unsourced").format(checkpoint=text)
    return text


def name_of(picture: Picture, thing: str) -> str:
    """Return the name of a vehicle."""
    name = getattr(picture.mission.find(thing), "name", None)
    return name.text_in(picture.style.formatter.language) if name is not None else thing


def _checkpoint(drive: "Drive", thing: str) -> "Checkpoint | None":
    return next((one for one in drive.checkpoints if one.point.id == thing), None)


def _far(picture: Picture, thing: str) -> float | None:
    """Return how far what stands at the lander is from the rover, where that is worth saying."""
    state = picture.drive
    if state is None or picture.is_map or thing == rover_id(picture):
        return None
    far_m = math.hypot(state.east_m, state.north_m)
    return far_m if far_m > _FAR_M else None


def metres(picture: Picture, distance_m: float) -> str:
    """Write a distance driven, in whole metres."""
    number = picture.style.formatter.number(distance_m)
    return translate("Surface", "{number} m").format(number=number)


def notes_of(picture: Picture) -> list[str]:
    """Return what is drawn freely or not as it was, in words."""
    if picture.mission.drive is None:
        return []
    notes = []
    if picture.light.held and not picture.is_map and picture.drive is not None:
        notes.append(translate("Surface", "Days fly past: shown in the light of 15:00"))
    if not picture.is_map and picture.light.elevation_deg < _DUSK_DEG and picture.drive:
        notes.append(translate("Surface", "Night is shown brighter than it is"))
    if picture.is_map and picture.drive is not None:
        notes.append(translate("Surface", "Distances are published; the shape of the route is not"))
    notes.append(translate("Surface", "Dunes, rocks and colours are drawn for illustration"))
    return notes


def description(picture: Picture, names: Sequence[str]) -> str:
    """Say in words what the picture shows; ``names`` are the things in view."""
    caption = caption_words(picture)
    said = [caption.sentence, f"{caption.title}, {caption.moment}."]

    def in_view(names: Sequence[str]) -> str:
        listed = translate("Surface", ", ").join(names)
        return translate("Surface", "In view: {list}.").format(list=listed)

    return summary(said, names, in_view)
