"""The widget of the surface: shows the rover's year, answers hands, keys and readers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.render.things import Thing, thing_at
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.surface.controls import SurfaceControls
from marsapp.ui.scenes.surface.easel import Easel
from marsapp.ui.scenes.surface.keys import keys_of
from marsapp.ui.scenes.surface.light import Light, light_of
from marsapp.ui.scenes.surface.picture import CAMERAS, Options, Picture, Shot, Style
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_PICK_PX: Final = 22.0  # anything this near to a finger is hit
_STEP_DEG: Final = 10.0
_DARK: Final = Light(elevation_deg=40.0, azimuth_deg=240.0)  # where no Sun is known


class SurfaceScene(HandledScene):
    """The rover, its lander and the ground between them at the present moment."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._shot = Shot()
        self._tells = True
        self._options = Options()
        self._style = Style(theme=theme, formatter=formatter)
        self._easel = Easel(session.mission)

    # ---- what the scene shows

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Surface", "On the ground")

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""
        return "story" if self._tells else self._shot.camera

    @property
    def options(self) -> Options:
        """What is switched on."""
        return self._options

    @property
    def things(self) -> Sequence[Thing]:
        """Everything in the present picture that can be picked."""
        return self._easel.things(self.picture())

    @property
    def flying(self) -> bool:
        """Whether one picture fades into the next."""
        return self._easel.fading

    def advance(self, real_s: float) -> None:
        """Go on with the fade."""
        self._easel.advance(real_s)

    def let_go(self) -> None:
        """Free the pictures of the ground: nobody sees them."""
        self._easel.forget()

    def picture(self) -> Picture:
        """Work out the picture of the present moment and view."""
        snapshot, rate = self.snapshot, self.rate
        return Picture(
            mission=self.session.mission,
            snapshot=snapshot,
            drive=snapshot.drive,
            shot=self._shot,
            light=light_of(self.session.mission, snapshot, rate) or _DARK,
            size=self.size_px,
            style=self._style,
            options=self._options,
            selected=self.session.selection,
            focused=self.focused_thing if self.hasFocus() else "",
            rate=rate,
            fades=not self.still,
            moving=self._moving,
        )

    def describe(self) -> str:
        """Say the sentence of the moment and what is in view."""
        return self._easel.describe(self.picture())

    def keys(self) -> Keys:
        """Return what each key does."""
        return keys_of(self)

    # ---- orders

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks; ``story`` lets it tell the mission by itself."""
        for wanted in (view.camera, view.follow):
            if wanted in CAMERAS:
                self.choose_camera(wanted)
                return

    def settle(self) -> None:
        """Finish everything that moves at once."""
        self._easel.settle()
        self.frames.done(self)
        self.update()

    def choose_camera(self, camera: str) -> None:
        """Look from beside, from the rover, from above, back at the lander; or as a story."""
        self._tells = camera == "story"
        self._take(Shot(camera="beside" if self._tells else camera))

    def next_camera(self) -> None:
        """Choose the next camera."""
        self.choose_camera(CAMERAS[(CAMERAS.index(self.camera) + 1) % len(CAMERAS)])

    def go_home(self) -> None:
        """Look as the camera looks at first."""
        self._take(Shot(camera=self._shot.camera))

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""
        self._take(replace(self._shot, zoom=self._shot.zoom * factor))

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:  # noqa: ARG002 - Hands'
        """Come nearer or go back at once."""
        self.zoom(factor)

    def turn(self, right: float, up: float) -> None:
        """Turn the view, or move the map, by steps."""
        shot = self._shot
        self._take(
            replace(
                shot,
                turn_deg=shot.turn_deg + right * _STEP_DEG,
                tilt_deg=shot.tilt_deg + up * _STEP_DEG / 2,
            )
        )

    def twist(self, angle_rad: float) -> None:
        """Turn the view with two fingers."""

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Turn the view under the finger, or move the map."""

    def set_options(self, options: Options) -> None:
        """Switch names and other marks on and off."""
        self._options = options
        self.view_changed.emit()
        self.update()

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
        return thing_at(self.things, x_px, y_px, _PICK_PX * self.theme.scale)

    # ---- what happens to the scene

    def begin_anew(self) -> None:
        """Tell the story again, with what is switched on at first."""
        super().begin_anew()
        self.set_options(Options())
        self.choose_camera("story")
        self.settle()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; in the story, from where it is told."""
        super().show_snapshot(snapshot)

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style = Style(theme=theme, formatter=formatter)
        self._easel.restyle()
        super().restyle(theme, formatter)

    def make_controls(self) -> SurfaceControls:
        """Make the strip of buttons under the scene."""
        return SurfaceControls(self, self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        with QPainter(self) as painter:
            if self._easel.paint(painter, self.picture()):
                self.rest_soon()
        if self._easel.fading:
            self.frames.want(self)

    @property
    def _moving(self) -> bool:
        """Whether a hand has moved the view a moment ago."""
        return False

    def _take(self, shot: Shot) -> None:
        self._shot = shot
        self.view_changed.emit()
        self.update()
