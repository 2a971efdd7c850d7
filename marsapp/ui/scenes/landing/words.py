"""What is written on the picture of the landing, and what is read out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from marsapp.ui.fill import fill
from marsapp.ui.render.caption import Words
from marsapp.ui.scenes.landing.readings import values_of
from marsapp.ui.scenes.landing.tried_mark import tried_words
from marsapp.ui.summary import summary

if TYPE_CHECKING:
    from marsapp.ui.render.things import Thing
    from marsapp.ui.scenes.landing.picture import Picture

translate = QCoreApplication.translate

_MANY: Final = 6  # things told in the description


def caption_words(picture: "Picture") -> Words:
    """Return the three texts of the caption: step, moment, what happens now."""
    snapshot, formatter = picture.snapshot, picture.style.formatter
    moment = translate("Landing", "{moment} UTC").format(
        moment=formatter.moment(snapshot.utc, seconds=picture.course.is_on(picture.time_s))
    )
    return Words(_title(picture), moment, _sentence(picture))


def _title(picture: "Picture") -> str:
    language = picture.style.formatter.language
    step = picture.course.step(picture.time_s)
    if step is None or not picture.course.is_on(picture.time_s):
        return picture.snapshot.phase.title.text_in(language)
    return step.title.text_in(language)


def _sentence(picture: "Picture") -> str:
    formatter, snapshot = picture.style.formatter, picture.snapshot
    step = picture.course.step(picture.time_s)
    if step is None or step.detail is None or not picture.course.is_on(picture.time_s):
        return fill(snapshot.phase.now, picture.mission, snapshot, formatter)
    return step.detail.text_in(formatter.language)


def description(picture: "Picture", things: "Sequence[Thing]") -> str:
    """Say what happens at the moment, the figures that stand in the picture, what is in view."""
    told = [_title(picture) + "."]
    if picture.tried is not None:
        told += [tried_words(picture, picture.tried) + ".", picture.tried.sentence]
    told += [_figures(picture), _sentence(picture)]
    names = list(dict.fromkeys(thing.name for thing in things))[:_MANY]
    return summary(told, names, _names_in_view)


def _figures(picture: "Picture") -> str:
    """Say height, speed and braking as they stand in the picture and over the curves."""
    if picture.descent is None or not picture.course.is_on(picture.time_s):
        return ""
    told = [f"{name.lower()} {value}" for name, value in values_of(picture, picture.descent)]
    words = translate("Landing", "{figures}; teaching model.")
    if picture.descent.stage in ("coast", "landed"):
        words = translate("Landing", "{figures}.")
    joined = translate("Landing", ", ").join(told)
    return words.format(figures=joined[:1].upper() + joined[1:])


def _names_in_view(names: Sequence[str]) -> str:
    joined = translate("Landing", ", ").join(names)
    return translate("Landing", "In view: {things}.").format(things=joined)
