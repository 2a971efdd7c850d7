"""The widget of Mars: shows snapshots, flies the camera, answers hands, keys and readers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from marsapp import paths
from marsapp.mission.lenses import Lens, lenses
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.offer import Offer
from marsapp.ui.render.figurines import Figurines
from marsapp.ui.render.pace import whirl
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.things import Thing, thing_at
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.mars.camera.director import Director
from marsapp.ui.scenes.mars.camera.rig import FLIGHT_S, Pose
from marsapp.ui.scenes.mars.camera.shots import Frame
from marsapp.ui.scenes.mars.camera.story import FLIGHT_S as STORY_FLIGHT_S
from marsapp.ui.scenes.mars.camera.story import Stage, day_pose
from marsapp.ui.scenes.mars.camera.views import asked_pose, chosen_pose, lens_named
from marsapp.ui.scenes.mars.composition import Manner, compose, setting_of
from marsapp.ui.scenes.mars.controls import MarsControls
from marsapp.ui.scenes.mars.easel import Easel
from marsapp.ui.scenes.mars.keys import keys_of
from marsapp.ui.scenes.mars.offer import WayToMars
from marsapp.ui.scenes.mars.picture import CAMERAS, MODES, Options, Picture, Style
from marsapp.ui.scenes.mars.setting import Setting
from marsapp.ui.scenes.mars.staircase.interactive import InteractiveStaircase
from marsapp.ui.scenes.mars.trial import TOPIC as TRIAL
from marsapp.ui.theme import Theme

Array = NDArray[np.float64]
translate = QCoreApplication.translate

_PICK_PX: Final = 22.0  # anything this near to a finger is hit
_OFFER_PX: Final = 60  # the offer stands so high above the lower edge


class MarsScene(HandledScene):
    """Mars, the craft and its orbits, at their true places at the present moment."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._director = Director()
        self._options = Options()
        self._lenses = lenses(session.mission.data)
        figurines = Figurines(session.mission)
        figurines.ready.connect(self.update)
        self._style = Style(
            theme=theme, formatter=formatter, sprites=Sprites(theme), figurines=figurines
        )
        self._easel = Easel(paths.shipped("assets"), session.mission)
        self._offer = Offer(self, theme, bottom_px=_OFFER_PX)
        self._way = WayToMars(session)
        self._staircase = InteractiveStaircase(session, paths.shipped("assets"))
        session.workbench.changed.connect(self._on_tried)
        session.workbench.topic_changed.connect(self._on_topic)

    # ---- what the scene shows

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Mars", "Mars")

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""
        return self._director.pose

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""
        return "story" if self._director.tells else self.pose.camera

    @property
    def lenses(self) -> Sequence[Lens]:
        """The cameras of the craft, the widest first."""
        return self._lenses

    @property
    def options(self) -> Options:
        """What is switched on."""
        return self._options

    @property
    def flying(self) -> bool:
        """Whether a camera flight is under way."""
        return self._director.flying

    @property
    def offer(self) -> Offer:
        """The button that leads to Mars while the craft is far from it."""
        return self._offer

    @property
    def has_diagram(self) -> bool:
        """Whether the staircase stands in for the globe, and no camera is at work."""
        return self._staircase.shown

    @property
    def setting(self) -> Setting:
        """How Mars, Sun and craft stand at the present moment."""
        return setting_of(self.session.mission, self.snapshot, self.rate)

    @property
    def things(self) -> Sequence[Thing]:
        """Everything in the present picture that can be picked."""
        if self._staircase.shown:
            return self._staircase.things(self._style)
        return self._easel.things(self.picture())

    def picture(self) -> Picture:
        """Work out the picture of the present moment and view."""
        stage = self._stage
        pose = self._director.shown(stage)
        manner = Manner(
            style=self._style,
            options=self._options,
            camera=pose.camera,
            lens=pose.lens if pose.camera == "craft" else "",
            focused=self.focused_thing if self.hasFocus() else "",
            rate=self.rate,
        )
        placed = (self._director.aim(stage), stage.setting, self.size_px)
        return compose(self.session, self.snapshot, placed, manner)

    def describe(self) -> str:
        """Say the sentence of the moment and what is in view."""
        if self._staircase.shown:
            return self._staircase.describe(self._style)
        return self._easel.describe(self.picture())

    def keys(self) -> Keys:
        """Return what each key does."""
        return keys_of(self)

    # ---- orders

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks; ``story`` lets it tell the mission by itself."""
        if "story" in (view.follow, view.camera):
            self.choose_camera("story")
            return
        if view.lens and lens_named(self._lenses, view.lens) is None:
            view = replace(view, lens="")  # a lesson of another mission: the plain eye
        self._director.tells = False
        self.fly(asked_pose(self.pose, view, self.setting, (self._frame, self.craft_id)))

    def advance(self, real_s: float) -> None:
        """Fly on."""
        self._director.advance(real_s)

    def settle(self) -> None:
        """Finish a flight at once."""
        self._director.jump(self.pose)
        self._rest.stop()
        self._easel.settle()
        self.frames.done(self)
        self.update()

    def fly(self, pose: Pose, lasts_s: float = FLIGHT_S, *, step: bool = False) -> None:
        """Move the camera: eased, or at once with reduced motion; a step may follow a step."""
        if self.still:
            self._director.jump(pose)
        else:
            self._director.fly(pose, self._stage, lasts_s, step=step)
            self.frames.want(self)
        self.view_changed.emit()
        self.update()

    def choose_camera(self, camera: str) -> None:
        """Look from outside, over the pole, along, from the craft, or let the story choose."""
        if camera == "story":
            self._director.begin_story()
            self._follow_story()
            self.view_changed.emit()
        else:
            self._director.tells = False
            self.fly(chosen_pose(self.pose, camera, self.setting, self._frame))

    def next_camera(self) -> None:
        """Choose the next camera."""
        self.choose_camera(CAMERAS[(CAMERAS.index(self.camera) + 1) % len(CAMERAS)])

    def choose_lens(self, lens: str) -> None:
        """Look from the craft with the field of a payload, or '' for the plain eye."""
        self._director.tells = False
        self.fly(replace(self.pose, camera="craft", lens=lens, magnify=1.0))

    def next_lens(self) -> None:
        """Choose the next lens; the first from another camera is the plain eye."""
        names = ["", *(lens.id for lens in self._lenses)]
        at = names.index(self.pose.lens) + 1 if self.pose.camera == "craft" else 0
        self.choose_lens(names[at % len(names)])

    def next_mode(self) -> None:
        """Paint the planet in its colours, tinted by height, as bare relief, and so on."""
        mode = MODES[(MODES.index(self._options.mode) + 1) % len(MODES)]
        self.set_options(replace(self._options, mode=mode))

    def go_home(self) -> None:
        """Show the whole planet in daylight."""
        self._director.tells = False
        self.fly(day_pose(self.setting, self._frame))

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""
        self.fly(self._director.zoomed(factor, self._stage, step=True), step=True)

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:  # noqa: ARG002 - Hands'
        """Come nearer or go back at once; the planet stays where it is."""
        self._take(self._director.zoomed(factor, self._stage))

    def turn(self, right_rad: float, up_rad: float) -> None:
        """Go round the planet, or turn the eye on board."""
        self.fly(self._director.turned(right_rad, up_rad, self._stage, step=True), step=True)

    def twist(self, angle_rad: float) -> None:
        """Go round the planet with two fingers."""
        self._take(self._director.turned(angle_rad, 0.0, self._stage))

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Turn the planet under the finger, or move the picture."""
        pull = self._director.shifted if aside else self._director.dragged
        self._take(pull(right_px, down_px, self._stage))

    def set_options(self, options: Options) -> None:
        """Switch names, grid and other marks on and off, or paint the planet otherwise."""
        self._options = options
        self.view_changed.emit()
        self.update()

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
        label = self._easel.label_at(x_px, y_px)
        return thing_at(self.things, x_px, y_px, _PICK_PX * self.theme.scale) or label

    def select(self, thing: str) -> None:
        """Select a thing; in the staircase, try it."""
        if self._staircase.shown:
            self._staircase.choose(thing)
        else:
            super().select(thing)

    # ---- what happens to the scene

    def let_go(self) -> None:
        """Free the maps and the sky; they are soon made again."""
        self._easel.let_go()

    def begin_anew(self) -> None:
        """Tell the story again, with what is switched on at first."""
        super().begin_anew()
        self._director = Director()
        self.set_options(Options())
        self.choose_camera("story")
        self.settle()

    def event(self, event: QEvent) -> bool:
        """Let hands work on the staircase while it is shown, else on the globe."""
        if not (hasattr(self, "_staircase") and self._staircase.shown):
            return super().event(event)
        return self._staircase.handles(event, self.focused_thing) or QWidget.event(self, event)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; in the story, from where it is told."""
        super().show_snapshot(snapshot)
        self._offer.propose(self._way.proposal(snapshot, self.formatter))
        if self._director.tells:
            self._follow_story()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style.sprites.restyle(theme)
        self._style = replace(self._style, theme=theme, formatter=formatter)
        self._easel.restyle()
        self._staircase.restyle()
        super().restyle(theme, formatter)
        self._offer.restyle(theme)
        self._offer.propose(self._way.proposal(self.snapshot, formatter))

    def make_controls(self) -> MarsControls:
        """Make the strip of buttons under the scene."""
        return MarsControls(self, self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the story's view filled."""
        super().resizeEvent(event)
        self._offer.place()
        if self._director.tells:
            self._director.begin_story()
            self._follow_story()
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        with QPainter(self) as painter:
            if self._staircase.shown:
                focused = self.focused_thing if self.hasFocus() else ""
                self._staircase.paint(painter, self._style, self.size_px, focused)
            elif self._easel.paint(painter, self.picture()):
                self.rest_soon()

    def _follow_story(self) -> None:
        pose = self._director.follow_story(self.snapshot, self._stage)
        if pose is not None:
            self.fly(pose, STORY_FLIGHT_S)

    def _take(self, pose: Pose) -> None:
        """Take a pose at once, as a hand wants it."""
        self._director.jump(pose)
        self.frames.done(self)
        self.view_changed.emit()
        self.update()

    @property
    def _stage(self) -> Stage:
        return Stage(
            setting=self.setting,
            frame=self._frame,
            lenses=self._lenses,
            topic=self.session.workbench.topic,
            tried_km=self._tried_km(),
            whirl=whirl(self.snapshot, self.rate),
        )

    @property
    def _frame(self) -> Frame:
        return Frame(width=self.size_px[0], height=self.size_px[1], scale=self.theme.scale)

    def _tried_km(self) -> Array | None:
        """Return the path of the burn that is tried, in the frame; None while none is."""
        bench = self.session.workbench
        trial = bench.insertion.answer if bench.topic == TRIAL else None
        if trial is None or self.session.clock.playing:  # a flight is watched from close by
            return None
        return (
            np.vstack([trial.burn.position_km, trial.after.position_km]) @ self.setting.to_frame.T
        )

    def _on_tried(self) -> None:
        if self._director.tells and self.session.workbench.topic == TRIAL:
            self._follow_story()
        self.update()

    def _on_topic(self) -> None:
        self.focused_thing = ""
        self.view_changed.emit()
        self._offer.propose(self._way.proposal(self.snapshot, self.formatter))
        if self._director.tells:
            self._follow_story()
        self.update()
