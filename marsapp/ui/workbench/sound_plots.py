"""The two pictures of the sound booth: the wave, and which tones are in it; their legend.

Only this file imports pyqtgraph; it is loaded when the page opens.
"""

from typing import Final

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from marsapp.mission.sound.booth import BANDS_HZ, Booth
from marsapp.ui.format import Formatter
from marsapp.ui.theme import Theme
from marsapp.ui.widgets import label

translate = QCoreApplication.translate

Array = NDArray[np.float64]

_HEIGHT_PX: Final = 168
_BOTTOM_PX: Final = 44
_PIECES: Final = 420
_LEAST_DB: Final = -100.0  # what is fainter is not drawn
_ROOM_DB: Final = 8.0
_TICKS_HZ: Final = (50, 200, 1000, 5000)
_FEW_HZ: Final = (100, 1000)
_LARGE: Final = 1.4
_STEPS_S: Final = (0.1, 0.2, 0.5)
_MOST_TICKS: Final = 5


class _Plot(pyqtgraph.PlotWidget):  # type: ignore[misc]  # has no types
    """A plot in the colours and letters of the theme; nothing in it can be moved."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(background=theme.colour("surface"))
        self._theme = theme
        self._formatter = formatter
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # and its own, by proxy
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the page scrolls
        self.setFixedHeight(theme.px(_HEIGHT_PX))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.getPlotItem().getViewBox().setDefaultPadding(0.0)
        for side in ("bottom", "left"):
            axis = self.getAxis(side)
            axis.setStyle(tickFont=theme.small, tickTextOffset=theme.px(4), tickLength=-theme.px(4))
            axis.setPen(pyqtgraph.mkPen(theme.colour("line")))
            axis.setTextPen(pyqtgraph.mkPen(theme.colour("muted")))
            axis.enableAutoSIPrefix(False)
        self.getAxis("bottom").setHeight(theme.px(_BOTTOM_PX))
        self.showGrid(x=True, y=True, alpha=0.25)

    def _name_axes(self, bottom: str, left: str) -> None:
        size = f"{self._theme.small.pixelSize()}px"
        for side, name in (("bottom", bottom), ("left", left)):
            self.setLabel(side, name, **{"color": self._theme.css("muted"), "font-size": size})

    def _pen(self, token: str, *, dashed: bool = False, width: float = 2.0) -> object:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        return pyqtgraph.mkPen(self._theme.colour(token), width=self._theme.px(width), style=style)


class WavePlot(_Plot):
    """Both waves in one picture, against the time since the sound left its source."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(theme, formatter)
        self._name_axes(
            translate("Sound", "Time, s"),
            translate("Sound", "Size of the wave"),
        )
        self._earth = self.plot(pen=self._thin("earth"))
        self._mars = self.plot(pen=self._thin("mars"))
        self.getAxis("left").setTicks([[(-1, "−1"), (0, "0"), (1, "1")]])

    def show_booth(self, booth: Booth) -> None:
        """Draw both waves; Earth's loudest place is 1."""
        until_s = booth.until_s
        raised = booth.louder if booth.wish.enlarged else 1.0
        for curve, heard, times in (
            (self._earth, booth.earth, 1.0),
            (self._mars, booth.mars, raised),
        ):
            time_s, low, high = heard.outline(_PIECES, until_s)
            size = times / booth.earth.peak
            curve.setData(np.repeat(time_s, 2), np.column_stack((low, high)).ravel() * size)
        self.setXRange(0.0, until_s, padding=0.0)
        self.setYRange(-1.3, 1.3, padding=0.0)
        step = next((s for s in _STEPS_S if until_s / s <= _MOST_TICKS), _STEPS_S[-1])
        ticks = [(at, self._formatter.number(at, 1)) for at in np.arange(0, until_s, step)]
        self.getAxis("bottom").setTicks([ticks])

    def _thin(self, token: str) -> object:
        return pyqtgraph.mkPen(self._theme.colour(token), width=1)


class TonePlot(_Plot):
    """How strong the tones are that arrive, from deep to high."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(theme, formatter)
        self._name_axes(
            translate("Sound", "Tone, Hz (deep to high)"), translate("Sound", "Level, dB")
        )
        self._earth = self.plot(pen=self._pen("earth"), symbol="o", **self._dots("earth"))
        self._mars = self.plot(pen=self._pen("mars", dashed=True), symbol="t", **self._dots("mars"))
        shown = _FEW_HZ if theme.scale >= _LARGE else _TICKS_HZ
        ticks = [(np.log10(tone_hz), formatter.number(tone_hz)) for tone_hz in shown]
        self.getAxis("bottom").setTicks([ticks])

    def show_booth(self, booth: Booth) -> None:
        """Draw the level in each third of an octave; the strongest close by on Earth is 0."""
        at = np.log10(BANDS_HZ)
        for curve, bands_db in (
            (self._earth, booth.earth.bands_db),
            (self._mars, booth.mars.bands_db),
        ):
            heard = np.where(bands_db > _LEAST_DB, bands_db, np.nan)
            curve.setData(at, heard, connect="finite")
        top_db = float(np.max(booth.earth.bands_db))
        self.setXRange(at[0], at[-1], padding=0.03)
        self.setYRange(_LEAST_DB, max(top_db, -_ROOM_DB) + _ROOM_DB, padding=0.0)

    def _dots(self, token: str) -> dict[str, object]:
        colour = self._theme.colour(token)
        return {"symbolSize": self._theme.px(6), "symbolBrush": colour, "symbolPen": None}


class CurveLegend(QWidget):
    """Which curve is whose, by colour, by dashes and by the form of the dots."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._other = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for token, words, stretch in (
            ("earth", label(translate("Sound", "Earth"), "small"), 0),
            ("mars", self._other, 1),
        ):
            row.addWidget(_sample(theme, token), 0, Qt.AlignmentFlag.AlignVCenter)
            words.setWordWrap(stretch > 0)
            row.addWidget(words, stretch)
            row.addSpacing(theme.px(8))

    def name_other(self, words: str) -> None:
        """Write what the second curve is."""
        self._other.setText(words)


def _sample(theme: Theme, token: str) -> QLabel:
    """Return a piece of a curve."""
    width, height = theme.px(34), theme.px(14)
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    middle, size = QPointF(width / 2, height / 2), theme.px(4)
    style = Qt.PenStyle.SolidLine if token == "earth" else Qt.PenStyle.DashLine  # noqa: S105
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(token), theme.px(2), style))
        painter.drawLine(QPointF(0, middle.y()), QPointF(width, middle.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(token))
        if token == "earth":  # noqa: S105 - a colour of the theme
            painter.drawEllipse(middle, size, size)
        else:
            down = [QPointF(-size, -size), QPointF(size, -size), QPointF(0, size)]
            painter.drawPolygon(QPolygonF([middle + corner for corner in down]))
    made = label("")
    made.setWordWrap(False)
    made.setPixmap(picture)
    return made
