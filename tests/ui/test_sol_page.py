"""The page of a sol in the life: what it says of which sol, and what its controls change."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from marsapp import paths
from marsapp.lessons.goals import Situation, is_met
from marsapp.lessons.loader import read_lesson
from marsapp.mission.mission import Mission
from marsapp.mission.rover.day import RoverDay
from marsapp.mission.rover.sol import SolDay, SolWish
from marsapp.state.modes import EXPLORE
from marsapp.state.session import Session
from marsapp.state.settings import Settings
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.topics.sol import dust_words, explanation, season, share, verdict
from marsapp.ui.workbench.sol import SolPage
from marsapp.ui.workbench.sol_chart import SolChart

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(session: Session, theme: Theme, formatter: Formatter, qtbot: "QtBot") -> Iterator[SolPage]:
    panel = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    session.snapshot_changed.connect(panel.show_snapshot)
    session.workbench.open("sol")
    panel.show()
    assert isinstance(panel.page, SolPage)
    yield panel.page
    panel.close()  # somebody has to hold it until now


@pytest.fixture
def model(mission: Mission) -> RoverDay:
    found = RoverDay.of(mission)
    assert found is not None
    return found


def answer(page: SolPage) -> SolDay:
    day = page.workbench.sol.answer
    assert day is not None
    return day


def go(page: SolPage, *moment: int) -> None:
    page.session.clock.seek(page.session.mission.seconds(datetime(*moment, tzinfo=UTC)))


def test_opened_before_the_landing_it_begins_with_the_first_drives(page: SolPage) -> None:
    page.begin()
    assert page.session.scene == "surface"
    drive = page.session.snapshot.drive
    assert drive is not None
    assert not drive.aboard
    assert page.sol.text() == "Sol 18: 1 June 2021"
    assert page.result.verdict.text() == "Power to spare"


def test_opened_later_it_begins_where_time_stands(page: SolPage) -> None:
    go(page, 2021, 8, 15, 12)
    time_s = page.session.clock.time_s
    page.begin()
    assert page.session.clock.time_s == time_s
    assert page.sol.text() == "Sol 91: 15 August 2021"


def test_it_follows_the_clock_and_keeps_the_plan(page: SolPage) -> None:
    go(page, 2021, 7, 1)
    page.tuners["drive_h"].slider.setValue(12)
    assert answer(page).wish.drive_h == 3.0
    first = page.sun.text()
    go(page, 2021, 12, 1)
    assert answer(page).wish.drive_h == 3.0
    assert page.session.snapshot.surface is not None
    assert answer(page).wish.sol == page.session.snapshot.surface.sol
    assert page.sun.text() != first
    assert "northern summer" in page.sun.text().lower()


def test_each_tuner_changes_what_it_says(page: SolPage) -> None:
    page.begin()
    for key, tuner in page.tuners.items():
        before = getattr(page.workbench.sol.wish, key)
        (tuner.more if tuner.more.isEnabled() else tuner.less).click()
        assert getattr(page.workbench.sol.wish, key) != before, key
    assert page.reset.isEnabled()
    page.reset.click()
    assert page.workbench.sol.wish == SolWish(sol=18)
    assert not page.reset.isEnabled()


def test_dust_is_what_is_usual_until_somebody_sets_it(page: SolPage) -> None:
    page.begin()
    assert page.tuners["dust_panels"].value.text() == "4 %"
    go(page, 2022, 5, 16, 12)
    assert page.tuners["dust_panels"].value.text() == "54 %"
    page.tuners["dust_panels"].slider.setValue(10)
    go(page, 2022, 3, 1)
    assert page.tuners["dust_panels"].value.text() == "10 %"


@pytest.mark.parametrize(
    ("choice", "said", "because"),
    [
        ("first", "Power to spare", "never falls below"),
        ("storm", "Too little power", "Dust in the air is to blame"),
        ("winter", "Too little power", "Dust on the panels takes 54 % of the light"),
        ("wake", "The rover sleeps on", "140 W and -15 °C are needed"),
    ],
)
def test_quick_choices_tell_the_story_of_the_year(
    page: SolPage, choice: str, said: str, because: str
) -> None:
    page.begin()
    page.choices[choice].click()
    assert page.result.verdict.text() == said
    assert because in page.result.sentence.text()
    assert [key for key, made in page.choices.items() if made.isChecked()] == [choice]


def test_while_it_sleeps_nothing_can_be_planned(page: SolPage) -> None:
    page.begin()
    page.choices["wake"].click()
    assert page.session.snapshot.utc.strftime("%Y-%m-%d") == "2022-12-26"
    assert page.tuners["sleep_h"].value.text() == "winter sleep"
    assert not page.tuners["drive_h"].isEnabled()
    page.tuners["dust_panels"].slider.setValue(10)
    assert page.result.verdict.text() == "The rover wakes"
    assert "the rover starts by itself" in page.result.sentence.text()
    page.choices["first"].click()
    assert page.tuners["drive_h"].isEnabled()


def test_the_sol_of_may_2022_is_the_one_that_the_lesson_asks_for(page: SolPage) -> None:
    page.begin()
    page.choices["winter"].click()
    session = page.session
    lesson, _ = read_lesson(paths.shipped("lessons") / "l11-a-team-of-robots", session.mission)
    assert lesson is not None
    (goal,) = (one for step in lesson.file.observe for one in step.goals if one.id == "winter")
    assert is_met(goal.when, session.mission, session.snapshot, Situation())


def test_the_light_gets_less_step_by_step(page: SolPage) -> None:
    page.begin()
    page.choices["winter"].click()
    shares = [page.gauges[key].bar.share for key in ("straight", "level", "ground", "left")]
    assert shares == sorted(shares, reverse=True)
    assert page.gauges["straight"].accessibleName() == "Arrives at Mars: 704 W/m² ○"
    assert page.cells["in"].text() == "+830 Wh △"
    assert page.cells["heater"].text() == "–"


def test_the_chart_is_told_in_words_and_a_touch_goes_to_that_hour(
    page: SolPage, qtbot: "QtBot"
) -> None:
    page.begin()
    chart = page.chart
    chart.resize(360, chart.height())
    assert chart.accessibleName() == "A sol of the rover, hour by hour"
    assert "The panels give at most 355 W" in chart.accessibleDescription()
    left, right = chart._sides()
    x = round(left + (right - left) * 15 / 24)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x, 60))
    surface = page.session.snapshot.surface
    assert surface is not None
    assert surface.local_true_solar_time_h == pytest.approx(15.0, abs=0.1)
    assert surface.sol == 18
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 60))  # beside the plots
    again = page.session.snapshot.surface
    assert again is not None
    assert again.local_true_solar_time_h == surface.local_true_solar_time_h


def test_the_chart_paints_day_and_sleep_in_every_size(
    model: RoverDay, theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> None:
    chart = SolChart(theme, formatter)
    qtbot.addWidget(chart)
    pictures = []
    for wide, day in ((220, SolWish(sol=60)), (480, SolWish(sol=60)), (480, SolWish(sol=576))):
        chart.resize(wide, chart.sizeHint().height())
        chart.show_day(model.day(day))
        chart.show_hour(13.0)
        pictures.append(chart.grab().toImage())
    assert pictures[1] != pictures[2]
    chart.show_hour(None)
    assert chart.grab().toImage() != pictures[2]


def test_before_anything_is_known_the_chart_stays_empty(
    theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> None:
    chart = SolChart(theme, formatter)
    qtbot.addWidget(chart)
    hours: list[float] = []
    chart.picked.connect(hours.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(150, 60))
    assert hours == []
    assert chart.minimumSizeHint().width() <= chart.sizeHint().width()


def test_it_says_how_things_stand_now_by_day_and_by_night(page: SolPage, model: RoverDay) -> None:
    assert page.now.text() == ""
    page.begin()
    assert page.now.text().startswith("At 12:00: the Sun 85° high, 35")
    page.session.clock.seek(model.noon_s(60) - 11 * 3600)
    assert "the Sun below the horizon, 0 W from the panels" in page.now.text()


def test_the_calls_home_lead_to_the_passes_of_the_orbiter(page: SolPage) -> None:
    page.begin()
    page._show_calls()
    assert page.workbench.topic == "relay"
    assert page.session.scene == "mars"


def test_putting_the_workbench_away_forgets_the_plan(page: SolPage) -> None:
    page.begin()
    page.tuners["photos"].slider.setValue(20)
    page.workbench.put_away()
    assert page.workbench.sol.wish == SolWish()


@pytest.mark.parametrize(
    ("wish", "said", "because"),
    [
        (SolWish(sol=342), "Just enough power", "Hardly anything is left over"),
        (SolWish(sol=440, sleep_h=14, dust_air=6, dust_panels=0.93), "Too little power",
         "Dust in the air and on the panels together"),
        (SolWish(sol=358), "Too little power", "And until midwinter the Sun sinks lower."),
    ],
)  # fmt: skip
def test_every_reason_has_words(
    model: RoverDay, formatter: Formatter, wish: SolWish, said: str, because: str
) -> None:
    day = model.day(wish)
    assert verdict(day) == said
    assert because in explanation(day, formatter)


def test_seasons_dust_and_shares_are_written_as_people_read_them(formatter: Formatter) -> None:
    names = [season(angle) for angle in (0.0, 90.0, 229.0, 359.9)]
    assert names == ["northern spring", "northern summer", "northern autumn", "northern winter"]
    said = [dust_words(depth, formatter) for depth in (0.2, 0.5, 1.3, 5.0)]
    assert said == ["clear, 0.2", "usual, 0.5", "dusty, 1.3", "storm, 5.0"]
    assert share(0.54, formatter) == "54 %"
    assert share(0.54, Formatter(language="zh")) == "54%"


def made_of(mission: Mission, **lists: object) -> Session:
    """Return a session of a mission that says something else, or nothing."""
    data = mission.data.model_copy(update=lists)
    return Session(Mission(data, mission.trajectory, mission.ephemeris), Settings(), EXPLORE)


def test_a_mission_without_a_rover_says_so(
    mission: Mission, theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> None:
    page = SolPage(made_of(mission, routes=()), theme, formatter)
    qtbot.addWidget(page)
    page.begin()
    page.show_snapshot(page.session.snapshot)
    page.show_answer()
    assert page.tuners == {}
    assert page.workbench.sol.answer is None


def test_a_rover_of_which_no_distance_is_known_has_its_sols_all_the_same(
    mission: Mission, theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> None:
    page = SolPage(made_of(mission, traverse=()), theme, formatter)
    qtbot.addWidget(page)
    page.choices["winter"].click()
    page.choices["wake"].click()
    page.show_answer()
    assert page.result.verdict.text()
