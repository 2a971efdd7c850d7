"""What every scene is: a widget that shows snapshots and can say in words what it shows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from marsapp.mission.snapshot import Snapshot
from marsapp.state.session import Session, View
from marsapp.ui import accessible
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.hands import Hands, Keys
from marsapp.ui.render.things import Thing
from marsapp.ui.strip import Strip
from marsapp.ui.theme import Theme

_REST_MS: Final = 150  # after the last movement the full picture follows
_LEAST: Final = QSize(320, 240)


class Scene(QWidget):
    """A picture of the present snapshot, drawn by QPainter, without a timer of its own.

    The window calls `show_snapshot` only while the scene is visible. Camera flights
    ask ``frames`` for ticks and give them back. A subclass paints in `paintEvent`
    with ``with QPainter(self) as painter``.
    """

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__()
        self.session = session
        self.frames = frames
        self.theme = theme
        self.formatter = formatter
        self.snapshot = session.snapshot
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this moment: keep the snapshot and ask for one repaint."""
        self.snapshot = snapshot
        self.update()

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        self.theme = theme
        self.formatter = formatter
        self.update()

    def look(self, view: View) -> None:
        """Move the camera as a lesson asks."""

    def controls(self) -> QWidget:
        """Return the strip of buttons that stands under the scene; always the same widget."""
        raise NotImplementedError

    def settle(self) -> None:
        """Finish every running camera flight at once (for pictures and tests)."""

    def let_go(self) -> None:
        """Free what is large and soon made again: nobody sees the scene any more."""

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no large pictures behind another scene."""
        super().hideEvent(event)
        self.let_go()

    def describe(self) -> str:
        """Say in one or two sentences, for people who cannot see it, what the picture shows."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene."""
        raise NotImplementedError


class HandledScene(Scene):
    """A scene whose picture has things in it that hands, keys and screen readers can pick.

    A subclass gives its ``things``, what its keys do, and does what `Hands` asks of it. Where its
    camera flies by itself, it says so in ``flying`` and goes on in ``advance``. Where it draws
    lightly while something moves, it asks for the full picture by ``rest_soon``.
    """

    view_changed = Signal()  # where the camera is, or what is switched on, has changed

    def __init__(
        self, session: Session, frames: Frames, theme: Theme, formatter: Formatter
    ) -> None:
        super().__init__(session, frames, theme, formatter)
        self.focused_thing = ""
        self._strip: Strip | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.update)
        self._hands = Hands(self, self.mapFromGlobal, self.keys())
        self.setMinimumSize(_LEAST)
        self.setMouseTracking(False)
        self.grabGesture(Qt.GestureType.PinchGesture)
        session.selection_changed.connect(self._on_selection)
        session.begun_anew.connect(self.begin_anew)
        frames.tick.connect(self._on_tick)
        accessible.install(type(self).__name__)

    @property
    def title(self) -> str:
        """The scene's name."""
        raise NotImplementedError

    @property
    def things(self) -> Sequence[Thing]:
        """Everything in the present picture that can be picked, in reading order."""
        raise NotImplementedError

    @property
    def craft_id(self) -> str:
        """Id of the vehicle that 'the craft' means."""
        return self.session.mission.data.mission.craft

    @property
    def flying(self) -> bool:
        """Whether something in the picture is on its way by itself."""
        raise NotImplementedError

    @property
    def resting(self) -> bool:
        """Whether the last picture was a light one and a full one is about to follow."""
        return self._rest.isActive()

    @property
    def rate(self) -> float:
        """Mission seconds per real second, 0 when paused."""
        return self.session.clock.rate if self.session.clock.playing else 0.0

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height, at least one pixel each."""
        return max(self.width(), 1), max(self.height(), 1)

    @property
    def still(self) -> bool:
        """Whether nothing may move by itself, or nobody would see it."""
        return bool(self.session.settings.reduced_motion) or not self.isVisible()

    def keys(self) -> Keys:
        """Return what each key does; asked once, before the subclass is made."""
        raise NotImplementedError

    def make_controls(self) -> Strip:
        """Make the strip of buttons that stands under the scene."""
        raise NotImplementedError

    def advance(self, real_s: float) -> None:
        """Go on with what is on its way by itself."""
        raise NotImplementedError

    def controls(self) -> QWidget:
        """Return the strip of buttons under the scene."""
        if self._strip is None:
            self._strip = self.make_controls()
            self.view_changed.connect(self._strip.show_state)
        return self._strip

    def restyle(self, theme: Theme, formatter: Formatter) -> None:
        """Use other colours, sizes, language or units from now on."""
        super().restyle(theme, formatter)
        if self._strip is not None:
            self._strip.restyle(theme)

    def rest_soon(self) -> None:
        """Ask for a full picture when nothing has moved for a moment."""
        self._rest.start()

    def drag(self, right_px: float, down_px: float, *, aside: bool) -> None:
        """Move the picture with a finger or the mouse."""
        raise NotImplementedError

    def zoom_at(self, factor: float, x_px: float, y_px: float) -> None:
        """Come nearer (factor above 1) or go back about a pixel."""
        raise NotImplementedError

    def twist(self, angle_rad: float) -> None:
        """Turn the picture with two fingers."""
        raise NotImplementedError

    def pick(self, x_px: float, y_px: float) -> str:
        """Return the id of the thing nearest to a pixel, or '' if none is within reach."""
        raise NotImplementedError

    def select(self, thing: str) -> None:
        """Select a thing; a tap on nothing selects the craft again."""
        self.session.select(thing or self.craft_id)

    def focus_thing(self, thing: str) -> None:
        """Put the keyboard's ring round a thing, or nowhere with ''."""
        self.focused_thing = thing
        accessible.tell_focus(self)
        self.update()

    def begin_anew(self) -> None:
        """Forget how the last visitor looked at things, and what they switched on."""
        self.focused_thing = ""

    def event(self, event: QEvent) -> bool:
        """Let fingers pinch, and everything else that hands do."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._hands.pinch(pinch)
                return True
        handled = hasattr(self, "_hands") and self._hands.handles(event)
        return handled or super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's
        """Step to the next thing in the picture; leave the scene after the last."""
        names = [thing.id for thing in self.things]
        known = self.focused_thing in names
        at = names.index(self.focused_thing) if known else (-1 if next else len(names))
        at += 1 if next else -1
        if 0 <= at < len(names):
            self.focus_thing(names[at])
            return True
        self.focus_thing("")
        return super().focusNextPrevChild(next)

    def _on_tick(self, real_s: float) -> None:
        if not self.flying:
            return
        self.advance(real_s)
        if not self.flying:
            self.frames.done(self)
        self.update()

    def _on_selection(self, thing: str) -> None:
        self.update()
        name = next((one.name for one in self.things if one.id == thing), "")
        accessible.tell_selection(self, name)
