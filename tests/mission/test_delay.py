"""The landing at Mars and as Earth hears it."""

from datetime import UTC, datetime

import pytest

from marsapp.mission.delay import Delay, arrival_s
from marsapp.mission.mission import Mission


@pytest.fixture(scope="module")
def delay(mission: Mission) -> Delay:
    found = Delay.of(mission)
    assert found is not None
    return found


def test_light_took_seventeen_minutes_and_forty_three_seconds(delay: Delay) -> None:
    assert delay.entry_heard_s - delay.entry_s == pytest.approx(1063, abs=1.0)  # s
    assert delay.touchdown_heard_s - delay.touchdown_s == pytest.approx(1063, abs=1.0)  # s


def test_what_is_heard_is_what_the_snapshot_says_is_known(mission: Mission, delay: Delay) -> None:
    for sent_s, heard_s in (
        (delay.entry_s, delay.entry_heard_s),
        (delay.touchdown_s, delay.touchdown_heard_s),
    ):
        assert mission.at(heard_s).known.time_s == pytest.approx(sent_s, abs=0.01)  # s


def test_the_lander_stood_long_before_the_first_signal_of_its_entry_arrived(
    mission: Mission, delay: Delay
) -> None:
    assert delay.waiting_s == pytest.approx(518, abs=2)  # s
    assert delay.entry_s == mission.seconds(datetime(2021, 5, 14, 23, 8, 55, tzinfo=UTC))
    assert delay.entry_s < delay.touchdown_s < delay.entry_heard_s < delay.touchdown_heard_s


def test_success_was_announced_more_than_an_hour_after_touchdown(delay: Delay) -> None:
    assert delay.announced_event == "ev_touchdown_news"
    assert delay.announced_s is not None
    assert delay.announced_s - delay.touchdown_s > 3600


def test_a_signal_from_the_launch_is_heard_at_once(mission: Mission) -> None:
    assert arrival_s(mission, 0.0) == pytest.approx(0.0, abs=0.1)  # s


def test_a_mission_without_an_entry_has_no_two_strands(
    tiny_folder: object, ephemeris_file: object
) -> None:
    from marsapp.mission.loader import load_mission

    assert Delay.of(load_mission(tiny_folder, ephemeris_file)) is None  # type: ignore[arg-type]
