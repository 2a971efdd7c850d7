"""The spacecraft scene and its pages in the whole program: small screens, large words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.mission.mission import Mission
from marsapp.ui.application import Program, Start
from marsapp.ui.workbench.registry import PAGES

TOPICS = tuple(topic for topic, page in PAGES.items() if page.scene == "spacecraft")


@pytest.fixture
def program(
    qtbot: QtBot, mission: Mission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path))
    made = Program(Start(mission=mission, lessons=paths.shipped("lessons"), language="en"))
    made.settings.choose(save=False, reduced_motion=True)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.window.resize(1280, 720)
    made.show()
    made.session.open_scene("spacecraft")
    yield made
    made.window.close()
    made.languages.use("en")
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_with_the_largest_words_no_page_of_the_craft_scrolls_sideways(
    program: Program, size: tuple[int, int], language: str
) -> None:
    assert set(TOPICS) == {"parts", "senses", "size", "attached"}
    program.window.resize(*size)
    program.settings.choose(save=False, text_scale=2.0, language=language)
    program.session.select("inst_hiric")
    for panel, topic in (("facts", ""), *(("workbench", topic) for topic in TOPICS)):
        program.session.open_panel(panel)
        program.session.workbench.open(topic)
        _settle()
        areas = [one for one in program.window.findChildren(QScrollArea) if one.isVisible()]
        assert areas
        for area in areas:
            assert area.widget().width() <= area.viewport().width(), (panel, topic)
    assert program.window.size().toTuple() == size
