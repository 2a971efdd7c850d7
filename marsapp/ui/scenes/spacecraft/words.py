"""What is written on the picture of the craft: caption, notes, names of parts; the description."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from marsapp.mission.posture import Placed
from marsapp.ui.render.caption import Words
from marsapp.ui.scenes.spacecraft.beside import beside_notes, beside_sentence
from marsapp.ui.scenes.spacecraft.picture import Picture
from marsapp.ui.scenes.spacecraft.senses import senses_notes, senses_sentence
from marsapp.ui.summary import summary

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate

_APART: Final = 0.02  # less is taken for whole


def name_of(mission: "Mission", thing: str, language: str) -> str:
    """Return the name of a vehicle, part or payload."""
    found = mission.find(thing)
    name = getattr(found, "name", None)
    return name.text_in(language) if name is not None else thing


def subject_name(mission: "Mission", subject: str, language: str) -> str:
    """Return the word for what is in the hand."""
    if not subject:
        return translate("Craft", "All together")
    return name_of(mission, subject, language)


def caption_words(picture: Picture) -> Words:
    """Return the three texts of the caption."""
    formatter, subject = picture.style.formatter, picture.handling.subject
    language = formatter.language
    title = (
        subject_name(picture.mission, subject, language)
        if subject
        else picture.mission.data.mission.name.text_in(language)
    )
    moment = translate("Craft", "{moment} UTC").format(
        moment=formatter.moment(picture.snapshot.utc)
    )
    return Words(title, moment, sentence(picture))


def sentence(picture: Picture) -> str:
    """Say in one sentence what is together, or where the vehicle is."""
    mission, language = picture.mission, picture.style.formatter.language
    if picture.handling.subject:
        return mission.where_now(picture.handling.subject, picture.snapshot).text_in(language)
    if picture.is_empty:
        return translate("Craft", "This mission has no drawings of its craft on file.")
    groups = mission.build.assembly.at(picture.snapshot.time_s).groups
    together = next(group for group in groups if mission.data.mission.craft in group)
    names = [name_of(mission, one, language) for one in together]
    if len(names) == 1:
        return translate("Craft", "{craft} flies alone now.").format(craft=names[0])
    return translate("Craft", "Together now: {list}.").format(list=listed(names))


def listed(names: Sequence[str]) -> str:
    """Write a list of names as a person would."""
    if len(names) < 2:
        return "".join(names)
    comma = translate("Craft", ", ")
    head, tail = comma.join(names[:-1]), names[-1]
    return translate("Craft", "{names} and {last}").format(names=head, last=tail)


def notes_of(picture: Picture) -> list[str]:
    """Return what is drawn freely or not as it was, in words."""
    if picture.is_empty:
        return []
    notes = []
    if picture.standing.since_gone and not picture.is_tight:  # else only the button says so
        notes.append(_gone(picture).rstrip(".。"))
    if picture.handling.unfolded is not None:
        notes.append(translate("Craft", "Folded by hand, not as it was at the moment"))
    notes += beside_notes(picture) + senses_notes(picture)
    if any(one.shape.basis == "illustrative" for one in picture.standing.placed):
        notes.append(
            translate("Craft", "Drawn for illustration")
            if picture.is_tight
            else translate("Craft", "Form and sizes drawn for illustration")
        )
    return notes


def parts_of(placed: Iterable[Placed]) -> list[str]:
    """Return the vehicles, parts and payloads that have a form, in reading order."""
    return list(dict.fromkeys(one.part for one in placed if one.shape.solids))


def description(picture: Picture, names: Sequence[str]) -> str:
    """Say in words what the picture shows; ``names`` are the parts that can be seen."""
    said = [sentence(picture)]
    if picture.handling.subject:
        gone = [_gone(picture)] if picture.standing.since_gone else []
        said = [*gone, *said]
        heading = translate("Craft", "{craft}: {sentence}")
        craft = caption_words(picture).title
        said[0] = heading.format(craft=craft, sentence=said[0])
    if picture.is_empty:
        return said[0]
    if picture.handling.apart > _APART:
        said.append(translate("Craft", "It is taken apart."))
    if picture.handling.unfolded is not None:
        folded = picture.handling.unfolded < 0.5
        said.append(
            translate("Craft", "It is folded by hand.")
            if folded
            else translate("Craft", "It is unfolded by hand.")
        )
    said += [one for one in (senses_sentence(picture), beside_sentence(picture)) if one]

    def in_view(names: Sequence[str]) -> str:
        return translate("Craft", "In view: {list}.").format(list=listed(names))

    return summary(said, names, in_view)


def _gone(picture: Picture) -> str:
    then = picture.style.formatter.date(picture.mission.utc(picture.standing.at))
    return translate("Craft", "Shown as it was when last whole, {date}.").format(date=then)
