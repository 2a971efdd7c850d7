"""The page “What it senses”: choose an instrument, and its reach is drawn beside."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marsapp.mission.model import Payload
from marsapp.mission.reach import Reach
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.value_words import value_name, written
from marsapp.ui.widgets import announce, button, label
from marsapp.ui.workbench.craft_page import CraftPage

translate = QCoreApplication.translate

_COLUMNS: Final = 3
_LARGE: Final = 1.4  # text scale from which on a row has one button less


class SensesPage(CraftPage):
    """Shows one instrument at a time: what it does, and a number to compare."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self._chosen = ""  # by this page, and to be put away with it
        payloads = [one for one in session.mission.data.payloads if one.reach is not None]
        self._payloads = {one.id: one for one in payloads}
        if not payloads:
            self.column.addWidget(
                label(translate("Craft", "This mission tells nothing of what it senses."))
            )
            return
        session.workbench.topic_changed.connect(self._put_away)
        columns = _COLUMNS - (theme.scale >= _LARGE)
        for vehicle in dict.fromkeys(one.vehicle for one in payloads):
            self.column.addWidget(label(self.name_of(vehicle), "muted"))
            own = [one for one in payloads if one.vehicle == vehicle]
            self.add_choices({one.id: one.short for one in own}, self._choose, columns)
        for one in payloads:
            name = one.name.text_in(formatter.language)
            said = translate("Craft", "{short}: {name}").format(short=one.short, name=name)
            self.choices[one.id].setAccessibleName(said)
            self.choices[one.id].setToolTip(name)
        self._add_told()
        self.show_handling()

    def begin(self) -> None:
        """Take up the first instrument, unless one is shown already."""
        super().begin()
        if self._payloads and self.handling.senses not in self._payloads:
            self._choose(next(iter(self._payloads)))

    def show_handling(self) -> None:
        """Tell about the instrument whose reach is drawn."""
        if not self._payloads:
            return
        payload = self._payloads.get(self.handling.senses)
        self.mark_choice("" if payload is None else payload.id)
        self.told.setVisible(payload is not None)
        self.idle.setVisible(payload is None)
        if payload is not None and payload.reach is not None and payload.id != self._told_of:
            self._tell(payload, payload.reach)

    def _add_told(self) -> None:
        self._told_of = ""
        self.idle = label(translate("Craft", "Choose an instrument. Its reach is drawn beside it."))
        self.column.addWidget(self.idle)
        self.name = label("", "heading")
        self.number_name = label("", "muted")
        self.number = label("", "title")
        self.compare = label()
        self.text = label()
        self.hide_it = button(translate("Craft", "Hide the reach"), lambda: self._choose(""))
        self.hide_it.setObjectName("hide")
        self.sources = QVBoxLayout()
        self.told = QWidget()
        column = QVBoxLayout(self.told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(10))
        for widget in (
            self.name,
            self.tall_card(self.number_name, self.number, self.compare),
            self.text,
            self.hide_it,
            label(translate("Craft", "What this rests on"), "heading"),
        ):
            column.addWidget(widget)
        column.addLayout(self.sources)
        self.column.addWidget(self.told)

    def _tell(self, payload: Payload, reach: Reach) -> None:
        language = self.formatter.language
        self._told_of = payload.id
        value = payload.values[reach.number]
        self.name.setText(payload.name.text_in(language))
        self.text.setText(reach.text.text_in(language))
        self.number_name.setText(value_name(reach.number))
        self.number.setText(
            f"{written(reach.number, value, self.formatter)} {MARKS[value.provenance]}"
        )
        self.compare.setText(reach.compare.text_in(language))
        while (item := self.sources.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        notes = [] if value.note is None else [value.note.text_in(language)]
        if value.confidence == "low":
            notes.append(translate("Craft", "No source gives this number; it is no fact."))
        if reach.basis == "illustrative":
            notes.append(translate("Craft", "The drawn reach is for illustration."))
        for widget in self.basis(notes, [value.provenance], value.source):
            self.sources.addWidget(widget)

    def _choose(self, payload: str) -> None:
        """Draw the reach of an instrument, or none; a second press puts it away."""
        if payload == self.handling.senses:
            payload = ""
        self._chosen = payload
        if not payload:
            self.hold(senses="")
            self.show_handling()  # the button that was pressed has switched itself
            return
        vehicle = self._payloads[payload].vehicle
        folded = self._is_folded(payload)
        self.hold(subject=vehicle, apart=0.0, unfolded=1.0 if folded else None, senses=payload)
        self.session.select(payload)
        announce(self, f"{self.number.text()}. {self.compare.text()}")

    def _is_folded(self, payload: str) -> bool:
        """Return whether an instrument, or what it stands on, is not open yet."""
        shapes = {shape.id: shape for shape in self.session.mission.data.shapes}
        openness = self.session.snapshot.openness
        waiting = [shape.id for shape in shapes.values() if shape.of == payload]
        for name in waiting:
            if openness.get(name, 1.0) < 1.0:
                return True
            below = shapes[name].on
            if below is not None and below not in waiting:
                waiting.append(below)
        return False

    def _put_away(self, topic: str) -> None:
        if topic != "senses" and self._chosen and self._chosen == self.handling.senses:
            self.session.workshop.take(senses="")
