"""What every page of the workbench is: the controls and the plain results of one topic."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme

SCENE = "mars"
"""Where everything that is tried is drawn."""


class WorkbenchPage(QWidget):
    """One topic. Built anew in each look and language; its subject lives in `Workbench`.

    A subclass adds its widgets to ``column`` in ``__init__``, top to bottom, and
    keeps nothing that a new page could not find again in the session. The panel above it
    shows the title and scrolls; ``head``, if a subclass sets it, stays in sight meanwhile.
    """

    def __init__(self, session: Session, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self.session = session
        self.workbench = session.workbench
        self.theme = theme
        self.formatter = formatter
        self.head: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))

    def begin(self) -> None:
        """Bring scene, time and view to where the topic can be seen; the person has opened it."""
        self.session.open_scene(SCENE)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment, where the topic depends on it."""

    def show_answer(self) -> None:
        """Show what the workbench has worked out; something was asked."""

    def go(self, time_s: float, view: View | None = None) -> None:
        """Show a moment in the Mars scene, standing still."""
        session = self.session
        session.open_scene(SCENE)
        session.clock.pause()
        session.clock.seek(time_s)
        if view is not None:
            session.ask_view(view)
