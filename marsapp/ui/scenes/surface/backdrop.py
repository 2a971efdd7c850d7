"""The ground behind everything: a picture that is kept while the camera and the Sun stand."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from marsapp.ui.render.ground.camera import GroundCamera, Sunlight
from marsapp.ui.render.ground.painter import GroundPainter, GroundPicture

if TYPE_CHECKING:
    from marsapp.mission.relief import Relief
    from marsapp.ui.scenes.surface.light import Light

_LOG: Final = logging.getLogger(__name__)
_REST: Final = 3.0  # a picture worked out beside rests so much longer than it works
_KEPT: Final = 2  # pictures that are worked out ahead of time
_LIFT: Final = ((-12.0, -3.0, 4.0), (0.52, 0.34, 0.0))
"""How much brighter the picture is made, by the Sun's height."""
FADE_S: Final = 0.7
"""So long one picture fades into the next, real seconds."""


@dataclass(frozen=True, slots=True)
class View:
    """From where, how large and in what light the ground is seen."""

    camera: GroundCamera
    size_px: tuple[int, int]
    light: "Light"
    hurried: bool = False  # it will soon be another one: half as many dots either way do

    @property
    def sun(self) -> Sunlight:
        """The light as the painter of the ground wants it."""
        return Sunlight(self.light.elevation_deg, self.light.azimuth_deg)


@dataclass(frozen=True, slots=True, eq=False)
class _Plate:
    view: View
    picture: GroundPicture
    fine: bool


class Backdrop:
    """Keeps the ground as it is shown.

    While time runs nothing may halt: a quick picture stands in, and the fine one is worked out
    beside, by a painter of its own; that of the place where the camera goes next beforehand.
    """

    def __init__(self, relief: "Relief") -> None:
        self._relief = relief
        self._painter = GroundPainter(relief)
        self._plate: _Plate | None = None
        self._next: list[_Plate] = []  # worked out beside, not yet shown
        self._failed: View | None = None  # no fine picture could be made of this one
        self._beside: ThreadPoolExecutor | None = None
        self._job: tuple[View, Future[GroundPicture]] | None = None
        self._hurry = threading.Event()  # somebody waits for what is worked out beside

    def forget(self) -> None:
        """Free all pictures."""
        self._plate = None
        self._next.clear()
        self._painter.forget()
        self._hurry.set()
        if self._beside is not None:
            self._beside.shutdown(wait=False, cancel_futures=True)
        self._beside = self._job = None

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being worked out beside."""
        return self._job is not None

    def has(self, view: View, *, fine: bool = False) -> bool:
        """Say whether it is this view that is shown."""
        plate = self._plate
        return plate is not None and plate.view == view and (plate.fine or not fine)

    def comes_new(self, view: View) -> bool:
        """Say whether this view would show another picture than the last one."""
        self._take_in()
        has_fine = self._prepared(view) is not None
        return self._plate is not None and not self.has(view, fine=has_fine)

    def look(self, view: View, *, fine: bool, waits: bool = True) -> GroundPicture:
        """Return the ground of a view; where nobody ``waits`` the fine picture comes later."""
        self._take_in(view if fine and waits else None)
        fine = fine and view != self._failed
        prepared = self._prepared(view)
        if prepared is not None:
            self._plate = prepared
            self._next.remove(prepared)
        plate = self._plate
        if plate is None or plate.view != view or (fine and waits and not plate.fine):
            plate = self._plate = self._made(view, fine=fine, waits=waits)
        if fine and not plate.fine:
            self.prepare(view)
        return plate.picture

    def prepare(self, view: View) -> None:
        """Work out a fine picture beside, unless another one is under way."""
        known = self._prepared(view) is not None or view == self._failed
        if self._job is not None or known or self.has(view, fine=True):
            return
        if self._beside is None:
            self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ground")
        self._hurry.clear()
        self._job = view, self._beside.submit(_worked_out, self._relief, view, self._hurry)

    def _take_in(self, wanted: View | None = None) -> None:
        """Take what was worked out beside; what is wanted now is waited for, not made twice."""
        if self._job is not None and (self._job[1].done() or self._job[0] == wanted):
            view, job = self._job
            self._job = None
            self._hurry.set()
            try:
                plate = _Plate(view, job.result(), fine=True)
            except Exception:  # noqa: BLE001 - whatever it was, the light picture is there
                if self._failed is None:
                    _LOG.exception("no fine picture of the ground")
                self._failed = view
                return
            self._next = [*self._next, plate][-_KEPT:]

    def _prepared(self, view: View) -> _Plate | None:
        return next((one for one in self._next if one.view == view), None)

    def _made(self, view: View, *, fine: bool, waits: bool) -> _Plate:
        """Paint a view at once; where nobody waits so coarsely that no frame is lost over it."""
        if fine and waits:
            return _Plate(view, _painted(self._painter, view, 1, fine=True), fine=True)
        share = 2 if fine else 1
        return _Plate(view, _painted(self._painter, view, share, fine=False), fine=False)


class _Breath:
    """Lets a thread rest longer than it works, that no frame beside it comes late."""

    def __init__(self, hurry: threading.Event) -> None:
        self._hurry = hurry
        self._since_s = time.thread_time()

    def take(self) -> None:
        """Rest, unless somebody waits."""
        worked_s = time.thread_time() - self._since_s
        self._hurry.wait(_REST * worked_s)
        self._since_s = time.thread_time()


def _worked_out(relief: "Relief", view: View, hurry: threading.Event) -> GroundPicture:
    painter = GroundPainter(relief, _Breath(hurry).take)
    return _painted(painter, view, 2 if view.hurried else 1, fine=True)


def _painted(painter: GroundPainter, view: View, share: int, *, fine: bool) -> GroundPicture:
    """Paint a view, from only one dot in so many either way."""
    width, height = view.size_px
    small = max(width // share, 1), max(height // share, 1)
    made = painter.picture(view.camera, small, view.sun, fine=fine)
    if share > 1:
        image = made.image.scaled(width, height, mode=Qt.TransformationMode.SmoothTransformation)
        made = replace(made, image=image, size_px=view.size_px)
    return _lifted(made, view.light.elevation_deg)


def _lifted(made: GroundPicture, sun_deg: float) -> GroundPicture:
    """Return a picture of dusk or night made brighter, as a long exposure does."""
    lift = float(np.interp(sun_deg, *_LIFT))
    if lift <= 0.0:
        return made
    image = made.image.copy()
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_ColorDodge)
        painter.fillRect(image.rect(), QColor.fromRgbF(lift, lift, lift))
    return replace(made, image=image)


class Fade:
    """What was shown before, going by and by; ``under`` what stands there or over all."""

    def __init__(self) -> None:
        self._image: QImage | None = None
        self._under = False
        self._gone_s = 0.0

    @property
    def on(self) -> bool:
        """Whether something of it is still to be seen."""
        return self._image is not None

    def begin(
        self, size_px: tuple[int, int], paint: Callable[[QPainter], object], *, under: bool = False
    ) -> None:
        """Keep what ``paint`` paints, and let it go."""
        image = QImage(*size_px, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            paint(painter)
        self._image, self._under, self._gone_s = image, under, 0.0

    def advance(self, real_s: float) -> None:
        """Go on."""
        self._gone_s += real_s
        if self._gone_s >= FADE_S:
            self.end()

    def end(self) -> None:
        """Show nothing of it any more."""
        self._image = None

    def paint(self, painter: QPainter, *, under: bool) -> None:
        """Paint what is left of it over what is there now, where it belongs there."""
        if self._image is not None and self._under == under:
            painter.setOpacity(max(1.0 - self._gone_s / FADE_S, 0.0))
            painter.drawImage(0, 0, self._image)
            painter.setOpacity(1.0)
