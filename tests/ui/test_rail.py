"""The rail at the left: every button has room, with its word or without."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session
from marsapp.ui.compose import SCENES
from marsapp.ui.rail import Rail, title
from marsapp.ui.theme import TARGET_PX, Theme

PANELS = ("lesson", "facts", "workbench", "settings")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("height", [440, 520, 530, 900])
def test_no_button_of_the_rail_overlaps_another(
    session: Session, theme: Theme, qtbot: QtBot, scale: float, height: int
) -> None:
    rail = Rail(session, tuple(SCENES), PANELS)
    qtbot.addWidget(rail)
    rail.restyle(replace(theme, scale=scale))
    rail.resize(rail.width(), height)
    rail.show()
    QApplication.processEvents()  # lays it out
    buttons = rail.findChildren(QToolButton)
    places = sorted((button.geometry() for button in buttons), key=lambda place: place.top())
    assert len(places) == len(SCENES) + len(PANELS) + 1
    assert not any(one.intersects(two) for one, two in itertools.combinations(places, 2))
    assert places[-1].bottom() <= height
    assert all(place.height() >= TARGET_PX for place in places)


def test_without_its_word_a_button_still_has_its_name(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    rail = Rail(session, tuple(SCENES), PANELS)
    qtbot.addWidget(rail)
    rail.restyle(replace(theme, scale=2.0))
    rail.resize(rail.width(), 500)
    rail.show()
    QApplication.processEvents()  # lays it out
    said = {button.accessibleName() for button in rail.findChildren(QToolButton)}
    assert {title(name) for name in (*SCENES, *PANELS)} <= said
