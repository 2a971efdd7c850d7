"""The widget of the journey: shows snapshots, flies the camera, answers hands, keys and readers."""

from dataclasses import replace
from typing import Final

from numpy import float64
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from marsapp import paths
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.render.figurines import Figurines
from marsapp.ui.render.globes import Globes
from marsapp.ui.render.labels import Placed
from marsapp.ui.render.sky import Stars
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.things import Thing, thing_at
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.journey.controls import JourneyControls
from marsapp.ui.scenes.journey.courses import Courses
from marsapp.ui.scenes.journey.easel import Attention, Easel
from marsapp.ui.scenes.journey.keys import keys_of
from marsapp.ui.scenes.journey.marks import Marks
from marsapp.ui.scenes.journey.picture import (
    Ingredients,
    Options,
    Picture,
    Style,
    compose,
    places,
    stage_of,
)
from marsapp.ui.scenes.journey.rig import Pose, Rig
from marsapp.ui.scenes.journey.story import FLIGHT_S, Frame, Shot, next_shot
from marsapp.ui.scenes.journey.views import asked_pose, fitting_span_km, fixed_pose, home_pose
from marsapp.ui.scenes.journey.words import description, things_of
from marsapp.ui.theme import Theme

Array = NDArray[float64]

translate = QCoreApplication.translate

FOLLOWED: Final = ("story", "sun", "earth", "mars", "craft")
_PICK_PX: Final = 22.0  # anything this near to a finger is hit
_DRAG_TURN: Final = 0.006  # rad a pixel


class JourneyScene(HandledScene):
    """Sun, planets, craft and its path, at their true places at the present moment."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        mission = session.mission
        self._courses = Courses(mission)
        self._marks = Marks(mission, self._courses)
        self._rig = Rig(Pose())
        self._keeps = "home"  # what the camera does by itself: "home", "story" or nothing
        self._shot: Shot | None = None
        self._options = Options()
        assets = paths.shipped("assets")
        self._easel = Easel(Stars.load(assets / "stars.npz"), self._marks)
        globes = Globes(assets)
        globes.rested.connect(self.update)
        figurines = Figurines(mission)
        figurines.ready.connect(self.update)
        self._style = Style(
            theme=theme,
            formatter=formatter,
            sprites=Sprites(theme),
            globes=globes,
            figurines=figurines,
        )

    # ---- what the scene shows

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""
        return self._rig.pose

    @property
    def followed(self) -> str:
        """What the camera follows: ``story``, ``sun``, ``earth``, ``mars``, ``craft``, another."""
        if self._keeps == "story":
            return "story"
        return "craft" if self.pose.follow == self.craft_id else self.pose.follow

    @property
    def options(self) -> Options:
        """What is switched on."""
        return self._options

    @property
    def flying(self) -> bool:
        """Whether a camera flight is under way."""
        return self._rig.flying

    @property
    def things(self) -> list[Thing]:
        """Everything in the present picture that can be picked."""
        return things_of(self.picture(), self._marks)

    @property
    def labels(self) -> list[Placed]:
        """The labels of the last painted picture."""
        return self._easel.placed

    def picture(self) -> Picture:
        """Work out the picture of the present moment and view."""
        parts = Ingredients(
            mission=self.session.mission,
            courses=self._courses,
            rig=self._rig,
            style=self._style,
            options=self._options,
            size=self.size_px,
            rate=self.rate,
        )
        return compose(parts, self.snapshot)

    def describe(self) -> str:
        """Say the sentence of the moment and what is in view, in at most 40 words."""
        return description(self.picture(), self._marks)

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Journey", "Journey")

    def keys(self) -> Keys:
        """Return what each key does."""
        return keys_of(self)

    # ---- orders

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks; ``story`` lets it tell the mission by itself."""
        if view.follow == "story":
            self.follow("story")
            return
        pose = Pose() if self._keeps == "story" else self._rig.pose  # a lesson knows no story
        known = view.follow is not None and self._can_follow(view.follow)
        pose = asked_pose(pose, view, self._follow_id(view.follow or "") if known else None)
        self._keeps = ""
        self.fly(pose)

    def advance(self, real_s: float) -> None:
        """Fly on."""
        self._rig.advance(real_s)

    def settle(self) -> None:
        """Finish a flight at once."""
        if self._rig.flying:
            self._rig.jump(self._rig.pose)
            self.frames.done(self)
            self.update()

    def fly(self, pose: Pose, lasts_s: float | None = None) -> None:
        """Move the camera: eased, or at once with reduced motion."""
        if self.still:
            self._rig.jump(pose)
        else:
            self._rig.fly(pose, self.anchor, lasts_s)
            self.frames.want(self)
        self.view_changed.emit()
        self.update()

    def go_home(self) -> None:
        """Show the whole inner solar system from above, as at the start."""
        self._keeps = "home"
        self.fly(home_pose(*self.size_px))

    def follow(self, thing: str) -> None:
        """Keep ``sun``, ``earth``, ``mars`` or ``craft`` in view, or tell the ``story``."""
        if thing == "story":
            self._keeps, self._shot = "story", None
            self._follow_story()
            return
        told, self._keeps = self._keeps == "story", ""
        now = Pose(tilt_rad=self.pose.tilt_rad) if told and thing == "sun" else self.pose
        pose = replace(now, follow=self._follow_id(thing), offset_km=(0.0, 0.0, 0.0))
        self.fly(replace(pose, span_km=fitting_span_km(self.snapshot, thing, self.size_px)))

    def follow_next(self) -> None:
        """Follow the next of story, Sun, Earth, Mars and craft."""
        at = FOLLOWED.index(self.followed) if self.followed in FOLLOWED else -1
        self.follow(FOLLOWED[(at + 1) % len(FOLLOWED)])

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back: about what is followed, or the middle."""
        self._keeps = ""
        pose = self.pose
        x, y = self.picture().on_screen(self.anchor(pose.follow))
        target = replace(pose, span_km=pose.span_km / factor).within_limits()
        if 0 <= x <= self.width() and 0 <= y <= self.height():
            part = target.span_km / pose.span_km
            right, up, out = pose.offset_km
            target = replace(target, offset_km=(right * part, up * part, out * part))
        self.fly(target)

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:
        """Come nearer or go back so that the point under a pixel stays there."""
        self._keeps = ""
        self._rig.hold(self.anchor)
        self.frames.done(self)
        picture = self.picture()
        old = self.pose
        pose = replace(old, span_km=old.span_km / factor).within_limits()
        self._rig.jump(pose)
        scale, new_scale = picture.camera.px_per_km, self.width() / pose.span_km
        gain = 1 - scale / new_scale
        self._rig.shift(
            (x_px - self.width() / 2) * gain,
            (self.height() / 2 - y_px) * gain,
            scale,
            picture.camera.heights,
        )
        if factor > 1:
            self._follow_what_is_near(x_px, y_px)
        self.update()

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Move the picture, or turn it."""
        if aside:
            self.turn(-right_px * _DRAG_TURN, -down_px * _DRAG_TURN, at_once=True)
        else:
            self.pan(right_px, down_px)

    def twist(self, angle_rad: float) -> None:
        """Turn the picture with two fingers."""
        self.turn(angle_rad, 0.0, at_once=True)

    def pan(self, dx_px: float, dy_px: float) -> None:
        """Move the picture by pixels."""
        self._keeps = ""
        self._rig.hold(self.anchor)
        self.frames.done(self)
        camera = self.picture().camera
        self._rig.shift(-dx_px, dy_px, camera.px_per_km, camera.heights)
        self.update()

    def turn(self, azimuth_rad: float, tilt_rad: float, *, at_once: bool = False) -> None:
        """Turn the view round and tilt it further out of the ecliptic."""
        self._keeps = ""
        pose = replace(
            self.pose,
            azimuth_rad=self.pose.azimuth_rad + azimuth_rad,
            tilt_rad=self.pose.tilt_rad + tilt_rad,
        )
        if at_once:
            self._rig.hold(self.anchor)
            self._rig.jump(pose)
            self.frames.done(self)
            self.view_changed.emit()
            self.update()
        else:
            self.fly(pose)

    def set_tilt(self, tilt_rad: float) -> None:
        """Tilt the view to an angle at once, as a slider does."""
        if abs(tilt_rad - self.pose.tilt_rad) > 1e-4:
            self.turn(0.0, tilt_rad - self.pose.tilt_rad, at_once=True)

    def set_fixed(self, fixed: bool) -> None:
        """Hold Earth and Mars still, or the stars."""
        self._keeps = "" if fixed else "home"
        if not fixed:
            self.fly(home_pose(*self.size_px))
            return
        true = self.pose.true_scale
        self.fly(fixed_pose(self.snapshot, self._courses, self.size_px, true))

    def set_true_scale(self, true: bool) -> None:
        """Show bodies in their real size, or enlarged."""
        self.fly(replace(self.pose, true_scale=float(true)))

    def set_options(self, options: Options) -> None:
        """Switch lines and heights on and off."""
        self._options = options
        self.view_changed.emit()
        self.update()

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
        best = thing_at(self.things, x_px, y_px, _PICK_PX * self.theme.scale)
        label = self._easel.label_at(x_px, y_px)
        return best or (label if label in {thing.id for thing in self.things} else "")

    def anchor(self, thing: str) -> Array:
        """Return the place of a thing that can be followed, in the frame that is shown."""
        found = places(self.snapshot, stage_of(self.snapshot, self._courses, self._rig.fixed))
        return found["craft" if thing in (self.craft_id, "craft") else thing]

    def let_go(self) -> None:
        """Free the sky; it is soon made again."""
        self._easel.let_go()

    def begin_anew(self) -> None:
        """Show the story again, with what is switched on at first."""
        super().begin_anew()
        self._rig.jump(Pose())
        self.set_options(Options())
        self.follow("story")
        self.settle()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; in the story, from where it is told."""
        super().show_snapshot(snapshot)
        if self._keeps == "story":
            self._follow_story()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style.sprites.restyle(theme)
        self._style = replace(self._style, theme=theme, formatter=formatter)
        self._easel.restyle()
        super().restyle(theme, formatter)

    def make_controls(self) -> JourneyControls:
        """Make the strip of buttons under the scene."""
        return JourneyControls(self, self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the home view filled."""
        super().resizeEvent(event)
        if self._keeps == "story":
            self._shot = None
            self._follow_story()
            self.settle()
        elif self._keeps and not self._rig.flying:
            self._rig.jump(replace(home_pose(*self.size_px), true_scale=self.pose.true_scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        with QPainter(self) as painter:
            attention = Attention(
                selected=self.session.selection,
                focused=self.focused_thing if self.hasFocus() else "",
                rate=self.rate,
            )
            self._easel.paint(painter, self.picture(), attention)

    def _follow_story(self) -> None:
        frame = Frame(width=self.size_px[0], height=self.size_px[1], scale=self.theme.scale)
        last, self._shot = self._shot, next_shot(self.snapshot, self._courses, frame, self._shot)
        pose = replace(self._shot.pose, true_scale=self.pose.true_scale)
        if self._shot.cuts(last):
            self.fly(pose, FLIGHT_S)
        else:
            self._rig.keep_up(pose)

    def _follow_what_is_near(self, x_px: float, y_px: float) -> None:
        """Follow the planet or craft that the pointer zooms in on, so that it stays in view."""
        near = self.pick(x_px, y_px)
        if near in (*FOLLOWED, self.craft_id) and near != self.pose.follow:
            beside = self.picture().camera.centre_km - self.anchor(near)
            offset = (float(beside[0]), float(beside[1]), float(beside[2]))
            self._rig.jump(replace(self.pose, follow=near, offset_km=offset))
            self.view_changed.emit()

    def _can_follow(self, thing: str) -> bool:
        return thing in (*self.snapshot.bodies, self.craft_id, "craft")

    def _follow_id(self, thing: str) -> str:
        return self.craft_id if thing == "craft" else thing
