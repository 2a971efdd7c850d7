"""What every activity is: settings, a painted piece, and the finding that it leads to."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from marsapp.mission.fieldwork import FieldKit, Fieldwork, FieldworkWish
from marsapp.mission.model import Finding
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.facts.findings import settled_word
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import card, label, line_button
from marsapp.ui.workbench.tuner import Dial, Tuner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame


class ActivityView(QWidget):
    """One activity. What it sets lives in the workbench; it only asks and shows."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self.session, self.kit = session, kit
        self.theme, self.formatter = theme, formatter
        self.tuners: dict[str, Tuner] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))

    @property
    def wish(self) -> FieldworkWish:
        """The settings."""
        return self.session.workbench.fieldwork.wish

    def ask(self, **changes: Any) -> None:
        """Change settings."""
        self.session.workbench.fieldwork.ask(**changes)

    def show_work(self, work: Fieldwork) -> None:
        """Show what comes of the settings."""
        raise NotImplementedError

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment, where the activity depends on it."""

    # --- pieces

    def add_dials(self, dials: Mapping[str, Dial]) -> None:
        """Add a tuner for each setting."""
        for key, dial in dials.items():
            self.tuners[key] = Tuner(key, dial, self.theme)
            self.tuners[key].tuned.connect(partial(self.tune, key))
            self.column.addWidget(self.tuners[key])

    def tune(self, key: str, value: float) -> None:
        """Take up the value of a tuner."""
        self.ask(**{key: value})

    def show_dials(self) -> None:
        """Show what is set."""
        for key, tuner in self.tuners.items():
            tuner.show_value(float(getattr(self.wish, key)))

    def add_button(
        self, words: str, act: Callable[[], object], name: str, role: str = "quiet"
    ) -> QPushButton:
        """Add a button as wide as the column."""
        made = line_button(words, act, role)
        made.setObjectName(name)
        self.column.addWidget(made)
        return made

    def add_switch(self, words: str, act: Callable[[], object], name: str) -> QPushButton:
        """Add a button that can be on."""
        made = self.add_button(words, act, name, "choice")
        made.setProperty("framed", True)
        made.setCheckable(True)
        return made

    def finding_card(self, finding: Finding) -> "QFrame":
        """Return a box that tells a finding, and how far it is settled."""
        language = self.formatter.language
        settled = f"{settled_word(finding.status)} {MARKS[finding.provenance]}"
        made = card(
            label(finding.topic.text_in(language), "heading"),
            label(finding.result.text_in(language)),
            label(settled, "small"),
        )
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return made
