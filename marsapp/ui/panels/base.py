"""What every panel is: a widget beside the scene that shows the present snapshot."""

from PySide6.QtWidgets import QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme


class Panel(QWidget):
    """A panel gets the present snapshot while it is visible, and every change of look or language.

    A subclass builds its widgets in `rebuild`, which runs at the start and again after each
    change of theme, text size, units or language, and fills in what time changes in
    `show_snapshot`.
    """

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self.formatter = formatter

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self.theme = theme
        self.formatter = formatter
        self.rebuild()

    def rebuild(self) -> None:
        """Say every word again, in the present language and look, and show the present state."""
        raise NotImplementedError

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment."""
        raise NotImplementedError
