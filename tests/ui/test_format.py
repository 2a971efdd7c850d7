"""Numbers as people read them, in both languages."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from marsapp import paths
from marsapp.state.settings import UNITS
from marsapp.ui.format import Formatter
from marsapp.ui.translation import Languages


@pytest.fixture
def chinese(qapp: QApplication):  # type: ignore[no-untyped-def]
    languages = Languages(paths.shipped("assets") / "i18n")
    languages.use("zh")
    yield Formatter("zh")
    languages.use("en")


@pytest.mark.parametrize(
    ("km", "units", "text"),
    [
        (183_935_000, "auto", "183.9 million km"),
        (2_200_000, "auto", "2.200 million km"),
        (384_400, "auto", "384,400 km"),
        (57.3, "auto", "57.30 km"),
        (183_935_000, "km", "183,935,000 km"),
        (149_597_870.7, "au", "1.0000 AU"),
        (183_935_000, "light", "10.23 light-minutes"),
        (384_400, "light", "1.28 light-seconds"),
    ],
)
def test_distances_in_english(km: float, units: str, text: str) -> None:
    assert Formatter("en", units).distance(km) == text


def test_distances_in_chinese_count_in_ten_thousands_and_hundred_millions(
    chinese: Formatter,
) -> None:
    assert chinese.distance(183_935_000) == "1.839亿公里"
    assert chinese.distance(2_200_000) == "220.0万公里"
    assert chinese.distance(4_321.0) == "4,321公里"


@pytest.mark.parametrize("units", UNITS)
def test_every_unit_writes_in_chinese(chinese: Formatter, units: str) -> None:
    text = Formatter("zh", units).distance(1e8)
    assert any("一" <= character <= "鿿" for character in text)
    assert "km" not in text


def test_durations_say_their_two_largest_units() -> None:
    formatter = Formatter()
    assert formatter.duration(1063) == "17 min 43 s"
    assert formatter.duration(2 * 86_400 + 3 * 3600 + 50) == "2 d 3 h"
    assert formatter.duration(3600) == "1 h"
    assert formatter.duration(0) == "0 s"


def test_rates_are_words(chinese: Formatter) -> None:
    assert chinese.rate(1) == "实时"
    assert chinese.rate(-172_800) == "1秒 = 2天（倒退）"


def test_dates_follow_the_language(chinese: Formatter) -> None:
    landing = datetime(2021, 5, 14, 23, 18, 5, tzinfo=UTC)
    assert Formatter().moment(landing) == "14 May 2021 23:18"
    assert chinese.moment(landing, seconds=True) == "2021年5月14日 23:18:05"


def test_values_take_their_unit() -> None:
    formatter = Formatter()
    assert formatter.value(14.85, "m/s") == "14.85 m/s"
    assert formatter.value(29.4, "million km") == "29.40 million km"
    assert formatter.value(0.66, "km/s") == "660 m/s"
    assert formatter.value(86.33, "deg") == "86.3°"
    assert formatter.value(6, "count") == "6"
    assert formatter.value(0.5885, "1") == "0.589"
    assert formatter.value(240, "kg") == "240 kg"
    assert formatter.hours(13.8) == "13:48"
