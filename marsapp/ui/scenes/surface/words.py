"""What is written on the picture of the surface: caption, notes; the description."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from marsapp.ui.render.caption import Words
from marsapp.ui.scenes.surface.picture import Picture
from marsapp.ui.summary import summary

translate = QCoreApplication.translate


def rover_name(picture: Picture) -> str:
    """Return what the rover is called."""
    rover = rover_id(picture)
    found = picture.mission.find(rover) if rover else None
    name = getattr(found, "name", None)
    language = picture.style.formatter.language
    return name.text_in(language) if name is not None else translate("Surface", "The rover")


def rover_id(picture: Picture) -> str:
    """Return the id of the vehicle that drives, or ''."""
    ids = [vehicle.id for vehicle in picture.mission.data.vehicles]
    return "zhurong" if "zhurong" in ids else ""


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
    drive, name = picture.drive, rover_name(picture)
    if drive is None:
        if picture.mission.site is None:
            return translate("Surface", "Nothing of this mission drives on the ground.")
        return translate("Surface", "Nothing has landed here yet.")
    if drive.aboard:
        return translate(
            "Surface", "{rover} stands on its lander and looks around before it drives."
        ).format(rover=name)
    far = metres(picture, drive.distance_m)
    if drive.asleep:
        return translate(
            "Surface",
            "{rover} sleeps: it is winter, and dust lies on its panels. It stands still "
            "after {distance}.",
        ).format(rover=name, distance=far)
    if drive.moving:
        return translate("Surface", "{rover} is driving, {distance} since it rolled off.").format(
            rover=name, distance=far
        )
    return translate(
        "Surface", "{rover} stands still, {distance} driven since it rolled off."
    ).format(rover=name, distance=far)


def metres(picture: Picture, distance_m: float) -> str:
    """Write a distance driven, in whole metres."""
    number = picture.style.formatter.number(distance_m)
    return translate("Surface", "{number} m").format(number=number)


def notes_of(picture: Picture) -> list[str]:
    """Return what is drawn freely or not as it was, in words."""
    notes = []
    if picture.light.held:
        notes.append(translate("Surface", "Days fly past: shown in the light of 15:00"))
    if picture.is_map:
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
