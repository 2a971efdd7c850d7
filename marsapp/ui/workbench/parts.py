"""The page of all parts: a tree with a search, and sliders that take the craft apart."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from marsapp.mission.model import Part, Payload, Vehicle
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.topics.survey import share_words
from marsapp.ui.widgets import announce, label, line_button
from marsapp.ui.workbench.craft_page import CraftPage, formed_vehicles
from marsapp.ui.workbench.part_tree import PartTree
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_STEP: Final = 0.05
_PAGE: Final = 0.25


class PartsPage(CraftPage):
    """Finds a part by name, shows it in the scene, and tells what it is for."""

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, theme, formatter)
        self._shown = ""
        if not formed_vehicles(session):
            self.say_nothing_known()
            return
        self._add_sliders()
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.field.setClearButtonEnabled(True)
        name = translate("Craft", "Find a part")
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.column.addWidget(self.field)
        self.none = label(translate("Craft", "No part has such a name."), "muted")
        self.none.hide()
        self.column.addWidget(self.none)
        self.tree = PartTree(session.mission, theme, formatter.language)
        self.tree.setObjectName("tree")
        self.tree.chosen.connect(self._choose)
        self.field.textChanged.connect(self._search)
        self._add_told()
        self.column.addWidget(self.tree)
        session.selection_changed.connect(self._follow_selection)
        self._follow_selection(session.selection)
        self.show_handling()

    def begin(self) -> None:
        """Bring the craft in sight as it is held."""
        super().begin()
        self.hold(senses="")

    def show_handling(self) -> None:
        """Show how far the craft is taken apart and unfolded."""
        if not self.tuners:
            return
        handling = self.handling
        self.tuners["apart"].show_value(handling.apart)
        self.tuners["unfolded"].show_value(1.0 if handling.unfolded is None else handling.unfolded)
        self.as_then.setEnabled(handling.unfolded is not None)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say where the selected thing is at this moment."""
        if self.tuners and self._shown:
            where = self.session.mission.where_now(self._shown, snapshot)
            said = where.text_in(self.formatter.language)
            if said != self.where.text():
                self.where.setText(said)

    def _add_sliders(self) -> None:
        write = partial(share_words, formatter=self.formatter, digits=0)
        ends = (translate("Craft", "whole"), translate("Craft", "in pieces"))
        folds = (translate("Craft", "folded"), translate("Craft", "open"))
        both = {"low": 0.0, "high": 1.0, "step": _STEP, "page": _PAGE}
        dials = {
            "apart": Dial(name=translate("Craft", "Taken apart"), write=write, ends=ends, **both),
            "unfolded": Dial(name=translate("Craft", "Unfolded"), write=write, ends=folds, **both),
        }
        self.add_tuners(dials, lambda key, value: self.hold(**{key: round(value, 2)}))
        self.as_then = line_button(
            translate("Craft", "Folded as it was then"), lambda: self.hold(unfolded=None)
        )
        self.as_then.setObjectName("as-then")
        self.column.addWidget(self.as_then)

    def _add_told(self) -> None:
        self.name = label("", "heading")
        self.purpose = label()
        self.where = label("", "small")
        self.more = line_button(
            translate("Craft", "Its figures and sources"),
            lambda: self.session.open_panel("facts"),
        )
        self.more.setObjectName("more")
        self.told = self.tall_card(self.name, self.purpose, self.where, self.more)
        self.column.addWidget(self.told)

    def _search(self, text: str) -> None:
        found = self.tree.show_matching(text)
        self.none.setVisible(found == 0)
        self.tree.setVisible(found > 0)

    def _choose(self, thing: str) -> None:
        """Show a thing in the scene, with its vehicle in the hand; open up what hides it."""
        home = self.session.mission.build.assembly.home[thing]
        apart = self.handling.apart
        if not self._stands(thing, home, apart) and self._stands(thing, home, 1.0):
            apart = 1.0
        self.hold(subject=home, apart=apart, senses="")
        self.session.select(thing)
        announce(self, f"{self.name.text()}. {self.purpose.text()}")

    def _stands(self, thing: str, vehicle: str, apart: float) -> bool:
        """Return whether a thing has a form in its vehicle, taken apart so far."""
        standing = self.session.mission.build.standing(
            vehicle, self.session.snapshot, apart=apart, unfolded=self.handling.unfolded
        )
        return any(one.part == thing for one in standing.placed)

    def _follow_selection(self, thing: str) -> None:
        self.tree.show_choice(thing)
        record, language = self.session.mission.find(thing), self.formatter.language
        self._shown = ""
        if isinstance(record, Vehicle | Part | Payload):
            self._shown = record.id
            said = record.summary if isinstance(record, Vehicle) else record.purpose
            self.name.setText(record.name.text_in(language))
            self.purpose.setText(said.text_in(language))
            self.show_snapshot(self.session.snapshot)
        self.told.setVisible(bool(self._shown))
