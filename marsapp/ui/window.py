"""The main window: rail, scene, panel and timeline round one session."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.memory import hand_back
from marsapp.ui.panels.base import Panel
from marsapp.ui.panels.timeline import TimelinePanel
from marsapp.ui.rail import Rail
from marsapp.ui.scenes.base import Scene
from marsapp.ui.shelf import Shelf
from marsapp.ui.shortcuts import Shortcuts
from marsapp.ui.tab_order import step
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_PANEL_WIDTH: Final = 400  # px at 100 %
_MOST_OF_WINDOW: Final = 0.42  # the panel never takes more


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The scenes and panels that stand in the window, by id."""

    scenes: Shelf[Scene]
    panels: Shelf[Panel]
    timeline: TimelinePanel


class MainWindow(QMainWindow):
    """Arranges scenes and panels and hands every snapshot to those that are visible.

    It knows nothing of what they draw. ``closing`` lets the application save the place.
    """

    closing = Signal()

    def __init__(
        self, session: Session, frames: Frames, parts: Parts, shortcuts: Shortcuts
    ) -> None:
        super().__init__()
        self.session = session
        self.parts = parts
        self._frames = frames
        self._shortcuts = shortcuts
        self._rail = Rail(session, tuple(parts.scenes), tuple(parts.panels))
        self._scenes = QStackedWidget()
        self._strips = QStackedWidget()
        self._panels = QStackedWidget()
        self._lay_out()
        self._connect()
        self._open_scene(session.scene)
        self._open_panel(session.panel)

    def _lay_out(self) -> None:
        self.setMinimumSize(960, 600)
        middle = QWidget()
        middle.setObjectName("stage")
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self._panels.setObjectName("panel")
        self.parts.timeline.setObjectName("bottom")
        self.parts.timeline.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panels.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid.addWidget(self._rail, 0, 0, 2, 1)
        grid.addWidget(self._scenes, 0, 1)
        grid.addWidget(self._strips, 1, 1)
        grid.addWidget(self._panels, 0, 2, 2, 1)
        grid.addWidget(self.parts.timeline, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        session, clock = self.session, self.session.clock
        session.snapshot_changed.connect(self._show_snapshot)
        session.scene_changed.connect(self._open_scene)
        session.panel_changed.connect(self._open_panel)
        session.view_asked.connect(self._look)
        self._rail.widened.connect(self._fit_panel)
        clock.playing_changed.connect(self._run_frames)
        self._frames.tick.connect(clock.advance)

    @property
    def scene(self) -> Scene:
        """The scene in front."""
        return self.parts.scenes[self.session.scene]

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Say every word again and use other colours and sizes."""
        for part in (self.parts.scenes, self.parts.panels, self.parts.timeline):
            part.restyle(theme, formatter)
        self.dress(theme, formatter)

    def dress(self, theme: Theme, formatter: Formatter) -> None:
        """Give the window itself and its rail their words and sizes."""
        self._theme = theme
        name = self.session.mission.data.mission.name.text_in(formatter.language)
        self.setWindowTitle(translate("MainWindow", "{mission} – marsapp").format(mission=name))
        self._rail.restyle(theme)
        self._fit_panel()

    def remember_geometry(self) -> str:
        """Return the window's place on the screen as text."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_place(self, geometry: str) -> bool:
        """Bring the window back to a remembered place; nonsense changes nothing and is False."""
        stored = QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        return not stored.isEmpty() and self.restoreGeometry(stored)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self.scene.show_snapshot(snapshot)
        self.parts.timeline.show_snapshot(snapshot)
        if self.session.panel in self.parts.panels:
            self.parts.panels[self.session.panel].show_snapshot(snapshot)

    def _open_scene(self, name: str) -> None:
        scene, last = self.parts.scenes[name], self._scenes.currentWidget()
        had_focus = last is not None and last.hasFocus()
        if self._scenes.indexOf(scene) < 0:
            self._scenes.addWidget(scene)
            self._strips.addWidget(_strip(scene.controls()))
        self._scenes.setCurrentWidget(scene)
        self._strips.setCurrentIndex(self._scenes.currentIndex())
        if had_focus:
            scene.setFocus()
        scene.show_snapshot(self.session.snapshot)
        hand_back()  # what the last scene has let go

    def _open_panel(self, name: str) -> None:
        if name in self.parts.panels:
            panel = self.parts.panels[name]
            self._panels.addWidget(panel)  # does nothing the second time
            self._panels.setCurrentWidget(panel)
            panel.show_snapshot(self.session.snapshot)
        self._panels.setVisible(name in self.parts.panels)
        hand_back()  # what the pictures so far have let go

    def _look(self, view: View) -> None:
        self.scene.look(view)

    def _run_frames(self, playing: bool) -> None:
        if playing:
            self._frames.want(self)
        else:
            self._frames.done(self)

    def _fit_panel(self) -> None:
        most = int(self.width() * _MOST_OF_WINDOW)
        left = self.width() - self._rail.minimumWidth() - self._scenes.minimumSizeHint().width()
        self._panels.setFixedWidth(min(self._theme.px(_PANEL_WIDTH), most, left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the panel a part of the window."""
        super().resizeEvent(event)
        if hasattr(self, "_theme"):
            self._fit_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means everywhere, or in the scene, unless the focused widget used it."""
        handled = self._shortcuts.handle(event) or self._scene_takes(event)
        if not handled:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's
        """Move the focus from left to right, and last to the time below."""
        areas = (self._rail, self._scenes, self._strips, self._panels, self.parts.timeline)
        return step(self, areas, forward=next) or super().focusNextPrevChild(next)

    def _scene_takes(self, event: QKeyEvent) -> bool:
        """Let the letters of the scene's buttons work wherever the focus is."""
        if self.scene.hasFocus() or not event.text().strip():
            return False
        event.accept()
        return self.scene.event(event) and event.isAccepted()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless the mode keeps its visitors in."""
        if self.session.mode.may_quit or self.property("released"):
            self.closing.emit()
            event.accept()
        else:
            event.ignore()


def _strip(controls: QWidget) -> QWidget:
    """Return the strip under a scene with its buttons."""
    made = QWidget()
    made.setObjectName("strip")
    box = QVBoxLayout(made)
    box.setContentsMargins(8, 2, 8, 2)
    box.addWidget(controls)
    return made
