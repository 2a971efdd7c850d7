"""Icons and the conversion of lines, which stand in for whole packages."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from marsapp.ui.icons import icon
from marsapp.ui.render.paths import Stroke, dots, polygon


def _colour_of(made: QIcon, mode: QIcon.Mode) -> str:
    """Return the colour of the icon's most solid pixel."""
    image = made.pixmap(QSize(48, 48), 1.0, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return max(pixels, key=lambda pixel: pixel.alpha()).name()


def test_an_icon_has_its_colour_and_another_one_where_it_is_disabled(qtbot: QtBot) -> None:
    made = icon("mdi6.play", "#ff8844", "#224466")
    assert _colour_of(made, QIcon.Mode.Normal) == "#ff8844"
    assert _colour_of(made, QIcon.Mode.Disabled) == "#224466"


def test_different_names_are_different_pictures(qtbot: QtBot) -> None:
    play, pause = (icon(name, "#000000", "#000000") for name in ("mdi6.play", "mdi6.pause"))
    size = QSize(48, 48)
    assert play.pixmap(size).toImage() != pause.pixmap(size).toImage()


def test_an_unknown_icon_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        icon("mdi6.no-such-thing", "#000000", "#000000")


def test_points_become_the_same_points_of_qt() -> None:
    xy = np.array([[0.5, 1.5], [-3.0, 2e6], [7.25, -1.0]])
    assert [(point.x(), point.y()) for point in polygon(xy)] == [tuple(row) for row in xy]
    assert not polygon(np.empty((0, 2)))
    assert len(polygon(xy[::-1])) == 3


def test_dots_are_even_along_the_line_and_round_its_corners() -> None:
    corner = np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 4.0]])
    assert dots(corner, 2.0) == pytest.approx(np.array([[0, 0], [2, 0], [3, 1], [3, 3]]))


def test_a_translucent_line_is_drawn_opaque_in_the_colour_that_it_would_have() -> None:
    stroke = Stroke(colour=QColor(200, 100, 0, 128), ground=QColor(0, 0, 0))
    assert stroke.pen().color() == QColor(100, 50, 0)
    dashed = Stroke(colour=QColor(200, 100, 0, 128), ground=QColor(0, 0, 0), dashes=(7.0, 5.0))
    assert dashed.pen().color().alpha() == 128
