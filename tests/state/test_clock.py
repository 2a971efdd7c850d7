"""The clock: seeks, plays at a rate, slows near events, never leaves the mission."""

import pytest

from marsapp.physics.time import DAY_S
from marsapp.state.clock import RATES, MissionClock


@pytest.fixture
def clock() -> MissionClock:
    return MissionClock(100 * DAY_S)


def test_playing_moves_time_by_the_rate(clock: MissionClock) -> None:
    clock.set_rate(DAY_S)
    clock.play()
    clock.advance(2.0)
    assert clock.time_s == pytest.approx(2 * DAY_S)


def test_a_paused_clock_stands_still(clock: MissionClock) -> None:
    clock.advance(5.0)
    assert clock.time_s == 0.0


def test_seeking_stops_at_the_ends_of_the_mission(clock: MissionClock) -> None:
    clock.seek(-5.0)
    assert clock.time_s == 0.0
    clock.seek(1e12)
    assert clock.time_s == clock.end_s


def test_play_stops_at_the_end_and_starts_again_from_launch(clock: MissionClock) -> None:
    clock.set_rate(30 * DAY_S)
    clock.seek(95 * DAY_S)
    clock.play()
    clock.advance(1.0)
    assert (clock.time_s, clock.playing) == (clock.end_s, False)
    clock.play()
    assert (clock.time_s, clock.playing) == (0.0, True)


def test_time_can_run_backwards_and_stops_at_launch(clock: MissionClock) -> None:
    clock.set_rate(DAY_S)
    clock.reverse()
    clock.seek(DAY_S)
    clock.play()
    clock.advance(0.5)
    assert clock.time_s == pytest.approx(0.5 * DAY_S)
    clock.advance(10.0)
    assert (clock.time_s, clock.playing) == (0.0, False)
    clock.play()
    assert clock.time_s == clock.end_s


def test_faster_and_slower_walk_the_rates_and_keep_the_direction(clock: MissionClock) -> None:
    clock.set_rate(-RATES[0])
    clock.slower()
    assert clock.rate == -RATES[0]
    for rate in RATES[1:]:
        clock.faster()
        assert clock.rate == -rate
    clock.faster()
    assert clock.rate == -RATES[-1]


def test_a_rate_of_nothing_is_ignored(clock: MissionClock) -> None:
    before = clock.rate
    clock.set_rate(0.0)
    assert clock.rate == before


def test_play_slows_down_near_an_event_but_passes_it(clock: MissionClock) -> None:
    clock.set_rate(DAY_S)
    clock.set_stops((10 * DAY_S,))
    clock.seek(9.99 * DAY_S)
    clock.play()
    clock.advance(0.1)
    slow_step_s = clock.time_s - 9.99 * DAY_S
    assert slow_step_s == pytest.approx(0.01 * DAY_S)
    for _ in range(30):
        clock.advance(0.1)
    assert clock.time_s > 10 * DAY_S


def test_signals_tell_what_happened_and_nothing_twice(clock: MissionClock) -> None:
    seen: list[object] = []
    clock.time_changed.connect(seen.append)
    clock.seeked.connect(lambda time_s: seen.append(("seek", time_s)))
    clock.playing_changed.connect(seen.append)
    clock.seek(5.0)
    clock.seek(5.0)
    clock.toggle()
    clock.play()
    clock.toggle()
    clock.pause()
    assert seen == [5.0, ("seek", 5.0), True, False]
