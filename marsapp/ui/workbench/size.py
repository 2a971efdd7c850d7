"""The page “How big is it?”: the craft beside a child, an adult, a bus or another rover."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from marsapp.mission.compared import COMPARED, Thing, main_size, thing_of
from marsapp.mission.sourced import Value
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.craft import beside_word, times_words
from marsapp.ui.value_words import value_name, written
from marsapp.ui.widgets import announce, button, label
from marsapp.ui.workbench.craft_page import CraftPage, formed_vehicles

translate = QCoreApplication.translate


class SizePage(CraftPage):
    """Two rows of buttons: which craft, and what stands beside it."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self._things = {
            name: thing
            for name in COMPARED
            if (thing := thing_of(session.mission, name)) is not None
        }
        self._vehicles = formed_vehicles(session)
        if not self._vehicles:
            self.say_nothing_known()
            return
        self.column.addWidget(label(translate("Craft", "Which craft?"), "heading"))
        self.add_choices({one: self.name_of(one) for one in self._vehicles}, self._take_up, 2)
        self.column.addWidget(label(translate("Craft", "Beside what?"), "heading"))
        self.add_choices({name: beside_word(name) for name in self._things}, self._compare, 2)
        self.said = label()
        self.sizes = label("", "small")
        self.column.addWidget(self.tall_card(self.said, self.sizes))
        self.alone = button(translate("Craft", "Nothing beside it"), lambda: self._compare(""))
        self.alone.setObjectName("alone")
        self.column.addWidget(self.alone)
        self._add_notes()
        self.show_handling()

    def begin(self) -> None:
        """Set a child beside the craft, unless something stands there already."""
        super().begin()
        if not self._vehicles:
            return
        subject = self.handling.subject or self.session.mission.data.mission.craft
        if subject not in self._vehicles:
            subject = self._vehicles[0]
        beside = self.handling.beside or next(iter(self._things), "")
        self.hold(subject=subject, beside=beside, apart=0.0)

    def show_handling(self) -> None:
        """Say how large the craft is, and how many times what stands beside it."""
        if not self._vehicles:
            return
        subject, beside = self.handling.subject, self.handling.beside
        for key, made in self.choices.items():
            made.setChecked(key in (subject, beside))
        self.alone.setEnabled(bool(beside))
        self.said.setText(" ".join(self._sentences(subject, self._things.get(beside))))
        self.sizes.setText("\n".join(self._size_lines(subject, self._things.get(beside))))
        self.sizes.setVisible(bool(self.sizes.text()))

    def _sentences(self, subject: str, thing: Thing | None) -> Iterator[str]:
        if not subject:
            yield translate("Craft", "Take one craft into the hand to compare it.")
            return
        found = main_size(self.session.mission, subject)
        craft = self.name_of(subject)
        if found is None:
            yield translate(
                "Craft", "No source of ours gives the size of this craft: {craft}."
            ).format(craft=craft)
            yield translate("Craft", "It is drawn for illustration.")
            return
        name, value = found
        size = f"{written(name, value, self.formatter)} {MARKS[value.provenance]}"
        yield translate("Craft", "{craft}. {measure}: {size}.").format(
            craft=craft, measure=value_name(name), size=size
        )
        if thing is not None:
            yield times_words(float(value.value), thing, self.formatter)

    def _size_lines(self, subject: str, thing: Thing | None) -> Iterator[str]:
        """Yield the published sizes of the craft, and those of what stands beside it."""
        vehicle = self.session.mission.find(subject)
        values: dict[str, Value] = getattr(vehicle, "values", {})
        for name, value in values.items():
            if value.unit == "m" and value.confidence != "low":
                yield self._line(name, value)
        if thing is not None:
            yield beside_word(thing.id)
            for name, value in thing.values.items():
                yield self._line(name, value)

    def _line(self, name: str, value: Value) -> str:
        size = f"{written(name, value, self.formatter)} {MARKS[value.provenance]}"
        return translate("Craft", "{measure}: {size}").format(measure=value_name(name), size=size)

    def _add_notes(self) -> None:
        language = self.formatter.language
        notes = []
        for name, thing in self._things.items():
            if thing.note is not None:
                pattern = translate("Craft", "{thing}: {note}")
                notes.append(
                    pattern.format(thing=beside_word(name), note=thing.note.text_in(language))
                )
        values = [value for thing in self._things.values() for value in thing.values.values()]
        sized = [
            found[1] for one in self._vehicles if (found := main_size(self.session.mission, one))
        ]
        classes = dict.fromkeys(value.provenance for value in (*sized, *values))
        codes = dict.fromkeys(code for value in (*sized, *values) for code in value.source)
        self.column.addWidget(label(translate("Craft", "What this rests on"), "heading"))
        for widget in self.basis(notes, classes, codes):
            self.column.addWidget(widget)

    def _take_up(self, vehicle: str) -> None:
        self.hold(subject=vehicle, senses="")
        self.session.select(vehicle)
        self.show_handling()
        announce(self, self.said.text())

    def _compare(self, name: str) -> None:
        self.hold(beside="" if name == self.handling.beside else name)
        self.show_handling()
        announce(self, self.said.text())
