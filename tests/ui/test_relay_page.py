"""The page of the calls home: what it says at which moment, and where its buttons lead."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from marsapp.mission.passes import first_known_pass, passes, sol_start_s
from marsapp.physics.mars_time import SOL_S
from marsapp.ui.format import Formatter
from marsapp.ui.panels.workbench import WorkbenchPanel
from marsapp.ui.theme import Theme
from marsapp.ui.topics.relay import explanation, pass_words, rounds_words, verdict
from marsapp.ui.workbench.relay import RelayPage
from marsapp.ui.workbench.sky_chart import SkyChart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from marsapp.mission.mission import Mission
    from marsapp.state.session import Session, View

UNKNOWN = datetime(2021, 7, 2, 10, 10, tzinfo=UTC)
BEHIND = datetime(2022, 3, 12, tzinfo=UTC)  # the orbit leads behind Mars then


@pytest.fixture
def page(
    session: "Session", theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> "Iterator[RelayPage]":
    """The page, open at launch, as if someone had found it without the list."""
    panel = WorkbenchPanel(session, theme, formatter)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    session.snapshot_changed.connect(panel.show_snapshot)
    session.workbench.open("relay")
    panel.show()
    assert isinstance(panel.page, RelayPage)
    yield panel.page
    panel.close()  # somebody has to hold it until now


def go(page: RelayPage, moment: datetime) -> None:
    page.session.clock.seek(page.session.mission.seconds(moment))


def test_before_the_landing_the_page_says_so_and_its_beginning_leads_to_a_good_pass(
    page: RelayPage,
) -> None:
    assert page.result.verdict.text() == "Nobody has landed yet"
    page.begin()
    relay = page.session.snapshot.relay
    assert relay is not None
    assert relay.through
    assert page.session.scene == "mars"
    assert page.result.verdict.text() == "The way home is open"
    assert not page.session.snapshot.craft.assumed


def test_after_the_landing_it_begins_where_time_stands(page: RelayPage) -> None:
    views: list[View] = []
    page.session.view_asked.connect(views.append)
    go(page, UNKNOWN)
    time_s = page.session.clock.time_s
    page.begin()
    assert page.session.clock.time_s == time_s
    assert views[-1].camera == "outside"


def test_the_view_turns_the_landing_place_towards_the_eye(page: RelayPage) -> None:
    """At 15:00 by the Sun the place has turned 45° past noon; the eye stands 40° beside it."""
    views: list[View] = []
    page.session.view_asked.connect(views.append)
    go(page, UNKNOWN)
    page.begin()
    surface = page.session.snapshot.surface
    assert surface is not None
    past_noon_deg = (surface.local_true_solar_time_h - 12) * 15
    assert views[-1].turn_deg is not None
    assert abs(views[-1].turn_deg + past_noon_deg) < 60


def test_while_the_orbiter_is_away_the_page_counts_down_to_its_rise(page: RelayPage) -> None:
    go(page, UNKNOWN)
    coming = page.next_pass()
    assert coming is not None
    assert coming.rise_s > page.session.clock.time_s
    assert page.result.verdict.text() == "No orbiter in the sky"
    assert "1 h 16 min" in page.result.sentence.text()
    page.session.clock.seek(coming.rise_s - 60)
    assert "1 min" in page.result.sentence.text()
    page.session.clock.seek((coming.rise_s + coming.set_s) / 2)
    assert page.result.verdict.text() != "No orbiter in the sky"


def test_only_where_the_path_is_assumed_the_page_warns(page: RelayPage) -> None:
    go(page, UNKNOWN)
    assert page.assumed.isVisibleTo(page)
    page.session.clock.seek(0.0)
    page.begin()
    assert not page.assumed.isVisibleTo(page)


def test_the_list_holds_the_passes_of_two_sols_and_leads_to_each(page: RelayPage) -> None:
    go(page, UNKNOWN)
    start_s = sol_start_s(page.session.snapshot)
    assert start_s is not None
    assert page.passes == passes(page.session.mission, start_s, start_s + 2 * SOL_S)
    assert len(page.rows) == len(page.passes) > 3
    page.rows[2].click()
    one = page.passes[2]
    assert one.rise_s < page.session.clock.time_s < one.highest_s


def test_the_list_stays_while_the_sol_lasts_and_changes_with_it(page: RelayPage) -> None:
    go(page, UNKNOWN)
    rows = list(page.rows)
    page.session.clock.seek(page.session.clock.time_s + 600)
    assert page.rows == rows
    page.session.clock.seek(page.session.clock.time_s + SOL_S)
    assert page.rows != rows
    assert "Sol 49" in page.sol.text()


def test_the_keyboard_keeps_its_place_in_a_new_list(page: RelayPage, qtbot: "QtBot") -> None:
    go(page, UNKNOWN)
    page.window().activateWindow()
    page.rows[1].setFocus()
    qtbot.waitUntil(page.rows[1].hasFocus)
    page.session.clock.seek(page.session.clock.time_s + SOL_S)
    qtbot.waitUntil(page.rows[1].hasFocus)


def test_when_all_listed_passes_are_over_the_list_grows(page: RelayPage) -> None:
    mission, session = page.session.mission, page.session
    session.clock.seek(mission.end_s)
    assert page.next_pass() is None or page.passes[-1].set_s >= mission.end_s
    session.clock.seek(mission.seconds(UNKNOWN))
    page.passes = page.passes[:1]  # as if nothing more came in these sols
    session.clock.seek(session.clock.time_s + 600)
    assert page.next_pass() is not None


def test_playing_shows_the_next_pass_from_before_its_rise(page: RelayPage) -> None:
    page.following.click()  # still at launch
    known = first_known_pass(page.session.mission)
    assert known is not None
    assert page.session.clock.time_s == pytest.approx(known.rise_s - 120.0)
    assert page.session.clock.playing
    assert page.session.clock.rate == 60.0
    page.following.click()
    assert page.session.clock.time_s > known.set_s
    coming = page.next_pass()
    assert coming is not None
    assert page.session.clock.time_s == pytest.approx(coming.rise_s - 120.0)
    assert page.session.clock.rate == (60.0 if coming.duration_s < 3600 else 600.0)


def test_at_the_end_of_the_mission_there_is_nothing_more_to_play(page: RelayPage) -> None:
    page.session.clock.seek(page.session.mission.end_s)
    page.following.click()
    assert page.session.clock.time_s == page.session.mission.end_s
    assert not page.session.clock.playing


def test_time_that_runs_too_fast_is_told_instead_of_flickering_numbers(page: RelayPage) -> None:
    clock = page.session.clock
    go(page, UNKNOWN)
    clock.set_rate(86_400.0)
    clock.play()
    clock.advance(0.1)
    assert page.result.verdict.text() == "Time runs too fast"
    assert not page.chart.isVisibleTo(page)
    clock.pause()
    clock.seek(clock.time_s)
    clock.set_rate(60.0)
    clock.seek(clock.time_s + 1)
    assert page.chart.isVisibleTo(page)


def test_a_mission_without_a_landing_has_nobody_to_call(
    tiny_folder: object, ephemeris_file: object, theme: Theme, formatter: Formatter, qtbot: "QtBot"
) -> None:
    from marsapp.mission.loader import load_mission
    from marsapp.state.modes import EXPLORE
    from marsapp.state.session import Session
    from marsapp.state.settings import Settings

    tiny = load_mission(tiny_folder, ephemeris_file)  # type: ignore[arg-type]
    page = RelayPage(Session(tiny, Settings(), EXPLORE), theme, formatter)
    qtbot.addWidget(page)
    page.show_snapshot(tiny.at(tiny.end_s))
    page.begin()
    assert "lands nothing" in page.result.sentence.text()


# --- words


def test_words_for_each_way_the_lines_can_lie(mission: "Mission", formatter: Formatter) -> None:
    seen = set()
    for step in range(480):
        now = mission.at(mission.seconds(BEHIND) + 180.0 * step)
        assert now.relay is not None
        told = verdict(now.relay)
        if told in seen:
            continue
        seen.add(told)
        said = explanation(now, None, formatter)
        if told == "No orbiter in the sky":
            assert "does not rise" in said
        else:
            assert formatter.distance(now.relay.orbiter_range_km or 0, 3) in said
            assert ("keep the words" in said) is (told == "Earth is behind Mars")
    assert seen == {"The way home is open", "Earth is behind Mars", "No orbiter in the sky"}


def test_three_rounds_a_sol_bring_the_same_hour_and_other_numbers_do_not(
    formatter: Formatter,
) -> None:
    assert "same hour" in rounds_words(8.2 * 3600, formatter)
    assert "shift" in rounds_words(7.08 * 3600, formatter)
    assert "shift" in rounds_words(10 * SOL_S, formatter)


def test_a_pass_says_whether_it_is_day(mission: "Mission", formatter: Formatter) -> None:
    start_s = mission.seconds(UNKNOWN)
    found = passes(mission, start_s, start_s + SOL_S)
    assert {one.lit for one in found} == {True, False}
    for one in found:
        assert pass_words(one, formatter).endswith("by day" if one.lit else "by night")


# --- the chart


def test_a_touch_on_the_chart_leads_to_that_hour(page: RelayPage, qtbot: "QtBot") -> None:
    go(page, UNKNOWN)
    at = QPoint(page.chart.width() * 3 // 4, 80)
    qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=at)  # type: ignore[no-untyped-call]
    surface = page.session.snapshot.surface
    assert surface is not None
    assert 16 < surface.local_mean_solar_time_h < 19
    assert surface.sol == 48


def test_the_chart_knows_the_top_of_every_pass(mission: "Mission") -> None:
    start_s = mission.seconds(UNKNOWN)
    found = passes(mission, start_s, start_s + SOL_S)
    hours_s = SkyChart.hours(start_s, found)
    inside = [one for one in found if start_s <= one.highest_s <= start_s + SOL_S]
    assert inside
    assert all(one.highest_s in hours_s for one in inside)
    assert (np.diff(hours_s) > 0).all()
    assert hours_s[0] == start_s
    assert hours_s[-1] == pytest.approx(start_s + SOL_S)


def test_the_chart_is_green_where_the_orbiter_is_up_and_nowhere_else(page: RelayPage) -> None:
    go(page, UNKNOWN)
    chart, theme = page.chart, page.theme
    chart.resize(400, 190)
    chart.show_time(0.0)  # the line of the present is out of the way
    image = chart.grab().toImage()
    ratio = image.width() / chart.width()
    line = theme.colour("link")
    start_s = sol_start_s(page.session.snapshot)
    assert start_s is not None
    columns = set()
    for x in range(image.width()):
        for y in range(round(30 * ratio), round(165 * ratio)):
            pixel = image.pixelColor(x, y)
            far = (
                abs(pixel.red() - line.red())
                + abs(pixel.green() - line.green())
                + abs(pixel.blue() - line.blue())
            )
            if far < 12:
                columns.add(x)
    frame = chart._frame
    hours = {(x / ratio - frame.left()) / frame.width() * 24 for x in columns}
    up = [
        ((one.rise_s - start_s) / SOL_S * 24, (one.set_s - start_s) / SOL_S * 24)
        for one in page.passes
    ]
    high = [span for span, one in zip(up, page.passes, strict=True) if one.highest_deg > 20]
    assert hours
    assert all(any(rise - 0.3 < hour < down + 0.3 for rise, down in up) for hour in hours)
    for rise, down in high:
        if rise > 0.5 and down < 23.5:
            assert any(rise - 0.3 < hour < down + 0.3 for hour in hours)


def test_an_empty_chart_hears_no_touch(theme: Theme, formatter: Formatter, qtbot: "QtBot") -> None:
    chart = SkyChart(theme, formatter)
    qtbot.addWidget(chart)
    chart.resize(300, 190)
    chart.show_sol(None, 0.0)
    touched: list[float] = []
    chart.picked.connect(touched.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(150, 80))  # type: ignore[no-untyped-call]
    assert touched == []
    assert not chart.grab().isNull()
