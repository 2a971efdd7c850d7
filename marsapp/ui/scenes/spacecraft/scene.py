"""The widget of the spacecraft: shows how it stands, turns it, answers hands, keys and readers."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from marsapp.mission.compared import COMPARED
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.state.workshop import Handling
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.offer import Offer
from marsapp.ui.render.style import Style
from marsapp.ui.render.things import Thing
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.spacecraft.callouts import PlacedCallout
from marsapp.ui.scenes.spacecraft.composer import Composer
from marsapp.ui.scenes.spacecraft.controls import SpacecraftControls
from marsapp.ui.scenes.spacecraft.easel import Easel
from marsapp.ui.scenes.spacecraft.finder import Finder
from marsapp.ui.scenes.spacecraft.grip import Grip
from marsapp.ui.scenes.spacecraft.keys import keys_of
from marsapp.ui.scenes.spacecraft.offer import way_to_whole
from marsapp.ui.scenes.spacecraft.picture import Options, Picture
from marsapp.ui.scenes.spacecraft.rig import Pose, Rig
from marsapp.ui.scenes.spacecraft.words import parts_of, subject_name
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_PICK_PX: Final = 14.0  # a part this near to a finger is hit
_OFFER_PX: Final = 22  # the offer stands so high above the lower edge
_TURN_RAD: Final = 2 * math.pi  # a drag across the picture is one turn
_FOLDS: Final[tuple[float | None, ...]] = (None, 0.0, 1.0)


class SpacecraftScene(HandledScene):
    """Every vehicle of the mission in the hand, as it is at the present moment."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._rig = Rig()
        self._grip = Grip(session.workshop.handling)
        self._options = Options()
        self._style = Style(theme=theme, formatter=formatter)
        self._easel = Easel(session.mission.data.shapes)
        self._composer = Composer(session.mission, self._easel)
        self._finder = Finder(session.mission, self._composer, self._easel)
        self._offer = Offer(self, theme, bottom_px=_OFFER_PX)
        self._stage: object = None
        self._asked: View | None = None  # until a hand moves the picture otherwise
        session.workshop.changed.connect(self._on_handling)

    # ---- what the scene shows

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Craft", "Spacecraft")

    @property
    def pose(self) -> Pose:
        """Where the camera is, or is going to."""
        return self._rig.pose

    @property
    def handling(self) -> Handling:
        """How the craft is held."""
        return self.session.workshop.handling

    @property
    def options(self) -> Options:
        """What is switched on."""
        return self._options

    @property
    def flying(self) -> bool:
        """Whether the camera or the craft is on its way."""
        return self._rig.flying or self._grip.moving

    @property
    def offer(self) -> Offer:
        """The button that leads to when a vehicle was last whole."""
        return self._offer

    @property
    def subjects(self) -> Sequence[str]:
        """What can be taken into the hand: '' for all together, then vehicles."""
        return self._composer.subjects

    @property
    def labels(self) -> Sequence[PlacedCallout]:
        """The names in the picture painted last, and where they stand."""
        return self._easel.labels

    @property
    def words_taken(self) -> tuple[QRectF, QRectF]:
        """The space of the caption and of the corner below."""
        return self._easel.words_taken(self.picture())

    @property
    def things(self) -> Sequence[Thing]:
        """Every part of what is shown."""
        return self._easel.things(self.picture())

    def subject_name(self, subject: str) -> str:
        """Return the word for what can be taken into the hand."""
        return subject_name(self.session.mission, subject, self.formatter.language)

    def picture(self) -> Picture:
        """Work out the picture of the present moment and view."""
        return self._picture_of(self._grip.shown)

    def _picture_of(self, held: Handling) -> Picture:
        size = self.size_px
        found = self._composer.begin(self.snapshot, held, self._style, self._options, size)
        return replace(
            self._composer.framed(found, self._rig),
            selected=self.session.selection,
            focused=self.focused_thing if self.hasFocus() else "",
            moving=self.flying,
        )

    def describe(self) -> str:
        """Say what is together, or where the vehicle is, and what is in view."""
        return self._easel.describe(self.picture())

    def keys(self) -> Keys:
        """Return what each key does."""
        return keys_of(self)

    # ---- orders

    def look(self, view: View) -> None:
        """Look at the craft from where a lesson asks."""
        pose = Pose()
        if view.follow is None and view.camera is None:
            pose = self._rig.pose
        if view.turn_deg is not None:
            pose = replace(pose, turn_rad=math.radians(view.turn_deg))
        if view.tilt_deg is not None:
            pose = replace(pose, tilt_rad=math.radians(view.tilt_deg))
        if view.span_km is not None:
            pose = replace(pose, zoom=self._composer.zoom_for(self.picture(), view.span_km))
        self.fly(pose)
        self._asked = view

    def advance(self, real_s: float) -> None:
        """Fly on, and let the craft follow the hand."""
        if self._rig.flying:
            self._rig.advance(real_s)
        if self._grip.moving:
            self._grip.advance(real_s)

    def settle(self) -> None:
        """Finish a flight at once."""
        self._follow_handling(at_once=True)
        self._rig.jump(self._rig.pose)
        self._rest.stop()
        self._easel.settle()
        self.frames.done(self)
        self.update()

    def fly(self, pose: Pose) -> None:
        """Move the camera: eased, or at once with reduced motion."""
        self._asked = None
        if self.still:
            self._rig.jump(pose)
        else:
            self._rig.fly(pose)
            self.frames.want(self)
        self.view_changed.emit()
        self.update()

    def take_up(self, subject: str) -> None:
        """Take something into the hand, seen from its best side."""
        self.session.workshop.take(subject=subject, senses="")
        self.session.select(subject or self.craft_id)

    def next_subject(self) -> None:
        """Take the next one into the hand."""
        subjects = self.subjects or ("",)
        following = dict(pairwise((*subjects, subjects[0])))
        self.take_up(following.get(self.handling.subject, subjects[0]))

    def take_apart(self, apart: float) -> None:
        """Take the craft apart, from 0 to 1."""
        self.session.workshop.take(apart=apart)

    def unfold(self, unfolded: float | None) -> None:
        """Fold or unfold the craft, from 0 to 1; None for as it was at the moment."""
        self.session.workshop.take(unfolded=unfolded)

    def next_fold(self) -> None:
        """Show it as it was at the moment, then folded, then open."""
        present = self.handling.unfolded
        at = 0 if present is None else (1 if present < 0.5 else 2)
        self.unfold(_FOLDS[(at + 1) % len(_FOLDS)])

    def next_beside(self) -> None:
        """Set the next thing beside the craft to compare it with; after the last, nothing."""
        following = dict(pairwise(("", *COMPARED, "")))
        self.session.workshop.take(beside=following.get(self.handling.beside, COMPARED[0]))

    def go_home(self) -> None:
        """Show the whole craft from its best side."""
        self.fly(Pose())

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""
        self.fly(self._rig.zoomed(factor))

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:
        """Come nearer or go back at once; what is under the pixel stays there."""
        self._take_over()
        self._take(self._composer.zoomed_at(self.picture(), self._rig, factor, (x_px, y_px)))

    def turn(self, right_rad: float, up_rad: float) -> None:
        """Turn the craft."""
        self.fly(self._rig.turned(right_rad, up_rad))

    def twist(self, angle_rad: float) -> None:
        """Turn the craft with two fingers."""
        self._take_over()
        self._take(self._rig.turned(angle_rad, 0.0))

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Turn the craft under the finger, or move the picture."""
        self._take_over()
        side = max(min(self.width(), self.height()), 1)
        if aside:
            self._take(self._rig.shifted(right_px / side, down_px / side))
        else:
            rate = _TURN_RAD / max(self.width(), self.height(), 1)
            self._take(self._rig.turned(-right_px * rate, down_px * rate))

    def set_options(self, options: Options) -> None:
        """Switch names and other marks on and off."""
        self._options = options
        self.view_changed.emit()
        self.update()

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the part at a pixel, that of a name there, or the nearest in reach."""
        picture, reach = self.picture(), _PICK_PX * self.theme.scale
        return (
            self._easel.part_at(picture, x_px, y_px, 0.0)
            or self._easel.label_at(x_px, y_px)
            or self._easel.part_at(picture, x_px, y_px, reach)
        )

    def select(self, thing: str) -> None:
        """Select a part; a tap on nothing selects the whole vehicle."""
        self.session.select(thing or self.handling.subject or self.craft_id)

    def face(self, part: str) -> None:
        """Turn the craft so that a hidden part comes to the front, or take it apart."""
        changes, pose = self._finder.way(part, self.handling, self._rig.pose, self._picture_of)
        self.session.workshop.take(**changes)
        if pose is not None:
            self.fly(pose)

    # ---- what happens to the scene

    def begin_anew(self) -> None:
        """Show the craft as at first."""
        super().begin_anew()
        self._options = Options()
        self.go_home()
        self.settle()
        self.view_changed.emit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment: parts leave and unfold as they did."""
        super().show_snapshot(snapshot)
        self._follow_stage()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style = Style(theme=theme, formatter=formatter)
        self._easel.restyle()
        super().restyle(theme, formatter)
        self._offer.restyle(theme)
        self._show_offer(self.picture())

    def make_controls(self) -> SpacecraftControls:
        """Make the strip of buttons under the scene."""
        return SpacecraftControls(self, self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room filled."""
        super().resizeEvent(event)
        self._rig.jump(self._rig.pose)
        self._show_offer(self.picture())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        with QPainter(self) as painter:
            if self._easel.paint(painter, self.picture(), self._composer.buttons):
                self.rest_soon()

    def _take_over(self) -> None:
        """Stop a flight where it is: a hand on the picture wins."""
        if self._rig.flying:
            self._rig.jump(self._composer.held_pose(self.picture()))

    def _take(self, pose: Pose) -> None:
        """Take a pose at once, as a hand wants it."""
        self._asked = None
        self._easel.stir()
        self._rig.jump(pose)
        if not self._grip.moving:
            self.frames.done(self)
        self.view_changed.emit()
        self.update()

    def _follow_handling(self, *, at_once: bool) -> None:
        openness = list(self.snapshot.openness.values())
        rests = float(np.mean(openness)) if openness else 1.0
        self._grip.follow(self.handling, rests, at_once=at_once)

    def _follow_stage(self) -> None:
        """Fly to how another craft, or what is left of it, fills the room."""
        picture = self.picture()
        stage = self._composer.stage_of(picture)
        if self._stage is not None and stage != self._stage and not self.still:
            self._rig.fly(self._rig.pose)
            self.frames.want(self)
        self._stage = stage
        self._show_offer(picture)

    def _show_offer(self, picture: Picture) -> None:
        """Offer the moment when what is gone was whole; the craft and words keep clear of it."""
        self._offer.propose(way_to_whole(picture.standing, self.session, self.formatter))
        self._offer.place(self._easel.words_taken(picture)[1])
        shown = not self._offer.isHidden()
        self._composer.buttons = (QRectF(self._offer.geometry()),) if shown else ()

    def _on_selection(self, thing: str) -> None:
        if self.isVisible():  # what stands behind another scene says nothing
            self.session.workshop.take(**self._composer.to_show(self.picture(), thing))
            super()._on_selection(thing)
            if thing != self.handling.senses and self._easel.hides(self.picture(), thing):
                self.face(thing)

    def _on_handling(self) -> None:
        shown, wished = self._grip.shown, self.handling
        aside = self._composer.aside(self.snapshot, (shown, wished), self._asked)
        other = (shown.subject, shown.beside) != (wished.subject, wished.beside)
        self._follow_handling(at_once=self.still)
        if self._grip.moving:
            self.frames.want(self)
        if other and self._asked is not None:
            self.look(self._asked)  # how wide it is depends on what is in the picture
        elif other:
            self._rig.jump(replace(self._rig.pose, zoom=1.0, aside=(0.0, 0.0)))
        if aside is not None:
            self.fly(aside)
        if self.focused_thing not in parts_of(self.picture().standing.placed):
            self.focused_thing = ""
        self._follow_stage()
        self.view_changed.emit()
        self.update()
