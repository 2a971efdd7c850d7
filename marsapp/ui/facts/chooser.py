"""A field to choose any thing of the mission, by typing a part of its name or from the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from marsapp.ui.facts.words import kind_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from marsapp.mission.mission import Mission
    from marsapp.mission.model import Phase

translate = QCoreApplication.translate


class Chooser(QComboBox):
    """Lists vehicles and their parts, bodies, phases, events, orbits, instruments, places.

    ``chosen`` tells what was taken.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._field = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self._field)
        self._field.setStyleSheet("min-height: 0; border: none; padding: 0; background: none;")
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._choose)

    def fill(self, mission: "Mission", language: str) -> None:
        """List everything in a language."""
        self.clear()
        for kind, thing, name in _things(mission, language):
            said = translate("Facts", "{name} ({kind})").format(name=name, kind=kind)
            self.addItem(said, thing)
        name = translate("Facts", "Find a thing, an event, a place")
        self.setAccessibleName(name)
        self._field.setPlaceholderText(name)
        self._field.setAccessibleName(name)

    def show_choice(self, thing: str) -> None:
        """Show what is selected, without telling anybody; leave the field free if not listed."""
        self.setCurrentIndex(self.findData(thing))
        if self.currentIndex() < 0:
            self._field.clear()
        self._field.setCursorPosition(0)

    def _choose(self, index: int) -> None:
        thing = self.itemData(index)
        if thing:
            self.chosen.emit(thing)


def _things(mission: "Mission", language: str) -> "Iterator[tuple[str, str, str]]":
    """Yield kind, id and name of everything worth choosing."""
    data = mission.data
    phases = tuple(_flat(data.phases))
    places = [place for place in data.places if place.confidence != "low"]
    for kind, named in (
        ("vehicle", [(one.id, one.name) for one in data.vehicles]),
        ("body", [(one.id, one.name) for one in data.bodies]),
        ("phase", [(one.id, one.title) for one in phases]),
        ("event", [(one.id, one.title) for one in data.events]),
        ("orbit", [(one.id, one.name) for one in data.orbits]),
        ("payload", [(one.id, one.name) for one in data.payloads]),
        ("finding", [(one.id, one.topic) for one in data.findings]),
        ("place", [(one.id, one.name) for one in places]),
    ):
        for thing, name in named:
            yield kind_word(kind), thing, name.text_in(language)
    for vehicle in data.vehicles:
        for part in vehicle.parts:
            said = translate("Facts", "{part}, {vehicle}").format(
                part=part.name.text_in(language), vehicle=vehicle.name.text_in(language)
            )
            yield kind_word("part"), part.id, said


def _flat(phases: "Iterable[Phase]") -> "Iterator[Phase]":
    for phase in phases:
        yield phase
        yield from _flat(phase.phases)
