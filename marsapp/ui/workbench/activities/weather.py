"""The weather station: the air of a sol, what was heard, and a dune that keeps the wind."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from marsapp.mission.fieldwork import FieldKit, Fieldwork
from marsapp.mission.fieldwork.weather import PRESSURES_PA, Array, Weather
from marsapp.mission.values import MARKS
from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.render.chart import Plot, Scale, paint_grid
from marsapp.ui.render.paths import polygon
from marsapp.ui.theme import Theme
from marsapp.ui.topics.instruments import air_words, dune_words, weather_words
from marsapp.ui.widgets import label
from marsapp.ui.workbench.activities.base import ActivityView
from marsapp.ui.workbench.activities.canvas import Canvas
from marsapp.ui.workbench.tuner import Dial

translate = QCoreApplication.translate

_AIR_PX, _DUNE_PX = 280, 170
_OUTLINE: Final = 25
_HOURS: Final = (0, 6, 12, 18, 24)
_OLDEST_A: Final = 800_000.0
_COLD_C, _WARM_C, _WIND_M_S = (-110.0, 0.0, 10.0)


class AirView(Canvas):
    """Draws temperature, pressure and wind of a sol, one below the other."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(theme, _AIR_PX, translate("Surface", "The air of a sol (illustrative)"))
        self._formatter = formatter
        self._weather: Weather | None = None

    def show_weather(self, weather: Weather) -> None:
        """Show a sol and an hour of it."""
        self._weather = weather
        self.say(weather_words(weather, self._formatter))
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint three charts."""
        weather = self._weather
        if weather is None:
            return
        low, high = PRESSURES_PA
        rows: tuple[tuple[str, Array, Scale, str, str], ...] = (
            (
                translate("Surface", "Temperature"),
                weather.temperature_c,
                Scale(_COLD_C, _WARM_C),
                "degC",
                "burn",
            ),
            (
                translate("Surface", "Pressure"),
                weather.pressure_pa,
                Scale(low, high),
                "Pa",
                "link",
            ),
            (
                translate("Surface", "Wind"),
                weather.wind_m_s,
                Scale(0.0, _WIND_M_S),
                "m/s",
                "earth",
            ),
        )
        most = rect.height() - self.metrics.height()
        ends = [
            [(v, self._formatter.value(round(v), unit)) for v in (scale.low, scale.high)]
            for _, _, scale, unit, _ in rows
        ]
        written = [words for pair in ends for _, words in pair]
        widest = max(written, key=self.metrics.horizontalAdvance)
        for number, (name, values, scale, _, token) in enumerate(rows):
            part = QRectF(0, number * most / 3, rect.width(), most / 3)
            field = self.field(part, widest, below=False)
            plot = Plot(field, Scale(0.0, 24.0), scale)
            self.paint_field(painter, field)
            paint_grid(painter, self.theme, plot, ends[number], self.beside(field))
            painter.setPen(QPen(self.theme.colour(token), 2.0))
            painter.drawPolyline(polygon(plot.line(weather.hours, values)))
            self.paint_cursor(painter, plot, weather.hour_h)
            painter.setPen(self.theme.colour("muted"))
            high = scale.part(float(values[0])) > 0.6  # the name keeps out of the curve's way
            align = Qt.AlignmentFlag.AlignBottom if high else Qt.AlignmentFlag.AlignTop
            painter.drawText(field.adjusted(6, 2, -6, -2), align, name)
            if number == len(rows) - 1:
                hours = {float(hour): self._formatter.number(hour) for hour in _HOURS}
                self.paint_across(painter, plot, hours)


class DuneView(Canvas):
    """Draws a dune from above, the wind of a time, and the wind of today beside it."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__(
            theme, _DUNE_PX, translate("Surface", "A dune from above and the wind (illustrative)")
        )
        self._formatter = formatter
        self._turned_deg = 0.0

    def show_wind(self, turned_deg: float, years_ago: float) -> None:
        """Show how far the wind of a time stood from that of today."""
        self._turned_deg = turned_deg
        self.say(dune_words(turned_deg, years_ago, self._formatter))
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dune with its horns down the wind, and the arrows."""
        self.paint_field(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5))
        centre = QPointF(rect.width() / 2, rect.height() * 0.45)
        size = rect.height() * 0.2
        painter.save()
        painter.translate(centre)
        painter.rotate(-self._turned_deg)
        painter.setPen(QPen(self.theme.colour("text"), 1.2))
        painter.setBrush(self.theme.colour("mars"))
        painter.drawPolygon(_crescent(size))
        self._paint_arrow(painter, QPointF(-2.55 * size, 0), 1.0 * size, "burn")
        painter.restore()
        if self._turned_deg > 1:
            painter.save()
            painter.translate(centre)
            painter.setOpacity(0.75)
            self._paint_arrow(painter, QPointF(-2.55 * size, 0), 1.0 * size, "muted")
            painter.restore()
        painter.setPen(self.theme.colour("muted"))
        words = translate("Surface", "grey: today's wind") if self._turned_deg > 1 else ""
        painter.drawText(rect.adjusted(8, 4, -8, -4), Qt.AlignmentFlag.AlignBottom, words)

    def _paint_arrow(self, painter: QPainter, start: QPointF, long: float, token: str) -> None:
        end = start + QPointF(long, 0)
        painter.setPen(QPen(self.theme.colour(token), self.theme.px(3)))
        painter.drawLine(start, end)
        head = self.theme.px(9)
        painter.setBrush(self.theme.colour(token))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygonF(
                [
                    end + QPointF(head, 0),
                    end + QPointF(0, -head / 1.6),
                    end + QPointF(0, head / 1.6),
                ]
            )
        )


class WeatherActivity(ActivityView):
    """Hour and season; then a dune and the years."""

    def __init__(self, session: Session, kit: FieldKit, theme: Theme, formatter: Formatter) -> None:
        super().__init__(session, kit, theme, formatter)
        self.air = AirView(theme, formatter)
        self.column.addWidget(self.air)
        words = translate(
            "Surface", "Temperature, pressure and wind by the hour, drawn as typical."
        )
        self.column.addWidget(label(words, "small"))
        self.add_dials(self._dials())
        self.compare = label()
        self.column.addWidget(self.compare)
        heard = translate(
            "Surface",
            "The station also has a microphone. It recorded the motors and wheels while the rover "
            "drove off the lander.",
        )
        self.column.addWidget(label(f"{heard} {MARKS['published']}"))
        self.column.addWidget(label(translate("Surface", "A dune remembers the wind"), "heading"))
        self.dune = DuneView(theme, formatter)
        self.column.addWidget(self.dune)
        self.add_dials({"years_ago": self._years()})
        self.told = label()
        self.column.addWidget(self.told)

    def show_work(self, work: Fieldwork) -> None:
        """Show the sol and the dune."""
        if work.weather is None:
            return
        self.show_dials()
        self.air.show_weather(work.weather)
        self.compare.setText(air_words(work.weather, self.formatter))
        self.dune.show_wind(work.wind_turned_deg, self.wish.years_ago)
        self.told.setText(dune_words(work.wind_turned_deg, self.wish.years_ago, self.formatter))

    def _dials(self) -> dict[str, Dial]:
        return {
            "hour_h": Dial(
                name=translate("Surface", "Hour of the sol"),
                low=0.0,
                high=24.0,
                step=0.5,
                page=3.0,
                write=self.formatter.hours,
            ),
            "season_deg": Dial(
                name=translate("Surface", "Season"),
                low=0.0,
                high=355.0,
                step=5.0,
                page=30.0,
                write=self._season,
            ),
        }

    def _season(self, season_deg: float) -> str:
        names = (
            translate("Surface", "spring"),
            translate("Surface", "summer"),
            translate("Surface", "autumn"),
            translate("Surface", "winter"),
        )
        said = translate("Surface", "{season}, Ls {angle}")
        return said.format(
            season=names[int(season_deg // 90) % 4], angle=self.formatter.angle(season_deg, 0)
        )

    def _years(self) -> Dial:
        turned = float(self.kit.known("weather")[0].values["years_ago"].value)
        return Dial(
            name=translate("Surface", "Years ago"),
            low=0.0,
            high=_OLDEST_A,
            step=20_000.0,
            page=100_000.0,
            write=lambda value: self.formatter.number(value),
            ends=(translate("Surface", "today"), translate("Surface", "ice age")),
            real=turned,
        )


def _crescent(size: float) -> QPolygonF:
    """Return the outline of a barchan whose horns point to the right, down the wind."""
    across = np.linspace(-1.0, 1.0, _OUTLINE)
    back = np.stack([-1.0 + 1.9 * across**2, across * 0.95], axis=1)
    hollow = np.stack([0.05 + 0.85 * across[::-1] ** 2, across[::-1] * 0.95], axis=1)
    return polygon(size * np.concatenate([back, hollow]))
