"""Laser spectrometer: choose target and distance, fire, and read the lines."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton

from marsapp.mission.fieldwork import FieldKit, Fieldwork
from marsapp.mission.fieldwork.laser import TARGETS, LaserShot, Target
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale
from marsapp.ui.render.paths import polygon
from marsapp.ui.theme import Theme
from marsapp.ui.topics.instruments import (
    line_reply,
    spectrum_words,
    target_word,
)
from marsapp.ui.widgets import button, label
from marsapp.ui.workbench.activities.base import ActivityView
from marsapp.ui.workbench.activities.canvas import Canvas
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_HEIGHT_PX: Final = 190
_NEAREST_M, _FARTHEST_M = 0.5, 10.0
ASKED_NM: Final = {"A": 288.2, "B": 393.4, "C": 518.4, "D": 589.0, "E": 656.3, "F": 777.4}
"""The lines that are lettered, and among which hydrogen is to be found."""
_SCALE_NM: Final = (300, 400, 500, 600, 700, 800)
_COLUMNS: Final = 3


class SpectrumView(Canvas):
    """Draws the brightness of the flash by wavelength, with letters at six lines."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(
            theme, _HEIGHT_PX, translate("Surface", "Spectrum of the flash (illustrative)")
        )
        self._formatter = formatter
        self._shot: LaserShot | None = None
        self._chosen_nm = 0.0

    def show_shot(self, shot: LaserShot | None, chosen_nm: float) -> None:
        """Show a shot, or that none was fired yet."""
        self._shot, self._chosen_nm = shot, chosen_nm
        self.say(spectrum_words(shot, ASKED_NM, self._formatter))
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart."""
        top = self.metrics.height()
        field = self.field(rect.adjusted(0, top / 2, 0, 0), "")
        self.paint_field(painter, field)
        shot = self._shot
        if shot is None:
            painter.setPen(self.theme.colour("muted"))
            words = translate("Surface", "Choose a target and fire.")
            painter.drawText(field, Qt.AlignmentFlag.AlignCenter, words)
            return
        plot = Plot(field, Scale(float(shot.nm[0]), float(shot.nm[-1])), Scale(0.0, 1.0))
        marks = {float(nm): self._formatter.number(nm) for nm in _SCALE_NM}
        self.paint_across(painter, plot, marks)
        painter.setPen(QPen(self.theme.colour("link"), 1.4))
        painter.drawPolyline(polygon(plot.line(shot.nm, shot.brightness)))
        if shot.focus == "sharp":
            self._paint_letters(painter, plot)

    def _paint_letters(self, painter: QPainter, plot: Plot) -> None:
        high = self.metrics.height()
        for letter, nm in ASKED_NM.items():
            chosen = abs(nm - self._chosen_nm) < 1
            painter.setPen(self.theme.colour("accent" if chosen else "text"))
            x = plot.x(nm)
            box = QRectF(x - high, plot.rect.top() - high, 2 * high, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, letter)
            tone = self.theme.colour("accent" if chosen else "line", 1.0 if chosen else 0.6)
            painter.setPen(QPen(tone, 1.5 if chosen else 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom()))


class LaserActivity(ActivityView):
    """Target, distance, the shot; then the search for hydrogen."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, kit, theme, formatter)
        self.targets: dict[Target, QPushButton] = {}
        self.letters: dict[str, QPushButton] = {}
        self._add_targets()
        self.add_dials({"distance_m": self._distance()})
        self.fire = self.add_button(
            translate("Surface", "Fire the laser"), self._fire, "fire", "primary"
        )
        self.view = SpectrumView(theme, formatter)
        self.column.addWidget(self.view)
        self.column.addWidget(
            label(
                translate("Surface", "Colour of the light in nanometres; heights are made up."),
                "small",
            )
        )
        self.question = label(
            translate("Surface", "Hydrogen glows deep red, at 656 nm. Which line is it?"), "heading"
        )
        self.column.addWidget(self.question)
        self._add_letters()
        self.reply = label()
        self.column.addWidget(self.reply)

    def show_work(self, work: Fieldwork) -> None:
        """Show the spectrum."""
        wish, shot = self.wish, work.shot
        self.show_dials()
        for target, made in self.targets.items():
            made.setChecked(target == wish.target)
        self.view.show_shot(shot, wish.chosen_nm)
        sharp = shot is not None and shot.focus == "sharp"
        self.question.setVisible(sharp)
        self.reply.setVisible(sharp and wish.chosen_nm > 0)
        for letter, made in self.letters.items():
            made.setVisible(sharp)
            made.setChecked(abs(ASKED_NM[letter] - wish.chosen_nm) < 1)
        if shot is not None:
            self.reply.setText(line_reply(shot, wish.chosen_nm))

    def tune(self, key: str, value: float) -> None:
        """Move; the spectrum of another place is not known yet."""
        self.ask(**{key: value}, fired=False)

    def _aim(self, target: Target) -> None:
        self.ask(target=target, fired=False)
        self.session.workbench.changed.emit()  # a press has switched the button itself

    def _fire(self) -> None:
        self.ask(fired=True)

    def _choose(self, nm: float) -> None:
        self.ask(chosen_nm=nm)

    def _add_targets(self) -> None:
        for target in TARGETS:
            self.targets[target] = self.add_switch(
                target_word(target), partial(self._aim, target), f"target-{target}"
            )

    def _add_letters(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(6))
        for number, (letter, nm) in enumerate(ASKED_NM.items()):
            made = button(letter, partial(self._choose, nm), "choice")
            made.setProperty("framed", True)
            made.setCheckable(True)
            made.setObjectName(f"line-{letter}")
            said = translate("Surface", "Line {letter}, at {number} nanometres")
            made.setAccessibleName(
                said.format(letter=letter, number=self.formatter.number(round(nm)))
            )
            self.letters[letter] = made
            grid.addWidget(made, number // _COLUMNS, number % _COLUMNS)
        self.column.addLayout(grid)

    def _distance(self) -> Dial:
        near, far = (self.formatter.value(metres, "m") for metres in self.kit.reach_m)
        return Dial(
            name=translate("Surface", "Distance to the target"),
            low=_NEAREST_M,
            high=_FARTHEST_M,
            step=0.1,
            page=1.0,
            write=lambda value: self.formatter.value(round(value, 1), "m"),
            ends=(
                translate("Surface", "works from {near}").format(near=near),
                translate("Surface", "to {far}").format(far=far),
            ),
        )
