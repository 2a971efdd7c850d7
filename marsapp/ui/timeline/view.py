"""The axis as a widget: shows one snapshot's time, and turns acts of a person into seeks."""

from datetime import UTC, tzinfo
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marsapp.mission.model import Phase
from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.theme import Theme
from marsapp.ui.timeline import accessible
from marsapp.ui.timeline.axis import Axis
from marsapp.ui.timeline.bands import innermost
from marsapp.ui.timeline.content import Content
from marsapp.ui.timeline.flight import Flight
from marsapp.ui.timeline.marks import Mark, following, preceding
from marsapp.ui.timeline.overlay import Moving, draw_overlay
from marsapp.ui.timeline.painting import Look, Picture, draw
from marsapp.ui.timeline.zones import Zones

ZOOM_STEP: Final = 2.0
_FOLLOW_AT: Final = 0.7  # of the width: where the play head rests while the axis moves on
_AROUND_S: Final = 1800.0


class AxisView(QWidget):
    """Draws the axis and knows which stretch it shows; `Hand` adds mouse, touch and keys.

    The still picture is drawn once for each view, size, theme and language; a
    frame of play only draws the play head over it.
    """

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__()
        self.session = session
        self.clock = session.clock
        self.frames = frames
        self.theme = theme
        self.formatter = formatter
        self.snapshot = session.snapshot
        self.content = Content.of(session.mission)
        self.clock_zone: tzinfo = UTC
        self.axis = self._opening()
        self.pointed: Mark | None = None
        self._flight: Flight | None = None
        self._picture: Picture | None = None
        self._follows = True
        self._before: Axis | None = None  # shown before a stretch was lent
        self._lent: Axis | None = None
        self._most_px = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessible.install()
        self.clock.seeked.connect(self._reveal)
        self.clock.playing_changed.connect(self._follow_again)
        session.selection_changed.connect(self.update)
        session.stretch_lent.connect(self._show_lent)
        frames.tick.connect(self._fly_on)

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self.theme, self.formatter = theme, formatter
        self.allow_height(self._most_px)
        self.redraw()

    def redraw(self) -> None:
        """Throw the still picture away and paint anew."""
        self._picture = None
        self.update()

    def show_zone(self, zone: tzinfo) -> None:
        """Use the calendar of UTC or of Beijing."""
        if zone != self.clock_zone:
            self.clock_zone = zone
            self.redraw()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Move the play head, and the axis under it where it would leave the view."""
        self.snapshot = snapshot
        if self.clock.playing and self._follows:
            self._follow(snapshot.time_s)
        self.update()

    def describe(self) -> str:
        """Say date, time and phase: the value of this slider."""
        moment = self.session.mission.utc(self.clock.time_s).astimezone(self.clock_zone)
        phase = self.phase_at(self.clock.time_s)
        said = self.tr("{moment}, {phase}")
        return said.format(
            moment=self.formatter.moment(moment, seconds=self.axis.seconds_per_px < 20),
            phase=phase.title.text_in(self.formatter.language) if phase else "",
        ).rstrip(", ")

    # --- which stretch is shown -------------------------------------------------

    def fit_mission(self) -> None:
        """Show the whole mission."""
        self.fly_to(Axis.whole(self.content.end_s, self.axis.width_px))

    def fit_flight(self) -> None:
        """Show the story from launch to landing."""
        self.fly_to(self._opening())

    def fit_phase(self) -> None:
        """Show the innermost phase of the present; asked again, the phase around it."""
        bands = [b for b in self.content.bands if b.start_s <= self.clock.time_s < b.end_s]
        goals = [self._around(band.phase) for band in reversed(bands)]
        present = self._flight.goal if self._flight else self.axis
        wider = [goal for goal in goals if goal.span_s > present.span_s * 1.01]
        if present in goals and wider:
            self.fly_to(wider[0])
        elif goals:
            self.fly_to(goals[0])

    def fit_now(self) -> None:
        """Show an hour around the present."""
        now_s = self.clock.time_s
        self.fly_to(self._between(now_s - _AROUND_S, now_s + _AROUND_S))

    def show_phase(self, phase: Phase) -> None:
        """Show one phase."""
        self.fly_to(self._around(phase))

    def zoom(self, factor: float, anchor_s: float | None = None) -> None:
        """Magnify about a time, else about the play head, else about the middle."""
        present = self._flight.goal if self._flight else self.axis
        if anchor_s is None:
            now_s = self.clock.time_s
            anchor_s = now_s if present.shows(now_s) else present.time(present.width_px / 2)
        self.fly_to(present.zoomed(factor, anchor_s))

    def pan(self, dx_px: float) -> None:
        """Move the picture to the right, at once."""
        self.show_axis(self.axis.panned(dx_px))

    def show_axis(self, axis: Axis) -> None:
        """Show a stretch at once; a person chose it, so do not run after the play head."""
        self._end_flight()
        self._follows = axis.shows(self.clock.time_s)
        self._set_axis(axis)

    def fly_to(self, goal: Axis) -> None:
        """Show a stretch after a short flight, or at once with reduced motion."""
        self._follows = goal.shows(self.clock.time_s)
        if self.session.settings.reduced_motion or not self.isVisible():
            self._end_flight()
            self._set_axis(goal)
        elif goal != self.axis:
            self._flight = Flight(origin=self.axis, goal=goal)
            self.frames.want(self)

    def settle(self) -> None:
        """Finish a running flight at once (for pictures and tests)."""
        if self._flight is not None:
            goal = self._flight.goal
            self._end_flight()
            self._set_axis(goal)

    def next_mark(self) -> Mark | None:
        """Return the event after the present."""
        return following(self.content.marks, self.clock.time_s)

    def previous_mark(self) -> Mark | None:
        """Return the event before the present."""
        return preceding(self.content.marks, self.clock.time_s)

    def go_to(self, mark: Mark | None) -> None:
        """Seek to an event or a step and select it."""
        if mark is not None:
            self.clock.seek(mark.time_s)
            self.session.select(mark.id)

    def phase_at(self, time_s: float) -> Phase | None:
        """Return the innermost phase at a time."""
        band = innermost(self.content.bands, time_s)
        return band.phase if band else None

    def _show_lent(self, stretch_s: tuple[float, float] | None) -> None:
        """Show what the scene lends; taken back, what was shown before, unless a hand moved it."""
        present = self._flight.goal if self._flight else self.axis
        untouched = self._lent is None or self._is_lent(present)
        if self._lent is None:
            self._before = present
        if stretch_s is not None and untouched:
            self.fly_to(self._between(*stretch_s))
        elif self._before is not None and untouched:
            before = self._before.resized(self.axis.width_px)
            now_s = self.clock.time_s
            self.fly_to(before if before.shows(now_s) else before.centred(now_s))
        self._lent = None if stretch_s is None else self._between(*stretch_s)

    def _is_lent(self, axis: Axis) -> bool:
        """Say whether an axis shows just what the scene has lent."""
        return self._lent is not None and self._lent.resized(axis.width_px) == axis

    def _opening(self) -> Axis:
        axis = self._between(*self.content.opening_s)
        return axis if axis.shows(self.clock.time_s) else self._between(0.0, self.content.end_s)

    def _around(self, phase: Phase) -> Axis:
        seconds = self.session.mission.seconds
        return self._between(seconds(phase.start), seconds(phase.end))

    def _between(self, first_s: float, last_s: float) -> Axis:
        return Axis.between(first_s, last_s, self.content.end_s, max(self.width(), 1))

    def _set_axis(self, axis: Axis) -> None:
        if axis != self.axis:
            self.axis = axis
            self.redraw()

    def _fly_on(self, real_s: float) -> None:
        if self._flight is None:
            return
        self._flight = self._flight.after(real_s)
        self._set_axis(self._flight.axis)
        if self._flight.arrived:
            self._end_flight()

    def _end_flight(self) -> None:
        self._flight = None
        self.frames.done(self)

    def _follow(self, time_s: float) -> None:
        """Hold the play head at `_FOLLOW_AT` of the width; move by whole pixels only."""
        if self._flight is not None or self.axis.is_whole or self._is_lent(self.axis):
            return
        forwards = self.clock.rate > 0
        rest_x = self.axis.width_px * (_FOLLOW_AT if forwards else 1 - _FOLLOW_AT)
        beyond_px = self.axis.x(time_s) - rest_x
        if (beyond_px >= 1 and forwards) or (beyond_px <= -1 and not forwards):
            self._set_axis(self.axis.panned(-float(int(beyond_px))))

    def _follow_again(self, playing: bool) -> None:
        if playing and not self._follows:
            self._follows = True
            self._reveal(self.clock.time_s)

    def _reveal(self, time_s: float) -> None:
        """Bring a time that was jumped to into sight."""
        present = self._flight.goal if self._flight else self.axis
        if not present.shows(time_s):
            self.fly_to(present.centred(time_s))
        accessible.tell_value(self, self.describe())

    # --- painting ---------------------------------------------------------------

    @property
    def picture(self) -> Picture:
        """The still picture of the present view; drawn if it is out of date."""
        if self._picture is None:
            zones = Zones.fit(self.width(), self.height(), self.theme)
            look = Look(
                theme=self.theme,
                formatter=self.formatter,
                zone=self.clock_zone,
                zones=zones,
                pixel_ratio=self.devicePixelRatioF(),
            )
            self._picture = draw(self.session.mission, self.content, self.axis, look)
        return self._picture

    def allow_height(self, most_px: float) -> None:
        """Take as many rows as fit into a height, but never fewer than one of each."""
        self._most_px = most_px
        self.setFixedHeight(Zones.wished_height(most_px, self.theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same stretch on the new width."""
        super().resizeEvent(event)
        self._end_flight()
        self.axis = self.axis.resized(self.width())
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the still picture down and the moving parts over it."""
        picture = self.picture
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.theme.colour("surface"))
            painter.drawPixmap(0, 0, picture.pixmap)
            draw_overlay(painter, picture, self._moving())
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.theme.colour("accent"), 3))
                painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _moving(self) -> Moving:
        return Moving(
            time_s=self.snapshot.time_s,
            known_s=self.snapshot.known.time_s,
            moment=self.snapshot.utc.astimezone(self.clock_zone),
            pointed=self.pointed,
            selected=self.session.selection,
        )
