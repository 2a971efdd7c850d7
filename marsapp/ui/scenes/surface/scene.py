"""The widget of the surface: shows the rover's year, answers hands, keys and readers."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.offer import Offer
from marsapp.ui.render.style import Style
from marsapp.ui.render.things import Thing, thing_at
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.surface.controls import SurfaceControls
from marsapp.ui.scenes.surface.easel import Easel
from marsapp.ui.scenes.surface.keys import keys_of
from marsapp.ui.scenes.surface.light import Light, light_of
from marsapp.ui.scenes.surface.picture import CAMERAS, Options, Picture, Shot
from marsapp.ui.scenes.surface.stations import TILTS, ZOOMS
from marsapp.ui.scenes.surface.story import told
from marsapp.ui.scenes.surface.way import way_to_landing
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_PICK_PX: Final = 22.0  # anything this near to a finger is hit
_OFFER_PX: Final = 60  # the offer stands so high above the lower edge
_STEP_DEG: Final = 10.0
_STEP: Final = 0.1  # of the map's shorter side
_MAP_ZOOMS: Final = (0.4, 400.0)
_STIRRED_MS: Final = 140  # a view that a hand moved so short a time ago is painted lightly
_TURN_DEG: Final = 120.0  # a drag across the picture
_TILT_DEG: Final = 50.0
_DAYLIGHT: Final = Light(elevation_deg=40.0, azimuth_deg=240.0)  # where no Sun is known


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
        self._offer = Offer(self, theme, bottom_px=_OFFER_PX)
        self._stirred = QElapsedTimer()
        self._show_offer()
        session.workbench.topic_changed.connect(self.update)

    # ---- what the scene shows

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Surface", "Surface")

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
            shot=self._shown(snapshot, rate),
            light=light_of(self.session.mission, snapshot, rate) or _DAYLIGHT,
            size=self.size_px,
            style=self._style,
            options=self._options,
            selected=self.session.selection,
            focused=self.focused_thing if self.hasFocus() else "",
            rate=rate,
            live=bool(rate) and self.isVisible(),
            fades=bool(rate) and not self.still,
            moving=self._moving,
        )

    def _on_selection(self, thing: str) -> None:
        if self.isVisible():  # what stands behind another scene says nothing
            super()._on_selection(thing)

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
        self._stirred.invalidate()
        self.frames.done(self)
        self.update()

    def choose_camera(self, camera: str) -> None:
        """Look from beside, from the rover, from above, back at the lander; or as a story."""
        self._tells = camera == "story"
        self._take(self._told(self.snapshot, self.rate) if self._tells else Shot(camera=camera))

    def next_camera(self) -> None:
        """Choose the next camera."""
        self.choose_camera(CAMERAS[(CAMERAS.index(self.camera) + 1) % len(CAMERAS)])

    def go_home(self) -> None:
        """Look as the camera looks at first."""
        self._take(Shot(camera=self._shot.camera))

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""
        self._zoom(factor, self.width() / 2, self.height() / 2)

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:
        """Come nearer or go back at once; on the map what is under the pixel stays there."""
        self._stirred.start()
        self._zoom(factor, x_px, y_px)

    def turn(self, right: float, up: float) -> None:
        """Turn the view, or move the map, by steps."""
        side = _STEP * min(self.size_px)
        if self._is_map:
            self._pan(-right * side, up * side)
        else:
            self._turn(right * _STEP_DEG, up * _STEP_DEG / 2)

    def twist(self, angle_rad: float) -> None:
        """Turn the view with two fingers; the map keeps its north up."""
        self._stirred.start()
        if not self._is_map:
            self._turn(-math.degrees(angle_rad), 0.0)

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:  # noqa: ARG002 - Hands'
        """Turn the view under the finger, or move the map."""
        self._stirred.start()
        if self._is_map:
            self._pan(right_px, down_px)
            return
        way = -1.0 if self._now.camera == "rover" else 1.0
        width, height = self.size_px
        self._turn(way * right_px / width * _TURN_DEG, down_px / height * _TILT_DEG)

    def set_options(self, options: Options) -> None:
        """Switch names and other marks on and off."""
        self._options = options
        self.view_changed.emit()
        self.update()

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
        label = self._easel.label_at(x_px, y_px)
        return thing_at(self.things, x_px, y_px, _PICK_PX * self.theme.scale) or label

    def select(self, thing: str) -> None:
        """Select a thing; a tap on nothing selects the rover again."""
        drive = self.session.mission.drive
        super().select(thing or ("" if drive is None else drive.route.vehicle))

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
        if not self.rate:  # a hand moves time: the light picture comes at once
            self._stirred.start()
        self._show_offer()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style = Style(theme=theme, formatter=formatter)
        self._easel.restyle()
        super().restyle(theme, formatter)
        self._offer.restyle(theme)
        self._show_offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the offer in its place."""
        super().resizeEvent(event)
        self._offer.place()

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
    def offer(self) -> Offer:
        """The button that leads to the landing before it."""
        return self._offer

    def _show_offer(self) -> None:
        self._offer.propose(way_to_landing(self.session, self.snapshot, self.formatter))

    @property
    def _moving(self) -> bool:
        """Whether a hand has moved the view a moment ago."""
        return self._stirred.isValid() and self._stirred.elapsed() < _STIRRED_MS

    @property
    def _now(self) -> Shot:
        """The shot of the present moment."""
        return self._shown(self.snapshot, self.rate)

    @property
    def _is_map(self) -> bool:
        return self._now.camera == "map"

    def _shown(self, snapshot: Snapshot, rate: float) -> Shot:
        """Return the shot of a moment: the story's while nobody has chosen another."""
        shot = self._told(snapshot, rate) if self._tells else self._shot
        return shot if snapshot.drive is not None else replace(shot, camera="map")

    def _told(self, snapshot: Snapshot, rate: float) -> Shot:
        return told(snapshot.drive, rate, self.session.workbench.topic)

    def _turn(self, right_deg: float, up_deg: float) -> None:
        shot = self._now
        tilt_deg = min(max(shot.tilt_deg + up_deg, TILTS[0]), TILTS[1])
        turn_deg = (shot.turn_deg + right_deg) % 360.0
        self._hold(replace(shot, turn_deg=turn_deg, tilt_deg=tilt_deg))

    def _pan(self, right_px: float, down_px: float) -> None:
        shot = self._now
        m_per_px = self._easel.frame(self.picture()).m_per_px
        east, north = shot.aside_m
        aside_m = (east - right_px * m_per_px, north + down_px * m_per_px)
        self._hold(replace(shot, aside_m=aside_m))

    def _zoom(self, factor: float, x_px: float, y_px: float) -> None:
        shot = self._now
        low, high = _MAP_ZOOMS if self._is_map else ZOOMS
        near = replace(shot, zoom=min(max(shot.zoom * factor, low), high))
        if self._is_map:
            picture = self.picture()
            before = self._easel.frame(picture).to_m(x_px, y_px)
            after = self._easel.frame(replace(picture, shot=near)).to_m(x_px, y_px)
            east, north = shot.aside_m
            aside_m = (east + before[0] - after[0], north + before[1] - after[1])
            near = replace(near, aside_m=aside_m)
        self._hold(near)

    def _hold(self, shot: Shot) -> None:
        """Take a shot as a hand wants it: the story ends."""
        self._tells = False
        self._take(shot)

    def _take(self, shot: Shot) -> None:
        self._shot = shot
        self.view_changed.emit()
        self.update()
