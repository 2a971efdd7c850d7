"""The page of the traverse: what it says at which moment, and where its buttons lead."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from marsapp.mission.loader import load_mission
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session, View
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.workbench.traverse import TraversePage
from marsapp.ui.workbench.traverse_chart import LineChart

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from marsapp.state.settings import Settings


@pytest.fixture
def panel(session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot") -> WorkbenchPanel:
    """The panel, the page open as if someone had found it without the list."""
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 700)
    session.snapshot_changed.connect(made.show_snapshot)
    session.workbench.open("traverse")
    made.show()
    return made


@pytest.fixture
def page(panel: WorkbenchPanel) -> TraversePage:
    """The page."""
    assert isinstance(panel.page, TraversePage)
    return panel.page


def seek(page: TraversePage, moment: str) -> None:
    then = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    page.session.clock.seek(page.session.mission.seconds(then))


def texts(page: TraversePage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def test_opened_before_the_landing_it_leads_to_the_drive_off_and_the_map(
    page: TraversePage,
) -> None:
    views: list[View] = []
    page.session.view_asked.connect(views.append)
    assert "not landed" in page.driven.below.text()
    page.begin()
    assert page.session.scene == "surface"
    assert page.session.snapshot.drive is not None
    assert views[-1].camera == "map"


def test_the_head_says_how_far_the_rover_has_come_and_how_that_is_known(
    page: TraversePage,
) -> None:
    seek(page, "2021-08-23T17:20")
    assert page.driven.value.text() == "1,000 m ◇"
    assert page.driven.bar.share == pytest.approx(1000 / 1921, abs=0.01)
    assert "Sol 99" in page.driven.below.text()
    seek(page, "2021-08-19T12:00")
    assert page.driven.value.text().endswith("△")
    seek(page, "2021-05-14T23:27")  # before the first point of the list, which says 0 m as well
    assert page.driven.value.text() == "0 m ◇"
    seek(page, "2021-07-30T09:00")
    low = page.session.snapshot.drive
    assert low is not None
    assert low.distance_class == "illustrative"


def test_every_checkpoint_is_listed_and_leads_to_its_sol(page: TraversePage) -> None:
    session = page.session
    listed = [one for one in session.mission.data.traverse if "distance" in one.values]
    assert list(page.rows) == [one.id for one in listed]
    for one in listed:
        page.rows[one.id].click()
        state = session.snapshot.drive
        assert state is not None
        assert state.distance_m == pytest.approx(float(one.values["distance"].value), abs=0.5)
        assert session.selection == one.id
        assert not session.clock.playing


def test_a_distance_without_a_source_is_called_unsourced(page: TraversePage) -> None:
    low = page.rows["trav_sol_075"]
    assert "unsourced" in low.accessibleName()
    assert "unsourced" not in page.rows["trav_sol_082"].accessibleName()
    assert "9 m a sol" not in low.accessibleName()


def test_fastest_stretch_and_longest_pause_are_told(page: TraversePage) -> None:
    said = texts(page)
    assert "sol 60 to sol 63, 20.0 m a sol" in said
    assert "5.5 m a sol on average" in said
    assert "behind the Sun" in said
    assert "Parachute, back shell and heat shield" in said


def test_the_slider_goes_to_the_afternoon_of_a_sol(page: TraversePage) -> None:
    page.tuners["sol"].slider.setValue(98)
    surface = page.session.snapshot.surface
    assert surface is not None
    assert surface.sol == 99
    assert surface.local_mean_solar_time_h == pytest.approx(15.0, abs=0.01)
    assert page.tuners["sol"].value.text() == "99"
    assert page.driven.below.text() == "Sol 99, 23 August 2021"
    page.tuners["sol"].less.click()
    assert page.session.snapshot.surface is not None
    assert page.session.snapshot.surface.sol == 98


def test_a_touch_on_a_chart_goes_there(page: TraversePage) -> None:
    by_sol, slopes = page.findChildren(LineChart)
    for chart in (by_sol, slopes):
        chart.resize(300, chart.height() or 150)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
        assert page.session.snapshot.drive is not None
        assert page.session.snapshot.drive.distance_m > 300
        assert not chart.grab().isNull()
        assert chart.accessibleName()


def test_each_chart_says_what_its_line_tells(page: TraversePage) -> None:
    by_sol, slopes = page.findChildren(LineChart)
    assert "sol 60 to sol 63" in by_sol.accessibleDescription()
    lowest, highest = (float(word) for word in re.findall(
        r"(-?\d+\.\d)°", slopes.accessibleDescription().replace("\u2212", "-")
    ))  # fmt: skip
    assert -12 < lowest < 0 < highest < 12  # degrees


def test_a_mission_without_a_drive_says_so(
    tiny_folder: "Path",
    ephemeris_file: "Path",
    settings: "Settings",
    theme: Theme,
    formatter: Formatter,
    qtbot: "QtBot",
) -> None:
    session = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    page = TraversePage(session, theme, formatter)
    qtbot.addWidget(page)
    page.begin()
    page.show_snapshot(session.snapshot)
    page.go_to_sol(5)
    assert "no drive on the ground" in texts(page)
