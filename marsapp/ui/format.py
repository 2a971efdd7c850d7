"""Numbers, units, dates and durations as people read them, in their language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from marsapp.physics.constants import AU_KM, LIGHT_KM_S
from marsapp.physics.time import DAY_S

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Formatter:
    """Writes quantities in one language and one choice of distance unit.

    ``units``: ``auto`` (km, million km; 公里, 万公里, 亿公里 in Chinese), ``km``, ``au``,
    ``light`` (light-seconds and light-minutes).
    """

    language: str = "en"
    units: str = "auto"

    @property
    def locale(self) -> QLocale:
        """The Qt locale of the language."""
        return QLocale("zh_CN" if self.language == "zh" else "en_GB")

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with so many decimals and grouped thousands."""
        return self.locale.toString(float(value), "f", digits)

    def figures(self, value: float, figures: int = 4) -> str:
        """Write a number with about so many significant figures, never with an exponent."""
        whole = len(str(int(abs(value)))) if abs(value) >= 1 else 0
        return self.number(value, max(figures - whole, 0))

    def distance(self, km: float, figures: int = 4) -> str:
        """Write a distance in the chosen unit."""
        if self.units == "au":
            return translate("Format", "{number} AU").format(number=self.number(km / AU_KM, 4))
        if self.units == "light":
            return self._light(km / LIGHT_KM_S)
        if self.units == "km":
            return translate("Format", "{number} km").format(number=self.number(km))
        return self._auto_distance(km, figures)

    def _auto_distance(self, km: float, figures: int) -> str:
        if self.language == "zh":
            for size, unit in ((1e8, "亿公里"), (1e4, "万公里")):
                if abs(km) >= size:
                    return f"{self.figures(_rounded(km / size, figures), figures)}{unit}"
        elif abs(km) >= 1e6:
            return translate("Format", "{number} million km").format(
                number=self.figures(_rounded(km / 1e6, figures), figures)
            )
        rounded = self.figures(_rounded(km, figures), figures)
        return translate("Format", "{number} km").format(number=rounded)

    def _light(self, seconds: float) -> str:
        if abs(seconds) < 60:
            return translate("Format", "{number} light-seconds").format(
                number=self.figures(seconds, 3)
            )
        return translate("Format", "{number} light-minutes").format(
            number=self.figures(seconds / 60, 4)
        )

    def speed(self, km_s: float) -> str:
        """Write a speed: km/s, or m/s when slow."""
        if abs(km_s) < 0.9:
            return translate("Format", "{number} m/s").format(number=self.figures(km_s * 1000, 3))
        return translate("Format", "{number} km/s").format(number=self.number(km_s, 2))

    def angle(self, degrees: float, digits: int = 1) -> str:
        """Write an angle in degrees."""
        return f"{self.number(degrees, digits)}°"

    def duration(self, seconds: float) -> str:
        """Write a duration with its two largest units, rounded down: 2 d 5 h; 17 min 43 s."""
        if 0 < abs(seconds) < 10 and round(seconds) != seconds:
            number = self.figures(seconds, 2)
            return translate("Format", "{n} s").replace("{n}", number)
        total = round(abs(seconds))
        days, rest = divmod(total, 86_400)
        hours, rest = divmod(rest, 3600)
        minutes, secs = divmod(rest, 60)
        parts = (
            (days, translate("Format", "{n} d")),
            (hours, translate("Format", "{n} h")),
            (minutes, translate("Format", "{n} min")),
            (secs, translate("Format", "{n} s")),
        )
        first = next((i for i, (count, _) in enumerate(parts) if count), 3)
        shown = [
            unit.replace("{n}", self.number(count))
            for count, unit in parts[first : first + 2]
            if count or unit is parts[first][1]
        ]
        return ("" if self.language == "zh" else " ").join(shown)

    def date(self, moment: datetime) -> str:
        """Write the day: 10 February 2021; 2021年2月10日."""
        day = QDate(moment.year, moment.month, moment.day)
        return self.locale.toString(day, "yyyy年M月d日" if self.language == "zh" else "d MMMM yyyy")

    def time(self, moment: datetime, *, seconds: bool = False) -> str:
        """Write the time of day, 24 hours: 11:52 or 11:52:07."""
        return moment.strftime("%H:%M:%S" if seconds else "%H:%M")

    def moment(self, moment: datetime, *, seconds: bool = False) -> str:
        """Write day and time of day."""
        return f"{self.date(moment)} {self.time(moment, seconds=seconds)}"

    def hours(self, hours: float) -> str:
        """Write a time of day given in hours: 13.8 as 13:48."""
        minutes = int(hours * 60) % 1440
        return f"{minutes // 60:02d}:{minutes % 60:02d}"

    def rate(self, rate: float) -> str:
        """Write mission seconds per real second in words: 1 second = 2 days."""
        size = abs(rate)
        if size == 1:
            text = translate("Format", "real time")
        else:
            text = translate("Format", "1 second = {span}").format(span=self._span(size))
        return translate("Format", "{rate}, backwards").format(rate=text) if rate < 0 else text

    def _span(self, seconds: float) -> str:
        for size, one, many in (
            (DAY_S, translate("Format", "1 day"), translate("Format", "{n} days")),
            (3600.0, translate("Format", "1 hour"), translate("Format", "{n} hours")),
            (60.0, translate("Format", "1 minute"), translate("Format", "{n} minutes")),
        ):
            if seconds >= size:
                count = seconds / size
                return (
                    one if count == 1 else many.format(n=self.figures(count, 2 if count % 1 else 1))
                )
        return translate("Format", "{n} seconds").format(n=self.figures(seconds, 2))

    def value(self, number: float, unit: str) -> str:
        """Write a number with a unit of the mission files, distances in the chosen unit."""
        if unit in _KM_PER:
            return (
                self.distance(number * _KM_PER[unit]) if unit != "m" else self._plain(number, "m")
            )
        if unit == "km/s":
            return self.speed(number)
        if unit == "deg":
            return self.angle(number, 1 if number % 1 else 0)
        if unit in ("1", ""):
            return self._plain(number, "")
        return self._plain(number, unit)

    def _plain(self, number: float, unit: str) -> str:
        most = max(4 - len(str(int(abs(number)))), 1)
        digits = next(d for d in range(most + 1) if d == most or round(number, d) == number)
        text = self.number(number, digits)
        name = _UNIT_NAMES.get(self.language, {}).get(unit, unit)
        gap = "" if self.language == "zh" and not name.isascii() else " "
        return f"{text}{gap}{name}".strip()


def _rounded(value: float, figures: int) -> float:
    """Round to four significant figures or more, so that 55,969 with four is 55,970."""
    return float(f"{value:.{max(figures, 4)}g}")


_KM_PER: Final = {"km": 1.0, "million km": 1e6, "au": AU_KM, "m": 0.001}
_UNIT_NAMES: Final = {
    "en": {
        "deg": "°", "sol": "sols", "d": "days", "a": "years", "month": "months", "t": "tonnes",
        "count": "", "degC": "°C", "m2": "m²", "W/m2": "W/m²",
        "m/s2": "m/s²",
    },
    "zh": {
        "m": "米", "kg": "千克", "s": "秒", "min": "分钟", "h": "小时", "d": "天",
        "sol": "个火星日", "arcmin": "角分",
        "m/s": "米/秒", "N": "牛", "W": "瓦", "count": "",
        "a": "年", "month": "个月", "t": "吨", "kPa": "千帕", "Pa": "帕",
        "m/h": "米/时", "km/h": "公里/时", "degC": "°C", "m2": "平方米", "cm": "厘米", "g": "克",
        "nT": "纳特", "Wh": "瓦时", "W/m2": "瓦/平方米", "m/s2": "米/秒²",
    },
}  # fmt: skip
