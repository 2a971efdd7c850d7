"""The pages of the landing: flown otherwise, where the energy goes, already on the ground."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from marsapp.mission.delay import Delay
from marsapp.mission.descent.cases import CASES
from marsapp.mission.loader import load_mission
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.topics.descent import energy_words, height_words, share_words
from marsapp.ui.workbench.delay import DelayPage
from marsapp.ui.workbench.descent import DescentPage
from marsapp.ui.workbench.energy import EnergyPage

PAGES = [DescentPage, EnergyPage, DelayPage]


@pytest.fixture
def descent(session: Session, theme: Theme, formatter: Formatter, qtbot: QtBot) -> DescentPage:
    page = DescentPage(session, theme, formatter)
    qtbot.addWidget(page)
    session.workbench.changed.connect(page.show_answer)
    return page


@pytest.fixture
def energy(session: Session, theme: Theme, formatter: Formatter, qtbot: QtBot) -> EnergyPage:
    page = EnergyPage(session, theme, formatter)
    qtbot.addWidget(page)
    session.snapshot_changed.connect(page.show_snapshot)
    return page


@pytest.fixture
def delay(session: Session, theme: Theme, formatter: Formatter, qtbot: QtBot) -> DelayPage:
    page = DelayPage(session, theme, formatter)
    qtbot.addWidget(page)
    session.snapshot_changed.connect(page.show_snapshot)
    return page


def button(page: DescentPage | EnergyPage | DelayPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_as_flown_it_lands_and_no_gate_is_missed(descent: DescentPage) -> None:
    assert descent.result.verdict.text() == "Lands gently"
    assert "1.2 m/s" in descent.result.sentence.text()
    assert not descent.why.isEnabled()
    assert not descent.reset.isEnabled()
    assert descent.choices["flown"].isChecked()
    assert all(why.isHidden() for why in descent.whys.values())


@pytest.mark.parametrize("case", [case for case in CASES if case != "flown"])
def test_every_case_says_how_it_ends_and_why_the_gate_is_there(
    descent: DescentPage, case: str
) -> None:
    descent.choices[case].click()
    flight = descent.workbench.descent.answer
    assert flight is not None
    assert flight.outcome != "landed"
    assert descent.choices[case].isChecked()
    assert descent.result.verdict.text() != "Lands gently"
    assert "m/s" in descent.result.sentence.text()
    assert any(not why.isHidden() for why in descent.whys.values())
    assert descent.why.isEnabled()
    descent.reset.click()
    assert descent.result.verdict.text() == "Lands gently"


def test_a_slider_asks_and_its_mark_is_the_flight_as_it_was(descent: DescentPage) -> None:
    descent.tuners["hover_s"].more.click()
    assert not descent.workbench.descent.is_first
    assert descent.workbench.descent.wish.hover_s == pytest.approx(65, abs=5)  # s
    descent.tuners["hover_s"].less.click()
    descent.tuners["entry_angle_deg"].more.click()
    descent.tuners["entry_angle_deg"].less.click()
    assert descent.workbench.descent.is_first


def test_never_is_a_word(descent: DescentPage) -> None:
    descent.tuners["parachute_m_s"].slider.setValue(0)
    assert descent.tuners["parachute_m_s"].value.text() == "never"
    assert descent.cells["opening_speed"].text() == "–"


def test_the_table_sets_both_flights_beside_what_is_known(descent: DescentPage) -> None:
    assert descent.cells["opening_speed"].text() == "460 m/s"
    descent.choices["hover_long"].click()
    assert descent.cells["left"].text() == "0 kg"
    texts = [label.text() for label in descent.findChildren(type(descent.cells["left"]))]
    assert "known: about 460 m/s ◇; the model keeps within 10 m/s" in texts
    assert "known: about 9 min ◇; the model keeps within 30 s" in texts


def test_playing_begins_before_the_entry(descent: DescentPage, session: Session) -> None:
    button(descent, "play").click()
    landing = session.workbench.landing
    assert landing is not None
    assert session.clock.playing
    assert session.scene == "landing"
    assert 0 < landing.begin_s - session.clock.time_s < 60  # s


def test_the_answer_is_brought_into_sight(session: Session, qtbot: QtBot) -> None:
    panel = WorkbenchPanel(session, Theme(), Formatter())
    qtbot.addWidget(panel)
    panel.resize(380, 500)
    panel.show()
    session.workbench.open("descent")
    page = panel.page
    assert isinstance(page, DescentPage)
    page.choices["no_parachute"].click()
    qtbot.waitUntil(lambda: page.whys["parachute"].isVisible())
    before = panel._area.verticalScrollBar().value()
    page.why.click()
    assert panel._area.verticalScrollBar().value() > before


def test_energy_follows_the_time(energy: EnergyPage, session: Session) -> None:
    moments = energy.energy.flight.moments
    start = session.workbench.landing
    assert start is not None
    seen = []
    for t_plus_s in (-600.0, moments["parachute"], moments["engine_on"], moments["touchdown"] + 1):
        session.clock.seek(start.begin_s + t_plus_s)
        seen.append(energy.result.verdict.text())
    assert seen[0].startswith("0.00 %")
    assert seen[1].startswith("98.7 %")
    assert seen[2].startswith("99.9 %")
    assert seen[3].startswith("100.0 %")
    assert "99.1 %" in energy.result.sentence.text()
    assert len(energy.bar.accessibleDescription().split(";")) == len(energy.cells)


def test_energy_at_the_launch_and_years_later_makes_sense(
    energy: EnergyPage, session: Session
) -> None:
    session.clock.seek(0.0)
    assert energy.result.verdict.text().startswith("0.00 %")
    session.clock.seek(session.mission.end_s)
    assert energy.result.verdict.text().startswith("100.0 %")


@pytest.mark.parametrize("moment", ["entry", "parachute", "engine_on", "touchdown"])
def test_energy_goes_to_each_moment(energy: EnergyPage, session: Session, moment: str) -> None:
    energy.choices[moment].click()
    landing = session.workbench.landing
    assert landing is not None
    since_s = session.clock.time_s - landing.begin_s
    assert since_s == pytest.approx(energy.energy.flight.moments[moment])
    assert energy.choices[moment].isChecked()
    assert not energy.bar.grab().isNull()


def test_energy_can_be_played(energy: EnergyPage, session: Session) -> None:
    button(energy, "play").click()
    assert session.clock.playing


def test_the_two_clocks_say_what_happens_where(delay: DelayPage, session: Session) -> None:
    both = Delay.of(session.mission)
    assert both is not None
    said = []
    for time_s in (
        both.entry_s - 60,
        both.entry_s + 120,
        both.touchdown_s + 60,
        both.entry_heard_s + 60,
        both.touchdown_heard_s + 60,
        (both.announced_s or 0) + 60,
    ):
        session.clock.seek(time_s)
        said.append((delay.result.verdict.text(), delay.result.sentence.text()))
        assert not delay.strands.grab().isNull()
    assert len(set(said)) == len(said)
    assert said[2][0] == said[3][0] == "Already on the ground"
    assert "more than an hour" in said[5][1]


def test_the_page_opens_where_the_lander_stands_and_earth_hears_of_the_entry(
    delay: DelayPage, session: Session
) -> None:
    delay.begin()
    assert delay.delay is not None
    assert session.clock.time_s == pytest.approx(delay.delay.entry_heard_s)
    assert delay.cells["mars"].text().startswith("on the ground for 8 min")
    assert delay.cells["earth"].text() == "0 s after the entry"
    assert delay.cells["light"].text() == "17 min 43 s"
    assert delay.choices["entry-heard"].isChecked()


def test_every_moment_can_be_gone_to(delay: DelayPage, session: Session) -> None:
    seen = []
    for choice in delay.choices.values():
        choice.click()
        seen.append(session.clock.time_s)
    assert seen == sorted(seen)
    assert len(set(seen)) == 5
    button(delay, "play").click()
    assert session.clock.playing


def test_a_touch_on_the_strands_goes_there(
    delay: DelayPage, session: Session, qtbot: QtBot
) -> None:
    delay.strands.resize(320, delay.strands.sizeHint().height())
    assert delay.delay is not None
    qtbot.mouseClick(delay.strands, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))
    first = session.clock.time_s
    assert delay.delay.entry_s < first < delay.delay.touchdown_heard_s
    qtbot.mouseMove(delay.strands, QPoint(200, 60))
    qtbot.mouseClick(delay.strands, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    assert session.clock.time_s > first


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("look", [Theme("light", 1.5), Theme("contrast", 2.0)])
def test_pages_can_be_built_in_every_look(
    session: Session,
    page: type[DescentPage | EnergyPage | DelayPage],
    look: Theme,
    qtbot: QtBot,
) -> None:
    made = page(session, look, Formatter("zh"))
    qtbot.addWidget(made)
    made.show_snapshot(session.snapshot)
    assert made.result.verdict.text()


@pytest.mark.parametrize("page", PAGES)
def test_a_mission_without_a_landing_says_so(
    tiny_folder: Path,
    ephemeris_file: Path,
    settings: Settings,
    qtbot: QtBot,
    page: type[DescentPage | EnergyPage | DelayPage],
) -> None:
    session = Session(load_mission(tiny_folder, ephemeris_file), settings, EXPLORE)
    made = page(session, Theme(), Formatter())
    qtbot.addWidget(made)
    made.begin()
    made.show_snapshot(session.snapshot)
    made.show_answer()
    assert "This mission" in made.result.sentence.text()


@pytest.mark.parametrize(
    ("energy_j", "said"),
    [(15.19e9, "15,190 MJ"), (10.7e6, "10.7 MJ"), (800.0, "0.8 kJ"), (0.0, "0.0 MJ")],
)
def test_energies_are_written_in_units_of_their_size(
    energy_j: float, said: str, formatter: Formatter
) -> None:
    assert energy_words(energy_j, formatter) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.9867, "98.7 %"), (0.0007, "0.07 %"), (5e-8, "under 0.01 %"), (0, "0.00 %")],
)
def test_small_parts_are_not_written_as_nothing(
    share: float, said: str, formatter: Formatter
) -> None:
    assert share_words(share, formatter) == said


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (124_730.0, "125 km"),
        (12_620.0, "12.6 km"),
        (10_000.0, "10 km"),
        (267.0, "267 m"),
        (0.8, "0.8 m"),
    ],
)
def test_heights_are_written_as_finely_as_they_are_read(
    metres: float, said: str, formatter: Formatter
) -> None:
    assert height_words(metres, formatter) == said


def test_a_landing_far_from_the_place_says_how_far(descent: DescentPage, session: Session) -> None:
    session.workbench.descent.ask(entry_angle_deg=-14.0)
    assert descent.result.verdict.text() == "Lands gently"
    assert "km from the chosen place" in descent.result.sentence.text()


def test_the_head_begins_at_the_entry(descent: DescentPage, session: Session) -> None:
    descent.begin()
    landing = session.workbench.landing
    assert landing is not None
    assert session.clock.time_s == pytest.approx(landing.begin_s)
    assert session.scene == "landing"
