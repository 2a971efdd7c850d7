"""The magnetometer: walk from station to station, against what had been inferred from orbit."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from marsapp.mission.fieldwork import FieldKit, Fieldwork
from marsapp.mission.fieldwork.magnet import MagnetWalk
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale, paint_grid
from marsapp.ui.theme import Theme
from marsapp.ui.topics.instruments import walk_words
from marsapp.ui.widgets import label
from marsapp.ui.workbench.activities.base import ActivityView
from marsapp.ui.workbench.activities.canvas import Canvas

translate = QCoreApplication.translate

_HEIGHT_PX: Final = 200
_TOP: Final = 1.2
_BAR: Final = 0.6


class WalkView(Canvas):
    """Draws a bar for every station, in parts of what had been inferred from orbit."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(
            theme, _HEIGHT_PX, translate("Surface", "Magnetic field by station (illustrative)")
        )
        self._formatter = formatter
        self._walk: MagnetWalk | None = None

    def show_walk(self, walk: MagnetWalk) -> None:
        """Show what has been measured."""
        self._walk = walk
        self.say(walk_words(walk, self._formatter))
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the bars and the line."""
        walk = self._walk
        if walk is None:
            return
        percent = self._formatter.value(100, "%")
        field = self.field(rect, percent)
        half = field.width() / walk.stations / 2
        inner = field.adjusted(half, 0, -half, 0)
        plot = Plot(inner, Scale(0.0, walk.track_m), Scale(0.0, _TOP))
        self.paint_field(painter, field)
        wide = Plot(field, Scale(0.0, 1.0), Scale(0.0, _TOP))
        grid = [(share / 100, self._formatter.value(share, "%")) for share in (0, 50, 100)]
        paint_grid(painter, self.theme, wide, grid, self.beside(field))
        painter.setPen(QPen(self.theme.colour("burn"), 2.0, Qt.PenStyle.DashLine))
        y = wide.y(1.0)
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        painter.setPen(self.theme.colour("text"))
        above = QRectF(field.left() + 6, y + 2, field.width() - 12, 2 * self.metrics.height())
        words = translate("Surface", "inferred from orbit")
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (along, share) in enumerate(zip(walk.along_m, walk.shares, strict=True)):
            x, done = plot.x(float(along)), number < walk.measured
            painter.setBrush(self.theme.colour("link" if done else "line", 1.0 if done else 0.5))
            top = plot.y(float(share)) if done else field.bottom() - 3
            painter.drawRect(QRectF(x - half * _BAR, top, 2 * half * _BAR, field.bottom() - top))
        ends = {v: self._formatter.value(round(v), "m") for v in (0.0, walk.track_m)}
        self.paint_across(painter, plot, ends)


class MagnetActivity(ActivityView):
    """One button a station."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, kit, theme, formatter)
        self.view = WalkView(theme, formatter)
        self.column.addWidget(self.view)
        words = translate("Surface", "The spread between the stations is made up.")
        self.column.addWidget(label(words, "small"))
        self.next = self.add_button(
            translate("Surface", "Drive on and measure"),
            self._measure,
            "measure",
            "primary",
        )
        self.all = self.add_button(
            translate("Surface", "Measure the rest"), self._measure_all, "measure-all"
        )
        self.told = label()
        self.column.addWidget(self.told)

    def show_work(self, work: Fieldwork) -> None:
        """Show the walk so far."""
        if work.walk is None:
            return
        self.view.show_walk(work.walk)
        self.told.setText(walk_words(work.walk, self.formatter))
        self.next.setEnabled(not work.walk.done)
        self.all.setEnabled(not work.walk.done)

    def _measure(self) -> None:
        self.ask(measured=self.wish.measured + 1)

    def _measure_all(self) -> None:
        self.ask(measured=int(self.kit.known("magnet")[0].values["stations"].value))
