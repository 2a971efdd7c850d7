"""While the landing is watched the timeline shows its minutes, and time runs no faster."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from marsapp.state.session import Session
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.scenes.landing.course import ENTRY, TOUCHDOWN, Course
from marsapp.ui.scenes.landing.timing import Timing
from marsapp.ui.theme import Theme
from marsapp.ui.timeline.hand import TimelineView

DAY_S = 86_400.0
MINUTE_S = 60.0


@pytest.fixture
def course(session: Session) -> Course:
    found = Course.of(session.mission)
    assert found is not None
    return found


@pytest.fixture
def timing(session: Session, course: Course) -> Timing:
    session.settings.choose(reduced_motion=True, save=False)
    return Timing(session, course)


@pytest.fixture
def timeline(
    session: Session, frames: Frames, theme: Theme, formatter: Formatter, qtbot: QtBot
) -> Iterator[TimelineView]:
    """A timeline of the width of a small window."""
    made = TimelineView(session, frames, theme, formatter)
    qtbot.addWidget(made)
    made.resize(1000, 90)
    yield made
    frames.done(made)


def test_the_timeline_shows_the_nine_minutes_and_afterwards_what_it_showed(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    session.clock.seek(course.at(ENTRY) + 100.0)
    before = timeline.axis
    timing.follow(watched=True)
    assert timeline.axis.span_s < 15 * MINUTE_S
    assert timeline.axis.shows(course.at(ENTRY))
    assert timeline.axis.shows(course.at(TOUCHDOWN))
    timing.follow(watched=False)
    assert timeline.axis.start_s == pytest.approx(before.start_s)
    assert timeline.axis.span_s == pytest.approx(before.span_s)


def test_outside_of_these_minutes_nothing_is_lent(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    before = timeline.axis
    session.clock.seek(course.at(ENTRY) - DAY_S)
    timing.follow(watched=True)
    assert session.stretch_s is None
    assert timeline.axis.span_s == pytest.approx(before.span_s)


def test_the_whole_landing_stays_in_view_while_it_runs(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    lent = timeline.axis
    session.clock.play()
    session.clock.advance(course.at(TOUCHDOWN) - course.at(ENTRY))
    timeline.show_snapshot(session.snapshot)
    assert timeline.axis == lent


def test_a_stretch_that_a_hand_has_chosen_since_is_kept(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    timeline.zoom(4.0)
    chosen = timeline.axis
    timing.follow(watched=False)
    assert timeline.axis == chosen


def test_time_runs_as_it_is_and_afterwards_as_before(
    session: Session, course: Course, timing: Timing
) -> None:
    session.clock.set_rate(2 * DAY_S)
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    assert session.clock.rate == 1.0
    timing.follow(watched=False)
    assert session.clock.rate == 2 * DAY_S


def test_a_rate_that_was_chosen_meanwhile_stays(
    session: Session, course: Course, timing: Timing
) -> None:
    session.clock.set_rate(2 * DAY_S)
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    session.clock.set_rate(DAY_S)
    timing.follow(watched=True)
    assert session.clock.rate == DAY_S
    timing.follow(watched=False)
    assert session.clock.rate == DAY_S


def test_when_days_fly_past_the_timeline_stays_as_it_is(
    session: Session, course: Course, timing: Timing
) -> None:
    session.clock.set_rate(2 * DAY_S)
    session.clock.play()
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    assert session.stretch_s is None
    assert session.clock.rate == 2 * DAY_S


def test_until_it_is_heard_on_earth_the_timeline_shows_that_too(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    session.clock.seek(course.at(ENTRY))
    before = timeline.axis
    timing.follow(watched=True)
    session.snapshot_changed.connect(lambda _: timing.follow(watched=True))
    session.clock.seek(course.at(ENTRY) + 18 * MINUTE_S)
    assert timeline.axis.shows(course.at(TOUCHDOWN) + 18 * MINUTE_S)
    assert timeline.axis.span_s < 40 * MINUTE_S
    timing.follow(watched=False)
    assert timeline.axis.span_s == pytest.approx(before.span_s)


def test_it_follows_no_further_once_a_hand_has_chosen(
    session: Session, course: Course, timing: Timing, timeline: TimelineView
) -> None:
    session.clock.seek(course.at(ENTRY))
    timing.follow(watched=True)
    timeline.fit_mission()
    chosen = timeline.axis
    session.clock.seek(course.at(ENTRY) + 18 * MINUTE_S)
    timing.follow(watched=True)
    timing.follow(watched=False)
    assert timeline.axis == chosen
