"""Fixtures that every package's tests share. Each is fresh, except the loaded mission.

Fixtures import what they make, so that tests below Qt run without it.
"""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from marsapp.mission.mission import Mission
    from marsapp.state.session import Session
    from marsapp.state.settings import Settings
    from marsapp.ui.format import Formatter
    from marsapp.ui.frames import Frames
    from marsapp.ui.theme import Theme

ROOT = Path(__file__).resolve().parent.parent
MISSION_FOLDER = ROOT / "assets" / "missions" / "tianwen-1"
EPHEMERIS = ROOT / "assets" / "ephemeris" / "de440_2020_2028.bsp"
DATA = Path(__file__).resolve().parent / "data"

# the same examples everywhere, and no failure because a machine is slow
hypothesis.settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests, and programs they start, out of the home folder of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.setenv("MARSAPP_HOME", str(home / "marsapp"))
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def mission_folder() -> Path:
    """Where the shipped mission lies."""
    return MISSION_FOLDER


@pytest.fixture(scope="session")
def ephemeris_file() -> Path:
    """The shipped planetary ephemeris."""
    return EPHEMERIS


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """A small invented mission, as a teacher might write one."""
    return DATA / "missions" / "tiny"


@pytest.fixture(scope="session")
def mission(mission_folder: Path, ephemeris_file: Path) -> "Mission":
    """Tianwen-1 as it is shipped, loaded once; it is frozen, so tests may share it."""
    from marsapp.mission.loader import load_mission

    return load_mission(mission_folder, ephemeris_file)


@pytest.fixture
def settings(qapp: "QApplication") -> "Settings":
    """Settings that are saved nowhere."""
    from marsapp.state.settings import Settings

    return Settings()


@pytest.fixture
def session(mission: "Mission", settings: "Settings") -> "Session":
    """A session at launch in explore mode."""
    from marsapp.state.modes import EXPLORE
    from marsapp.state.session import Session

    return Session(mission, settings, EXPLORE)


@pytest.fixture
def frames(qapp: "QApplication") -> "Frames":
    """The frame timer, wanted by nobody yet."""
    from marsapp.ui.frames import Frames

    return Frames()


@pytest.fixture
def theme() -> "Theme":
    """The dark theme at 100 % text size."""
    from marsapp.ui.theme import Theme

    return Theme()


@pytest.fixture
def formatter() -> "Formatter":
    """Numbers in English, units chosen by size."""
    from marsapp.ui.format import Formatter

    return Formatter()


@pytest.fixture
def bare_application(qapp: "QApplication") -> "Iterator[QApplication]":
    """Destroy what a test leaves: a new style sheet or font has to visit every widget there is."""
    from PySide6.QtCore import QEvent

    font = qapp.font()
    yield qapp
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()  # the bench freezes
    gc.collect()
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
