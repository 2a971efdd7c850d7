"""The maths of the axis, its calendar, and the rows of names."""

import itertools
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsapp.content.words import words
from marsapp.ui.format import Formatter
from marsapp.ui.timeline.axis import SHORTEST_SPAN_S, Axis
from marsapp.ui.timeline.flight import DURATION_S, Flight
from marsapp.ui.timeline.marks import Flag, Mark, flags, following, nearest, preceding
from marsapp.ui.timeline.ticks import STEPS, Step, choose_step, context, moments, ticks

END_S = 5.45 * 365.25 * 86_400
WIDTH_PX = 1200.0
times = st.floats(min_value=0, max_value=END_S)
factors = st.floats(min_value=1e-6, max_value=1e6)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    first, last = sorted((draw(times), draw(times)))
    return Axis.between(first, last, END_S, draw(st.floats(min_value=200, max_value=4000)))


@given(axes(), st.floats(min_value=0, max_value=1))
def test_a_pixel_and_its_time_belong_together(axis: Axis, share: float) -> None:
    x = share * axis.width_px
    assert axis.x(axis.time(x)) == pytest.approx(x, abs=1e-3)  # px


@given(axes(), times, factors)
def test_zooming_never_leaves_the_mission(axis: Axis, anchor_s: float, factor: float) -> None:
    zoomed = axis.zoomed(factor, anchor_s)
    edge_s = 0.021 * zoomed.span_s
    assert SHORTEST_SPAN_S <= zoomed.span_s <= axis.longest_s * (1 + 1e-12)
    assert zoomed.start_s >= -edge_s
    assert zoomed.stop_s <= END_S + edge_s


@given(axes(), st.floats(min_value=-1e5, max_value=1e5))
def test_panning_keeps_the_span_and_stays_inside(axis: Axis, dx_px: float) -> None:
    panned = axis.panned(dx_px)
    assert panned.span_s == pytest.approx(axis.span_s)
    assert panned.start_s >= -0.021 * panned.span_s


def test_the_anchor_of_a_zoom_stays_under_the_pointer() -> None:
    axis = Axis.whole(END_S, WIDTH_PX)
    anchor_s = axis.time(700)
    assert axis.zoomed(50, anchor_s).x(anchor_s) == pytest.approx(700, abs=1e-6)  # px


def test_zoom_reaches_from_the_whole_mission_to_the_minutes_of_the_landing() -> None:
    whole = Axis.whole(END_S, WIDTH_PX)
    landing = whole.zoomed(300_000, END_S / 7)
    assert whole.is_whole
    assert landing.span_s == pytest.approx(whole.span_s / 300_000, rel=1e-9)
    assert not landing.is_whole


def test_every_time_between_two_views_keeps_the_fixed_point() -> None:
    axis = Axis.whole(END_S, WIDTH_PX)
    anchor_s = axis.time(420)
    goal = axis.zoomed(1000, anchor_s)
    for share in (0.1, 0.5, 0.9):
        assert axis.towards(goal, share).x(anchor_s) == pytest.approx(420, abs=1e-3)  # px
    assert axis.towards(goal, 1.0) == goal


def test_a_flight_ends_exactly_at_its_goal() -> None:
    origin = Axis.whole(END_S, WIDTH_PX)
    goal = Axis.between(1e6, 2e6, END_S, WIDTH_PX)
    flight = Flight(origin=origin, goal=goal)
    assert flight.axis == origin
    half = flight.after(DURATION_S / 2)
    assert not half.arrived
    assert goal.span_s < half.axis.span_s < origin.span_s
    assert half.after(DURATION_S / 2).axis == goal


def test_a_pan_flight_moves_evenly_between_equal_spans() -> None:
    origin = Axis.between(1e6, 2e6, END_S, WIDTH_PX)
    goal = origin.centred(5e6)
    middle = origin.towards(goal, 0.5)
    assert middle.start_s == pytest.approx((origin.start_s + goal.start_s) / 2)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.count} {step.unit}")
@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=8))], ids=["utc", "beijing"])
def test_ticks_stand_evenly_enough_and_in_order(step: Step, zone: timezone) -> None:
    first = datetime(2020, 7, 23, 4, 41, 15, tzinfo=UTC)
    last = first + timedelta(seconds=step.about_s * 40)
    found = list(moments(step, first, last, zone))
    gaps = [
        (after - before).total_seconds() / step.about_s
        for before, after in itertools.pairwise(found)
    ]
    assert 30 <= len(found) <= 50
    assert all(first <= moment <= last for moment in found)
    assert min(gaps) >= 0.49
    assert max(gaps) <= 1.7


def test_days_begin_at_midnight_in_the_chosen_zone() -> None:
    beijing = timezone(timedelta(hours=8))
    first = datetime(2021, 5, 14, 10, tzinfo=UTC)
    found = list(moments(Step(unit="day", count=1), first, first + timedelta(days=3), beijing))
    assert [moment.hour for moment in found] == [0, 0, 0]
    assert found[0].astimezone(UTC) == datetime(2021, 5, 14, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("step", "english", "chinese"),
    [
        (Step(unit="year", count=1), "2021", "2021年"),
        (Step(unit="month", count=1), "2021", "2021年"),
        (Step(unit="day", count=1), "1 Jan", "1月1日"),
        (Step(unit="second", count=3600), "1 Jan", "1月1日"),
    ],
)
def test_a_new_year_is_named_in_both_languages(step: Step, english: str, chinese: str) -> None:
    moment = datetime(2021, 1, 1, tzinfo=UTC)
    for language, expected in (("en", english), ("zh", chinese)):
        (tick,) = ticks(step, moment, moment, UTC, Formatter(language))
        assert tick.text == expected


def test_fine_ticks_leave_the_day_to_the_context() -> None:
    moment = datetime(2021, 5, 14, 23, 18, 10, tzinfo=UTC)
    step = Step(unit="second", count=10)
    (tick,) = ticks(step, moment, moment, UTC, Formatter())
    assert tick.text == "23:18:10"
    assert not tick.major
    assert context(step, moment, Formatter()) == "14 May 2021"
    assert context(Step(unit="day", count=1), moment, Formatter("zh")) == "2021年"
    assert context(Step(unit="year", count=1), moment, Formatter()) == ""


def test_months_are_written_by_name() -> None:
    moment = datetime(2021, 5, 1, tzinfo=UTC)
    step = Step(unit="month", count=1)
    assert ticks(step, moment, moment, UTC, Formatter())[0].text == "May"
    assert ticks(step, moment, moment, UTC, Formatter("zh"))[0].text == "5月"


def test_the_coarsest_step_is_used_when_nothing_fits() -> None:
    assert choose_step(1e12, 100) == STEPS[-1]
    assert choose_step(1e-3, 10) == STEPS[0]


def _mark(number: int, time_s: float, weight: int = 2) -> Mark:
    name = words(f"Event {number}", f"事件{number}")
    return Mark(id=f"ev_{number}", title=name, kind="burn", weight=weight, time_s=time_s)


def _overlap(one: Flag, other: Flag) -> bool:
    if one.row == other.row:
        return one.left < other.left + other.width and other.left < one.left + one.width
    low, high = sorted((one, other), key=lambda flag: flag.row)
    return low.left < high.x < low.left + low.width  # the leader of the higher one


@given(st.lists(st.tuples(times, st.integers(1, 3)), max_size=40), st.integers(1, 3), axes())
def test_names_never_collide(found: list[tuple[float, int]], rows: int, axis: Axis) -> None:
    marks = [_mark(number, *one) for number, one in enumerate(found)]
    placed = flags(marks, axis, rows, lambda mark: 40.0 + 20 * mark.weight)
    for number, one in enumerate(placed):
        assert one.left >= 0
        assert one.left + one.width <= axis.width_px
        assert not any(_overlap(one, other) for other in placed[number + 1 :])


def test_the_weightiest_event_gets_the_name() -> None:
    axis = Axis.whole(END_S, WIDTH_PX)
    marks = [_mark(1, 5e6, 3), _mark(2, 5.1e6, 1), _mark(3, 5.2e6, 2)]
    (placed,) = flags(marks, axis, 1, lambda _: 300.0)
    assert placed.mark.id == "ev_2"


def test_next_and_previous_skip_the_steps_of_the_landing() -> None:
    step = Mark(
        id="edl_x", title=words("a", "b"), kind="landing", weight=3, time_s=15.0, is_event=False
    )
    marks = [_mark(1, 10.0), step, _mark(2, 20.0)]
    after, before = following(marks, 10.0), preceding(marks, 20.0)
    assert after is not None
    assert before is not None
    assert (after.id, before.id) == ("ev_2", "ev_1")
    assert following(marks, 20.0) is None
    assert preceding(marks, 10.0) is None


def test_only_a_near_event_is_caught() -> None:
    axis = Axis.whole(END_S, WIDTH_PX)
    marks = [_mark(1, axis.time(100)), _mark(2, axis.time(101), weight=1)]
    caught = nearest(marks, axis, 100.0, 6.0)
    assert caught is not None
    assert caught.id == "ev_2"  # a pixel further, but weightier
    assert nearest(marks, axis, 120.0, 6.0) is None
