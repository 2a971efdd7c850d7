"""The journey of a mission that names no more bodies than it needs."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from marsapp.mission.loader import load_mission
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session, View
from marsapp.state.settings import Settings
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.journey import JourneyScene
from marsapp.ui.theme import Theme


@pytest.mark.parametrize("follow", ["sun", "earth", "mars", "craft"])
def test_a_mission_without_moon_and_mercury_is_drawn(
    tiny_folder: Path, ephemeris_file: Path, qtbot: QtBot, follow: str
) -> None:
    mission = load_mission(tiny_folder, ephemeris_file)
    session = Session(mission, Settings(), EXPLORE)
    session.settings.choose(reduced_motion=True, save=False)
    scene = JourneyScene(session, Frames(), Theme(), Formatter())
    session.snapshot_changed.connect(scene.show_snapshot)
    qtbot.addWidget(scene)
    scene.resize(640, 360)
    scene.show()
    for part in (0.0, 0.003, 0.5, 1.0):
        session.clock.seek(part * mission.end_s)
        scene.look(View(follow=follow, span_km=2e6 if follow in ("earth", "mars") else None))
        scene.settle()
        assert not scene.grab().isNull()
        assert {thing.id for thing in scene.things} <= {"sun", "earth", "mars", "crane"}
