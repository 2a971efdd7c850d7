"""The widget of the landing: shows snapshots, answers hands, keys and readers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from marsapp import paths
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Keys
from marsapp.ui.offer import Offer
from marsapp.ui.render.camera import ease
from marsapp.ui.render.sprites import Sprites
from marsapp.ui.render.things import Thing, thing_at
from marsapp.ui.scenes.base import HandledScene
from marsapp.ui.scenes.landing.controls import LandingControls
from marsapp.ui.scenes.landing.course import ENTRY, TOUCHDOWN, Course
from marsapp.ui.scenes.landing.easel import Easel
from marsapp.ui.scenes.landing.keys import keys_of
from marsapp.ui.scenes.landing.offer import proposal_of
from marsapp.ui.scenes.landing.picture import CAMERAS, Options, Picture, Shot, Style
from marsapp.ui.scenes.landing.story import story_camera
from marsapp.ui.scenes.landing.strips import LEAST_PX, Strips
from marsapp.ui.scenes.landing.timing import Timing
from marsapp.ui.scenes.landing.tried import tried_of
from marsapp.ui.theme import Theme

translate = QCoreApplication.translate

_FLIGHT_S: Final = 0.7
_PICK_PX: Final = 22.0  # anything this near to a finger is hit
_TURN: Final = 3.1416  # radians: a drag across the picture
_SHORT_S: Final = 90.0
_OFFER_BOTTOM_PX: Final = 22
_STRIPS: Final = 0.25  # of the height
_LOWEST_PX: Final = 430  # lower scenes, at 100 %, have no room for strips


class LandingScene(HandledScene):
    """The nine minutes from the first air to the ground, and what leads there."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self._course = Course.of(session.mission)
        self._tells = True
        self._shot = Shot()
        self._before: Shot | None = None
        self._passed_s = 0.0
        self._scrubbing = False
        self._options = Options()
        self._style = Style(theme=theme, formatter=formatter, sprites=Sprites(theme))
        self._easel: Easel | None = None
        if self._course is not None:
            self._easel = Easel(paths.shipped("assets"), session.mission, self._course)
        self._strips = Strips(session.workbench)
        self._offer = Offer(self, theme, bottom_px=_OFFER_BOTTOM_PX)
        self._timing = Timing(session, self._course)

        session.workbench.changed.connect(self.update)
        session.workbench.topic_changed.connect(self.update)
        session.scene_changed.connect(self._follow_time)
        session.clock.playing_changed.connect(self._follow_time)

    # ---- what the scene shows

    @property
    def title(self) -> str:
        """The scene's name."""
        return translate("Landing", "Landing")

    @property
    def craft_id(self) -> str:
        """Id of the vehicle that 'the craft' means: here the lander."""
        header = self.session.mission.data.mission
        return header.lander or header.craft

    @property
    def camera(self) -> str:
        """Which of ``CAMERAS`` is chosen."""
        return "story" if self._tells else self._shot.camera

    @property
    def options(self) -> Options:
        """What is switched on."""
        return self._options

    @property
    def pace(self) -> str:
        """In which time the landing runs: ``real``, ``short``, or '' while it does not."""
        if self.rate == 1.0:
            return "real"
        return "short" if self.rate == self._short_rate else ""

    @property
    def offer(self) -> Offer:
        """The button that leads to the entry."""
        return self._offer

    @property
    def flying(self) -> bool:
        """Whether the camera is on its way."""
        return self._before is not None

    @property
    def things(self) -> Sequence[Thing]:
        """Everything in the present picture that can be picked."""
        picture = self.picture()
        if picture is None or self._easel is None:
            return ()
        return self._easel.things(picture)

    @property
    def words_taken(self) -> tuple[QRectF, QRectF]:
        """The space of the caption and of the figures in the picture painted last."""
        return self._easel.words_taken if self._easel is not None else (QRectF(), QRectF())

    def picture(self) -> Picture | None:
        """Work out the picture of the present moment and view; None without a landing."""
        if self._course is None:
            return None
        return Picture(
            mission=self.session.mission,
            snapshot=self.snapshot,
            course=self._course,
            style=self._style,
            options=self._options,
            shot=self._shot,
            tried=tried_of(self._strips.tried, self.snapshot.descent, self.formatter),
            before=self._before,
            faded=ease(min(self._passed_s / _FLIGHT_S, 1.0)) if self.flying else 1.0,
            size=self._picture_px,
            selected=self.session.selection,
            focused=self.focused_thing if self.hasFocus() else "",
            rate=self.rate,
            rough=bool(self.rate) or self.resting,
        )

    def describe(self) -> str:
        """Say what happens and what is in view."""
        picture = self.picture()
        if picture is None or self._easel is None:
            return _without()
        return self._easel.describe(picture)

    def keys(self) -> Keys:
        """Return what each key does."""
        return keys_of(self)

    # ---- orders

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks; ``story`` lets it tell the landing by itself."""
        for wanted in (view.camera, view.follow):
            if wanted in CAMERAS:
                self.choose_camera(wanted)
                return

    def settle(self) -> None:
        """Finish a flight at once."""
        self._before = None
        self._rest.stop()
        self.frames.done(self)
        self.update()

    def fly(self, shot: Shot) -> None:
        """Move the camera: eased, or at once with reduced motion."""
        before, self._shot = self._shot, shot.within_limits()
        if self.still or before == self._shot:
            self._before = None
            self.frames.done(self)
        else:
            self._before, self._passed_s = before, 0.0
            self.frames.want(self)
        self.view_changed.emit()
        self.update()

    def advance(self, real_s: float) -> None:
        """Go on with the flight of the camera."""
        self._passed_s += real_s
        if self._passed_s >= _FLIGHT_S:
            self._before = None

    def choose_camera(self, camera: str) -> None:
        """Look from the side, from above, down from the lander, or let the story choose."""
        self._tells = camera == "story"
        if self._tells:
            camera = self._told()
        self.fly(Shot(camera=camera))

    def next_camera(self) -> None:
        """Choose the next camera."""
        self.choose_camera(CAMERAS[(CAMERAS.index(self.camera) + 1) % len(CAMERAS)])

    def run(self, pace: str) -> None:
        """Let the landing run in real time or in a minute and a half; again: pause."""
        clock = self.session.clock
        if self._course is None:
            return
        if self.pace == pace:
            clock.pause()
        else:
            if not self._course.at(ENTRY) <= clock.time_s < self._course.at(TOUCHDOWN):
                clock.seek(self._course.at(ENTRY))
            clock.set_rate(1.0 if pace == "real" else self._short_rate)
            clock.play()
        self.view_changed.emit()

    def go_to_entry(self) -> None:
        """Go to the moment of entry."""
        if self._course is not None:
            self.session.clock.seek(self._course.at(ENTRY))

    def go_home(self) -> None:
        """Look as the camera looks at first."""
        self.fly(Shot(camera=self._shot.camera))

    def zoom(self, factor: float) -> None:
        """Come nearer (factor above 1) or go back."""
        self.fly(replace(self._shot, zoom=self._shot.zoom * factor))

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:  # noqa: ARG002 - Hands'
        """Come nearer or go back at once; the craft stays where it is."""
        self._take(replace(self._shot, zoom=self._shot.zoom * factor))

    def turn(self, right_rad: float) -> None:
        """Go round the craft."""
        self.fly(replace(self._shot, turn_rad=self._shot.turn_rad + right_rad))

    def twist(self, angle_rad: float) -> None:
        """Go round the craft with two fingers."""
        self._take(replace(self._shot, turn_rad=self._shot.turn_rad + angle_rad))

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:  # noqa: ARG002
        """Go round the craft under the finger."""
        turn = -right_px * _TURN / max(self.width(), 1)
        self._take(replace(self._shot, turn_rad=self._shot.turn_rad + turn))

    def set_options(self, options: Options) -> None:
        """Switch names and strips on and off."""
        self._options = options
        self._place_offer()
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

    def event(self, event: QEvent) -> bool:
        """Let a finger on the curves move time, and hands do everything else."""
        if isinstance(event, QMouseEvent) and hasattr(self, "_strips") and self._scrubs(event):
            return True
        return super().event(event)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment; in the story, from where it is told."""
        super().show_snapshot(snapshot)
        self.rest_soon()
        self._follow_time()
        self._offer.propose(proposal_of(self.session, self._course, snapshot, self.formatter))
        if self._tells and self._told() != self._shot.camera:
            self.fly(Shot(camera=self._told()))

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self._style.sprites.restyle(theme)
        self._style = replace(self._style, theme=theme, formatter=formatter)
        if self._easel is not None:
            self._easel.restyle()
        super().restyle(theme, formatter)
        self._offer.restyle(theme)
        self._offer.propose(proposal_of(self.session, self._course, self.snapshot, formatter))
        self._place_offer()

    def make_controls(self) -> LandingControls:
        """Make the strip of buttons under the scene."""
        return LandingControls(self, self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in its place."""
        super().resizeEvent(event)
        self._place_offer()

    def let_go(self) -> None:
        """Finish the flight, and free planet, ground and craft: nobody sees them."""
        self.settle()
        self._strips.forget()
        if self._easel is not None:
            self._easel.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the picture of the present snapshot."""
        picture = self.picture()
        with QPainter(self) as painter:
            if picture is None or self._easel is None:
                self._paint_nothing(painter)
            else:
                self._paint(painter, picture, self._easel)

    @property
    def strips_rect(self) -> QRect:
        """The space of the curves, empty where they are switched off or there is no room."""
        width, height = self.size_px
        shown = self._options.strips and self._is_on
        if not shown or height < self.theme.px(_LOWEST_PX):
            return QRect()
        high = max(round(_STRIPS * height), self.theme.px(LEAST_PX))
        return QRect(0, height - high, width, high)

    @property
    def _is_on(self) -> bool:
        return self._course is not None and self._course.is_on(self.snapshot.time_s)

    @property
    def _picture_px(self) -> tuple[int, int]:
        width, height = self.size_px
        return width, height - self.strips_rect.height()

    @property
    def _short_rate(self) -> float:
        course = self._course
        if course is None:
            return 0.0
        return round((course.at(TOUCHDOWN) - course.at(ENTRY)) / _SHORT_S, 1)

    def _scrubs(self, event: QMouseEvent) -> bool:
        """Move time along with a finger that was put onto the curves."""
        kind, place = event.type(), event.position()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._scrubbing = self.strips_rect.contains(place.toPoint())
        scrubbing = self._scrubbing and kind in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
        )
        if kind == QEvent.Type.MouseButtonRelease:
            self._scrubbing = False
        if scrubbing and self._course is not None:
            t_plus_s = self._strips.t_plus_s(place.x(), place.y())
            if t_plus_s is not None:
                self.session.clock.seek(self._course.at(ENTRY) + t_plus_s)
        return scrubbing

    def _follow_time(self) -> None:
        self._timing.follow(watched=self.session.scene == "landing")

    def _told(self) -> str:
        if self._course is None:
            return "side"
        return story_camera(self._course, self.snapshot)

    def _take(self, shot: Shot) -> None:
        """Take a shot at once, as a hand wants it."""
        self._shot, self._before = shot.within_limits(), None
        self.rest_soon()
        self.frames.done(self)
        self.view_changed.emit()
        self.update()

    def _paint(self, painter: QPainter, picture: Picture, easel: Easel) -> None:
        painter.save()
        painter.setClipRect(0, 0, *picture.size)
        easel.paint(painter, picture)
        painter.restore()
        strips = self.strips_rect
        if not strips.isEmpty():
            flight = picture.course.flight
            self._strips.paint(painter, QRectF(strips), picture.snapshot, flight, self._style)
        if self.rate:  # when time stops, the full picture follows
            self.rest_soon()

    def _place_offer(self) -> None:
        self._offer.place()

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.theme.colour("ground"))
        painter.setFont(self.theme.body)
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(self.rect(), 0x84 | 0x1000, _without())


def _without() -> str:
    return translate("Landing", "This mission does not land, or its file does not say how.")
