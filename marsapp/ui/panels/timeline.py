"""The timeline panel: play controls and both clocks above the axis of the whole mission."""

from datetime import UTC
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from marsapp.mission.snapshot import BEIJING, Snapshot
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.panels.base import Panel
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.clocks import Clocks, Form
from marsapp.ui.timeline.hand import TimelineView
from marsapp.ui.timeline.pieces import dress
from marsapp.ui.timeline.transport import Transport
from marsapp.ui.timeline.view import ZOOM_STEP
from marsapp.ui.widgets import icon_button

if TYPE_CHECKING:
    from collections.abc import Callable

_BEIJING_TOGGLE: Final = "beijing_time"
_MARGIN_PX: Final = 8
_SHARE_OF_WINDOW: Final = 0.25


class TimelinePanel(Panel):
    """Transport, clocks and axis. Its public methods are what the window's keys call."""

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, theme, formatter)
        self.view = TimelineView(session, frames, theme, formatter)
        self.transport = Transport(session.clock, self.previous_event, self.next_event)
        self.clocks = Clocks()
        self.clocks.zone_chosen.connect(self._choose_zone)
        session.begun_anew.connect(self.fit_flight)
        self.zoom_out_button = icon_button("mdi6.minus", "-", self.zoom_out, theme)
        self.zoom_in_button = icon_button("mdi6.plus", "-", self.zoom_in, theme)
        self.show_button = QPushButton()
        self.show_button.setProperty("role", "icon")
        self.show_button.setStyleSheet("QPushButton::menu-indicator { width: 0px; }")
        self._menu = QMenu(self.show_button)
        self.show_button.setMenu(self._menu)
        self._needed_px = dict.fromkeys(Form, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.rebuild()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.transport)
        self._row.addStretch(1)
        self._row.addWidget(self.clocks)
        self._row.addStretch(1)
        for part in (self.zoom_out_button, self.zoom_in_button, self.show_button):
            self._row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 2, _MARGIN_PX, 3)
        column.setSpacing(2)
        column.addLayout(self._row)
        column.addWidget(self.view)

    def rebuild(self) -> None:
        """Say every word again, in the present language and look, and show the present state."""
        theme = self.theme
        for made, icon, name in (
            (self.zoom_out_button, "mdi6.magnify-minus-outline", self.tr("Show more time")),
            (self.zoom_in_button, "mdi6.magnify-plus-outline", self.tr("Show less time")),
            (self.show_button, "mdi6.arrow-expand-horizontal", self.tr("Choose what to show")),
        ):
            dress(made, icon, name, theme)
        self._fill_menu()
        self.transport.restyle(theme, self.formatter)
        self._needed_px = {form: self._use_form(form) for form in Form}
        self._fit_width()
        self.updateGeometry()
        self.view.restyle(theme, self.formatter)
        self._fit_height()
        self.view.setAccessibleName(self.tr("Timeline of the mission"))
        self.show_snapshot(self.session.snapshot)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment."""
        zone = BEIJING if self.session.toggles.get(_BEIJING_TOGGLE) else UTC
        self.clocks.zone = zone
        self.view.show_zone(zone)
        self.clocks.show_snapshot(snapshot)
        self.view.show_snapshot(snapshot)

    def next_event(self) -> None:
        """Go to the next event and select it."""
        self.view.go_to(self.view.next_mark())

    def previous_event(self) -> None:
        """Go to the event before and select it."""
        self.view.go_to(self.view.previous_mark())

    def zoom_in(self) -> None:
        """Show half as much time."""
        self.view.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show twice as much time."""
        self.view.zoom(1 / ZOOM_STEP)

    def fit_mission(self) -> None:
        """Show the whole mission."""
        self.view.fit_mission()

    def fit_flight(self) -> None:
        """Show launch to landing."""
        self.view.fit_flight()

    def fit_phase(self) -> None:
        """Show the present phase; again: the one around it."""
        self.view.fit_phase()

    def fit_now(self) -> None:
        """Show an hour around the present."""
        self.view.fit_now()

    def settle(self) -> None:
        """Finish a running zoom at once (for pictures and tests)."""
        self.view.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write dates out where there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Take as much height as the window can spare."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit_height(self) -> None:
        row_px = self._row.sizeHint().height() + 7
        self.view.allow_height(self.window().height() * _SHARE_OF_WINDOW - row_px)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the tightest form; what is shown depends on what is given."""
        return QSize(self._needed_px[Form.BRIEF], super().minimumSizeHint().height())

    def _fit_width(self) -> None:
        """Use the roomiest form that fits."""
        for form in Form:  # measured anew: a widget's size is right only once it has its style
            self._needed_px[form] = self._use_form(form)
            if self._needed_px[form] <= self.width():
                return

    def _use_form(self, form: Form) -> int:
        """Arrange the upper row; return the width that it needs, in pixels."""
        tight = form.stacked
        for made in (self.zoom_out_button, self.zoom_in_button):
            made.setVisible(not tight)
        for action in self._zoom_actions:
            action.setVisible(tight)
        self.transport.break_rate(on=form is Form.BRIEF)
        self.clocks.restyle(self.theme, self.formatter, form)
        self.clocks.show_snapshot(self.session.snapshot)
        self._row.invalidate()
        return self._row.minimumSize().width() + 2 * _MARGIN_PX

    def _choose_zone(self, beijing: bool) -> None:
        self.session.toggles[_BEIJING_TOGGLE] = beijing
        self.show_snapshot(self.session.snapshot)

    def _fill_menu(self) -> None:
        self._menu.clear()
        choices: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Show less time"), self.zoom_in),
            (self.tr("Show more time"), self.zoom_out),
            (self.tr("Whole mission"), self.fit_mission),
            (self.tr("Launch to landing"), self.fit_flight),
            (self.tr("This phase"), self.fit_phase),
            (self.tr("An hour around now"), self.fit_now),
        )
        for words, act in choices:
            self._menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        self._zoom_actions = self._menu.actions()[:2]
