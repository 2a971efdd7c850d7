"""Mars and the workbench with missions that lack something: kind words, never a fault."""

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from marsapp import paths
from marsapp.mission.loader import load_mission
from marsapp.state.workbench import TOPICS
from marsapp.ui.application import Program, Start
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.scenes.mars import MarsScene
from marsapp.ui.scenes.mars.picture import CAMERAS

NOTHING = {
    "insertion": "This mission has no such burn on file.",
    "staircase": "This mission has no orbits to compare.",
    "survey": "This mission has no survey on file.",
    "relay": "This mission lands nothing that could call.",
    "senses": "This mission tells nothing of what it senses.",
}
Open = Callable[[Path], Program]


@pytest.fixture
def open_mission(
    qtbot: QtBot, ephemeris_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    monkeypatch.setenv("MARSAPP_HOME", str(tmp_path / "home"))
    made: list[Program] = []

    def open_(folder: Path) -> Program:
        mission = load_mission(folder, ephemeris_file)
        program = Program(
            Start(mission=mission, lessons=paths.shipped("lessons"), remembers=False, language="en")
        )
        program.show()
        made.append(program)
        return program

    yield open_
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def own_folder(mission_folder: Path, tmp_path: Path) -> Path:
    """The shipped mission, to be changed as a teacher would."""
    return shutil.copytree(mission_folder, tmp_path / "own")


def try_everything(program: Program) -> dict[str, str]:
    """Press every button of every topic, from every camera; return what the pages say."""
    session, window = program.session, program.window
    session.open_scene("mars")
    session.open_panel("workbench")
    scene, panel = window.scene, window.parts.panels["workbench"]
    assert isinstance(scene, MarsScene)
    assert isinstance(panel, WorkbenchPanel)
    said = {}
    for topic, camera in zip(TOPICS, cycle(CAMERAS), strict=False):
        panel.buttons[topic].click()
        scene.choose_camera(camera)
        window.grab()
        said[topic] = " ".join(label.text() for label in panel.findChildren(QLabel))
        assert scene.describe()
        assert panel.page is not None
        for button in panel.page.findChildren(QAbstractButton):
            button.click()
        window.grab()
        session.clock.pause()
        session.workbench.open("")
    for share in (0.0, 0.3, 0.9, 1.0):
        session.clock.seek(share * session.clock.end_s)
        window.grab()
        assert scene.describe()
    return said


def test_a_mission_with_nothing_to_try_says_so_kindly(
    open_mission: Open, tiny_folder: Path
) -> None:
    said = try_everything(open_mission(tiny_folder))
    for topic, words in NOTHING.items():
        assert words in said[topic]


LANDING = """
places:
  - id: place_roof
    name: {en: Roof, zh: 屋顶}
    body: mars
    kind: landing site
    lat_deg: 10
    lon_deg: 20
    diameter_km: 0
    source: [CLASS]
    confidence: high
    class: illustrative
"""


def test_what_lands_may_come_on_a_path_that_is_told_from_the_sun_alone(
    open_mission: Open, tiny_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(tiny_folder, tmp_path / "own")
    path, file = folder / "path.csv", folder / "mission.yaml"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    far = [row for row in rows if row.split(",")[1] == "sun"]
    last = far[-1].replace(far[-1].split(",")[0], "2027-08-22T06:00:00Z")
    path.write_text("\n".join([head, *far, last]) + "\n", encoding="utf-8")
    craft = "craft: crane\n"
    lands = craft + "  landing_event: ev_wing_lost\n  landing_place: place_roof\n"
    text = file.read_text(encoding="utf-8").replace(craft, lands)
    file.write_text(text + LANDING, encoding="utf-8")
    said = try_everything(open_mission(folder))
    assert NOTHING["relay"] not in said["relay"]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("lacking", "silent"), [("survey.yaml", "survey"), ("burns.yaml", "insertion")]
)
def test_a_file_that_is_missing_silences_its_topic_only(
    open_mission: Open, own_folder: Path, lacking: str, silent: str
) -> None:
    (own_folder / lacking).unlink()
    said = try_everything(open_mission(own_folder))
    assert [topic for topic, words in NOTHING.items() if words in said[topic]] == [silent]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_rule_for_the_survey_widens_the_sliders(
    open_mission: Open, own_folder: Path
) -> None:
    file = own_folder / "survey.yaml"
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"(every_orbit:\s+value:) \d+", r"\1 9", text)
    text = re.sub(r"(greatest_altitude:\s+value:) \d+", r"\1 1500", text)
    file.write_text(text, encoding="utf-8")
    said = try_everything(open_mission(own_folder))
    assert "one lap in 9" in said["survey"]
    assert "1,500 km" in said["survey"]
