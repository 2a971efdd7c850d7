"""The page of the instruments at work: every activity by its buttons, in both looks."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from marsapp.mission.fieldwork import FINDINGS, INSTRUMENTS
from marsapp.ui.facts.findings import settled_word
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.workbench.activities.doubt import DoubtActivity
from marsapp.ui.workbench.activities.laser import LaserActivity
from marsapp.ui.workbench.activities.magnet import MagnetActivity
from marsapp.ui.workbench.activities.radar import RadarActivity
from marsapp.ui.workbench.activities.weather import WeatherActivity
from marsapp.ui.workbench.instruments import InstrumentsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from marsapp.state.session import Session
    from marsapp.ui.format import Formatter

KINDS = {
    "radar": RadarActivity,
    "laser": LaserActivity,
    "weather": WeatherActivity,
    "magnet": MagnetActivity,
    "doubt": DoubtActivity,
}


@pytest.fixture
def panel(
    session: "Session", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> "Iterator[WorkbenchPanel]":
    made = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(made)
    made.resize(400, 900)
    session.snapshot_changed.connect(made.show_snapshot)
    session.workbench.open("instruments")
    made.show()
    yield made
    made.close()


@pytest.fixture
def page(panel: WorkbenchPanel) -> InstrumentsPage:
    assert isinstance(panel.page, InstrumentsPage)
    return panel.page


def words_of(widget: "QWidget") -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if not one.isHidden())


def looks(widget: "QWidget") -> object:
    return widget.grab().toImage()


def test_it_begins_on_a_sol_at_work_and_stays_where_the_rover_stands(
    page: InstrumentsPage,
) -> None:
    page.begin()
    assert page.session.scene == "surface"
    surface = page.session.snapshot.surface
    assert surface is not None
    assert surface.sol in (42, 43)
    page.session.clock.seek(page.session.clock.time_s + 10 * 86_400)
    before_s = page.session.clock.time_s
    page.begin()
    assert page.session.clock.time_s == before_s


@pytest.mark.parametrize("name", KINDS)
def test_each_activity_is_taken_up_and_tells_what_was_found_out(
    page: InstrumentsPage, name: str
) -> None:
    page.choices[name].click()
    assert isinstance(page.activity, KINDS[name])
    assert [key for key, made in page.choices.items() if made.isChecked()] == [name]
    said = words_of(page)
    for finding in FINDINGS[name]:  # type: ignore[index]
        record = page.kit.findings[finding]
        assert record.topic.text_in("en") in said
        assert settled_word(record.status) in said.lower()
    if name != "doubt":
        assert page.session.selection == INSTRUMENTS[name]  # type: ignore[index]
    page.choices[name].click()
    assert page.choices[name].isChecked()


def test_the_radar_draws_a_profile_as_far_as_it_has_driven(page: InstrumentsPage) -> None:
    view = page.activity
    assert isinstance(view, RadarActivity)
    empty = looks(view.view)
    assert view.view.accessibleDescription() == "Nothing recorded yet."
    view.tuners["driven_m"].tuned.emit(600.0)
    assert looks(view.view) != empty
    assert "600 m" in view.view.accessibleDescription()
    assert "600 m of 1,171 m" in page.result.sentence.text()
    view.tuners["driven_m"].tuned.emit(1171.0)
    assert page.result.verdict.text() == "The whole track is recorded"


def test_an_echo_leads_to_its_depth(page: InstrumentsPage) -> None:
    view = page.activity
    assert isinstance(view, RadarActivity)
    view.tuners["echo_ns"].tuned.emit(200.0)
    assert "15 m down" in view.deep.text()


def test_imagined_water_is_called_imagined(page: InstrumentsPage) -> None:
    view = page.activity
    assert isinstance(view, RadarActivity)
    view.tuners["driven_m"].tuned.emit(1171.0)
    dry = looks(view.view)
    view.water.click()
    assert page.result.verdict.text() == "Imagined: water in the ground"
    assert view.answer.text().startswith("Imagined")
    assert "darkness below" in view.view.accessibleDescription()
    assert looks(view.view) != dry
    view.water.click()
    assert view.answer.isHidden()
    assert looks(view.view) == dry


def test_the_clock_drives_the_radar_until_a_hand_takes_over(page: InstrumentsPage) -> None:
    view, session = page.activity, page.session
    assert isinstance(view, RadarActivity)
    view.follow.click()
    assert session.clock.playing
    session.clock.pause()
    sol_11 = session.snapshot.surface
    assert sol_11 is not None
    assert sol_11.sol in (11, 12)
    session.clock.seek(session.mission.seconds(session.mission.data.traverse[-1].utc))  # type: ignore[arg-type]
    assert page.workbench.fieldwork.wish.driven_m == 1171.0
    view.tuners["driven_m"].tuned.emit(50.0)
    assert not page.workbench.fieldwork.wish.follow
    assert page.workbench.fieldwork.wish.driven_m == 50.0
    view.follow.click()
    view.follow.click()
    assert not session.clock.playing
    assert not view.follow.isChecked()


def test_the_laser_must_stand_at_the_right_distance(page: InstrumentsPage) -> None:
    page.choices["laser"].click()
    view = page.activity
    assert isinstance(view, LaserActivity)
    assert page.result.verdict.text() == "Ready to fire"
    assert view.question.isHidden()
    for metres, verdict in ((1.0, "Too near"), (9.0, "Too far"), (3.0, "A spectrum")):
        view.tuners["distance_m"].tuned.emit(metres)
        assert page.result.verdict.text() == "Ready to fire"  # nothing is known from here yet
        view.fire.click()
        assert page.result.verdict.text() == verdict
        assert view.question.isHidden() == (metres != 3.0)
        assert looks(view.view) is not None


def test_hydrogen_is_found_and_stands_out_only_in_the_crust(page: InstrumentsPage) -> None:
    page.choices["laser"].click()
    view = page.activity
    assert isinstance(view, LaserActivity)
    view.fire.click()
    view.letters["D"].click()
    assert "sodium (Na)" in view.reply.text()
    view.letters["E"].click()
    assert "hardly any water" in view.reply.text()
    assert page.result.verdict.text() == "Hydrogen, but not much"
    view.targets["crust"].click()
    assert page.result.verdict.text() == "Ready to fire"
    assert view.reply.isHidden()
    view.fire.click()
    assert page.result.verdict.text() == "Hydrogen: water in the crust"
    assert "E at 656 nm: high" in view.view.accessibleDescription()
    assert view.letters["E"].accessibleName() == "Line E, at 656 nanometres"
    view.targets["crust"].click()
    assert view.targets["crust"].isChecked()


def test_the_weather_is_told_for_every_hour(page: InstrumentsPage) -> None:
    page.choices["weather"].click()
    view = page.activity
    assert isinstance(view, WeatherActivity)
    view.tuners["hour_h"].tuned.emit(5.5)
    cold = page.result.sentence.text()
    assert "5:30" in cold
    view.tuners["hour_h"].tuned.emit(13.0)
    assert page.result.sentence.text() != cold
    assert "Pa" in view.air.accessibleDescription()
    assert "100 times" in view.compare.text() or "times less" in view.compare.text()
    view.tuners["season_deg"].tuned.emit(270.0)
    assert "winter" in view.tuners["season_deg"].value.text()
    assert looks(view.air) is not None


def test_the_dune_turns_with_the_wind_of_its_time(page: InstrumentsPage) -> None:
    page.choices["weather"].click()
    view = page.activity
    assert isinstance(view, WeatherActivity)
    today = looks(view.dune)
    assert view.told.text().startswith("Today")
    view.tuners["years_ago"].tuned.emit(200_000.0)
    assert "as it does today" in view.told.text()
    view.tuners["years_ago"].tuned.emit(500_000.0)
    assert "70°" in view.told.text()
    assert looks(view.dune) != today


def test_the_walk_goes_station_by_station(page: InstrumentsPage) -> None:
    page.choices["magnet"].click()
    view = page.activity
    assert isinstance(view, MagnetActivity)
    assert view.told.text() == "Nothing measured yet."
    view.next.click()
    view.next.click()
    assert view.told.text().startswith("2 of 16 stations")
    part = looks(view.view)
    view.all.click()
    assert "10 %" in view.told.text()
    assert page.result.verdict.text() == "A surprise: hardly any field"
    assert not view.next.isEnabled()
    assert looks(view.view) != part


def test_a_judgement_is_answered_with_what_the_papers_say(page: InstrumentsPage) -> None:
    page.choices["doubt"].click()
    view = page.activity
    assert isinstance(view, DoubtActivity)
    assert "debated" not in view.replies["sci_shoreline"].text()
    view.choices[("sci_shoreline", "result")].click()
    assert view.replies["sci_shoreline"].text().startswith("Not quite: interpretation, debated")
    view.choices[("sci_shoreline", "debated")].click()
    assert view.replies["sci_shoreline"].text().startswith("Yes")
    view.choices[("sci_layered_ground", "result")].click()
    assert view.replies["sci_layered_ground"].text().startswith("Yes")
    assert view.replies["sci_buried_polygons"].isHidden()


def test_the_question_does_not_give_its_answer_away(page: InstrumentsPage) -> None:
    page.choices["doubt"].click()
    view = page.activity
    assert isinstance(view, DoubtActivity)
    texts = [one.text() for one in view.findChildren(QLabel)]
    assert not any("This is debated" in text for text in texts)
    assert any(text.endswith("as a beach (2025).") for text in texts)


@pytest.mark.parametrize("look", ["light", "contrast"])
@pytest.mark.parametrize("name", KINDS)
def test_every_activity_is_drawn_in_every_look_and_keeps_its_settings(
    panel: WorkbenchPanel, page: InstrumentsPage, name: str, look: str
) -> None:
    page.workbench.fieldwork.ask(
        activity=name, driven_m=500.0, fired=True, measured=4, years_ago=500_000.0
    )
    dark = looks(page)
    panel.theme = Theme(look, 1.5)
    panel.rebuild()
    again = panel.page
    assert isinstance(again, InstrumentsPage)
    assert isinstance(again.activity, KINDS[name])
    assert looks(again) != dark


def test_every_button_can_be_hit_with_a_finger(page: InstrumentsPage) -> None:
    for name in KINDS:
        page.choices[name].click()
        assert page.activity is not None
        for tuner in page.activity.tuners.values():
            assert tuner.less.height() >= 44
        assert page.choices[name].height() >= 44
        assert page.choices[name].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_mission_without_findings_says_so(
    session: "Session", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> None:
    session.workbench.field_kit = None
    page = InstrumentsPage(session, theme, formatter)
    qtbot.addWidget(page)
    page.begin()
    page.show_answer()
    page.show_snapshot(session.snapshot)
    assert page.activity is None
    assert "found out" in words_of(page)


def test_with_the_largest_words_every_activity_is_as_wide_as_its_panel(
    session: "Session", theme: Theme, formatter: "Formatter", qtbot: "QtBot"
) -> None:
    panel = WorkbenchPanel(session, replace(theme, scale=2.0), formatter)
    qtbot.addWidget(panel)
    panel.resize(430, 700)
    session.workbench.open("instruments")
    panel.show()
    page = panel.page
    assert isinstance(page, InstrumentsPage)
    for name, choice in page.choices.items():
        choice.click()
        QApplication.processEvents()
        assert page.minimumSizeHint().width() <= 398, name
