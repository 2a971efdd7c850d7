"""What every scene is: a widget that shows snapshots and can say in words what it shows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.theme import Theme


class Scene(QWidget):
    """A picture of the present snapshot, drawn by QPainter, without a timer of its own.

    The window calls `show_snapshot` only while the scene is visible. Camera flights
    ask ``frames`` for ticks and give them back. A subclass paints in `paintEvent`
    with ``with QPainter(self) as painter``.
    """

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__()
        self.session = session
        self.frames = frames
        self.theme = theme
        self.formatter = formatter
        self.snapshot = session.snapshot
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment: keep the snapshot and ask for one repaint."""
        self.snapshot = snapshot
        self.update()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self.theme = theme
        self.formatter = formatter
        self.update()

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks."""

    def controls(self) -> QWidget:
        """Return the strip of buttons that stands under the scene; always the same widget."""
        raise NotImplementedError

    def settle(self) -> None:
        """Finish every running camera flight at once (for pictures and tests)."""

    def describe(self) -> str:
        """Say in one or two sentences, for people who cannot see it, what the picture shows."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene."""
        raise NotImplementedError
