"""The widget of Mars: shows snapshots, flies the camera, answers hands, keys and readers."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marsapp import paths
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.scenes.base import Scene
from marsapp.ui.scenes.mars.cameras import PLAIN_RAD, aim_of
from marsapp.ui.scenes.mars.compose import Manner, compose, setting_of
from marsapp.ui.scenes.mars.easel import Easel, caption_words
from marsapp.ui.scenes.mars.picture import Options, Picture, Style
from marsapp.ui.scenes.mars.rig import Pose, Rig
from marsapp.ui.scenes.mars.setting import Setting
from marsapp.ui.scenes.mars.story import story_pose
from marsapp.ui.theme import Theme

_REST_MS: Final = 150  # after the last movement the full picture follows


class MarsScene(Scene):
    """Mars, the craft and its orbits, at their true places at the present moment."""

    view_changed = Signal()  # the camera's choice, or what is switched on, has changed

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._rig = Rig(Pose())
        self._tells = True  # the camera tells the story by itself
        self._options = Options()
        self._style = Style(theme=theme, formatter=formatter, sprites=Sprites(theme))
        self._easel = Easel(paths.shipped("assets"))
        self._controls: QWidget | None = None
        self.focused_thing = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.update)
        self.setMinimumSize(QSize(320, 240))
        frames.tick.connect(self._on_tick)
        session.selection_changed.connect(self.update)

    @property
    def setting(self) -> Setting:
        """How Mars, Sun and craft stand at the present moment."""
        return setting_of(self.session.mission, self.snapshot, self._rate)

    def picture(self) -> Picture:
        """Work out the picture of the present moment and view."""
        setting = self.setting
        aim = self._rig.seen(aim_of(self._rig.pose, setting, PLAIN_RAD))
        manner = Manner(
            style=self._style,
            options=self._options,
            camera=self._rig.pose.camera,
            lens=self._rig.pose.lens,
            focused=self.focused_thing if self.hasFocus() else "",
            moving=self._rig.flying or self._rest.isActive(),
            rate=self._rate,
        )
        return compose(self.session, self.snapshot, (aim, setting, self._size), manner)

    def describe(self) -> str:
        """Say the sentence of the moment."""
        return caption_words(self.picture()).sentence

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks."""
        if view.follow == "story":
            self._tells = True
            self._rig.jump(story_pose(self.snapshot, self.setting, self._size))
            self.update()

    def settle(self) -> None:
        """Finish a flight at once."""
        self._rig.jump(self._rig.pose)
        self._rest.stop()
        self.frames.done(self)
        self.update()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; in the story, from where it is told."""
        super().show_snapshot(snapshot)
        if self._tells:
            self._rig.keep_up(story_pose(snapshot, self.setting, self._size))

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style.sprites.restyle(theme)
        self._style = replace(self._style, theme=theme, formatter=formatter)
        self._easel.restyle()
        super().restyle(theme, formatter)

    def controls(self) -> QWidget:
        """Return the strip of buttons under the scene."""
        if self._controls is None:
            self._controls = QWidget()
        return self._controls

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        with QPainter(self) as painter:
            self._easel.paint(painter, self.picture())

    @property
    def _rate(self) -> float:
        """Mission seconds per real second, 0 when paused."""
        return self.session.clock.rate if self.session.clock.playing else 0.0

    @property
    def _size(self) -> tuple[int, int]:
        return max(self.width(), 1), max(self.height(), 1)

    def _on_tick(self, real_s: float) -> None:
        if self._rig.flying:
            self._rig.advance(real_s)
            if not self._rig.flying:
                self.frames.done(self)
            self.update()
