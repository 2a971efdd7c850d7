"""Colours that can be read, in every theme."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marsapp.state.settings import THEMES
from marsapp.ui.fonts import choose_families
from marsapp.ui.frames import Frames
from marsapp.ui.render.plate import paint_plate
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import TOKENS, Theme, contrast

_NOT_TEXT = {"ground", "surface", "raised", "chosen", "line", "on_accent", "star"}


def test_contrast_is_that_of_wcag() -> None:
    # WCAG 2.2: black on white is 21, and #777777 on white famously just misses 4.5
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["ground", "surface", "raised", "chosen"])
def test_every_colour_of_text_can_be_read(theme: str, ground: str) -> None:
    tokens = TOKENS[theme]
    poor = {
        name: round(contrast(QColor(value), QColor(tokens[ground])), 1)
        for name, value in tokens.items()
        if name not in _NOT_TEXT and contrast(QColor(value), QColor(tokens[ground])) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("planet", ["#191616", "#cd8c5a", "#ebe1d7"])  # night, day, ice
@pytest.mark.parametrize("token", ["muted", "text"])
def test_words_on_a_plate_over_the_planet_can_be_read(
    qapp: QApplication, theme: str, planet: str, token: str
) -> None:
    look = Theme(theme, 1.0, choose_families())
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(planet))
    with QPainter(image) as painter:
        paint_plate(painter, QRectF(10, 5, 40, 30), look)
    assert contrast(look.colour(token), image.pixelColor(30, 20)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_words_on_the_accent_can_be_read(theme: str) -> None:
    tokens = TOKENS[theme]
    assert contrast(QColor(tokens["on_accent"]), QColor(tokens["accent"])) >= 4.5


def test_all_themes_have_the_same_tokens() -> None:
    assert len({frozenset(tokens) for tokens in TOKENS.values()}) == 1


def test_text_grows_with_the_scale() -> None:
    assert Theme(scale=2.0).body.pixelSize() == 2 * Theme().body.pixelSize()
    assert "font-size: 32px" in style_sheet(Theme(scale=2.0))
    assert [Theme(name).is_dark for name in ("dark", "light", "contrast")] == [True, False, True]


def test_a_font_for_chinese_is_found(qtbot: QtBot) -> None:
    assert any("CJK" in name or "SC" in name for name in choose_families())


def test_frames_run_only_while_somebody_wants_them(qtbot: QtBot, frames: Frames) -> None:
    frames.want("a")
    frames.want("b")
    frames.done("a")
    assert frames.running
    with qtbot.waitSignal(frames.tick) as tick:
        pass
    assert 0 <= tick.args[0] <= 0.1
    frames.done("b")
    assert not frames.running
    assert Qt.TimerType.PreciseTimer == frames._timer.timerType()
