"""Ground radar: drive along the track, and a profile of the ground builds up."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from marsapp.mission.fieldwork import FieldKit, Fieldwork
from marsapp.mission.fieldwork.radar import PERMITTIVITY, RadarProfile, depth_m, echo_ns
from marsapp.mission.snapshot import Snapshot
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale, paint_grid
from marsapp.ui.render.pixels import pixels_of
from marsapp.ui.theme import Theme
from marsapp.ui.topics.instruments import depth_words, radar_words
from marsapp.ui.widgets import label
from marsapp.ui.workbench.activities.base import ActivityView
from marsapp.ui.workbench.activities.canvas import Canvas
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_HEIGHT_PX: Final = 210
_STEP_M: Final = 20.0
_RATE: Final = 4 * 86_400.0  # mission seconds a second while the drive is played
_STARTS: Final = "trav_sol_011"


class RadarView(Canvas):
    """Draws what has been recorded, depth downwards, and how deep the cursor is."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(
            theme, _HEIGHT_PX, translate("Surface", "Radar profile of the ground (illustrative)")
        )
        self._formatter = formatter
        self._profile: RadarProfile | None = None
        self._cursor_m = 0.0
        self._kept: tuple[bool, str, QImage] | None = None

    def show_profile(self, profile: RadarProfile, cursor_m: float) -> None:
        """Show a profile, and a level line at a depth."""
        self._profile, self._cursor_m = profile, cursor_m
        self.say(radar_words(profile, self._formatter))
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the echoes as far as the rover has come."""
        profile = self._profile
        if profile is None:
            return
        top = self.theme.px(14)
        field = self.field(rect.adjusted(0, top, 0, 0), "80 m")
        plot = Plot(field, Scale(0, profile.track_m), Scale(profile.searched_m, 0))
        self.paint_field(painter, field)
        image = self._image(profile)
        seen = profile.seen / image.width()
        painter.drawImage(
            QRectF(field.left(), field.top(), field.width() * seen, field.height()),
            image,
            QRectF(0, 0, profile.seen, image.height()),
        )
        step = profile.searched_m / 4
        depths = [(n * step, self._formatter.value(round(n * step), "m")) for n in range(5)]
        paint_grid(painter, self.theme, plot, depths, self.beside(field))
        ends = {v: self._formatter.value(round(v), "m") for v in (0.0, profile.track_m)}
        self.paint_across(painter, plot, ends)
        painter.setPen(QPen(self.theme.colour("accent"), 2.0, Qt.PenStyle.DashLine))
        y = plot.y(self._cursor_m)
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        self._paint_rover(painter, plot.x(profile.driven_m), field.top())

    def _image(self, profile: RadarProfile) -> QImage:
        """Return the echoes as a picture, from the theme's ground to its brightest."""
        if self._kept is None or self._kept[:2] != (profile.water, self.theme.id):
            dark, light = (self.theme.colour(token) for token in ("ground", "jupiter"))
            low, high = (np.array([c.red(), c.green(), c.blue()], float) for c in (dark, light))
            rgb = low + (high - low) * np.sqrt(profile.echoes)[..., None]
            red, green, blue = (rgb[..., i].astype(np.uint32) for i in range(3))
            rows, columns = profile.echoes.shape
            image = QImage(columns, rows, QImage.Format.Format_RGB32)
            packed = (red << np.uint32(16)) | (green << np.uint32(8)) | blue
            pixels_of(image)[...] = packed | np.uint32(0xFF000000)
            self._kept = (profile.water, self.theme.id, image)
        return self._kept[2]

    def _paint_rover(self, painter: QPainter, x: float, y: float) -> None:
        half = self.theme.px(6)
        painter.setPen(QPen(self.theme.colour("text"), 1.0))
        painter.setBrush(self.theme.colour("accent"))
        tip = [QPointF(x - half, y - 1.8 * half), QPointF(x + half, y - 1.8 * half), QPointF(x, y)]
        painter.drawPolygon(QPolygonF(tip))


class RadarActivity(ActivityView):
    """The track by slider or by the clock; a pulse's way down and back; water, imagined."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, kit, theme, formatter)
        self.view = RadarView(theme, formatter)
        self.column.addWidget(self.view)
        self.column.addWidget(
            label(
                translate("Surface", "Depth below the wheels; single echoes are made up."), "small"
            )
        )
        values = kit.known("radar")[0].values
        self._track_m = float(values["track_length"].value)
        searched_m = float(values["searched_depth"].value)
        self.add_dials(
            {
                "driven_m": Dial(
                    name=translate("Surface", "Driven"),
                    low=0.0,
                    high=self._track_m,
                    step=1.0,
                    page=_STEP_M * 5,
                    write=lambda value: formatter.value(round(value), "m"),
                )
            }
        )
        self.follow = self.add_switch(
            translate("Surface", "Drive with the clock"), self._follow, "follow"
        )
        self.add_dials(
            {
                "echo_ns": Dial(
                    name=translate("Surface", "The echo comes after"),
                    low=0.0,
                    high=float(round(echo_ns(searched_m))),
                    step=5.0,
                    page=50.0,
                    write=lambda value: translate("Surface", "{number} ns").format(
                        number=formatter.number(round(value))
                    ),
                )
            }
        )
        self.deep = label()
        self.column.addWidget(self.deep)
        question = translate("Surface", "And with water?")
        self.water = self.add_switch(question, self._toggle_water, "water")
        self.answer = label()
        self.column.addWidget(self.answer)
        note = translate(
            "Surface",
            "A nanosecond (ns) is a billionth of a second. In dry ground radio waves run at about "
            "half the speed of light (permittivity {number}, a textbook value).",
        )
        said = note.format(number=formatter.number(PERMITTIVITY))
        self.column.addWidget(label(f"{said} {MARKS['illustrative']}", "small"))

    def show_work(self, work: Fieldwork) -> None:
        """Show the profile so far."""
        if work.radar is None:
            return
        wish = self.wish
        self.view.show_profile(work.radar, depth_m(wish.echo_ns))
        self.show_dials()
        self.deep.setText(depth_words(wish.echo_ns, self.formatter))
        self.follow.setChecked(wish.follow)
        self.water.setChecked(wish.water)
        self.answer.setVisible(wish.water)
        if wish.water:
            self.answer.setText(
                translate(
                    "Surface",
                    "Imagined: one bright, level echo, and darkness below it, because water lets "
                    "hardly any radio waves through. The real radar saw nothing like that.",
                )
            )

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Drive with the clock."""
        if self.wish.follow and snapshot.drive is not None:
            self.ask(driven_m=float(min(snapshot.drive.distance_m, self._track_m)))

    def tune(self, key: str, value: float) -> None:
        """Take up a value; a hand at the drive lets go of the clock."""
        self.ask(**{key: value}, **({"follow": False} if key == "driven_m" else {}))

    def _toggle_water(self) -> None:
        self.ask(water=not self.wish.water)

    def _follow(self) -> None:
        """Let the clock drive: from the sol on which the radar began to work."""
        clock = self.session.clock
        if self.wish.follow:
            clock.pause()
            self.ask(follow=False)
            return
        self.ask(follow=True)
        start = self.session.mission.find(_STARTS)
        utc = getattr(start, "utc", None)
        if utc is not None:
            clock.seek(self.session.mission.seconds(utc))
            clock.set_rate(_RATE)
            clock.play()
